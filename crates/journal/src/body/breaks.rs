//! When somebody sat, moved and rested, and what became of the prompts to move: told by the desktop companion, or by the
//! page's own timer.
//!
//! An event is recorded when it became known. Time that was spent ended then, or some time before: see
//! [`TimeSpent::ended_ago_ms`].

use serde::{Deserialize, Serialize};

use crate::EventId;

/// How the routine of a session begins that is a guided break; the id of what began the break follows.
pub const BREAK_ROUTINE: &str = "break.";

/// What a prompt was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BreakKind {
    /// A change of position.
    Shift,
    /// A break of a minute or two.
    Break,
}

/// What time was spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpentOn {
    /// Typing, reading, calls.
    Work,
    /// A video.
    Video,
    /// Away, or resting.
    Rest,
    /// A break or a change of position that was started.
    Break,
}

/// `break.spent`: time was spent so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeSpent {
    /// On what.
    pub on: SpentOn,
    /// How long, in milliseconds.
    pub ms: u64,
    /// How long before it was recorded it ended, in milliseconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ended_ago_ms: u64,
}

/// `break.sat`: a stretch in one position ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SatStill {
    /// How long it was, in milliseconds.
    pub ms: u64,
}

/// What became of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromptStep {
    /// It was shown.
    Offered,
    /// It was not answered and became clearer.
    BecameClearer,
    /// It was taken away and stays due.
    Withdrawn,
    /// The person started what it offered.
    Started,
    /// Started, and ended too soon to count.
    CutShort,
    /// The person skipped it.
    Skipped,
    /// Nobody answered.
    Missed,
}

/// `break.prompted`: one step of a prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakPrompted {
    /// For what.
    pub what: BreakKind,
    /// What happened.
    pub step: PromptStep,
    /// Told where a break is started: the person's own limit leaves the neck out of it, which may be stricter than ours.
    #[serde(default, skip_serializing_if = "is_false")]
    pub neck_rests: bool,
    /// Told where a break is started by who knows the person's settings: how long it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<BreakLength>,
}

/// How long a break is for this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakLength {
    /// In seconds.
    pub secs: u32,
    /// From when on it counts, in seconds.
    pub counts_from_secs: u32,
}

impl BreakPrompted {
    /// A step of which nothing more is to be told.
    #[must_use]
    pub fn new(what: BreakKind, step: PromptStep) -> Self {
        Self { what, step, neck_rests: false, length: None }
    }
}

/// `break.held_back`: it was due and was not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakHeldBack {
    /// What was due.
    pub what: BreakKind,
    /// Id of the reason, such as `call` or `full-screen`.
    pub why: String,
}

/// How it is known that a break was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TakenHow {
    /// It was started, and keys and pointer were quiet for long enough.
    Seen,
    /// The person said so.
    Told,
    /// They were away for as long while it was due.
    ByItself,
}

/// `break.taken`: a break or a change of position was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakTaken {
    /// Which.
    pub what: BreakKind,
    /// How it is known.
    pub how: TakenHow,
    /// The `break.prompted` that began it, if one did. Several entries that name the same one tell of one break.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<EventId>,
}

/// `break.postponed`: the person put it off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakPostponed {
    /// What.
    pub what: BreakKind,
    /// For so many minutes.
    pub minutes: u32,
}

/// `break.resting`: "were you resting?" was asked, or answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestQuestion {
    /// The answer; nothing where it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resting: Option<bool>,
}

/// `break.paused`: the person paused prompts, or the pause ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreaksPaused {
    /// Paused, or not any more.
    pub paused: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
fn is_zero(ms: &u64) -> bool {
    *ms == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
fn is_false(told: &bool) -> bool {
    !*told
}
