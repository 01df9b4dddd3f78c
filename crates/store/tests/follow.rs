//! Whoever follows a record always knows what folding all of it would give, and folds only what is new.

#[path = "../../journal/tests/common/mod.rs"]
mod common;

use std::fs;
use std::path::Path;

use common::{NOON_MS, any_body, corrected, crack, hostile, moment, world};
use journal::{Body, CaughtUp, Change, DeviceId, Event, EventId, Fold, Journal, Stamp};
use proptest::prelude::*;
use store::{Disk, Follower, Memory, Opening, Store, read_beside};

/// Remembers all that it is told, in order.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told(Vec<(Stamp, String)>);

impl Fold for Told {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        self.0.push((event.stamp, serde_json::to_string(&event.body).expect("a body is JSON")));
    }
}

fn open(folder: &Path, device: u64) -> Disk {
    let opening = Opening::new(folder, "a test", moment(NOON_MS), DeviceId(device));
    Disk::open(&opening).expect("a record")
}

fn all(folder: &Path) -> Told {
    Told::of(&read_beside(folder).expect("readable").unwrap_or_default())
}

fn ids(disk: &mut Disk) -> Vec<EventId> {
    disk.journal().expect("readable").events().map(Event::id).collect()
}

/// What happens to a record. A number picks an event, whatever there is of it.
#[derive(Clone, Debug)]
enum Deed {
    Append(Body),
    Correct(usize, Option<Body>),
    Erase(usize),
    Wipe,
    Merge(usize),
    /// Somebody looks.
    Look,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        6 => any_body().prop_map(Deed::Append),
        2 => (0..40_usize, proptest::option::of(any_body()))
            .prop_map(|(event, body)| Deed::Correct(event, body)),
        1 => (0..40_usize).prop_map(Deed::Erase),
        1 => Just(Deed::Wipe),
        3 => (0..3_usize).prop_map(Deed::Merge),
        6 => Just(Deed::Look),
    ];
    proptest::collection::vec(deed, 0..24)
}

fn act(disk: &mut Disk, deed: &Deed, journals: &[Journal]) {
    let now = moment(NOON_MS);
    let picked = |disk: &mut Disk, number: usize| {
        let ids = ids(disk);
        ids.get(number % ids.len().max(1)).copied()
    };
    match deed {
        Deed::Append(body) => {
            disk.append(&now, vec![body.clone()]).expect("kept");
        }
        Deed::Correct(number, body) => {
            let Some(target) = picked(disk, *number) else { return };
            let change = body.clone().map_or(Change::Withdrawn, |body| Change::Replaced(Box::new(body)));
            disk.append(&now, vec![corrected(target, change)]).expect("kept");
        }
        Deed::Erase(number) => {
            if let Some(id) = picked(disk, *number) {
                assert!(disk.erase(id).expect("erased"), "it was there");
            }
        }
        Deed::Wipe => disk.wipe(&now).expect("erased"),
        Deed::Merge(number) => {
            disk.merge(journals[*number].clone()).expect("kept");
        }
        Deed::Look => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_followed_is_what_folding_all_would_give(
        honest in world(), hostile in proptest::collection::vec(hostile(), 3), deeds in deeds()
    ) {
        for journals in [honest, hostile] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let mut follower = Follower::<Told>::of(folder.path());
            follower.catch_up().expect("there is no record");
            let mut disk = open(folder.path(), 99);
            for deed in deeds.iter().chain([&Deed::Look]) {
                act(&mut disk, deed, &journals);
                if matches!(deed, Deed::Look) && has_one_event_a_name(folder.path()) {
                    follower.catch_up().expect("readable");
                    prop_assert_eq!(follower.state(), &all(folder.path()));
                    prop_assert_eq!(follower.catch_up().expect("readable"), CaughtUp::Extended(0));
                }
            }
        }
    }
}

/// Where one name stands for two events, a correction of it reaches whichever comes along with it: no device writes so.
fn has_one_event_a_name(folder: &Path) -> bool {
    let journal = read_beside(folder).expect("readable").unwrap_or_default();
    let names: std::collections::BTreeSet<EventId> =
        journal.entries().iter().map(|entry| entry.stamp().id).collect();
    names.len() == journal.entries().len()
}

type Happens = fn(&mut Disk);

/// What happens to a record of ten events that was read, and how many are folded for it; nothing where it is all of them.
#[test]
fn only_what_is_new_is_folded() {
    fn add(disk: &mut Disk) -> EventId {
        disk.append(&moment(NOON_MS), vec![crack("neck")]).expect("kept")[0].id()
    }
    let table: [(&str, Happens, Option<usize>); 8] = [
        ("nothing", |_| {}, Some(0)),
        (
            "one more",
            |disk| {
                add(disk);
            },
            Some(1),
        ),
        (
            "a late event of a page",
            |disk| {
                let mut page = Memory::new(DeviceId(2));
                page.append(&moment(NOON_MS + 3_600_000), vec![crack("jaw")]).expect("kept");
                disk.merge(page.journal().expect("readable").clone()).expect("kept");
            },
            Some(1),
        ),
        (
            "an early event of a page",
            |disk| {
                let mut page = Memory::new(DeviceId(2));
                page.append(&moment(NOON_MS - 3_600_000), vec![crack("jaw")]).expect("kept");
                disk.merge(page.journal().expect("readable").clone()).expect("kept");
            },
            None,
        ),
        (
            "a new event that is corrected",
            |disk| {
                let id = add(disk);
                disk.append(&moment(NOON_MS), vec![corrected(id, Change::Withdrawn)]).expect("kept");
            },
            Some(2),
        ),
        (
            "a correction of what was read",
            |disk| {
                let id = ids(disk)[3];
                disk.append(&moment(NOON_MS), vec![corrected(id, Change::Withdrawn)]).expect("kept");
            },
            None,
        ),
        (
            "an erasure",
            |disk| {
                let id = ids(disk)[3];
                assert!(disk.erase(id).expect("erased"));
            },
            None,
        ),
        ("everything is erased", |disk| disk.wipe(&moment(NOON_MS)).expect("erased"), None),
    ];
    for (what, change, folded) in table {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut disk = open(folder.path(), 1);
        for _ in 0..10 {
            add(&mut disk);
        }
        let mut follower = Follower::<Told>::of(folder.path());
        assert_eq!(follower.catch_up().expect("readable"), CaughtUp::Extended(10), "{what}");
        change(&mut disk);
        let expected = folded.map_or(CaughtUp::Rebuilt, CaughtUp::Extended);
        assert_eq!(follower.catch_up().expect("readable"), expected, "{what}");
        assert_eq!(*follower.state(), all(folder.path()), "{what}");
    }
}

/// The record is lost, and the backup that takes its place knows less; what is written then comes under another name.
#[test]
fn a_backup_in_the_place_of_what_was_read_is_followed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut disk = open(folder.path(), 1);
    disk.append(&moment(NOON_MS), vec![crack("neck")]).expect("kept");
    disk.note_day(&moment(NOON_MS + 86_400_000));
    disk.append(&moment(NOON_MS), vec![crack("jaw")]).expect("kept");
    let mut follower = Follower::<Told>::of(folder.path());
    assert_eq!(follower.catch_up().expect("readable"), CaughtUp::Extended(2));
    drop(disk);
    fs::remove_file(folder.path().join("journal.db")).expect("it was there");
    assert_eq!(follower.catch_up().expect("nothing is there"), CaughtUp::Rebuilt);
    assert_eq!(*follower.state(), Told::default());
    let mut disk = open(folder.path(), 2);
    disk.append(&moment(NOON_MS), vec![crack("back")]).expect("kept");
    follower.catch_up().expect("readable");
    assert_eq!(*follower.state(), all(folder.path()));
    assert_eq!(follower.state().0.len(), 2);
}
