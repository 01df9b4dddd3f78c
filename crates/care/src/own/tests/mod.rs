//! Own routines keep to the safe set, say what they leave out, and go out and come in as files.

mod movement;
mod properties;

use journal::{
    Body, DeviceId, EventId, Felt, Fold, Journal, MovementDone, OWN_ROUTINE, PlannedMovement, RoutineOwnMade,
    RoutineOwnRemoved, SessionStarted, Writer,
};
use kinematics::Person;
use library::plan_file::{FileStep, OwnMovement, PlanFile, Weekday};
use library::{Filter, MovementId};

use super::{
    Fitted, NotNow, OwnRoutines, Rules, fit_again, fit_still, made_by, name_of, routine_file, routine_of,
    routines_of,
};
use crate::programme::file::{
    Fault, FileError, FilePart, MAX_FILE_BYTES, Otherwise, check, faults, most_hold_secs, read, to_json,
    to_toml,
};
use crate::programme::tests::{Someone, content};
use crate::relief::{Now, WhyLeftOut};
use crate::session::Step;

fn now_of(someone: &Someone) -> Now {
    Now { instant_ms: someone.now_ms, day: someone.today(), hour: someone.moment().local.hour() }
}

fn with_rules<T>(someone: &Someone, read: impl FnOnce(&Rules<'_>) -> T) -> T {
    someone.with_ground(|ground| read(&Rules::at(*ground, &someone.programme, now_of(someone))))
}

fn step(movement: &str) -> FileStep {
    FileStep { movement: movement.to_owned(), ..FileStep::default() }
}

fn routine(movements: &[&str]) -> PlanFile {
    routine_file("Before work", movements.iter().map(|movement| step(movement)).collect(), Vec::new())
}

fn fit(someone: &Someone, file: &PlanFile) -> Fitted {
    with_rules(someone, |rules| rules.fit(file)).expect("a routine that can be done")
}

fn ids(fitted: &Fitted) -> Vec<&str> {
    fitted.steps.iter().map(|step| step.movement.as_str()).collect()
}

fn told(fitted: &Fitted) -> Vec<&Otherwise> {
    fitted.differences.iter().map(|difference| &difference.what).collect()
}

const THREE: [&str; 3] = ["shoulder-rolls", "neck-rotation-seated", "heel-raise"];

#[test]
fn a_routine_is_done_in_its_order_and_may_be_begun() {
    let someone = Someone::new();
    let fitted = fit(&someone, &routine(&THREE));
    assert_eq!((ids(&fitted), fitted.gone.len()), (THREE.to_vec(), 0));
    let id: EventId = "00c0ffee00c0ffee-7".parse().expect("an id");
    let routine = fitted.routine(routine_of(id)).expect("something to do");
    assert_eq!(made_by(&routine.id.0), Some(id));
    assert!((1..=9).contains(&routine.minutes), "{}", routine.minutes);
    routine
        .plan(content(), &someone.clearance(), &someone.history, now_of(&someone))
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn what_may_not_be_done_is_left_out_with_the_reason_of_relief() {
    let left_out = |why| Otherwise::LeftOut { why };
    let mut hurt = Someone::new();
    let session = hurt.write(Body::SessionStarted(SessionStarted {
        asked: None,
        routine: "shoulders-and-breath".into(),
        movements: vec![],
    }));
    hurt.stops(session, "heel-raise", "pain");
    let with = |filters: &[Filter]| Someone { filters: filters.to_vec(), ..Someone::new() };
    for (someone, gone, why) in [
        (with(&[Filter::BlockNeck]), "neck-rotation-seated", WhyLeftOut::RuledOut(Filter::BlockNeck)),
        (with(&[Filter::Ankle]), "heel-raise", WhyLeftOut::RuledOut(Filter::Ankle)),
        (hurt, "heel-raise", WhyLeftOut::SetAside { until_asked: false }),
    ] {
        let fitted = fit(&someone, &routine(&THREE));
        assert!(!ids(&fitted).contains(&gone), "{gone}");
        assert!(told(&fitted).contains(&&left_out(why)), "{:?}", fitted.differences);
        let movement = content().movement(&gone.into()).expect("known");
        let room = with_rules(&someone, |rules| rules.room(movement));
        assert_eq!(room, Err(NotNow::LeftOut(why)), "the page offers no dose of it");
    }
}

#[test]
fn from_65_on_what_age_rules_out_is_left_out() {
    let mut old = Someone::new();
    old.person = Person::of_age(70);
    old.filters = vec![Filter::Age65];
    let fitted = fit(&old, &routine(&["standing-back-bend", "shoulder-rolls", "heel-raise"]));
    assert_eq!(ids(&fitted), ["shoulder-rolls", "heel-raise"]);
    let beside: Vec<bool> = fitted.steps.iter().map(|step| step.beside_support).collect();
    assert_eq!(beside.last(), Some(&true), "on the feet within reach of something to hold");
}

#[test]
fn strong_pain_leaves_only_what_is_gentle_wherever_it_is() {
    let mut someone = Someone::new();
    someone.pain = Some(7);
    let fitted = fit(&someone, &routine(&["slow-exhale", "heel-raise", "shoulder-rolls"]));
    assert!(fitted.steps.iter().all(|step| step.is_gentle) && !fitted.steps.is_empty(), "{:?}", ids(&fitted));
    let routine = fitted.routine("own.x".into()).expect("something to do");
    let clearance = someone.clearance().with_pain(7);
    assert!(routine.plan(content(), &clearance, &someone.history, now_of(&someone)).is_ok());
}

#[test]
fn a_neck_that_had_its_sets_rests() {
    let mut someone = Someone::new();
    let session = someone.write(Body::SessionStarted(SessionStarted {
        asked: None,
        routine: format!("{OWN_ROUTINE}00c0ffee00c0ffee-7"),
        movements: vec![],
    }));
    someone.write(Body::MovementDone(MovementDone {
        session,
        movement: "neck-rotation-seated".into(),
        side: None,
        sets: 1,
        repetitions: 3,
        felt: None,
    }));
    someone.now_ms += 60_000;
    let fitted = fit(&someone, &routine(&THREE));
    assert_eq!(ids(&fitted), ["shoulder-rolls", "heel-raise"]);
    assert!(told(&fitted).contains(&&Otherwise::LeftOut { why: WhyLeftOut::NeckHadEnough }));
    let ahead = someone.with_ground(|ground| {
        Rules::ahead(*ground, &someone.programme, someone.today()).fit(&routine(&THREE))
    });
    assert_eq!(ids(&ahead.expect("possible")), THREE, "to make one, the hour does not matter");
    someone.now_ms += 60 * 60_000;
    assert_eq!(ids(&fit(&someone, &routine(&THREE))), THREE);
}

#[test]
fn the_neck_has_three_movements_and_none_comes_twice() {
    let neck = ["neck-rotation-seated", "neck-flexion-seated", "neck-side-bend-seated", "chin-tuck-seated"];
    let fitted = fit(&Someone::new(), &routine(&neck));
    assert_eq!(ids(&fitted), neck[..3]);
    let fitted = fit(&Someone::new(), &routine(&["heel-raise", "heel-raise"]));
    assert_eq!((ids(&fitted), told(&fitted)), (vec!["heel-raise"], vec![&Otherwise::Twice]));
}

/// Whether a routine of Limber's holds a movement.
fn is_offered(movement: &str) -> bool {
    let routines = content().routines.iter().chain(&content().occasions);
    let mut steps = routines.flat_map(|routine| &routine.plans).flat_map(|plan| &plan.steps);
    steps.any(|step| step.movement.0 == movement)
}

#[test]
fn a_level_opens_no_sooner_than_in_our_own_routines_and_plans() {
    let someone = Someone::new();
    for movement in &content().movements {
        let why = with_rules(&someone, |rules| rules.forbids(movement));
        let expected = (movement.level > 1 && !is_offered(&movement.id.0)).then_some(NotNow::TooEarly);
        assert_eq!(why, expected, "{}", movement.id);
    }
    let lift = content().movement(&"deep-neck-head-lift".into()).expect("known");
    assert_eq!(with_rules(&someone, |rules| rules.room(lift)), Err(NotNow::TooEarly));
}

#[test]
fn a_dose_is_within_the_movement_and_the_control_offers_no_more() {
    let someone = Someone::new();
    for movement in &content().movements {
        let Ok(room) = with_rules(&someone, |rules| rules.room(movement)) else { continue };
        assert!(room.sets.most <= u16::from(movement.dose.max_sets.max(1)), "{}", movement.id);
        assert!(room.repetitions.most <= movement.dose.max_reps.max(1), "{}", movement.id);
        assert!((1..=room.sets.most).contains(&room.sets.usual), "{}", movement.id);
        assert!((1..=room.repetitions.most).contains(&room.repetitions.usual), "{}", movement.id);
        let all = FileStep {
            sets: Some(u32::from(room.sets.most)),
            reps: Some(u32::from(room.repetitions.most)),
            hold_secs: room.hold.map(|hold| hold.most_secs),
            ..step(&movement.id.0)
        };
        let fitted = fit(&someone, &routine_file("All", vec![all], Vec::new()));
        let [done] = &fitted.steps[..] else { panic!("{}: {:?}", movement.id, fitted.differences) };
        let chosen = (u16::from(done.sets), done.repetitions);
        assert_eq!(chosen, (room.sets.most, room.repetitions.most), "{}", movement.id);
    }
    let large = FileStep { sets: Some(9), reps: Some(100), hold_secs: Some(60.0), ..step("heel-raise") };
    let fitted = fit(&someone, &routine_file("Large", vec![large], Vec::new()));
    assert_eq!((fitted.steps[0].sets, fitted.steps[0].repetitions), (3, 12));
    assert!(told(&fitted).contains(&&Otherwise::Sets { planned: 9, fitted: 3 }));
}

#[test]
fn after_a_worse_day_doses_are_halved_and_that_is_told() {
    let someone = flared();
    let usual = fit(&Someone::new(), &routine(&["shoulder-rolls"])).steps[0].repetitions;
    let fitted = fit(&someone, &routine(&["shoulder-rolls"]));
    assert_eq!(fitted.steps[0].repetitions, usual / 2);
    let halved = Otherwise::Repetitions { planned: u32::from(usual), fitted: usual / 2 };
    assert!(told(&fitted).contains(&&halved), "{:?}", fitted.differences);
}

#[test]
fn a_movement_that_there_is_no_more_is_named_and_left_out() {
    let someone = Someone::new();
    let file = routine(&["shoulder-rolls", "gone-with-an-update"]);
    let fitted = fit(&someone, &file);
    assert_eq!(
        (ids(&fitted), &fitted.gone[..]),
        (vec!["shoulder-rolls"], &["gone-with-an-update".to_owned()][..])
    );
    let only = fit(&someone, &routine(&["gone-with-an-update"]));
    assert_eq!(only.routine("own.x".into()), None, "nothing is left to play");
    // A file that comes in is told to be wrong: whoever wrote it can mend it.
    let wrong = with_rules(&someone, |rules| rules.check(&file));
    assert!(
        matches!(&wrong, Err(faults) if matches!(faults[..], [Fault::UnknownMovement { .. }])),
        "{wrong:?}"
    );
}

#[test]
fn a_routine_goes_out_as_a_file_and_comes_in_unchanged() {
    let someone = Someone::new();
    let dosed = FileStep { sets: Some(2), reps: Some(6), hold_secs: Some(2.0), ..step("heel-raise") };
    let file = routine_file("Before work", vec![step("shoulder-rolls"), dosed], Vec::new());
    for text in [to_toml(&file), to_json(&file)] {
        let text = text.expect("it can be written");
        assert!(!text.contains("days"), "{text}");
        let again = read(&text).expect("it can be read");
        assert_eq!(routines_of(&again), std::slice::from_ref(&file));
        assert_eq!(faults(content(), &again), []);
        let checked = with_rules(&someone, |rules| rules.check(&again)).expect("possible");
        let differs =
            |what: &Otherwise| !matches!(what, Otherwise::Amplitude { .. } | Otherwise::Pace { .. });
        assert!(!checked.differences.iter().any(|told| differs(&told.what)), "{:?}", checked.differences);
        assert_eq!(checked.sessions[0].name, "Before work");
    }
}

#[test]
fn a_plan_with_days_is_taken_in_as_routines_and_a_routine_is_no_plan() {
    let someone = Someone::new();
    let mut plan = routine(&["heel-raise", "slow-clam"]);
    let mut other = plan.sessions[0].clone();
    other.name = "  ".into();
    other.steps = vec![step("shoulder-rolls")];
    plan.sessions.push(other);
    plan.movements =
        vec![own("slow-clam", "slower-clam"), own("slower-clam", "clamshell"), own("idle", "cat-cow")];
    let [first, second] = &routines_of(&plan)[..] else { panic!("two routines") };
    let names: Vec<&str> = first.movements.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(names, ["slow-clam", "slower-clam"], "only what it needs goes with it");
    assert_eq!((second.name.as_str(), second.movements.len()), ("Before work", 0));
    assert_eq!(fit(&someone, first).steps[1].name, "slow-clam");

    let as_plan = someone.with_ground(|ground| check(ground, &someone.programme, &plan, someone.today()));
    assert_eq!(as_plan, Err(vec![Fault::NoDays { session: 0 }, Fault::NoDays { session: 1 }]));
    plan.sessions[0].days = vec![Weekday::Monday];
    let mixed = with_rules(&someone, |rules| rules.check(&plan));
    assert_eq!(mixed, Err(vec![Fault::NoDays { session: 1 }]));
    plan.sessions[1].days = vec![Weekday::Friday];
    let checked = with_rules(&someone, |rules| rules.check(&plan)).expect("a plan with days is two routines");
    assert!(checked.sessions.iter().all(|session| session.days.is_empty()));
}

fn own(id: &str, like: &str) -> OwnMovement {
    OwnMovement {
        id: id.into(),
        like: MovementId(like.into()),
        name: id.into(),
        start: None,
        cues: vec![],
        motion: None,
    }
}

#[test]
fn what_no_page_wrote_is_not_played() {
    let someone = Someone::new();
    let fault_of = |file: &PlanFile| with_rules(&someone, |rules| rules.fit(file)).expect_err("not playable");
    assert_eq!(fault_of(&routine(&[])), [Fault::Empty { session: Some(0) }]);
    let dose = FileStep { reps: Some(4_000_000_000), ..step("heel-raise") };
    let dosed = routine_file("x", vec![dose], Vec::new());
    assert!(matches!(fault_of(&dosed)[..], [Fault::Dose { .. }]));
    let long = routine_file(&"x".repeat(401), vec![step("heel-raise")], Vec::new());
    assert!(fault_of(&long).contains(&Fault::Text { what: FilePart::Name }));
    let none = PlanFile { sessions: vec![], ..routine(&[]) };
    assert_eq!(fault_of(&none), [Fault::Empty { session: None }]);
    let many = routine(&["heel-raise"; 21]);
    assert_eq!(fault_of(&many), [Fault::TooMany { what: FilePart::SessionMovements, most: 20 }]);
}

/// Writes events of one device.
struct Pen {
    writer: Writer,
    journal: Journal,
}

impl Pen {
    fn new() -> Self {
        Self { writer: Writer::new(DeviceId(1)), journal: Journal::new() }
    }

    fn write(&mut self, body: Body) -> EventId {
        let event = self.writer.write(Someone::new().moment(), body);
        let id = event.id();
        self.journal.append(event);
        id
    }

    fn makes(&mut self, routine: Option<EventId>, name: &str) -> EventId {
        let file = to_json(&routine_file(name, vec![step("heel-raise")], vec![])).expect("JSON");
        self.write(Body::RoutineOwnMade(RoutineOwnMade { routine, file }))
    }

    fn removes(&mut self, routine: EventId) {
        self.write(Body::RoutineOwnRemoved(RoutineOwnRemoved { routine }));
    }

    fn names(&self) -> Vec<String> {
        OwnRoutines::of(&self.journal).iter().filter_map(|own| name_of(&own.text)).collect()
    }
}

#[test]
fn the_latest_of_a_routine_holds_until_it_is_removed() {
    let mut pen = Pen::new();
    let first = pen.makes(None, "One");
    let second = pen.makes(None, "Two");
    assert_eq!(pen.names(), ["One", "Two"]);
    pen.makes(Some(first), "One, longer");
    assert_eq!(pen.names(), ["One, longer", "Two"], "it keeps its place");
    pen.removes(second);
    assert_eq!(pen.names(), ["One, longer"]);
    pen.makes(Some(second), "Two again");
    assert_eq!(pen.names(), ["One, longer", "Two again"], "changed elsewhere after that, it is there again");
    let kept = OwnRoutines::of(&pen.journal);
    assert_eq!(kept.get(first).map(|own| own.file().map(|file| file.name)), Some(Ok("One, longer".into())));
}

#[test]
fn what_the_journal_holds_need_not_be_a_routine() {
    let mut pen = Pen::new();
    for file in ["", "{", "[[[[", "{\"format\":9}", "null", "{\"name\":7}"] {
        pen.write(Body::RoutineOwnMade(RoutineOwnMade { routine: None, file: file.into() }));
    }
    let huge = " ".repeat(MAX_FILE_BYTES + 1);
    pen.write(Body::RoutineOwnMade(RoutineOwnMade { routine: None, file: huge }));
    let kept = OwnRoutines::of(&pen.journal);
    assert_eq!(kept.iter().count(), 7);
    assert!(kept.iter().all(|own| own.file().is_err() && name_of(&own.text).is_none()));
    let newer = kept.iter().find(|own| own.text.contains('9')).map(|own| own.file());
    assert_eq!(newer, Some(Err(FileError::Newer(9))));
}

fn again(someone: &Someone, begun: &[PlannedMovement], text: &str) -> Option<Vec<Step>> {
    someone.with_ground(|ground| fit_again(ground, &someone.programme, begun, now_of(someone), text))
}

fn doses(steps: &[Step]) -> Vec<(u8, u16)> {
    steps.iter().map(|step| (step.sets, step.repetitions)).collect()
}

/// Somebody for whom the day after a session was a little worse.
fn flared() -> Someone {
    let mut someone = Someone::new();
    let session = someone.write(Body::SessionStarted(SessionStarted {
        asked: None,
        routine: "shoulders-and-breath".into(),
        movements: vec![],
    }));
    someone.next_day(session, Felt::Worse, Some(2));
    someone
}

#[test]
fn a_session_that_was_broken_off_goes_on_with_what_was_begun() {
    let someone = Someone::new();
    let file = routine(&THREE);
    let begun: Vec<_> = fit(&someone, &file).steps.iter().map(Step::planned).collect();
    let text = to_json(&file).expect("JSON");
    let steps = again(&someone, &begun, &text).expect("it goes on");
    assert_eq!(steps.iter().map(|step| step.movement.as_str()).collect::<Vec<_>>(), THREE);

    let closed = Someone { filters: vec![Filter::BlockNeck], ..Someone::new() };
    assert_eq!(again(&closed, &begun, &text), None, "what may not be done any more ends it");
    let flared = flared();
    let smaller = again(&flared, &begun, &text).expect("it goes on");
    let halves = fit(&flared, &file).steps;
    assert_eq!(doses(&smaller), doses(&halves), "as if it had begun after the worse day");
    let halved: Vec<_> = halves.iter().map(Step::planned).collect();
    let unchanged = again(&flared, &halved, &text).expect("it goes on");
    assert_eq!(doses(&unchanged), doses(&halves), "halved once, not again");
    let early = PlannedMovement { movement: "deep-neck-head-lift".into(), ..begun[2].clone() };
    assert_eq!(again(&someone, &[early], &text), None, "its level has not opened");
    let strong = Someone { pain: Some(7), ..Someone::new() };
    assert_eq!(again(&strong, &begun, &text), None, "the pain that was marked since is strong");
    let mut long = begun.clone();
    long[2].hold_secs = 600;
    assert_eq!(again(&someone, &long, &text), None, "no routine holds so long");
    let twice: Vec<_> = std::iter::repeat_n(begun[2].clone(), 3).collect();
    assert_eq!(again(&someone, &twice, &text), None, "no routine has a movement twice");
}

#[test]
fn no_session_of_more_than_45_minutes_goes_on() {
    let someone = Someone::new();
    let lasting = content().movements.iter().filter(|movement| {
        let room = with_rules(&someone, |rules| rules.room(movement));
        room.is_ok() && !crate::relief::works_neck(movement)
    });
    let all = |movement: &library::Movement| PlannedMovement {
        movement: movement.id.0.clone(),
        sides: vec![],
        sets: movement.dose.max_sets.max(1),
        repetitions: movement.dose.max_reps.max(1),
        hold_secs: most_hold_secs(movement) as u16,
        range_percent: 100,
    };
    let begun: Vec<PlannedMovement> = lasting.map(all).collect();
    let text = to_json(&routine(&THREE)).expect("JSON");
    let mut left = begun.as_slice();
    while again(&someone, left, &text).is_none() {
        left = left.split_last().expect("a session of one movement is no longer").1;
    }
    assert!((2..begun.len()).contains(&left.len()), "{} of {} movements go on", left.len(), begun.len());
}

#[test]
fn what_waited_for_the_safety_check_begins_only_as_it_may_be_done_after_it() {
    let someone = Someone::new();
    let movements = vec![own("my-heels", "heel-raise")];
    let file = PlanFile { movements, ..routine(&["shoulder-rolls", "my-heels"]) };
    let text = to_json(&file).expect("JSON");
    let still = |later: &Someone, text: &str| {
        let steps = fit(&someone, &file).steps;
        later.with_ground(|ground| fit_still(ground, &later.programme, steps, now_of(later), text))
    };
    assert_eq!(still(&someone, &text), Some(fit(&someone, &file).steps), "nothing has changed");
    let smaller = still(&flared(), &text).expect("it begins, smaller");
    assert_eq!(smaller[0].repetitions, fit(&flared(), &file).steps[0].repetitions);
    let closed = Someone { filters: vec![Filter::Ankle], ..Someone::new() };
    assert_eq!(still(&closed, &text), None);
    assert_eq!(still(&Someone { pain: Some(8), ..Someone::new() }, &text), None);
    assert_eq!(still(&someone, "no routine"), None);
}

#[test]
fn nobody_is_asked_to_hold_a_breath_or_a_stride() {
    let someone = Someone::new();
    let held = ["slow-exhale", "stand-and-walk", "hands-laced-low"];
    let steps = held.map(|movement| FileStep { hold_secs: Some(10.0), ..step(movement) });
    let file = routine_file("Held", steps.to_vec(), Vec::new());
    let fitted = fit(&someone, &file);
    assert_eq!(ids(&fitted), held);
    let not_held = Otherwise::Hold { planned_secs: 10.0, fitted_secs: 0.0 };
    let count = told(&fitted).into_iter().filter(|what| **what == not_held).count();
    assert_eq!(count, 3, "{:?}", fitted.differences);
    for step in &fitted.steps {
        let keys = step.takes.iter().flat_map(|take| &take.motion.motion().keys);
        assert!(keys.clone().all(|key| key.hold_secs == 0.0), "{} is held", step.movement);
        let begun = PlannedMovement { hold_secs: 10, ..step.planned() };
        assert_eq!(again(&someone, &[begun], &to_json(&file).expect("JSON")), None, "{}", step.movement);
    }
    let mut own_breath = own("my-breath", "slow-exhale");
    let mut motion = content().movement(&"slow-exhale".into()).expect("known").motion.clone();
    motion.keys[0].hold_secs = 10.0;
    own_breath.motion = Some(motion);
    let fitted = fit(&someone, &routine_file("Own", vec![step("my-breath")], vec![own_breath]));
    assert!(fitted.steps[0].takes[0].motion.motion().keys.iter().all(|key| key.hold_secs == 0.0));
    assert!(told(&fitted).contains(&&not_held), "{:?}", fitted.differences);
}

#[test]
fn the_page_about_the_format_shows_a_routine() {
    let page = include_str!("../../../../../docs/formats/plan.md");
    let routine =
        page.split("```toml\n").nth(2).and_then(|rest| rest.split("```").next()).expect("an example");
    let file = read(routine).expect("TOML");
    assert!(file.holds_routines());
    let checked = with_rules(&Someone::new(), |rules| rules.check(&file)).expect("possible");
    assert_eq!(checked.sessions[0].steps.len(), 2);
}
