//! Files of the built app that the command line uses too: fonts for a PDF, networks to see with.

use server::{AppInside, is_asset};
use std::env;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use crate::outcome::Failure;

/// The built app.
pub(crate) enum BuiltApp {
    /// In a folder that was named.
    Folder(PathBuf),
    /// Inside this program, as `cargo xtask dist` makes it.
    Inside(AppInside),
}

impl BuiltApp {
    /// The one in the folder that was named, or else inside this program; nothing where that has none.
    pub(crate) fn find(folder: Option<&Path>) -> Result<Option<Self>, Failure> {
        match folder {
            Some(folder) => Ok(Some(Self::Folder(folder.to_owned()))),
            None => Self::inside(&this_program()?),
        }
    }

    fn inside(program: &Path) -> Result<Option<Self>, Failure> {
        Ok(AppInside::of(program)?.map(Self::Inside))
    }

    /// Where it is, in a sentence.
    pub(crate) fn place(&self) -> String {
        match self {
            Self::Folder(folder) => folder.display().to_string(),
            Self::Inside(_) => "this program".to_owned(),
        }
    }

    /// What a file holds, by its name before the build put a sum of its content into it, and its ending.
    pub(crate) fn read(&self, name: &str, ending: &str) -> Option<Vec<u8>> {
        match self {
            Self::Folder(folder) => fs::read(file(folder, name, ending)?).ok(),
            Self::Inside(app) => app.asset(name, ending),
        }
    }
}

/// Where this program is.
pub(crate) fn this_program() -> Result<PathBuf, Failure> {
    env::current_exe()
        .map_err(|error| Failure::could_not(format!("Where this program is cannot be told: {error}.")))
}

/// Where a file of the app lies, by its name before the build put a sum of its content into it, and its ending. Where an earlier build left
/// one too, it is the newest.
pub(crate) fn file(app: &Path, name: &str, ending: &str) -> Option<PathBuf> {
    let is_it = |file: &str| is_asset(file, name, ending);
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

    const MARK: &[u8; 8] = include_bytes!("../../server/app-mark.txt");

    /// What is behind a program, and what is found: a folder that was named comes first.
    #[test]
    fn the_app_is_in_the_folder_that_was_named_or_inside_the_program() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let program = folder.path().join("limber");
        // The end of an archive, with nothing before it.
        let empty = [0_u8; 1024];
        let with_app = [&b"\x7fELF"[..], &empty, MARK, &1024_u64.to_le_bytes()].concat();
        for (bytes, place) in [(&b"\x7fELF"[..], None), (&with_app[..], Some("this program"))] {
            fs::write(&program, bytes).expect("a file");
            let app = BuiltApp::inside(&program).map_err(|failure| failure.words).expect("it can be read");
            assert_eq!(app.as_ref().map(BuiltApp::place).as_deref(), place);
            assert!(app.is_none_or(|app| app.read("eyes", ".bin").is_none()), "there is no file in it");
        }
        let named = BuiltApp::find(Some(folder.path())).map_err(|failure| failure.words).expect("named");
        assert_eq!(named.map(|app| app.place()), Some(folder.path().display().to_string()));
    }

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
