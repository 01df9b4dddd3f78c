//! From Rust to `app.js`, `app_bg.wasm` and the parts that load on demand.

use super::Variant;
use crate::assets;
use crate::project::Project;
use crate::setup::Consent;
use crate::shell::{command, files_under, find_program, fresh_folder, read, run, say, succeeds};
use crate::toolchain::Toolchain;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What Rust's compiler may use of WebAssembly, and so `wasm-opt` too: what browsers have had since 2022.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// With these the linker leaves a note at every address in the code, by which the parts are taken out of it.
const NOTES_OF_ADDRESSES: [&str; 2] = ["-C", "link-args=--emit-relocs"];

/// The camera's module has vector instructions, and is to be fast before it is small.
const VECTORS: &str = "--enable-simd";

/// Compiles the camera's eyes, a module of their own that a worker loads, and says in which folder its files are.
pub(super) fn compile_eyes(project: &Project, consent: Consent, variant: Variant) -> Result<PathBuf> {
    let mut cargo = Toolchain::find(project, consent)?.vector_cargo(project, "rustc");
    cargo.args(["--package", "camera-worker", "--lib", "--crate-type", "cdylib"]);
    cargo.arg("--message-format=json-render-diagnostics");
    if variant == Variant::Release {
        cargo.args(["--profile", "web"]);
    }
    let wasm = wasm_of(&read(&mut cargo)?).context("the crate `camera-worker` builds no .wasm file")?;
    let folder = project.build().join("eyes");
    fresh_folder(&folder)?;
    run(command(project.program("bundler")?, ["eyes"]).arg(wasm).arg(&folder))?;
    if variant == Variant::Release
        && let Some(wasm_opt) = wasm_opt(project, consent)
    {
        shrink_file(&wasm_opt, &folder.join("eyes_bg.wasm"), &["-O3", VECTORS])?;
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

/// Makes the app and its parts smaller with `wasm-opt`, or says that they stay larger.
fn shrink(project: &Project, consent: Consent, folder: &Path) -> Result<()> {
    let Some(wasm_opt) = wasm_opt(project, consent) else {
        say("No wasm-opt here: the app works the same and is somewhat larger.");
        return Ok(());
    };
    let is_wasm = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "wasm");
    let files: Vec<PathBuf> = files_under(folder)?.into_iter().filter(is_wasm).collect();
    // Some 150 files, most of them small: more time goes into starting the program than into its work.
    let next = AtomicUsize::new(0);
    let shrink_those_left = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            shrink_file(&wasm_opt, &folder.join(file), &["-Oz"])?;
        }
        Ok(())
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(shrink_those_left)).collect();
        running.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

fn shrink_file(wasm_opt: &Path, wasm: &Path, options: &[&str]) -> Result<()> {
    let smaller = wasm.with_extension("small");
    let mut node = command("node", [wasm_opt]);
    node.args(options).args(FEATURES).arg(wasm).arg("--output").arg(&smaller);
    run(&mut node)?;
    fs::rename(&smaller, wasm)?;
    Ok(())
}

fn wasm_opt(project: &Project, consent: Consent) -> Option<PathBuf> {
    let folder =
        assets::fetch_tool(project, consent, "binaryen").map_err(|error| say(&format!("{error:#}"))).ok()?;
    let wasm_opt = folder.join("package/bin/wasm-opt");
    let node = find_program("node")?;
    succeeds(command(node, [&wasm_opt]).arg("--version")).then_some(wasm_opt)
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
