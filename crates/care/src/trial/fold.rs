//! The trials of a person, folded from the journal.

use std::collections::BTreeMap;

use journal::{
    Arm, Body, Event, EventId, Felt, Fold, Moment, ScreenAnswered, TrialBegun, TrialDay, TrialEnded,
    TrialOver,
};

use super::model::{Day, Difference, difference};
use super::stop::{FIRST_EVENINGS, FLARE_POINTS, PAIN_STOPS, StopRule, WORSE_EVENINGS};
use super::{Design, is_counted};

/// Urgencies of the screen with which a trial goes on: self-care, and a routine visit at most.
const GOES_ON: [&str; 2] = ["C", "R"];

/// Before this hour it is still the evening of the day before.
const EVENING_ENDS_HOUR: u8 = 3;

/// The local day whose evening it is, as days since 1970: marks that are given after midnight belong to the routine of
/// the day that they look back on.
#[must_use]
pub fn evening_of(moment: &Moment) -> i64 {
    let day = moment.local.date.days_since_epoch();
    if moment.local.hour() < EVENING_ENDS_HOUR { day - 1 } else { day }
}

/// One trial.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// Its name in the journal.
    pub id: EventId,
    /// What was begun.
    pub begun: TrialBegun,
    /// How it came to its end, once it did.
    pub over: Option<TrialOver>,
    /// The rule that stops it, as soon as one does.
    pub stopped_by: Option<StopRule>,
    evenings: BTreeMap<i64, TrialDay>,
}

/// Where a day stands in a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The period, from 0.
    pub period: usize,
    /// The routine that is due.
    pub arm: Arm,
    /// The day of the period, from 0.
    pub day: u8,
    /// Whether the evening counts, or still shows what came before.
    pub is_counted: bool,
}

impl Trial {
    /// Where a local day stands in it; nothing before and after.
    #[must_use]
    pub fn place(&self, day: i64) -> Option<Place> {
        let period_days = i64::from(self.begun.period_days.max(1));
        let since = day - self.first_day();
        let period = usize::try_from(since.div_euclid(period_days)).ok()?;
        let arm = *self.begun.order.get(period)?;
        let day = u8::try_from(since.rem_euclid(period_days)).ok()?;
        let is_counted = is_counted(&self.begun.order, period, day, self.begun.washout_days);
        Some(Place { period, arm, day, is_counted })
    }

    /// The routine of an arm.
    #[must_use]
    pub fn routine(&self, arm: Arm) -> &str {
        match arm {
            Arm::A => &self.begun.a,
            Arm::B => &self.begun.b,
        }
    }

    /// The design it follows.
    #[must_use]
    pub fn design(&self) -> Design {
        Design {
            cycles: u8::try_from(self.begun.order.len() / 2).unwrap_or(u8::MAX),
            period_days: self.begun.period_days,
            washout_days: self.begun.washout_days,
        }
    }

    /// Whether it goes on: not ended, not stopped, and not past its last day.
    #[must_use]
    pub fn is_running(&self, today: i64) -> bool {
        self.over.is_none() && self.stopped_by.is_none() && today < self.last_day() + 1
    }

    /// The marks of a day.
    #[must_use]
    pub fn evening(&self, day: i64) -> Option<&TrialDay> {
        self.evenings.get(&day)
    }

    /// All evenings that were marked, in order, with their place.
    pub fn evenings(&self) -> impl Iterator<Item = (Place, &TrialDay)> {
        self.evenings.iter().filter_map(|(day, evening)| Some((self.place(*day)?, evening)))
    }

    /// The difference in stiffness between its two routines, B less A; nothing while too few evenings are marked.
    ///
    /// Shown once the trial is over: looked at every day it would be found sooner or later whether it is there or not.
    #[must_use]
    pub fn difference(&self) -> Option<Difference> {
        let first = self.first_day();
        let counted = self.evenings().filter(|(place, _)| place.is_counted);
        let days: Vec<Day> = counted
            .map(|(place, evening)| Day {
                day: evening.day.days_since_epoch() - first,
                arm: place.arm,
                mark: f64::from(evening.stiffness.get()),
            })
            .collect();
        difference(&days)
    }

    /// The first local day, as days since 1970.
    #[must_use]
    pub fn first_day(&self) -> i64 {
        self.begun.first_day.days_since_epoch()
    }

    /// The last one.
    #[must_use]
    pub fn last_day(&self) -> i64 {
        self.first_day() + i64::from(self.begun.period_days) * self.begun.order.len() as i64 - 1
    }

    fn mark(&mut self, evening: &TrialDay) {
        let day = evening.day.days_since_epoch();
        if self.place(day).is_none() {
            return;
        }
        self.evenings.insert(day, evening.clone());
        let stops = self.pain_stops().or_else(|| self.stiffness_stops());
        self.stopped_by = self.stopped_by.or(stops);
    }

    fn pain_stops(&self) -> Option<StopRule> {
        let pains: Vec<f64> = self
            .evenings
            .values()
            .filter_map(|evening| evening.pain)
            .map(|pain| f64::from(pain.get()))
            .collect();
        let last = *pains.last()?;
        let is_high = last >= f64::from(PAIN_STOPS);
        (is_high || is_above_first(&pains, last)).then_some(StopRule::Pain)
    }

    fn stiffness_stops(&self) -> Option<StopRule> {
        let marks: Vec<f64> =
            self.evenings.values().map(|evening| f64::from(evening.stiffness.get())).collect();
        let latest = marks.get(FIRST_EVENINGS..)?.iter().rev().take(WORSE_EVENINGS);
        let is_worse = latest.clone().count() == WORSE_EVENINGS
            && latest.into_iter().all(|&mark| is_above_first(&marks, mark));
        is_worse.then_some(StopRule::Stiffness)
    }
}

/// Whether a mark is above the mean of the first evenings by as much as a flare.
fn is_above_first(marks: &[f64], mark: f64) -> bool {
    let Some(first) = marks.get(..FIRST_EVENINGS) else { return false };
    mark >= first.iter().sum::<f64>() / FIRST_EVENINGS as f64 + FLARE_POINTS
}

/// Every trial of a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trials {
    trials: Vec<Trial>,
}

impl Trials {
    /// The trials, oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Trial> {
        self.trials.iter()
    }

    /// The one that goes on or, if none does, the latest.
    #[must_use]
    pub fn latest(&self) -> Option<&Trial> {
        self.trials.last()
    }

    fn begin(&mut self, id: EventId, begun: &TrialBegun) {
        self.trials.push(Trial {
            id,
            begun: begun.clone(),
            over: None,
            stopped_by: None,
            evenings: BTreeMap::new(),
        });
    }

    fn end(&mut self, ended: &TrialEnded) {
        if let Some(trial) = self.trials.iter_mut().find(|trial| trial.id == ended.trial) {
            trial.over = trial.over.or(Some(ended.over));
            let rule = ended.rule.as_deref().and_then(StopRule::named);
            trial.stopped_by = trial.stopped_by.or(rule);
        }
    }

    fn stop(&mut self, today: i64, rule: StopRule) {
        if let Some(trial) = self.trials.last_mut().filter(|trial| trial.is_running(today)) {
            trial.stopped_by = Some(rule);
        }
    }
}

impl Fold for Trials {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        let today = event.recorded.local.date.days_since_epoch();
        match &event.body {
            Body::TrialBegun(begun) => self.begin(event.id(), begun),
            Body::TrialDay(evening) => {
                let trial = self.trials.iter_mut().find(|trial| trial.id == evening.trial);
                if let Some(trial) = trial.filter(|trial| trial.over.is_none()) {
                    trial.mark(evening);
                }
            }
            Body::TrialEnded(ended) => self.end(ended),
            Body::SessionStopped(_) => self.stop(today, StopRule::Symptom),
            Body::SymptomNextDay(next_day) if next_day.felt == Felt::Worse => {
                self.stop(today, StopRule::WorseNextDay);
            }
            Body::ScreenAnswered(screen) if !goes_on(screen) => self.stop(today, StopRule::Screen),
            _ => {}
        }
    }
}

fn goes_on(screen: &ScreenAnswered) -> bool {
    GOES_ON.contains(&screen.urgency.as_str())
}
