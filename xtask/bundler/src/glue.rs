//! The JavaScript between the browser and the compiled app.

use anyhow::{Context, Result};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `app.js` and `app_bg.wasm` into `folder`. `debug` keeps the names of functions for stack traces.
pub(crate) fn write(wasm: &Path, folder: &Path, debug: bool) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .debug(debug)
        .keep_debug(debug)
        .remove_name_section(!debug)
        .remove_producers_section(true);
    bindgen.generate(folder).with_context(|| format!("no glue code for {}", wasm.display()))
}
