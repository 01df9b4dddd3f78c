//! What a camera says of a body, one angle at a time.
//!
//! A camera cannot tell the lumbar from the thoracic spine, or the two halves of the neck: their readings come halved, and
//! only the sum is known. A [`SeenAngle`] is such a sum, or a channel that is seen by itself. The neck is a difference of a
//! head, which a face shows well, and a trunk, whose lean a camera ahead hardly sees; so what is followed is the head, the sum
//! of neck and trunk.

use kinematics::{AngleReading, Channel, Side};

/// Readings that are less sure than this are not used. `vision` leaves out those below 0.3; a little more is asked of what is
/// counted. A judgement.
pub const LEAST_CONFIDENCE: f32 = 0.35;

macro_rules! angles {
    ($( $(#[$doc:meta])* $variant:ident $name:literal [$($channel:ident)+] ;)*) => {
        /// An angle as a camera gives it, with the signs of its channels.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum SeenAngle { $($(#[$doc])* $variant),* }

        impl SeenAngle {
            /// Every angle, in the order of [`Angles`].
            pub const ALL: &'static [SeenAngle] = &[$(SeenAngle::$variant),*];

            /// Number of angles.
            pub const COUNT: usize = SeenAngle::ALL.len();

            /// A name for tables, for example `neck.turn`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(SeenAngle::$variant => $name),* }
            }

            /// The channels whose readings add up to it.
            #[must_use]
            pub const fn channels(self) -> &'static [Channel] {
                match self { $(SeenAngle::$variant => &[$(Channel::$channel),+]),* }
            }
        }
    };
}

angles! {
    /// The trunk's lean forward.
    TrunkFlexion "trunk.flexion" [LumbarFlexion ThoracicFlexion];
    /// The trunk's lean to the side.
    TrunkLateral "trunk.lateral" [LumbarLateral ThoracicLateral];
    /// The shoulders' turn against the hips.
    TrunkTurn "trunk.turn" [LumbarRotation ThoracicRotation];
    /// The head's nod against the camera, by the face.
    HeadNod "head.nod" [LowerCervicalFlexion UpperCervicalFlexion LumbarFlexion ThoracicFlexion];
    /// The head's tilt to the side against the camera, by the face.
    HeadTilt "head.tilt" [LowerCervicalLateral UpperCervicalLateral LumbarLateral ThoracicLateral];
    /// The head's turn against the camera, by the face.
    HeadTurn "head.turn" [LowerCervicalRotation UpperCervicalRotation LumbarRotation ThoracicRotation];
    /// The lean of the line from the shoulders to the ear, where no face is seen.
    NeckLean "neck.lean" [LowerCervicalFlexion];
    /// How far the left arm is raised.
    LeftArm "left.arm" [LeftShoulderElevation];
    /// In which plane the left arm is raised.
    LeftArmPlane "left.arm.plane" [LeftShoulderPlane];
    /// The left elbow's bend.
    LeftElbow "left.elbow" [LeftElbowFlexion];
    /// The left hip's bend.
    LeftHip "left.hip" [LeftHipFlexion];
    /// The left thigh's way out to the side.
    LeftHipOut "left.hip.out" [LeftHipAbduction];
    /// The left knee's bend.
    LeftKnee "left.knee" [LeftKneeFlexion];
    /// The left shoulder blade, raised.
    LeftShoulderUp "left.shoulder.up" [LeftScapulaElevation];
    /// How far the right arm is raised.
    RightArm "right.arm" [RightShoulderElevation];
    /// In which plane the right arm is raised.
    RightArmPlane "right.arm.plane" [RightShoulderPlane];
    /// The right elbow's bend.
    RightElbow "right.elbow" [RightElbowFlexion];
    /// The right hip's bend.
    RightHip "right.hip" [RightHipFlexion];
    /// The right thigh's way out to the side.
    RightHipOut "right.hip.out" [RightHipAbduction];
    /// The right knee's bend.
    RightKnee "right.knee" [RightKneeFlexion];
    /// The right shoulder blade, raised.
    RightShoulderUp "right.shoulder.up" [RightScapulaElevation];
}

impl SeenAngle {
    /// Position in [`Angles`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether it is of head or neck.
    #[must_use]
    pub fn is_neck(self) -> bool {
        self.channels()[0].is_neck()
    }

    /// Whether it comes from a face.
    #[must_use]
    pub const fn is_head(self) -> bool {
        matches!(self, SeenAngle::HeadNod | SeenAngle::HeadTilt | SeenAngle::HeadTurn)
    }

    /// The side of a limb; nothing for trunk and neck.
    #[must_use]
    pub fn side(self) -> Option<Side> {
        self.channels()[0].side()
    }
}

/// What is known of every angle at one time, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Angles([Option<f32>; SeenAngle::COUNT]);

impl Default for Angles {
    fn default() -> Self {
        Self([None; SeenAngle::COUNT])
    }
}

impl Angles {
    /// From the readings of one picture. A reading that is not sure enough, or no number, is not known.
    ///
    /// ```
    /// use coach::{Angles, SeenAngle};
    /// use kinematics::{AngleReading, Channel};
    /// let half = |channel| AngleReading { channel, degrees: 12.0, confidence: 0.9, time_secs: 0.0 };
    /// let readings = [Channel::LowerCervicalRotation, Channel::UpperCervicalRotation].map(half);
    /// assert_eq!(Angles::of(&readings).get(SeenAngle::HeadTurn), Some(24.0));
    /// assert_eq!(Angles::of(&readings[..1]).get(SeenAngle::HeadTurn), None);
    /// ```
    #[must_use]
    pub fn of(readings: &[AngleReading]) -> Self {
        let mut by_channel = [None; Channel::COUNT];
        for reading in readings {
            if reading.degrees.is_finite() && reading.confidence >= LEAST_CONFIDENCE {
                by_channel[reading.channel.index()] = Some(reading.degrees);
            }
        }
        let known = |channel: &Channel| by_channel[channel.index()];
        let sum = |angle: SeenAngle| {
            let channels = angle.channels();
            // Where no trunk is seen, the neck's readings are the head's already.
            let (sure, trunk) = channels.split_at(channels.len().min(2));
            let sum: Option<f32> = sure.iter().map(known).sum();
            sum.map(|sum| sum + trunk.iter().filter_map(known).sum::<f32>())
        };
        let mut angles = Self(std::array::from_fn(|index| sum(SeenAngle::ALL[index])));
        // With a face, half of the nod comes by the name of the lean; it is no lean.
        if angles.get(SeenAngle::HeadNod).is_some() {
            angles.set(SeenAngle::NeckLean, None);
        }
        angles
    }

    /// One angle.
    #[must_use]
    pub const fn get(&self, angle: SeenAngle) -> Option<f32> {
        self.0[angle.index()]
    }

    /// Sets one angle.
    pub(crate) fn set(&mut self, angle: SeenAngle, degrees: Option<f32>) {
        self.0[angle.index()] = degrees;
    }

    /// The readings that `vision` would hand on for these angles.
    #[cfg(feature = "synthetic")]
    #[must_use]
    pub fn readings(&self, confidence: f32, time_secs: f64) -> Vec<AngleReading> {
        let mut readings = Vec::new();
        for &angle in SeenAngle::ALL {
            let Some(degrees) = self.get(angle) else { continue };
            let (halves, trunk) = angle.channels().split_at(angle.channels().len().min(2));
            let of_trunk = SeenAngle::ALL.iter().find(|other| !trunk.is_empty() && other.channels() == trunk);
            let degrees = degrees - of_trunk.and_then(|trunk| self.get(*trunk)).unwrap_or(0.0);
            let share = degrees / halves.len() as f32;
            readings.extend(halves.iter().map(|&channel| AngleReading {
                channel,
                degrees: share,
                confidence,
                time_secs,
            }));
        }
        readings
    }
}
