//! A flare that is taken back leaves the others as if it had never been told.

use journal::{Body, EventId, Felt, MovementDone, PlannedMovement, SessionStarted};
use proptest::prelude::*;

use super::Someone;
use crate::programme::{DELOAD_DAYS, STRENGTH_ROUTINE};

const MOVEMENT: &str = "shoulder-rolls";
/// Sessions of relief and of the programme by turns, one a day.
const SESSIONS: usize = 6;

/// What is told of one of the sessions: how many points worse it was, and after how many more days.
type Told = (usize, u8, i64);

fn told() -> impl Strategy<Value = Told> {
    (0..SESSIONS, 0..=6u8, 0..=4i64)
}

fn session(someone: &mut Someone, routine: &str) -> EventId {
    let planned = PlannedMovement {
        movement: MOVEMENT.into(),
        sides: vec![],
        sets: 1,
        repetitions: 5,
        hold_secs: 0,
        range_percent: 100,
    };
    let session = someone.write(Body::SessionStarted(SessionStarted {
        asked: None,
        routine: routine.into(),
        movements: vec![planned],
    }));
    let movement = MOVEMENT.to_owned();
    let done = MovementDone { session, movement, side: None, sets: 1, repetitions: 5, felt: None };
    someone.write(Body::MovementDone(done));
    session
}

/// Somebody who did the sessions, with their names.
fn active() -> (Someone, Vec<EventId>) {
    let mut someone = Someone::new();
    let routines = ["shoulders-and-breath", STRENGTH_ROUTINE].into_iter().cycle().take(SESSIONS);
    let sessions = routines.map(|routine| {
        let id = session(&mut someone, routine);
        someone.waits(1);
        id
    });
    let sessions = sessions.collect();
    (someone, sessions)
}

/// Days pass for each thing told; what is told of one session may be left unsaid.
fn tells(someone: &mut Someone, sessions: &[EventId], told: &[Told], unsaid: Option<usize>) {
    for &(of, points, days) in told {
        someone.waits(days);
        if Some(of) != unsaid {
            someone.next_day(sessions[of], Felt::Worse, Some(points));
        }
    }
}

proptest! {
    #[test]
    fn what_is_taken_back_was_never_told(
        before in proptest::collection::vec(told(), 0..12),
        taken_back in 0..SESSIONS,
        after in proptest::collection::vec(told(), 0..6),
    ) {
        let (mut someone, sessions) = active();
        tells(&mut someone, &sessions, &before, None);
        someone.next_day(sessions[taken_back], Felt::Same, None);
        tells(&mut someone, &sessions, &after, Some(taken_back));

        let (mut other, same_sessions) = active();
        tells(&mut other, &same_sessions, &before, Some(taken_back));
        tells(&mut other, &same_sessions, &after, Some(taken_back));

        for day in someone.today() - 60..=someone.today() + 10 {
            prop_assert_eq!(someone.programme.ladder(day), other.programme.ladder(day), "on day {}", day);
        }
    }
}

/// The earlier flare was lost with the later one.
#[test]
fn taking_back_a_flare_uncovers_the_one_before_it() {
    let (mut someone, sessions) = active();
    let first_day = someone.today();
    someone.next_day(sessions[0], Felt::Worse, Some(5));
    someone.waits(2);
    someone.next_day(sessions[2], Felt::Worse, Some(5));
    assert_eq!(someone.programme.ladder(someone.today()).flare_day(), Some(first_day + 2));
    someone.next_day(sessions[2], Felt::Same, None);
    let ladder = someone.programme.ladder(someone.today());
    assert_eq!(ladder.flare_day(), Some(first_day));
    assert!(
        ladder.is_deloading(first_day + DELOAD_DAYS - 1) && !ladder.is_deloading(first_day + DELOAD_DAYS)
    );
}

/// A stop stays one, on its day, whatever is told of the day after and taken back.
#[test]
fn taking_back_a_worse_day_leaves_the_stop() {
    let (mut someone, sessions) = active();
    let stopped_day = someone.today();
    someone.stops(sessions[1], MOVEMENT, "pain");
    someone.waits(1);
    someone.next_day(sessions[1], Felt::Worse, Some(5));
    someone.next_day(sessions[1], Felt::Same, None);
    let ladder = someone.programme.ladder(someone.today());
    assert_eq!(ladder.flare_day(), Some(stopped_day));
}
