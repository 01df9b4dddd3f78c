//! Bones in space: from angles and contacts to the drawn body.
//!
//! [`Skeleton::reference`] is the body. [`Skeleton::pose_free`] gives every bone a rotation and a
//! joint for a pose and a given pelvis (forward kinematics).

#![expect(dead_code, reason = "the supports, which place hands and feet, come next")]

mod arm;
mod bones;
mod ik;
mod leg;
mod measure;
mod posed;
mod reference;
mod rotate;
mod spine;

#[cfg(test)]
mod sign_tests;

pub use bones::{BONE_COUNT, BoneId, LimbBone};
pub use posed::{BoneTransform, Posed};
pub use reference::{LimbLengths, Skeleton};

use crate::channel::Side;
use crate::motion::Sample;
use crate::pose::Pose;
use crate::stance::{Stance, Support};

impl Skeleton {
    /// Forward kinematics alone: the pelvis where it is told to be, everything else by its angles.
    ///
    /// ```
    /// use kinematics::{Channel, Pose};
    /// use kinematics::skeleton::{BoneId, BoneTransform, Skeleton};
    /// let skeleton = Skeleton::reference();
    /// let mut pose = Pose::default();
    /// pose[Channel::LumbarFlexion] = 30.0;
    /// let posed = skeleton.pose_free(BoneTransform::default(), &pose);
    /// let up = posed[BoneId::SPINE01].rotation.y_axis;
    /// assert!((up.z - 30f32.to_radians().sin()).abs() < 1e-3, "the thorax leans forward");
    /// ```
    #[must_use]
    pub fn pose_free(&self, root: BoneTransform, pose: &Pose) -> Posed {
        let mut posed = Posed::at(root);
        posed.set_spine(self, pose);
        for side in Side::BOTH {
            let arm = arm::ArmSolution::free(pose, side);
            posed.set_arm(self, side, &arm);
            let leg = leg::LegSolution::free(pose, side);
            posed.set_leg(self, side, &leg);
        }
        posed
    }
}

impl Skeleton {
    /// The body on its support at a moment of a motion.
    ///
    /// `mirrored` is the motion's own flag: a one-sided support is then on the other side.
    #[must_use]
    pub fn solve(&self, support: Support, sample: &Sample, mirrored: bool) -> Posed {
        let _ = (support, mirrored);
        self.pose_free(self.standing_root(), &sample.pose)
    }

    /// The body on its support in one stance.
    #[must_use]
    pub fn solve_stance(&self, support: Support, stance: &Stance, mirrored: bool) -> Posed {
        let _ = (support, mirrored);
        self.pose_free(self.standing_root(), &stance.pose)
    }

    /// The pelvis of a body that stands straight.
    fn standing_root(&self) -> BoneTransform {
        let lengths = self.lengths();
        let height = lengths.ankle_height + lengths.shank + lengths.thigh - self.hip_offset(Side::Left).y;
        BoneTransform { joint: glam::Vec3::Y * height, ..BoneTransform::default() }
    }
}
