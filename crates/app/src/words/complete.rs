//! Every key that the sources use has English words, every word has a use, and every language has them all.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|ext| ext == extension) {
            found.push(path);
        }
    }
    found
}

/// The keys of a language with the names of their arguments, as `key` and `key $argument`. The words of the content
/// are held against it by `content-bundle`.
fn messages(language: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let is_content = |file: &Path| file.to_string_lossy().contains("/content-");
    let files = files(&root().join("locales").join(language), "ftl");
    for file in files.into_iter().filter(|file| !is_content(file)) {
        let text = fs::read_to_string(&file).expect("a readable file");
        let resource =
            parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let pattern = message.value.unwrap_or_else(|| panic!("{key} in {} has no words", file.display()));
            let arguments = pattern.elements.iter().filter_map(argument).map(|name| format!("{key} ${name}"));
            found.extend(arguments);
            assert!(found.insert(key.clone()), "{key} stands twice in {language}");
        }
    }
    found
}

fn argument(element: &PatternElement<String>) -> Option<String> {
    let PatternElement::Placeable { expression } = element else { return None };
    let inline = match expression {
        Expression::Inline(inline) | Expression::Select { selector: inline, .. } => inline,
    };
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name.clone()),
        _ => None,
    }
}

/// What `t!` and `key!` are given in the sources, and what care says of plans.
fn used() -> BTreeSet<String> {
    let pattern = regex_lite::Regex::new(r#"\b(?:t|key)!\(\s*"([^"]+)""#).expect("a sound pattern");
    let sources = files(&root().join("crates/app/src"), "rs");
    let texts = sources.iter().map(|file| fs::read_to_string(file).expect("a readable file"));
    let by_care = care::programme::file::KEYS.iter().map(|key| key.name().to_owned());
    texts
        .flat_map(|text| pattern.captures_iter(&text).map(|found| found[1].to_owned()).collect::<Vec<_>>())
        .chain(by_care)
        .collect()
}

fn keys(language: &str) -> BTreeSet<String> {
    messages(language).into_iter().filter(|name| !name.contains(' ')).collect()
}

#[test]
fn every_key_in_the_sources_has_english_words() {
    let missing: Vec<_> = used().difference(&keys("en")).cloned().collect();
    assert!(missing.is_empty(), "no words in locales/en for {missing:#?}");
}

#[test]
fn every_english_message_is_used() {
    let idle: Vec<_> = keys("en").difference(&used()).cloned().collect();
    assert!(idle.is_empty(), "nothing in crates/app/src says {idle:#?}");
}

#[test]
fn every_english_file_is_built_in_or_comes_with_a_part() {
    let sources = files(&root().join("crates/app/src"), "rs");
    let sources: String =
        sources.iter().map(|file| fs::read_to_string(file).expect("a readable file")).collect();
    for file in files(&root().join("locales/en"), "ftl") {
        let name = file.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        let stem = name.trim_end_matches(".ftl");
        let is_brought = sources.contains(&format!("bring!(\"{stem}\")"));
        assert!(crate::words::comes_first(stem) || is_brought, "nothing brings locales/en/{name}");
    }
}

#[test]
fn every_language_has_every_message_with_its_arguments() {
    let english = messages("en");
    for folder in fs::read_dir(root().join("locales")).expect("locales") {
        let folder = folder.expect("an entry").path();
        let language = folder.file_name().and_then(|name| name.to_str()).expect("a language tag").to_owned();
        if files(&folder, "ftl").is_empty() || language == "en" {
            continue;
        }
        let other = messages(&language);
        let missing: Vec<_> = english.difference(&other).collect();
        let is_argument = |name: &&String| name.split_once(' ').is_some_and(|(key, _)| english.contains(key));
        let unknown: Vec<_> = other.difference(&english).filter(is_argument).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
        assert!(unknown.is_empty(), "{language} has arguments that English has not: {unknown:#?}");
    }
}

/// Relief gives its reason from the desk before any part has come.
#[test]
fn content_of_the_first_pages_waits_for_no_part() {
    const OF_PARTS: [&str; 3] = ["course-", "ergonomics-", "risk-"];
    let is_of_a_part = |id: &str| {
        OF_PARTS.iter().any(|start| id.starts_with(start)) && !id.starts_with("ergonomics-counter-")
    };
    for file in files(&root().join("locales"), "ftl") {
        let stem = file.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        if !stem.starts_with("content-") || crate::words::comes_first(stem) {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a readable file");
        let messages = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        let ids = messages.filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
        let early: Vec<_> = ids.filter(|id| !is_of_a_part(id)).collect();
        assert!(early.is_empty(), "{stem} comes with a part, and the first pages show {early:#?}");
    }
}

#[test]
fn every_folder_of_words_is_a_language_to_choose() {
    let folders =
        fs::read_dir(root().join("locales")).expect("locales").map(|entry| entry.expect("an entry"));
    let folders: BTreeSet<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let offered: BTreeSet<String> =
        crate::language::LANGUAGES.iter().map(|(tag, _)| (*tag).to_owned()).collect();
    assert_eq!(folders, offered);
}
