//! Where floor, seat, wall and feet are for each support: fixed places in the world, metres.
//!
//! The origin is on the floor below the start: the ankles when standing, the seat bones when
//! sitting, the knees when kneeling or on all fours, the pelvis when lying. Places are given for
//! the left; the right is the mirror. Heights of flesh were measured on the posed mesh.

use glam::Vec3;

use crate::channel::Side;
use crate::skeleton::leg::LegAngles;
use crate::skeleton::reference::Skeleton;
use crate::stance::{FootPlacement, Support};

/// Height of a chair's seat.
pub(in crate::skeleton) const SEAT_HEIGHT: f32 = 0.44;
/// Height of a step.
pub(in crate::skeleton) const STEP_HEIGHT: f32 = 0.15;
/// Height of a desk's top.
pub(in crate::skeleton) const DESK_HEIGHT: f32 = 0.73;
/// The wall's face ahead of the ankles when standing.
pub(in crate::skeleton) const WALL_AHEAD: f32 = 0.98;
/// The same in split stance, ahead of the middle between the feet.
pub(in crate::skeleton) const WALL_AHEAD_OF_SPLIT: f32 = 0.68;
/// Knee joint above the floor when kneeling: a little less than the flesh is thick.
pub(in crate::skeleton) const KNEE_ON_FLOOR: f32 = 0.040;
/// Ankle joint above the floor when the top of the foot lies on it.
pub(in crate::skeleton) const ANKLE_ON_INSTEP: f32 = 0.034;
/// Ankle joint above the floor when the heel lies on it, leg straight.
pub(in crate::skeleton) const ANKLE_LYING: f32 = 0.050;
/// Elbow joint above the floor when the forearm lies on it.
pub(in crate::skeleton) const ELBOW_ON_FLOOR: f32 = 0.040;
/// Wrist joint above a surface on which the palm lies flat.
pub(in crate::skeleton) const WRIST_ON_PALM: f32 = 0.040;

/// Ankle ahead of the pelvis when sitting with the shank upright.
const SEATED_ANKLE_AHEAD: f32 = 0.39;
/// Ankle ahead of the pelvis on the floor with the knee bent and no angle given.
const USUAL_KNEE_BENT_DEG: f32 = 95.0;
/// Length of a straight leg on the floor as a share of its bones.
const NEARLY_STRAIGHT: f32 = 0.997;
/// Below this an angle of the knee counts as not given.
const KNEE_GIVEN_DEG: f32 = 20.0;

/// The floor (or step) below the ankle of a placed foot; nothing where the foot has no fixed place.
pub(in crate::skeleton) fn foot(
    skeleton: &Skeleton,
    support: Support,
    placement: FootPlacement,
    angles: &LegAngles,
    side: Side,
) -> Option<Vec3> {
    use FootPlacement as P;
    let (aside, ahead, up) = match (support, placement) {
        (_, P::Free | P::AnkleOnKnee | P::Crossed) => return None,
        (Support::Standing, P::Support | P::FloorKneeBent) => (0.105, 0.0, 0.0),
        (Support::Standing, P::StepAhead) => (0.105, 0.50, 0.0),
        (Support::Standing, P::StepBehind) => (0.105, -0.45, 0.0),
        (Support::Standing, P::OnStep) => (0.105, 0.32, STEP_HEIGHT),
        (Support::SplitStance, placement) => split_stance(placement, side),
        (Support::Seated | Support::SitToStand, placement) => seated(skeleton, placement, angles),
        (Support::FloorSitting, P::FloorKneeBent) => (0.10, knee_bent_ahead(skeleton, angles, 0.08), 0.0),
        (Support::Supine, P::Support) => (0.11, straight_leg(skeleton), 0.0),
        (Support::Supine | Support::Bridge, P::OnStep) => (0.11, 0.45, SEAT_HEIGHT),
        (Support::Supine | Support::Bridge, _) => (0.11, knee_bent_ahead(skeleton, angles, 0.08), 0.0),
        (Support::Prone, P::Support) => (0.10, -leg_length(skeleton, 3.0) - 0.007, 0.0),
        (Support::Quadruped | Support::Kneeling, P::Support) => (0.095, -shank_on_floor(skeleton), 0.0),
        (Support::Quadruped | Support::Kneeling, P::StepBehind) => (0.10, -0.78, 0.0),
        (Support::Quadruped | Support::Kneeling, P::StepAhead | P::FloorKneeBent) => (0.12, 0.42, 0.0),
        (Support::HalfKneeling, P::Support) if side == Side::Right => (0.095, -shank_on_floor(skeleton), 0.0),
        (Support::HalfKneeling, _) => (0.11, 0.44, 0.0),
        _ => return None,
    };
    Some(Vec3::new(aside * side.sign(), up, ahead))
}

/// Authored with the left foot ahead.
fn split_stance(placement: FootPlacement, side: Side) -> (f32, f32, f32) {
    match (placement, side) {
        (FootPlacement::OnStep, _) => (0.09, 0.34, STEP_HEIGHT),
        (FootPlacement::StepAhead, _) | (FootPlacement::Support, Side::Left) => (0.09, 0.30, 0.0),
        _ => (0.09, -0.36, 0.0),
    }
}

fn seated(skeleton: &Skeleton, placement: FootPlacement, angles: &LegAngles) -> (f32, f32, f32) {
    match placement {
        FootPlacement::StepAhead => {
            let leg = leg_length(skeleton, angles.knee.max(3.0));
            let drop = 0.43;
            (0.11, (leg * leg - drop * drop).max(0.09).sqrt(), 0.0)
        }
        FootPlacement::StepBehind => (0.11, SEATED_ANKLE_AHEAD - 0.16, 0.0),
        FootPlacement::OnStep => (0.11, SEATED_ANKLE_AHEAD, STEP_HEIGHT),
        _ => (0.11, SEATED_ANKLE_AHEAD, 0.0),
    }
}

/// Hip to ankle with a bent knee.
pub(in crate::skeleton) fn leg_length(skeleton: &Skeleton, knee_deg: f32) -> f32 {
    let lengths = skeleton.lengths();
    let (thigh, shank) = (lengths.thigh, lengths.shank);
    let squared = thigh * thigh + shank * shank + 2.0 * thigh * shank * knee_deg.to_radians().cos();
    squared.max(0.0).sqrt()
}

fn straight_leg(skeleton: &Skeleton) -> f32 {
    leg_length(skeleton, 0.0) * NEARLY_STRAIGHT
}

/// How far ahead of the hip the foot stands flat when the knee is bent by its angle.
fn knee_bent_ahead(skeleton: &Skeleton, angles: &LegAngles, hip_height: f32) -> f32 {
    let knee_deg = if angles.knee < KNEE_GIVEN_DEG { USUAL_KNEE_BENT_DEG } else { angles.knee };
    let leg = leg_length(skeleton, knee_deg.min(140.0));
    let rise = skeleton.lengths().ankle_height - hip_height;
    (leg * leg - rise * rise).max(0.01).sqrt()
}

/// Knee to ankle along the floor when kneeling.
pub(in crate::skeleton) fn shank_on_floor(skeleton: &Skeleton) -> f32 {
    let rise = ANKLE_ON_INSTEP - KNEE_ON_FLOOR;
    let shank = skeleton.lengths().shank;
    (shank * shank - rise * rise).sqrt()
}
