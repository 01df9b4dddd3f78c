//! Pelvis to head: a clinical angle spread over the joints that share it.

use glam::{Mat3, Vec3};

use super::bones::BoneId;
use super::posed::Posed;
use super::reference::Skeleton;
use super::rotate::from_rotation_vector;
use crate::channel::{Axis, Channel, Joint};
use crate::pose::Pose;

/// The joints of the spine from below.
pub(super) const SPINE: [BoneId; 9] = [
    BoneId::SPINE05,
    BoneId::SPINE04,
    BoneId::SPINE03,
    BoneId::SPINE02,
    BoneId::SPINE01,
    BoneId::NECK01,
    BoneId::NECK02,
    BoneId::NECK03,
    BoneId::HEAD,
];

/// Share of a region's angle that one joint takes: flexion, rotation, lateral flexion, in the order
/// of the joint's X, Y and Z axes. A region's shares add up to one on every axis. The shares follow
/// the usual spread of segmental motion; the levels that the joints stand for are estimates.
struct Share(BoneId, Joint, [f32; 3]);

const SHARES: [Share; 10] = [
    Share(BoneId::SPINE05, Joint::Lumbar, [0.15, 0.10, 0.10]),
    Share(BoneId::SPINE04, Joint::Lumbar, [0.45, 0.45, 0.45]),
    Share(BoneId::SPINE03, Joint::Lumbar, [0.40, 0.45, 0.45]),
    Share(BoneId::SPINE02, Joint::Thoracic, [0.45, 0.45, 0.45]),
    Share(BoneId::SPINE01, Joint::Thoracic, [0.55, 0.55, 0.55]),
    Share(BoneId::NECK01, Joint::LowerCervical, [0.40, 0.40, 0.40]),
    Share(BoneId::NECK02, Joint::LowerCervical, [0.40, 0.40, 0.40]),
    Share(BoneId::NECK03, Joint::LowerCervical, [0.20, 0.20, 0.20]),
    Share(BoneId::NECK03, Joint::UpperCervical, [0.30, 0.25, 0.40]),
    Share(BoneId::HEAD, Joint::UpperCervical, [0.70, 0.75, 0.60]),
];

/// A region's angles as a rotation vector in degrees: +X flexes, +Y turns left, -Z bends left.
pub(super) fn region_vector_deg(pose: &Pose, region: Joint) -> Vec3 {
    use Channel as C;
    let [flexion, rotation, lateral] = match region {
        Joint::Lumbar => [C::LumbarFlexion, C::LumbarRotation, C::LumbarLateral],
        Joint::Thoracic => [C::ThoracicFlexion, C::ThoracicRotation, C::ThoracicLateral],
        Joint::LowerCervical => [C::LowerCervicalFlexion, C::LowerCervicalRotation, C::LowerCervicalLateral],
        Joint::UpperCervical => [C::UpperCervicalFlexion, C::UpperCervicalRotation, C::UpperCervicalLateral],
        _ => return Vec3::ZERO,
    };
    Vec3::new(pose[flexion], pose[rotation], -pose[lateral])
}

/// The turn of one spinal joint against the bone below it.
pub(super) fn joint_rotation(pose: &Pose, bone: BoneId) -> Mat3 {
    let shares = SHARES.iter().filter(|Share(at, ..)| *at == bone);
    let vector_deg: Vec3 =
        shares.map(|Share(_, region, share)| region_vector_deg(pose, *region) * Vec3::from(*share)).sum();
    from_rotation_vector(vector_deg)
}

/// The share of a region's angle that a joint takes on an axis; nothing if it takes none.
pub(super) fn share(bone: BoneId, region: Joint, axis: Axis) -> Option<f32> {
    let Share(_, _, [flexion, rotation, lateral]) =
        SHARES.iter().find(|Share(at, of, _)| *at == bone && *of == region)?;
    match axis {
        Axis::Flexion => Some(*flexion),
        Axis::Rotation => Some(*rotation),
        Axis::LateralFlexion => Some(*lateral),
        _ => None,
    }
}

impl Posed {
    /// Sets lumbar spine to head on the pelvis.
    pub(super) fn set_spine(&mut self, skeleton: &Skeleton, pose: &Pose) {
        let mut below = self[BoneId::ROOT].rotation;
        for bone in SPINE {
            below *= joint_rotation(pose, bone);
            self.set(skeleton, bone, below);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_is_wholly_spread() {
        for region in [Joint::Lumbar, Joint::Thoracic, Joint::LowerCervical, Joint::UpperCervical] {
            for axis in [Axis::Flexion, Axis::Rotation, Axis::LateralFlexion] {
                let sum: f32 = SPINE.iter().filter_map(|&bone| share(bone, region, axis)).sum();
                assert!((sum - 1.0).abs() < 1e-6, "{region:?} {axis:?}: {sum}");
            }
        }
    }
}
