//! What was tried for each place, and what the marks were like before and after; and what else was done for it.
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

use std::cmp::Reverse;
use std::collections::BTreeMap;

use journal::{EventId, OWN_ROUTINE, PROGRAMME_ROUTINE};
use library::{Content, Region};

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

/// What was done without a mark before it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unmarked {
    /// A session of the programme.
    Programme,
    /// A routine of the person's own.
    Own,
    /// Any other routine, such as one for an occasion, by its id.
    Routine(String),
}

impl Unmarked {
    fn of(routine: &str) -> Self {
        if routine.starts_with(PROGRAMME_ROUTINE) {
            Self::Programme
        } else if routine.starts_with(OWN_ROUTINE) {
            Self::Own
        } else {
            Self::Routine(routine.to_owned())
        }
    }
}

/// Sessions of one kind that worked a place and bear no mark before them, so that there is no change to tell of.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// What was done.
    pub what: Unmarked,
    /// How often.
    pub sessions: usize,
    /// How long until the next urge, which needs no mark; nothing for fewer than [`FEWEST_MARKS`] times.
    pub next_urge: Option<Wait>,
}

/// Everything that was asked for with relief for a place, what was done most first.
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
            Tried {
                routine: routine.to_owned(),
                sessions: of_it.len(),
                marked: stiffness.len(),
                stiffness: Change::of(&stiffness),
                urge: Change::of(&urge),
                next_urge: wait_after(&spells, |id| of_it.iter().any(|session| session.id == id)),
            }
        })
        .collect();
    tried.sort_by(|one, other| {
        other.sessions.cmp(&one.sessions).then_with(|| one.routine.cmp(&other.routine))
    });
    tried
}

/// What else was done for a place: sessions that nobody marked before, in which a movement was done that works it, what was
/// done most first. Guided breaks are none of them: they come by the clock, after whatever was done before.
#[must_use]
pub fn what_else_was_done(
    content: &Content,
    history: &History,
    place: Region,
    now_ms: i64,
    day: i64,
) -> Vec<Done> {
    let works_place = |id: &String| {
        content.movement(&id.as_str().into()).is_some_and(|movement| movement.regions.contains(&place))
    };
    let is_it = |session: &&PastSession| session.before.is_none() && session.done.iter().any(works_place);
    let mut kinds: BTreeMap<Unmarked, Vec<EventId>> = BTreeMap::new();
    for session in history.own_sessions().filter(is_it) {
        kinds.entry(Unmarked::of(&session.routine)).or_default().push(session.id);
    }
    let spells: Vec<(&PastSession, Spell<'_>)> = learning::spells_by_session(history, now_ms, day).collect();
    let done = |(what, of_it): (Unmarked, Vec<EventId>)| Done {
        what,
        sessions: of_it.len(),
        next_urge: wait_after(&spells, |id| of_it.contains(&id)),
    };
    let mut done: Vec<Done> = kinds.into_iter().map(done).collect();
    done.sort_by_key(|done| Reverse(done.sessions));
    done
}

/// How long until the next urge after some of the sessions.
fn wait_after(spells: &[(&PastSession, Spell<'_>)], is_one: impl Fn(EventId) -> bool) -> Option<Wait> {
    let after = spells.iter().filter(|(session, _)| is_one(session.id));
    let times: Vec<(f64, bool)> = after.map(|(_, spell)| (spell.hours, spell.is_urge)).collect();
    wait(&times)
}

#[cfg(test)]
mod coverage;
#[cfg(test)]
mod tests;
