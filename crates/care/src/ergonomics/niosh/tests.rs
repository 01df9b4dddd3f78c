//! Every cell of the frequency table, the equation's ends, and order.

use proptest::prelude::*;

use super::frequency::ROWS;
use super::*;

/// Lifts a minute: up to 1 hour below and from 75 cm, up to 2 hours, up to 8 hours.
const PRINTED: &str = "
    0.2: 1.00 1.00 | .95 .95 | .85 .85
    0.5: .97 .97 | .92 .92 | .81 .81
    1: .94 .94 | .88 .88 | .75 .75
    2: .91 .91 | .84 .84 | .65 .65
    3: .88 .88 | .79 .79 | .55 .55
    4: .84 .84 | .72 .72 | .45 .45
    5: .80 .80 | .60 .60 | .35 .35
    6: .75 .75 | .50 .50 | .27 .27
    7: .70 .70 | .42 .42 | .22 .22
    8: .60 .60 | .35 .35 | .18 .18
    9: .52 .52 | .30 .30 | .00 .15
    10: .45 .45 | .26 .26 | .00 .13
    11: .41 .41 | .00 .23 | .00 .00
    12: .37 .37 | .00 .21 | .00 .00
    13: .00 .34 | .00 .00 | .00 .00
    14: .00 .31 | .00 .00 | .00 .00
    15: .00 .28 | .00 .00 | .00 .00
    16: .00 .00 | .00 .00 | .00 .00";

const DURATIONS: [Duration; 3] = [Duration::UpToOneHour, Duration::UpToTwoHours, Duration::UpToEightHours];

#[test]
fn every_cell_of_the_frequency_table() {
    let mut rows = 0;
    for line in PRINTED.lines().filter(|line| line.contains(':')) {
        let row: Vec<f32> = line.split(['|', ' ', ':']).filter_map(|number| number.parse().ok()).collect();
        for (place, expected) in row[1..].iter().enumerate() {
            let (duration, from_cm) = (DURATIONS[place / 2], [74.0, 75.0][place % 2]);
            let found = frequency_multiplier(row[0], duration, from_cm);
            assert_eq!(found, *expected, "{} a minute, {duration:?}, from {from_cm} cm", row[0]);
        }
        assert_eq!(row.len(), 7);
        rows += 1;
    }
    assert_eq!(rows, ROWS.len());
}

#[test]
fn between_two_rows_the_busier_one_counts() {
    for (lifts, expected) in [(0.0, 1.00), (0.3, 0.97), (1.5, 0.91), (15.5, 0.0), (f32::INFINITY, 0.0)] {
        assert_eq!(frequency_multiplier(lifts, Duration::UpToOneHour, 100.0), expected, "{lifts}");
    }
}

fn check(what: &str, multiplier: impl Fn(f32) -> f32, table: &[(f32, f32)]) {
    for (value, expected) in table {
        assert!((multiplier(*value) - expected).abs() < 0.005, "{what} at {value}: {}", multiplier(*value));
    }
}

#[test]
fn each_multiplier_at_its_ends_and_between() {
    check("reach", reach, &[(0.0, 1.0), (25.0, 1.0), (40.0, 0.625), (50.0, 0.5), (63.0, 0.4), (63.1, 0.0)]);
    check("height", height, &[(0.0, 0.775), (75.0, 1.0), (100.0, 0.925), (175.0, 0.7), (175.1, 0.0)]);
    check("travel", travel, &[(0.0, 1.0), (25.0, 1.0), (100.0, 0.865), (175.0, 0.846), (175.1, 0.0)]);
    check("turn", turn, &[(0.0, 1.0), (45.0, 0.856), (90.0, 0.712), (135.0, 0.568), (135.1, 0.0)]);
    for (grip, below, above) in
        [(Coupling::Good, 1.0, 1.0), (Coupling::Fair, 0.95, 1.0), (Coupling::Poor, 0.9, 0.9)]
    {
        assert_eq!((coupling(grip, 74.9), coupling(grip, 75.0)), (below, above), "{grip:?}");
    }
}

#[test]
fn the_best_lift_is_23_kg() {
    let lifted = assess(&Lift { load_kg: 23.0, ..Lift::BEST }).unwrap();
    assert_eq!((lifted.limit_kg, lifted.index, lifted.level()), (23.0, 1.0, Level::Acceptable));
    assert_eq!(assess(&Lift { load_kg: 24.0, ..Lift::BEST }).unwrap().level(), Level::Increased);
    assert_eq!(assess(&Lift { load_kg: 70.0, ..Lift::BEST }).unwrap().level(), Level::High);
}

#[test]
fn a_load_placed_with_care_counts_at_its_worse_end() {
    for (from_cm, to_cm, let_go_kg, placed_kg) in [
        // Up to a high shelf: 170 cm is 0.715 of 75 cm, and the way of 95 cm is the same for both.
        (75.0, 170.0, 19.95, 14.27),
        // From a high shelf the start is the worse end already.
        (170.0, 75.0, 14.27, 14.27),
        // From the floor to the hips too.
        (0.0, 75.0, 15.69, 15.69),
    ] {
        let limit = |placed_with_care| {
            assess(&Lift { from_cm, to_cm, placed_with_care, ..Lift::BEST }).unwrap().limit_kg
        };
        assert!((limit(false) - let_go_kg).abs() < 0.02, "{from_cm} to {to_cm}: {}", limit(false));
        assert!((limit(true) - placed_kg).abs() < 0.02, "{from_cm} to {to_cm}: {}", limit(true));
    }
    // Two ways of the applications manual that differ at the end: below the knuckles a fair grip counts for less.
    let down = Lift { from_cm: 80.0, to_cm: 40.0, coupling: Coupling::Fair, ..Lift::BEST };
    let placed = assess(&Lift { placed_with_care: true, ..down }).unwrap();
    assert_eq!(placed.multiplier(Factor::Coupling), 0.95);
    assert_eq!(assess(&down).unwrap().multiplier(Factor::Coupling), 1.0);
}

/// From the hips to a high shelf and set down with care: the end is the worse, and once it is mended the start is.
#[test]
fn one_change_mends_one_end_and_the_other_may_then_be_the_limit() {
    let lift = Lift { from_cm: 75.0, to_cm: 170.0, placed_with_care: true, ..Lift::BEST };
    let placed = assess(&lift).unwrap();
    assert_eq!((placed.point, placed.weakest()), (LiftPoint::Destination, Factor::Height));
    let let_go = assess(&Lift { placed_with_care: false, ..lift }).unwrap();
    assert_eq!((let_go.point, let_go.other_multipliers), (LiftPoint::Origin, None));
    // With the end at the height of the hips no more may be lifted than the start allows.
    assert!((placed.limit_without(Factor::Height) - let_go.limit_kg).abs() < 0.01);

    // From the floor to a high shelf: both heights are bad. Mending the worse leaves the other as it is.
    let both = Lift { from_cm: 0.0, ..lift };
    let placed = assess(&both).unwrap();
    let floor_kg = assess(&Lift { placed_with_care: false, ..both }).unwrap().limit_kg;
    assert!(placed.limit_kg < floor_kg);
    assert!((placed.limit_without(Factor::Height) - floor_kg).abs() < 0.01, "{placed:?}");
    // A way that is shorter is shorter for both ends: the end stays the limit.
    let travel = placed.limit_kg / placed.multiplier(Factor::Travel);
    assert!((placed.limit_without(Factor::Travel) - travel).abs() < 0.01);
}

#[test]
fn beyond_the_equation_nothing_may_be_lifted() {
    let far = Lift { load_kg: 1.0, reach_cm: 70.0, ..Lift::BEST };
    let lifted = assess(&far).unwrap();
    assert_eq!((lifted.limit_kg, lifted.level(), lifted.weakest()), (0.0, Level::High, Factor::Reach));
    assert_eq!(lifted.limit_without(Factor::Reach), 23.0);
    assert_eq!(assess(&Lift { load_kg: 0.0, ..far }).unwrap().index, 0.0);
}

#[test]
fn numbers_that_cannot_be_are_named() {
    use LiftProblem::{NotANumber, TooLarge};
    for (lift, problem) in [
        (Lift { load_kg: f32::NAN, ..Lift::BEST }, NotANumber(Field::Load)),
        (Lift { load_kg: -1.0, ..Lift::BEST }, NotANumber(Field::Load)),
        (Lift { reach_cm: f32::INFINITY, ..Lift::BEST }, NotANumber(Field::Reach)),
        (Lift { from_cm: 750.0, ..Lift::BEST }, TooLarge(Field::From)),
        (Lift { to_cm: 251.0, ..Lift::BEST }, TooLarge(Field::To)),
        (Lift { turn_deg: 181.0, ..Lift::BEST }, TooLarge(Field::Turn)),
        (Lift { lifts_a_minute: 61.0, ..Lift::BEST }, TooLarge(Field::Lifts)),
    ] {
        assert_eq!(assess(&lift), Err(problem), "{lift:?}");
    }
}

proptest! {
    #[test]
    fn worse_conditions_never_raise_the_limit(
        reach_cm in 0.0f32..70.0, from_cm in 75.0f32..180.0, turn_deg in 0.0f32..140.0, lifts in 0.0f32..16.0,
        duration in 0usize..3, more in 0.0f32..5.0,
    ) {
        let lift = Lift {
            load_kg: 5.0, reach_cm, from_cm, to_cm: from_cm + 20.0, turn_deg, lifts_a_minute: lifts,
            duration: DURATIONS[duration], ..Lift::BEST
        };
        let limit = |lift: Lift| assess(&lift).unwrap().limit_kg;
        let now = limit(lift);
        prop_assert!((0.0..=LOAD_CONSTANT_KG).contains(&now));
        for worse in [
            Lift { reach_cm: reach_cm + more, ..lift },
            Lift { turn_deg: turn_deg + more, ..lift },
            Lift { from_cm: from_cm + more, to_cm: from_cm + more + 20.0, ..lift },
            Lift { lifts_a_minute: lifts + more, ..lift },
            Lift { coupling: Coupling::Poor, ..lift },
            Lift { placed_with_care: true, ..lift },
            Lift { duration: Duration::UpToEightHours, ..lift },
        ] {
            prop_assert!(limit(worse) <= now, "{worse:?}");
        }
    }

    #[test]
    fn mending_one_factor_never_lowers_the_limit(
        from_cm in 0.0f32..175.0, to_cm in 0.0f32..175.0, reach_cm in 20.0f32..63.0, turn_deg in 0.0f32..135.0,
        placed_with_care in any::<bool>(),
    ) {
        let lift = Lift { load_kg: 5.0, reach_cm, from_cm, to_cm, turn_deg, placed_with_care, ..Lift::BEST };
        let lifted = assess(&lift).unwrap();
        for factor in Factor::ALL {
            let better = lifted.limit_without(factor);
            prop_assert!((lifted.limit_kg - 0.001..=LOAD_CONSTANT_KG).contains(&better), "{factor:?}: {better}");
        }
    }
}
