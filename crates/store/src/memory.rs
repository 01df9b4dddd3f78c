//! A store that forgets with the program: for tests, and for a program that may not write.

use journal::{Body, DeviceId, Event, EventId, Journal, Merged, Moment, Writer};

use crate::{Store, StoreError, Told};

/// A journal in memory.
#[derive(Clone, Debug)]
pub struct Memory {
    journal: Journal,
    writer: Writer,
}

impl Memory {
    /// An empty store for a device.
    pub fn new(device: DeviceId) -> Self {
        Self { journal: Journal::new(), writer: Writer::new(device) }
    }
}

impl Store for Memory {
    fn journal(&mut self) -> Result<&Journal, StoreError> {
        Ok(&self.journal)
    }

    fn append(&mut self, recorded: &Moment, bodies: Vec<Body>) -> Result<Vec<Event>, StoreError> {
        let events: Vec<Event> =
            bodies.into_iter().map(|body| self.writer.write(recorded.clone(), body)).collect();
        events.iter().cloned().for_each(|event| self.journal.append(event));
        Ok(events)
    }

    fn merge(&mut self, other: Journal) -> Result<Merged, StoreError> {
        let merged = self.journal.merge(other);
        self.writer.catch_up(&self.journal);
        Ok(merged)
    }

    fn erase(&mut self, id: EventId) -> Result<bool, StoreError> {
        Ok(self.journal.erase(id))
    }

    fn wipe(&mut self, now: &Moment) -> Result<(), StoreError> {
        self.journal.wipe(&mut self.writer, now);
        Ok(())
    }

    fn note_day(&mut self, _now: &Moment) {}

    fn take_told(&mut self) -> Vec<Told> {
        Vec::new()
    }
}
