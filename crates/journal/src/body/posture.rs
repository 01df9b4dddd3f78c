//! The posture watch: how somebody sat before the camera, in counts alone.

use serde::{Deserialize, Serialize};

use crate::LocalDate;

/// `posture.watched`: for how long somebody was seen to sit in which way, within one hour of their day. An hour may have several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostureWatched {
    /// The person's day.
    pub date: LocalDate,
    /// The hour of it, 0 to 23.
    pub hour: u8,
    /// For how long what was seen.
    pub spent: Vec<SatFor>,
    /// Words that were said.
    #[serde(default, skip_serializing_if = "is_none")]
    pub words: u8,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it in so")]
const fn is_none(words: &u8) -> bool {
    *words == 0
}

/// One way of sitting, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SatFor {
    /// Which.
    pub how: SatHow,
    /// Whole seconds.
    pub seconds: u32,
}

/// How somebody sits, against how they chose to; or that nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SatHow {
    /// As they chose to.
    AsChosen,
    /// Nearer to the screen.
    Closer,
    /// Further back.
    Back,
    /// Sunk, or slid down.
    Sunk,
    /// Looking down.
    Bowed,
    /// To one side.
    Aside,
    /// Turned to one side.
    Turned,
    /// Nobody was there.
    Nobody,
    /// Somebody was, and could not be seen well enough.
    Unclear,
}

impl SatHow {
    /// Every way, in order.
    pub const ALL: [Self; 9] = [
        Self::AsChosen,
        Self::Closer,
        Self::Back,
        Self::Sunk,
        Self::Bowed,
        Self::Aside,
        Self::Turned,
        Self::Nobody,
        Self::Unclear,
    ];
}
