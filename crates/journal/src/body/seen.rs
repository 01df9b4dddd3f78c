//! What a camera saw of a session: counts and angles, and nothing else.

use serde::{Deserialize, Serialize};

use super::Side;
use crate::EventId;

/// `movement.seen`: what a camera saw of a movement of a session, on one side where it has sides. Nobody has validated what it
/// counts; `session.movement_done` says what was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovementSeen {
    /// The session.
    pub session: EventId,
    /// Movement id.
    pub movement: String,
    /// The side, where the movement has sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Repetitions that were seen, at least one.
    pub counted: u16,
    /// Repetitions that were planned, all sets together.
    pub planned: u16,
    /// Whole seconds that were held, over all repetitions.
    pub held_secs: u16,
    /// How far the furthest of them went, in the angle that shows it best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<ReachedAngle>,
}

/// How far an angle went from where it was at the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReachedAngle {
    /// The name of the angle, such as `head.tilt`.
    pub angle: String,
    /// Whole degrees, with the sign of the angle: towards the person's left, bending and raising are positive.
    pub degrees: i16,
}
