//! One round of an exchange.

use journal::Journal;
use journal::exchange::{Parcel, plan};
use store::{Store, StoreError};

use super::wire::{Met, ToMeet};

/// Entries in one parcel at most.
const MOST_ENTRIES: usize = 1000;

/// Text in one parcel at most, unless a single entry is longer.
const MOST_PARCEL_BYTES: usize = 1 << 20;

/// Takes in what came, and puts together what the other side lacks. Says whether anything changed here.
pub(super) fn meet(store: &mut dyn Store, asked: ToMeet) -> Result<(Met, bool), StoreError> {
    let ToMeet { head: theirs, parcel } = asked;
    let before = store.journal()?.head();
    if parcel != Parcel::default() {
        store.merge(Journal::from_entries(parcel.entries, parcel.wiped))?;
    }
    let journal = store.journal()?;
    let head = journal.head();
    let parcel = journal.parcel_within(&plan(&head, &theirs), MOST_ENTRIES, MOST_PARCEL_BYTES);
    let is_changed = head != before;
    Ok((Met { head, parcel, revision: 0, companion: false }, is_changed))
}
