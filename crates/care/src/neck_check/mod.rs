//! The neck check: when it may be done, what of it, and what came of earlier ones.
//!
//! A check moves the neck, so it is held to what holds for every movement of it: the safety check of the day, what the
//! screen closes, what a stop set aside, and the day's budget of the neck. [`offer`] says so. [`NeckChecks`] is the fold of
//! what was measured, for comparing; what it does to the limits of movements is in [`OwnNeck`], which can only lower them.
//!
//! Nothing here is a score. A difference within what two readings differ by anyway is "no clear difference".

mod own;
mod past;
#[cfg(test)]
mod tests;

use journal::{EventId, Moment, NeckMotion, Scale};
use kinematics::envelope::hard_cap_deg;
use kinematics::norms::Norm;
use kinematics::{Person, Quantity, Side};
use library::{Content, Movement, MovementId, Region};

use crate::history::History;
use crate::relief::{Now, Outlook, PAIN_CLOSES_REGION, neck_had_enough};
use crate::screening::{Clearance, Needs, Standing};

pub use own::OwnNeck;
pub use past::{NeckChecks, PastCheck};

/// People of an age differ by about so much: standard deviations of 6 to 16 degrees are given beside the norms' source.
pub const NORM_SPREAD_DEG: f32 = 10.0;

/// A check that may be done now.
#[derive(Debug)]
pub struct Offer {
    /// The right to do it. The start of the check uses it up, in the journal.
    pub clearance: Clearance,
    /// What may be measured, in order; never empty.
    pub motions: Vec<NeckMotion>,
}

/// Why there is no check now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// The safety check comes first, or closes everything.
    Needs(Box<Needs>),
    /// The neck is not to move at all.
    NeckClosed,
    /// It hurts too much today.
    TooPainful,
    /// It has moved enough for now, or for today.
    HadEnough,
    /// Every direction is set aside, or ruled out by the person's answers.
    SetAside,
}

/// Whether a check may be done now.
///
/// # Errors
/// [`NotNow`], the most pressing first.
pub fn offer(
    content: &Content,
    standing: &Standing,
    history: &History,
    now: &Moment,
) -> Result<Offer, NotNow> {
    let clearance = standing.clearance(&content.screening, now).map_err(NotNow::Needs)?;
    rests_not(&clearance)?;
    if neck_had_enough(content, history, at(now)) {
        return Err(NotNow::HadEnough);
    }
    ways(content, standing, history, now, clearance)
}

/// Whether a check that has begun may go on after a pause: by the safety check that let it start, as long as that is fresh and
/// nothing was reported since. It is still the same set of the neck.
///
/// # Errors
/// [`NotNow`], the most pressing first.
pub fn offer_again(
    content: &Content,
    standing: &Standing,
    history: &History,
    now: &Moment,
    check: EventId,
) -> Result<Offer, NotNow> {
    let clearance = standing.clearance_to_resume(&content.screening, now, check).map_err(NotNow::Needs)?;
    rests_not(&clearance)?;
    ways(content, standing, history, now, clearance)
}

fn rests_not(clearance: &Clearance) -> Result<(), NotNow> {
    if !clearance.limits().allows_neck() {
        return Err(NotNow::NeckClosed);
    }
    let pain = clearance.pain_now().map(Scale::get);
    if pain.is_some_and(|pain| pain >= PAIN_CLOSES_REGION) { Err(NotNow::TooPainful) } else { Ok(()) }
}

fn ways(
    content: &Content,
    standing: &Standing,
    history: &History,
    now: &Moment,
    clearance: Clearance,
) -> Result<Offer, NotNow> {
    let (limits, day) = (clearance.limits(), at(now).day);
    let pain = clearance.pain_now().map(Scale::get);
    let person = standing.person(limits, 0, day);
    let places = [Region::NeckLeft, Region::NeckMiddle, Region::NeckRight];
    let outlook = Outlook::of(content, limits, history, (&places, pain), day);
    let may = |motion: &NeckMotion| {
        let (quantity, _) = quantity_of(*motion);
        let movement = movement_like(content, *motion);
        hard_cap_deg(quantity, &person) > 0.0
            && movement.is_some_and(|movement| outlook.forbids(movement).is_none())
    };
    let motions: Vec<NeckMotion> = NeckMotion::ALL.into_iter().filter(may).collect();
    if motions.is_empty() { Err(NotNow::SetAside) } else { Ok(Offer { clearance, motions }) }
}

fn at(now: &Moment) -> Now {
    let day = now.local.date.days_since_epoch();
    Now { instant_ms: now.instant_ms, day, hour: now.local.hour() }
}

/// Nobody is asked to look up further than this, whatever their age.
const LOOK_UP_MOST_DEG: f32 = 15.0;

/// How far a check follows a motion at most: what nobody's neck of this age is asked to go beyond. Without the age the
/// smallest hold; nothing where the motion is not to be asked for.
#[must_use]
pub fn most_deg(motion: NeckMotion, age_years: Option<u8>) -> f32 {
    let cap_deg = hard_cap_deg(quantity_of(motion).0, &Person::of_age(age_years.unwrap_or(u8::MAX)));
    if motion == NeckMotion::LookUp { cap_deg.min(LOOK_UP_MOST_DEG) } else { cap_deg }
}

/// The clinical motion and its side; the side of one without sides does not matter.
#[must_use]
pub const fn quantity_of(motion: NeckMotion) -> (Quantity, Side) {
    match motion {
        NeckMotion::TurnLeft => (Quantity::NeckRotation, Side::Left),
        NeckMotion::TurnRight => (Quantity::NeckRotation, Side::Right),
        NeckMotion::TiltLeft => (Quantity::NeckLateralFlexion, Side::Left),
        NeckMotion::TiltRight => (Quantity::NeckLateralFlexion, Side::Right),
        NeckMotion::Bow => (Quantity::NeckFlexion, Side::Left),
        NeckMotion::LookUp => (Quantity::NeckExtension, Side::Left),
    }
}

/// The seated movement of the content that goes the same way: what rules it out rules the direction out, and a stop in the
/// direction sets it aside.
#[must_use]
pub const fn movement_id(motion: NeckMotion) -> &'static str {
    match motion {
        NeckMotion::TurnLeft | NeckMotion::TurnRight => "neck-rotation-seated",
        NeckMotion::TiltLeft | NeckMotion::TiltRight => "neck-side-bend-seated",
        NeckMotion::Bow => "neck-flexion-seated",
        NeckMotion::LookUp => "neck-extension-small",
    }
}

fn movement_like(content: &Content, motion: NeckMotion) -> Option<&Movement> {
    content.movement(&MovementId::from(movement_id(motion)))
}

/// What is usual at an age, from and to in degrees. Without the age there is nothing to compare with.
#[must_use]
pub fn usual_deg(motion: NeckMotion, age_years: u8) -> Option<(f32, f32)> {
    let mean_deg = Norm::of(quantity_of(motion).0)?.mean_deg(age_years);
    Some(((mean_deg - NORM_SPREAD_DEG).max(0.0), mean_deg + NORM_SPREAD_DEG))
}

/// The age that the person gave, if they did.
#[must_use]
pub fn age_told(standing: &Standing) -> Option<u8> {
    standing.about().and_then(|about| about.age_years)
}

/// The person with what their own neck does, which only ever lowers what is asked of it.
pub(crate) fn lowered(person: Person, own: &OwnNeck) -> Person {
    own.lower(person)
}
