//! Links in Markdown that lead to a file of the project.

use std::collections::BTreeSet;

use super::{Finding, Source};

/// Checks one file against all that the project has.
pub(super) fn check(source: &Source, paths: &BTreeSet<&str>) -> Vec<Finding> {
    if !source.path.ends_with(".md") {
        return Vec::new();
    }
    let lines = source.text.lines().enumerate();
    let links = lines.flat_map(|(index, line)| targets(line).map(move |target| (index, target)));
    let dead = links.filter(|(_, target)| !leads_somewhere(&source.path, target, paths));
    dead.map(|(index, target)| Finding::at(source, index, format!("links to {target}, which is not there")))
        .collect()
}

/// What the links of a line lead to within the project: no addresses, and no places on the same page.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let ends = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let files = ends.map(|(target, _)| target.split(['#', ' ']).next().unwrap_or_default());
    files.filter(|target| !target.is_empty() && !target.contains(':'))
}

/// Whether there is such a file, or a folder of files.
fn leads_somewhere(from: &str, target: &str, paths: &BTreeSet<&str>) -> bool {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                if folders.pop().is_none() {
                    return false;
                }
            }
            name => folders.push(name),
        }
    }
    let path = folders.join("/");
    let inside = format!("{path}/");
    paths.contains(path.as_str()) || paths.iter().any(|path| path.starts_with(&inside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nothing_is_found_with_its_line() {
        let paths = BTreeSet::from([
            "README.md",
            "docs/adr/0001-one.md",
            "docs/pictures/relief.png",
            "docs/status.md",
        ]);
        for (path, line, is_dead) in [
            ("README.md", "![The page](docs/pictures/relief.png)", false),
            ("README.md", "![The page](docs/pictures/gone.png)", true),
            ("README.md", "Decisions are in [docs/adr](docs/adr), [as](docs/adr/) folders.", false),
            ("README.md", "a part of a folder's name: [docs](docs/ad)", true),
            ("docs/status.md", "[one](adr/0001-one.md#why) and [up](../README.md)", false),
            ("docs/status.md", "[one](docs/adr/0001-one.md)", true),
            ("docs/status.md", "[out](../../elsewhere.md)", true),
            ("docs/status.md", "[site](https://example.invalid/x) [here](#done)", false),
            ("docs/notes.txt", "[no Markdown](gone.md)", false),
        ] {
            let source = Source { path: path.to_owned(), text: format!("first\n{line}\n") };
            let found = check(&source, &paths);
            assert_eq!(!found.is_empty(), is_dead, "{line}");
            assert!(found.iter().all(|finding| finding.place == format!("{path}:2")), "{found:?}");
        }
    }
}
