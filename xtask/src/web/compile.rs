//! From Rust to `app.js`, `app_bg.wasm` and the parts that load on demand.

use super::Variant;
use crate::assets;
use crate::project::Project;
use crate::setup::Consent;
use crate::shell::{command, files_under, find_program, fresh_folder, read, run, say};
use crate::toolchain::{Toolchain, Vectors};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::cmp::Reverse;
use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

/// What Rust's compiler may use of WebAssembly, and so the optimiser too: what browsers have had since 2022. As the optimiser calls
/// them; the last two are part of what others allow.
const FEATURES: &str = "BulkMemory,Multivalue,MutableGlobals,NontrappingFPToInt,ReferenceTypes,SignExt,BulkMemoryOpt,CallIndirectOverlong";

/// How hard the optimiser works: for speed, and for size.
type Levels = (u8, u8);
const SMALL: Levels = (2, 2);
const FAST: Levels = (3, 0);

/// With these the linker leaves a note at every address in the code, by which the parts are taken out of it.
const NOTES_OF_ADDRESSES: [&str; 2] = ["-C", "link-args=--emit-relocs"];

/// The camera's module, once for each set of vector instructions: what its files are called, and what the optimiser calls the
/// instructions. It is to be fast before it is small.
const EYES: [(Vectors, &str, &str); 2] =
    [(Vectors::Simd128, "eyes", "SIMD128"), (Vectors::Relaxed, "eyes-relaxed", "SIMD128,RelaxedSIMD")];

/// Compiles the camera's eyes, modules of their own of which a worker loads one, and says in which folder their files are.
pub(super) fn compile_eyes(project: &Project, consent: Consent, variant: Variant) -> Result<PathBuf> {
    let toolchain = Toolchain::find(project, consent)?;
    let folder = project.build().join("eyes");
    fresh_folder(&folder)?;
    for (vectors, name, _) in EYES {
        let mut cargo = toolchain.vector_cargo(project, "rustc", vectors);
        cargo.args(["--package", "camera-worker", "--lib", "--crate-type", "cdylib"]);
        cargo.arg("--message-format=json-render-diagnostics");
        if variant == Variant::Release {
            cargo.args(["--profile", "web"]);
        }
        let wasm = wasm_of(&read(&mut cargo)?).context("the crate `camera-worker` builds no .wasm file")?;
        run(command(project.program("bundler")?, ["eyes"]).arg(wasm).arg(&folder).arg(name))?;
    }
    if variant == Variant::Release
        && let Some(optimiser) = Optimiser::find(project, consent)
    {
        for (_, name, instructions) in EYES {
            let file = folder.join(format!("{name}_bg.wasm"));
            optimiser.work_on(&[file], FAST, &format!("{FEATURES},{instructions}"))?;
        }
    }
    Ok(folder)
}

/// Compiles the app and says in which folder its files are.
pub(super) fn compile(project: &Project, consent: Consent, variant: Variant) -> Result<PathBuf> {
    let wasm = cargo_build(project, consent, variant)?;
    let folder = project.build().join("glue");
    fresh_folder(&folder)?;
    glue(project, &wasm, &folder, variant)?;
    if variant == Variant::Release {
        shrink(project, consent, &folder)?;
    }
    Ok(folder)
}

fn cargo_build(project: &Project, consent: Consent, variant: Variant) -> Result<PathBuf> {
    let mut cargo = Toolchain::find(project, consent)?.cargo(project, "rustc");
    cargo.args(["--package", "app", "--lib", "--crate-type", "cdylib"]);
    cargo.arg("--message-format=json-render-diagnostics");
    if variant == Variant::Release {
        cargo.args(["--profile", "web"]);
    }
    cargo.arg("--").args(NOTES_OF_ADDRESSES);
    wasm_of(&read(&mut cargo)?).context("the crate `app` builds no .wasm file")
}

/// Finds what was compiled in cargo's messages, one JSON object a line.
pub(crate) fn wasm_of(messages: &str) -> Option<PathBuf> {
    #[derive(Deserialize)]
    struct Message {
        #[serde(default)]
        filenames: Vec<PathBuf>,
    }
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Message>(line).ok());
    let is_wasm = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "wasm");
    messages.flat_map(|message| message.filenames).rfind(is_wasm)
}

fn glue(project: &Project, wasm: &Path, folder: &Path, variant: Variant) -> Result<()> {
    let mut bundler = command(project.program("bundler")?, ["glue"]);
    bundler.arg(wasm).arg(folder);
    if variant == Variant::Dev {
        bundler.arg("--debug");
    }
    run(&mut bundler)
}

/// Makes the app and its parts smaller, or says that they stay larger.
fn shrink(project: &Project, consent: Consent, folder: &Path) -> Result<()> {
    let Some(optimiser) = Optimiser::find(project, consent) else {
        say("No binaryen here: the app works the same and is somewhat larger.");
        return Ok(());
    };
    let is_wasm = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "wasm");
    let mut files: Vec<PathBuf> =
        files_under(folder)?.into_iter().filter(is_wasm).map(|file| folder.join(file)).collect();
    // The largest takes longer than all others together, so it begins first, by itself.
    files.sort_by_key(|file| Reverse(fs::metadata(file).map_or(0, |about| about.len())));
    let (largest, others) = files.split_at(1.min(files.len()));
    let optimiser = &optimiser;
    thread::scope(|scope| {
        let running =
            [largest, others].map(|files| scope.spawn(move || optimiser.work_on(files, SMALL, FEATURES)));
        running.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// Brings what makes the app smaller, or says that it cannot be had.
pub(crate) fn fetch_optimiser(project: &Project, consent: Consent) {
    drop(Optimiser::find(project, consent));
}

/// Binaryen, which node runs.
struct Optimiser {
    script: PathBuf,
    library: PathBuf,
}

impl Optimiser {
    fn find(project: &Project, consent: Consent) -> Option<Self> {
        let folder = assets::fetch_tool(project, consent, "binaryen")
            .map_err(|error| say(&format!("{error:#}")))
            .ok()?;
        find_program("node")?;
        let script = project.root.join("xtask/src/web/shrink.mjs");
        Some(Self { script, library: folder.join("package/index.js") })
    }

    fn work_on(&self, files: &[PathBuf], (optimise, shrink): Levels, features: &str) -> Result<()> {
        let mut node = command("node", [&self.script, &self.library]);
        node.args([optimise.to_string(), shrink.to_string()]).arg(features).args(files);
        run(&mut node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_is_found_among_cargos_messages() {
        let messages = concat!(
            "{\"reason\":\"compiler-artifact\",\"filenames\":[\"/t/libjournal.rlib\"]}\n",
            "not JSON\n",
            "{\"reason\":\"compiler-artifact\",\"filenames\":[\"/t/app.wasm\",\"/t/libapp.rlib\"]}\n",
            "{\"reason\":\"build-finished\",\"success\":true}\n",
        );
        assert_eq!(wasm_of(messages), Some(PathBuf::from("/t/app.wasm")));
        assert_eq!(wasm_of("{\"reason\":\"build-finished\",\"success\":true}"), None);
    }
}
