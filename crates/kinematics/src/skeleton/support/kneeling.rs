//! On the knees: all fours, kneeling, half kneeling; and the plank on knees or toes.

use glam::{Mat3, Vec3};

use super::layout::KNEE_ON_FLOOR;
use super::{
    Grounded, carried_mean, carrying_feet, carrying_hands, least_deg, legs, root_with_hips_at, turn_and_lean,
    with_tilt_as_lumbar,
};
use crate::channel::{Channel, Side};
use crate::motion::minimum_jerk;
use crate::pose::Pose;
use crate::skeleton::bones::{BoneId, LimbBone};
use crate::skeleton::ik::turn_to_reach;
use crate::skeleton::leg::{LegAngles, LegSolution};
use crate::skeleton::moment::Moment;
use crate::skeleton::placement::hand;
use crate::skeleton::posed::{BoneTransform, Posed};
use crate::skeleton::reference::Skeleton;
use crate::skeleton::rotate::about_x;
use crate::skeleton::trunk::Trunk;
use crate::stance::{HandPlacement, Support};

/// Knee flexion with the thigh upright over a shank on the floor, degrees.
const UPRIGHT_KNEE_DEG: f32 = 90.0;
/// A body that sits on its heels bends the knees no further.
const MOST_KNEE_DEG: f32 = 155.0;
/// A kneeling pelvis leans back at most this far, degrees.
const MOST_LEAN_BACK_DEG: f32 = -20.0;

/// Where the hips are over knees at the origin: the thigh leans back by what the knee bends past a
/// right angle.
fn hips_over_knees(skeleton: &Skeleton, moment: &Moment) -> Vec3 {
    let thigh = about_x(-moment.mixed(thigh_back_deg)) * Vec3::Y * skeleton.lengths().thigh;
    Vec3::Y * KNEE_ON_FLOOR + thigh
}

/// How far the thighs of the knees that carry lean back, degrees.
fn thigh_back_deg(moment: &Moment) -> f32 {
    let knees = legs(&moment.pose).map(|leg| leg.knee.clamp(UPRIGHT_KNEE_DEG, MOST_KNEE_DEG));
    carried_mean(carrying_feet(moment), knees) - UPRIGHT_KNEE_DEG
}

/// What one arm or both hold the shoulders at: where from, where to, and how far.
#[derive(Clone, Copy, Default)]
struct Prop {
    shoulder: Vec3,
    floor: Vec3,
    distance: f32,
    /// How much it carries, 0 to 1.
    carries: f32,
}

impl Prop {
    /// The arm of a side: hand or elbow, wherever it is on the floor.
    fn of(skeleton: &Skeleton, support: Support, moment: &Moment, trunk: &Trunk, side: Side) -> Self {
        let share = |placement| moment.hand_share(side, |other| other == placement);
        // A hand that is nowhere on the floor still counts a little, so that somebody does.
        let flat = share(HandPlacement::Floor).max(1e-3);
        let ahead = share(HandPlacement::FloorAhead);
        let forearm = share(HandPlacement::Forearm);
        let reach = hand::arm_reach_of(skeleton, &moment.pose, side);
        let total = flat + ahead + forearm;
        let floor = flat * hand::floor(support, side)
            + ahead * hand::floor_ahead(support, side)
            + forearm * hand::elbow(support, side);
        let distance = (flat + ahead) * reach + forearm * skeleton.lengths().upper_arm;
        Self {
            shoulder: trunk.shoulder(side.sign()),
            floor: floor / total,
            distance: distance / total,
            carries: total.min(1.0),
        }
    }

    fn mean(props: &[Self; 2]) -> Self {
        let [left, right] = props;
        let share = right.carries / (left.carries + right.carries);
        Self {
            shoulder: left.shoulder.lerp(right.shoulder, share),
            floor: left.floor.lerp(right.floor, share),
            distance: left.distance + (right.distance - left.distance) * share,
            carries: 1.0,
        }
    }

    /// The forward pitch about a pivot, given in the pelvis' frame and in the world.
    fn pitch_deg(&self, pivot_in_root: Vec3, pivot: Vec3) -> f32 {
        let arm = self.shoulder - pivot_in_root;
        turn_to_reach(Vec3::X, arm, self.floor - pivot, self.distance, false)
    }
}

/// The pitch at which the arms carry: by both together, and never so shallow that one of them would
/// lose the floor.
fn propped_pitch_deg(
    skeleton: &Skeleton,
    support: Support,
    moment: &Moment,
    trunk: &Trunk,
    pivot_in_root: Vec3,
    pivot: Vec3,
) -> f32 {
    let props = Side::BOTH.map(|side| Prop::of(skeleton, support, moment, trunk, side));
    let together = Prop::mean(&props).pitch_deg(pivot_in_root, pivot);
    let of_each = props.map(|prop| {
        let alone = prop.pitch_deg(pivot_in_root, pivot);
        together + (alone - together) * prop.carries
    });
    of_each.into_iter().fold(together, f32::max)
}

/// Hips over the knees, and the pelvis pitched so that the arms reach the floor.
pub(super) fn quadruped(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let pose = with_tilt_as_lumbar(&moment.pose);
    let trunk = Trunk::of(skeleton, &pose);
    let hips = hips_over_knees(skeleton, moment);
    let hips_in_root = skeleton.hip_offset(Side::Left).with_x(0.0);
    let pitch_deg = propped_pitch_deg(skeleton, Support::Quadruped, moment, &trunk, hips_in_root, hips);
    let rotation = about_x(pitch_deg) * turn_and_lean(&pose);
    Grounded::new(root_with_hips_at(skeleton, rotation, hips), pose)
}

/// Thigh by the knee's angle, pelvis by the hip's; the head stays above the floor.
pub(super) fn kneeling(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let trunk = Trunk::of(skeleton, &moment.pose);
    let hips = hips_over_knees(skeleton, moment);
    let wanted_deg = moment.mixed(|moment| {
        let hips_deg = legs(&moment.pose).map(|leg| leg.hip_flexion);
        let lean_deg = carried_mean(carrying_feet(moment), hips_deg) - thigh_back_deg(moment);
        lean_deg.max(MOST_LEAN_BACK_DEG) + moment.pose[Channel::PelvisTilt]
    });
    let pitch_deg = pitch_with_head_up(skeleton, &trunk, hips, wanted_deg);
    let rotation = about_x(pitch_deg) * turn_and_lean(&moment.pose);
    Grounded::new(root_with_hips_at(skeleton, rotation, hips), moment.pose)
}

/// Forehead and crown in the head's frame, metres.
const BROW_IN_HEAD: Vec3 = Vec3::new(0.0, 0.060, 0.128);
const CROWN_IN_HEAD: Vec3 = Vec3::new(0.0, 0.143, 0.030);
/// Hair and skin give this much, metres.
const HEAD_SINK: f32 = 0.004;

/// The wanted pitch, or the steepest at which the head just rests on the floor.
fn pitch_with_head_up(skeleton: &Skeleton, trunk: &Trunk, hips: Vec3, wanted_deg: f32) -> f32 {
    let hips_in_root = skeleton.hip_offset(Side::Left).with_x(0.0);
    let head = trunk.bone(BoneId::HEAD);
    let height = |pitch_deg: f32| {
        let above =
            |in_head| (hips + about_x(pitch_deg) * (head.point(in_head) - hips_in_root)).y + HEAD_SINK;
        above(BROW_IN_HEAD).min(above(CROWN_IN_HEAD))
    };
    wanted_deg - least_deg(0.0, 80.0, |raised_deg| height(wanted_deg - raised_deg) >= 0.0)
}

/// Over the right knee by that hip's angle; the pelvis' tilt is its angle in the world.
pub(super) fn half_kneeling(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let tilt_deg = moment.pose[Channel::PelvisTilt];
    let right = LegAngles::of(&moment.pose, Side::Right);
    let thigh_ahead_deg = right.hip_flexion - tilt_deg;
    let knee = Vec3::new(-0.095, KNEE_ON_FLOOR, 0.0);
    let hip = knee + about_x(-thigh_ahead_deg) * Vec3::Y * skeleton.lengths().thigh;
    let rotation = turn_and_lean(&moment.pose) * about_x(tilt_deg);
    let joint = hip - rotation * skeleton.hip_offset(Side::Right);
    Grounded::new(BoneTransform { rotation, joint: joint.with_x(0.0) }, moment.pose)
}

/// Ball of the foot above the floor when the toes are tucked under, metres.
const BALL_ON_TOES: f32 = 0.030;
/// Toes tucked under, and a foot pointed back behind a knee on the floor, degrees.
const TUCKED_TOES_DEG: f32 = 62.0;
const POINTED_FOOT_DEG: f32 = 50.0;
/// From elbow (or wrist) back to the toes and to the knees, in a straight plank, metres.
const TOES_BEHIND_ELBOW: f32 = 1.314;
const TOES_BEHIND_WRIST: f32 = 1.247;
const KNEES_BEHIND_ELBOW: f32 = 0.821;
const KNEES_BEHIND_WRIST: f32 = 0.712;

/// Turns about toes or knees until the arms reach the floor; hip and knee angles are kept.
pub(super) fn plank(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let pose = with_tilt_as_lumbar(&moment.pose);
    let trunk = Trunk::of(skeleton, &pose);
    let (pivot_in_root, pivot) = plank_pivot(skeleton, moment);
    let pitch_deg = propped_pitch_deg(skeleton, Support::Plank, moment, &trunk, pivot_in_root, pivot);
    let rotation = about_x(pitch_deg) * turn_and_lean(&pose);
    Grounded::new(BoneTransform { rotation, joint: pivot - rotation * pivot_in_root }, pose)
}

/// The middle between both balls of the feet, or between the knees once they bend, in the pelvis'
/// frame and on the floor.
fn plank_pivot(skeleton: &Skeleton, moment: &Moment) -> (Vec3, Vec3) {
    let forearm = |placement| placement == HandPlacement::Forearm;
    let on_forearms = carrying_hands(moment, forearm).into_iter().fold(0.0, f32::max);
    let behind = |elbow: f32, wrist: f32| {
        let from_elbow = hand::elbow(Support::Plank, Side::Left).z - elbow;
        let from_wrist = hand::floor(Support::Plank, Side::Left).z - wrist;
        from_wrist + (from_elbow - from_wrist) * on_forearms
    };
    let toes = Vec3::new(0.0, BALL_ON_TOES, behind(TOES_BEHIND_ELBOW, TOES_BEHIND_WRIST));
    let knees = Vec3::new(0.0, KNEE_ON_FLOOR, behind(KNEES_BEHIND_ELBOW, KNEES_BEHIND_WRIST));
    let knee_deg = carried_mean(carrying_feet(moment), legs(&moment.pose).map(|leg| leg.knee));
    let on_knees = on_knees(knee_deg);
    let (ball_in_root, knee_in_root) = leg_points(skeleton, &moment.pose, carrying_feet(moment));
    (ball_in_root.lerp(knee_in_root, on_knees), toes.lerp(knees, on_knees))
}

/// A leg of a plank: as given. On the toes they are tucked under; on the knees the foot points back
/// and the knee bends on as far as the foot needs to clear the floor.
pub(in crate::skeleton) fn plank_leg(
    skeleton: &Skeleton,
    posed: &Posed,
    pose: &Pose,
    side: Side,
) -> LegSolution {
    let angles = LegAngles::of(pose, side);
    let on_knees = on_knees(angles.knee);
    let tucked = TUCKED_TOES_DEG * (1.0 - on_knees);
    let pointed = POINTED_FOOT_DEG * on_knees;
    let bent = |added_deg: f32| {
        LegSolution::of_angles(
            &LegAngles {
                knee: angles.knee + added_deg,
                plantarflexion: angles.plantarflexion.max(pointed),
                toes: angles.toes.max(tucked),
                ..angles
            },
            side,
        )
    };
    let clears = |added_deg: f32| {
        let mut trial = posed.clone();
        trial.set_leg(skeleton, side, &bent(added_deg));
        trial.lowest_of_foot(skeleton, side) >= 0.0
    };
    if on_knees == 0.0 { bent(0.0) } else { bent(on_knees * least_deg(0.0, 60.0, clears)) }
}

/// How far a plank rests on its knees at an angle of them, 0 to 1.
fn on_knees(knee_deg: f32) -> f32 {
    minimum_jerk((knee_deg - 15.0) / 30.0)
}

/// Ball of the foot and knee in the pelvis' frame by the legs' angles, brought to the middle plane.
fn leg_points(skeleton: &Skeleton, pose: &Pose, carries: [f32; 2]) -> (Vec3, Vec3) {
    let lengths = skeleton.lengths();
    let points = Side::BOTH.map(|side| {
        let angles = LegAngles::of(pose, side);
        let thigh = angles.thigh(side);
        let knee = skeleton.hip_offset(side) - thigh.y_axis * lengths.thigh;
        let shank: Mat3 = thigh * about_x(angles.knee);
        let ankle = knee - shank.y_axis * lengths.shank;
        let foot = shank * angles.foot(side);
        (ankle + foot * skeleton.offset(BoneId::limb(LimbBone::Toes, side)), knee)
    });
    let [left, right] = points;
    let total = carries[0] + carries[1];
    let share = if total < 1e-3 { 0.5 } else { carries[1] / total };
    (left.0.lerp(right.0, share).with_x(0.0), left.1.lerp(right.1, share).with_x(0.0))
}
