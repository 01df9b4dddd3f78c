//! What a question is most like: a card, nothing that the cards answer, a warning sign.
//!
//! The lines between them were trained when the program was built (the crate `ask-train`), and stand in this order in one
//! table: the cards, questions that nothing answers, the warning signs among each other, and last whether there is a sign
//! at all.

use library::ask::Trained;

use super::features::Features;
use super::text::{Reading, Word};
use super::weights::{Damaged, Weights};

/// What a question is like.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Looked {
    /// How far it lies on the side of each card, in their order.
    pub(super) cards: Vec<f32>,
    /// The cards that anything in it speaks for, best first; the order of the cards among equals.
    pub(super) order: Vec<usize>,
    /// How far it lies on the side of questions that nothing answers.
    pub(super) nothing: f32,
    /// How far it lies on the side of each sign, among the signs, in the order of [`Understanding::signs`].
    pub(super) signs: Vec<f32>,
    /// How far it lies on the side of the signs; below zero on the other.
    pub(super) sign_margin: f32,
}

/// What questions are understood by.
pub(super) struct Understanding {
    weights: Weights,
    cards: usize,
    signs: Vec<String>,
}

impl Understanding {
    /// From what was trained for so many cards.
    pub(super) fn new(trained: &Trained, cards: usize) -> Result<Self, Damaged> {
        let weights = Weights::read(&trained.weights)?;
        let signs = trained.signs.clone();
        let is_whole = weights.classes() == cards + 1 + signs.len() + 1;
        is_whole.then_some(Self { weights, cards, signs }).ok_or(Damaged)
    }

    /// Where the signs lead, as the content names it.
    pub(super) fn signs(&self) -> &[String] {
        &self.signs
    }

    /// Looks a question up.
    pub(super) fn look_up(&self, reading: &Reading) -> Looked {
        let whole = self.weights.margins(&features(&reading.words));
        let nothing = self.cards;
        let alarm = nothing + 1 + self.signs.len();
        let of_sentences =
            sentences(reading).map(|words| self.weights.margins(&features(words)).margins[alarm]);
        let mut order: Vec<usize> = (0..self.cards).filter(|at| whole.is_spoken_for[*at]).collect();
        order.sort_by(|one, other| whole.margins[*other].total_cmp(&whole.margins[*one]));
        Looked {
            cards: whole.margins[..nothing].to_vec(),
            order,
            nothing: whole.margins[nothing],
            signs: whole.margins[nothing + 1..alarm].to_vec(),
            sign_margin: of_sentences.fold(whole.margins[alarm], f32::max),
        }
    }
}

fn features(words: &[Word]) -> Features {
    Features::of(words.iter().map(|word| word.surface.as_str()))
}

/// A sentence of fewer words says too little by itself.
const LEAST_SENTENCE_WORDS: usize = 4;

/// Each sentence of a question that has several.
fn sentences(reading: &Reading) -> impl Iterator<Item = &[Word]> {
    let sentences = reading.words.chunk_by(|one, other| one.sentence == other.sentence);
    sentences.filter(|words| words.len() >= LEAST_SENTENCE_WORDS && words.len() < reading.words.len())
}

#[cfg(test)]
mod tests {
    use super::super::text::read;
    use super::super::weights::{Class, Entry};
    use super::*;

    /// Two cards and one sign.
    fn trained() -> Trained {
        let entry = |name: &str, steps: &[(u16, i8)]| Entry {
            name: name.to_owned(),
            standing_in: 2,
            steps: steps.to_vec(),
        };
        let words = [
            entry("neck", &[(0, 5), (1, 9)]),
            entry("numb", &[(3, 9), (4, 15)]),
            entry("weather", &[(2, 9)]),
        ];
        let weights = Weights::new(10, &words, &[], vec![Class { scale: 1.0, bias: -1.0 }; 5]);
        Trained { known_words: Vec::new(), signs: vec!["face".to_owned()], weights: weights.to_bytes() }
    }

    #[test]
    fn what_speaks_for_a_class_is_found_in_its_place() {
        let understanding = Understanding::new(&trained(), 2).expect("it is whole");
        let looked = |question: &str| understanding.look_up(&read(question));
        assert_eq!(looked("neck").order, [1, 0]);
        assert!(looked("weather").order.is_empty() && looked("weather").nothing > 0.0);
        assert!(looked("numb").signs[0] > 0.0 && looked("numb").sign_margin > looked("numb").signs[0]);
        assert_eq!(understanding.signs(), ["face"]);
    }

    #[test]
    fn one_sentence_with_a_sign_is_enough() {
        let understanding = Understanding::new(&trained(), 2).expect("it is whole");
        let margin = |question: &str| understanding.look_up(&read(question)).sign_margin;
        let alone = margin("it is all numb");
        let story = "I sit all day and drive home and then I sit again. ";
        assert_eq!(margin(&format!("{story}It is all numb.")), alone);
        assert!(margin(story) < alone);
    }

    #[test]
    fn what_was_trained_for_other_cards_is_refused() {
        for cards in [0, 1, 3] {
            assert_eq!(Understanding::new(&trained(), cards).err(), Some(Damaged));
        }
        assert_eq!(Understanding::new(&Trained::default(), 2).err(), Some(Damaged));
    }
}
