//! What holds now: the events after their corrections.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::{Body, Change, Entry, Event, EventId, Journal, Stamp};

impl Journal {
    /// The events in order, each as its latest correction has it, without those that were withdrawn and without
    /// the corrections themselves.
    ///
    /// A corrected event keeps its place and its day. Corrections neither make nor unmake a
    /// [safety record](Body::is_safety_record).
    pub fn effective(&self) -> impl DoubleEndedIterator<Item = Cow<'_, Event>> {
        effective(self.entries())
    }
}

/// [`Journal::effective`] over a run of entries in order.
pub(crate) fn effective(entries: &[Entry]) -> impl DoubleEndedIterator<Item = Cow<'_, Event>> {
    let corrections = Corrections::among(entries);
    entries.iter().filter_map(Entry::event).filter_map(move |event| corrections.apply(event))
}

/// The latest correction of each event that has one.
struct Corrections<'a>(BTreeMap<EventId, (Stamp, &'a Change)>);

impl<'a> Corrections<'a> {
    fn among(entries: &'a [Entry]) -> Self {
        let mut latest = BTreeMap::new();
        for event in entries.iter().filter_map(Entry::event) {
            if let Body::Correction(correction) = &event.body {
                latest.insert(correction.target, (event.stamp, &correction.change));
            }
        }
        Self(latest)
    }

    fn apply(&self, event: &'a Event) -> Option<Cow<'a, Event>> {
        if matches!(event.body, Body::Correction(_)) {
            return None;
        }
        let correction = self.0.get(&event.id()).filter(|(stamp, _)| *stamp > event.stamp);
        match correction {
            Some((_, change)) if !event.body.is_safety_record() => corrected(event, change),
            _ => Some(Cow::Borrowed(event)),
        }
    }
}

fn corrected<'a>(event: &'a Event, change: &Change) -> Option<Cow<'a, Event>> {
    match change {
        Change::Withdrawn => None,
        Change::Replaced(body) if body.is_safety_record() => Some(Cow::Borrowed(event)),
        Change::Replaced(body) => {
            Some(Cow::Owned(Event::new(event.stamp, event.recorded.clone(), Body::clone(body))))
        }
    }
}
