//! Reads content files and finds every mistake in them at once.
//!
//! Each file is read by its type ([`document`]), then looked at by itself ([`movement`],
//! [`motion`], [`words`]) and with the others ([`links`], [`routine`], [`rows`]).

mod asked;
mod caps;
mod card;
mod cells;
mod course;
mod document;
mod ergonomics;
mod links;
mod motion;
mod movement;
mod report;
mod routine;
mod rows;
mod schema;
mod screening;
mod words;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::ask::{OtherLanguages, Phrasings, RedFlags, Trained};
use crate::card::{Answers, CardFile};
use crate::content::Content;
use crate::course::Course;
use crate::ergonomics::ErgonomicsFile;
use crate::movement::Movement;
use crate::risks::Risks;
use crate::routine::Routine;
use crate::screening::ScreeningFile;
use crate::source::Source;

pub(crate) use document::Document;
pub use report::{Problem, Report};
pub use schema::schemas;

/// One content file: its path (as shown to the author) and its text.
#[derive(Clone, Debug)]
pub(crate) struct SourceFile {
    pub(crate) path: Arc<str>,
    pub(crate) text: Arc<str>,
}

impl SourceFile {
    /// The path below `content/`.
    pub(crate) fn place(&self) -> &str {
        self.path.rsplit_once("content/").map_or(&*self.path, |(_, place)| place)
    }

    /// The file's name without folder and ending.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit_once('/').map_or(&*self.path, |(_, name)| name);
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// `sources.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceList {
    /// Every source that content may name.
    #[serde(rename = "source")]
    pub(crate) sources: Vec<Source>,
}

/// A value together with the document it was read from.
pub(crate) struct Read<'a, T> {
    pub(crate) value: T,
    pub(crate) document: Document<'a>,
}

const MOVEMENT_EXAMPLE: &str = include_str!("examples/movement.toml");
const ROUTINE_EXAMPLE: &str = include_str!("examples/routine.toml");
const SOURCES_EXAMPLE: &str = include_str!("examples/sources.toml");
const SCREENING_EXAMPLE: &str = include_str!("examples/screening.toml");
const RISKS_EXAMPLE: &str = include_str!("examples/risks.toml");
const ERGONOMICS_EXAMPLE: &str = include_str!("examples/ergonomics.toml");
const CARDS_EXAMPLE: &str = include_str!("examples/cards.toml");
const ASKED_EXAMPLE: &str = include_str!("examples/asked.toml");
const LANGUAGES_EXAMPLE: &str = include_str!("examples/other-languages.toml");
const FLAGS_EXAMPLE: &str = include_str!("examples/red-flags.toml");

/// All content that passed: what every page needs, what loads when a question is asked, and what that is trained from.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What the app carries.
    pub content: Content,
    /// What it fetches when it is needed; untrained yet.
    pub answers: Answers,
    /// Questions as strangers put them, each with what it is about.
    pub phrasings: Phrasings,
}
const COURSE_EXAMPLE: &str = include_str!("examples/course.toml");

/// Reads all content files, given as (path, text).
///
/// # Errors
///
/// Every mistake in every file, with its file and line and what was expected.
pub fn check<P: AsRef<str>, T: AsRef<str>>(files: &[(P, T)]) -> Result<Checked, Report> {
    let mut files: Vec<SourceFile> = files
        .iter()
        .map(|(path, text)| SourceFile { path: path.as_ref().into(), text: text.as_ref().into() })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let mut report = Report::default();
    let checked = read_content(&files, &mut report);
    report.into_result(checked)
}

fn read_content(files: &[SourceFile], report: &mut Report) -> Checked {
    let under = |folder: &'static str| files.iter().filter(move |file| file.place().starts_with(folder));
    let movements: Vec<Read<Movement>> =
        under("movements/").filter_map(|file| Document::read(file, MOVEMENT_EXAMPLE, report)).collect();
    let routines: Vec<Read<Routine>> =
        under("routines/").filter_map(|file| Document::read(file, ROUTINE_EXAMPLE, report)).collect();
    let occasions: Vec<Read<Routine>> =
        under("occasions/").filter_map(|file| Document::read(file, ROUTINE_EXAMPLE, report)).collect();
    let sources: Vec<Read<SourceList>> =
        under("sources.toml").filter_map(|file| Document::read(file, SOURCES_EXAMPLE, report)).collect();
    let risks: Vec<Read<Risks>> =
        under("risks.toml").filter_map(|file| Document::read(file, RISKS_EXAMPLE, report)).collect();
    let screens: Vec<Read<ScreeningFile>> =
        under("screening/").filter_map(|file| Document::read(file, SCREENING_EXAMPLE, report)).collect();
    let checks: Vec<Read<ErgonomicsFile>> =
        under("ergonomics/").filter_map(|file| Document::read(file, ERGONOMICS_EXAMPLE, report)).collect();
    let cards: Vec<Read<CardFile>> =
        under("cards/").filter_map(|file| Document::read(file, CARDS_EXAMPLE, report)).collect();
    let asked: Vec<Read<Phrasings>> =
        under("ask/asked/").filter_map(|file| Document::read(file, ASKED_EXAMPLE, report)).collect();
    let languages: Vec<Read<OtherLanguages>> = under("ask/other-languages.toml")
        .filter_map(|file| Document::read(file, LANGUAGES_EXAMPLE, report))
        .collect();
    let flags: Vec<Read<RedFlags>> =
        under("ask/red-flags.toml").filter_map(|file| Document::read(file, FLAGS_EXAMPLE, report)).collect();
    let courses: Vec<Read<Course>> =
        under("habit/").filter_map(|file| Document::read(file, COURSE_EXAMPLE, report)).collect();
    report_strays(files, report);

    let known: Vec<Source> = sources.iter().flat_map(|read| read.value.sources.clone()).collect();
    movement::check(&movements, &known, report);
    links::check(&movements, report);
    routine::check(&routines, &movements, &known, report);
    cells::check(&routines, report);
    rows::check(&movements, &routines, report);
    routine::check(&occasions, &movements, &known, report);
    routine::check_occasions(&occasions, &routines, report);
    screening::check(&screens, &known, report);
    for read in &screens {
        words::check(&read.document, report);
    }
    for read in &sources {
        words::check(&read.document, report);
    }
    for read in &risks {
        links::check_risks(read, &known, report);
        words::check(&read.document, report);
    }
    course::check(&courses, &known, report);
    for read in &courses {
        words::check(&read.document, report);
    }
    ergonomics::check(&checks, &movements, &known, report);
    for read in &checks {
        words::check(&read.document, report);
    }
    card::check(&cards, &card::Known { movements: &movements, sources: &known }, report);
    for read in &cards {
        words::check(&read.document, report);
    }
    let screening = screening::join(screens.into_iter().map(|read| read.value));
    for read in &flags {
        card::check_flags(read, &screening, report);
    }
    asked::check(&asked, &cards, &flags, report);
    let answers = Answers {
        cards: cards.into_iter().flat_map(|read| read.value.cards).collect(),
        trained: Trained::default(),
        other_languages: languages.into_iter().flat_map(|read| read.value.words).collect(),
        red_flags: flags.into_iter().map(|read| read.value).next().unwrap_or_default(),
    };
    let phrasings = asked::join(asked.into_iter().map(|read| read.value));
    let content = Content {
        ergonomics: ergonomics::join(checks.into_iter().map(|read| read.value)),
        movements: movements.into_iter().map(|read| read.value).collect(),
        routines: routines.into_iter().map(|read| read.value).collect(),
        occasions: routine::in_order(occasions.into_iter().map(|read| read.value)),
        screening,
        sources: known,
        risks: Risks { lines: risks.into_iter().flat_map(|read| read.value.lines).collect() },
        course: Course { steps: courses.into_iter().flat_map(|read| read.value.steps).collect() },
    };
    Checked { content, answers, phrasings }
}

const PLACES: [&str; 12] = [
    "movements/",
    "routines/",
    "occasions/",
    "screening/",
    "ergonomics/",
    "habit/",
    "cards/",
    "ask/asked/",
    "ask/other-languages.toml",
    "ask/red-flags.toml",
    "sources.toml",
    "risks.toml",
];

fn report_strays(files: &[SourceFile], report: &mut Report) {
    for file in files.iter().filter(|file| !PLACES.iter().any(|place| file.place().starts_with(place))) {
        let problem = Problem::new(file, 0..0, "nothing reads this file".to_owned());
        report.add(problem.expecting(format!("a file in one of {}", PLACES.join(", "))));
    }
}

#[cfg(test)]
mod tests;
