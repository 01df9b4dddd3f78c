//! Whether a trial may begin.

use kinematics::Person;
use library::screening::Urgency;
use library::{Content, RoutineId};

use crate::history::History;
use crate::relief::{Ask, Now, would_fit};
use crate::screening::Limits;

/// Why a trial of two routines may not begin now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotYet {
    /// It takes two different ones.
    #[error("a routine cannot be compared with itself")]
    SameRoutine,
    /// This one may not be done now, or too little of it would be left.
    #[error("`{0}` may not be done now")]
    MayNotBeDone(RoutineId),
    /// The last safety check led to more than self-care.
    #[error("the safety check led to more than self-care")]
    NotSelfCare,
    /// The day after the last session was worse.
    #[error("the day after the last session was worse")]
    Flared,
}

/// Whether two routines may be compared from now on, for such an asking: the screen ended in self-care, both are in the
/// safe set, and nothing flared. Whether that still holds is asked before every session.
///
/// # Errors
/// [`NotYet`], with the reason.
pub fn may_begin(
    content: &Content,
    limits: &Limits,
    history: &History,
    person: &Person,
    ask: &Ask,
    now: Now,
    routines: [&RoutineId; 2],
) -> Result<(), NotYet> {
    if routines[0] == routines[1] {
        return Err(NotYet::SameRoutine);
    }
    if limits.urgency() != Urgency::SelfCare {
        return Err(NotYet::NotSelfCare);
    }
    if history.is_flared(now.day) {
        return Err(NotYet::Flared);
    }
    for routine in routines {
        if !would_fit(content, limits, history, person, ask, now, routine) {
            return Err(NotYet::MayNotBeDone(routine.clone()));
        }
    }
    Ok(())
}
