//! How well a session went, as one number.

/// What the person said of one session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Share of the planned movements that were done, 0 to 1.
    pub done_share: f64,
    /// Points of stiffness less than before, -10 to 10; below 0 is stiffer.
    pub easier_points: f64,
    /// How the movements felt, from -1 (worse) over 0 (the same, or not said) to 1 (better).
    pub rating: f64,
    /// Whether it was broken off.
    pub is_interrupted: bool,
}

/// The most that a session can count.
pub const MOST_REWARD: f64 = 1.0;

/// A change of more points counts as this many.
const MOST_POINTS: f64 = 3.0;

/// r = 0.5 done + 0.3 easier (at most 3 points either way) / 3 + 0.2 rating - 0.1 if broken off.
///
/// The weights are those of the project's personalisation notes, 9.3: a judgement, not a finding. Cracking has no part in
/// it.
#[must_use]
pub fn reward(outcome: &Outcome) -> f64 {
    let easier = outcome.easier_points.clamp(-MOST_POINTS, MOST_POINTS) / MOST_POINTS;
    let interrupted = if outcome.is_interrupted { 0.1 } else { 0.0 };
    0.5 * outcome.done_share.clamp(0.0, 1.0) + 0.3 * easier + 0.2 * outcome.rating.clamp(-1.0, 1.0)
        - interrupted
}
