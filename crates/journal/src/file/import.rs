//! Reading the file, with a clear word for everything that can be wrong with it.

use std::mem;

use thiserror::Error;

use super::{
    Checksum, ENTRY_START, FORMAT, Header, LINE_END, LINE_START, MAGIC, MAX_FILE_BYTES, MAX_LINE_BYTES,
    NewerFormat, WIPE_START, check_format,
};
use crate::{Entry, EntryError, Journal, Wipe};

/// Why a file could not be read, or not to its end. `kept` is everything before that point, each line of it sound:
/// the person may be offered it.
#[derive(Debug, Error)]
pub enum ImportError {
    /// It is some other file.
    #[error("this file was not written by Limber")]
    NotLimber,
    /// It is in a newer format.
    #[error(transparent)]
    NewerVersion(#[from] NewerFormat),
    /// It is larger than any journal.
    #[error("this file is larger than {} MiB, the most that can be read", MAX_FILE_BYTES >> 20)]
    TooLarge,
    /// Its end is missing.
    #[error("the end of this file is missing; {} lines of it are whole", kept.lines)]
    Truncated {
        /// Lines that there should be, if the first line is whole.
        expected: Option<usize>,
        /// What came before.
        kept: Box<Kept>,
    },
    /// A line is sound but says nothing that a journal can hold.
    #[error("line {line} of this file cannot be read: {why}")]
    BadLine {
        /// The line, from 1, the header being the first.
        line: usize,
        /// What is wrong with it.
        why: String,
        /// What came before.
        kept: Box<Kept>,
    },
    /// A line was changed after it was written.
    #[error("this file was damaged or changed at line {line}")]
    WrongChecksum {
        /// The line, from 1, the header being the first.
        line: usize,
        /// What came before.
        kept: Box<Kept>,
    },
}

/// What could be read of a file that is not whole.
#[derive(Debug)]
pub struct Kept {
    /// Lines that were read, the header left out.
    pub lines: usize,
    /// What they hold.
    pub journal: Journal,
}

/// The kind of an [`ImportError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the variant of ImportError of the same name")]
pub enum ImportErrorKind {
    NotLimber,
    NewerVersion,
    TooLarge,
    Truncated,
    BadLine,
    WrongChecksum,
}

impl ImportError {
    /// The kind of error.
    pub fn kind(&self) -> ImportErrorKind {
        match self {
            Self::NotLimber => ImportErrorKind::NotLimber,
            Self::NewerVersion(_) => ImportErrorKind::NewerVersion,
            Self::TooLarge => ImportErrorKind::TooLarge,
            Self::Truncated { .. } => ImportErrorKind::Truncated,
            Self::BadLine { .. } => ImportErrorKind::BadLine,
            Self::WrongChecksum { .. } => ImportErrorKind::WrongChecksum,
        }
    }

    /// What could be read before the error, if anything can have been.
    pub fn kept(self) -> Option<Kept> {
        match self {
            Self::NotLimber | Self::NewerVersion(_) | Self::TooLarge => None,
            Self::Truncated { kept, .. } | Self::BadLine { kept, .. } | Self::WrongChecksum { kept, .. } => {
                Some(*kept)
            }
        }
    }
}

/// Reads a whole file. What it holds is then [merged](Journal::merge), so that nothing already kept is lost.
///
/// # Errors
/// One [`ImportError`] for each thing that can be wrong with it.
pub fn import(file: &[u8]) -> Result<Journal, ImportError> {
    if file.len() > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge);
    }
    let mut importer = Importer::default();
    file.split_inclusive(|byte| *byte == b'\n').try_for_each(|line| importer.line(line))?;
    importer.finish()
}

/// Reads a file line by line, for one that is not held in memory as a whole.
#[derive(Debug)]
pub struct Importer {
    header: Option<Header>,
    bytes: usize,
    lines: usize,
    sum: Checksum,
    wiped: Option<Wipe>,
    entries: Vec<Entry>,
}

/// What can be wrong with one line.
enum Fault {
    Damaged,
    Unreadable(String),
}

impl Default for Importer {
    fn default() -> Self {
        Self { header: None, bytes: 0, lines: 0, sum: Checksum::START, wiped: None, entries: Vec::new() }
    }
}

impl Importer {
    /// Reads the next line, with its line feed: only the last line of a file may come without.
    ///
    /// # Errors
    /// As [`import`]. No more lines are to be read after an error.
    pub fn line(&mut self, line: &[u8]) -> Result<(), ImportError> {
        self.bytes += line.len();
        if self.bytes > MAX_FILE_BYTES {
            return Err(ImportError::TooLarge);
        }
        let (line, is_whole) = without_end(line);
        let Some(header) = &self.header else {
            self.header = Some(self.read_header(line, is_whole)?);
            return Ok(());
        };
        if self.lines == header.lines {
            let more = || Fault::Unreadable("there are more lines than the first line says".to_owned());
            return if line.is_empty() { Ok(()) } else { Err(self.fault(more(), true)) };
        }
        let read = self.read_line(line);
        read.map_err(|fault| self.fault(fault, is_whole))
    }

    /// Checks that the file is whole, and hands over what it holds.
    ///
    /// # Errors
    /// As [`import`].
    pub fn finish(mut self) -> Result<Journal, ImportError> {
        let Some(header) = &self.header else { return Err(ImportError::NotLimber) };
        let (expected, checksum) = (header.lines, header.checksum);
        if self.lines < expected {
            return Err(ImportError::Truncated { expected: Some(expected), kept: self.keep() });
        }
        if self.sum != checksum {
            return Err(ImportError::WrongChecksum { line: 1, kept: self.keep() });
        }
        Ok(self.keep().journal)
    }

    fn read_header(&mut self, line: &[u8], is_whole: bool) -> Result<Header, ImportError> {
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        if !line.starts_with(MAGIC.as_bytes()) {
            return Err(ImportError::NotLimber);
        }
        #[derive(serde::Deserialize)]
        struct Format {
            format: u32,
        }
        if let Ok(Format { format }) = serde_json::from_slice(line) {
            check_format(format)?;
        }
        let header = serde_json::from_slice::<Header>(line).ok().filter(|header| header.format == FORMAT);
        header.ok_or_else(|| match is_whole {
            true => ImportError::WrongChecksum { line: 1, kept: self.keep() },
            false => ImportError::Truncated { expected: None, kept: self.keep() },
        })
    }

    fn read_line(&mut self, line: &[u8]) -> Result<(), Fault> {
        if line.len() > MAX_LINE_BYTES {
            return Err(Fault::Unreadable("it is longer than any entry".to_owned()));
        }
        let (sum, payload) = parts(line).ok_or(Fault::Damaged)?;
        let next = self.sum.and(payload.text());
        if next != sum {
            return Err(Fault::Damaged);
        }
        self.take(&payload).map_err(|error| Fault::Unreadable(error.to_string()))?;
        self.sum = next;
        self.lines += 1;
        Ok(())
    }

    fn take(&mut self, payload: &Payload<'_>) -> Result<(), EntryError> {
        match payload {
            Payload::Entry(text) => self.entries.push(Entry::from_json(text)?),
            Payload::Wipe(text) => {
                let wipe: Wipe = serde_json::from_str(text)?;
                self.wiped = Wipe::joined(self.wiped.take(), Some(wipe));
            }
        }
        Ok(())
    }

    /// The error for a line that could not be read. If it has no end, that is what is wrong with it.
    fn fault(&mut self, fault: Fault, is_whole: bool) -> ImportError {
        let line = self.lines + 2;
        let kept = self.keep();
        match fault {
            _ if !is_whole => {
                ImportError::Truncated { expected: self.header.as_ref().map(|header| header.lines), kept }
            }
            Fault::Damaged => ImportError::WrongChecksum { line, kept },
            Fault::Unreadable(why) => ImportError::BadLine { line, why, kept },
        }
    }

    fn keep(&mut self) -> Box<Kept> {
        let journal = Journal::from_entries(mem::take(&mut self.entries), self.wiped.take());
        Box::new(Kept { lines: self.lines, journal })
    }
}

/// What a line holds besides its checksum.
enum Payload<'a> {
    Entry(&'a str),
    Wipe(&'a str),
}

impl Payload<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Entry(text) | Self::Wipe(text) => text,
        }
    }
}

/// Takes a line apart. By place, not as JSON: the checksum is of the very bytes of the payload.
fn parts(line: &[u8]) -> Option<(Checksum, Payload<'_>)> {
    let line = str::from_utf8(line).ok()?.strip_prefix(LINE_START)?.strip_suffix(LINE_END)?;
    let (sum, rest) = line.split_at_checked(16)?;
    let entry = rest.strip_prefix(ENTRY_START).map(Payload::Entry);
    let payload = entry.or_else(|| rest.strip_prefix(WIPE_START).map(Payload::Wipe))?;
    Some((sum.parse().ok()?, payload))
}

/// A line without its line feed or the line end of another system, and whether it had one.
fn without_end(line: &[u8]) -> (&[u8], bool) {
    match line.strip_suffix(b"\n") {
        Some(line) => (line.strip_suffix(b"\r").unwrap_or(line), true),
        None => (line, false),
    }
}
