//! Whether a question is English, by the words that our own phrasings know.

use std::collections::{BTreeMap, BTreeSet};

use library::card::{Answers, Card};

use super::text::{Reading, read_surfaces};

/// A word that only phrasings say is known when this many of them do: they hold misspellings too.
const LEAST_SAID: usize = 3;

/// The words of English that are known here, and frequent ones of other languages.
pub(super) struct Languages {
    known: BTreeSet<String>,
    other: BTreeSet<String>,
}

impl Languages {
    pub(super) fn new(answers: &Answers) -> Self {
        let cards = answers.cards.iter().flat_map(texts).flat_map(|text| read_surfaces(text).words);
        let mut known: BTreeSet<String> = cards.map(|word| word.surface).collect();
        let mut said: BTreeMap<String, usize> = BTreeMap::new();
        let asked = answers.asked.asked.values().flatten().flat_map(|text| read_surfaces(text).words);
        for word in asked {
            *said.entry(word.surface).or_default() += 1;
        }
        known.extend(said.into_iter().filter(|(_, times)| *times >= LEAST_SAID).map(|(word, _)| word));
        Self { known, other: answers.other_languages.iter().cloned().collect() }
    }

    /// Words that are spelt right, whatever they look like.
    pub(super) fn known(&self) -> &BTreeSet<String> {
        &self.known
    }

    /// Whether a question is written in a language other than English.
    pub(super) fn is_other(&self, reading: &Reading) -> bool {
        let words = &reading.words;
        let is_other = |surface: &String| self.other.contains(surface);
        let other = words.iter().filter(|word| is_other(&word.surface)).count();
        let known = words
            .iter()
            .filter(|word| self.known.contains(&word.surface) && !is_other(&word.surface))
            .count();
        let accented = words.iter().filter(|word| !word.surface.is_ascii()).count();
        other + accented >= 2 && other + accented > known
    }
}

/// Every sentence of a card.
fn texts(card: &Card) -> impl Iterator<Item = &str> {
    let asked = card.also_asked.iter().chain(&card.terms).map(String::as_str);
    [card.question.as_str(), card.answer.as_str()].into_iter().chain(asked)
}
