//! An own routine, and the programme where it holds own ways, as it is begun or gone on with: what was fitted before is fitted again, by
//! the rules of this moment.

use std::borrow::Cow;

use care::ergonomics::RiskContext;
use care::history::History;
use care::own::{fit_again, fit_still, made_by};
use care::programme::{Ground, Programme, fit_again_own};
use care::relief::FittedRoutine;
use care::screening::Clearance;
use care::session;
use journal::{Body, Event, EventId, Moment, Scale};

use crate::content::content;
use crate::offer::{now_at, person_of};
use crate::player::{OwnBooker, OwnWays};
use crate::state::{Facts, OpenSession, keeper};

/// What the player asks.
pub(super) const BOOKER: OwnBooker = OwnBooker { again, in_programme, still };

/// A session of an own routine, as it was begun.
fn again(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    now: &Moment,
) -> Option<Vec<session::Step>> {
    let history = facts.history.without_session(open.id);
    let made = made_by(&open.started.routine)?;
    let file = file_of(made, Some(open.id))?;
    let begun = &open.started.movements;
    with_ground(facts, &history, clearance, now, |ground, programme| {
        fit_again(ground, programme, begun, now_at(now), &file)
    })
}

/// A session of the programme, as it was begun, with what is done the person's own way.
fn in_programme(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    now: &Moment,
    ways: &OwnWays,
) -> Option<Vec<session::Step>> {
    let history = facts.history.without_session(open.id);
    let day = now_at(now).day;
    let person = person_of(facts, clearance.limits(), 0, day);
    let begun = &open.started.movements;
    let way = |movement: &str| ways.get(movement).cloned();
    fit_again_own(content(), clearance, &history, &person, begun, day, way)
}

/// An own routine that was chosen, as it may be done now; nothing where it is no more.
fn still(
    facts: &Facts,
    routine: &FittedRoutine,
    made: EventId,
    clearance: &Clearance,
    now: &Moment,
) -> Option<FittedRoutine> {
    let file = file_of(made, None)?;
    let steps = with_ground(facts, &facts.history, clearance, now, |ground, programme| {
        fit_still(ground, programme, routine.steps.clone(), now_at(now), &file)
    })?;
    Some(FittedRoutine { steps, ..routine.clone() })
}

fn with_ground<T>(
    facts: &Facts,
    history: &History,
    clearance: &Clearance,
    now: &Moment,
    read: impl FnOnce(&Ground<'_>, &Programme) -> T,
) -> T {
    let programme = keeper().folded_untracked::<Programme>();
    let person = person_of(facts, clearance.limits(), 0, now_at(now).day);
    let ground = Ground {
        content: content(),
        limits: clearance.limits(),
        history,
        person: &person,
        pain: clearance.pain_now().map(Scale::get),
        begun_day: programme.begun_day(),
        // The person puts it together: nothing orders it.
        set_up: &RiskContext::default(),
    };
    read(&ground, &programme)
}

/// An own routine as it was when a session of it began, whatever became of it since, or as it is now; nothing where it was
/// removed before.
fn file_of(made: EventId, at: Option<EventId>) -> Option<String> {
    keeper().with_journal_untracked(|journal| {
        let latest = journal.effective().rev();
        let mut latest = latest.skip_while(|event| at.is_some_and(|session| event.id() != session));
        let told = |event: Cow<'_, Event>| match &event.body {
            Body::RoutineOwnMade(own) if own.routine.unwrap_or(event.id()) == made => {
                Some(Some(own.file.clone()))
            }
            Body::RoutineOwnRemoved(removed) if removed.routine == made => Some(None),
            _ => None,
        };
        latest.find_map(told).flatten()
    })
}
