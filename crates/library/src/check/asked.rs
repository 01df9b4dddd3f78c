//! What holds for the ways of asking: enough of each kind, each once, and all about something that is there.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::Read;
use super::document::{Seg, at};
use super::links::did_you_mean;
use super::report::Report;
use crate::ask::{Phrasings, RedFlags};
use crate::card::{Card, CardFile};

/// Ways of asking of each card and each sign: fewer say too little of what else people may write.
const LEAST_PHRASINGS: usize = 30;

/// Signs in one phrasing.
const LENGTH: RangeInclusive<usize> = 2..=200;

/// All phrasings together: more would take too long to train with every build.
const MOST_PHRASINGS: usize = 60_000;

/// Which file and which place says a phrasing already.
type Seen = BTreeMap<String, String>;

/// Checks every file with the cards and flags that it is about.
pub(crate) fn check(
    files: &[Read<Phrasings>],
    cards: &[Read<CardFile>],
    flags: &[Read<RedFlags>],
    report: &mut Report,
) {
    let all: Vec<&Card> = cards.iter().flat_map(|file| &file.value.cards).collect();
    let ids: Vec<&str> = all.iter().map(|card| card.id.0.as_str()).collect();
    let targets: Vec<&str> =
        flags.iter().flat_map(|file| &file.value.flags).map(|flag| flag.target()).collect();
    let mut seen = Seen::new();
    for card in &all {
        for text in std::iter::once(&card.question).chain(&card.also_asked) {
            seen.insert(plain(text), format!("the card \"{}\"", card.id));
        }
    }
    for file in files {
        for (id, texts) in &file.value.asked {
            check_name(file, "asked", &id.0, &ids, report);
            check_texts(file, &["asked", &id.0], texts, &mut seen, report);
        }
        for (target, texts) in &file.value.flags {
            check_name(file, "flags", target, &targets, report);
            check_texts(file, &["flags", target], texts, &mut seen, report);
        }
        check_texts(file, &["nothing"], &file.value.nothing, &mut seen, report);
        check_texts(file, &["ordinary"], &file.value.ordinary, &mut seen, report);
    }
    if seen.len() > MOST_PHRASINGS {
        let problem = files.first().and_then(|file| file.document.problem(&[], "too many ways of asking"));
        report.add_some(problem, format!("at most {MOST_PHRASINGS} in all"));
    }
    let joined = join(files.iter().map(|file| file.value.clone()));
    check_counts(&joined, cards, flags, report);
}

/// All files as one.
pub(crate) fn join(files: impl Iterator<Item = Phrasings>) -> Phrasings {
    let mut all = Phrasings::default();
    for file in files {
        for (id, texts) in file.asked {
            all.asked.entry(id).or_default().extend(texts);
        }
        for (target, texts) in file.flags {
            all.flags.entry(target).or_default().extend(texts);
        }
        all.nothing.extend(file.nothing);
        all.ordinary.extend(file.ordinary);
    }
    all
}

fn check_name(file: &Read<Phrasings>, table: &str, name: &str, known: &[&str], report: &mut Report) {
    if !known.contains(&name) {
        let problem = file.document.problem(&at![table, name], format!("\"{name}\" is not there"));
        report.add_some(problem, did_you_mean(name, known.iter().copied(), "the id of a card or of a flag"));
    }
}

fn check_texts(
    file: &Read<Phrasings>,
    place: &[&str],
    texts: &[String],
    seen: &mut Seen,
    report: &mut Report,
) {
    let path = |index: usize| -> Vec<Seg> {
        place.iter().map(|key| Seg::from(*key)).chain([Seg::from(index)]).collect()
    };
    for (index, text) in texts.iter().enumerate() {
        let words = plain(text);
        if !text.is_ascii() || !LENGTH.contains(&text.len()) || words.is_empty() {
            let problem = file.document.problem(&path(index), "this is no way of asking");
            let (least, most) = (LENGTH.start(), LENGTH.end());
            report.add_some(problem, format!("words in plain letters, {least} to {most} signs"));
        }
        let here = format!("{} in {}", place.join(" "), file.document.file.path);
        if let Some(before) = seen.insert(words, here) {
            let problem = file.document.problem(&path(index), format!("\"{text}\" is there twice"));
            report.add_some(problem, format!("other words than those of {before}"));
        }
    }
}

fn check_counts(all: &Phrasings, cards: &[Read<CardFile>], flags: &[Read<RedFlags>], report: &mut Report) {
    for file in cards {
        for (index, card) in file.value.cards.iter().enumerate() {
            let count = all.asked.get(&card.id).map_or(0, Vec::len);
            if count < LEAST_PHRASINGS {
                let what = format!("\"{}\" has {count} ways of asking under content/ask/asked", card.id);
                let problem = file.document.problem(&at!["card", index, "id"], what);
                report.add_some(problem, format!("at least {LEAST_PHRASINGS}"));
            }
        }
    }
    for file in flags {
        for (index, flag) in file.value.flags.iter().enumerate() {
            let count = all.flags.get(flag.target()).map_or(0, Vec::len);
            if count < LEAST_PHRASINGS {
                let what =
                    format!("\"{}\" has {count} ways of saying it under content/ask/asked", flag.target());
                let problem = file.document.problem(&at!["flag", index, "item"], what);
                report.add_some(problem, format!("at least {LEAST_PHRASINGS}"));
            }
        }
    }
}

/// The words alone, in small letters: what two phrasings are compared by.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(['\'', '\u{2019}'], "");
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
