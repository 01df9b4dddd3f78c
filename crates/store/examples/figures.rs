//! Prints how many appends a second are durable, and folded, beside SQLite doing the same commits with nothing around it.
//!
//! `cargo run --release -p store --example figures`
#![expect(clippy::print_stdout, reason = "an example that prints figures")]

use std::path::Path;
use std::time::{Duration, Instant};

use journal::synthetic::{self, Summary};
use journal::{Body, Checkpoint, DeviceId, Entry, Moment, Stamp};
use rusqlite::{Connection, TransactionBehavior, params};
use store::{Disk, Opening, Store};

/// Turns that each side takes, one after the other, so that what else the machine does falls on all of them.
const TURNS: usize = 20;
const APPENDS_A_TURN: usize = 50;

/// The least share of SQLite's own speed.
const LEAST_SHARE: f64 = 0.8;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let journal = synthetic::journal(TURNS * APPENDS_A_TURN);
    let events: Vec<(Moment, Body)> =
        journal.events().map(|event| (event.recorded.clone(), event.body.clone())).collect();
    let rows: Vec<(Stamp, String)> =
        journal.entries().iter().map(|entry| (entry.stamp(), entry.to_json())).collect();
    let folders = [tempfile::tempdir()?, tempfile::tempdir()?, tempfile::tempdir()?];
    let raw = raw(&folders[0].path().join("raw.db"))?;
    let mut durable = open(folders[1].path())?;
    let mut folded = open(folders[2].path())?;
    folded.journal()?;
    let mut fold = Checkpoint::<Summary>::default();
    let mut taken = [Duration::ZERO; 3];
    for (turn, rows) in events.chunks(APPENDS_A_TURN).zip(rows.chunks(APPENDS_A_TURN)) {
        taken[0] += timed(|| append_raw(&raw, rows))?;
        taken[1] += timed(|| turn.iter().try_for_each(|event| append(&mut durable, event).map(drop)))?;
        taken[2] +=
            timed(|| turn.iter().try_for_each(|event| append_and_fold(&mut folded, &mut fold, event)))?;
    }
    let [raw, durable, folded] = taken.map(|time| events.len() as f64 / time.as_secs_f64());
    println!("SQLite alone, commits, durable; {raw:.0}; a second");
    println!("store, appends, durable; {durable:.0}; a second");
    println!("store, appends, durable and folded; {folded:.0}; a second");
    println!("store, appends, durable, beside SQLite alone; {:.3}; times; >= {LEAST_SHARE}", durable / raw);
    println!(
        "store, appends, durable and folded, beside SQLite alone; {:.3}; times; >= {LEAST_SHARE}",
        folded / raw
    );
    opening_figures()
}

/// The same table and the same settings, written down again here on purpose: a change in the store that costs time is to show.
fn raw(file: &Path) -> Result<Connection, Failure> {
    let connection = Connection::open(file)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.execute_batch(
        "CREATE TABLE entries (
            wall_ms INTEGER NOT NULL, logical INTEGER NOT NULL, device TEXT NOT NULL, counter INTEGER NOT NULL,
            twin INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (wall_ms, logical, device, counter, twin)
        ) STRICT, WITHOUT ROWID",
    )?;
    Ok(connection)
}

/// One commit an event, whose text and place are made already.
fn append_raw(connection: &Connection, rows: &[(Stamp, String)]) -> Result<(), Failure> {
    for (stamp, line) in rows {
        let Stamp { hlc, id } = stamp;
        let transaction = rusqlite::Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        transaction.prepare_cached("INSERT INTO entries VALUES (?1, ?2, ?3, ?4, 0, ?5)")?.execute(
            params![
                hlc.wall_ms.cast_signed(),
                hlc.logical,
                id.device.to_string(),
                id.counter.cast_signed(),
                line
            ],
        )?;
        transaction.commit()?;
    }
    Ok(())
}

fn open(folder: &Path) -> Result<Disk, Failure> {
    let now = Moment::at_offset(1_767_250_800_000, "Europe/Berlin", 60);
    Ok(Disk::open(&Opening::new(folder, "figures", now, DeviceId(7)))?)
}

fn append(disk: &mut Disk, (recorded, body): &(Moment, Body)) -> Result<Vec<journal::Event>, Failure> {
    Ok(disk.append(recorded, vec![body.clone()])?)
}

fn append_and_fold(
    disk: &mut Disk,
    fold: &mut Checkpoint<Summary>,
    event: &(Moment, Body),
) -> Result<(), Failure> {
    let entries: Vec<Entry> = append(disk, event)?.into_iter().map(Entry::Kept).collect();
    fold.extend(&entries).map_err(|_| "what was just appended does not follow")?;
    Ok(())
}

/// Ten years in one file: how long until the first event can be written, and until everything is read.
fn opening_figures() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let mut disk = open(folder.path())?;
    disk.merge(synthetic::journal(100_000))?;
    drop(disk);
    let mut disk = None;
    let opened = timed(|| {
        disk = Some(open(folder.path())?);
        Ok(())
    })?;
    let mut disk = disk.ok_or("it was opened")?;
    let read = timed(|| disk.journal().map(drop).map_err(Failure::from))?;
    println!("store of 100,000 events, opened and checked; {:.1}; ms", opened.as_secs_f64() * 1e3);
    println!("store of 100,000 events, read; {:.1}; ms", read.as_secs_f64() * 1e3);
    Ok(())
}

fn timed(work: impl FnOnce() -> Result<(), Failure>) -> Result<Duration, Failure> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}
