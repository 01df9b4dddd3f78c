//! What was tried for each place, and what the marks were like before and after.
//!
//! A description and no more. Stiffness tends to ease by itself after a bad moment, whatever is done, so less of it
//! afterwards does not say that the routine was the cause; how much of it would have eased anyhow nobody can tell from
//! marks. "Better" is for [`crate::trial`] alone.
//!
//! ```
//! use care::helps::what_was_tried;
//! use care::history::History;
//! assert!(what_was_tried(&History::default(), "neck-left", 0, 0).is_empty());
//! ```

mod change;
mod survival;

use crate::history::{History, PastSession};
use crate::learning::{self, Spell};

pub use change::{Change, FEWEST_MARKS, LIKELY};
pub use survival::{Step, Wait, wait};

/// A routine that was done for a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// Routine id.
    pub routine: String,
    /// Sessions of it, marked or not.
    pub sessions: usize,
    /// Stiffness after less stiffness before; nothing for fewer than [`FEWEST_MARKS`] sessions with both marks.
    pub stiffness: Option<Change>,
    /// The same of the urge.
    pub urge: Option<Change>,
    /// How many sessions have both marks of stiffness, however few.
    pub marked: usize,
    /// How long until the next urge; nothing for fewer than [`FEWEST_MARKS`] times.
    pub next_urge: Option<Wait>,
}

/// Everything that was done for a place, what was done most first.
///
/// Sessions with a crack within 20 minutes are left out of the changes: what a crack did is not what the session did.
#[must_use]
pub fn what_was_tried(history: &History, place: &str, now_ms: i64, day: i64) -> Vec<Tried> {
    let is_for_place = |session: &&PastSession| {
        session.before.as_ref().is_some_and(|marks| marks.places.iter().any(|marked| marked == place))
    };
    let sessions: Vec<&PastSession> = history.sessions().filter(is_for_place).collect();
    let spells: Vec<(&PastSession, Spell<'_>)> = learning::spells_by_session(history, now_ms, day).collect();
    let mut routines: Vec<&str> = sessions.iter().map(|session| session.routine.as_str()).collect();
    routines.sort_unstable();
    routines.dedup();
    let mut tried: Vec<Tried> = routines
        .into_iter()
        .map(|routine| {
            let of_it: Vec<&PastSession> =
                sessions.iter().copied().filter(|session| session.routine == routine).collect();
            let marked = || of_it.iter().filter(|session| !history.is_near_a_crack(session));
            let stiffness: Vec<f64> =
                marked().filter_map(|session| session.stiffness_change()).map(f64::from).collect();
            let urge: Vec<f64> =
                marked().filter_map(|session| session.urge_change()).map(f64::from).collect();
            let waits = spells.iter().filter(|(session, _)| of_it.iter().any(|own| own.id == session.id));
            let waits: Vec<(f64, bool)> = waits.map(|(_, spell)| (spell.hours, spell.is_urge)).collect();
            Tried {
                routine: routine.to_owned(),
                sessions: of_it.len(),
                marked: stiffness.len(),
                stiffness: Change::of(&stiffness),
                urge: Change::of(&urge),
                next_urge: wait(&waits),
            }
        })
        .collect();
    tried.sort_by(|one, other| {
        other.sessions.cmp(&one.sessions).then_with(|| one.routine.cmp(&other.routine))
    });
    tried
}

#[cfg(test)]
mod tests;
