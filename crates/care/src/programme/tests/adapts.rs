use journal::{Body, Felt, MovementDone, SessionStarted, SymptomNextDay};

use super::{Someone, content, interview, movements_of, strength_days};
use crate::programme::{DELOAD_DAYS, DayState, Light, STEPS, Turn};

/// The first movement of today's session.
fn first(someone: &Someone) -> String {
    someone.week().on(someone.today()).expect("in the week").steps()[0].step.movement.clone()
}

fn step(someone: &Someone, movement: &str) -> u8 {
    someone.programme.ladder(someone.today()).rung(movement).step
}

#[test]
fn a_movement_goes_up_after_a_week_of_good_days_and_not_before() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let movement = first(&someone);
    someone.lives_well(6);
    assert_eq!(step(&someone, &movement), 0);
    someone.lives_well(22);
    let climbed = step(&someone, &movement);
    assert!((1..=3).contains(&climbed), "{movement} is on step {climbed} after four weeks");
    assert_eq!(someone.programme.ladder(someone.today()).rung(&movement).last, Some(Turn::WentWell));
}

#[test]
fn hard_work_a_worse_morning_and_what_is_left_out_go_back() {
    for (what, expected) in [("hard", Turn::Hard), ("next day", Turn::NextDay), ("left out", Turn::LeftOut)] {
        let mut someone = Someone::new();
        someone.begins(interview());
        someone.lives_well(28);
        let before = someone.programme.ladder(someone.today());
        for _ in 0..7 {
            let planned = someone.week().on(someone.today()).is_some_and(|day| !day.steps().is_empty());
            if planned {
                let share = if what == "left out" { 0.1 } else { 1.0 };
                let session = someone.does(share).expect("there is a session");
                match what {
                    "hard" => someone.effort(session, 9),
                    "next day" => someone.next_day(session, Felt::Worse, Some(1)),
                    _ => {}
                }
            }
            someone.waits(1);
        }
        let after = someone.programme.ladder(someone.today());
        let went_back = content().movements.iter().any(|movement| {
            let (before, after) = (before.rung(&movement.id.0), after.rung(&movement.id.0));
            before.step > 0 && after.step < before.step && after.last == Some(expected)
        });
        assert!(went_back, "{what}: nothing went back");
    }
}

#[test]
fn a_flare_rests_strength_makes_everything_small_and_leaves_out_what_was_done() {
    let mut someone = Someone::new();
    someone.begins(interview());
    someone.lives_well(21);
    let session = someone.does(1.0).expect("a Monday session");
    let done: Vec<String> = someone
        .programme
        .runs()
        .next_back()
        .expect("it")
        .planned
        .iter()
        .map(|planned| planned.movement.clone())
        .collect();
    someone.waits(1);
    someone.next_day(session, Felt::Worse, Some(4));
    assert_eq!(someone.programme.runs().next_back().expect("it").light(), Some(Light::Red));
    let week = someone.week();
    assert_eq!(week.flare_day, Some(someone.today()));
    for movement in &done {
        assert!(!movements_of(&week).contains(movement), "{movement} came back");
        assert_eq!(step(&someone, movement), 0);
    }
    let today = week.on(someone.today()).expect("in the week");
    assert!(!today.has_strength(), "strength rests after a flare");
    assert!(strength_days(&week).len() <= 2);
}

#[test]
fn a_missed_day_is_spread_over_what_is_left_and_never_doubled() {
    let mut someone = Someone::new();
    let every_day = journal::ProgrammeInterviewed { weekdays: (0..7).collect(), ..interview() };
    let planned = strength_days(&someone.begins(every_day));
    let monday = someone.today();
    assert_eq!(planned.first(), Some(&monday));
    someone.waits(1);
    let now = someone.week();
    assert_eq!(now.on(monday).map(|day| day.state.clone()), Some(DayState::Missed));
    assert_eq!(strength_days(&now).len(), 3, "the week still has its strength");
    assert_eq!(now.days.iter().filter(|day| day.catches_up == Some(monday)).count(), 1);
    assert!(now.days.iter().all(|day| day.secs <= 600.0), "no day grows");
    someone.waits(6);
    assert_eq!(strength_days(&someone.week()).len(), 3, "nothing is owed from last week");
}

#[test]
fn what_does_not_fit_any_more_is_let_go() {
    let mut someone = Someone::new();
    someone.begins(interview());
    someone.waits(3);
    let now = someone.week();
    assert_eq!(strength_days(&now).len(), 1, "Thursday and Friday lie together");
    assert!(now.days.iter().all(|day| day.secs <= 600.0));
}

#[test]
fn a_stop_in_a_session_is_a_flare() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let session = someone.does(1.0).expect("a session");
    let movement = someone.programme.runs().next_back().expect("it").planned[0].movement.clone();
    someone.stops(session, &movement, "pain");
    let week = someone.week();
    assert_eq!(week.flare_day, Some(someone.today()));
    assert!(!movements_of(&week).contains(&movement));
    assert!(someone.programme.asks_effort(someone.today()).is_none(), "nobody asks how hard that was");
}

#[test]
fn a_pause_starts_softly() {
    let mut someone = Someone::new();
    someone.begins(interview());
    someone.lives_well(28);
    let movement = first(&someone);
    let before = step(&someone, &movement);
    assert!(before > 0);
    someone.waits(15);
    assert_eq!(step(&someone, &movement), before - 1);
    someone.waits(15);
    assert_eq!(step(&someone, &movement), 0);
}

#[test]
fn the_harder_form_comes_only_after_the_easier_has_become_easy() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let early = movements_of(&someone.week());
    someone.lives_well(200);
    let ladder = someone.programme.ladder(someone.today());
    for id in movements_of(&someone.week()) {
        let movement = content().movement(&id.as_str().into()).expect("known");
        if let Some(easier) = movement.easier.as_ref().filter(|_| movement.level > 1) {
            assert!(ladder.rung(&easier.0).step >= STEPS || early.contains(&id), "{id} came before {easier}");
        }
    }
}

#[test]
fn it_asks_about_the_effort_the_same_day_and_about_the_morning_after() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let session = someone.does(1.0).expect("a session");
    assert_eq!(someone.programme.asks_effort(someone.today()).map(|run| run.session), Some(session));
    assert_eq!(someone.history.asks_next_day(someone.today()), []);
    someone.effort(session, 3);
    assert!(someone.programme.asks_effort(someone.today()).is_none());
    someone.waits(1);
    assert_eq!(someone.history.asks_next_day(someone.today()), [session]);
    someone.next_day(session, Felt::Same, None);
    assert_eq!(someone.history.asks_next_day(someone.today()), []);
}

#[test]
fn a_session_of_today_does_not_hide_the_morning_after_yesterdays() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let monday = someone.does(1.0).expect("a session on Monday");
    someone.waits(1);
    someone.does(1.0).expect("a session on Tuesday");
    assert_eq!(someone.history.asks_next_day(someone.today()), [monday]);
    let told = SymptomNextDay { session: None, felt: Felt::Same, points_up: None };
    someone.write(Body::SymptomNextDay(told));
    let lights: Vec<_> = someone.programme.runs().map(|run| run.light()).collect();
    assert_eq!(lights, [Some(Light::Green), None], "an answer without a name is about the day before");
    assert_eq!(someone.history.asks_next_day(someone.today()), []);
}

/// One answer is about all that one question asked of, so that the programme hears it although relief came later.
#[test]
fn a_flare_after_relief_rests_strength_and_one_answer_reaches_the_programme() {
    let relief = |someone: &mut Someone| {
        let session = someone.write(Body::SessionStarted(SessionStarted {
            asked: None,
            routine: "shoulders-and-breath".into(),
            movements: vec![],
        }));
        let movement = "shoulder-rolls".to_owned();
        let done = MovementDone { session, movement, side: None, sets: 1, repetitions: 5, felt: None };
        someone.write(Body::MovementDone(done));
        session
    };
    let mut someone = Someone::new();
    someone.begins(interview());
    someone.lives_well(7);
    let planned = someone.does(1.0).expect("a Monday session");
    let eased = relief(&mut someone);
    someone.waits(1);
    let asked = someone.history.asks_next_day(someone.today());
    assert_eq!(asked, [eased, planned]);
    for session in asked {
        someone.next_day(session, Felt::Worse, Some(1));
    }
    assert_eq!(someone.programme.runs().next_back().and_then(|run| run.light()), Some(Light::Yellow));
    assert!(!someone.programme.ladder(someone.today()).is_deloading(someone.today()), "a little is no flare");

    let mut someone = Someone::new();
    someone.begins(interview());
    let movement = first(&someone);
    someone.lives_well(28);
    let eased = relief(&mut someone);
    someone.waits(1);
    let before = step(&someone, &movement);
    someone.next_day(eased, Felt::Worse, Some(4));
    let week = someone.week();
    let today = someone.today();
    assert_eq!(week.flare_day, Some(today));
    assert!(!week.on(today).expect("in the week").has_strength(), "strength rests after a flare");
    assert!(before > 0, "{movement} had become easy");
    assert_eq!(step(&someone, &movement), before, "what was not done is not to blame");
    assert!(
        !someone.programme.ladder(today + DELOAD_DAYS).is_deloading(today + DELOAD_DAYS),
        "and it passes"
    );
    someone.next_day(eased, Felt::Same, None);
    assert_eq!(someone.week().flare_day, None, "what is told last holds");
}
