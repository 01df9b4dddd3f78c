//! Hip, knee, ankle and toes.

use glam::{Mat3, Vec3};

use super::bones::{BoneId, LimbBone};
use super::ik::reach;
use super::posed::Posed;
use super::reference::Skeleton;
use super::rotate::{about_x, about_y, about_z, between, frame, share_of, swing_and_twist};
use crate::channel::{Channel, Side};
use crate::pose::Pose;

/// The foot points this far outward of the shank, degrees.
pub(super) const TOE_OUT_DEG: f32 = 7.0;

/// The soft tissue of the pelvis follows the thigh by this share of its swing.
const PELVIS_FOLLOWS_THIGH: f32 = 0.22;

/// The channels of one leg.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LegAngles {
    pub hip_flexion: f32,
    pub hip_abduction: f32,
    pub hip_rotation: f32,
    pub knee: f32,
    pub plantarflexion: f32,
    pub toes: f32,
}

impl LegAngles {
    pub(super) fn of(pose: &Pose, side: Side) -> Self {
        use Channel as C;
        let read = |left, right| match side {
            Side::Left => pose[left],
            Side::Right => pose[right],
        };
        Self {
            hip_flexion: read(C::LeftHipFlexion, C::RightHipFlexion),
            hip_abduction: read(C::LeftHipAbduction, C::RightHipAbduction),
            hip_rotation: read(C::LeftHipRotation, C::RightHipRotation),
            knee: read(C::LeftKneeFlexion, C::RightKneeFlexion),
            plantarflexion: read(C::LeftAnklePlantarflexion, C::RightAnklePlantarflexion),
            toes: read(C::LeftToesExtension, C::RightToesExtension),
        }
    }

    /// The thigh against the pelvis: flexion, then abduction, then rotation.
    pub(super) fn thigh(&self, side: Side) -> Mat3 {
        let sign = side.sign();
        about_x(-self.hip_flexion) * about_z(sign * self.hip_abduction) * about_y(-sign * self.hip_rotation)
    }

    /// The foot against the shank.
    pub(super) fn foot(&self, side: Side) -> Mat3 {
        about_y(side.sign() * TOE_OUT_DEG) * about_x(self.plantarflexion)
    }
}

/// A leg's joints, however they were found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LegSolution {
    /// The thigh against the pelvis.
    thigh: Mat3,
    knee_deg: f32,
    /// The foot against the shank.
    foot: Mat3,
    toes_deg: f32,
    /// How far the ankle stays from its goal, metres.
    missed: f32,
}

/// Where a placed foot goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct FootGoal {
    /// The ankle's joint, metres.
    pub ankle: Vec3,
    /// The foot in the world.
    pub foot: Mat3,
    /// Where the knee points.
    pub pole: Vec3,
    /// Toes bent up, degrees.
    pub toes_deg: f32,
}

impl LegSolution {
    /// By the pose's own angles.
    pub(super) fn free(pose: &Pose, side: Side) -> Self {
        Self::of_angles(&LegAngles::of(pose, side), side)
    }

    /// By given angles.
    pub(super) fn of_angles(angles: &LegAngles, side: Side) -> Self {
        Self {
            thigh: angles.thigh(side),
            knee_deg: angles.knee,
            foot: angles.foot(side),
            toes_deg: angles.toes,
            missed: 0.0,
        }
    }

    /// By inverse kinematics, so that the ankle is at the goal.
    pub(super) fn placed(skeleton: &Skeleton, posed: &Posed, side: Side, goal: &FootGoal) -> Self {
        let root = posed[BoneId::ROOT];
        let lengths = skeleton.lengths();
        let hip = root.point(skeleton.hip_offset(side));
        let found = reach(hip, goal.ankle, lengths.thigh, lengths.shank, goal.pole);
        let thigh = (found.middle - hip) / lengths.thigh;
        let shank = (found.end - found.middle) / lengths.shank;
        let bend = -shank.reject_from_normalized(thigh.normalize_or(Vec3::NEG_Y));
        let straight = bend.length() < 0.03;
        let thigh_frame = frame(-thigh, if straight { goal.pole } else { bend });
        let knee_deg = shank.dot(thigh).clamp(-1.0, 1.0).acos().to_degrees();
        let shank_frame = thigh_frame * about_x(knee_deg);
        Self {
            thigh: root.rotation.transpose() * thigh_frame,
            knee_deg,
            foot: shank_frame.transpose() * goal.foot,
            toes_deg: goal.toes_deg,
            missed: found.end.distance(goal.ankle),
        }
    }

    /// The leg a share of the way from one solution to another, joint by joint.
    pub(super) fn towards(&self, other: &Self, share: f32) -> Self {
        let mix = |from: f32, to: f32| from + (to - from) * share;
        Self {
            thigh: between(self.thigh, other.thigh, share),
            knee_deg: mix(self.knee_deg, other.knee_deg),
            foot: between(self.foot, other.foot, share),
            toes_deg: mix(self.toes_deg, other.toes_deg),
            // On the way there is no place to miss.
            missed: if share >= 1.0 {
                other.missed
            } else if share <= 0.0 {
                self.missed
            } else {
                0.0
            },
        }
    }
}

impl Posed {
    /// Sets hip to toes of a side.
    pub(super) fn set_leg(&mut self, skeleton: &Skeleton, side: Side, leg: &LegSolution) {
        let bone = |bone| BoneId::limb(bone, side);
        let root = self[BoneId::ROOT];
        self.missed.feet[side.index()] = leg.missed;
        let (swing, twist_deg) = swing_and_twist(leg.thigh);
        let thigh = root.rotation * leg.thigh;
        let hip = root.point(skeleton.hip_offset(side));
        self.set(skeleton, bone(LimbBone::HipGirdle), root.rotation * share_of(swing, PELVIS_FOLLOWS_THIGH));
        self.set(skeleton, bone(LimbBone::ThighProximal), root.rotation * swing * about_y(0.5 * twist_deg));
        self[bone(LimbBone::ThighProximal)].joint = hip;
        let knee = hip - thigh.y_axis * skeleton.lengths().thigh;
        self.set_ending_at(skeleton, bone(LimbBone::ThighDistal), thigh, bone(LimbBone::ShankProximal), knee);
        let shank = thigh * about_x(leg.knee_deg);
        self.set(skeleton, bone(LimbBone::ShankProximal), shank);
        self.set(skeleton, bone(LimbBone::ShankDistal), shank);
        let foot = shank * leg.foot;
        self.set(skeleton, bone(LimbBone::Foot), foot);
        self.set(skeleton, bone(LimbBone::Toes), foot * about_x(-leg.toes_deg));
    }
}

impl LegSolution {
    /// A given thigh against the pelvis, knee and foot by the pose.
    pub(super) fn with_thigh(thigh: Mat3, pose: &Pose, side: Side) -> Self {
        Self { thigh, ..Self::free(pose, side) }
    }
}

impl LegSolution {
    /// Through a knee and an ankle that already lie where they belong, for a body on its side;
    /// `ahead` is where a straight knee points.
    pub(super) fn through(
        skeleton: &Skeleton,
        posed: &Posed,
        pose: &Pose,
        side: Side,
        knee: Vec3,
        ankle: Vec3,
        ahead: Vec3,
    ) -> Self {
        let root = posed[BoneId::ROOT];
        let thigh = (knee - root.point(skeleton.hip_offset(side))).normalize_or(Vec3::NEG_Y);
        let shank = (ankle - knee).normalize_or(thigh);
        let bend = -shank.reject_from_normalized(thigh);
        // A nearly straight knee takes its direction from the pose instead of from noise.
        let bent = ((bend.length() - 0.02) / 0.15).clamp(0.0, 1.0);
        let thigh_frame = frame(-thigh, ahead.lerp(bend.normalize_or(ahead), bent));
        let knee_deg = shank.dot(thigh).clamp(-1.0, 1.0).acos().to_degrees();
        let shank_frame = thigh_frame * about_x(knee_deg);
        // The foot lies on its side: no toe-out, its sole upright.
        let foot = frame(-shank, shank_frame.z_axis.with_y(0.0));
        let foot = shank_frame.transpose() * foot * about_x(LegAngles::of(pose, side).plantarflexion);
        Self { thigh: root.rotation.transpose() * thigh_frame, knee_deg, foot, ..Self::free(pose, side) }
    }
}
