//! The steps of the habit course.

use std::collections::BTreeSet;

use super::Read;
use super::document::at;
use super::links::check_sources;
use super::report::Report;
use crate::course::Course;
use crate::source::Source;

/// Most days that a step may ask for.
const MOST_DAYS: u8 = 28;

/// Checks that every step has sources, something to do, a sensible length and an id of its own.
pub(crate) fn check(courses: &[Read<Course>], known: &[Source], report: &mut Report) {
    let mut ids = BTreeSet::new();
    for read in courses {
        for (index, step) in read.value.steps.iter().enumerate() {
            check_sources(&read.document, &at!["step", index, "sources"], &step.sources, known, report);
            if step.tasks.is_empty() {
                let problem = read.document.problem(&at!["step", index, "tasks"], "says nothing to do");
                report.add_some(problem, "at least one sentence");
            }
            if !(1..=MOST_DAYS).contains(&step.days) {
                let problem = read.document.problem(&at!["step", index, "days"], "is not a length of a step");
                report.add_some(problem, format!("1 to {MOST_DAYS} days"));
            }
            if !ids.insert(step.id.clone()) {
                let problem = read.document.problem(&at!["step", index, "id"], "stands twice");
                report.add_some(problem, "an id of its own");
            }
        }
    }
}
