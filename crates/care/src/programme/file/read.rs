//! Text to a plan.

use library::plan_file::{PLAN_FORMAT, PlanFile};
use serde::Deserialize;

/// The largest file that is read.
pub const MAX_FILE_BYTES: usize = 64 * 1024;
/// How many brackets may be open at once: far more than any plan has.
const MOST_DEPTH: usize = 32;

/// A file that holds no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Larger than any plan.
    #[error("the file is larger than 64 kB")]
    TooLarge,
    /// Brackets within brackets, deeper than any plan.
    #[error("the file is nested too deeply")]
    TooDeep,
    /// A newer version of the format.
    #[error("the file is of format {0}, which is newer than this Limber")]
    Newer(u32),
    /// Something in it cannot be read.
    #[error("line {line}: {message}")]
    Unreadable {
        /// The line, from 1.
        line: usize,
        /// What was wrong, in the reader's words.
        message: String,
    },
}

/// Reads TOML, or JSON where the first sign is a brace.
///
/// # Errors
/// [`FileError`] says why there is no plan in it.
pub fn read(text: &str) -> Result<PlanFile, FileError> {
    if text.trim_start().starts_with('{') {
        read_json(text)
    } else {
        read_as(text, from_toml, |text| toml::from_str(text).ok())
    }
}

/// Reads JSON alone: how the journal keeps a plan that was taken. It needs no reader of TOML, which weighs as much as the rest
/// of a programme.
///
/// # Errors
/// [`FileError`] says why there is no plan in it.
pub fn read_json(text: &str) -> Result<PlanFile, FileError> {
    read_as(text, from_json, |text| serde_json::from_str(text).ok())
}

fn read_as(
    text: &str,
    whole: fn(&str) -> Result<PlanFile, FileError>,
    head: fn(&str) -> Option<Head>,
) -> Result<PlanFile, FileError> {
    if text.len() > MAX_FILE_BYTES {
        return Err(FileError::TooLarge);
    }
    if depth(text) > MOST_DEPTH {
        return Err(FileError::TooDeep);
    }
    match whole(text) {
        Ok(plan) if plan.format == PLAN_FORMAT => Ok(plan),
        Ok(plan) if plan.format > PLAN_FORMAT => Err(FileError::Newer(plan.format)),
        Ok(plan) => {
            Err(FileError::Unreadable { line: 1, message: format!("there is no format {}", plan.format) })
        }
        // A newer format may hold what cannot be read here; its number still can.
        Err(error) => match head(text) {
            Some(Head { format }) if format > PLAN_FORMAT => Err(FileError::Newer(format)),
            _ => Err(error),
        },
    }
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// The most brackets and braces that are open at once. Those within strings count too, which harms no plan.
fn depth(text: &str) -> usize {
    let step = |(open, most): (usize, usize), byte: u8| match byte {
        b'[' | b'{' => (open + 1, most.max(open + 1)),
        b']' | b'}' => (open.saturating_sub(1), most),
        _ => (open, most),
    };
    text.bytes().fold((0, 0), step).1
}

fn from_toml(text: &str) -> Result<PlanFile, FileError> {
    toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start).min(text.len());
        FileError::Unreadable { line: line_at(text, start), message: error.message().to_owned() }
    })
}

fn from_json(text: &str) -> Result<PlanFile, FileError> {
    serde_json::from_str(text)
        .map_err(|error| FileError::Unreadable { line: error.line(), message: error.to_string() })
}

fn line_at(text: &str, place: usize) -> usize {
    text.as_bytes()[..place].iter().filter(|byte| **byte == b'\n').count() + 1
}
