//! Small things only the device can tell: what it remembers about how the page should look.

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
