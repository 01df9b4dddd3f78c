//! Points of the skin that touch floor and furniture.

use glam::Vec3;

use super::arm::FINGERTIP_LENGTH;
use super::bones::{BoneId, LimbBone};
use super::posed::{BoneTransform, Posed};
use super::reference::Skeleton;
use super::trunk::Trunk;
use crate::channel::Side;

/// A part of the body that may touch something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the field's own")]
pub enum BodyPart {
    Heel,
    Ball,
    ToeTip,
    Knee,
    Palm,
    Fingertip,
    Elbow,
    Shoulder,
    Hip,
    SeatBone,
    UpperBack,
    Chest,
    BackOfHead,
    Brow,
}

/// A point of the skin in the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ContactPoint {
    /// Which part.
    pub part: BodyPart,
    /// Its side; nothing in the middle plane.
    pub side: Option<Side>,
    /// The skin's lowest point there, metres; negative heights are flesh that has given way.
    pub place: Vec3,
}

/// Parts on a limb: bone, place in the bone's frame for the left (metres), thickness of the flesh
/// below it.
const LIMB_PARTS: [(BodyPart, LimbBone, [f32; 3], f32); 8] = [
    (BodyPart::Heel, LimbBone::Foot, [0.0, -0.0682, -HEEL_BEHIND], 0.0),
    (BodyPart::Ball, LimbBone::Toes, [0.0, 0.0, 0.0], TOES_FLESH),
    (BodyPart::ToeTip, LimbBone::Toes, [0.0, 0.0, TOES_LENGTH], TOES_FLESH),
    (BodyPart::Knee, LimbBone::ShankProximal, [0.0, 0.0, 0.0], 0.036),
    (BodyPart::Palm, LimbBone::Hand, [-0.010, -0.050, 0.0], 0.022),
    (BodyPart::Fingertip, LimbBone::MiddleDistal, [0.0, -FINGERTIP_LENGTH, 0.0], 0.006),
    (BodyPart::Elbow, LimbBone::ForearmProximal, [0.0, 0.0, 0.0], 0.034),
    (BodyPart::Shoulder, LimbBone::UpperArmProximal, [0.0, 0.0, 0.0], 0.045),
];

/// Parts of the trunk in the mesh's rest pose; a place off the middle plane counts on both sides.
const TRUNK_PARTS: [(BodyPart, BoneId, [f32; 3], f32); 6] = [
    (BodyPart::Hip, BoneId::ROOT, [0.100, 0.055, 0.005], 0.066),
    (BodyPart::SeatBone, BoneId::ROOT, [0.060, 0.047, -0.008], 0.072),
    (BodyPart::UpperBack, BoneId::SPINE01, [0.083, 0.473, -0.083], 0.0),
    (BodyPart::Chest, BoneId::SPINE01, [0.0, 0.474, 0.107], 0.0),
    (BodyPart::BackOfHead, BoneId::HEAD, [0.0, 0.755, -0.047], 0.0),
    (BodyPart::Brow, BoneId::HEAD, [0.0, 0.760, 0.150], 0.0),
];

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

/// Back of the heel behind the ankle, and the big toe's tip ahead of its joint, metres.
const HEEL_BEHIND: f32 = 0.040;
const TOES_LENGTH: f32 = 0.062;
/// Skin below the joint of the toes, metres.
const TOES_FLESH: f32 = 0.009;

impl Posed {
    /// Where the parts are that may touch something, for checks and shadows; the flesh's thickness
    /// was measured on the mesh.
    #[must_use]
    pub fn contact_points(&self, skeleton: &Skeleton) -> Vec<ContactPoint> {
        let limbs = Side::BOTH.into_iter().flat_map(|side| {
            LIMB_PARTS.into_iter().map(move |(part, bone, in_bone, flesh)| {
                let in_bone = Vec3::from(in_bone) * Vec3::new(side.sign(), 1.0, 1.0);
                let place = self[BoneId::limb(bone, side)].point(in_bone) - Vec3::Y * flesh;
                ContactPoint { part, side: Some(side), place }
            })
        });
        let trunk = TRUNK_PARTS.into_iter().flat_map(|(part, bone, at_rest, flesh)| {
            let [x, ..] = at_rest;
            let sides: &[Option<Side>] =
                if x == 0.0 { &[None] } else { &[Some(Side::Left), Some(Side::Right)] };
            sides.iter().map(move |&side| {
                let mirror = Vec3::new(side.map_or(1.0, Side::sign), 1.0, 1.0);
                let in_bone = Vec3::from(at_rest) * mirror - skeleton.rest_joint(bone);
                ContactPoint { part, side, place: self[bone].point(in_bone) - Vec3::Y * flesh }
            })
        });
        limbs.chain(trunk).collect()
    }

    /// Height of the lowest point of a foot's sole, metres.
    pub(super) fn lowest_of_foot(&self, skeleton: &Skeleton, side: Side) -> f32 {
        let [foot, toes] = [LimbBone::Foot, LimbBone::Toes].map(|bone| self[BoneId::limb(bone, side)]);
        lowest_of_sole(skeleton, &foot, &toes)
    }
}

/// Height of the lowest point of a sole, metres.
pub(super) fn lowest_of_sole(skeleton: &Skeleton, foot: &BoneTransform, toes: &BoneTransform) -> f32 {
    let heel = foot.point(Vec3::new(0.0, -skeleton.lengths().ankle_height, -HEEL_BEHIND));
    let ball = toes.point(Vec3::NEG_Y * TOES_FLESH);
    let tip = toes.point(Vec3::new(0.0, -TOES_FLESH, TOES_LENGTH));
    heel.y.min(ball.y).min(tip.y)
}
