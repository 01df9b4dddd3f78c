//! Routines: their steps, their true length, and what they claim.

use super::Read;
use super::document::at;
use super::links::{check_sources, did_you_mean};
use super::report::Report;
use super::words;
use crate::movement::{Movement, MovementId};
use crate::routine::{MINUTES, OCCASIONS, Plan, Routine, Step};
use crate::source::Source;

/// A plan may be this much shorter and longer than its stated minutes.
const SHORTEST_SHARE: f32 = 0.75;
const LONGEST_SHARE: f32 = 1.05;

pub(crate) fn check(
    routines: &[Read<Routine>],
    movements: &[Read<Movement>],
    sources: &[Source],
    report: &mut Report,
) {
    for (index, read) in routines.iter().enumerate() {
        check_id(read, &routines[..index], report);
        check_sources(&read.document, &at!["sources"], &read.value.sources, sources, report);
        check_claims(read, movements, report);
        for (index, plan) in read.value.plans.iter().enumerate() {
            check_plan(read, index, plan, movements, report);
        }
        words::check(&read.document, report);
    }
}

/// Checks that every occasion has its routine, and that nothing else lies there.
pub(crate) fn check_occasions(occasions: &[Read<Routine>], routines: &[Read<Routine>], report: &mut Report) {
    for read in occasions {
        let id = &read.value.id;
        if !OCCASIONS.contains(&id.0.as_str()) {
            let problem = read.document.problem(&at!["id"], format!("there is no occasion \"{id}\""));
            report.add_some(problem, did_you_mean(&id.0, OCCASIONS.into_iter(), "one of the occasions"));
        }
        if routines.iter().any(|other| other.value.id == *id) {
            let problem = read.document.problem(&at!["id"], format!("\"{id}\" is a routine too"));
            report.add_some(problem, "an id of its own");
        }
    }
    let Some(last) = occasions.last() else { return };
    for missing in OCCASIONS.iter().filter(|id| !occasions.iter().any(|read| read.value.id.0 == **id)) {
        let problem = last.document.problem(&at!["id"], format!("the occasion \"{missing}\" has no routine"));
        report.add_some(problem, format!("content/occasions/{missing}.toml"));
    }
}

/// The routines of the occasions as they are shown.
pub(crate) fn in_order(occasions: impl Iterator<Item = Routine>) -> Vec<Routine> {
    let mut occasions: Vec<Routine> = occasions.collect();
    occasions.sort_by_key(|routine| OCCASIONS.iter().position(|id| *id == routine.id.0));
    occasions
}

fn check_id(read: &Read<Routine>, earlier: &[Read<Routine>], report: &mut Report) {
    let id = &read.value.id;
    let stem = read.document.file.stem();
    if id.0 != stem {
        report.add_some(
            read.document.problem(&at!["id"], format!("the id is \"{id}\"")),
            format!("the file's name, \"{stem}\""),
        );
    }
    if earlier.iter().any(|other| other.value.id == *id) {
        report.add_some(
            read.document.problem(&at!["id"], format!("\"{id}\" is there twice")),
            "an id of its own",
        );
    }
}

/// Checks that level and settings are those of the movements, and that nothing is empty.
fn check_claims(read: &Read<Routine>, movements: &[Read<Movement>], report: &mut Report) {
    let routine = &read.value;
    let steps = || {
        routine.plans.iter().flat_map(|plan| &plan.steps).filter_map(|step| get(movements, &step.movement))
    };
    if let Some(level) = steps().map(|movement| movement.level).max().filter(|level| *level != routine.level)
    {
        let problem = read.document.problem(&at!["level"], format!("level {}", routine.level));
        report.add_some(problem, format!("{level}, the level of its hardest movement"));
    }
    for (index, setting) in routine.settings.iter().enumerate() {
        if let Some(movement) = steps().find(|movement| !movement.settings.contains(setting)) {
            let message = format!("\"{}\" cannot be done in setting \"{}\"", movement.id, setting.name());
            report.add_some(
                read.document.problem(&at!["settings", index], message),
                "settings that all its movements share",
            );
        }
    }
    let empty = [
        ("regions", routine.regions.is_empty()),
        ("settings", routine.settings.is_empty()),
        ("intents", routine.intents.is_empty()),
        ("reasons", routine.reasons.is_empty()),
        ("plan", routine.plans.is_empty()),
    ];
    for (field, _) in empty.into_iter().filter(|(_, empty)| *empty) {
        report.add_some(read.document.problem(&at![field], format!("\"{field}\" is empty")), "at least one");
    }
}

fn get<'m>(movements: &'m [Read<Movement>], id: &MovementId) -> Option<&'m Movement> {
    movements.iter().map(|read| &read.value).find(|movement| movement.id == *id)
}

fn check_plan(
    read: &Read<Routine>,
    index: usize,
    plan: &Plan,
    movements: &[Read<Movement>],
    report: &mut Report,
) {
    let document = &read.document;
    if !MINUTES.contains(&plan.minutes) {
        let problem = document
            .problem(&at!["plan", index, "minutes"], format!("{} minutes cannot be chosen", plan.minutes));
        return report.add_some(problem, "1, 3, 5 or 8");
    }
    for (step_index, step) in plan.steps.iter().enumerate() {
        check_step(read, [index, step_index], step, movements, report);
    }
    let known = plan.steps.iter().all(|step| get(movements, &step.movement).is_some());
    let secs = plan.duration_secs(|id| get(movements, id));
    let stated = f32::from(plan.minutes) * 60.0;
    if known && !(SHORTEST_SHARE * stated..=LONGEST_SHARE * stated).contains(&secs) {
        let problem =
            document.problem(&at!["plan", index, "minutes"], format!("the plan takes {secs:.0} seconds"));
        report.add_some(problem, format!("{:.0} to {:.0}", SHORTEST_SHARE * stated, LONGEST_SHARE * stated));
    }
}

fn check_step(
    read: &Read<Routine>,
    [plan, index]: [usize; 2],
    step: &Step,
    movements: &[Read<Movement>],
    report: &mut Report,
) {
    let path = at!["plan", plan, "steps", index, "movement"];
    let Some(movement) = get(movements, &step.movement) else {
        let known = movements.iter().map(|read| read.value.id.0.as_str());
        let problem = read.document.problem(&path, format!("there is no movement \"{}\"", step.movement));
        return report.add_some(problem, did_you_mean(&step.movement.0, known, "the id of a movement"));
    };
    let dose = &movement.dose;
    let (sets, reps) = (step.sets(movement), step.reps(movement));
    if !(1..=dose.max_sets).contains(&sets) || !(1..=dose.max_reps).contains(&reps) {
        let message = format!("{sets} sets of {reps} are not within the dose of \"{}\"", movement.id);
        report.add_some(
            read.document.problem(&path, message),
            format!("at most {} sets of {}", dose.max_sets, dose.max_reps),
        );
    }
}
