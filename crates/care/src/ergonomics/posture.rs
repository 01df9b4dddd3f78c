//! How a task holds the body: angles that a person typed, or that a camera read.

use kinematics::{AngleReading, Channel, Side};

/// Whether the forearm is turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WristTwist {
    /// In the middle of its range.
    #[default]
    Middle,
    /// At or near an end.
    End,
}

/// One arm. Angles in degrees; flexion, forwards, is positive and extension negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArmPosture {
    /// Upper arm from hanging.
    pub upper_arm_deg: f32,
    /// The shoulder is raised.
    pub is_shoulder_raised: bool,
    /// The upper arm is away from the body, or turned.
    pub is_abducted: bool,
    /// The arm's weight is supported, or the person leans.
    pub is_supported: bool,
    /// Elbow from straight.
    pub elbow_deg: f32,
    /// The hand works across the middle of the body or out to the side.
    pub works_across: bool,
    /// Wrist from straight, either way.
    pub wrist_deg: f32,
    /// The wrist is bent sideways.
    pub is_wrist_deviated: bool,
    /// How far the forearm is turned.
    pub twist: WristTwist,
}

/// The whole body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Posture {
    /// Head against trunk; flexion is positive.
    pub neck_deg: f32,
    /// The head is turned.
    pub is_neck_twisted: bool,
    /// The head leans to a side.
    pub is_neck_side_bent: bool,
    /// Trunk from upright; flexion is positive.
    pub trunk_deg: f32,
    /// The trunk is turned.
    pub is_trunk_twisted: bool,
    /// The trunk leans to a side.
    pub is_trunk_side_bent: bool,
    /// Both feet carry or the seat does; not one leg, not unsteady.
    pub is_balanced: bool,
    /// The person sits.
    pub is_sitting: bool,
    /// Knee from straight.
    pub knee_deg: f32,
    /// The arm that does the task, or the worse one.
    pub arm: ArmPosture,
}

impl Posture {
    /// Upright with hanging upper arms and the elbow at a right angle.
    pub const UPRIGHT: Self = Self {
        neck_deg: 0.0,
        is_neck_twisted: false,
        is_neck_side_bent: false,
        trunk_deg: 0.0,
        is_trunk_twisted: false,
        is_trunk_side_bent: false,
        is_balanced: true,
        is_sitting: false,
        knee_deg: 0.0,
        arm: ArmPosture {
            upper_arm_deg: 0.0,
            is_shoulder_raised: false,
            is_abducted: false,
            is_supported: false,
            elbow_deg: 90.0,
            works_across: false,
            wrist_deg: 0.0,
            is_wrist_deviated: false,
            twist: WristTwist::Middle,
        },
    };

    /// Takes from a camera what it saw of the trunk and of one side, leaves the rest as it was, and says what was
    /// taken. Of several readings of one channel the surest counts; those below [`LEAST_CONFIDENCE`] do not.
    ///
    /// ```
    /// use care::ergonomics::{Posture, Reading};
    /// use kinematics::{AngleReading, Channel, Side};
    /// let seen = AngleReading { channel: Channel::RightElbowFlexion, degrees: 40.0, confidence: 0.9, time_secs: 0.0 };
    /// let mut posture = Posture::UPRIGHT;
    /// assert_eq!(posture.take(&[seen], Side::Right), [Reading::Elbow]);
    /// assert_eq!(posture.arm.elbow_deg, 40.0);
    /// ```
    pub fn take(&mut self, readings: &[AngleReading], side: Side) -> Vec<Reading> {
        let seen = Seen { readings, side };
        let taken = [
            (Reading::Neck, self.take_neck(&seen)),
            (Reading::Trunk, self.take_trunk(&seen)),
            (Reading::Knee, seen.sided(Channel::RightKneeFlexion).map(|deg| self.knee_deg = deg)),
            (Reading::UpperArm, self.take_upper_arm(&seen)),
            (Reading::Elbow, seen.sided(Channel::RightElbowFlexion).map(|deg| self.arm.elbow_deg = deg)),
            (Reading::Wrist, self.take_wrist(&seen)),
        ];
        taken.into_iter().filter_map(|(reading, taken)| taken.map(|()| reading)).collect()
    }

    fn take_neck(&mut self, seen: &Seen) -> Option<()> {
        self.neck_deg = settled(seen.sum(&[Channel::LowerCervicalFlexion, Channel::UpperCervicalFlexion])?);
        let turn = seen.sum(&[Channel::LowerCervicalRotation, Channel::UpperCervicalRotation]);
        let lean = seen.sum(&[Channel::LowerCervicalLateral, Channel::UpperCervicalLateral]);
        set(&mut self.is_neck_twisted, turn);
        set(&mut self.is_neck_side_bent, lean);
        Some(())
    }

    fn take_trunk(&mut self, seen: &Seen) -> Option<()> {
        let pelvis_deg = seen.of(Channel::PelvisTilt).unwrap_or(0.0);
        self.trunk_deg = settled(pelvis_deg + seen.sum(&[Channel::LumbarFlexion, Channel::ThoracicFlexion])?);
        set(&mut self.is_trunk_twisted, seen.sum(&[Channel::LumbarRotation, Channel::ThoracicRotation]));
        set(&mut self.is_trunk_side_bent, seen.sum(&[Channel::LumbarLateral, Channel::ThoracicLateral]));
        Some(())
    }

    /// Elevation in the plane of 90 degrees is flexion, in the plane of 0 abduction.
    fn take_upper_arm(&mut self, seen: &Seen) -> Option<()> {
        let elevation_deg = seen.sided(Channel::RightShoulderElevation)?;
        let plane = seen.sided(Channel::RightShoulderPlane)?.to_radians();
        self.arm.upper_arm_deg = settled(elevation_deg * plane.sin());
        set(&mut self.arm.is_abducted, Some(elevation_deg * plane.cos()));
        set(&mut self.arm.is_shoulder_raised, seen.sided(Channel::RightScapulaElevation));
        Some(())
    }

    fn take_wrist(&mut self, seen: &Seen) -> Option<()> {
        self.arm.wrist_deg = settled(seen.sided(Channel::RightWristFlexion)?);
        set(&mut self.arm.is_wrist_deviated, seen.sided(Channel::RightWristDeviation));
        Some(())
    }
}

/// What a camera gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Head against trunk.
    Neck,
    /// Trunk.
    Trunk,
    /// Knee.
    Knee,
    /// Upper arm.
    UpperArm,
    /// Elbow.
    Elbow,
    /// Wrist.
    Wrist,
}

/// A reading that is less sure than this is no reading.
pub const LEAST_CONFIDENCE: f32 = 0.5;
/// A turn, a lean or a raise of this many degrees counts as one. The tables name no number; this one is above a
/// camera's error.
const COUNTS_DEG: f32 = 10.0;
/// Within a camera's error of neutral is neutral: the tables jump there.
const CAMERA_ERROR_DEG: f32 = 5.0;

fn settled(deg: f32) -> f32 {
    if deg.abs() <= CAMERA_ERROR_DEG { 0.0 } else { deg }
}

fn set(flag: &mut bool, deg: Option<f32>) {
    if let Some(deg) = deg {
        *flag = deg.abs() >= COUNTS_DEG;
    }
}

struct Seen<'a> {
    readings: &'a [AngleReading],
    side: Side,
}

impl Seen<'_> {
    fn of(&self, channel: Channel) -> Option<f32> {
        let sure = |reading: &&AngleReading| {
            reading.channel == channel
                && reading.confidence >= LEAST_CONFIDENCE
                && reading.degrees.is_finite()
        };
        let surest = self.readings.iter().filter(sure).max_by(|a, b| a.confidence.total_cmp(&b.confidence));
        surest.map(|reading| reading.degrees)
    }

    /// A channel of the right side, on the side that is looked at.
    fn sided(&self, right: Channel) -> Option<f32> {
        self.of(if self.side == Side::Right { right } else { right.mirrored() })
    }

    fn sum(&self, channels: &[Channel]) -> Option<f32> {
        channels.iter().map(|channel| self.of(*channel)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(channel: Channel, degrees: f32, confidence: f32) -> AngleReading {
        AngleReading { channel, degrees, confidence, time_secs: 0.0 }
    }

    #[test]
    fn sure_readings_are_taken_and_the_rest_is_left() {
        let readings = [
            seen(Channel::LowerCervicalFlexion, 15.0, 0.9),
            seen(Channel::UpperCervicalFlexion, 10.0, 0.9),
            seen(Channel::LowerCervicalRotation, 20.0, 0.9),
            seen(Channel::UpperCervicalRotation, -2.0, 0.9),
            seen(Channel::RightElbowFlexion, 40.0, 0.4),
            seen(Channel::LeftShoulderElevation, 60.0, 0.6),
            seen(Channel::LeftShoulderElevation, 50.0, 0.8),
            seen(Channel::LeftShoulderPlane, 90.0, 0.8),
            seen(Channel::LeftKneeFlexion, f32::NAN, 0.9),
        ];
        let mut posture = Posture::UPRIGHT;
        assert_eq!(posture.take(&readings, Side::Left), [Reading::Neck, Reading::UpperArm]);
        assert_eq!((posture.neck_deg, posture.is_neck_twisted), (25.0, true));
        assert!((posture.arm.upper_arm_deg - 50.0).abs() < 0.01 && !posture.arm.is_abducted);
        assert_eq!(posture.arm.elbow_deg, 90.0);
        assert_eq!(posture.take(&readings, Side::Right), [Reading::Neck]);
    }

    #[test]
    fn an_arm_behind_is_extension_and_one_to_the_side_is_abduction() {
        for (elevation, plane, flexion, abducted) in [
            (40.0, 90.0, 40.0, false),
            (40.0, -90.0, -40.0, false),
            (60.0, 0.0, 0.0, true),
            (4.0, 90.0, 0.0, false),
        ] {
            let readings = [
                seen(Channel::RightShoulderElevation, elevation, 1.0),
                seen(Channel::RightShoulderPlane, plane, 1.0),
            ];
            let mut posture = Posture::UPRIGHT;
            posture.take(&readings, Side::Right);
            assert!((posture.arm.upper_arm_deg - flexion).abs() < 0.01, "{elevation} in {plane}");
            assert_eq!(posture.arm.is_abducted, abducted, "{elevation} in {plane}");
        }
    }
}
