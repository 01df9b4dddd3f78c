//! The habit: cracking, wanting to and not doing it, and the course that replaces it.

use serde::{Deserialize, Serialize};

use crate::{LocalDate, Scale};

/// `habit.cracked` and `habit.urge_resisted`: one tap, and whatever the person cares to add.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HabitMoment {
    /// Region id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How strong the urge was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urge: Option<Scale>,
    /// Id of where they were, such as at a desk. Since version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Id of what they were doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doing: Option<String>,
    /// Id of how they felt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<String>,
    /// Id of what saw it, such as `camera`, where the person did not tell of it themselves. Nobody has validated that, so it counts
    /// nowhere until they say that it was one. Only of a crack, since version 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by: Option<String>,
}

impl HabitMoment {
    /// Whether the person told of it, or said that it was one: only then does it count.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        self.seen_by.is_none()
    }
}

/// `habit.quiet_day`: a day on which the person attended to the habit and did not crack, so that there was nothing to
/// tap. Without it such a day looks like one on which nobody counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuietDay {
    /// The day.
    pub day: LocalDate,
}

/// `habit.goal_set`: a number of cracks a day that the person wants to stay at or below. The latest one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalSet {
    /// The number; nothing where the goal was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most_a_day: Option<u16>,
}

/// `habit.course_step`: a step of the course was begun or done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseStep {
    /// The step's id in the content.
    pub step: String,
    /// Begun, or done.
    pub done: bool,
    /// The plan that the person wrote in this step, if it asks for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<IfThen>,
}

/// A plan in the person's own words: if this happens, then I do that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IfThen {
    /// What happens.
    #[serde(rename = "if")]
    pub when: String,
    /// What they do then.
    pub then: String,
}
