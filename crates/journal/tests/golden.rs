//! The text of every kind and version, as it was first written: it must be read for ever.

use std::fs;
use std::path::{Path, PathBuf};

use journal::{Entry, KINDS};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn golden_files() -> Vec<(String, String)> {
    let files = fs::read_dir(folder()).expect("the golden files are there");
    let read = |path: PathBuf| {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("a golden file is text"))
    };
    files.map(|file| read(file.expect("the folder can be listed").path())).collect()
}

#[test]
fn every_kind_and_version_has_a_golden_file() {
    for (kind, present) in KINDS {
        for version in 1..=*present {
            let name = format!("{kind}.v{version}.json");
            let text =
                fs::read_to_string(folder().join(&name)).unwrap_or_else(|_| panic!("{name} is missing"));
            let claim = format!("\"kind\":\"{kind}\",\"version\":{version},");
            assert!(text.contains(&claim), "{name} holds another kind or version");
        }
    }
}

#[test]
fn every_golden_file_is_read_and_written_again_word_for_word() {
    for (name, text) in golden_files() {
        let line = text.trim_end();
        let entry = Entry::from_json(line).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(entry.to_json(), line, "{name}");
        let newer = entry.event().is_some_and(|event| matches!(event.body, journal::Body::Newer(_)));
        assert_eq!(newer, name.starts_with("newer."), "{name}");
    }
}
