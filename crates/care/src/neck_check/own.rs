//! What the person's own neck does to the limits of its movements, for a week.

use std::collections::BTreeMap;

use journal::{NeckChecked, NeckMotion};
use kinematics::{DayNumber, Limits, OwnReading, Person, RangeMethod};
use serde::{Deserialize, Serialize};

use super::quantity_of;

/// The latest reading of each direction.
///
/// A camera's reading is not validated, so it may make a movement smaller and never larger: where the own range is not known,
/// small ranges are assumed, and these stay the most. A face that was lost tells no limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnNeck(BTreeMap<NeckMotion, Own>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Own {
    day: i64,
    degrees: u16,
    error_deg: u8,
}

impl OwnNeck {
    /// Takes in a check of a day.
    pub(crate) fn take(&mut self, day: i64, checked: &NeckChecked) {
        for reading in &checked.readings {
            if reading.at_least {
                self.0.remove(&reading.motion);
            } else {
                let own = Own { day, degrees: reading.degrees, error_deg: reading.error_deg };
                self.0.insert(reading.motion, own);
            }
        }
    }

    /// The same person, with every reading that lowers a limit of theirs. Readings of more than seven days ago do not count.
    pub(super) fn lower(&self, mut person: Person) -> Person {
        for (motion, own) in &self.0 {
            let (quantity, side) = quantity_of(*motion);
            let Ok(measured_on) = DayNumber::try_from(own.day) else { continue };
            let reading = OwnReading {
                comfortable_deg: f32::from(own.degrees),
                method: RangeMethod::Camera { error_deg: f32::from(own.error_deg) },
                measured_on,
                // On a stiffer day the range is smaller still: what lowers a limit counts then too.
                stiffness_then: u8::MAX,
            };
            let mut lowered = person.clone();
            lowered.own_range.set(quantity, side, reading);
            let degrees = |person: &Person| Limits::of(person).get(quantity, side).degrees;
            if degrees(&lowered) < degrees(&person) {
                person = lowered;
            }
        }
        person
    }
}
