//! The JavaScript between the browser and the compiled app.

use crate::parts;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `NAME.js` and `NAME_bg.wasm` into `folder`: a module that a worker looks at frames with.
pub(crate) fn write_eyes(wasm: &Path, folder: &Path, name: &str) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(folder).with_context(|| format!("no glue code for {}", wasm.display()))
}

/// Writes `app.js`, `app_bg.wasm` and the parts into `folder`. `debug` keeps the names of functions for stack traces.
pub(crate) fn write(wasm: &Path, folder: &Path, debug: bool) -> Result<()> {
    let main = parts::split(wasm, folder)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&main)
        .out_name("app")
        .web(true)?
        .typescript(false)
        // The parts live in the memory and the table of functions of the app.
        .keep_lld_exports(true)
        .debug(debug)
        .keep_debug(debug)
        .remove_name_section(!debug)
        .remove_producers_section(true);
    bindgen.generate(folder).with_context(|| format!("no glue code for {}", wasm.display()))?;
    fs::remove_file(main)?;
    parts::connect(folder)
}
