//! An angle for every channel.

use std::ops::{Index, IndexMut};

use crate::channel::Channel;

/// Every channel's angle in degrees.
///
/// ```
/// use kinematics::{Channel, Pose};
/// let mut pose = Pose::default();
/// pose.set_neck_rotation_deg(45.0);
/// assert!((pose[Channel::UpperCervicalRotation] - 25.0).abs() < 1e-4);
/// assert!((pose.mirrored().neck_rotation_deg() + 45.0).abs() < 1e-4);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose([f32; Channel::COUNT]);

impl Default for Pose {
    /// The anatomical zero: standing straight, arms hanging, every angle 0.
    fn default() -> Self {
        Self([0.0; Channel::COUNT])
    }
}

impl Index<Channel> for Pose {
    type Output = f32;

    fn index(&self, channel: Channel) -> &f32 {
        &self.0[channel.index()]
    }
}

impl IndexMut<Channel> for Pose {
    fn index_mut(&mut self, channel: Channel) -> &mut f32 {
        &mut self.0[channel.index()]
    }
}

/// Upper cervical share of the whole neck's angle; the lower cervical joints take the rest.
/// Rotation 25 of 45 and lateral flexion 5 of 30 as in the movement table's worked examples;
/// flexion about a quarter at C0-C2.
const UPPER_SHARE_ROTATION: f32 = 25.0 / 45.0;
const UPPER_SHARE_LATERAL: f32 = 5.0 / 30.0;
const UPPER_SHARE_FLEXION: f32 = 0.25;

macro_rules! neck {
    ($get:ident, $set:ident, $lower:ident, $upper:ident, $share:ident, $what:literal) => {
        #[doc = concat!("The whole neck's ", $what, ": lower plus upper cervical.")]
        #[must_use]
        pub fn $get(&self) -> f32 {
            self[Channel::$lower] + self[Channel::$upper]
        }

        #[doc = concat!("Spreads ", $what, " of the whole neck over its lower and upper joints.")]
        pub fn $set(&mut self, degrees: f32) {
            self[Channel::$upper] = degrees * $share;
            self[Channel::$lower] = degrees - self[Channel::$upper];
        }
    };
}

impl Pose {
    neck!(
        neck_flexion_deg,
        set_neck_flexion_deg,
        LowerCervicalFlexion,
        UpperCervicalFlexion,
        UPPER_SHARE_FLEXION,
        "flexion"
    );
    neck!(
        neck_lateral_flexion_deg,
        set_neck_lateral_flexion_deg,
        LowerCervicalLateral,
        UpperCervicalLateral,
        UPPER_SHARE_LATERAL,
        "lateral flexion (left positive)"
    );
    neck!(
        neck_rotation_deg,
        set_neck_rotation_deg,
        LowerCervicalRotation,
        UpperCervicalRotation,
        UPPER_SHARE_ROTATION,
        "rotation (left positive)"
    );

    /// The same pose with left and right exchanged.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let mut mirrored = Self::default();
        for &channel in Channel::ALL {
            let sign = if channel.flips_sign() { -1.0 } else { 1.0 };
            mirrored[channel.mirrored()] = sign * self[channel];
        }
        mirrored
    }

    /// The pose a share of the way from `self` to `other`; 0 is `self`, 1 is `other`.
    #[must_use]
    pub fn towards(&self, other: &Self, share: f32) -> Self {
        let mut between = *self;
        for &channel in Channel::ALL {
            between[channel] += (other[channel] - self[channel]) * share;
        }
        between
    }

    /// Every channel with its angle.
    pub fn iter(&self) -> impl Iterator<Item = (Channel, f32)> + '_ {
        Channel::ALL.iter().map(|&channel| (channel, self[channel]))
    }
}
