//! Today's session, as the player takes it.

use journal::{AcceptedDay, EventId, LocalDate, Moment, PlannedMovement, ProgrammeAccepted, Scale};
use kinematics::Person;
use library::{Content, Movement, RoutineId, Setting};
use serde::Deserialize;

use super::candidate::step_of;
use super::log::{EASE_ROUTINE, STRENGTH_ROUTINE};
use super::week::{DayPlan, DayState, PlannedStep, WeekPlan};
use super::{Ground, reason::Part};
use crate::history::History;
use crate::relief::{FittedRoutine, Now, Outlook, neck_had_enough, shorten, total_secs};
use crate::screening::Clearance;
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

/// The steps of a session of the programme that was broken off, fitted as if it had not begun yet and never more than
/// was planned. Nothing when one of them may no longer be done, or not that small. `history` is that without the session;
/// `file` is the plan as the journal keeps it, where one is followed that came as a file.
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
    let outlook = Outlook::of(content, clearance.limits(), history, (&[], None), day);
    let again = |planned: &PlannedMovement| {
        let movement = content.movement(&planned.movement.as_str().into())?;
        if outlook.forbids(movement).is_some() || file.is_some_and(|file| may_be_own(file, planned)) {
            return None;
        }
        let setting = movement.settings.first().copied()?;
        step_again(movement, setting, person, planned).map(|step| step.for_limits(clearance.limits()))
    };
    begun.iter().map(again).collect()
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

/// Whether a movement may have been one of the plan's own: the journal names those by the known one that they are like,
/// and how they move is only known where plans are checked, which is not where a session goes on.
fn may_be_own(file: &str, planned: &PlannedMovement) -> bool {
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
    owns.map_or(true, |owns| owns.movement.iter().any(|own| own.like == planned.movement))
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
