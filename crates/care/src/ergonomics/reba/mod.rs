//! REBA, the Rapid Entire Body Assessment: how soon a task that loads the whole body should be changed, 1 to 15.
//!
//! Source: Hignett and McAtamney, Appl Ergon 2000;31:201-205. Angles at a boundary have the lower score; within 1
//! degree of neutral is neutral.
//!
//! ```
//! use care::ergonomics::{Posture, reba};
//! let mut posture = Posture::UPRIGHT;
//! posture.trunk_deg = 70.0;
//! posture.knee_deg = 40.0;
//! let score = reba::score(&posture, &reba::Demand { load_kg: 12.0, ..reba::Demand::default() });
//! assert_eq!((score.total, score.risk()), (7, reba::Risk::Medium));
//! ```

mod tables;
#[cfg(test)]
mod tests;

use super::posture::{Posture, WristTwist};
use super::rula::{NEUTRAL_DEG, lower_arm, upper_arm};

/// What REBA can say.
pub const RANGE: std::ops::RangeInclusive<u8> = 1..=15;

/// How well the load can be held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grip {
    /// A good handle.
    #[default]
    Good,
    /// Acceptable.
    Fair,
    /// Possible, not acceptable.
    Poor,
    /// None, or awkward and unsafe.
    None,
}

/// What a task asks beside the posture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Demand {
    /// Load in kilograms.
    pub load_kg: f32,
    /// With a shock, or built up fast.
    pub is_sudden: bool,
    /// How it is held.
    pub grip: Grip,
    /// A part of the body is held for more than a minute.
    pub is_held: bool,
    /// A small movement four times a minute or more.
    pub is_repeated: bool,
    /// Large and fast changes of posture, or an unsteady base.
    pub is_unsteady: bool,
}

/// The score of each part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// 1 to 3.
    pub neck: u8,
    /// 1 to 5.
    pub trunk: u8,
    /// 1 to 4.
    pub legs: u8,
    /// 1 to 6.
    pub upper_arm: u8,
    /// 1 or 2.
    pub lower_arm: u8,
    /// 1 to 3.
    pub wrist: u8,
}

/// The result with its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Each part.
    pub parts: Parts,
    /// Table A with the load: the row of table C.
    pub body_line: u8,
    /// Table B with the grip: its column.
    pub arm_line: u8,
    /// Table C.
    pub cell: u8,
    /// With the activity, 1 to 15.
    pub total: u8,
}

/// How much there is, in the words of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// 1
    Negligible,
    /// 2 or 3
    Low,
    /// 4 to 7
    Medium,
    /// 8 to 10
    High,
    /// 11 to 15
    VeryHigh,
}

impl Score {
    /// How much there is.
    #[must_use]
    pub const fn risk(&self) -> Risk {
        match self.total {
            ..=1 => Risk::Negligible,
            2..=3 => Risk::Low,
            4..=7 => Risk::Medium,
            8..=10 => Risk::High,
            11.. => Risk::VeryHigh,
        }
    }
}

/// Scores a task.
#[must_use]
pub fn score(posture: &Posture, demand: &Demand) -> Score {
    combine(parts(posture), demand)
}

/// The score of each part.
#[must_use]
pub fn parts(posture: &Posture) -> Parts {
    let arm = &posture.arm;
    let is_wrist_turned = arm.is_wrist_deviated || arm.twist == WristTwist::End;
    Parts {
        neck: neck(posture.neck_deg) + u8::from(posture.is_neck_twisted || posture.is_neck_side_bent),
        trunk: trunk(posture.trunk_deg) + u8::from(posture.is_trunk_twisted || posture.is_trunk_side_bent),
        legs: legs(posture),
        upper_arm: upper_arm(arm),
        lower_arm: lower_arm(arm.elbow_deg),
        wrist: if arm.wrist_deg.abs() <= 15.0 { 1 } else { 2 } + u8::from(is_wrist_turned),
    }
}

/// Makes one number of the parts. A part beyond its range counts as its end.
#[must_use]
pub fn combine(parts: Parts, demand: &Demand) -> Score {
    let body_line = tables::body(parts.trunk, parts.neck, parts.legs) + load(demand);
    let arm_line = tables::arm(parts.upper_arm, parts.lower_arm, parts.wrist) + demand.grip as u8;
    let cell = cell(body_line, arm_line);
    let activity =
        [demand.is_held, demand.is_repeated, demand.is_unsteady].into_iter().map(u8::from).sum::<u8>();
    Score { parts, body_line, arm_line, cell, total: cell + activity }
}

/// A cell of table C, by the lines that enter it, each 1 to 12.
#[must_use]
pub fn cell(body_line: u8, arm_line: u8) -> u8 {
    tables::total(body_line, arm_line)
}

/// Less than 5 kg, 5 to 10, more; and one for a shock.
fn load(demand: &Demand) -> u8 {
    let weight = match demand.load_kg {
        kg if kg < 5.0 => 0,
        kg if kg <= 10.0 => 1,
        _ => 2,
    };
    weight + u8::from(demand.is_sudden)
}

fn neck(deg: f32) -> u8 {
    if (-NEUTRAL_DEG..=20.0).contains(&deg) { 1 } else { 2 }
}

fn trunk(deg: f32) -> u8 {
    match deg {
        deg if deg.abs() <= NEUTRAL_DEG => 1,
        deg if deg.abs() <= 20.0 => 2,
        deg if deg <= 60.0 => 3,
        _ => 4,
    }
}

/// Bent knees count only where they carry: not while sitting.
fn legs(posture: &Posture) -> u8 {
    let stance = if posture.is_balanced { 1 } else { 2 };
    let bent = match posture.knee_deg {
        _ if posture.is_sitting => 0,
        deg if deg < 30.0 => 0,
        deg if deg <= 60.0 => 1,
        _ => 2,
    };
    stance + bent
}
