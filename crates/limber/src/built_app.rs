//! Files of the built app that the command line uses too: fonts for a PDF, networks to see with.

use std::fs;
use std::path::{Path, PathBuf};

/// Where a file of the app lies, by its name before the build put a sum of its content into it, and its ending.
pub(crate) fn file(app: &Path, name: &str, ending: &str) -> Option<PathBuf> {
    let is_it = |file: &str| {
        let sum = file.strip_prefix(name).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(ending));
        sum.is_some_and(|sum| !sum.is_empty() && sum.chars().all(|letter| letter.is_ascii_hexdigit()))
    };
    let found = fs::read_dir(app.join("assets")).ok()?.filter_map(Result::ok);
    let mut found = found.filter(|entry| entry.file_name().to_str().is_some_and(is_it));
    Some(found.next()?.path())
}
