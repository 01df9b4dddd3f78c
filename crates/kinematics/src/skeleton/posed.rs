//! The body in space.

use std::ops::{Index, IndexMut};

use glam::{Mat3, Vec3};

use super::bones::{BONE_COUNT, BoneId};
use super::reference::Skeleton;

/// Where one bone is and how it is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoneTransform {
    /// Turn from the anatomical zero, in the world (`G_b` of the skinning formula).
    pub rotation: Mat3,
    /// The bone's joint in the world, metres (`p_b`).
    pub joint: Vec3,
}

impl Default for BoneTransform {
    fn default() -> Self {
        Self { rotation: Mat3::IDENTITY, joint: Vec3::ZERO }
    }
}

impl BoneTransform {
    /// A point of the bone's frame in the world, metres.
    #[must_use]
    pub fn point(&self, in_bone: Vec3) -> Vec3 {
        self.joint + self.rotation * in_bone
    }
}

/// What a pose could not reach: metres from wrist or ankle to where its placement wants it, left
/// first; 0 when it is there or free.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Missed {
    /// Left and right wrist.
    pub hands: [f32; 2],
    /// Left and right ankle.
    pub feet: [f32; 2],
}

/// Every bone in the world: +X the person's left, +Y up, +Z forward, the floor at y = 0.
///
/// A vertex `v` of the rest mesh goes to the weighted mean over its bones of
/// `G_b Z_b (v - h_b) + p_b`, with `Z_b` and `h_b` from the [`Skeleton`].
#[derive(Clone, Debug, PartialEq)]
pub struct Posed {
    /// The bones in the palette's order.
    pub bones: [BoneTransform; BONE_COUNT],
    /// How far placed hands and feet stay from their places.
    pub missed: Missed,
    /// How the support turns an upright body, against which the pelvis is measured.
    pub(super) upright: Mat3,
}

impl Index<BoneId> for Posed {
    type Output = BoneTransform;

    fn index(&self, bone: BoneId) -> &BoneTransform {
        &self.bones[bone.index()]
    }
}

impl IndexMut<BoneId> for Posed {
    fn index_mut(&mut self, bone: BoneId) -> &mut BoneTransform {
        &mut self.bones[bone.index()]
    }
}

impl Posed {
    /// All bones at the root; the chains are set after it.
    pub(super) fn at(root: BoneTransform) -> Self {
        Self { bones: [root; BONE_COUNT], missed: Missed::default(), upright: Mat3::IDENTITY }
    }

    /// Turns a bone; its joint follows from the parent.
    pub(super) fn set(&mut self, skeleton: &Skeleton, bone: BoneId, rotation: Mat3) {
        let parent = bone.parent().map_or_else(BoneTransform::default, |parent| self[parent]);
        self[bone] = BoneTransform { rotation, joint: parent.point(skeleton.offset(bone)) };
    }

    /// The body reflected in the plane between left and right.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let flip = Mat3::from_diagonal(Vec3::new(-1.0, 1.0, 1.0));
        let mut mirrored = self.clone();
        mirrored.missed.hands.reverse();
        mirrored.missed.feet.reverse();
        mirrored.upright = flip * self.upright * flip;
        for bone in BoneId::all() {
            let BoneTransform { rotation, joint } = self[bone];
            mirrored[bone.mirrored()] =
                BoneTransform { rotation: flip * rotation * flip, joint: flip * joint };
        }
        mirrored
    }

    /// Where the face points: the head's forward direction, a unit vector.
    #[must_use]
    pub fn head_forward(&self) -> Vec3 {
        self[BoneId::HEAD].rotation.z_axis
    }
}
