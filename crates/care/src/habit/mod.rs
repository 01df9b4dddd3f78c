//! The habit of cracking: what was noted, how often it happens and how sure that is, when and with what it goes
//! together, and where the person stands in the course.
//!
//! [`Habit`] is a fold over the journal. Everything else is computed from it for a day: the [`Estimate`] of the rate,
//! the [`Trigger`]s, the [`Week`] by hour, the [`practice`] in letting an urge pass, the [`AgainstGoal`] and the
//! [`Stage`] of the course. Days and hours are those that the person's own clock showed when they tapped, so a day is
//! one day whether it had 23, 24 or 25 hours and whatever zone they travelled to.
//!
//! ```
//! use care::habit::Habit;
//! use journal::{Body, DeviceId, HabitMoment, Moment, Writer};
//!
//! let mut writer = Writer::new(DeviceId(1));
//! let mut habit = Habit::default();
//! let noon = Moment::at_offset(1_743_336_000_000, "Europe/London", 60);
//! habit.apply(&writer.write(noon.clone(), Body::HabitCracked(HabitMoment::default())));
//! let today = noon.local.date.days_since_epoch();
//! assert_eq!(habit.on(today).cracks, 1);
//! assert!(habit.rate(today).is_none(), "one day is too few to tell");
//! ```

mod course;
mod detail;
mod gamma;
mod practice;
mod rate;
mod trigger;
mod week;

use std::collections::{BTreeMap, VecDeque};

use journal::{Body, CourseStep, Event, EventId, HabitMoment, IfThen, PromptStep, TakenHow, TrialOver};
use serde::{Deserialize, Serialize};

pub use course::Stage;
pub use detail::{Detail, Doing, Feeling, Place};
pub use practice::{FADE_HALF_LIFE_DAYS, PRACTICE_CELLS, practice};
pub use rate::{Estimate, FEWEST_DAYS, LIKELY};
pub use trigger::{Difference, FEWEST_MOMENTS, Trigger};
pub use week::{Peak, Week};

/// Single moments that are remembered with their details. Older ones stay in the journal and in the days' counts.
const MOMENTS_KEPT: usize = 5000;
/// Days over which hours and weekdays are counted: six weeks.
pub const WEEK_DAYS: i64 = 42;
/// Days over which triggers are counted: twelve weeks.
const TRIGGER_DAYS: i64 = 84;
/// Whole days that a goal looks back on.
const GOAL_DAYS: i64 = 14;

/// What was noted: that it happened, or that it was let pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Noted {
    /// "I cracked".
    Cracked,
    /// "I wanted to and didn't".
    LetPass,
}

/// One tap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastMoment {
    /// Its name in the journal.
    pub id: EventId,
    /// What was noted.
    pub noted: Noted,
    /// The local day, as days since 1970.
    pub day: i64,
    /// The local hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// What was added to it.
    pub details: HabitMoment,
}

/// What a day held. A day that is known with nothing in it is one on which the person used Limber and noted no crack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// Cracks that were noted.
    pub cracks: u32,
    /// Urges that were noted and let pass.
    pub let_pass: u32,
}

/// How the person's days stand against the goal that they set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgainstGoal {
    /// At most so many a day.
    pub at_most: u16,
    /// Cracks noted today so far.
    pub today: u32,
    /// Days of the last 14 that were at or below it.
    pub within: u32,
    /// Days of the last 14 that were noted at all.
    pub of: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct StepMark {
    begun_day: i64,
    is_done: bool,
    plan: Option<IfThen>,
}

/// The fold of the habit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Habit {
    /// Days on which the person did anything at all that was recorded.
    days: BTreeMap<i64, Day>,
    moments: VecDeque<PastMoment>,
    goal: Option<u16>,
    steps: BTreeMap<String, StepMark>,
}

impl Habit {
    /// Takes in the next event in the journal's order, as its latest correction has it.
    pub fn apply(&mut self, event: &Event) {
        let today = event.recorded.local.date.days_since_epoch();
        if is_by_person(&event.body) {
            self.day_mut(today);
        }
        match &event.body {
            Body::HabitCracked(details) => {
                // What was only seen is listed, for the person to say whether it was one.
                if details.is_told() {
                    self.day_mut(today).cracks += 1;
                }
                self.remember(event, Noted::Cracked, details);
            }
            Body::UrgeResisted(details) => {
                self.day_mut(today).let_pass += 1;
                self.remember(event, Noted::LetPass, details);
            }
            Body::QuietDay(quiet) => {
                self.day_mut(quiet.day.days_since_epoch());
            }
            Body::GoalSet(goal) => self.goal = goal.at_most_a_day,
            Body::CourseStep(step) => self.mark_step(step, today),
            _ => {}
        }
    }

    /// A day that is known from now on.
    fn day_mut(&mut self, day: i64) -> &mut Day {
        self.days.entry(day).or_default()
    }

    fn remember(&mut self, event: &Event, noted: Noted, details: &HabitMoment) {
        let local = event.recorded.local;
        if self.moments.len() == MOMENTS_KEPT {
            self.moments.pop_front();
        }
        self.moments.push_back(PastMoment {
            id: event.id(),
            noted,
            day: local.date.days_since_epoch(),
            hour: local.hour(),
            minute: local.minute(),
            details: details.clone(),
        });
    }

    fn mark_step(&mut self, step: &CourseStep, today: i64) {
        let mark = self
            .steps
            .entry(step.step.clone())
            .or_insert_with(|| StepMark { begun_day: today, ..StepMark::default() });
        mark.is_done |= step.done;
        if let Some(plan) = &step.plan {
            mark.plan = Some(plan.clone());
        }
    }

    /// What a day held; nothing where nobody counted.
    #[must_use]
    pub fn on(&self, day: i64) -> Day {
        self.days.get(&day).copied().unwrap_or_default()
    }

    /// The taps of a day, the latest first.
    pub fn moments_on(&self, day: i64) -> impl Iterator<Item = &PastMoment> {
        self.moments.iter().rev().filter(move |moment| moment.day == day)
    }

    /// The taps of the days before one, so many days back, the latest first.
    pub fn moments_before(&self, day: i64, days: i64) -> impl Iterator<Item = &PastMoment> {
        self.moments.iter().rev().filter(move |moment| (day - days..day).contains(&moment.day))
    }

    /// The tap of a name, if it is remembered and holds.
    #[must_use]
    pub fn moment(&self, id: EventId) -> Option<&PastMoment> {
        self.moments.iter().rev().find(|moment| moment.id == id)
    }

    /// How often the habit happens, as known on a day; nothing while fewer than [`FEWEST_DAYS`] whole days were noted.
    ///
    /// The first day and today are not whole, so neither counts. A day without any use of the app says nothing: it
    /// is left out, and the days before it grow older.
    #[must_use]
    pub fn rate(&self, today: i64) -> Option<Estimate> {
        rate::estimate(self.whole_days(today).map(|(day, held)| (today - day, held.cracks)))
    }

    /// Whole days that were noted and count for the rate, of the last six weeks.
    #[must_use]
    pub fn days_noted(&self, today: i64) -> usize {
        self.whole_days(today).filter(|(day, _)| today - day <= WEEK_DAYS).count()
    }

    fn whole_days(&self, today: i64) -> impl Iterator<Item = (i64, Day)> {
        let first = self.first_noted_day().unwrap_or(today);
        let days = if first < today { first + 1..today } else { today..today };
        self.days.range(days).map(|(day, held)| (*day, *held))
    }

    /// The day of the first tap. Before it nobody counted, whatever else the app was used for.
    fn first_noted_day(&self) -> Option<i64> {
        let is_noted = |(_, held): &(&i64, &Day)| held.cracks + held.let_pass > 0;
        self.days.iter().find(is_noted).map(|(day, _)| *day)
    }

    /// Whether the day before says nothing, so that it is worth asking whether it was quiet.
    #[must_use]
    pub fn is_yesterday_unknown(&self, today: i64) -> bool {
        let counted_before = self.first_noted_day().is_some_and(|first| first < today - 1);
        counted_before && !self.days.contains_key(&(today - 1))
    }

    /// Cracks by weekday and hour in the last six weeks.
    #[must_use]
    pub fn week(&self, today: i64) -> Week {
        let recent = self.recent(today, WEEK_DAYS).filter(|moment| moment.noted == Noted::Cracked);
        Week::of(recent.map(|moment| (moment.day, moment.hour)))
    }

    /// With what an urge ended in a crack more often than otherwise, strongest first, of the last twelve weeks.
    #[must_use]
    pub fn triggers(&self, today: i64) -> Vec<Trigger> {
        trigger::triggers(self.recent(today, TRIGGER_DAYS))
    }

    /// Practice in letting an urge pass, 0 to 1; see [`practice`].
    #[must_use]
    pub fn practice(&self, today: i64) -> f64 {
        let days = self.days.range(..=today).filter(|(_, held)| held.let_pass > 0);
        practice(days.map(|(day, held)| (*day, held.let_pass)), today)
    }

    /// At most so many a day, if the person wants that.
    #[must_use]
    pub fn goal(&self) -> Option<u16> {
        self.goal
    }

    /// How the days stand against the goal, if there is one. Only days that were noted count.
    #[must_use]
    pub fn against_goal(&self, today: i64) -> Option<AgainstGoal> {
        let at_most = self.goal?;
        let recent = || self.whole_days(today).filter(|(day, _)| today - day <= GOAL_DAYS);
        let is_within = |(_, held): &(i64, Day)| held.cracks <= u32::from(at_most);
        let (within, of) = (recent().filter(is_within).count() as u32, recent().count() as u32);
        Some(AgainstGoal { at_most, today: self.on(today).cracks, within, of })
    }

    /// The plan that the person wrote in a step of the course.
    #[must_use]
    pub fn plan(&self, step: &str) -> Option<&IfThen> {
        self.steps.get(step)?.plan.as_ref()
    }

    /// What counts of the last days.
    fn recent(&self, today: i64, days: i64) -> impl Iterator<Item = &PastMoment> {
        let is_recent = move |moment: &&PastMoment| (today - days + 1..=today).contains(&moment.day);
        self.moments.iter().filter(is_recent).filter(|moment| moment.details.is_told())
    }
}

/// Whether the person did something, so that they could have noted a crack as well. What the companion sees of a desk, what a
/// camera sees and what a page puts on record by itself say nothing of cracks: days of nothing else stay unknown.
fn is_by_person(body: &Body) -> bool {
    match body {
        Body::TimeSpent(_)
        | Body::SatStill(_)
        | Body::BreakHeldBack(_)
        | Body::PostureWatched(_)
        | Body::MovementSeen(_)
        | Body::AdviceRaised(_)
        | Body::Newer(_) => false,
        Body::BreakPrompted(prompt) => matches!(prompt.step, PromptStep::Started | PromptStep::Skipped),
        Body::BreakTaken(taken) => taken.how == TakenHow::Told,
        Body::BreaksPaused(pause) => pause.paused,
        Body::RestQuestion(question) => question.resting.is_some(),
        Body::TrialEnded(ended) => ended.over == TrialOver::Left,
        Body::HabitCracked(moment) => moment.is_told(),
        _ => true,
    }
}

#[cfg(test)]
mod tests;
