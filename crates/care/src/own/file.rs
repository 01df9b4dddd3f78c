//! A routine as a file: a plan file with one session without days.

use std::collections::BTreeSet;

use library::plan_file::{FileSession, FileStep, OwnMovement, PLAN_FORMAT, PlanFile};
use serde::Deserialize;

/// A routine as a file.
#[must_use]
pub fn routine_file(name: &str, steps: Vec<FileStep>, movements: Vec<OwnMovement>) -> PlanFile {
    PlanFile {
        format: PLAN_FORMAT,
        name: name.to_owned(),
        from: None,
        note: None,
        sessions: vec![FileSession { name: name.to_owned(), days: Vec::new(), steps }],
        movements,
    }
}

/// Every session of a file as a routine of its own, with those of the file's own movements that it needs. The days of a
/// plan are left out: a routine is done whenever the person wants.
#[must_use]
pub fn routines_of(plan: &PlanFile) -> Vec<PlanFile> {
    let routine = |session: &FileSession| {
        let name = [&session.name, &plan.name].into_iter().find(|name| !name.trim().is_empty());
        let name = name.map_or("", |name| name.trim());
        let movements = needed(&plan.movements, session.steps.iter().map(|step| step.movement.as_str()));
        let routine = routine_file(name, session.steps.clone(), movements);
        PlanFile { from: plan.from.clone(), note: plan.note.clone(), ..routine }
    };
    plan.sessions.iter().map(routine).collect()
}

/// Of a file's own movements those that steps name by their ids, and those that these are like.
#[must_use]
pub fn needed<'n>(
    movements: &'n [OwnMovement],
    steps: impl IntoIterator<Item = &'n str>,
) -> Vec<OwnMovement> {
    let mut named: BTreeSet<&str> = steps.into_iter().collect();
    // A chain of likes is no longer than there are movements.
    for _ in 0..movements.len() {
        let likes = movements.iter().filter(|own| named.contains(own.id.as_str()));
        let likes: Vec<&str> = likes.map(|own| own.like.0.as_str()).collect();
        named.extend(likes);
    }
    movements.iter().filter(|own| named.contains(own.id.as_str())).cloned().collect()
}

/// What a routine is called, out of its text and whatever else that holds.
#[must_use]
pub fn name_of(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Head {
        name: String,
    }
    serde_json::from_str::<Head>(text).ok().map(|head| head.name).filter(|name| !name.trim().is_empty())
}
