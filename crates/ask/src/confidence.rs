//! Whether the best card is an answer, or nothing fits.
//!
//! A logistic curve over three figures: how far the question lies on the side of the best card, its lead over the next
//! card, and its lead over the questions that nothing answers. Its weights and the threshold come from cross-validated
//! phrasings alone, which `cargo xtask eval` fits and prints anew; docs/ask-evaluation.md says how, and shows what other
//! thresholds would do.

use super::understanding::Looked;

/// How the best card stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// How far the question lies on its side; below zero on the other.
    pub fit: f32,
    /// Its lead over the next card.
    pub lead: f32,
    /// Its lead over the questions that nothing answers; below zero where those are nearer.
    pub lead_over_nothing: f32,
}

/// What one of each figure adds to the logarithm of the odds, in their order, and what is there without them.
pub const ODDS: [f32; 4] = [1.32, 1.84, 0.82, -0.46];

/// The least probability of being right at which the best card is an answer: the least at which no more than 3 of 100
/// phrasings without a sign are answered wrongly, which is the bar for the questions of people.
pub const LEAST_PROBABILITY: f32 = 0.76;

impl Standing {
    /// Of a question that was looked up; nothing stands worse than where nothing speaks for any card.
    pub(super) fn of(looked: &Looked) -> Self {
        let fit = |place: usize| looked.order.get(place).map_or(NOWHERE, |at| looked.cards[*at]);
        Self { fit: fit(0), lead: fit(0) - fit(1), lead_over_nothing: fit(0) - looked.nothing }
    }

    /// The three figures, and 1 for what is there without them.
    #[must_use]
    pub fn figures(self) -> [f32; 4] {
        [self.fit, self.lead, self.lead_over_nothing, 1.0]
    }

    /// The probability that the best card is right, 0 to 1.
    #[must_use]
    pub fn probability(self) -> f32 {
        let sum: f32 = self.figures().iter().zip(ODDS).map(|(figure, odds)| figure * odds).sum();
        1.0 / (1.0 + (-sum).exp())
    }
}

/// The margin of a card that nothing speaks for, about what a line's bias is.
const NOWHERE: f32 = -1.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_figure_makes_it_surer() {
        let sure = |fit, lead, lead_over_nothing| Standing { fit, lead, lead_over_nothing }.probability();
        let middle = sure(0.2, 0.2, 0.2);
        assert!(sure(0.3, 0.2, 0.2) > middle && sure(0.2, 0.3, 0.2) > middle && sure(0.2, 0.2, 0.3) > middle);
        assert!(sure(9.0, 9.0, 9.0) <= 1.0 && sure(-9.0, 0.0, -9.0) >= 0.0);
    }

    #[test]
    fn where_nothing_speaks_for_a_card_there_is_no_answer() {
        let looked = Looked {
            cards: vec![-1.0, -0.9],
            order: Vec::new(),
            nothing: -1.0,
            signs: Vec::new(),
            sign_margin: -1.0,
        };
        assert!(Standing::of(&looked).probability() < LEAST_PROBABILITY);
        let one = Looked { order: vec![1], ..looked };
        assert!((Standing::of(&one).lead - 0.1).abs() < 1e-6);
    }
}
