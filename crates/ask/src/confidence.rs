//! Whether the best card is an answer, or nothing fits.
//!
//! A logistic curve over three figures: how well the best card fits, its lead over the next card, and its lead over the
//! questions that nothing answers. The weights and the threshold were chosen on cross-validated phrasings and on the
//! first held-out questions; docs/ask-evaluation.md says how, and shows what other thresholds would do.

/// How the best card stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// How well it fits, 0 to 2.
    pub fit: f32,
    /// Its lead over the next card.
    pub lead: f32,
    /// Its lead over the questions that nothing answers; below zero where one of those is nearer.
    pub lead_over_nothing: f32,
}

const FIT_WEIGHT: f32 = 5.99;
const LEAD_WEIGHT: f32 = 1.18;
const LEAD_OVER_NOTHING_WEIGHT: f32 = 1.35;
const BIAS: f32 = -3.73;

/// The least probability of being right at which the best card is an answer.
pub(super) const LEAST_PROBABILITY: f32 = 0.68;

impl Standing {
    /// The probability that the best card is right, 0 to 1.
    pub(super) fn probability(self) -> f32 {
        let sum = FIT_WEIGHT * self.fit
            + LEAD_WEIGHT * self.lead
            + LEAD_OVER_NOTHING_WEIGHT * self.lead_over_nothing
            + BIAS;
        1.0 / (1.0 + (-sum).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_figure_makes_it_surer() {
        let sure = |fit, lead, lead_over_nothing| Standing { fit, lead, lead_over_nothing }.probability();
        let middle = sure(0.8, 0.2, 0.2);
        assert!(sure(0.9, 0.2, 0.2) > middle && sure(0.8, 0.3, 0.2) > middle && sure(0.8, 0.2, 0.3) > middle);
        assert!(sure(2.0, 2.0, 2.0) <= 1.0 && sure(0.0, 0.0, -2.0) >= 0.0);
    }
}
