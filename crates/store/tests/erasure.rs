//! What was erased is nowhere in the folder: not in free pages, the log, backups or what was put aside.

use std::fs;
use std::path::Path;

use journal::{Body, Change, Correction, DeviceId, EventId, HabitMoment, Moment};
use store::{Disk, Opening, Store};

const SECRET: &str = "between two shoulder blades";

fn noon(day: i64) -> Moment {
    Moment::at_offset(1_774_868_400_000 + day * 86_400_000, "Europe/Berlin", 120)
}

fn crack(region: &str) -> Body {
    Body::HabitCracked(HabitMoment { region: Some(region.to_owned()), ..HabitMoment::default() })
}

fn open(folder: &Path, day: i64) -> Disk {
    Disk::open(&Opening::new(folder, "a test", noon(day), DeviceId(7))).expect("a record")
}

/// The files below a folder that hold some text.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files_with(&path, text));
        } else if fs::read(&path).expect("readable").windows(text.len()).any(|part| part == text.as_bytes()) {
            found.push(path.display().to_string());
        }
    }
    found
}

/// A record with the secret in the middle of much else, in backups of several days, in a correction, in a damaged file
/// that was put aside, and in pages that were split after it was written.
fn with_secret(folder: &Path) -> (Disk, EventId) {
    let mut disk = open(folder, 0);
    let secret = disk.append(&noon(0), vec![crack(SECRET)]).expect("kept")[0].id();
    for day in 1..4 {
        let lines = (0..300).map(|count| crack(&format!("region {day} {count}"))).collect();
        disk.append(&noon(day), lines).expect("kept");
        disk.note_day(&noon(day));
    }
    let again = Correction { target: secret, change: Change::Replaced(Box::new(crack(SECRET))) };
    disk.append(&noon(3), vec![Body::Correction(again)]).expect("kept");
    drop(disk);
    let record = folder.join("journal.db");
    let mut bytes = fs::read(&record).expect("readable");
    bytes[..16].fill(0xff);
    fs::write(&record, bytes).expect("writable");
    let mut disk = open(folder, 4);
    assert_eq!(disk.take_told().len(), 1, "it was restored");
    // Entries that sort among the others split their pages.
    let mut other = store::Memory::new(DeviceId(3));
    for day in 0..3 {
        let lines = (0..300).map(|count| crack(&format!("other region {day} {count}"))).collect();
        other.append(&noon(day), lines).expect("kept");
    }
    disk.merge(other.journal().expect("readable").clone()).expect("kept");
    (disk, secret)
}

#[test]
fn an_erased_entry_is_in_no_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (mut disk, secret) = with_secret(folder.path());
    let before = files_with(folder.path(), SECRET);
    assert!(before.len() > 3, "the search finds it in the record, backups and the damaged file: {before:?}");
    let count = disk.journal().expect("readable").events().count();

    assert!(disk.erase(secret).expect("erased"));
    assert_eq!(disk.take_told(), []);
    assert_eq!(files_with(folder.path(), SECRET), [] as [&str; 0], "while the record is open");
    let left = disk.journal().expect("readable").events().count();
    drop(disk);
    assert_eq!(files_with(folder.path(), SECRET), [] as [&str; 0], "after it was closed");
    assert!(left < count && left > 1000, "the rest is there: {left} of {count}");

    let backups: Vec<_> = fs::read_dir(folder.path().join("backups")).expect("backups").collect();
    assert_eq!(backups.len(), 1, "a new backup of the rest took the place of the old ones");
    fs::remove_file(folder.path().join("journal.db")).expect("it was there");
    let mut disk = open(folder.path(), 5);
    assert_eq!(disk.journal().expect("readable").events().count(), left, "and it is whole");
}

#[test]
fn an_entry_that_was_erased_elsewhere_is_in_no_file_either() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (mut disk, secret) = with_secret(folder.path());
    let mut elsewhere = disk.journal().expect("readable").clone();
    elsewhere.erase(secret);
    disk.merge(elsewhere).expect("kept");
    assert_eq!(files_with(folder.path(), SECRET), [] as [&str; 0]);
}

#[test]
fn erasing_everything_leaves_no_backup() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (mut disk, _) = with_secret(folder.path());
    disk.wipe(&noon(4)).expect("erased");
    assert_eq!(disk.take_told(), []);
    for text in [SECRET, "habit.cracked", "region"] {
        assert_eq!(files_with(folder.path(), text), [] as [&str; 0], "{text}");
    }
    for emptied in ["backups", "damaged"] {
        assert_eq!(fs::read_dir(folder.path().join(emptied)).expect("a folder").count(), 0, "{emptied}");
    }
}
