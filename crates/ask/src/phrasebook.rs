//! All ways of asking, and what a question is most like among them.
//!
//! Classes stand in this order: the cards, questions that nothing answers, the warning signs by where they lead, and
//! ordinary questions with words that stand near to a sign. The phrasings *are* the index: nothing is trained beforehand.

use library::card::{Answers, Card};

use super::features::{Features, Learner, Vocabulary};
use super::likeness::Likeness;
use super::separator::Separator;
use super::text::{Reading, Word};

/// What a question is like.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Looked {
    /// How well each card fits, in their order, 0 to 2.
    pub(super) cards: Vec<f32>,
    /// How well it fits among questions that nothing answers.
    pub(super) nothing: f32,
    /// How well each sign fits, in the order of [`Phrasebook::targets`].
    pub(super) signs: Vec<f32>,
    /// How far it lies on the side of the signs; below zero on the other.
    pub(super) sign_margin: f32,
}

/// Every way of asking.
pub(super) struct Phrasebook {
    vocabulary: Vocabulary,
    likeness: Likeness,
    separator: Separator,
    cards: usize,
    targets: Vec<String>,
}

impl Phrasebook {
    pub(super) fn new(answers: &Answers) -> Self {
        let no_more = Vec::new();
        let cards = answers.cards.iter().map(|card| {
            let more = answers.asked.asked.get(&card.id).unwrap_or(&no_more);
            own_words(card).chain(more).collect::<Vec<_>>()
        });
        let nothing = std::iter::once(answers.asked.nothing.iter().collect());
        let signs = answers.asked.flags.values().map(|texts| texts.iter().collect());
        let ordinary = std::iter::once(answers.asked.ordinary.iter().collect());
        let classes: Vec<Vec<&String>> = cards.chain(nothing).chain(signs).chain(ordinary).collect();
        let targets: Vec<String> = answers.asked.flags.keys().cloned().collect();
        let first_sign = answers.cards.len() + 1;
        let signs = first_sign..first_sign + targets.len();

        let mut learner = Learner::default();
        let phrasings: Vec<Features> = classes.iter().flatten().map(|text| learner.learn(text)).collect();
        let vocabulary = learner.into_vocabulary();
        let has_sign: Vec<bool> = (0..)
            .zip(&classes)
            .flat_map(|(class, texts)| std::iter::repeat_n(signs.contains(&class), texts.len()))
            .collect();
        let sizes = classes.iter().map(Vec::len).collect();
        let likeness = Likeness::new(&phrasings, sizes, vocabulary.words(), vocabulary.rows());
        let separator = Separator::new(&likeness, &phrasings, &has_sign);
        Self { vocabulary, likeness, separator, cards: answers.cards.len(), targets }
    }

    /// Where the signs lead, as the content names it.
    pub(super) fn targets(&self) -> &[String] {
        &self.targets
    }

    /// Looks a question up.
    pub(super) fn look_up(&self, reading: &Reading) -> Looked {
        let features = self.vocabulary.look_up(&reading.words);
        let fits = self.likeness.fits(&features);
        let signs = self.cards + 1;
        let margins = sentences(reading)
            .map(|words| self.separator.margin(&self.likeness, &self.vocabulary.look_up(words)));
        Looked {
            cards: fits[..self.cards].to_vec(),
            nothing: fits[self.cards],
            signs: fits[signs..signs + self.targets.len()].to_vec(),
            sign_margin: margins.fold(self.separator.margin(&self.likeness, &features), f32::max),
        }
    }
}

/// A sentence of fewer words says too little by itself.
const LEAST_SENTENCE_WORDS: usize = 4;

/// Each sentence of a question that has several.
fn sentences(reading: &Reading) -> impl Iterator<Item = &[Word]> {
    let sentences = reading.words.chunk_by(|one, other| one.sentence == other.sentence);
    sentences.filter(|words| words.len() >= LEAST_SENTENCE_WORDS && words.len() < reading.words.len())
}

/// How a card itself is asked.
fn own_words(card: &Card) -> impl Iterator<Item = &String> {
    std::iter::once(&card.question).chain(&card.also_asked)
}
