//! The neck: its angles are shared by upper and lower cervical joints, and the total is bounded
//! as well as each joint.

use super::amplitude::factor;
use crate::channel::{Channel, Side};
use crate::envelope::Limits;
use crate::motion::Motion;
use crate::pose::Pose;
use crate::quantity::Quantity;

/// Lower and upper cervical angle in one plane, degrees.
#[derive(Clone, Copy)]
struct Neck {
    lower: f32,
    upper: f32,
}

impl Neck {
    fn total(self) -> f32 {
        self.lower + self.upper
    }

    fn scaled(self, share: f32) -> Self {
        Self { lower: self.lower * share, upper: self.upper * share }
    }
}

/// Highest and lowest angle of the total and of each joint, all as distances from zero.
struct Bounds {
    total: (f32, f32),
    lower: (f32, f32),
    upper: (f32, f32),
}

impl Bounds {
    /// The largest factor, at most 1, that brings the angles inside.
    fn factor(&self, neck: Neck) -> f32 {
        let one = |(high, low): (f32, f32), degrees: f32| {
            if degrees > 0.0 { factor(high, degrees) } else { factor(low, -degrees) }
        };
        one(self.total, neck.total()).min(one(self.lower, neck.lower)).min(one(self.upper, neck.upper))
    }
}

/// What a stance does with the neck in one plane; each way gets a factor of its own.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Positive,
    Negative,
    /// Upper flexion with lower extension: the head glides back.
    Retraction,
}

pub(super) fn shrink(motion: &mut Motion, limits: &Limits) {
    let sideways = |quantity| {
        let both = (limits.get(quantity, Side::Left).degrees, limits.get(quantity, Side::Right).degrees);
        Bounds { total: both, lower: both, upper: both }
    };
    let lateral = [Channel::LowerCervicalLateral, Channel::UpperCervicalLateral];
    let rotation = [Channel::LowerCervicalRotation, Channel::UpperCervicalRotation];
    shrink_plane(motion, lateral, &sideways(Quantity::NeckLateralFlexion));
    shrink_plane(motion, rotation, &sideways(Quantity::NeckRotation));
    let sagittal = sagittal_bounds(limits);
    shrink_retraction(motion, &sagittal);
    shrink_plane(motion, SAGITTAL, &sagittal);
}

const SAGITTAL: [Channel; 2] = [Channel::LowerCervicalFlexion, Channel::UpperCervicalFlexion];

fn sagittal_bounds(limits: &Limits) -> Bounds {
    let degrees = |quantity| limits.get(quantity, Side::Left).degrees;
    Bounds {
        total: (degrees(Quantity::NeckFlexion), degrees(Quantity::NeckExtension)),
        lower: (f32::INFINITY, degrees(Quantity::NeckRetraction)),
        upper: (degrees(Quantity::UpperCervicalFlexion), degrees(Quantity::UpperCervicalExtension)),
    }
}

/// Scales the stances that go one way by the factor of the one among them that needs most.
fn shrink_plane(motion: &mut Motion, channels: [Channel; 2], bounds: &Bounds) {
    for way in [Way::Positive, Way::Negative] {
        let goes = |pose: &Pose| way_of(read(pose, channels), channels) == way;
        let needed = motion.stances().filter(|stance| goes(&stance.pose));
        let share = needed.map(|stance| bounds.factor(read(&stance.pose, channels))).fold(1.0, f32::min);
        if share < 1.0 {
            for stance in motion.stances_mut().filter(|stance| goes(&stance.pose)) {
                let shrunk = read(&stance.pose, channels).scaled(share);
                write(&mut stance.pose, channels, shrunk);
            }
        }
    }
}

/// A chin tuck keeps the gaze level, so the bounds on flexing and extending the whole neck must
/// not undo it: both joints shrink by the nod's cap, the glide is held inside its own, and where
/// the total would go too far, or further than authored, the joint that carries it there gives way.
fn shrink_retraction(motion: &mut Motion, bounds: &Bounds) {
    let retracts = |pose: &Pose| way_of(read(pose, SAGITTAL), SAGITTAL) == Way::Retraction;
    let stances = motion.stances().filter(|stance| retracts(&stance.pose));
    let nod = stances.map(|stance| read(&stance.pose, SAGITTAL).upper).fold(0.0, f32::max);
    let nod_share = factor(bounds.upper.0, nod);
    for stance in motion.stances_mut().filter(|stance| retracts(&stance.pose)) {
        let scaled = read(&stance.pose, SAGITTAL).scaled(nod_share);
        let lower = scaled.lower.max(-bounds.lower.1).max(-bounds.total.1 - scaled.upper);
        let upper = scaled.upper.min(bounds.total.0.min(scaled.total().max(0.0)) - lower);
        write(&mut stance.pose, SAGITTAL, Neck { lower, upper });
    }
}

fn way_of(neck: Neck, channels: [Channel; 2]) -> Way {
    if channels == SAGITTAL && neck.upper > 0.0 && neck.lower < 0.0 {
        Way::Retraction
    } else if neck.total() < 0.0 {
        Way::Negative
    } else {
        Way::Positive
    }
}

fn read(pose: &Pose, [lower, upper]: [Channel; 2]) -> Neck {
    Neck { lower: pose[lower], upper: pose[upper] }
}

fn write(pose: &mut Pose, [lower, upper]: [Channel; 2], neck: Neck) {
    pose[lower] = neck.lower;
    pose[upper] = neck.upper;
}
