//! The course of habit reversal, as steps over some weeks.

use serde::{Deserialize, Serialize};

use crate::source::SourceId;

/// One step of the course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CourseStep {
    /// Its name in the journal, which never changes.
    pub id: String,
    /// What it is called to a person.
    pub name: String,
    /// One sentence about what it is for.
    pub summary: String,
    /// Why it may help and how sure that is.
    pub why: String,
    /// What to do, in order.
    pub tasks: Vec<String>,
    /// Days to spend on it before the next is suggested, 1 to 28. Nobody is held to them.
    pub days: u8,
    /// Whether the person writes an if-then plan in it.
    #[serde(default)]
    pub asks_plan: bool,
    /// What backs it.
    pub sources: Vec<SourceId>,
}

/// The whole course.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// The steps in their order.
    #[serde(rename = "step")]
    pub steps: Vec<CourseStep>,
}
