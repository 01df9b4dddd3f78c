//! Warning signs that no listed phrase says, by their likeness to phrasings of them.
//!
//! Two thresholds (docs/ask-evaluation.md says how they were chosen): above the upper one the safety check comes first,
//! as for a listed phrase; between them an answer is shown with the check offered above it and nothing to try below.

use super::understanding::Looked;

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

/// A sign on whose side a question lies nearly as far as on that of the nearest is opened with it.
const NEARLY: f32 = 0.25;

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

/// The places of the signs that a question is most like, most first, from how far it lies on the side of each.
pub(super) fn nearest(margins: &[f32]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..margins.len()).collect();
    order.sort_by(|one, other| margins[*other].total_cmp(&margins[*one]));
    let best = order.first().map_or(0.0, |at| margins[*at]);
    order.into_iter().filter(|at| margins[*at] >= best - NEARLY).take(MOST_SIGNS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_margin_has_its_consequence() {
        let of = |sign_margin| {
            let (cards, order, signs) = (Vec::new(), Vec::new(), Vec::new());
            suspicion(&Looked { cards, order, nothing: 0.0, signs, sign_margin })
        };
        assert_eq!(of(STRONG_MARGIN), Suspicion::Strong);
        assert_eq!(of(WEAK_MARGIN), Suspicion::Weak);
        assert_eq!(of(WEAK_MARGIN - 0.01), Suspicion::None);
    }

    #[test]
    fn what_is_nearly_as_near_is_opened_too() {
        assert_eq!(nearest(&[-0.8, -0.2, 0.0, -1.0]), [2, 1]);
        assert_eq!(nearest(&[-1.0, 0.9, -1.0]), [1]);
        assert_eq!(nearest(&[1.0; 5]).len(), MOST_SIGNS);
        assert_eq!(nearest(&[]), Vec::<usize>::new());
    }
}
