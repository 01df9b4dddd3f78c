//! Every answer and every cell, written down once more from the printed form.

use proptest::prelude::*;

use super::tables::{CHAIR, MONITOR_AND_PHONE, MOUSE_AND_KEYBOARD};
use super::*;

/// Compares a matrix with its printed rows: the row's number, then its cells.
fn check<const COLUMNS: usize, const ROWS: usize>(matrix: [[u8; COLUMNS]; ROWS], printed: &str) {
    let rows: Vec<Vec<u8>> = printed
        .lines()
        .map(|line| line.split(['|', ' ']).filter_map(|number| number.parse().ok()).collect())
        .filter(|row: &Vec<u8>| !row.is_empty())
        .collect();
    assert_eq!(rows.len(), ROWS);
    for (row, printed) in matrix.iter().zip(&rows) {
        assert_eq!(row.as_slice(), &printed[1..], "row {}", printed[0]);
    }
}

#[test]
fn chair() {
    check(
        CHAIR,
        "2 | 2 2 3 4 5 6 7 8
         3 | 2 2 3 4 5 6 7 8
         4 | 3 3 3 4 5 6 7 8
         5 | 4 4 4 4 5 6 7 8
         6 | 5 5 5 5 6 7 8 9
         7 | 6 6 6 7 7 8 8 9
         8 | 7 7 7 8 8 9 9 9",
    );
}

#[test]
fn monitor_and_phone() {
    check(
        MONITOR_AND_PHONE,
        "0 | 1 1 1 2 3 4 5 6
         1 | 1 1 2 2 3 4 5 6
         2 | 1 2 2 3 3 4 6 7
         3 | 2 2 3 3 4 5 6 8
         4 | 3 3 4 4 5 6 7 8
         5 | 4 4 5 5 6 7 8 9
         6 | 5 5 6 7 8 8 9 9",
    );
}

#[test]
fn mouse_and_keyboard() {
    check(
        MOUSE_AND_KEYBOARD,
        "0 | 1 1 1 2 3 4 5 6
         1 | 1 1 2 3 4 5 6 7
         2 | 1 2 2 3 4 5 6 7
         3 | 2 3 3 3 5 6 7 8
         4 | 3 4 4 5 5 6 7 8
         5 | 4 5 5 6 6 7 8 9
         6 | 5 6 6 7 7 8 8 9
         7 | 6 7 7 8 8 9 9 9",
    );
}

/// Base points in the order of the answers, extras, the largest sum.
#[test]
fn every_answer_has_its_points() {
    for (item, bases, extras, most) in [
        (RosaItem::SeatHeight, &[1, 2, 2, 3][..], &[1, 1][..], 5),
        (RosaItem::PanDepth, &[1, 2, 2], &[1], 3),
        (RosaItem::Armrests, &[1, 2], &[1, 1, 1], 5),
        (RosaItem::BackSupport, &[1, 2, 2, 2], &[1, 1], 4),
        (RosaItem::Monitor, &[1, 2, 3], &[1, 1, 1, 1], 7),
        (RosaItem::Phone, &[0, 1, 2], &[2, 1], 5),
        (RosaItem::Mouse, &[1, 2], &[2, 1, 1], 6),
        (RosaItem::Keyboard, &[1, 2], &[1, 1, 1, 1], 6),
    ] {
        let of = |is_extra| -> Vec<u8> {
            item.choices().filter(|choice| choice.is_extra() == is_extra).map(points).collect()
        };
        assert_eq!((of(false).as_slice(), of(true).as_slice()), (bases, extras), "{item:?}");
        assert_eq!(bases.iter().max().unwrap() + extras.iter().sum::<u8>(), most, "{item:?}");
    }
}

#[test]
fn the_largest_sums_meet_the_last_cells() {
    let score = score(&worst()).unwrap();
    assert_eq!((score.seat_sum, score.back_sum, score.chair_cell, score.chair), (8, 9, 9, 10));
    assert_eq!((score.monitor_and_phone, score.mouse_and_keyboard, score.total), (9, 9, 10));
}

#[test]
fn daily_use_counts_minutes_at_a_time_and_a_day() {
    for (at_a_time, a_day, expected) in [
        (29, 59, DailyUse::Short),
        (29, 60, DailyUse::Middle),
        (30, 59, DailyUse::Middle),
        (60, 240, DailyUse::Middle),
        (61, 60, DailyUse::Long),
        (20, 241, DailyUse::Long),
    ] {
        assert_eq!(daily_use(at_a_time, a_day), expected, "{at_a_time} at a time, {a_day} a day");
    }
}

#[test]
fn time_counts_after_the_chairs_matrix_and_before_the_others() {
    for (daily_use, chair, monitor, counted) in
        [(DailyUse::Short, 1, 1, 0), (DailyUse::Middle, 2, 1, 1), (DailyUse::Long, 3, 2, 2)]
    {
        let score = score(&Answers::all_right(daily_use)).unwrap();
        let found = (score.chair, score.monitor_and_phone, score.item(RosaItem::Monitor).counted);
        assert_eq!(found, (chair, monitor, counted), "{daily_use:?}");
    }
}

#[test]
fn a_phone_that_is_not_used_is_left_out_with_its_extras() {
    let mut answers = Answers::all_right(DailyUse::Long);
    answers.choose(RosaChoice::PhoneNeckHold);
    answers.choose(RosaChoice::PhoneNotUsed);
    assert_eq!(
        score(&answers).unwrap().item(RosaItem::Phone),
        ItemScore { item: RosaItem::Phone, points: 0, counted: 0 }
    );
}

#[test]
fn missing_items_are_named() {
    let mut answers = Answers::new(DailyUse::Middle);
    answers.choose(RosaChoice::SeatRight);
    answers.choose(RosaChoice::MonitorGlare);
    assert_eq!(score(&answers).unwrap_err().missing, RosaItem::ALL[1..]);
    answers.unchoose(RosaChoice::SeatRight);
    assert_eq!(score(&answers).unwrap_err().missing, RosaItem::ALL);
}

#[test]
fn levels_of_advice() {
    let good = score(&Answers::all_right(DailyUse::Middle)).unwrap();
    for (total, advice) in [
        (1, Advice::Keep),
        (4, Advice::Keep),
        (5, Advice::Act),
        (6, Advice::Act),
        (7, Advice::ActFirst),
        (10, Advice::ActFirst),
    ] {
        assert_eq!(Score { total, ..good.clone() }.advice(), advice, "{total}");
    }
}

fn worst() -> Answers {
    let mut answers = Answers::all_right(DailyUse::Long);
    for &item in RosaItem::ALL {
        let base = item.choices().filter(|choice| !choice.is_extra()).max_by_key(|choice| points(*choice));
        base.into_iter()
            .chain(item.choices().filter(|choice| choice.is_extra()))
            .for_each(|c| answers.choose(c));
    }
    answers
}

fn any_use() -> impl Strategy<Value = DailyUse> {
    (0..DailyUse::ALL.len()).prop_map(|place| DailyUse::ALL[place])
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let picks = proptest::collection::vec(0..RosaChoice::ALL.len(), 0..24);
    (any_use(), any_use(), picks).prop_map(|(chair, rest, picks)| {
        let mut answers = Answers::all_right(rest);
        answers.chair_use = chair;
        picks.into_iter().for_each(|pick| answers.choose(RosaChoice::ALL[pick]));
        answers
    })
}

proptest! {
    #[test]
    fn a_total_lies_in_its_range_and_is_held_up_by_a_section(answers in any_answers()) {
        let score = score(&answers).unwrap();
        prop_assert!(RANGE.contains(&score.total));
        prop_assert!(score.deciding().next().is_some());
    }

    #[test]
    fn one_more_fault_never_lowers_the_total(answers in any_answers(), pick in 0..RosaChoice::ALL.len()) {
        let choice = RosaChoice::ALL[pick];
        let mut more = answers.clone();
        more.choose(choice);
        let item = choice.item();
        let points_of = |answers: &Answers| answers.get(item).unwrap().points();
        if points_of(&more) >= points_of(&answers) {
            prop_assert!(score(&more).unwrap().total >= score(&answers).unwrap().total);
        }
    }

    #[test]
    fn longer_use_never_lowers_the_total(answers in any_answers(), item in 0..RosaItem::ALL.len()) {
        let with = |daily_use| {
            let mut answers = answers.clone();
            answers.set_use(RosaItem::ALL[item], daily_use);
            score(&answers).unwrap().total
        };
        prop_assert!(with(DailyUse::Short) <= with(DailyUse::Middle));
        prop_assert!(with(DailyUse::Middle) <= with(DailyUse::Long));
    }
}
