//! `limber report`: what to take along to someone who knows, as files or as lines on the terminal.

use ::report::pdf::{Fonts, pdf};
use ::report::{Block, Language, Record, Report, Section, Words, fhir, html, sections, text};
use clap::Args;
use clap::builder::PossibleValuesParser;
use content_bundle::content;
use journal::{Fold, Moment};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

use super::transfer::write_file;
use crate::built_app::BuiltApp;
use crate::clock;
use crate::known::Known;
use crate::outcome::{Ending, Failure, Said};
use crate::record::{Looked, look};
use crate::words::plain;

/// The fonts of the built app, as the page uses them: the usual letters, without which there is no PDF, then the rarer ones.
const GROTESQUE: [&str; 2] =
    ["schibsted-grotesk-latin-wght-normal", "schibsted-grotesk-latin-ext-wght-normal"];
const ITALIC: [&str; 2] = ["newsreader-latin-wght-italic", "newsreader-latin-ext-wght-italic"];

/// Which files are written. Without any, the report is shown.
#[derive(Args)]
pub(crate) struct Options {
    /// Write it as a PDF. Its letters are those of the app: --app says where that is, unless this limber has it inside.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,

    /// Write it as a FHIR R4 document.
    #[arg(long, value_name = "FILE")]
    fhir: Option<PathBuf>,

    /// Write it as a page to print.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,

    /// Write over files that are there.
    #[arg(long)]
    force: bool,

    /// The folder of the built app, as for `limber serve`: one that has the app inside needs none.
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,

    /// The language of the report, if not that of the record.
    #[arg(long, value_name = "TAG", value_parser = PossibleValuesParser::new(Language::ALL.map(Language::tag)))]
    language: Option<String>,
}

/// A file that is ready to be written.
struct Made<'a> {
    kind: &'static str,
    file: &'a Path,
    bytes: Vec<u8>,
}

impl Options {
    pub(crate) fn run(&self, place: &Path) -> Result<Said, Failure> {
        self.check_files()?;
        let looked = look(place, "limber report")?;
        if looked.is_missing {
            return Err(Failure::could_not(looked.told.join("\n")));
        }
        let seed = u128::from_le_bytes(clock::random()?);
        self.report(&looked, &clock::now(), seed)
    }

    fn report(&self, looked: &Looked, now: &Moment, seed: u128) -> Result<Said, Failure> {
        let known = Known::of(&looked.journal);
        let tag = self.language.as_deref().or(known.language()).unwrap_or_default();
        let words = Words::new(Language::of_tag(tag));
        let report = Report::of(&Record::of(&looked.journal), content(), &words, now, seed);
        if self.files().next().is_none() {
            return Ok(shown(&report, &words, looked));
        }
        // All of them are made before one is written: it is the one report or none.
        let made = self.made(&report, &words)?;
        self.write(&made)?;
        Ok(written(&report, &made, looked))
    }

    fn files(&self) -> impl Iterator<Item = &Path> {
        [&self.pdf, &self.html, &self.fhir].into_iter().flatten().map(PathBuf::as_path)
    }

    /// Whether the names can be meant so, and none is in the way.
    fn check_files(&self) -> Result<(), Failure> {
        let files: Vec<&Path> = self.files().collect();
        if let Some(twice) = files.iter().enumerate().find(|(place, file)| files[..*place].contains(file)) {
            let words = format!("{} is named twice. Each file needs a name of its own.", twice.1.display());
            return Err(Failure::new(Ending::AskedWrongly, words));
        }
        match files.iter().find(|file| !self.force && fs::symlink_metadata(file).is_ok()) {
            Some(file) => Err(Failure::could_not(there_already(file))),
            None => Ok(()),
        }
    }

    fn made(&self, report: &Report, words: &Words) -> Result<Vec<Made<'_>>, Failure> {
        let mut made = Vec::new();
        if let Some(file) = &self.pdf {
            let fonts = fonts(self.app.as_deref())?;
            let bytes =
                pdf(report, words, &fonts).map_err(|error| Failure::could_not(format!("{error}.")))?;
            made.push(Made { kind: "pdf", file, bytes });
        }
        if let Some(file) = &self.html {
            made.push(Made { kind: "html", file, bytes: html::page(report, words).into_bytes() });
        }
        if let Some(file) = &self.fhir {
            made.push(Made { kind: "fhir", file, bytes: fhir::text(report, words).into_bytes() });
        }
        Ok(made)
    }

    fn write(&self, made: &[Made<'_>]) -> Result<(), Failure> {
        for (place, one) in made.iter().enumerate() {
            write_file(one.file, &one.bytes, self.force, there_already).map_err(|failure| {
                let before = names(&made[..place]);
                let more = if before.is_empty() {
                    "Nothing was written.".to_owned()
                } else {
                    format!("Written before that: {before}.")
                };
                Failure::new(failure.ending, format!("{} {more}", failure.words))
            })?;
        }
        Ok(())
    }
}

fn there_already(file: &Path) -> String {
    format!("{} is there already. Choose another name, or write over it with --force.", file.display())
}

fn names(made: &[Made<'_>]) -> String {
    made.iter().map(|made| made.file.display().to_string()).collect::<Vec<_>>().join(", ")
}

fn written(report: &Report, made: &[Made<'_>], looked: &Looked) -> Said {
    let mut words = looked.told.clone();
    words.push(format!("Written: {}.", names(made)));
    words.push("Whoever has a file can read it. What is private in the safety check is left out.".to_owned());
    let files: Vec<Value> = made
        .iter()
        .map(|made| json!({ "kind": made.kind, "file": made.file, "bytes": made.bytes.len() }))
        .collect();
    let json = json!({
        "first_day": report.first_day.to_string(),
        "last_day": report.last_day.to_string(),
        "files": files,
        "told": looked.told,
    });
    Said::new(plain(&words.join("\n")), json)
}

/// The report itself, for the terminal.
fn shown(report: &Report, words: &Words, looked: &Looked) -> Said {
    let mut lines = looked.told.clone();
    lines.push(text::text(report, words).trim_end().to_owned());
    let json = json!({
        "first_day": report.first_day.to_string(),
        "last_day": report.last_day.to_string(),
        "language": words.language().tag(),
        "sections": sections(report, words).iter().map(section).collect::<Vec<_>>(),
        "told": looked.told,
    });
    Said::new(plain(&lines.join("\n")), json)
}

fn section(section: &Section) -> Value {
    json!({ "heading": section.heading, "blocks": section.blocks.iter().filter_map(block).collect::<Vec<_>>() })
}

fn block(block: &Block) -> Option<Value> {
    Some(match block {
        Block::Text(_, text) => json!({ "text": text }),
        Block::List(items) => json!({ "list": items }),
        Block::Table { title, head, rows } => {
            json!({ "table": { "title": title, "head": head, "rows": rows } })
        }
        Block::Picture(picture) => json!({ "text": picture.description }),
        Block::Blank(_) => return None,
    })
}

/// The app's fonts, out of the built app.
fn fonts(app: Option<&Path>) -> Result<Fonts, Failure> {
    let Some(app) = BuiltApp::find(app)? else {
        let words = "A PDF needs the fonts of the built app. Say where that is with --app DIR, as for `limber serve`. Nothing was \
                     written; --html needs no fonts.";
        return Err(Failure::new(Ending::AskedWrongly, words));
    };
    let none = |why: &str| {
        let words = format!(
            "{why} in {}, so there is no PDF. Nothing was written; --html needs no fonts.",
            app.place()
        );
        Failure::could_not(words)
    };
    let [grotesque, italic] = [GROTESQUE, ITALIC].map(|names| names.map(|name| app.read(name, ".woff2")));
    // Without the usual letters there would be nothing to read.
    if grotesque[0].is_none() || italic[0].is_none() {
        return Err(none("There are no fonts of the app"));
    }
    Fonts::from_woff2(&slices(&grotesque), &slices(&italic)).map_err(|_| none("A font is damaged"))
}

fn slices(files: &[Option<Vec<u8>>; 2]) -> Vec<&[u8]> {
    files.iter().flatten().map(Vec::as_slice).collect()
}

#[cfg(test)]
mod tests;
