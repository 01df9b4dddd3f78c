//! What a person should be told of, though the work goes on.

use std::fmt;
use std::path::PathBuf;

use journal::LocalDate;

/// Something that went wrong and was mended as well as it could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// The record was damaged or gone, and a backup took its place.
    Restored {
        /// Where the damaged file was put, if there was one.
        aside: Option<PathBuf>,
        /// The day of the backup; nothing if no sound one was found and the record begins anew.
        backup: Option<LocalDate>,
    },
    /// Lines that cannot be read. They stay where they are.
    Unreadable {
        /// How many.
        lines: usize,
    },
    /// The backup of the day could not be made.
    NoBackup {
        /// What was in the way.
        why: String,
    },
    /// What was erased is gone from the record, but a copy of it may still be in a backup. It is tried again at the next start.
    ErasureUnfinished {
        /// What was in the way.
        why: String,
    },
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Restored { aside, backup } => restored(f, aside.as_ref(), *backup),
            Self::Unreadable { lines: 1 } => {
                f.write_str("One entry of the record cannot be read. It is left as it is.")
            }
            Self::Unreadable { lines } => {
                write!(f, "{lines} entries of the record cannot be read. They are left as they are.")
            }
            Self::NoBackup { why } => {
                write!(f, "The record is kept, but today's backup of it could not be made: {why}.")
            }
            Self::ErasureUnfinished { why } => write!(
                f,
                "What you erased is gone from the record, but a backup may still hold it: {why}. Limber tries again at its next start."
            ),
        }
    }
}

fn restored(f: &mut fmt::Formatter<'_>, aside: Option<&PathBuf>, backup: Option<LocalDate>) -> fmt::Result {
    match aside {
        Some(aside) => write!(f, "The record was damaged; the damaged file is kept as {}.", aside.display())?,
        None => f.write_str("The record was gone, but its backups were there.")?,
    }
    match backup {
        Some(day) => write!(
            f,
            " It was restored from the backup of {day}. What was added after that comes back from the browser, if it is there."
        ),
        None => f.write_str(" No sound backup was found, so the record begins anew. What is in the browser comes back from there."),
    }
}
