//! Phrases that lead to the safety check, whatever else a question says.
//!
//! What a pattern is, says [`library::ask::RedFlag`]. A part that is taken back ("no numbness") or only asked about as a
//! possibility ("can it cause numbness") does not count; where that is in doubt it does.

use std::collections::BTreeSet;

use library::ask::{RedFlag, RedFlags};
use library::screening::{CardId, ItemId, Screening, Urgency};

use super::distance::misspelling;
use super::text::{Reading, Word, read, stems};

/// Words between the first and the last part of a pattern.
const WINDOW_WORDS: usize = 14;

/// Words that may stand between two words of a part.
const GAP_WORDS: usize = 2;

/// Words that a negation reaches.
const NEGATION_WORDS: usize = 3;

/// Words that a possibility reaches.
const POSSIBILITY_WORDS: usize = 6;

/// A shorter word is never taken for a misspelling of a flagged one.
const LEAST_MENDED_LETTERS: usize = 5;

/// Before a word that must stand exactly so: `=legs` is not one leg.
const EXACTLY: char = '=';

/// Between a word and one that must not follow it: `fell!asleep` is no fall.
const NOT_BEFORE: char = '!';

/// Where the safety check opens, and how urgent that may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckFirst {
    /// The lines that the question brings to mind, most urgent first. Nothing is ticked for the person.
    pub items: Vec<ItemId>,
    /// The cards they stand on, in the same order, each once.
    pub cards: Vec<CardId>,
    /// One of the lines can need somebody today, or low mood: no card is shown.
    pub is_urgent: bool,
    /// One of the lines can be an emergency: the call band is shown at once.
    pub call_band: bool,
    /// The question speaks of ending one's life: the calm page comes, and nothing else.
    pub low_mood: bool,
}

/// A word that a pattern asks for.
struct Wanted {
    /// Its stem, or the word as it has to stand.
    text: String,
    is_exact: bool,
    /// Words, as they are written, that must not come next.
    not_before: Vec<String>,
}

impl Wanted {
    /// Whether the first of some words is it.
    fn is_first_of(&self, words: &[Word]) -> bool {
        let Some((word, rest)) = words.split_first() else { return false };
        let is_it = self.text == if self.is_exact { word.surface.as_str() } else { word.stem.as_str() };
        is_it && !rest.first().is_some_and(|next| self.not_before.contains(&next.surface))
    }
}

/// Words of a question in a row.
type Sequence = Vec<Wanted>;

/// Alternatives at one place of a part.
type Element = Vec<Sequence>;

/// The words that say nothing here: articles and the like, but not where a word before or after needs them ("go on").
struct PassedOver {
    stems: BTreeSet<String>,
    held_together: Vec<Vec<String>>,
}

impl PassedOver {
    fn new(flags: &RedFlags) -> Self {
        let surfaces = |phrase: &String| read(phrase).words.into_iter().map(|word| word.surface).collect();
        Self {
            stems: flags.passed_over.iter().flat_map(|word| stems(word)).collect(),
            held_together: flags.held_together.iter().map(surfaces).collect(),
        }
    }

    fn counts(&self, words: &[Word], at: usize) -> bool {
        !self.stems.contains(&words[at].stem)
            || self.held_together.iter().any(|phrase| stands_around(phrase, words, at))
    }
}

/// Whether a word stands within a phrase.
fn stands_around(phrase: &[String], words: &[Word], at: usize) -> bool {
    (0..phrase.len().min(at + 1)).any(|back| {
        let here = words[at - back..].iter().take(phrase.len()).map(|word| &word.surface);
        phrase.iter().eq(here)
    })
}

struct Pattern {
    parts: Vec<Vec<Element>>,
}

struct Target {
    item: Option<ItemId>,
    card: CardId,
    urgency: Urgency,
    patterns: Vec<Pattern>,
}

impl Target {
    fn name(&self) -> &str {
        self.item.as_ref().map_or(self.card.as_str(), |item| item.as_str())
    }
}

/// All patterns, ready to be looked for.
pub(super) struct FlagFinder {
    targets: Vec<Target>,
    passed_over: PassedOver,
    negations: Vec<Sequence>,
    not_negations: Vec<Sequence>,
    possibilities: BTreeSet<String>,
    told: BTreeSet<String>,
    clause_ends: BTreeSet<String>,
    /// Stems of the patterns by their surface, to mend misspellings.
    known: Vec<(Vec<char>, String)>,
    /// Words of the cards: they are spelt right, whatever they look like.
    ordinary: BTreeSet<String>,
}

impl FlagFinder {
    pub(super) fn new(flags: &RedFlags, screening: &Screening, known: &BTreeSet<String>) -> Self {
        let set = |words: &[String]| words.iter().cloned().collect::<BTreeSet<String>>();
        let passed_over = PassedOver::new(flags);
        let sequences =
            |phrases: &[String]| phrases.iter().map(|phrase| sequence(phrase, &passed_over)).collect();
        let targets = flags.flags.iter().filter_map(|flag| target(flag, flags, screening, &passed_over));
        Self {
            targets: targets.collect(),
            negations: sequences(&flags.negations),
            not_negations: sequences(&flags.not_negations),
            possibilities: set(&flags.possibilities),
            told: set(&flags.told),
            clause_ends: set(&flags.clause_ends),
            known: known_words(flags),
            ordinary: known.clone(),
            passed_over,
        }
    }

    /// Where a question leads, if it holds a red flag.
    pub(super) fn find(&self, reading: &Reading) -> Option<CheckFirst> {
        let words = self.words(reading);
        let holds = |target: &&Target| target.patterns.iter().any(|pattern| self.holds(pattern, &words));
        Self::leads_to(self.targets.iter().filter(holds).collect())
    }

    /// Where some targets lead, by the names that phrasings give them.
    pub(super) fn check_of(&self, names: &[&str]) -> Option<CheckFirst> {
        Self::leads_to(self.targets.iter().filter(|target| names.contains(&target.name())).collect())
    }

    fn leads_to(mut found: Vec<&Target>) -> Option<CheckFirst> {
        // A stable sort: within one urgency the order of the file stays.
        found.sort_by_key(|target| std::cmp::Reverse(target.urgency));
        let mut cards: Vec<CardId> = Vec::new();
        for target in found.iter().filter(|target| target.item.is_some()) {
            if !cards.contains(&target.card) {
                cards.push(target.card.clone());
            }
        }
        (!found.is_empty()).then(|| CheckFirst {
            items: found.iter().filter_map(|target| target.item.clone()).collect(),
            cards,
            is_urgent: found.iter().any(|target| target.urgency >= Urgency::SameDay),
            call_band: found
                .iter()
                .any(|target| target.item.is_some() && target.urgency >= Urgency::EmergencyDepartment),
            low_mood: found.iter().any(|target| target.item.is_none()),
        })
    }

    /// The words that count, mended, with clauses that also end at "but".
    fn words(&self, reading: &Reading) -> Vec<Word> {
        let mut extra_clauses = 0;
        let mut words = Vec::new();
        for (at, word) in reading.words.iter().enumerate() {
            if self.clause_ends.contains(&word.surface) {
                extra_clauses += 1;
            } else if self.passed_over.counts(&reading.words, at) {
                words.push(Word {
                    stem: self.mended(word),
                    clause: word.clause + extra_clauses,
                    ..word.clone()
                });
            }
        }
        words
    }

    fn mended(&self, word: &Word) -> String {
        let letters: Vec<char> = word.surface.chars().collect();
        let is_known = self.ordinary.contains(&word.surface)
            || self.known.iter().any(|(known, stem)| *known == letters || *stem == word.stem);
        if is_known || letters.len() < LEAST_MENDED_LETTERS {
            return word.stem.clone();
        }
        let near = self.known.iter().filter_map(|(known, stem)| Some((misspelling(&letters, known)?, stem)));
        near.min().map_or_else(|| word.stem.clone(), |(_, stem)| stem.clone())
    }

    fn holds(&self, pattern: &Pattern, words: &[Word]) -> bool {
        let matches: Vec<Vec<Match>> = pattern.parts.iter().map(|part| matches(part, words)).collect();
        if matches.iter().any(Vec::is_empty) {
            return false;
        }
        // The "not" of "cannot feel" takes nothing back: it is the sign itself.
        let is_said =
            |at: usize| matches.iter().flatten().any(|found| (found.start..found.end).contains(&at));
        let places: Vec<Vec<usize>> = matches
            .iter()
            .map(|found| {
                let starts = found.iter().map(|found| found.start);
                starts.filter(|&start| !self.is_taken_back(words, start, &is_said)).collect()
            })
            .collect();
        let near = |first: usize| {
            places.iter().all(|starts| starts.iter().any(|at| (first..=first + WINDOW_WORDS).contains(at)))
        };
        places.iter().flatten().any(|first| near(*first))
    }

    fn is_taken_back(&self, words: &[Word], start: usize, is_said: &dyn Fn(usize) -> bool) -> bool {
        self.is_negated(words, start, is_said) || self.is_only_possible(words, start, is_said)
    }

    fn is_negated(&self, words: &[Word], start: usize, is_said: &dyn Fn(usize) -> bool) -> bool {
        let reach = start.saturating_sub(NEGATION_WORDS)..start;
        // "Doesn't hurt" takes back its own last word; a lone "no" stands before what it takes back.
        let ends_before =
            |at: usize, phrase: &Sequence| at + phrase.len() <= start + usize::from(phrase.len() > 1);
        reach.into_iter().filter(|&at| !is_said(at)).any(|at| {
            words[at].clause == words[start].clause
                && self.negations.iter().any(|phrase| says(words, at, phrase) && ends_before(at, phrase))
                && !self.not_negations.iter().any(|phrase| says(words, at, phrase))
        })
    }

    /// "Can it cause numbness": a verb in its plain form before, and nobody who tells of anything in that sentence.
    fn is_only_possible(&self, words: &[Word], start: usize, is_said: &dyn Fn(usize) -> bool) -> bool {
        let reach = start.saturating_sub(POSSIBILITY_WORDS)..start;
        let verb = reach
            .rev()
            .take_while(|&at| words[at].sentence == words[start].sentence)
            .find(|&at| !is_said(at) && self.possibilities.contains(&words[at].surface));
        let sentence = words.iter().filter(|word| word.sentence == words[start].sentence);
        verb.is_some() && !sentence.into_iter().any(|word| self.told.contains(&word.surface))
    }
}

fn target(
    flag: &RedFlag,
    flags: &RedFlags,
    screening: &Screening,
    passed_over: &PassedOver,
) -> Option<Target> {
    let patterns = flag.patterns.iter().map(|text| pattern(text, flags, passed_over)).collect();
    match (&flag.item, &flag.card) {
        (Some(id), _) => {
            let item = screening.item(id)?;
            let urgency = item.branches.iter().map(|branch| branch.urgency).max().unwrap_or_default();
            Some(Target { item: Some(id.clone()), card: item.card.clone(), urgency, patterns })
        }
        (None, Some(card)) => {
            Some(Target { item: None, card: card.clone(), urgency: Urgency::Ambulance, patterns })
        }
        (None, None) => None,
    }
}

fn pattern(text: &str, flags: &RedFlags, passed_over: &PassedOver) -> Pattern {
    let element = |word: &str| -> Element {
        let alternatives = word.split('|').flat_map(|word| match word.strip_prefix('@') {
            Some(group) => flags.groups.get(group).cloned().unwrap_or_default(),
            // A low line holds the words of one alternative together.
            None => vec![word.replace('_', " ")],
        });
        let mut phrases: Element = alternatives.map(|phrase| sequence(&phrase, passed_over)).collect();
        // A word that is passed over may stand there or not, and so may those that stand for it: "in|into both legs".
        let may_be_absent = !word.contains('@') && phrases.iter().any(Vec::is_empty);
        phrases.retain(|phrase| !phrase.is_empty() && !may_be_absent);
        phrases
    };
    let part = |part: &str| {
        part.split_whitespace().map(element).filter(|alternatives| !alternatives.is_empty()).collect()
    };
    Pattern { parts: text.split('+').map(part).collect() }
}

/// A phrase as the words that count; what must not come next stands with the last.
fn sequence(phrase: &str, passed_over: &PassedOver) -> Sequence {
    let mut phrase_and_next = phrase.split(NOT_BEFORE);
    let phrase = phrase_and_next.next().unwrap_or_default();
    let mut wanted: Sequence = match phrase.strip_prefix(EXACTLY) {
        Some(word) => vec![Wanted { text: word.to_owned(), is_exact: true, not_before: Vec::new() }],
        None => {
            let words = read(phrase).words;
            let counting = (0..words.len()).filter(|at| passed_over.counts(&words, *at));
            let stem =
                |at: usize| Wanted { text: words[at].stem.clone(), is_exact: false, not_before: Vec::new() };
            counting.map(stem).collect()
        }
    };
    if let Some(last) = wanted.last_mut() {
        last.not_before = phrase_and_next.map(str::to_owned).collect();
    }
    wanted
}

/// Where a part stands in a question, in words.
struct Match {
    start: usize,
    end: usize,
}

fn matches(part: &[Element], words: &[Word]) -> Vec<Match> {
    (0..words.len()).filter_map(|start| Some(Match { start, end: end_of(part, words, start)? })).collect()
}

/// Where a part ends that begins at a word.
fn end_of(part: &[Element], words: &[Word], start: usize) -> Option<usize> {
    let (first, rest) = part.split_first()?;
    first.iter().filter(|phrase| says(words, start, phrase)).find_map(|phrase| {
        let next = start + phrase.len();
        if rest.is_empty() {
            return Some(next);
        }
        (next..=next + GAP_WORDS).find_map(|next| end_of(rest, words, next))
    })
}

fn says(words: &[Word], at: usize, phrase: &Sequence) -> bool {
    words.len() >= at + phrase.len()
        && phrase.iter().enumerate().all(|(index, wanted)| wanted.is_first_of(&words[at + index..]))
}

/// Every word of the patterns that is long enough to be misspelt, with its stem.
fn known_words(flags: &RedFlags) -> Vec<(Vec<char>, String)> {
    let patterns = flags.flags.iter().flat_map(|flag| &flag.patterns);
    let texts = patterns.chain(flags.groups.values().flatten());
    let words: BTreeSet<(String, String)> = texts
        .flat_map(|text| read(&text.replace(['@', '|', '+', '_', EXACTLY, NOT_BEFORE], " ")).words)
        .map(|word| (word.surface, word.stem))
        .collect();
    words.into_iter().map(|(surface, stem)| (surface.chars().collect(), stem)).collect()
}
