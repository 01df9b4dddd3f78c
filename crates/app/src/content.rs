//! The content, in the person's language.

use std::cell::Cell;

use library::Content;
use library::screening::Screening;

use crate::words;

thread_local! {
    /// The content in the person's language, as far as its words have come.
    static TRANSLATED: Cell<Option<&'static Content>> = const { Cell::new(None) };
}

/// Everything Limber knows, in the language that is spoken. What only parts show is English until its words come with the part.
#[must_use]
pub fn content() -> &'static Content {
    let english = content_bundle::content();
    if !words::is_translated() {
        return english;
    }
    TRANSLATED.get().unwrap_or_else(|| {
        let translated = english.translated(&|id| words::translated(id.as_str()));
        // Kept for good, as the English is. It happens at the start and once for each file of words that comes later.
        let translated: &'static Content = Box::leak(Box::new(translated));
        TRANSLATED.set(Some(translated));
        translated
    })
}

/// More words of the content have come: what was taken before stays as it was.
pub fn more_words_came() {
    TRANSLATED.set(None);
}

/// The safety check in English, as it was written. Nobody has reviewed a translation of it yet, so the English stands
/// beneath each.
#[must_use]
pub fn english_screening() -> &'static Screening {
    &content_bundle::content().screening
}
