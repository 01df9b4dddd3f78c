//! What no file gets past: the neck's share of a day, holds, reach and levels.

use journal::{Felt, StrengthPattern};
use kinematics::{Quantity, Side, reach_deg};
use library::{Filter, MovementKind};
use proptest::prelude::*;

use super::super::super::NECK_MOVEMENTS_A_DAY;
use super::*;
use crate::relief::works_neck;

fn ids(works: bool) -> Vec<&'static str> {
    let movements = content().movements.iter().filter(|movement| works_neck(movement) == works);
    movements.map(|movement| movement.id.0.as_str()).collect()
}

fn steps(ids: &[&str]) -> String {
    ids.iter().map(|id| format!("{{ movement = \"{id}\" }}")).collect::<Vec<_>>().join(", ")
}

/// Two sessions on Monday.
fn two(first: &str, second: &str) -> String {
    plan(first)
        + &format!("[[session]]\nname = \"Two\"\ndays = [\"monday\", \"friday\"]\nsteps = [{second}]\n")
}

fn neck_had_enough() -> Otherwise {
    Otherwise::LeftOut { why: WhyLeftOut::NeckHadEnough }
}

#[test]
fn the_same_movement_comes_once_and_the_neck_three_times() {
    let again = checked(&plan(&steps(&["neck-rotation-seated"; 20]))).expect("possible");
    assert_eq!(again.sessions[0].steps.len(), 1);
    assert_eq!(again.differences.iter().filter(|told| told.what == Otherwise::Twice).count(), 1);

    let neck = checked(&plan(&steps(&ids(true)[..8]))).expect("possible");
    let works = neck.sessions[0].steps.iter().filter(|step| step.step.works_neck()).count();
    assert_eq!(works, usize::from(NECK_MOVEMENTS_A_DAY));
    assert!(neck.differences.iter().any(|told| told.what == neck_had_enough()), "{:?}", neck.differences);
}

#[test]
fn several_sessions_on_a_day_are_one_day_of_the_neck() {
    let open: Vec<&str> = ids(true)
        .into_iter()
        .filter(|id| !checked(&plan(&steps(&[id]))).expect("possible").sessions[0].steps.is_empty())
        .collect();
    let told = checked(&two(&steps(&open[..2]), &steps(&open[2..4]))).expect("possible").differences;
    let neck: Vec<_> = told.iter().filter(|told| told.what == neck_had_enough()).collect();
    assert_eq!(neck.len(), 1, "{told:?}");
    assert_eq!(neck[0].session, 1);
}

#[test]
fn several_short_sessions_of_strength_on_a_day_are_no_two_minutes() {
    let ids = ["wall-push-up-plus", "glute-bridge", "shoulder-blade-press"];
    let one = |id: &str| format!("{{ movement = \"{id}\", sets = 1, reps = 8 }}");
    let pattern = |text: &str| checked(text).expect("possible").pattern;
    for id in ids {
        assert_eq!(pattern(&plan(&one(id))), StrengthPattern::TwoMinutes, "{id}");
    }
    let second = one(ids[1]);
    let third = format!("[[session]]\nname = \"Three\"\ndays = [\"monday\"]\nsteps = [{}]\n", one(ids[2]));
    assert_eq!(pattern(&(two(&one(ids[0]), &second) + &third)), StrengthPattern::ThreeDays);
}

fn own_turn(keys: &[&str], start: &str) -> String {
    let keys: String =
        keys.iter().map(|key| format!("[[movement.motion.keys]]\nsay = \"Turn\"\n{key}\n")).collect();
    plan("{ movement = \"own\" }")
        + &own("own", "neck-rotation-seated")
        + "[movement.motion]\nsupport = \"seated\"\nreturn_secs = 100\nreturn_say = \"Back\"\nrest_secs = 1\n"
        + &format!(
            "[movement.motion.start]\nleft_hand = \"thigh\"\nright_hand = \"thigh\"\npose = {{ {start} }}\n"
        )
        + &keys
}

#[test]
fn own_motions_are_held_no_longer_than_what_they_are_like() {
    let text = own_turn(&["pose = { \"neck.rotation\" = 20 }\ntravel_secs = 90\nhold_secs = 120"], "");
    let checked = checked(&text).expect("possible");
    let told: Vec<_> = checked.differences.iter().map(|told| told.what.clone()).collect();
    assert!(told.contains(&Otherwise::Hold { planned_secs: 120.0, fitted_secs: 10.0 }), "{told:?}");
    assert!(told.iter().any(|what| matches!(what, Otherwise::Pace { .. })), "{told:?}");
    let motion = checked.sessions[0].steps[0].step.takes[0].motion.motion();
    assert_eq!(
        (motion.keys[0].hold_secs, motion.keys[0].travel_secs, motion.return_secs),
        (10.0, 10.0, 10.0)
    );
}

#[test]
fn own_motions_have_no_more_ways_than_what_they_are_like() {
    let key = |deg: i32| format!("pose = {{ \"neck.rotation\" = {deg} }}\ntravel_secs = 3\nhold_secs = 1");
    let keys = [key(20), key(0), key(20)];
    let faults = checked(&own_turn(&keys.each_ref().map(String::as_str), "")).expect_err("impossible");
    let keys = Fault::Motion { movement: "own".into(), what: MotionFault::Keys };
    assert_eq!(faults[0], keys, "{faults:?}");
}

#[test]
fn own_motions_go_no_further_than_what_they_are_like() {
    // Somebody whose measured range is wide: the envelope alone would let it pass.
    let mut someone = used_to_it();
    someone.person = Person::of_age(25);
    let base = content().movement(&"quadruped-opening".into()).expect("known");
    let reach = |motion: &kinematics::Motion| {
        let sides = Side::BOTH.map(|side| reach_deg(motion, Quantity::ThoracicRotation, side));
        sides.map(|degrees| (degrees * 10.0).round() / 10.0)
    };
    let known = reach(&base.authored_motion());
    let mut file = read(&(plan("{ movement = \"own\" }") + &own("own", "quadruped-opening"))).expect("TOML");
    let mut motion = base.motion.clone();
    for key in &mut motion.keys {
        for (name, degrees) in &mut key.pose {
            if format!("{name:?}").contains("ThoracicRotation") {
                *degrees *= 2.0;
            }
        }
    }
    assert_ne!(reach(&motion.motion(None)), known, "the test goes further");
    file.movements[0].motion = Some(motion);
    let checked = someone.with_ground(|ground| check(ground, &someone.programme, &file, someone.today()));
    let checked = checked.expect("possible");
    let done = reach(checked.sessions[0].steps[0].step.takes[0].motion.motion());
    assert!(done[0] <= known[0].max(5.0) && done[1] <= known[1].max(5.0), "{done:?} beyond {known:?}");
    let is_told = checked
        .differences
        .iter()
        .any(|told| matches!(told.what, Otherwise::Amplitude { quantity: Quantity::ThoracicRotation, .. }));
    assert!(is_told, "{:?}", checked.differences);
}

#[test]
fn starting_from_the_other_side_makes_no_double_turn() {
    let text = own_turn(
        &["pose = { \"neck.rotation\" = 25 }\ntravel_secs = 6\nhold_secs = 1"],
        "\"neck.rotation\" = -25",
    );
    let checked = checked(&text).expect("possible");
    let motion = checked.sessions[0].steps[0].step.takes[0].motion.motion();
    assert!(reach_deg(motion, Quantity::NeckRotation, Side::Right) <= 5.01);
}

#[test]
fn no_file_opens_a_level_sooner_than_our_own_plan() {
    let someone = Someone::new();
    for movement in &content().movements {
        let checked = checked_as(&someone, &plan(&steps(&[&movement.id.0]))).expect("possible");
        let is_early = checked.differences.iter().any(|told| told.what == Otherwise::TooEarly);
        assert_eq!(is_early, movement.level > 1, "{}", movement.id);
        assert!(!is_early || checked.sessions[0].steps.is_empty(), "{}", movement.id);
    }
    let mut flared = used_to_it();
    let session = flared.programme.runs().next_back().expect("it").session;
    flared.next_day(session, Felt::Worse, Some(5));
    let text = plan("{ movement = \"supine-hamstring-strap\" }");
    let told = checked_as(&flared, &text).expect("possible");
    assert!(told.sessions[0].steps.is_empty(), "everything stays small after a flare");
}

/// Which movement, sets, repetitions, seconds of hold.
type WrittenStep = (usize, u32, u32, f32);

#[derive(Clone, Debug)]
struct Written {
    sessions: Vec<(Vec<Weekday>, Vec<WrittenStep>)>,
    filters: Vec<Filter>,
    today: i64,
}

fn written() -> impl Strategy<Value = Written> {
    let step = (0..content().movements.len(), 1..=20u32, 1..=1000u32, 0.0..=600.0f32);
    let days = proptest::sample::subsequence(Weekday::ALL.to_vec(), 1..=7);
    let session = (days, proptest::collection::vec(step, 1..=20));
    let sessions = proptest::collection::vec(session, 1..=5);
    let filters = proptest::sample::subsequence(Filter::ALL.to_vec(), 0..=2);
    (sessions, filters, 0..7i64).prop_map(|(sessions, filters, today)| Written { sessions, filters, today })
}

fn file_of(written: &Written) -> PlanFile {
    let step = |(index, sets, reps, hold_secs): &WrittenStep| library::plan_file::FileStep {
        movement: content().movements[*index].id.0.clone(),
        sets: Some(*sets),
        reps: Some(*reps),
        hold_secs: Some(*hold_secs),
    };
    let mut file = read(EXAMPLE).expect("TOML");
    file.sessions = written
        .sessions
        .iter()
        .map(|(days, steps)| library::plan_file::FileSession {
            name: "One".into(),
            days: days.clone(),
            steps: steps.iter().map(step).collect(),
        })
        .collect();
    file
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_file_says_a_day_stays_inside(written in written()) {
        let mut someone = used_to_it();
        someone.filters.clone_from(&written.filters);
        someone.waits(written.today);
        let file = file_of(&written);
        let today = someone.today();
        let week = someone.with_ground(|ground| {
            let checked = check(ground, &someone.programme, &file, today).expect("possible");
            plan_week_of_file(ground, &checked, &someone.programme, today, 1)
        });
        for day in &week.days {
            let works = day.steps().iter().filter(|planned| planned.step.works_neck()).count();
            prop_assert!(works <= usize::from(NECK_MOVEMENTS_A_DAY), "{works} of the neck");
            let ids: std::collections::BTreeSet<&str> =
                day.steps().iter().map(|planned| planned.step.movement.as_str()).collect();
            prop_assert_eq!(ids.len(), day.steps().len(), "a movement twice on a day");
            for planned in day.steps() {
                let movement = content().movement(&planned.step.movement.as_str().into()).expect("known");
                let most = match movement.kind {
                    MovementKind::Stretch => 30.0,
                    MovementKind::Breathing | MovementKind::Walking | MovementKind::Habit => 0.0,
                    _ => 10.0,
                };
                let most = movement.motion.keys.iter().map(|key| key.hold_secs).fold(most, f32::max);
                let keys = planned.step.takes.iter().flat_map(|take| &take.motion.motion().keys);
                prop_assert!(keys.clone().all(|key| key.hold_secs <= most), "{} is held too long", movement.id);
                prop_assert!(planned.step.sets <= movement.dose.max_sets.max(1));
                prop_assert!(planned.step.repetitions <= movement.dose.max_reps.max(1));
            }
        }
    }
}
