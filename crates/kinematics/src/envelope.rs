//! How far and how fast each clinical motion may go for one person.
//!
//! A limit is the least of three: the share of the person's own comfortable range, the share of
//! what is usual at their age, and a hard cap. Where the own range of the neck is not known, small
//! defaults take its place.

use crate::channel::{Channel, Joint, Side};
use crate::norms::Norm;
use crate::person::{OwnReading, Person, RangeMethod};
use crate::pose::Pose;
use crate::quantity::Quantity;

/// Share of the own range, and of the age's mean, that a movement may use.
pub const RANGE_SHARE: f32 = 0.80;
/// The same for very bendy joints.
pub const RANGE_SHARE_VERY_BENDY: f32 = 0.60;
/// Least error in degrees that is taken off a range that the camera measured.
pub const CAMERA_ERROR_DEG: f32 = 3.0;

/// Peak speed of the neck in degrees a second.
pub const NECK_SPEED_DEG_PER_SEC: f32 = 20.0;
/// Peak speed of lumbar and thoracic spine and pelvis in degrees a second.
pub const TRUNK_SPEED_DEG_PER_SEC: f32 = 30.0;
/// Peak speed of shoulder and shoulder blade in degrees a second.
pub const SHOULDER_SPEED_DEG_PER_SEC: f32 = 60.0;
/// Peak speed of the hip in degrees a second.
pub const HIP_SPEED_DEG_PER_SEC: f32 = 45.0;
/// Peak speed of the joints further out in degrees a second: calm to follow, not a safety figure.
pub const LIMB_SPEED_DEG_PER_SEC: f32 = 90.0;

/// Peak speed over mean speed of the minimum-jerk curve.
pub const PEAK_OVER_MEAN_SPEED: f32 = 1.875;
/// The neck's own, slightly slower figure for the least time of a travel.
pub const NECK_TIME_FACTOR: f32 = 1.9;
/// Least seconds of any travel in which the neck moves.
pub const NECK_LEAST_TRAVEL_SECS: f32 = 3.0;
/// Seconds of pause at each end of a neck movement.
pub const NECK_PAUSE_SECS: f32 = 1.0;
/// Most repetitions of a neck movement in one set.
pub const NECK_MOST_CYCLES: u32 = 8;
/// Least seconds of one repetition of a neck movement.
pub const NECK_LEAST_CYCLE_SECS: f32 = 8.0;

/// Peak speed in degrees a second that a channel may reach.
#[must_use]
pub fn speed_cap_deg_per_sec(channel: Channel) -> f32 {
    match channel.joint() {
        Joint::LowerCervical | Joint::UpperCervical => NECK_SPEED_DEG_PER_SEC,
        Joint::Pelvis | Joint::Lumbar | Joint::Thoracic => TRUNK_SPEED_DEG_PER_SEC,
        Joint::Scapula | Joint::Shoulder => SHOULDER_SPEED_DEG_PER_SEC,
        Joint::Hip => HIP_SPEED_DEG_PER_SEC,
        Joint::Elbow
        | Joint::Forearm
        | Joint::Wrist
        | Joint::Fingers
        | Joint::Knee
        | Joint::Ankle
        | Joint::Toes => LIMB_SPEED_DEG_PER_SEC,
    }
}

/// What set a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LimitSource {
    /// The person's own comfortable range.
    OwnRange,
    /// Their own range is not known, so a small one is assumed.
    OwnRangeUnknown,
    /// What is usual at their age.
    AgeNorm,
    /// The same for everyone of their age group.
    HardCap,
}

/// A limit in degrees and what set it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// Degrees from the anatomical zero.
    pub degrees: f32,
    /// What set it.
    pub source: LimitSource,
}

/// A pose that goes further than it may.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Excess {
    /// In which direction.
    pub quantity: Quantity,
    /// On which side.
    pub side: Side,
    /// How far the pose goes in degrees.
    pub degrees: f32,
    /// How far it may go in degrees.
    pub limit_deg: f32,
}

/// The limits of one person on one day.
///
/// ```
/// use kinematics::{Limits, Person, Quantity, Side};
/// let limits = Limits::of(&Person::of_age(35));
/// // The own range of the neck is not known: rotation 25, no extension.
/// assert_eq!(limits.get(Quantity::NeckRotation, Side::Left).degrees, 25.0);
/// assert_eq!(limits.get(Quantity::NeckExtension, Side::Left).degrees, 0.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Limits([[Limit; 2]; Quantity::COUNT]);

impl Limits {
    /// The limits of a person.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        Self(std::array::from_fn(|index| Side::BOTH.map(|side| limit(Quantity::ALL[index], side, person))))
    }

    /// The limit of a quantity on a side; where sides are not told apart, `side` does not matter.
    #[must_use]
    pub fn get(&self, quantity: Quantity, side: Side) -> Limit {
        self.0[quantity.index()][side.index()]
    }

    /// Lowest and highest angle of a channel that is a quantity by itself; infinite where nothing
    /// bounds it or where its bound depends on other channels (the neck's totals, raising the arm).
    #[must_use]
    pub fn channel_bounds(&self, channel: Channel) -> (f32, f32) {
        let (mut low, mut high) = (f32::NEG_INFINITY, f32::INFINITY);
        let alone = Quantity::ALL.iter().filter(|quantity| !quantity.is_shoulder_elevation());
        for &quantity in alone {
            for &side in quantity.sides() {
                match direction_on(quantity, side, channel) {
                    Some(sign) if sign > 0.0 => high = high.min(self.get(quantity, side).degrees),
                    Some(_) => low = low.max(-self.get(quantity, side).degrees),
                    None => {}
                }
            }
        }
        (low, high)
    }

    /// How far an arm may be raised in a plane of elevation: between abduction at 0 and flexion at
    /// 90 and beyond; behind the body it falls to what extension allows.
    #[must_use]
    pub fn elevation_deg(&self, side: Side, plane_deg: f32) -> f32 {
        let get = |quantity| self.get(quantity, side).degrees;
        let abduction = get(Quantity::ShoulderAbduction);
        let behind = abduction.min(ELEVATION_BEHIND_DEG);
        if plane_deg >= 0.0 {
            between(abduction, get(Quantity::ShoulderFlexion), plane_deg / 90.0)
        } else if plane_deg >= BEHIND_PLANE_DEG {
            between(abduction, behind, plane_deg / BEHIND_PLANE_DEG)
        } else {
            let share = (plane_deg - BEHIND_PLANE_DEG) / (-90.0 - BEHIND_PLANE_DEG);
            between(behind, get(Quantity::ShoulderExtension), share)
        }
    }

    /// What a pose goes beyond, by more than a tolerance in degrees.
    #[must_use]
    pub fn excess(&self, pose: &Pose, tolerance_deg: f32) -> Option<Excess> {
        let pairs = Quantity::ALL
            .iter()
            .flat_map(|&quantity| quantity.sides().iter().map(move |&side| (quantity, side)));
        pairs
            .map(|(quantity, side)| {
                let limit_deg = if quantity.is_shoulder_elevation() {
                    self.elevation_deg(side, pose[shoulder_plane(side)])
                } else {
                    self.get(quantity, side).degrees
                };
                Excess { quantity, side, degrees: quantity.degrees(pose, side), limit_deg }
            })
            .find(|found| found.degrees > found.limit_deg + tolerance_deg)
    }
}

/// The plane at which the arm counts as behind the body, and how far it may be raised there.
const BEHIND_PLANE_DEG: f32 = -30.0;
const ELEVATION_BEHIND_DEG: f32 = 90.0;

/// Planes of elevation at which the bound on raising the arm changes its slope.
pub(crate) const ELEVATION_BREAKS_DEG: [f32; 4] = [-90.0, BEHIND_PLANE_DEG, 0.0, 90.0];

/// The channel that raises the arm of a side.
pub(crate) const fn shoulder_elevation(side: Side) -> Channel {
    match side {
        Side::Left => Channel::LeftShoulderElevation,
        Side::Right => Channel::RightShoulderElevation,
    }
}

/// The channel of the plane in which the arm of a side is raised.
pub(crate) const fn shoulder_plane(side: Side) -> Channel {
    match side {
        Side::Left => Channel::LeftShoulderPlane,
        Side::Right => Channel::RightShoulderPlane,
    }
}

fn between(from: f32, to: f32, share: f32) -> f32 {
    from + (to - from) * share.clamp(0.0, 1.0)
}

/// The sign with which a channel alone makes up a quantity on a side, if it does.
fn direction_on(quantity: Quantity, side: Side, channel: Channel) -> Option<f32> {
    let &[left_channel] = quantity.left_channels() else { return None };
    let (own_channel, flip) = match side {
        Side::Left => (left_channel, 1.0),
        Side::Right if left_channel.flips_sign() => (left_channel, -1.0),
        Side::Right => (left_channel.mirrored(), 1.0),
    };
    (own_channel == channel).then_some(flip * quantity.sign())
}

fn limit(quantity: Quantity, side: Side, person: &Person) -> Limit {
    let share = if person.very_bendy { RANGE_SHARE_VERY_BENDY } else { RANGE_SHARE };
    let norm = Norm::of(quantity).map(|norm| share * norm.mean_deg(person.age_years));
    let cap = hard_cap_deg(quantity, person);
    // Where no mean was read the cap stands for it, smaller for very bendy joints.
    let cap = if norm.is_none() { cap * share / RANGE_SHARE } else { cap };
    let own = match person.current_range(quantity, side) {
        Some(reading) => Some(Limit { degrees: usable_deg(reading, share), source: LimitSource::OwnRange }),
        None => unknown_range_deg(quantity, person.very_bendy)
            .map(|degrees| Limit { degrees, source: LimitSource::OwnRangeUnknown }),
    };
    let norm = norm.map(|degrees| Limit { degrees, source: LimitSource::AgeNorm });
    let mut least = Limit { degrees: cap, source: LimitSource::HardCap };
    for candidate in [own, norm].into_iter().flatten() {
        if candidate.degrees < least.degrees {
            least = candidate;
        }
    }
    Limit { degrees: least.degrees.max(resting_deg(quantity)), ..least }
}

/// What a movement may use of an own reading.
fn usable_deg(reading: &OwnReading, share: f32) -> f32 {
    let error_deg = match reading.method {
        RangeMethod::SelfReport => 0.0,
        RangeMethod::Camera { error_deg } => error_deg.max(CAMERA_ERROR_DEG),
    };
    (share * reading.comfortable_deg - error_deg).max(0.0)
}

/// What is assumed of a neck whose range is not known.
fn unknown_range_deg(quantity: Quantity, very_bendy: bool) -> Option<f32> {
    let degrees = match quantity {
        Quantity::NeckFlexion => 20.0,
        Quantity::NeckExtension => 0.0,
        Quantity::NeckLateralFlexion => 15.0,
        Quantity::NeckRotation => 25.0,
        _ => return None,
    };
    Some(if very_bendy { degrees * RANGE_SHARE_VERY_BENDY } else { degrees })
}

/// Postures of every day that no limit cuts into: sitting, kneeling on all fours. A person who
/// cannot take them is kept from the movement by its contraindications, not by a smaller angle.
fn resting_deg(quantity: Quantity) -> f32 {
    match quantity {
        Quantity::HipFlexion | Quantity::KneeFlexion => 90.0,
        _ => 0.0,
    }
}

/// Ages from which the neck's caps are smaller.
const NECK_CAPS_FROM_AGE: u8 = 60;
const NO_EXTENSION_FROM_AGE: u8 = 65;

/// The most that anyone of the age group is asked for. The neck's caps shrink from 60; from 65 the
/// neck is not asked to extend at all; with unchecked dizziness it is not asked to move.
#[must_use]
pub fn hard_cap_deg(quantity: Quantity, person: &Person) -> f32 {
    if quantity.is_neck() && person.unchecked_dizziness {
        return 0.0;
    }
    let by_age = |younger_deg: f32, older_deg: f32| {
        if person.age_years >= NECK_CAPS_FROM_AGE { older_deg } else { younger_deg }
    };
    match quantity {
        Quantity::NeckFlexion => by_age(45.0, 40.0),
        Quantity::NeckExtension if person.age_years >= NO_EXTENSION_FROM_AGE => 0.0,
        Quantity::NeckExtension => by_age(20.0, 15.0),
        Quantity::NeckLateralFlexion => by_age(30.0, 25.0),
        Quantity::NeckRotation => by_age(55.0, 45.0),
        Quantity::UpperCervicalFlexion => 15.0,
        Quantity::UpperCervicalExtension => 5.0,
        Quantity::NeckRetraction => 16.0,
        Quantity::ThoracicFlexion => 30.0,
        Quantity::ThoracicExtension => 15.0,
        Quantity::ThoracicLateralFlexion => 20.0,
        Quantity::ThoracicRotation => 35.0,
        Quantity::LumbarFlexion => 40.0,
        Quantity::LumbarExtension | Quantity::LumbarLateralFlexion => 20.0,
        Quantity::LumbarRotation => 5.0,
        Quantity::ShoulderFlexion => 170.0,
        Quantity::ShoulderAbduction => 150.0,
        Quantity::ShoulderExtension => 40.0,
        Quantity::ShoulderInternalRotation => 70.0,
        Quantity::ShoulderExternalRotation => 90.0,
        Quantity::ElbowFlexion => 150.0,
        Quantity::HipFlexion => 120.0,
        Quantity::HipExtension => 15.0,
        Quantity::HipAbduction => 45.0,
        Quantity::HipAdduction => 20.0,
        Quantity::HipInternalRotation => 40.0,
        Quantity::HipExternalRotation => 60.0,
        Quantity::KneeFlexion => 140.0,
        Quantity::AnklePlantarflexion => 45.0,
        Quantity::AnkleDorsiflexion => 20.0,
    }
}
