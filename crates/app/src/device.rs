//! Small things of the device: what it remembers about how the page should look, and marks on its stopwatch.

use leptos::prelude::window;

/// A preference of this device, not of the person: it stays out of the journal.
pub fn remembered(name: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(name).ok()?
}

/// Remembers a preference. A browser that refuses storage forgets it with the tab, which harms nothing.
pub fn remember(name: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(name, value);
    }
}

/// The browser's stopwatch in milliseconds, which never goes back; where there is none, the clock.
pub fn stopwatch_ms() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |watch| watch.now())
}

/// Marks a moment for whoever measures: the browser tests and `cargo xtask bench` wait for such marks.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        // Refused only for names that the browser itself uses.
        let _ = performance.mark(name);
    }
}
