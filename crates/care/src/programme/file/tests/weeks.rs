//! Weeks by a file: what was done before counts, and the way back is open.

use journal::{Felt, ProgrammeAccepted};

use super::super::super::{Binding, DayState, WeekPlan, fit_again};
use super::super::{NotFollowed, followed};
use super::*;

fn week_by(someone: &Someone, text: &str) -> WeekPlan {
    let checked = checked_as(someone, text).expect("possible");
    someone.with_ground(|ground| plan_week_of_file(ground, &checked, &someone.programme, someone.today(), 1))
}

fn takes(someone: &mut Someone, text: &str) {
    let from = someone.moment().local.date;
    let file = read(text).ok().and_then(|plan| to_json(&plan)).or(Some(text.to_owned()));
    someone.write(Body::ProgrammeAccepted(ProgrammeAccepted { interview: None, from, days: vec![], file }));
}

#[test]
fn a_week_by_file_says_what_the_file_says_and_less_after_a_flare() {
    let mut someone = Someone::new();
    someone.begins(interview());
    let before = week_by(&someone, EXAMPLE);
    assert!(before.days.iter().any(|day| day.has_strength()));
    let session = someone.does(1.0).expect("a session");
    someone.waits(1);
    someone.next_day(session, Felt::Worse, Some(5));
    let after = week_by(&someone, EXAMPLE);
    let later = after.days.iter().filter(|day| day.day >= someone.today() && day.has_strength()).count();
    assert_eq!(later, 0, "strength rests");
    let wednesday = &after.days[2];
    assert_eq!(wednesday.binding, [Binding::Flare]);
}

#[test]
fn the_days_that_come_every_week_are_those_of_the_file_whatever_was_done() {
    let mut someone = Someone::new();
    let checked = checked_as(&someone, EXAMPLE).expect("possible");
    let whole = weekly(&checked);
    let numbers: Vec<u8> = whole.iter().map(|day| day.weekday.number()).collect();
    assert_eq!(numbers, [0, 1, 2, 3, 4], "the file has nothing on the weekend");
    for (every, day) in whole.iter().zip(&week_by(&someone, EXAMPLE).days) {
        let names: Vec<&str> = day.steps().iter().map(|planned| planned.step.name.as_str()).collect();
        assert_eq!(every.movements, names);
        assert_eq!(every.secs, day.secs);
    }
    // Later in the week a day is over; it comes again all the same.
    assert!(someone.begins(interview()).days[0].has_strength());
    someone.does(1.0).expect("a session on Monday");
    someone.waits(1);
    let left = week_by(&someone, EXAMPLE);
    assert_ne!(left.days[0].steps().len(), whole[0].movements.len());
    assert_eq!(weekly(&checked_as(&someone, EXAMPLE).expect("possible")), whole);
}

#[test]
fn strength_that_was_done_under_another_plan_keeps_its_day_of_rest() {
    let mut someone = Someone::new();
    assert!(someone.begins(interview()).days[0].has_strength());
    someone.does(1.0).expect("a session on Monday");
    someone.waits(1);
    let on = |days: &str| EXAMPLE.replace("[\"monday\", \"wednesday\", \"friday\"]", days);
    let week = week_by(&someone, &on("[\"tuesday\", \"thursday\", \"saturday\"]"));
    let strong: Vec<bool> = week.days.iter().map(|day| day.has_strength()).collect();
    assert_eq!(strong, [true, false, false, true, false, true, false]);
    assert_eq!(week.days[1].binding, [Binding::RestAfterStrength]);
    assert!(
        matches!(&week.days[1].state, DayState::Planned(steps) if !steps.is_empty()),
        "easy movement stays"
    );
}

#[test]
fn new_answers_leave_a_plan_that_came_as_a_file() {
    let mut someone = Someone::new();
    someone.begins(interview());
    takes(&mut someone, EXAMPLE);
    assert!(someone.programme.accepted().is_some_and(|accepted| accepted.file.is_some()));
    someone.write(Body::ProgrammeInterviewed(interview()));
    assert_eq!(someone.programme.accepted(), None);
    assert!(someone.with_ground(|ground| followed(ground, &someone.programme, 0)).is_none());
    // An own plan that was taken stays: it adapts to new answers by itself.
    someone.begins(interview());
    someone.write(Body::ProgrammeInterviewed(interview()));
    assert!(someone.programme.accepted().is_some());
}

#[test]
fn a_file_that_can_no_longer_be_followed_says_why() {
    let mut someone = Someone::new();
    takes(&mut someone, &plan("{ movement = \"gone\" }"));
    let why = someone.with_ground(|ground| followed(ground, &someone.programme, someone.today()));
    assert!(matches!(why, Some(Err(NotFollowed::Impossible(faults))) if faults.len() == 1));
    takes(&mut someone, "{\"format\": 9}");
    let why = someone.with_ground(|ground| followed(ground, &someone.programme, someone.today()));
    assert_eq!(why, Some(Err(NotFollowed::Unreadable(FileError::Newer(9)))));
}

#[test]
fn a_plan_from_a_file_goes_out_as_it_came_and_an_own_plan_with_its_whole_dose() {
    let mut someone = Someone::new();
    takes(&mut someone, EXAMPLE);
    let week = week_by(&someone, EXAMPLE);
    let name = |number: usize| format!("Session {number}");
    assert_eq!(
        of_programme(content(), &someone.programme, &week, false, "x", &name),
        read(EXAMPLE).expect("TOML")
    );

    let mut someone = Someone::new();
    let whole = of_week(&someone.begins(interview()), "x", &name);
    let session = someone.does(1.0).expect("a session");
    someone.waits(1);
    someone.next_day(session, Felt::Worse, Some(5));
    let halved = someone.week();
    assert_ne!(of_week(&halved, "x", &name), whole);
    assert_eq!(of_programme(content(), &someone.programme, &halved, true, "x", &name), whole);
}

fn again(someone: &Someone, begun: &[PlannedMovement]) -> Option<Vec<PlannedMovement>> {
    let file = someone.programme.accepted().and_then(|accepted| accepted.file.as_deref());
    let (history, person, today) = (&someone.history, &someone.person, someone.today());
    let steps = fit_again(content(), &someone.clearance(), history, person, begun, today, file);
    Some(steps?.iter().map(crate::session::Step::planned).collect())
}

#[test]
fn a_session_that_was_broken_off_goes_on_no_larger_than_it_began() {
    let mut someone = Someone::new();
    let week = someone.begins(interview());
    let begun: Vec<PlannedMovement> =
        week.days[0].steps().iter().map(|planned| planned.step.planned()).collect();
    assert_eq!(again(&someone, &begun), Some(begun.clone()), "the same again");
    for (what, smaller) in [
        ("hold", PlannedMovement { hold_secs: 3, ..stretch() }),
        ("dose", PlannedMovement { repetitions: 1, ..stretch() }),
    ] {
        assert_eq!(again(&someone, std::slice::from_ref(&smaller)), Some(vec![smaller]), "{what}");
    }
    let narrow = PlannedMovement { range_percent: 1, ..stretch() };
    assert_eq!(again(&someone, &[narrow]), None, "a wider range is another session");
}

fn stretch() -> PlannedMovement {
    let text = plan("{ movement = \"cross-body-stretch\" }");
    let checked = checked(&text).expect("possible");
    checked.sessions[0].steps.first().expect("it may be done").step.planned()
}

#[test]
fn a_session_of_a_file_goes_on_but_for_the_files_own_movements() {
    let mut someone = Someone::new();
    takes(&mut someone, EXAMPLE);
    let checked = checked_as(&someone, EXAMPLE).expect("possible");
    let begun = |session: usize| -> Vec<PlannedMovement> {
        checked.sessions[session].steps.iter().map(|step| step.step.planned()).collect()
    };
    assert!(begun(0).iter().any(|planned| planned.movement == "neck-rotation-seated"), "the own wide turn");
    assert_eq!(again(&someone, &begun(0)), None);
    assert_eq!(again(&someone, &begun(1)), Some(begun(1)));
}
