//! Whether a question is English, by the words that our own cards and phrasings know.

use std::collections::BTreeSet;

use library::card::Answers;

use super::text::Reading;

/// The words of English that are known here, and frequent ones of other languages.
pub(super) struct Languages {
    known: BTreeSet<String>,
    other: BTreeSet<String>,
}

impl Languages {
    pub(super) fn new(answers: &Answers) -> Self {
        let set = |words: &[String]| words.iter().cloned().collect();
        Self { known: set(&answers.trained.known_words), other: set(&answers.other_languages) }
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
