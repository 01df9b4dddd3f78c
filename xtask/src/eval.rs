//! `cargo xtask eval`: how good the answers are, against cases whose answer is known.
//!
//! Recordings that are not ours to ship are judged too where they lie beside the checkout, in `../shared/testdata`, or
//! where `LIMBER_TESTDATA` says.
//!
//! A crate adds its judgement as an example named `judged`: see [`crate::figures`]. What it runs beside is brought here
//! first: [`peers`] makes a Python environment for each and keeps what it says for the example to read.

pub(crate) mod peers;

use crate::figures::{from_examples, report};
use crate::project::Project;
use crate::setup::{self, Consent};
use crate::shell::say;
use anyhow::Result;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Names the folder of recordings to the examples.
const RECORDINGS: &str = "LIMBER_TESTDATA";
/// Where it lies if nobody says, from the checkout.
const BESIDE: &str = "../shared/testdata";

/// Judges everything, prints it.
pub(crate) fn run(project: &Project, consent: Consent) -> Result<()> {
    peers::ask_all(project, consent)?;
    crate::assets::networks(project, consent)?;
    let recordings = recordings(&project.root, env::var_os(RECORDINGS));
    match &recordings {
        Some(folder) => {
            say(&format!("Recordings: {}", folder.display()));
            setup::ensure(&[setup::FFMPEG], consent)?;
        }
        None => say("No recordings here: only made-up cases are judged."),
    }
    let given: Vec<(&str, PathBuf)> = recordings.into_iter().map(|folder| (RECORDINGS, folder)).collect();
    report(project, "Judged", &from_examples(project, "judged", &given)?)
}

/// The folder that was named, or the one beside the checkout, if it is there.
fn recordings(root: &Path, named: Option<OsString>) -> Option<PathBuf> {
    let folder = named.filter(|named| !named.is_empty()).map_or_else(|| root.join(BESIDE), PathBuf::from);
    // The examples run elsewhere.
    folder.canonicalize().ok().filter(|folder| folder.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn recordings_lie_beside_the_checkout_or_where_one_says() {
        let base = env::temp_dir().join(format!("limber-recordings-{}", std::process::id()));
        let (root, beside, other) = (base.join("checkout"), base.join("shared/testdata"), base.join("other"));
        fs::create_dir_all(&root).expect("a temporary folder");
        assert_eq!(recordings(&root, None), None);
        for folder in [&beside, &other] {
            fs::create_dir_all(folder).expect("a temporary folder");
        }
        let real = |folder: &PathBuf| folder.canonicalize().ok();
        assert_eq!(recordings(&root, None), real(&beside));
        assert_eq!(recordings(&root, Some(OsString::new())), real(&beside));
        assert_eq!(recordings(&root, Some(other.clone().into())), real(&other));
        assert_eq!(recordings(&root, Some(base.join("nowhere").into())), None);
        fs::remove_dir_all(&base).expect("it is ours");
    }
}
