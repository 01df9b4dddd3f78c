//! The laws of merging, over honest and hostile journals.

mod common;

use common::{NOON_MS, corrected, crack, hostile, moment, screen, world};
use journal::{Body, Change, DeviceId, Entry, Event, Journal, Writer, exchange};
use proptest::prelude::*;

fn merged<const N: usize>(journals: [&Journal; N]) -> Journal {
    let mut all = Journal::new();
    for journal in journals {
        all.merge(journal.clone());
    }
    all
}

fn laws_hold(a: &Journal, b: &Journal, c: &Journal) -> Result<(), TestCaseError> {
    prop_assert_eq!(merged([a, b]), merged([b, a]), "commutative");
    prop_assert_eq!(merged([&merged([a, b]), c]), merged([a, &merged([b, c])]), "associative");
    prop_assert_eq!(merged([a, b, a, b]), merged([a, b]), "idempotent");
    prop_assert_eq!(&merged([a, a]), a, "idempotent with itself");
    Ok(())
}

/// What must be so in every journal.
fn is_sound(journal: &Journal) -> Result<(), TestCaseError> {
    prop_assert!(journal.entries().is_sorted_by_key(Entry::stamp));
    let erased = journal.erased();
    for event in journal.events() {
        prop_assert!(!erased.contains(&event.stamp), "an erased entry has no payload");
        if let Body::Correction(correction) = &event.body {
            prop_assert!(
                erased.iter().all(|stamp| stamp.id != correction.target),
                "nor has a correction of it"
            );
        }
        prop_assert!(
            journal.wiped().is_none_or(|wipe| event.stamp > wipe.up_to),
            "nothing is left of a wipe"
        );
    }
    Ok(())
}

/// Whether a parcel only adds is told as trying it out on a copy would, and what is added is the same either way.
fn only_adds_as_receiving_would(ours: &Journal, parcel: &exchange::Parcel) -> Result<(), TestCaseError> {
    let mut received = ours.clone();
    let merged = received.receive(parcel.clone());
    let is_whole = received.entries().len() == ours.entries().len() + parcel.entries.len();
    let only_adds = parcel.wiped.is_none()
        && parcel.entries.iter().all(|entry| entry.event().is_some())
        && merged.erased == 0
        && is_whole
        && received.erased() == ours.erased();
    let events = ours.only_adds(parcel);
    prop_assert_eq!(events.is_some(), only_adds);
    if let Some(events) = events {
        let mut appended = ours.clone();
        events.into_iter().for_each(|event| appended.append(event));
        prop_assert_eq!(appended, received);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn merging_honest_journals_obeys_the_laws(journals in world()) {
        laws_hold(&journals[0], &journals[1], &journals[2])?;
        for journal in &journals {
            is_sound(journal)?;
            is_sound(&merged([journal, &journals[0]]))?;
        }
    }

    #[test]
    fn a_merge_says_what_it_changed(journals in world()) {
        let mut ours = journals[0].clone();
        let before = ours.events().count();
        let preview = ours.merge_preview(&journals[1]);
        let change = ours.merge(journals[1].clone());
        prop_assert_eq!(preview, change);
        prop_assert_eq!(ours.events().count(), before + change.added - change.erased);
    }

    #[test]
    fn exchange_makes_two_copies_the_same(journals in world(), limit in 1..7usize) {
        let (mut ours, mut theirs) = (journals[0].clone(), journals[1].clone());
        let whole = merged([&ours, &theirs]);
        for _ in 0..200 {
            let there = exchange::plan(&ours.head(), &theirs.head());
            let back = exchange::plan(&theirs.head(), &ours.head());
            if there.is_empty() && back.is_empty() {
                break;
            }
            let parcel = ours.parcel(&there, limit);
            theirs.receive(parcel.clone());
            theirs.receive(parcel);
            let back = exchange::plan(&theirs.head(), &ours.head());
            ours.receive(theirs.parcel(&back, limit));
        }
        prop_assert_eq!(&ours, &whole);
        prop_assert_eq!(&theirs, &whole);
        prop_assert!(exchange::plan(&ours.head(), &theirs.head()).is_empty());
    }

    #[test]
    fn a_parcel_only_adds_where_receiving_it_does(journals in world(), limit in 1..7usize) {
        for (ours, theirs) in [(&journals[0], &journals[1]), (&journals[1], &journals[2])] {
            let parcel = theirs.parcel(&exchange::plan(&theirs.head(), &ours.head()), limit);
            only_adds_as_receiving_would(ours, &parcel)?;
            let erased = theirs.parcel(&exchange::plan(&theirs.head(), &exchange::Head::default()), limit);
            only_adds_as_receiving_would(ours, &erased)?;
        }
    }

    #[test]
    fn a_writer_goes_on_after_all_that_its_journal_has_met(journals in world()) {
        for (device, journal) in journals.iter().enumerate() {
            let next = journal.writer(DeviceId(device as u64)).next(&moment(0));
            prop_assert!(journal.entries().iter().all(|entry| entry.stamp() < next));
            prop_assert!(!journal.known().contains(next.id));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn merging_hostile_journals_obeys_the_laws(a in hostile(), b in hostile(), c in hostile()) {
        laws_hold(&a, &b, &c)?;
        is_sound(&merged([&a, &b, &c]))?;
    }

    /// It may say no where it could say yes, such as where a place is claimed twice; never yes where something else would happen.
    #[test]
    fn a_hostile_parcel_that_only_adds_does_only_that(ours in hostile(), theirs in hostile()) {
        let parcel = exchange::Parcel { wiped: theirs.wiped().cloned(), entries: theirs.entries().to_vec() };
        if let Some(events) = ours.only_adds(&parcel) {
            let mut received = ours.clone();
            let merged = received.receive(parcel);
            prop_assert_eq!((merged.added, merged.erased), (events.len(), 0));
            prop_assert_eq!(received.erased(), ours.erased());
            prop_assert!(events.iter().all(|event| received.events().any(|other| other == event)));
        }
    }
}

#[test]
fn an_erased_entry_stays_erased_whatever_comes_back() {
    let mut writer = Writer::new(DeviceId(1));
    let mut journal = Journal::new();
    let event = writer.write(moment(NOON_MS), crack("neck"));
    journal.append(event.clone());
    let backup = journal.clone();
    assert!(journal.erase(event.id()));
    assert!(!journal.erase(event.id()), "there is nothing left to erase");
    journal.merge(backup);
    journal.append(event.clone());
    assert_eq!(journal.entries(), [Entry::Erased(event.stamp)]);
}

#[test]
fn a_correction_that_arrives_after_the_erasure_is_erased_too() {
    let event = Writer::new(DeviceId(1)).write(moment(NOON_MS), crack("neck"));
    let change = Change::Replaced(Box::new(crack("low_back")));
    let correction = Writer::new(DeviceId(2)).write(moment(NOON_MS + 1), corrected(event.id(), change));
    let mut journal = Journal::from_entries(vec![Entry::Kept(event.clone())], None);
    journal.erase(event.id());
    journal.append(correction.clone());
    assert_eq!(journal.entries(), [Entry::Erased(event.stamp), Entry::Erased(correction.stamp)]);
}

#[test]
fn erasing_everything_reaches_what_other_copies_hold() {
    let mut writer = Writer::new(DeviceId(1));
    let mut journal = Journal::new();
    journal.append(writer.write(moment(NOON_MS), crack("neck")));
    let mut backup = journal.clone();
    // The clock was set back in between.
    journal.wipe(&mut writer, &moment(0));
    let change = backup.merge(journal.clone());
    assert_eq!((change.added, change.erased), (0, 1));
    assert_eq!(backup, journal);
    let after = writer.write(moment(0), crack("neck"));
    journal.append(after.clone());
    assert_eq!(journal.entries(), [Entry::Kept(after)]);
}

#[test]
fn a_place_that_two_copies_claim_keeps_both_events() {
    let mut copies = [Writer::new(DeviceId(1)), Writer::new(DeviceId(1))];
    let emergency = copies[0].write(moment(NOON_MS), screen("E1"));
    let clear = copies[1].write(moment(NOON_MS), screen("C"));
    let journal = Journal::from_entries(vec![Entry::Kept(clear), Entry::Kept(emergency)], None);
    let urgencies = journal.events().map(|event| match &event.body {
        Body::ScreenAnswered(screen) => screen.urgency.as_str(),
        _ => "",
    });
    assert_eq!(urgencies.collect::<Vec<_>>(), ["C", "E1"]);
}

/// What holds after a correction of `body` by `change`.
fn holds_after(body: Body, change: Change) -> Option<Body> {
    let mut writer = Writer::new(DeviceId(1));
    let event = writer.write(moment(NOON_MS), body);
    let correction = writer.write(moment(NOON_MS), corrected(event.id(), change));
    let journal = Journal::from_entries(vec![Entry::Kept(correction), Entry::Kept(event)], None);
    journal.effective().next().map(|event| Event::clone(&event).body)
}

#[test]
fn corrections_reach_everything_but_safety_records() {
    let replaced = |body| Change::Replaced(Box::new(body));
    assert_eq!(holds_after(crack("neck"), replaced(crack("low_back"))), Some(crack("low_back")));
    assert_eq!(holds_after(crack("neck"), Change::Withdrawn), None);
    assert_eq!(holds_after(screen("E1"), Change::Withdrawn), Some(screen("E1")));
    assert_eq!(holds_after(screen("E1"), replaced(crack("neck"))), Some(screen("E1")));
    assert_eq!(holds_after(crack("neck"), replaced(screen("C"))), Some(crack("neck")));
}

#[test]
fn nothing_is_sent_that_the_other_has_erased_with_everything() {
    let mut ours = Writer::new(DeviceId(1));
    let mut journal = Journal::new();
    journal.append(ours.write(moment(NOON_MS), crack("neck")));
    let mut other = Journal::new();
    other.wipe(&mut Writer::new(DeviceId(2)), &moment(NOON_MS + 1));
    let plan = exchange::plan(&journal.head(), &other.head());
    assert_eq!(journal.parcel(&plan, 10).entries, []);
}

#[test]
fn a_pen_made_after_a_wipe_writes_after_it() {
    let mut journal = Journal::new();
    journal.wipe(&mut Writer::new(DeviceId(2)), &moment(NOON_MS));
    let event = journal.writer(DeviceId(1)).write(moment(0), crack("neck"));
    journal.append(event.clone());
    assert_eq!(journal.entries(), [Entry::Kept(event)]);
}

#[test]
fn an_entry_of_several_lines_is_refused_in_an_exchange_too() {
    let one_line = r#"{"entries":[{"id":"00c0ffee00c0ffee-1","hlc":[1,0],"at":{"instant":0,"local":"1970-01-01T00:00:00","zone":"unknown","offset":0},"kind":"later.kind","version":1,"data":[1, 2]}]}"#;
    let several = one_line.replace("1, 2", "1,\n2");
    assert!(serde_json::from_str::<exchange::Parcel>(one_line).is_ok());
    assert!(serde_json::from_str::<exchange::Parcel>(&several).is_err());
}
