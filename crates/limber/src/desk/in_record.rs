//! What the companion sees goes into the record of this person, where the page and the command line find it.

use desk::record::Recorder;
use journal::{Body, Event, EventId, Journal, Moment};
use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use store::read_since;

use crate::outcome::Failure;
use crate::record::{self, Record};

const PURPOSE: &str = "limber desk";

/// Events that may wait until the record can be written again: some weeks of them.
const MOST_WAITING: usize = 1_000;

/// For so long the record is left alone after it could not be written: each try may wait for whoever has it open, and the companion
/// does nothing else meanwhile.
const REST: Duration = Duration::from_secs(10);

/// Opens the record for each event and closes it again, so that nobody else waits for a companion that runs all day. While
/// another limber program has it open, the event goes through that one. What cannot be written down waits, and goes in before the
/// next event. It is read without the lock.
#[derive(Clone, Debug)]
pub(super) struct InRecord {
    place: PathBuf,
    /// The oldest first.
    waiting: VecDeque<(Moment, Body)>,
    failed: Option<Failed>,
}

/// The last try, if it failed.
#[derive(Clone, Debug)]
struct Failed {
    at: Instant,
    words: String,
}

impl InRecord {
    pub(super) fn new(place: PathBuf) -> Self {
        Self { place, waiting: VecDeque::new(), failed: None }
    }

    /// An error while the record is left alone: the one of the last try.
    fn check_rested(&self) -> io::Result<()> {
        match &self.failed {
            Some(failed) if failed.at.elapsed() < REST => Err(io::Error::other(failed.words.clone())),
            _ => Ok(()),
        }
    }

    fn note<T>(&mut self, tried: Result<T, Failure>) -> io::Result<T> {
        let failed = tried.as_ref().err();
        self.failed = failed.map(|failure| Failed { at: Instant::now(), words: failure.words.clone() });
        tried.map_err(as_io)
    }

    fn write(&self, now: &Moment, body: Body) -> Result<EventId, Failure> {
        let mut record = Record::reach(&self.place, PURPOSE)?;
        Ok(record.append(now, body)?.id())
    }

    fn write_waiting(&mut self) -> Result<(), Failure> {
        while let Some((now, body)) = self.waiting.front() {
            let written = self.write(now, body.clone());
            if !is_still_to_do(&written) {
                self.waiting.pop_front();
            }
            written?;
        }
        Ok(())
    }

    fn put_off(&mut self, now: &Moment, body: Body) {
        if self.waiting.len() == MOST_WAITING {
            self.waiting.pop_front();
        }
        self.waiting.push_back((now.clone(), body));
    }
}

impl Recorder for InRecord {
    fn record(&mut self, now: &Moment, body: Body) -> io::Result<EventId> {
        if let Err(error) = self.catch_up() {
            self.put_off(now, body);
            return Err(error);
        }
        let written = self.write(now, body.clone());
        if is_still_to_do(&written) {
            self.put_off(now, body);
        }
        self.note(written)
    }

    fn journal(&self) -> io::Result<Journal> {
        record::look(&self.place, PURPOSE).map(|looked| looked.journal).map_err(as_io)
    }

    fn since(&self, id: EventId) -> io::Result<Vec<Event>> {
        read_since(&self.place, id).map_err(|error| as_io(error.into()))
    }

    fn catch_up(&mut self) -> io::Result<()> {
        self.check_rested()?;
        self.catch_up_at_last()
    }

    fn catch_up_at_last(&mut self) -> io::Result<()> {
        let tried = self.write_waiting();
        self.note(tried)
    }
}

/// Whether an event is to be written down once more. A program that has the record open and takes its time writes it down all the
/// same, and asked twice it would be there twice.
fn is_still_to_do(written: &Result<EventId, Failure>) -> bool {
    written.as_ref().is_err_and(|failure| !failure.is_unsure)
}

fn as_io(failure: Failure) -> io::Error {
    io::Error::other(failure.words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{DeviceId, HabitMoment};
    use store::{Disk, Opening};

    /// A page that guides a break tells of it later, and may have another clock.
    #[test]
    fn what_was_told_since_an_event_is_read_without_all_that_was_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut recorder = InRecord::new(folder.path().to_owned());
        let nobody = EventId { device: DeviceId(7), counter: 1 };
        assert!(recorder.since(nobody).expect("there is no record").is_empty());
        let hour_ms = 3_600_000;
        let record = |hours: i64| {
            let at = Moment::at_offset(1_774_868_400_000 + hours * hour_ms, "Europe/Berlin", 120);
            recorder.record(&at, Body::HabitCracked(HabitMoment::default())).expect("nobody has it open")
        };
        let ids = [0, 30, 48, 49].map(record);
        let since =
            |id| recorder.since(id).expect("readable").iter().map(Event::id).collect::<Vec<EventId>>();
        assert_eq!(since(ids[2]), ids[1..]);
        assert_eq!(since(ids[0]), ids);
        assert!(since(nobody).is_empty());
    }

    /// Somebody takes in a large file: the record is held for longer than anybody waits for it.
    #[test]
    fn what_cannot_be_written_down_goes_in_as_soon_as_it_can() {
        let folder = tempfile::tempdir().expect("a folder");
        let noon = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
        let crack = |region: &str| {
            Body::HabitCracked(HabitMoment { region: Some(region.to_owned()), ..HabitMoment::default() })
        };
        let mut recorder = InRecord::new(folder.path().to_owned());
        recorder.record(&noon, crack("neck")).expect("nobody has it open");
        let opening = Opening::new(folder.path(), "limber import", noon.clone(), DeviceId(7));
        let held = Disk::open(&opening).expect("nobody has it open");
        assert!(recorder.record(&noon, crack("jaw")).is_err());
        let read = recorder.journal().expect("reading needs no lock");
        assert_eq!(read.events().count(), 1);
        assert!(recorder.catch_up_at_last().is_err());
        drop(held);
        // It is left alone for some seconds, and what happens meanwhile waits with the rest.
        let tried = Instant::now();
        assert!(recorder.record(&noon, crack("low-back")).is_err());
        assert!(recorder.catch_up().is_err());
        assert!(tried.elapsed() < Duration::from_secs(1), "nobody waits for it again");
        recorder.catch_up_at_last().expect("nobody has it open");
        recorder.record(&noon, crack("neck")).expect("nobody has it open");
        recorder.catch_up().expect("nothing waits");
        let kept: Vec<Body> =
            recorder.journal().expect("readable").events().map(|event| event.body.clone()).collect();
        assert_eq!(kept, ["neck", "jaw", "low-back", "neck"].map(crack));
    }
}
