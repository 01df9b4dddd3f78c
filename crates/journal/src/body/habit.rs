//! The habit: cracking, and wanting to and not doing it.

use serde::{Deserialize, Serialize};

use crate::Scale;

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
    /// Id of what they were doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doing: Option<String>,
    /// Id of how they felt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<String>,
}
