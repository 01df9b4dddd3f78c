//! On the seat bones: on a chair and on the floor.

use glam::{Mat3, Vec3};

use super::layout::SEAT_HEIGHT;
use super::{Grounded, carried_mean, either_deg, least_deg, legs, turn_and_lean};
use crate::channel::{Channel, Side};
use crate::pose::Pose;
use crate::skeleton::bones::{BoneId, LimbBone};
use crate::skeleton::contact::lowest_of_sole;
use crate::skeleton::leg::{FootGoal, LegAngles, LegSolution};
use crate::skeleton::moment::Moment;
use crate::skeleton::posed::{BoneTransform, Posed};
use crate::skeleton::reference::Skeleton;
use crate::skeleton::rotate::{about_x, about_y, frame};
use crate::stance::FootPlacement;

/// The pelvis rolls on its seat bones as on a ball: its middle in the pelvis' frame and the height
/// of that middle above the seat once the flesh has given way, metres. Fitted to the posed mesh.
const SEAT_BALL: Vec3 = Vec3::new(0.0, -0.0205, -0.0195);
const SEAT_BALL_HEIGHT: f32 = 0.052;

/// Hip flexion of sitting upright; what is more tips the pelvis forward.
const UPRIGHT_HIP_DEG: f32 = 90.0;

/// Flesh below the joints of a leg on the floor, metres: knee, calf on its side and more of it on
/// its back, heel.
const KNEE_FLESH: f32 = 0.052;
const CALF_FLESH: f32 = 0.042;
const CALF_FLESH_BEHIND: f32 = 0.022;
const HEEL_FLESH: f32 = 0.044;
const HEEL_FLESH_ASIDE: f32 = 0.024;
/// Where the calf is thickest, from knee (0) to ankle (1).
const CALF_AT: f32 = 0.28;

/// The pelvis on a seat of a height, its ball over the origin.
fn on_seat(rotation: Mat3, seat_height: f32) -> BoneTransform {
    let ball = Vec3::Y * (seat_height + SEAT_BALL_HEIGHT);
    BoneTransform { rotation, joint: ball - rotation * SEAT_BALL }
}

/// Height of the pelvis' joint above the seat it rests on, metres.
pub(super) fn height_on_seat(rotation: Mat3) -> f32 {
    on_seat(rotation, 0.0).joint.y
}

fn pelvis(moment: &Moment) -> Mat3 {
    let sits = |placement| placement != FootPlacement::Free;
    let carries = Side::BOTH.map(|side| moment.foot_share(side, sits));
    let hip_deg = carried_mean(carries, legs(&moment.pose).map(|leg| leg.hip_flexion));
    let tipped_deg = (hip_deg - UPRIGHT_HIP_DEG).max(0.0) * carries[0].max(carries[1]);
    turn_and_lean(&moment.pose) * about_x(either_deg(moment.pose[Channel::PelvisTilt], tipped_deg))
}

/// On a chair: the pelvis rolls on the seat, the legs follow from the floor.
pub(super) fn seated(_: &Skeleton, moment: &Moment) -> Grounded {
    Grounded::new(on_seat(pelvis(moment), SEAT_HEIGHT), moment.pose)
}

/// On the floor.
pub(super) fn floor_sitting(_: &Skeleton, moment: &Moment) -> Grounded {
    let rotation = turn_and_lean(&moment.pose) * about_x(moment.pose[Channel::PelvisTilt]);
    Grounded::new(on_seat(rotation, 0.0), moment.pose)
}

/// A leg on the floor before or beside a sitting body: abduction, rotation and knee as given, the
/// thigh as low as knee, heel and sole allow.
pub(in crate::skeleton) fn floor_sitting_leg(
    skeleton: &Skeleton,
    posed: &Posed,
    pose: &Pose,
    side: Side,
) -> LegSolution {
    let root = posed[BoneId::ROOT];
    let heading = frame(Vec3::Y, root.rotation.z_axis);
    let against_pelvis = root.rotation.transpose() * heading;
    let hip = root.point(skeleton.hip_offset(side));
    let raised = |raise_deg: f32| thigh_on_floor(&LegAngles::of(pose, side), side, raise_deg);
    let clears = |raise_deg| clearance(skeleton, hip, heading * raised(raise_deg), pose, side) >= 0.0;
    LegSolution::with_thigh(against_pelvis * raised(least_deg(-20.0, 85.0, clears)), pose, side)
}

/// Where an ankle of crossed legs lies on the floor: past the middle, and ahead of the seat bones by more for the shin
/// that lies in front, metres. So far apart the shins pass one another without touching.
const CROSSED_PAST_MIDDLE: f32 = 0.09;
const CROSSED_BEHIND: f32 = 0.20;
const CROSSED_AHEAD: f32 = 0.32;
/// An ankle whose foot lies on its outer edge, above the floor, metres.
const ANKLE_ON_OUTER_EDGE: f32 = 0.048;

/// A leg of crossed legs: the foot on its outer edge below the other knee, the own knee out and a little up. Authored
/// with the right shin in front.
pub(in crate::skeleton) fn crossed_leg(skeleton: &Skeleton, posed: &Posed, side: Side) -> LegSolution {
    let root = posed[BoneId::ROOT];
    let heading = frame(Vec3::Y, root.rotation.z_axis);
    let outward = |x: f32, y: f32, z: f32| heading * Vec3::new(x * side.sign(), y, z);
    let ahead = if side == Side::Right { CROSSED_AHEAD } else { CROSSED_BEHIND };
    let ankle = root.joint.with_y(ANKLE_ON_OUTER_EDGE) + outward(-CROSSED_PAST_MIDDLE, 0.0, ahead);
    let foot = frame(outward(0.66, 0.35, 0.75), outward(-0.75, -0.05, 0.66));
    let goal = FootGoal { ankle, foot, pole: outward(1.0, 0.45, 0.6), toes_deg: 0.0 };
    LegSolution::placed(skeleton, posed, side, &goal)
}

/// The thigh against an upright pelvis that faces ahead: along the floor, raised by an angle.
fn thigh_on_floor(angles: &LegAngles, side: Side, raise_deg: f32) -> Mat3 {
    let outward = about_y(side.sign() * angles.hip_abduction);
    outward * about_x(-90.0 - raise_deg) * about_y(-side.sign() * angles.hip_rotation)
}

/// How far knee, calf, heel and sole clear the floor, metres; negative if one is below it.
fn clearance(skeleton: &Skeleton, hip: Vec3, thigh: Mat3, pose: &Pose, side: Side) -> f32 {
    let lengths = skeleton.lengths();
    let knee = hip - thigh.y_axis * lengths.thigh;
    let angles = LegAngles::of(pose, side);
    let shank = thigh * about_x(angles.knee);
    let ankle = knee - shank.y_axis * lengths.shank;
    let calf_flesh = CALF_FLESH + CALF_FLESH_BEHIND * shank.z_axis.y.max(0.0);
    let calf = knee.lerp(ankle, CALF_AT).y - calf_flesh;
    let heel = ankle.y - HEEL_FLESH - HEEL_FLESH_ASIDE * shank.x_axis.y.abs();
    let foot = BoneTransform { rotation: shank * angles.foot(side), joint: ankle };
    let toes = BoneTransform {
        rotation: foot.rotation * about_x(-angles.toes),
        joint: foot.point(skeleton.offset(BoneId::limb(LimbBone::Toes, side))),
    };
    (knee.y - KNEE_FLESH).min(calf).min(heel).min(lowest_of_sole(skeleton, &foot, &toes))
}
