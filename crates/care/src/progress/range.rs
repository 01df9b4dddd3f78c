//! The person's own range over time.

use std::collections::BTreeMap;

use journal::{EventId, NeckChecked};
use serde::{Deserialize, Serialize};

/// A change of less than this is within what two readings differ by anyway: the smallest change that a neck goniometer
/// can tell is given as 4 to 10 degrees (Audette 2010), and a camera is no better.
pub const LEAST_CHANGE_DEG: u16 = 10;

const TURNS: [&str; 2] = ["neck.rotation.left", "neck.rotation.right"];

/// One measurement of the own range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuredRange {
    /// The person's day, since 1970.
    pub day: i64,
    /// Degrees by joint motion.
    pub degrees: BTreeMap<String, u16>,
    /// How it was measured.
    pub source: String,
    /// The neck check that it came of, if it did.
    pub check: Option<EventId>,
}

impl MeasuredRange {
    /// Turning to both sides together, in degrees, if both were measured.
    #[must_use]
    pub fn rotation_deg(&self) -> Option<u16> {
        let [left, right] = TURNS.map(|turn| self.degrees.get(turn).copied());
        Some(left?.saturating_add(right?))
    }
}

/// What a neck check measured. Where the face was lost nobody knows how far it went, so nothing of it stands in a sum.
pub(super) fn of_check(day: i64, checked: &NeckChecked) -> Option<MeasuredRange> {
    let known = checked.readings.iter().filter(|reading| !reading.at_least);
    let degrees: BTreeMap<String, u16> =
        known.map(|reading| (reading.motion.name().to_owned(), reading.degrees)).collect();
    (!degrees.is_empty()).then(|| MeasuredRange {
        day,
        degrees,
        source: "camera".to_owned(),
        check: Some(checked.check),
    })
}

/// How two readings of one motion compare.
///
/// ```
/// use care::progress::RangeChange;
/// assert_eq!(RangeChange::between(40, 47), RangeChange::NotClear);
/// assert_eq!(RangeChange::between(40, 52), RangeChange::More(12));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeChange {
    /// They differ by less than measuring does.
    NotClear,
    /// More by so many degrees.
    More(u16),
    /// Less by so many degrees.
    Less(u16),
}

impl RangeChange {
    /// From an earlier reading to a later one, both in degrees.
    #[must_use]
    pub fn between(before: u16, after: u16) -> Self {
        Self::beyond(LEAST_CHANGE_DEG, before, after)
    }

    /// The same for turning to both sides together: each of the two readings may be off by [`LEAST_CHANGE_DEG`].
    ///
    /// ```
    /// use care::progress::RangeChange;
    /// assert_eq!(RangeChange::of_both_sides(112, 130), RangeChange::NotClear);
    /// assert_eq!(RangeChange::of_both_sides(130, 108), RangeChange::Less(22));
    /// ```
    #[must_use]
    pub fn of_both_sides(before: u16, after: u16) -> Self {
        Self::beyond(2 * LEAST_CHANGE_DEG, before, after)
    }

    /// The same, where less than so many degrees is not clear.
    pub(crate) fn beyond(least_deg: u16, before: u16, after: u16) -> Self {
        let difference = before.abs_diff(after);
        if difference < least_deg {
            Self::NotClear
        } else if after > before {
            Self::More(difference)
        } else {
            Self::Less(difference)
        }
    }
}
