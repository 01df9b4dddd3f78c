//! Whether a question is English, by the words that our own phrasings know.

use std::collections::BTreeSet;

use library::card::{Answers, Card};
use rustc_hash::FxHashMap;

use super::text::{Reading, Surfaces};

/// A word that only phrasings say is known when this many of them do: they hold misspellings too.
const LEAST_SAID: usize = 3;

/// The words of English that are known here, and frequent ones of other languages.
pub(super) struct Languages {
    known: BTreeSet<String>,
    other: BTreeSet<String>,
}

impl Languages {
    pub(super) fn new(answers: &Answers) -> Self {
        let mut said: FxHashMap<String, usize> = FxHashMap::default();
        let mut reader = Surfaces::default();
        let mut say = |text: &str, times: usize| {
            for word in reader.of(text) {
                match said.get_mut(word) {
                    Some(said) => *said += times,
                    None => drop(said.insert(word.to_owned(), times)),
                }
            }
        };
        answers.cards.iter().flat_map(texts).for_each(|text| say(text, LEAST_SAID));
        answers.asked.asked.values().flatten().for_each(|text| say(text, 1));
        let known =
            said.into_iter().filter(|(_, times)| *times >= LEAST_SAID).map(|(word, _)| word).collect();
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
