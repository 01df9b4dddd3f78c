//! The journal on disk: one trait, [`Store`], with SQLite behind it ([`Disk`]) and one in [`Memory`] for tests.
//!
//! A store keeps entries in the one line of JSON that stands for them everywhere ([`journal::Entry::to_json`]); what two
//! journals become when they meet is decided by [`journal::Journal::merge`] alone. So a store adds no format and no rule of its
//! own: it adds that what it has acknowledged is there after a crash, and that what was erased is nowhere.
//!
//! ```
//! use journal::{Body, DeviceId, HabitMoment, Moment};
//! use store::{Disk, Opening, Store};
//!
//! # let scratch = tempfile::tempdir().expect("a temporary folder");
//! # let folder = scratch.path();
//! let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
//! let opening = Opening::new(folder, "an example", now.clone(), DeviceId(7));
//! let mut store = Disk::open(&opening)?;
//! let kept = store.append(&now, vec![Body::HabitCracked(HabitMoment::default())])?;
//! assert_eq!(store.journal()?.event(kept[0].id()), kept.first());
//! # Ok::<(), store::StoreError>(())
//! ```
//!
//! The edges hand in what a store must not draw by itself: the clock as a [`journal::Moment`], and a random
//! [`journal::DeviceId`] in case the store is new.

mod changes;
mod disk;
mod error;
mod follow;
mod holder;
mod memory;
mod told;

use journal::{Body, Event, EventId, Journal, Merged, Moment};

pub use disk::{Disk, Opening, Waiting, read_beside, read_since};
pub use error::{StoreError, StoreErrorKind};
pub use follow::Follower;
pub use holder::Holder;
pub use memory::Memory;
pub use told::Told;

/// Where a journal is kept.
///
/// Each call that changes something returns once the change is kept for good; after an error nothing has changed.
pub trait Store {
    /// All that is kept.
    ///
    /// # Errors
    /// When it cannot be read.
    fn journal(&mut self) -> Result<&Journal, StoreError>;

    /// Writes down what happened, stamped by this store's own device, and returns the events.
    ///
    /// `recorded` is the moment at which it happened, as the person's clock showed it; the order of events does not depend on it.
    ///
    /// # Errors
    /// When it could not be kept.
    fn append(&mut self, recorded: &Moment, bodies: Vec<Body>) -> Result<Vec<Event>, StoreError>;

    /// Takes in another journal, or a part of one.
    ///
    /// # Errors
    /// When the result could not be kept.
    fn merge(&mut self, other: Journal) -> Result<Merged, StoreError>;

    /// Destroys what an entry says, here and in every backup, and every correction of it. Says whether there was one.
    ///
    /// # Errors
    /// When the result could not be kept.
    fn erase(&mut self, id: EventId) -> Result<bool, StoreError>;

    /// Destroys everything, and leaves the mark that makes it so wherever the journal goes.
    ///
    /// # Errors
    /// When the result could not be kept.
    fn wipe(&mut self, now: &Moment) -> Result<(), StoreError>;

    /// Takes note of the day: a store that makes backups makes the one of today, if there is none yet.
    fn note_day(&mut self, now: &Moment);

    /// Hands over what a person should be told of, such as a restored backup, and forgets it.
    fn take_told(&mut self) -> Vec<Told>;
}
