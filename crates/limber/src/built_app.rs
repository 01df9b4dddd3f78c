//! Files of the built app that the command line uses too: fonts for a PDF, networks to see with.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

/// Where a file of the app lies, by its name before the build put a sum of its content into it, and its ending. Where an earlier build left
/// one too, it is the newest.
pub(crate) fn file(app: &Path, name: &str, ending: &str) -> Option<PathBuf> {
    let is_it = |file: &str| {
        let sum = file.strip_prefix(name).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(ending));
        sum.is_some_and(|sum| !sum.is_empty() && sum.chars().all(|letter| letter.is_ascii_hexdigit()))
    };
    let found = fs::read_dir(app.join("assets")).ok()?.filter_map(Result::ok);
    let found = found.filter(|entry| entry.file_name().to_str().is_some_and(is_it));
    let made = |entry: &DirEntry| entry.metadata().and_then(|about| about.modified()).ok();
    Some(found.max_by_key(|entry| (made(entry), entry.file_name()))?.path())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::time::{Duration, SystemTime};

    #[test]
    fn the_newest_of_a_name_is_the_apps() {
        let app = tempfile::tempdir().expect("a temporary folder");
        let assets = app.path().join("assets");
        fs::create_dir(&assets).expect("a folder");
        let names =
            ["eyes-0a.bin", "eyes-9f.bin", "eyes-3c.bin", "eyes-more-ff.bin", "eyes-.bin", "eyes-ff.js"];
        for (name, age_secs) in names.into_iter().zip([20, 10, 30, 1, 1, 1]) {
            let file = File::create(assets.join(name)).expect("it can be written");
            let made = SystemTime::now() - Duration::from_secs(age_secs);
            file.set_modified(made).expect("a file has a time");
        }
        assert_eq!(file(app.path(), "eyes", ".bin"), Some(assets.join("eyes-9f.bin")));
        assert_eq!(file(app.path(), "ears", ".bin"), None);
        assert_eq!(file(&assets, "eyes", ".bin"), None, "no app");
    }
}
