//! State computed from events, and kept so that it need not be computed again.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::effective::effective;
use crate::{Body, Entry, Event, EventId, Journal, Stamp};

/// State that is computed from the events, one after the other.
///
/// ```
/// use journal::{Body, Checkpoint, Event, Fold, Journal};
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
/// assert_eq!(Cracks::of(&Journal::new()).0, 0);
/// ```
pub trait Fold: Default {
    /// Raised when the same events come to mean another state, so that no old checkpoint is used.
    const VERSION: u32;

    /// Takes in the next event in order, as its latest correction has it.
    fn apply(&mut self, event: &Event);

    /// The state after all events of a journal.
    fn of(journal: &Journal) -> Self {
        let mut state = Self::default();
        journal.effective().for_each(|event| state.apply(&event));
        state
    }
}

/// A state that is handed out without being copied: whoever still holds an earlier one when events follow keeps it as it was.
///
/// ```
/// use std::sync::Arc;
///
/// use journal::{Checkpoint, Event, Fold, Journal};
///
/// #[derive(Clone, Default)]
/// struct Events(usize);
///
/// impl Fold for Events {
///     const VERSION: u32 = 1;
///     fn apply(&mut self, _: &Event) {
///         self.0 += 1;
///     }
/// }
///
/// let mut kept = Checkpoint::<Arc<Events>>::default();
/// kept.catch_up(&Journal::new());
/// assert_eq!(Arc::clone(kept.state()).0, 0);
/// ```
impl<F: Fold + Clone> Fold for Arc<F> {
    const VERSION: u32 = F::VERSION;

    fn apply(&mut self, event: &Event) {
        Self::make_mut(self).apply(event);
    }

    fn of(journal: &Journal) -> Self {
        Self::new(F::of(journal))
    }
}

/// A fold's state and the part of a journal that it covers. Kept in the store; `S` says how it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint<S> {
    version: u32,
    covered: Covered,
    state: S,
}

/// The entries that a state was computed from: the last stamp, and a sum that changes when any of them does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Covered {
    last: Option<Stamp>,
    sum: u64,
}

/// What a checkpoint did to be up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaughtUp {
    /// It folded this many new entries.
    Extended(usize),
    /// Something before its end was new, corrected or erased, so it folded all over again.
    Rebuilt,
}

/// The entries cannot be added to the end of what the checkpoint covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an entry belongs before the end of what was computed already")]
pub struct Stale;

impl<S: Fold> Default for Checkpoint<S> {
    fn default() -> Self {
        Self { version: S::VERSION, covered: Covered::default(), state: S::default() }
    }
}

impl<S: Fold> Checkpoint<S> {
    /// The state.
    pub fn state(&self) -> &S {
        &self.state
    }

    /// The last stamp that is covered: a store hands out what comes after it.
    pub fn last(&self) -> Option<Stamp> {
        self.covered.last
    }

    /// Makes the state that of the whole journal: by the new entries alone where they all come after what is
    /// covered, from the beginning otherwise.
    pub fn catch_up(&mut self, journal: &Journal) -> CaughtUp {
        let covered = |entry: &Entry| Some(entry.stamp()) <= self.covered.last;
        let (before, tail) = journal.entries().split_at(journal.entries().partition_point(covered));
        let unchanged = Covered::default().and(before) == self.covered;
        if unchanged && let Ok(count) = self.extend(tail) {
            return CaughtUp::Extended(count);
        }
        *self = Self {
            covered: Covered::default().and(journal.entries()),
            state: S::of(journal),
            ..Self::default()
        };
        CaughtUp::Rebuilt
    }

    /// Adds entries that follow what is covered, for a store that need not read the whole journal at start.
    ///
    /// Such a store drops its checkpoints in the same transaction in which it writes, erases or merges an entry
    /// that is not after [`last`](Checkpoint::last).
    ///
    /// # Errors
    /// [`Stale`], with the state unchanged, when an entry belongs before the end of what is covered, is a correction
    /// of something in there, or when the fold has changed since. Then it takes the journal to
    /// [catch up](Checkpoint::catch_up).
    pub fn extend(&mut self, tail: &[Entry]) -> Result<usize, Stale> {
        let follows = tail.first().is_none_or(|first| Some(first.stamp()) > self.covered.last);
        if self.version != S::VERSION
            || !follows
            || !tail.is_sorted_by_key(Entry::stamp)
            || corrects_before(tail)
        {
            return Err(Stale);
        }
        effective(tail).for_each(|event| self.state.apply(&event));
        self.covered = self.covered.and(tail);
        Ok(tail.len())
    }
}

/// Whether a correction in `tail` is of something that is not in there.
fn corrects_before(tail: &[Entry]) -> bool {
    let target = |entry: &Entry| match &entry.event()?.body {
        Body::Correction(correction) => Some(correction.target),
        _ => None,
    };
    let targets: BTreeSet<EventId> = tail.iter().filter_map(target).collect();
    let inside = |entry: &&Entry| targets.contains(&entry.stamp().id);
    let met: BTreeSet<EventId> = tail.iter().filter(inside).map(|entry| entry.stamp().id).collect();
    met != targets
}

impl Covered {
    /// What is covered once `entries` follow.
    fn and(self, entries: &[Entry]) -> Self {
        let sum = entries.iter().map(fingerprint).fold(self.sum, u64::wrapping_add);
        Self { last: entries.last().map(Entry::stamp).or(self.last), sum }
    }
}

/// A number for an entry's place and for how much of it can be read: never, not yet, or now.
fn fingerprint(entry: &Entry) -> u64 {
    let readable = match entry {
        Entry::Erased(_) => 1,
        Entry::Kept(Event { body: Body::Newer(_), .. }) => 2,
        Entry::Kept(_) => 3,
    };
    let Stamp { hlc, id } = entry.stamp();
    [hlc.wall_ms, u64::from(hlc.logical), id.device.0, id.counter, readable].into_iter().fold(0, mix)
}

/// One round of a multiply-and-shift hash with the constant of SplitMix64.
fn mix(hash: u64, word: u64) -> u64 {
    let mixed = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}
