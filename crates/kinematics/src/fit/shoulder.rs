//! Raising the arm: how far depends on the plane, so the planes at which the bound bends are
//! looked at on the way between stances too.

use super::amplitude::factor;
use crate::channel::Side;
use crate::envelope::{ELEVATION_BREAKS_DEG, Limits, shoulder_elevation, shoulder_plane};
use crate::motion::Motion;
use crate::pose::Pose;

pub(super) fn shrink(motion: &mut Motion, limits: &Limits) {
    for side in Side::BOTH {
        let share = least_factor(motion, side, limits);
        if share < 1.0 {
            for stance in motion.stances_mut() {
                stance.pose[shoulder_elevation(side)] *= share;
            }
        }
    }
}

/// Between two bends the bound is a straight line, as is the way of the arm: inside at both ends
/// is inside between them. So the ends and the crossings of the bends are enough.
fn least_factor(motion: &Motion, side: Side, limits: &Limits) -> f32 {
    let place = |pose: &Pose| (pose[shoulder_plane(side)], pose[shoulder_elevation(side)].abs());
    let at = |(plane, elevation): (f32, f32)| factor(limits.elevation_deg(side, plane), elevation);
    let segment = |(from, to): ((f32, f32), (f32, f32))| {
        let crossings = ELEVATION_BREAKS_DEG.into_iter().filter_map(move |plane| crossing(from, to, plane));
        crossings.chain([from, to]).map(at).fold(1.0, f32::min)
    };
    motion.travels().map(|(from, to)| segment((place(&from.pose), place(&to.pose)))).fold(1.0, f32::min)
}

/// Plane and elevation where the straight way from one to the other crosses a plane.
fn crossing(from: (f32, f32), to: (f32, f32), plane_deg: f32) -> Option<(f32, f32)> {
    let share = (plane_deg - from.0) / (to.0 - from.0);
    (share > 0.0 && share < 1.0).then_some((plane_deg, from.1 + (to.1 - from.1) * share))
}
