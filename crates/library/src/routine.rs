//! Movements in a row, for a stated time.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::movement::{Movement, MovementId, Region, Setting};
use crate::source::SourceId;

/// The times that a person can choose, in minutes.
pub const MINUTES: [u8; 4] = [1, 3, 5, 8];

/// The occasions that have a routine of their own, by its id, in the order in which they are shown.
pub const OCCASIONS: [&str; 5] = [
    "occasion-morning",
    "occasion-travel",
    "occasion-long-drive",
    "occasion-after-sport",
    "occasion-bedtime",
];

/// Seconds from one movement to the next in the same position.
pub const STEP_CHANGE_SECS: f32 = 6.0;

/// Seconds from one movement to the next when the position changes.
pub const POSITION_CHANGE_SECS: f32 = 14.0;

/// Seconds from one side to the other.
pub const SIDE_CHANGE_SECS: f32 = 4.0;

/// The name of a routine in files and in the journal; it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct RoutineId(pub String);

impl fmt::Display for RoutineId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<&str> for RoutineId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What brings a person here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Intent {
    /// "I'm stiff."
    Stiffness,
    /// "I want to crack it."
    Urge,
}

/// A sequence of movements for some regions and places, in one or more lengths.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Routine {
    /// The file's name without its ending.
    pub id: RoutineId,
    /// What it is called to a person.
    pub name: String,
    /// One sentence about what happens.
    pub summary: String,
    /// Where it may ease stiffness.
    pub regions: Vec<Region>,
    /// Where it can be done.
    pub settings: Vec<Setting>,
    /// The level of its hardest movement: 1 (lowest) to 3.
    pub level: u8,
    /// For stiffness, for an urge, or both.
    pub intents: Vec<Intent>,
    /// What backs it.
    pub sources: Vec<SourceId>,
    /// Why it may be the right one, in plain words, without promise.
    pub reasons: Vec<String>,
    /// Its lengths, shortest first.
    #[serde(rename = "plan")]
    pub plans: Vec<Plan>,
}

/// A routine in one length.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// One of [`MINUTES`].
    pub minutes: u8,
    /// The movements in order.
    pub steps: Vec<Step>,
}

/// One movement within a plan. What it leaves open is as in the movement's dose; a movement with
/// sides is done on both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Which movement.
    pub movement: MovementId,
    /// Sets, for each side.
    #[serde(default)]
    pub sets: Option<u8>,
    /// Repetitions in a set, for each side.
    #[serde(default)]
    pub reps: Option<u16>,
    /// Seconds of the longest hold.
    #[serde(default)]
    pub hold_secs: Option<f32>,
}

impl Step {
    /// Sets, for each side.
    #[must_use]
    pub fn sets(&self, movement: &Movement) -> u8 {
        self.sets.unwrap_or(movement.dose.sets)
    }

    /// Repetitions in a set, for each side.
    #[must_use]
    pub fn reps(&self, movement: &Movement) -> u16 {
        self.reps.unwrap_or(movement.dose.reps)
    }

    /// Seconds that the step takes as authored, over both sides where the movement has sides.
    #[must_use]
    pub fn duration_secs(&self, movement: &Movement) -> f32 {
        let cycle_secs = movement.motion.motion(self.hold_secs).cycle_secs();
        let sets = f32::from(self.sets(movement));
        let side_secs = sets * f32::from(self.reps(movement)) * cycle_secs
            + (sets - 1.0).max(0.0) * movement.dose.rest_secs;
        let sides = f32::from(movement.side_count());
        sides * side_secs + (sides - 1.0) * SIDE_CHANGE_SECS
    }
}

/// Seconds to get from one movement into the next.
#[must_use]
pub(crate) fn change_secs(from: &Movement, to: &Movement) -> f32 {
    if from.motion.support == to.motion.support { STEP_CHANGE_SECS } else { POSITION_CHANGE_SECS }
}

impl Plan {
    /// Seconds that the plan takes as authored, changes between movements included. Movements
    /// that `find` does not know count nothing.
    pub fn duration_secs<'a>(&self, find: impl Fn(&MovementId) -> Option<&'a Movement>) -> f32 {
        let steps: Vec<_> = self
            .steps
            .iter()
            .filter_map(|step| find(&step.movement).map(|movement| (step, movement)))
            .collect();
        let work: f32 = steps.iter().map(|(step, movement)| step.duration_secs(movement)).sum();
        let changes: f32 = steps.windows(2).map(|pair| change_secs(pair[0].1, pair[1].1)).sum();
        work + changes
    }
}

impl Routine {
    /// The plan of a length.
    #[must_use]
    pub fn plan(&self, minutes: u8) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.minutes == minutes)
    }
}
