//! The person as the envelope needs them, from what they told the safety check.

use kinematics::Person;
use library::Filter;

use super::limits::Limits;
use super::standing::Standing;
use crate::neck_check::lowered;

impl Standing {
    /// The person on a day, by what the screen allows and, for a week, by what a neck check saw, which can only lower what the neck is
    /// asked for. Where the age is not known, as of the oldest.
    ///
    /// A day beyond any calendar counts as the last: a reading of the own range is then too old, and never too new.
    #[must_use]
    pub fn person(&self, limits: &Limits, stiffness_now: u8, day: i64) -> Person {
        let told = || self.about().and_then(|about| about.age_years);
        let person = Person {
            age_years: limits.age_years().or_else(told).unwrap_or(u8::MAX),
            very_bendy: limits.has(Filter::Bendy),
            unchecked_dizziness: !limits.allows_neck(),
            today: i32::try_from(day).unwrap_or(i32::MAX),
            stiffness_now,
            ..Person::default()
        };
        lowered(person, self.own_neck())
    }
}
