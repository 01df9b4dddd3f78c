//! Giving new events their name and place.

use serde::{Deserialize, Serialize};

use crate::{Body, DeviceId, Event, EventId, Hlc, Journal, Moment, Stamp};

/// The pen of one device: counts its events and keeps the clock that orders them.
///
/// Every event it writes comes after all it has written and all it has [seen](Writer::observe), whatever the wall
/// clock says. So what answers an event, such as "a doctor has checked this", always follows it. Kept in the
/// store beside the journal; two tabs of one device share it under the store's lock.
///
/// ```
/// use journal::{Body, DeviceId, HabitMoment, Moment, Writer};
///
/// let mut writer = Writer::new(DeviceId(1));
/// let noon = Moment::at_offset(1_743_336_000_000, "Europe/London", 60);
/// let clock_set_back = Moment::at_offset(1_743_332_400_000, "Europe/London", 60);
/// let first = writer.write(noon, Body::HabitCracked(HabitMoment::default()));
/// let second = writer.write(clock_set_back, Body::UrgeResisted(HabitMoment::default()));
/// assert!(second.stamp > first.stamp);
/// assert_eq!(second.id().counter, 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Writer {
    device: DeviceId,
    counter: u64,
    hlc: Hlc,
}

impl Writer {
    /// A pen for a device that has written nothing yet.
    pub fn new(device: DeviceId) -> Self {
        Self { device, counter: 0, hlc: Hlc::default() }
    }

    /// The device that writes.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// Takes note of an event from anywhere: what is written next comes after it.
    pub fn observe(&mut self, stamp: Stamp) {
        self.hlc = self.hlc.max(stamp.hlc);
        if stamp.id.device == self.device {
            self.counter = self.counter.max(stamp.id.counter);
        }
    }

    /// Takes note of all that a journal has met, as after a merge or an import.
    pub fn catch_up(&mut self, journal: &Journal) {
        journal.entries().iter().for_each(|entry| self.observe(entry.stamp()));
        if let Some(wipe) = journal.wiped() {
            self.observe(wipe.up_to);
            self.counter = self.counter.max(wipe.known.last_counter(self.device));
        }
    }

    /// The name and place of the next event.
    pub fn next(&mut self, now: &Moment) -> Stamp {
        self.hlc = self.hlc.tick(u64::try_from(now.instant_ms).unwrap_or(0));
        self.counter += 1;
        Stamp { hlc: self.hlc, id: EventId { device: self.device, counter: self.counter } }
    }

    /// The next event.
    pub fn write(&mut self, now: Moment, body: Body) -> Event {
        let stamp = self.next(&now);
        Event::new(stamp, now, body)
    }
}
