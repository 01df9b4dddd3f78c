//! Words that the page has too: the English files of the app, by key. Sentences about files and the program itself stand where
//! they are said.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const ENGLISH: [&str; 6] = [
    include_str!("../../../locales/en/app.ftl"),
    include_str!("../../../locales/en/relief.ftl"),
    include_str!("../../../locales/en/safety.ftl"),
    include_str!("../../../locales/en/programme.ftl"),
    include_str!("../../../locales/en/morning.ftl"),
    include_str!("../../../locales/en/record.ftl"),
];

thread_local! {
    static WORDS: FluentBundle<FluentResource> = bundle();
}

/// A message of the page, with what it is about.
macro_rules! t {
    ($key:literal) => {
        $crate::words::say($key, [])
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::say($key, [$((stringify!($name), $value.into())),+])
    };
}
pub(crate) use t;

pub(crate) fn say<const N: usize>(key: &str, about: [(&'static str, FluentValue<'static>); N]) -> String {
    let mut arguments = FluentArgs::with_capacity(N);
    for (name, value) in about {
        arguments.set(name, value);
    }
    say_about(key, &arguments)
}

/// A message whose key is found out while the program runs.
pub(crate) fn say_about(key: &str, arguments: &FluentArgs<'_>) -> String {
    WORDS.with(|words| {
        let Some(pattern) = words.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        words.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned()
    })
}

fn bundle() -> FluentBundle<FluentResource> {
    let english: LanguageIdentifier = "en".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![english]);
    bundle.set_use_isolating(false);
    for source in ENGLISH {
        // A message that does not parse is left out; the tests of the app let none through.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A sentence's beginning as it stands within another.
pub(crate) fn within(sentence: &str) -> String {
    let mut letters = sentence.trim_end_matches('.').chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// Without signs that would steer a terminal, or turn the direction in which it is read: a record and a file hold what
/// anybody wrote.
pub(crate) fn plain(text: &str) -> String {
    let steers = |letter: &char| {
        letter.is_control() && !['\n', '\t'].contains(letter)
            || ('\u{202a}'..='\u{202e}').contains(letter)
            || ('\u{2066}'..='\u{2069}').contains(letter)
    };
    text.chars().filter(|letter| !steers(letter)).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn sources(folder: &Path, texts: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                sources(&path, texts);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                texts.push(fs::read_to_string(&path).expect("readable"));
            }
        }
    }

    #[test]
    fn every_key_has_words() {
        let mut texts = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
        let starts = [" t!(\"", "(t!(\"", "&t!(\"", "[t!(\""];
        let mut count = 0;
        let said = |start: &'static str| texts.iter().flat_map(move |text| text.split(start).skip(1));
        for after in starts.into_iter().flat_map(said) {
            let key = after.split('"').next().unwrap_or_default();
            if key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-') && !key.is_empty() {
                count += 1;
                assert_ne!(say(key, []), key, "no words for {key}");
            }
        }
        assert!(count > 20, "{count} keys were found");
    }

    #[test]
    fn what_steers_a_terminal_is_left_out() {
        let rows = [
            ("plain words\tand\nlines", "plain words\tand\nlines"),
            ("\u{1b}[2Jgone\u{7}", "[2Jgone"),
            ("a\u{202e}b\u{2066}c\r", "abc"),
        ];
        for (text, expected) in rows {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn a_sentence_begins_small_within_another() {
        assert_eq!(within("Within two weeks."), "within two weeks");
        assert_eq!(within(""), "");
    }
}
