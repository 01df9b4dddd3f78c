//! All content together.

use serde::{Deserialize, Serialize};

use crate::course::Course;
use crate::ergonomics::Ergonomics;
use crate::movement::{Movement, MovementId};
use crate::risks::Risks;
#[cfg(doc)]
use crate::routine::OCCASIONS;
use crate::routine::{Routine, RoutineId};
use crate::screening::Screening;
use crate::source::{Source, SourceId};

/// Everything Limber knows, checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// Every movement, by id.
    pub movements: Vec<Movement>,
    /// Every routine, by id.
    pub routines: Vec<Routine>,
    /// A routine for each of [`OCCASIONS`], in their order. Relief never recommends one: a person picks the occasion.
    pub occasions: Vec<Routine>,
    /// The safety questions.
    pub screening: Screening,
    /// Where facts come from, in the order of the file.
    pub sources: Vec<Source>,
    /// What is known about the risks of cracking.
    pub risks: Risks,
    /// Checks of where a person works, drives, reads, sleeps and lifts.
    pub ergonomics: Ergonomics,
    /// The course of habit reversal.
    pub course: Course,
}

impl Content {
    /// The movement of an id.
    #[must_use]
    pub fn movement(&self, id: &MovementId) -> Option<&Movement> {
        self.movements.iter().find(|movement| movement.id == *id)
    }

    /// The routine of an id, one for an occasion too.
    #[must_use]
    pub fn routine(&self, id: &RoutineId) -> Option<&Routine> {
        self.routines.iter().find(|routine| routine.id == *id).or_else(|| self.occasion(id))
    }

    /// The routine for an occasion.
    #[must_use]
    pub fn occasion(&self, id: &RoutineId) -> Option<&Routine> {
        self.occasions.iter().find(|routine| routine.id == *id)
    }

    /// The source of an id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}
