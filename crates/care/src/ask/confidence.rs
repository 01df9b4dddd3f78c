//! Whether the best card is an answer, or nothing fits.
//!
//! Chosen on the development questions (`crates/care/evaluation/ask/development.toml`) alone: the least fit at which
//! wrong answers stay rarer than they may be.

use super::index::Ranked;

/// The fit from which a card is an answer.
const LEAST_FIT: f32 = 0.58;

/// What counts for the fit.
const OVERLAP_WEIGHT: f32 = 0.55;
const COVERAGE_WEIGHT: f32 = 0.35;
const MARGIN_WEIGHT: f32 = 0.4;

/// The lead over the next card beyond which more lead says nothing more.
const MARGIN_ENOUGH: f32 = 0.25;

/// Whether the best card is an answer.
pub(super) fn is_answer(best: &Ranked, next: Option<&Ranked>) -> bool {
    best.is_about_the_same && fit(best, next) >= LEAST_FIT
}

/// How well a card fits, from how alike its question is, how much of what was asked it covers, and its lead.
pub(super) fn fit(best: &Ranked, next: Option<&Ranked>) -> f32 {
    let lead = best.score - next.map_or(0.0, |next| next.score);
    let margin = (lead / best.score.max(f32::EPSILON)).min(MARGIN_ENOUGH);
    OVERLAP_WEIGHT * best.overlap + COVERAGE_WEIGHT * best.coverage + MARGIN_WEIGHT * margin
}
