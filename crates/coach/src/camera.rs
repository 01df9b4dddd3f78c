//! Where a camera stands, what it sees from there, and how much it errs.
//!
//! The error is not written down angle by angle. A camera errs in where it finds a point, more in depth than in the picture;
//! what that does to an angle follows from the body's pose, by moving every point a little and looking at the angles.

use glam::{EulerRot, Mat3, Vec3};
use kinematics::Side;

use crate::angle::{Angles, SeenAngle};
use crate::points::{Part, Points, on, wrapped_deg};

/// Error of a point in the picture, metres: the part that changes while a person moves, one standard deviation. What stays the
/// same is taken off at rest. A judgement, to be replaced by figures: for a body 1.7 m tall it is 1 % of the height.
pub const POINT_ERROR_M: f32 = 0.015;
/// The same in depth, which the network guesses from the picture alone: three times as much. A judgement.
pub const DEPTH_ERROR_M: f32 = 0.045;
/// A shoulder or hip behind the body is guessed: twice as much. A judgement.
pub const HIDDEN_ERROR_FACTOR: f32 = 2.0;
/// Error of a head's angles while it moves, degrees, one standard deviation. The whole median error on stills of a scanned head
/// is held to 3 degrees (`vision`, example `judged`), part of which stays the same; 2 is a judgement.
pub const HEAD_ERROR_DEG: f32 = 2.0;

/// Beyond these turns of the head the face is not found: about 65 degrees of yaw by `vision`'s judged renders; pitch and roll
/// are judgements.
const FACE_SEEN_DEG: [f32; 3] = [62.0, 45.0, 45.0];
/// A trunk that points at the camera more than this hides its own hips: the share of its length in the picture. A judgement.
const LEAST_TRUNK_SHARE: f32 = 0.5;

/// A camera that stands a little aside or is not level: yaw, pitch and roll, degrees. Judgements.
const ASIDE_DEG: [[f32; 3]; 3] = [[12.0, 0.0, 0.0], [0.0, 8.0, 0.0], [0.0, 0.0, 5.0]];
/// An angle that turns by more than this, degrees, when the camera turns by as little, is not seen.
const MOST_ASIDE_DEG: f32 = 25.0;

/// From where a person is seen. The camera is level, at the height of the trunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Camera {
    /// The person faces it.
    Front,
    /// It looks at the person's left side.
    Left,
    /// It looks at the person's right side.
    Right,
}

impl Camera {
    /// Every place, the front first.
    pub const ALL: [Camera; 3] = [Camera::Front, Camera::Left, Camera::Right];

    /// The turn from the world, in which the person faces +Z, to the camera's own directions.
    #[must_use]
    pub fn turn(self) -> Mat3 {
        let [right, towards] = match self {
            Camera::Front => [Vec3::X, Vec3::Z],
            Camera::Left => [Vec3::NEG_Z, Vec3::X],
            Camera::Right => [Vec3::Z, Vec3::NEG_X],
        };
        Mat3::from_cols(right, Vec3::Y, towards).transpose()
    }

    /// The side that is turned away.
    #[must_use]
    pub const fn hidden_side(self) -> Option<Side> {
        match self {
            Camera::Front => None,
            Camera::Left => Some(Side::Right),
            Camera::Right => Some(Side::Left),
        }
    }

    /// The angles that are seen of points that are in the camera's own directions already.
    #[must_use]
    pub fn sees(self, points: &Points) -> Angles {
        let mut angles = points.angles();
        let head_deg = points.head_deg();
        let is_face_seen = head_deg.iter().zip(FACE_SEEN_DEG).all(|(angle, most)| angle.abs() <= most);
        if is_face_seen {
            angles.set(SeenAngle::NeckLean, None);
        } else {
            [SeenAngle::HeadNod, SeenAngle::HeadTilt, SeenAngle::HeadTurn]
                .into_iter()
                .for_each(|angle| angles.set(angle, None));
        }
        if points.trunk_share_in_picture() < LEAST_TRUNK_SHARE {
            let of_body = SeenAngle::ALL.iter().filter(|angle| !angle.is_head());
            of_body.for_each(|&angle| angles.set(angle, None));
        }
        if let Some(side) = self.hidden_side() {
            let limbs = [
                SeenAngle::LeftArm,
                SeenAngle::LeftArmPlane,
                SeenAngle::LeftElbow,
                SeenAngle::LeftHip,
                SeenAngle::LeftHipOut,
                SeenAngle::LeftKnee,
            ];
            on(side, limbs).into_iter().for_each(|angle| angles.set(angle, None));
        }
        angles
    }

    /// The angles that are seen, and do not turn round when the camera stands a little aside or is not level.
    #[must_use]
    pub(crate) fn sees_surely(self, points: &Points) -> Angles {
        let mut angles = self.sees(points);
        for turn_deg in ASIDE_DEG.iter().flat_map(|turn| [*turn, turn.map(|angle| -angle)]) {
            let [yaw, pitch, roll] = turn_deg.map(f32::to_radians);
            let aside = self.sees(&points.turned(Mat3::from_euler(EulerRot::YXZ, yaw, pitch, roll)));
            for &angle in SeenAngle::ALL {
                let (Some(straight), Some(aside)) = (angles.get(angle), aside.get(angle)) else {
                    angles.set(angle, None);
                    continue;
                };
                if wrapped_deg(aside - straight).abs() > MOST_ASIDE_DEG {
                    angles.set(angle, None);
                }
            }
        }
        angles
    }

    /// How much each angle errs in this pose, degrees.
    #[must_use]
    pub(crate) fn errors_deg(self, points: &Points) -> [f32; SeenAngle::COUNT] {
        let mut variance = [0.0; SeenAngle::COUNT];
        let still = points.angles();
        let mut shift = [0.0; SeenAngle::COUNT];
        for side in Side::BOTH {
            for part in Part::ALL {
                for error_m in self.point_errors_m(side) {
                    let moved = |by| {
                        let mut moved = *points;
                        moved.shift(side, part, by);
                        moved.angles()
                    };
                    add_errors(&mut variance, &mut shift, &still, [&moved(error_m), &moved(-error_m)]);
                }
            }
        }
        for (variance, shift) in variance.iter_mut().zip(shift) {
            *variance += shift * shift;
        }
        for angle in SeenAngle::ALL.iter().filter(|angle| angle.is_head()) {
            variance[angle.index()] += HEAD_ERROR_DEG * HEAD_ERROR_DEG;
        }
        variance.map(f32::sqrt)
    }

    /// One standard deviation of a point's error along each of the camera's directions.
    #[must_use]
    pub fn point_errors_m(self, side: Side) -> [Vec3; 3] {
        let factor = if self.hidden_side() == Some(side) { HIDDEN_ERROR_FACTOR } else { 1.0 };
        [
            Vec3::X * (POINT_ERROR_M * factor),
            Vec3::Y * (POINT_ERROR_M * factor),
            Vec3::Z * (DEPTH_ERROR_M * factor),
        ]
    }
}

/// What moving a point both ways does to the angles: their scatter, and their shift, which is large where an angle has no sign, as
/// that of an arm that hangs: every error makes it larger.
fn add_errors(
    variance: &mut [f32; SeenAngle::COUNT],
    shift: &mut [f32; SeenAngle::COUNT],
    still: &Angles,
    moved: [&Angles; 2],
) {
    for &angle in SeenAngle::ALL {
        let Some(from) = still.get(angle) else { continue };
        let [one, other] = moved.map(|moved| moved.get(angle).map_or(0.0, |to| wrapped_deg(to - from)));
        variance[angle.index()] += ((one - other) / 2.0).powi(2);
        shift[angle.index()] += (one + other) / 2.0;
    }
}
