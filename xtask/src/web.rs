//! The app, built for the browser into `build/web`.
//!
//! 1. [`compile`]: cargo, then the glue between JavaScript and WebAssembly, then binaryen; likewise for the module that sees with
//!    the camera, which is built apart.
//! 2. [`stage`]: everything the app is made of, under the names its sources use.
//! 3. [`fingerprint`]: the content's hash goes into each name, and every reference follows.
//! 4. [`release`]: what ties one release together: the service worker's list and `version.json`.
//! 5. Compressed copies beside each file.

mod compile;
mod fingerprint;
mod release;
mod stage;

pub(crate) use self::compile::{fetch_optimiser, wasm_of};

use crate::project::Project;
use crate::setup::Consent;
use crate::shell::{command, fresh_folder, run, say};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// How much care the build takes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Variant {
    /// Small and fast, as people get it.
    #[default]
    Release,
    /// Quick to build, for work on the app: no service worker, nothing compressed.
    Dev,
}

/// Files by name, with `/` between folders.
type Files = BTreeMap<String, Vec<u8>>;

/// Builds the app and says in which folder it is.
pub(crate) fn build(project: &Project, consent: Consent, variant: Variant) -> Result<PathBuf> {
    let glue = compile::compile(project, consent, variant)?;
    let eyes = compile::compile_eyes(project, consent, variant)?;
    let staged = stage::gather(project, consent, &glue, &eyes)?;
    let named = fingerprint::rename(staged)?;
    let files = release::complete(project, named, variant)?;
    let folder = project.build().join("web");
    write(&files, &folder)?;
    if variant == Variant::Release {
        compress(project, &folder)?;
    }
    say(&format!("The app is in {}.", folder.display()));
    Ok(folder)
}

/// Writes beside the old folder first, so that a failed build leaves the old one whole.
fn write(files: &Files, folder: &Path) -> Result<()> {
    let fresh = folder.with_extension("new");
    fresh_folder(&fresh)?;
    for (name, bytes) in files {
        let path = fresh.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::rename(&fresh, folder)?;
    Ok(())
}

/// Lays compressed copies beside the files in a folder.
fn compress(project: &Project, folder: &Path) -> Result<()> {
    let mut bundler = command(project.program("bundler")?, ["compress"]);
    run(bundler.arg(folder))
}
