//! `cargo xtask tidy`: the house rules that no compiler checks.
//!
//! Each rule is a pure function from facts (packages, or the text of a file) to [`Finding`]s, so that its tests can
//! hand it a small wrong house. ARCHITECTURE.md says why the rules are as they are.

mod attributes;
mod edges;
mod links;
mod map;
mod paths;
mod purity;

pub(crate) use edges::PURE_CRATES;

use crate::project::Project;
use crate::shell::{command, print, read};
use anyhow::{Result, bail};
use std::collections::BTreeSet;
use std::fmt;
use std::fs;

/// A rule that is broken, and where.
#[derive(Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Finding {
    /// A file, with a line if there is one, or a crate.
    place: String,
    sentence: String,
}

/// A file that git knows, as text.
pub(crate) struct Source {
    /// From the root, with `/` between folders.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Checks every rule and lists all that is broken.
pub(crate) fn run(project: &Project) -> Result<()> {
    let metadata = project.metadata(&[])?;
    let paths = listed(project)?;
    let sources = sources(project, &paths);
    let paths: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
    let mut findings = edges::check(&metadata);
    findings.extend(map::check(&metadata, &sources));
    for source in &sources {
        findings.extend(purity::check(source));
        findings.extend(attributes::check(source));
        findings.extend(paths::check(source));
        findings.extend(links::check(source, &paths));
    }
    findings.sort();
    for finding in &findings {
        print(&finding.to_string());
    }
    if !findings.is_empty() {
        bail!("{} broken house rules", findings.len());
    }
    print(&format!("{} files keep the house rules.", sources.len()));
    Ok(())
}

/// Every file that is, or is about to be, part of the project; not one that was just removed.
fn listed(project: &Project) -> Result<Vec<String>> {
    let mut git = command("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
    let list = read(git.current_dir(&project.root))?;
    let is_there = |path: &&str| project.root.join(path).exists();
    Ok(list.lines().filter(is_there).map(str::to_owned).collect())
}

/// Those that are text. Pictures and the like have nothing to say here.
fn sources(project: &Project, paths: &[String]) -> Vec<Source> {
    let sources = paths.iter().filter_map(|path| {
        let text = fs::read_to_string(project.root.join(path)).ok()?;
        Some(Source { path: path.clone(), text })
    });
    sources.collect()
}

impl Finding {
    fn of_crate(name: &str, sentence: String) -> Self {
        Self { place: format!("crate {name}"), sentence }
    }

    fn at(source: &Source, line_index: usize, sentence: String) -> Self {
        Self { place: format!("{}:{}", source.path, line_index + 1), sentence }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.sentence)
    }
}

/// The code of a line, without the comment after it.
fn code(line: &str) -> &str {
    // A `//` inside a string, as in an address, cuts too much rather than too little of it; no rule looks there.
    line.split_once("//").map_or(line, |(code, _)| code)
}
