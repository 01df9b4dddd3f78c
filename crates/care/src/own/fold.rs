//! What was made, changed and removed.

use journal::{Body, Event, EventId, Fold, OWN_ROUTINE};
use library::RoutineId;
use library::plan_file::PlanFile;

use crate::programme::file::{FileError, read_json};

/// The routines that a person has, in the order in which they were first made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnRoutines {
    routines: Vec<OwnRoutine>,
}

/// One of them, as it was made last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRoutine {
    /// Its name in the journal: the event that first made it.
    pub id: EventId,
    /// The routine as a plan file, in JSON.
    pub text: String,
}

impl OwnRoutine {
    /// The routine as a plan file.
    ///
    /// # Errors
    /// [`FileError`] where this Limber does not read it.
    pub fn file(&self) -> Result<PlanFile, FileError> {
        read_json(&self.text)
    }
}

impl OwnRoutines {
    /// Every routine, the oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &OwnRoutine> {
        self.routines.iter()
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: EventId) -> Option<&OwnRoutine> {
        self.routines.iter().find(|routine| routine.id == id)
    }

    fn make(&mut self, id: EventId, text: &str) {
        match self.routines.iter_mut().find(|routine| routine.id == id) {
            Some(routine) => text.clone_into(&mut routine.text),
            None => self.routines.push(OwnRoutine { id, text: text.to_owned() }),
        }
    }
}

impl Fold for OwnRoutines {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        match &event.body {
            Body::RoutineOwnMade(made) => self.make(made.routine.unwrap_or(event.id()), &made.file),
            Body::RoutineOwnRemoved(removed) => self.routines.retain(|routine| routine.id != removed.routine),
            _ => {}
        }
    }
}

/// The routine of the session that a person's own routine is, which names what first made it.
#[must_use]
pub fn routine_of(made: EventId) -> RoutineId {
    RoutineId(format!("{OWN_ROUTINE}{made}"))
}

/// What first made the routine that a session is of, if it is one of the person's own.
#[must_use]
pub fn made_by(routine: &str) -> Option<EventId> {
    routine.strip_prefix(OWN_ROUTINE)?.parse().ok()
}
