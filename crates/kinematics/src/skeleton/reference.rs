//! The reference body: where its joints are and how its rest pose turns into the anatomical zero.

use glam::{Mat3, Vec3};

use super::bones::{BONE_COUNT, BoneId, LimbBone};
use super::rotate::{about_y, frame, swing_and_twist};
use crate::channel::Side;

/// Shares of the forearm's twist that its two bones carry; the hand carries the whole.
pub(super) const FOREARM_TWIST_SHARES: [f32; 2] = [0.15, 0.60];

/// Height of the sole below the mesh's origin at rest, metres.
const SOLE_BELOW_ORIGIN: f32 = 0.8175;

/// Distances between the joints of one side, metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LimbLengths {
    /// Shoulder to elbow.
    pub upper_arm: f32,
    /// Elbow to wrist.
    pub forearm: f32,
    /// Wrist to the middle finger's knuckle.
    pub palm: f32,
    /// Hip to knee.
    pub thigh: f32,
    /// Knee to ankle.
    pub shank: f32,
    /// Ankle above the sole, standing.
    pub ankle_height: f32,
}

/// A body to pose: joints at rest, and the turn of each bone from rest to the anatomical zero.
///
/// In the anatomical zero (standing, arms hanging, thumbs forward) every bone's frame equals the
/// world's. The rest pose of the mesh has the arms out and the elbows a little bent, so each bone
/// has a fixed rotation between the two.
#[derive(Clone, Debug)]
pub struct Skeleton {
    rest: [Vec3; BONE_COUNT],
    zero: [Mat3; BONE_COUNT],
    /// Each joint from its parent's, in the parent's frame at the anatomical zero.
    offset: [Vec3; BONE_COUNT],
    lengths: LimbLengths,
}

impl Skeleton {
    /// The one body that is drawn (see the joint table for its source), 1.662 m tall.
    #[must_use]
    pub fn reference() -> Self {
        let rest = std::array::from_fn(|index| rest_of(index).into());
        let zero = zero_rotations(&rest);
        let offset = offsets(&rest, &zero);
        let lengths = lengths(&rest);
        Self { rest, zero, offset, lengths }
    }

    /// A joint in the mesh's rest pose, metres (`h_b` of the skinning formula).
    #[must_use]
    pub fn rest_joint(&self, bone: BoneId) -> Vec3 {
        self.rest[bone.index()]
    }

    /// The turn of a bone from the mesh's rest pose to the anatomical zero (`Z_b`).
    #[must_use]
    pub fn zero_rotation(&self, bone: BoneId) -> Mat3 {
        self.zero[bone.index()]
    }

    /// Distances between joints.
    #[must_use]
    pub fn lengths(&self) -> LimbLengths {
        self.lengths
    }

    /// A joint from its parent's at the anatomical zero, metres.
    #[must_use]
    pub(super) fn offset(&self, bone: BoneId) -> Vec3 {
        self.offset[bone.index()]
    }

    /// From the root's joint to a hip, in the pelvis' frame.
    #[must_use]
    pub(super) fn hip_offset(&self, side: Side) -> Vec3 {
        self.offset(BoneId::limb(LimbBone::ThighProximal, side))
    }

    /// From the ankle to the ball of the foot on the sole, in the foot's frame.
    #[must_use]
    pub(super) fn ball_offset(&self, side: Side) -> Vec3 {
        let toes = self.offset(BoneId::limb(LimbBone::Toes, side));
        Vec3::new(toes.x, -self.lengths.ankle_height, toes.z)
    }
}

fn rest_of(index: usize) -> [f32; 3] {
    BoneId::all().nth(index).map_or([0.0; 3], BoneId::rest)
}

fn offsets(rest: &[Vec3; BONE_COUNT], zero: &[Mat3; BONE_COUNT]) -> [Vec3; BONE_COUNT] {
    let mut offset = [Vec3::ZERO; BONE_COUNT];
    for bone in BoneId::all() {
        if let Some(parent) = bone.parent() {
            let apart = rest[bone.index()] - rest[parent.index()];
            offset[bone.index()] = zero[parent.index()] * apart;
        }
    }
    offset
}

fn lengths(rest: &[Vec3; BONE_COUNT]) -> LimbLengths {
    let joint = |bone| rest[BoneId::limb(bone, Side::Left).index()];
    let apart = |from, to| joint(from).distance(joint(to));
    LimbLengths {
        upper_arm: apart(LimbBone::UpperArmProximal, LimbBone::ForearmProximal),
        forearm: apart(LimbBone::ForearmProximal, LimbBone::Hand),
        palm: apart(LimbBone::Hand, LimbBone::MiddleProximal),
        thigh: apart(LimbBone::ThighProximal, LimbBone::ShankProximal),
        shank: apart(LimbBone::ShankProximal, LimbBone::Foot),
        ankle_height: joint(LimbBone::Foot).y + SOLE_BELOW_ORIGIN,
    }
}

fn zero_rotations(rest: &[Vec3; BONE_COUNT]) -> [Mat3; BONE_COUNT] {
    let mut zero = [Mat3::IDENTITY; BONE_COUNT];
    for side in Side::BOTH {
        let joint = |bone| rest[BoneId::limb(bone, side).index()];
        let mut set = |bone, rotation| zero[BoneId::limb(bone, side).index()] = rotation;
        zero_of_arm(&joint, &mut set);
        zero_of_leg(&joint, &mut set);
    }
    zero
}

/// Upper arm: Y up along the bone, Z to the side that the elbow flexes to. The forearm shares the
/// elbow's axis. Hand: Y from the fingers to the wrist, Z to the thumb.
fn zero_of_arm(joint: &impl Fn(LimbBone) -> Vec3, set: &mut impl FnMut(LimbBone, Mat3)) {
    use LimbBone as B;
    let upper_arm = joint(B::ForearmProximal) - joint(B::UpperArmProximal);
    let forearm = joint(B::Hand) - joint(B::ForearmProximal);
    let fingers = joint(B::MiddleProximal) - joint(B::Hand);
    let to_thumb = joint(B::IndexProximal) - joint(B::LittleProximal);
    let upper_arm_at_rest = frame(-upper_arm, forearm);
    let hinge = upper_arm_at_rest.x_axis;
    let forearm_y = -forearm.normalize();
    let forearm_zero = Mat3::from_cols(hinge, forearm_y, hinge.cross(forearm_y)).transpose();
    let hand_zero = frame(-fingers, to_thumb).transpose();
    let (_, pronation_deg) = swing_and_twist(hand_zero * forearm_zero.transpose());
    let [proximal, distal] = FOREARM_TWIST_SHARES.map(|share| about_y(pronation_deg * share) * forearm_zero);
    set(B::UpperArmProximal, upper_arm_at_rest.transpose());
    set(B::UpperArmDistal, upper_arm_at_rest.transpose());
    set(B::ForearmProximal, proximal);
    set(B::ForearmDistal, distal);
    set(B::Hand, hand_zero);
    for digit in 0..5 {
        for phalanx in 0..3 {
            set(LimbBone::finger(digit, phalanx), hand_zero);
        }
    }
}

/// Thigh and shank: Y up along the bone, Z forward. Foot: turned straight ahead.
fn zero_of_leg(joint: &impl Fn(LimbBone) -> Vec3, set: &mut impl FnMut(LimbBone, Mat3)) {
    use LimbBone as B;
    let (hip, knee, ankle) = (joint(B::ThighProximal), joint(B::ShankProximal), joint(B::Foot));
    let thigh_zero = frame(hip - knee, Vec3::Z).transpose();
    let shank_zero = frame(knee - ankle, Vec3::Z).transpose();
    let toes = joint(B::Toes) - ankle;
    let foot_zero = about_y(-toes.x.atan2(toes.z).to_degrees());
    for (bones, zero) in [
        ([B::ThighProximal, B::ThighDistal], thigh_zero),
        ([B::ShankProximal, B::ShankDistal], shank_zero),
        ([B::Foot, B::Toes], foot_zero),
    ] {
        for bone in bones {
            set(bone, zero);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limbs_are_as_long_as_measured_on_the_mesh() {
        let lengths = Skeleton::reference().lengths();
        for (found, expected) in [
            (lengths.upper_arm, 0.2407),
            (lengths.forearm, 0.2404),
            (lengths.palm, 0.1005),
            (lengths.ankle_height, 0.0682),
        ] {
            assert!((found - expected).abs() < 3e-4, "{found} for {expected}");
        }
    }

    #[test]
    fn zero_rotations_mirror() {
        let skeleton = Skeleton::reference();
        let mirror = Mat3::from_diagonal(Vec3::new(-1.0, 1.0, 1.0));
        for bone in BoneId::all() {
            let mirrored = mirror * skeleton.zero_rotation(bone) * mirror;
            let found = skeleton.zero_rotation(bone.mirrored());
            assert!(found.abs_diff_eq(mirrored, 1e-5), "{}: {found} for {mirrored}", bone.name());
        }
    }
}
