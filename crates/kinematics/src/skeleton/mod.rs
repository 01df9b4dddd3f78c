//! Bones in space: from angles and contacts to the drawn body.
//!
//! [`Skeleton::reference`] is the body. [`Skeleton::pose_free`] gives every bone a rotation and a
//! joint for a pose and a given pelvis (forward kinematics). [`Skeleton::solve`] finds the pelvis
//! and the placed hands and feet too, so that the body rests on its support and touches what its
//! stance says.
//!
//! # What a support reads, and what follows from it
//!
//! Lumbar, thoracic, neck and shoulder-blade channels are drawn as given on every support, so are
//! the arms of a hand that is `Free` and the legs of a foot that is `Free` (hip, knee, ankle and
//! toe angles against the pelvis and each other). The rest:
//!
//! | support | read | follows |
//! |---|---|---|
//! | `Standing` | hip and knee flexion of the legs that stand (their mean); pelvis tilt on top of hip flexion; turn and lean; plantarflexion above 0 raises the heels. A hip hinge is hip 70 and knee 15, a squat hip 80 and knee 80 | how far the ankles and the pelvis lean: the body stays balanced over the feet. With a hand on the wall, the lean follows from how bent the elbows are; with one on a desk or support, the hips bend until it reaches; in a corner, the smaller the shoulder plane the further the body leans between the walls. A foot that is free moves the pelvis over the other |
//! | `SplitStance` (left ahead) | hip and knee flexion of each leg; pelvis tilt in the world | where the pelvis is between the feet, never higher than the legs are long. With a hand on the wall the trunk leans until it reaches; on a door frame, shoulder plane below 0 takes the chest forward through it |
//! | `Seated` | pelvis tilt, lean and turn in the world (forward hinge: tilt 30); hip flexion above 90 tips the pelvis forward instead; plantarflexion rocks the foot about ball or heel | the pelvis rolls on its seat bones; hips and knees follow from the feet on the floor: leave them out |
//! | `SitToStand` | hip and knee flexion always: 90 and 90 on the seat, 115 and 90 with tilt 25 to lean in, 0 and 0 upright | the lean, more and more by balance as the knees open |
//! | `FloorSitting` | hip abduction and rotation, knee flexion; pelvis tilt in the world | hip flexion: the thigh comes down until knee, heel or sole rests. `Crossed` feet lie below the other knee, the right shin ahead of the left |
//! | `Supine` | lumbar flexion, or pelvis tilt said instead (tilt -12 is lumbar flexion 12; saying both counts once); pelvis turn (25 lets the bent knees fall to the left) likewise for spinal rotation; thoracic flexion lifts the shoulders | the thorax lies still, the pelvis rolls on it. `Support` is a straight leg on the floor, `FloorKneeBent` a flat foot as near as knee flexion says (95 if left out) |
//! | `Bridge` | hip flexion of the legs that stand: about 50 on the floor, 0 straight from shoulder to knee | the pelvis is lifted about the shoulders, feet stay. The neck flexes so that the head stays down |
//! | `Prone` | pelvis tilt; lumbar and thoracic extension lift the chest | the pelvis lies still, arms follow from the floor |
//! | `SideLying` (on the right) | hip and knee flexion; pelvis turn rolls the body; rotation below 0 or abduction opens the upper knee, feet together | hip and shoulder rest, the lower leg lies on the floor, the upper on it |
//! | `SideBridge` (on the right) | the legs' angles, knees above 45 rest on the knee, else on the foot; spine as given: lumbar lateral flexion 15 lets the hips sag | the body turns about knee or foot until the upper arm stands on its elbow |
//! | `Quadruped` | lumbar flexion or pelvis tilt as for `Supine`; knee flexion above 90 rocks the hips back; elbow flexion lowers the chest | the pelvis pitches until the arms reach the floor; hip flexion follows |
//! | `Kneeling` | knee flexion above 90 sits back towards the heels; hip flexion (child's pose: hip 125, knee 145; on the heels: hip 60, knee 150) plus tilt | the trunk's lean is hip flexion less what the thigh leans back; the head stays above the floor |
//! | `HalfKneeling` (right knee down) | pelvis tilt in the world; flexion of the right hip: -30 lunges forward | the left leg follows from its foot |
//! | `Plank` | hip and knee flexion, knees above 30 rest on the knees; elbow flexion with flat hands | the body turns about toes or knees until the arms reach the floor |
//!
//! A placed hand or foot ignores its limb's own angles, with these exceptions: elbow flexion says
//! how far `HeldAtChest` is held ahead and how far a leaning arm (`WallAhead`, `Floor` on all fours
//! and in a plank) is bent; knee flexion says how far ahead a seated `StepAhead` heel rests; hip
//! abduction and rotation turn the knee of a placed foot outward. `Shin` takes both hands round the
//! one leg that is in the air, or to a strap that runs to its foot; `Thigh` and `Knee` go as far along
//! the thigh as the arm reaches. `DoorFrame` and `WallAhead` are upright only, `Corner` is for `Standing`.
//!
//! Contacts that stay placed from one key to the next do not move. A hand that changes its place
//! travels between the two in joint space, or over the floor if both are fixed in the room.

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
pub use contact::{BodyPart, ContactPoint};
pub use posed::{BoneTransform, Missed, Posed};
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
        posed.upright = support::upright(support);
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
