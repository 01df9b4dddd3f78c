//! What the player is to play: the routine that was chosen, or the session that was broken off.

use care::relief::{FittedRoutine, Now, fit_chosen};
use care::screening::{Clearance, Needs};
use care::session::{self, Plan};
use journal::{Ended, EventId, Moment, PlannedMovement, ReliefAsked, Scale, SessionPosition, SessionStarted};
use kinematics::Side;
use leptos::prelude::*;
use library::RoutineId;

use crate::offer::{ChosenRoutine, ask, person};
use crate::pages::after::LookBack;
use crate::route::Route;
use crate::safety::screening;
use crate::state::{Facts, OpenSession, clock, keeper};

/// A plan, and whether it was begun before.
#[derive(Clone, Debug)]
pub(super) struct Booking {
    pub(super) plan: Plan,
    pub(super) start: Start,
    /// Stiffness and urge before, if they were marked.
    pub(super) before: Option<[u8; 2]>,
    /// Pain before the session, if it was asked.
    pub(super) starting_pain: Option<Scale>,
}

/// A new session or one to go on with.
#[derive(Clone, Debug)]
pub(super) enum Start {
    /// To be kept when it begins.
    New(SessionStarted),
    /// Begun earlier.
    Again { session: EventId, position: SessionPosition, done: Vec<String> },
}

/// Why there is nothing to play here, as the page to go to instead.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Elsewhere {
    /// Another page comes first.
    Page(Route),
    /// The safety card, and then back here.
    Card,
    /// The session came to its end, and the marks after it are still to be given.
    Afterwards(LookBack),
}

/// The plan for what was chosen, or for what was broken off.
pub(super) fn book() -> Result<Booking, Elsewhere> {
    let chosen = expect_context::<ChosenRoutine>().0.get_untracked();
    let now = clock::now();
    keeper().with_facts_untracked(|facts| match (chosen, &facts.open_session) {
        (Some(routine), _) => book_new(facts, &routine, &now),
        (None, Some(open)) => book_again(facts, open, &now),
        (None, None) => Err(Elsewhere::Page(Route::Relief)),
    })
}

fn book_new(facts: &Facts, routine: &FittedRoutine, now: &Moment) -> Result<Booking, Elsewhere> {
    let clearance = facts.standing.clearance(screening(), now).map_err(|needs| elsewhere(&needs))?;
    let (asked_id, asked) = facts.asked.as_ref().ok_or(Elsewhere::Page(Route::Relief))?;
    let plan = routine.plan(&clearance, now.instant_ms).map_err(|_| Elsewhere::Page(Route::ForYou))?;
    let started = SessionStarted {
        asked: Some(*asked_id),
        routine: routine.id.0.clone(),
        movements: plan.steps().iter().map(planned).collect(),
    };
    let before = Some([asked.stiffness.get(), asked.urge.get()]);
    Ok(Booking { plan, start: Start::New(started), before, starting_pain: asked.pain })
}

fn book_again(facts: &Facts, open: &OpenSession, now: &Moment) -> Result<Booking, Elsewhere> {
    let position = open.position.unwrap_or_default();
    if usize::from(position.movement) >= open.started.movements.len() {
        return Err(Elsewhere::Afterwards(look_back_on(facts, open)));
    }
    let clearance = facts.standing.clearance_to_resume(screening(), now, open.id);
    let clearance = clearance.map_err(|needs| elsewhere(&needs))?;
    let (_, asked) = facts.asked.as_ref().ok_or(Elsewhere::Page(Route::Relief))?;
    let fitted = fitted_again(facts, open, &clearance, asked, now);
    let steps = fitted.and_then(|fitted| same_steps(fitted, &open.started.movements));
    let steps = steps.ok_or(Elsewhere::Page(Route::Relief))?;
    let plan = Plan::new(&clearance, now.instant_ms, steps).map_err(|_| Elsewhere::Page(Route::Relief))?;
    let past = facts.history.sessions().find(|past| past.id == open.id);
    Ok(Booking {
        plan,
        start: Start::Again {
            session: open.id,
            position,
            done: past.map(|past| past.done.clone()).unwrap_or_default(),
        },
        before: past.and_then(|past| past.before.as_ref()).map(|marks| [marks.stiffness, marks.urge]),
        starting_pain: asked.pain,
    })
}

fn elsewhere(needs: &Needs) -> Elsewhere {
    match needs {
        Needs::Emergency(_) => Elsewhere::Page(Route::HelpNow),
        Needs::SameDay(_) | Needs::Closed { .. } => Elsewhere::Page(Route::TodayNot),
        Needs::WholeScreen { .. } | Needs::DailyCard => Elsewhere::Card,
    }
}

/// A session of which only the marks afterwards are missing.
fn look_back_on(facts: &Facts, open: &OpenSession) -> LookBack {
    let past = facts.history.sessions().find(|past| past.id == open.id);
    let is_done = |movement: &str| past.is_some_and(|past| past.done.iter().any(|done| done == movement));
    let named = |id: &str| {
        let movement = content_bundle::content().movement(&id.into())?;
        Some((id.to_owned(), movement.name.clone()))
    };
    let planned = open.started.movements.iter().map(|planned| planned.movement.as_str());
    let did: Vec<&str> = planned.clone().filter(|movement| is_done(movement)).collect();
    LookBack {
        session: open.id,
        ended: if did.len() == planned.count() { Ended::Finished } else { Ended::EndedEarly },
        movements: did.into_iter().filter_map(named).collect(),
        before: past.and_then(|past| past.before.as_ref()).map(|marks| [marks.stiffness, marks.urge]),
    }
}

/// The routine of a session that was broken off, fitted as if it had not begun yet: it does not count against itself.
fn fitted_again(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    asked: &ReliefAsked,
    now: &Moment,
) -> Option<FittedRoutine> {
    let now = Now { instant_ms: now.instant_ms, day: now.local.date.days_since_epoch() };
    let history = facts.history.without_session(open.id);
    let person = person(facts, clearance, asked, now.day);
    let routine = RoutineId(open.started.routine.clone());
    fit_chosen(content_bundle::content(), clearance, &history, &person, &ask(asked)?, now, &routine)
}

fn planned(step: &session::Step) -> PlannedMovement {
    let motion = step.takes.first().map(|take| &take.motion);
    let hold =
        motion.map_or(0.0, |motion| motion.motion().keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max));
    let changes = motion.map_or(&[][..], |motion| motion.changes());
    let shares = changes.iter().map(|change| (change.fitted_deg / change.authored_deg).abs());
    let least = shares.filter(|share| share.is_finite()).fold(1.0, f32::min);
    PlannedMovement {
        movement: step.movement.clone(),
        sides: step.takes.iter().filter_map(|take| take.side.map(journal_side)).collect(),
        sets: step.sets,
        repetitions: step.repetitions,
        hold_secs: hold.round() as u16,
        range_percent: (least * 100.0).round() as u8,
    }
}

/// The steps as they were begun, in their order and never more of them; nothing when one may no longer be done.
fn same_steps(fitted: FittedRoutine, begun: &[PlannedMovement]) -> Option<Vec<session::Step>> {
    let mut left = fitted.steps;
    let mut take = |planned: &PlannedMovement| {
        let place = left.iter().position(|step| step.movement == planned.movement)?;
        let step = left.remove(place);
        Some(session::Step {
            sets: step.sets.min(planned.sets),
            repetitions: step.repetitions.min(planned.repetitions),
            ..step
        })
    };
    begun.iter().map(&mut take).collect()
}

/// A side as the journal writes it.
pub(super) fn journal_side(side: Side) -> journal::Side {
    match side {
        Side::Left => journal::Side::Left,
        Side::Right => journal::Side::Right,
    }
}
