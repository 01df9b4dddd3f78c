//! Today's session, as the player takes it.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use journal::{
    AcceptedDay, Body, Event, EventId, LocalDate, Moment, PlannedMovement, ProgrammeAccepted, Scale,
};
use kinematics::Person;
use library::{Content, Movement, RoutineId, Setting};
use serde::Deserialize;

use super::candidate::step_of;
use super::file::step_like_in;
use super::log::{EASE_ROUTINE, STRENGTH_ROUTINE};
use super::own_ways::resolved;
use super::week::{DayPlan, DayState, PlannedStep, WeekPlan};
use super::{Ground, reason::Part};
use crate::history::History;
use crate::relief::{FittedRoutine, Now, Outlook, neck_had_enough, shorten, total_secs};
use crate::screening::{Clearance, Limits};
use crate::session::{self, Take, journal_side};

/// Why there is no session now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSession {
    /// Nothing is planned for the day.
    NothingPlanned,
    /// The pain that was marked is strong.
    TooPainful,
    /// All that is left is for the neck, and the neck had its sets for now.
    NeckRests,
}

/// The session of a day, as it may be done at this moment: without the neck where the neck had its sets for now, and
/// with strong pain only what is gentle, as on this way nobody is asked where it hurts.
///
/// # Errors
/// [`NoSession`] where nothing is left.
pub fn session_of(
    ground: &Ground<'_>,
    day: &DayPlan,
    minutes: u8,
    now: Now,
) -> Result<FittedRoutine, NoSession> {
    let rests = neck_had_enough(ground.content, ground.history, now);
    let pain = ground.pain.and_then(Scale::new);
    let bearable = day.steps().iter().filter(|planned| !planned.step.is_too_painful(&[], pain));
    let open = bearable.clone().filter(|planned| !(rests && planned.step.works_neck()));
    let has_strength = open.clone().any(|planned| planned.part == Part::Strength);
    let mut steps: Vec<session::Step> = open.map(|planned| planned.step.clone()).collect();
    if steps.is_empty() {
        return Err(match (day.steps(), bearable.count()) {
            ([], _) => NoSession::NothingPlanned,
            (_, 0) => NoSession::TooPainful,
            _ => NoSession::NeckRests,
        });
    }
    shorten(&mut steps, f32::from(minutes) * 60.0);
    let is_changed = |step: &session::Step| step.takes.iter().any(|take| !take.motion.changes().is_empty());
    Ok(FittedRoutine {
        id: RoutineId(if has_strength { STRENGTH_ROUTINE } else { EASE_ROUTINE }.to_owned()),
        minutes,
        places: Vec::new(),
        is_smaller: steps.iter().any(is_changed),
        duration_secs: total_secs(&steps),
        steps,
    })
}

/// What the programme held when a session of it began. By that the session goes on, whatever was taken or changed since: the journal
/// keeps what is like a movement under that one's id, so nothing else tells how it was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AsItBegan {
    /// The plan that was followed and had come as a file, as the journal keeps it.
    pub file: Option<String>,
    /// The movements of the session that were done the person's own way, each with the plan file of it. None where it was of a plan that
    /// came as a file, which has its own.
    pub own_ways: BTreeMap<String, String>,
}

impl AsItBegan {
    /// Reads it from the journal's events in order, as their latest corrections have them; `begun` are the movements of the session.
    #[must_use]
    pub fn of<E: Borrow<Event>>(
        session: EventId,
        begun: &[PlannedMovement],
        events: impl Iterator<Item = E>,
    ) -> Self {
        let mut held = Self::default();
        for event in events {
            let event: &Event = event.borrow();
            if event.id() == session {
                break;
            }
            match &event.body {
                Body::ProgrammeAccepted(accepted) => held.file.clone_from(&accepted.file),
                // New answers are how a plan that came as a file is left.
                Body::ProgrammeInterviewed(_) => held.file = None,
                Body::ProgrammeOwnWay(way) => match &way.file {
                    Some(file) => drop(held.own_ways.insert(way.movement.clone(), file.clone())),
                    None => drop(held.own_ways.remove(&way.movement)),
                },
                _ => {}
            }
        }
        let has_own = held.file.is_some();
        held.own_ways.retain(|of, _| !has_own && begun.iter().any(|planned| planned.movement == *of));
        held
    }
}

/// The steps of a session of the programme that was broken off, fitted as if it had not begun yet and never more than
/// was planned. Nothing when one of them may no longer be done, or not that small. `history` is that without the session;
/// `file` is the plan that was followed when it began, where that came as a file ([`AsItBegan`]): what is its own does not go on, since how it
/// moves is only known where plans are checked, which is not where a session goes on.
#[must_use]
pub fn fit_again(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    begun: &[PlannedMovement],
    day: i64,
    file: Option<&str>,
) -> Option<Vec<session::Step>> {
    let again = Again::of(content, clearance, history, person, day);
    let step = |planned: &PlannedMovement| {
        let may_be_own = file.is_some_and(|file| has_own_like(file, &planned.movement));
        if may_be_own { None } else { again.known(planned) }
    };
    begun.iter().map(step).collect()
}

/// The same where movements may have been done the person's own way: `way` has the plan file of each that was, as the journal kept
/// it when the session began ([`AsItBegan`]).
#[must_use]
pub fn fit_again_own(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    begun: &[PlannedMovement],
    day: i64,
    way: impl Fn(&str) -> Option<String>,
) -> Option<Vec<session::Step>> {
    let again = Again::of(content, clearance, history, person, day);
    let step = |planned: &PlannedMovement| match way(&planned.movement) {
        Some(file) => again.own(planned, &file),
        None => again.known(planned),
    };
    begun.iter().map(step).collect()
}

/// What a session that was broken off goes on by.
struct Again<'a> {
    content: &'a Content,
    limits: &'a Limits,
    outlook: Outlook<'a>,
    person: &'a Person,
}

impl<'a> Again<'a> {
    fn of(
        content: &'a Content,
        clearance: &'a Clearance,
        history: &'a History,
        person: &'a Person,
        day: i64,
    ) -> Self {
        let limits = clearance.limits();
        Self { content, limits, outlook: Outlook::of(content, limits, history, (&[], None), day), person }
    }

    /// The movement of the content, where it may be done.
    fn open(&self, planned: &PlannedMovement) -> Option<&'a Movement> {
        let movement = self.content.movement(&planned.movement.as_str().into())?;
        self.outlook.forbids(movement).is_none().then_some(movement)
    }

    fn known(&self, planned: &PlannedMovement) -> Option<session::Step> {
        let movement = self.open(planned)?;
        let setting = movement.settings.first().copied()?;
        step_again(movement, setting, self.person, planned).map(|step| step.for_limits(self.limits))
    }

    fn own(&self, planned: &PlannedMovement, file: &str) -> Option<session::Step> {
        let base = self.open(planned)?;
        let own = resolved(self.content, &planned.movement, file)?;
        let dose = (own.dose.max_sets.max(1), own.dose.max_reps);
        let (setting, hold_secs) = (own.settings.first().copied()?, hold_again(&own, planned));
        let step = step_like_in((&own, base), setting, hold_secs, self.person, dose).ok()?;
        let step = as_begun(step, planned)?.for_limits(self.limits);
        (!step.works_neck() || self.limits.allows_neck()).then_some(step)
    }
}

/// One movement of a session that was broken off, as it was planned: in the order of its sides, and never more of it.
/// Nothing where it cannot be done that small.
pub(crate) fn step_again(
    movement: &Movement,
    setting: Setting,
    person: &Person,
    planned: &PlannedMovement,
) -> Option<session::Step> {
    let dose = (movement.dose.max_sets.max(1), movement.dose.max_reps);
    let step = step_of(movement, setting, person, hold_again(movement, planned), dose).ok()?;
    as_begun(step, planned)
}

/// A step in the order of its sides as it was planned, and never more of it.
pub(crate) fn as_begun(mut step: session::Step, planned: &PlannedMovement) -> Option<session::Step> {
    let place = |take: &Take| {
        let side = take.side.map(journal_side);
        planned.sides.iter().position(|planned| Some(*planned) == side)
    };
    step.takes.sort_by_key(place);
    no_more_than(step, planned)
}

/// Whether a plan has a movement of its own like one of Limber's: the journal names it by that one. A plan that cannot be read may.
fn has_own_like(file: &str, movement: &str) -> bool {
    #[derive(Deserialize)]
    struct Owns {
        #[serde(default)]
        movement: Vec<Own>,
    }
    #[derive(Deserialize)]
    struct Own {
        like: String,
    }
    let owns: Result<Owns, _> = serde_json::from_str(file);
    owns.map_or(true, |owns| owns.movement.iter().any(|own| own.like == movement))
}

/// The hold that was planned, where it is not the movement's own: the journal keeps whole seconds.
pub(crate) fn hold_again(movement: &Movement, planned: &PlannedMovement) -> Option<f32> {
    let own = movement.motion.keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
    (own.round() as u16 != planned.hold_secs).then_some(f32::from(planned.hold_secs))
}

/// Fewer repetitions are easily done; what would go further or be held longer than planned is another session.
fn no_more_than(step: session::Step, planned: &PlannedMovement) -> Option<session::Step> {
    let now = step.planned();
    let is_larger = now.range_percent > planned.range_percent || now.hold_secs > planned.hold_secs;
    (!is_larger).then(|| session::Step {
        sets: step.sets.min(planned.sets),
        repetitions: step.repetitions.min(planned.repetitions),
        ..step
    })
}

/// What the journal keeps of a plan that is taken.
#[must_use]
pub fn accepted(week: &WeekPlan, interview: EventId, now: &Moment) -> ProgrammeAccepted {
    let planned =
        week.days.iter().filter(|day| matches!(&day.state, DayState::Planned(steps) if !steps.is_empty()));
    let days = planned.map(|day| AcceptedDay {
        day: LocalDate::from_days_since_epoch(day.day),
        movements: day.steps().iter().map(planned_movement).collect(),
    });
    ProgrammeAccepted { interview: Some(interview), from: now.local.date, days: days.collect(), file: None }
}

fn planned_movement(planned: &PlannedStep) -> PlannedMovement {
    planned.step.planned()
}
