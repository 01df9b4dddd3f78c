//! Where a placed hand goes.

use glam::Vec3;

use super::lifted_between;
use crate::channel::{Channel, Side};
use crate::motion::minimum_jerk;
use crate::pose::Pose;
use crate::skeleton::arm::{ArmSolution, HandGoal};
use crate::skeleton::bones::{BoneId, LimbBone};
use crate::skeleton::ik::reach;
use crate::skeleton::moment::Moment;
use crate::skeleton::posed::Posed;
use crate::skeleton::reference::Skeleton;
use crate::skeleton::support;
use crate::skeleton::support::layout::{
    DESK_HEIGHT, ELBOW_ON_FLOOR, SEAT_HEIGHT, WALL_AHEAD, WALL_AHEAD_OF_SPLIT, WRIST_ON_PALM,
};
use crate::skeleton::trunk::Trunk;
use crate::stance::{FootPlacement, HandPlacement, Stance, Support};

/// Curl of each finger joint on a flat surface, round a limb, and loosely held, degrees.
const FLAT_CURL_DEG: f32 = -6.0;
const RESTING_CURL_DEG: f32 = 10.0;
const GRIPPING_CURL_DEG: f32 = 30.0;

/// A leaning arm is never quite straight.
const LEANING_REACH: f32 = 0.993;

/// An arm stretched out on the floor.
const FAR_REACH: f32 = 0.97;

/// A hand that cannot hold its shin holds a strap: this far along the arm's length towards the foot.
const STRAP_REACH: f32 = 0.88;

/// Left places become right ones.
fn on_side(left: Vec3, side: Side) -> Vec3 {
    left * Vec3::new(side.sign(), 1.0, 1.0)
}

/// The wrist of a hand flat on the floor, metres.
pub(in crate::skeleton) fn floor(support: Support, side: Side) -> Vec3 {
    let (aside, ahead) = match support {
        Support::Quadruped | Support::Plank => (0.18, 0.455),
        Support::Kneeling | Support::HalfKneeling => (0.18, 0.46),
        Support::Prone => (0.23, 0.37),
        Support::SideLying | Support::SideBridge => return Vec3::new(-0.30, WRIST_ON_PALM, 0.30),
        Support::FloorSitting => (0.24, -0.17),
        Support::Supine | Support::Bridge => (0.30, -0.03),
        Support::Standing | Support::SplitStance | Support::Seated | Support::SitToStand => (0.14, 0.20),
    };
    on_side(Vec3::new(aside, WRIST_ON_PALM, ahead), side)
}

/// The wrist of a hand on the floor far ahead, metres.
pub(in crate::skeleton) fn floor_ahead(support: Support, side: Side) -> Vec3 {
    let ahead = match support {
        Support::Kneeling | Support::HalfKneeling => 0.60,
        Support::Quadruped | Support::Plank => 0.66,
        Support::Prone => 0.86,
        Support::Supine | Support::Bridge => -0.88,
        Support::FloorSitting => 0.62,
        Support::SideLying | Support::SideBridge => return Vec3::new(-0.42, WRIST_ON_PALM, 0.45),
        Support::Standing | Support::SplitStance | Support::Seated | Support::SitToStand => 0.45,
    };
    on_side(Vec3::new(0.185, WRIST_ON_PALM, ahead), side)
}

/// The elbow of a forearm on the floor, metres.
pub(in crate::skeleton) fn elbow(support: Support, side: Side) -> Vec3 {
    match support {
        Support::SideBridge | Support::SideLying => Vec3::new(-0.435, ELBOW_ON_FLOOR, 0.03),
        Support::Prone => on_side(Vec3::new(0.18, ELBOW_ON_FLOOR, 0.40), side),
        _ => on_side(Vec3::new(0.17, ELBOW_ON_FLOOR, 0.45), side),
    }
}

/// The door frame ahead of the origin in split stance and when standing.
pub(in crate::skeleton) const DOOR_AHEAD: f32 = 0.05;

/// The elbows of forearms that rest in a corner, ahead of the origin when standing, metres.
pub(in crate::skeleton) const CORNER_AHEAD: f32 = 0.22;

/// A hand on the wall ahead.
pub(in crate::skeleton) fn on_wall(support: Support, side: Side) -> HandGoal {
    let ahead = if support == Support::SplitStance { WALL_AHEAD_OF_SPLIT } else { WALL_AHEAD };
    HandGoal {
        wrist: on_side(Vec3::new(0.19, 1.27, ahead - WRIST_ON_PALM), side),
        fingers: Vec3::new(0.0, 1.0, 0.06),
        palm: Vec3::Z,
        pole: Vec3::new(0.6 * side.sign(), -0.9, -0.3),
        curl_deg: FLAT_CURL_DEG,
    }
}

/// The desk's top (a chair's seat for a body on the floor) under a hand, metres.
pub(in crate::skeleton) fn desk(support: Support, side: Side) -> Vec3 {
    let place = match support {
        Support::Seated | Support::SitToStand => Vec3::new(0.16, DESK_HEIGHT, 0.36),
        Support::Kneeling | Support::Quadruped | Support::HalfKneeling | Support::FloorSitting => {
            Vec3::new(0.17, SEAT_HEIGHT, 0.55)
        }
        _ => Vec3::new(0.17, DESK_HEIGHT, 0.52),
    };
    on_side(place, side)
}

/// The top of a chair's back or of a fixed support under a hand, metres.
pub(in crate::skeleton) fn support_ahead(support: Support, side: Side) -> Vec3 {
    let place = match support {
        Support::Standing => Vec3::new(0.17, 0.95, 0.27),
        Support::SplitStance => Vec3::new(0.17, 0.95, 0.40),
        Support::Seated | Support::SitToStand => Vec3::new(0.17, 0.80, 0.50),
        _ => Vec3::new(0.17, 0.62, 0.50),
    };
    on_side(place, side)
}

/// How far the arms reach from shoulder to wrist at their elbows' mean angle, metres.
pub(in crate::skeleton) fn arm_reach(skeleton: &Skeleton, pose: &Pose) -> f32 {
    0.5 * (arm_reach_of(skeleton, pose, Side::Left) + arm_reach_of(skeleton, pose, Side::Right))
}

/// How far one arm reaches at its elbow's angle, metres.
pub(in crate::skeleton) fn arm_reach_of(skeleton: &Skeleton, pose: &Pose, side: Side) -> f32 {
    let lengths = skeleton.lengths();
    let (upper_arm, forearm) = (lengths.upper_arm, lengths.forearm);
    let elbow = match side {
        Side::Left => pose[Channel::LeftElbowFlexion],
        Side::Right => pose[Channel::RightElbowFlexion],
    };
    let cosine = elbow.clamp(0.0, 140.0).to_radians().cos();
    let squared = upper_arm * upper_arm + forearm * forearm + 2.0 * upper_arm * forearm * cosine;
    squared.max(0.01).sqrt() * LEANING_REACH
}

/// The arm of a body whose trunk and legs are already set.
pub(in crate::skeleton) fn solve(
    skeleton: &Skeleton,
    support: Support,
    posed: &Posed,
    moment: &Moment,
    side: Side,
) -> ArmSolution {
    let (from, to) = (moment.from.hand(side), moment.to.hand(side));
    let place = Place { skeleton, support, posed, side, moment };
    if from == to && from != HandPlacement::Free {
        return place.arm(from, &moment.pose);
    }
    match (place.fixed(from), place.fixed(to)) {
        (Some(start), Some(end)) => {
            let goal = start.towards(&end, moment.share);
            ArmSolution::placed(skeleton, posed, &moment.pose, side, &goal)
        }
        _ => {
            let (start, end) = (place.arm(from, &moment.from.pose), place.arm(to, &moment.to.pose));
            start.towards_over_floor(&end, moment.share, skeleton, posed, side)
        }
    }
}

impl HandGoal {
    fn towards(&self, other: &Self, share: f32) -> Self {
        let mix = |from: Vec3, to: Vec3| from.normalize_or_zero().lerp(to.normalize_or_zero(), share);
        Self {
            wrist: lifted_between(self.wrist, other.wrist, share),
            fingers: mix(self.fingers, other.fingers),
            palm: mix(self.palm, other.palm),
            pole: mix(self.pole, other.pole),
            curl_deg: self.curl_deg + (other.curl_deg - self.curl_deg) * share,
        }
    }
}

struct Place<'a> {
    skeleton: &'a Skeleton,
    support: Support,
    posed: &'a Posed,
    side: Side,
    moment: &'a Moment,
}

impl Place<'_> {
    fn arm(&self, placement: HandPlacement, pose: &Pose) -> ArmSolution {
        match self.fixed(placement).or_else(|| self.on_body(placement, pose)) {
            Some(goal) => ArmSolution::placed(self.skeleton, self.posed, pose, self.side, &goal),
            None => ArmSolution::free(pose, self.side).above_floor(self.skeleton, self.posed, self.side),
        }
    }

    fn left(&self, x: f32, y: f32, z: f32) -> Vec3 {
        on_side(Vec3::new(x, y, z), self.side)
    }

    fn joint(&self, bone: LimbBone, side: Side) -> Vec3 {
        self.posed[BoneId::limb(bone, side)].joint
    }

    /// Places in the world.
    fn fixed(&self, placement: HandPlacement) -> Option<HandGoal> {
        use HandPlacement as P;
        match placement {
            P::Floor => Some(self.flat(floor(self.support, self.side))),
            P::FloorAhead => Some(self.flat(self.floor_ahead())),
            P::Forearm => Some(self.on_forearm()),
            P::BesideBody => self.beside(),
            P::WallAhead => Some(on_wall(self.support, self.side)),
            P::DoorFrame => Some(self.door_frame()),
            P::Corner => Some(self.in_corner()),
            P::Desk => Some(self.on_top(desk(self.support, self.side))),
            P::SupportAhead => Some(self.on_top(support_ahead(self.support, self.side))),
            _ => None,
        }
    }

    /// Palm down on the floor, fingers away from the body.
    fn flat(&self, wrist: Vec3) -> HandGoal {
        let (fingers, pole) = match self.support {
            Support::FloorSitting if wrist.z < 0.2 => {
                (self.left(0.5, -0.05, -0.8), self.left(0.4, 0.1, -1.0))
            }
            Support::Supine | Support::Bridge if wrist.z > -0.3 => (Vec3::Z, self.left(0.9, -0.2, -0.3)),
            Support::Prone if wrist.z < 0.6 => (Vec3::Z, self.left(0.35, 0.6, -0.9)),
            Support::Supine | Support::Bridge => (Vec3::NEG_Z, self.left(1.0, 0.2, 0.0)),
            Support::SideLying | Support::SideBridge => (Vec3::new(-0.9, 0.0, 0.3), Vec3::new(0.3, 0.6, 0.8)),
            _ => (Vec3::new(0.0, -0.08, 1.0), self.left(0.35, 0.1, -1.0)),
        };
        HandGoal { wrist, fingers, palm: Vec3::NEG_Y, pole, curl_deg: FLAT_CURL_DEG }
    }

    /// As far ahead on the floor as the arm reaches in the stance that puts the hand there, so that
    /// the place does not change while the body comes to it.
    fn floor_ahead(&self) -> Vec3 {
        let place = floor_ahead(self.support, self.side);
        let ahead = |stance: &Stance| stance.hand(self.side) == HandPlacement::FloorAhead;
        let stance = [&self.moment.to, &self.moment.from].into_iter().find(|stance| ahead(stance));
        let Some(stance) =
            stance.filter(|_| matches!(self.support, Support::Kneeling | Support::HalfKneeling))
        else {
            return place;
        };
        let grounded = support::ground(self.skeleton, self.support, &Moment::still(stance));
        let trunk = Trunk::of(self.skeleton, &grounded.pose);
        let shoulder = grounded.root.point(trunk.shoulder(self.side.sign()));
        let lengths = self.skeleton.lengths();
        let reach = FAR_REACH * (lengths.upper_arm + lengths.forearm);
        let aside = place.x - shoulder.x;
        let drop = shoulder.y - place.y;
        place.with_z(shoulder.z + (reach * reach - aside * aside - drop * drop).max(0.01).sqrt())
    }

    fn on_forearm(&self) -> HandGoal {
        let elbow = elbow(self.support, self.side);
        let wrist = elbow + Vec3::Z * self.skeleton.lengths().forearm;
        HandGoal {
            wrist,
            fingers: Vec3::new(0.0, -0.05, 1.0),
            palm: Vec3::NEG_Y,
            pole: self.elbow_down_pole(wrist),
            curl_deg: FLAT_CURL_DEG,
        }
    }

    /// Where the elbow of a forearm on the floor points: down, and outward where the shoulder is too
    /// low for the upper arm to stand.
    fn elbow_down_pole(&self, wrist: Vec3) -> Vec3 {
        let lengths = self.skeleton.lengths();
        let shoulder = self.joint(LimbBone::UpperArmProximal, self.side);
        let direction = (wrist - shoulder).normalize_or(Vec3::Z);
        let down = Vec3::NEG_Y.reject_from_normalized(direction).normalize_or(Vec3::NEG_Y);
        let outward = direction.cross(down);
        let outward = if outward.x * self.side.sign() < 0.0 { -outward } else { outward };
        let lowest = reach(shoulder, wrist, lengths.upper_arm, lengths.forearm, down).middle;
        let level = reach(shoulder, wrist, lengths.upper_arm, lengths.forearm, outward).middle;
        let cosine = (ELBOW_ON_FLOOR - level.y) / (lowest.y - level.y).min(-1e-3);
        let cosine = cosine.clamp(0.0, 1.0);
        down * cosine + outward * (1.0 - cosine * cosine).sqrt()
    }

    fn beside(&self) -> Option<HandGoal> {
        let (wrist, fingers, pole) = match self.support {
            Support::Bridge => {
                (self.left(0.27, 0.035, -0.04), self.left(-0.05, 0.0, 1.0), self.left(1.0, -0.1, 0.0))
            }
            Support::Supine => {
                (self.left(0.265, 0.035, 0.03), self.left(-0.05, 0.0, 1.0), self.left(1.0, -0.1, 0.0))
            }
            Support::Prone => {
                (self.left(0.265, 0.035, 0.0), self.left(-0.05, 0.0, -1.0), self.left(1.0, 0.1, 0.0))
            }
            Support::FloorSitting => {
                (self.left(0.25, WRIST_ON_PALM, 0.0), self.left(0.2, -0.05, 1.0), self.left(0.4, 0.1, -1.0))
            }
            _ => return None,
        };
        Some(HandGoal { wrist, fingers, palm: Vec3::NEG_Y, pole, curl_deg: FLAT_CURL_DEG })
    }

    fn door_frame(&self) -> HandGoal {
        HandGoal {
            wrist: self.left(0.43, 1.55, DOOR_AHEAD),
            fingers: Vec3::new(0.0, 1.0, 0.05),
            palm: Vec3::Z,
            pole: self.left(0.7, -0.8, -0.15),
            curl_deg: RESTING_CURL_DEG,
        }
    }

    /// The palm on a wall that runs halfway between ahead and aside, the elbow near it and behind the hand, so that
    /// leaning in does not turn the arm out beyond its usual range.
    fn in_corner(&self) -> HandGoal {
        HandGoal {
            wrist: self.left(0.375, 1.49, CORNER_AHEAD + 0.065),
            fingers: Vec3::new(0.0, 1.0, 0.05),
            palm: self.left(1.0, 0.0, 1.0),
            pole: self.left(0.7, -0.8, -0.15),
            curl_deg: FLAT_CURL_DEG,
        }
    }

    fn on_top(&self, surface: Vec3) -> HandGoal {
        HandGoal {
            wrist: surface + Vec3::Y * WRIST_ON_PALM,
            fingers: Vec3::new(0.0, -0.08, 1.0),
            palm: Vec3::NEG_Y,
            pole: self.left(0.6, -0.8, -0.6),
            curl_deg: FLAT_CURL_DEG,
        }
    }

    /// Places on the own body.
    fn on_body(&self, placement: HandPlacement, pose: &Pose) -> Option<HandGoal> {
        use HandPlacement as P;
        match placement {
            P::Thigh => Some(self.on_leg(self.side, 0.62)),
            P::Knee => Some(self.on_knee()),
            P::SeatEdge => Some(self.seat_edge()),
            P::Lap => Some(self.lap()),
            P::Shin => Some(self.round_shin()),
            P::Hip => Some(self.on_trunk(
                BoneId::ROOT,
                [0.205, 0.155, -0.045],
                [-0.3, -0.35, 0.9],
                [-1.0, 0.0, -0.3],
            )),
            P::LowBack => Some(self.low_back()),
            P::CrossedChest => Some(self.crossed_chest()),
            P::Chest => Some(self.on_trunk(
                BoneId::SPINE01,
                [0.105, 0.435, 0.165],
                [-1.0, 0.25, -0.05],
                [0.0, 0.0, -1.0],
            )),
            P::Ribs => Some(self.on_trunk(
                BoneId::SPINE02,
                [0.175, 0.300, 0.105],
                [-0.75, 0.1, 0.45],
                [-0.5, 0.0, -0.85],
            )),
            P::Collarbone => Some(self.on_trunk(
                BoneId::SPINE01,
                [0.025, 0.500, 0.150],
                [-0.75, 0.45, -0.35],
                [0.0, -0.2, -1.0],
            )),
            P::BehindEar => Some(self.behind_ear()),
            P::HeldAtChest => Some(self.held(pose)),
            _ => None,
        }
    }

    /// A wrist near the trunk's skin, given in the mesh's rest pose with the directions of fingers
    /// and palm; the elbow hangs out and down.
    fn on_trunk(&self, bone: BoneId, at_rest: [f32; 3], fingers: [f32; 3], palm: [f32; 3]) -> HandGoal {
        let transform = self.posed[bone];
        let in_bone = on_side(at_rest.into(), self.side) - self.skeleton.rest_joint(bone);
        let turned = |left: [f32; 3]| transform.rotation * on_side(left.into(), self.side);
        HandGoal {
            wrist: transform.point(in_bone),
            fingers: turned(fingers),
            palm: turned(palm),
            pole: turned([1.0, -0.55, -0.35]),
            curl_deg: RESTING_CURL_DEG,
        }
    }

    fn crossed_chest(&self) -> HandGoal {
        // The right arm lies over the left.
        let over = if self.side == Side::Right { 0.03 } else { 0.0 };
        let goal = self.on_trunk(
            BoneId::SPINE01,
            [-0.055, 0.455 - over, 0.155 + over],
            [-0.75, 0.6, -0.35],
            [0.15, -0.25, -1.0],
        );
        let thorax = self.posed[BoneId::SPINE01].rotation;
        HandGoal { pole: thorax * self.left(0.5, -1.4, 0.35), ..goal }
    }

    fn low_back(&self) -> HandGoal {
        if matches!(self.support, Support::Supine | Support::Bridge) {
            let goal =
                self.on_trunk(BoneId::SPINE03, [0.135, 0.205, -0.042], [-1.0, 0.05, 0.0], [0.0, 0.0, -1.0]);
            return HandGoal { pole: self.left(1.0, -0.05, -0.25), curl_deg: FLAT_CURL_DEG, ..goal };
        }
        let goal =
            self.on_trunk(BoneId::SPINE04, [0.135, 0.165, -0.105], [-0.6, -0.75, 0.1], [0.0, 0.15, 1.0]);
        let trunk = self.posed[BoneId::SPINE03].rotation;
        HandGoal { pole: trunk * self.left(0.55, 0.1, -0.9), ..goal }
    }

    fn behind_ear(&self) -> HandGoal {
        let goal = self.on_trunk(BoneId::HEAD, [0.135, 0.700, 0.040], [-0.55, 0.45, -0.75], [-0.9, 0.1, 0.6]);
        let thorax = self.posed[BoneId::SPINE01].rotation;
        HandGoal { pole: thorax * self.left(1.0, 0.05, 0.25), ..goal }
    }

    /// Ahead of the breastbone, as far as the elbow's angle lets the arm reach.
    fn held(&self, pose: &Pose) -> HandGoal {
        let thorax = self.posed[BoneId::SPINE01];
        let shoulder = self.left(0.184, 0.101, 0.058);
        let (aside, up) = (0.05, 0.03);
        let reach = arm_reach_of(self.skeleton, pose, self.side);
        let ahead = (reach * reach - 0.128 * 0.128 - 0.058 * 0.058).max(0.0).sqrt().max(0.12);
        HandGoal {
            wrist: thorax.point(self.left(aside, up, shoulder.z + ahead)),
            fingers: thorax.rotation * self.left(-0.55, 0.15, 0.8),
            palm: thorax.rotation * self.left(-0.8, 0.0, -0.4),
            pole: thorax.rotation * self.left(0.8, -0.8, -0.2),
            curl_deg: GRIPPING_CURL_DEG + 15.0,
        }
    }

    /// On the own thigh, half kneeling on the one that is ahead.
    fn on_knee(&self) -> HandGoal {
        let leg = if self.support == Support::HalfKneeling { Side::Left } else { self.side };
        self.on_leg(leg, 0.86)
    }

    /// On the upper side of a thigh, from hip (0) to knee (1) as far as wanted and as the arm reaches.
    fn on_leg(&self, leg: Side, wanted: f32) -> HandGoal {
        let lengths = self.skeleton.lengths();
        let reach = (lengths.upper_arm + lengths.forearm) * 0.97;
        let shoulder = self.joint(LimbBone::UpperArmProximal, self.side);
        let reaches = |along: f32| self.at_thigh(leg, along).wrist.distance(shoulder) < reach;
        if reaches(wanted) {
            return self.at_thigh(leg, wanted);
        }
        let (mut near, mut far) = (0.0, wanted);
        for _ in 0..12 {
            let middle = 0.5 * (near + far);
            if reaches(middle) {
                near = middle;
            } else {
                far = middle;
            }
        }
        self.at_thigh(leg, near)
    }

    fn at_thigh(&self, leg: Side, along: f32) -> HandGoal {
        let (hip, knee) =
            (self.joint(LimbBone::ThighProximal, leg), self.joint(LimbBone::ShankProximal, leg));
        let thigh = self.posed[BoneId::limb(LimbBone::ThighDistal, leg)].rotation;
        let down_thigh = (knee - hip).normalize_or(Vec3::Z);
        let inward = -self.side.sign() * thigh.x_axis;
        let aside = if leg == self.side { 0.012 } else { 0.050 };
        HandGoal {
            wrist: hip.lerp(knee, along) + thigh.z_axis * (0.088 + 0.01 * along)
                - inward * aside
                - down_thigh * 0.05,
            fingers: down_thigh + 0.18 * inward - 0.18 * thigh.z_axis,
            palm: -thigh.z_axis,
            pole: self.posed[BoneId::SPINE01].rotation * self.left(0.6, -0.5, -0.8),
            curl_deg: RESTING_CURL_DEG,
        }
    }

    fn seat_edge(&self) -> HandGoal {
        let pelvis = self.posed[BoneId::ROOT];
        let wrist = pelvis.joint.with_y(SEAT_HEIGHT + 0.045) + self.left(0.225, 0.0, 0.04);
        HandGoal {
            wrist,
            fingers: self.left(-0.25, -1.0, 0.15),
            palm: self.left(-1.0, 0.2, 0.0),
            pole: self.left(0.5, 0.0, -1.0),
            curl_deg: GRIPPING_CURL_DEG,
        }
    }

    /// Interlaced before the belly: low when standing, on the thighs when sitting.
    fn lap(&self) -> HandGoal {
        let thigh = self.posed[BoneId::limb(LimbBone::ThighDistal, self.side)];
        let pelvis = self.posed[BoneId::ROOT];
        let ahead = (pelvis.rotation.transpose() * -thigh.rotation.y_axis).z.clamp(0.0, 1.0);
        let in_pelvis = self.left(0.075, 0.03 + 0.05 * ahead, 0.16 + 0.08 * ahead);
        HandGoal {
            wrist: pelvis.point(in_pelvis),
            fingers: pelvis.rotation * self.left(-0.75, -0.35 + 0.25 * ahead, 0.45),
            palm: pelvis.rotation * self.left(-0.35, 0.35 * ahead, -0.9),
            pole: self.posed[BoneId::SPINE01].rotation * self.left(0.8, -0.4, -0.6),
            curl_deg: GRIPPING_CURL_DEG,
        }
    }

    /// Both hands go round the one shin that is in the air, else each round its own.
    fn round_shin(&self) -> HandGoal {
        let in_air = |side| {
            let lifted = |placement| matches!(placement, FootPlacement::Free | FootPlacement::AnkleOnKnee);
            lifted(self.moment.from.foot(side)) || lifted(self.moment.to.foot(side))
        };
        let leg = if in_air(self.side) || !in_air(self.side.other()) { self.side } else { self.side.other() };
        let (knee, ankle) = (self.joint(LimbBone::ShankProximal, leg), self.joint(LimbBone::Foot, leg));
        let shank = self.posed[BoneId::limb(LimbBone::ShankProximal, leg)].rotation;
        let aside = shank.x_axis * self.side.sign();
        let goal = HandGoal {
            wrist: knee.lerp(ankle, 0.20) + shank.z_axis * 0.055 + aside * 0.065,
            fingers: -aside + 0.1 * shank.z_axis - 0.25 * shank.y_axis,
            palm: -shank.z_axis - 0.4 * aside,
            pole: self.posed[BoneId::SPINE01].rotation * self.left(1.0, -0.3, -0.1),
            curl_deg: GRIPPING_CURL_DEG,
        };
        self.or_by_strap(goal, ankle + 0.06 * aside)
    }

    /// The goal if the arm reaches it, else holding a strap that runs to the foot.
    fn or_by_strap(&self, goal: HandGoal, foot: Vec3) -> HandGoal {
        let lengths = self.skeleton.lengths();
        let length = lengths.upper_arm + lengths.forearm;
        let shoulder = self.joint(LimbBone::UpperArmProximal, self.side);
        let to_foot = (foot - shoulder).normalize_or(Vec3::Y);
        let lacking = goal.wrist.distance(shoulder) / length - 0.985;
        let by_strap = minimum_jerk(lacking / 0.08);
        HandGoal {
            wrist: goal.wrist.lerp(shoulder + to_foot * (STRAP_REACH * length), by_strap),
            fingers: goal.fingers.lerp(to_foot, by_strap),
            ..goal
        }
    }
}
