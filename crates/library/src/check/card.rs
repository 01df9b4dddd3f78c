//! What holds for cards, for the words around them and for the phrases that lead to the safety check.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::Read;
use super::document::at;
use super::links::{check_sources, did_you_mean};
use super::report::Report;
use crate::ask::{RedFlag, RedFlags};
use crate::card::{Card, CardFile};
use crate::movement::Movement;
use crate::screening::Screening;
use crate::source::Source;

const ALSO_ASKED: RangeInclusive<usize> = 3..=8;
const RELATED: RangeInclusive<usize> = 2..=4;
const SENTENCES: RangeInclusive<usize> = 2..=6;

/// What cards may name.
pub(crate) struct Known<'a> {
    pub(crate) movements: &'a [Read<'a, Movement>],
    pub(crate) sources: &'a [Source],
}

/// Checks every card by itself and with the others.
pub(crate) fn check(files: &[Read<CardFile>], known: &Known<'_>, report: &mut Report) {
    let ids: Vec<&str> =
        files.iter().flat_map(|file| &file.value.cards).map(|card| card.id.0.as_str()).collect();
    let mut seen = BTreeSet::new();
    for file in files {
        for (index, card) in file.value.cards.iter().enumerate() {
            if !seen.insert(card.id.0.as_str()) {
                let problem = file
                    .document
                    .problem(&at!["card", index, "id"], format!("\"{}\" is there twice", card.id));
                report.add_some(problem, "an id of its own");
            }
            check_card(file, index, card, &ids, known, report);
        }
    }
}

fn check_card(
    file: &Read<CardFile>,
    index: usize,
    card: &Card,
    ids: &[&str],
    known: &Known<'_>,
    report: &mut Report,
) {
    check_sources(&file.document, &at!["card", index, "sources"], &card.sources, known.sources, report);
    let counts = [
        ("also_asked", card.also_asked.len(), ALSO_ASKED, "ways of asking"),
        ("related", card.related.len(), RELATED, "related cards"),
        ("answer", sentences(&card.answer), SENTENCES, "sentences"),
    ];
    for (field, count, allowed, what) in counts {
        if !allowed.contains(&count) {
            let problem = file.document.problem(&at!["card", index, field], format!("{count} {what}"));
            report.add_some(problem, format!("{} to {}", allowed.start(), allowed.end()));
        }
    }
    for (place, related) in card.related.iter().enumerate() {
        if !ids.contains(&related.0.as_str()) || *related == card.id {
            let path = at!["card", index, "related", place];
            let problem = file.document.problem(&path, format!("there is no other card \"{related}\""));
            report.add_some(problem, did_you_mean(&related.0, ids.iter().copied(), "the id of a card"));
        }
    }
    let movements = || known.movements.iter().map(|read| read.value.id.0.as_str());
    if let Some(movement) = card.try_movement.as_ref().filter(|id| !movements().any(|known| known == id.0)) {
        let path = at!["card", index, "try_movement"];
        let problem = file.document.problem(&path, format!("there is no movement \"{movement}\""));
        report.add_some(problem, did_you_mean(&movement.0, movements(), "the id of a movement"));
    }
    if card.try_movement.is_some() && card.try_page.is_some() {
        let problem = file.document.problem(&at!["card", index, "try_page"], "two things to try");
        report.add_some(problem, "a movement or a page");
    }
    if card.try_movement.is_none() && card.try_page.is_none() {
        let problem =
            file.document.problem(&at!["card", index, "id"], format!("\"{}\" leads nowhere", card.id));
        report.add_some(problem, "try_movement or try_page");
    }
}

/// Ends of sentences: a full stop or question mark before a space or the end.
fn sentences(text: &str) -> usize {
    let mut signs = text.trim().chars().peekable();
    let mut count = 0;
    while let Some(sign) = signs.next() {
        let ends = signs.peek().is_none_or(|next| next.is_whitespace());
        count += usize::from(matches!(sign, '.' | '?') && ends);
    }
    count
}

/// Checks that patterns use known groups and lead to something.
pub(crate) fn check_flags(read: &Read<RedFlags>, screening: &Screening, report: &mut Report) {
    for (index, flag) in read.value.flags.iter().enumerate() {
        check_target(read, index, flag, screening, report);
        for (place, pattern) in flag.patterns.iter().enumerate() {
            let path = at!["flag", index, "patterns", place];
            let parts: Vec<&str> = pattern.split('+').map(str::trim).collect();
            if parts.iter().any(|part| part.is_empty()) {
                report.add_some(read.document.problem(&path, "an empty part"), "words between the +");
            }
            let words =
                parts.iter().flat_map(|part| part.split_whitespace()).flat_map(|word| word.split('|'));
            let groups = words.filter_map(|word| word.strip_prefix('@'));
            for group in groups.filter(|group| !read.value.groups.contains_key(*group)) {
                let known = read.value.groups.keys().map(String::as_str);
                let problem = read.document.problem(&path, format!("there is no group \"{group}\""));
                report.add_some(problem, did_you_mean(group, known, "one of [groups]"));
            }
        }
    }
}

fn check_target(
    read: &Read<RedFlags>,
    index: usize,
    flag: &RedFlag,
    screening: &Screening,
    report: &mut Report,
) {
    let found = match (&flag.item, &flag.card) {
        (Some(item), None) => screening.item(item).is_some(),
        (None, Some(card)) => screening.card(card).is_some(),
        _ => false,
    };
    if !found {
        let known = screening.items.iter().map(|item| item.id.as_str());
        let wrong = flag.item.as_ref().map_or("", |item| item.as_str());
        let problem = read.document.problem(&at!["flag", index, "item"], "this leads nowhere");
        report.add_some(problem, did_you_mean(wrong, known, "the id of a line or of a card of the screen"));
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_point_inside_a_number_ends_no_sentence() {
        assert_eq!(sentences("About 2.5 a year. That is few. Is it?"), 3);
    }
}
