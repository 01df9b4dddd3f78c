//! A plan or a routine that comes as a file: from a therapist, from another person, or from Limber itself.
//!
//! TOML or JSON, the same shape; `docs/formats/plan.md` describes it with an example that the tests read. Nothing in it is
//! believed: `care::programme::file` checks it against the content, the envelope and what rules movements out, and says
//! what would be done otherwise before anybody takes it.

use serde::{Deserialize, Serialize};

use crate::motion_plan::MotionPlan;
use crate::movement::MovementId;

/// The version of the format that this Limber reads and writes.
pub const PLAN_FORMAT: u32 = 1;

/// A plan of sessions on days of the week, or routines without days, with movements of its own if it has any.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// 1.
    pub format: u32,
    /// What the plan is called.
    pub name: String,
    /// Who made it, such as "Physiotherapist, Example Street".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// A few words to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What is done on which days.
    #[serde(rename = "session", default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<FileSession>,
    /// Movements that are not among Limber's own.
    #[serde(rename = "movement", default, skip_serializing_if = "Vec::is_empty")]
    pub movements: Vec<OwnMovement>,
}

impl PlanFile {
    /// Whether all that it holds are routines: sessions without days.
    #[must_use]
    pub fn holds_routines(&self) -> bool {
        self.sessions.iter().all(|session| session.days.is_empty())
    }
}

/// One session, the same on each of its days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FileSession {
    /// What it is called.
    pub name: String,
    /// On which days. Without any it is a routine: done whenever the person wants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<Weekday>,
    /// Its movements in order.
    pub steps: Vec<FileStep>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Every day, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Monday is 0 and Sunday is 6.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// One movement of a session. What it leaves open is as in the movement's own dose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FileStep {
    /// The id of a movement of Limber's, or of one in this file.
    pub movement: String,
    /// Sets, for each side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sets: Option<u32>,
    /// Repetitions in a set, for each side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reps: Option<u32>,
    /// Seconds of the longest hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_secs: Option<f32>,
}

/// A movement of the plan's own. It is like one of Limber's (or like another of this file, which is): where it can be done,
/// what rules it out and how much of it there may be comes from there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnMovement {
    /// A name of its own.
    pub id: String,
    /// The movement that it is like.
    pub like: MovementId,
    /// What it is called to a person.
    pub name: String,
    /// How to begin, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// What to attend to, where that differs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<String>,
    /// How it moves, where that differs: one repetition towards the person's left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionPlan>,
}
