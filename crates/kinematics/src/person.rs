//! What the envelope needs to know about the person.

use crate::channel::Side;
use crate::quantity::Quantity;

/// A day as its number since 1 January 1970 in the person's own calendar.
pub type DayNumber = i32;

/// How a person's own range was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RangeMethod {
    /// The person's own estimate, in the mirror or by a phone's sensor.
    SelfReport,
    /// The camera, with its error in degrees; 3 at least is assumed.
    Camera {
        /// Error in degrees.
        error_deg: f32,
    },
}

/// A comfortable active range, once measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnReading {
    /// Comfortable range in degrees, never a test of the most that is possible.
    pub comfortable_deg: f32,
    /// How it was found.
    pub method: RangeMethod,
    /// The day on which it was measured.
    pub measured_on: DayNumber,
    /// Stiffness on that day, 0 to 10.
    pub stiffness_then: u8,
}

impl OwnReading {
    /// An estimate by the person on a day without stiffness.
    #[must_use]
    pub const fn self_reported(comfortable_deg: f32, measured_on: DayNumber) -> Self {
        Self { comfortable_deg, method: RangeMethod::SelfReport, measured_on, stiffness_then: 0 }
    }
}

/// The person's own comfortable ranges, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnRange {
    readings: [[Option<OwnReading>; 2]; Quantity::COUNT],
}

impl OwnRange {
    /// Keeps a reading in the place of an older one. Where sides are not told apart, `side` does
    /// not matter.
    pub fn set(&mut self, quantity: Quantity, side: Side, reading: OwnReading) {
        self.readings[quantity.index()][stored_side(quantity, side)] = Some(reading);
    }

    /// The reading of a quantity on a side.
    #[must_use]
    pub fn get(&self, quantity: Quantity, side: Side) -> Option<&OwnReading> {
        self.readings[quantity.index()][stored_side(quantity, side)].as_ref()
    }

    /// The ranges of the mirrored body.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let mut mirrored = self.clone();
        for &quantity in Quantity::ALL.iter().filter(|quantity| quantity.has_sides()) {
            mirrored.readings[quantity.index()].reverse();
        }
        mirrored
    }
}

fn stored_side(quantity: Quantity, side: Side) -> usize {
    if quantity.has_sides() { side.index() } else { 0 }
}

/// One person on one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Age in years.
    pub age_years: u8,
    /// Very bendy joints, or joints that dislocate.
    pub very_bendy: bool,
    /// Dizziness on neck movement that nobody has looked at yet: the neck stays still.
    pub unchecked_dizziness: bool,
    /// Their own comfortable ranges.
    pub own_range: OwnRange,
    /// Today.
    pub today: DayNumber,
    /// Stiffness today, 0 to 10.
    pub stiffness_now: u8,
}

/// Days after which a reading counts as unknown.
pub(crate) const OWN_RANGE_DAYS: DayNumber = 7;
/// Rise in stiffness, of 10, from which a reading counts as unknown.
pub(crate) const OWN_RANGE_STIFFNESS_RISE: u8 = 2;

impl Person {
    /// A person of an age of whom nothing else is known.
    #[must_use]
    pub fn of_age(age_years: u8) -> Self {
        Self { age_years, ..Self::default() }
    }

    /// The own range that still counts today: at most 7 days old, with stiffness up by less than 2.
    /// A reading from the future (a clock set back) does not count.
    #[must_use]
    pub fn current_range(&self, quantity: Quantity, side: Side) -> Option<&OwnReading> {
        self.own_range.get(quantity, side).filter(|reading| {
            let age_days = self.today.saturating_sub(reading.measured_on);
            let stiffer = self.stiffness_now.saturating_sub(reading.stiffness_then);
            (0..=OWN_RANGE_DAYS).contains(&age_days)
                && stiffer < OWN_RANGE_STIFFNESS_RISE
                && reading.comfortable_deg.is_finite()
        })
    }

    /// The same person in the mirror.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        Self { own_range: self.own_range.mirrored(), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_counts_while_it_is_fresh_and_the_day_is_no_stiffer() {
        let mut person = Person { today: 100, stiffness_now: 4, ..Person::of_age(40) };
        for (measured_on, stiffness_then, counts) in [
            (100, 4, true),
            (93, 4, true),
            (92, 4, false),
            (101, 4, false),
            (100, 3, true),
            (100, 2, false),
            (100, 9, true),
        ] {
            let reading = OwnReading { stiffness_then, ..OwnReading::self_reported(50.0, measured_on) };
            person.own_range.set(Quantity::NeckRotation, Side::Left, reading);
            let current = person.current_range(Quantity::NeckRotation, Side::Left);
            assert_eq!(current.is_some(), counts, "measured on {measured_on}, stiffness {stiffness_then}");
        }
    }
}
