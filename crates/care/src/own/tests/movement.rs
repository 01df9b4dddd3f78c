//! Movements of the person's own: like one of Limber's, never more than it, and whole as files.

use kinematics::{Motion, OwnReading, Quantity, Side, reach_deg};
use library::Movement;
use proptest::prelude::*;

use super::*;
use crate::own::{Mine, OwnWay, Reach, Told, Way, base_of, free_id, mine, needed, own_movement};
use crate::programme::file::FilePart;

const TURNS: &str = "neck-rotation-seated";

fn known(id: &str) -> &'static Movement {
    content().movement(&id.into()).expect("known")
}

fn ways(someone: &Someone, movement: &Movement) -> Vec<OwnWay> {
    with_rules(someone, |rules| rules.ways(movement))
}

/// The motion of a way that there is.
fn motion(someone: &Someone, movement: &str, reach: Reach, is_slower: bool) -> library::MotionPlan {
    let wanted = Way { reach, is_slower };
    let ways = ways(someone, known(movement));
    let way = ways.into_iter().find(|way| way.way == wanted).unwrap_or_else(|| panic!("{wanted:?}"));
    way.motion.expect("another motion than the known one")
}

/// A routine of one movement like one of Limber's.
fn routine_of_own(base: &Movement, told: &Told, motion: Option<library::MotionPlan>) -> PlanFile {
    let own = own_movement(free_id(content(), &[], &base.id), base, told, motion);
    routine_file("Mine", vec![step(&own.id)], vec![own])
}

fn told_as(name: &str) -> Told {
    Told { name: name.into(), ..Told::default() }
}

/// Every side of the only movement of a routine, as it is done.
fn done(someone: &Someone, file: &PlanFile) -> Vec<Motion> {
    let fitted = fit(someone, file);
    let [step] = &fitted.steps[..] else { panic!("{:?}", fitted.differences) };
    step.takes.iter().map(|take| take.motion.motion().clone()).collect()
}

/// People for whom the envelope is another.
fn people() -> Vec<Someone> {
    let mut stiffer_left = Person::of_age(40);
    stiffer_left.own_range.set(Quantity::NeckRotation, Side::Left, OwnReading::self_reported(28.0, 0));
    stiffer_left.own_range.set(Quantity::NeckRotation, Side::Right, OwnReading::self_reported(60.0, 0));
    let very_bendy = Person { very_bendy: true, ..Person::of_age(30) };
    let persons = [Person::of_age(30), Person::of_age(75), very_bendy, stiffer_left];
    persons.map(|person| Someone { person, ..Someone::new() }).into()
}

#[test]
fn every_way_of_every_movement_is_a_sound_file_and_no_more_than_the_known_one() {
    let mut counted = 0;
    for someone in people() {
        for base in &content().movements {
            if with_rules(&someone, |rules| rules.room(base)).is_err() {
                assert_eq!(ways(&someone, base).len(), 1, "{}: no way of what may not be done", base.id);
                continue;
            }
            let usual = done(&someone, &routine(&[base.id.0.as_str()]));
            for OwnWay { way, motion } in ways(&someone, base) {
                let what = format!("{} {way:?} at {}", base.id, someone.person.age_years);
                let file = routine_of_own(base, &told_as("Mine"), motion);
                assert_eq!(faults(content(), &file), [], "{what}");
                for text in [to_toml(&file), to_json(&file)] {
                    assert_eq!(read(&text.expect("it can be written")), Ok(file.clone()), "{what}");
                }
                let own = done(&someone, &file);
                assert_eq!(own.len(), usual.len(), "{what}");
                own.iter().zip(&usual).for_each(|(own, usual)| no_more_than(own, usual, way, &what));
                counted += 1;
            }
        }
    }
    assert!(counted > 4 * content().movements.len(), "{counted} ways");
}

fn no_more_than(own: &Motion, usual: &Motion, way: Way, what: &str) {
    for &quantity in Quantity::ALL {
        for &side in quantity.sides() {
            let (own_deg, usual_deg) = (reached_deg(own, quantity, side), reached_deg(usual, quantity, side));
            assert!(own_deg <= usual_deg + 0.2, "{what}: {quantity} {own_deg} beyond {usual_deg}");
        }
    }
    let holds = |motion: &Motion| motion.keys.iter().map(|key| key.hold_secs).collect::<Vec<_>>();
    assert_eq!(holds(own), holds(usual), "{what}");
    let least_secs = usual.cycle_secs() + if way.is_slower { 0.9 } else { -0.01 };
    assert!(own.cycle_secs() >= least_secs, "{what}: {} of {} s", own.cycle_secs(), usual.cycle_secs());
}

/// An arm that is raised in another plane is raised all the same.
fn reached_deg(motion: &Motion, quantity: Quantity, side: Side) -> f32 {
    let is_alike = |other: &&Quantity| {
        **other == quantity || (other.is_shoulder_elevation() && quantity.is_shoulder_elevation())
    };
    let alike = Quantity::ALL.iter().filter(is_alike);
    alike.map(|&other| reach_deg(motion, other, side)).fold(0.0, f32::max)
}

#[test]
fn half_the_way_is_half_of_what_this_person_does_and_not_of_what_is_written() {
    // Slow head turns are written with 50 degrees, and are 25 for somebody whose range is not known.
    let someone = Someone::new();
    for (reach, is_slower, degrees, secs) in [
        (Reach::Half, false, 12.5, 12.0),
        (Reach::ThreeQuarters, false, 18.75, 12.0),
        (Reach::Whole, true, 25.0, 17.0),
        (Reach::Half, true, 12.5, 17.0),
    ] {
        let motion = motion(&someone, TURNS, reach, is_slower);
        for (own, side) in done(&someone, &routine_of_own(known(TURNS), &Told::default(), Some(motion)))
            .iter()
            .zip(Side::BOTH)
        {
            let reached = reach_deg(own, Quantity::NeckRotation, side);
            assert!((reached - degrees).abs() < 0.2, "{reach:?} {side:?}: {reached}");
            assert!((own.cycle_secs() - secs).abs() < 0.2, "{reach:?}: {} s", own.cycle_secs());
        }
    }
    // All the way stays all the way for whoever goes further some day.
    let slower = motion(&someone, TURNS, Reach::Whole, true);
    assert_eq!(slower.keys[0].pose, known(TURNS).motion.keys[0].pose);
}

#[test]
fn of_two_sides_the_one_that_goes_less_far_is_halved() {
    let people = people();
    let stiffer_left = people.last().expect("people");
    let half = motion(stiffer_left, TURNS, Reach::Half, false);
    let sides = done(stiffer_left, &routine_of_own(known(TURNS), &Told::default(), Some(half)));
    for (own, side) in sides.iter().zip(Side::BOTH) {
        let reached = reach_deg(own, Quantity::NeckRotation, side);
        assert!((reached - 11.2).abs() < 0.2, "{side:?}: {reached}, of 0.8 of 28 degrees to the left");
    }
}

#[test]
fn a_way_is_offered_where_it_is_another_and_smaller_is_still_the_movement() {
    let someone = Someone::new();
    for (movement, goes_less_far, is_slower) in [
        (TURNS, true, true),
        ("heel-raise", true, true),
        // A breath and a stride have their own pace.
        ("slow-exhale", false, false),
        ("stand-and-walk", false, false),
        // Nothing moves that could move less.
        ("abdominal-brace", false, true),
        // The angles carry the body.
        ("sit-to-stand", false, true),
        // The hands come to lie elsewhere.
        ("single-knee-to-chest", false, true),
    ] {
        let ways: Vec<Way> = ways(&someone, known(movement)).iter().map(|way| way.way).collect();
        assert_eq!(ways[0], Way::KNOWN);
        assert_eq!(ways.iter().any(|way| way.reach != Reach::Whole), goes_less_far, "{movement}: {ways:?}");
        assert_eq!(ways.iter().any(|way| way.is_slower), is_slower, "{movement}: {ways:?}");
    }
    let closed = Someone { filters: vec![Filter::BlockNeck], ..Someone::new() };
    assert_eq!(ways(&closed, known(TURNS)).len(), 1);
    let small = OwnReading::self_reported(20.0, 0);
    let mut stiff = Person::of_age(40);
    Side::BOTH.into_iter().for_each(|side| stiff.own_range.set(Quantity::NeckRotation, side, small));
    let stiff = Someone { person: stiff, ..Someone::new() };
    let reaches: Vec<Reach> = ways(&stiff, known(TURNS)).iter().map(|way| way.way.reach).collect();
    assert!(!reaches.contains(&Reach::Half), "8 degrees are less than is useful: {reaches:?}");
    assert!(reaches.contains(&Reach::ThreeQuarters), "{reaches:?}");
}

#[test]
fn it_counts_as_the_known_one_and_is_named_by_its_own_name() {
    let file = routine_of_own(known(TURNS), &told_as("To the window"), None);
    let fitted = fit(&Someone::new(), &file);
    assert_eq!((ids(&fitted), fitted.steps[0].name.as_str()), (vec![TURNS], "To the window"));
    let closed = Someone { filters: vec![Filter::BlockNeck], ..Someone::new() };
    let fitted = fit(&closed, &file);
    assert!(fitted.steps.is_empty());
    assert_eq!(fitted.differences[0].movement.as_deref(), Some("To the window"));
    let mut both = file.clone();
    both.sessions[0].steps.push(step(TURNS));
    let fitted = fit(&Someone::new(), &both);
    assert_eq!(fitted.steps.len(), 1, "one of both");
    assert!(told(&fitted).contains(&&Otherwise::Twice), "{:?}", fitted.differences);
}

#[test]
fn an_id_is_nobody_elses() {
    let taken = |ids: &[&str]| ids.iter().map(|id| own(id, TURNS)).collect::<Vec<_>>();
    let id = |ids: &[&str]| free_id(content(), &taken(ids), &TURNS.into());
    assert_eq!(id(&[]), "own-neck-rotation-seated");
    assert_eq!(id(&["to-the-window"]), "own-neck-rotation-seated");
    assert_eq!(id(&["own-neck-rotation-seated"]), "own-neck-rotation-seated-2");
    assert_eq!(id(&["own-neck-rotation-seated", "own-neck-rotation-seated-2"]), "own-neck-rotation-seated-3");
    let of_a_gone_one = [own("mine", "own-neck-rotation-seated")];
    assert_eq!(free_id(content(), &of_a_gone_one, &TURNS.into()), "own-neck-rotation-seated-2");
}

#[test]
fn a_movement_is_followed_to_the_one_that_it_is_like() {
    let chain =
        [own("slow-clam", "slower-clam"), own("slower-clam", "clamshell"), own("a", "b"), own("b", "a")];
    for (id, expected) in [
        ("slow-clam", "clamshell"),
        ("slower-clam", "clamshell"),
        ("heel-raise", "heel-raise"),
        ("gone", "gone"),
    ] {
        assert_eq!(base_of(&chain, id), expected);
    }
    assert!(["a", "b"].contains(&base_of(&chain, "a")), "a ring ends");
    let kept: Vec<String> =
        needed(&chain, ["slow-clam", "heel-raise"]).into_iter().map(|own| own.id).collect();
    assert_eq!(kept, ["slow-clam", "slower-clam"]);
}

#[test]
fn what_is_the_persons_own_is_told_over_all_that_it_is_like() {
    let slower = OwnMovement { cues: vec!["Breathe.".into()], ..own("slower-clam", "clamshell") };
    let file = routine_file("x", vec![step("slow-clam")], vec![own("slow-clam", "slower-clam"), slower]);
    let found = mine(content(), &file, "slow-clam").expect("there");
    let told = Told { name: "slow-clam".into(), start: String::new(), cues: vec!["Breathe.".into()] };
    assert_eq!(found, Mine { base: "clamshell".into(), told, motion: None });
    let known = mine(content(), &file, "heel-raise").expect("there");
    assert_eq!(known, Mine { base: "heel-raise".into(), told: Told::default(), motion: None });
    assert_eq!(mine(content(), &file, "gone"), None);
}

#[test]
fn words_that_are_too_long_or_none_are_what_they_are_in_any_file() {
    let base = known(TURNS);
    for (told, expected) in [
        (Told::default(), vec![]),
        (told_as(&"x".repeat(400)), vec![]),
        (told_as(&"x".repeat(401)), vec![Fault::Text { what: FilePart::MovementWords }]),
        (
            Told { start: "\u{202e}".into(), ..Told::default() },
            vec![Fault::Text { what: FilePart::MovementWords }],
        ),
    ] {
        assert_eq!(faults(content(), &routine_of_own(base, &told, None)), expected);
    }
    let nameless = own_movement("x".into(), base, &told_as("  "), None);
    assert_eq!((nameless.name.as_str(), told_as("  ").is_empty()), ("Slow head turns", true));
    assert!(!Told { cues: vec![String::new(), "Breathe.".into()], ..Told::default() }.is_empty());
}

#[test]
fn those_of_all_routines_are_told_once_and_only_where_a_step_names_them() {
    let someone = Someone::new();
    let half = motion(&someone, TURNS, Reach::Half, false);
    let window = routine_of_own(known(TURNS), &told_as("To the window"), Some(half));
    let mut again = window.clone();
    again.movements[0].id = "another-id".into();
    again.sessions[0].steps[0].movement = "another-id".into();
    again.sessions[0].steps.push(step("heel-raise"));
    again.movements.push(own("idle", "cat-cow"));
    let other = routine_of_own(known(TURNS), &told_as("To the door"), None);
    let files = [window, again, other];
    let names = |someone: &Someone| {
        let yours = with_rules(someone, |rules| rules.yours(&files));
        yours.into_iter().map(|(own, not)| (own.name, not)).collect::<Vec<_>>()
    };
    let both = |not: Option<NotNow>| vec![("To the window".to_owned(), not), ("To the door".to_owned(), not)];
    assert_eq!(names(&someone), both(None));
    let closed = Someone { filters: vec![Filter::BlockNeck], ..Someone::new() };
    let not = Some(NotNow::LeftOut(WhyLeftOut::RuledOut(Filter::BlockNeck)));
    assert_eq!(names(&closed), both(not));
}

#[test]
fn a_way_is_known_again_whatever_is_said_meanwhile() {
    let someone = Someone::new();
    let ways = ways(&someone, known(TURNS));
    for (index, way) in ways.iter().enumerate() {
        let mut kept = way.motion.clone();
        if let Some(kept) = &mut kept {
            kept.return_say = "Back".into();
        }
        let alike: Vec<usize> = (0..ways.len()).filter(|&other| ways[other].is_as(kept.as_ref())).collect();
        assert_eq!(alike, [index]);
    }
}

#[test]
fn a_session_with_a_movement_of_its_own_goes_on_as_it_was_begun() {
    let someone = Someone::new();
    let half = motion(&someone, TURNS, Reach::Half, true);
    let mut file = routine_of_own(known(TURNS), &told_as("To the window"), Some(half));
    file.sessions[0].steps.push(step("heel-raise"));
    let begun: Vec<PlannedMovement> = fit(&someone, &file).steps.iter().map(Step::planned).collect();
    let text = to_json(&file).expect("JSON");
    assert_eq!(
        again(&someone, &begun, &text),
        Some(fit(&someone, &file).steps),
        "as far, as slow, by its name"
    );

    let flared = flared();
    let smaller = again(&flared, &begun, &text).expect("it goes on");
    assert_eq!(doses(&smaller), doses(&fit(&flared, &file).steps), "halved as the routine is");
    let closed = Someone { filters: vec![Filter::BlockNeck], ..Someone::new() };
    assert_eq!(again(&closed, &begun, &text), None);

    // Which of two was meant, the session does not say.
    let mut two = file.clone();
    two.sessions[0].steps.push(step(TURNS));
    let text = to_json(&two).expect("JSON");
    assert_eq!(again(&someone, &begun, &text), None);
    let mut impossible = file.clone();
    impossible.movements[0].id = "heel-raise".into();
    assert_eq!(
        again(&someone, &begun, &to_json(&impossible).expect("JSON")),
        None,
        "a name that is there twice"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever is written, a file has no other fault than that the words are none, and says the same when it is read again.
    #[test]
    fn any_words_are_kept_or_refused(
        name in ".{0,40}",
        start in "\\PC{0,40}",
        cues in proptest::collection::vec("\\PC{0,20}", 0..4),
        index in 0..content().movements.len(),
    ) {
        let base = &content().movements[index];
        let told = Told { name, start, cues };
        let file = routine_of_own(base, &told, None);
        let found = faults(content(), &file);
        if !found.is_empty() {
            prop_assert!(found.iter().all(|fault| matches!(fault, Fault::Text { .. })), "{found:?}");
            return Ok(());
        }
        for text in [to_toml(&file), to_json(&file)] {
            prop_assert_eq!(read(&text.expect("it can be written")), Ok(file.clone()));
        }
        let id = &file.movements[0].id;
        let Mine { told: again, motion, .. } = mine(content(), &file, id).expect("it is there");
        prop_assert_eq!(&own_movement(id.clone(), base, &again, motion), &file.movements[0]);
    }
}
