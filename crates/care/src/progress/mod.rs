//! How it goes over weeks: check-ins, neck range, sessions, breaks and cracks by day, and a review of the week.
//!
//! [`Progress`] is a fold over the journal. Everything else is computed from it for a day: the [`Day`]s of the timeline,
//! the [`Trend`] of a mark with how sure it is, and the [`Review`]. All of it describes what was marked; nothing here says
//! what brought it about.
//!
//! ```
//! use care::progress::{Felt, Progress};
//! use journal::{Body, CheckedIn, DeviceId, Fold, Moment, Scale, Writer};
//!
//! let mut writer = Writer::new(DeviceId(1));
//! let mut progress = Progress::default();
//! let moment = Moment::at_offset(1_772_409_600_000, "UTC", 0);
//! let marks = CheckedIn { stiffness: Scale::new(6), ..CheckedIn::default() };
//! progress.apply(&writer.write(moment.clone(), Body::CheckedIn(marks)));
//! let today = moment.local.date.days_since_epoch();
//! assert_eq!(progress.on(today).stiffness, Some(6.0));
//! assert!(matches!(progress.review(today).felt, Some((_, Felt::TooFew { days: 1 }))));
//! ```

mod range;
mod review;
#[cfg(test)]
mod tests;
mod trend;

use std::collections::{BTreeMap, BTreeSet};

use journal::{ActivityMark, BREAK_ROUTINE, Body, BreakKind, CheckedIn, Event, EventId, Fold};
use serde::{Deserialize, Serialize};

pub use self::range::{LEAST_CHANGE_DEG, MeasuredRange, RangeChange};
pub use self::review::{Did, Felt, Habit, REVIEW_DAYS, Review};
pub use self::trend::{LIKELY_POINTS, Trend, Verdict};

/// The most activities of the person's own.
pub const MOST_ACTIVITIES: usize = 3;

/// The most days of a timeline: eleven years. A clock that was a thousand years off cannot make it longer.
pub const MOST_DAYS: i64 = 4018;

/// A mean as it is shown everywhere: in tenths, halves away from zero. Whoever looks at the page, the terminal and the report sees one
/// number.
///
/// ```
/// use care::progress::in_tenths;
/// assert_eq!([4.25, 3.97, 3.94, -0.04].map(in_tenths), [4.3, 4.0, 3.9, 0.0]);
/// ```
#[must_use]
pub fn in_tenths(mean: f64) -> f64 {
    // Adding nothing takes the sign from a zero.
    (mean * 10.0).round() / 10.0 + 0.0
}

/// What is marked on a scale of 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Stiffness; less is easier.
    Stiffness,
    /// Pain; less is easier.
    Pain,
}

/// One check-in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckIn {
    /// Its event, to be corrected by.
    pub id: EventId,
    /// The person's day, since 1970.
    pub day: i64,
    /// What was marked.
    pub marks: CheckedIn,
}

/// What was done on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Done {
    sessions: u32,
    breaks: u32,
    cracks: u32,
    let_pass: u32,
    worse: bool,
}

/// One day of the timeline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Day {
    /// The day, since 1970.
    pub day: i64,
    /// Stiffness as marked at check-ins, their mean.
    pub stiffness: Option<f64>,
    /// Pain as marked at check-ins, their mean.
    pub pain: Option<f64>,
    /// Sessions that came to their end or were ended early.
    pub sessions: u32,
    /// Movement breaks that were taken.
    pub breaks: u32,
    /// Cracks.
    pub cracks: u32,
    /// Urges let pass.
    pub let_pass: u32,
    /// It was worse the day after a session.
    pub is_worse: bool,
    /// Turning of the neck to both sides together, in degrees, where it was measured.
    pub rotation_deg: Option<u16>,
}

/// The fold of what the timeline shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    activities: Vec<String>,
    check_ins: Vec<CheckIn>,
    done: BTreeMap<i64, Done>,
    ranges: Vec<MeasuredRange>,
    /// Breaks that were begun and have been counted, whoever told of them first.
    breaks_taken: BTreeSet<EventId>,
    /// Sessions that were begun and have not been counted. Breaks are none of them: they count as such only. Neither is a session
    /// whose beginning was erased, as one does who wants a break forgotten.
    begun: BTreeSet<EventId>,
}

impl Fold for Progress {
    const VERSION: u32 = 4;

    fn apply(&mut self, event: &Event) {
        let day = event.recorded.local.date.days_since_epoch();
        match &event.body {
            Body::ActivitiesSet(set) => {
                self.activities = set.activities.iter().take(MOST_ACTIVITIES).cloned().collect();
            }
            Body::CheckedIn(marks) => {
                self.check_ins.push(CheckIn { id: event.id(), day, marks: marks.clone() });
            }
            Body::SessionStarted(started) if !started.routine.starts_with(BREAK_ROUTINE) => {
                self.begun.insert(event.id());
            }
            Body::SessionFinished(finished) if self.begun.remove(&finished.session) => {
                self.done(day).sessions += 1;
            }
            // A change of position is no break, and the time spent on one tells of the same break again.
            Body::BreakTaken(taken)
                if taken.what == BreakKind::Break
                    && taken.begun.is_none_or(|begun| self.breaks_taken.insert(begun)) =>
            {
                self.done(day).breaks += 1;
            }
            // What a camera took for one counts once the person says that it was.
            Body::HabitCracked(moment) if moment.is_told() => self.done(day).cracks += 1,
            Body::UrgeResisted(_) => self.done(day).let_pass += 1,
            Body::SymptomNextDay(next_day) if next_day.felt == journal::Felt::Worse => {
                self.done(day).worse = true;
            }
            Body::OwnRangeMeasured(measured) => self.ranges.push(MeasuredRange {
                day,
                degrees: measured.degrees.clone(),
                source: measured.source.clone(),
                check: None,
            }),
            Body::NeckChecked(checked) => {
                // A check has one end: what was kept of it last counts.
                self.ranges.retain(|range| range.check != Some(checked.check));
                self.ranges.extend(range::of_check(day, checked));
            }
            _ => {}
        }
    }
}

impl Progress {
    fn done(&mut self, day: i64) -> &mut Done {
        self.done.entry(day).or_default()
    }

    /// The person's own activities, in their words.
    #[must_use]
    pub fn activities(&self) -> &[String] {
        &self.activities
    }

    /// Every check-in, in the journal's order.
    pub fn check_ins(&self) -> impl DoubleEndedIterator<Item = &CheckIn> {
        self.check_ins.iter()
    }

    /// Every measurement of the own range, in the journal's order.
    pub fn ranges(&self) -> impl DoubleEndedIterator<Item = &MeasuredRange> {
        self.ranges.iter()
    }

    /// The marks of one activity as (day, mark), in the journal's order.
    pub fn marks_of<'a>(&'a self, activity: &'a str) -> impl DoubleEndedIterator<Item = (i64, u8)> + 'a {
        let mark = move |check_in: &'a CheckIn| {
            let found = |mark: &&ActivityMark| mark.activity == activity;
            check_in.marks.activities.iter().find(found).map(|mark| (check_in.day, mark.able.get()))
        };
        self.check_ins.iter().filter_map(mark)
    }

    /// The latest mark of change on the whole, with its day.
    #[must_use]
    pub fn last_change(&self) -> Option<(i64, i8)> {
        self.check_ins.iter().rev().find_map(|check_in| Some((check_in.day, check_in.marks.change?.get())))
    }

    /// The days from `first` to `last`, each once, those on which nothing happened as well; at most the last
    /// [`MOST_DAYS`] of them.
    #[must_use]
    pub fn timeline(&self, first: i64, last: i64) -> Vec<Day> {
        let first = first.max(last.saturating_sub(MOST_DAYS - 1));
        let mut days: Vec<Day> = (first..=last).map(|day| self.done_on(day)).collect();
        let place = |day: i64| usize::try_from(day - first).ok().filter(|_| day <= last);
        let mut sums = vec![[(0.0, 0_u32); 2]; days.len()];
        for check_in in &self.check_ins {
            let Some(sum) = place(check_in.day).and_then(|place| sums.get_mut(place)) else { continue };
            for (sum, mark) in sum.iter_mut().zip([check_in.marks.stiffness, check_in.marks.pain]) {
                if let Some(mark) = mark {
                    *sum = (sum.0 + f64::from(mark.get()), sum.1 + 1);
                }
            }
        }
        for (day, [stiffness, pain]) in days.iter_mut().zip(sums) {
            let mean = |(sum, count): (f64, u32)| (count > 0).then(|| sum / f64::from(count));
            (day.stiffness, day.pain) = (mean(stiffness), mean(pain));
        }
        for range in &self.ranges {
            if let Some(day) = place(range.day).and_then(|place| days.get_mut(place)) {
                day.rotation_deg = range.rotation_deg().or(day.rotation_deg);
            }
        }
        days
    }

    /// One day of the timeline.
    #[must_use]
    pub fn on(&self, day: i64) -> Day {
        self.timeline(day, day).pop().unwrap_or_default()
    }

    /// The first day on which anything was noted that the timeline shows.
    #[must_use]
    pub fn first_day(&self) -> Option<i64> {
        let done = self.done.keys().next().copied();
        let checked = self.check_ins.iter().map(|check_in| check_in.day).min();
        let measured = self.ranges.iter().map(|range| range.day).min();
        [done, checked, measured].into_iter().flatten().min()
    }

    /// How a mark has gone up to a day.
    #[must_use]
    pub fn trend(&self, measure: Measure, today: i64) -> Trend {
        trend::trend(&self.marks(measure, today - trend::TREND_DAYS + 1, today), today)
    }

    /// The week that ends with a day.
    #[must_use]
    pub fn review(&self, today: i64) -> Review {
        review::review(self, today)
    }

    /// The days of a stretch on which something was marked, with the day's mean.
    fn marks(&self, measure: Measure, first: i64, last: i64) -> Vec<(i64, f64)> {
        let of = |day: &Day| match measure {
            Measure::Stiffness => day.stiffness,
            Measure::Pain => day.pain,
        };
        self.timeline(first, last).iter().filter_map(|day| Some((day.day, of(day)?))).collect()
    }

    fn done_on(&self, day: i64) -> Day {
        let Done { sessions, breaks, cracks, let_pass, worse } =
            self.done.get(&day).copied().unwrap_or_default();
        Day { day, sessions, breaks, cracks, let_pass, is_worse: worse, ..Day::default() }
    }
}
