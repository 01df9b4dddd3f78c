//! The six ways in which a neck is checked.

use kinematics::envelope::hard_cap_deg;
use kinematics::{Person, Quantity, Side};

use crate::look::Head;

/// From this age on a neck is asked for less, and so is one of whose age nothing is known.
const CAREFUL_AGE_YEARS: u8 = 60;

/// A way; left and right are the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Turning to the left.
    TurnLeft,
    /// Turning to the right.
    TurnRight,
    /// Tilting the ear to the left shoulder.
    TiltLeft,
    /// Tilting the ear to the right shoulder.
    TiltRight,
    /// Bowing the head.
    Bow,
    /// Looking up.
    LookUp,
}

impl Direction {
    /// Every way, in the order in which a check asks for them.
    pub const ALL: [Self; 6] =
        [Self::TurnLeft, Self::TurnRight, Self::TiltLeft, Self::TiltRight, Self::Bow, Self::LookUp];

    /// The clinical motion and its side; the side of one without sides does not matter.
    #[must_use]
    pub const fn quantity(self) -> (Quantity, Side) {
        match self {
            Self::TurnLeft => (Quantity::NeckRotation, Side::Left),
            Self::TurnRight => (Quantity::NeckRotation, Side::Right),
            Self::TiltLeft => (Quantity::NeckLateralFlexion, Side::Left),
            Self::TiltRight => (Quantity::NeckLateralFlexion, Side::Right),
            Self::Bow => (Quantity::NeckFlexion, Side::Left),
            Self::LookUp => (Quantity::NeckExtension, Side::Left),
        }
    }

    /// The side on which a face is lost at the end of this way: only turning loses it.
    #[must_use]
    pub const fn lost_side(self) -> Option<Side> {
        match self {
            Self::TurnLeft => Some(Side::Left),
            Self::TurnRight => Some(Side::Right),
            _ => None,
        }
    }

    /// How far a check follows at most where nothing is known of the person.
    pub(crate) fn careful_deg(self) -> f32 {
        hard_cap_deg(self.quantity().0, &Person::of_age(CAREFUL_AGE_YEARS))
    }

    /// How far a head has gone this way from its zero, and how far at most in the two others.
    pub(crate) fn along(self, head: Head, zero: Head) -> (f32, f32) {
        let [yaw, pitch, roll] = [
            wrapped_deg(head.yaw_deg - zero.yaw_deg),
            wrapped_deg(head.pitch_deg - zero.pitch_deg),
            wrapped_deg(head.roll_deg - zero.roll_deg),
        ];
        match self {
            Self::TurnLeft => (yaw, pitch.abs().max(roll.abs())),
            Self::TurnRight => (-yaw, pitch.abs().max(roll.abs())),
            Self::TiltLeft => (roll, yaw.abs().max(pitch.abs())),
            Self::TiltRight => (-roll, yaw.abs().max(pitch.abs())),
            Self::Bow => (-pitch, yaw.abs().max(roll.abs())),
            Self::LookUp => (pitch, yaw.abs().max(roll.abs())),
        }
    }
}

fn wrapped_deg(angle: f32) -> f32 {
    (angle + 180.0).rem_euclid(360.0) - 180.0
}
