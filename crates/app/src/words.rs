//! Words on screen: Fluent messages by key, in the person's language, with English beneath.
//!
//! Every key is written as [`t!`](crate::t) or [`key!`](crate::key), so that a test can hold the sources
//! against `locales/en`: no key without words, no words without a use.

use std::borrow::Cow;
use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// English, always at hand; other languages are files that load when they are chosen. The words of parts that load on
/// demand come with them: see [`bring!`](crate::bring).
const ENGLISH: &[(&str, &str)] = &[
    ("app", include_str!("../../../locales/en/app.ftl")),
    ("relief", include_str!("../../../locales/en/relief.ftl")),
    ("safety", include_str!("../../../locales/en/safety.ftl")),
    ("countries", include_str!("../../../locales/en/countries.ftl")),
    ("player", include_str!("../../../locales/en/player.ftl")),
    ("after", include_str!("../../../locales/en/after.ftl")),
];

/// How the names of files begin that hold the content in another language. English content is no file of words.
const CONTENT: &str = "content-";

/// Content that only parts show, and which comes with them: see [`bring_content!`](crate::bring_content).
const CONTENT_OF_PARTS: [&str; 3] = ["content-ergonomics", "content-habit", "content-risks"];

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    static WORDS: RefCell<Words> =
        RefCell::new(Words { chosen: None, english: bundle("en", ENGLISH.iter().map(|(_, words)| words)), brought: Vec::new() });
}

struct Words {
    chosen: Option<Bundle>,
    english: Bundle,
    /// What parts have brought, so that no part brings its words twice.
    brought: Vec<&'static str>,
}

/// The name of a message. Made by [`key!`](crate::key) alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(#[doc(hidden)] pub &'static str);

impl Key {
    /// The message in the person's language.
    #[must_use]
    pub fn text(self) -> String {
        say(self.0, None)
    }
}

/// A message's key, checked by the tests against `locales/en`.
#[macro_export]
macro_rules! key {
    ($key:literal) => {
        $crate::words::Key($key)
    };
}

/// A message in the person's language, with its arguments.
#[macro_export]
macro_rules! t {
    ($key:literal) => {
        $crate::words::say($key, None)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::say($key, Some($crate::words::arguments([$((stringify!($name), $value.into())),+])))
    };
}

#[doc(hidden)]
pub fn arguments<const N: usize>(
    pairs: [(&'static str, fluent_bundle::FluentValue<'static>); N],
) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::with_capacity(N);
    for (name, value) in pairs {
        arguments.set(name, value);
    }
    arguments
}

#[doc(hidden)]
#[must_use]
pub fn say(key: &str, arguments: Option<FluentArgs<'_>>) -> String {
    WORDS.with_borrow(|words| {
        [words.chosen.as_ref(), Some(&words.english)]
            .into_iter()
            .flatten()
            .find_map(|bundle| format(bundle, key, arguments.as_ref()))
            .unwrap_or_else(|| key.to_owned())
    })
}

/// Places in sentences of the content, which are filled in where the sentence is shown.
const CONTENT_PLACES: [(&str, &str); 3] = [("side", "{side}"), ("other", "{other}"), ("number", "{number}")];

/// The words that a sentence of the content has in the person's language, if there are any.
#[must_use]
pub fn translated(content_id: &str) -> Option<String> {
    let places = arguments(CONTENT_PLACES.map(|(name, place)| (name, place.into())));
    WORDS.with_borrow(|words| format(words.chosen.as_ref()?, content_id, Some(&places)))
}

/// Whether a language other than English is spoken.
#[must_use]
pub fn is_translated() -> bool {
    WORDS.with_borrow(|words| words.chosen.is_some())
}

/// Speaks another language from now on. Messages that it lacks stay English.
pub fn choose(language: &str, source: String) {
    let bundle = bundle(language, [source]);
    WORDS.with_borrow_mut(|words| words.chosen = Some(bundle));
}

/// Whether a file of words, without its ending, is spoken from the first page on; the others come with their parts.
#[must_use]
pub fn comes_first(file: &str) -> bool {
    let is_of_a_part = CONTENT_OF_PARTS.contains(&file);
    (file.starts_with(CONTENT) && !is_of_a_part) || ENGLISH.iter().any(|(name, _)| *name == file)
}

/// Brings the words of a part that loads on demand: the file of that name. The English goes into the part where this is
/// called, so it weighs nothing before; another language is asked for now, and [`part`](crate::part) waits for it.
#[macro_export]
macro_rules! bring {
    ($file:literal) => {
        $crate::language::bring(
            $file,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/en/", $file, ".ftl")),
        )
    };
}

/// Brings the content of a part in another language: the file of that name. In English it is at hand from the first page on.
#[macro_export]
macro_rules! bring_content {
    ($file:literal) => {
        $crate::language::bring_content($file)
    };
}

/// Adds the English words of a part. Twice is once.
pub fn add_english(english: &'static str) {
    WORDS.with_borrow_mut(|words| {
        if !words.brought.contains(&english) {
            words.brought.push(english);
            add(&mut words.english, english);
        }
    });
}

/// Adds words of the language that was [chosen](choose).
pub fn add_chosen(source: &str) {
    WORDS.with_borrow_mut(|words| {
        if let Some(chosen) = &mut words.chosen {
            add(chosen, source);
        }
    });
}

/// A number with so many decimals, with the sign that the language puts before them.
#[must_use]
pub fn number(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('.', &crate::t!("decimal-sign"))
}

fn format(bundle: &Bundle, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text: Cow<'_, str> = bundle.format_pattern(pattern, arguments, &mut errors);
    Some(text.into_owned())
}

fn bundle(language: &str, sources: impl IntoIterator<Item: AsRef<str>>) -> Bundle {
    // An unknown tag counts as no language: plurals then take their general form.
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = Bundle::new(vec![language]);
    bundle.set_use_isolating(false);
    for source in sources {
        add(&mut bundle, source.as_ref());
    }
    bundle
}

fn add(bundle: &mut Bundle, source: &str) {
    // A message that does not parse is left out; the tests let none through.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
    bundle.add_resource_overriding(resource);
}

#[cfg(test)]
mod complete;

#[cfg(test)]
mod tests {
    use super::{add_chosen, add_english, choose, say};

    #[test]
    fn a_message_takes_its_arguments() {
        assert_eq!(t!("progress-of", now = 3, all = 7), "3 of 7");
    }

    #[test]
    fn an_unknown_key_shows_itself_rather_than_nothing() {
        assert_eq!(say("no-such-key", None), "no-such-key");
    }

    #[test]
    fn what_a_part_brings_is_said_in_the_language_that_was_chosen() {
        add_english("greeting = Hello");
        assert_eq!(say("greeting", None), "Hello");
        choose("de", String::new());
        assert_eq!(say("greeting", None), "Hello", "until the other language has come");
        add_chosen("greeting = Hallo");
        assert_eq!(say("greeting", None), "Hallo");
    }
}
