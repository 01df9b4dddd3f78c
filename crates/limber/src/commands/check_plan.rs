//! `limber check` of a plan file.

use care::own::Rules;
use care::programme::file::{Checked, CheckedSession, Difference, Fault, check, faults, read};
use content_bundle::content;
use journal::{Fold, Moment};
use library::plan_file::PlanFile;
use serde_json::{Value, json};
use std::path::Path;
use store::read_beside;

use super::transfer::counted;
use crate::known::Known;
use crate::outcome::{Ending, Failure, Said};
use crate::page::Page;
use crate::plan_words;
use crate::words::{plain, t};

/// How every exported journal begins.
const JOURNAL: &str = "{\"limber\":";

/// Whether a file is looked at as a plan: by its name, or because it can be read as one.
pub(super) fn is_plan(path: &Path, bytes: &[u8]) -> bool {
    let is_named = path.extension().is_some_and(|ending| ending == "toml" || ending == "json");
    let Ok(text) = std::str::from_utf8(bytes) else { return is_named };
    !text.starts_with(JOURNAL) && (is_named || read(text).is_ok())
}

/// Checks a plan: by itself, and for this person where the safety check says what may be shown.
pub(super) fn check_plan(path: &Path, bytes: &[u8], record: &Path, now: &Moment) -> Result<Said, Failure> {
    let unsound = |words: String, json: Value| Failure::new(Ending::NotSound, plain(&words)).with(json);
    let text = std::str::from_utf8(bytes).map_err(|_| {
        unsound(format!("{}: {}", path.display(), t!("plan-unreadable")), json!({ "file": path }))
    })?;
    let plan = read(text).map_err(|error| {
        let words = plan_words::words(error.message());
        unsound(format!("{}: {words}", path.display()), json!({ "file": path, "faults": [words] }))
    })?;
    let found = faults(content(), &plan);
    if !found.is_empty() {
        let found: Vec<String> = found.iter().map(Fault::message).map(plan_words::words).collect();
        let words = format!("{}: {}\n{}", path.display(), t!("plan-faults"), indented(&found));
        return Err(unsound(words, json!({ "file": path, "faults": found })));
    }
    let (checked, told) = for_person(&plan, record, now);
    Ok(match checked {
        Some(checked) => for_them(path, &plan, &checked),
        None => for_nobody(path, &plan, told.as_deref()),
    })
}

/// The plan as this person would do it, or why that cannot be said.
fn for_person(plan: &PlanFile, record: &Path, now: &Moment) -> (Option<Checked>, Option<String>) {
    let journal = match read_beside(record) {
        Ok(journal) => journal.unwrap_or_default(),
        Err(error) => return (None, Some(error.to_string())),
    };
    let known = Known::of(&journal);
    let Ok(limits) = known.outlook(now) else { return (None, None) };
    let day = now.local.date.days_since_epoch();
    // Without faults for anybody there are none for one person.
    let checked = known.with_ground(&limits, now, |ground| match plan.holds_routines() {
        true => Rules::ahead(*ground, &known.programme, day).check(plan).ok(),
        false => check(ground, &known.programme, plan, day).ok(),
    });
    (checked, None)
}

fn for_them(path: &Path, plan: &PlanFile, checked: &Checked) -> Said {
    let sessions: Vec<String> =
        checked.sessions.iter().map(CheckedSession::message).map(plan_words::words).collect();
    let differences: Vec<String> =
        checked.differences.iter().map(Difference::message).map(plan_words::words).collect();
    let outcome = match differences.is_empty() {
        true => t!("plan-no-differences"),
        false => format!("{}:\n{}", t!("plan-differences"), indented(&differences)),
    };
    let words = format!("{}\n{}\n{outcome}", sound(path, plan), indented(&sessions));
    let json = json!({
        "file": path,
        "plan": about(plan),
        "for_person": true,
        "sessions": checked.sessions.iter().map(session_json).collect::<Vec<_>>(),
        "differences": checked.differences.iter().map(difference_json).collect::<Vec<_>>(),
    });
    Said::new(plain(&words), json)
}

fn for_nobody(path: &Path, plan: &PlanFile, told: Option<&str>) -> Said {
    let page = Page::new(t!("title-check"), "/check");
    let words = format!(
        "{}\nWhat you would do otherwise can be said after the safety check. Open {}",
        sound(path, plan),
        page.words()
    );
    let words = told.iter().fold(words, |words, told| format!("{words}\n{told}"));
    Said::new(
        plain(&words),
        json!({ "file": path, "plan": about(plan), "for_person": false, "page": page, "told": told }),
    )
}

fn sound(path: &Path, plan: &PlanFile) -> String {
    let from = plan.from.as_ref().map(|from| format!(" from {from}")).unwrap_or_default();
    let sessions = match plan.holds_routines() {
        true => counted(plan.sessions.len(), "routine", "routines"),
        false => counted(plan.sessions.len(), "session", "sessions"),
    };
    format!("{} can be done: “{}”{from}, {sessions}.", path.display(), plan.name)
}

fn about(plan: &PlanFile) -> Value {
    json!({ "name": plan.name, "from": plan.from, "note": plan.note, "sessions": plan.sessions.len() })
}

fn session_json(session: &CheckedSession) -> Value {
    let days = session.days.iter().map(|(day, strength)| json!({ "day": day, "strength": strength }));
    let movements = session.steps.iter().map(|checked| {
        let step = &checked.step;
        json!({ "id": step.movement, "name": step.name, "sets": step.sets, "repetitions": step.repetitions })
    });
    json!({ "name": session.name, "days": days.collect::<Vec<_>>(), "movements": movements.collect::<Vec<_>>() })
}

fn difference_json(difference: &Difference) -> Value {
    json!({
        "session": difference.session,
        "movement": difference.movement,
        "kind": plan_words::kind(&difference.what),
        "words": plan_words::words(difference.message()),
    })
}

fn indented(lines: &[String]) -> String {
    lines.iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
