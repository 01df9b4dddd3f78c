//! What the plan of a week is good for, in points: the stated objective.
//!
//! Days of strength come first: as many as rest between them allows. Then every day's worth, in order, is the sum of
//!
//! - *need*: for each area (neck, upper back, low back) and part (ease, strength), and for the neck itself and the trunk,
//!   the first movement that serves it on a day counts [`FIRST`] and the second [`SECOND`] of its weight ([`ASKED`] where
//!   the person marked the area, [`OTHER`] elsewhere; [`CORE`] for the neck itself, where marked, and for the trunk), more
//!   count nothing;
//! - *evidence*: [`STUDIED`] where studies were read; *preference*: [`LIKED`] times how it felt, or where they said
//!   that they like it; *progress*: [`NEXT_STEP`] for the harder form of what has become easy; *kept*: [`KEPT`] for
//!   what the accepted plan has on that day, so that a week changes no more than it must; *set-up*: [`SET_UP`] for what goes
//!   the other way than desk and hours show;
//! - *variety*: minus [`SAME_AGAIN`] for every day on which an easy movement comes beyond the third in a week, and
//!   minus [`YESTERDAY`] where it was done the day before the plan begins;
//! - *time*: minus [`A_MINUTE`] for every minute, so that a longer movement has to be worth it;
//! - a share below [`CHANCE`] from the seed, so that equals change from week to week and never within one.
//!
//! The weights are design choices, listed for the clinical review. Nothing in them opens what the safe set closed.

use super::candidate::{Candidate, area_of};
use super::interview::Interview;
use super::reason::{Area, Need, Part, Spoke, Term};

/// Weight of an area that was asked for.
pub const ASKED: f64 = 1.0;
/// Weight of the others: the programme is for the whole back.
pub const OTHER: f64 = 0.35;
/// Weight of the neck itself, where it was asked for, and of the trunk: what the evidence names first.
pub const CORE: f64 = 0.8;
/// Share of the weight that the first movement of a day earns.
pub const FIRST: f64 = 1.0;
/// Share that the second earns.
pub const SECOND: f64 = 0.45;
/// A movement that rests on studies that were read.
pub const STUDIED: f64 = 0.25;
/// A movement that is liked or felt better; the same below 0 where it felt worse.
pub const LIKED: f64 = 0.3;
/// The harder form of what has become easy.
pub const NEXT_STEP: f64 = 0.6;
/// What the accepted plan has on that day.
pub const KEPT: f64 = 0.4;
/// A movement that goes the other way than what the desk and the hours of sitting show. Less than everything else that speaks for
/// one: that it helps more is common practice and was compared in no trial.
pub const SET_UP: f64 = 0.15;
/// Each day beyond the third of an easy movement in a week.
pub const SAME_AGAIN: f64 = 0.3;
/// An easy movement that was done the day before.
pub const YESTERDAY: f64 = 0.1;
/// A minute of time.
pub const A_MINUTE: f64 = 0.12;
/// The most that the seed adds.
pub const CHANCE: f64 = 0.02;
/// Days in a week from which an easy movement counts as the same again.
pub(super) const DAYS_BEFORE_SAME: f64 = 3.0;

/// The weight of a need for a person.
pub(super) fn weight(interview: &Interview, need: Need) -> f64 {
    let is_asked = |area: Area| interview.places.iter().any(|place| area_of(*place) == area);
    match need {
        Need::Area(_, area) if is_asked(area) => ASKED,
        Need::NeckItself(_) if is_asked(Area::Neck) => CORE,
        Need::Trunk => CORE,
        Need::Area(..) => OTHER,
        Need::NeckItself(_) => 0.0,
    }
}

/// What speaks for a movement on a day, apart from need.
pub(super) fn own_terms(interview: &Interview, candidate: &Candidate<'_>, is_kept: bool) -> Vec<Spoke> {
    let liked = f64::from(u8::from(interview.liked.contains(&candidate.movement.id)));
    let taste = (liked + candidate.felt).clamp(-1.0, 1.0);
    let terms = [
        (Term::Studied, if candidate.is_studied() { STUDIED } else { 0.0 }),
        (Term::Liked, LIKED * taste),
        (Term::NextStep, if candidate.is_next_step { NEXT_STEP } else { 0.0 }),
        (Term::Kept, if is_kept { KEPT } else { 0.0 }),
    ];
    let set_up = candidate.called_for.map(|counter| (Term::SetUp { counter }, SET_UP));
    terms
        .into_iter()
        .chain(set_up)
        .filter(|(_, points)| *points != 0.0)
        .map(|(term, points)| Spoke { term, points })
        .collect()
}

/// Points of a movement on a day that do not depend on the others, need left out.
pub(super) fn own_points(
    terms: &[Spoke],
    candidate: &Candidate<'_>,
    was_yesterday: bool,
    chance: f64,
) -> f64 {
    let again = if was_yesterday && candidate.part == Part::Ease { YESTERDAY } else { 0.0 };
    let time = A_MINUTE * f64::from(candidate.secs) / 60.0;
    terms.iter().map(|spoke| spoke.points).sum::<f64>() - again - time + chance
}

/// What a movement would earn alone: what is kept when there are too many to weigh.
pub(super) fn alone(interview: &Interview, candidate: &Candidate<'_>) -> f64 {
    let need: f64 = candidate.needs.iter().map(|need| FIRST * weight(interview, *need)).sum();
    need + own_points(&own_terms(interview, candidate, false), candidate, false, 0.0)
}

/// A share below [`CHANCE`] that depends on the seed, the movement and the day alone (FNV-1a, folded to 20 bits).
pub(super) fn chance(seed: u64, movement: &str, day: i64) -> f64 {
    let bytes = seed.to_le_bytes().into_iter().chain(day.to_le_bytes()).chain(movement.bytes());
    let sum = bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let share = ((sum >> 44) ^ (sum & 0xf_ffff)) & 0xf_ffff;
    CHANCE * share as f64 / f64::from(1 << 20)
}
