//! The revised NIOSH lifting equation: what most healthy people can lift with both hands, over a working day.
//!
//! Source: Waters, Putz-Anderson, Garg and Fine, Ergonomics 1993;36:749-776; applications manual, DHHS (NIOSH)
//! 94-110, revised 2021. Limit = 23 kg x six multipliers, each 1 at its best. It is for two hands, standing, no
//! carrying, steady floor and load; not for one hand, sitting or kneeling, hot places, people or shovels.
//!
//! ```
//! use care::ergonomics::niosh::{Lift, assess};
//! let lift = Lift { load_kg: 12.0, reach_cm: 40.0, from_cm: 30.0, ..Lift::BEST };
//! let lifted = assess(&lift).unwrap();
//! assert!(lifted.index > 1.0);
//! assert_eq!(lifted.weakest(), care::ergonomics::niosh::Factor::Reach);
//! ```

mod frequency;
#[cfg(test)]
mod tests;

pub use frequency::{Duration, FREQUENCIES, frequency_multiplier};

/// The most under the best conditions.
pub const LOAD_CONSTANT_KG: f32 = 23.0;
/// Above an index of 1 some people are at a higher risk of back pain from lifting.
pub const INCREASED: f32 = 1.0;
/// Above 3 many are.
pub const HIGH: f32 = 3.0;

/// How well it can be held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coupling {
    /// Handles, or a part that the hand closes around.
    #[default]
    Good,
    /// Less good handles, or fingers bent under at a right angle.
    Fair,
    /// No handles: bulky, slippery, sagging.
    Poor,
}

/// One kind of lift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lift {
    /// What is lifted.
    pub load_kg: f32,
    /// Hands in front of the middle of the ankles, where it is worst.
    pub reach_cm: f32,
    /// Hands above the floor at the start.
    pub from_cm: f32,
    /// Hands above the floor at the end.
    pub to_cm: f32,
    /// How far the body is turned, in degrees.
    pub turn_deg: f32,
    /// Lifts in a minute, over 15 minutes.
    pub lifts_a_minute: f32,
    /// How long this goes on.
    pub duration: Duration,
    /// How it can be held.
    pub coupling: Coupling,
    /// It is set down with care: held, guided or placed to a point. The end of the lift is then worked out too.
    pub placed_with_care: bool,
}

impl Lift {
    /// Nothing, lifted under the best conditions.
    pub const BEST: Self = Self {
        load_kg: 0.0,
        reach_cm: 25.0,
        from_cm: 75.0,
        to_cm: 100.0,
        turn_deg: 0.0,
        lifts_a_minute: 0.2,
        duration: Duration::UpToOneHour,
        coupling: Coupling::Good,
        placed_with_care: false,
    };
}

/// What a multiplier is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// How far away the hands are (HM).
    Reach,
    /// How high they are at the end of the lift that counts (VM).
    Height,
    /// How far up or down they go (DM).
    Travel,
    /// How far the body turns (AM).
    Turn,
    /// How often and for how long (FM).
    Frequency,
    /// How it is held (CM).
    Coupling,
}

impl Factor {
    /// Every factor, in the order of the equation.
    pub const ALL: [Self; 6] =
        [Self::Reach, Self::Height, Self::Travel, Self::Turn, Self::Frequency, Self::Coupling];
}

/// Which end of a lift is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiftPoint {
    /// Where it starts.
    Origin,
    /// Where it is set down.
    Destination,
}

/// The result with its steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lifted {
    /// The end that sets the limit.
    pub point: LiftPoint,
    /// The multipliers of the other end, where both count.
    pub other_multipliers: Option<[f32; 6]>,
    /// The six multipliers, 0 to 1, in the order of [`Factor::ALL`].
    pub multipliers: [f32; 6],
    /// Recommended weight limit.
    pub limit_kg: f32,
    /// Load over limit; infinite where the limit is 0 and something is lifted.
    pub index: f32,
}

/// What to do about a lift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Index up to 1.
    Acceptable,
    /// Above 1.
    Increased,
    /// Above 3.
    High,
}

impl Lifted {
    /// What to do about it.
    #[must_use]
    pub fn level(&self) -> Level {
        match self.index {
            index if index <= INCREASED => Level::Acceptable,
            index if index <= HIGH => Level::Increased,
            _ => Level::High,
        }
    }

    /// One multiplier.
    #[must_use]
    pub const fn multiplier(&self, factor: Factor) -> f32 {
        self.multipliers[factor as usize]
    }

    /// The smallest multiplier: the one change that does most.
    #[must_use]
    pub fn weakest(&self) -> Factor {
        let smallest = |a: &Factor, b: &Factor| self.multiplier(*a).total_cmp(&self.multiplier(*b));
        Factor::ALL.into_iter().min_by(smallest).unwrap_or(Factor::Reach)
    }

    /// The limit if one factor were at its best, in kilograms; nothing where another one is 0. Where both ends of the
    /// lift count, the other one may then set the limit. A height is that of one end, the rest is of the whole lift.
    #[must_use]
    pub fn limit_without(&self, factor: Factor) -> f32 {
        let here = limit_without(&self.multipliers, Some(factor));
        let there = Some(factor).filter(|factor| *factor != Factor::Height);
        let other = self.other_multipliers.map(|other| limit_without(&other, there));
        other.map_or(here, |other| here.min(other))
    }
}

fn limit_without(multipliers: &[f32; 6], best: Option<Factor>) -> f32 {
    let others = Factor::ALL.into_iter().filter(|other| Some(*other) != best);
    LOAD_CONSTANT_KG * others.map(|other| multipliers[other as usize]).product::<f32>()
}

/// A number that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LiftProblem {
    /// Not a number, infinite or below 0.
    #[error("{0:?} is no number from 0 up")]
    NotANumber(Field),
    /// Far beyond what anybody does: in other units, perhaps.
    #[error("{0:?} is too large")]
    TooLarge(Field),
}

/// A number of a lift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `load_kg`
    Load,
    /// `reach_cm`
    Reach,
    /// `from_cm`
    From,
    /// `to_cm`
    To,
    /// `turn_deg`
    Turn,
    /// `lifts_a_minute`
    Lifts,
}

/// Works out the limit: of the start of the lift, and, where the load is placed with care, of whichever end is the worse.
/// Reach and turn are the worst of the lift, so they count at both.
///
/// # Errors
/// When a number is none, is negative, or is absurd.
pub fn assess(lift: &Lift) -> Result<Lifted, LiftProblem> {
    check(lift)?;
    let start = at_point(lift, LiftPoint::Origin);
    if !lift.placed_with_care {
        return Ok(start);
    }
    let end = at_point(lift, LiftPoint::Destination);
    let (worse, other) = if end.limit_kg < start.limit_kg { (end, start) } else { (start, end) };
    Ok(Lifted { other_multipliers: Some(other.multipliers), ..worse })
}

/// The limit at one end of the lift.
fn at_point(lift: &Lift, point: LiftPoint) -> Lifted {
    let hands_cm = match point {
        LiftPoint::Origin => lift.from_cm,
        LiftPoint::Destination => lift.to_cm,
    };
    let multipliers = [
        reach(lift.reach_cm),
        height(hands_cm),
        travel((lift.to_cm - lift.from_cm).abs()),
        turn(lift.turn_deg),
        frequency_multiplier(lift.lifts_a_minute, lift.duration, hands_cm),
        coupling(lift.coupling, hands_cm),
    ];
    let limit_kg = limit_without(&multipliers, None);
    let index = if lift.load_kg == 0.0 { 0.0 } else { lift.load_kg / limit_kg };
    Lifted { point, other_multipliers: None, multipliers, limit_kg, index }
}

fn check(lift: &Lift) -> Result<(), LiftProblem> {
    let numbers = [
        (Field::Load, lift.load_kg, 500.0),
        (Field::Reach, lift.reach_cm, 200.0),
        (Field::From, lift.from_cm, 250.0),
        (Field::To, lift.to_cm, 250.0),
        (Field::Turn, lift.turn_deg, 180.0),
        (Field::Lifts, lift.lifts_a_minute, 60.0),
    ];
    for (field, value, most) in numbers {
        if !value.is_finite() || value < 0.0 {
            return Err(LiftProblem::NotANumber(field));
        }
        if value > most {
            return Err(LiftProblem::TooLarge(field));
        }
    }
    Ok(())
}

/// HM = 25 / H: 1 up to 25 cm, 0 beyond 63 cm.
fn reach(cm: f32) -> f32 {
    if cm > 63.0 { 0.0 } else { 25.0 / cm.max(25.0) }
}

/// VM = 1 - 0.003 |V - 75|: 0 beyond 175 cm.
fn height(cm: f32) -> f32 {
    if cm > 175.0 { 0.0 } else { 1.0 - 0.003 * (cm - 75.0).abs() }
}

/// DM = 0.82 + 4.5 / D: 1 up to 25 cm, 0 beyond 175 cm.
fn travel(cm: f32) -> f32 {
    if cm > 175.0 { 0.0 } else { 0.82 + 4.5 / cm.max(25.0) }
}

/// AM = 1 - 0.0032 A: 0 beyond 135 degrees.
fn turn(deg: f32) -> f32 {
    if deg > 135.0 { 0.0 } else { 1.0 - 0.0032 * deg }
}

/// CM. Below 75 cm a fair grip counts for less.
fn coupling(coupling: Coupling, from_cm: f32) -> f32 {
    match coupling {
        Coupling::Good => 1.0,
        Coupling::Fair if from_cm < frequency::KNUCKLE_CM => 0.95,
        Coupling::Fair => 1.0,
        Coupling::Poor => 0.9,
    }
}
