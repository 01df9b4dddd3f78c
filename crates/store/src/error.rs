//! What can go wrong, as sentences for the person.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::Holder;

/// Why the record cannot be opened, read or written.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another program has it open for writing.
    #[error(
        "The record in {} is in use by {}. Close it, then try again.",
        folder.display(),
        holder.as_ref().map_or_else(|| "another program".to_owned(), ToString::to_string)
    )]
    Held {
        /// The record's folder.
        folder: PathBuf,
        /// Who holds it, if they said so.
        holder: Option<Box<Holder>>,
    },
    /// A newer Limber wrote it.
    #[error(
        "The record in {} was written by a newer Limber (version {found} of its form; this one knows {known}). \
         It is left as it is: update Limber to open it.",
        file.display()
    )]
    Newer {
        /// The file.
        file: PathBuf,
        /// The version that was found.
        found: u32,
        /// The newest version that this Limber knows.
        known: u32,
    },
    /// It is a database of some other program.
    #[error("{} is not a record of Limber's, so it is left as it is.", file.display())]
    Foreign {
        /// The file.
        file: PathBuf,
    },
    /// Limber may not write there.
    #[error("Limber may not write in {}. Nothing can be kept there until that is allowed.", path.display())]
    ReadOnly {
        /// The file or folder.
        path: PathBuf,
    },
    /// There is no room left.
    #[error("There is no room left to keep anything in {}. What was kept before is safe.", path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// The file is damaged. At the next start it is put aside and a backup takes its place.
    #[error("The record in {} is damaged ({why}). Start Limber again: it then restores the newest backup.", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The system refused something else.
    #[error("{} could not be used: {source}.", path.display())]
    System {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database refused something else.
    #[error("The record in {} could not be used: {source}.", path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// What the database said.
        source: rusqlite::Error,
    },
}

/// The kind of a [`StoreError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the variant of StoreError of the same name")]
pub enum StoreErrorKind {
    Held,
    Newer,
    Foreign,
    ReadOnly,
    Full,
    Damaged,
    System,
    Database,
}

impl StoreError {
    /// The kind of error.
    pub fn kind(&self) -> StoreErrorKind {
        match self {
            Self::Held { .. } => StoreErrorKind::Held,
            Self::Newer { .. } => StoreErrorKind::Newer,
            Self::Foreign { .. } => StoreErrorKind::Foreign,
            Self::ReadOnly { .. } => StoreErrorKind::ReadOnly,
            Self::Full { .. } => StoreErrorKind::Full,
            Self::Damaged { .. } => StoreErrorKind::Damaged,
            Self::System { .. } => StoreErrorKind::System,
            Self::Database { .. } => StoreErrorKind::Database,
        }
    }

    /// What the system said about a file or folder.
    pub(crate) fn system(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full { path }
            }
            _ => Self::System { path, source },
        }
    }

    /// What SQLite said about a file.
    pub(crate) fn database(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path, why: source.to_string() }
            }
            _ => Self::Database { path, source },
        }
    }
}
