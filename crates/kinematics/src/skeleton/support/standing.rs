//! On the feet: standing, split stance, and between a chair and standing.

use glam::{Mat3, Vec3};

use super::layout::{self, SEAT_HEIGHT};
use super::{
    Grounded, carried_mean, carrying_feet, either_deg, least_deg, legs, root_with_hips_at, turn_and_lean,
};
use crate::channel::{Channel, Side};
use crate::motion::minimum_jerk;
use crate::pose::Pose;
use crate::skeleton::ik::{at_least_zero, turn_to_reach};
use crate::skeleton::leg::{LegAngles, LegSolution};
use crate::skeleton::moment::Moment;
use crate::skeleton::placement::{foot, hand};
use crate::skeleton::posed::{BoneTransform, Posed};
use crate::skeleton::reference::Skeleton;
use crate::skeleton::rotate::about_x;
use crate::skeleton::trunk::{MASS_SHANKS, MASS_THIGHS, MASS_TRUNK, Trunk};
use crate::stance::{HandPlacement, Support};

/// The ankles lean at most this far forward and back, degrees.
const MOST_LEAN_DEG: f32 = 35.0;
const MOST_LEAN_BACK_DEG: f32 = -15.0;

/// Standing on one foot, the pelvis moves this share of the way over it.
const SHIFT_OVER_FOOT: f32 = 0.85;

/// Hip and knee bent as when sitting on a chair, degrees.
const SITTING_KNEE_DEG: f32 = 88.0;

/// Hip and knee flexion of the legs that carry, the pelvis' tilt counted as hip flexion.
#[derive(Clone, Copy)]
struct Bend {
    hip_deg: f32,
    knee_deg: f32,
}

impl Bend {
    fn of(moment: &Moment) -> Self {
        let carries = carrying_feet(moment);
        let legs = legs(&moment.pose);
        Self {
            hip_deg: carried_mean(carries, legs.map(|leg| leg.hip_flexion))
                + moment.pose[Channel::PelvisTilt],
            knee_deg: carried_mean(carries, legs.map(|leg| leg.knee)),
        }
    }

    /// The pelvis' pitch over a shank that leans forward by an angle.
    fn pelvis_pitch_deg(&self, lean_deg: f32) -> f32 {
        self.hip_deg - self.knee_deg + lean_deg
    }

    /// From ankle to the middle of the hips over an upright shank, metres.
    fn hips_over_ankles(&self, skeleton: &Skeleton) -> Vec3 {
        let lengths = skeleton.lengths();
        Vec3::Y * lengths.shank + about_x(-self.knee_deg) * Vec3::Y * lengths.thigh
    }

    /// A point of the pelvis' frame from the ankles over an upright shank, metres.
    fn point_over_ankles(&self, skeleton: &Skeleton, in_root: Vec3) -> Vec3 {
        let from_hips = in_root - skeleton.hip_offset(Side::Left).with_x(0.0);
        self.hips_over_ankles(skeleton) + about_x(self.pelvis_pitch_deg(0.0)) * from_hips
    }

    /// The forward lean of the shank that brings the body's mass over the feet, degrees.
    fn balanced_lean_deg(&self, skeleton: &Skeleton, trunk: &Trunk) -> f32 {
        let straight = Bend { hip_deg: 0.0, knee_deg: 0.0 };
        let goal = straight.centre_of_mass(skeleton, Trunk::straight(skeleton)).z;
        let mass = self.centre_of_mass(skeleton, trunk.centre_of_mass());
        let radius = mass.y.hypot(mass.z).max(1e-3);
        let lean = (goal / radius).clamp(-1.0, 1.0).asin() - mass.z.atan2(mass.y);
        lean.to_degrees().clamp(MOST_LEAN_BACK_DEG, MOST_LEAN_DEG)
    }

    fn centre_of_mass(&self, skeleton: &Skeleton, trunk_in_root: Vec3) -> Vec3 {
        let shank = Vec3::Y * skeleton.lengths().shank;
        let hips = self.hips_over_ankles(skeleton);
        MASS_SHANKS * 0.56 * shank
            + MASS_THIGHS * hips.lerp(shank, 0.42)
            + MASS_TRUNK * self.point_over_ankles(skeleton, trunk_in_root)
    }
}

/// Where the pelvis is above one foot with that leg's own angles and a common pitch of the pelvis.
fn hips_above(skeleton: &Skeleton, ankle: Vec3, leg: &LegAngles, pitch_deg: f32) -> Vec3 {
    let lengths = skeleton.lengths();
    let thigh_ahead_deg = leg.hip_flexion - pitch_deg;
    let shank_lean_deg = leg.knee - thigh_ahead_deg;
    ankle
        + about_x(shank_lean_deg) * Vec3::Y * lengths.shank
        + about_x(-thigh_ahead_deg) * Vec3::Y * lengths.thigh
}

/// The pelvis over the feet that carry: between what each leg's angles say, and never further from
/// a foot than its leg is long.
fn over_feet(
    skeleton: &Skeleton,
    support: Support,
    moment: &Moment,
    rotation: Mat3,
    pitch_deg: f32,
) -> BoneTransform {
    let carries = carrying_feet(moment);
    let mut hips = Vec3::ZERO;
    let mut total = 0.0;
    let mut ankles = [None; 2];
    for (side, leg) in Side::BOTH.into_iter().zip(legs(&moment.pose)) {
        let Some(goal) = foot::fixed(skeleton, support, moment, side) else { continue };
        let weight = carries[side.index()].max(1e-3);
        hips += weight * hips_above(skeleton, goal.ankle, &leg, pitch_deg);
        total += weight;
        ankles[side.index()] = Some((goal.ankle, weight));
    }
    let stands = carries[0].max(carries[1]);
    let striding = striding(skeleton, &moment.pose, rotation);
    if total == 0.0 || stands <= 0.0 {
        return striding;
    }
    hips /= total;
    hips.x *= SHIFT_OVER_FOOT;
    let mut root = root_with_hips_at(skeleton, rotation, hips);
    for _ in 0..3 {
        for (side, ankle) in Side::BOTH.into_iter().zip(ankles) {
            if let Some((ankle, weight)) = ankle {
                let hip = root.point(skeleton.hip_offset(side));
                root.joint.y -= weight.min(1.0) * excess_height(skeleton, hip, ankle);
            }
        }
    }
    BoneTransform { joint: striding.joint.lerp(root.joint, stands), ..root }
}

/// Difference of height of two free feet within which both carry, metres.
const HANDOVER: f32 = 0.03;

/// Both feet free, as in walking: the pelvis is as high as the lower foot needs.
fn striding(skeleton: &Skeleton, pose: &Pose, rotation: Mat3) -> BoneTransform {
    let mut posed = Posed::at(BoneTransform { rotation, joint: Vec3::ZERO });
    for side in Side::BOTH {
        posed.set_leg(skeleton, side, &LegSolution::free(pose, side));
    }
    let lowest = Side::BOTH.map(|side| posed.lowest_of_foot(skeleton, side));
    // The weight goes over from one foot to the other within the last centimetres.
    let lower = lowest[0] - at_least_zero(lowest[0] - lowest[1], HANDOVER);
    BoneTransform { rotation, joint: Vec3::NEG_Y * lower }
}

/// How much a hip has to come down for its leg to reach the ankle, metres.
fn excess_height(skeleton: &Skeleton, hip: Vec3, ankle: Vec3) -> f32 {
    let reach = layout::leg_length(skeleton, 0.0) * 0.9990;
    let apart = hip - ankle;
    let aside = apart.x.hypot(apart.z);
    let highest = (reach * reach - aside * aside).max(0.01).sqrt();
    (apart.y - highest).max(0.0)
}

/// Balanced over the feet; with hands on a wall or in a corner the arms say how far the body leans in, and it bends
/// at the hips as far as it must for hands on a desk or a support to reach.
pub(super) fn standing(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let trunk = Trunk::of(skeleton, &moment.pose);
    let own = Bend::of(moment);
    let bend = Bend { hip_deg: own.hip_deg + reaching_hip_deg(skeleton, moment, &own, &trunk), ..own };
    let balanced_deg = bend.balanced_lean_deg(skeleton, &trunk);
    let wall = most_held(moment, |placement| placement == HandPlacement::WallAhead);
    let corner = most_held(moment, |placement| placement == HandPlacement::Corner);
    let lean_deg = leaning(balanced_deg, wall, || lean_to_wall_deg(skeleton, moment, &bend, &trunk));
    let lean_deg = leaning(lean_deg, corner, || lean_into_corner_deg(skeleton, moment, &bend, &trunk));
    let pitch_deg = bend.pelvis_pitch_deg(lean_deg);
    let rotation = turn_and_lean(&moment.pose) * about_x(pitch_deg);
    let added_deg = bend.hip_deg - own.hip_deg + moment.pose[Channel::PelvisTilt];
    let legs_moment = with_hips_flexed(moment, added_deg);
    let root = over_feet(skeleton, Support::Standing, &legs_moment, rotation, pitch_deg);
    Grounded::new(pressed_into_door(skeleton, moment, &trunk, root), moment.pose)
}

/// What moves the hips under a standing body counts as their flexion.
fn with_hips_flexed(moment: &Moment, degrees: f32) -> Moment {
    let mut moment = moment.clone();
    moment.pose[Channel::LeftHipFlexion] += degrees;
    moment.pose[Channel::RightHipFlexion] += degrees;
    moment
}

/// How far the hand that is most so is in one of the placements, 0 to 1.
fn most_held(moment: &Moment, is: impl Fn(HandPlacement) -> bool + Copy) -> f32 {
    Side::BOTH.map(|side| moment.hand_share(side, is)).into_iter().fold(0.0, f32::max)
}

/// A lean, by a share what the hands ask for instead.
fn leaning(lean_deg: f32, share: f32, asked_deg: impl Fn() -> f32) -> f32 {
    if share > 0.0 { lean_deg + share * (asked_deg() - lean_deg) } else { lean_deg }
}

fn lean_to_wall_deg(skeleton: &Skeleton, moment: &Moment, bend: &Bend, trunk: &Trunk) -> f32 {
    let wrist = hand::on_wall(Support::Standing, Side::Left).wrist.with_x(0.0);
    let ankle = Vec3::Y * skeleton.lengths().ankle_height;
    let shoulders = bend.point_over_ankles(skeleton, trunk.shoulders());
    let reach = hand::arm_reach(skeleton, &moment.pose);
    turn_to_reach(Vec3::X, shoulders, wrist - ankle, reach, false).clamp(0.0, 45.0)
}

/// With forearms in a corner the straight body leans from the ankles until the shoulders are as far behind the elbows,
/// or ahead of them, as the arms' plane says.
fn lean_into_corner_deg(skeleton: &Skeleton, moment: &Moment, bend: &Bend, trunk: &Trunk) -> f32 {
    let shoulders = bend.point_over_ankles(skeleton, trunk.shoulders());
    let ahead = hand::CORNER_AHEAD - elbows_ahead(skeleton, &moment.pose);
    let radius = shoulders.y.hypot(shoulders.z).max(1e-3);
    let lean = (ahead / radius).clamp(-1.0, 1.0).asin() - shoulders.z.atan2(shoulders.y);
    lean.to_degrees().clamp(0.0, 45.0)
}

/// How far raised elbows are ahead of the shoulders, by the mean plane of both arms, metres.
fn elbows_ahead(skeleton: &Skeleton, pose: &Pose) -> f32 {
    let plane_deg = 0.5 * (pose[Channel::LeftShoulderPlane] + pose[Channel::RightShoulderPlane]);
    skeleton.lengths().upper_arm * plane_deg.to_radians().sin()
}

/// Shoulder to wrist of an arm that reaches for a place comfortably, as a share of its length.
const COMFORTABLE_REACH: f32 = 0.97;

/// Flexion that the hips add for the hands to reach desk or support, degrees.
fn reaching_hip_deg(skeleton: &Skeleton, moment: &Moment, bend: &Bend, trunk: &Trunk) -> f32 {
    let lengths = skeleton.lengths();
    let reach = COMFORTABLE_REACH * (lengths.upper_arm + lengths.forearm);
    let ankle = Vec3::Y * lengths.ankle_height;
    let for_place = |placement, surface: Vec3| {
        let held = most_held(moment, |other| other == placement);
        let wrist = surface.with_x(0.0) + Vec3::Y * layout::WRIST_ON_PALM;
        let reaches = |added_deg: f32| {
            let bend = Bend { hip_deg: bend.hip_deg + added_deg, ..*bend };
            let lean = about_x(bend.balanced_lean_deg(skeleton, trunk));
            let shoulders = ankle + lean * bend.point_over_ankles(skeleton, trunk.shoulders());
            shoulders.with_x(0.0).distance(wrist) <= reach
        };
        if held > 0.0 { held * least_deg(0.0, 80.0, reaches) } else { 0.0 }
    };
    let desk = for_place(HandPlacement::Desk, hand::desk(Support::Standing, Side::Left));
    let ahead = for_place(HandPlacement::SupportAhead, hand::support_ahead(Support::Standing, Side::Left));
    desk.max(ahead)
}

/// With forearms on a door frame the body goes forward through it as far as the arms are behind
/// their frontal plane.
fn pressed_into_door(
    skeleton: &Skeleton,
    moment: &Moment,
    trunk: &Trunk,
    root: BoneTransform,
) -> BoneTransform {
    let held = most_held(moment, |placement| placement == HandPlacement::DoorFrame);
    if held == 0.0 {
        return root;
    }
    let shoulders = root.point(trunk.shoulders());
    let shift = (hand::DOOR_AHEAD - elbows_ahead(skeleton, &moment.pose) - shoulders.z) * held;
    BoneTransform { joint: root.joint + Vec3::Z * shift, ..root }
}

/// Between the feet by the legs' own angles; the pelvis' tilt is its angle in the world, more of it
/// where hands on a wall are to reach.
pub(super) fn split_stance(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let trunk = Trunk::of(skeleton, &moment.pose);
    let lengths = skeleton.lengths();
    let own = turn_and_lean(&moment.pose);
    let place = |pitch_deg: f32| {
        let rotation = own * about_x(pitch_deg);
        over_feet(skeleton, Support::SplitStance, moment, rotation, pitch_deg)
    };
    let tilt_deg = moment.pose[Channel::PelvisTilt];
    let wall = most_held(moment, |placement| placement == HandPlacement::WallAhead);
    let wrist = hand::on_wall(Support::SplitStance, Side::Left).wrist.with_x(0.0);
    let reach = COMFORTABLE_REACH * (lengths.upper_arm + lengths.forearm);
    let reaches = |added_deg: f32| {
        let shoulders = place(tilt_deg + added_deg).point(trunk.shoulders());
        shoulders.with_x(0.0).distance(wrist) <= reach
    };
    let added_deg = if wall > 0.0 { wall * least_deg(0.0, 45.0, reaches) } else { 0.0 };
    let root = pressed_into_door(skeleton, moment, &trunk, place(tilt_deg + added_deg));
    Grounded::new(root, moment.pose)
}

/// On the seat with upright shanks while the knees are bent as when sitting, balanced over the feet
/// once they are not. Leaning in may be said by the hips (over 90) or by the pelvis' tilt.
pub(super) fn sit_to_stand(skeleton: &Skeleton, moment: &Moment) -> Grounded {
    let trunk = Trunk::of(skeleton, &moment.pose);
    let tilt_deg = moment.pose[Channel::PelvisTilt];
    let own = Bend::of(moment);
    let leaning_in_deg = either_deg(own.hip_deg - tilt_deg - own.knee_deg, tilt_deg);
    let bend = Bend { hip_deg: own.knee_deg + leaning_in_deg, ..own };
    let stood_up = minimum_jerk((SITTING_KNEE_DEG - bend.knee_deg) / SITTING_KNEE_DEG);
    let lean_deg = stood_up * bend.balanced_lean_deg(skeleton, &trunk);
    let pitch_deg = bend.pelvis_pitch_deg(lean_deg);
    let rotation = turn_and_lean(&moment.pose) * about_x(pitch_deg);
    let legs_moment = with_hips_flexed(moment, bend.hip_deg - own.hip_deg + tilt_deg);
    let mut root = over_feet(skeleton, Support::SitToStand, &legs_moment, rotation, pitch_deg);
    let seat = SEAT_HEIGHT + super::sitting::height_on_seat(rotation);
    root.joint.y = root.joint.y.max(seat);
    Grounded::new(root, moment.pose)
}
