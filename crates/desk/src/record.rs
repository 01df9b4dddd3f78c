//! Where it is kept what happened.
//!
//! The companion hands every event to a [`Recorder`]. The program's own is the journal on disk; [`Memory`] is for tests and for a
//! companion that may not write.

use journal::{Body, EventId, Journal, Moment};
use std::io;

/// Keeps events. It is called on the companion's only thread and should take no longer than a disk does.
pub trait Recorder {
    /// Keeps an event, and says what it is called.
    ///
    /// # Errors
    /// When it could not be kept. The companion goes on and says so once.
    fn record(&mut self, now: &Moment, body: Body) -> io::Result<EventId>;

    /// Keeps what could not be kept when it happened, where that waits. Asked for now and then.
    ///
    /// # Errors
    /// When it still cannot be kept.
    fn catch_up(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// The same at the end, after which there is no other time.
    ///
    /// # Errors
    /// When it still cannot be kept, and is lost.
    fn catch_up_at_last(&mut self) -> io::Result<()> {
        self.catch_up()
    }

    /// What was recorded since an event, and perhaps some of what was before it. Asked for often while a break is under way, so that
    /// one that keeps long records should not read all of them.
    ///
    /// # Errors
    /// When it cannot be read.
    fn since(&self, id: EventId) -> io::Result<Vec<journal::Event>>;
}

/// Keeps events until the program ends.
#[derive(Clone, Debug)]
pub struct Memory {
    journal: Journal,
    writer: journal::Writer,
}

impl Memory {
    /// Nothing yet, written by `device`.
    #[must_use]
    pub fn new(device: journal::DeviceId) -> Self {
        Self::of(Journal::new(), device)
    }

    /// Goes on with a journal.
    #[must_use]
    pub fn of(journal: Journal, device: journal::DeviceId) -> Self {
        let writer = journal.writer(device);
        Self { journal, writer }
    }

    /// All that was recorded, and what it went on from.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.journal
    }
}

impl Recorder for Memory {
    fn record(&mut self, now: &Moment, body: Body) -> io::Result<EventId> {
        let event = self.writer.write(now.clone(), body);
        let id = event.id();
        self.journal.append(event);
        Ok(id)
    }

    fn since(&self, id: EventId) -> io::Result<Vec<journal::Event>> {
        Ok(self.journal.events().skip_while(|event| event.id() != id).cloned().collect())
    }
}
