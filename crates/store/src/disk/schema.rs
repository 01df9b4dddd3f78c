//! The tables, and how an older record becomes a newer one.

use std::path::Path;
use std::time::Duration;

use journal::file::{FORMAT, check_format};
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::rows;
use crate::StoreError;

/// "LIMB" in the file's header: what says that a database is ours.
const APPLICATION_ID: i64 = 0x4c49_4d42;

/// Each step from one version of the tables to the next. A step that was ever released is never changed.
///
/// The columns of `entries` before `line` are the entry's place in the journal; `twin` tells apart what claims one place with
/// different words. `line` is the entry, and the truth: the columns can be made from it again.
const MIGRATIONS: &[&str] = &["
    CREATE TABLE entries (
        wall_ms INTEGER NOT NULL,
        logical INTEGER NOT NULL,
        device  TEXT    NOT NULL,
        counter INTEGER NOT NULL,
        twin    INTEGER NOT NULL,
        line    TEXT    NOT NULL,
        PRIMARY KEY (wall_ms, logical, device, counter, twin)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE marks (
        name  TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
"];

/// How long another program's short reading or writing is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens a record for writing, makes it if it is new, and checks that it is sound and ours.
pub(super) fn open(file: &Path, most_pages: Option<u32>) -> Result<Connection, StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = connect(file, file, flags)?;
    check_sound(&connection, file)?;
    set_up(&connection, most_pages).map_err(|error| StoreError::database(file, error))?;
    migrate(&mut connection).map_err(|error| StoreError::database(file, error))?;
    check_format_mark(&connection, file)?;
    Ok(connection)
}

/// Opens a record or a backup for reading, and checks that it is sound, ours, and not older than this Limber's tables.
pub(super) fn open_to_read(file: &Path) -> Result<Connection, StoreError> {
    let connection = connect_to_read(file)?;
    check_sound(&connection, file)?;
    check_format_mark(&connection, file)?;
    Ok(connection)
}

/// The same for a record that its writer may be making in this moment, or never came to make: nothing then.
pub(super) fn open_beside(file: &Path) -> Result<Option<Connection>, StoreError> {
    let connection = connect_to_read(file)?;
    if !is_made(&connection).map_err(|error| StoreError::database(file, error))? {
        return Ok(None);
    }
    check_sound(&connection, file)?;
    check_format_mark(&connection, file)?;
    Ok(Some(connection))
}

/// The same for a few lines that are read often: whether all the rest is sound takes a look at all of it.
pub(super) fn open_to_glance(file: &Path) -> Result<Option<Connection>, StoreError> {
    let connection = connect_to_read(file)?;
    if !is_made(&connection).map_err(|error| StoreError::database(file, error))? {
        return Ok(None);
    }
    check_format_mark(&connection, file)?;
    Ok(Some(connection))
}

/// Whether the tables are there: they come with the number of their version, at once.
fn is_made(connection: &Connection) -> rusqlite::Result<bool> {
    connection
        .pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))
        .map(|version| version != 0)
}

fn connect_to_read(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    connect(file, file, flags).or_else(|error| match at_rest(file, &error) {
        Some(address) => {
            connect(Path::new(&address), file, flags | OpenFlags::SQLITE_OPEN_URI).map_err(|_| error)
        }
        None => Err(error),
    })
}

/// The address of a record that nobody has open, where SQLite could not lay the files of a reader beside it: in a folder that
/// may only be read, it is read as what will not change meanwhile.
fn at_rest(file: &Path, error: &StoreError) -> Option<String> {
    let is_about_companions = match error {
        StoreError::ReadOnly { .. } => true,
        StoreError::Database { source, .. } => source.sqlite_error_code() == Some(ErrorCode::CannotOpen),
        _ => false,
    };
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    if !is_about_companions || Path::new(&log).exists() {
        return None;
    }
    let escaped = file.to_str()?.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    Some(format!("file:{escaped}?immutable=1"))
}

/// Opens `file` at an address, and looks before it touches: another program's database is left as it is.
fn connect(address: &Path, file: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let said = |error| StoreError::database(file, error);
    let connection = Connection::open_with_flags(address, flags).map_err(said)?;
    connection.busy_timeout(PATIENCE).map_err(said)?;
    check_ours(&connection, file)?;
    Ok(connection)
}

fn check_sound(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    let found = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    let found = found.map_err(|error| StoreError::database(file, error))?;
    if found == "ok" { Ok(()) } else { Err(StoreError::Damaged { path: file.to_owned(), why: found }) }
}

fn check_ours(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    let number = |pragma: &str| -> Result<i64, StoreError> {
        let read = connection.pragma_query_value(None, pragma, |row| row.get(0));
        read.map_err(|error| StoreError::database(file, error))
    };
    let (application, version) = (number("application_id")?, number("user_version")?);
    // A program that ended while it made the record leaves a file without tables; so does one that never began.
    let tables =
        || connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0));
    let is_new =
        (application, version) == (0, 0) && tables().map_err(|error| StoreError::database(file, error))? == 0;
    if application != APPLICATION_ID && !is_new {
        return Err(StoreError::Foreign { file: file.to_owned() });
    }
    check_version(file, u32::try_from(version).unwrap_or(u32::MAX), newest())
}

fn check_version(file: &Path, found: u32, known: u32) -> Result<(), StoreError> {
    if found > known { Err(StoreError::Newer { file: file.to_owned(), found, known }) } else { Ok(()) }
}

/// The version of the tables that this Limber makes.
fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

fn set_up(connection: &Connection, most_pages: Option<u32>) -> rusqlite::Result<()> {
    // A reader never waits for the writer, and a commit is one write at the end of one file.
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // Acknowledged means on the disk, also when the power fails in the next moment.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // Zeros are written over what is deleted.
    connection.pragma_update(None, "secure_delete", true)?;
    // Nothing of the record goes to a shared folder for temporary files.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    if let Some(most_pages) = most_pages {
        connection.pragma_update(None, "max_page_count", most_pages)?;
    }
    Ok(())
}

/// Brings the tables to the newest version, one step a transaction.
fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for (step, number) in MIGRATIONS.iter().zip(1..).filter(|(_, number)| *number > version) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", number)?;
        rows::set_mark(&transaction, rows::FORMAT, &FORMAT.to_string())?;
        transaction.commit()?;
    }
    Ok(())
}

/// Entries themselves may have changed their shape in a newer Limber, though the tables have not.
fn check_format_mark(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    let mark = rows::mark(connection, rows::FORMAT).map_err(|error| StoreError::database(file, error))?;
    let found = mark.and_then(|mark| mark.parse().ok()).unwrap_or(FORMAT);
    check_format(found).map_err(|newer| StoreError::Newer {
        file: file.to_owned(),
        found: newer.found,
        known: FORMAT,
    })
}
