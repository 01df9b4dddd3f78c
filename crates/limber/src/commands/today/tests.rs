use journal::{Body, MovementDone, ProfileSet, SessionStarted};
use library::screening::Branch;

use super::super::somebody::Somebody;
use super::*;

fn seen(somebody: &Somebody) -> Said {
    let looked = Looked { journal: somebody.journal.clone(), ..Looked::default() };
    said(&looked, &somebody.now())
}

fn state(somebody: &Somebody) -> String {
    seen(somebody).json["state"].as_str().expect("a state").to_owned()
}

/// Movements that are named, in words or as data.
fn names_movements(said: &Said) -> bool {
    let text = format!("{} {}", said.words, said.json);
    content().movements.iter().any(|movement| text.contains(&movement.name))
}

#[track_caller]
fn check(name: &str, somebody: &Somebody, expected: &str) {
    let said = seen(somebody);
    assert_eq!(said.json["state"], expected, "{name}");
    assert_eq!(names_movements(&said), expected == "session", "{name}: {}", said.words);
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!(name.to_owned(), said.words);
    });
}

fn named(urgency: Urgency) -> (String, &'static Branch) {
    let items = content().screening.items.iter();
    let branches = items.flat_map(|item| item.branches.iter().map(move |branch| (item, branch)));
    let mut fitting = branches.filter(|(item, branch)| {
        branch.urgency == urgency && branch.see.is_some() && !item.unrecorded && !item.private
    });
    let (item, branch) = fitting.next().expect("a line of that urgency");
    (format!("{}/{}", item.id, branch.id), branch)
}

#[test]
fn each_state_of_a_day_has_its_words_and_only_a_session_names_movements() {
    let nobody = Somebody::at(super::super::somebody::MONDAY_MS);
    check("check_is_due", &nobody, "check-due");

    let mut somebody = Somebody::checked();
    check("no_programme", &somebody, "no-programme");
    somebody.interviewed(&[0, 2, 4]);
    check("not_taken", &somebody, "not-taken");
    somebody.takes_plan(&[0, 2, 4]);
    check("session", &somebody, "session");
    somebody.does_session();
    check("done", &somebody, "done");
    somebody.waits_days(1);
    check("rest", &somebody, "rest");
    somebody.waits_days(20);
    check("check_is_old", &somebody, "check-due");
}

#[test]
fn what_closes_stands_before_everything() {
    let mut emergency = Somebody::planned();
    emergency.is_advised("worse", "W");
    let profile = ProfileSet {
        country: "DE".into(),
        language: "en".into(),
        age_band: None,
        age_years: None,
        data_choice: "this-device".into(),
    };
    emergency.write(Body::ProfileSet(profile));
    emergency.check_ended("E1", &[], None);
    check("emergency", &emergency, "emergency");
    assert!(seen(&emergency).words.contains("112"));

    let mut department = Somebody::planned();
    department.check_ended("E2", &[], None);
    check("emergency_department", &department, "emergency");

    let (rule, branch) = named(Urgency::SameDay);
    let mut today = Somebody::planned();
    today.check_ended("S", &[&rule], None);
    check("see_someone_today", &today, "see-someone-today");
    assert!(!seen(&today).words.contains(&branch.reason), "why is told in the page");

    let mut young = Somebody::at(super::super::somebody::MONDAY_MS);
    young.answers_check(16);
    check("closed", &young, "closed");

    let mut unknown = Somebody::planned();
    unknown.check_ended("a code of later", &[], None);
    assert_eq!(state(&unknown), "emergency", "what is not understood is the worst");
}

#[test]
fn advice_comes_first_whether_or_not_the_page_has_put_it_on_record() {
    let mut somebody = Somebody::planned();
    somebody.is_advised("worse", "W");
    somebody.cracks(2);
    somebody.lets_pass();
    somebody.wants_at_most(3);
    check("advice_and_noted", &somebody, "session");
    assert_eq!(seen(&somebody).json["noted"]["cracks"], 2);

    let (rule, branch) = named(Urgency::Soon);
    let mut signs = Somebody::checked();
    signs.waits_days(13);
    signs.check_ended("W", &[&rule], None);
    let said = seen(&signs);
    let advice = &said.json["advice"][0];
    assert_eq!(advice["rule"], "new-signs", "the page was not opened since");
    let see = content().screening.advice(branch.see.as_ref().expect("chosen so")).expect("known");
    assert!(advice["see"].as_str().expect("words").contains(&see.who));
}

#[test]
fn a_question_of_the_page_and_a_flare_are_told() {
    let mut somebody = Somebody::planned();
    somebody.does_session();
    assert_eq!(seen(&somebody).json["asks"].as_array().map(Vec::len), Some(1), "how hard it was");
    somebody.waits_days(1);
    let said = seen(&somebody);
    assert!(said.words.contains(&t!("morning-question")), "{}", said.words);
    let worse = journal::SymptomNextDay {
        session: None,
        felt: journal::Felt::Worse,
        points_up: journal::Scale::new(4),
    };
    somebody.write(Body::SymptomNextDay(worse));
    assert!(seen(&somebody).words.contains(&t!("week-flare")));
}

#[test]
fn the_day_after_relief_is_asked_about_and_nothing_is_asked_in_an_emergency() {
    let asks = |somebody: &Somebody| seen(somebody).json["asks"].as_array().map(Vec::len);
    let mut somebody = Somebody::checked();
    let routine = "shoulders-and-breath".to_owned();
    let started = SessionStarted { asked: None, routine, movements: vec![] };
    let session = somebody.write(Body::SessionStarted(started));
    let movement = "shoulder-rolls".to_owned();
    let done = MovementDone { session, movement, side: None, sets: 1, repetitions: 5, felt: None };
    somebody.write(Body::MovementDone(done));
    assert_eq!(asks(&somebody), Some(0), "it is the same day");
    somebody.waits_days(1);
    assert_eq!(asks(&somebody), Some(1));
    assert!(seen(&somebody).words.contains(&t!("morning-question")));
    let (rule, _) = named(Urgency::SameDay);
    somebody.check_ended("S", &[&rule], None);
    assert_eq!(state(&somebody), "see-someone-today");
    assert_eq!(asks(&somebody), Some(0));
    somebody.check_ended("E1", &[], None);
    assert_eq!(asks(&somebody), Some(0));
}

#[test]
fn what_the_programme_is_for_stands_above_the_day_and_before_no_check() {
    let goals = ["Looking over my shoulder", "\u{1b}[2JCarrying my daughter"];
    let told = |somebody: &mut Somebody| somebody.interviewed_about(&[0, 2, 4], &goals);
    let words = "What it is for: Looking over my shoulder · [2JCarrying my daughter\n";
    let mut somebody = Somebody::checked();
    told(&mut somebody);
    let said = seen(&somebody);
    assert!(said.words.contains(words), "{}", said.words);
    assert_eq!(said.json["goals"].as_array().map(Vec::len), Some(2));
    assert_eq!(seen(&Somebody::planned()).json["goals"].as_array().map(Vec::len), Some(0), "none were told");

    let mut unchecked = Somebody::at(super::super::somebody::MONDAY_MS);
    told(&mut unchecked);
    assert_eq!(seen(&unchecked).json["goals"].as_array().map(Vec::len), Some(0), "the check comes first");
}

#[test]
fn a_session_as_data_has_what_the_words_have() {
    let said = seen(&Somebody::planned());
    let movements = said.json["session"]["movements"].as_array().expect("movements");
    assert!(!movements.is_empty());
    for movement in movements {
        for key in ["name", "dose"] {
            assert!(said.words.contains(movement[key].as_str().expect("words")), "{movement}");
        }
        assert!(movement["sets"].as_u64() > Some(0) && movement["repetitions"].as_u64() > Some(0));
        assert!(content().movement(&movement["id"].as_str().expect("an id").into()).is_some());
    }
}
