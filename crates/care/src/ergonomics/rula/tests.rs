//! Every cell once more from the printed tables, every boundary, and order.

use proptest::prelude::*;

use super::*;

/// The numbers of a printed line.
fn numbers(line: &str) -> Vec<u8> {
    line.split(['|', ' ', ',', ':']).filter_map(|number| number.parse().ok()).collect()
}

fn lines(printed: &str) -> impl Iterator<Item = Vec<u8>> + '_ {
    printed.lines().map(numbers).filter(|numbers| !numbers.is_empty())
}

/// Upper arm, lower arm: wrist 1 with twist 1 and 2, then wrist 2 to 4.
const ARM: &str = "
    1,1: 1 2|2 2|2 3|3 3
    1,2: 2 2|2 2|3 3|3 3
    1,3: 2 3|3 3|3 3|4 4
    2,1: 2 3|3 3|3 4|4 4
    2,2: 3 3|3 3|3 4|4 4
    2,3: 3 4|4 4|4 4|5 5
    3,1: 3 3|4 4|4 4|5 5
    3,2: 3 4|4 4|4 4|5 5
    3,3: 4 4|4 4|4 5|5 5
    4,1: 4 4|4 4|4 5|5 5
    4,2: 4 4|4 4|4 5|5 5
    4,3: 4 4|4 5|5 5|6 6
    5,1: 5 5|5 5|5 6|6 7
    5,2: 5 6|6 6|6 7|7 7
    5,3: 6 6|6 7|7 7|7 8
    6,1: 7 7|7 7|7 8|8 9
    6,2: 8 8|8 8|8 9|9 9
    6,3: 9 9|9 9|9 9|9 9";

/// Neck: trunk 1 with legs 1 and 2, then trunk 2 to 6.
const BODY: &str = "
    1: 1 3|2 3|3 4|5 5|6 6|7 7
    2: 2 3|2 3|4 5|5 5|6 7|7 7
    3: 3 3|3 4|4 5|5 6|6 7|7 7
    4: 5 5|5 6|6 7|7 7|7 7|8 8
    5: 7 7|7 7|7 8|8 8|8 8|8 8
    6: 8 8|8 8|8 8|8 9|9 9|9 9";

/// Arm line: body line 1 to 7.
const TOTAL: &str = "
    1: 1 2 3 3 4 5 5
    2: 2 2 3 4 4 5 5
    3: 3 3 3 4 4 5 6
    4: 3 3 3 4 5 6 6
    5: 4 4 4 5 6 7 7
    6: 4 4 5 6 6 7 7
    7: 5 5 6 6 7 7 7
    8: 5 5 6 7 7 7 7";

#[test]
fn table_a() {
    let mut cells = 0;
    for row in lines(ARM) {
        for (place, cell) in row[2..].iter().enumerate() {
            let (wrist, twist) = (place as u8 / 2 + 1, place as u8 % 2 + 1);
            assert_eq!(
                tables::arm(row[0], row[1], wrist, twist),
                *cell,
                "{row:?}: wrist {wrist}, twist {twist}"
            );
            cells += 1;
        }
    }
    assert_eq!(cells, 6 * 3 * 4 * 2);
}

#[test]
fn table_b() {
    let mut cells = 0;
    for row in lines(BODY) {
        for (place, cell) in row[1..].iter().enumerate() {
            let (trunk, legs) = (place as u8 / 2 + 1, place as u8 % 2 + 1);
            assert_eq!(tables::body(row[0], trunk, legs), *cell, "{row:?}: trunk {trunk}, legs {legs}");
            cells += 1;
        }
    }
    assert_eq!(cells, 6 * 6 * 2);
}

#[test]
fn table_c() {
    let mut cells = 0;
    for row in lines(TOTAL) {
        for (place, cell) in row[1..].iter().enumerate() {
            assert_eq!(tables::total(row[0], place as u8 + 1), *cell, "{row:?}: column {}", place + 1);
            cells += 1;
        }
    }
    assert_eq!(cells, 8 * 7);
}

fn check(what: &str, score: impl Fn(f32) -> u8, table: &[(f32, u8)]) {
    for (deg, expected) in table {
        assert_eq!(score(*deg), *expected, "{what} at {deg}");
    }
}

#[test]
fn angles_have_their_scores() {
    let upper = [
        (-60.0, 2),
        (-20.1, 2),
        (-20.0, 1),
        (0.0, 1),
        (20.0, 1),
        (20.1, 2),
        (45.0, 2),
        (45.1, 3),
        (90.0, 3),
        (90.1, 4),
        (170.0, 4),
    ];
    check("upper arm", upper_arm_angle, &upper);
    check("lower arm", lower_arm, &[(0.0, 2), (59.9, 2), (60.0, 1), (100.0, 1), (100.1, 2)]);
    check("wrist", wrist, &[(-30.0, 3), (-15.0, 2), (-1.0, 1), (0.0, 1), (2.0, 2), (15.0, 2), (15.1, 3)]);
    check("neck", neck, &[(-10.0, 4), (-1.1, 4), (0.0, 1), (10.0, 1), (10.1, 2), (20.0, 2), (20.1, 3)]);
    check(
        "trunk",
        trunk,
        &[(-30.0, 3), (-10.0, 2), (0.0, 1), (1.0, 1), (2.0, 2), (20.0, 2), (20.1, 3), (60.0, 3), (60.1, 4)],
    );
}

#[test]
fn what_is_added_and_taken_off() {
    let mut posture = Posture::UPRIGHT;
    posture.arm.is_supported = true;
    assert_eq!(parts(&posture).upper_arm, 1, "not below 1");
    posture.arm.is_shoulder_raised = true;
    posture.arm.is_abducted = true;
    posture.arm.upper_arm_deg = 100.0;
    posture.arm.works_across = true;
    posture.arm.elbow_deg = 120.0;
    posture.arm.is_wrist_deviated = true;
    posture.arm.twist = WristTwist::End;
    posture.is_neck_twisted = true;
    posture.is_neck_side_bent = true;
    posture.is_trunk_twisted = true;
    posture.is_balanced = false;
    let expected = Parts { upper_arm: 5, lower_arm: 3, wrist: 2, wrist_twist: 2, neck: 3, trunk: 2, legs: 2 };
    assert_eq!(parts(&posture), expected);
}

#[test]
fn force_and_muscle_use_are_added_before_table_c() {
    let demand =
        Demand { is_arm_busy: true, arm_force: Force::Heavy, is_body_busy: true, body_force: Force::Medium };
    let score = score(&Posture::UPRIGHT, &demand);
    assert_eq!(
        (score.arm_cell, score.arm_line, score.body_cell, score.body_line, score.total),
        (1, 5, 1, 3, 4)
    );
}

fn any_parts() -> impl Strategy<Value = Parts> {
    (1u8..=6, 1u8..=3, 1u8..=4, 1u8..=2, 1u8..=6, 1u8..=6, 1u8..=2).prop_map(
        |(upper_arm, lower_arm, wrist, wrist_twist, neck, trunk, legs)| Parts {
            upper_arm,
            lower_arm,
            wrist,
            wrist_twist,
            neck,
            trunk,
            legs,
        },
    )
}

proptest! {
    #[test]
    fn a_worse_part_never_lowers_the_total(parts in any_parts(), which in 0usize..7, force in 0usize..4) {
        let demand = Demand {
            arm_force: [Force::Light, Force::Medium, Force::MediumHeld, Force::Heavy][force],
            ..Demand::default()
        };
        let mut worse = parts;
        let fields = [&mut worse.upper_arm, &mut worse.lower_arm, &mut worse.wrist, &mut worse.wrist_twist,
            &mut worse.neck, &mut worse.trunk, &mut worse.legs];
        let most = [6, 3, 4, 2, 6, 6, 2];
        *fields.into_iter().nth(which).unwrap() += 1;
        let now = combine(parts, &demand).total;
        prop_assert!(RANGE.contains(&now));
        let is_possible = [worse.upper_arm, worse.lower_arm, worse.wrist, worse.wrist_twist, worse.neck,
            worse.trunk, worse.legs][which] <= most[which];
        if is_possible {
            prop_assert!(combine(worse, &demand).total >= now, "{parts:?} to {worse:?}");
        }
    }

    #[test]
    fn any_angle_at_all_has_a_score(neck in any::<f32>(), trunk in any::<f32>(), arm in any::<f32>()) {
        let mut posture = Posture { neck_deg: neck, trunk_deg: trunk, ..Posture::UPRIGHT };
        posture.arm.upper_arm_deg = arm;
        prop_assert!(RANGE.contains(&score(&posture, &Demand::default()).total));
    }
}
