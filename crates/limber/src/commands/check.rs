//! `limber check`.

use clap::Args;
use journal::file;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use store::read_beside;

use super::check_plan::{check_plan, is_plan};
use super::transfer::{counted, read_bounded, sentence};
use crate::clock;
use crate::outcome::{Ending, Failure, Said};
use crate::record;

/// What is looked at.
#[derive(Args)]
pub(crate) struct Check {
    /// An exported file, a plan file, or a folder of content. Without it the record itself is looked at.
    path: Option<PathBuf>,
}

impl Check {
    pub(crate) fn run(&self, data: Option<&Path>) -> Result<Said, Failure> {
        match &self.path {
            None => check_record(&record::place(data)?),
            Some(path) if path.is_dir() => check_content(path),
            Some(path) => check_file(path, data),
        }
    }
}

/// Looks at the record without changing anything, whoever has it open.
fn check_record(place: &Path) -> Result<Said, Failure> {
    let Some(journal) = read_beside(place)? else {
        let words = format!("There is no record in {} yet.", place.display());
        return Ok(Said::new(words, json!({ "place": place, "entries": 0 })));
    };
    let entries = journal.events().count();
    let words =
        format!("The record in {} is sound: {}.", place.display(), counted(entries, "entry", "entries"));
    Ok(Said::new(words, json!({ "place": place, "entries": entries })))
}

fn check_file(path: &Path, data: Option<&Path>) -> Result<Said, Failure> {
    let bytes = read_bounded(path)?;
    if is_plan(path, &bytes) {
        return check_plan(path, &bytes, &record::place(data)?, &clock::now());
    }
    match file::import(&bytes) {
        Ok(journal) => {
            let (entries, erased) = (journal.events().count(), journal.erased().len());
            let words = format!(
                "{} is sound: {}, {erased} erased.",
                path.display(),
                counted(entries, "entry", "entries")
            );
            Ok(Said::new(words, json!({ "file": path, "entries": entries, "erased": erased })))
        }
        Err(error) => {
            let kind = format!("{:?}", error.kind());
            let words = format!("{}: {}", path.display(), sentence(&error.to_string()));
            Err(Failure::new(Ending::NotSound, words).with(json!({ "file": path, "kind": kind })))
        }
    }
}

fn check_content(folder: &Path) -> Result<Said, Failure> {
    let mut files = Vec::new();
    read_folder(folder, "content", &mut files)?;
    match library::check(&files) {
        Ok(checked) => {
            let movements = checked.content.movements.len();
            let words = format!(
                "{} is sound: {}, {}.",
                folder.display(),
                counted(files.len(), "file", "files"),
                counted(movements, "movement", "movements")
            );
            Ok(Said::new(words, json!({ "folder": folder, "files": files.len(), "movements": movements })))
        }
        Err(report) => {
            let words = format!("{}{}.", report.plain(), sentence(&report.to_string()).trim_end_matches('.'));
            let problems: Vec<Value> = report.problems().iter().map(problem).collect();
            Err(Failure::new(Ending::NotSound, words).with(json!({ "problems": problems })))
        }
    }
}

fn problem(problem: &library::Problem) -> Value {
    json!({
        "file": problem.file(),
        "line": problem.line(),
        "what": problem.to_string(),
        "expected": problem.expected(),
    })
}

/// Reads every TOML file below a folder as (path for the author, text).
fn read_folder(folder: &Path, shown: &str, files: &mut Vec<(String, String)>) -> Result<(), Failure> {
    let unreadable = |path: &Path, error: &dyn std::fmt::Display| {
        Failure::could_not(format!("{} cannot be read: {error}.", path.display()))
    };
    let listed = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    for entry in listed {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let Some(name) = path.file_name().and_then(OsStr::to_str) else { continue };
        let shown = format!("{shown}/{name}");
        if path.is_dir() {
            read_folder(&path, &shown, files)?;
        } else if name.ends_with(".toml") {
            files.push((shown, fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?));
        }
    }
    Ok(())
}
