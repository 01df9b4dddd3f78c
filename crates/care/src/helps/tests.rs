use super::change::Change;
use super::wait;

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
