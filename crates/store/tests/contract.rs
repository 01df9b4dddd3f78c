//! What every store keeps to: one suite, run over each of them.

#[path = "../../journal/tests/common/mod.rs"]
mod common;

use common::{NOON_MS, corrected, crack, hostile, moment, world};
use journal::{Change, DeviceId, Event, EventId, Journal};
use proptest::prelude::*;
use store::{Disk, Memory, Opening, Store, StoreError};
use tempfile::TempDir;

/// A store, and where it lies if it lies somewhere.
struct Bench {
    store: Box<dyn Store>,
    place: Option<(TempDir, DeviceId)>,
}

impl Bench {
    fn memory(device: u64) -> Self {
        Self { store: Box::new(Memory::new(DeviceId(device))), place: None }
    }

    fn disk(device: u64) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = open(&folder, DeviceId(device));
        Self { store, place: Some((folder, DeviceId(device))) }
    }

    /// The same store after the program was closed and started again.
    fn again(self) -> Self {
        let Some((folder, device)) = self.place else { return self };
        drop(self.store);
        Self { store: open(&folder, DeviceId(0xbad)), place: Some((folder, device)) }
    }

    fn journal(&mut self) -> &Journal {
        self.store.journal().expect("readable")
    }

    fn crack(&mut self, minute: i64, region: &str) -> EventId {
        let events = self.store.append(&moment(NOON_MS + minute * 60_000), vec![crack(region)]);
        events.expect("kept")[0].id()
    }
}

fn open(folder: &TempDir, device: DeviceId) -> Box<dyn Store> {
    let opening = Opening::new(folder.path(), "a test", moment(NOON_MS), device);
    Box::new(Disk::open(&opening).expect("a record"))
}

/// Makes a bench for a store whose device bears a number.
type Make = fn(u64) -> Bench;

const STORES: [(&str, Make); 2] = [("memory", Bench::memory), ("disk", Bench::disk)];

fn on_each_store(check: impl Fn(&str, Make)) {
    STORES.into_iter().for_each(|(name, make)| check(name, make));
}

#[test]
fn what_was_written_is_there_in_order_and_after_a_restart() {
    on_each_store(|name, make| {
        let mut bench = make(1);
        let first = bench.crack(0, "neck");
        let second = bench.crack(1, "back");
        let mut bench = bench.again();
        let third = bench.crack(2, "jaw");
        let ids = [first, second, third];
        assert_eq!(bench.journal().events().map(Event::id).collect::<Vec<EventId>>(), ids, "{name}");
        assert_eq!(ids.map(|id| id.counter), [1, 2, 3], "{name}");
        let before = bench.journal().clone();
        assert_eq!(*bench.again().journal(), before, "{name}");
    });
}

#[test]
fn several_events_are_kept_together() {
    on_each_store(|name, make| {
        let mut bench = make(1);
        let events = bench.store.append(&moment(NOON_MS), vec![crack("neck"), crack("back")]).expect("kept");
        assert_eq!(events.len(), 2, "{name}");
        assert!(bench.store.append(&moment(NOON_MS), Vec::new()).expect("nothing to keep").is_empty());
        assert_eq!(bench.again().journal().events().count(), 2, "{name}");
    });
}

#[test]
fn a_clock_that_was_set_back_changes_no_order() {
    on_each_store(|name, make| {
        let mut bench = make(1);
        bench.crack(60, "neck");
        let mut bench = bench.again();
        let late = bench.crack(0, "back");
        assert_eq!(bench.journal().events().last().map(Event::id), Some(late), "{name}");
    });
}

#[test]
fn what_is_written_follows_all_that_was_taken_in() {
    on_each_store(|name, make| {
        let mut bench = make(1);
        let mut elsewhere = Memory::new(DeviceId(2));
        let far_ahead = moment(NOON_MS + 365 * 86_400_000);
        elsewhere.append(&far_ahead, vec![crack("neck")]).expect("kept");
        bench.store.merge(elsewhere.journal().expect("readable").clone()).expect("kept");
        let mut bench = bench.again();
        let own = bench.crack(0, "back");
        assert_eq!(bench.journal().events().last().map(Event::id), Some(own), "{name}");
    });
}

#[test]
fn an_erased_entry_is_gone_with_its_corrections_and_stays_gone() {
    on_each_store(|name, make| {
        let mut bench = make(1);
        let kept = bench.crack(0, "back");
        let gone = bench.crack(1, "neck");
        let change = corrected(gone, Change::Replaced(Box::new(crack("jaw"))));
        bench.store.append(&moment(NOON_MS), vec![change]).expect("kept");
        let before = bench.journal().clone();
        assert!(bench.store.erase(gone).expect("erased"), "{name}");
        assert!(!bench.store.erase(gone).expect("nothing to do"), "{name}");
        let mut bench = bench.again();
        bench.store.merge(before).expect("kept");
        let mut bench = bench.again();
        let ids: Vec<EventId> = bench.journal().events().map(Event::id).collect();
        assert_eq!(ids, [kept], "{name}");
        assert_eq!(bench.journal().erased().len(), 2, "{name}");
    });
}

#[test]
fn a_wipe_leaves_its_mark_and_the_count_goes_on() {
    on_each_store(|name, make| {
        let mut bench = make(1);
        bench.crack(0, "neck");
        let before = bench.journal().clone();
        bench.store.wipe(&moment(NOON_MS + 60_000)).expect("erased");
        let mut bench = bench.again();
        bench.store.merge(before).expect("kept");
        assert_eq!(bench.journal().entries().len(), 0, "{name}");
        assert!(bench.journal().wiped().is_some(), "{name}");
        let next = bench.crack(2, "back");
        assert_eq!(next.counter, 3, "{name}: the wipe took a count of its own");
        let mut bench = bench.again();
        assert_eq!(bench.journal().events().count(), 1, "{name}");
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_store_merges_as_the_journal_does(honest in world(), hostile in proptest::collection::vec(hostile(), 3)) {
        for journals in [honest, hostile] {
            for (name, make) in STORES {
                let mut bench = make(99);
                let mut expected = Journal::new();
                for journal in &journals {
                    let merged = bench.store.merge(journal.clone()).expect("kept");
                    prop_assert_eq!(merged, expected.merge(journal.clone()), "{}", name);
                    prop_assert_eq!(bench.journal(), &expected, "{}", name);
                    bench = bench.again();
                    prop_assert_eq!(bench.journal(), &expected, "{} after a restart", name);
                }
            }
        }
    }

    /// Two stores, each with a journal of its own, that meet again and again and are cut off at every point.
    #[test]
    fn two_stores_become_the_same_whatever_is_lost_on_the_way(
        journals in world(),
        limit in 1..5usize,
        cuts in proptest::collection::vec(0..4u8, 0..12),
    ) {
        let (mut ours, mut theirs) = (Bench::disk(98), Bench::memory(99));
        ours.store.merge(journals[0].clone()).expect("kept");
        theirs.store.merge(journals[1].clone()).expect("kept");
        let mut whole = journals[0].clone();
        whole.merge(journals[1].clone());
        for cut in cuts {
            meet(&mut ours, &mut theirs, limit, cut).expect("kept");
            ours = ours.again();
        }
        for _ in 0..200 {
            meet(&mut ours, &mut theirs, limit, u8::MAX).expect("kept");
            if ours.journal() == theirs.journal() {
                break;
            }
        }
        prop_assert_eq!(ours.journal(), &whole);
        prop_assert_eq!(theirs.journal(), &whole);
    }
}

/// One round of exchange, cut off after so many steps: a parcel arrives or not, its receipt arrives or not.
fn meet(ours: &mut Bench, theirs: &mut Bench, limit: usize, cut: u8) -> Result<(), StoreError> {
    let (head, other_head) = (ours.journal().head(), theirs.journal().head());
    let there = ours.journal().parcel(&journal::exchange::plan(&head, &other_head), limit);
    let back = theirs.journal().parcel(&journal::exchange::plan(&other_head, &head), limit);
    let journal = |parcel: journal::exchange::Parcel| Journal::from_entries(parcel.entries, parcel.wiped);
    if cut > 0 {
        theirs.store.merge(journal(there.clone()))?;
    }
    if cut > 1 {
        ours.store.merge(journal(back))?;
    }
    if cut == 2 {
        theirs.store.merge(journal(there))?;
    }
    Ok(())
}
