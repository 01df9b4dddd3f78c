//! What the companion sees goes into the record of this person, where the page and the command line find it.

use desk::record::Recorder;
use journal::{Body, EventId, Journal, Moment};
use std::io;
use std::path::PathBuf;

use crate::outcome::Failure;
use crate::record::Record;

const PURPOSE: &str = "limber desk";

/// Opens the record for each event and closes it again, so that nobody else waits for a companion that runs all day. While
/// another limber program has it open, the event goes through that one.
#[derive(Clone, Debug)]
pub(super) struct InRecord {
    place: PathBuf,
}

impl InRecord {
    pub(super) fn new(place: PathBuf) -> Self {
        Self { place }
    }

    fn reach(&self) -> Result<Record, Failure> {
        Record::reach(&self.place, PURPOSE)
    }
}

impl Recorder for InRecord {
    fn record(&mut self, now: &Moment, body: Body) -> io::Result<EventId> {
        let appended = self.reach().and_then(|mut record| record.append(now, body));
        appended.map(|event| event.id()).map_err(as_io)
    }

    fn journal(&self) -> io::Result<Journal> {
        self.reach().and_then(|mut record| record.journal()).map_err(as_io)
    }
}

fn as_io(failure: Failure) -> io::Error {
    io::Error::other(failure.words)
}
