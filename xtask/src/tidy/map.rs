//! ARCHITECTURE.md is a map: every crate is on it.

use super::{Finding, Source};
use crate::project::Metadata;

/// Finds crates that the map does not name.
pub(super) fn check(metadata: &Metadata, sources: &[Source]) -> Vec<Finding> {
    let map = sources.iter().find(|source| source.path == "ARCHITECTURE.md");
    let map = map.map_or("", |source| source.text.as_str());
    let absent = metadata.members().filter(|package| !has_room(map, &package.name));
    absent
        .map(|package| Finding::of_crate(&package.name, "is not on the map in ARCHITECTURE.md".to_owned()))
        .collect()
}

/// Whether a crate has a line of its own in the list of rooms.
fn has_room(map: &str, name: &str) -> bool {
    let room = format!("{name}/");
    map.lines().any(|line| line.trim_start().starts_with(&room))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_needs_a_room_of_its_own() {
        let map = "crates/\n  care/    decisions\nThe figure-assets/ word inside a sentence.\n";
        assert!(has_room(map, "care"));
        assert!(!has_room(map, "figure-assets"));
        assert!(!has_room(map, "journal"));
    }
}
