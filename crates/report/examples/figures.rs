//! Prints how long a report of twelve weeks takes, in each of its forms, and ten years of journal into what it looks at.
//!
//! `cargo run --release -p report --example figures`; with a folder as argument it leaves the files there.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use journal::Fold;
use report::{Language, Record, Report, Words, fhir, html, pdf};

const LIMIT_MS: f64 = 1000.0;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let fonts = common::fonts();
    for (name, diary) in
        [("nobody", common::nobody()), ("somebody", common::somebody()), ("much", common::much())]
    {
        for language in Language::ALL {
            let start = Instant::now();
            let words = Words::new(language);
            let record = Record::of(&diary.journal);
            let report = Report::of(&record, content_bundle::content(), &words, &common::now(), 42);
            let page = html::page(&report, &words);
            let document = fhir::text(&report, &words);
            let file = fonts.as_ref().map(|fonts| pdf::pdf(&report, &words, fonts)).transpose()?;
            let took_ms = start.elapsed().as_secs_f64() * 1000.0;
            let tag = language.tag();
            println!("report of {name} in {tag}: page, PDF and FHIR; {took_ms:.0}; ms; {LIMIT_MS:.0}");
            if let Some(folder) = &folder {
                fs::write(folder.join(format!("{name}.{tag}.html")), page)?;
                fs::write(folder.join(format!("{name}.{tag}.fhir.json")), document)?;
                fs::write(folder.join(format!("{name}.{tag}.pdf")), file.unwrap_or_default())?;
            }
        }
    }
    if fonts.is_none() {
        println!("# no fonts under build/assets, so no PDF: run `cargo xtask assets`");
    }
    Ok(())
}
