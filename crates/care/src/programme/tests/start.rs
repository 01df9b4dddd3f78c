//! What is asked once more when today's session is begun.

use library::Region;
use library::screening::{Part, Urgency};

use super::{Someone, content, interview};
use crate::programme::{DayPlan, DayState, Ground, NoSession, session_of};
use crate::relief::{FittedRoutine, Now};
use crate::session::PlanError;

fn now(someone: &Someone) -> Now {
    Now { instant_ms: someone.now_ms, day: someone.today(), hour: 10 }
}

fn todays(someone: &Someone, pain: Option<u8>) -> Result<FittedRoutine, NoSession> {
    let week = someone.week();
    let day = week.on(someone.today()).expect("today is in its week");
    someone.with_ground(|ground| session_of(&Ground { pain, ..*ground }, day, 10, now(someone)))
}

/// Somebody whose plan works the low back.
fn with_low_back() -> Someone {
    let mut someone = Someone::new();
    let places = vec![Region::LowBack.name().into()];
    someone.begins(journal::ProgrammeInterviewed { places, ..interview() });
    someone
}

#[test]
fn what_was_planned_before_the_card_does_not_run_after_it() {
    let someone = with_low_back();
    let fitted = todays(&someone, None).expect("a session");
    let plan = |clearance| fitted.plan(content(), &clearance, &someone.history, now(&someone));
    assert!(plan(someone.clearance()).is_ok(), "as it was fitted");
    let closed = someone.clearance().closing(&[Part::LowBack], Urgency::SelfCare);
    assert!(matches!(plan(closed), Err(PlanError::PlaceClosed { .. })));
    let painful = someone.clearance().with_pain(7);
    assert!(matches!(plan(painful), Err(PlanError::TooPainful { .. })));
    assert!(plan(someone.clearance().with_pain(6)).is_ok());
}

#[test]
fn a_day_without_a_session_says_why() {
    let someone = with_low_back();
    assert_eq!(todays(&someone, Some(8)).err(), Some(NoSession::TooPainful));
    let empty = DayPlan {
        day: someone.today(),
        state: DayState::Planned(vec![]),
        secs: 0.0,
        binding: vec![],
        catches_up: None,
        breaks: vec![],
    };
    let nothing = someone.with_ground(|ground| session_of(ground, &empty, 10, now(&someone)));
    assert_eq!(nothing.err(), Some(NoSession::NothingPlanned));
}
