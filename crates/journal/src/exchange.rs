//! What one copy of a journal has to send to another: planned from what each of them knows, and nothing else.
//!
//! Each side tells its [`Head`]. [`plan`] says what the other lacks; [`Journal::parcel`] picks it out, at most so many
//! entries at a time; [`Journal::receive`] takes it in. A parcel that is lost, sent twice or cut off does no harm:
//! the next head says what is still missing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Body, Entry, Event, EventId, Journal, Known, Merged, Stamp, Wipe};

/// What a copy of a journal knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Every event that it has met.
    pub known: Known,
    /// Those of them that were erased.
    pub erased: BTreeSet<Stamp>,
    /// The last time that everything was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wiped: Option<Wipe>,
}

/// What one copy has to send to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// A wipe that the other has not heard of.
    pub wipe: Option<Wipe>,
    /// Entries that the other has not met.
    pub missing: Known,
    /// Entries that the other has and that were erased here.
    pub erase: BTreeSet<Stamp>,
    /// Nothing up to here is wanted: the other has erased it all.
    pub after: Option<Stamp>,
}

/// A part of what a plan says, on its way.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    /// A wipe, which comes before any entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wiped: Option<Wipe>,
    /// Entries, in order.
    pub entries: Vec<Entry>,
}

/// What the side with the head `ours` has to send to the side with the head `theirs`.
pub fn plan(ours: &Head, theirs: &Head) -> Plan {
    Plan {
        wipe: ours.wiped.clone().filter(|_| ours.wiped != theirs.wiped),
        missing: ours.known.without(&theirs.known),
        erase: ours.erased.difference(&theirs.erased).copied().collect(),
        after: theirs.wiped.as_ref().map(|wipe| wipe.up_to),
    }
}

impl Plan {
    /// Whether there is nothing to send.
    pub fn is_empty(&self) -> bool {
        *self == Self { after: self.after, ..Self::default() }
    }

    fn wants(&self, stamp: Stamp) -> bool {
        let wanted = self.missing.contains(stamp.id) || self.erase.contains(&stamp);
        wanted && Some(stamp) > self.after
    }
}

impl Journal {
    /// What this copy knows.
    pub fn head(&self) -> Head {
        Head { known: self.known(), erased: self.erased(), wiped: self.wiped().cloned() }
    }

    /// The first `limit` entries of what a plan says to send, in order.
    pub fn parcel(&self, plan: &Plan, limit: usize) -> Parcel {
        let wanted = self.entries().iter().filter(|entry| plan.wants(entry.stamp()));
        Parcel { wiped: plan.wipe.clone(), entries: wanted.take(limit).cloned().collect() }
    }

    /// As [`parcel`](Journal::parcel), and no longer than `most_bytes` of text unless a single entry is: for a way that takes only
    /// so much at a time.
    ///
    /// ```
    /// use journal::exchange::{Head, plan};
    /// use journal::{Body, DeviceId, Entry, HabitMoment, Journal, Moment, Writer};
    ///
    /// let mut writer = Writer::new(DeviceId(1));
    /// let mut crack = || writer.write(Moment::at_offset(0, "UTC", 0), Body::HabitCracked(HabitMoment::default()));
    /// let journal = Journal::from_entries(vec![Entry::Kept(crack()), Entry::Kept(crack())], None);
    /// let plan = plan(&journal.head(), &Head::default());
    /// assert_eq!(journal.parcel_within(&plan, 500, 1).entries.len(), 1);
    /// assert_eq!(journal.parcel_within(&plan, 500, 1 << 20).entries.len(), 2);
    /// ```
    pub fn parcel_within(&self, plan: &Plan, limit: usize, most_bytes: usize) -> Parcel {
        let mut parcel = self.parcel(plan, limit);
        let mut bytes = 0;
        let fits = |entry: &&Entry| {
            bytes += entry.to_json().len();
            bytes <= most_bytes
        };
        let count = parcel.entries.iter().take_while(fits).count();
        parcel.entries.truncate(count.max(1));
        parcel
    }

    /// Takes in a parcel. The same parcel twice changes nothing more.
    pub fn receive(&mut self, parcel: Parcel) -> Merged {
        self.merge(Self::from_entries(parcel.entries, parcel.wiped))
    }

    /// The events of a parcel, where [`receive`](Journal::receive) would do nothing but add them all, as they came. Nothing
    /// where it may do anything else, such as erase. Looks the entries up, and copies nothing else of the journal.
    ///
    /// ```
    /// use journal::exchange::Parcel;
    /// use journal::{Body, DeviceId, Entry, HabitMoment, Journal, Moment, Writer};
    ///
    /// let crack = Body::HabitCracked(HabitMoment::default());
    /// let event = Writer::new(DeviceId(1)).write(Moment::at_offset(0, "UTC", 0), crack);
    /// let parcel = Parcel { wiped: None, entries: vec![Entry::Kept(event.clone())] };
    /// let mut journal = Journal::new();
    /// assert_eq!(journal.only_adds(&parcel), Some(vec![event]));
    /// journal.receive(parcel.clone());
    /// assert_eq!(journal.only_adds(&parcel), None, "it is there already");
    /// ```
    pub fn only_adds(&self, parcel: &Parcel) -> Option<Vec<Event>> {
        let events: Vec<Event> =
            parcel.entries.iter().map(|entry| entry.event().cloned()).collect::<Option<_>>()?;
        let stamps: BTreeSet<Stamp> = events.iter().map(|event| event.stamp).collect();
        let is_known = |stamp: &Stamp| self.entries().binary_search_by_key(stamp, Entry::stamp).is_ok();
        let is_wiped = |stamp: &Stamp| self.wiped().is_some_and(|wipe| *stamp <= wipe.up_to);
        let is_new =
            stamps.len() == events.len() && !stamps.iter().any(|stamp| is_known(stamp) || is_wiped(stamp));
        (parcel.wiped.is_none() && is_new && !self.has_erased_what_they_correct(&events)).then_some(events)
    }

    /// Whether any of these events corrects one that was erased here, and so would be erased on arrival.
    fn has_erased_what_they_correct(&self, events: &[Event]) -> bool {
        let corrected = |event: &Event| match &event.body {
            Body::Correction(correction) => Some(correction.target),
            _ => None,
        };
        let targets: BTreeSet<EventId> = events.iter().filter_map(corrected).collect();
        let is_wiped = |id: &EventId| self.wiped().is_some_and(|wipe| wipe.known.contains(*id));
        // Most parcels correct nothing, and then the journal need not be looked through.
        !targets.is_empty()
            && (targets.iter().any(is_wiped) || self.erased().iter().any(|stamp| targets.contains(&stamp.id)))
    }
}
