//! Opening a record that may be damaged.

use std::fs;

use journal::LocalDate;
use rusqlite::Connection;

use super::files::Files;
use super::schema;
use crate::{StoreError, StoreErrorKind, Told};

/// A record that is open, and what had to be done for it.
pub(super) struct Opened {
    pub(super) connection: Connection,
    /// Set if a backup took the place of the record, or nothing did.
    pub(super) restored: Option<Told>,
}

/// Opens the record. One that is damaged is put aside, never thrown away, and the newest sound backup takes its place.
pub(super) fn open(files: &Files, today: LocalDate, most_pages: Option<u32>) -> Result<Opened, StoreError> {
    if !is_lost(files) {
        match schema::open(&files.record(), most_pages) {
            Err(error) if error.kind() == StoreErrorKind::Damaged => {}
            opened => return opened.map(|connection| Opened { connection, restored: None }),
        }
    }
    let system = |source| StoreError::system(&files.record(), source);
    let aside = files.put_aside(today).map_err(system)?;
    let mut backup = None;
    for (day, path) in files.backups_by_day() {
        // One that is damaged too is passed over and left where it is.
        if schema::open_to_read(&path).is_ok() {
            files.put_in_place(&path).map_err(system)?;
            backup = Some(day);
            break;
        }
    }
    let connection = schema::open(&files.record(), most_pages)?;
    Ok(Opened { connection, restored: Some(Told::Restored { aside, backup }) })
}

/// Whether the record is gone or cut to nothing though there was one: SQLite would take that for a new one.
fn is_lost(files: &Files) -> bool {
    let is_empty = fs::metadata(files.record()).map_or(true, |found| found.len() == 0);
    is_empty && !files.backups_by_day().is_empty()
}
