//! The checks of workplaces: every answer of ROSA has its words, every fault its change, every number its help.

use std::collections::BTreeSet;

use super::Read;
use super::document::{Document, Seg, at};
use super::links::{check_sources, did_you_mean};
use super::report::Report;
use crate::ergonomics::{
    Check, CheckId, Choice, CounterMove, Ergonomics, ErgonomicsFile, InputProblem, Measure, Question,
    RosaChoice, RosaItem,
};
use crate::movement::Movement;
use crate::source::Source;

/// Joins the files into one, checks in the order in which they are offered.
pub(crate) fn join(files: impl Iterator<Item = ErgonomicsFile>) -> Ergonomics {
    let mut all = Ergonomics::default();
    for file in files {
        all.checks.extend(file.check);
        all.measures.extend(file.measures);
        all.inputs.extend(file.inputs);
        all.facts.extend(file.facts);
        all.counters.extend(file.counters);
    }
    all.checks.sort_by_key(|check| check.id);
    all
}

/// Checks every file by itself and all of them together.
pub(crate) fn check(
    files: &[Read<ErgonomicsFile>],
    movements: &[Read<Movement>],
    sources: &[Source],
    report: &mut Report,
) {
    let Some(first) = files.first() else { return };
    for read in files {
        if let Some(check) = &read.value.check {
            check_sources(&read.document, &at!["check", "sources"], &check.sources, sources, report);
            check_one(check, &read.document, report);
        }
        for (index, fact) in read.value.facts.iter().enumerate() {
            check_sources(&read.document, &at!["fact", index, "sources"], &fact.sources, sources, report);
        }
        for (index, counter) in read.value.counters.iter().enumerate() {
            let path = at!["counter", index, "sources"];
            check_sources(&read.document, &path, &counter.sources, sources, report);
            check_counter(index, counter, &read.document, movements, report);
        }
    }
    let all = join(files.iter().map(|read| read.value.clone()));
    for missing in missing(&all) {
        report.add_some(first.document.problem(&[], missing), "one entry in a file of content/ergonomics/");
    }
}

/// What has to be there exactly once and is not.
fn missing(all: &Ergonomics) -> Vec<String> {
    let once = |what: &str, name: &str, count: usize| {
        (count != 1).then(|| format!("{what} \"{name}\" is there {count} times"))
    };
    let count = |id: CheckId| all.checks.iter().filter(|check| check.id == id).count();
    let checks = CheckId::ALL.into_iter().filter_map(|id| once("the check", id.name(), count(id)));
    let count = |id: Measure| all.measures.iter().filter(|help| help.id == id).count();
    let measures = Measure::ALL.iter().filter_map(|&id| once("the measure", id.name(), count(id)));
    let count = |id: InputProblem| all.inputs.iter().filter(|help| help.id == id).count();
    let inputs = InputProblem::ALL.into_iter().filter_map(|id| once("the input", id.name(), count(id)));
    let mut facts = BTreeSet::new();
    let twice = all.facts.iter().filter(|fact| !facts.insert(&fact.id));
    let facts = twice.map(|fact| format!("the fact \"{}\" is there twice", fact.id));
    let mut counters = BTreeSet::new();
    let twice = all.counters.iter().filter(|counter| !counters.insert(&counter.id));
    let counters = twice.map(|counter| format!("the counter \"{}\" is there twice", counter.id));
    checks.chain(measures).chain(inputs).chain(facts).chain(counters).collect()
}

/// It is called for by something that is wrong, and leads to movements that there are.
fn check_counter(
    index: usize,
    counter: &CounterMove,
    document: &Document,
    movements: &[Read<Movement>],
    report: &mut Report,
) {
    let path = at!["counter", index];
    if counter.sitting_over_minutes.is_none() && counter.faults.is_empty() {
        report.add_some(document.problem(&path, "nothing calls for it"), "faults, or sitting_over_minutes");
    }
    for (place, fault) in counter.faults.iter().enumerate().filter(|(_, fault)| fault.is_fine()) {
        let problem = format!("nothing is wrong with \"{}\"", fault.name());
        let path = at!["counter", index, "faults", place];
        report.add_some(document.problem(&path, problem), "an answer with a change");
    }
    if counter.movements.is_empty() {
        report.add_some(document.problem(&path, "leads to no movement"), "at least one movement");
    }
    let names = || movements.iter().map(|read| read.value.id.0.as_str());
    for (place, id) in counter.movements.iter().enumerate() {
        if names().all(|name| name != id.0) {
            let problem = format!("there is no movement \"{id}\"");
            let path = at!["counter", index, "movements", place];
            report.add_some(
                document.problem(&path, problem),
                did_you_mean(&id.0, names(), "the id of a movement"),
            );
        }
    }
}

fn check_one(check: &Check, document: &Document, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (index, question) in check.questions.iter().enumerate() {
        let path = at!["check", "question", index];
        if !seen.insert(&question.id) {
            let twice = format!("the question \"{}\" is there twice", question.id);
            report.add_some(document.problem(&path, twice), "an id of its own");
        }
        if question.choices.first().is_none_or(|choice| choice.change.is_some() || choice.is_extra) {
            report.add_some(document.problem(&path, "begins with a fault"), "the right answer first");
        }
        for (place, choice) in question.choices.iter().enumerate() {
            if !seen.insert(&choice.id) {
                let twice = format!("\"{}\" is there twice", choice.id);
                let path = at!["check", "question", index, "choice", place, "id"];
                report.add_some(document.problem(&path, twice), "an id of its own");
            }
        }
    }
    if check.id == CheckId::Workstation {
        check_rosa(check, document, report);
    }
}

/// The workstation's questions and answers are those of ROSA, no more and no fewer.
fn check_rosa(check: &Check, document: &Document, report: &mut Report) {
    let asked: Vec<&str> = check.questions.iter().map(|question| question.id.as_str()).collect();
    let items: Vec<&str> = RosaItem::ALL.iter().map(|item| item.name()).collect();
    if asked != items {
        let problem = document.problem(&at!["check", "question"], "asks other things than ROSA");
        report.add_some(problem, format!("the questions {}", items.join(", ")));
    }
    for (index, question) in check.questions.iter().enumerate() {
        let Some(item) = RosaItem::from_name(&question.id) else { continue };
        check_rosa_choices(item, question, &at!["check", "question", index], document, report);
    }
}

fn check_rosa_choices(
    item: RosaItem,
    question: &Question,
    path: &[Seg],
    document: &Document,
    report: &mut Report,
) {
    let names = || item.choices().map(RosaChoice::name);
    for lacking in names().filter(|name| question.choices.iter().all(|choice| choice.id != *name)) {
        report
            .add_some(document.problem(path, format!("has no choice \"{lacking}\"")), "every answer of ROSA");
    }
    for (place, choice) in question.choices.iter().enumerate() {
        let mut path = path.to_vec();
        path.extend(at!["choice", place]);
        let known = RosaChoice::from_name(&choice.id).filter(|known| known.item() == item);
        let Some(known) = known else {
            let problem = document.problem(&path, format!("ROSA has no choice \"{}\" here", choice.id));
            report.add_some(problem, did_you_mean(&choice.id, names(), "an answer of this item"));
            continue;
        };
        if let Some(wrong) = differs(known, choice) {
            report.add_some(document.problem(&path, wrong), "what ROSA says of it");
        }
    }
}

fn differs(known: RosaChoice, choice: &Choice) -> Option<&'static str> {
    match choice {
        _ if known.is_extra() != choice.is_extra => Some("is_extra is the other way about"),
        _ if known.is_fine() && choice.change.is_some() => Some("has a change, but nothing is wrong with it"),
        _ if !known.is_fine() && choice.change.is_none() => Some("has no change"),
        _ => None,
    }
}
