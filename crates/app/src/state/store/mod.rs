//! Where the journal is kept: IndexedDB, or the tab's memory where the browser refuses that.

mod indexed;

use journal::{Body, Entry, Event, Journal, Moment, Wipe, Writer};

use crate::key;
use crate::words::Key;

use self::indexed::Indexed;
use super::clock;

/// Why something is not kept, or not all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The browser keeps nothing for this page: a private window, or storage switched off.
    #[error("the browser refuses storage")]
    Refused,
    /// There is no room left.
    #[error("the storage is full")]
    Full,
    /// A newer Limber wrote the journal; this one must not touch it.
    #[error("the journal was written by a newer version")]
    Newer,
    /// Another tab was updated and closed the store under this one.
    #[error("the store was closed by another tab")]
    Closed,
    /// Part of the journal could not be read; it is left as it is.
    #[error("part of the journal cannot be read")]
    Unreadable,
    /// The store failed in a way that it did not name.
    #[error("the storage failed")]
    Failed,
}

impl Trouble {
    /// What it means, in words to the person.
    #[must_use]
    pub fn words(self) -> Key {
        match self {
            Self::Refused => key!("trouble-refused"),
            Self::Full => key!("trouble-full"),
            Self::Newer => key!("trouble-newer"),
            Self::Closed => key!("trouble-closed"),
            Self::Unreadable => key!("trouble-unreadable"),
            Self::Failed => key!("trouble-failed"),
        }
    }
}

/// What the store held when it was opened.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The entries, in any order.
    pub entries: Vec<Entry>,
    /// The mark of the last time that everything was erased.
    pub wiped: Option<Wipe>,
    /// How many lines could not be read; they stay in the store as they are.
    pub unreadable: usize,
}

/// What becomes of lines that could not be read when a journal is put in place of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They stay: a later version may know them.
    Stays,
    /// They go with everything else.
    Goes,
}

/// The store.
#[derive(Debug)]
pub enum Store {
    /// Kept on the device.
    Indexed(Indexed),
    /// Kept until the tab is closed.
    Memory(Box<Writer>),
}

impl Store {
    /// Opens the store and reads it. Where it cannot be had, the memory takes its place and the trouble says why.
    pub async fn open(on_closed: impl Fn() + 'static) -> (Self, Loaded, Option<Trouble>) {
        match Indexed::open(on_closed).await {
            Ok((store, loaded)) => (Self::Indexed(store), loaded, None),
            Err(trouble) => {
                let writer = Writer::new(clock::new_device());
                (Self::Memory(Box::new(writer)), Loaded::default(), Some(trouble))
            }
        }
    }

    /// Writes events, and returns once they are kept.
    ///
    /// # Errors
    /// When they could not be kept; nothing of them was.
    pub async fn append(&mut self, now: &Moment, bodies: Vec<Body>) -> Result<Vec<Event>, Trouble> {
        match self {
            Self::Indexed(store) => store.append(now, bodies).await,
            Self::Memory(writer) => Ok(write_all(writer, now, bodies)),
        }
    }

    /// Keeps events of other devices beside what is kept.
    ///
    /// # Errors
    /// When they could not be kept; nothing of them was.
    pub async fn add(&mut self, events: &[Event]) -> Result<(), Trouble> {
        match self {
            Self::Indexed(store) => store.add(events).await,
            Self::Memory(writer) => {
                events.iter().for_each(|event| writer.observe(event.stamp));
                Ok(())
            }
        }
    }

    /// Keeps a whole journal, after an import or an erasure, and returns it with what another tab has added meanwhile.
    ///
    /// # Errors
    /// When it could not be kept; what was there before then still is.
    pub async fn replace(&mut self, journal: Journal, unreadable: Unreadable) -> Result<Journal, Trouble> {
        match self {
            Self::Indexed(store) => store.replace(journal, unreadable).await,
            Self::Memory(writer) => {
                writer.catch_up(&journal);
                Ok(journal)
            }
        }
    }

    /// Reads everything again, because another tab changed it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn read(&self) -> Result<Option<Loaded>, Trouble> {
        match self {
            Self::Indexed(store) => store.read().await.map(Some),
            Self::Memory(_) => Ok(None),
        }
    }
}

/// Events with the stamps that the writer gives them.
fn write_all(writer: &mut Writer, now: &Moment, bodies: Vec<Body>) -> Vec<Event> {
    bodies.into_iter().map(|body| writer.write(now.clone(), body)).collect()
}
