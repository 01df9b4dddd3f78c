//! One picture after the other: the browser's animation frames, and what the person wants of motion and colour.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

type Frame = Closure<dyn FnMut(f64)>;

/// Calls back before every picture with the time in milliseconds, as long as the calling view is shown.
pub fn on_every_frame(mut draw: impl FnMut(f64) + 'static) {
    let is_over = Rc::new(Cell::new(false));
    let own = Rc::new(RefCell::new(None::<Frame>));
    let (is_over_now, itself) = (Rc::clone(&is_over), Rc::clone(&own));
    let frame = Frame::new(move |now_ms: f64| {
        if !is_over_now.get() {
            draw(now_ms);
        }
        // Asked again, since it may be this very frame that ended the view.
        if is_over_now.get() {
            let frame = itself.take();
            // A closure has to outlive its own call.
            set_timeout(move || drop(frame), std::time::Duration::ZERO);
        } else if let Some(frame) = itself.borrow().as_ref() {
            request(frame);
        }
    });
    request(&frame);
    own.replace(Some(frame));
    // The frame that is under way is let come and ends itself. Its number would not do to call it off: the browser counts
    // further than the number that we are handed.
    let is_over = SendWrapper::new(is_over);
    on_cleanup(move || is_over.set(true));
}

fn request(frame: &Frame) {
    // Refused only by a window that is going away.
    let _ = window().request_animation_frame(frame.as_ref().unchecked_ref());
}

/// Does something once what is being built now has been shown: what a page can do without must not hold it up. In a tab
/// that nobody looks at it waits until somebody does.
pub fn after_picture(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, std::time::Duration::ZERO));
}

/// Whether the person asked their system for less motion; follows the system.
#[must_use]
pub fn wants_less_motion() -> ArcReadSignal<bool> {
    thread_local! {
        static LESS: ArcReadSignal<bool> = follow("(prefers-reduced-motion: reduce)");
    }
    LESS.with(Clone::clone)
}

/// Whether the page is dark, by the system or by the settings; follows both.
#[must_use]
pub fn is_dark() -> ArcMemo<bool> {
    thread_local! {
        static DARK: ArcMemo<bool> = {
            let by_system = follow("(prefers-color-scheme: dark)");
            let chosen = follow_chosen_theme();
            ArcMemo::new(move |_| match chosen.get().as_deref() {
                Some("dark") => true,
                Some("light") => false,
                _ => by_system.get(),
            })
        };
    }
    DARK.with(Clone::clone)
}

/// What a media query answers, now and later.
fn follow(query: &str) -> ArcReadSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (answer, set_answer) = arc_signal(list.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    if let Some(list) = list {
        let on_change = Closure::<dyn Fn(web_sys::MediaQueryListEvent)>::new(
            move |event: web_sys::MediaQueryListEvent| set_answer.set(event.matches()),
        );
        list.set_onchange(Some(on_change.as_ref().unchecked_ref()));
        // Both live as long as the app.
        on_change.forget();
        std::mem::forget(list);
    }
    answer
}

/// The theme that the settings put on the page, if they did.
fn follow_chosen_theme() -> ArcReadSignal<Option<String>> {
    let read = || document().document_element().and_then(|root| root.get_attribute("data-theme"));
    let (chosen, set_chosen) = arc_signal(read());
    let on_change = Closure::<dyn Fn()>::new(move || set_chosen.set(read()));
    let observer = web_sys::MutationObserver::new(on_change.as_ref().unchecked_ref());
    if let (Ok(observer), Some(root)) = (observer, document().document_element()) {
        let options = web_sys::MutationObserverInit::new();
        options.set_attributes(true);
        options.set_attribute_filter(&js_sys::Array::of1(&"data-theme".into()));
        let _ = observer.observe_with_options(&root, &options);
        on_change.forget();
        std::mem::forget(observer);
    }
    chosen
}
