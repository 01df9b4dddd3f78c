//! Routines of the person's own: what they made or took in from a file, and what they removed.
//!
//! A routine is named by the event that first made it. A session of it is an ordinary `session.started` whose routine is
//! [`OWN_ROUTINE`] and that name; what follows is told by the session's own kinds.

use serde::{Deserialize, Serialize};

use crate::EventId;

/// What the routine ids of sessions of the person's own routines begin with.
pub const OWN_ROUTINE: &str = "own.";

/// `routine.own_made`: a routine was made, changed, or taken in from a file. The latest of a routine holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutineOwnMade {
    /// The routine that it changes; none where it is a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routine: Option<EventId>,
    /// The routine as a plan file with one session without days, as JSON whatever it came as: see docs/formats/plan.md.
    pub file: String,
}

/// `routine.own_removed`: a routine was removed from the list. What was done of it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutineOwnRemoved {
    /// The routine.
    pub routine: EventId,
}
