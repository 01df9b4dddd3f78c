//! The neck check: how far the head goes with comfort, as a camera saw it.

use serde::{Deserialize, Serialize};

use super::Ended;
use crate::EventId;

/// `neck.check_begun`: a neck check began. It counts as a set of neck movement from here on, whatever becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeckCheckBegun {
    /// Id of how it is measured, such as `camera`.
    pub source: String,
    /// What is to be measured, in order.
    pub motions: Vec<NeckMotion>,
}

/// `neck.checked`: a neck check came to its end. What was not measured is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeckChecked {
    /// The `neck.check_begun` that this ends.
    pub check: EventId,
    /// How it came to its end.
    pub ended: Ended,
    /// What was measured, in the order of measuring.
    pub readings: Vec<NeckReading>,
}

/// One direction of a neck check. Whole degrees from the person's own straight ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeckReading {
    /// Which way.
    pub motion: NeckMotion,
    /// How far, with comfort.
    pub degrees: u16,
    /// Nine readings in ten are within so many degrees.
    pub error_deg: u8,
    /// It was as far as this or further, and nobody knows how far: the face was lost there, still turning, or the check
    /// follows no further.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_least: bool,
}

/// The six ways of a neck check; left and right are the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NeckMotion {
    /// Turning to the left.
    #[serde(rename = "neck.rotation.left")]
    TurnLeft,
    /// Turning to the right.
    #[serde(rename = "neck.rotation.right")]
    TurnRight,
    /// Tilting the ear to the left shoulder.
    #[serde(rename = "neck.lateral.left")]
    TiltLeft,
    /// Tilting the ear to the right shoulder.
    #[serde(rename = "neck.lateral.right")]
    TiltRight,
    /// Bowing the head.
    #[serde(rename = "neck.flexion")]
    Bow,
    /// Looking up.
    #[serde(rename = "neck.extension")]
    LookUp,
}

impl NeckMotion {
    /// Every way, in the order in which a check asks for them.
    pub const ALL: [Self; 6] =
        [Self::TurnLeft, Self::TurnRight, Self::TiltLeft, Self::TiltRight, Self::Bow, Self::LookUp];

    /// The name of the joint motion, as `own_range.measured` has it too.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TurnLeft => "neck.rotation.left",
            Self::TurnRight => "neck.rotation.right",
            Self::TiltLeft => "neck.lateral.left",
            Self::TiltRight => "neck.lateral.right",
            Self::Bow => "neck.flexion",
            Self::LookUp => "neck.extension",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NeckMotion;

    #[test]
    fn a_motion_is_written_by_its_name() {
        for motion in NeckMotion::ALL {
            let written = serde_json::to_string(&motion).expect("a name");
            assert_eq!(written, format!("{:?}", motion.name()));
        }
    }
}
