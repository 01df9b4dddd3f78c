//! A routine as this person will do it today.

use std::collections::BTreeSet;

use kinematics::{Person, Side, fit};
use library::{
    Content, Movement, POSITION_CHANGE_SECS, Plan, Region, Routine, RoutineId, SIDE_CHANGE_SECS,
    STEP_CHANGE_SECS, Sides,
};

use super::permit::{Outlook, Permit, neck_had_enough};
use super::{Ask, Now};
use crate::history::History;
use crate::screening::Clearance;
use crate::session::{self, FIND_SUPPORT_SECS, PlanError, Take};

/// Share of a routine's authored time that must be left for it to be offered.
const LEAST_SHARE_LEFT: f32 = 0.5;
/// A session may run over the time asked for by this share.
const MOST_OVERTIME: f32 = 1.05;

/// A routine fitted to one person and one day.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedRoutine {
    /// Which routine.
    pub id: RoutineId,
    /// The minutes of its plan.
    pub minutes: u8,
    /// Where it is for, and where the pain is that was marked; none where no place was asked about.
    pub places: Vec<Region>,
    /// Its movements in order, with doses; at least one.
    pub steps: Vec<session::Step>,
    /// Whether anything was made smaller than authored.
    pub is_smaller: bool,
    /// Seconds that it takes, changes between movements included.
    pub duration_secs: f32,
}

impl FittedRoutine {
    /// The plan of a session that the screen, what hurt, the pain and the neck's sets allow now, whatever held when it
    /// was fitted: the page may have stood open for hours, and another tab done a set meanwhile.
    ///
    /// # Errors
    /// [`PlanError`] when the clearance is too old or not for these movements.
    pub fn plan(
        &self,
        content: &Content,
        clearance: &Clearance,
        history: &History,
        now: Now,
    ) -> Result<session::Plan, PlanError> {
        let plan = session::Plan::new(clearance, now.instant_ms, &self.places, self.steps.clone())?;
        let outlook = Outlook::of(content, clearance.limits(), history, (&[], None), now.day);
        let is_set_aside = |step: &&session::Step| {
            let movement = content.movement(&step.movement.as_str().into());
            movement.is_none_or(|movement| outlook.forbids(movement).is_some())
        };
        if let Some(step) = self.steps.iter().find(is_set_aside) {
            return Err(PlanError::SetAside { movement: step.movement.clone() });
        }
        let rests = neck_had_enough(content, history, now);
        match self.steps.iter().find(|step| rests && step.works_neck()) {
            Some(step) => Err(PlanError::NeckRests { movement: step.movement.clone() }),
            None => Ok(plan),
        }
    }
}

/// The plan of a routine for the time asked for, fitted; nothing when too little of it is left.
pub(super) fn fit_routine(
    content: &Content,
    routine: &Routine,
    person: &Person,
    ask: &Ask,
    permit: &Permit<'_>,
) -> Option<FittedRoutine> {
    let plan = routine.plans.iter().find(|plan| plan.minutes == ask.minutes)?;
    let mut steps: Vec<session::Step> =
        plan.steps.iter().filter_map(|step| fit_step(content, step, person, ask, permit)).collect();
    if steps.is_empty() || authored_share(content, plan, &steps) < LEAST_SHARE_LEFT {
        return None;
    }
    shorten(&mut steps, f32::from(plan.minutes) * 60.0 * MOST_OVERTIME);
    let is_changed = |take: &Take| !take.motion.changes().is_empty();
    Some(FittedRoutine {
        id: routine.id.clone(),
        minutes: plan.minutes,
        places: ask.regions.clone(),
        is_smaller: steps.iter().flat_map(|step| &step.takes).any(is_changed),
        duration_secs: total_secs(&steps),
        steps,
    })
}

fn fit_step(
    content: &Content,
    step: &library::Step,
    person: &Person,
    ask: &Ask,
    permit: &Permit<'_>,
) -> Option<session::Step> {
    let movement = content.movement(&step.movement).filter(|movement| permit.allows(movement))?;
    let minima = movement.useful_minimum();
    let mut takes = Vec::new();
    for side in side_order(movement, ask) {
        let authored = movement.motion_in(ask.setting, side.unwrap_or(Side::Left), step.hold_secs);
        match fit(&authored, person, &minima) {
            Ok(motion) => takes.push(Take { side, motion }),
            Err(not_offered) => {
                permit.note_too_small(movement, not_offered);
                return None;
            }
        }
    }
    let (sets, repetitions) = dose(movement, step, &takes, permit.halved);
    let step = session::Step { sets, repetitions, ..session::Step::of(movement, takes) };
    Some(step.for_limits(permit.limits))
}

/// Both sides for a movement that has them, the marked side first.
fn side_order(movement: &Movement, ask: &Ask) -> Vec<Option<Side>> {
    if movement.sides != Sides::Each {
        return vec![None];
    }
    let right_first = ask.regions.contains(&Region::NeckRight) && !ask.regions.contains(&Region::NeckLeft);
    let first = if right_first { Side::Right } else { Side::Left };
    vec![Some(first), Some(first.other())]
}

/// Sets and repetitions, within what the movement and the neck's rules allow, halved after a worse day.
fn dose(movement: &Movement, step: &library::Step, takes: &[Take], halved: bool) -> (u8, u16) {
    let sets = step.sets(movement).min(movement.dose.max_sets).max(1);
    let mut repetitions = step.reps(movement).min(movement.dose.max_reps).max(1);
    for most in takes.iter().filter_map(|take| take.motion.most_repetitions()) {
        repetitions = repetitions.min(u16::try_from(most).unwrap_or(u16::MAX));
    }
    match (halved, sets) {
        (false, _) => (sets, repetitions),
        (true, 1) => (sets, (repetitions / 2).max(1)),
        (true, _) => (sets / 2, repetitions),
    }
}

/// The share of the plan's authored time that the steps left over had in it.
fn authored_share(content: &Content, plan: &Plan, left: &[session::Step]) -> f32 {
    let kept: BTreeSet<&str> = left.iter().map(|step| step.movement.as_str()).collect();
    let secs_of = |step: &library::Step| {
        content.movement(&step.movement).map_or(0.0, |movement| step.duration_secs(movement))
    };
    let all: f32 = plan.steps.iter().map(secs_of).sum();
    let is_kept = |step: &&library::Step| kept.contains(step.movement.0.as_str());
    let kept_secs: f32 = plan.steps.iter().filter(is_kept).map(secs_of).sum();
    if all > 0.0 { kept_secs / all } else { 0.0 }
}

/// Seconds of one step over all its takes.
pub(crate) fn step_secs(step: &session::Step) -> f32 {
    let sets = f32::from(step.sets);
    let take_secs = |take: &Take| {
        let cycle_secs = take.motion.motion().cycle_secs().max(take.motion.least_cycle_secs());
        sets * f32::from(step.repetitions) * cycle_secs + (sets - 1.0).max(0.0) * step.rest_secs
    };
    let side_changes = step.takes.len().saturating_sub(1) as f32 * SIDE_CHANGE_SECS;
    step.takes.iter().map(take_secs).sum::<f32>() + side_changes
}

/// Seconds of all steps with the changes between them.
pub(crate) fn total_secs(steps: &[session::Step]) -> f32 {
    let support = |step: &session::Step| step.takes.first().map(|take| take.motion.motion().support);
    let changes = steps.windows(2).map(|pair| {
        if support(&pair[0]) == support(&pair[1]) { STEP_CHANGE_SECS } else { POSITION_CHANGE_SECS }
    });
    let supported = steps.iter().filter(|step| step.beside_support).count() as f32;
    steps.iter().map(step_secs).sum::<f32>() + changes.sum::<f32>() + supported * FIND_SUPPORT_SECS
}

/// Takes repetitions, then sets, from the longest step until the whole fits: fitting makes movements slower.
pub(crate) fn shorten(steps: &mut [session::Step], most_secs: f32) {
    while total_secs(steps) > most_secs {
        let longest = steps
            .iter_mut()
            .filter(|step| step.repetitions > 1 || step.sets > 1)
            .max_by(|a, b| step_secs(a).total_cmp(&step_secs(b)));
        match longest {
            Some(step) if step.repetitions > 1 => step.repetitions -= 1,
            Some(step) => step.sets -= 1,
            None => return,
        }
    }
}
