//! One run of a routine, from its start to how the person felt the next day.
//!
//! A session is named by the id of its `session.started` event.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{EventId, Scale};

/// A side of the person's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

/// How something compares with before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Felt {
    /// Easier than before.
    Better,
    /// No different.
    Same,
    /// Worse than before.
    Worse,
}

/// `session.started`: the routine as it was fitted to this person today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionStarted {
    /// The `relief.asked` that led here, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<EventId>,
    /// Routine id.
    pub routine: String,
    /// Its movements, in order.
    pub movements: Vec<PlannedMovement>,
}

/// One movement of a session, as fitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedMovement {
    /// Movement id.
    pub movement: String,
    /// The sides in the order they are done; empty where the movement has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Side>,
    /// Sets of each side.
    pub sets: u8,
    /// Repetitions in a set.
    pub repetitions: u16,
    /// Seconds that the end position is held, 0 for none.
    pub hold_secs: u16,
    /// Amplitude as a percentage of the movement's own definition.
    pub range_percent: u8,
}

/// `session.movement_done`: one movement, on one side where it has sides, is behind them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovementDone {
    /// The session.
    pub session: EventId,
    /// Movement id.
    pub movement: String,
    /// The side, where the movement has sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Sets done.
    pub sets: u8,
    /// Repetitions done, all sets together.
    pub repetitions: u16,
    /// How it felt, if the person said so there and then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub felt: Option<Felt>,
}

/// `session.checkpoint`: where the player stands, for a page that is closed in the middle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionCheckpoint {
    /// The session.
    pub session: EventId,
    /// Where it stands.
    pub position: SessionPosition,
}

/// A place in a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionPosition {
    /// Index into the session's movements, from 0.
    pub movement: u16,
    /// Index into the movement's sides, from 0.
    pub side: u8,
    /// Set, from 0.
    pub set: u8,
    /// Repetition within the set, from 0.
    pub repetition: u16,
    /// Milliseconds since the session began, pauses left out.
    pub elapsed_ms: u64,
}

/// `session.stopped`: the person tapped "this hurts" or "something new". Kept as a safety record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionStopped {
    /// The session.
    pub session: EventId,
    /// Movement id.
    pub movement: String,
    /// Id of the stop rule, such as `pain`, `sharp`, `dizzy`, `tingling` or `new_symptom`.
    pub stop: String,
    /// How bad it is now, where asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Scale>,
    /// How bad it was at the start of the session, where asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starting_pain: Option<Scale>,
}

/// Whether a joint popped. Noted and never rewarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Popped {
    /// It did not.
    No,
    /// It did, without being sought.
    ByItself,
}

/// How a session came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// All of it was done.
    Finished,
    /// The person ended it before that.
    EndedEarly,
}

/// `session.finished`: how it ended and how they feel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionFinished {
    /// The session.
    pub session: EventId,
    /// How it came to its end.
    pub ended: Ended,
    /// Stiffness now, if marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stiffness_after: Option<Scale>,
    /// Urge now, if marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urge_after: Option<Scale>,
    /// How each movement felt, for those that were marked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub movements: Vec<MovementFelt>,
    /// Whether a joint popped, if marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub popped: Option<Popped>,
}

/// How one movement of a session felt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovementFelt {
    /// Movement id.
    pub movement: String,
    /// How it felt.
    pub felt: Felt,
}

/// `symptom.next_day`: how it is the day after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SymptomNextDay {
    /// The session it follows, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<EventId>,
    /// How it compares with before the session.
    pub felt: Felt,
    /// By how many points pain is higher than before the session, where told. Since version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points_up: Option<Scale>,
}

/// `own_range.measured`: how far the person moves with comfort.
///
/// Whole degrees: every way of measuring that Limber has errs by more than one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnRangeMeasured {
    /// Degrees by joint motion, such as `neck.rotation.left`.
    pub degrees: BTreeMap<String, u16>,
    /// Id of how it was measured, such as `camera` or `self`.
    pub source: String,
}
