//! Points of the skin that touch floor and furniture.

use glam::Vec3;

use super::bones::BoneId;
use super::posed::BoneTransform;
use super::reference::Skeleton;
use super::trunk::Trunk;

/// A point of the trunk's skin (and its mirror) in the mesh's rest pose, metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SkinPoint {
    bone: BoneId,
    at_rest: Vec3,
    /// Whether the left mirror image counts as well.
    both: bool,
}

impl SkinPoint {
    pub(super) const fn new(bone: BoneId, x: f32, y: f32, z: f32) -> Self {
        Self { bone, at_rest: Vec3::new(x, y, z), both: true }
    }

    /// A point of the right side alone.
    pub(super) const fn right(bone: BoneId, x: f32, y: f32, z: f32) -> Self {
        Self { both: false, ..Self::new(bone, x, y, z) }
    }

    /// The point in the pelvis' frame, its distance from the middle plane multiplied by `aside`.
    pub(super) fn in_trunk(&self, skeleton: &Skeleton, trunk: &Trunk, aside: f32) -> Vec3 {
        let in_bone = self.at_rest * Vec3::new(aside, 1.0, 1.0) - skeleton.rest_joint(self.bone);
        trunk.bone(self.bone).point(in_bone)
    }
}

/// Height of the lowest of some points of a trunk on its pelvis, metres.
pub(super) fn lowest(skeleton: &Skeleton, trunk: &Trunk, root: &BoneTransform, points: &[SkinPoint]) -> f32 {
    let height = |point: &SkinPoint, aside| root.point(point.in_trunk(skeleton, trunk, aside)).y;
    let heights = points.iter().map(|point| {
        let own = height(point, 1.0);
        if point.both { own.min(height(point, -1.0)) } else { own }
    });
    heights.fold(f32::INFINITY, f32::min)
}
