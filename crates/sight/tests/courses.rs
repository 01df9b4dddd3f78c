//! Whole checks of made-up people, and what a check must not do.

mod person;

use kinematics::Side;
use person::Person;
use sight::{
    Blind, Check, Direction, ERROR_DEG, Effect, Head, Look, Say, Scene, Shoulders, Stage, Trouble, Trunk,
};

const LEVEL: Head = Head { yaw_deg: 0.0, pitch_deg: 0.0, roll_deg: 0.0 };

fn head(yaw_deg: f32, pitch_deg: f32, roll_deg: f32) -> Scene {
    Scene::Head { head: Head { yaw_deg, pitch_deg, roll_deg }, trunk: Trunk::straight() }
}

/// Shows the same scene for some seconds, and gathers what is said.
fn show(check: &mut Check, from: &mut f64, secs: f64, scene: Scene) -> Vec<Say> {
    let mut said = Vec::new();
    let until = *from + secs;
    while *from < until {
        *from += 1.0 / 15.0;
        said.extend(check.look(&Look { time_secs: *from, scene }).into_iter().filter_map(
            |effect| match effect {
                Effect::Say(say) => Some(say),
                Effect::Measured(_) => None,
            },
        ));
    }
    said
}

/// Goes evenly out to so many degrees in so many seconds, along the axis that `scene` takes them for.
fn go_out(
    check: &mut Check,
    now: &mut f64,
    secs: f64,
    degrees: f32,
    scene: impl Fn(f32) -> Scene,
) -> Vec<Say> {
    let pictures = (secs * 15.0).round() as i32;
    let mut said = Vec::new();
    for picture in 1..=pictures {
        let along = degrees * picture as f32 / pictures as f32;
        said.extend(show(check, now, 1.0 / 16.0, scene(along)));
    }
    said
}

/// A check that waits for its first direction.
fn begun(directions: &[Direction]) -> (Check, f64) {
    let (mut check, mut now) = (Check::new(directions), 0.0);
    show(&mut check, &mut now, 3.0, head(0.0, 0.0, 0.0));
    assert_eq!(check.view().stage, Stage::Out(directions[0]));
    (check, now)
}

#[test]
fn six_slow_directions_are_measured_within_the_error() {
    let person = Person::default();
    let told = person.does(&Direction::ALL, 180.0);
    assert!(told.is_done, "{told:?}");
    assert_eq!(told.readings.iter().map(|reading| reading.direction).collect::<Vec<_>>(), Direction::ALL);
    for (reading, range_deg) in told.readings.iter().zip(person.range_deg) {
        assert!((f32::from(reading.degrees) - range_deg).abs() <= 2.0, "{reading:?} of {range_deg}");
        assert!(!reading.at_least && f32::from(reading.error_deg) >= ERROR_DEG, "{reading:?}");
    }
    assert!(told.secs < 100.0, "{} seconds", told.secs);
    assert!(!told.said.iter().any(|say| matches!(say, Say::Trouble(_))), "{:?}", told.said);
}

#[test]
fn zero_is_the_persons_own_straight_ahead() {
    let rest = Head { yaw_deg: -6.0, pitch_deg: 14.0, roll_deg: 4.0 };
    let told = Person { rest, ..Person::default() }.does(&Direction::ALL, 180.0);
    for (reading, range_deg) in told.readings.iter().zip(Person::default().range_deg) {
        assert!((f32::from(reading.degrees) - range_deg).abs() <= 2.0, "{reading:?} of {range_deg}");
    }
    assert_eq!(told.readings.len(), 6);
}

#[test]
fn a_start_that_is_not_straight_is_no_zero() {
    let aside = |trunk: Trunk| Scene::Head { head: LEVEL, trunk };
    for (scene, expected) in [
        (head(11.0, 0.0, 0.0), Trouble::HeadTurned),
        (head(-11.0, 0.0, 0.0), Trouble::HeadTurned),
        (head(0.0, 0.0, 11.0), Trouble::HeadTurned),
        (head(0.0, -21.0, 0.0), Trouble::HeadTurned),
        (aside(Trunk { side_deg: Some(-13.0), ..Trunk::straight() }), Trouble::Leaning),
        (aside(Trunk { forward_deg: Some(13.0), ..Trunk::straight() }), Trouble::Leaning),
        (aside(Trunk { turn_deg: Some(26.0), ..Trunk::straight() }), Trouble::Leaning),
        (aside(Trunk::default()), Trouble::Blind(Blind::Shoulders)),
    ] {
        let (mut check, mut now) = (Check::new(&Direction::ALL), 0.0);
        let said = show(&mut check, &mut now, 6.0, scene);
        assert!(said.contains(&Say::Trouble(expected)), "{scene:?}: {said:?}");
        assert!(!matches!(check.view().stage, Stage::Out(_)), "{scene:?}");
        // And sitting straight then goes on.
        show(&mut check, &mut now, 4.0, head(0.0, 0.0, 0.0));
        assert_eq!(check.view().stage, Stage::Out(Direction::TurnLeft), "{scene:?}");
    }
}

#[test]
fn a_head_that_is_never_still_is_no_zero() {
    let (mut check, mut now) = (Check::new(&Direction::ALL), 0.0);
    for swing in 0..40 {
        show(&mut check, &mut now, 0.3, head(if swing % 2 == 0 { 6.0 } else { -6.0 }, 0.0, 0.0));
    }
    assert_eq!(check.view().stage, Stage::Straight);
}

#[test]
fn a_face_lost_while_turning_is_at_least_what_was_seen_and_never_more() {
    let person = Person { range_deg: [80.0, 75.0, 30.0, 30.0, 30.0, 20.0], ..Person::default() };
    let told = person.does(&Direction::ALL[..2], 120.0);
    assert_eq!(told.readings.len(), 2, "{told:?}");
    for reading in told.readings {
        assert!(reading.at_least, "{reading:?}");
        assert!((50..=64).contains(&reading.degrees), "{reading:?}");
    }
}

#[test]
fn a_face_lost_on_the_other_side_or_while_tilting_is_nothing() {
    for (direction, side) in [
        (Direction::TurnLeft, Side::Right),
        (Direction::TiltLeft, Side::Left),
        (Direction::Bow, Side::Left),
        (Direction::LookUp, Side::Right),
    ] {
        let (mut check, mut now) = begun(&[direction]);
        let said = show(&mut check, &mut now, 2.0, Scene::Lost(side));
        assert!(said.contains(&Say::Trouble(Trouble::Blind(Blind::Face))), "{direction:?}: {said:?}");
        show(&mut check, &mut now, 3.0, head(0.0, 0.0, 0.0));
        assert!(check.readings().is_empty(), "{direction:?}");
    }
}

#[test]
fn a_face_that_is_lost_without_having_turned_far_is_nothing() {
    let (mut check, mut now) = begun(&[Direction::TurnLeft]);
    show(&mut check, &mut now, 2.5, Scene::Lost(Side::Left));
    show(&mut check, &mut now, 2.0, head(0.0, 0.0, 0.0));
    assert!(check.readings().is_empty());
}

#[test]
fn darkness_nobody_two_people_and_distance_are_told_and_measure_nothing() {
    for why in [Blind::Dark, Blind::Nobody, Blind::Several, Blind::Far, Blind::Aside, Blind::Face] {
        let (mut check, mut now) = (Check::new(&Direction::ALL), 0.0);
        let said = show(&mut check, &mut now, 2.0, Scene::Blind(why));
        assert_eq!(said, [Say::Trouble(Trouble::Blind(why))]);
        // In the middle of a hold too: it begins anew, and after a while straight ahead is asked for again.
        let (mut check, mut now) = begun(&[Direction::TurnLeft]);
        show(&mut check, &mut now, 0.7, head(12.0, 0.0, 0.0));
        show(&mut check, &mut now, 0.8, Scene::Blind(why));
        assert_eq!(check.view().trouble, Some(Trouble::Blind(why)));
        assert_eq!(check.view().degrees, None);
        show(&mut check, &mut now, 4.0, Scene::Blind(why));
        assert_eq!(check.view().stage, Stage::Finding);
        assert!(check.readings().is_empty());
    }
}

#[test]
fn a_way_that_was_too_fast_does_not_count_until_it_is_done_slowly() {
    let fast = Person { speed_deg_per_sec: 45.0, ..Person::default() };
    let told = fast.does(&Direction::ALL[..1], 20.0);
    assert!(told.readings.is_empty(), "{told:?}");
    assert!(told.said.contains(&Say::Trouble(Trouble::TooFast)), "{told:?}");

    let (mut check, mut now) = begun(&[Direction::TurnLeft]);
    for step in 1..12 {
        show(&mut check, &mut now, 0.07, head(4.0 * step as f32, 0.0, 0.0));
    }
    show(&mut check, &mut now, 3.0, head(44.0, 0.0, 0.0));
    assert_eq!(check.view().stage, Stage::Out(Direction::TurnLeft), "held, but rushed");
}

#[test]
fn no_way_is_followed_further_than_anybody_is_asked_to_go() {
    for (direction, most_deg, scene) in [
        (Direction::TurnLeft, 45.0, (|along| head(along, 0.0, 0.0)) as fn(f32) -> Scene),
        (Direction::TurnRight, 45.0, |along| head(-along, 0.0, 0.0)),
        (Direction::TiltLeft, 25.0, |along| head(0.0, 0.0, along)),
        (Direction::TiltRight, 25.0, |along| head(0.0, 0.0, -along)),
        (Direction::Bow, 40.0, |along| head(0.0, -along, 0.0)),
        (Direction::LookUp, 15.0, |along| head(0.0, along, 0.0)),
    ] {
        let (mut check, mut now) = begun(&[direction]);
        // On and on, without ever staying.
        let secs = f64::from(most_deg + 10.0) / 8.0;
        let said = go_out(&mut check, &mut now, secs, most_deg + 10.0, scene);
        assert_eq!(said, [Say::Back], "{direction:?}");
        assert_eq!(check.view().stage, Stage::Back(direction));
        // Who stays out there is told again.
        let said = show(&mut check, &mut now, 6.0, scene(most_deg + 10.0));
        assert_eq!(said, [Say::Back], "{direction:?}");
        for step in (0..40).rev() {
            show(&mut check, &mut now, 0.1, scene(most_deg * step as f32 / 40.0));
        }
        let [reading] = check.readings() else { panic!("{direction:?}: {:?}", check.readings()) };
        assert!(reading.at_least && f32::from(reading.degrees) == most_deg, "{reading:?}");
    }
}

#[test]
fn a_way_is_followed_as_far_as_is_said() {
    let (mut check, mut now) = (Check::up_to(&[(Direction::TurnLeft, 55.0)]), 0.0);
    show(&mut check, &mut now, 3.0, head(0.0, 0.0, 0.0));
    let said = go_out(&mut check, &mut now, 5.0, 52.0, |along| head(along, 0.0, 0.0));
    assert_eq!((said, check.view().stage), (vec![], Stage::Out(Direction::TurnLeft)));
    let said = go_out(&mut check, &mut now, 1.0, 5.0, |along| head(52.0 + along, 0.0, 0.0));
    assert_eq!((said, check.view().stage), (vec![Say::Back], Stage::Back(Direction::TurnLeft)));
}

#[test]
fn a_way_out_takes_three_seconds_and_longer_where_it_is_far() {
    // Even ways; the middle three fifths of one may take less time than those of a gentle one.
    for (degrees, secs, counts) in [
        (14.0, 1.0, false),
        (14.0, 3.0, true),
        (30.0, 1.3, false),
        (30.0, 3.0, true),
        (42.0, 1.9, false),
        (42.0, 4.0, true),
    ] {
        let (mut check, mut now) = begun(&[Direction::TurnLeft]);
        let mut said = go_out(&mut check, &mut now, secs, degrees, |along| head(along, 0.0, 0.0));
        said.extend(show(&mut check, &mut now, 2.0, head(degrees, 0.0, 0.0)));
        assert_eq!(said.contains(&Say::Back), counts, "{degrees} in {secs}: {said:?}");
        assert_eq!(said.contains(&Say::Trouble(Trouble::TooFast)), !counts, "{degrees} in {secs}: {said:?}");
    }
}

#[test]
fn a_second_in_the_middle_comes_before_each_way() {
    let (mut check, mut now) = begun(&Direction::ALL[..2]);
    for degrees in (0..30).chain([30; 20]).chain((9..30).rev()) {
        show(&mut check, &mut now, 0.1, head(degrees as f32, 0.0, 0.0));
    }
    let said = show(&mut check, &mut now, 0.7, head(0.0, 0.0, 0.0));
    assert_eq!((said, check.view().stage), (vec![], Stage::Middle(Direction::TurnRight)));
    // On to the next way at once, without having been asked: the middle comes first.
    let said = show(&mut check, &mut now, 3.0, head(-20.0, 0.0, 0.0));
    assert_eq!((said, check.view().stage), (vec![Say::Middle], Stage::Middle(Direction::TurnRight)));
    let said = show(&mut check, &mut now, 0.9, head(2.0, 0.0, 0.0));
    assert_eq!(said, []);
    let said = show(&mut check, &mut now, 0.3, head(2.0, 0.0, 0.0));
    assert_eq!(said, [Say::Go(Direction::TurnRight)]);
}

#[test]
fn who_does_not_come_back_to_the_middle_is_asked_to_sit_straight_again() {
    let (mut check, mut now) = begun(&Direction::ALL[..2]);
    check.skip();
    let said = show(&mut check, &mut now, 8.0, head(0.0, 14.0, 0.0));
    assert!(said.contains(&Say::Trouble(Trouble::HeadTurned)), "{said:?}");
    assert!(!said.contains(&Say::Go(Direction::TurnRight)), "{said:?}");
    show(&mut check, &mut now, 4.0, head(0.0, 14.0, 0.0));
    assert_eq!(check.view().stage, Stage::Out(Direction::TurnRight));
}

#[test]
fn a_way_is_left_out_by_itself_after_three_tries() {
    let (mut check, mut now) = begun(&Direction::ALL[..2]);
    let mut said = Vec::new();
    for _ in 0..3 {
        assert_eq!(check.view().stage, Stage::Out(Direction::TurnLeft), "{said:?}");
        for step in (0..15).chain((0..15).rev()) {
            said.extend(show(&mut check, &mut now, 0.1, head(2.0 * step as f32, 0.0, 0.0)));
        }
        said.extend(show(&mut check, &mut now, 0.5, head(0.0, 0.0, 0.0)));
    }
    assert_eq!(said.last(), Some(&Say::LeftOut), "{said:?}");
    assert_eq!((check.view().stage, check.progress()), (Stage::Middle(Direction::TurnRight), (1, 2)));
    assert!(check.readings().is_empty());
    let said = show(&mut check, &mut now, 1.5, head(0.0, 0.0, 0.0));
    assert_eq!(said, [Say::Go(Direction::TurnRight)]);
}

#[test]
fn three_ways_that_were_too_fast_are_enough_too() {
    let (mut check, mut now) = begun(&[Direction::TurnLeft]);
    let mut said = Vec::new();
    for _ in 0..3 {
        said.extend(go_out(&mut check, &mut now, 1.0, 40.0, |along| head(along, 0.0, 0.0)));
        said.extend(show(&mut check, &mut now, 1.0, head(40.0, 0.0, 0.0)));
        said.extend(show(&mut check, &mut now, 1.0, head(0.0, 0.0, 0.0)));
    }
    assert!(said.contains(&Say::Trouble(Trouble::TooFast)), "{said:?}");
    assert_eq!(said[said.len() - 2..], [Say::LeftOut, Say::Done], "{said:?}");
    assert_eq!((check.view().stage, check.readings()), (Stage::Done, &[][..]));
}

#[test]
fn a_way_is_left_out_by_itself_after_40_seconds() {
    let (mut check, mut now) = begun(&Direction::ALL[..2]);
    let said = show(&mut check, &mut now, 38.5, head(3.0, 0.0, 0.0));
    assert_eq!(said, []);
    let said = show(&mut check, &mut now, 0.9, head(3.0, 0.0, 0.0));
    assert_eq!(said, [Say::LeftOut]);
    // A pause is no time in which anything was asked.
    show(&mut check, &mut now, 2.0, head(0.0, 0.0, 0.0));
    show(&mut check, &mut now, 20.0, head(3.0, 0.0, 0.0));
    check.again();
    now += 100.0;
    show(&mut check, &mut now, 4.0, head(0.0, 0.0, 0.0));
    let said = show(&mut check, &mut now, 10.0, head(3.0, 0.0, 0.0));
    assert_eq!((said, check.view().stage), (vec![], Stage::Out(Direction::TurnRight)));
}

#[test]
fn out_and_back_without_a_hold_asks_for_one() {
    let (mut check, mut now) = begun(&[Direction::TurnLeft]);
    let mut said = Vec::new();
    for step in (0..15).chain((0..15).rev()) {
        said.extend(show(&mut check, &mut now, 0.1, head(2.0 * step as f32, 0.0, 0.0)));
    }
    said.extend(show(&mut check, &mut now, 1.0, head(0.0, 0.0, 0.0)));
    assert!(said.contains(&Say::Trouble(Trouble::NotHeld)), "{said:?}");
    assert!(check.readings().is_empty());
}

#[test]
fn another_way_is_told() {
    for (direction, scene) in [
        (Direction::TurnLeft, head(-25.0, 0.0, 0.0)),
        (Direction::TurnLeft, head(0.0, 0.0, 32.0)),
        (Direction::Bow, head(0.0, 20.0, 0.0)),
        (Direction::TiltRight, head(0.0, 0.0, 20.0)),
    ] {
        let (mut check, mut now) = begun(&[direction]);
        let said = show(&mut check, &mut now, 1.5, scene);
        assert!(said.contains(&Say::Trouble(Trouble::Astray)), "{direction:?}: {said:?}");
        show(&mut check, &mut now, 2.0, head(0.0, 0.0, 0.0));
        assert!(check.readings().is_empty(), "{direction:?}");
    }
}

#[test]
fn shoulders_that_go_along_measure_nothing() {
    let (mut check, mut now) = begun(&[Direction::TurnLeft]);
    let turned = Trunk { turn_deg: Some(30.0), ..Trunk::straight() };
    let with_trunk = Scene::Head { head: Head { yaw_deg: 40.0, ..LEVEL }, trunk: turned };
    let said = show(&mut check, &mut now, 4.0, with_trunk);
    assert!(said.contains(&Say::Trouble(Trouble::TrunkMoved)), "{said:?}");
    show(&mut check, &mut now, 2.0, head(0.0, 0.0, 0.0));
    assert!(check.readings().is_empty());
}

#[test]
fn what_the_trunk_goes_along_by_stands_in_the_error() {
    let still = Shoulders { across: 0.4, down: 0.5, to_ears: None, slope_deg: 0.0 };
    let desk = Trunk { forward_deg: None, shoulders: Some(still), ..Trunk::straight() };
    let turn = |along| Head { yaw_deg: along, ..LEVEL };
    let tilt = |along| Head { roll_deg: along, ..LEVEL };
    let bow = |along: f32| Head { pitch_deg: -along, ..LEVEL };
    let went = |trunk: Trunk| (desk, trunk);
    for (direction, head_at, (at_zero, at_hold), error_deg) in [
        // Two angles of a face, each within six.
        (Direction::TurnLeft, turn as fn(f32) -> Head, went(desk), Some(9)),
        (Direction::TurnLeft, turn, went(Trunk { turn_deg: Some(20.0), ..desk }), Some(22)),
        (Direction::TurnLeft, turn, went(Trunk { turn_deg: Some(-20.0), ..desk }), Some(22)),
        (Direction::TurnLeft, turn, went(Trunk { turn_deg: Some(26.0), ..desk }), None),
        (Direction::TiltLeft, tilt, went(Trunk { side_deg: Some(10.0), ..desk }), Some(14)),
        (Direction::TiltLeft, tilt, went(Trunk { side_deg: Some(13.0), ..desk }), None),
        // Up and down by the shoulders, where no more is seen.
        (Direction::Bow, bow, went(desk), Some(9)),
        (Direction::Bow, bow, went(leant(0.44, 0.5)), Some(12)),
        (Direction::Bow, bow, went(leant(0.4, 0.532)), Some(12)),
        (Direction::Bow, bow, went(leant(0.4, 0.468)), Some(12)),
        (Direction::Bow, bow, went(leant(0.47, 0.5)), None),
        (Direction::Bow, bow, went(leant(0.4, 0.55)), None),
        // And by the whole trunk where that is seen.
        (
            Direction::Bow,
            bow,
            (Trunk::straight(), Trunk { forward_deg: Some(8.0), ..Trunk::straight() }),
            Some(12),
        ),
        // Not at all where neither is.
        (Direction::Bow, bow, went(Trunk { shoulders: None, ..desk }), None),
    ] {
        let (mut check, mut now) = (Check::new(&[direction]), 0.0);
        show(&mut check, &mut now, 3.0, Scene::Head { head: LEVEL, trunk: at_zero });
        let at = |along| Scene::Head { head: head_at(along), trunk: at_hold };
        go_out(&mut check, &mut now, 4.0, 22.0, at);
        show(&mut check, &mut now, 2.0, at(22.0));
        show(&mut check, &mut now, 2.0, Scene::Head { head: LEVEL, trunk: at_hold });
        show(&mut check, &mut now, 1.0, Scene::Head { head: LEVEL, trunk: at_zero });
        let error = check.readings().first().map(|reading| reading.error_deg);
        assert_eq!(error, error_deg, "{direction:?} with {at_hold:?}");
    }
}

fn leant(across: f32, down: f32) -> Trunk {
    Trunk {
        forward_deg: None,
        shoulders: Some(Shoulders { across, down, to_ears: None, slope_deg: 0.0 }),
        ..Trunk::straight()
    }
}

#[test]
fn who_sits_otherwise_after_a_hold_is_asked_to_sit_straight_and_goes_again() {
    let (mut check, mut now) = begun(&[Direction::TurnLeft]);
    for degrees in 0..40 {
        show(&mut check, &mut now, 0.1, head(degrees as f32, 0.0, 0.0));
    }
    show(&mut check, &mut now, 2.0, head(40.0, 0.0, 0.0));
    assert_eq!(check.view().stage, Stage::Back(Direction::TurnLeft));
    for degrees in (15..40).rev() {
        show(&mut check, &mut now, 0.1, head(degrees as f32, 0.0, 0.0));
    }
    let said = show(&mut check, &mut now, 4.5, head(15.0, 0.0, 0.0));
    assert!(said.contains(&Say::Trouble(Trouble::Leaning)), "{said:?}");
    assert!(check.readings().is_empty());
}

#[test]
fn a_pause_takes_zero_anew_and_keeps_what_was_measured() {
    let (mut check, mut now) = begun(&Direction::ALL[..2]);
    for degrees in (0..30).chain([30; 20]).chain((0..30).rev()) {
        show(&mut check, &mut now, 0.1, head(degrees as f32, 0.0, 0.0));
    }
    assert_eq!(check.readings().len(), 1);
    check.again();
    assert_eq!((check.view().stage, check.readings().len()), (Stage::Finding, 1));
    show(&mut check, &mut now, 4.0, head(0.0, 0.0, 0.0));
    assert_eq!(check.view().stage, Stage::Out(Direction::TurnRight));
}

#[test]
fn what_is_left_out_is_not_measured() {
    let (mut check, mut now) = begun(&Direction::ALL[..2]);
    assert_eq!(check.skip(), []);
    assert_eq!(check.view().stage, Stage::Middle(Direction::TurnRight));
    let said = show(&mut check, &mut now, 1.5, head(0.0, 0.0, 0.0));
    assert_eq!(said, [Say::Go(Direction::TurnRight)]);
    assert_eq!(check.skip(), [Effect::Say(Say::Done)]);
    assert_eq!((check.view().stage, check.readings()), (Stage::Done, &[][..]));
    assert_eq!(check.skip(), []);
    assert_eq!(Check::new(&[]).view().stage, Stage::Done);
}

#[test]
fn time_that_stands_still_runs_back_or_is_none_changes_nothing() {
    let (mut check, now) = begun(&[Direction::TurnLeft]);
    let before = check.clone();
    for time_secs in [now, now - 1.0, f64::NAN, f64::INFINITY] {
        assert!(check.look(&Look { time_secs, scene: head(30.0, 0.0, 0.0) }).is_empty());
        assert_eq!(check, before);
    }
}

#[cfg(not(target_family = "wasm"))]
mod property {
    use super::*;
    use proptest::prelude::*;

    fn person() -> impl Strategy<Value = Person> {
        let range_deg = [15.0..80.0_f32, 15.0..80.0, 12.0..45.0, 12.0..45.0, 12.0..55.0, 12.0..45.0];
        let rest = (-6.0..6.0_f32, -12.0..12.0_f32, -6.0..6.0_f32);
        (range_deg, 6.0..10.0_f32, 1.6..4.0_f64, rest, 9.0..30.0_f64, 0..9_u32, 0.0..1.0_f32, 55.0..64.0_f32)
            .prop_map(
                |(
                    range_deg,
                    speed_deg_per_sec,
                    hold_secs,
                    (yaw_deg, pitch_deg, roll_deg),
                    rate,
                    lost,
                    noise_deg,
                    face_to_deg,
                )| {
                    Person {
                        range_deg,
                        speed_deg_per_sec,
                        least_secs: 5.0,
                        most_deg: 90.0,
                        hold_secs,
                        rest: Head { yaw_deg, pitch_deg, roll_deg },
                        rate,
                        lost_every: if lost < 4 { 0 } else { lost },
                        noise_deg,
                        face_to_deg,
                    }
                },
            )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(120))]

        /// Whoever goes slowly and stays for a moment is measured on every side, within the error that it tells, and "at least" never says more than there
        /// was.
        #[test]
        fn slow_people_are_measured(person in person()) {
            let told = person.does(&Direction::ALL, 300.0);
            prop_assert!(told.is_done, "{told:?}");
            for (reading, range_deg) in told.readings.iter().zip(person.range_deg) {
                let (degrees, error_deg) = (f32::from(reading.degrees), f32::from(reading.error_deg));
                prop_assert!(degrees <= range_deg + ERROR_DEG, "{reading:?} of {range_deg}");
                if !reading.at_least {
                    prop_assert!((degrees - range_deg).abs() <= error_deg, "{reading:?} of {range_deg}");
                }
            }
            prop_assert_eq!(told.readings.len(), 6);
        }

        /// Whatever is seen, nothing panics, no angle beyond a half turn comes out, and nobody who is not seen is measured.
        #[test]
        fn whatever_is_seen(looks in proptest::collection::vec((0.01..1.0_f64, 0..12_u8, -200.0..200.0_f32, -90.0..90.0_f32), 0..400)) {
            let mut check = Check::new(&Direction::ALL);
            let mut now = 0.0;
            for (step, kind, yaw_deg, other) in looks {
                now += step;
                let scene = match kind {
                    0 => Scene::Blind(Blind::Dark),
                    1 => Scene::Blind(Blind::Several),
                    2 => Scene::Lost(Side::Left),
                    3 => Scene::Lost(Side::Right),
                    4 => Scene::Head { head: Head { yaw_deg, pitch_deg: other, roll_deg: other }, trunk: Trunk::default() },
                    _ => head(yaw_deg, other, -other),
                };
                check.look(&Look { time_secs: now, scene });
            }
            for reading in check.readings() {
                prop_assert!(reading.degrees <= 180, "{reading:?}");
            }
        }
    }
}
