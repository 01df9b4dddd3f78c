//! What a command has to say at its end, in words or as JSON.

use serde_json::{Value, json};
use std::io::{self, Write};
use std::process::ExitCode;

/// How a command ended, as the number that it ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Ending {
    CouldNot = 1,
    AskedWrongly = 2,
    InUse = 3,
    NotSound = 4,
}

/// A command did what was asked.
pub(crate) struct Said {
    /// Words to the person, without the last line's end.
    pub(crate) words: String,
    /// The same for a program.
    pub(crate) json: Value,
}

/// A command did not.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) ending: Ending,
    /// A sentence that says what is the matter and what can be done.
    pub(crate) words: String,
    /// More for a program.
    pub(crate) json: Value,
    /// It may be done all the same: whoever was asked to had not answered in time.
    pub(crate) is_unsure: bool,
}

impl Said {
    pub(crate) fn new(words: impl Into<String>, json: Value) -> Self {
        Self { words: words.into(), json }
    }

    /// Nothing to add to what was already shown.
    pub(crate) fn nothing() -> Self {
        Self { words: String::new(), json: Value::Null }
    }

    /// Tells it, and ends well.
    pub(crate) fn tell(&self, is_json: bool) -> ExitCode {
        let is_quiet = self.words.is_empty() && self.json.is_null();
        let text = if is_json && !self.json.is_null() { self.json.to_string() } else { self.words.clone() };
        // A closed output is no failure of what was done.
        if !is_quiet {
            drop(writeln!(io::stdout(), "{text}"));
        }
        ExitCode::SUCCESS
    }
}

impl Failure {
    pub(crate) fn new(ending: Ending, words: impl Into<String>) -> Self {
        Self { ending, words: words.into(), json: json!({}), is_unsure: false }
    }

    pub(crate) fn could_not(words: impl Into<String>) -> Self {
        Self::new(Ending::CouldNot, words)
    }

    pub(crate) fn with(self, json: Value) -> Self {
        Self { json, ..self }
    }

    pub(crate) fn unsure(self) -> Self {
        Self { is_unsure: true, ..self }
    }

    /// Tells it where errors are told, and ends with its number.
    pub(crate) fn tell(&self, is_json: bool) -> ExitCode {
        let text = if is_json { self.as_json().to_string() } else { self.words.clone() };
        // Nothing more can be said to somebody who closed the error stream.
        drop(writeln!(io::stderr(), "{text}"));
        ExitCode::from(self.ending as u8)
    }

    fn as_json(&self) -> Value {
        let mut json = self.json.clone();
        if let Value::Object(fields) = &mut json {
            fields.insert("error".to_owned(), self.words.clone().into());
            if self.is_unsure {
                fields.insert("perhaps_done".to_owned(), true.into());
            }
        }
        json
    }
}
