//! Names that lead from one entry to another.

use super::Read;
use super::document::{Document, Seg, at};
use super::report::Report;
use crate::movement::{Movement, MovementId};
use crate::nearest;
use crate::risks::Risks;
use crate::source::{Source, SourceId};

/// Checks that easier and harder lead to movements, never in a circle, and up or level.
pub(crate) fn check(movements: &[Read<Movement>], report: &mut Report) {
    for read in movements {
        let links = [("easier", &read.value.easier), ("harder", &read.value.harder)];
        for (field, target) in links {
            let Some(target) = target else { continue };
            check_link(read, field, target, movements, report);
        }
    }
}

fn check_link(
    read: &Read<Movement>,
    field: &str,
    target: &MovementId,
    movements: &[Read<Movement>],
    report: &mut Report,
) {
    let Some(found) = get(movements, target) else {
        let known = movements.iter().map(|read| read.value.id.0.as_str());
        let problem = read.document.problem(&at![field], format!("there is no movement \"{target}\""));
        return report.add_some(problem, did_you_mean(&target.0, known, "the id of a movement"));
    };
    let wrong_way = match field {
        "easier" => found.level > read.value.level,
        _ => found.level < read.value.level,
    };
    if wrong_way {
        let message = format!("the {field} movement \"{target}\" has level {}", found.level);
        report.add_some(
            read.document.problem(&at![field], message),
            format!("one that is {field}, or as hard"),
        );
    }
    if loops(&read.value, field, movements) {
        let problem = read.document.problem(&at![field], format!("\"{field}\" leads back to this movement"));
        report.add_some(problem, "links that end");
    }
}

fn get<'m>(movements: &'m [Read<Movement>], id: &MovementId) -> Option<&'m Movement> {
    movements.iter().map(|read| &read.value).find(|movement| movement.id == *id)
}

fn loops(start: &Movement, field: &str, movements: &[Read<Movement>]) -> bool {
    let next = |movement: &Movement| {
        let link = if field == "easier" { &movement.easier } else { &movement.harder };
        link.as_ref().and_then(|id| get(movements, id))
    };
    let mut at = next(start);
    for _ in 0..movements.len() {
        match at {
            Some(movement) if movement.id == start.id => return true,
            Some(movement) => at = next(movement),
            None => return false,
        }
    }
    false
}

/// Checks that every named source exists and that there is one.
pub(crate) fn check_sources(
    document: &Document,
    path: &[Seg],
    sources: &[SourceId],
    known: &[Source],
    report: &mut Report,
) {
    if sources.is_empty() {
        report.add_some(document.problem(path, "names no source"), "at least one id of sources.toml");
    }
    for (index, id) in sources.iter().enumerate() {
        if known.iter().any(|source| source.id == *id) {
            continue;
        }
        let mut place = path.to_vec();
        place.push(Seg::Item(index));
        let names = known.iter().map(|source| source.id.0.as_str());
        let problem = document.problem(&place, format!("there is no source \"{id}\""));
        report.add_some(problem, did_you_mean(&id.0, names, "an id of sources.toml"));
    }
}

/// Checks the sources of the page on risks.
pub(crate) fn check_risks(read: &Read<Risks>, known: &[Source], report: &mut Report) {
    for (index, line) in read.value.lines.iter().enumerate() {
        check_sources(&read.document, &at!["line", index, "sources"], &line.sources, known, report);
    }
}

pub(crate) fn did_you_mean<'a>(wrong: &str, known: impl Iterator<Item = &'a str>, expected: &str) -> String {
    match nearest(wrong, known) {
        Some(near) => format!("{expected}; did you mean \"{near}\"?"),
        None => expected.to_owned(),
    }
}
