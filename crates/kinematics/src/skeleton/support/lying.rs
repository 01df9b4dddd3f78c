//! On the back, with or without the pelvis lifted, and on the front.

use glam::Vec3;

use super::{Grounded, carried_mean, carrying_feet, either_deg, legs, turn_and_lean, with_tilt_as_lumbar};
use crate::channel::{Channel, Side};
use crate::pose::Pose;
use crate::skeleton::bones::BoneId;
use crate::skeleton::contact::{SkinPoint, lowest};
use crate::skeleton::ik::reach;
use crate::skeleton::moment::Moment;
use crate::skeleton::placement::foot;
use crate::skeleton::posed::BoneTransform;
use crate::skeleton::reference::Skeleton;
use crate::skeleton::rotate::about_x;
use crate::skeleton::trunk::Trunk;
use crate::stance::Support;

/// Flesh of the back and buttocks, and of belly and chest, gives way by this much, metres.
const BACK_SINK: f32 = 0.017;
const FRONT_SINK: f32 = 0.018;
/// The face may touch the floor or a folded towel, metres.
const FACE_SINK: f32 = 0.010;

/// The back's lowest skin when lying on it, in the mesh's rest pose, metres.
const BACK: [SkinPoint; 4] = [
    SkinPoint::new(BoneId::ROOT, 0.080, 0.030, -0.090),
    SkinPoint::new(BoneId::ROOT, 0.089, 0.093, -0.088),
    SkinPoint::new(BoneId::SPINE02, 0.066, 0.389, -0.071),
    SkinPoint::new(BoneId::SPINE01, 0.083, 0.473, -0.083),
];
const UPPER_BACK: SkinPoint = BACK[3];

/// The front's, pelvis and belly, then chest and face.
const FRONT_BELOW: [SkinPoint; 2] =
    [SkinPoint::new(BoneId::ROOT, 0.0, 0.097, 0.125), SkinPoint::new(BoneId::SPINE03, 0.0, 0.267, 0.141)];
const FRONT_ABOVE: [SkinPoint; 2] =
    [SkinPoint::new(BoneId::SPINE01, 0.0, 0.474, 0.107), SkinPoint::new(BoneId::HEAD, 0.0, 0.703, 0.160)];

/// Where the joint between loin and thorax lies on the floor plan: the pelvis is then over z = 0.
const THORAX_BEHIND: f32 = 0.2105;

/// The spine of a body whose thorax rests: the pelvis' own channels become the spine's.
fn with_pelvis_as_spine(pose: &Pose) -> Pose {
    use Channel as C;
    let mut pose = with_tilt_as_lumbar(pose);
    let spine_turn = pose[C::LumbarRotation] + pose[C::ThoracicRotation];
    let added_turn = either_deg(spine_turn, -pose[C::PelvisTurn]) - spine_turn;
    pose[C::LumbarRotation] += added_turn / 3.0;
    pose[C::ThoracicRotation] += added_turn * 2.0 / 3.0;
    pose[C::LumbarLateral] = either_deg(pose[C::LumbarLateral], -pose[C::PelvisLean]);
    pose
}

/// The thorax flat on the floor; thoracic flexion lifts its upper part off.
pub(super) fn supine(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let pose = with_pelvis_as_spine(&moment.pose);
    let root = on_back(skeleton, &pose, 0.0);
    Grounded::new(root, pose)
}

/// The pelvis of a body on its back whose trunk is raised about the shoulders by an angle.
fn on_back(skeleton: &Skeleton, pose: &Pose, raised_deg: f32) -> BoneTransform {
    let mut resting = *pose;
    resting[Channel::ThoracicFlexion] = 0.0;
    let thorax = Trunk::of(skeleton, &resting).bone(BoneId::SPINE01).rotation;
    let trunk = Trunk::of(skeleton, pose);
    let flat = about_x(-90.0) * thorax.transpose();
    let place = |rotation| BoneTransform {
        rotation,
        joint: Vec3::NEG_Z * THORAX_BEHIND - rotation * trunk.bone(BoneId::SPINE02).joint,
    };
    let mut root = place(flat);
    root.joint.y -= lowest(skeleton, &trunk, &root, &BACK) + BACK_SINK;
    if raised_deg == 0.0 {
        return root;
    }
    let shoulders = UPPER_BACK.in_trunk(skeleton, &trunk, 0.0);
    let on_floor = root.point(shoulders);
    let rotation = about_x(-raised_deg) * flat;
    BoneTransform { rotation, joint: on_floor - rotation * shoulders }
}

/// The pelvis lifted about the shoulders until the hips that carry are as open as they are given.
pub(super) fn bridge(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let pose = with_pelvis_as_spine(&moment.pose);
    let wanted_deg = carried_mean(carrying_feet(moment), legs(&moment.pose).map(|leg| leg.hip_flexion));
    let hips_deg = |raised_deg| hip_flexion_deg(skeleton, moment, &on_back(skeleton, &pose, raised_deg));
    let (mut low, mut high) = (0.0, 55.0);
    if hips_deg(low) > wanted_deg {
        for _ in 0..14 {
            let middle = 0.5 * (low + high);
            if hips_deg(middle) > wanted_deg { low = middle } else { high = middle }
        }
    }
    Grounded::new(on_back(skeleton, &pose, low), pose)
}

/// Mean hip flexion of the legs whose feet stand on the floor.
fn hip_flexion_deg(skeleton: &Skeleton, moment: &Moment, root: &BoneTransform) -> f32 {
    let lengths = skeleton.lengths();
    let of_side = Side::BOTH.map(|side| {
        let Some(goal) = foot::fixed(skeleton, Support::Bridge, moment, side) else { return 0.0 };
        let hip = root.point(skeleton.hip_offset(side));
        let knee = reach(hip, goal.ankle, lengths.thigh, lengths.shank, Vec3::Y).middle;
        let thigh = root.rotation.transpose() * (knee - hip);
        thigh.z.atan2(-thigh.y).to_degrees()
    });
    carried_mean(carrying_feet(moment), of_side)
}

/// The pelvis flat on the floor; lumbar and thoracic extension lift the chest.
pub(super) fn prone(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let trunk = Trunk::of(skeleton, &moment.pose);
    let own = turn_and_lean(&moment.pose) * about_x(moment.pose[Channel::PelvisTilt]);
    let place = |raised_deg: f32| {
        let rotation = about_x(90.0 - raised_deg) * own;
        let mut root = BoneTransform { rotation, joint: Vec3::ZERO };
        root.joint.y = -lowest(skeleton, &trunk, &root, &FRONT_BELOW) - FRONT_SINK;
        root
    };
    let sunk = |root: &BoneTransform| lowest(skeleton, &trunk, root, &FRONT_ABOVE) < -FACE_SINK;
    let (mut low, mut high) = (0.0, 30.0);
    if sunk(&place(low)) {
        for _ in 0..14 {
            let middle = 0.5 * (low + high);
            if sunk(&place(middle)) { low = middle } else { high = middle }
        }
    } else {
        high = 0.0;
    }
    Grounded::new(place(high), moment.pose)
}
