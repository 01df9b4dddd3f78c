//! Joint angles from the points of a body.
//!
//! The body's own frame comes from its points: up from the middle of the hips to the middle of the shoulders, left along
//! hips and shoulders, forward across both. Limbs are measured in that frame as [`kinematics::Channel`] defines their
//! angles; the trunk is measured against the camera, which is taken to be level. What a camera cannot tell apart is split
//! evenly: the lean of the trunk over lumbar and thoracic spine, the turn of the neck over its upper and lower half. Sums over
//! such channels are what counts.

use crate::body::{Body, BodyPoint};
use crate::face::HeadPose;
use glam::Vec3;
use kinematics::{AngleReading, Channel, Side};

/// A reading that is less sure is left out.
const LEAST_CONFIDENCE: f32 = 0.3;
/// How sure a neck's rotation is against what it would be if the trunk's turn were seen.
const TURN_UNSEEN: f32 = 0.5;

/// A pinhole's picture: its extent in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    pub(crate) width_px: f32,
    pub(crate) height_px: f32,
}

/// The angles of trunk, arms, hips and knees that a body shows, each as sure as the points and segments that it is made of.
/// Points beyond the picture's edge make no angle.
///
/// `width_px` and `height_px` are the extent of the picture in which the body was seen.
#[must_use]
pub fn body_angles(body: &Body, width_px: usize, height_px: usize, time_secs: f64) -> Vec<AngleReading> {
    let extent = Extent { width_px: width_px as f32, height_px: height_px as f32 };
    let seen = Seen { body, extent };
    let Some(frame) = Frame::of(&seen) else { return Vec::new() };
    let mut readings = Readings { time_secs, list: Vec::new() };
    trunk(&frame, &mut readings);
    for side in Side::BOTH {
        arm(&seen, &frame, side, &mut readings);
        leg(&seen, &frame, side, &mut readings);
    }
    readings.list
}

/// How far the shoulders are turned against the camera.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrunkTurn {
    /// Towards the person's left positive, as with [`HeadPose::yaw_deg`].
    pub degrees: f32,
    /// 0 to 1.
    pub confidence: f32,
}

/// How far the shoulders are turned against the camera, where both are seen.
#[must_use]
pub fn trunk_turn(body: &Body, width_px: usize, height_px: usize) -> Option<TrunkTurn> {
    use BodyPoint::{LeftShoulder, RightShoulder};
    let seen = Seen { body, extent: Extent { width_px: width_px as f32, height_px: height_px as f32 } };
    let turn = TrunkTurn {
        degrees: trunk_turn_deg(body),
        confidence: seen.confidence(LeftShoulder).min(seen.confidence(RightShoulder)),
    };
    (turn.degrees.is_finite() && turn.confidence >= LEAST_CONFIDENCE).then_some(turn)
}

/// The angles of the neck: the head against the trunk where that is seen, else against the camera.
///
/// Who sits at an angle to the camera with a straight neck has a turned head and no rotation, so that rotation needs `turn`.
/// Without it, it is the head's against the camera, half as sure.
#[must_use]
pub fn neck_angles(
    pose: HeadPose,
    trunk: &[AngleReading],
    turn: Option<TrunkTurn>,
    confidence: f32,
    time_secs: f64,
) -> Vec<AngleReading> {
    let of_trunk = |channels: [Channel; 2]| -> f32 {
        channels
            .iter()
            .filter_map(|channel| trunk.iter().find(|reading| reading.channel == *channel))
            .map(|r| r.degrees)
            .sum()
    };
    let axes = [
        (
            [Channel::LowerCervicalFlexion, Channel::UpperCervicalFlexion],
            -pose.pitch_deg,
            [Channel::LumbarFlexion, Channel::ThoracicFlexion],
        ),
        (
            [Channel::LowerCervicalLateral, Channel::UpperCervicalLateral],
            pose.roll_deg,
            [Channel::LumbarLateral, Channel::ThoracicLateral],
        ),
    ];
    let mut readings = Readings { time_secs, list: Vec::new() };
    let (rotation_deg, rotation_confidence) = match turn {
        Some(turn) => (wrapped_deg(pose.yaw_deg - turn.degrees), confidence.min(turn.confidence)),
        None => (pose.yaw_deg, confidence * TURN_UNSEEN),
    };
    let rotation = [Channel::LowerCervicalRotation, Channel::UpperCervicalRotation];
    readings.split(rotation, rotation_deg, rotation_confidence);
    for (channels, head_deg, below) in axes {
        readings.split(channels, head_deg - of_trunk(below), confidence);
    }
    readings.list
}

/// The lean of the neck from a body alone, where no face tells how the head is turned, as from the side: the line from the
/// middle of the shoulders to the nearer ear, against the trunk. It is a lean of the lower neck, and zero for an ear straight
/// above the shoulders; most people carry it some degrees forward.
#[must_use]
pub fn neck_lean(body: &Body, width_px: usize, height_px: usize, time_secs: f64) -> Option<AngleReading> {
    use BodyPoint::{LeftEar, LeftShoulder, RightEar, RightShoulder};
    let seen = Seen { body, extent: Extent { width_px: width_px as f32, height_px: height_px as f32 } };
    let frame = Frame::of(&seen)?;
    let nearer = |left, right| if seen.confidence(left) >= seen.confidence(right) { left } else { right };
    let ear = nearer(LeftEar, RightEar);
    let along = seen.place(ear) - (seen.place(LeftShoulder) + seen.place(RightShoulder)) / 2.0;
    let degrees = f32::atan2(along.dot(frame.forward), along.dot(frame.up)).to_degrees();
    let mut readings = Readings { time_secs, list: Vec::new() };
    readings.add(Channel::LowerCervicalFlexion, degrees, seen.confidence(ear).min(frame.confidence) * 0.7);
    readings.list.pop()
}

struct Readings {
    time_secs: f64,
    list: Vec<AngleReading>,
}

impl Readings {
    fn add(&mut self, channel: Channel, degrees: f32, confidence: f32) {
        if degrees.is_finite() && confidence >= LEAST_CONFIDENCE {
            self.list.push(AngleReading { channel, degrees, confidence, time_secs: self.time_secs });
        }
    }

    /// Half of an angle on each of two channels.
    fn split(&mut self, channels: [Channel; 2], degrees: f32, confidence: f32) {
        channels.into_iter().for_each(|channel| self.add(channel, degrees / 2.0, confidence));
    }
}

struct Seen<'a> {
    body: &'a Body,
    extent: Extent,
}

/// From one point to another, and how sure that is.
#[derive(Clone, Copy)]
struct Segment {
    along: Vec3,
    confidence: f32,
}

impl Seen<'_> {
    /// A point in space: x to the picture's right, y up, z towards the camera.
    fn place(&self, point: BodyPoint) -> Vec3 {
        self.body.world_m[point.index()] * Vec3::new(1.0, -1.0, -1.0)
    }

    /// How sure a point is; not at all beyond the edge of the picture.
    fn confidence(&self, point: BodyPoint) -> f32 {
        let seen = self.body.point(point);
        let place = seen.place_px;
        let is_inside = (0.0..=self.extent.width_px).contains(&place.x)
            && (0.0..=self.extent.height_px).contains(&place.y);
        if is_inside { seen.visibility.min(seen.presence) } else { 0.0 }
    }

    fn segment(&self, from: BodyPoint, to: BodyPoint) -> Segment {
        let along = self.place(to) - self.place(from);
        // What points at the camera is guessed: its share in the picture says how well its direction is seen.
        let in_picture = along.truncate().length() / along.length();
        let confidence = self.confidence(from).min(self.confidence(to)) * (0.5 + 0.5 * in_picture);
        Segment { along, confidence: if confidence.is_finite() { confidence } else { 0.0 } }
    }
}

/// The body's own directions.
struct Frame {
    up: Vec3,
    left: Vec3,
    forward: Vec3,
    /// Between the shoulders, from the right to the left.
    shoulders: Vec3,
    /// Between the hips, from the right to the left.
    hips: Vec3,
    confidence: f32,
}

impl Frame {
    fn of(seen: &Seen<'_>) -> Option<Self> {
        use BodyPoint::{LeftHip, LeftShoulder, RightHip, RightShoulder};
        let [left_shoulder, right_shoulder, left_hip, right_hip] =
            [LeftShoulder, RightShoulder, LeftHip, RightHip].map(|point| seen.place(point));
        let up = ((left_shoulder + right_shoulder) - (left_hip + right_hip)).try_normalize()?;
        let (shoulders, hips) = (left_shoulder - right_shoulder, left_hip - right_hip);
        let left = (shoulders + hips).reject_from_normalized(up).try_normalize()?;
        // Of a side view the far shoulder and hip are hidden; the nearer ones carry it.
        let nearer = |a, b| seen.confidence(a).max(seen.confidence(b));
        let confidence = nearer(LeftShoulder, RightShoulder).min(nearer(LeftHip, RightHip));
        Some(Self { up, left, forward: left.cross(up), shoulders, hips, confidence })
    }
}

/// Degrees by which a direction from right to left is turned about the vertical, towards the person's left positive.
fn turn_deg(from_right_to_left: Vec3) -> f32 {
    f32::atan2(-from_right_to_left.z, from_right_to_left.x).to_degrees()
}

/// How far the shoulders are turned from facing the camera, towards the person's left positive.
pub(crate) fn trunk_turn_deg(body: &Body) -> f32 {
    let seen = Seen { body, extent: Extent { width_px: 0.0, height_px: 0.0 } };
    turn_deg(seen.place(BodyPoint::LeftShoulder) - seen.place(BodyPoint::RightShoulder))
}

fn trunk(frame: &Frame, readings: &mut Readings) {
    // Against the vertical, in the plane that the body faces and in that across it, both upright.
    let forward = Vec3::new(frame.forward.x, 0.0, frame.forward.z).normalize_or_zero();
    let left = Vec3::Y.cross(forward);
    let flexion = f32::atan2(frame.up.dot(forward), frame.up.y).to_degrees();
    let lateral = f32::atan2(frame.up.dot(left), frame.up.y).to_degrees();
    let turned = wrapped_deg(turn_deg(frame.shoulders) - turn_deg(frame.hips));
    readings.split([Channel::LumbarFlexion, Channel::ThoracicFlexion], flexion, frame.confidence);
    readings.split([Channel::LumbarLateral, Channel::ThoracicLateral], lateral, frame.confidence);
    readings.split([Channel::LumbarRotation, Channel::ThoracicRotation], turned, frame.confidence * 0.7);
}

fn wrapped_deg(angle: f32) -> f32 {
    (angle + 180.0).rem_euclid(360.0) - 180.0
}

/// A channel of the left, on a side.
fn on(side: Side, left: Channel) -> Channel {
    if side == Side::Left { left } else { left.mirrored() }
}

fn arm(seen: &Seen<'_>, frame: &Frame, side: Side, readings: &mut Readings) {
    use BodyPoint::{LeftElbow, LeftShoulder, LeftWrist, RightElbow, RightShoulder, RightWrist};
    let (shoulder, elbow, wrist) = match side {
        Side::Left => (LeftShoulder, LeftElbow, LeftWrist),
        Side::Right => (RightShoulder, RightElbow, RightWrist),
    };
    let (upper, lower) = (seen.segment(shoulder, elbow), seen.segment(elbow, wrist));
    let confidence = upper.confidence.min(frame.confidence);
    let elevation = upper.along.angle_between(-frame.up).to_degrees();
    let plane =
        f32::atan2(upper.along.dot(frame.forward), upper.along.dot(frame.left) * side.sign()).to_degrees();
    readings.add(on(side, Channel::LeftShoulderElevation), elevation, confidence);
    // A hanging arm has no plane.
    if elevation > 10.0 {
        readings.add(on(side, Channel::LeftShoulderPlane), plane, confidence);
    }
    let flexion = upper.along.angle_between(lower.along).to_degrees();
    readings.add(on(side, Channel::LeftElbowFlexion), flexion, upper.confidence.min(lower.confidence));
}

fn leg(seen: &Seen<'_>, frame: &Frame, side: Side, readings: &mut Readings) {
    use BodyPoint::{LeftAnkle, LeftHip, LeftKnee, RightAnkle, RightHip, RightKnee};
    let (hip, knee, ankle) = match side {
        Side::Left => (LeftHip, LeftKnee, LeftAnkle),
        Side::Right => (RightHip, RightKnee, RightAnkle),
    };
    let (thigh, shank) = (seen.segment(hip, knee), seen.segment(knee, ankle));
    let confidence = thigh.confidence.min(frame.confidence);
    let flexion = f32::atan2(thigh.along.dot(frame.forward), -thigh.along.dot(frame.up)).to_degrees();
    let outward = thigh.along.dot(frame.left) * side.sign();
    let abduction = (outward / thigh.along.length()).clamp(-1.0, 1.0).asin().to_degrees();
    readings.add(on(side, Channel::LeftHipFlexion), flexion, confidence);
    readings.add(on(side, Channel::LeftHipAbduction), abduction, confidence);
    let bend = thigh.along.angle_between(shank.along).to_degrees();
    readings.add(on(side, Channel::LeftKneeFlexion), bend, thigh.confidence.min(shank.confidence));
}

#[cfg(test)]
mod tests;
