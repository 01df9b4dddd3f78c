//! How a movement of a plan is done: one of the plan's own goes no further and takes no more time on its ways than
//! the known one that it is like, and is held no longer than such a one may be; in the week, no longer than that one is.

use kinematics::{
    Change, Channel, LimitSource, Motion, MotionKind, NotOffered, Person, Quantity, Side, reach_deg,
};
use library::{Movement, MovementKind, Setting};

use super::super::candidate::step_as;
use super::own::NO_DIRECTION_DEG;
use super::told::Otherwise;
use crate::session::Step;

/// Longest hold of a stretch and of anything else, seconds, unless the content holds longer.
const MOST_STRETCH_SECS: f32 = 30.0;
const MOST_OTHER_HOLD_SECS: f32 = 10.0;
/// Longest way, unless the content takes longer: a very slow one is a hold by another name.
const MOST_WAY_SECS: f32 = 10.0;
/// Less than this is not told.
const TOLD_DEG: f32 = 0.5;
const TOLD_SECS: f32 = 0.5;

/// Whether holding is part of a movement of the content and of those that are like it: breaths and strides are not held.
pub(crate) fn is_held(base: &Movement) -> bool {
    !matches!(base.kind, MovementKind::Breathing | MovementKind::Walking | MovementKind::Habit)
        && base.motion.kind.0 != MotionKind::Walking
}

/// The longest hold of a movement of the content and of those that are like it.
pub(crate) fn most_hold_secs(base: &Movement) -> f32 {
    let usual = match base.kind {
        MovementKind::Stretch => MOST_STRETCH_SECS,
        _ if is_held(base) => MOST_OTHER_HOLD_SECS,
        _ => 0.0,
    };
    longest_hold_secs(base).max(usual)
}

fn longest_hold_secs(movement: &Movement) -> f32 {
    movement.motion.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max)
}

/// The longest way of a movement of the content and of those that are like it; `known` is how the one of the content moves.
pub(crate) fn most_way_secs(known: &Motion) -> f32 {
    let ways = known.keys.iter().map(|key| key.travel_secs).chain([known.return_secs]);
    ways.fold(MOST_WAY_SECS, f32::max)
}

/// A movement, and the one of the content that it is, or is like, as this person does it, with another hold if one is given.
/// Whether it may be done, and how much of it, is not asked here.
pub(crate) fn step_like(
    (movement, base): (&Movement, &Movement),
    hold_secs: Option<f32>,
    person: &Person,
    dose: (u8, u16),
) -> Result<Step, NotOffered> {
    Doing::new(movement, base, hold_secs).step(person, dose)
}

/// The same where it stands in the week in the place of the one of the content: in a setting where the person does that, and held no
/// longer than that is, since how much of it there is stays the same.
pub(crate) fn step_like_in(
    (movement, base): (&Movement, &Movement),
    setting: Setting,
    hold_secs: Option<f32>,
    person: &Person,
    dose: (u8, u16),
) -> Result<Step, NotOffered> {
    let doing = Doing::new(movement, base, hold_secs);
    Doing { setting, most_hold_secs: longest_hold_secs(base), ..doing }.step(person, dose)
}

/// One movement as the plan has it, and the one of the content that it is, or is like.
pub(super) struct Doing<'m> {
    movement: &'m Movement,
    base: &'m Movement,
    setting: Setting,
    hold_secs: Option<f32>,
    most_hold_secs: f32,
}

impl<'m> Doing<'m> {
    pub(super) fn new(movement: &'m Movement, base: &'m Movement, hold_secs: Option<f32>) -> Self {
        let setting = movement.settings.first().copied().unwrap_or(Setting::Floor);
        Self { movement, base, setting, hold_secs, most_hold_secs: most_hold_secs(base) }
    }

    /// As this person does it.
    pub(super) fn step(&self, person: &Person, dose: (u8, u16)) -> Result<Step, NotOffered> {
        step_as(self.movement, person, dose, |side| self.bounded(side))
    }

    fn planned(&self, side: Side) -> Motion {
        self.movement.motion_in(self.setting, side, self.hold_secs)
    }

    fn bounded(&self, side: Side) -> Motion {
        let mut motion = self.planned(side);
        if self.movement.motion != self.base.motion {
            let known = self.base.motion_in(self.setting, side, None);
            shorten_holds(&mut motion, self.most_hold_secs);
            shorten_ways(&mut motion, &known);
            // Twice, because the two joints of the neck and their total share channels.
            (0..2).for_each(|_| shrink_to(&mut motion, &known));
        }
        motion
    }

    /// What the step does otherwise than the plan says.
    pub(super) fn differences(&self, step: &Step) -> Vec<Otherwise> {
        let Some(take) = step.takes.first() else { return Vec::new() };
        let (mut planned, fitted) = (self.planned(Side::Left), take.motion.motion());
        let mut differences = self.amplitudes(&planned, take.motion.changes(), fitted);
        let longest_secs = planned.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
        let most_secs = self.most_hold_secs;
        if longest_secs > most_secs {
            differences.push(Otherwise::Hold { planned_secs: longest_secs, fitted_secs: most_secs });
            shorten_holds(&mut planned, most_secs);
        }
        let (planned_secs, fitted_secs) = (planned.cycle_secs(), fitted.cycle_secs());
        if (fitted_secs - planned_secs).abs() > TOLD_SECS {
            differences.push(Otherwise::Pace { planned_secs, fitted_secs });
        }
        differences
    }

    fn amplitudes(&self, planned: &Motion, changes: &[Change], fitted: &Motion) -> Vec<Otherwise> {
        let amplitude = |quantity: Quantity, side: Side, source| Otherwise::Amplitude {
            quantity,
            side: quantity.has_sides().then_some(side),
            planned_deg: reach_deg(planned, quantity, side),
            fitted_deg: reach_deg(fitted, quantity, side),
            source,
        };
        let fit = changes
            .iter()
            .map(|change| amplitude(change.quantity, change.side.unwrap_or(Side::Left), change.source));
        // What the known movement bounds is the same for everyone.
        let bounded = self.bounded(Side::Left);
        let is_told = |quantity: Quantity, side: Side| {
            changes.iter().any(|change| {
                change.quantity == quantity && change.side.is_none_or(|changed| changed == side)
            })
        };
        let cut =
            Quantity::ALL.iter().flat_map(|quantity| quantity.sides().iter().map(|side| (*quantity, *side)));
        let cut = cut.filter(|(quantity, side)| {
            let further = reach_deg(planned, *quantity, *side) - reach_deg(&bounded, *quantity, *side);
            further > TOLD_DEG && !is_told(*quantity, *side)
        });
        fit.chain(cut.map(|(quantity, side)| amplitude(quantity, side, LimitSource::HardCap))).collect()
    }
}

fn shorten_holds(motion: &mut Motion, most_secs: f32) {
    for key in &mut motion.keys {
        key.hold_secs = key.hold_secs.min(most_secs);
    }
}

fn shorten_ways(motion: &mut Motion, known: &Motion) {
    let most_secs = most_way_secs(known);
    for key in &mut motion.keys {
        key.travel_secs = key.travel_secs.min(most_secs);
    }
    motion.return_secs = motion.return_secs.min(most_secs);
}

/// Brings every stance as near as the known motion goes, on each side by itself.
fn shrink_to(motion: &mut Motion, known: &Motion) {
    for &quantity in Quantity::ALL {
        for &side in quantity.sides() {
            let most_deg = known_reach_deg(known, quantity, side).max(NO_DIRECTION_DEG);
            for stance in motion.stances_mut() {
                let reached_deg = quantity.degrees(&stance.pose, side);
                if reached_deg > most_deg {
                    for &channel in quantity.left_channels() {
                        stance.pose[on_side(channel, side)] *= most_deg / reached_deg;
                    }
                }
            }
        }
    }
}

/// An arm may be raised as far as the known motion raises it in whatever plane.
fn known_reach_deg(known: &Motion, quantity: Quantity, side: Side) -> f32 {
    let alike = |other: &Quantity| {
        *other == quantity || (other.is_shoulder_elevation() && quantity.is_shoulder_elevation())
    };
    let alike = Quantity::ALL.iter().copied().filter(alike);
    alike.map(|other| reach_deg(known, other, side)).fold(0.0, f32::max)
}

fn on_side(channel: Channel, side: Side) -> Channel {
    if side == Side::Right && !channel.flips_sign() { channel.mirrored() } else { channel }
}
