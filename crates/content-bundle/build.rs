//! Checks `content/` and writes it as compact bytes for the crate to embed.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use miette::{IntoDiagnostic, Result, WrapErr};

fn main() -> Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../content");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    read_folder(&root, "content", &mut files).into_diagnostic().wrap_err("reading content/")?;
    let checked = library::check(&files)?;
    let content = postcard::to_allocvec(&checked.content).into_diagnostic()?;
    let answers = postcard::to_allocvec(&checked.answers).into_diagnostic()?;
    let written = [
        ("content.bin", content),
        ("answers_sum.rs", format!("0x{:016x}_u64", sum(&answers)).into_bytes()),
        ("answers.bin", answers),
    ];
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for (name, bytes) in written {
        fs::write(out.join(name), bytes).into_diagnostic().wrap_err("writing the bundle")?;
    }
    Ok(())
}

include!("src/sum.rs");

/// Reads every TOML file below a folder as (path for the author, text).
fn read_folder(folder: &Path, shown: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let shown = format!("{shown}/{name}");
        if path.is_dir() {
            read_folder(&path, &shown, files)?;
        } else if name.ends_with(".toml") {
            files.push((shown, fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
