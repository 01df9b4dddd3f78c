//! No file, whatever is in it, makes the reading of a plan panic or hang, and none that passes leads outside the envelope,
//! beyond the longest hold or to more of the neck than a day has.
#![no_main]

use std::sync::LazyLock;

use care::history::History;
use care::programme::file::{check, plan_week_of_file, read, to_json, to_toml};
use care::programme::{Ground, NECK_MOVEMENTS_A_DAY, Programme};
use care::screening::{AboutYou, Answers, Limits, Marks, Outcome, evaluate};
use kinematics::Person;
use library::Content;
use libfuzzer_sys::fuzz_target;

/// A screen of somebody aged 40 with nothing to report.
static LIMITS: LazyLock<Option<Limits>> = LazyLock::new(|| {
    let screen = &content().screening;
    let no = || care::screening::ItemAnswer { answer: care::screening::Answer::No, follow_ups: Default::default() };
    let answers: Answers = screen.items.iter().map(|item| (item.id.clone(), no())).collect();
    let about = AboutYou { age_years: Some(40), answers: answers.clone() };
    match evaluate(screen, &answers, &about, Marks { pain: false }).outcome {
        Outcome::Passed(limits) => Some(limits),
        _ => None,
    }
});

/// Thirty seconds, or the longest of the content.
static LONGEST_HOLD_SECS: LazyLock<f32> = LazyLock::new(|| {
    let keys = content().movements.iter().flat_map(|movement| &movement.motion.keys);
    keys.map(|key| key.hold_secs).fold(30.0, f32::max)
});

fn content() -> &'static Content {
    content_bundle::content()
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Ok(plan) = read(&text) else { return };
    let (history, person) = (History::default(), Person::of_age(40));
    let limits = LIMITS.as_ref().expect("nothing to report passes");
    let ground =
        Ground { content: content(), limits, history: &history, person: &person, pain: None, begun_day: None };
    let programme = Programme::default();
    let Ok(checked) = check(&ground, &programme, &plan, 20_000) else { return };
    let envelope = kinematics::Limits::of(&person);
    for take in checked.sessions.iter().flat_map(|session| &session.steps).flat_map(|step| &step.step.takes) {
        for stance in take.motion.motion().stances() {
            assert!(envelope.excess(&stance.pose, 0.01).is_none(), "outside the envelope");
        }
        for key in &take.motion.motion().keys {
            assert!(key.hold_secs <= *LONGEST_HOLD_SECS, "held for {} s", key.hold_secs);
        }
    }
    let week = plan_week_of_file(&ground, &checked, &programme, 20_000, 1);
    for day in &week.days {
        let neck = day.steps().iter().filter(|planned| planned.step.works_neck()).count();
        assert!(neck <= usize::from(NECK_MOVEMENTS_A_DAY), "{neck} movements of the neck on a day");
    }
    let again = to_toml(&plan).expect("what was read and passed can be written");
    assert_eq!(read(&again).as_ref(), Ok(&plan));
    assert_eq!(read(&to_json(&plan).expect("the same as JSON")), Ok(plan));
});
