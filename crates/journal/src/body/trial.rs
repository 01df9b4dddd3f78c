//! Comparing two routines on one person, in periods whose order was drawn.
//!
//! A trial is named by the id of its `trial.begun` event.

use serde::{Deserialize, Serialize};

use crate::{EventId, LocalDate, Scale};

/// Which of the two routines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arm {
    /// The first.
    A,
    /// The second.
    B,
}

/// `trial.begun`: what is compared, and the order that was drawn before it began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialBegun {
    /// Id of the routine that is A.
    pub a: String,
    /// Id of the routine that is B.
    pub b: String,
    /// The first day.
    pub first_day: LocalDate,
    /// Days of each period.
    pub period_days: u8,
    /// Days at the start of each period that are not counted.
    pub washout_days: u8,
    /// Which routine in which period. Kept as drawn, so that it stays the same whatever draws it later.
    pub order: Vec<Arm>,
    /// Seed of the order.
    pub seed: u64,
}

/// `trial.day`: the marks of one evening. The latest of a day holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialDay {
    /// The trial.
    pub trial: EventId,
    /// The day that it is about.
    pub day: LocalDate,
    /// Stiffness that evening.
    pub stiffness: Scale,
    /// Pain that evening, if marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<Scale>,
    /// Whether the routine of the period was done.
    pub done: bool,
}

/// How a trial came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrialOver {
    /// All of its periods are over.
    Complete,
    /// The person ended it.
    Left,
    /// A stop rule ended it.
    Stopped,
}

/// `trial.ended`: a trial is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialEnded {
    /// The trial.
    pub trial: EventId,
    /// How it came to its end.
    pub over: TrialOver,
    /// Id of the stop rule, where one ended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}
