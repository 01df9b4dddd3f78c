//! What was fitted once, asked again: a session that was broken off, and a routine that waited for the safety check.

use journal::PlannedMovement;
use library::Movement;
use serde::Deserialize;

use super::rules::Rules;
use crate::programme::file::{Budget, MOST_SESSION_SECS, most_hold_secs};
use crate::programme::{Ground, Programme, halved, step_again};
use crate::relief::{Now, total_secs};
use crate::session::Step;

/// The steps of a session of an own routine that was broken off, fitted as if it had not begun yet and never more than
/// was begun. Nothing when one of them may no longer be done, or not that small, or is more than any routine has.
/// `ground` has the history without the session; `file` is the routine as the journal kept it when the session began.
#[must_use]
pub fn fit_again(
    ground: &Ground<'_>,
    programme: &Programme,
    begun: &[PlannedMovement],
    now: Now,
    file: &str,
) -> Option<Vec<Step>> {
    let kept = Kept::read(file)?;
    let again = |planned: &PlannedMovement| {
        let movement = ground.content.movement(&planned.movement.as_str().into())?;
        if kept.may_be_own(movement) {
            return None;
        }
        let setting = movement.settings.first().copied()?;
        step_again(movement, setting, ground.person, planned).map(|step| step.for_limits(ground.limits))
    };
    let steps: Option<Vec<Step>> = begun.iter().map(again).collect();
    bounded(ground, programme, steps?, now, &kept)
}

/// Steps that were fitted a while ago, as they may be done at this moment: never more of them. Nothing when one of them may
/// no longer be done. `file` is the routine as the journal keeps it now.
#[must_use]
pub fn fit_still(
    ground: &Ground<'_>,
    programme: &Programme,
    steps: Vec<Step>,
    now: Now,
    file: &str,
) -> Option<Vec<Step>> {
    bounded(ground, programme, steps, now, &Kept::read(file)?)
}

/// The rules of [`Rules::fit`] for steps whose motions are fitted already. What the journal says was begun may not have been
/// written by this page.
fn bounded(
    ground: &Ground<'_>,
    programme: &Programme,
    steps: Vec<Step>,
    now: Now,
    kept: &Kept,
) -> Option<Vec<Step>> {
    let rules = Rules::at(*ground, programme, now);
    let mut budget = Budget::default();
    let bound = |step: Step| {
        let movement = ground.content.movement(&step.movement.as_str().into())?;
        let is_short = f32::from(step.planned().hold_secs) <= most_hold_secs(movement).round();
        if !is_short || rules.forbids(movement).is_some() || budget.take(&step).is_some() {
            return None;
        }
        let (sets, repetitions) = halved(kept.dose(movement), ground.history.is_flared(now.day));
        Some(Step { sets: step.sets.min(sets), repetitions: step.repetitions.min(repetitions), ..step })
    };
    let steps: Option<Vec<Step>> = steps.into_iter().map(bound).collect();
    steps.filter(|steps| total_secs(steps) <= MOST_SESSION_SECS)
}

/// What of a routine's text is asked here. The reader of whole plan files is not where a session goes on.
#[derive(Deserialize)]
struct Kept {
    #[serde(rename = "session", default)]
    sessions: Vec<KeptSession>,
    #[serde(rename = "movement", default)]
    movements: Vec<KeptMovement>,
}

#[derive(Deserialize)]
struct KeptSession {
    steps: Vec<KeptStep>,
}

#[derive(Deserialize)]
struct KeptStep {
    movement: String,
    sets: Option<u32>,
    reps: Option<u32>,
}

#[derive(Deserialize)]
struct KeptMovement {
    like: String,
}

impl Kept {
    fn read(file: &str) -> Option<Self> {
        serde_json::from_str(file).ok()
    }

    /// Whether a movement may have been one of the routine's own: sessions name those by the known one that they are like,
    /// and how they move is not kept with the session.
    fn may_be_own(&self, movement: &Movement) -> bool {
        self.movements.iter().any(|own| own.like == movement.id.0)
    }

    /// Sets and repetitions as the routine has them, before anything is halved; the most of the movement where it cannot be
    /// told.
    fn dose(&self, movement: &Movement) -> (u8, u16) {
        let dose = &movement.dose;
        let (most_sets, most_reps) = (dose.max_sets.max(1), dose.max_reps.max(1));
        let mut steps = self.sessions.iter().flat_map(|session| &session.steps);
        let step = steps.find(|step| step.movement == movement.id.0).filter(|_| !self.may_be_own(movement));
        let Some(step) = step else { return (most_sets, most_reps) };
        let sets = step.sets.map_or(dose.sets, |sets| u8::try_from(sets).unwrap_or(u8::MAX));
        let reps = step.reps.map_or(dose.reps, |reps| u16::try_from(reps).unwrap_or(u16::MAX));
        (sets.clamp(1, most_sets), reps.clamp(1, most_reps))
    }
}
