//! A checkpoint always has the state that folding the whole journal would give.

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{NOON_MS, corrected, crack, hostile, moment, world};
use journal::{
    Body, CaughtUp, Change, Checkpoint, DeviceId, Entry, Event, EventId, Fold, Journal, Stale, Stamp, Writer,
};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

/// Remembers all that it is told, in order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Told(Vec<(Stamp, String)>);

impl Fold for Told {
    const VERSION: u32 = 1;

    fn apply(&mut self, event: &Event) {
        self.0.push((event.stamp, serde_json::to_string(&event.body).expect("a body is JSON")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_checkpoint_agrees_with_the_whole_fold(journals in world(), cut in 0..30usize) {
        let mut journal = journals[0].clone();
        let mut checkpoint = Checkpoint::<Told>::default();
        let early = journal.entries().iter().take(cut).cloned().collect();
        checkpoint.catch_up(&Journal::from_entries(early, None));
        for other in [&journals[0], &journals[1], &journals[2]] {
            let written = serde_json::to_string(&checkpoint).expect("a checkpoint is JSON");
            checkpoint = serde_json::from_str(&written).expect("a checkpoint reads what it wrote");
            journal.merge(other.clone());
            checkpoint.catch_up(&journal);
            prop_assert_eq!(checkpoint.state(), &Told::of(&journal));
            prop_assert_eq!(checkpoint.catch_up(&journal), CaughtUp::Extended(0));
        }
    }

    #[test]
    fn a_tail_is_folded_as_the_whole_would_be_or_refused(journals in world(), cut in 0..30usize) {
        let journal = &journals[0];
        let (early, tail) = journal.entries().split_at(cut.min(journal.entries().len()));
        let mut checkpoint = Checkpoint::<Told>::default();
        checkpoint.catch_up(&Journal::from_entries(early.to_vec(), None));
        match checkpoint.extend(tail) {
            Ok(_) => prop_assert_eq!(checkpoint.state(), &Told::of(journal)),
            Err(Stale) => prop_assert_eq!(checkpoint.catch_up(journal), CaughtUp::Rebuilt),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    /// Corrections that come before what they correct, or correct each other or nothing.
    #[test]
    fn a_tail_of_a_hostile_journal_is_no_different(journal in hostile(), cut in 0..8usize) {
        let ids: BTreeSet<EventId> = journal.entries().iter().map(|entry| entry.stamp().id).collect();
        prop_assume!(ids.len() == journal.entries().len());
        let (early, tail) = journal.entries().split_at(cut.min(journal.entries().len()));
        let mut checkpoint = Checkpoint::<Told>::default();
        checkpoint.catch_up(&Journal::from_entries(early.to_vec(), None));
        if checkpoint.extend(tail).is_ok() {
            prop_assert_eq!(checkpoint.state(), &Told::of(&journal));
        }
    }
}

/// A journal of one event an hour, the checkpoint of it, and its pen.
fn kept_up(count: usize) -> (Journal, Checkpoint<Told>, Writer) {
    let mut writer = Writer::new(DeviceId(1));
    let event = |hour| Entry::Kept(writer.write(moment(NOON_MS + hour * 3_600_000), crack("neck")));
    let journal = Journal::from_entries((0..count as i64).map(event).collect(), None);
    let mut checkpoint = Checkpoint::default();
    assert_eq!(checkpoint.catch_up(&journal), CaughtUp::Extended(count));
    (journal, checkpoint, writer)
}

#[test]
fn only_what_is_new_is_folded() {
    let (mut journal, mut checkpoint, mut writer) = kept_up(50);
    journal.append(writer.write(moment(NOON_MS), crack("low_back")));
    assert_eq!(checkpoint.catch_up(&journal), CaughtUp::Extended(1));
}

#[test]
fn a_state_that_was_handed_out_stays_as_it_was() {
    let (mut journal, _, mut writer) = kept_up(3);
    let mut shared = Checkpoint::<Arc<Told>>::default();
    shared.catch_up(&journal);
    let earlier = Arc::clone(shared.state());
    journal.append(writer.write(moment(NOON_MS), crack("low_back")));
    assert_eq!(shared.catch_up(&journal), CaughtUp::Extended(1));
    assert_eq!((earlier.0.len(), shared.state().0.len()), (3, 4));
    assert_eq!(**shared.state(), Told::of(&journal));
}

type PastChange<'a> = &'a dyn Fn(&mut Journal, &mut Writer);

#[test]
fn what_changes_the_past_makes_it_fold_again() {
    let earlier = Writer::new(DeviceId(2)).write(moment(NOON_MS - 1), crack("neck"));
    let changes: [(&str, PastChange<'_>); 4] = [
        ("an older event", &|journal, _| journal.append(earlier.clone())),
        ("a correction", &|journal, writer| {
            let target = journal.entries()[3].stamp().id;
            journal.append(writer.write(moment(NOON_MS), corrected(target, Change::Withdrawn)));
        }),
        ("an erasure", &|journal, _| {
            let target = journal.entries()[3].stamp().id;
            journal.erase(target);
        }),
        ("a wipe", &|journal, writer| journal.wipe(writer, &moment(NOON_MS))),
    ];
    for (name, change) in changes {
        let (mut journal, mut checkpoint, mut writer) = kept_up(10);
        change(&mut journal, &mut writer);
        assert_eq!(checkpoint.catch_up(&journal), CaughtUp::Rebuilt, "{name}");
        assert_eq!(checkpoint.state(), &Told::of(&journal), "{name}");
    }
}

#[test]
fn an_event_that_could_not_be_read_before_makes_it_fold_again() {
    let (journal, checkpoint, _) = kept_up(3);
    let newer: Body =
        serde_json::from_str(r#"{"kind":"habit.cracked","version":99,"data":{}}"#).expect("kept");
    let mut before = journal.entries().to_vec();
    before[1] = Entry::Kept(Event::new(before[1].stamp(), moment(NOON_MS), newer));
    let mut old = Checkpoint::<Told>::default();
    old.catch_up(&Journal::from_entries(before, None));
    assert_eq!(old.catch_up(&journal), CaughtUp::Rebuilt);
    assert_eq!(old, checkpoint);
}

#[test]
fn another_version_of_the_fold_starts_again() {
    let (journal, checkpoint, _) = kept_up(3);
    let written = serde_json::to_string(&checkpoint).expect("a checkpoint is JSON");
    let older = written.replacen("\"version\":1", "\"version\":0", 1);
    let mut older: Checkpoint<Told> = serde_json::from_str(&older).expect("an older checkpoint is read");
    assert_eq!(older.extend(&[]), Err(Stale));
    assert_eq!(older.catch_up(&journal), CaughtUp::Rebuilt);
}
