//! Noticing that something has been on the screen.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How much of the row has to be on the screen.
const SEEN_SHARE: f64 = 0.6;

type OnCross = Closure<dyn Fn(js_sys::Array, IntersectionObserver)>;

/// A place for a list row; `on_seen` is called once, when most of the row has been on the screen.
pub fn watch_seen(on_seen: impl Fn() + 'static) -> NodeRef<html::Li> {
    let row: NodeRef<html::Li> = NodeRef::new();
    let on_seen = Rc::new(on_seen);
    Effect::new(move || {
        let Some(row) = row.get() else { return };
        let options = IntersectionObserverInit::new();
        options.set_threshold(&SEEN_SHARE.into());
        let on_seen = Rc::clone(&on_seen);
        once_on_screen(&row, &options, move || on_seen());
    });
    row
}

/// Calls back once when an element comes onto the screen, or near it as `options` say; never after the calling view or effect is
/// gone. A browser that cannot observe is taken to show everything.
pub fn once_on_screen(element: &Element, options: &IntersectionObserverInit, on_cross: impl Fn() + 'static) {
    let on_cross = Rc::new(on_cross);
    let told = Rc::clone(&on_cross);
    let callback = OnCross::new(move |entries: js_sys::Array, observer: IntersectionObserver| {
        let crosses = |entry: wasm_bindgen::JsValue| {
            entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()
        };
        if entries.iter().any(crosses) {
            observer.disconnect();
            told();
        }
    });
    let Ok(observer) = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), options)
    else {
        return on_cross();
    };
    observer.observe(element);
    let watching = SendWrapper::new((observer, callback));
    on_cleanup(move || {
        let (observer, callback) = watching.take();
        observer.disconnect();
        // A call that the browser has already lined up would find the closure gone.
        let _ = observer.take_records();
        set_timeout(move || drop(callback), std::time::Duration::ZERO);
    });
}
