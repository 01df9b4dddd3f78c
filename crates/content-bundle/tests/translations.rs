//! Every language under `locales/` says all that the content says: the same places to fill in, the same numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use content_bundle::content;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use library::Text;

/// The folders of the languages that are translations.
fn languages() -> Vec<PathBuf> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let folders = fs::read_dir(locales).expect("locales").map(|entry| entry.expect("an entry").path());
    folders.filter(|folder| folder.is_dir() && !folder.ends_with("en")).collect()
}

/// The translated content of a language by the names of its sentences.
fn translations(language: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(language).expect("a language").map(|entry| entry.expect("an entry").path());
    let name = |file: &Path| file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let mut found = BTreeMap::new();
    for file in files.filter(|file| name(file).starts_with("content-")) {
        let text = fs::read_to_string(&file).expect("a readable file");
        let resource =
            parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let pattern = message.value.unwrap_or_else(|| panic!("{} has no words", message.id.name));
            let twice = found.insert(message.id.name.clone(), words(&pattern)).is_some();
            assert!(!twice, "{} stands twice", message.id.name);
        }
    }
    found
}

/// A pattern with `{ $side }` as `{side}`, as the content writes it.
fn words(pattern: &Pattern<String>) -> String {
    let word = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { value } => value.clone(),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => format!("{{{}}}", id.name),
        PatternElement::Placeable { .. } => panic!("content holds words and names of places alone"),
    };
    pattern.elements.iter().map(word).collect()
}

/// Holds each sentence against its English and names every one that differs.
fn check(what: &str, differs: impl Fn(&Text, &str) -> bool) {
    for language in languages() {
        let translations = translations(&language);
        let wrong: Vec<_> = content()
            .texts()
            .into_iter()
            .filter_map(|text| translations.get(text.id.as_str()).map(|words| (text, words)))
            .filter(|(text, words)| differs(text, words))
            .map(|(text, words)| format!("{}: {} | {words}", text.id, text.words))
            .collect();
        assert!(wrong.is_empty(), "{what} in {}: {wrong:#?}", language.display());
    }
}

/// What is filled in later: `{side}`, `{number}`, and blanks such as `[__:__]`.
fn places(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text
        .match_indices(['{', '['])
        .map(|(start, _)| &text[start..])
        .map(|rest| &rest[..=rest.find(['}', ']']).unwrap_or(rest.len() - 1)])
        .collect();
    found.sort_unstable();
    found
}

/// Numbers in digits, without the signs that group or divide them.
fn numbers(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let is_digit = |index: usize| signs.get(index).is_some_and(char::is_ascii_digit);
    let divides = |index: usize| {
        matches!(signs[index], ',' | '.') && index > 0 && is_digit(index - 1) && is_digit(index + 1)
    };
    let kept: String = (0..signs.len()).filter(|&index| !divides(index)).map(|index| signs[index]).collect();
    let mut found: Vec<String> = kept
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn every_sentence_is_translated_and_no_other() {
    let known: BTreeSet<String> = content().texts().into_iter().map(|text| text.id.to_string()).collect();
    assert_eq!(known.len(), content().texts().len(), "a name stands for two sentences");
    assert!(!languages().is_empty());
    for language in languages() {
        let translated: BTreeSet<String> = translations(&language).into_keys().collect();
        let missing: Vec<_> = known.difference(&translated).collect();
        let unknown: Vec<_> = translated.difference(&known).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "missing {missing:#?}, unknown {unknown:#?}");
    }
}

#[test]
fn what_is_filled_in_later_is_the_same() {
    check("other places to fill in", |text, words| places(&text.words) != places(words));
}

#[test]
fn numbers_are_the_same() {
    check("other numbers", |text, words| numbers(&text.words) != numbers(words));
}

#[test]
fn no_sentence_shouts_or_runs_on() {
    check("signs that are not used", |_, words| words.contains(['!', '\u{2013}', '\u{2014}']));
}

#[test]
fn a_safety_sentence_has_one_english_beneath() {
    for language in languages() {
        let translations = translations(&language);
        let mut english: BTreeMap<&str, String> = BTreeMap::new();
        for text in content().texts().into_iter().filter(|text| text.is_safety) {
            let Some(words) = translations.get(text.id.as_str()) else { continue };
            let first = english.entry(words).or_insert_with(|| text.words.clone());
            assert_eq!(*first, text.words, "\"{words}\" translates both");
        }
    }
}

#[test]
fn translated_content_differs_in_words_alone() {
    for language in languages() {
        let translations = translations(&language);
        let other = content().translated(&|id| translations.get(id.as_str()).cloned());
        let back: BTreeMap<_, _> = content().texts().into_iter().map(|text| (text.id, text.words)).collect();
        assert_ne!(other, *content());
        assert_eq!(other.translated(&|id| back.get(id).cloned()), *content());
    }
}

#[test]
fn numbers_are_read_in_both_ways_of_writing() {
    assert_eq!(numbers("about 4 in 100,000."), numbers("etwa 4 bei 100.000"));
    assert_eq!(numbers("1.5 cm"), numbers("1,5 cm"));
    assert_ne!(numbers("48 hours"), numbers("24 Stunden"));
    assert_eq!(places("{side} at [__:__]"), ["[__:__]", "{side}"]);
}
