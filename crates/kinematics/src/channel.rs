//! Clinical degrees of freedom by name.

use std::fmt;
use std::str::FromStr;

/// A side of the body, always the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Side; 2] = [Side::Left, Side::Right];

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }

    /// 0 for left, 1 for right.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// +1 for left and -1 for right: the sign of the side's world X.
    #[must_use]
    pub const fn sign(self) -> f32 {
        match self {
            Side::Left => 1.0,
            Side::Right => -1.0,
        }
    }
}

/// A joint, or a group of joints that a clinician measures as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the field's own")]
pub enum Joint {
    Pelvis,
    Lumbar,
    Thoracic,
    LowerCervical,
    UpperCervical,
    Scapula,
    Shoulder,
    Elbow,
    Forearm,
    Wrist,
    Fingers,
    Hip,
    Knee,
    Ankle,
    Toes,
}

/// What a channel measures about its joint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Axis {
    /// Flexion positive, extension negative. For the pelvis: anterior tilt positive.
    Flexion,
    /// Towards the person's left positive.
    LateralFlexion,
    /// Trunk and neck: towards the person's left positive. Limbs: internal rotation positive.
    Rotation,
    /// Away from the midline positive.
    Abduction,
    /// Shoulder: angle between the upper arm and its hanging direction, 0 to 180.
    /// Scapula: raising positive.
    Elevation,
    /// Shoulder: the plane of elevation, 0 abduction, 90 flexion, negative behind.
    Plane,
    /// Scapula: forward round the ribs positive, retraction negative.
    Protraction,
    /// Palm turning to face back or down positive.
    Pronation,
    /// Towards the thumb positive.
    RadialDeviation,
    /// Ankle: pointing the foot positive, dorsiflexion negative.
    Plantarflexion,
    /// Toes: bending up positive.
    Extension,
}

macro_rules! channels {
    ($( $variant:ident $name:literal $joint:ident $axis:ident $side:expr ;)*) => {
        /// One clinical degree of freedom. Its name in content is [`Channel::name`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "joint, axis and side say it, and the table below lists them")]
        pub enum Channel { $($variant),* }

        impl Channel {
            /// Every channel, in the order of a [`crate::Pose`].
            pub const ALL: &'static [Channel] = &[$(Channel::$variant),*];

            /// Number of channels.
            pub const COUNT: usize = Channel::ALL.len();

            /// The name in content files, for example `left.shoulder.elevation`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Channel::$variant => $name),* }
            }

            /// The joint that moves.
            #[must_use]
            pub const fn joint(self) -> Joint {
                match self { $(Channel::$variant => Joint::$joint),* }
            }

            /// What is measured about it.
            #[must_use]
            pub const fn axis(self) -> Axis {
                match self { $(Channel::$variant => Axis::$axis),* }
            }

            /// The side of a limb; nothing for trunk and neck.
            #[must_use]
            pub const fn side(self) -> Option<Side> {
                match self { $(Channel::$variant => $side),* }
            }
        }
    };
}

const L: Option<Side> = Some(Side::Left);
const R: Option<Side> = Some(Side::Right);

channels! {
    PelvisTilt "pelvis.tilt" Pelvis Flexion None;
    PelvisLean "pelvis.lateral_flexion" Pelvis LateralFlexion None;
    PelvisTurn "pelvis.rotation" Pelvis Rotation None;
    LumbarFlexion "lumbar.flexion" Lumbar Flexion None;
    LumbarLateral "lumbar.lateral_flexion" Lumbar LateralFlexion None;
    LumbarRotation "lumbar.rotation" Lumbar Rotation None;
    ThoracicFlexion "thoracic.flexion" Thoracic Flexion None;
    ThoracicLateral "thoracic.lateral_flexion" Thoracic LateralFlexion None;
    ThoracicRotation "thoracic.rotation" Thoracic Rotation None;
    LowerCervicalFlexion "lower_cervical.flexion" LowerCervical Flexion None;
    LowerCervicalLateral "lower_cervical.lateral_flexion" LowerCervical LateralFlexion None;
    LowerCervicalRotation "lower_cervical.rotation" LowerCervical Rotation None;
    UpperCervicalFlexion "upper_cervical.flexion" UpperCervical Flexion None;
    UpperCervicalLateral "upper_cervical.lateral_flexion" UpperCervical LateralFlexion None;
    UpperCervicalRotation "upper_cervical.rotation" UpperCervical Rotation None;

    LeftScapulaElevation "left.scapula.elevation" Scapula Elevation L;
    LeftScapulaProtraction "left.scapula.protraction" Scapula Protraction L;
    LeftShoulderElevation "left.shoulder.elevation" Shoulder Elevation L;
    LeftShoulderPlane "left.shoulder.plane" Shoulder Plane L;
    LeftShoulderRotation "left.shoulder.rotation" Shoulder Rotation L;
    LeftElbowFlexion "left.elbow.flexion" Elbow Flexion L;
    LeftForearmPronation "left.forearm.pronation" Forearm Pronation L;
    LeftWristFlexion "left.wrist.flexion" Wrist Flexion L;
    LeftWristDeviation "left.wrist.radial_deviation" Wrist RadialDeviation L;
    LeftFingersFlexion "left.fingers.flexion" Fingers Flexion L;
    LeftHipFlexion "left.hip.flexion" Hip Flexion L;
    LeftHipAbduction "left.hip.abduction" Hip Abduction L;
    LeftHipRotation "left.hip.rotation" Hip Rotation L;
    LeftKneeFlexion "left.knee.flexion" Knee Flexion L;
    LeftAnklePlantarflexion "left.ankle.plantarflexion" Ankle Plantarflexion L;
    LeftToesExtension "left.toes.extension" Toes Extension L;

    RightScapulaElevation "right.scapula.elevation" Scapula Elevation R;
    RightScapulaProtraction "right.scapula.protraction" Scapula Protraction R;
    RightShoulderElevation "right.shoulder.elevation" Shoulder Elevation R;
    RightShoulderPlane "right.shoulder.plane" Shoulder Plane R;
    RightShoulderRotation "right.shoulder.rotation" Shoulder Rotation R;
    RightElbowFlexion "right.elbow.flexion" Elbow Flexion R;
    RightForearmPronation "right.forearm.pronation" Forearm Pronation R;
    RightWristFlexion "right.wrist.flexion" Wrist Flexion R;
    RightWristDeviation "right.wrist.radial_deviation" Wrist RadialDeviation R;
    RightFingersFlexion "right.fingers.flexion" Fingers Flexion R;
    RightHipFlexion "right.hip.flexion" Hip Flexion R;
    RightHipAbduction "right.hip.abduction" Hip Abduction R;
    RightHipRotation "right.hip.rotation" Hip Rotation R;
    RightKneeFlexion "right.knee.flexion" Knee Flexion R;
    RightAnklePlantarflexion "right.ankle.plantarflexion" Ankle Plantarflexion R;
    RightToesExtension "right.toes.extension" Toes Extension R;
}

impl Channel {
    /// Position in a [`crate::Pose`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The same joint and axis on the other side; trunk and neck channels are their own mirror.
    ///
    /// ```
    /// use kinematics::Channel;
    /// assert_eq!(Channel::LeftKneeFlexion.mirrored(), Channel::RightKneeFlexion);
    /// assert_eq!(Channel::LumbarFlexion.mirrored(), Channel::LumbarFlexion);
    /// ```
    #[must_use]
    pub fn mirrored(self) -> Self {
        let Some(side) = self.side() else { return self };
        let limb_channels = Channel::RightScapulaElevation.index() - Channel::LeftScapulaElevation.index();
        match side {
            Side::Left => Channel::ALL[self.index() + limb_channels],
            Side::Right => Channel::ALL[self.index() - limb_channels],
        }
    }

    /// Whether the angle changes sign when the body is mirrored.
    #[must_use]
    pub fn flips_sign(self) -> bool {
        self.side().is_none() && matches!(self.axis(), Axis::LateralFlexion | Axis::Rotation)
    }

    /// Whether the channel belongs to the neck.
    #[must_use]
    pub fn is_neck(self) -> bool {
        matches!(self.joint(), Joint::LowerCervical | Joint::UpperCervical)
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A name that is no channel.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no joint channel")]
pub struct ChannelNameError(pub String);

impl FromStr for Channel {
    type Err = ChannelNameError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Channel::ALL
            .iter()
            .copied()
            .find(|channel| channel.name() == name)
            .ok_or_else(|| ChannelNameError(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_and_every_mirror_returns() {
        for &channel in Channel::ALL {
            assert_eq!(channel.name().parse(), Ok(channel));
            assert_eq!(channel.mirrored().mirrored(), channel);
            assert_eq!(channel.mirrored().joint(), channel.joint());
            assert_eq!(channel.mirrored().axis(), channel.axis());
        }
    }
}
