//! RULA, the Rapid Upper Limb Assessment: how soon a task that loads neck and arms should be looked at, 1 to 7.
//!
//! Source: McAtamney and Corlett, Appl Ergon 1993;24:91-99. An angle that is exactly at a boundary has the lower
//! score. Angles within 1 degree of neutral are neutral, since people type whole degrees.
//!
//! ```
//! use care::ergonomics::{Posture, rula};
//! let mut posture = Posture::UPRIGHT;
//! posture.neck_deg = 25.0;
//! posture.trunk_deg = 10.0;
//! let score = rula::score(&posture, &rula::Demand::default());
//! assert_eq!((score.parts.neck, score.total, score.action()), (3, 3, rula::Action::Investigate));
//! ```

mod tables;
#[cfg(test)]
mod tests;

use super::posture::{ArmPosture, Posture, WristTwist};

/// What RULA can say.
pub const RANGE: std::ops::RangeInclusive<u8> = 1..=7;
/// As much as this is neutral.
pub(super) const NEUTRAL_DEG: f32 = 1.0;

/// Load or force in the hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// Less than 2 kg, now and then.
    #[default]
    Light,
    /// 2 to 10 kg, now and then.
    Medium,
    /// 2 to 10 kg, held or repeated.
    MediumHeld,
    /// More than 10 kg, or with a shock.
    Heavy,
}

impl Force {
    /// Its points, 0 to 3.
    #[must_use]
    pub const fn points(self) -> u8 {
        self as u8
    }
}

/// What a task asks beside the posture, for the arm and for neck, trunk and legs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// The arm is held for more than a minute, or moves four times a minute or more.
    pub is_arm_busy: bool,
    /// Force of the arm.
    pub arm_force: Force,
    /// The same for neck, trunk and legs.
    pub is_body_busy: bool,
    /// Force on neck, trunk and legs.
    pub body_force: Force,
}

/// The score of each part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// 1 to 6.
    pub upper_arm: u8,
    /// 1 to 3.
    pub lower_arm: u8,
    /// 1 to 4.
    pub wrist: u8,
    /// 1 or 2.
    pub wrist_twist: u8,
    /// 1 to 6.
    pub neck: u8,
    /// 1 to 6.
    pub trunk: u8,
    /// 1 or 2.
    pub legs: u8,
}

/// The result with its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Each part.
    pub parts: Parts,
    /// Table A: arm and wrist.
    pub arm_cell: u8,
    /// With muscle use and force, at most 8: the row of table C.
    pub arm_line: u8,
    /// Table B: neck, trunk and legs.
    pub body_cell: u8,
    /// With muscle use and force, at most 7: the column of table C.
    pub body_line: u8,
    /// The result, 1 to 7.
    pub total: u8,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// 1 or 2: acceptable, unless held or repeated for long.
    Acceptable,
    /// 3 or 4: look into it.
    Investigate,
    /// 5 or 6: change it soon.
    ChangeSoon,
    /// 7: change it now.
    ChangeNow,
}

impl Score {
    /// What to do.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self.total {
            ..=2 => Action::Acceptable,
            3..=4 => Action::Investigate,
            5..=6 => Action::ChangeSoon,
            7.. => Action::ChangeNow,
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
    Parts {
        upper_arm: upper_arm(arm),
        lower_arm: lower_arm(arm.elbow_deg) + u8::from(arm.works_across),
        wrist: wrist(arm.wrist_deg) + u8::from(arm.is_wrist_deviated),
        wrist_twist: if arm.twist == WristTwist::End { 2 } else { 1 },
        neck: neck(posture.neck_deg)
            + u8::from(posture.is_neck_twisted)
            + u8::from(posture.is_neck_side_bent),
        trunk: trunk(posture.trunk_deg)
            + u8::from(posture.is_trunk_twisted)
            + u8::from(posture.is_trunk_side_bent),
        legs: if posture.is_balanced { 1 } else { 2 },
    }
}

/// Makes one number of the parts. A part beyond its range counts as its end.
#[must_use]
pub fn combine(parts: Parts, demand: &Demand) -> Score {
    let arm_cell = tables::arm(parts.upper_arm, parts.lower_arm, parts.wrist, parts.wrist_twist);
    let body_cell = tables::body(parts.neck, parts.trunk, parts.legs);
    let arm_line = (arm_cell + u8::from(demand.is_arm_busy) + demand.arm_force.points()).min(8);
    let body_line = (body_cell + u8::from(demand.is_body_busy) + demand.body_force.points()).min(7);
    Score { parts, arm_cell, arm_line, body_cell, body_line, total: tables::total(arm_line, body_line) }
}

/// Shared with REBA, which has the same angles.
pub(super) fn upper_arm_angle(deg: f32) -> u8 {
    match deg {
        deg if deg < -20.0 => 2,
        deg if deg <= 20.0 => 1,
        deg if deg <= 45.0 => 2,
        deg if deg <= 90.0 => 3,
        _ => 4,
    }
}

/// At least 1, however well the arm is supported.
pub(super) fn upper_arm(arm: &ArmPosture) -> u8 {
    let points =
        upper_arm_angle(arm.upper_arm_deg) + u8::from(arm.is_shoulder_raised) + u8::from(arm.is_abducted);
    (points - u8::from(arm.is_supported)).max(1)
}

pub(super) fn lower_arm(elbow_deg: f32) -> u8 {
    if (60.0..=100.0).contains(&elbow_deg) { 1 } else { 2 }
}

fn wrist(deg: f32) -> u8 {
    match deg.abs() {
        deg if deg <= NEUTRAL_DEG => 1,
        deg if deg <= 15.0 => 2,
        _ => 3,
    }
}

fn neck(deg: f32) -> u8 {
    match deg {
        deg if deg < -NEUTRAL_DEG => 4,
        deg if deg <= 10.0 => 1,
        deg if deg <= 20.0 => 2,
        _ => 3,
    }
}

/// The form knows no extension of the trunk: it counts like as much flexion.
fn trunk(deg: f32) -> u8 {
    match deg.abs() {
        deg if deg <= NEUTRAL_DEG => 1,
        deg if deg <= 20.0 => 2,
        deg if deg <= 60.0 => 3,
        _ => 4,
    }
}
