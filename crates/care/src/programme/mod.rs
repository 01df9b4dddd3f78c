//! The programme: from a short interview to a plan for every week, and from what happened to the next plan.
//!
//! In the order of use: an [`Interview`] says what is wanted. [`Programme`] is the fold of everything that happened in
//! it. [`plan_week`] plans the days that are left of a week as a small optimisation ([`objective`]) over what may be
//! done at all; it says for every movement what spoke for it, for every day which limit holds it, and what stands in for
//! what is left out. [`this_week`] is the plan that holds now, from the answers or from a file. [`session_of`] makes today's part ready for the player. A plan that comes as a file is checked by
//! [`file`].
//!
//! The order is that of relief. First the safe set: screen, contraindications, what hurt lately, and the envelope
//! decide what may be planned. Then what is at hand, and what is due ([`Ladder`]). Only then the objective.
//!
//! Nothing here is a streak. A missed day is spread over the days that are left, and what does not fit is let go.

mod breaks;
mod candidate;
pub mod file;
mod interview;
mod ladder;
mod light;
mod log;
mod model;
pub mod objective;
mod own_ways;
mod reason;
mod this_week;
mod today;
mod week;

use kinematics::Person;
use library::Content;

use crate::ergonomics::RiskContext;
use crate::history::History;
use crate::screening::Limits;

pub(crate) use candidate::{halved, is_early};
pub use interview::{Interview, InterviewError, MINUTES_A_DAY, Taste};
pub use ladder::{DELOAD_DAYS, Ladder, PAUSE_DAYS, RAISE_DAYS, Rung, STEPS, Turn, dose_at};
pub use light::Light;
pub use log::{EASE_ROUTINE, PastMovement, PastRun, Programme, STRENGTH_ROUTINE};
pub use model::{NECK_MOVEMENTS_A_DAY, STRENGTH_DAYS, TWO_MINUTE_DAYS, TWO_MINUTE_DAYS_IN_A_ROW};
pub use reason::{Area, Binding, Need, Part, Spoke, Standing, Swap, Term, WhyNot, told};
pub use this_week::{ThisWeek, this_week};
pub use today::{AsItBegan, NoSession, accepted, fit_again, fit_again_own, session_of};
pub(crate) use today::{as_begun, hold_again, step_again};
pub use week::{DayPlan, DayState, PlannedStep, WeekPlan, is_spaced, monday_of, plan_week};

/// What a plan stands on: what is known, what the screen allows, and the person today.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The movements.
    pub content: &'a Content,
    /// What the screen allows.
    pub limits: &'a Limits,
    /// What past sessions did.
    pub history: &'a History,
    /// The person as the envelope needs them.
    pub person: &'a Person,
    /// Pain now at the places of the programme, 0 to 10, where it is pain.
    pub pain: Option<u8>,
    /// The first day of the programme, if it has begun.
    pub begun_day: Option<i64>,
    /// What is known of desk and hours. It orders a little and gives a reason; it opens and closes nothing.
    pub set_up: &'a RiskContext,
}

#[cfg(test)]
pub(crate) mod tests;
