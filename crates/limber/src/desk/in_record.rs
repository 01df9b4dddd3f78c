//! What the companion sees goes into the record of this person, where the page and the command line find it.

use desk::record::Recorder;
use journal::file::waiting::WaitingEvent;
use journal::{Body, Event, EventId, Moment};
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use store::{Waiting, read_since};

use super::PURPOSE;
use crate::outcome::Failure;
use crate::record::Record;

/// For so long the record is left alone after it could not be written: each try may wait for whoever has it open, and the companion
/// does nothing else meanwhile.
const REST: Duration = Duration::from_secs(10);

/// Opens the record for each event and closes it again, so that nobody else waits for a companion that runs all day. While
/// another limber program has it open, the event goes through that one. What cannot be written down waits, also for a companion that is
/// started later, and goes in before the next event. It is read without the lock.
#[derive(Debug)]
pub(super) struct InRecord {
    place: PathBuf,
    waiting: Waiting,
    failed: Option<Failed>,
}

/// The last try, if it failed.
#[derive(Debug)]
struct Failed {
    at: Instant,
    words: String,
}

impl InRecord {
    pub(super) fn new(place: PathBuf) -> Self {
        Self { waiting: Waiting::beside(&place), place, failed: None }
    }

    /// Whether anything waits to be written down.
    pub(super) fn is_behind(&self) -> bool {
        !self.waiting.is_empty()
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
        self.waiting.look_again();
        if let Some(trouble) = self.waiting.take_trouble() {
            return Err(trouble.into());
        }
        if self.waiting.is_empty() {
            return Ok(());
        }
        // Before all of it is read: while it cannot be written that would be in vain.
        let mut record = Record::reach(&self.place, PURPOSE)?;
        // Some of it may have been written by a companion that was ended before it could note that; and everything may have been erased
        // meanwhile.
        let known = record.journal()?;
        // Told of below, where it is tried once more.
        drop(self.waiting.keep_missing(&known));
        let written = self.write_each(&mut record);
        // Also where something is left: what is in the record now may be erased there.
        let tidied = self.waiting.tidy();
        written?;
        tidied.map_err(Failure::from)
    }

    fn write_each(&mut self, record: &mut Record) -> Result<(), Failure> {
        while let Some(WaitingEvent { at, body, .. }) = self.waiting.oldest().cloned() {
            let written = record.append(&at, body);
            if !is_still_to_do(&written) {
                drop(self.waiting.forget_oldest());
            }
            written?;
        }
        Ok(())
    }

    fn put_off(&mut self, now: &Moment, body: Body) {
        let event = WaitingEvent::new(now.clone(), body);
        // It waits in memory then, and whoever is told that it could not be written down is told enough.
        drop(self.waiting.put_off(event));
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
fn is_still_to_do<T>(written: &Result<T, Failure>) -> bool {
    written.as_ref().is_err_and(|failure| !failure.is_unsure)
}

fn as_io(failure: Failure) -> io::Error {
    io::Error::other(failure.words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record;
    use journal::{DeviceId, HabitMoment};
    use std::fs;
    use std::path::Path;
    use store::{Disk, Opening};

    fn noon() -> Moment {
        Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120)
    }

    fn crack(region: &str) -> Body {
        Body::HabitCracked(HabitMoment { region: Some(region.to_owned()), ..HabitMoment::default() })
    }

    /// Somebody who has the record open for longer than anybody waits for it.
    fn held(folder: &Path) -> Disk {
        let opening = Opening::new(folder, "limber import", noon(), DeviceId(7));
        Disk::open(&opening).expect("nobody has it open")
    }

    fn kept(folder: &Path) -> Vec<Body> {
        let journal = record::look(folder, PURPOSE).expect("reading needs no lock").journal;
        journal.events().map(|event| event.body.clone()).collect()
    }

    /// A page that guides a break tells of it later, and may have another clock.
    #[test]
    fn what_was_told_since_an_event_is_read_without_all_that_was_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut recorder = InRecord::new(folder.path().to_owned());
        let nobody = EventId { device: DeviceId(7), counter: 1 };
        assert!(recorder.since(nobody).expect("there is no record").is_empty());
        let hour_ms = 3_600_000;
        let record = |hours: i64| {
            let at = Moment::at_offset(noon().instant_ms + hours * hour_ms, "Europe/Berlin", 120);
            recorder.record(&at, Body::HabitCracked(HabitMoment::default())).expect("nobody has it open")
        };
        let ids = [0, 30, 48, 49].map(record);
        let since =
            |id| recorder.since(id).expect("readable").iter().map(Event::id).collect::<Vec<EventId>>();
        assert_eq!(since(ids[2]), ids[1..]);
        assert_eq!(since(ids[0]), ids);
        assert!(since(nobody).is_empty());
    }

    /// Somebody takes in a large file, and the companion is ended meanwhile.
    #[test]
    fn what_cannot_be_written_down_goes_in_as_soon_as_it_can_be_and_outlives_the_companion() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut recorder = InRecord::new(folder.path().to_owned());
        recorder.record(&noon(), crack("neck")).expect("nobody has it open");
        let disk = held(folder.path());
        assert!(recorder.record(&noon(), crack("jaw")).is_err());
        assert_eq!(kept(folder.path()), [crack("neck")]);
        // It is left alone for some seconds, and what happens meanwhile waits with the rest.
        let tried = Instant::now() + Duration::from_secs(3_600);
        recorder.failed.as_mut().expect("it failed").at = tried;
        assert!(recorder.record(&noon(), crack("low-back")).is_err());
        assert!(recorder.catch_up().is_err());
        let last_try = recorder.failed.as_ref().map(|failed| failed.at);
        assert_eq!(last_try, Some(tried), "nobody waits for it again, however slow this machine is");
        drop(recorder);
        let mut recorder = InRecord::new(folder.path().to_owned());
        assert!(recorder.catch_up_at_last().is_err(), "it is still held");
        drop(disk);
        recorder.catch_up_at_last().expect("nobody has it open");
        assert!(!recorder.is_behind());
        recorder.record(&noon(), crack("neck")).expect("nobody has it open");
        recorder.catch_up().expect("nothing waits");
        assert_eq!(kept(folder.path()), ["neck", "jaw", "low-back", "neck"].map(crack));
        drop(recorder);
        assert!(!InRecord::new(folder.path().to_owned()).is_behind());
    }

    /// A long record takes long to read, and each try would read it.
    #[test]
    fn a_record_that_somebody_has_open_is_not_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = held(folder.path());
        let mut waiting = Waiting::beside(folder.path());
        waiting.put_off(WaitingEvent::new(noon(), crack("neck"))).expect("the folder is ours");
        drop(waiting);
        // Whoever reads it now says that it could not be opened.
        let file = folder.path().join("journal.db");
        fs::rename(&file, folder.path().join("aside")).expect("the folder is ours");
        fs::create_dir(&file).expect("the folder is ours");
        let told = InRecord::new(folder.path().to_owned()).catch_up_at_last().expect_err("it is held");
        assert!(told.to_string().contains("limber import"), "{told}");
        drop(disk);
    }

    /// The power failed after the first of two was written, and before that was noted.
    #[test]
    fn what_was_written_before_the_companion_ended_is_not_written_twice() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut waiting = Waiting::beside(folder.path());
        for region in ["neck", "jaw"] {
            waiting.put_off(WaitingEvent::new(noon(), crack(region))).expect("the folder is ours");
        }
        let file = folder.path().join("waiting.jsonl");
        let left_behind = fs::read(&file).expect("it waits there");
        drop(waiting);
        InRecord::new(folder.path().to_owned()).catch_up_at_last().expect("nobody has it open");
        assert_eq!(kept(folder.path()), ["neck", "jaw"].map(crack));
        fs::write(&file, left_behind).expect("the folder is ours");
        let mut recorder = InRecord::new(folder.path().to_owned());
        assert!(recorder.is_behind());
        recorder.catch_up_at_last().expect("nobody has it open");
        assert_eq!(kept(folder.path()), ["neck", "jaw"].map(crack));
        assert!(!recorder.is_behind() && !file.exists());
    }

    /// It is told of once, and what happens is written down all the same.
    #[test]
    fn a_file_of_another_program_in_the_place_of_ours_keeps_nobody_from_writing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("waiting.jsonl");
        fs::write(&file, "a list of songs").expect("the folder is ours");
        let mut recorder = InRecord::new(folder.path().to_owned());
        let told = recorder.record(&noon(), crack("neck")).expect_err("somebody should know");
        assert!(told.to_string().contains("is not a record of Limber's"), "{told}");
        recorder.catch_up_at_last().expect("nobody has it open");
        recorder.record(&noon(), crack("jaw")).expect("nobody has it open");
        assert_eq!(kept(folder.path()), ["neck", "jaw"].map(crack));
        assert_eq!(fs::read_to_string(&file).expect("it is left"), "a list of songs");
    }
}
