//! Where placed hands and feet go.

pub(super) mod foot;
pub(super) mod hand;

use glam::Vec3;

/// How high a hand or foot is lifted on its way from one resting place to another, as a share of
/// the distance between them.
const LIFT_SHARE: f32 = 0.25;

/// The point a share of the way between two resting places, lifted in between.
fn lifted_between(from: Vec3, to: Vec3, share: f32) -> Vec3 {
    let lift = 4.0 * share * (1.0 - share) * LIFT_SHARE * from.distance(to);
    from.lerp(to, share) + Vec3::Y * lift
}
