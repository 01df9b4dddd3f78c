//! Small rotations by name. Angles come in degrees, as everywhere at an edge.

use glam::{Mat3, Quat, Vec3};

pub(super) fn about_x(degrees: f32) -> Mat3 {
    Mat3::from_rotation_x(degrees.to_radians())
}

pub(super) fn about_y(degrees: f32) -> Mat3 {
    Mat3::from_rotation_y(degrees.to_radians())
}

pub(super) fn about_z(degrees: f32) -> Mat3 {
    Mat3::from_rotation_z(degrees.to_radians())
}

pub(super) fn about(axis: Vec3, degrees: f32) -> Mat3 {
    Mat3::from_axis_angle(axis, degrees.to_radians())
}

/// The rotation about `vector` by its length in degrees.
pub(super) fn from_rotation_vector(vector_deg: Vec3) -> Mat3 {
    Mat3::from_quat(Quat::from_scaled_axis(vector_deg * 1f32.to_radians()))
}

/// The rotation vector of a rotation, in degrees, at most 180 long.
pub(super) fn rotation_vector_deg(rotation: Mat3) -> Vec3 {
    shortest(rotation).to_scaled_axis() * 1f32.to_degrees()
}

/// A share of a rotation along its own axis.
pub(super) fn share_of(rotation: Mat3, share: f32) -> Mat3 {
    Mat3::from_quat(Quat::from_scaled_axis(shortest(rotation).to_scaled_axis() * share))
}

/// The rotation a share of the way from one to another, the short way round.
pub(super) fn between(from: Mat3, to: Mat3, share: f32) -> Mat3 {
    from * share_of(from.transpose() * to, share)
}

fn shortest(rotation: Mat3) -> Quat {
    let quaternion = Quat::from_mat3(&rotation);
    if quaternion.w < 0.0 { -quaternion } else { quaternion }
}

/// The right-handed frame whose Y is exactly `y` and whose Z is as near `z` as that allows.
pub(super) fn frame(y: Vec3, z: Vec3) -> Mat3 {
    let y = y.normalize_or(Vec3::Y);
    let z = z.reject_from_normalized(y).normalize_or(y.any_orthonormal_vector());
    Mat3::from_cols(y.cross(z), y, z)
}

/// Splits a rotation into a swing and, acting before it, a twist about Y: the swing and the
/// twist's angle in degrees, -180 to 180.
pub(super) fn swing_and_twist(rotation: Mat3) -> (Mat3, f32) {
    let quaternion = shortest(rotation);
    let twist_deg = 2.0 * quaternion.y.atan2(quaternion.w).to_degrees();
    let twist_deg = if twist_deg > 180.0 { twist_deg - 360.0 } else { twist_deg };
    (rotation * about_y(-twist_deg), twist_deg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swing_and_its_twist_make_the_whole() {
        for (x, twist_deg, z) in [(30.0, 40.0, -20.0), (90.0, -120.0, 10.0), (0.0, 170.0, 0.0)] {
            let swing = about_z(z) * about_x(x);
            let whole = swing * about_y(twist_deg);
            let (found_swing, found_twist_deg) = swing_and_twist(whole);
            assert!((found_swing * about_y(found_twist_deg)).abs_diff_eq(whole, 1e-5));
        }
        let (swing, twist_deg) = swing_and_twist(about_x(50.0) * about_y(25.0));
        assert!((twist_deg - 25.0).abs() < 1e-3 && swing.abs_diff_eq(about_x(50.0), 1e-5));
    }

    #[test]
    fn a_share_of_the_way_is_a_share_of_the_angle() {
        let half = between(about_x(10.0), about_x(70.0), 0.5);
        assert!(half.abs_diff_eq(about_x(40.0), 1e-5));
        assert!((rotation_vector_deg(about_y(33.0)) - Vec3::new(0.0, 33.0, 0.0)).length() < 1e-3);
    }
}
