//! Two bones reaching for a point.

use glam::Vec3;

/// The longest reach of two bones as a share of their lengths: a knee or elbow never locks.
const LONGEST_REACH: f32 = 0.9995;

/// From this share of its length on, an arm reaches for a point ever more gently: without it the
/// elbow of an arm that just runs out of length would snap straight.
const GENTLE_REACH: f32 = 0.985;

/// The distance that a chain spans for a wanted one when it runs out of length gently.
pub(super) fn gentle_distance(wanted: f32, length: f32) -> f32 {
    let (from, most) = (GENTLE_REACH * length, LONGEST_REACH * length);
    if wanted <= from {
        return wanted;
    }
    let room = most - from;
    from + room * (1.0 - (-(wanted - from) / room).exp())
}

/// The greater of a value and 0, rounded off where the value is within `softness` of 0.
pub(super) fn at_least_zero(value: f32, softness: f32) -> f32 {
    if softness <= 0.0 || value.abs() >= softness {
        return value.max(0.0);
    }
    (value + softness) * (value + softness) / (4.0 * softness)
}

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

/// Turns a body about an axis so that one of its points comes to a given distance from a target.
///
/// `arm` runs from the pivot to the body's point before the turn, `target` from the pivot to the
/// target. Returns the turn in degrees; of the two that fit, the one that lies towards `axis`'
/// positive side of the target or, if `beyond` is false, the other. Out of reach it is the nearest.
pub(super) fn turn_to_reach(axis: Vec3, arm: Vec3, target: Vec3, distance: f32, beyond: bool) -> f32 {
    let across = |vector: Vec3| vector.reject_from_normalized(axis);
    let (arm_across, target_across) = (across(arm), across(target));
    let sideways = (arm - target).dot(axis);
    let distance_across = (distance * distance - sideways * sideways).max(0.0);
    let (radius, apart) = (arm_across.length().max(1e-4), target_across.length().max(1e-4));
    let cosine = (radius * radius + apart * apart - distance_across) / (2.0 * radius * apart);
    let opening = cosine.clamp(-1.0, 1.0).acos();
    let between = axis.dot(arm_across.cross(target_across)).atan2(arm_across.dot(target_across));
    let turn = if beyond { between + opening } else { between - opening };
    let turn_deg = turn.to_degrees();
    (turn_deg + 540.0).rem_euclid(360.0) - 180.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_brings_the_point_to_its_distance_on_either_side() {
        let (arm, target) = (Vec3::new(0.1, 0.5, 0.05), Vec3::new(0.1, -0.4, 0.45));
        for (beyond, distance) in [(true, 0.48), (false, 0.48), (true, 0.2)] {
            let turn_deg = turn_to_reach(Vec3::X, arm, target, distance, beyond);
            let turned = glam::Mat3::from_rotation_x(turn_deg.to_radians()) * arm;
            assert!((turned.distance(target) - distance).abs() < 1e-3, "{turned} {turn_deg}");
            let past = Vec3::X.dot(target.cross(turned)) > 0.0;
            assert_eq!(past, beyond);
        }
        let out_of_reach = turn_to_reach(Vec3::X, arm, target * 9.0, 0.3, true);
        assert!(out_of_reach.is_finite());
    }

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
