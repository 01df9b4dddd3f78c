//! The stylesheets of parts that load on demand.
//!
//! What the first page needs is linked in `index.html`. Every other file of `web/styles` comes with the first part, all at
//! once: parts use each other's drawings and rows, and together they weigh less than one picture.

use std::cell::RefCell;

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::language::assets;

const FOLDER: &str = "styles/";

/// A page is shown without its stylesheets rather than not at all, milliseconds.
const PATIENCE_MS: i32 = 5_000;

thread_local! {
    /// Kept until one cannot be had: then the next part asks for what is missing.
    static COMING: RefCell<Option<js_sys::Promise>> = const { RefCell::new(None) };
}

/// Asks for them, unless they are here or on their way.
pub fn bring() {
    if COMING.with_borrow(Option::is_none) {
        let coming = ask();
        COMING.set(Some(coming));
    }
}

/// Waits for them, if anybody [asked](bring), and not for ever: a page without one is plainer and works.
pub async fn arrived() {
    let coming = COMING.with_borrow(Clone::clone);
    if let Some(coming) = coming {
        // It never fails: see `link`.
        let _ = JsFuture::from(coming).await;
    }
}

fn ask() -> js_sys::Promise {
    let is_here = |address: &str| {
        let link = document().query_selector(&format!("link[href=\"{address}\"]"));
        link.is_ok_and(|link| link.is_some())
    };
    let links: js_sys::Array = assets()
        .iter()
        .filter(|(name, address)| name.starts_with(FOLDER) && !is_here(address))
        .map(|(_, address)| JsValue::from(link(address)))
        .collect();
    js_sys::Promise::all(&links)
}

/// A stylesheet in the page, and when it is there, cannot be had or keeps everybody waiting.
fn link(address: &str) -> js_sys::Promise {
    js_sys::Promise::new(&mut |done, _| {
        let added = document().create_element("link").and_then(|link| {
            link.set_attribute("rel", "stylesheet")?;
            link.set_attribute("href", address)?;
            link.add_event_listener_with_callback("load", &done)?;
            let (gone, end) = (link.clone(), done.clone());
            let lost = Closure::once_into_js(move || {
                gone.remove();
                COMING.set(None);
                let _ = end.call0(&JsValue::NULL);
            });
            link.add_event_listener_with_callback("error", lost.unchecked_ref())?;
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, PATIENCE_MS)?;
            document().head().ok_or(JsValue::NULL)?.append_child(&link)
        });
        if added.is_err() {
            let _ = done.call0(&JsValue::NULL);
        }
    })
}
