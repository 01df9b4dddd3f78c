//! A routine for an occasion: getting up, a journey, a stop on a long drive, after sport, before bed.

use kinematics::Person;
use library::{Content, Intent, Region, Routine, RoutineId};

use super::fitting::{FittedRoutine, fit_routine};
use super::permit::Permit;
use super::{Ask, NothingFits, Now};
use crate::history::History;
use crate::screening::Clearance;

/// The occasion that a person picks. Nobody is asked where it is stiff: the occasion says what the routine is for.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// The id of its routine, one of [`library::OCCASIONS`].
    pub routine: &'a RoutineId,
    /// How long they have: one of [`library::MINUTES`].
    pub minutes: u8,
    /// Pain now, 0 to 10, wherever it is.
    pub pain: Option<u8>,
}

/// The routine of an occasion, fitted to this person and this moment by the same rules as one for relief. With strong
/// pain only what is gentle is left of it, since on this way nobody says where it hurts.
///
/// # Errors
/// [`NothingFits`] when too little of it may be done; its `left_out` names the movements of the routine that may not.
pub fn fit_occasion(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    occasion: Occasion<'_>,
    now: Now,
) -> Result<FittedRoutine, NothingFits> {
    let Occasion { routine, minutes, pain } = occasion;
    let nothing = |left_out| NothingFits { minutes, left_out };
    let routine = content.occasion(routine).ok_or_else(|| nothing(Vec::new()))?;
    let setting = *routine.settings.first().ok_or_else(|| nothing(Vec::new()))?;
    let regions = Region::ALL.to_vec();
    let ask = Ask { intent: Intent::Stiffness, regions, stiffness: 0, urge: 0, pain, setting, minutes };
    let permit = Permit::new(content, clearance.limits(), history, &ask, now);
    match fit_routine(content, routine, person, &ask, &permit) {
        Some(fitted) => Ok(FittedRoutine { places: Vec::new(), ..fitted }),
        None => {
            let mut left_out = permit.into_left_out();
            left_out.retain(|left| has_movement(routine, minutes, &left.movement));
            Err(nothing(left_out))
        }
    }
}

fn has_movement(routine: &Routine, minutes: u8, movement: &library::MovementId) -> bool {
    routine.plan(minutes).is_some_and(|plan| plan.steps.iter().any(|step| step.movement == *movement))
}
