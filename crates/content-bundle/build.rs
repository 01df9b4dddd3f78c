//! Checks `content/`, trains what questions are understood by, and writes it all as compact bytes for the crate to embed.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use library::Checked;
use library::ask::Trained;
use miette::{IntoDiagnostic, Result, WrapErr};

fn main() -> Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../content");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    read_folder(&root, "content", &mut files).into_diagnostic().wrap_err("reading content/")?;
    let mut checked = library::check(&files)?;
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    checked.answers.trained = trained(&checked, &out)?;
    let content = postcard::to_allocvec(&checked.content).into_diagnostic()?;
    let answers = postcard::to_allocvec(&checked.answers).into_diagnostic()?;
    let written = [
        ("content.bin", content),
        ("answers_sum.rs", format!("0x{:016x}_u64", sum(&answers)).into_bytes()),
        ("answers.bin", answers),
        ("phrasings.bin", postcard::to_allocvec(&checked.phrasings).into_diagnostic()?),
    ];
    for (name, bytes) in written {
        fs::write(out.join(name), bytes).into_diagnostic().wrap_err("writing the bundle")?;
    }
    Ok(())
}

/// What questions are understood by. Training takes some seconds, so it is kept from one build to the next and done again
/// only where the cards, the phrasings or this very program, with the trainer in it, are others.
fn trained(checked: &Checked, out: &Path) -> Result<Trained> {
    let program = env::current_exe().and_then(fs::read).into_diagnostic().wrap_err("reading this program")?;
    let told = postcard::to_allocvec(&(&checked.answers.cards, &checked.phrasings)).into_diagnostic()?;
    let key = format!("{:016x}{:016x}", sum(&program), sum(&told));
    let file = out.join("trained.bin");
    if let Ok(bytes) = fs::read(&file)
        && let Some(kept) = bytes.strip_prefix(key.as_bytes())
        && let Ok(trained) = postcard::from_bytes(kept)
    {
        return Ok(trained);
    }
    let trained = ask_train::train(&checked.answers.cards, &checked.phrasings);
    let bytes = [key.into_bytes(), postcard::to_allocvec(&trained).into_diagnostic()?].concat();
    fs::write(&file, bytes).into_diagnostic().wrap_err("keeping what was trained")?;
    Ok(trained)
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
