use library::ergonomics::{Measure, RosaChoice};
use proptest::prelude::*;

use super::super::body::{Body, Group};
use super::*;
use crate::ergonomics::measure::Units;

fn measured() -> Body {
    [
        (Measure::Stature, 170.0),
        (Measure::PoplitealHeight, 41.0),
        (Measure::ButtockPopliteal, 49.0),
        (Measure::ElbowRest, 24.0),
        (Measure::EyeSitting, 77.0),
        (Measure::ThighClearance, 17.0),
        (Measure::ElbowStanding, 106.0),
        (Measure::Shoe, 2.0),
    ]
    .into_iter()
    .fold(Body::new(Some(Group::Women)), |body, (measure, cm)| body.with(measure, cm))
}

fn place(seat: Part, desk: Part) -> Workplace {
    Workplace { seat: Some(seat), desk: Some(desk), ..Workplace::default() }
}

const OFFICE_CHAIR: Part = Part { now_cm: 45.0, range_cm: Some((38.0, 53.0)) };
const SIT_STAND: Part = Part { now_cm: 74.0, range_cm: Some((62.0, 125.0)) };

/// Seat, cushion, footrest, desk and blocks under the desk, in whole centimetres.
fn check(seat: Part, desk: Part, expected: [i32; 5]) {
    let plan = plan(&measured(), &place(seat, desk));
    let numbers = [
        plan.seat.unwrap().best_cm,
        plan.cushion_cm,
        plan.footrest_cm,
        plan.desk.unwrap().best_cm,
        plan.desk_blocks_cm,
    ];
    assert_eq!(numbers.map(|cm| cm.round() as i32), expected, "{seat:?} {desk:?}");
}

#[test]
fn furniture_is_set_or_made_to_fit() {
    check(OFFICE_CHAIR, SIT_STAND, [43, 0, 0, 67, 0]);
    // A plain table of 74 cm: the seat goes up by 7 and so do the feet.
    check(OFFICE_CHAIR, Part::fixed(74.0), [50, 0, 7, 74, 0]);
    // A low table is lifted.
    check(OFFICE_CHAIR, Part::fixed(62.0), [43, 0, 0, 67, 5]);
    // A kitchen chair at a kitchen table: a cushion of 5 and something under the feet.
    check(Part::fixed(45.0), Part::fixed(74.0), [50, 5, 7, 74, 0]);
    // A stool that is too high takes the desk with it.
    check(Part::fixed(50.0), SIT_STAND, [50, 0, 7, 74, 0]);
}

#[test]
fn without_the_elbow_there_is_no_desk_height() {
    let body = Body::new(None).with(Measure::Stature, 170.0);
    let plan = plan(&body, &place(OFFICE_CHAIR, SIT_STAND));
    assert_eq!((plan.desk, plan.lacking), (None, vec![Measure::ElbowRest]));
    assert!(plan.seat.is_some_and(|seat| !seat.is_measured));
    let nothing = super::plan(&Body::default(), &Workplace::default());
    assert_eq!(nothing.lacking, [Measure::ElbowRest, Measure::PoplitealHeight, Measure::EyeSitting]);
    let standing = Workplace { position: Position::Standing, ..Workplace::default() };
    assert_eq!(super::plan(&body, &standing).lacking, [Measure::ElbowStanding]);
}

#[test]
fn the_screen_follows_the_eye() {
    let monitor = |top_cm| Some(Screen::Monitor { top_cm, height_cm: 30.0 });
    let laptop = Some(Screen::Laptop { height_cm: 21.0 });
    let base = place(OFFICE_CHAIR, SIT_STAND);
    // Eye: seat 43 + 77 = 120.
    for (screen, progressive, top, raise, own_keyboard) in [
        (monitor(118.0), false, 118, 0, false),
        (monitor(110.0), false, 118, 8, false),
        (monitor(125.0), false, 118, -8, false),
        (monitor(118.0), true, 113, -6, false),
        (laptop, false, 118, 30, true),
    ] {
        let place = Workplace { screen, has_progressive_lenses: progressive, ..base.clone() };
        let plan = plan(&measured(), &place);
        let found = (plan.screen_top.unwrap().best_cm.round() as i32, plan.screen_raise_cm.round() as i32);
        assert_eq!(
            (found, plan.needs_own_keyboard),
            ((top, raise), own_keyboard),
            "{screen:?} {progressive}"
        );
    }
}

#[test]
fn standing_uses_the_standing_elbow() {
    let place = Workplace { position: Position::Standing, desk: Some(SIT_STAND), ..Workplace::default() };
    let plan = plan(&measured(), &place);
    assert_eq!(plan.desk.unwrap().best_cm, 108.0);
    assert_eq!(plan.seat, None);
    assert!((plan.eye.unwrap().cm - (0.934 * 170.0 + 2.0)).abs() < 0.01);
}

#[test]
fn each_fault_has_its_number() {
    let mut place = place(Part { now_cm: 50.0, ..OFFICE_CHAIR }, SIT_STAND);
    place.screen = Some(Screen::Monitor { top_cm: 122.0, height_cm: 30.0 });
    place.screen_distance_cm = Some(90.0);
    place.seat_depth_cm = Some(48.0);
    let plan = plan(&measured(), &place);
    for (fault, to, by) in [
        (RosaChoice::SeatTooHigh, 43, -7),
        (RosaChoice::MonitorTooHigh, 118, -5),
        (RosaChoice::MonitorTooFar, 60, -30),
        (RosaChoice::KeyboardTooHigh, 67, -7),
        (RosaChoice::PanTooLong, 43, -5),
    ] {
        let setting = number(fault, &plan, &place).unwrap();
        let found = (setting.to_cm.round() as i32, setting.by_cm.unwrap().round() as i32);
        assert_eq!(found, (to, by), "{fault:?}");
        assert!(setting.is_measured, "{fault:?}");
    }
    assert_eq!(number(RosaChoice::MonitorGlare, &plan, &place), None);
    assert_eq!(number(RosaChoice::SeatTooLow, &plan, &place), None, "measured to be too high");
}

#[test]
fn a_number_is_said_in_ones_own_units() {
    let mut place = place(Part { now_cm: 50.0, ..OFFICE_CHAIR }, SIT_STAND);
    let check =
        content_bundle::content().ergonomics.check(library::ergonomics::CheckId::Workstation).unwrap();
    let change = crate::ergonomics::change_of(check, RosaChoice::SeatTooHigh).unwrap();
    let said = |place: &Workplace, units| {
        number(RosaChoice::SeatTooHigh, &plan(&measured(), place), place)?.say(change, units)
    };
    let metric = said(&place, Units::Metric).unwrap();
    assert_eq!(metric, "Set the seat to 43 cm, 7 cm lower than now.");
    assert_eq!(said(&place, Units::Inches).unwrap(), "Set the seat to 17 in, 3 in lower than now.");
    place.seat = None;
    assert_eq!(said(&place, Units::Metric), None);
}

/// Armrests are set to the elbow that was measured; never to a guess, and not while standing.
#[test]
fn armrests_have_the_number_of_ones_own_elbow() {
    let sitting = place(OFFICE_CHAIR, SIT_STAND);
    let check =
        content_bundle::content().ergonomics.check(library::ergonomics::CheckId::Workstation).unwrap();
    let change = crate::ergonomics::change_of(check, RosaChoice::ArmsTooHighOrLow).unwrap();
    let said = |body: &Body, place: &Workplace| {
        number(RosaChoice::ArmsTooHighOrLow, &plan(body, place), place)?.say(change, Units::Metric)
    };
    let words = said(&measured(), &sitting).unwrap();
    assert!(words.contains("24 cm above the seat") && !words.contains('{'), "{words}");
    assert_eq!(said(&Body::new(None).with(Measure::Stature, 170.0), &sitting), None);
    let standing = Workplace { position: Position::Standing, ..sitting };
    assert_eq!(said(&measured(), &standing), None);
}

#[test]
fn measurements_suggest_answers() {
    use RosaChoice::*;
    for (seat, top, distance, expected) in [
        (43.0, 118.0, 60.0, vec![SeatRight, MonitorRight]),
        (46.0, 118.0, 60.0, vec![SeatTooHigh, MonitorRight]),
        (50.0, 118.0, 60.0, vec![SeatNoFootContact, MonitorRight]),
        (38.0, 118.0, 60.0, vec![SeatTooLow, MonitorRight]),
        (43.0, 85.0, 60.0, vec![SeatRight, MonitorTooLow]),
        (43.0, 135.0, 90.0, vec![SeatRight, MonitorTooHigh, MonitorTooFar]),
    ] {
        let mut place = place(Part::fixed(seat), SIT_STAND);
        place.screen = Some(Screen::Monitor { top_cm: top, height_cm: 30.0 });
        place.screen_distance_cm = Some(distance);
        let found = suggested(&measured(), &place, &view(&measured(), &place));
        assert_eq!(found, expected, "seat {seat}, screen {top} at {distance}");
    }
    let stranger = Body::default();
    let place = place(OFFICE_CHAIR, SIT_STAND);
    assert_eq!(suggested(&stranger, &place, &view(&stranger, &place)), []);
}

proptest! {
    #[test]
    fn plans_and_pictures_are_whole_for_any_person_and_furniture(
        stature in 120.0f32..230.0, elbow in 12.0f32..40.0, seat in 30.0f32..90.0, desk in 50.0f32..140.0,
        top in 60.0f32..230.0, distance in 20.0f32..150.0, is_fixed in any::<bool>(), stands in any::<bool>(),
    ) {
        let body = Body::new(None).with(Measure::Stature, stature).with(Measure::ElbowRest, elbow);
        let range_cm = (!is_fixed).then_some((desk - 10.0, desk + 10.0));
        let place = Workplace {
            position: if stands { Position::Standing } else { Position::Sitting },
            seat: Some(Part::fixed(seat)),
            desk: Some(Part { now_cm: desk, range_cm }),
            screen: Some(Screen::Monitor { top_cm: top, height_cm: 30.0 }),
            screen_distance_cm: Some(distance),
            ..Workplace::default()
        };
        let plan = plan(&body, &place);
        prop_assert!(plan.footrest_cm >= 0.0 && plan.cushion_cm >= 0.0 && plan.desk_blocks_cm >= 0.0);
        for target in [plan.seat, plan.desk, plan.screen_top, plan.seat_depth].into_iter().flatten() {
            prop_assert!(target.low_cm <= target.best_cm && target.best_cm <= target.high_cm);
        }
        let view = view(&body, &place);
        let drawn = view.body;
        for point in [drawn.head_top, drawn.eye, drawn.neck, drawn.shoulder, drawn.elbow, drawn.wrist, drawn.hip,
            drawn.knee, drawn.ankle, drawn.toe] {
            prop_assert!(point.forward_cm.is_finite() && point.up_cm >= 0.0, "{point:?}");
        }
        prop_assert!((0.0..=180.0).contains(&view.knee_deg) && (0.0..=180.0).contains(&view.elbow_deg));
    }

    #[test]
    fn a_higher_seat_never_lowers_the_screen(seat in 40.0f32..60.0, more in 0.0f32..10.0) {
        let top = |seat| plan(&measured(), &place(Part::fixed(seat), SIT_STAND)).screen_top.unwrap().best_cm;
        prop_assert!(top(seat + more) >= top(seat));
    }
}
