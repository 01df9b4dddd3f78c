use journal::{Body, MovementDone, PlannedMovement, SessionStarted};
use kinematics::{Person, Quantity};
use library::Filter;
use library::plan_file::{PlanFile, Weekday};

use super::super::EASE_ROUTINE;
use super::super::tests::{Someone, content, interview};
use super::{
    Checked, Difference, Fault, FileError, FilePart, MAX_FILE_BYTES, MotionFault, Otherwise, check,
    of_programme, of_week, plan_week_of_file, read, to_json, to_toml, weekly,
};
use crate::relief::WhyLeftOut;

mod limits;
mod weeks;

const EXAMPLE: &str = include_str!("example.toml");

fn plan(steps: &str) -> String {
    format!(
        "format = 1\nname = \"Test\"\n[[session]]\nname = \"One\"\ndays = [\"monday\"]\nsteps = [{steps}]\n"
    )
}

fn checked_as(someone: &Someone, text: &str) -> Result<Checked, Vec<Fault>> {
    let file = read(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    someone.with_ground(|ground| check(ground, &someone.programme, &file, someone.today()))
}

/// For somebody who has done every movement before, so that no level is too early.
fn checked(text: &str) -> Result<Checked, Vec<Fault>> {
    checked_as(&used_to_it(), text)
}

fn used_to_it() -> Someone {
    let mut someone = Someone::new();
    let planned = |movement: &library::Movement| PlannedMovement {
        movement: movement.id.0.clone(),
        sides: vec![],
        sets: 1,
        repetitions: 1,
        hold_secs: 0,
        range_percent: 100,
    };
    let movements: Vec<PlannedMovement> = content().movements.iter().map(planned).collect();
    let begun = SessionStarted { asked: None, routine: EASE_ROUTINE.into(), movements: movements.clone() };
    let session = someone.write(Body::SessionStarted(begun));
    for PlannedMovement { movement, .. } in movements {
        let done = MovementDone { session, movement, side: None, sets: 1, repetitions: 1, felt: None };
        someone.write(Body::MovementDone(done));
    }
    someone.waits(1);
    someone
}

#[track_caller]
fn fault(text: &str, expected: &Fault) {
    let faults = checked(text).expect_err("the plan is impossible");
    assert!(faults.contains(expected), "{faults:?}");
    let for_anybody = super::faults(content(), &read(text).expect("it can be read"));
    assert_eq!(for_anybody, faults, "the faults are the same for anybody");
}

fn differences(text: &str) -> Vec<Otherwise> {
    checked(text)
        .expect("the plan is possible")
        .differences
        .into_iter()
        .map(|difference| difference.what)
        .collect()
}

#[test]
fn the_example_is_a_plan_and_says_what_would_be_done_otherwise() {
    let checked = checked(EXAMPLE).expect("the example is possible");
    let told: Vec<&Difference> = checked
        .differences
        .iter()
        .filter(|difference| matches!(difference.what, Otherwise::Amplitude { .. }))
        .collect();
    assert!(!told.is_empty(), "{:?}", checked.differences);
    let turn = told.iter().find_map(|difference| match difference.what {
        Otherwise::Amplitude { quantity: Quantity::NeckRotation, planned_deg, fitted_deg, .. } => {
            Some((planned_deg, fitted_deg))
        }
        _ => None,
    });
    assert_eq!(turn.map(|(planned, fitted)| (planned.round(), fitted.round())), Some((60.0, 25.0)));
}

#[test]
fn toml_and_json_say_the_same() {
    let file = read(EXAMPLE).expect("TOML");
    let json = to_json(&file).expect("JSON");
    assert_eq!(read(&json), Ok(file.clone()));
    assert_eq!(read(&to_toml(&file).expect("TOML")), Ok(file));
}

#[test]
fn a_planned_week_goes_out_and_comes_in_unchanged() {
    let mut someone = Someone::new();
    let week = someone.begins(interview());
    let file = of_week(&week, "Meine Woche", &|number| format!("Einheit {number}"));
    let names: Vec<&str> = file.sessions.iter().map(|session| session.name.as_str()).collect();
    assert_eq!(names.first(), Some(&"Einheit 1"), "in the person's language");
    assert!(names.iter().all(|name| name.starts_with("Einheit ")), "{names:?}");
    let text = to_toml(&file).expect("TOML");
    let checked = checked_as(&someone, &text).expect("our own plan is possible");
    assert_eq!(checked.sessions.iter().map(|session| session.days.len()).sum::<usize>(), 5);
    let changed: Vec<_> = checked
        .differences
        .iter()
        .filter(|difference| !matches!(difference.what, Otherwise::Amplitude { .. } | Otherwise::Pace { .. }))
        .collect();
    assert!(changed.is_empty(), "{changed:?}");
}

#[test]
fn what_is_no_plan_is_told_with_its_line() {
    assert_eq!(read(&" ".repeat(MAX_FILE_BYTES + 1)), Err(FileError::TooLarge));
    assert_eq!(read(&"[".repeat(60_000)), Err(FileError::TooDeep));
    assert_eq!(read(&format!("{{\"format\":{}", "[".repeat(5000))), Err(FileError::TooDeep));
    assert_eq!(read("format = 2\nname = \"x\"\nshape = \"new\"\n"), Err(FileError::Newer(2)));
    assert_eq!(read("{\"format\": 9}"), Err(FileError::Newer(9)));
    for (text, expected) in [
        ("", 1),
        ("format = 1\nname = \n", 2),
        ("format = 1\nname = \"x\"\nunknown = 1\n", 3),
        ("format = 0\nname = \"x\"\n", 1),
        ("format = 1\nname = \"x\"\n[[session]]\nname = \"s\"\ndays = [\"someday\"]\nsteps = []\n", 5),
        ("{\"format\": 1,\n \"name\": }", 2),
        ("\0\u{1}\u{2}", 1),
        ("<html>", 1),
    ] {
        match read(text) {
            Err(FileError::Unreadable { line, .. }) => assert_eq!(line, expected, "{text:?}"),
            other => panic!("{text:?}: {other:?}"),
        }
    }
}

#[test]
fn doses_that_nobody_can_do_are_faults_and_large_ones_are_made_smaller() {
    let dose = || Fault::Dose { session: 0, movement: "glute-bridge".into() };
    for wrong in [
        "sets = 0",
        "reps = 0",
        "sets = 4000000000",
        "reps = 4000000000",
        "hold_secs = nan",
        "hold_secs = inf",
        "hold_secs = -1.0",
    ] {
        fault(&plan(&format!("{{ movement = \"glute-bridge\", {wrong} }}")), &dose());
    }
    assert!(matches!(
        read(&plan("{ movement = \"glute-bridge\", sets = -1 }")),
        Err(FileError::Unreadable { .. })
    ));
    let large = differences(&plan("{ movement = \"glute-bridge\", sets = 9, reps = 100, hold_secs = 60.0 }"));
    assert!(large.contains(&Otherwise::Sets { planned: 9, fitted: 3 }), "{large:?}");
    assert!(large.contains(&Otherwise::Repetitions { planned: 100, fitted: 10 }), "{large:?}");
    assert!(large.contains(&Otherwise::Hold { planned_secs: 60.0, fitted_secs: 10.0 }), "{large:?}");
}

#[test]
fn unknown_movements_are_named_with_what_was_meant() {
    let near = Some("glute-bridge".to_owned());
    fault(
        &plan("{ movement = \"glute-brige\" }"),
        &Fault::UnknownMovement { session: 0, movement: "glute-brige".into(), near },
    );
    fault(
        &plan("{ movement = \"headstand-xyz\" }"),
        &Fault::UnknownMovement { session: 0, movement: "headstand-xyz".into(), near: None },
    );
}

fn own(id: &str, like: &str) -> String {
    format!("[[movement]]\nid = \"{id}\"\nlike = \"{like}\"\nname = \"Own\"\n")
}

#[test]
fn movements_that_are_like_each_other_in_a_ring_are_told() {
    let text = plan("{ movement = \"a\" }") + &own("a", "b") + &own("b", "c") + &own("c", "a");
    fault(&text, &Fault::Loop { movement: "a".into() });
    fault(&(plan("{ movement = \"a\" }") + &own("a", "a")), &Fault::Loop { movement: "a".into() });
    let chain = plan("{ movement = \"a\" }") + &own("a", "b") + &own("b", "glute-bridge");
    assert!(checked(&chain).is_ok());
    fault(
        &(plan("{ movement = \"a\" }") + &own("a", "nothing")),
        &Fault::UnknownLike { movement: "a".into(), like: "nothing".into() },
    );
    fault(
        &(plan("{ movement = \"a\" }") + &own("a", "cat-cow") + &own("a", "cat-cow")),
        &Fault::Twice { movement: "a".into() },
    );
    fault(
        &(plan("{ movement = \"cat-cow\" }") + &own("cat-cow", "cat-cow")),
        &Fault::Twice { movement: "cat-cow".into() },
    );
}

fn turn(pose: &str, travel_secs: &str) -> String {
    plan("{ movement = \"own\" }")
        + &own("own", "neck-rotation-seated")
        + &format!(
            "[movement.motion]\nsupport = \"seated\"\nview = \"back\"\nzoom = \"upper\"\nreturn_secs = 3\nreturn_say = \"Back\"\nrest_secs = 1\n\
             [movement.motion.start]\nleft_hand = \"thigh\"\nright_hand = \"thigh\"\n\
             [[movement.motion.keys]]\nsay = \"Turn\"\npose = {{ {pose} }}\ntravel_secs = {travel_secs}\nhold_secs = 1\n"
        )
}

#[test]
fn own_motions_are_held_to_the_envelope_and_to_the_directions_of_what_they_are_like() {
    let told = differences(&turn("\"neck.rotation\" = 60", "3"));
    assert!(
        told.iter().any(|what| matches!(what, Otherwise::Amplitude { quantity: Quantity::NeckRotation, .. })),
        "{told:?}"
    );
    let fast = differences(&turn("\"neck.rotation\" = 20", "0.2"));
    assert!(fast.iter().any(|what| matches!(what, Otherwise::Pace { .. })), "{fast:?}");
    fault(
        &turn("\"neck.flexion\" = -30", "3"),
        &Fault::OtherDirection { movement: "own".into(), quantity: Quantity::NeckExtension },
    );
    for (pose, secs) in [
        ("\"neck.rotation\" = 9000", "3"),
        ("\"neck.rotation\" = nan", "3"),
        ("\"neck.rotation\" = 20", "nan"),
        ("\"neck.rotation\" = 20", "1e9"),
    ] {
        let faults = checked(&turn(pose, secs)).expect_err("impossible");
        assert!(matches!(faults[0], Fault::Motion { what: MotionFault::Numbers, .. }), "{faults:?}");
    }
}

#[test]
fn what_is_ruled_out_is_left_out_also_when_it_comes_under_another_name() {
    let mut someone = Someone::new();
    someone.filters = vec![Filter::BlockNeck];
    for text in [plan("{ movement = \"neck-rotation-seated\" }"), turn("\"neck.rotation\" = 20", "3")] {
        let checked = checked_as(&someone, &text).expect("possible");
        assert!(checked.sessions[0].steps.is_empty());
        let why = WhyLeftOut::RuledOut(Filter::BlockNeck);
        assert_eq!(checked.differences[0].what, Otherwise::LeftOut { why });
    }
    let mut old = Someone::new();
    old.person = Person::of_age(80);
    old.filters = vec![Filter::Age65, Filter::FloorHard];
    let checked = checked_as(&old, &plan("{ movement = \"glute-bridge\" }")).expect("possible");
    assert!(checked.sessions[0].steps.is_empty());
}

#[test]
fn strength_on_days_side_by_side_keeps_a_day_of_rest_round_the_week() {
    let text = "format = 1\nname = \"Daily\"\n[[session]]\nname = \"Long\"\n\
        days = [\"monday\", \"tuesday\", \"wednesday\", \"sunday\"]\n\
        steps = [{ movement = \"glute-bridge\", sets = 3 }, { movement = \"clamshell\", sets = 3 }]\n";
    let told = differences(text);
    assert_eq!(
        told,
        [Otherwise::RestDay { day: Weekday::Tuesday }, Otherwise::RestDay { day: Weekday::Sunday }]
    );
}

#[test]
fn too_much_of_anything_is_a_fault() {
    let many = |steps: usize| plan(&vec!["{ movement = \"cat-cow\" }"; steps].join(", "));
    assert!(differences(&many(20)).contains(&Otherwise::Twice));
    fault(&many(21), &Fault::TooMany { what: FilePart::SessionMovements, most: 20 });
    fault("format = 1\nname = \"x\"\n", &Fault::Empty { session: None });
    fault(&plan(""), &Fault::Empty { session: Some(0) });
    fault(
        &plan("{ movement = \"cat-cow\" }").replace("Test", &"x".repeat(401)),
        &Fault::Text { what: FilePart::Name },
    );
    fault(
        &plan("{ movement = \"cat-cow\" }").replace("Test", "a\\u202Eb"),
        &Fault::Text { what: FilePart::Name },
    );
    fault(
        &plan("{ movement = \"cat-cow\" }").replace("Test", "a\\u0007b"),
        &Fault::Text { what: FilePart::Name },
    );
    let most = |id: &str| format!("{{ movement = \"{id}\", sets = 9, reps = 99, hold_secs = 99.0 }}");
    let still = content().movements.iter().filter(|movement| !crate::relief::works_neck(movement));
    let long = plan(&still.take(20).map(|movement| most(&movement.id.0)).collect::<Vec<_>>().join(", "));
    let told = differences(&long);
    let shortened = told
        .iter()
        .any(|what| matches!(what, Otherwise::Shortened { fitted_secs, .. } if *fitted_secs <= 2700.0));
    assert!(shortened, "{told:?}");
}

#[test]
fn every_movement_can_stand_in_a_plan() {
    for movement in &content().movements {
        let text = plan(&format!("{{ movement = \"{}\" }}", movement.id));
        let checked = checked(&text).expect("possible");
        // The highest level opens by an easier form alone, and some have none.
        let is_told = checked
            .differences
            .iter()
            .any(|difference| matches!(difference.what, Otherwise::LeftOut { .. } | Otherwise::TooEarly));
        assert_eq!(checked.sessions[0].steps.is_empty(), is_told, "{}", movement.id);
    }
}

#[test]
fn the_page_about_the_format_shows_a_plan() {
    let page = include_str!("../../../../../docs/formats/plan.md");
    let example =
        page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let checked = checked_as(&Someone::new(), example).expect("possible");
    assert_eq!(checked.differences, [], "somebody new may do it as it is");
    assert!(page.contains("at most 64 kB"));
}
