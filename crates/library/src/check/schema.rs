//! JSON Schemas, so that editors complete and check content as it is written.

use schemars::{Schema, schema_for};

use super::SourceList;
use crate::ask::{OtherLanguages, Phrasings, RedFlags};
use crate::card::CardFile;
use crate::course::Course;
use crate::ergonomics::ErgonomicsFile;
use crate::movement::Movement;
use crate::plan_file::PlanFile;
use crate::risks::Risks;
use crate::routine::Routine;
use crate::screening::ScreeningFile;

/// Every schema with the name of its file in `docs/reference/schema`.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Schema)> {
    vec![
        ("movement.json", schema_for!(Movement)),
        ("routine.json", schema_for!(Routine)),
        ("plan.json", schema_for!(PlanFile)),
        ("sources.json", schema_for!(SourceList)),
        ("risks.json", schema_for!(Risks)),
        ("course.json", schema_for!(Course)),
        ("screening.json", schema_for!(ScreeningFile)),
        ("ergonomics.json", schema_for!(ErgonomicsFile)),
        ("cards.json", schema_for!(CardFile)),
        ("asked.json", schema_for!(Phrasings)),
        ("other-languages.json", schema_for!(OtherLanguages)),
        ("red-flags.json", schema_for!(RedFlags)),
    ]
}
