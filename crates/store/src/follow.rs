//! A fold of a record that others write.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use journal::{CaughtUp, Checkpoint, Fold, Journal};

use crate::StoreError;
use crate::disk::{read_further, read_whole};

/// A fold that follows a record, by what is new in it. The record needs not be open here, and is not held: others may write to it at
/// any time.
///
/// ```
/// use journal::{Body, CaughtUp, DeviceId, Event, Fold, HabitMoment, Moment};
/// use store::{Disk, Follower, Opening, Store};
///
/// #[derive(Default)]
/// struct Cracks(usize);
///
/// impl Fold for Cracks {
///     const VERSION: u32 = 1;
///     fn apply(&mut self, event: &Event) {
///         self.0 += usize::from(matches!(event.body, Body::HabitCracked(_)));
///     }
/// }
///
/// # let scratch = tempfile::tempdir().expect("a temporary folder");
/// # let folder = scratch.path();
/// let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
/// let mut disk = Disk::open(&Opening::new(folder, "an example", now.clone(), DeviceId(7)))?;
/// let mut follower = Follower::<Cracks>::of(folder);
/// for cracks in 1..=3 {
///     disk.append(&now, vec![Body::HabitCracked(HabitMoment::default())])?;
///     assert_eq!(follower.catch_up()?, CaughtUp::Extended(1));
///     assert_eq!(follower.state().0, cracks);
/// }
/// # Ok::<(), store::StoreError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Follower<S> {
    folder: PathBuf,
    /// How far the fold goes. Nothing before the first look, and where there is no record.
    seen: Option<Seen>,
    fold: Checkpoint<S>,
}

impl<S: Fold> Follower<S> {
    /// Of the record in a folder, of which nothing is read yet.
    pub fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), seen: None, fold: Checkpoint::default() }
    }

    /// The state at the last look.
    pub fn state(&self) -> &S {
        self.fold.state()
    }

    /// Takes in what is new. All is read again only where what was seen is no longer the beginning of the record: something came
    /// between, was erased, or a backup took its place; or where what is new corrects what was seen.
    ///
    /// # Errors
    /// As [`read_beside`](crate::read_beside); the state is as it was then.
    pub fn catch_up(&mut self) -> Result<CaughtUp, StoreError> {
        if let Some(seen) = self.seen
            && let Some(further) = read_further(&self.folder, seen)?
            && let Ok(count) = self.fold.extend(Journal::from_entries(further.entries, None).entries())
        {
            self.seen = Some(further.seen);
            return Ok(CaughtUp::Extended(count));
        }
        let whole = read_whole(&self.folder)?;
        self.seen = whole.as_ref().map(|whole| whole.seen);
        let journal = whole.map(|whole| whole.journal).unwrap_or_default();
        Ok(self.fold.catch_up(&journal))
    }
}

/// How far a record was read: so many lines, and a sum of all that stands in them. The sum holds for as long as the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) lines: u64,
    sum: u64,
}

/// Lines as they are read, one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    count: u64,
    sum: DefaultHasher,
}

impl Lines {
    pub(crate) fn count(&self) -> u64 {
        self.count
    }

    pub(crate) fn take(&mut self, line: &str) {
        self.count += 1;
        self.sum.write(line.as_bytes());
        // No line has one in it, so that no two runs of lines are the same bytes.
        self.sum.write_u8(b'\n');
    }

    pub(crate) fn seen(&self) -> Seen {
        Seen { lines: self.count, sum: self.sum.finish() }
    }
}
