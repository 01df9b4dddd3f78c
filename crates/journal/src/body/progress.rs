//! How it is going over weeks: what a person marks about themselves, in their own words and on plain scales.

use serde::{Deserialize, Serialize};

use crate::Scale;

/// `progress.activities_set`: up to three things, in the person's own words, that they want to do again or more
/// easily. The latest list holds; what was marked for others stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivitiesSet {
    /// The activities, in the order they were named.
    pub activities: Vec<String>,
}

/// `progress.checked_in`: how it is now. Whatever was not marked is left out; nothing counts as none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckedIn {
    /// Stiffness over the last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stiffness: Option<Scale>,
    /// Pain over the last day; 0 is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<Scale>,
    /// The person's own activities, as far as they were marked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<ActivityMark>,
    /// How it is on the whole, compared with when they began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<GlobalChange>,
}

/// How well one activity goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityMark {
    /// The activity, in the words that it was named with.
    pub activity: String,
    /// From 0, cannot do it, to 10, as well as ever.
    pub able: Scale,
}

/// A mark from -5 (very much worse) through 0 (no different) to 5 (very much better).
///
/// ```
/// use journal::GlobalChange;
/// assert_eq!(GlobalChange::new(-2).map(GlobalChange::get), Some(-2));
/// assert_eq!(GlobalChange::new(6), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "i8", try_from = "i8")]
pub struct GlobalChange(i8);

impl GlobalChange {
    /// The mark, if it is on the scale.
    #[must_use]
    pub fn new(mark: i8) -> Option<Self> {
        (-5..=5).contains(&mark).then_some(Self(mark))
    }

    /// The mark as a number, -5 to 5.
    #[must_use]
    pub fn get(self) -> i8 {
        self.0
    }
}

impl From<GlobalChange> for i8 {
    fn from(change: GlobalChange) -> Self {
        change.0
    }
}

impl TryFrom<i8> for GlobalChange {
    type Error = &'static str;

    fn try_from(mark: i8) -> Result<Self, Self::Error> {
        Self::new(mark).ok_or("a change is a whole number from -5 to 5")
    }
}
