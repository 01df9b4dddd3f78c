//! On the back, with or without the pelvis lifted, and on the front.

use glam::Vec3;

use super::{
    Grounded, carried_mean, carrying_feet, either_deg, least_deg, legs, turn_and_lean, with_tilt_as_lumbar,
};
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
/// The back of the head gives way by this much, metres.
const HEAD_SINK: f32 = 0.006;
/// The thorax may rest this lightly while the pelvis carries.
const THORAX_SINK: f32 = 0.004;
/// The face may touch the floor or a folded towel, metres.
const FACE_SINK: f32 = 0.010;

/// The skin that a back rests on, buttocks to the base of the neck, in the mesh's rest pose, metres.
const BACK: [SkinPoint; 6] = [
    SkinPoint::new(BoneId::ROOT, 0.080, 0.030, -0.090),
    SkinPoint::new(BoneId::ROOT, 0.089, 0.093, -0.088),
    SkinPoint::new(BoneId::SPINE02, 0.066, 0.389, -0.071),
    SkinPoint::new(BoneId::SPINE01, 0.083, 0.473, -0.083),
    SkinPoint::new(BoneId::SPINE01, 0.090, 0.535, -0.064),
    SkinPoint::new(BoneId::SPINE01, 0.030, 0.590, -0.034),
];
/// The back of the head from the nape to the crown: whichever way it is tipped, one of them is its lowest.
const BACK_OF_HEAD: [SkinPoint; 7] = [
    SkinPoint::new(BoneId::HEAD, 0.006, 0.671, 0.001),
    SkinPoint::new(BoneId::HEAD, 0.0, 0.719, -0.044),
    SkinPoint::new(BoneId::HEAD, 0.0, 0.738, -0.050),
    SkinPoint::new(BoneId::HEAD, 0.0, 0.754, -0.053),
    SkinPoint::new(BoneId::HEAD, 0.0, 0.778, -0.051),
    SkinPoint::new(BoneId::HEAD, 0.0, 0.798, -0.043),
    SkinPoint::new(BoneId::HEAD, 0.0, 0.832, -0.010),
];
const UPPER_BACK: SkinPoint = BACK[3];
const THORAX: [SkinPoint; 2] = [BACK[2], BACK[3]];

/// The front's, pelvis and belly, then chest and face.
const FRONT_BELOW: [SkinPoint; 2] =
    [SkinPoint::new(BoneId::ROOT, 0.0, 0.097, 0.125), SkinPoint::new(BoneId::SPINE03, 0.0, 0.267, 0.141)];
const FRONT_ABOVE: [SkinPoint; 2] =
    [SkinPoint::new(BoneId::SPINE01, 0.0, 0.474, 0.107), SkinPoint::new(BoneId::HEAD, 0.0, 0.703, 0.160)];

/// A rolled pelvis lets the trunk settle by at most this much; a trunk is raised no further than
/// that, degrees.
const MOST_SETTLING_DEG: f32 = 8.0;
const MOST_RAISE_DEG: f32 = 50.0;

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
    Grounded::new(OnBack::of(skeleton, &pose).root, pose)
}

/// A body on its back.
struct OnBack {
    trunk: Trunk,
    root: BoneTransform,
}

impl OnBack {
    fn of(skeleton: &Skeleton, pose: &Pose) -> Self {
        let mut uncurled = *pose;
        uncurled[Channel::ThoracicFlexion] = 0.0;
        let uncurled = Trunk::of(skeleton, &uncurled);
        let trunk = Trunk::of(skeleton, pose);
        let flat = about_x(-90.0) * uncurled.bone(BoneId::SPINE01).rotation.transpose();
        let place = |settled_deg: f32| {
            let rotation = about_x(-settled_deg) * flat;
            let joint = Vec3::NEG_Z * THORAX_BEHIND - rotation * trunk.bone(BoneId::SPINE02).joint;
            rested(skeleton, &trunk, BoneTransform { rotation, joint })
        };
        let rests = |settled_deg| lowest(skeleton, &uncurled, &place(settled_deg), &THORAX) <= -THORAX_SINK;
        let root = place(least_deg(0.0, MOST_SETTLING_DEG, rests));
        Self { trunk, root }
    }

    /// The pelvis when the trunk is raised about the shoulders by an angle.
    fn raised(&self, skeleton: &Skeleton, raised_deg: f32) -> BoneTransform {
        let shoulders = UPPER_BACK.in_trunk(skeleton, &self.trunk, 0.0);
        let rotation = about_x(-raised_deg) * self.root.rotation;
        let joint = self.root.point(shoulders) - rotation * shoulders;
        rested(skeleton, &self.trunk, BoneTransform { rotation, joint })
    }
}

/// The same pelvis at the height at which the back rests.
fn rested(skeleton: &Skeleton, trunk: &Trunk, mut root: BoneTransform) -> BoneTransform {
    root.joint.y -= lowest(skeleton, trunk, &root, &BACK) + BACK_SINK;
    root
}

/// The pelvis lifted about the shoulders until the hips that carry are as open as they are given.
pub(super) fn bridge(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let pose = with_pelvis_as_spine(&moment.pose);
    let wanted_deg = carried_mean(carrying_feet(moment), legs(&moment.pose).map(|leg| leg.hip_flexion));
    let on_back = OnBack::of(skeleton, &pose);
    let ankles =
        Side::BOTH.map(|side| foot::fixed(skeleton, Support::Bridge, moment, side).map(|goal| goal.ankle));
    let carries = carrying_feet(moment);
    let hips_deg = |raised_deg| {
        let root = on_back.raised(skeleton, raised_deg);
        carried_mean(
            carries,
            Side::BOTH.map(|side| hip_flexion_deg(skeleton, &root, side, ankles[side.index()])),
        )
    };
    let raised_deg = least_deg(0.0, MOST_RAISE_DEG, |raised_deg| hips_deg(raised_deg) <= wanted_deg);
    let root = on_back.raised(skeleton, raised_deg);
    let sunk = |flexed_deg: f32| {
        let trunk = Trunk::of(skeleton, &with_neck_flexed(&pose, flexed_deg));
        lowest(skeleton, &trunk, &root, &BACK_OF_HEAD) < -HEAD_SINK
    };
    let flexed_deg = least_deg(0.0, MOST_RAISE_DEG, |flexed_deg| !sunk(flexed_deg));
    Grounded::new(root, with_neck_flexed(&pose, flexed_deg))
}

/// A trunk raised about the shoulders flexes the neck, for the head stays on the floor.
fn with_neck_flexed(pose: &Pose, degrees: f32) -> Pose {
    let mut pose = *pose;
    pose[Channel::LowerCervicalFlexion] += 0.75 * degrees;
    pose[Channel::UpperCervicalFlexion] += 0.25 * degrees;
    pose
}

/// Hip flexion of a leg whose foot stands on the floor; 0 where there is none.
fn hip_flexion_deg(skeleton: &Skeleton, root: &BoneTransform, side: Side, ankle: Option<Vec3>) -> f32 {
    let Some(ankle) = ankle else { return 0.0 };
    let lengths = skeleton.lengths();
    let hip = root.point(skeleton.hip_offset(side));
    let knee = reach(hip, ankle, lengths.thigh, lengths.shank, Vec3::Y).middle;
    let thigh = root.rotation.transpose() * (knee - hip);
    thigh.z.atan2(-thigh.y).to_degrees()
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
    let raised_deg = least_deg(0.0, MOST_RAISE_DEG, |raised_deg| !sunk(&place(raised_deg)));
    Grounded::new(place(raised_deg), moment.pose)
}
