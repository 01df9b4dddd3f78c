//! How often what is said of changes and waits holds, on made-up people.

use super::change::Change;
use super::{Wait, wait};
use crate::learning::Random;

/// Made-up people for each share below: by chance alone it strays by half a point.
const PEOPLE: usize = 4000;
/// An interval of 90 % holds the truth so often, give or take three points.
const NINE_IN_TEN: std::ops::RangeInclusive<f64> = 0.87..=0.93;

fn share(holds: impl FnMut(usize) -> bool) -> f64 {
    (0..PEOPLE).map(holds).filter(|holds| *holds).count() as f64 / PEOPLE as f64
}

/// How often the interval holds the mean that a person's marks, which are whole numbers, stray from. They stray by so many points,
/// or by as many as the interval takes people to: a deviation of 1.5 that is worth three marks.
fn means_held(marks: usize, spread: Option<f64>) -> f64 {
    let mut random = Random::new(0x5eed);
    share(|_| {
        let mean = random.normal() - 1.0;
        let squares: f64 = (0..3).map(|_| random.normal().powi(2)).sum();
        let spread = spread.unwrap_or(1.5 * (3.0 / squares).sqrt());
        let changes: Vec<f64> = (0..marks).map(|_| (mean + spread * random.normal()).round()).collect();
        Change::of(&changes).is_some_and(|change| (change.low..=change.high).contains(&mean))
    })
}

#[test]
fn the_likely_range_of_a_change_holds_it_nine_times_in_ten() {
    for (marks, spread, expected) in [
        (3, None, NINE_IN_TEN),
        (5, None, NINE_IN_TEN),
        (10, None, NINE_IN_TEN),
        (20, None, NINE_IN_TEN),
        // With many marks it holds whatever the person is like.
        (40, Some(1.0), NINE_IN_TEN),
        (40, Some(2.0), NINE_IN_TEN),
        (40, Some(3.0), NINE_IN_TEN),
        // With three of them it promises too little to a steady person, and too much to one whose marks jump about.
        (3, Some(1.0), 0.95..=1.0),
        (3, Some(3.0), 0.78..=0.84),
    ] {
        let held = means_held(marks, spread);
        assert!(expected.contains(&held), "{marks} marks, spread {spread:?}: {held:.3}");
    }
}

/// In what share of people half of the times are longer than 4 hours, as they truly are, by the likely range of the median and by
/// that of the curve at 4 hours. So many of the times are cut off, at a moment that has nothing to do with them.
fn medians_held(times: usize, cut_off: f64) -> [f64; 2] {
    const TRUE_HOURS: f64 = 4.0;
    let waits = |seed: usize| {
        let mut random = Random::new(seed as u64);
        let mut hours = |median: f64| -median * random.uniform().max(f64::MIN_POSITIVE).log2();
        let times: Vec<(f64, bool)> = (0..times)
            .map(|_| {
                let until_urge = hours(TRUE_HOURS);
                let until_cut_off = hours(TRUE_HOURS * (1.0 - cut_off) / cut_off);
                (until_urge.min(until_cut_off), until_urge <= until_cut_off)
            })
            .collect();
        wait(&times)
    };
    let by_median = |known: Wait| {
        known.low_hours.is_none_or(|low| low <= TRUE_HOURS)
            && known.high_hours.is_none_or(|high| TRUE_HOURS <= high)
    };
    let by_curve = |known: Wait| {
        let step = known.steps.iter().rev().find(|step| step.hours <= TRUE_HOURS);
        step.is_none_or(|step| (step.low..=step.high).contains(&0.5))
    };
    [share(|seed| waits(seed).is_some_and(by_median)), share(|seed| waits(seed).is_some_and(by_curve))]
}

#[test]
fn the_likely_range_of_the_wait_holds_it_nine_times_in_ten() {
    for (times, cut_off, expected) in [
        // Of few times it says too little rather than too much.
        (5, 0.2, 0.87..=1.0),
        (10, 0.01, 0.87..=1.0),
        (10, 0.4, 0.87..=1.0),
        (20, 0.01, NINE_IN_TEN),
        (20, 0.2, NINE_IN_TEN),
        (20, 0.4, NINE_IN_TEN),
        (40, 0.2, NINE_IN_TEN),
        (40, 0.4, NINE_IN_TEN),
    ] {
        let held = medians_held(times, cut_off);
        let are_held = held.iter().all(|held| expected.contains(held));
        assert!(are_held, "{times} times, {cut_off} cut off: {held:.3?}");
    }
}
