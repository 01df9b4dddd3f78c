//! The heavy half of the web build, apart from `xtask` so that most chores need not compile it.
//!
//! ```text
//! bundler glue APP.wasm DIR [--debug]   write app.js, app_bg.wasm, parts.js and the parts into DIR
//! bundler eyes EYES.wasm DIR NAME       write NAME.js and NAME_bg.wasm, a module of the camera's worker, into DIR
//! bundler figure SOURCES FILE           prepare the body of the figure from the unpacked base mesh
//! bundler answers FILE                  write the checked cards that the page fetches when a question is asked
//! bundler compress DIR                  lay FILE.br and FILE.gz beside every file that gets smaller by it
//! ```

mod compress;
mod glue;
mod parts;

use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::Path;

fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["glue", wasm, folder] => glue::write(Path::new(wasm), Path::new(folder), false),
        ["glue", wasm, folder, "--debug"] => glue::write(Path::new(wasm), Path::new(folder), true),
        ["eyes", wasm, folder, name] => glue::write_eyes(Path::new(wasm), Path::new(folder), name),
        ["figure", sources, file] => {
            let body = figure_assets::build(Path::new(sources)).context("the figure's body")?;
            fs::write(file, body).with_context(|| format!("cannot write {file}"))
        }
        ["answers", file] => {
            fs::write(file, content_bundle::answers_bytes()).with_context(|| format!("cannot write {file}"))
        }
        ["compress", folder] => compress::folder(Path::new(folder)),
        _ => {
            bail!(
                "bundler: expected `glue APP.wasm DIR [--debug]`, `eyes EYES.wasm DIR NAME`, `figure SOURCES FILE`, \
                 `answers FILE` or `compress DIR`"
            )
        }
    }
}
