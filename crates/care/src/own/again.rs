//! What was fitted once, asked again: a session that was broken off, and a routine that waited for the safety check.

use journal::PlannedMovement;
use library::plan_file::{FileStep, PlanFile};
use library::{Content, Movement};

use super::rules::Rules;
use crate::programme::file::{Budget, Fault, Known, MOST_SESSION_SECS, most_hold_secs, read_json, step_like};
use crate::programme::{Ground, Programme, as_begun, halved, hold_again};
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
    let file = read_json(file).ok()?;
    let kept = Kept::of(ground.content, &file)?;
    let again = |planned: &PlannedMovement| {
        let (movement, base) = kept.meant_by(&planned.movement)?;
        let dose = (movement.dose.max_sets.max(1), movement.dose.max_reps);
        let hold_secs = hold_again(movement, planned);
        let step = step_like((movement, base), hold_secs, ground.person, dose).ok()?;
        as_begun(step, planned).map(|step| step.for_limits(ground.limits))
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
    let file = read_json(file).ok()?;
    bounded(ground, programme, steps, now, &Kept::of(ground.content, &file)?)
}

/// The rules of [`Rules::fit`] for steps whose motions are fitted already. What the journal says was begun may not have been
/// written by this page.
fn bounded(
    ground: &Ground<'_>,
    programme: &Programme,
    steps: Vec<Step>,
    now: Now,
    kept: &Kept<'_>,
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

/// A routine as it was kept. A session names its movements by those of Limber's that they are, or are like.
struct Kept<'k> {
    file: &'k PlanFile,
    known: Known<'k>,
}

impl<'k> Kept<'k> {
    /// Nothing where there is more wrong with it than a movement that went with an update: it could not be begun.
    fn of(content: &'k Content, file: &'k PlanFile) -> Option<Self> {
        let mut faults = Vec::new();
        let known = Known::of(content, file, &mut faults);
        let is_gone = |fault: &Fault| matches!(fault, Fault::UnknownLike { .. });
        faults.iter().all(is_gone).then_some(Self { file, known })
    }

    /// Whether any of the routine's own movements is like one of Limber's.
    fn has_own_like(&self, id: &str) -> bool {
        self.file.movements.iter().any(|own| own.like.0 == id)
    }

    /// The step that a session means by a movement of Limber's. Nothing where none is that, or like it, or where several
    /// are and may move each in its own way.
    fn step(&self, id: &str) -> Option<&FileStep> {
        let steps = self.file.sessions.first().into_iter().flat_map(|session| &session.steps);
        let mut alike =
            steps.filter(|step| self.known.get(&step.movement).is_some_and(|(_, base)| base.id.0 == id));
        let first = alike.next()?;
        (alike.next().is_none() || !self.has_own_like(id)).then_some(first)
    }

    /// The movement that a session means by one of Limber's, and that one.
    fn meant_by(&self, id: &str) -> Option<(&Movement, &Movement)> {
        match self.step(id) {
            Some(step) => self.known.get(&step.movement),
            None => self.known.get(id).filter(|_| !self.has_own_like(id)),
        }
    }

    /// Sets and repetitions as the routine has them, before anything is halved; the most of the movement where it cannot be
    /// told.
    fn dose(&self, movement: &Movement) -> (u8, u16) {
        let dose = &movement.dose;
        let (most_sets, most_reps) = (dose.max_sets.max(1), dose.max_reps.max(1));
        let Some(step) = self.step(&movement.id.0) else { return (most_sets, most_reps) };
        let sets = step.sets.map_or(dose.sets, |sets| u8::try_from(sets).unwrap_or(u8::MAX));
        let reps = step.reps.map_or(dose.reps, |reps| u16::try_from(reps).unwrap_or(u16::MAX));
        (sets.clamp(1, most_sets), reps.clamp(1, most_reps))
    }
}
