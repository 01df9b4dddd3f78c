//! Bones in space: from angles and contacts to the drawn body.
//!
//! [`Skeleton::reference`] is the body. [`Skeleton::pose_free`] gives every bone a rotation and a
//! joint for a pose and a given pelvis (forward kinematics).

mod arm;
mod bones;
mod contact;
mod ik;
mod leg;
mod measure;
mod moment;
mod placement;
mod posed;
mod reference;
mod rotate;
mod spine;
mod support;
mod trunk;

#[cfg(test)]
mod sign_tests;

pub use bones::{BONE_COUNT, BoneId, LimbBone};
pub use posed::{BoneTransform, Posed};
pub use reference::{LimbLengths, Skeleton};

use crate::channel::Side;
use crate::motion::Sample;
use crate::pose::Pose;
use crate::stance::{FootPlacement, Stance, Support};
use arm::ArmSolution;
use moment::Moment;

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
        self.solve_moment(support, &Moment::of(sample), mirrored)
    }

    /// The body on its support in one stance.
    #[must_use]
    pub fn solve_stance(&self, support: Support, stance: &Stance, mirrored: bool) -> Posed {
        self.solve_moment(support, &Moment::still(stance), mirrored)
    }

    /// Supports are authored for one side; the other is the exact mirror image.
    fn solve_moment(&self, support: Support, moment: &Moment, mirrored: bool) -> Posed {
        if mirrored {
            self.solve_authored(support, &moment.mirrored()).mirrored()
        } else {
            self.solve_authored(support, moment)
        }
    }

    /// Pelvis, spine, then the legs (one that lies on the other comes second), then the arms.
    fn solve_authored(&self, support: Support, moment: &Moment) -> Posed {
        let grounded = support::ground(self, support, moment);
        let mut posed = Posed::at(grounded.root);
        posed.set_spine(self, &grounded.pose);
        let leans_on_other =
            |side: &Side| moment.foot_share(*side, |placement| placement == FootPlacement::AnkleOnKnee) > 0.0;
        let mut sides = Side::BOTH;
        sides.sort_by_key(leans_on_other);
        for side in sides {
            let leg = placement::foot::solve(self, support, &posed, moment, side);
            posed.set_leg(self, side, &leg);
        }
        for side in Side::BOTH {
            let neutral = ArmSolution::free(&moment.pose, side);
            posed.set_arm(self, side, &neutral);
        }
        for side in Side::BOTH {
            let arm = placement::hand::solve(self, support, &posed, moment, side);
            posed.set_arm(self, side, &arm);
        }
        posed
    }
}
