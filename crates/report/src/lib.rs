//! What a person can take along to someone who knows: one or two pages about how it has gone, and the same as data.
//!
//! Read in this order. [`Record`] folds the journal into what a report can say. [`Report::of`] says it, for a day and in
//! a language: what the person wrote, what they marked, what they tried and answered. [`html`] prints it, [`pdf`] makes
//! tagged pages of it, [`fhir`] a document that other systems read, [`text`] lines for a terminal. [`timeline()`] draws how it went, for all three and for
//! the app.
//!
//! A report says what was entered and marked. It finds nothing and credits nothing, and lines that are private in the
//! safety check are left out, as is every line that leaves no trace in the journal.
//!
//! ```
//! use journal::{DeviceId, Fold, Journal, Moment};
//! use report::{Language, Record, Report, Words, html};
//!
//! let record = Record::of(&Journal::new());
//! let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
//! let words = Words::new(Language::English);
//! let report = Report::of(&record, content_bundle::content(), &words, &now, 7);
//! let page = html::page(&report, &words);
//! assert!(page.contains("Preview: safety rules not yet reviewed by a clinician"));
//! ```

pub mod fhir;
mod gather;
pub mod html;
mod model;
pub mod pdf;
mod record;
mod sections;
pub mod text;
mod timeline;
mod words;

pub use model::{
    Activity, AdviceGiven, AnsweredLine, Complaint, HabitPart, Place, RangeRow, Report, ScreenPart,
    TakenMovement, TakenProgramme, Tried, Workplace,
};
pub use record::{COMPLAINT, MEDICATION, MOST_CHARACTERS, QUESTIONS, Record};
pub use sections::{Block, Section, Tone, sections};
pub use timeline::timeline;
pub use words::{Language, Words};
