//! `cargo xtask bench`: how large and how fast, against the limits that were promised.
//!
//! To add a figure, see [`crate::figures`]. Learning is measured beside another implementation, which is brought here first:
//! see [`crate::eval::peers`].

use crate::eval::peers;
use crate::figures::{Figure, from_examples, from_wasm_examples, report};
use crate::inside;
use crate::project::Project;
use crate::setup::{BREAK_PEERS, Consent, DESKTOP, SUNDIALS, ensure};
use crate::shell::{files_under, say};
use crate::web::{self, Variant};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Fonts and code that a first visit waits for, as sent over the wire.
const FIRST_LOAD_MAX_KB: f64 = 900.0;

/// The body of the figure, which may come after the first page.
const FIGURE_MAX_KB: f64 = 200.0;

const FIGURE_FILE: &str = "figure-";

/// The cards with what questions are understood by, which come when a question is asked: two seconds at 2 Mbit/s
/// (docs/adr/0007).
const ANSWERS_MAX_KB: f64 = 500.0;

const ANSWERS_FILE: &str = "answers-";

/// The networks that the camera sees with, each, which come when it is first turned on. Both together are above the 4 MB that
/// are aimed at (docs/adr/0016).
const CAMERA_NETWORK_MAX_KB: f64 = 4_300.0;
const CAMERA_FILE: &str = "camera-";
/// What both were to weigh. They do not keep to it, so that it is told and holds nothing up.
const NETWORKS_TOGETHER: &str = "the camera's networks together, compressed, where 4,000 kB are aimed at";
/// The worker that looks at frames: its script, and of two modules each with its glue.
const EYES_FILES: [&str; 5] = ["camera-worker-", "eyes-relaxed_bg-", "eyes-relaxed-", "eyes_bg-", "eyes-"];

/// A part that loads on demand: half a second at 2 Mbit/s. What parts share counts as one of its own.
const PART_MAX_KB: f64 = 125.0;

/// All small pieces that parts share. There are more of them with every part, and no part brings more than some.
const SMALL_PIECES_MAX_KB: f64 = 200.0;

/// The writer of PDF with its font tools (docs/adr/0015): two seconds at 2 Mbit/s, for one who asked for a file and is told that it
/// is being made.
const PDF_PART: &str = "split_report_pdf";
const PDF_PART_MAX_KB: f64 = 400.0;

/// Files of words, and those of them that the first page speaks with, as `crates/app/src/words.rs` has it. All others come with
/// their parts.
const WORDS: &str = ".ftl";
const FIRST_WORDS: [&str; 6] = ["app", "relief", "safety", "countries", "player", "after"];
const FIRST_CONTENT: [&str; 4] =
    ["content-countries", "content-movements", "content-routines", "content-screening"];
const PARTS_WORDS: &str = "the words of parts, in other languages, together, compressed";
const PARTS_WORDS_MAX_KB: f64 = 60.0;

/// The stylesheets that the first page doesn't link come with the first part, all at once.
const STYLESHEET: &str = ".css";
const PARTS_STYLES: &str = "the stylesheets of parts, together, compressed";
const PARTS_STYLES_MAX_KB: f64 = 15.0;

/// What parts share and is smaller than this counts together.
const SMALL_KB: f64 = 5.0;
const SHARED: &str = "chunk_";

/// How the files of parts begin: those of one, and what several share.
const PART_FILES: [&str; 2] = ["split_", SHARED];

/// The program as people get it.
const PROGRAM: &str = "limber, stripped, with the app inside";
const PROGRAM_MAX_MB: f64 = 25.0;

/// Builds, measures everything, prints it.
pub(crate) fn run(project: &Project, consent: Consent) -> Result<()> {
    ensure(&[SUNDIALS], consent)?;
    if let Err(error) = ensure(&[DESKTOP, BREAK_PEERS], consent) {
        // What is measured beside them is then told as missing, and everything else is measured.
        say(&format!("{error:#}"));
    }
    let web = web::build(project, consent, Variant::Release)?;
    let mut figures = sizes(&web)?;
    let program = fs::metadata(inside::program(project, &web)?)?;
    figures.push(Figure::at_most(PROGRAM, kilobytes(program.len()) / 1000.0, "MB", PROGRAM_MAX_MB));
    crate::assets::networks(project, consent)?;
    peers::ask(project, consent, "vision")?;
    figures.extend(from_examples(project, "figures", &[])?);
    peers::ask(project, consent, "learning")?;
    for example in ["learning", "trial"] {
        figures.extend(from_examples(project, example, &[])?);
    }
    figures.extend(from_wasm_examples(project, consent)?);
    if project.root.join("e2e/figures.mjs").is_file() {
        figures.extend(crate::e2e::figures(project, consent, &web)?);
    }
    report(project, "Figures", &figures)
}

/// What a first visit loads, what may follow, and each part that loads on demand: all compressed.
pub(crate) fn sizes(web: &Path) -> Result<Vec<Figure>> {
    let (mut first_load, mut later, mut small, mut words, mut styles) = (0, Vec::new(), 0, 0, 0);
    let mut networks = 0;
    let first_page = fs::read_to_string(web.join("index.html")).context("cannot read index.html")?;
    let is_linked = |name: &str| first_page.contains(&format!("href=\"/{name}\""));
    for file in files_under(web)? {
        let name = file.to_string_lossy();
        if name.ends_with(".br") || name.ends_with(".gz") || !is_loaded(&name) {
            continue;
        }
        let bytes = sent_bytes(&web.join(&file))?;
        if is_network(&name) {
            networks += bytes;
        }
        match comes_later(&name) {
            _ if is_word_of_a_part(&name) => words += bytes,
            _ if name.ends_with(STYLESHEET) && !is_linked(&name) => styles += bytes,
            Some(_) if file_name(&name).starts_with(SHARED) && kilobytes(bytes) < SMALL_KB => small += bytes,
            Some((name, most)) => later.push(Figure::at_most(&name, kilobytes(bytes), "kB", most)),
            None => first_load += bytes,
        }
    }
    let first_load =
        Figure::at_most("first load, compressed, with fonts", kilobytes(first_load), "kB", FIRST_LOAD_MAX_KB);
    let small = Figure::at_most(
        "the small pieces that parts share, together, compressed",
        kilobytes(small),
        "kB",
        SMALL_PIECES_MAX_KB,
    );
    let words = Figure::at_most(PARTS_WORDS, kilobytes(words), "kB", PARTS_WORDS_MAX_KB);
    let styles = Figure::at_most(PARTS_STYLES, kilobytes(styles), "kB", PARTS_STYLES_MAX_KB);
    let networks = (networks > 0).then(|| Figure::told(NETWORKS_TOGETHER, kilobytes(networks), "kB"));
    Ok([first_load].into_iter().chain(later).chain([small, words, styles]).chain(networks).collect())
}

/// What a file that is no part of the first load is called in the list, and the most that it may weigh.
fn comes_later(name: &str) -> Option<(String, f64)> {
    let file = file_name(name);
    if file.starts_with(FIGURE_FILE) {
        return Some(("figure, compressed".to_owned(), FIGURE_MAX_KB));
    }
    if file.starts_with(ANSWERS_FILE) {
        return Some(("answers, compressed".to_owned(), ANSWERS_MAX_KB));
    }
    if is_network(name) {
        let stem = file.rsplit_once('-').map_or(file, |(stem, _)| stem);
        return Some((format!("{stem}, networks, compressed"), CAMERA_NETWORK_MAX_KB));
    }
    if let Some(stem) = EYES_FILES.iter().find(|stem| file.starts_with(**stem)) {
        return Some((
            format!("{}, the camera's worker, compressed", stem.trim_end_matches('-')),
            PART_MAX_KB,
        ));
    }
    let is_part = PART_FILES.iter().any(|start| file.starts_with(start));
    let stem = file.rsplit_once('-').map_or(file, |(stem, _)| stem);
    let most = if stem == PDF_PART { PDF_PART_MAX_KB } else { PART_MAX_KB };
    is_part.then(|| (format!("part {}, compressed", stem.trim_start_matches("split_")), most))
}

/// Whether a file holds networks of the camera.
fn is_network(name: &str) -> bool {
    file_name(name).starts_with(CAMERA_FILE) && name.ends_with(".bin")
}

/// Whether a file holds a part's words.
fn is_word_of_a_part(name: &str) -> bool {
    let Some(stem) = file_name(name).strip_suffix(WORDS) else { return false };
    // Without the fingerprint.
    let stem = stem.rsplit_once('-').map_or(stem, |(stem, _)| stem);
    !FIRST_CONTENT.contains(&stem) && !FIRST_WORDS.contains(&stem)
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
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
            ("assets/app_bg-0123456789ab.wasm", 900_000),
            ("assets/app_bg-0123456789ab.wasm.br", 300_000),
            ("assets/app_bg-0123456789ab.wasm.gz", 350_000),
            ("assets/newsreader-latin-wght-normal-0123456789ab.woff2", 50_000),
            ("assets/newsreader-latin-ext-wght-normal-0123456789ab.woff2", 40_000),
            ("assets/figure-0123456789ab.bin", 600_000),
            ("assets/figure-0123456789ab.bin.br", 150_000),
            ("assets/answers-0123456789ab.bin", 90_000),
            ("assets/answers-0123456789ab.bin.br", 40_000),
            ("assets/camera-body-0123456789ab.bin", 70_000),
            ("assets/camera-body-0123456789ab.bin.br", 60_000),
            ("assets/camera-face-0123456789ab.bin", 20_000),
            ("assets/split_learn-0123456789ab.wasm", 30_000),
            ("assets/split_learn-0123456789ab.wasm.br", 10_000),
            ("assets/chunk_3-0123456789ab.wasm", 5_000),
            ("assets/chunk_4-0123456789ab.wasm", 3_000),
            ("assets/chunk_5-0123456789ab.wasm", 1_000),
            ("assets/app-0123456789ab.ftl", 2_000),
            ("assets/content-habit-0123456789ab.ftl", 1_000),
            ("assets/habit-0123456789ab.ftl", 7_000),
            ("assets/content-movements-0123456789ab.ftl", 6_000),
            ("assets/base-0123456789ab.css", 3_000),
            ("assets/chart-0123456789ab.css", 2_000),
            ("third-party-notices.html", 200_000),
        ];
        fs::create_dir(folder.path().join("assets")).expect("a folder");
        for (name, size) in files {
            fs::write(folder.path().join(name), vec![b' '; size]).expect("a file");
        }
        let page = format!("{:1000}", r#"<link rel="stylesheet" href="/assets/base-0123456789ab.css">"#);
        fs::write(folder.path().join("index.html"), page).expect("a file");
        let sizes = sizes(folder.path()).expect("readable");
        let found: Vec<(&str, f64)> =
            sizes.iter().map(|figure| (figure.name.as_str(), figure.value)).collect();
        let expected = [
            ("first load, compressed, with fonts", 362.0),
            ("answers, compressed", 40.0),
            ("camera-body, networks, compressed", 60.0),
            ("camera-face, networks, compressed", 20.0),
            ("part chunk_3, compressed", 5.0),
            ("figure, compressed", 150.0),
            ("part learn, compressed", 10.0),
            ("the small pieces that parts share, together, compressed", 4.0),
            (PARTS_WORDS, 8.0),
            (PARTS_STYLES, 2.0),
            (NETWORKS_TOGETHER, 80.0),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_first_words_are_those_that_the_app_builds_in() {
        let source = include_str!("../../crates/app/src/words.rs");
        let list = source.split_once("const ENGLISH").and_then(|(_, rest)| rest.split_once("];"));
        let lines = list.expect("the list of English files").0.lines();
        let names: Vec<_> =
            lines.filter_map(|line| line.trim().strip_prefix("(\"")?.split('"').next()).collect();
        assert_eq!(names, FIRST_WORDS);
        let list = source.split_once("const CONTENT_OF_PARTS").and_then(|(_, rest)| rest.split_once("];"));
        let of_parts: Vec<_> = list.expect("the list of content that comes later").0.split('"').collect();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/de");
        for file in files_under(&folder).expect("German") {
            let Some(stem) = file.to_str().and_then(|name| name.strip_suffix(WORDS)) else { continue };
            if stem.starts_with("content-") {
                assert_ne!(FIRST_CONTENT.contains(&stem), of_parts.contains(&stem), "{stem}");
            }
        }
    }
}
