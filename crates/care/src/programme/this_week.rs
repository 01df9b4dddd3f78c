//! The plan of this week, whichever way it came: from the answers, or as a file.

use super::Ground;
use super::file::{Checked, NotFollowed, followed, plan_week_of_file};
use super::interview::Interview;
use super::log::Programme;
use super::week::{DayPlan, DayState, WeekPlan, monday_of, plan_week};

/// A day's minutes where a file plans nothing.
const FEWEST_SECS: f32 = 60.0;

/// The plan of a week as it stands, taken or not.
#[derive(Clone, Debug, PartialEq)]
pub struct ThisWeek {
    /// The plan: of this week or, where nothing is left of it, of the coming one.
    pub week: WeekPlan,
    /// The minutes that a day's session is made for.
    pub minutes: u8,
    /// Whether the person has taken a plan: what is not taken is an offer.
    pub is_taken: bool,
    /// The plan that came as a file, as it is followed today.
    pub file: Option<Checked>,
    /// Why a plan that came as a file is not followed any more.
    pub not_followed: Option<NotFollowed>,
}

/// The plan of the week of `today`, in days since 1970; nothing while the interview was not answered in a way that can be planned.
///
/// A plan that came as a file is checked for today, and followed while it can be read. The plan is the same all week, wherever
/// it is asked for: chance is drawn from the week's Monday. Who begins on a Sunday sees what begins on Monday.
#[must_use]
pub fn this_week(ground: &Ground<'_>, programme: &Programme, today: i64) -> Option<ThisWeek> {
    let is_taken = programme.accepted().is_some();
    let not_followed = match followed(ground, programme, today) {
        Some(Ok(checked)) => {
            let week =
                or_coming(today, |day| plan_week_of_file(ground, &checked, programme, day, seed_of(day)));
            let longest = week.days.iter().map(|day| day.secs).fold(FEWEST_SECS, f32::max);
            let minutes = (longest / 60.0).ceil() as u8;
            return Some(ThisWeek { week, minutes, is_taken, file: Some(checked), not_followed: None });
        }
        Some(Err(why)) => Some(why),
        None => None,
    };
    let interview = Interview::of(&programme.interview()?.1).ok()?;
    let week = or_coming(today, |day| plan_week(ground, &interview, programme, day, seed_of(day)));
    let is_taken = is_taken && not_followed.is_none();
    Some(ThisWeek { week, minutes: interview.minutes_a_day, is_taken, file: None, not_followed })
}

/// The week of a day or, where nothing is left of it, the coming one.
fn or_coming(today: i64, plan: impl Fn(i64) -> WeekPlan) -> WeekPlan {
    let week = plan(today);
    let is_free = |day: &DayPlan| day.day < today || matches!(day.state, DayState::Off | DayState::Missed);
    if week.days.iter().all(is_free) { plan(monday_of(today) + 7) } else { week }
}

/// The same all week.
fn seed_of(day: i64) -> u64 {
    monday_of(day).unsigned_abs()
}
