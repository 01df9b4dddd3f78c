//! Noticing that something has been on the screen.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How much of the row has to be on the screen.
const SEEN_SHARE: f64 = 0.6;

type OnCross = Closure<dyn Fn(js_sys::Array, IntersectionObserver)>;

/// A place for a list row; `on_seen` is called once, when most of the row has been on the screen.
pub fn watch_seen(on_seen: impl Fn() + 'static) -> NodeRef<html::Li> {
    let row: NodeRef<html::Li> = NodeRef::new();
    let on_seen = Rc::new(on_seen);
    let watch = StoredValue::new_local(None::<(IntersectionObserver, OnCross)>);
    Effect::new(move || {
        let Some(row) = row.get() else { return };
        let on_seen = Rc::clone(&on_seen);
        let on_cross = OnCross::new(move |entries: js_sys::Array, observer: IntersectionObserver| {
            let is_seen = |entry: wasm_bindgen::JsValue| {
                entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()
            };
            if entries.iter().any(is_seen) {
                observer.disconnect();
                on_seen();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_threshold(&SEEN_SHARE.into());
        let observer = IntersectionObserver::new_with_options(on_cross.as_ref().unchecked_ref(), &options);
        if let Ok(observer) = observer {
            observer.observe(&row);
            watch.set_value(Some((observer, on_cross)));
        }
    });
    let watch = SendWrapper::new(watch);
    on_cleanup(move || {
        if let Some((observer, _)) = watch.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
    row
}
