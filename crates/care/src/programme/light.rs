//! The traffic light after a session, from what the person said.

use journal::{Felt, SymptomNextDay};
use serde::{Deserialize, Serialize};

use crate::history::MOST_POINTS_OF_NO_FLARE;

/// What the day after a session says about the next one.
///
/// Up to 2 points more than before, gone by the next day, is fine: that is green. Still worse the day after halves the
/// dose: yellow. Up by 3 or more the day after, or a stop in the session, is a flare: red.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Light {
    /// As before or better: go on.
    Green,
    /// A little worse: step back.
    Yellow,
    /// A flare: step back, rest from strength, leave out what was done.
    Red,
}

impl Light {
    /// From how it was the day after.
    ///
    /// ```
    /// use care::programme::Light;
    /// use journal::{Felt, Scale, SymptomNextDay};
    /// let told = |felt, points| SymptomNextDay { session: None, felt, points_up: Scale::new(points) };
    /// assert_eq!(Light::of(&told(Felt::Worse, 2)), Light::Yellow);
    /// assert_eq!(Light::of(&told(Felt::Worse, 3)), Light::Red);
    /// ```
    #[must_use]
    pub fn of(next_day: &SymptomNextDay) -> Self {
        match (next_day.felt, next_day.points_up) {
            (Felt::Better | Felt::Same, _) => Light::Green,
            (Felt::Worse, Some(points)) if points.get() <= MOST_POINTS_OF_NO_FLARE => Light::Yellow,
            (Felt::Worse, _) => Light::Red,
        }
    }
}
