//! Cards by how well they fit a question.
//!
//! Three measures over terms weighted by how rare they are among the cards (their inverse document frequency), and one
//! over all words:
//!
//! - `overlap`: how alike the question and the best way of asking the card are (Dice's coefficient),
//! - `coverage`: how much of the question the card speaks of at all,
//! - BM25 over the whole card (Robertson and Zaragoza, 2009, by the crate `bm25`), the question and its other forms
//!   counted more often than the answer,
//! - `wording`: how many of all words, the small ones too, are those of the best way of asking. It settles what the
//!   others leave even.
//!
//! A long question is also read sentence by sentence, and the best reading of each card counts.

use std::collections::{BTreeMap, BTreeSet};

use bm25::{Embedder, EmbedderBuilder, Scorer, Tokenizer};
use library::card::Card;

use super::lexicon::{Lexicon, Term};
use super::text::{Reading, Word, read};

/// How often the words of a field count in BM25.
const QUESTION_TIMES: usize = 3;
const ASKED_TIMES: usize = 2;
const TERMS_TIMES: usize = 2;

/// What the measures count in the score of a card.
const OVERLAP_WEIGHT: f32 = 0.5;
const COVERAGE_WEIGHT: f32 = 0.2;
const BM25_WEIGHT: f32 = 0.2;
const WORDING_WEIGHT: f32 = 0.1;

/// What a word counts that says only what kind of question it is.
const ONLY_ASKS_WEIGHT: f32 = 0.5;

/// A misspelt word says a little less.
const MENDED_WEIGHT: f32 = 0.85;

/// One sentence out of several counts a little less than the whole question.
const SENTENCE_WEIGHT: f32 = 0.94;

/// A reading of fewer informative terms than this is too short to stand for a long question.
const LEAST_SENTENCE_TERMS: usize = 2;

/// A card and how well it fits.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ranked {
    /// Its place among the cards.
    pub(super) card: usize,
    /// All measures together, 0 to about 1.
    pub(super) score: f32,
    /// 0 to 1.
    pub(super) overlap: f32,
    /// 0 to 1.
    pub(super) coverage: f32,
    /// The question and the card share more than words that say what kind of question it is.
    pub(super) is_about_the_same: bool,
}

struct Entry {
    /// Each way of asking, as its terms.
    asked: Vec<BTreeSet<String>>,
    /// Each way of asking, as the stems of all its words.
    wordings: Vec<BTreeSet<String>>,
    /// Every term of the card.
    all: BTreeSet<String>,
}

/// A question or a part of it.
struct Part {
    terms: Vec<Term>,
    stems: BTreeSet<String>,
    weight: f32,
}

/// Terms stand between spaces, for they were made by our own lexicon.
struct BySpaces;

impl Tokenizer for BySpaces {
    fn tokenize(&self, text: &str) -> Vec<String> {
        text.split(' ').filter(|term| !term.is_empty()).map(str::to_owned).collect()
    }
}

/// All cards, ready to be ranked.
pub(super) struct Index {
    entries: Vec<Entry>,
    /// In how many cards a term stands.
    frequency: BTreeMap<String, usize>,
    only_ask: BTreeSet<String>,
    embedder: Embedder<u64, BySpaces>,
    scorer: Scorer<usize, u64>,
}

impl Index {
    pub(super) fn new(cards: &[Card], lexicon: &Lexicon) -> Self {
        let entries: Vec<Entry> = cards.iter().map(|card| Entry::of(card, lexicon)).collect();
        let mut frequency = BTreeMap::new();
        for term in entries.iter().flat_map(|entry| &entry.all) {
            *frequency.entry(term.clone()).or_default() += 1;
        }
        let documents: Vec<String> = cards.iter().map(|card| document(card, lexicon)).collect();
        let texts: Vec<&str> = documents.iter().map(String::as_str).collect();
        let embedder =
            EmbedderBuilder::<u64, BySpaces>::with_tokenizer_and_fit_to_corpus(BySpaces, &texts).build();
        let mut scorer = Scorer::new();
        for (place, document) in documents.iter().enumerate() {
            scorer.upsert(&place, embedder.embed(document));
        }
        let only_ask = frequency.keys().filter(|term| lexicon.only_asks(term)).cloned().collect();
        Self { entries, frequency, only_ask, embedder, scorer }
    }

    /// The cards that share anything with the question, best first.
    pub(super) fn rank(&self, lexicon: &Lexicon, reading: &Reading) -> Vec<Ranked> {
        let mut best: BTreeMap<usize, Ranked> = BTreeMap::new();
        for part in readings(lexicon, reading) {
            for mut ranked in self.rank_part(&part) {
                ranked.score *= part.weight;
                match best.get_mut(&ranked.card) {
                    Some(kept) if kept.score >= ranked.score => {}
                    _ => drop(best.insert(ranked.card, ranked)),
                }
            }
        }
        let mut ranked: Vec<Ranked> = best.into_values().collect();
        ranked.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.card.cmp(&other.card)));
        ranked
    }

    fn rank_part(&self, part: &Part) -> Vec<Ranked> {
        let terms = &part.terms;
        let mass: f32 = terms.iter().map(|term| self.weight(&term.name)).sum();
        let query = self.embedder.embed(&joined(terms.iter().map(|term| &term.name)));
        let bm25: Vec<f32> =
            (0..self.entries.len()).map(|card| self.scorer.score(&card, &query).unwrap_or(0.0)).collect();
        let most = bm25.iter().copied().fold(f32::EPSILON, f32::max);
        let fitting = self.entries.iter().enumerate().filter(|(card, _)| bm25[*card] > 0.0);
        let rank = |(card, entry): (usize, &Entry)| {
            let overlap =
                entry.asked.iter().map(|asked| self.overlap(terms, mass, asked)).fold(0.0, f32::max);
            let coverage = self.shared(terms, &entry.all) / mass;
            let wording =
                entry.wordings.iter().map(|wording| likeness(&part.stems, wording)).fold(0.0, f32::max);
            let score = OVERLAP_WEIGHT * overlap
                + COVERAGE_WEIGHT * coverage
                + BM25_WEIGHT * bm25[card] / most
                + WORDING_WEIGHT * wording;
            let about = |term: &Term| entry.all.contains(&term.name) && !self.only_ask.contains(&term.name);
            Ranked { card, score, overlap, coverage, is_about_the_same: terms.iter().any(about) }
        };
        fitting.map(rank).collect()
    }

    /// Twice what both have, over what each has.
    fn overlap(&self, terms: &[Term], mass: f32, asked: &BTreeSet<String>) -> f32 {
        let other: f32 = asked.iter().map(|term| self.weight(term)).sum();
        2.0 * self.shared(terms, asked) / (mass + other).max(f32::EPSILON)
    }

    fn shared(&self, terms: &[Term], with: &BTreeSet<String>) -> f32 {
        let shared = terms.iter().filter(|term| with.contains(&term.name));
        shared.map(|term| self.weight(&term.name) * if term.is_mended { MENDED_WEIGHT } else { 1.0 }).sum()
    }

    /// How much a term tells: the logarithm of how rare it is, as in BM25. One that no card has tells most.
    fn weight(&self, term: &str) -> f32 {
        let cards = self.entries.len() as f32;
        let with = self.frequency.get(term).copied().unwrap_or(0) as f32;
        let rareness = (1.0 + (cards - with + 0.5) / (with + 0.5)).ln();
        if self.only_ask.contains(term) { ONLY_ASKS_WEIGHT * rareness } else { rareness }
    }
}

impl Entry {
    fn of(card: &Card, lexicon: &Lexicon) -> Self {
        let set = |text: &str| -> BTreeSet<String> {
            lexicon.terms(&read(text).words).into_iter().map(|term| term.name).collect()
        };
        let questions = || std::iter::once(&card.question).chain(&card.also_asked);
        let asked: Vec<BTreeSet<String>> = questions().map(|text| set(text)).collect();
        let wordings = questions().map(|text| stems_of(&read(text).words)).collect();
        let other = card.terms.iter().chain([&card.answer]).flat_map(|text| set(text));
        let all = asked.iter().flatten().cloned().chain(other).collect();
        Self { asked, wordings, all }
    }
}

/// A card as one text of terms, those of its questions more often.
fn document(card: &Card, lexicon: &Lexicon) -> String {
    let question = std::iter::once((&card.question, QUESTION_TIMES));
    let asked = card.also_asked.iter().map(|text| (text, ASKED_TIMES));
    let terms = card.terms.iter().map(|text| (text, TERMS_TIMES));
    let answer = std::iter::once((&card.answer, 1));
    let repeated = question.chain(asked).chain(terms).chain(answer).flat_map(|(text, times)| {
        let terms = joined(lexicon.terms(&read(text).words).iter().map(|term| &term.name));
        std::iter::repeat_n(terms, times)
    });
    repeated.collect::<Vec<_>>().join(" ")
}

fn joined<'a>(terms: impl Iterator<Item = &'a String>) -> String {
    terms.map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn stems_of(words: &[Word]) -> BTreeSet<String> {
    words.iter().map(|word| word.stem.clone()).collect()
}

/// Twice what both have, over what each has.
fn likeness(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f32 {
    let shared = one.intersection(other).count() as f32;
    2.0 * shared / (one.len() + other.len()).max(1) as f32
}

/// The question as a whole, and each of its sentences where there are several.
fn readings(lexicon: &Lexicon, reading: &Reading) -> Vec<Part> {
    let part =
        |words: &[Word], weight: f32| Part { terms: lexicon.terms(words), stems: stems_of(words), weight };
    let mut parts = vec![part(&reading.words, 1.0)];
    let sentences: Vec<&[Word]> =
        reading.words.chunk_by(|one, other| one.sentence == other.sentence).collect();
    if sentences.len() > 1 {
        let sentences = sentences.into_iter().map(|words| part(words, SENTENCE_WEIGHT));
        parts.extend(sentences.filter(|part| part.terms.len() >= LEAST_SENTENCE_TERMS));
    }
    parts.retain(|part| !part.terms.is_empty());
    parts
}
