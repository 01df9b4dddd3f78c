//! `cargo xtask bench`: how large and how fast, against the limits that were promised.
//!
//! To add a figure, see [`crate::figures`].

use crate::figures::{Figure, from_examples, from_wasm_examples, report};
use crate::project::Project;
use crate::setup::Consent;
use crate::shell::files_under;
use crate::web::{self, Variant};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Fonts and code that a first visit waits for, as sent over the wire.
const FIRST_LOAD_MAX_KB: f64 = 900.0;

/// The body of the figure, which may come after the first page.
const FIGURE_MAX_KB: f64 = 200.0;

const FIGURE_FILE: &str = "figure-";

/// The cards, which come when a question is asked.
const ANSWERS_MAX_KB: f64 = 150.0;

const ANSWERS_FILE: &str = "answers-";

/// Builds, measures everything, prints it.
pub(crate) fn run(project: &Project, consent: Consent) -> Result<()> {
    let web = web::build(project, consent, Variant::Release)?;
    let mut figures = sizes(&web)?;
    figures.extend(from_examples(project, "figures")?);
    figures.extend(from_wasm_examples(project, consent)?);
    if project.root.join("e2e/figures.mjs").is_file() {
        figures.extend(crate::e2e::figures(project, consent, &web)?);
    }
    report(project, "Figures", &figures)
}

/// What a first visit loads, compressed.
pub(crate) fn sizes(web: &Path) -> Result<Vec<Figure>> {
    let (mut first_load, mut figure, mut answers) = (0, None, None);
    for file in files_under(web)? {
        let name = file.to_string_lossy();
        if name.ends_with(".br") || name.ends_with(".gz") || !is_loaded_first(&name) {
            continue;
        }
        let bytes = sent_bytes(&web.join(&file))?;
        match name.as_ref() {
            name if name.contains(FIGURE_FILE) => figure = Some(bytes),
            name if name.contains(ANSWERS_FILE) => answers = Some(bytes),
            _ => first_load += bytes,
        }
    }
    let first_load =
        Figure::at_most("first load, compressed, with fonts", kilobytes(first_load), "kB", FIRST_LOAD_MAX_KB);
    let figure =
        figure.map(|bytes| Figure::at_most("figure, compressed", kilobytes(bytes), "kB", FIGURE_MAX_KB));
    let answers =
        answers.map(|bytes| Figure::at_most("answers, compressed", kilobytes(bytes), "kB", ANSWERS_MAX_KB));
    Ok([first_load].into_iter().chain(figure).chain(answers).collect())
}

/// Notices are only read by those who ask for them, and extended Latin by those whose language needs it.
fn is_loaded_first(name: &str) -> bool {
    !name.contains("third-party-notices") && !name.contains("-latin-ext-")
}

/// The size of a file as a browser gets it: of its Brotli copy where there is one.
fn sent_bytes(file: &Path) -> Result<u64> {
    let mut brotli = file.as_os_str().to_owned();
    brotli.push(".br");
    let sent = if Path::new(&brotli).exists() { Path::new(&brotli) } else { file };
    Ok(fs::metadata(sent).with_context(|| format!("cannot read {}", sent.display()))?.len())
}

#[expect(clippy::cast_precision_loss, reason = "no file here comes near 2^52 bytes")]
fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_counts_what_is_sent() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = [
            ("index.html", 1000),
            ("assets/app_bg-0123456789ab.wasm", 900_000),
            ("assets/app_bg-0123456789ab.wasm.br", 300_000),
            ("assets/app_bg-0123456789ab.wasm.gz", 350_000),
            ("assets/newsreader-latin-wght-normal-0123456789ab.woff2", 50_000),
            ("assets/newsreader-latin-ext-wght-normal-0123456789ab.woff2", 40_000),
            ("assets/figure-0123456789ab.bin", 600_000),
            ("assets/figure-0123456789ab.bin.br", 150_000),
            ("assets/answers-0123456789ab.bin", 90_000),
            ("assets/answers-0123456789ab.bin.br", 40_000),
            ("third-party-notices.html", 200_000),
        ];
        fs::create_dir(folder.path().join("assets")).expect("a folder");
        for (name, size) in files {
            fs::write(folder.path().join(name), vec![b' '; size]).expect("a file");
        }
        let values: Vec<f64> =
            sizes(folder.path()).expect("readable").iter().map(|figure| figure.value).collect();
        assert_eq!(values, [351.0, 150.0, 40.0]);
    }
}
