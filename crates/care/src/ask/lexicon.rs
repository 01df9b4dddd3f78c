//! Which words mean the same, which mean nothing here, and which are another one misspelt.

use std::collections::{BTreeMap, BTreeSet};

use library::card::{Answers, Card};

use super::distance::misspelling;
use super::text::{Reading, Word, read, stem};

/// The longest phrase of a group, in words.
const MAX_PHRASE: usize = 5;

/// What a word or phrase of a question stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    /// A group's name with a `#` before it, or a stem.
    pub(super) name: String,
    /// It was taken for a misspelling of a known word.
    pub(super) is_mended: bool,
}

/// All words that the cards and the lists know.
pub(super) struct Lexicon {
    /// Group by phrase, as stems with spaces between.
    phrases: BTreeMap<String, String>,
    /// What a group speaks of too, as terms.
    implied: BTreeMap<String, Vec<String>>,
    /// Terms that only say what kind of question it is.
    only_ask: BTreeSet<String>,
    ignored: BTreeSet<String>,
    other_languages: BTreeSet<String>,
    /// Every known word as it is written, with how often the cards say it.
    known: BTreeMap<String, usize>,
    known_stems: BTreeSet<String>,
}

impl Lexicon {
    pub(super) fn new(answers: &Answers) -> Self {
        let words = &answers.words;
        let mut lexicon = Self {
            phrases: BTreeMap::new(),
            implied: BTreeMap::new(),
            only_ask: words
                .groups
                .iter()
                .filter(|group| group.only_asks)
                .map(|group| group_term(&group.name))
                .collect(),
            ignored: words.ignored.iter().flat_map(|word| read(word).words).map(|word| word.stem).collect(),
            other_languages: words.other_languages.iter().cloned().collect(),
            known: BTreeMap::new(),
            known_stems: BTreeSet::new(),
        };
        for group in &words.groups {
            for phrase in &group.words {
                let stems: Vec<String> = read(phrase).words.into_iter().map(|word| word.stem).collect();
                lexicon.phrases.insert(stems.join(" "), group_term(&group.name));
                lexicon.learn(phrase);
            }
        }
        for group in words.groups.iter().filter(|group| !group.implies.is_empty()) {
            let implied = group.implies.iter().flat_map(|word| lexicon.terms(&read(word).words));
            let implied = implied.map(|term| term.name).collect();
            lexicon.implied.insert(group_term(&group.name), implied);
        }
        for word in &words.ignored {
            lexicon.learn(word);
        }
        for text in answers.cards.iter().flat_map(texts) {
            lexicon.learn(text);
        }
        lexicon
    }

    fn learn(&mut self, text: &str) {
        for word in read(text).words {
            *self.known.entry(word.surface).or_default() += 1;
            self.known_stems.insert(word.stem);
        }
    }

    /// Whether a term says what kind of question it is, and not what it is about.
    pub(super) fn only_asks(&self, term: &str) -> bool {
        self.only_ask.contains(term)
    }

    /// Every known word as it is written.
    pub(super) fn surfaces(&self) -> BTreeSet<String> {
        self.known.keys().cloned().collect()
    }

    fn knows(&self, word: &Word) -> bool {
        self.known.contains_key(&word.surface) || self.known_stems.contains(&word.stem)
    }

    /// What some words stand for, each once, in the order of the words.
    pub(super) fn terms(&self, words: &[Word]) -> Vec<Term> {
        let mended: Vec<(String, bool)> = words.iter().map(|word| self.mend(word)).collect();
        let mut terms: Vec<Term> = Vec::new();
        let mut at = 0;
        while at < mended.len() {
            let (length, name) = self.longest(&mended[at..]);
            let is_mended = mended[at..at + length].iter().any(|(_, is_mended)| *is_mended);
            let implied = name.as_ref().and_then(|name| self.implied.get(name)).into_iter().flatten();
            for name in name.iter().chain(implied) {
                if !terms.iter().any(|term| term.name == *name) {
                    terms.push(Term { name: name.clone(), is_mended });
                }
            }
            at += length;
        }
        terms
    }

    /// How many words the longest phrase from here takes, and what it stands for; nothing for an ignored word.
    fn longest(&self, stems: &[(String, bool)]) -> (usize, Option<String>) {
        for length in (1..=MAX_PHRASE.min(stems.len())).rev() {
            let phrase = stems[..length].iter().map(|(stem, _)| stem.as_str()).collect::<Vec<_>>().join(" ");
            if let Some(group) = self.phrases.get(&phrase) {
                return (length, Some(group.clone()));
            }
        }
        let (stem, _) = &stems[0];
        (1, (!self.ignored.contains(stem)).then(|| stem.clone()))
    }

    /// The stem of a word, or that of the known word which it most likely is.
    fn mend(&self, word: &Word) -> (String, bool) {
        if self.knows(word) {
            return (word.stem.clone(), false);
        }
        match self.nearest(&word.surface) {
            Some(near) => (stem(near), true),
            None => (word.stem.clone(), false),
        }
    }

    /// The known word with the fewest edits; the one said most often among equals. The first letter is seldom wrong.
    fn nearest(&self, surface: &str) -> Option<&str> {
        let letters: Vec<char> = surface.chars().collect();
        if letters.iter().any(char::is_ascii_digit) {
            return None;
        }
        let candidates = self.known.iter().filter(|(known, _)| starts_alike(known, &letters));
        let near = candidates.filter_map(|(known, said)| {
            let known_letters: Vec<char> = known.chars().collect();
            Some((misspelling(&letters, &known_letters)?, usize::MAX - said, known.as_str()))
        });
        near.min().map(|(_, _, known)| known)
    }

    /// Whether a question is written in a language other than English.
    pub(super) fn is_other_language(&self, reading: &Reading) -> bool {
        let words = &reading.words;
        let other = words.iter().filter(|word| self.other_languages.contains(&word.surface)).count();
        let known = words
            .iter()
            .filter(|word| {
                self.known.contains_key(&word.surface) && !self.other_languages.contains(&word.surface)
            })
            .count();
        let accented = words.iter().filter(|word| !word.surface.is_ascii()).count();
        other + accented >= 2 && other + accented > known
    }
}

fn group_term(name: &str) -> String {
    format!("#{name}")
}

/// A first letter that is swapped, missing or too many counts as alike too.
fn starts_alike(known: &str, letters: &[char]) -> bool {
    let mut known = known.chars();
    let (first, second) = (known.next(), known.next());
    first == letters.first().copied()
        || first == letters.get(1).copied()
        || (second.is_some() && second == letters.first().copied())
}

/// Every sentence of a card.
fn texts(card: &Card) -> impl Iterator<Item = &str> {
    let asked = card.also_asked.iter().chain(&card.terms).map(String::as_str);
    [card.question.as_str(), card.answer.as_str()].into_iter().chain(asked)
}
