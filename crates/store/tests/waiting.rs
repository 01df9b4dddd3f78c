//! What waits beside a record outlives the program, whatever is the matter with its file.

#[path = "../../journal/tests/common/mod.rs"]
mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{NOON_MS, crack, moment};
use journal::file::waiting::{HEADER, MAX_FILE_BYTES, WaitingEvent, read};
use journal::{DeviceId, Moment};
use store::{Disk, Opening, Store, StoreErrorKind, Waiting};
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn file(folder: &Path) -> PathBuf {
    folder.join("waiting.jsonl")
}

fn event(minute: usize) -> WaitingEvent {
    let at_ms = NOON_MS + i64::try_from(minute).expect("a few") * 60_000;
    WaitingEvent::new(moment(at_ms), crack(&format!("region {minute}")))
}

fn put_off(folder: &Path, minutes: std::ops::Range<usize>) -> Waiting {
    let mut waiting = Waiting::beside(folder);
    for minute in minutes {
        waiting.put_off(event(minute)).expect("kept");
    }
    waiting
}

/// All that waits, as a program finds it that is started anew.
fn found(folder: &Path) -> Vec<WaitingEvent> {
    let mut waiting = Waiting::beside(folder);
    let mut found = Vec::new();
    while let Some(event) = waiting.oldest().cloned() {
        found.push(event);
        waiting.forget_oldest().expect("the folder is ours");
    }
    assert!(!file(folder).exists(), "with the last one the file goes");
    found
}

#[test]
fn what_waits_is_there_for_the_next_program_in_its_order() {
    let folder = folder();
    drop(put_off(folder.path(), 0..2));
    drop(put_off(folder.path(), 2..3));
    assert_eq!(found(folder.path()), [event(0), event(1), event(2)]);
    assert_eq!(found(folder.path()), [], "and only once");
}

#[test]
#[cfg(unix)]
fn only_this_person_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let _waiting = put_off(folder.path(), 0..1);
    let mode = fs::metadata(file(folder.path())).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn half_a_line_costs_that_line_and_none_that_follows() {
    let folder = folder();
    drop(put_off(folder.path(), 0..2));
    let text = fs::read(file(folder.path())).expect("readable");
    fs::write(file(folder.path()), &text[..text.len() - 30]).expect("the file is ours");
    drop(put_off(folder.path(), 2..4));
    let whole = read(&fs::read(file(folder.path())).expect("readable")).expect("ours");
    assert!(whole.is_whole);
    assert_eq!(whole.events, [event(0), event(2), event(3)]);
}

#[test]
fn a_file_that_is_not_ours_is_left_as_it_is() {
    let newer = HEADER.replace('1', "2");
    let large = vec![b'\n'; MAX_FILE_BYTES + 1];
    let table: [(&[u8], StoreErrorKind); 3] = [
        (b"a list of songs\n", StoreErrorKind::Foreign),
        (newer.as_bytes(), StoreErrorKind::Newer),
        (&large, StoreErrorKind::Foreign),
    ];
    for (text, kind) in table {
        let folder = folder();
        fs::write(file(folder.path()), text).expect("the folder is ours");
        let mut waiting = put_off(folder.path(), 0..2);
        assert_eq!(waiting.take_trouble().map(|trouble| trouble.kind()), Some(kind));
        assert!(waiting.take_trouble().is_none(), "once");
        assert_eq!(waiting.oldest(), Some(&event(0)), "in memory all the same");
        waiting.forget_oldest().expect("nothing is touched");
        waiting.forget_oldest().expect("nothing is touched");
        assert!(waiting.is_empty());
        assert_eq!(fs::read(file(folder.path())).expect("it is there"), text, "{kind:?}");
    }
}

/// Two sessions of one person, each with a companion.
#[test]
fn what_waits_for_another_program_is_its_own() {
    let folder = folder();
    let first = put_off(folder.path(), 0..2);
    let mut second = put_off(folder.path(), 2..3);
    assert!(second.take_trouble().is_none());
    assert_eq!(second.oldest(), Some(&event(2)));
    second.forget_oldest().expect("nothing is touched");
    drop(first);
    assert_eq!(found(folder.path()), [event(0), event(1)]);
}

/// The same, where nothing waited yet when the second was started, or what waited is not all there.
#[test]
fn two_programs_never_share_a_file() {
    let half = HEADER.to_owned() + &event(9).to_line()[..40];
    for before in [None, Some(half)] {
        let folder = folder();
        if let Some(before) = &before {
            fs::write(file(folder.path()), before).expect("the folder is ours");
        }
        let mut first = Waiting::beside(folder.path());
        let mut second = Waiting::beside(folder.path());
        for minute in [0, 2] {
            second.put_off(event(minute + 1)).expect("in memory");
            first.put_off(event(minute)).expect("kept");
        }
        let kept = read(&fs::read(file(folder.path())).expect("it waits")).expect("ours");
        assert_eq!(kept.events, [event(0), event(2)], "{before:?}");
        second.forget_oldest().expect("nothing is touched");
        second.forget_oldest().expect("nothing is touched");
        second.put_off(event(5)).expect("in memory");
        // Whoever is left takes over what waits.
        drop(first);
        second.look_again();
        second.put_off(event(6)).expect("kept");
        drop(second);
        assert_eq!(found(folder.path()), [0, 2, 5, 6].map(event), "{before:?}");
    }
}

#[test]
fn beyond_a_thousand_the_oldest_are_let_go() {
    let folder = folder();
    let thousand: String = (0..1_000).map(|minute| event(minute).to_line()).collect();
    fs::write(file(folder.path()), format!("{HEADER}{thousand}")).expect("the folder is ours");
    drop(put_off(folder.path(), 1_000..1_001));
    let found = found(folder.path());
    assert_eq!((found.len(), found.first(), found.last()), (751, Some(&event(250)), Some(&event(1_000))));
}

/// It holds what is in the record as well, or was erased there since.
#[test]
fn what_was_left_in_the_middle_is_removed_at_the_next_start() {
    let whole = HEADER.to_owned() + &event(0).to_line();
    let damaged = whole.replace("region", "reason");
    let zeros = "\0".repeat(whole.len());
    let table: [(&str, Option<&str>, usize); 6] = [
        ("it ended before there was a file", None, 0),
        ("it ended while it wrote another one", Some(&whole), 1),
        ("all lines are damaged", Some(&damaged), 0),
        ("it was being destroyed", Some(&zeros), 0),
        ("there are no lines", Some(HEADER), 0),
        ("half of the first line", Some(&HEADER[..9]), 0),
    ];
    for (what, text, count) in table {
        let folder = folder();
        let unfinished = folder.path().join("waiting.unfinished");
        fs::write(&unfinished, &whole).expect("the folder is ours");
        if let Some(text) = text {
            fs::write(file(folder.path()), text).expect("the folder is ours");
        }
        let mut waiting = Waiting::beside(folder.path());
        assert!(waiting.take_trouble().is_none(), "{what}");
        assert!(!unfinished.exists(), "{what}");
        assert_eq!(file(folder.path()).exists(), count > 0, "{what}");
        waiting.put_off(event(1)).expect("kept");
        drop(waiting);
        assert_eq!(found(folder.path()).len(), count + 1, "{what}");
    }
}

#[test]
fn where_nothing_was_ever_kept_no_folder_is_made_until_something_waits() {
    let parent = folder();
    let place = parent.path().join("data");
    let mut waiting = Waiting::beside(&place);
    assert!(waiting.take_trouble().is_none());
    assert!(!place.exists());
    waiting.put_off(event(0)).expect("kept");
    drop(waiting);
    assert_eq!(found(&place), [event(0)]);
}

/// As on a full disk.
#[test]
fn what_could_not_be_kept_goes_into_the_file_with_the_next() {
    let folder = folder();
    let in_the_way = folder.path().join("waiting.unfinished");
    fs::create_dir(&in_the_way).expect("the folder is ours");
    let mut waiting = Waiting::beside(folder.path());
    waiting.put_off(event(0)).expect_err("something is in the way");
    assert_eq!(waiting.oldest(), Some(&event(0)));
    fs::remove_dir(&in_the_way).expect("the folder is ours");
    waiting.put_off(event(1)).expect("kept");
    drop(waiting);
    assert_eq!(found(folder.path()), [event(0), event(1)]);
}

#[test]
fn what_the_record_has_already_is_forgotten_and_erasing_everything_reaches_the_rest() {
    let folder = folder();
    let mut waiting = put_off(folder.path(), 0..3);
    let mut disk = open(folder.path());
    let WaitingEvent { at, body, .. } = event(0);
    disk.append(&at, vec![body]).expect("kept");
    waiting.keep_missing(disk.journal().expect("readable")).expect("the folder is ours");
    assert_eq!(waiting.oldest(), Some(&event(1)));
    let first = first(&mut disk);
    assert!(disk.erase(first).expect("erased"));
    assert!(file(folder.path()).exists(), "the others wait on");
    disk.wipe(&moment(NOON_MS + 3_600_000)).expect("erased");
    assert!(!file(folder.path()).exists());
    waiting.keep_missing(disk.journal().expect("readable")).expect("the folder is ours");
    assert!(waiting.is_empty());
}

/// Another device erased everything in the second minute, and this one hears of it later, while a companion runs.
#[test]
fn an_erasure_leaves_what_happened_after_it() {
    let folder = folder();
    let mut waiting = put_off(folder.path(), 0..4);
    let mut elsewhere = store::Memory::new(DeviceId(3));
    elsewhere.wipe(&moment(NOON_MS + 90_000)).expect("erased");
    let mut disk = open(folder.path());
    disk.merge(elsewhere.journal().expect("readable").clone()).expect("kept");
    assert_eq!(disk.take_told(), []);
    let left = read(&fs::read(file(folder.path())).expect("some wait on")).expect("ours");
    assert_eq!(left.events, [event(2), event(3)]);
    // The companion goes on with the file that is there now.
    waiting.keep_missing(disk.journal().expect("readable")).expect("the folder is ours");
    waiting.put_off(event(4)).expect("kept");
    drop(waiting);
    assert_eq!(times(&found(folder.path())), [2, 3, 4].map(|minute| event(minute).at));
}

/// The companion ended, or the record could not be written any more, after the first of two was written.
#[test]
fn what_is_erased_from_the_record_does_not_come_back_from_what_waits() {
    for was_tidied in [true, false] {
        let folder = folder();
        let mut waiting = put_off(folder.path(), 0..2);
        let mut disk = open(folder.path());
        let WaitingEvent { at, body, .. } = event(0);
        let written = disk.append(&at, vec![body]).expect("kept")[0].id();
        waiting.forget_oldest().expect("the folder is ours");
        if was_tidied {
            waiting.tidy().expect("the folder is ours");
        }
        let kept = || read(&fs::read(file(folder.path())).expect("one waits")).expect("ours").events;
        assert_eq!(kept().len(), if was_tidied { 1 } else { 2 });
        drop(waiting);
        assert!(disk.erase(written).expect("erased"));
        assert_eq!(kept(), [event(1)], "{was_tidied}");
        let mut waiting = Waiting::beside(folder.path());
        waiting.keep_missing(disk.journal().expect("readable")).expect("the folder is ours");
        assert_eq!(waiting.oldest(), Some(&event(1)), "{was_tidied}");
    }
}

/// Everything was erased by a clock that was five hours ahead, and set right since.
#[test]
fn what_begins_to_wait_after_an_erasure_is_not_taken_for_what_was_before_it() {
    let folder = folder();
    let mut waiting = put_off(folder.path(), 0..1);
    let mut disk = open(folder.path());
    disk.wipe(&moment(NOON_MS + 5 * 3_600_000)).expect("erased");
    waiting.put_off(event(1)).expect("kept");
    let text = fs::read_to_string(file(folder.path())).expect("one waits");
    assert!(!text.contains("region 0"), "what was erased is not written back: {text}");
    drop(waiting);
    let mut waiting = Waiting::beside(folder.path());
    waiting.keep_missing(disk.journal().expect("readable")).expect("the folder is ours");
    assert_eq!(waiting.oldest().map(|event| &event.at), Some(&event(1).at));
}

/// Somebody took the file away while a companion had it open.
#[test]
#[cfg(unix)]
fn a_file_that_has_no_name_any_more_is_written_anew() {
    let folder = folder();
    let mut waiting = put_off(folder.path(), 0..2);
    fs::remove_file(file(folder.path())).expect("the folder is ours");
    waiting.put_off(event(2)).expect("kept");
    drop(waiting);
    assert_eq!(found(folder.path()), [0, 1, 2].map(event));
}

fn times(events: &[WaitingEvent]) -> Vec<Moment> {
    events.iter().map(|event| event.at.clone()).collect()
}

fn open(folder: &Path) -> Disk {
    Disk::open(&Opening::new(folder, "a test", moment(NOON_MS), DeviceId(7))).expect("a record")
}

fn first(disk: &mut Disk) -> journal::EventId {
    disk.journal().expect("readable").events().next().expect("one is there").id()
}
