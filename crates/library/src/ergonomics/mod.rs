//! Checks of where a person works, drives, reads, sleeps and lifts, as data: questions, answers and what to change.
//!
//! A [`Check`] asks [`Question`]s. Each has [`Choice`]s, and every choice that is not fine says in its [`Change`]
//! what to do and what that asks of the purse. The workstation check's questions and choices are those of ROSA and
//! are named by [`RosaItem`] and [`RosaChoice`]; `care::ergonomics` scores them. [`MeasureHelp`] says how to take a
//! measurement, [`InputHelp`] what is wrong with a number that was typed, and each [`RiskLine`](crate::RiskLine) what
//! changing a workplace can be expected to do. A [`CounterMove`] names movements that go the other way.
//!
//! Words hold places such as `{to}`, put in by [`filled`]:
//!
//! ```
//! use library::ergonomics::filled;
//! assert_eq!(filled("Set the seat to {to}.", &[("to", "43 cm")]), "Set the seat to 43 cm.");
//! ```

mod names;
mod texts;
mod types;

pub use names::{Cost, DailyUse, Measure, RosaChoice, RosaItem};
pub use types::{
    Change, Check, CheckId, Choice, CounterMove, Ergonomics, ErgonomicsFile, InputHelp, InputProblem,
    MeasureHelp, Question,
};

/// A sentence with its places put in. A place that is not given stays.
#[must_use]
pub fn filled(words: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(words.to_owned(), |words, (name, value)| words.replace(&format!("{{{name}}}"), value))
}
