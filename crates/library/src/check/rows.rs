//! Every row of the clinical table of movements is a movement, or is left out for a reason.

use super::report::{Problem, Report};
use super::{Read, SourceFile};
use crate::movement::Movement;
use crate::routine::Routine;

/// The table's rows count from 1 to this.
pub(crate) const LAST_ROW: u8 = 80;

/// Rows that no movement comes from, and why: docs/adr/0001-where-design-and-evidence-differ.md.
const LEFT_OUT: [(u8, &str); 4] = [
    (15, "a hand that resists the turning head reproduces the crack"),
    (34, "those it is for, with symptoms in an arm, are excluded"),
    (36, "lying over a roller invites the crack"),
    (51, "those it is for, with pain into a leg, are excluded"),
];

/// Why a row is left out, if it is.
pub(crate) fn left_out(row: u8) -> Option<&'static str> {
    LEFT_OUT.into_iter().find(|(known, _)| *known == row).map(|(_, reason)| reason)
}

/// Checks the movements together; without any routine they are not the whole content.
pub(crate) fn check(movements: &[Read<Movement>], routines: &[Read<Routine>], report: &mut Report) {
    if routines.is_empty() {
        return;
    }
    let folder = SourceFile { path: "content/movements".into(), text: "".into() };
    let has_movement = |row: u8| movements.iter().any(|read| read.value.evidence_row == Some(row));
    for row in (1..=LAST_ROW).filter(|&row| left_out(row).is_none() && !has_movement(row)) {
        let found = format!("no movement comes from row {row} of the table");
        let expected = format!("a file with evidence_row = {row}, or the row among those left out");
        report.add(Problem::new(&folder, 0..0, found).expecting(expected));
    }
}
