//! `cargo xtask tidy`: the house rules that no compiler checks.
//!
//! Each rule is a pure function from facts (packages, or the text of a file) to [`Finding`]s, so that its tests can
//! hand it a small wrong house. ARCHITECTURE.md says why the rules are as they are.

mod attributes;
mod edges;
mod map;
mod paths;
mod purity;

pub(crate) use edges::PURE_CRATES;

use crate::project::Project;
use crate::shell::{command, print, read};
use anyhow::{Result, bail};
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
    let sources = sources(project)?;
    let mut findings = edges::check(&metadata);
    findings.extend(map::check(&metadata, &sources));
    for source in &sources {
        findings.extend(purity::check(source));
        findings.extend(attributes::check(source));
        findings.extend(paths::check(source));
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

/// Every text file that is, or is about to be, part of the project.
fn sources(project: &Project) -> Result<Vec<Source>> {
    let mut git = command("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
    let list = read(git.current_dir(&project.root))?;
    let sources = list.lines().filter_map(|path| {
        // Pictures and other files that are not text have nothing to say here, nor has one that was just removed.
        let text = fs::read_to_string(project.root.join(path)).ok()?;
        Some(Source { path: path.to_owned(), text })
    });
    Ok(sources.collect())
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
