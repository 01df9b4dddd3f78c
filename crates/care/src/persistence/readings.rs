//! Marks by day.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// Marks by the person's day; several of one day count as their mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Readings(BTreeMap<i64, (f64, u32)>);

/// The mean of some days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mean {
    pub(super) mean: f64,
    pub(super) days: usize,
}

impl Readings {
    pub(super) fn add(&mut self, day: i64, mark: f64) {
        let (sum, count) = self.0.entry(day).or_insert((0.0, 0));
        *sum += mark;
        *count += 1;
    }

    /// The mean of the days in a range that come after `since`, if at least two of them were marked: one day is no
    /// state.
    pub(super) fn mean(&self, days: RangeInclusive<i64>, since: i64) -> Option<Mean> {
        let first = (*days.start()).max(since.saturating_add(1));
        if first > *days.end() {
            return None;
        }
        let marked = self.0.range(first..=*days.end()).map(|(_, (sum, count))| sum / f64::from(*count));
        let (sum, days) = marked.fold((0.0, 0), |(sum, days), mark| (sum + mark, days + 1));
        (days >= 2).then(|| Mean { mean: sum / days as f64, days })
    }
}
