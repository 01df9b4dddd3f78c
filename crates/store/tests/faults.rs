//! Everything that can be wrong with a folder or a file, each with its word, and what is saved from it.

use std::fs::{self, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use journal::{Body, DeviceId, Event, EventId, HabitMoment, LocalDate, Moment};
use store::{Disk, Opening, Store, StoreError, StoreErrorKind, Told, read_beside, read_since};
use tempfile::TempDir;

const DAY_MS: i64 = 86_400_000;

fn noon(day: i64) -> Moment {
    Moment::at_offset(1_774_868_400_000 + day * DAY_MS, "Europe/Berlin", 120)
}

fn crack(region: &str) -> Body {
    Body::HabitCracked(HabitMoment { region: Some(region.to_owned()), ..HabitMoment::default() })
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn opening(folder: &Path, day: i64) -> Opening {
    Opening::new(folder, "limber serve", noon(day), DeviceId(7))
}

fn open(folder: &Path) -> Disk {
    Disk::open(&opening(folder, 0)).expect("a record")
}

fn ids(disk: &mut Disk) -> Vec<EventId> {
    disk.journal().expect("readable").events().map(Event::id).collect()
}

fn refusal(folder: &Path) -> StoreError {
    Disk::open(&opening(folder, 0)).expect_err("it is not to be opened")
}

fn record(folder: &Path) -> PathBuf {
    folder.join("journal.db")
}

fn sqlite(folder: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(record(folder)).expect("a database");
    connection.execute_batch(sql).expect("sound SQL");
}

#[test]
fn a_second_writer_is_told_who_has_it() {
    let folder = folder();
    let mut first = open(folder.path());
    first.answers_at("127.0.0.1:7420", "a word").expect("written down");
    let error = refusal(folder.path());
    let StoreError::Held { holder: Some(holder), .. } = &error else { panic!("{error}") };
    assert_eq!((holder.purpose.as_str(), holder.process), ("limber serve", std::process::id()));
    assert_eq!(
        (holder.address.as_deref(), holder.token.as_deref()),
        (Some("127.0.0.1:7420"), Some("a word"))
    );
    assert!(error.to_string().contains("is in use by limber serve (process "), "{error}");

    first.append(&noon(0), vec![crack("neck")]).expect("kept");
    let beside = read_beside(folder.path()).expect("readable").expect("a record");
    assert_eq!(beside.events().count(), 1, "reading needs no lock");
    drop(first);
    open(folder.path());
}

/// Whoever reads at the moment in which a writer makes the record finds its file, and no tables in it yet.
#[test]
fn a_record_that_is_being_made_is_none_yet() {
    let folder = folder();
    let begun = rusqlite::Connection::open(record(folder.path())).expect("a file");
    begun.pragma_update(None, "journal_mode", "WAL").expect("no tables yet");
    assert!(read_beside(folder.path()).expect("readable").is_none());
    let event = EventId { device: DeviceId(1), counter: 1 };
    assert_eq!(read_since(folder.path(), event).expect("readable"), []);
}

#[test]
#[cfg(unix)]
fn only_this_person_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let outer = folder();
    let folder = outer.path().join("limber");
    let _disk = open(&folder);
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("backups")), 0o700);
    assert_eq!(mode(&folder.join("holder.json")), 0o600);
}

#[test]
fn a_newer_record_is_left_alone() {
    let folder = folder();
    drop(open(folder.path()));
    sqlite(folder.path(), "PRAGMA user_version = 99");
    let error = refusal(folder.path());
    assert_eq!(error.kind(), StoreErrorKind::Newer);
    assert!(error.to_string().contains("written by a newer Limber (version 99"), "{error}");
    assert_eq!(read_beside(folder.path()).expect_err("newer").kind(), StoreErrorKind::Newer);

    sqlite(folder.path(), "PRAGMA user_version = 1; UPDATE marks SET value = '99' WHERE name = 'format'");
    assert_eq!(refusal(folder.path()).kind(), StoreErrorKind::Newer);
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let folder = folder();
    sqlite(folder.path(), "CREATE TABLE songs (title TEXT)");
    let before = fs::read(record(folder.path())).expect("readable");
    let error = refusal(folder.path());
    assert_eq!(error.kind(), StoreErrorKind::Foreign);
    assert_eq!(fs::read(record(folder.path())).expect("readable"), before);
}

#[test]
fn a_record_whose_making_was_cut_short_is_made_again() {
    let folder = folder();
    let begun = rusqlite::Connection::open(record(folder.path())).expect("a file");
    // The first thing that is written: the file has a page and nobody's number on it.
    begun.pragma_update(None, "journal_mode", "WAL").expect("the file is ours");
    drop(begun);
    assert!(fs::metadata(record(folder.path())).expect("the file").len() > 0);
    let disk = Disk::open(&opening(folder.path(), 0)).expect("it is made anew");
    drop(disk);
    Disk::open(&opening(folder.path(), 0)).expect("it opens again");
}

/// One way to damage a record.
type Damage = fn(&Path);

#[test]
fn a_damaged_record_is_put_aside_and_the_newest_sound_backup_takes_its_place() {
    let damages: [(&str, Damage); 5] = [
        ("garbage at its start", |file| overwrite(file, 0, 64)),
        ("garbage in its middle", |file| overwrite(file, 4096 * 3 / 2, 20_000)),
        ("cut to nothing", |file| resize(file, 0)),
        ("cut in the middle of a page", |file| resize(file, 4096 * 2 + 100)),
        ("gone", |file| fs::remove_file(file).expect("it was there")),
    ];
    for (what, damage) in damages {
        let folder = folder();
        let mut disk = Disk::open(&opening(folder.path(), 0)).expect("a record");
        let entries: Vec<Body> = (0..400).map(|count| crack(&format!("region {count}"))).collect();
        disk.append(&noon(0), entries).expect("kept");
        disk.note_day(&noon(1));
        let saved = ids(&mut disk);
        let after_backup = disk.append(&noon(1), vec![crack("late")]).expect("kept")[0].id();
        drop(disk);
        damage(&record(folder.path()));

        let opening = Opening { device: DeviceId(8), ..opening(folder.path(), 2) };
        let mut disk = Disk::open(&opening).unwrap_or_else(|error| panic!("{what}: {error}"));
        let told = disk.take_told();
        let [Told::Restored { aside, backup }] = told.as_slice() else { panic!("{what}: {told:?}") };
        assert_eq!(*backup, Some(noon(1).local.date), "{what}");
        assert_eq!(aside.is_some(), what != "gone", "{what}");
        if let Some(aside) = aside {
            assert!(aside.ends_with("damaged/journal-2026-04-01.db") && aside.exists(), "{what}: {aside:?}");
        }
        assert_eq!(ids(&mut disk), saved, "{what}");
        let next = disk.append(&noon(2), vec![crack("next")]).expect("kept")[0].id();
        assert_eq!(
            next.device,
            DeviceId(8),
            "{what}: the old name may have written more than the backup knows"
        );
        assert_ne!(next, after_backup, "{what}");
        drop(disk);
        let mut disk = open(folder.path());
        assert_eq!((disk.take_told(), ids(&mut disk).len()), (Vec::new(), saved.len() + 1), "{what}");
    }
}

#[test]
fn a_backup_that_is_damaged_too_is_passed_over() {
    let folder = folder();
    drop(open(folder.path()));
    let mut disk = Disk::open(&opening(folder.path(), 1)).expect("a record");
    disk.append(&noon(1), vec![crack("neck")]).expect("kept");
    drop(disk);
    overwrite(&record(folder.path()), 0, 64);
    overwrite(&backup(folder.path(), 1), 0, 64);
    let told = Disk::open(&opening(folder.path(), 2)).expect("a record").take_told();
    let [Told::Restored { backup, .. }] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(*backup, Some(noon(0).local.date));

    overwrite(&record(folder.path()), 0, 64);
    fs::remove_dir_all(folder.path().join("backups")).expect("it was there");
    let mut disk = Disk::open(&opening(folder.path(), 2)).expect("a record");
    let told = disk.take_told();
    let [Told::Restored { backup: None, aside: Some(aside) }] = told.as_slice() else { panic!("{told:?}") };
    assert!(
        aside.ends_with("damaged/journal-2026-04-01-2.db"),
        "the one of before is still there: {aside:?}"
    );
    assert!(told[0].to_string().contains("begins anew"), "{}", told[0]);
    assert!(ids(&mut disk).is_empty());
}

#[test]
fn a_line_that_cannot_be_read_is_told_of_and_stays() {
    let folder = folder();
    let mut disk = open(folder.path());
    disk.append(&noon(0), vec![crack("neck"), crack("back")]).expect("kept");
    drop(disk);
    sqlite(folder.path(), "UPDATE entries SET line = '{\"id\":' WHERE counter = 1");
    let mut disk = open(folder.path());
    assert_eq!(ids(&mut disk).len(), 1);
    assert_eq!(disk.take_told(), [Told::Unreadable { lines: 1 }]);
    // Whoever still has the entry brings it back, beside the line that cannot be read.
    let elsewhere = {
        let other = self::folder();
        let mut other = open(other.path());
        other.append(&noon(0), vec![crack("neck")]).expect("kept");
        other.journal().expect("readable").clone()
    };
    disk.merge(elsewhere).expect("kept");
    assert_eq!(ids(&mut disk).len(), 2);
    drop(disk);
    assert_eq!(ids(&mut open(folder.path())).len(), 2);
}

#[test]
fn backups_rotate_by_day() {
    let folder = folder();
    for day in [0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 3] {
        drop(Disk::open(&opening(folder.path(), day)).expect("a record"));
    }
    let days: Vec<bool> = (0..=9).map(|day| backup(folder.path(), day).exists()).collect();
    assert_eq!(days, [false, false, false, true, true, true, true, true, true, true]);
    assert_eq!(fs::read_dir(folder.path().join("backups")).expect("backups").count(), 7, "one file each");
}

#[test]
fn a_full_disk_is_told_of_and_nothing_is_lost() {
    let folder = folder();
    let opening = Opening { most_pages: Some(12), ..opening(folder.path(), 0) };
    let mut disk = Disk::open(&opening).expect("a record");
    let kept = fill(&mut disk);
    assert_eq!(ids(&mut disk), kept);
    assert_eq!(
        disk.append(&noon(0), vec![crack("again")]).expect_err("still full").kind(),
        StoreErrorKind::Full
    );
    drop(disk);
    let mut disk = open(folder.path());
    assert_eq!(ids(&mut disk), kept);
    let next = disk.append(&noon(0), vec![crack("there is room again")]).expect("kept")[0].id();
    assert_eq!(next.counter, kept.last().expect("some").counter + 1, "what was refused took no count");
}

/// Appends until there is no room, and returns what was acknowledged.
fn fill(disk: &mut Disk) -> Vec<EventId> {
    let mut kept = Vec::new();
    loop {
        match disk.append(&noon(0), vec![crack("neck")]) {
            Ok(events) => kept.extend(events.iter().map(Event::id)),
            Err(error) => {
                assert_eq!(error.kind(), StoreErrorKind::Full, "{error}");
                assert!(error.to_string().contains("no room left"), "{error}");
                return kept;
            }
        }
        assert!(kept.len() < 10_000, "it never fills");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = folder();
    let in_the_way = folder.path().join("file");
    fs::write(&in_the_way, "").expect("a file");
    let error = refusal(&in_the_way.join("limber"));
    assert!(error.to_string().contains("file"), "{error}");
}

fn backup(folder: &Path, day: i64) -> PathBuf {
    let day: LocalDate = noon(day).local.date;
    folder.join(format!("backups/journal-{day}.db"))
}

fn overwrite(path: &Path, at: u64, count: usize) {
    let mut file = OpenOptions::new().read(true).write(true).open(path).expect("it is there");
    let mut old = vec![0; count];
    file.seek(SeekFrom::Start(at)).expect("within");
    let read = file.read(&mut old).expect("readable");
    file.seek(SeekFrom::Start(at)).expect("within");
    let garbage: Vec<u8> = old[..read].iter().map(|byte| !byte).collect();
    file.write_all(&garbage).expect("writable");
}

fn resize(path: &Path, bytes: u64) {
    OpenOptions::new().write(true).open(path).and_then(|file| file.set_len(bytes)).expect("it is there");
}
