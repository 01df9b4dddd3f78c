//! The points of a body that a camera finds, and the angles between them.
//!
//! This is the same measurement as `vision` makes from its landmarks, made here from a drawn body, so that a motion says by
//! itself what a camera will read while somebody does it. A test holds the two together.

use glam::{Mat3, Vec3};
use kinematics::Side;
use kinematics::skeleton::{BoneId, LimbBone, Posed};

use crate::angle::{Angles, SeenAngle};

/// A point that a camera finds, one for each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Ear,
    Shoulder,
    Elbow,
    Wrist,
    Hip,
    Knee,
    Ankle,
}

impl Part {
    /// Number of points on a side.
    pub const COUNT: usize = 7;
    /// Every point of a side.
    pub const ALL: [Part; Self::COUNT] =
        [Part::Ear, Part::Shoulder, Part::Elbow, Part::Wrist, Part::Hip, Part::Knee, Part::Ankle];

    const fn bone(self) -> Option<LimbBone> {
        match self {
            Part::Ear => None,
            Part::Shoulder => Some(LimbBone::UpperArmProximal),
            Part::Elbow => Some(LimbBone::ForearmProximal),
            Part::Wrist => Some(LimbBone::Hand),
            Part::Hip => Some(LimbBone::ThighProximal),
            Part::Knee => Some(LimbBone::ShankProximal),
            Part::Ankle => Some(LimbBone::Foot),
        }
    }
}

/// From the head's joint to an ear: half a head's breadth out and a few centimetres up. A judgement.
const EAR_M: Vec3 = Vec3::new(0.07, 0.04, 0.0);
/// An arm that is raised less has no plane, as in `vision`.
const LEAST_RAISED_DEG: f32 = 10.0;

/// A body's points in space, as one camera has them: x to the picture's right, y up, z towards the camera, metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Points {
    at: [[Vec3; Part::COUNT]; 2],
    head: Mat3,
}

impl Points {
    /// The points of a drawn body in the world, which is what a camera ahead of it sees.
    #[must_use]
    pub fn of(posed: &Posed) -> Self {
        let of = |side: Side, part: Part| match part.bone() {
            Some(bone) => posed[BoneId::limb(bone, side)].joint,
            None => posed[BoneId::HEAD].point(EAR_M * Vec3::new(side.sign(), 1.0, 1.0)),
        };
        Self {
            at: Side::BOTH.map(|side| Part::ALL.map(|part| of(side, part))),
            head: posed[BoneId::HEAD].rotation,
        }
    }

    /// The same body before a camera that is turned against it.
    #[must_use]
    pub fn turned(&self, turn: Mat3) -> Self {
        Self { at: self.at.map(|side| side.map(|point| turn * point)), head: turn * self.head }
    }

    /// Between two bodies, point by point.
    #[must_use]
    pub fn towards(&self, other: &Self, share: f32) -> Self {
        let mut between = *self;
        for (side, to) in between.at.iter_mut().zip(other.at) {
            for (point, to) in side.iter_mut().zip(to) {
                *point += (to - *point) * share;
            }
        }
        let (from, to) = (glam::Quat::from_mat3(&self.head), glam::Quat::from_mat3(&other.head));
        between.head = Mat3::from_quat(from.slerp(to, share));
        between
    }

    /// Where a point is.
    #[must_use]
    pub const fn get(&self, side: Side, part: Part) -> Vec3 {
        self.at[side.index()][part as usize]
    }

    /// Moves a point.
    pub fn shift(&mut self, side: Side, part: Part, by: Vec3) {
        self.at[side.index()][part as usize] += by;
    }

    /// Turns the head.
    pub fn turn_head(&mut self, by: Mat3) {
        self.head = by * self.head;
    }

    /// Where the head points: yaw towards the person's left, pitch up, roll towards the person's left, degrees.
    #[must_use]
    pub fn head_deg(&self) -> [f32; 3] {
        let [left, up, forward] = [self.head.x_axis, self.head.y_axis, self.head.z_axis];
        [forward.x.atan2(forward.z), forward.y.clamp(-1.0, 1.0).asin(), (-left.y).atan2(up.y)]
            .map(f32::to_degrees)
    }

    fn middle(&self, part: Part) -> Vec3 {
        (self.get(Side::Left, part) + self.get(Side::Right, part)) / 2.0
    }

    fn between(&self, part: Part) -> Vec3 {
        self.get(Side::Left, part) - self.get(Side::Right, part)
    }

    /// Share of the trunk's length that lies in the picture.
    pub(crate) fn trunk_share_in_picture(&self) -> f32 {
        let trunk = self.middle(Part::Shoulder) - self.middle(Part::Hip);
        trunk.truncate().length() / trunk.length()
    }

    /// The angles that the points make, whoever may see them.
    #[must_use]
    pub fn angles(&self) -> Angles {
        let mut angles = Angles::default();
        let Some(frame) = Frame::of(self) else { return angles };
        self.trunk(&frame, &mut angles);
        self.neck(&frame, &mut angles);
        for side in Side::BOTH {
            self.arm(&frame, side, &mut angles);
            self.leg(&frame, side, &mut angles);
        }
        angles
    }

    fn trunk(&self, frame: &Frame, angles: &mut Angles) {
        let forward = Vec3::new(frame.forward.x, 0.0, frame.forward.z).normalize_or_zero();
        let left = Vec3::Y.cross(forward);
        let turned = turn_deg(self.between(Part::Shoulder)) - turn_deg(self.between(Part::Hip));
        let trunk = [
            f32::atan2(frame.up.dot(forward), frame.up.y).to_degrees(),
            f32::atan2(frame.up.dot(left), frame.up.y).to_degrees(),
            wrapped_deg(turned),
        ];
        for (angle, degrees) in
            [SeenAngle::TrunkFlexion, SeenAngle::TrunkLateral, SeenAngle::TrunkTurn].into_iter().zip(trunk)
        {
            angles.set(angle, Some(degrees));
        }
    }

    fn neck(&self, frame: &Frame, angles: &mut Angles) {
        let [yaw, pitch, roll] = self.head_deg();
        angles.set(SeenAngle::HeadTurn, Some(yaw));
        angles.set(SeenAngle::HeadNod, Some(-pitch));
        angles.set(SeenAngle::HeadTilt, Some(roll));
        let nearer = if self.get(Side::Left, Part::Ear).z >= self.get(Side::Right, Part::Ear).z {
            Side::Left
        } else {
            Side::Right
        };
        let along = self.get(nearer, Part::Ear) - self.middle(Part::Shoulder);
        let lean = f32::atan2(along.dot(frame.forward), along.dot(frame.up)).to_degrees();
        angles.set(SeenAngle::NeckLean, Some(lean));
    }

    fn arm(&self, frame: &Frame, side: Side, angles: &mut Angles) {
        let at = |part| self.get(side, part);
        let upper = at(Part::Elbow) - at(Part::Shoulder);
        let lower = at(Part::Wrist) - at(Part::Elbow);
        let raised = upper.angle_between(-frame.up).to_degrees();
        let plane = f32::atan2(upper.dot(frame.forward), upper.dot(frame.left) * side.sign()).to_degrees();
        let [arm, arm_plane, elbow] =
            on(side, [SeenAngle::LeftArm, SeenAngle::LeftArmPlane, SeenAngle::LeftElbow]);
        angles.set(arm, Some(raised));
        angles.set(arm_plane, (raised > LEAST_RAISED_DEG).then_some(plane));
        angles.set(elbow, Some(upper.angle_between(lower).to_degrees()));
    }

    fn leg(&self, frame: &Frame, side: Side, angles: &mut Angles) {
        let at = |part| self.get(side, part);
        let thigh = at(Part::Knee) - at(Part::Hip);
        let shank = at(Part::Ankle) - at(Part::Knee);
        let flexion = f32::atan2(thigh.dot(frame.forward), -thigh.dot(frame.up)).to_degrees();
        let out = thigh.dot(frame.left) * side.sign() / thigh.length();
        let [hip, hip_out, knee] = on(side, [SeenAngle::LeftHip, SeenAngle::LeftHipOut, SeenAngle::LeftKnee]);
        angles.set(hip, Some(flexion));
        angles.set(hip_out, Some(out.clamp(-1.0, 1.0).asin().to_degrees()));
        angles.set(knee, Some(thigh.angle_between(shank).to_degrees()));
    }
}

/// Angles of the left, on a side.
pub(crate) fn on<const N: usize>(side: Side, left: [SeenAngle; N]) -> [SeenAngle; N] {
    let first_right = SeenAngle::RightArm.index() - SeenAngle::LeftArm.index();
    left.map(|angle| SeenAngle::ALL[angle.index() + first_right * side.index()])
}

/// The body's own directions.
struct Frame {
    up: Vec3,
    left: Vec3,
    forward: Vec3,
}

impl Frame {
    fn of(points: &Points) -> Option<Self> {
        let up = (points.middle(Part::Shoulder) - points.middle(Part::Hip)).try_normalize()?;
        let across = points.between(Part::Shoulder) + points.between(Part::Hip);
        let left = across.reject_from_normalized(up).try_normalize()?;
        Some(Self { up, left, forward: left.cross(up) })
    }
}

fn turn_deg(from_right_to_left: Vec3) -> f32 {
    f32::atan2(-from_right_to_left.z, from_right_to_left.x).to_degrees()
}

/// The same direction between -180 and 180.
pub(crate) fn wrapped_deg(angle: f32) -> f32 {
    (angle + 180.0).rem_euclid(360.0) - 180.0
}
