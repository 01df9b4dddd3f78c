//! What the player is to play: the routine that was chosen, or the session that was broken off.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;

use care::breaks::{self, Beginning, Known, begun_by};
use care::own::made_by;
use care::programme::{AsItBegan, fit_again};
use care::relief::{FittedRoutine, fit_chosen};
use care::screening::{Clearance, Needs};
use care::session::{self, Plan};
use journal::{
    Body, Ended, EventId, Moment, PROGRAMME_ROUTINE, PlannedMovement, ReliefAsked, Scale, SessionPosition,
    SessionStarted,
};
use kinematics::Person;
use leptos::prelude::*;
use library::{MINUTES, Region, RoutineId};

use super::run::finished_unmarked;
use crate::content::content;
use crate::draft::OwnDraft;
use crate::offer::{
    ChosenRoutine, answers_no_asking, ask, fit_occasion, is_occasion, now_at, person, person_of,
};
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
    /// What began the break, if it is one.
    pub(super) break_of: Option<EventId>,
    /// The person with their own ranges, by which a camera judges.
    pub(super) person: Person,
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

/// What fits an own routine, and what is done the person's own way, when it is begun or gone on with. It is in the part of the app that
/// holds those routines.
#[derive(Clone, Copy)]
pub(crate) struct OwnBooker {
    /// A session of one as it was begun; nothing where it may not be gone on with.
    pub(crate) again: fn(&Facts, &OpenSession, &Clearance, &Moment) -> Option<Vec<session::Step>>,
    /// A session of the programme with movements of the person's own, likewise.
    pub(crate) in_programme:
        fn(&Facts, &OpenSession, &Clearance, &Moment, &OwnWays) -> Option<Vec<session::Step>>,
    /// One that was chosen, as it may be done now; nothing where it is no more.
    pub(crate) still: fn(&Facts, &FittedRoutine, EventId, &Clearance, &Moment) -> Option<FittedRoutine>,
}

/// Movements of the programme that are done the person's own way, each with the plan file of it.
pub(crate) type OwnWays = BTreeMap<String, String>;

thread_local! {
    static OWN_BOOKER: Cell<Option<OwnBooker>> = const { Cell::new(None) };
}

fn own_booker() -> Option<OwnBooker> {
    OWN_BOOKER.get()
}

/// From now on own routines can be booked.
pub(super) fn take_own_booker(booker: OwnBooker) {
    OWN_BOOKER.set(Some(booker));
}

/// Whether what is to be played is an own routine, or goes on in the person's own ways, and nobody here can book it yet.
pub(super) fn needs_own_booker() -> bool {
    let chosen = expect_context::<ChosenRoutine>().0.get_untracked();
    let needs = || match &chosen {
        // What is chosen for the programme is fitted already.
        Some(routine) => made_by(&routine.id.0).is_some(),
        None => keeper().with_facts_untracked(|facts| {
            facts.open_session.as_ref().is_some_and(|open| {
                made_by(&open.started.routine).is_some() || !as_it_began(open).own_ways.is_empty()
            })
        }),
    };
    own_booker().is_none() && needs()
}

/// The plan for what was chosen, or for what was broken off.
pub(super) fn book() -> Result<Booking, Elsewhere> {
    let chosen = expect_context::<ChosenRoutine>().0.get_untracked();
    let now = clock::now();
    keeper().with_facts_untracked(|facts| match (chosen, &facts.open_session) {
        (Some(routine), _) => book_new(facts, &routine, &now),
        (None, Some(open)) => book_again(facts, open, &now).inspect_err(|to| end_own(open, to)),
        (None, None) => Err(Elsewhere::Page(Route::Relief)),
    })
}

/// A session of an own routine that cannot go on is over, and the page that it leads to says so.
fn end_own(open: &OpenSession, to: &Elsewhere) {
    if *to == Elsewhere::Page(Route::OwnRoutines(None)) {
        expect_context::<OwnDraft>().is_over.set(true);
        let ended = finished_unmarked(open.id, Ended::EndedEarly);
        keeper().record_then(vec![Body::SessionFinished(ended)], |_| {});
    }
}

/// Whether a break that was broken off can be gone on with, as it was begun. A card that comes first does not keep it from that.
pub(crate) fn break_goes_on() -> bool {
    let now = clock::now();
    keeper().with_facts_untracked(|facts| {
        let booked = facts.open_session.as_ref().map(|open| book_again(facts, open, &now));
        !matches!(booked, Some(Err(Elsewhere::Page(Route::Break(_)))))
    })
}

fn book_new(facts: &Facts, routine: &FittedRoutine, now: &Moment) -> Result<Booking, Elsewhere> {
    let clearance = facts.standing.clearance(screening(), now).map_err(|needs| elsewhere(&needs))?;
    let is_free = answers_no_asking(&routine.id.0);
    let asked = facts.asked.as_ref().filter(|_| !is_free);
    if asked.is_none() && !is_free {
        return Err(Elsewhere::Page(Route::Relief));
    }
    // What was put together before the card may be more than the card allows.
    let plan = match made_by(&routine.id.0) {
        Some(made) => {
            own_booker().and_then(|own| (own.still)(facts, routine, made, &clearance, now)).map(Cow::Owned)
        }
        None => Some(Cow::Borrowed(routine)),
    };
    let plan = plan.and_then(|routine| routine.plan(content(), &clearance, &facts.history, now_at(now)).ok());
    let plan = plan.ok_or_else(|| Elsewhere::Page(back_from(&routine.id.0, Route::ForYou)))?;
    let started = SessionStarted {
        asked: asked.map(|(id, _)| *id),
        routine: routine.id.0.clone(),
        movements: plan.steps().iter().map(session::Step::planned).collect(),
    };
    let before = asked.map(|(_, asked)| [asked.stiffness.get(), asked.urge.get()]);
    let starting_pain = clearance.pain_now().or(asked.and_then(|(_, asked)| asked.pain));
    let break_of = begun_by(&routine.id.0);
    let person = person_of(facts, clearance.limits(), 0, now_at(now).day);
    Ok(Booking { plan, start: Start::New(started), before, starting_pain, break_of, person })
}

fn book_again(facts: &Facts, open: &OpenSession, now: &Moment) -> Result<Booking, Elsewhere> {
    let position = open.position.unwrap_or_default();
    if usize::from(position.movement) >= open.started.movements.len() {
        return Err(Elsewhere::Afterwards(look_back_on(facts, open)));
    }
    let clearance = facts.standing.clearance_to_resume(screening(), now, open.id);
    let clearance = clearance.map_err(|needs| elsewhere(&needs))?;
    let routine = open.started.routine.as_str();
    let asked = facts.asked.as_ref().map(|(_, asked)| asked).filter(|_| !answers_no_asking(routine));
    let again = if begun_by(routine).is_some() {
        break_again(facts, open, &clearance, now)
    } else if made_by(routine).is_some() {
        own_booker()
            .and_then(|own| (own.again)(facts, open, &clearance, now))
            .map(|steps| (steps, Vec::new()))
    } else if is_occasion(routine) {
        occasion_again(facts, open, &clearance, now).map(|steps| (steps, Vec::new()))
    } else if answers_no_asking(routine) {
        programme_again(facts, open, &clearance, now).map(|steps| (steps, Vec::new()))
    } else {
        // Without its asking nobody knows where it was for, or what hurt there.
        asked.and_then(|asked| relief_again(facts, open, &clearance, asked, now))
    };
    let back = || Elsewhere::Page(back_from(routine, Route::Relief));
    let (steps, places) = again.ok_or_else(back)?;
    let plan = Plan::new(&clearance, now.instant_ms, &places, steps).map_err(|_| back())?;
    let past = facts.history.sessions().find(|past| past.id == open.id);
    Ok(Booking {
        plan,
        start: Start::Again {
            session: open.id,
            position,
            done: past.map(|past| past.done.clone()).unwrap_or_default(),
        },
        before: past.and_then(|past| past.before.as_ref()).map(|marks| [marks.stiffness, marks.urge]),
        starting_pain: starting_pain_of(facts, open, &clearance, asked),
        break_of: begun_by(routine),
        person: person_of(facts, clearance.limits(), 0, now_at(now).day),
    })
}

/// The pain that a rise is counted from: that before the session, or that now where it has eased since.
fn starting_pain_of(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    asked: Option<&ReliefAsked>,
) -> Option<Scale> {
    let before = facts.standing.starting_pain(open.id).or(asked.and_then(|asked| asked.pain));
    before.into_iter().chain(clearance.pain_now()).min()
}

/// Where a plan is shown that cannot be begun as it is: one for relief on its own page.
fn back_from(routine: &str, relief: Route) -> Route {
    match begun_by(routine) {
        Some(begun) => Route::Break(Some(begun.to_string())),
        None if is_occasion(routine) => Route::Occasions,
        None if made_by(routine).is_some() => Route::OwnRoutines(None),
        None if answers_no_asking(routine) => Route::Programme,
        None => relief,
    }
}

/// A break, as it was begun, and where it is for.
fn break_again(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    now: &Moment,
) -> Option<(Vec<session::Step>, Vec<Region>)> {
    let history = facts.history.without_session(open.id);
    let asked = facts.asked.as_ref().map(|(_, asked)| asked);
    let known = Known { standing: &facts.standing, history: &history, asked };
    let begun = begun_by(&open.started.routine)?;
    let beginning = keeper().with_journal_untracked(|journal| Beginning::of(journal.events(), begun));
    breaks::fit_again(content(), clearance, known, &open.started.movements, beginning.may_move_neck, now)
}

/// A session for an occasion, as it was begun. Which of its lengths that was, its movements say.
fn occasion_again(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    now: &Moment,
) -> Option<Vec<session::Step>> {
    let history = facts.history.without_session(open.id);
    let routine = RoutineId(open.started.routine.clone());
    let again = |minutes: &u8| {
        let fitted = fit_occasion(facts, &history, clearance, &routine, *minutes, now).ok()?;
        same_steps(fitted, &open.started.movements)
    };
    MINUTES.iter().rev().find_map(again)
}

/// A session of the programme, as it was begun.
fn programme_again(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    now: &Moment,
) -> Option<Vec<session::Step>> {
    let held = as_it_began(open);
    if !held.own_ways.is_empty() {
        return own_booker().and_then(|own| (own.in_programme)(facts, open, clearance, now, &held.own_ways));
    }
    let day = now.local.date.days_since_epoch();
    let history = facts.history.without_session(open.id);
    let person = person_of(facts, clearance.limits(), 0, day);
    let begun = &open.started.movements;
    fit_again(content(), clearance, &history, &person, begun, day, held.file.as_deref())
}

/// What the programme held when a session of it began; nothing for a session that is none of it.
fn as_it_began(open: &OpenSession) -> AsItBegan {
    if !open.started.routine.starts_with(PROGRAMME_ROUTINE) {
        return AsItBegan::default();
    }
    keeper().with_journal_untracked(|journal| {
        AsItBegan::of(open.id, &open.started.movements, journal.effective())
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
        let movement = content().movement(&id.into())?;
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
/// With it, where it is for.
fn relief_again(
    facts: &Facts,
    open: &OpenSession,
    clearance: &Clearance,
    asked: &ReliefAsked,
    now: &Moment,
) -> Option<(Vec<session::Step>, Vec<Region>)> {
    let now = now_at(now);
    let history = facts.history.without_session(open.id);
    let person = person(facts, clearance, asked, now.day);
    let routine = RoutineId(open.started.routine.clone());
    let ask = ask(asked, clearance)?;
    let fitted = fit_chosen(content(), clearance, &history, &person, &ask, now, &routine)?;
    Some((same_steps(fitted, &open.started.movements)?, ask.regions))
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
