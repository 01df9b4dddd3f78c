//! On the right side: lying, and lifted on forearm and knees or feet.

use glam::{Mat3, Vec3};

use super::{Grounded, least_deg, turn_and_lean};
use crate::channel::{Channel, Side};
use crate::motion::minimum_jerk;
use crate::pose::Pose;
use crate::skeleton::bones::BoneId;
use crate::skeleton::contact::{SkinPoint, lowest};
use crate::skeleton::ik::turn_to_reach;
use crate::skeleton::leg::{LegAngles, LegSolution};
use crate::skeleton::moment::Moment;
use crate::skeleton::placement::hand;
use crate::skeleton::posed::{BoneTransform, Posed};
use crate::skeleton::reference::Skeleton;
use crate::skeleton::rotate::{about, about_x, about_z};
use crate::skeleton::trunk::Trunk;
use crate::stance::Support;

/// Flesh of hip and shoulder gives way by this much, metres.
const SIDE_SINK: f32 = 0.014;
/// Knee joint above the floor when the leg lies on its outer side, metres.
const KNEE_LYING: f32 = 0.048;
/// Ankle joint above the floor when the leg lies on its outer side, metres.
const ANKLE_ON_SIDE: f32 = 0.062;
/// How much higher the upper leg lies than the lower one, metres.
const LEGS_APART: f32 = 0.095;
/// The upper leg comes down on the lower one by this much adduction, degrees.
const UPPER_LEG_ADDUCTION_DEG: f32 = 15.0;

/// The foot behind a knee on the floor points back this much, degrees.
const POINTED_FOOT_DEG: f32 = 60.0;

/// The right side's lowest skin, hips first, then thorax and shoulder; rest pose, metres. The
/// shoulder's is where the upper arm, lying ahead, lets the thorax come down to.
const HIP: [SkinPoint; 4] = [
    SkinPoint::right(BoneId::ROOT, -0.170, -0.030, 0.030),
    SkinPoint::right(BoneId::ROOT, -0.157, 0.124, 0.025),
    SkinPoint::right(BoneId::ROOT, -0.100, 0.060, 0.110),
    SkinPoint::right(BoneId::ROOT, -0.090, 0.060, -0.085),
];
const THORAX: [SkinPoint; 4] = [
    SkinPoint::right(BoneId::SPINE01, -0.230, 0.505, 0.040),
    SkinPoint::right(BoneId::SPINE01, -0.158, 0.440, 0.020),
    SkinPoint::right(BoneId::SPINE01, -0.140, 0.465, -0.058),
    SkinPoint::right(BoneId::SPINE01, -0.085, 0.473, -0.081),
];

/// Hip and shoulder both on the floor, head towards -X, face towards +Z.
pub(super) fn side_lying(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let trunk = Trunk::of(skeleton, &moment.pose);
    let own = turn_and_lean(&moment.pose) * about_x(moment.pose[Channel::PelvisTilt]);
    let place = |raised_deg: f32| {
        let rotation = about_z(90.0 - raised_deg) * own;
        let mut root = BoneTransform { rotation, joint: Vec3::ZERO };
        root.joint.y = -lowest(skeleton, &trunk, &root, &HIP) - SIDE_SINK;
        root
    };
    let clears = |raised_deg| lowest(skeleton, &trunk, &place(raised_deg), &THORAX) >= -SIDE_SINK;
    Grounded::new(place(least_deg(-20.0, 35.0, clears)), moment.pose)
}

/// A leg of a body on its side: bent as given, the lower one on the floor, the upper one on it; the
/// upper knee opens by abduction and outward rotation with the feet together.
pub(in crate::skeleton) fn side_lying_leg(
    skeleton: &Skeleton,
    posed: &Posed,
    pose: &Pose,
    side: Side,
) -> LegSolution {
    let lengths = skeleton.lengths();
    let root = posed[BoneId::ROOT];
    let hip = root.point(skeleton.hip_offset(side));
    let angles = LegAngles::of(pose, side);
    let thigh = root.rotation * LegAngles { hip_abduction: 0.0, hip_rotation: 0.0, ..angles }.thigh(side);
    let shank = thigh * about_x(angles.knee);
    let bent = minimum_jerk((angles.knee - 10.0) / 40.0);
    let height = if side == Side::Left { LEGS_APART } else { 0.0 };
    let ankle_height = ANKLE_ON_SIDE + 0.8 * height;
    // A straight leg runs straight from hip to ankle; the knee of a bent one rests by itself.
    let on_line = hip.y + (ankle_height - hip.y) * lengths.thigh / (lengths.thigh + lengths.shank);
    let knee_height = on_line + (KNEE_LYING + height - on_line) * bent;
    let knee = lowered(hip, -thigh.y_axis, lengths.thigh, knee_height);
    let ankle = lowered(knee, -shank.y_axis, lengths.shank, ankle_height);
    let (knee, ankle) = match side {
        Side::Left => opened(root.rotation.z_axis, hip, knee, ankle, &angles, bent),
        Side::Right => (knee, ankle),
    };
    LegSolution::through(skeleton, posed, pose, side, knee, ankle, thigh.z_axis)
}

/// The upper leg raised: a bent one turns about the line from hip to ankle, so that the feet stay
/// together and the knee opens; a straight one is lifted whole by its abduction.
fn opened(
    pelvis_ahead: Vec3,
    hip: Vec3,
    knee: Vec3,
    ankle: Vec3,
    angles: &LegAngles,
    bent: f32,
) -> (Vec3, Vec3) {
    let opening_deg = (angles.hip_abduction - angles.hip_rotation).clamp(0.0, 70.0) * bent;
    let lift_deg = angles.hip_abduction.max(0.0) * (1.0 - bent);
    let hip_to_ankle = (ankle - hip).normalize_or(Vec3::X);
    let turned = |axis: Vec3, degrees: f32, point: Vec3| {
        let [up, down] = [degrees, -degrees].map(|degrees| hip + about(axis, degrees) * (point - hip));
        if up.y > down.y { up } else { down }
    };
    let knee = turned(hip_to_ankle, opening_deg, knee);
    (turned(pelvis_ahead, lift_deg, knee), turned(pelvis_ahead, lift_deg, ankle))
}

/// The end of a bone from `from` along a direction, brought to a height by tilting it.
fn lowered(from: Vec3, direction: Vec3, length: f32, height: f32) -> Vec3 {
    let drop = (from.y - height).clamp(-0.95 * length, 0.95 * length);
    let level = direction.with_y(0.0).normalize_or(Vec3::X);
    from + level * (length * length - drop * drop).sqrt() - Vec3::Y * drop
}

/// Where knee and foot of the lower leg rest, ahead of (along +X from) the elbow, metres.
const KNEE_FROM_ELBOW: f32 = 0.829;
const FOOT_FROM_ELBOW: f32 = 1.262;

/// Lifted on the right forearm and the right knee, or the foot of a straight leg: turned about
/// that until the upper arm stands on the elbow.
pub(super) fn side_bridge(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let trunk = Trunk::of(skeleton, &moment.pose);
    let own = turn_and_lean(&moment.pose) * about_x(moment.pose[Channel::PelvisTilt]);
    let elbow = hand::elbow(Support::SideBridge, Side::Right);
    let (pivot_in_root, pivot) = side_pivot(skeleton, &moment.pose, elbow);
    let arm = own * (trunk.shoulder(Side::Right.sign()) - pivot_in_root);
    let upper_arm = skeleton.lengths().upper_arm;
    let roll_deg = turn_to_reach(Vec3::Z, arm, elbow - pivot, upper_arm, false);
    let rotation = about_z(roll_deg) * own;
    Grounded::new(BoneTransform { rotation, joint: pivot - rotation * pivot_in_root }, moment.pose)
}

fn side_pivot(skeleton: &Skeleton, pose: &Pose, elbow: Vec3) -> (Vec3, Vec3) {
    let lengths = skeleton.lengths();
    let angles = LegAngles::of(pose, Side::Right);
    let thigh: Mat3 = angles.thigh(Side::Right);
    let knee = skeleton.hip_offset(Side::Right) - thigh.y_axis * lengths.thigh;
    let ankle = knee - (thigh * about_x(angles.knee)).y_axis * lengths.shank;
    let on_knee = minimum_jerk((angles.knee - 20.0) / 30.0);
    let knee_on_floor = Vec3::new(elbow.x + KNEE_FROM_ELBOW, KNEE_LYING, 0.0);
    let foot_on_floor = Vec3::new(elbow.x + FOOT_FROM_ELBOW, ANKLE_ON_SIDE, 0.0);
    (ankle.lerp(knee, on_knee), foot_on_floor.lerp(knee_on_floor, on_knee))
}

/// A leg of a side bridge: as given, the upper one down on the lower.
pub(in crate::skeleton) fn side_bridge_leg(pose: &Pose, side: Side) -> LegSolution {
    let mut pose = *pose;
    pose[Channel::LeftHipAbduction] -= UPPER_LEG_ADDUCTION_DEG;
    let (ankle, knee_deg) = match side {
        Side::Left => (Channel::LeftAnklePlantarflexion, pose[Channel::LeftKneeFlexion]),
        Side::Right => (Channel::RightAnklePlantarflexion, pose[Channel::RightKneeFlexion]),
    };
    // The foot of a bent leg lies back along the floor instead of digging its toes in.
    let pointed_deg = POINTED_FOOT_DEG * minimum_jerk((knee_deg - 20.0) / 30.0);
    pose[ankle] = pose[ankle].max(pointed_deg);
    LegSolution::free(&pose, side)
}
