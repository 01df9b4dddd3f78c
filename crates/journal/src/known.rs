//! Which events a journal has met, as ranges of each device's counts.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{DeviceId, EventId};

/// A set of event ids, small because devices count without gaps: nearly always one range a device.
///
/// Written as `{"c0ffee0000000001": [[1, 41]]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", from = "Written")]
pub struct Known {
    /// Sorted ranges with gaps between them.
    ranges: BTreeMap<DeviceId, Vec<RangeInclusive<u64>>>,
}

type Written = BTreeMap<DeviceId, Vec<(u64, u64)>>;

impl Known {
    /// Adds one event.
    pub fn insert(&mut self, id: EventId) {
        self.insert_range(id.device, id.counter..=id.counter);
    }

    /// Adds a range of one device's events. An empty range adds nothing.
    pub fn insert_range(&mut self, device: DeviceId, added: RangeInclusive<u64>) {
        if added.is_empty() {
            return;
        }
        let ranges = self.ranges.entry(device).or_default();
        let (mut first, mut last) = added.into_inner();
        let begin = ranges.partition_point(|range| range.end().saturating_add(1) < first);
        let end = ranges.partition_point(|range| *range.start() <= last.saturating_add(1));
        // Everything between `begin` and `end` touches what is added.
        if let Some(touching) = ranges.get(begin..end).filter(|touching| !touching.is_empty()) {
            first = first.min(*touching[0].start());
            last = last.max(*touching[touching.len() - 1].end());
        }
        ranges.splice(begin..end, [first..=last]);
    }

    /// Adds all of another set.
    pub fn extend(&mut self, other: &Self) {
        for (device, range) in other.iter() {
            self.insert_range(device, range);
        }
    }

    /// Whether the event is in the set.
    pub fn contains(&self, id: EventId) -> bool {
        let ranges = self.of(id.device);
        let place = ranges.partition_point(|range| *range.end() < id.counter);
        ranges.get(place).is_some_and(|range| range.contains(&id.counter))
    }

    /// The largest count of a device, 0 if there is none.
    pub fn last_counter(&self, device: DeviceId) -> u64 {
        self.of(device).last().map_or(0, |range| *range.end())
    }

    /// The ranges, by device and count.
    pub fn iter(&self) -> impl Iterator<Item = (DeviceId, RangeInclusive<u64>)> {
        self.ranges.iter().flat_map(|(device, ranges)| ranges.iter().map(|range| (*device, range.clone())))
    }

    /// The events of this set that are not in `other`.
    pub fn without(&self, other: &Self) -> Self {
        let mut left = Self::default();
        for (device, range) in self.iter() {
            let (mut next, last) = range.into_inner();
            let holes = other.of(device);
            let first_hole = holes.partition_point(|hole| *hole.end() < next);
            for hole in holes[first_hole..].iter().take_while(|hole| *hole.start() <= last) {
                left.insert_range(device, next..=hole.start().saturating_sub(1));
                next = hole.end().saturating_add(1);
            }
            left.insert_range(device, next..=last);
        }
        left
    }

    fn of(&self, device: DeviceId) -> &[RangeInclusive<u64>] {
        self.ranges.get(&device).map_or(&[], Vec::as_slice)
    }
}

impl From<Known> for Written {
    fn from(known: Known) -> Self {
        let pairs =
            |ranges: Vec<RangeInclusive<u64>>| ranges.into_iter().map(RangeInclusive::into_inner).collect();
        known.ranges.into_iter().map(|(device, ranges)| (device, pairs(ranges))).collect()
    }
}

impl From<Written> for Known {
    fn from(written: Written) -> Self {
        let mut known = Self::default();
        for (device, mut ranges) in written {
            // Ascending ranges join at the end, so that a hostile list costs no more than an honest one.
            ranges.sort_unstable();
            ranges.into_iter().for_each(|(first, last)| known.insert_range(device, first..=last));
        }
        known
    }
}

impl FromIterator<EventId> for Known {
    fn from_iter<I: IntoIterator<Item = EventId>>(ids: I) -> Self {
        let mut ids: Vec<EventId> = ids.into_iter().collect();
        ids.sort_unstable();
        let mut known = Self::default();
        ids.into_iter().for_each(|id| known.insert(id));
        known
    }
}
