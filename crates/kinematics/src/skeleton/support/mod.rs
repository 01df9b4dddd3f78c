//! Placing the pelvis so that the body rests on its support.

pub(super) mod layout;

mod kneeling;
mod lying;
mod side;
mod sitting;
mod standing;

pub(super) use kneeling::plank_leg;
pub(super) use side::{side_bridge_leg, side_lying_leg};
pub(super) use sitting::{crossed_leg, floor_sitting_leg};

use glam::{Mat3, Vec3};

use super::leg::LegAngles;
use super::moment::Moment;
use super::posed::BoneTransform;
use super::reference::Skeleton;
use super::rotate::{about_x, about_y, about_z};
use crate::channel::{Channel, Side};
use crate::pose::Pose;
use crate::stance::{FootPlacement, HandPlacement, Support};

/// The pelvis on its support, and the pose with what the support adds to the spine.
pub(super) struct Grounded {
    pub root: BoneTransform,
    pub pose: Pose,
}

impl Grounded {
    fn new(root: BoneTransform, pose: Pose) -> Self {
        Self { root, pose }
    }
}

/// Finds the pelvis for a moment on a support, authored side.
pub(super) fn ground(skeleton: &Skeleton, support: Support, moment: &Moment) -> Grounded {
    match support {
        Support::Standing => standing::standing(skeleton, moment),
        Support::SplitStance => standing::split_stance(skeleton, moment),
        Support::SitToStand => standing::sit_to_stand(skeleton, moment),
        Support::Seated => sitting::seated(skeleton, moment),
        Support::FloorSitting => sitting::floor_sitting(skeleton, moment),
        Support::Supine => lying::supine(skeleton, moment),
        Support::Bridge => lying::bridge(skeleton, moment),
        Support::Prone => lying::prone(skeleton, moment),
        Support::SideLying => side::side_lying(skeleton, moment),
        Support::SideBridge => side::side_bridge(skeleton, moment),
        Support::Quadruped => kneeling::quadruped(skeleton, moment),
        Support::Kneeling => kneeling::kneeling(skeleton, moment),
        Support::HalfKneeling => kneeling::half_kneeling(skeleton, moment),
        Support::Plank => kneeling::plank(skeleton, moment),
    }
}

/// How a support turns an upright body: on its back, front, side or, on all fours, level.
pub(super) fn upright(support: Support) -> Mat3 {
    match support {
        Support::Supine | Support::Bridge => about_x(-90.0),
        Support::Prone | Support::Quadruped | Support::Plank => about_x(90.0),
        Support::SideLying | Support::SideBridge => about_z(90.0),
        _ => Mat3::IDENTITY,
    }
}

/// The pelvis' turn and lean by its own channels, outermost first: turn, lean.
fn turn_and_lean(pose: &Pose) -> Mat3 {
    about_y(pose[Channel::PelvisTurn]) * about_z(-pose[Channel::PelvisLean])
}

/// Puts the pelvis so that the middle between the hips is at a point.
fn root_with_hips_at(skeleton: &Skeleton, rotation: Mat3, hips: Vec3) -> BoneTransform {
    let hips_in_root = skeleton.hip_offset(Side::Left).with_x(0.0);
    BoneTransform { rotation, joint: hips - rotation * hips_in_root }
}

/// A signed union of two ways to say the same angle: 12 and 12 are 12, 12 and 0 are 12.
fn either_deg(one: f32, other: f32) -> f32 {
    one.max(other).max(0.0) + one.min(other).min(0.0)
}

/// The pose with the pelvis' tilt told as lumbar flexion, for supports on which the trunk rests and
/// the pelvis follows: rolling the pelvis back is flexing the lumbar spine.
fn with_tilt_as_lumbar(pose: &Pose) -> Pose {
    let mut pose = *pose;
    pose[Channel::LumbarFlexion] = either_deg(pose[Channel::LumbarFlexion], -pose[Channel::PelvisTilt]);
    pose
}

/// The least angle of a range from which on a condition holds; its end if it never does.
fn least_deg(from: f32, to: f32, holds: impl Fn(f32) -> bool) -> f32 {
    if holds(from) {
        return from;
    }
    let (mut fails, mut held) = (from, to);
    for _ in 0..14 {
        let middle = 0.5 * (fails + held);
        if holds(middle) {
            held = middle;
        } else {
            fails = middle;
        }
    }
    held
}

/// Mean of a leg's angle over the feet that carry, weighted by how much they do; the mean of both
/// where none does.
fn carried_mean(carries: [f32; 2], of: [f32; 2]) -> f32 {
    let [left, right] = carries;
    let total = left + right;
    if total < 1e-3 { 0.5 * (of[0] + of[1]) } else { (left * of[0] + right * of[1]) / total }
}

fn legs(pose: &Pose) -> [LegAngles; 2] {
    Side::BOTH.map(|side| LegAngles::of(pose, side))
}

/// How much each foot stands on something, 0 to 1.
fn carrying_feet(moment: &Moment) -> [f32; 2] {
    let carries = |placement| !matches!(placement, FootPlacement::Free | FootPlacement::AnkleOnKnee);
    Side::BOTH.map(|side| moment.foot_share(side, carries))
}

/// How much each hand leans on the floor, 0 to 1.
fn carrying_hands(moment: &Moment, is: impl Fn(HandPlacement) -> bool + Copy) -> [f32; 2] {
    Side::BOTH.map(|side| moment.hand_share(side, is))
}
