//! Backups: one a day, the newest few, each checked when it is made.
//!
//! A journal only grows, so a newer backup holds all that an older one does but for what was erased, and that is to be in none.

use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use journal::LocalDate;
use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::files::{Files, destroy, make_private, make_private_folder, sync_folder};
use super::schema;
use crate::StoreError;

/// How many days are kept: damage that nobody notices for a week is rarer than a full disk.
const DAYS: usize = 7;

/// Pages copied at a time. The lock keeps other writers out, so nothing has to be let in between.
const PAGES_A_STEP: std::ffi::c_int = 1024;

/// Makes the backup of a day unless it is there, and lets go of the oldest.
pub(super) fn keep(connection: &Connection, files: &Files, day: LocalDate) -> Result<(), StoreError> {
    let made = files.backups_by_day();
    // A clock that was set back makes no older one: the newest already holds as much.
    if made.first().is_some_and(|(newest, _)| *newest >= day) {
        return Ok(());
    }
    make(connection, files, day)?;
    for (_, path) in files.backups_by_day().into_iter().skip(DAYS) {
        fs::remove_file(&path).map_err(|source| StoreError::system(&path, source))?;
    }
    Ok(())
}

/// Makes a backup beside, checks it, and puts it in its place.
pub(super) fn make(connection: &Connection, files: &Files, day: LocalDate) -> Result<(), StoreError> {
    let (unfinished, place) = (files.unfinished(), files.backup_of(day));
    let system = |source: io::Error| StoreError::system(&unfinished, source);
    make_private_folder(&files.backups()).map_err(system)?;
    destroy(&unfinished).map_err(system)?;
    copy(connection, &unfinished).map_err(|error| StoreError::database(&unfinished, error))?;
    drop(schema::open_to_read(&unfinished)?);
    fs::File::open(&unfinished).and_then(|file| file.sync_all()).map_err(system)?;
    fs::rename(&unfinished, &place).map_err(system)?;
    sync_folder(&files.backups()).map_err(system)
}

fn copy(connection: &Connection, to: &Path) -> rusqlite::Result<()> {
    let mut copy = Connection::open(to)?;
    if let Err(error) = make_private(to) {
        return Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error)));
    }
    Backup::new(connection, &mut copy)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
    // A backup is one file: nothing beside it that could be left behind.
    copy.pragma_update(None, "journal_mode", "DELETE")
}
