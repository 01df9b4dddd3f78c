//! A plan to text: for a therapist, for another person, for another device.

use journal::{LocalDate, PlannedMovement};
use library::Content;
use library::plan_file::{FileSession, FileStep, PLAN_FORMAT, PlanFile, Weekday};

use super::super::log::Programme;
use super::super::own_ways::{resolved, written};
use super::super::week::WeekPlan;
use super::read::read_json;

/// The plan that a person follows, as a file. A plan that came as one goes out as it came, with its own movements and
/// holds; what the person does their own way goes out as such. While a flare makes everything small (`is_halved`), it is the plan as it was taken: half of it is no plan.
/// `session_name` names a session by its number, from 1, in the person's language.
#[must_use]
pub fn of_programme(
    content: &Content,
    programme: &Programme,
    week: &WeekPlan,
    is_halved: bool,
    name: &str,
    session_name: &dyn Fn(usize) -> String,
) -> PlanFile {
    let accepted = programme.accepted();
    if let Some(plan) = accepted.and_then(|accepted| read_json(accepted.file.as_ref()?).ok()) {
        return plan;
    }
    let taken = accepted.filter(|accepted| is_halved && !accepted.days.is_empty());
    let plan = taken.map_or_else(
        || of_week(week, name, session_name),
        |taken| {
            let days = taken.days.iter().map(|day| {
                let planned = day.movements.iter();
                (day.day.weekday(), planned.map(file_step).collect())
            });
            of_days(days, name, session_name)
        },
    );
    in_own_ways(content, plan, programme)
}

/// The plan with the person's own movements in the places where they stand; not with one that can no longer be done as it was kept, since
/// nobody could take a file with that in.
fn in_own_ways(content: &Content, mut plan: PlanFile, programme: &Programme) -> PlanFile {
    for (id, text) in programme.own_ways() {
        let own = written(id, text).filter(|_| resolved(content, id, text).is_some());
        let Some(own) = own else { continue };
        let steps = plan.sessions.iter_mut().flat_map(|session| &mut session.steps);
        let mut is_named = false;
        for step in steps.filter(|step| step.movement == id) {
            step.movement.clone_from(&own.id);
            is_named = true;
        }
        if is_named {
            plan.movements.push(own);
        }
    }
    plan
}

/// The days of a week that are planned, as a file: what is planned twice alike is one session on two days, named by its number, from 1.
#[must_use]
pub fn of_week(week: &WeekPlan, name: &str, session_name: &dyn Fn(usize) -> String) -> PlanFile {
    let days = week.days.iter().filter(|day| !day.steps().is_empty()).map(|day| {
        let number = LocalDate::from_days_since_epoch(day.day).weekday();
        (number, day.steps().iter().map(|planned| file_step(&planned.step.planned())).collect())
    });
    of_days(days, name, session_name)
}

fn of_days(
    days: impl Iterator<Item = (u8, Vec<FileStep>)>,
    name: &str,
    session_name: &dyn Fn(usize) -> String,
) -> PlanFile {
    let mut sessions: Vec<FileSession> = Vec::new();
    for (number, steps) in days {
        let weekday = Weekday::ALL[usize::from(number) % Weekday::ALL.len()];
        match sessions.iter_mut().find(|session| session.steps == steps) {
            Some(session) => session.days.push(weekday),
            None => {
                sessions.push(FileSession {
                    name: session_name(sessions.len() + 1),
                    days: vec![weekday],
                    steps,
                });
            }
        }
    }
    PlanFile {
        format: PLAN_FORMAT,
        name: name.to_owned(),
        from: None,
        note: None,
        sessions,
        movements: Vec::new(),
    }
}

fn file_step(planned: &PlannedMovement) -> FileStep {
    FileStep {
        movement: planned.movement.clone(),
        sets: Some(u32::from(planned.sets)),
        reps: Some(u32::from(planned.repetitions)),
        // Limber's own plans hold as long as the movement says.
        hold_secs: None,
    }
}

/// As TOML. Nothing where a number in it is none, which no checked plan has.
#[must_use]
pub fn to_toml(plan: &PlanFile) -> Option<String> {
    toml::to_string(plan).ok()
}

/// As JSON.
#[must_use]
pub fn to_json(plan: &PlanFile) -> Option<String> {
    serde_json::to_string_pretty(plan).ok().map(|text| text + "\n")
}
