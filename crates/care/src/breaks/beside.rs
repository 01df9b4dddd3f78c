//! Days of breaks beside how they felt. Nothing here says what brought what about.

use breaks::{Counts, Hold};

use super::BreakDays;
use crate::progress::Progress;

/// One day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DayBeside {
    /// The day, since 1970.
    pub day: i64,
    /// Work, rest, and what became of every prompt.
    pub counts: Counts,
    /// Stiffness as marked at check-ins, their mean.
    pub stiffness: Option<f64>,
    /// Cracks that were noted.
    pub cracks: u32,
}

impl DayBeside {
    /// Whether anything is known of breaks on that day.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.counts != Counts::default()
    }
}

/// The days from `first` to `last`, each once, those of which nothing is known as well.
///
/// ```
/// use care::breaks::{BreakDays, beside};
/// use care::progress::Progress;
///
/// let days = beside(&BreakDays::default(), &Progress::default(), 20_000, 20_006);
/// assert_eq!(days.len(), 7);
/// assert!(!days[0].is_known());
/// ```
#[must_use]
pub fn beside(breaks: &BreakDays, progress: &Progress, first: i64, last: i64) -> Vec<DayBeside> {
    let statistics = breaks.statistics();
    let days = progress.timeline(first, last).into_iter();
    days.map(|felt| DayBeside {
        day: felt.day,
        counts: i32::try_from(felt.day).map(|day| statistics.day(day)).unwrap_or_default(),
        stiffness: felt.stiffness,
        cracks: felt.cracks,
    })
    .collect()
}

/// What these days came to.
///
/// ```
/// use breaks::Counts;
/// use care::breaks::in_all;
///
/// assert_eq!(in_all(&[]), Counts::default());
/// ```
#[must_use]
pub fn in_all(days: &[DayBeside]) -> Counts {
    days.iter().fold(Counts::default(), |mut all, day| {
        all += day.counts;
        all
    })
}

/// What became of prompts at each hour of the day, over the days from `first` to `last`. Hours of which nothing is known are left out.
///
/// ```
/// use care::breaks::{BreakDays, at_each_hour};
///
/// assert!(at_each_hour(&BreakDays::default(), 20_000, 20_006).is_empty());
/// ```
#[must_use]
pub fn at_each_hour(breaks: &BreakDays, first: i64, last: i64) -> Vec<(u8, Counts)> {
    let statistics = breaks.statistics();
    let at = |hour: u8| {
        (first..=last).filter_map(|day| i32::try_from(day).ok()).fold(Counts::default(), |mut all, day| {
            all += statistics.hour(day, hour);
            all
        })
    };
    (0..24).map(|hour| (hour, at(hour))).filter(|(_, counts)| *counts != Counts::default()).collect()
}

/// Why something due was held back, the most frequent reason first.
#[must_use]
pub fn holds(counts: &Counts) -> Vec<(Hold, u32)> {
    let mut found: Vec<(Hold, u32)> =
        Hold::ALL.into_iter().map(|hold| (hold, counts.held_back(hold))).collect();
    found.retain(|(_, count)| *count > 0);
    found.sort_by_key(|(hold, count)| (std::cmp::Reverse(*count), *hold));
    found
}
