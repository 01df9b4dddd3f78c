//! A movement that the person does their own way is planned and dosed as the known one, is never more of it, and opens nothing.

use journal::{Body, Event, PlannedMovement, ProgrammeAccepted, ProgrammeOwnWay, SessionStarted};
use kinematics::{Motion, Quantity, Side, reach_deg};
use library::plan_file::OwnMovement;
use library::{Filter, Movement};

use super::{Someone, content, interview, movements_of};
use crate::own::{OwnWay, Reach, Rules, Told, Way, in_week, own_movement};
use crate::programme::file::{check, most_hold_secs, of_programme, read, to_json};
use crate::programme::{
    AsItBegan, PlannedStep, STRENGTH_ROUTINE, WeekPlan, WhyNot, fit_again, fit_again_own, this_week,
};
use crate::session::Step;

const NAME: &str = "Mine";
const HALF: Way = Way { reach: Reach::Half, is_slower: false };

fn known(id: &str) -> &'static Movement {
    content().movement(&id.into()).expect("known")
}

fn ways(someone: &Someone, base: &Movement) -> Vec<OwnWay> {
    someone.with_ground(|ground| Rules::ahead(*ground, &someone.programme, someone.today()).ways(base))
}

fn own(base: &Movement, way: &OwnWay) -> OwnMovement {
    let told = Told { name: NAME.into(), ..Told::default() };
    own_movement(String::new(), base, &told, way.motion.clone())
}

fn put_in(someone: &mut Someone, own: &OwnMovement) {
    let way = in_week(content(), own).expect("it can be written");
    someone.write(Body::ProgrammeOwnWay(way));
}

fn keep(someone: &mut Someone, movement: &str, file: Option<&str>) {
    let file = file.map(str::to_owned);
    someone.write(Body::ProgrammeOwnWay(ProgrammeOwnWay { movement: movement.to_owned(), file }));
}

fn steps_of<'w>(week: &'w WeekPlan, id: &str) -> Vec<&'w PlannedStep> {
    week.days.iter().flat_map(|day| day.steps()).filter(|planned| planned.step.movement == id).collect()
}

/// An arm that is raised in another plane is raised all the same.
fn reached_deg(motion: &Motion, quantity: Quantity, side: Side) -> f32 {
    let is_alike = |other: &&Quantity| {
        **other == quantity || (other.is_shoulder_elevation() && quantity.is_shoulder_elevation())
    };
    let alike = Quantity::ALL.iter().filter(is_alike);
    alike.map(|&other| reach_deg(motion, other, side)).fold(0.0, f32::max)
}

fn assert_no_more(own: &Motion, usual: &Motion, what: &str) {
    for &quantity in Quantity::ALL {
        for &side in quantity.sides() {
            let (own_deg, usual_deg) = (reached_deg(own, quantity, side), reached_deg(usual, quantity, side));
            assert!(own_deg <= usual_deg + 0.2, "{what}: {quantity} {own_deg} beyond {usual_deg}");
        }
    }
    let longest_secs = |motion: &Motion| motion.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
    assert!(longest_secs(own) <= longest_secs(usual), "{what} is held longer");
}

#[test]
fn an_own_way_is_planned_and_dosed_as_the_known_movement_and_can_be_taken_back() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let usual = someone.week();
    let mut counted = 0;
    for id in movements_of(&usual) {
        let base = known(&id);
        let as_known = steps_of(&usual, &id)[0].step.clone();
        for way in ways(&someone, base) {
            let what = format!("{id} {:?}", way.way);
            put_in(&mut someone, &own(base, &way));
            for planned in steps_of(&someone.week(), &id) {
                let step = &planned.step;
                assert_eq!((step.name.as_str(), step.sets), (NAME, as_known.sets), "{what}");
                assert!(step.repetitions <= as_known.repetitions, "{what}: {}", step.repetitions);
                assert_eq!(step.contraindications, as_known.contraindications, "{what}");
                for (own, usual) in step.takes.iter().zip(&as_known.takes) {
                    assert_no_more(own.motion.motion(), usual.motion.motion(), &what);
                }
                counted += 1;
            }
            keep(&mut someone, &id, None);
            assert_eq!(someone.week(), usual, "{what}: taken back, the week is as it was");
        }
    }
    assert!(counted >= movements_of(&usual).len(), "{counted} times");
}

#[test]
fn an_own_way_is_held_no_longer_than_the_known_one_in_the_week_and_when_it_goes_on() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let usual = someone.week();
    let mut counted = 0;
    for id in movements_of(&usual) {
        let base = known(&id);
        let as_known = steps_of(&usual, &id)[0].step.clone();
        let known_secs = base.motion.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
        let mut longer = base.motion.clone();
        longer.keys.iter_mut().for_each(|key| key.hold_secs = 60.0);
        put_in(&mut someone, &own(base, &OwnWay { way: Way::KNOWN, motion: Some(longer) }));
        let file = someone.programme.own_ways().find(|(of, _)| *of == id).map(|(_, file)| file.to_owned());
        let (clearance, today) = (someone.clearance(), someone.today());
        for planned in steps_of(&someone.week(), &id) {
            let begun = [planned.step.planned()];
            let (history, person) = (&someone.history, &someone.person);
            let again =
                fit_again_own(content(), &clearance, history, person, &begun, today, |_| file.clone());
            for step in again.expect("it goes on").iter().chain([&planned.step]) {
                for (own, usual) in step.takes.iter().zip(&as_known.takes) {
                    assert_no_more(own.motion.motion(), usual.motion.motion(), &id);
                }
            }
            counted += usize::from(known_secs < most_hold_secs(base));
        }
        keep(&mut someone, &id, None);
    }
    assert!(counted > 0, "none of them is held for less than its like may be");
}

#[test]
fn an_own_way_opens_nothing() {
    let unwanted = |id: &str| journal::ProgrammeInterviewed { unwanted: vec![id.into()], ..interview() };
    for (id, filters, told) in [
        ("neck-rotation-seated", vec![Filter::BlockNeck], interview()),
        ("heel-raise", vec![Filter::Ankle], interview()),
        ("neck-rotation-seated", vec![], unwanted("neck-rotation-seated")),
    ] {
        let mut someone = Someone { filters, ..Someone::new() };
        someone.begins(told);
        let before = someone.week();
        assert!(before.left_out.iter().any(|(left_out, _)| left_out.0 == id), "{id}");
        put_in(&mut someone, &own(known(id), &OwnWay { way: Way::KNOWN, motion: None }));
        assert_eq!(someone.week(), before, "{id}");
    }
}

#[test]
fn what_was_kept_and_can_no_longer_be_done_is_left_out_until_it_is_taken_back() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let usual = someone.week();
    let id = movements_of(&usual).into_iter().next().expect("a movement");
    let other = content().movements.iter().find(|movement| movement.id.0 != id).expect("another one");
    let other = own(other, &OwnWay { way: Way::KNOWN, motion: None });
    let of_another = in_week(content(), &other).and_then(|way| way.file).expect("it can be written");
    let gone = of_another.replace(&format!("\"like\": \"{}\"", other.like), "\"like\": \"gone\"");
    assert_ne!(gone, of_another);
    for file in ["", "{", "null", "{\"format\":9}", of_another.as_str(), gone.as_str()] {
        keep(&mut someone, &id, Some(file));
        let week = someone.week();
        assert!(steps_of(&week, &id).is_empty(), "{file}");
        let why = week.left_out.iter().find(|(left_out, _)| left_out.0 == id).map(|(_, why)| *why);
        assert_eq!(why, Some(WhyNot::OwnWay), "{file}");
        keep(&mut someone, &id, None);
        assert_eq!(someone.week(), usual, "{file}");
    }
}

#[test]
fn a_plan_that_came_as_a_file_is_left_as_it_is() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let file = to_json(&read(include_str!("../file/example.toml")).expect("a plan"));
    let from = someone.moment().local.date;
    someone.write(Body::ProgrammeAccepted(ProgrammeAccepted { interview: None, from, days: vec![], file }));
    let week = |someone: &Someone| {
        someone.with_ground(|ground| this_week(ground, &someone.programme, someone.today())).expect("a plan")
    };
    let before = week(&someone);
    assert!(before.file.is_some());
    for id in movements_of(&before.week) {
        put_in(&mut someone, &own(known(&id), &OwnWay { way: Way::KNOWN, motion: None }));
    }
    assert_eq!(week(&someone), before);
}

/// Somebody who does one of today's movements half the way, with its id.
fn goes_half_the_way() -> (Someone, String) {
    let mut someone = Someone::new();
    someone.begins(interview());
    let week = someone.week();
    for planned in week.on(someone.today()).expect("in the week").steps() {
        let id = planned.step.movement.clone();
        let half = ways(&someone, known(&id)).into_iter().find(|way| way.way == HALF);
        let Some(half) = half else { continue };
        put_in(&mut someone, &own(known(&id), &half));
        let now = someone.week();
        if now.on(someone.today()).is_some_and(|day| day.steps().iter().any(|step| step.step.movement == id))
        {
            return (someone, id);
        }
        keep(&mut someone, &id, None);
    }
    panic!("nothing of today goes half the way");
}

#[test]
fn a_session_that_was_broken_off_goes_on_in_the_own_way() {
    let (someone, id) = goes_half_the_way();
    let (week, today) = (someone.week(), someone.today());
    let begun: Vec<PlannedMovement> =
        week.on(today).expect("in the week").steps().iter().map(|planned| planned.step.planned()).collect();
    let file = someone.programme.own_ways().find(|(of, _)| *of == id).map(|(_, file)| file.to_owned());
    let again = |way: &dyn Fn(&str) -> Option<String>| {
        let (history, person) = (&someone.history, &someone.person);
        fit_again_own(content(), &someone.clearance(), history, person, &begun, today, way)
    };
    let steps = again(&|movement| file.clone().filter(|_| movement == id)).expect("it goes on");
    assert_eq!(steps.iter().map(Step::planned).collect::<Vec<_>>(), begun);
    let name = steps.iter().find(|step| step.movement == id).map(|step| step.name.as_str());
    assert_eq!(name, Some(NAME));
    assert!(
        again(&|movement| (movement == id).then(|| "{".to_owned())).is_none(),
        "how it moved is not known"
    );
}

fn motions(steps: &[Step]) -> Vec<Motion> {
    steps.iter().flat_map(|step| &step.takes).map(|take| take.motion.motion().clone()).collect()
}

#[test]
fn a_session_goes_on_by_what_held_when_it_began() {
    let (mut someone, id) = goes_half_the_way();
    let (week, today) = (someone.week(), someone.today());
    let steps: Vec<Step> =
        week.on(today).expect("in the week").steps().iter().map(|planned| planned.step.clone()).collect();
    let begun: Vec<PlannedMovement> = steps.iter().map(Step::planned).collect();
    let kept = someone.programme.own_ways().find(|(of, _)| *of == id).map(|(_, file)| file.to_owned());
    let plan = to_json(&read(include_str!("../file/example.toml")).expect("a plan"));
    let from = someone.moment().local.date;
    let takes = |file: Option<String>| {
        Body::ProgrammeAccepted(ProgrammeAccepted { interview: None, from, days: vec![], file })
    };
    let way = |movement: &str, file: Option<String>| {
        Body::ProgrammeOwnWay(ProgrammeOwnWay { movement: movement.to_owned(), file })
    };
    let answers = || Body::ProgrammeInterviewed(interview());
    let mut held = |before: Vec<Body>, after: Vec<Body>| {
        let moment = someone.moment();
        let mut write = |body: Body| someone.writer.write(moment.clone(), body);
        let mut events: Vec<Event> = before.into_iter().map(&mut write).collect();
        let routine = STRENGTH_ROUTINE.to_owned();
        let started = SessionStarted { asked: None, routine, movements: begun.clone() };
        let started = write(Body::SessionStarted(started));
        let session = started.id();
        events.push(started);
        events.extend(after.into_iter().map(&mut write));
        AsItBegan::of(session, &begun, events.iter())
    };
    let own = || way(&id, kept.clone());
    let in_own_way =
        AsItBegan { file: None, own_ways: kept.iter().map(|file| (id.clone(), file.clone())).collect() };
    let by_file = AsItBegan { file: plan.clone(), ..AsItBegan::default() };
    let usual = AsItBegan::default();
    for (what, before, after, expected) in [
        ("nothing since", vec![own()], vec![], &in_own_way),
        ("a file was taken since", vec![own()], vec![takes(plan.clone())], &in_own_way),
        ("it was taken back since", vec![own()], vec![way(&id, None)], &in_own_way),
        ("a file was left before", vec![takes(plan.clone()), own(), answers()], vec![], &in_own_way),
        ("a file was left since", vec![own(), takes(plan.clone())], vec![answers()], &by_file),
        ("another plan was taken since", vec![takes(plan.clone())], vec![takes(None)], &by_file),
        ("it was put in since", vec![], vec![own()], &usual),
        ("it was taken back before", vec![own(), way(&id, None)], vec![], &usual),
        ("it is of no movement of the session", vec![way("gone", kept.clone())], vec![], &usual),
    ] {
        assert_eq!(held(before, after), *expected, "{what}");
    }
    let (clearance, history, person) = (someone.clearance(), &someone.history, &someone.person);
    let file_of = |movement: &str| in_own_way.own_ways.get(movement).cloned();
    let again = fit_again_own(content(), &clearance, history, person, &begun, today, file_of);
    assert_eq!(motions(&again.expect("it goes on")), motions(&steps), "it moves as it did");
    let known = fit_again(content(), &clearance, history, person, &begun, today, None);
    assert_ne!(known.map(|steps| motions(&steps)), Some(motions(&steps)), "the known one moves otherwise");
}

#[test]
fn an_own_way_goes_out_with_the_plan_and_comes_in_again() {
    let (someone, id) = goes_half_the_way();
    let name = |number: usize| format!("Session {number}");
    let plan = of_programme(content(), &someone.programme, &someone.week(), false, "x", &name);
    let own: Vec<&str> =
        plan.movements.iter().filter(|own| own.like.0 == id).map(|own| own.name.as_str()).collect();
    assert_eq!(own, [NAME]);
    let checked = someone.with_ground(|ground| check(ground, &someone.programme, &plan, someone.today()));
    let checked = checked.expect("it comes in again");
    assert!(checked.sessions.iter().flat_map(|session| &session.steps).any(|step| step.step.name == NAME));
}

#[test]
fn an_own_way_that_can_no_longer_be_done_stays_out_of_a_file_that_others_could_not_take_in() {
    let mut someone = Someone::new();
    let id = movements_of(&someone.begins(interview())).into_iter().next().expect("a movement");
    let mut impossible = known(&id).motion.clone();
    impossible.keys.iter_mut().for_each(|key| key.hold_secs = 1_000.0);
    put_in(&mut someone, &own(known(&id), &OwnWay { way: Way::KNOWN, motion: Some(impossible) }));
    let name = |number: usize| format!("Session {number}");
    // In a flare the plan goes out as it was taken, with the movement that the week leaves out.
    for is_halved in [false, true] {
        let week = someone.week();
        let plan = of_programme(content(), &someone.programme, &week, is_halved, "x", &name);
        assert!(plan.movements.is_empty(), "{is_halved}");
        let mut steps = plan.sessions.iter().flat_map(|session| &session.steps);
        assert_eq!(steps.any(|step| step.movement == id), is_halved);
        let checked = someone.with_ground(|ground| check(ground, &someone.programme, &plan, someone.today()));
        assert!(checked.is_ok(), "{is_halved}");
    }
}
