//! Where a head points, seen from the camera.

use glam::{Mat3, Vec2};
use kinematics::Side;

/// The turn of a head in the camera's picture, which is not mirrored. All zero: the face looks straight at the camera.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeadPose {
    /// Towards the picture's right, which is the person's left, positive.
    pub yaw_deg: f32,
    /// Up positive.
    pub pitch_deg: f32,
    /// Leaning towards the picture's right, which is the person's left, positive.
    pub roll_deg: f32,
}

impl HeadPose {
    /// From a rotation in the frame x to the picture's right, y up, z towards the camera: yaw about y, then pitch about x
    /// turned with it, then roll about z turned with both.
    pub(super) fn from_rotation(rotation: Mat3) -> Self {
        let at = |row: usize, column: usize| rotation.col(column)[row];
        Self {
            yaw_deg: f32::atan2(at(0, 2), at(2, 2)).to_degrees(),
            pitch_deg: at(1, 2).clamp(-1.0, 1.0).asin().to_degrees(),
            roll_deg: f32::atan2(-at(1, 0), at(1, 1)).to_degrees(),
        }
    }
}

/// What is known of the head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HeadSight {
    /// The face is seen.
    Seen(HeadPose),
    /// The face is lost near the end of rotation towards the person's side, against the camera as with the pose: whether it
    /// is the neck that is turned, the trunk must tell. There is no angle.
    LostTurned(Side),
    /// Nothing is known.
    NotSeen,
}

/// Three points of a head in the picture: a turned head shows its side by where the nose is between the ears.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Profile {
    pub(crate) nose: Vec2,
    pub(crate) left_ear: Vec2,
    pub(crate) right_ear: Vec2,
}

/// From the line between the ears to the tip of the nose, against the distance between the ears: 11 cm to 15 cm, as on
/// the canonical face and its outermost points.
const NOSE_TO_EARS: f32 = 0.73;

impl Profile {
    /// Roughly how far the head is turned, with the sign of [`HeadPose::yaw_deg`]: good for a side, not for an angle. The
    /// line between the ears shortens with the cosine, the nose goes off its middle with the sine.
    pub(crate) fn rough_yaw_deg(&self, roll_rad: f32) -> f32 {
        let level = Vec2::from_angle(-roll_rad);
        let ears = level.rotate(self.left_ear - self.right_ear).x;
        let nose = level.rotate(self.nose - (self.left_ear + self.right_ear) / 2.0).x;
        f32::atan2(nose / NOSE_TO_EARS, ears).to_degrees()
    }
}

/// The side of a yaw.
pub(crate) fn side_of(yaw_deg: f32) -> Side {
    if yaw_deg > 0.0 { Side::Left } else { Side::Right }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nose_between_the_ears_tells_how_far_the_head_is_turned() {
        for yaw_deg in [-85.0_f32, -50.0, 0.0, 30.0, 70.0, 89.0] {
            let (sin, cos) = yaw_deg.to_radians().sin_cos();
            let ear = Vec2::new(7.5 * cos, 0.0);
            let nose = Vec2::new(0.73 * 15.0 * sin, 2.0);
            let found = Profile { nose, left_ear: ear, right_ear: -ear }.rough_yaw_deg(0.0);
            assert!((found - yaw_deg).abs() < 1e-3, "{found} for {yaw_deg}");
        }
    }

    #[test]
    fn each_axis_has_its_sign() {
        let pose = |rotation| {
            let HeadPose { yaw_deg, pitch_deg, roll_deg } = HeadPose::from_rotation(rotation);
            [yaw_deg, pitch_deg, roll_deg].map(f32::round)
        };
        let quarter = 20_f32.to_radians();
        assert_eq!(pose(Mat3::from_rotation_y(quarter)), [20.0, 0.0, 0.0]);
        assert_eq!(pose(Mat3::from_rotation_x(-quarter)), [0.0, 20.0, 0.0]);
        assert_eq!(pose(Mat3::from_rotation_z(-quarter)), [0.0, 0.0, 20.0]);
    }
}
