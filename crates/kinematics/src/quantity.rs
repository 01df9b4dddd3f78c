//! Clinical motions: what a clinician measures, a limit bounds and a person knows of themselves.

use std::fmt;
use std::str::FromStr;

use crate::channel::{Channel, Side};
use crate::pose::Pose;

macro_rules! quantities {
    ($( $variant:ident $name:literal $sign:literal [$($channel:ident)+] ;)*) => {
        /// A clinical motion in one direction, measured in degrees from the anatomical zero.
        ///
        /// Directions are quantities of their own: flexion and extension are two. For lateral
        /// flexion and rotation of neck and trunk the [`Side`] says towards which side; for a limb
        /// it says whose limb. Elevation of the arm counts as [`Quantity::ShoulderFlexion`],
        /// [`Quantity::ShoulderAbduction`] or [`Quantity::ShoulderExtension`] by its plane.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "the names are the field's own")]
        pub enum Quantity { $($variant),* }

        impl Quantity {
            /// Every quantity.
            pub const ALL: &'static [Quantity] = &[$(Quantity::$variant),*];

            /// Number of quantities.
            pub const COUNT: usize = Quantity::ALL.len();

            /// The name in content files, for example `neck_rotation`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Quantity::$variant => $name),* }
            }

            /// The channels that add up to it, those of the left for a limb.
            #[must_use]
            pub const fn left_channels(self) -> &'static [Channel] {
                match self { $(Quantity::$variant => &[$(Channel::$channel),+]),* }
            }

            /// +1 where the channels' own sign counts, -1 for extension and its like.
            #[must_use]
            pub const fn sign(self) -> f32 {
                match self { $(Quantity::$variant => $sign),* }
            }
        }
    };
}

quantities! {
    NeckFlexion "neck_flexion" 1.0 [LowerCervicalFlexion UpperCervicalFlexion];
    NeckExtension "neck_extension" -1.0 [LowerCervicalFlexion UpperCervicalFlexion];
    NeckLateralFlexion "neck_lateral_flexion" 1.0 [LowerCervicalLateral UpperCervicalLateral];
    NeckRotation "neck_rotation" 1.0 [LowerCervicalRotation UpperCervicalRotation];
    UpperCervicalFlexion "upper_cervical_flexion" 1.0 [UpperCervicalFlexion];
    UpperCervicalExtension "upper_cervical_extension" -1.0 [UpperCervicalFlexion];
    NeckRetraction "neck_retraction" -1.0 [LowerCervicalFlexion];
    ThoracicFlexion "thoracic_flexion" 1.0 [ThoracicFlexion];
    ThoracicExtension "thoracic_extension" -1.0 [ThoracicFlexion];
    ThoracicLateralFlexion "thoracic_lateral_flexion" 1.0 [ThoracicLateral];
    ThoracicRotation "thoracic_rotation" 1.0 [ThoracicRotation];
    LumbarFlexion "lumbar_flexion" 1.0 [LumbarFlexion];
    LumbarExtension "lumbar_extension" -1.0 [LumbarFlexion];
    LumbarLateralFlexion "lumbar_lateral_flexion" 1.0 [LumbarLateral];
    LumbarRotation "lumbar_rotation" 1.0 [LumbarRotation];
    ShoulderFlexion "shoulder_flexion" 1.0 [LeftShoulderElevation];
    ShoulderAbduction "shoulder_abduction" 1.0 [LeftShoulderElevation];
    ShoulderExtension "shoulder_extension" 1.0 [LeftShoulderElevation];
    ShoulderInternalRotation "shoulder_internal_rotation" 1.0 [LeftShoulderRotation];
    ShoulderExternalRotation "shoulder_external_rotation" -1.0 [LeftShoulderRotation];
    ElbowFlexion "elbow_flexion" 1.0 [LeftElbowFlexion];
    HipFlexion "hip_flexion" 1.0 [LeftHipFlexion];
    HipExtension "hip_extension" -1.0 [LeftHipFlexion];
    HipAbduction "hip_abduction" 1.0 [LeftHipAbduction];
    HipAdduction "hip_adduction" -1.0 [LeftHipAbduction];
    HipInternalRotation "hip_internal_rotation" 1.0 [LeftHipRotation];
    HipExternalRotation "hip_external_rotation" -1.0 [LeftHipRotation];
    KneeFlexion "knee_flexion" 1.0 [LeftKneeFlexion];
    AnklePlantarflexion "ankle_plantarflexion" 1.0 [LeftAnklePlantarflexion];
    AnkleDorsiflexion "ankle_dorsiflexion" -1.0 [LeftAnklePlantarflexion];
}

/// Plane of elevation from which raising the arm counts as flexion.
const FLEXION_FROM_PLANE_DEG: f32 = 45.0;
/// Plane of elevation below which raising the arm counts as extension.
const EXTENSION_BELOW_PLANE_DEG: f32 = -30.0;

impl Quantity {
    /// Position in a table over all quantities.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether left and right are told apart.
    #[must_use]
    pub fn has_sides(self) -> bool {
        let channel = self.left_channels()[0];
        channel.side().is_some() || channel.flips_sign()
    }

    /// The sides to look at: both, or only the left as a stand-in where sides are not told apart.
    #[must_use]
    pub fn sides(self) -> &'static [Side] {
        if self.has_sides() { &Side::BOTH } else { &Side::BOTH[..1] }
    }

    /// Whether it measures the neck.
    #[must_use]
    pub fn is_neck(self) -> bool {
        self.left_channels()[0].is_neck()
    }

    /// Whether it measures one of the neck's two joints alone.
    #[must_use]
    pub fn is_part_of_neck(self) -> bool {
        self.is_neck() && self.left_channels().len() == 1
    }

    /// Whether it is one of the three directions in which the arm is raised.
    #[must_use]
    pub fn is_shoulder_elevation(self) -> bool {
        matches!(self, Self::ShoulderFlexion | Self::ShoulderAbduction | Self::ShoulderExtension)
    }

    /// How far a pose goes in this direction, in degrees; negative when it goes the other way.
    ///
    /// ```
    /// use kinematics::{Pose, Quantity, Side};
    /// let mut pose = Pose::default();
    /// pose.set_neck_rotation_deg(-30.0);
    /// assert!((Quantity::NeckRotation.degrees(&pose, Side::Right) - 30.0).abs() < 1e-4);
    /// assert!((Quantity::NeckRotation.degrees(&pose, Side::Left) + 30.0).abs() < 1e-4);
    /// ```
    #[must_use]
    pub fn degrees(self, pose: &Pose, side: Side) -> f32 {
        if self.is_shoulder_elevation() && Self::of_shoulder_plane(shoulder_plane_deg(pose, side)) != self {
            return 0.0;
        }
        self.left_channels().iter().map(|&channel| signed(channel, side, pose)).sum::<f32>() * self.sign()
    }

    /// The direction in which an arm is raised, by its plane of elevation in degrees.
    #[must_use]
    pub fn of_shoulder_plane(plane_deg: f32) -> Self {
        if plane_deg >= FLEXION_FROM_PLANE_DEG {
            Self::ShoulderFlexion
        } else if plane_deg < EXTENSION_BELOW_PLANE_DEG {
            Self::ShoulderExtension
        } else {
            Self::ShoulderAbduction
        }
    }
}

/// A channel's angle, with the body mirrored for the right side.
fn signed(channel: Channel, side: Side, pose: &Pose) -> f32 {
    match side {
        Side::Left => pose[channel],
        Side::Right if channel.flips_sign() => -pose[channel],
        Side::Right => pose[channel.mirrored()],
    }
}

fn shoulder_plane_deg(pose: &Pose, side: Side) -> f32 {
    signed(Channel::LeftShoulderPlane, side, pose)
}

impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A name that is no quantity.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no clinical motion")]
pub struct QuantityNameError(pub String);

impl FromStr for Quantity {
    type Err = QuantityNameError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Quantity::ALL
            .iter()
            .copied()
            .find(|quantity| quantity.name() == name)
            .ok_or_else(|| QuantityNameError(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        for &quantity in Quantity::ALL {
            assert_eq!(quantity.name().parse(), Ok(quantity));
        }
    }

    #[test]
    fn a_mirrored_pose_measures_the_same_on_the_other_side() {
        let mut pose = Pose::default();
        for (index, &channel) in Channel::ALL.iter().enumerate() {
            pose[channel] = index as f32 - 20.0;
        }
        for &quantity in Quantity::ALL {
            for side in Side::BOTH {
                let here = quantity.degrees(&pose, side);
                let there = quantity.degrees(&pose.mirrored(), side.other());
                assert!((here - there).abs() < 1e-4, "{quantity} {side:?}: {here} and {there}");
            }
        }
    }

    #[test]
    fn raising_the_arm_is_named_by_its_plane() {
        for (plane_deg, expected) in [
            (90.0, Quantity::ShoulderFlexion),
            (120.0, Quantity::ShoulderFlexion),
            (30.0, Quantity::ShoulderAbduction),
            (0.0, Quantity::ShoulderAbduction),
            (-20.0, Quantity::ShoulderAbduction),
            (-90.0, Quantity::ShoulderExtension),
        ] {
            assert_eq!(Quantity::of_shoulder_plane(plane_deg), expected, "plane {plane_deg}");
        }
    }
}
