//! Paths of one person's machine, which mean nothing on another.

use super::{Finding, Source};

/// Where people keep their own files. Split, so that this file does not hold what it looks for.
const PERSONAL: &[(&str, &str)] =
    &[("/ho", "me/"), ("/ro", "ot/"), ("/Use", "rs/"), ("C:\\Use", "rs\\"), ("/wo", "rk/"), ("/t", "mp/")];

/// Checks one file.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().enumerate();
    let hits = lines.filter_map(|(index, line)| Some((index, personal_path(line)?)));
    hits.map(|(index, path)| Finding::at(source, index, format!("names a path of one machine: {path}")))
        .collect()
}

/// A personal path that begins on this line, rather than being the end of a longer one.
fn personal_path(line: &str) -> Option<String> {
    let begins = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-/})]".contains(c));
    let starts = PERSONAL.iter().map(|(a, b)| format!("{a}{b}"));
    starts.into_iter().find(|start| line.match_indices(start).any(|(at, _)| begins(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found() {
        for (a, b) in PERSONAL {
            assert!(personal_path(&format!("open {a}{b}anna/limber")).is_some(), "{a}{b}");
        }
        for line in ["see docs/ho", "crates{}page", "/usr/bin/rustc", &format!("docs{}{}", "/ho", "me/page")]
        {
            assert!(personal_path(line).is_none(), "{line}");
        }
    }
}
