//! Where a placed foot goes.

use glam::Vec3;

use super::lifted_between;
use crate::channel::Side;
use crate::pose::Pose;
use crate::skeleton::bones::{BoneId, LimbBone};
use crate::skeleton::leg::{FootGoal, LegAngles, LegSolution};
use crate::skeleton::moment::Moment;
use crate::skeleton::posed::Posed;
use crate::skeleton::reference::Skeleton;
use crate::skeleton::rotate::{about_x, about_y, between, frame};
use crate::skeleton::support::{self, layout};
use crate::stance::{FootPlacement, Support};

/// A foot on the floor points this far outward, degrees.
const FLOOR_TOE_OUT_DEG: f32 = 8.0;

impl FootGoal {
    /// Flat, with the ankle above a point of the floor or of a step.
    fn flat(skeleton: &Skeleton, side: Side, below_ankle: Vec3) -> Self {
        let foot = about_y(side.sign() * FLOOR_TOE_OUT_DEG);
        let ankle = below_ankle + Vec3::Y * skeleton.lengths().ankle_height;
        Self { ankle, foot, pole: foot.z_axis + 0.3 * Vec3::Y, toes_deg: 0.0 }
    }

    /// The same foot with its heel raised about the ball, or its toes raised about the heel where
    /// `toes_may_rise`, by the ankle's own angle.
    fn rocked(self, skeleton: &Skeleton, side: Side, plantarflexion_deg: f32, toes_may_rise: bool) -> Self {
        if plantarflexion_deg < 0.0 && !toes_may_rise {
            return self;
        }
        let pivot = if plantarflexion_deg > 0.0 {
            skeleton.ball_offset(side)
        } else {
            Vec3::new(0.0, -skeleton.lengths().ankle_height, -0.03)
        };
        let foot = self.foot * about_x(plantarflexion_deg);
        let ankle = self.ankle + self.foot * pivot - foot * pivot;
        Self { ankle, foot, toes_deg: plantarflexion_deg.max(0.0), ..self }
    }

    fn towards(&self, other: &Self, share: f32) -> Self {
        Self {
            ankle: lifted_between(self.ankle, other.ankle, share),
            foot: between(self.foot, other.foot, share),
            pole: self.pole.normalize_or(Vec3::Z).lerp(other.pole.normalize_or(Vec3::Z), share),
            toes_deg: self.toes_deg + (other.toes_deg - self.toes_deg) * share,
        }
    }
}

/// The goal of a foot whose place does not depend on the rest of the body; nothing for a foot that
/// is free or rests against the body.
pub(in crate::skeleton) fn fixed(
    skeleton: &Skeleton,
    support: Support,
    moment: &Moment,
    side: Side,
) -> Option<FootGoal> {
    let (from, to) = (moment.from.foot(side), moment.to.foot(side));
    if from == to {
        return fixed_at(skeleton, support, from, &moment.pose, side);
    }
    let start = fixed_at(skeleton, support, from, &moment.from.pose, side);
    let end = fixed_at(skeleton, support, to, &moment.to.pose, side);
    match (start, end) {
        (Some(start), Some(end)) => Some(start.towards(&end, moment.share)),
        (start, end) => start.or(end),
    }
}

fn fixed_at(
    skeleton: &Skeleton,
    support: Support,
    placement: FootPlacement,
    pose: &Pose,
    side: Side,
) -> Option<FootGoal> {
    let angles = LegAngles::of(pose, side);
    let below_ankle = layout::foot(skeleton, support, placement, &angles, side)?;
    match (support, placement) {
        (_, FootPlacement::Free | FootPlacement::AnkleOnKnee | FootPlacement::Crossed) => None,
        (
            Support::Standing | Support::SplitStance | Support::SitToStand | Support::HalfKneeling,
            FootPlacement::StepBehind,
        ) => {
            let raised = angles.plantarflexion.max(35.0);
            Some(FootGoal::flat(skeleton, side, below_ankle).rocked(skeleton, side, raised, false))
        }
        (Support::Seated, FootPlacement::StepAhead) => {
            // The heel rests, the toes point up and ahead.
            let flat = FootGoal::flat(skeleton, side, below_ankle);
            Some(flat.rocked(skeleton, side, angles.plantarflexion.min(-20.0), true))
        }
        (Support::Seated, _) => {
            let flat = FootGoal::flat(skeleton, side, below_ankle);
            Some(flat.rocked(skeleton, side, angles.plantarflexion, true))
        }
        (Support::Supine | Support::Bridge, _) => {
            Some(supine(skeleton, support, placement, below_ankle, side))
        }
        (Support::Prone, FootPlacement::Support) => Some(top_on_floor(below_ankle, Vec3::NEG_Z, Vec3::NEG_Y)),
        (Support::Quadruped | Support::Kneeling, FootPlacement::Support) => {
            Some(top_on_floor(below_ankle, Vec3::NEG_Z, Vec3::new(0.0, -0.6, 1.0)))
        }
        (Support::HalfKneeling, FootPlacement::Support) if side == Side::Right => {
            Some(top_on_floor(below_ankle, Vec3::NEG_Z, Vec3::new(0.0, -0.6, 1.0)))
        }
        (Support::FloorSitting | Support::SideLying | Support::SideBridge | Support::Plank, _) => None,
        _ => {
            let flat = FootGoal::flat(skeleton, side, below_ankle);
            Some(flat.rocked(skeleton, side, angles.plantarflexion, false))
        }
    }
}

/// Lying on the back: flat with the knee bent, or straight with the heel down and the toes up.
fn supine(
    skeleton: &Skeleton,
    support: Support,
    placement: FootPlacement,
    below_ankle: Vec3,
    side: Side,
) -> FootGoal {
    match placement {
        FootPlacement::Support if support == Support::Supine => {
            let toes = Vec3::new(0.25 * side.sign(), 1.0, 0.38);
            FootGoal {
                ankle: below_ankle + Vec3::Y * layout::ANKLE_LYING,
                foot: frame(Vec3::new(0.0, 0.38, -1.0), toes),
                pole: Vec3::new(0.12 * side.sign(), 1.0, 0.0),
                toes_deg: 0.0,
            }
        }
        _ => FootGoal { pole: Vec3::new(0.0, 1.0, 0.3), ..FootGoal::flat(skeleton, side, below_ankle) },
    }
}

/// The top of the foot on the floor, toes pointing along `toes`.
fn top_on_floor(below_ankle: Vec3, toes: Vec3, pole: Vec3) -> FootGoal {
    let sole_up = frame(Vec3::new(0.0, -1.0, 0.1), toes);
    FootGoal { ankle: below_ankle + Vec3::Y * layout::ANKLE_ON_INSTEP, foot: sole_up, pole, toes_deg: 0.0 }
}

/// The legs of a body whose pelvis and trunk are already set.
pub(in crate::skeleton) fn solve(
    skeleton: &Skeleton,
    support: Support,
    posed: &Posed,
    moment: &Moment,
    side: Side,
) -> LegSolution {
    let (from, to) = (moment.from.foot(side), moment.to.foot(side));
    let at =
        |placement: FootPlacement, pose: &Pose| solve_at(skeleton, support, posed, placement, pose, side);
    let fixed_both = |placement, pose: &Pose| fixed_at(skeleton, support, placement, pose, side).is_some();
    if from == to {
        return at(from, &moment.pose);
    }
    let world = fixed(skeleton, support, moment, side);
    let world = world.filter(|_| fixed_both(from, &moment.from.pose) && fixed_both(to, &moment.to.pose));
    if let Some(goal) = world {
        let goal = turned_pole(goal, posed, support, &moment.pose, side);
        return LegSolution::placed(skeleton, posed, side, &goal);
    }
    at(from, &moment.from.pose).towards(&at(to, &moment.to.pose), moment.share)
}

fn solve_at(
    skeleton: &Skeleton,
    support: Support,
    posed: &Posed,
    placement: FootPlacement,
    pose: &Pose,
    side: Side,
) -> LegSolution {
    if let Some(goal) = fixed_at(skeleton, support, placement, pose, side) {
        let goal = turned_pole(goal, posed, support, pose, side);
        return LegSolution::placed(skeleton, posed, side, &goal);
    }
    match (placement, support) {
        (FootPlacement::AnkleOnKnee, _) => ankle_on_knee(skeleton, posed, side),
        (FootPlacement::Crossed, Support::FloorSitting) => support::crossed_leg(skeleton, posed, side),
        (FootPlacement::Free, _) => LegSolution::free(pose, side),
        (_, Support::FloorSitting) => support::floor_sitting_leg(skeleton, posed, pose, side),
        (_, Support::SideLying) => support::side_lying_leg(skeleton, posed, pose, side),
        (_, Support::SideBridge) => support::side_bridge_leg(pose, side),
        (_, Support::Plank) => support::plank_leg(skeleton, posed, pose, side),
        _ => LegSolution::free(pose, side),
    }
}

/// Knees point with the feet, with the pelvis when that turns, and outward by the hip's abduction.
fn turned_pole(goal: FootGoal, posed: &Posed, support: Support, pose: &Pose, side: Side) -> FootGoal {
    let angles = LegAngles::of(pose, side);
    let outward_deg = angles.hip_abduction - angles.hip_rotation;
    let pelvis = posed[BoneId::ROOT].rotation;
    let pole = match support {
        Support::Supine | Support::Bridge => {
            let sideways = pelvis * Vec3::X * side.sign() * outward_deg.to_radians().sin();
            (pelvis * Vec3::Z).with_z(0.0) + sideways + Vec3::Z * goal.pole.z
        }
        Support::Prone => goal.pole,
        _ => about_y(side.sign() * outward_deg) * goal.pole,
    };
    FootGoal { pole, ..goal }
}

/// The ankle across the other thigh just above its knee, the own knee falling outward.
fn ankle_on_knee(skeleton: &Skeleton, posed: &Posed, side: Side) -> LegSolution {
    let other = side.other();
    let hip = posed[BoneId::limb(LimbBone::ThighDistal, other)];
    let joint = |bone| posed[BoneId::limb(bone, other)].joint;
    let (from, knee) = (joint(LimbBone::ThighProximal), joint(LimbBone::ShankProximal));
    let along = (knee - from).normalize_or(Vec3::Z);
    let off_thigh = hip.rotation.z_axis;
    let across = off_thigh.cross(along) * side.sign();
    let outward =
        if across.dot(posed[BoneId::ROOT].rotation.x_axis) * side.sign() > 0.0 { across } else { -across };
    let ankle = from.lerp(knee, 0.82) + off_thigh * 0.095 - outward * 0.05;
    let foot = frame(outward, along * 0.4 + off_thigh * 0.6);
    let goal = FootGoal { ankle, foot, pole: outward + 0.35 * along + 0.1 * off_thigh, toes_deg: 0.0 };
    LegSolution::placed(skeleton, posed, side, &goal)
}
