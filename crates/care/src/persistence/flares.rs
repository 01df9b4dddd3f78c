//! Flares: times when it was clearly worse than usual.

use serde::{Deserialize, Serialize};

use super::readings::Readings;
use super::rules::FLARE_RISE;

/// Days of marks before a day that say what is usual.
const USUAL_DAYS: i64 = 28;
/// Bad days closer than this belong to one flare.
const ONE_FLARE_DAYS: i64 = 7;

/// Flares as first and last day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Flares(Vec<(i64, i64)>);

impl Flares {
    /// A day that the person said was worse.
    pub(super) fn add(&mut self, day: i64) {
        let near = |(first, last): &&mut (i64, i64)| {
            (*first - ONE_FLARE_DAYS < day) && (day < *last + ONE_FLARE_DAYS)
        };
        match self.0.iter_mut().rev().find(near) {
            Some((first, last)) => (*first, *last) = ((*first).min(day), (*last).max(day)),
            None => self.0.push((day, day)),
        }
    }

    /// A day whose mark is well above what was usual in the four weeks before.
    pub(super) fn add_if_risen(&mut self, pain: &Readings, day: i64, mark: u8) {
        let usual = pain.mean(day - USUAL_DAYS..=day - 1, i64::MIN);
        if usual.is_some_and(|usual| f64::from(mark) >= usual.mean + FLARE_RISE) {
            self.add(day);
        }
    }

    /// Flares that began on one of these days.
    pub(super) fn begun(&self, days: std::ops::RangeInclusive<i64>) -> usize {
        self.0.iter().filter(|(first, _)| days.contains(first)).count()
    }
}
