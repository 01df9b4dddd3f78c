//! Which way everything turns, as numbers.

use glam::Vec3;
use proptest::prelude::*;

use super::*;
use crate::channel::Channel;

/// A direction: name, x, y, z.
const UP: Vec3 = Vec3::Y;
const DOWN: Vec3 = Vec3::NEG_Y;
const AHEAD: Vec3 = Vec3::Z;

fn posed(angles: &[(Channel, f32)]) -> Posed {
    let mut pose = Pose::default();
    for &(channel, degrees) in angles {
        pose[channel] = degrees;
    }
    Skeleton::reference().pose_free(BoneTransform::default(), &pose)
}

/// After the angles, the bone's own direction points where the table says.
#[track_caller]
fn check(angles: &[(Channel, f32)], bone: &str, own: Vec3, expected: [f32; 3]) {
    let bone = BoneId::from_name(bone).expect("a bone of the rig");
    let found = posed(angles)[bone].rotation * own;
    assert!(found.distance(expected.into()) < 0.01, "{angles:?}: {} is {found}", bone.name());
}

#[test]
fn spine_and_neck_turn_the_right_way() {
    use Channel as C;
    check(&[(C::LumbarFlexion, 30.0)], "spine01", UP, [0.0, 0.866, 0.5]);
    check(&[(C::LumbarLateral, 30.0)], "spine01", UP, [0.5, 0.866, 0.0]);
    check(&[(C::ThoracicRotation, 30.0)], "spine01", AHEAD, [0.5, 0.0, 0.866]);
    check(&[(C::LumbarFlexion, 30.0), (C::ThoracicFlexion, 30.0)], "spine01", UP, [0.0, 0.5, 0.866]);
    check(&[(C::LowerCervicalLateral, 25.0), (C::UpperCervicalLateral, 5.0)], "head", UP, [0.5, 0.866, 0.0]);
    check(
        &[(C::LowerCervicalRotation, 20.0), (C::UpperCervicalRotation, 25.0)],
        "head",
        AHEAD,
        [0.707, 0.0, 0.707],
    );
}

#[test]
fn arms_turn_the_right_way() {
    use Channel as C;
    let left = C::LeftShoulderElevation;
    check(&[(left, 90.0)], "upperarm02.L", DOWN, [1.0, 0.0, 0.0]);
    check(&[(C::RightShoulderElevation, 90.0)], "upperarm02.R", DOWN, [-1.0, 0.0, 0.0]);
    check(&[(left, 90.0), (C::LeftShoulderPlane, 90.0)], "upperarm02.L", DOWN, [0.0, 0.0, 1.0]);
    check(&[(left, 90.0), (C::LeftElbowFlexion, 90.0)], "lowerarm01.L", DOWN, [0.0, 0.0, 1.0]);
    check(
        &[(left, 90.0), (C::LeftElbowFlexion, 90.0), (C::LeftShoulderRotation, 90.0)],
        "lowerarm01.L",
        DOWN,
        [0.0, -1.0, 0.0],
    );
    check(
        &[(left, 90.0), (C::LeftElbowFlexion, 90.0), (C::LeftShoulderRotation, -90.0)],
        "lowerarm01.L",
        DOWN,
        [0.0, 1.0, 0.0],
    );
    // The palm of a hand ahead faces right at first and down when pronated.
    let ahead = [(left, 90.0), (C::LeftShoulderPlane, 90.0)];
    check(&ahead, "wrist.L", Vec3::NEG_X, [-1.0, 0.0, 0.0]);
    let pronated = [(left, 90.0), (C::LeftShoulderPlane, 90.0), (C::LeftForearmPronation, 90.0)];
    check(&pronated, "wrist.L", Vec3::NEG_X, [0.0, -1.0, 0.0]);
    let flexed = [(left, 90.0), (C::LeftShoulderPlane, 90.0), (C::LeftWristFlexion, 60.0)];
    check(&flexed, "wrist.L", DOWN, [-0.866, 0.0, 0.5]);
    let deviated = [(left, 90.0), (C::LeftShoulderPlane, 90.0), (C::LeftWristDeviation, 30.0)];
    check(&deviated, "wrist.L", DOWN, [0.0, 0.5, 0.866]);
}

#[test]
fn legs_turn_the_right_way() {
    use Channel as C;
    check(&[(C::LeftHipFlexion, 90.0)], "upperleg02.L", DOWN, [0.0, 0.0, 1.0]);
    check(&[(C::RightHipAbduction, 30.0)], "upperleg02.R", DOWN, [-0.5, -0.866, 0.0]);
    check(&[(C::LeftHipRotation, 30.0)], "lowerleg01.L", AHEAD, [-0.5, 0.0, 0.866]);
    check(&[(C::LeftKneeFlexion, 90.0)], "lowerleg01.L", DOWN, [0.0, 0.0, -1.0]);
    check(&[(C::LeftAnklePlantarflexion, 30.0)], "foot.L", AHEAD, [0.106, -0.5, 0.86]);
    check(&[(C::LeftToesExtension, 30.0)], "toe1-1.L", AHEAD, [0.106, 0.5, 0.86]);
}

#[test]
fn raising_the_shoulder_blade_lifts_the_shoulder() {
    let shoulder = BoneId::from_name("upperarm01.R").expect("a bone of the rig");
    let rest = posed(&[])[shoulder].joint;
    let raised = posed(&[(Channel::RightScapulaElevation, 15.0)])[shoulder].joint;
    let forward = posed(&[(Channel::RightScapulaProtraction, 15.0)])[shoulder].joint;
    assert!(raised.y > rest.y + 0.02, "{raised} after {rest}");
    assert!(forward.z > rest.z + 0.02, "{forward} after {rest}");
}

#[test]
fn a_chin_tuck_moves_the_head_back() {
    let rest = posed(&[])[BoneId::HEAD].joint;
    let tucked = posed(&[(Channel::LowerCervicalFlexion, -16.0), (Channel::UpperCervicalFlexion, 20.0)]);
    let back = rest.z - tucked[BoneId::HEAD].joint.z;
    assert!((0.008..0.020).contains(&back), "{back} m");
}

/// Ranges wide enough to hold every clinical one.
fn range_deg(channel: Channel) -> std::ops::RangeInclusive<f32> {
    use crate::channel::{Axis, Joint};
    match (channel.joint(), channel.axis()) {
        (Joint::Shoulder, Axis::Elevation) => 0.0..=180.0,
        (Joint::Shoulder, Axis::Plane) => -60.0..=135.0,
        (Joint::Shoulder | Joint::Forearm, _) => -90.0..=90.0,
        (Joint::Elbow | Joint::Knee, _) => 0.0..=150.0,
        (Joint::Hip, Axis::Flexion) => -30.0..=130.0,
        (Joint::Lumbar | Joint::LowerCervical, Axis::Flexion) => -50.0..=60.0,
        (Joint::Pelvis, _) => -30.0..=30.0,
        _ => -45.0..=45.0,
    }
}

pub(super) fn any_pose() -> impl Strategy<Value = Pose> {
    let shares = prop::collection::vec(0.0f32..=1.0, Channel::COUNT);
    shares.prop_map(|shares| {
        let mut pose = Pose::default();
        for (&channel, share) in Channel::ALL.iter().zip(shares) {
            let range = range_deg(channel);
            pose[channel] = range.start() + (range.end() - range.start()) * share;
        }
        pose
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn commanded_angles_come_back(pose in any_pose()) {
        let posed = Skeleton::reference().pose_free(BoneTransform::default(), &pose);
        for (channel, commanded) in pose.iter() {
            use crate::channel::{Axis, Joint};
            let near_pole = channel.joint() == Joint::Shoulder
                && channel.side().is_some_and(|side| {
                    let elevation = if side == Side::Left { Channel::LeftShoulderElevation } else { Channel::RightShoulderElevation };
                    !(10.0..170.0).contains(&pose[elevation])
                });
            if channel.joint() == Joint::Pelvis || near_pole { continue; }
            let Some(measured) = posed.measured(channel) else { continue };
            let tolerance = if channel.axis() == Axis::Plane || channel.joint() == Joint::Elbow { 0.3 } else { 0.05 };
            prop_assert!((measured - commanded).abs() < tolerance, "{channel}: {measured} for {commanded}");
        }
    }

    #[test]
    fn left_and_right_are_mirrors(pose in any_pose()) {
        let skeleton = Skeleton::reference();
        let posed = skeleton.pose_free(BoneTransform::default(), &pose.mirrored());
        let mirrored = skeleton.pose_free(BoneTransform::default(), &pose).mirrored();
        for bone in BoneId::all() {
            prop_assert!(posed[bone].joint.distance(mirrored[bone].joint) < 1e-4, "{}", bone.name());
            prop_assert!(posed[bone].rotation.abs_diff_eq(mirrored[bone].rotation, 1e-3), "{}", bone.name());
        }
    }
}
