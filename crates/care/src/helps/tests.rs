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

#[test]
fn three_marks_are_the_fewest_and_never_a_certainty() {
    assert_eq!(Change::of(&[-1.0, -2.0]), None);
    let same = Change::of(&[-1.0; 3]).expect("three marks");
    assert!((same.mean + 1.0).abs() < 1e-12 && same.low < -2.0 && same.high > -0.01, "{same:?}");
    let many = Change::of(&[-1.0; 60]).expect("many");
    assert!(many.high < -0.8 && many.high - many.low < 0.3 * (same.high - same.low) && many.lower == 60);
}

/// Freireich's times of remission with 6-MP, as printed in Kalbfleisch and Prentice, "The statistical analysis of failure time
/// data", 2nd edition, table 1.1, and their product-limit estimates.
#[test]
fn the_curve_is_that_of_the_textbook() {
    let ended = [6.0, 6.0, 6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0];
    let cut = [6.0, 9.0, 10.0, 11.0, 17.0, 19.0, 20.0, 25.0, 32.0, 32.0, 34.0, 35.0];
    let times: Vec<(f64, bool)> =
        ended.iter().map(|&time| (time, true)).chain(cut.iter().map(|&time| (time, false))).collect();
    let known = wait(&times).expect("enough");
    let expected = [
        (6.0, 0.857),
        (7.0, 0.807),
        (10.0, 0.753),
        (13.0, 0.690),
        (16.0, 0.627),
        (22.0, 0.538),
        (23.0, 0.448),
    ];
    assert_eq!(known.steps.len(), expected.len());
    for (step, (hours, share)) in known.steps.iter().zip(expected) {
        assert!((step.hours - hours).abs() < 1e-12 && (step.share - share).abs() < 6e-4, "{step:?} {share}");
        assert!(step.low < step.share && step.share < step.high);
    }
    assert_eq!(known.median_hours, Some(23.0));
    assert_eq!(known.high_hours, None, "the interval is open");
    assert_eq!((known.urges, known.of), (9, 21));
}

#[test]
fn times_that_were_all_cut_off_have_no_median() {
    let known = wait(&[(12.0, false); 5]).expect("five");
    assert_eq!((known.median_hours, known.urges, known.of), (None, 0, 5));
    assert!(known.steps.is_empty());
    assert_eq!(wait(&[(1.0, true), (2.0, true)]), None);
}
