//! Asking for relief and what was offered.

use serde::{Deserialize, Serialize};

use crate::{EventId, Scale};

/// What brought the person here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// "I'm stiff".
    Stiff,
    /// "I want to crack it".
    Crack,
}

/// `relief.asked`: where it is, how it feels and what there is room and time for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefAsked {
    /// What brought the person here.
    pub intent: Intent,
    /// Ids of the places marked on the body, left and right being the person's.
    pub places: Vec<String>,
    /// Stiffness now.
    pub stiffness: Scale,
    /// Urge to crack now.
    pub urge: Scale,
    /// Pain there now, if marked; 0 is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<Scale>,
    /// Id of where they are, such as at a desk or with the floor free.
    pub setting: String,
    /// Minutes they have.
    pub minutes: u8,
}

/// `routine.offered`: what was put before the person, best first, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutineOffered {
    /// The `relief.asked` that this answers, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<EventId>,
    /// The recommended routine and its alternatives.
    pub routines: Vec<OfferedRoutine>,
    /// Seed of the choice, so that it can be made again.
    pub seed: u64,
    /// How the first of them was drawn. Since version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn: Option<Drawn>,
}

/// How the first routine on offer was drawn: from these, by these chances, whatever the person then took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// Id of the rule that set the chances, with its version.
    pub rule: String,
    /// Every routine that could have come first, with its chance.
    pub among: Vec<Chance>,
}

/// The chance of one routine to come first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chance {
    /// Routine id.
    pub routine: String,
    /// Its chance, in ten thousandths.
    pub per_ten_thousand: u16,
}

/// One routine on offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferedRoutine {
    /// Routine id.
    pub routine: String,
    /// Ids of the reasons given.
    pub reasons: Vec<String>,
}

/// `movement.restored`: the person asked for a movement that had been taken out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovementRestored {
    /// Movement id.
    pub movement: String,
}
