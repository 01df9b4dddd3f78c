//! How far a routine goes the other way than what the set-up of a person's desk and day shows.
//!
//! It is told among the reasons and counts a little in the score. It is asked of routines that were fitted already, so
//! it cannot open anything.

use library::Content;

use super::fitting::FittedRoutine;
use super::score::time_share;
use crate::ergonomics::RiskContext;

/// Share of a routine's time from which the set-up is told as a reason for it. Below it counts for nothing: what is not
/// told does not decide.
const TELL_FROM_SHARE: f32 = 0.25;

/// What of a routine goes the other way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct AgainstSetUp {
    /// Share of its time, 0 to 1.
    pub(super) share: f32,
    /// Which of the content's counters the most of it belongs to, where that is worth telling.
    pub(super) told: Option<usize>,
}

pub(super) fn against_set_up(
    content: &Content,
    fitted: &FittedRoutine,
    context: &RiskContext,
) -> AgainstSetUp {
    let called_for: Vec<_> = content
        .ergonomics
        .counters
        .iter()
        .enumerate()
        .filter(|(_, counter)| context.calls_for(counter))
        .map(|(index, counter)| (index, &counter.movements))
        .collect();
    let holds = |movements: &[library::MovementId], step: &crate::session::Step| {
        movements.iter().any(|movement| movement.0 == step.movement)
    };
    let shares = called_for
        .iter()
        .map(|&(index, movements)| (index, time_share(fitted, |step| holds(movements, step))))
        .filter(|(_, share)| *share >= TELL_FROM_SHARE);
    // Of equals the content's first.
    let Some((most, _)) = shares.reduce(|most, other| if other.1 > most.1 { other } else { most }) else {
        return AgainstSetUp::default();
    };
    let share = time_share(fitted, |step| called_for.iter().any(|(_, movements)| holds(movements, step)));
    AgainstSetUp { share, told: Some(most) }
}
