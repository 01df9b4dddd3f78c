//! A break that is met again: at another hour, and after it was broken off.

use journal::{Ended, Felt, MovementFelt, PlannedMovement, SessionFinished};

use super::*;
use crate::breaks::fit_again;
use crate::relief::Now;

const HOUR_MS: i64 = 60 * MINUTE_MS;

impl Life {
    /// A session that was marked before and after it.
    fn session(&mut self, routine: &str, stiffness_after: u8) {
        let asked = self.journal.events().rev().find(|event| matches!(event.body, Body::ReliefAsked(_)));
        let asked = asked.map(journal::Event::id);
        let started = SessionStarted { asked, routine: routine.into(), movements: Vec::new() };
        let session = self.named(Body::SessionStarted(started));
        self.now_ms += 3 * MINUTE_MS;
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: Scale::new(stiffness_after),
            urge_after: None,
            movements: Vec::new(),
            popped: None,
        }));
    }

    /// Begins the break that is guided now.
    fn begin_break(&mut self) -> (EventId, Vec<PlannedMovement>) {
        let Guide::Movements(fitted) = self.guide() else { panic!("movements: {:?}", self.guide()) };
        let movements: Vec<PlannedMovement> = fitted.steps.iter().map(Step::planned).collect();
        let routine = "break.00c0ffee00c0ffee-1".into();
        let started = SessionStarted { asked: None, routine, movements: movements.clone() };
        (self.named(Body::SessionStarted(started)), movements)
    }

    /// What goes on of a break that was begun.
    fn again(
        &self,
        session: EventId,
        begun: &[PlannedMovement],
        may_move_neck: bool,
    ) -> Option<Vec<PlannedMovement>> {
        let (standing, history, asked) = self.facts();
        let history = history.without_session(session);
        let clearance = standing.clearance(&content().screening, &self.now()).expect("the card is answered");
        let known = Known { standing: &standing, history: &history, asked: asked.as_ref() };
        let (steps, _) = fit_again(content(), &clearance, known, begun, may_move_neck, &self.now())?;
        Some(steps.iter().map(Step::planned).collect())
    }
}

fn names(planned: &[PlannedMovement]) -> Vec<&str> {
    planned.iter().map(|planned| planned.movement.as_str()).collect()
}

/// The prompt names them, and the page plays them, perhaps hours later.
#[test]
fn a_break_is_the_same_at_every_hour_also_once_there_is_something_learnt() {
    for places in [&["neck-left"][..], &["upper-back"], &["low-back"]] {
        let mut life = Life::new();
        life.checked(&[], "C");
        let routines = &content().routines;
        for day in 0..20 {
            let routine = &routines[day % routines.len()].id.0;
            life.stiff(places);
            life.session(routine, if day % 2 == 0 { 1 } else { 7 });
            life.now_ms += DAY_MS;
        }
        life.checked(&[], "C");
        let asked_ms = life.now_ms;
        let mut first = None;
        for hours in 0..10 {
            life.now_ms = asked_ms + hours * HOUR_MS;
            life.card();
            let movements = life.advice(Kind::Break, SETS_LEFT).movements;
            assert!(!movements.is_empty(), "{places:?}");
            assert_eq!(*first.get_or_insert(movements.clone()), movements, "{places:?}, {hours} hours later");
        }
    }
}

#[test]
fn a_break_goes_on_as_it_was_begun_whatever_would_be_chosen_now() {
    type Lived = fn(&mut Life);
    let lives: [(&str, Lived); 4] = [
        ("at once", |_| {}),
        ("stiff elsewhere since", |life| life.stiff(&["low-back"])),
        ("hours later", |life| life.now_ms += 6 * HOUR_MS),
        ("another session since", |life| life.session("somewhere-else", 2)),
    ];
    for places in [&["neck-left"][..], &["neck-right"], &["upper-back"], &["low-back"]] {
        for (what, live) in lives {
            let mut life = Life::new();
            life.checked(&[], "C");
            life.stiff(places);
            life.card();
            let (session, begun) = life.begin_break();
            live(&mut life);
            life.card();
            let again = life.again(session, &begun, true);
            let again = again.unwrap_or_else(|| panic!("{places:?}, {what}: it goes on"));
            assert_eq!(names(&again), names(&begun), "{places:?}, {what}");
            for (again, begun) in again.iter().zip(&begun) {
                assert_eq!(again.sides, begun.sides, "{places:?}, {what}");
                let is_more = again.sets > begun.sets || again.repetitions > begun.repetitions;
                assert!(!is_more, "{places:?}, {what}: {again:?} of {begun:?}");
            }
        }
    }
}

#[test]
fn a_break_does_not_go_on_with_what_may_not_be_done_any_more() {
    let begun = || {
        let mut life = Life::new();
        life.checked(&[], "C");
        life.stiff_neck();
        life.card();
        let (session, begun) = life.begin_break();
        let neck = begun.iter().map(|planned| MovementId(planned.movement.clone())).find(works_neck);
        (life, session, begun, neck.expect("the neck was stiff").0)
    };
    let (mut life, session, movements, _) = begun();
    life.card();
    assert!(life.again(session, &movements, true).is_some());
    assert_eq!(life.again(session, &movements, false), None, "the neck is to stay still");

    let (mut life, session, movements, neck) = begun();
    let asked = SessionStarted { asked: None, routine: "neck-turns".into(), movements: Vec::new() };
    let other = life.named(Body::SessionStarted(asked));
    life.write(Body::SessionFinished(SessionFinished {
        session: other,
        ended: Ended::Finished,
        stiffness_after: None,
        urge_after: None,
        movements: vec![MovementFelt { movement: neck.clone(), felt: Felt::Worse }],
        popped: None,
    }));
    life.card();
    assert_eq!(life.again(session, &movements, true), None, "it felt worse");

    let (mut life, session, movements, neck) = begun();
    let routine = "break.00c0ffee00c0ffee-2".into();
    let other =
        life.named(Body::SessionStarted(SessionStarted { asked: None, routine, movements: Vec::new() }));
    life.write(Body::MovementDone(MovementDone {
        session: other,
        movement: neck,
        side: None,
        sets: 1,
        repetitions: 1,
        felt: None,
    }));
    life.card();
    assert_eq!(life.again(session, &movements, true), None, "the neck had its set");
}

/// What was done of a break that came to its end, for how long, and whether it counts.
#[test]
fn a_break_counts_where_every_movement_was_done_and_there_was_time_for_it() {
    let mut life = Life::new();
    life.checked(&[], "C");
    life.stiff_neck();
    life.card();
    let Guide::Movements(fitted) = life.guide() else { panic!("movements: {:?}", life.guide()) };
    let (standing, history, _) = life.facts();
    let clearance = standing.clearance(&content().screening, &life.now()).expect("the card is answered");
    let now = life.now();
    let at =
        Now { instant_ms: now.instant_ms, day: now.local.date.days_since_epoch(), hour: now.local.hour() };
    let plan = fitted.plan(content(), &clearance, &history, at).expect("what is guided may be done");
    let all: Vec<String> = plan.steps().iter().map(|step| step.movement.clone()).collect();
    let one = all[..1].to_vec();
    assert!(all.len() > 1);
    let usual = Length::default();
    let [short, long] =
        [(30, 10), (300, 150)].map(|(secs, counts_from_secs)| Length { secs, counts_from_secs });
    let from_ms = u64::from(usual.counts_from_secs) * 1_000;
    let table: [(Length, &[String], u64, u64, bool); 11] = [
        (usual, &all, 110_000, 110_000, true),
        (usual, &all, 110_000, from_ms, true),
        (usual, &all, 110_000, from_ms - 1, false),
        (usual, &one, 110_000, 110_000, false),
        (usual, &[], 110_000, 110_000, false),
        (usual, &all, 40_000, 40_000, true),
        (usual, &all, 40_000, 19_999, false),
        (short, &all, 110_000, 10_000, true),
        (short, &all, 110_000, 9_999, false),
        (long, &all, 110_000, 55_000, true),
        (long, &all, 110_000, 54_999, false),
    ];
    for (length, done, plan_ms, elapsed_ms, expected) in table {
        let counts = length.counts_as_done(&plan, plan_ms, done, elapsed_ms);
        assert_eq!(counts, expected, "{length:?}: {done:?} in {elapsed_ms} of {plan_ms} ms");
    }
}
