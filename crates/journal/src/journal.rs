//! The journal itself: a set of entries that only grows, in one order.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Body, DeviceId, Entry, Event, EventId, Known, Moment, Stamp, Wipe, Writer};

/// Everything that was recorded, in order.
///
/// Two journals [merge](Journal::merge) to the same journal whichever comes first, however often and in whatever
/// groups: nothing is overwritten, and an erased entry stays erased. That is what makes import, exchange and several
/// tabs safe. Should two devices ever claim the same place with different words (a browser profile that was copied),
/// both entries are kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    wiped: Option<Wipe>,
    /// Sorted by stamp; of one stamp either one erased entry, or events sorted by their text.
    entries: Vec<Entry>,
}

/// What a merge changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// Events that were not here before.
    pub added: usize,
    /// Events that were here and are now erased.
    pub erased: usize,
}

impl Journal {
    /// An empty journal.
    pub fn new() -> Self {
        Self::default()
    }

    /// A journal of entries in any order, such as a store hands them out, and the store's wipe if it has one.
    pub fn from_entries(entries: Vec<Entry>, wiped: Option<Wipe>) -> Self {
        let mut journal = Self { wiped, entries };
        journal.tidy();
        journal
    }

    /// Adds an event. One that is known already, or was erased, changes nothing.
    pub fn append(&mut self, event: Event) {
        let is_last = self.entries.last().is_none_or(|last| last.stamp() < event.stamp);
        let plain = !matches!(event.body, Body::Correction(_));
        if is_last && plain && !self.is_wiped(event.stamp) {
            self.entries.push(Entry::Kept(event));
        } else {
            self.merge(Self { wiped: None, entries: vec![Entry::Kept(event)] });
        }
    }

    /// Takes in all of another journal.
    pub fn merge(&mut self, other: Self) -> Merged {
        let before: Vec<Stamp> = self.events().map(|event| event.stamp).collect();
        self.wiped = Wipe::joined(self.wiped.take(), other.wiped);
        self.entries.extend(other.entries);
        self.tidy();
        let erased = before.iter().filter(|stamp| !self.holds(**stamp)).count();
        Merged { added: self.events().count() + erased - before.len(), erased }
    }

    /// What merging `other` would change: worth asking before an import that would erase something.
    pub fn merge_preview(&self, other: &Self) -> Merged {
        self.clone().merge(other.clone())
    }

    /// Destroys the payload of an event, and of every correction of it, for good. Says whether there was one.
    pub fn erase(&mut self, id: EventId) -> bool {
        let mut found = false;
        for entry in &mut self.entries {
            if let Entry::Kept(event) = entry
                && event.id() == id
            {
                *entry = Entry::Erased(event.stamp);
                found = true;
            }
        }
        self.tidy();
        found
    }

    /// Erases everything, and leaves the mark that makes it so wherever the journal goes.
    pub fn wipe(&mut self, writer: &mut Writer, now: &Moment) {
        writer.catch_up(self);
        let up_to = writer.next(now);
        let mut known = self.known();
        known.insert(up_to.id);
        let wipe = Wipe { up_to, known };
        self.merge(Self { wiped: Some(wipe), entries: Vec::new() });
    }

    /// The mark of the last time that everything was erased.
    pub fn wiped(&self) -> Option<&Wipe> {
        self.wiped.as_ref()
    }

    /// All entries in order, those that were erased among them.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The events in order, as they were recorded. See [`effective`](Journal::effective) for what holds now.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.entries.iter().filter_map(Entry::event)
    }

    /// The event of that name, if it is here and was not erased. Looks through the journal from its end.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events().rev().find(|event| event.id() == id)
    }

    /// A pen for a device that goes on where this journal ends.
    pub fn writer(&self, device: DeviceId) -> Writer {
        let mut writer = Writer::new(device);
        writer.catch_up(self);
        writer
    }

    /// Every event that this journal has met, those that were erased among them.
    pub fn known(&self) -> Known {
        let mut known: Known = self.entries.iter().map(|entry| entry.stamp().id).collect();
        if let Some(wipe) = &self.wiped {
            known.extend(&wipe.known);
        }
        known
    }

    /// The stamps of erased entries.
    pub fn erased(&self) -> BTreeSet<Stamp> {
        let erased = |entry: &Entry| entry.event().is_none().then(|| entry.stamp());
        self.entries.iter().filter_map(erased).collect()
    }

    fn is_wiped(&self, stamp: Stamp) -> bool {
        self.wiped.as_ref().is_some_and(|wipe| stamp <= wipe.up_to)
    }

    /// Whether an event with that stamp is here and was not erased.
    fn holds(&self, stamp: Stamp) -> bool {
        let place = self.entries.binary_search_by_key(&stamp, Entry::stamp);
        place.is_ok_and(|place| self.entries[place].event().is_some())
    }

    /// Restores what holds of every journal: order, no entry twice, nothing of what was erased.
    fn tidy(&mut self) {
        self.sort();
        self.drop_wiped();
        self.erase_corrections_of_erased();
    }

    /// Brings the entries in order. Of those with one stamp, keeps the erased one, or else each different event once.
    fn sort(&mut self) {
        self.entries.sort_by_key(|entry| (entry.stamp(), entry.event().is_some()));
        self.entries.dedup_by(|later, first| {
            later.stamp() == first.stamp() && (first.event().is_none() || later == first)
        });
        let share_a_stamp = |pair: &[Entry]| pair[0].stamp() == pair[1].stamp();
        if self.entries.windows(2).any(share_a_stamp) {
            self.entries.sort_by_cached_key(|entry| (entry.stamp(), entry.to_json()));
            self.entries.dedup();
        }
    }

    fn drop_wiped(&mut self) {
        let Some(wipe) = &mut self.wiped else { return };
        let wiped = self.entries.partition_point(|entry| entry.stamp() <= wipe.up_to);
        let dropped: Known = self.entries.drain(..wiped).map(|entry| entry.stamp().id).collect();
        wipe.known.extend(&dropped);
    }

    /// A correction tells what the erased entry said, so it goes with it, and so does a correction of that.
    fn erase_corrections_of_erased(&mut self) {
        let mut corrections: BTreeMap<EventId, Vec<usize>> = BTreeMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if let Some(target) = entry.event().and_then(corrected) {
                corrections.entry(target).or_default().push(place);
            }
        }
        if corrections.is_empty() {
            return;
        }
        let is_wiped = |id: &&EventId| self.wiped.as_ref().is_some_and(|wipe| wipe.known.contains(**id));
        let mut gone: Vec<EventId> = corrections.keys().filter(is_wiped).copied().collect();
        gone.extend(self.erased().iter().map(|stamp| stamp.id));
        while let Some(id) = gone.pop() {
            for place in corrections.remove(&id).unwrap_or_default() {
                let stamp = self.entries[place].stamp();
                self.entries[place] = Entry::Erased(stamp);
                gone.push(stamp.id);
            }
        }
        self.sort();
    }
}

/// The entry that an event corrects, if it is a correction.
fn corrected(event: &Event) -> Option<EventId> {
    match &event.body {
        Body::Correction(correction) => Some(correction.target),
        _ => None,
    }
}
