//! Entries and marks as rows.

use journal::{DeviceId, Entry, Event, EventId, Hlc, Journal, Stamp, Wipe};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::follow::{Lines, Seen};

/// The mark for the version of the entries' form.
pub(super) const FORMAT: &str = "format";
/// The mark for the device that writes here.
pub(super) const DEVICE: &str = "device";
/// The mark of the last time that everything was erased.
pub(super) const WIPED: &str = "wiped";
/// The mark of an erasure whose copies are still to be destroyed: [`ONE`] or [`ALL`].
pub(super) const ERASING: &str = "erasing";
/// An erasure of entries: a new backup takes the place of the old ones.
pub(super) const ONE: &str = "one";
/// An erasure of everything: no backup is left.
pub(super) const ALL: &str = "all";

const INSERT: &str =
    "INSERT INTO entries (wall_ms, logical, device, counter, twin, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const AT_PLACE: &str = "wall_ms = ?1 AND logical = ?2 AND device = ?3 AND counter = ?4";

const IN_ORDER: &str = "SELECT line FROM entries ORDER BY wall_ms, logical, device, counter, twin";

/// What a record holds.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) journal: Journal,
    /// Lines that could not be read.
    pub(super) unreadable: usize,
    /// How far that goes.
    pub(crate) seen: Seen,
}

/// What follows on what was seen of a record.
#[derive(Debug)]
pub(crate) struct Further {
    pub(crate) entries: Vec<Entry>,
    /// How far it goes now.
    pub(crate) seen: Seen,
}

/// Reads everything.
pub(super) fn load(connection: &Connection) -> rusqlite::Result<Loaded> {
    let mut statement = connection.prepare(IN_ORDER)?;
    let mut rows = statement.query([])?;
    let (mut entries, mut unreadable, mut lines) = (Vec::new(), 0, Lines::default());
    while let Some(row) = rows.next()? {
        let line = row.get_ref(0)?.as_str().unwrap_or_default();
        lines.take(line);
        match Entry::from_json(line) {
            Ok(entry) => entries.push(entry),
            Err(_) => unreadable += 1,
        }
    }
    let journal = Journal::from_entries(entries, wiped(connection)?);
    Ok(Loaded { journal, unreadable, seen: lines.seen() })
}

/// Reads the entries after the lines that were seen; nothing where those do not stand at the beginning any more. The lines that were seen
/// are looked at and not read as entries, which is what takes long.
pub(super) fn further(connection: &Connection, seen: Seen) -> rusqlite::Result<Option<Further>> {
    let mut statement = connection.prepare(IN_ORDER)?;
    let mut rows = statement.query([])?;
    let (mut entries, mut lines) = (Vec::new(), Lines::default());
    while let Some(row) = rows.next()? {
        let line = row.get_ref(0)?.as_str().unwrap_or_default();
        if lines.count() == seen.lines && lines.seen() != seen {
            return Ok(None);
        }
        if lines.count() >= seen.lines {
            // As when everything is read, a line that is none is passed over.
            entries.extend(Entry::from_json(line).ok());
        }
        lines.take(line);
    }
    let is_there = lines.count() > seen.lines || lines.seen() == seen;
    Ok(is_there.then(|| Further { entries, seen: lines.seen() }))
}

/// Reads the events whose place is not more than so long before that of an event; none where that is not known.
pub(super) fn since(connection: &Connection, id: EventId, before_ms: i64) -> rusqlite::Result<Vec<Event>> {
    // What is asked about is among the last, and found without looking through all.
    const OF_EVENT: &str =
        "SELECT wall_ms FROM entries WHERE device = ?1 AND counter = ?2 ORDER BY wall_ms DESC LIMIT 1";
    const FROM_THERE: &str =
        "SELECT line FROM entries WHERE wall_ms >= ?1 ORDER BY wall_ms, logical, device, counter, twin";
    let (device, counter) = (id.device.to_string(), id.counter.cast_signed());
    let wall_ms: Option<i64> =
        connection.query_row(OF_EVENT, params![device, counter], |row| row.get(0)).optional()?;
    let Some(wall_ms) = wall_ms else { return Ok(Vec::new()) };
    let mut statement = connection.prepare(FROM_THERE)?;
    let mut rows = statement.query([wall_ms.saturating_sub(before_ms)])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        if let Ok(Entry::Kept(event)) = Entry::from_json(row.get_ref(0)?.as_str().unwrap_or_default()) {
            events.push(event);
        }
    }
    Ok(events)
}

/// The mark of the last time that everything was erased.
pub(super) fn wiped(connection: &Connection) -> rusqlite::Result<Option<Wipe>> {
    let mark = mark(connection, WIPED)?;
    mark.map(|text| serde_json::from_str(&text).map_err(|error| unsound(&error))).transpose()
}

/// A value that nobody but a fault can have written.
fn unsound(error: &serde_json::Error) -> rusqlite::Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    rusqlite::Error::SqliteFailure(code, Some(error.to_string()))
}

/// Adds an entry at a place where nothing is.
pub(super) fn insert(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    insert_twin(connection, entry, 0)
}

/// Adds an entry beside others that claim its place.
pub(super) fn insert_beside(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    let sql = format!("SELECT coalesce(max(twin) + 1, 0) FROM entries WHERE {AT_PLACE}");
    let (wall_ms, logical, device, counter) = place(entry.stamp());
    let twin = connection
        .prepare_cached(&sql)?
        .query_row(params![wall_ms, logical, device, counter], |row| row.get(0))?;
    insert_twin(connection, entry, twin)
}

fn insert_twin(connection: &Connection, entry: &Entry, twin: i64) -> rusqlite::Result<()> {
    let (wall_ms, logical, device, counter) = place(entry.stamp());
    connection
        .prepare_cached(INSERT)?
        .execute(params![wall_ms, logical, device, counter, twin, entry.to_json()])
        .map(drop)
}

/// Takes out an entry. One that claims the same place with other words stays.
pub(super) fn remove(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    let (wall_ms, logical, device, counter) = place(entry.stamp());
    let mut statement =
        connection.prepare_cached(&format!("SELECT twin, line FROM entries WHERE {AT_PLACE}"))?;
    let twins = statement.query_map(params![wall_ms, logical, device, counter], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
    })?;
    for twin in twins {
        let (twin, line) = twin?;
        // By what it says, not by its very bytes: an older Limber may have spelt it in another way.
        if Entry::from_json(&line).is_ok_and(|found| found == *entry) {
            connection
                .prepare_cached(&format!("DELETE FROM entries WHERE {AT_PLACE} AND twin = ?5"))?
                .execute(params![wall_ms, logical, device, counter, twin])?;
        }
    }
    Ok(())
}

/// The columns of a place.
fn place(stamp: Stamp) -> (i64, u32, String, i64) {
    let Stamp { hlc, id } = stamp;
    (hlc.wall_ms.cast_signed(), hlc.logical, id.device.to_string(), id.counter.cast_signed())
}

/// The last place of all, and the largest count of a device: what its writer goes on from.
pub(super) fn last(connection: &Connection, device: DeviceId) -> rusqlite::Result<Option<Stamp>> {
    let hlc = connection
        .query_row(
            "SELECT wall_ms, logical FROM entries ORDER BY wall_ms DESC, logical DESC LIMIT 1",
            [],
            read_hlc,
        )
        .optional()?;
    let counter: Option<i64> = connection.query_row(
        "SELECT max(counter) FROM entries WHERE device = ?1",
        [device.to_string()],
        |row| row.get(0),
    )?;
    let counter = counter.unwrap_or_default().cast_unsigned();
    Ok(hlc.map(|hlc| Stamp { hlc, id: EventId { device, counter } }))
}

fn read_hlc(row: &Row<'_>) -> rusqlite::Result<Hlc> {
    Ok(Hlc { wall_ms: row.get::<_, i64>(0)?.cast_unsigned(), logical: row.get(1)? })
}

/// The value of a mark.
pub(super) fn mark(connection: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    connection.query_row("SELECT value FROM marks WHERE name = ?1", [name], |row| row.get(0)).optional()
}

/// Sets a mark.
pub(super) fn set_mark(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO marks (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    connection.execute(sql, [name, value]).map(drop)
}

/// Takes a mark away.
pub(super) fn clear_mark(connection: &Connection, name: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM marks WHERE name = ?1", [name]).map(drop)
}
