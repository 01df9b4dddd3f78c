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

/// A part that loads on demand: half a second at 2 Mbit/s. What parts share counts as one of its own.
const PART_MAX_KB: f64 = 125.0;

/// How the files of parts begin: those of one, and what several share.
const PART_FILES: [&str; 2] = ["split_", "chunk_"];

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

/// What a first visit loads, what may follow, and each part that loads on demand: all compressed.
pub(crate) fn sizes(web: &Path) -> Result<Vec<Figure>> {
    let (mut first_load, mut later) = (0, Vec::new());
    for file in files_under(web)? {
        let name = file.to_string_lossy();
        if name.ends_with(".br") || name.ends_with(".gz") || !is_loaded(&name) {
            continue;
        }
        let bytes = sent_bytes(&web.join(&file))?;
        match comes_later(&name) {
            Some((name, most)) => later.push(Figure::at_most(&name, kilobytes(bytes), "kB", most)),
            None => first_load += bytes,
        }
    }
    let first_load =
        Figure::at_most("first load, compressed, with fonts", kilobytes(first_load), "kB", FIRST_LOAD_MAX_KB);
    Ok([first_load].into_iter().chain(later).collect())
}

/// What a file that is no part of the first load is called in the list, and the most that it may weigh.
fn comes_later(name: &str) -> Option<(String, f64)> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if file.starts_with(FIGURE_FILE) {
        return Some(("figure, compressed".to_owned(), FIGURE_MAX_KB));
    }
    if file.starts_with(ANSWERS_FILE) {
        return Some(("answers, compressed".to_owned(), ANSWERS_MAX_KB));
    }
    let is_part = PART_FILES.iter().any(|start| file.starts_with(start));
    let stem = file.rsplit_once('-').map_or(file, |(stem, _)| stem);
    is_part.then(|| (format!("part {}, compressed", stem.trim_start_matches("split_")), PART_MAX_KB))
}

/// Notices are only read by those who ask for them, and extended Latin by those whose language needs it.
fn is_loaded(name: &str) -> bool {
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
            ("assets/split_learn-0123456789ab.wasm", 30_000),
            ("assets/split_learn-0123456789ab.wasm.br", 10_000),
            ("assets/chunk_3-0123456789ab.wasm", 5_000),
            ("third-party-notices.html", 200_000),
        ];
        fs::create_dir(folder.path().join("assets")).expect("a folder");
        for (name, size) in files {
            fs::write(folder.path().join(name), vec![b' '; size]).expect("a file");
        }
        let sizes = sizes(folder.path()).expect("readable");
        let found: Vec<(&str, f64)> =
            sizes.iter().map(|figure| (figure.name.as_str(), figure.value)).collect();
        let expected = [
            ("first load, compressed, with fonts", 351.0),
            ("answers, compressed", 40.0),
            ("part chunk_3, compressed", 5.0),
            ("figure, compressed", 150.0),
            ("part learn, compressed", 10.0),
        ];
        assert_eq!(found, expected);
    }
}
