//! Events that wait beside a record until they can be written into it: `docs/formats/waiting.md`.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::Path;

use journal::file::waiting::{
    FORMAT, HEADER, MAX_FILE_BYTES, WaitingError, WaitingEvent, read, still_missing,
};
use journal::{Journal, Stamp, Wipe};

use super::files::{Files, destroy, is_nameless, make_private_folder, replace};
use super::{rows, schema};
use crate::StoreError;

/// The most that wait: some weeks of what a companion sees.
const MOST: usize = 1_000;
/// Let go at once beyond that, so that the file is not written anew for each.
const LET_GO: usize = MOST / 4;

/// Events that wait, the oldest first: in memory, and in a file beside the record, so that they outlive the program. The file is there only
/// while something waits. One that is not ours to touch leaves them in memory alone.
///
/// ```
/// use journal::file::waiting::WaitingEvent;
/// use journal::{Body, HabitMoment, Moment};
/// use store::Waiting;
///
/// # let scratch = tempfile::tempdir().expect("a temporary folder");
/// # let folder = scratch.path();
/// let at = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
/// let event = WaitingEvent::new(at, Body::HabitCracked(HabitMoment::default()));
/// let mut waiting = Waiting::beside(folder);
/// waiting.put_off(event.clone())?;
/// drop(waiting);
/// let mut later = Waiting::beside(folder);
/// assert_eq!(later.oldest(), Some(&event));
/// later.forget_oldest()?;
/// assert!(!folder.join("waiting.jsonl").exists());
/// # Ok::<(), store::StoreError>(())
/// ```
#[derive(Debug)]
pub struct Waiting {
    files: Files,
    events: VecDeque<WaitingEvent>,
    keeping: Keeping,
    trouble: Option<StoreError>,
    /// The last place in the record that was erased, as far as it could be read.
    wiped: Option<Stamp>,
    /// Held for as long as this is. On a file of its own, which is never renamed nor removed: a lock on what waits would go with it.
    lock: Option<File>,
}

/// How the file stands to what is in memory.
#[derive(Debug)]
enum Keeping {
    /// It ends with the last of the events: the next goes behind it.
    Open(File),
    /// There is none, or not all is in it. It is written anew with the next event.
    Anew,
    /// It is not ours to touch, or another program's events wait there.
    InMemory,
}

impl Waiting {
    /// What waits beside the record in a folder, from a program that ended before it could be written.
    pub fn beside(folder: &Path) -> Self {
        let files = Files { folder: folder.to_owned() };
        let (events, keeping) = (VecDeque::new(), Keeping::InMemory);
        let mut waiting = Self { files, events, keeping, trouble: None, wiped: None, lock: None };
        // Where nothing was ever kept, nothing waits, and no folder is made for it.
        if folder.exists()
            && let Err(trouble) = waiting.take_over()
        {
            waiting.trouble = Some(trouble);
        }
        waiting
    }

    /// Whoever had events waiting there may have ended meanwhile: theirs come before those that wait here.
    pub fn look_again(&mut self) {
        if self.lock.is_none() {
            // What is the matter was told at the start.
            drop(self.take_over());
        }
    }

    /// Takes the file over, where no other program's events wait in it.
    fn take_over(&mut self) -> Result<(), StoreError> {
        let path = self.files.waiting_lock();
        let lock = lock(&self.files).map_err(|source| StoreError::system(&path, source))?;
        if lock.is_none() {
            return Ok(());
        }
        self.lock = lock;
        let (events, keeping) = self.sweep(open(&self.files.waiting())?);
        let ours = std::mem::replace(&mut self.events, events.into());
        self.keeping = if ours.is_empty() { keeping } else { Keeping::Anew };
        self.events.extend(ours);
        if self.events.len() > MOST {
            self.let_go(self.events.len() - MOST);
        }
        Ok(())
    }

    /// Removes what a program left that ended while it wrote: half a file, or lines of which none can be read.
    fn sweep(&self, (events, keeping): (Vec<WaitingEvent>, Keeping)) -> (Vec<WaitingEvent>, Keeping) {
        // What cannot be removed now is tried again at the next start.
        if events.is_empty() {
            drop(self.files.destroy_waiting(&self.files.waiting_unfinished()));
            return (events, Keeping::Anew);
        }
        drop(destroy(&self.files.waiting_unfinished()));
        (events, keeping)
    }

    /// Why events wait in memory alone, once.
    pub fn take_trouble(&mut self) -> Option<StoreError> {
        self.trouble.take()
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The one that waits longest.
    pub fn oldest(&self) -> Option<&WaitingEvent> {
        self.events.front()
    }

    /// Lets an event wait behind the others, marked with what is known to be erased before it.
    ///
    /// # Errors
    /// When it could not be kept in the file. It waits in memory then, and goes into the file with the next one.
    pub fn put_off(&mut self, mut event: WaitingEvent) -> Result<(), StoreError> {
        self.look_again();
        self.forget_erased();
        event.wiped = event.wiped.max(self.wiped);
        if self.events.len() >= MOST {
            self.let_go(LET_GO);
        }
        let line = event.to_line();
        self.events.push_back(event);
        if matches!(self.keeping, Keeping::InMemory) {
            return Ok(());
        }
        self.keep(&line).map_err(|source| {
            // Half of a line may be there.
            self.keeping = Keeping::Anew;
            StoreError::system(&self.files.waiting(), source)
        })?;
        // Whoever erases says so in the record before the file is filtered: what was written back meanwhile is found here.
        self.forget_erased();
        self.tidy()
    }

    /// Forgets what had happened when everything in the record was erased, where that can be read.
    fn forget_erased(&mut self) {
        let Some(wipe) = last_wipe(&self.files) else { return };
        self.wiped = self.wiped.max(Some(wipe.up_to));
        let count = self.events.len();
        self.events.retain(|event| !event.is_erased_by(&wipe));
        if self.events.len() < count {
            self.fall_behind();
        }
    }

    /// Brings the last of the events into the file.
    fn keep(&mut self, line: &str) -> io::Result<()> {
        if let Keeping::Open(file) = &mut self.keeping {
            append(file, line)?;
            // Whoever erases puts another file in its place, or none.
            if !is_nameless(file)? {
                return Ok(());
            }
        }
        self.write_anew()
    }

    /// The oldest is written into the record, or not to be written any more. With the last one the file goes; until then it is still in the
    /// file, which [`tidy`](Waiting::tidy) brings up to date.
    ///
    /// # Errors
    /// When the file cannot be destroyed. What is left in it and is written already is known as such at the next start.
    pub fn forget_oldest(&mut self) -> Result<(), StoreError> {
        if self.events.pop_front().is_some() {
            self.fall_behind();
        }
        self.destroy_emptied()
    }

    /// Takes out of the file what was forgotten, so that nothing is left there of what may be erased from the record.
    ///
    /// # Errors
    /// When the file can be neither destroyed nor written anew.
    pub fn tidy(&mut self) -> Result<(), StoreError> {
        if self.events.is_empty() || !matches!(self.keeping, Keeping::Anew) {
            return self.destroy_emptied();
        }
        self.write_anew().map_err(|source| StoreError::system(&self.files.waiting(), source))
    }

    /// Forgets what a record has already, and what had happened when everything in it was erased.
    ///
    /// # Errors
    /// As [`forget_oldest`](Waiting::forget_oldest).
    pub fn keep_missing(&mut self, record: &Journal) -> Result<(), StoreError> {
        let events = std::mem::take(&mut self.events);
        let count = events.len();
        self.events = still_missing(events.into(), record).into();
        if self.events.len() < count {
            self.fall_behind();
        }
        self.destroy_emptied()
    }

    fn let_go(&mut self, count: usize) {
        self.events.drain(..count);
        self.fall_behind();
    }

    /// There is more in the file than waits.
    fn fall_behind(&mut self) {
        if !matches!(self.keeping, Keeping::InMemory) {
            self.keeping = Keeping::Anew;
        }
    }

    fn destroy_emptied(&mut self) -> Result<(), StoreError> {
        if !self.events.is_empty() || matches!(self.keeping, Keeping::InMemory) {
            return Ok(());
        }
        self.keeping = Keeping::Anew;
        let destroyed = self.files.destroy_waiting(&self.files.waiting_unfinished());
        destroyed.map_err(|source| StoreError::system(&self.files.waiting(), source))
    }

    /// Writes all beside it and renames, so that there is the old file or the new one and never half of it.
    fn write_anew(&mut self) -> io::Result<()> {
        let file = replace(&self.files.waiting(), &self.files.waiting_unfinished(), &text(&self.events))?;
        self.keeping = Keeping::Open(file);
        Ok(())
    }
}

/// Leaves of what waits what a record lacks and what had not happened when everything in it was erased, and destroys the rest. A file that is
/// not ours is left as it is.
pub(super) fn filter(files: &Files, record: &Journal) -> io::Result<()> {
    // Whoever has the lock may be writing it just now, and ends or destroys it without us.
    if let Some(_lock) = lock(files)? {
        destroy(&files.waiting_unfinished())?;
    }
    let file = match File::open(files.waiting()) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let Ok(found) = read(&bytes_of(&file)?) else { return Ok(()) };
    let count = found.events.len();
    let left = still_missing(found.events, record);
    if left.is_empty() {
        return files.destroy_waiting(&files.waiting_filtered());
    }
    if left.len() == count && found.is_whole {
        return Ok(());
    }
    replace(&files.waiting(), &files.waiting_filtered(), &text(&left)).map(drop)
}

/// The mark that everything in the record was erased. Nothing where there is none, or it cannot be read now.
fn last_wipe(files: &Files) -> Option<Wipe> {
    let record = files.record();
    if !record.exists() {
        return None;
    }
    let connection = schema::open_to_glance(&record).ok()??;
    rows::wiped(&connection).ok()?
}

/// The whole file for some events.
fn text<'a>(events: impl IntoIterator<Item = &'a WaitingEvent>) -> Vec<u8> {
    let lines: String = events.into_iter().map(WaitingEvent::to_line).collect();
    [HEADER, &lines].concat().into_bytes()
}

/// All of a file, or more of it than can be read.
fn bytes_of(file: &File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The right to let events wait there. Nothing where another program has it: its events it writes itself.
fn lock(files: &Files) -> io::Result<Option<File>> {
    make_private_folder(&files.folder)?;
    let file = OpenOptions::new().create(true).write(true).truncate(false).open(files.waiting_lock())?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(source)) => Err(source),
    }
}

/// A line is kept when it is on the disk.
fn append(file: &mut File, line: &str) -> io::Result<()> {
    file.write_all(line.as_bytes())?;
    file.sync_data()
}

/// What a file holds, and how to go on with it.
fn open(path: &Path) -> Result<(Vec<WaitingEvent>, Keeping), StoreError> {
    let system = |source| StoreError::system(path, source);
    let file = match OpenOptions::new().read(true).append(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((Vec::new(), Keeping::Anew)),
        Err(error) => return Err(system(error)),
    };
    let bytes = bytes_of(&file).map_err(system)?;
    if bytes.iter().all(|byte| *byte == 0) {
        // Nothing yet, or it was being destroyed when the power failed.
        return Ok((Vec::new(), Keeping::Anew));
    }
    let found = read(&bytes).map_err(|error| match error {
        WaitingError::Newer { found } => StoreError::Newer { file: path.to_owned(), found, known: FORMAT },
        WaitingError::NotLimber | WaitingError::TooLarge => StoreError::Foreign { file: path.to_owned() },
    })?;
    let keeping = if found.is_whole { Keeping::Open(file) } else { Keeping::Anew };
    Ok((found.events, keeping))
}
