//! `docs/formats/journal.md` says what is so.

use journal::file;
use journal::{Body, Entry, KINDS};

const PAGE: &str = include_str!("../../../docs/formats/journal.md");

#[test]
fn the_lines_on_the_page_are_a_file() {
    let line = |start: &str| PAGE.lines().filter(move |line| line.starts_with(start)).collect::<Vec<_>>();
    let (header, lines) = (line("{\"limber\""), line("{\"sum\""));
    let (wipe, entries): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.contains("\"wiped\""));
    let text = [header, wipe, entries].concat().join("\n") + "\n";
    let journal = file::import(text.as_bytes()).expect("the page's example is sound");
    assert_eq!(file::export(&journal, "0.1.0"), text);
    assert!(
        matches!(journal.entries(), [Entry::Kept(event), Entry::Erased(_)] if matches!(event.body, Body::HabitCracked(_)))
    );
}

#[test]
fn the_page_lists_every_kind() {
    for (kind, version) in KINDS {
        assert!(
            PAGE.contains(&format!("| `{kind}` | {version} |")),
            "{kind} version {version} is not on the page"
        );
    }
}

#[test]
fn the_page_gives_the_limits() {
    assert!(PAGE.contains(&format!("larger than {} MiB", file::MAX_FILE_BYTES >> 20)));
    assert!(PAGE.contains(&format!("longer than {} MiB", file::MAX_LINE_BYTES >> 20)));
    assert!(PAGE.contains(&format!("`format` is larger than {}", file::FORMAT)));
}
