//! Keeps the screen lit while a session runs, where the browser can.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The lock, or nothing while the screen may go dark. `web-sys` counts it as unstable, so it is reached by name.
#[derive(Clone, Copy)]
pub(crate) struct Wake(StoredValue<Option<JsValue>, LocalStorage>);

impl Wake {
    /// Lets the screen go dark until [`Wake::keep_lit`].
    pub(crate) fn start() -> Self {
        let wake = Self(StoredValue::new_local(None));
        on_cleanup(move || wake.let_go());
        wake
    }

    /// Keeps the screen lit. A refusal, such as on low battery, changes nothing that could be told.
    pub(crate) fn keep_lit(self) {
        if self.0.with_value(Option::is_some) {
            return;
        }
        spawn_local(async move {
            let Some(asked) = request() else { return };
            if let Ok(lock) = JsFuture::from(asked).await
                && self.0.try_update_value(|held| *held = Some(lock.clone())).is_none()
            {
                release(&lock);
            }
        });
    }

    /// Lets it go dark again.
    pub(crate) fn let_go(self) {
        if let Some(lock) = self.0.try_update_value(Option::take).flatten() {
            release(&lock);
        }
    }
}

fn request() -> Option<js_sys::Promise> {
    let wake_lock = js_sys::Reflect::get(&window().navigator(), &"wakeLock".into()).ok()?;
    let request: js_sys::Function =
        js_sys::Reflect::get(&wake_lock, &"request".into()).ok()?.dyn_into().ok()?;
    request.call1(&wake_lock, &"screen".into()).ok()?.dyn_into().ok()
}

fn release(lock: &JsValue) {
    let release = js_sys::Reflect::get(lock, &"release".into()).ok();
    if let Some(release) = release.and_then(|release| release.dyn_into::<js_sys::Function>().ok()) {
        let _ = release.call0(lock);
    }
}
