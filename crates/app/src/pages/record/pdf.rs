//! The PDF, made on the device by a part of its own, from the fonts that the app shows its words with.

use ::report::pdf::{Fonts, pdf};
use ::report::{Report, Words};
use wasm_split_helpers::wasm_split;

use crate::files::fetch;
use crate::part::Part;

/// The fonts by the names that they have among the app's files: the usual letters, then the rarer ones.
const GROTESQUE: [&str; 2] = [
    "fonts/schibsted-grotesk-latin-wght-normal.woff2",
    "fonts/schibsted-grotesk-latin-ext-wght-normal.woff2",
];
const ITALIC: [&str; 2] =
    ["fonts/newsreader-latin-wght-italic.woff2", "fonts/newsreader-latin-ext-wght-italic.woff2"];

type Written = Option<Vec<u8>>;

/// Writes a report with two families of letters, each as the files that hold it.
type Write = fn(&Report, &Words, [Vec<Vec<u8>>; 2]) -> Written;

/// The part that holds the writer.
#[wasm_split(report_pdf, fallible)]
fn writer() -> Part<Write> {
    Ok(|report, words, [grotesque, italic]| {
        let fonts = Fonts::from_woff2(&slices(&grotesque), &slices(&italic)).ok()?;
        pdf(report, words, &fonts).ok()
    })
}

fn slices(files: &[Vec<u8>]) -> Vec<&[u8]> {
    files.iter().map(Vec::as_slice).collect()
}

/// The file; nothing where the writer or the fonts cannot be had.
pub(super) async fn written(report: &Report, words: &Words) -> Written {
    let write = writer().await.ok()?;
    let fonts = [fetched(&GROTESQUE).await, fetched(&ITALIC).await];
    // Without the usual letters there would be nothing to read.
    if fonts.iter().any(Vec::is_empty) {
        return None;
    }
    write(report, words, fonts)
}

/// What can be had of some files, the first of them at least.
async fn fetched(names: &[&str]) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for (place, name) in names.iter().enumerate() {
        match fetch(name).await {
            Some(file) => files.push(file),
            None if place == 0 => return Vec::new(),
            None => {}
        }
    }
    files
}
