//! A break that was begun and broken off.

use journal::{Moment, PlannedMovement};
use library::{Content, Region, Setting};

use super::guide::{Known, ask};
use crate::programme::step_again;
use crate::relief::{Now, Outlook, neck_had_enough, works_neck};
use crate::screening::Clearance;
use crate::session::Step;

/// The movements of a break that was broken off, by their names, never more of them than was begun, and where they are
/// for. What would be chosen now is another break. Nothing when one of them may no longer be done, or not that small. What
/// is known has to leave this break out: it does not count against itself.
#[must_use]
pub fn fit_again(
    content: &Content,
    clearance: &Clearance,
    known: Known<'_>,
    begun: &[PlannedMovement],
    may_move_neck: bool,
    now: &Moment,
) -> Option<(Vec<Step>, Vec<Region>)> {
    let day = now.local.date.days_since_epoch();
    let ask = ask(clearance, known.asked);
    let person = known.standing.person(clearance.limits(), ask.stiffness, day);
    let at = Now { instant_ms: now.instant_ms, day, hour: now.local.hour() };
    let outlook = Outlook::of(content, clearance.limits(), known.history, (&ask.regions, ask.pain), day);
    let neck_rests = !may_move_neck || neck_had_enough(content, known.history, at);
    let again = |planned: &PlannedMovement| {
        let movement = content.movement(&planned.movement.as_str().into())?;
        if outlook.forbids(movement).is_some() || (neck_rests && works_neck(movement)) {
            return None;
        }
        step_again(movement, Setting::Desk, &person, planned).map(|step| step.for_limits(clearance.limits()))
    };
    let steps: Option<Vec<Step>> = begun.iter().map(again).collect();
    Some((steps?, ask.regions))
}
