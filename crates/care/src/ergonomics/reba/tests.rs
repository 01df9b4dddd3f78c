//! Every cell once more from the printed tables, every boundary, and order.

use proptest::prelude::*;

use super::*;

fn rows(printed: &str) -> Vec<Vec<u8>> {
    let numbers = |line: &str| line.split(['|', ' ', ':']).filter_map(|number| number.parse().ok()).collect();
    printed.lines().map(numbers).filter(|row: &Vec<u8>| !row.is_empty()).collect()
}

/// Compares every cell; `cell` is told the row's number and the column from 0.
fn check(printed: &str, columns: usize, cell: impl Fn(u8, u8) -> u8) {
    for row in rows(printed) {
        assert_eq!(row.len(), columns + 1);
        for (column, expected) in row[1..].iter().enumerate() {
            assert_eq!(cell(row[0], column as u8), *expected, "row {}, column {column}", row[0]);
        }
    }
}

/// Trunk: neck 1 with legs 1 to 4, neck 2, neck 3.
#[test]
fn table_a() {
    let printed = "
        1: 1 2 3 4|1 2 3 4|3 3 5 6
        2: 2 3 4 5|3 4 5 6|4 5 6 7
        3: 2 4 5 6|4 5 6 7|5 6 7 8
        4: 3 5 6 7|5 6 7 8|6 7 8 9
        5: 4 6 7 8|6 7 8 9|7 8 9 9";
    check(printed, 12, |trunk, column| tables::body(trunk, column / 4 + 1, column % 4 + 1));
}

/// Upper arm: lower arm 1 with wrist 1 to 3, lower arm 2.
#[test]
fn table_b() {
    let printed = "
        1: 1 2 2|1 2 3
        2: 1 2 3|2 3 4
        3: 3 4 5|4 5 5
        4: 4 5 5|5 6 7
        5: 6 7 8|7 8 8
        6: 7 8 8|8 9 9";
    check(printed, 6, |upper, column| tables::arm(upper, column / 3 + 1, column % 3 + 1));
}

#[test]
fn table_c() {
    let printed = "
        1: 1 1 1 2 3 3 4 5 6 7 7 7
        2: 1 2 2 3 4 4 5 6 6 7 7 8
        3: 2 3 3 3 4 5 6 7 7 8 8 8
        4: 3 4 4 4 5 6 7 8 8 9 9 9
        5: 4 4 4 5 6 7 8 8 9 9 9 9
        6: 6 6 6 7 8 8 9 9 10 10 10 10
        7: 7 7 7 8 9 9 9 10 10 11 11 11
        8: 8 8 8 9 10 10 10 10 10 11 11 11
        9: 9 9 9 10 10 10 11 11 11 12 12 12
        10: 10 10 10 11 11 11 11 12 12 12 12 12
        11: 11 11 11 11 12 12 12 12 12 12 12 12
        12: 12 12 12 12 12 12 12 12 12 12 12 12";
    check(printed, 12, |row, column| tables::total(row, column + 1));
}

#[test]
fn angles_and_loads_have_their_scores() {
    for (deg, expected) in [(-5.0, 2), (-1.0, 1), (0.0, 1), (20.0, 1), (20.1, 2)] {
        assert_eq!(neck(deg), expected, "neck at {deg}");
    }
    for (deg, expected) in
        [(-30.0, 3), (-20.0, 2), (0.0, 1), (1.5, 2), (20.0, 2), (20.1, 3), (60.0, 3), (60.1, 4)]
    {
        assert_eq!(trunk(deg), expected, "trunk at {deg}");
    }
    for (balanced, sitting, knee, expected) in [
        (true, false, 0.0, 1),
        (true, false, 30.0, 2),
        (true, false, 60.0, 2),
        (true, false, 60.1, 3),
        (true, true, 90.0, 1),
        (false, false, 90.0, 4),
    ] {
        let posture =
            Posture { is_balanced: balanced, is_sitting: sitting, knee_deg: knee, ..Posture::UPRIGHT };
        assert_eq!(legs(&posture), expected, "{balanced} {sitting} {knee}");
    }
    for (load_kg, is_sudden, expected) in
        [(4.9, false, 0), (5.0, false, 1), (10.0, false, 1), (10.1, true, 3)]
    {
        assert_eq!(load(&Demand { load_kg, is_sudden, ..Demand::default() }), expected, "{load_kg} kg");
    }
}

#[test]
fn levels_of_risk() {
    let base = score(&Posture::UPRIGHT, &Demand::default());
    assert_eq!(base.total, 1);
    for (total, risk) in [
        (1, Risk::Negligible),
        (3, Risk::Low),
        (4, Risk::Medium),
        (7, Risk::Medium),
        (8, Risk::High),
        (10, Risk::High),
        (11, Risk::VeryHigh),
        (15, Risk::VeryHigh),
    ] {
        assert_eq!(Score { total, ..base }.risk(), risk, "{total}");
    }
}

#[test]
fn the_worst_is_fifteen() {
    let parts = Parts { neck: 3, trunk: 5, legs: 4, upper_arm: 6, lower_arm: 2, wrist: 3 };
    let demand = Demand {
        load_kg: 20.0,
        is_sudden: true,
        grip: Grip::None,
        is_held: true,
        is_repeated: true,
        is_unsteady: true,
    };
    let score = combine(parts, &demand);
    assert_eq!((score.body_line, score.arm_line, score.cell, score.total), (12, 12, 12, 15));
}

proptest! {
    #[test]
    fn a_worse_part_never_lowers_the_total(
        neck in 1u8..=3, trunk in 1u8..=5, legs in 1u8..=4, upper_arm in 1u8..=6, lower_arm in 1u8..=2,
        wrist in 1u8..=3, which in 0usize..6,
    ) {
        let parts = [neck, trunk, legs, upper_arm, lower_arm, wrist];
        let of = |p: [u8; 6]| Parts { neck: p[0], trunk: p[1], legs: p[2], upper_arm: p[3], lower_arm: p[4], wrist: p[5] };
        let mut worse = parts;
        worse[which] = (worse[which] + 1).min([3, 5, 4, 6, 2, 3][which]);
        let total = |p| combine(of(p), &Demand::default()).total;
        prop_assert!(RANGE.contains(&total(parts)));
        prop_assert!(total(worse) >= total(parts), "{parts:?} to {worse:?}");
    }
}
