//! The journal in SQLite.

mod backup;
mod files;
mod lock;
mod recovery;
mod rows;
mod schema;
mod waiting;

use std::path::{Path, PathBuf};

use journal::{Body, DeviceId, Entry, Event, EventId, Journal, LocalDate, Merged, Moment, Writer};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use self::files::Files;
use self::lock::Lock;
use self::rows::{Further, Loaded};
pub use self::waiting::Waiting;
use crate::changes::{Changes, between};
use crate::follow::Seen;
use crate::{Holder, Store, StoreError, StoreErrorKind, Told};

/// What a record is opened with.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The record's folder. It is made if it is not there.
    pub folder: PathBuf,
    /// What the program is doing, such as `limber serve`: told to another one that wants to write.
    pub purpose: String,
    /// The time, for the backup of the day.
    pub now: Moment,
    /// A random number, used as the name of this device if it has none here, or may not go on with the one it had.
    pub device: DeviceId,
    /// The most pages of 4 KiB that the record may take, for a person who wants to bound it.
    pub most_pages: Option<u32>,
}

impl Opening {
    /// An opening without a bound.
    pub fn new(folder: impl Into<PathBuf>, purpose: &str, now: Moment, device: DeviceId) -> Self {
        Self { folder: folder.into(), purpose: purpose.to_owned(), now, device, most_pages: None }
    }
}

/// A journal on disk, open for writing and locked against other writers until dropped.
///
/// Writing needs no more than the last place in memory; the whole journal is read when it is first asked for.
#[derive(Debug)]
pub struct Disk {
    connection: Connection,
    files: Files,
    writer: Writer,
    /// The journal, once it was read.
    journal: Option<Journal>,
    /// The last day that was taken note of.
    day: LocalDate,
    holder: Holder,
    told: Vec<Told>,
    // Last: the lock goes when everything else is closed.
    lock: Lock,
}

impl Disk {
    /// Opens the record in a folder, and makes it if there is none.
    ///
    /// A damaged record is put aside and the newest sound backup takes its place; [`Store::take_told`] says so. From then on
    /// this device writes under the new name that it was handed: what it had written since the backup may live on elsewhere
    /// under the old name, and no name may stand for two events.
    ///
    /// # Errors
    /// [`StoreError::Held`] if another program writes there, [`StoreError::Newer`] and [`StoreError::Foreign`] if the record is
    /// not for this Limber to touch, and whatever the system refuses.
    pub fn open(opening: &Opening) -> Result<Self, StoreError> {
        let files = Files::make(&opening.folder)?;
        let holder = Holder {
            purpose: opening.purpose.clone(),
            process: std::process::id(),
            address: None,
            token: None,
        };
        let lock = Lock::take(&files, &holder)?;
        let today = opening.now.local.date;
        let recovery::Opened { connection, restored } = recovery::open(&files, today, opening.most_pages)?;
        let own_name = if restored.is_some() { None } else { device(&connection, &files)? };
        let writer = writer(&connection, &files, own_name.unwrap_or(opening.device))?;
        let told = restored.into_iter().collect();
        let mut disk = Self { connection, files, writer, journal: None, day: today, holder, told, lock };
        if own_name.is_none() {
            disk.database(rows::set_mark(&disk.connection, rows::DEVICE, &disk.writer.device().to_string()))?;
        }
        disk.destroy_copies();
        disk.back_up();
        Ok(disk)
    }

    /// The folder in which the record lies.
    pub fn folder(&self) -> &Path {
        &self.files.folder
    }

    /// Says at which host and port other programs of this person reach the one that holds this record, and with which word.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub fn answers_at(&mut self, address: &str, token: &str) -> Result<(), StoreError> {
        self.holder.address = Some(address.to_owned());
        self.holder.token = Some(token.to_owned());
        self.lock.tell(&self.holder)
    }

    fn database<T>(&self, result: rusqlite::Result<T>) -> Result<T, StoreError> {
        result.map_err(|error| StoreError::database(&self.files.record(), error))
    }

    fn load(&mut self) -> Result<(), StoreError> {
        if self.journal.is_none() {
            let Loaded { journal, unreadable, .. } = self.database(rows::load(&self.connection))?;
            if unreadable > 0 {
                self.told.push(Told::Unreadable { lines: unreadable });
            }
            self.journal = Some(journal);
        }
        Ok(())
    }

    /// Puts another journal in place of what is kept, in one transaction.
    fn replace(&mut self, after: Journal) -> Result<(), StoreError> {
        self.load()?;
        let before = self.journal.take().unwrap_or_default();
        let changes = between(&before, &after);
        let was_wiped = before.wiped() != after.wiped();
        let erases = was_wiped || !changes.removed.is_empty();
        // What was written and is still in the file of what waits would be taken for missing once it is erased.
        if erases && let Err(source) = waiting::filter(&self.files, &before) {
            self.journal = Some(before);
            return Err(StoreError::system(&self.files.waiting(), source));
        }
        let written = write(&mut self.connection, |transaction| {
            apply(transaction, &changes)?;
            if let Some(wiped) = after.wiped().filter(|_| was_wiped) {
                let wiped = serde_json::to_string(wiped)
                    .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
                rows::set_mark(transaction, rows::WIPED, &wiped)?;
            }
            if erases {
                let scope = if was_wiped { rows::ALL } else { rows::ONE };
                rows::set_mark(transaction, rows::ERASING, scope)?;
            }
            Ok(())
        });
        if let Err(error) = self.database(written) {
            self.journal = Some(before);
            return Err(error);
        }
        self.writer.catch_up(&after);
        self.journal = Some(after);
        if erases {
            self.destroy_copies();
        }
        Ok(())
    }

    /// Finishes an erasure: what was erased is gone from the file's free space, the write-ahead log, backups and what was put
    /// aside. Does nothing if there is none to finish; one that fails is tried again at the next start.
    fn destroy_copies(&mut self) {
        if let Err(error) = self.try_to_destroy_copies() {
            self.told.push(Told::ErasureUnfinished { why: reason(&error) });
        }
    }

    fn try_to_destroy_copies(&mut self) -> Result<(), StoreError> {
        let Some(scope) = self.database(rows::mark(&self.connection, rows::ERASING))? else { return Ok(()) };
        // Pages are copied when a tree is balanced, and only a file written anew holds nothing but what it should.
        self.database(self.connection.execute_batch("VACUUM"))?;
        self.database(truncate_log(&self.connection))?;
        let backup = (scope == rows::ONE).then(|| self.files.backup_of(self.day));
        if backup.is_some() {
            backup::make(&self.connection, &self.files, self.day)?;
        }
        let folder = self.files.folder.clone();
        self.files.destroy_copies(backup.as_deref()).map_err(|source| StoreError::system(&folder, source))?;
        if backup.is_none() {
            // It may be heard of late that everything was erased: what had happened since then goes on waiting.
            let wiped = self.database(rows::wiped(&self.connection))?;
            let erased = Journal::from_entries(Vec::new(), wiped);
            waiting::filter(&self.files, &erased)
                .map_err(|source| StoreError::system(&self.files.waiting(), source))?;
        }
        self.database(rows::clear_mark(&self.connection, rows::ERASING))
    }

    /// Makes the backup of the day.
    fn back_up(&mut self) {
        match backup::keep(&self.connection, &self.files, self.day) {
            Ok(()) => {}
            Err(error) => self.told.push(Told::NoBackup { why: reason(&error) }),
        }
    }
}

impl Store for Disk {
    fn journal(&mut self) -> Result<&Journal, StoreError> {
        self.load()?;
        Ok(self.journal.get_or_insert_default())
    }

    fn append(&mut self, recorded: &Moment, bodies: Vec<Body>) -> Result<Vec<Event>, StoreError> {
        let mut writer = self.writer.clone();
        let entries: Vec<Entry> =
            bodies.into_iter().map(|body| Entry::Kept(writer.write(recorded.clone(), body))).collect();
        let written = write(&mut self.connection, |transaction| {
            entries.iter().try_for_each(|entry| rows::insert(transaction, entry))
        });
        self.database(written)?;
        self.writer = writer;
        let events: Vec<Event> = entries.iter().filter_map(|entry| entry.event().cloned()).collect();
        if let Some(journal) = &mut self.journal {
            events.iter().cloned().for_each(|event| journal.append(event));
        }
        Ok(events)
    }

    fn merge(&mut self, other: Journal) -> Result<Merged, StoreError> {
        let mut after = self.journal()?.clone();
        let merged = after.merge(other);
        self.replace(after)?;
        Ok(merged)
    }

    fn erase(&mut self, id: EventId) -> Result<bool, StoreError> {
        let mut after = self.journal()?.clone();
        let was_there = after.erase(id);
        self.replace(after)?;
        Ok(was_there)
    }

    fn wipe(&mut self, now: &Moment) -> Result<(), StoreError> {
        let mut after = self.journal()?.clone();
        after.wipe(&mut self.writer.clone(), now);
        self.replace(after)
    }

    fn note_day(&mut self, now: &Moment) {
        if now.local.date != self.day {
            self.day = now.local.date;
            self.back_up();
        }
    }

    fn take_told(&mut self) -> Vec<Told> {
        std::mem::take(&mut self.told)
    }
}

/// Reads a record that another program may hold open for writing. Nothing if there is none, or if it is being made in this moment.
///
/// # Errors
/// As [`Disk::open`], except that it does not matter who holds it; and nothing is mended.
pub fn read_beside(folder: &Path) -> Result<Option<Journal>, StoreError> {
    Ok(read_whole(folder)?.map(|loaded| loaded.journal))
}

/// The same, with how far it goes.
pub(crate) fn read_whole(folder: &Path) -> Result<Option<Loaded>, StoreError> {
    let file = Files { folder: folder.to_owned() }.record();
    if !file.exists() {
        return Ok(None);
    }
    let Some(connection) = schema::open_beside(&file)? else { return Ok(None) };
    rows::load(&connection).map(Some).map_err(|error| StoreError::database(&file, error))
}

/// What follows on what was seen. Nothing where that is not there any more.
///
/// # Errors
/// As [`read_since`].
pub(crate) fn read_further(folder: &Path, seen: Seen) -> Result<Option<Further>, StoreError> {
    let file = Files { folder: folder.to_owned() }.record();
    if !file.exists() {
        return Ok(None);
    }
    let Some(connection) = schema::open_to_glance(&file)? else { return Ok(None) };
    rows::further(&connection, seen).map_err(|error| StoreError::database(&file, error))
}

/// The events that may have been written since some event, and those of the day before it: the clocks of two devices need not agree. Nothing
/// where that event is not known. Unlike [`read_beside`] it reads little of a long record.
///
/// # Errors
/// As [`read_beside`], but for damage elsewhere in the record, which is not looked for.
pub fn read_since(folder: &Path, id: EventId) -> Result<Vec<Event>, StoreError> {
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    let file = Files { folder: folder.to_owned() }.record();
    if !file.exists() {
        return Ok(Vec::new());
    }
    let Some(connection) = schema::open_to_glance(&file)? else { return Ok(Vec::new()) };
    let events = rows::since(&connection, id, DAY_MS);
    events.map_err(|error| StoreError::database(&file, error))
}

/// The name under which this device wrote here.
fn device(connection: &Connection, files: &Files) -> Result<Option<DeviceId>, StoreError> {
    let mark = rows::mark(connection, rows::DEVICE);
    let mark = mark.map_err(|error| StoreError::database(&files.record(), error))?;
    Ok(mark.and_then(|mark| mark.parse().ok()))
}

/// A pen that goes on where the record ends.
fn writer(connection: &Connection, files: &Files, device: DeviceId) -> Result<Writer, StoreError> {
    let read = || {
        let mut writer = Writer::new(device);
        rows::last(connection, device)?.into_iter().for_each(|stamp| writer.observe(stamp));
        if let Some(wiped) = rows::wiped(connection)? {
            writer.catch_up(&Journal::from_entries(Vec::new(), Some(wiped)));
        }
        Ok(writer)
    };
    read().map_err(|error| StoreError::database(&files.record(), error))
}

/// All or nothing.
fn write(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    work(&transaction)?;
    transaction.commit()
}

fn apply(transaction: &Transaction<'_>, changes: &Changes<'_>) -> rusqlite::Result<()> {
    changes.removed.iter().try_for_each(|entry| rows::remove(transaction, entry))?;
    changes.added.iter().try_for_each(|entry| rows::insert_beside(transaction, entry))
}

/// Moves the write-ahead log into the file and cuts it to nothing.
fn truncate_log(connection: &Connection) -> rusqlite::Result<()> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 {
        return Ok(());
    }
    Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None))
}

/// What was in the way, as part of a sentence.
fn reason(error: &StoreError) -> String {
    match error.kind() {
        StoreErrorKind::Full => "there is no room left".to_owned(),
        StoreErrorKind::ReadOnly => "Limber may not write there".to_owned(),
        _ => error.to_string().trim_end_matches('.').to_owned(),
    }
}
