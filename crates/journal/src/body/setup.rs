//! Where a person works, drives, reads, sleeps and lifts: a check, a change that was made, a check after it.
//!
//! A check is named by the id of its `setup.checked` event.

use serde::{Deserialize, Serialize};

use crate::{EventId, Scale};

/// `setup.checked`: one check with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupChecked {
    /// Id of the check, such as `workstation` or `car`.
    pub check: String,
    /// The answers, in the order of the questions.
    pub answers: Vec<SetupAnswer>,
    /// What was measured.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<SetupMeasure>,
    /// The score on that day, where the check has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
    /// Minutes of sitting on a usual day, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting_minutes_a_day: Option<u16>,
    /// Stiffness then, before anything was changed, if marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stiffness: Option<Scale>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupAnswer {
    /// Question id.
    pub question: String,
    /// Ids of the choices, the one that stands alone first and then what was ticked beside it.
    pub choices: Vec<String>,
    /// Id of how long it is used, where that is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_use: Option<String>,
}

/// One measurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupMeasure {
    /// Id of what was measured.
    pub measure: String,
    /// In whole millimetres.
    pub mm: u16,
}

/// `setup.fixed`: something was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupFixed {
    /// The check that found it.
    pub checked: EventId,
    /// Question id.
    pub question: String,
    /// Ids of the choices that no longer hold.
    pub mended: Vec<String>,
    /// Stiffness before the change, if marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stiffness_before: Option<Scale>,
}

/// `setup.rechecked`: how it is after some changes. The answers are a check of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupRechecked {
    /// The check before the changes.
    pub checked: EventId,
    /// The same check again.
    pub now: SetupChecked,
    /// Stiffness after the changes, if marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stiffness_after: Option<Scale>,
}
