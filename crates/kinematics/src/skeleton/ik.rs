//! Two bones reaching for a point.

use glam::Vec3;

/// The longest reach of two bones as a share of their lengths: a knee or elbow never locks.
const LONGEST_REACH: f32 = 0.9995;

/// Where the middle joint and the end of a two-bone chain come to lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reach {
    /// Elbow or knee, metres.
    pub middle: Vec3,
    /// Wrist or ankle, metres: the target, or as near to it as the bones reach.
    pub end: Vec3,
}

/// Solves a chain of lengths `upper` and `lower` from `from` to `target`, its middle joint towards
/// `pole` (a direction). A target that is too far or too near is clamped along its own direction.
pub(super) fn reach(from: Vec3, target: Vec3, upper: f32, lower: f32, pole: Vec3) -> Reach {
    let apart = target - from;
    let direction = apart.normalize_or(-Vec3::Y);
    let nearest = (upper - lower).abs() + 0.01;
    let distance = apart.length().clamp(nearest, (upper + lower) * LONGEST_REACH);
    let along = (upper * upper + distance * distance - lower * lower) / (2.0 * distance);
    let aside = (upper * upper - along * along).max(0.0).sqrt();
    let pole = pole.reject_from_normalized(direction).normalize_or(direction.any_orthonormal_vector());
    Reach { middle: from + direction * along + pole * aside, end: from + direction * distance }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bones_keep_their_lengths_and_the_middle_joint_its_side() {
        for (target, reached) in [
            (Vec3::new(0.1, -0.3, 0.2), true),
            (Vec3::new(0.0, -5.0, 0.0), false),
            (Vec3::ZERO, false),
            (Vec3::new(0.0, -0.001, 0.0), false),
        ] {
            let found = reach(Vec3::ZERO, target, 0.24, 0.25, Vec3::Z);
            assert!((found.middle.length() - 0.24).abs() < 1e-4, "{target}: {found:?}");
            assert!((found.middle.distance(found.end) - 0.25).abs() < 1e-4, "{target}: {found:?}");
            assert!(found.middle.z > 0.0 && found.end.is_finite(), "{target}: {found:?}");
            assert_eq!(found.end.distance(target) < 1e-5, reached, "{target}: {found:?}");
        }
    }
}
