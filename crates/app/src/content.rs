//! The content, in the person's language.

use std::sync::OnceLock;

use library::Content;
use library::screening::Screening;

use crate::words;

static TRANSLATED: OnceLock<Option<Content>> = OnceLock::new();

/// Everything Limber knows, in the language that was spoken when it was first asked for.
#[must_use]
pub fn content() -> &'static Content {
    let english = content_bundle::content();
    let translated = TRANSLATED.get_or_init(|| {
        words::is_translated().then(|| english.translated(&|id| words::translated(id.as_str())))
    });
    translated.as_ref().unwrap_or(english)
}

/// The safety check in English, as it was written. Nobody has reviewed a translation of it yet, so the English stands
/// beneath each.
#[must_use]
pub fn english_screening() -> &'static Screening {
    &content_bundle::content().screening
}
