//! The plan over weeks: what the person asked of it, which plan they took, how hard a session was.
//!
//! A session of the programme is an ordinary `session.started` whose routine is [`PROGRAMME_ROUTINE`] and a part, such
//! as `programme.strength`; what follows is told by the session's own kinds.

use serde::{Deserialize, Serialize};

use super::session::PlannedMovement;
use crate::{EventId, LocalDate, Scale};

/// What the routine ids of the programme's sessions begin with.
pub const PROGRAMME_ROUTINE: &str = "programme.";

/// How strength is spread over the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StrengthPattern {
    /// Three days with a day between.
    #[default]
    ThreeDays,
    /// Two minutes on five days.
    TwoMinutes,
}

/// `programme.interviewed`: what a person wants of a programme. Age and what rules movements out come from the safety
/// check and are not repeated here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeInterviewed {
    /// Ids of the places that it is for.
    pub places: Vec<String>,
    /// What they want to be able to do, in their own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// Minutes on a day.
    pub minutes_a_day: u8,
    /// Days of the week: Monday is 0 and Sunday is 6.
    pub weekdays: Vec<u8>,
    /// Ids of what is at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub props: Vec<String>,
    /// Whether there is floor to lie on.
    pub has_floor: bool,
    /// How strength is spread.
    pub strength: StrengthPattern,
    /// Ids of movements that they like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub liked: Vec<String>,
    /// Ids of movements that they do not want.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unwanted: Vec<String>,
}

/// `programme.accepted`: the plan that a person took, for one week and, without a new one, for those after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeAccepted {
    /// The interview that it answers, unless it came as a file alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interview: Option<EventId>,
    /// Its first day.
    pub from: LocalDate,
    /// What was shown for each day with a session.
    pub days: Vec<AcceptedDay>,
    /// A plan that came as a file, as JSON whatever it came as: see docs/formats/plan.md.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// One day of an accepted plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptedDay {
    /// The day.
    pub day: LocalDate,
    /// Its movements in order.
    pub movements: Vec<PlannedMovement>,
}

/// `programme.own_way`: from now on a movement of the week is done the person's own way, or as the known one again. It is planned and
/// dosed as the known one; a plan that came as a file is left as it is. The latest of a movement holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeOwnWay {
    /// Id of the known movement.
    pub movement: String,
    /// The own way as a plan file in JSON, with one session of one movement that is like the known one: see docs/formats/plan.md. None
    /// where it is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// `session.effort`: how hard a session was, said after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionEffort {
    /// The session.
    pub session: EventId,
    /// From no effort at all to as hard as can be.
    pub effort: Scale,
}
