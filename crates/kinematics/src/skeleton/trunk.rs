//! The trunk on a pelvis that has not found its place yet: what balance and reach need to know.

use glam::Vec3;

use super::bones::BoneId;
use super::posed::{BoneTransform, Posed};
use super::reference::Skeleton;
use crate::pose::Pose;

/// Shares of the body's mass (de Leva 1996, J Biomech 29:1223-1230, means of both sexes, rounded).
/// The arms hang their mass on the upper trunk.
const MASS_HEAD: f32 = 0.07;
const MASS_UPPER_TRUNK: f32 = 0.16 + 0.10;
const MASS_MIDDLE_TRUNK: f32 = 0.16;
const MASS_PELVIS: f32 = 0.12;
pub(super) const MASS_TRUNK: f32 = MASS_HEAD + MASS_UPPER_TRUNK + MASS_MIDDLE_TRUNK + MASS_PELVIS;
pub(super) const MASS_THIGHS: f32 = 0.28;
pub(super) const MASS_SHANKS: f32 = 0.09;

/// The shoulder joints of a neutral girdle, in the frame of the upper thorax, metres. The arm
/// reaching ahead brings them a little up and forward.
const SHOULDER_IN_THORAX: Vec3 = Vec3::new(0.184, 0.101, 0.058);

/// Pelvis to head with the pelvis' joint at the origin, not turned.
pub(super) struct Trunk {
    posed: Posed,
}

impl Trunk {
    pub(super) fn of(skeleton: &Skeleton, pose: &Pose) -> Self {
        let mut posed = Posed::at(BoneTransform::default());
        posed.set_spine(skeleton, pose);
        Self { posed }
    }

    /// A bone in the pelvis' frame.
    pub(super) fn bone(&self, bone: BoneId) -> BoneTransform {
        self.posed[bone]
    }

    /// Centre of mass of trunk, head and arms in the pelvis' frame, metres.
    pub(super) fn centre_of_mass(&self) -> Vec3 {
        let at = |bone: BoneId, up, ahead| self.bone(bone).point(Vec3::new(0.0, up, ahead));
        let moments = MASS_HEAD * at(BoneId::HEAD, 0.05, 0.02)
            + MASS_UPPER_TRUNK * at(BoneId::SPINE01, 0.05, 0.04)
            + MASS_MIDDLE_TRUNK * at(BoneId::SPINE02, 0.02, 0.05)
            + MASS_PELVIS * at(BoneId::ROOT, 0.02, 0.0);
        moments / MASS_TRUNK
    }

    /// The middle between the shoulders of arms that reach ahead, in the pelvis' frame, metres.
    pub(super) fn shoulders(&self) -> Vec3 {
        self.bone(BoneId::SPINE01).point(SHOULDER_IN_THORAX.with_x(0.0))
    }

    /// The shoulder of a side, in the pelvis' frame, metres.
    pub(super) fn shoulder(&self, sign: f32) -> Vec3 {
        self.bone(BoneId::SPINE01).point(SHOULDER_IN_THORAX * Vec3::new(sign, 1.0, 1.0))
    }
}

impl Trunk {
    /// Centre of mass of a straight trunk in the pelvis' frame, metres.
    pub(super) fn straight(skeleton: &Skeleton) -> Vec3 {
        Self::of(skeleton, &Pose::default()).centre_of_mass()
    }
}
