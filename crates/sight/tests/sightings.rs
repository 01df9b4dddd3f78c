//! The numbers between the worker and the page: every sighting comes back from its numbers, and no numbers do harm.

#![cfg(not(target_family = "wasm"))]

use kinematics::{AngleReading, Channel, Side};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use sight::{Mark, Outlook, Place, Sighting, Whole};

fn place() -> impl Strategy<Value = Place> {
    (-2.0_f32..3.0, -2.0_f32..3.0, 0.0_f32..=1.0).prop_map(|(across, down, presence)| Place {
        across,
        down,
        presence,
    })
}

fn whole(time_secs: f64) -> impl Strategy<Value = Whole> {
    let reading = (proptest::sample::select(Channel::ALL), -180.0_f32..180.0, 0.0_f32..=1.0).prop_map(
        move |(channel, degrees, confidence)| AngleReading { channel, degrees, confidence, time_secs },
    );
    let side = option::of(proptest::sample::select(&Side::BOTH[..]));
    (
        vec(reading, 0..=Channel::COUNT),
        side,
        option::of(any::<bool>()),
        any::<bool>(),
        proptest::array::uniform15(option::of(place())),
    )
        .prop_map(|(readings, head_lost, hand_at_head, is_cut_off, marks)| Whole {
            readings,
            head_lost,
            hand_at_head,
            is_cut_off,
            marks,
        })
}

fn sighting() -> impl Strategy<Value = Sighting> {
    (0.0_f64..1e7).prop_flat_map(|time_secs| {
        let outlook = prop_oneof![
            Just(Outlook::Dark),
            Just(Outlook::Nobody),
            Just(Outlook::Several),
            whole(time_secs).prop_map(|whole| Outlook::Person(Box::new(whole))),
        ];
        outlook.prop_map(move |outlook| Sighting { time_secs, outlook })
    })
}

/// Numbers as a broken worker might send them: whole small ones among all others, so that some of them mean something.
fn garbage() -> impl Strategy<Value = Vec<f64>> {
    let number = prop_oneof![
        4 => (0..40_i32).prop_map(f64::from),
        2 => any::<f64>(),
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
        1 => Just(f64::MAX),
    ];
    vec(number, 0..200)
}

proptest! {
    #[test]
    fn every_sighting_comes_back_from_its_numbers(sighting in sighting()) {
        prop_assert_eq!(Sighting::from_numbers(&sighting.numbers()), Some(sighting));
    }

    #[test]
    fn no_numbers_do_harm(numbers in garbage()) {
        if let Some(sighting) = Sighting::from_numbers(&numbers) {
            // What is taken in is sound, and means the same when it is sent on.
            prop_assert!(sighting.time_secs.is_finite());
            if let Outlook::Person(whole) = &sighting.outlook {
                prop_assert!(whole.readings.iter().all(|reading| reading.degrees.is_finite()));
            }
            prop_assert_eq!(Sighting::from_numbers(&sighting.numbers()), Some(sighting));
        }
    }

    #[test]
    fn what_is_cut_short_is_no_sighting(sighting in sighting(), keep in 0.0_f64..1.0) {
        let numbers = sighting.numbers();
        let kept = (numbers.len() as f64 * keep) as usize;
        let is_whole = |part: &[f64]| Sighting::from_numbers(part).is_some();
        // Only whole readings can be left out without a trace.
        let header = 5 + Mark::COUNT * 3;
        let ends_with_a_reading = kept >= header && (kept - header).is_multiple_of(3);
        prop_assert!(kept == numbers.len() || !is_whole(&numbers[..kept]) || ends_with_a_reading);
    }
}

#[test]
fn numbers_that_mean_nothing_are_no_sighting() {
    let person = Sighting { time_secs: 2.0, outlook: Outlook::Person(Box::new(Whole::unknown())) }.numbers();
    let with = |extra: &[f64]| [&person, extra].concat();
    let changed = |place: usize, number: f64| {
        let mut numbers = person.clone();
        numbers[place] = number;
        numbers
    };
    for numbers in [
        vec![],
        vec![1.0],
        vec![1.0, 9.0],
        vec![f64::NAN, 0.0],
        vec![1.0, 0.0, 0.0],
        changed(2, 3.0),
        changed(3, 0.5),
        changed(4, f64::NAN),
        with(&[0.0]),
        with(&[0.5, 1.0, 0.5]),
        with(&[1_000.0, 1.0, 0.5]),
        with(&[0.0, f64::NAN, 0.5]),
        with(&[0.0, 1.0, 1.5]),
        with(&vec![0.0; (Channel::COUNT + 1) * 3]),
    ] {
        assert_eq!(Sighting::from_numbers(&numbers), None, "{numbers:?}");
    }
}
