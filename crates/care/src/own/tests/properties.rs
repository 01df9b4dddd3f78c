//! Whatever the journal holds: nothing outside the safe set and no dose above the caps reaches the player.

use journal::{Ended, Felt, MovementFelt, SessionFinished};
use proptest::prelude::*;

use super::*;
use crate::programme::file::{is_held, read_json};
use crate::programme::{NECK_MOVEMENTS_A_DAY, halved};
use crate::relief::{Outlook, total_secs, works_neck};

/// A person with a past, and what their journal says a routine is.
#[derive(Clone, Debug)]
struct Life {
    filters: Vec<Filter>,
    age_years: u8,
    pain: Option<u8>,
    /// Movements of a session a while ago, which of them was stopped, how they felt, and minutes since.
    past: (Vec<usize>, Option<usize>, Felt, i64),
    next_day: Option<Felt>,
    file: PlanFile,
}

/// The id of a movement of the content; past its end one of the file's own or one that there is not.
fn id_at(index: usize) -> String {
    let movements = &content().movements;
    match index.checked_sub(movements.len()) {
        None => movements[index].id.0.clone(),
        Some(0) => "own-a".to_owned(),
        Some(1) => "own-b".to_owned(),
        Some(_) => "gone".to_owned(),
    }
}

fn file() -> impl Strategy<Value = PlanFile> {
    let count = content().movements.len();
    let sets = proptest::option::of(prop_oneof![9 => 1..=20u32, 1 => any::<u32>()]);
    let repetitions = proptest::option::of(prop_oneof![9 => 1..=1000u32, 1 => any::<u32>()]);
    let hold = proptest::option::of(prop_oneof![9 => 0.0..=600.0f32, 1 => any::<f32>()]);
    let step = (0..count + 3, sets, repetitions, hold).prop_map(|(index, sets, reps, hold_secs)| FileStep {
        movement: id_at(index),
        sets,
        reps,
        hold_secs,
    });
    let own = |id: &'static str| {
        (0..count, 0.2..4.0f32, 0.0..120.0f32, any::<bool>()).prop_map(move |(index, factor, secs, moves)| {
            let base = &content().movements[index];
            let mut motion = base.motion.clone();
            for key in &mut motion.keys {
                key.pose.values_mut().for_each(|degrees| *degrees *= factor);
                (key.hold_secs, key.travel_secs) = (secs, secs);
            }
            OwnMovement { motion: moves.then_some(motion), ..own(id, &base.id.0) }
        })
    };
    (proptest::collection::vec(step, 0..=12), own("own-a"), own("own-b"))
        .prop_map(|(steps, a, b)| routine_file("Mine", steps, vec![a, b]))
}

fn life() -> impl Strategy<Value = Life> {
    let felt = || prop_oneof![2 => Just(Felt::Same), 1 => Just(Felt::Worse)];
    let count = content().movements.len();
    let past = (
        proptest::collection::vec(0..count, 0..4),
        proptest::option::of(0..count),
        felt(),
        prop_oneof![0..60i64, 60..6000i64],
    );
    (
        proptest::sample::subsequence(Filter::ALL.to_vec(), 0..=3),
        18..=90u8,
        proptest::option::of(0..=10u8),
        past,
        proptest::option::of(felt()),
        file(),
    )
        .prop_map(|(filters, age_years, pain, past, next_day, file)| Life {
            filters,
            age_years,
            pain,
            past,
            next_day,
            file,
        })
}

fn lived(life: &Life) -> Someone {
    let mut someone = Someone::new();
    someone.filters.clone_from(&life.filters);
    someone.person = Person::of_age(life.age_years);
    someone.pain = life.pain;
    let (movements, stopped, felt, minutes) = &life.past;
    let session = someone.write(Body::SessionStarted(SessionStarted {
        asked: None,
        routine: format!("{OWN_ROUTINE}00c0ffee00c0ffee-7"),
        movements: vec![],
    }));
    for index in movements {
        let movement = id_at(*index);
        someone.write(Body::MovementDone(MovementDone {
            session,
            movement,
            side: None,
            sets: 1,
            repetitions: 1,
            felt: None,
        }));
    }
    match stopped {
        Some(index) => someone.stops(session, &id_at(*index), "pain"),
        None => {
            let felt = |index: &usize| MovementFelt { movement: id_at(*index), felt: *felt };
            someone.write(Body::SessionFinished(SessionFinished {
                session,
                ended: Ended::Finished,
                stiffness_after: None,
                urge_after: None,
                movements: movements.iter().map(felt).collect(),
                popped: None,
            }));
        }
    }
    if let Some(felt) = life.next_day {
        someone.next_day(session, felt, Some(3));
    }
    someone.now_ms += minutes * 60_000;
    someone
}

/// Whether steps are such as may reach the player.
fn inside(someone: &Someone, steps: &[Step]) -> Result<(), String> {
    let clearance = someone.clearance();
    let places_and_pain = (library::Region::ALL, someone.pain);
    let outlook =
        Outlook::of(content(), clearance.limits(), &someone.history, places_and_pain, someone.today());
    let rests = crate::relief::neck_had_enough(content(), &someone.history, now_of(someone));
    for step in steps {
        let id = &step.movement;
        let movement = content().movement(&id.as_str().into()).ok_or_else(|| format!("{id} is unknown"))?;
        if let Some(why) = outlook.forbids(movement) {
            return Err(format!("{id} is outside the safe set: {why:?}"));
        }
        if rests && (step.works_neck() || works_neck(movement)) {
            return Err(format!("{id} works a neck that rests"));
        }
        // Nobody here has done anything of a programme that would open a level.
        if movement.level > 1 && !is_offered(id) {
            return Err(format!("{id} comes too early"));
        }
        let most = (movement.dose.max_sets.max(1), movement.dose.max_reps.max(1));
        let most = halved(most, someone.history.is_flared(someone.today()));
        if step.sets > most.0 || step.repetitions > most.1 {
            return Err(format!("{id}: {} x {}", step.sets, step.repetitions));
        }
        let keys = step.takes.iter().flat_map(|take| &take.motion.motion().keys);
        let longest_secs = keys.map(|key| key.hold_secs).fold(0.0, f32::max);
        let own_secs = movement.motion.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
        if longest_secs > most_hold_secs(movement) + 0.5 || (!is_held(movement) && longest_secs > own_secs) {
            return Err(format!("{id} is held {longest_secs} seconds"));
        }
    }
    let secs = total_secs(steps);
    if secs > 45.0 * 60.0 + 0.01 {
        return Err(format!("it takes {secs} seconds"));
    }
    let neck = steps.iter().filter(|step| step.works_neck()).count();
    if neck > usize::from(NECK_MOVEMENTS_A_DAY) {
        return Err(format!("{neck} movements of the neck"));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_own_routine_gets_round_the_rules(life in life()) {
        let someone = lived(&life);
        // As the journal keeps it: what is no number in JSON comes back as none, or not at all.
        let Some(Ok(file)) = to_json(&life.file).map(|text| read_json(&text)) else { return Ok(()) };
        let Ok(fitted) = with_rules(&someone, |rules| rules.fit(&file)) else { return Ok(()) };
        prop_assert_eq!(inside(&someone, &fitted.steps), Ok(()));
        let text = to_json(&file).unwrap_or_default();
        let still = someone.with_ground(|ground| {
            fit_still(ground, &someone.programme, fitted.steps.clone(), now_of(&someone), &text)
        });
        prop_assert_eq!(still.as_ref(), Some(&fitted.steps), "asked again at once, it is the same");
        let Some(routine) = fitted.routine(routine_of("00c0ffee00c0ffee-7".parse().expect("an id"))) else {
            return Ok(());
        };
        let mut clearance = someone.clearance();
        if let Some(pain) = someone.pain {
            clearance = clearance.with_pain(pain);
        }
        let plan = routine.plan(content(), &clearance, &someone.history, now_of(&someone));
        prop_assert!(plan.is_ok(), "{:?}", plan.err());
    }

    #[test]
    fn no_session_that_was_broken_off_gets_round_them(
        life in life(),
        begun in proptest::collection::vec((0..content().movements.len() + 3, 0..=255u8, 0..=2000u16, 0..=700u16, 0..=100u8), 0..6),
    ) {
        let someone = lived(&life);
        let planned = |&(index, sets, repetitions, hold_secs, range_percent): &(usize, u8, u16, u16, u8)| {
            PlannedMovement { movement: id_at(index), sides: vec![], sets, repetitions, hold_secs, range_percent }
        };
        let begun: Vec<PlannedMovement> = begun.iter().map(planned).collect();
        let text = to_json(&life.file).unwrap_or_default();
        if let Some(steps) = again(&someone, &begun, &text) {
            prop_assert_eq!(inside(&someone, &steps), Ok(()));
        }
    }
}

proptest! {
    /// The same events mean the same routines, whatever they name.
    #[test]
    fn the_fold_knows_nothing_of_movements(ids in proptest::collection::vec("[a-z-]{1,12}", 1..6), name in "[A-Za-z ]{1,20}") {
        let mut pen = Pen::new();
        let file = to_json(&routine_file(&name, ids.iter().map(|id| step(id)).collect(), vec![])).expect("JSON");
        let made = pen.write(Body::RoutineOwnMade(RoutineOwnMade { routine: None, file: file.clone() }));
        let kept = OwnRoutines::of(&pen.journal);
        let own = kept.get(made).expect("it is kept");
        prop_assert_eq!(&own.text, &file);
        let again = own.file().expect("it can be read");
        prop_assert_eq!(again.sessions[0].steps.iter().map(|step| step.movement.clone()).collect::<Vec<_>>(), ids);
    }
}
