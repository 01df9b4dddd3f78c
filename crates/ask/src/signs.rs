//! Warning signs that no listed phrase says, by their likeness to phrasings of them.
//!
//! Two thresholds (docs/ask-evaluation.md says how they were chosen): above the upper one the safety check comes first,
//! as for a listed phrase; between them an answer is shown with the check offered above it and nothing to try below.

use super::phrasebook::Looked;

/// How likely a question carries a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suspicion {
    /// It most likely carries none.
    None,
    /// It may: the check is offered.
    Weak,
    /// The check comes first.
    Strong,
}

/// Margins of the line between signs and other questions.
const WEAK_MARGIN: f32 = 0.3;
const STRONG_MARGIN: f32 = 0.6;

/// A sign that fits this share of what the nearest does is opened with it.
const NEARLY: f32 = 0.85;

/// No more than this many.
const MOST_SIGNS: usize = 3;

/// How likely a question carries a sign.
pub(super) fn suspicion(looked: &Looked) -> Suspicion {
    match looked.sign_margin {
        margin if margin >= STRONG_MARGIN => Suspicion::Strong,
        margin if margin >= WEAK_MARGIN => Suspicion::Weak,
        _ => Suspicion::None,
    }
}

/// The places of the signs that fit best, best first.
pub(super) fn nearest(fits: &[f32]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..fits.len()).collect();
    order.sort_by(|one, other| fits[*other].total_cmp(&fits[*one]));
    let best = order.first().map_or(0.0, |at| fits[*at]);
    order.into_iter().filter(|at| fits[*at] > 0.0 && fits[*at] >= NEARLY * best).take(MOST_SIGNS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_margin_has_its_consequence() {
        let of = |sign_margin| {
            suspicion(&Looked { cards: Vec::new(), nothing: 0.0, signs: Vec::new(), sign_margin })
        };
        assert_eq!(of(STRONG_MARGIN), Suspicion::Strong);
        assert_eq!(of(WEAK_MARGIN), Suspicion::Weak);
        assert_eq!(of(WEAK_MARGIN - 0.01), Suspicion::None);
    }

    #[test]
    fn what_is_nearly_as_near_is_opened_too() {
        assert_eq!(nearest(&[0.2, 1.0, 0.9, 0.1]), [1, 2]);
        assert_eq!(nearest(&[1.0; 5]).len(), MOST_SIGNS);
        assert_eq!(nearest(&[0.0, 0.0]), Vec::<usize>::new());
    }
}
