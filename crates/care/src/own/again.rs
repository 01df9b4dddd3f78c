//! A session of an own routine that was broken off.

use journal::PlannedMovement;
use kinematics::Person;
use library::Content;

use crate::history::History;
use crate::programme::file::{Budget, most_hold_secs};
use crate::relief::{Now, neck_had_enough};
use crate::screening::Clearance;
use crate::session::Step;

/// The steps of a session of an own routine that was broken off, fitted as if it had not begun yet and never more than
/// was begun. Nothing when one of them may no longer be done, or not that small, or is more than any routine has.
/// `history` is that without the session; `file` is the routine as the journal keeps it.
#[must_use]
pub fn fit_again(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    begun: &[PlannedMovement],
    now: Now,
    file: &str,
) -> Option<Vec<Step>> {
    let steps = crate::programme::fit_again(content, clearance, history, person, begun, now.day, Some(file))?;
    let rests = neck_had_enough(content, history, now);
    // What the journal says was begun may not have been written by this page.
    let mut budget = Budget::default();
    let is_bounded = |step: &Step| {
        let movement = content.movement(&step.movement.as_str().into());
        let most_secs = movement.map_or(0.0, most_hold_secs);
        let is_short = f32::from(step.planned().hold_secs) <= most_secs.round();
        is_short && !(rests && step.works_neck()) && budget.take(step).is_none()
    };
    steps.iter().all(is_bounded).then_some(steps)
}
