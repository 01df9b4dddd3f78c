//! The 0 to 10 scale on which a person marks stiffness, pain and urge.

use serde::{Deserialize, Serialize};

/// A mark from 0 (none) to 10 (the most there could be).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Scale(u8);

impl Scale {
    /// None at all.
    pub const NONE: Self = Self(0);
    /// The upper end.
    pub const MOST: Self = Self(10);

    /// The mark, if it is on the scale.
    pub fn new(mark: u8) -> Option<Self> {
        (mark <= Self::MOST.0).then_some(Self(mark))
    }

    /// The mark as a number, 0 to 10.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl From<Scale> for u8 {
    fn from(scale: Scale) -> Self {
        scale.0
    }
}

impl TryFrom<u8> for Scale {
    type Error = &'static str;

    fn try_from(mark: u8) -> Result<Self, Self::Error> {
        Self::new(mark).ok_or("a mark is a whole number from 0 to 10")
    }
}
