//! The week of a plan that came as a file.

use journal::{LocalDate, StrengthPattern};
use library::plan_file::Weekday;

use super::super::log::Programme;
use super::super::model::{spacing, strength_days};
use super::super::reason::{Binding, Standing};
use super::super::week::{DayPlan, DayState, PlannedStep, WeekPlan, monday_of};
use super::super::{Ground, breaks, candidate::halved};
use super::told::{Checked, CheckedStep, OneDay};
use crate::relief::{shorten, total_secs};
use crate::session;

/// The days that are left of a week by a checked plan: what the plan says, and never more. While a flare is fresh doses
/// are halved and strength rests; strength that was done this week, under whatever plan, counts for the rest between.
#[must_use]
pub fn plan_week_of_file(
    ground: &Ground<'_>,
    plan: &Checked,
    programme: &Programme,
    today: i64,
    seed: u64,
) -> WeekPlan {
    let ladder = programme.ladder(today);
    let monday = monday_of(today);
    let is_deloading = ladder.is_deloading(today);
    let is_halved = is_deloading || ground.history.is_flared(today);
    let breaks = breaks::of_week(ground, &[], monday, seed);
    let begun = ground.begun_day.unwrap_or(today);
    let mut strong = Strong::before(plan, programme, today);
    let days = (monday..monday + 7).zip(breaks).map(|(day, breaks)| {
        let number = LocalDate::from_days_since_epoch(day).weekday();
        let weekday = Weekday::ALL[usize::from(number) % Weekday::ALL.len()];
        let is_due = OneDay::of(&plan.sessions, weekday, true).is_due;
        let empty = |state| DayPlan {
            day,
            state,
            secs: 0.0,
            binding: Vec::new(),
            catches_up: None,
            breaks: Vec::new(),
        };
        match done_on(programme, day) {
            Some(has_strength) => empty(DayState::Done { has_strength }),
            None if !is_due || (day < today && day < begun) => empty(DayState::Off),
            None if day < today => empty(DayState::Missed),
            None => {
                let wants_strength = OneDay::of(&plan.sessions, weekday, true).strength().next().is_some();
                let against = if is_deloading { Some(Binding::Flare) } else { strong.against(day, monday) };
                let binding: Vec<Binding> = against.filter(|_| wants_strength).into_iter().collect();
                if wants_strength && binding.is_empty() {
                    strong.days.push(day);
                }
                let steps = planned(&OneDay::of(&plan.sessions, weekday, against.is_none()), is_halved);
                let plain: Vec<session::Step> = steps.iter().map(|planned| planned.step.clone()).collect();
                DayPlan { secs: total_secs(&plain), breaks, binding, ..empty(DayState::Planned(steps)) }
            }
        }
    });
    WeekPlan {
        days: days.collect(),
        swaps: Vec::new(),
        left_out: Vec::new(),
        flare_day: ladder.flare_day().filter(|_| is_deloading),
    }
}

/// A day of a plan that came as a file, as it comes every week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeeklyDay {
    /// The day.
    pub weekday: Weekday,
    /// Seconds of its session, changes included.
    pub secs: f32,
    /// The names of its movements, in order.
    pub movements: Vec<String>,
}

/// The days of a checked plan as they come week after week. What a flare, or strength done under another plan, takes out of one
/// week is in them.
#[must_use]
pub fn weekly(plan: &Checked) -> Vec<WeeklyDay> {
    let days = Weekday::ALL.into_iter().map(|weekday| {
        let steps: Vec<session::Step> = planned(&OneDay::of(&plan.sessions, weekday, true), false)
            .into_iter()
            .map(|planned| planned.step)
            .collect();
        let secs = total_secs(&steps);
        WeeklyDay { weekday, secs, movements: steps.into_iter().map(|step| step.name).collect() }
    });
    days.filter(|day| !day.movements.is_empty()).collect()
}

/// Whether anything of a session was done on a day, and whether that was strength.
fn done_on(programme: &Programme, day: i64) -> Option<bool> {
    let begun = programme.runs().filter(|run| run.day == day && run.was_begun());
    begun.map(|run| run.has_strength).reduce(|one, other| one || other)
}

/// The days of strength so far, done or planned.
struct Strong {
    pattern: StrengthPattern,
    days: Vec<i64>,
}

impl Strong {
    fn before(plan: &Checked, programme: &Programme, today: i64) -> Self {
        let recent = today - 7..=today;
        let days = recent.filter(|day| done_on(programme, *day) == Some(true)).collect();
        Self { pattern: plan.pattern, days }
    }

    /// What speaks against strength on a day, all days before it being known.
    fn against(&self, day: i64, monday: i64) -> Option<Binding> {
        let (stretch, most) = spacing(self.pattern);
        let near = self.days.iter().filter(|other| (day - stretch + 1..day).contains(*other)).count();
        if near as f64 >= most {
            return Some(Binding::RestAfterStrength);
        }
        let most = strength_days(self.pattern);
        let this_week = self.days.iter().filter(|other| **other >= monday).count();
        (this_week >= usize::from(most)).then_some(Binding::StrengthDaysFull { most })
    }
}

fn planned(day: &OneDay<'_>, is_halved: bool) -> Vec<PlannedStep> {
    let mut steps: Vec<PlannedStep> = day.kept.iter().map(|step| as_planned(step, is_halved)).collect();
    let mut plain: Vec<session::Step> = steps.iter().map(|planned| planned.step.clone()).collect();
    shorten(&mut plain, MOST_DAY_SECS);
    for (planned, step) in steps.iter_mut().zip(plain) {
        planned.step = step;
    }
    steps
}

/// Several sessions on one day are one, of at most an hour.
const MOST_DAY_SECS: f32 = 3600.0;

fn as_planned(checked: &CheckedStep, is_halved: bool) -> PlannedStep {
    let (sets, repetitions) = halved((checked.step.sets, checked.step.repetitions), is_halved);
    PlannedStep {
        step: session::Step { sets, repetitions, ..checked.step.clone() },
        part: checked.part,
        spoke: Vec::new(),
        standing: Standing { step: 1, last: None, since_day: 0 },
    }
}
