//! The journal in IndexedDB: one line of JSON an entry, under a key that sorts as the journal does.
//!
//! Beside the entries stands the writer that stamps them. It is read and written in the same transaction as the
//! entries it stamps, so that two tabs never give one stamp twice.

use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode,
};
use journal::{Body, Entry, Event, Journal, Moment, Wipe, Writer};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::{Loaded, Trouble, Unreadable, write_all};
use crate::state::clock;

const NAME: &str = "limber";
/// Raised when what is kept changes shape, so that an older Limber cannot open it.
const VERSION: u32 = 1;
const ENTRIES: &str = "entries";
const MARKS: &str = "marks";
const WRITER: &str = "writer";
const WIPED: &str = "wiped";

/// The open database.
#[derive(Debug)]
pub struct Indexed(Database);

impl Indexed {
    /// Opens the database, makes it on first use, and reads it.
    pub(super) async fn open(on_closed: impl Fn() + 'static) -> Result<(Self, Loaded), Trouble> {
        let mut request =
            Factory::new().and_then(|factory| factory.open(NAME, Some(VERSION))).map_err(trouble)?;
        request.on_upgrade_needed(|event| {
            // An error here aborts the upgrade, and the request then fails with it.
            if let Ok(database) = event.database() {
                let _ = database.create_object_store(ENTRIES, ObjectStoreParams::new());
                let _ = database.create_object_store(MARKS, ObjectStoreParams::new());
            }
        });
        let mut database = request.await.map_err(trouble)?;
        // A newer Limber in another tab waits for this one to let go.
        database.on_version_change(move |event| {
            if let Ok(database) = event.database() {
                database.close();
            }
            on_closed();
        });
        let store = Self(database);
        let loaded = store.read().await?;
        Ok((store, loaded))
    }

    pub(super) async fn read(&self) -> Result<Loaded, Trouble> {
        let transaction = self.begin(TransactionMode::ReadOnly)?;
        let entries = transaction.object_store(ENTRIES).map_err(trouble)?;
        let lines = entries.get_all(None, None).map_err(trouble)?.await.map_err(trouble)?;
        let marks = transaction.object_store(MARKS).map_err(trouble)?;
        let wiped: Option<Wipe> = get(&marks, WIPED).await?;
        let entries: Vec<Entry> = lines.iter().filter_map(read_line).collect();
        Ok(Loaded { unreadable: lines.len() - entries.len(), entries, wiped })
    }

    pub(super) async fn append(&mut self, now: &Moment, bodies: Vec<Body>) -> Result<Vec<Event>, Trouble> {
        let transaction = self.begin(TransactionMode::ReadWrite)?;
        let marks = transaction.object_store(MARKS).map_err(trouble)?;
        let entries = transaction.object_store(ENTRIES).map_err(trouble)?;
        let mut writer: Writer =
            get(&marks, WRITER).await?.unwrap_or_else(|| Writer::new(clock::new_device()));
        let events = write_all(&mut writer, now, bodies);
        put(&marks, WRITER, &writer)?;
        for event in &events {
            put_entry(&entries, &event.stamp.sort_key(), &Entry::Kept(event.clone()))?;
        }
        finish(transaction).await?;
        Ok(events)
    }

    pub(super) async fn add(&mut self, events: &[Event]) -> Result<(), Trouble> {
        let transaction = self.begin(TransactionMode::ReadWrite)?;
        let marks = transaction.object_store(MARKS).map_err(trouble)?;
        let entries = transaction.object_store(ENTRIES).map_err(trouble)?;
        let mut writer: Writer =
            get(&marks, WRITER).await?.unwrap_or_else(|| Writer::new(clock::new_device()));
        events.iter().for_each(|event| writer.observe(event.stamp));
        put(&marks, WRITER, &writer)?;
        for event in events {
            put_entry(&entries, &event.stamp.sort_key(), &Entry::Kept(event.clone()))?;
        }
        finish(transaction).await
    }

    pub(super) async fn replace(
        &mut self,
        journal: Journal,
        unreadable: Unreadable,
    ) -> Result<Journal, Trouble> {
        let transaction = self.begin(TransactionMode::ReadWrite)?;
        let marks = transaction.object_store(MARKS).map_err(trouble)?;
        let entries = transaction.object_store(ENTRIES).map_err(trouble)?;
        let mut writer: Writer =
            get(&marks, WRITER).await?.unwrap_or_else(|| Writer::new(clock::new_device()));
        let lines = entries.get_all(None, None).map_err(trouble)?.await.map_err(trouble)?;
        // Another tab may have written since this one last heard of it. A merge loses nothing of that.
        let mut whole =
            Journal::from_entries(lines.iter().filter_map(read_line).collect(), get(&marks, WIPED).await?);
        whole.merge(journal);
        writer.catch_up(&whole);
        put(&marks, WRITER, &writer)?;
        if let Some(wiped) = whole.wiped() {
            put(&marks, WIPED, wiped)?;
        }
        entries.clear().map_err(trouble)?.await.map_err(trouble)?;
        if unreadable == Unreadable::Stays {
            for (place, line) in lines.iter().filter(|line| read_line(line).is_none()).enumerate() {
                let key = format!("unreadable-{place}").into();
                entries.put(line, Some(&key)).map_err(trouble)?;
            }
        }
        for (place, entry) in whole.entries().iter().enumerate() {
            // Two events may claim one stamp, after a browser profile was copied: the place tells them apart.
            put_entry(&entries, &format!("{}+{place}", entry.stamp().sort_key()), entry)?;
        }
        finish(transaction).await?;
        Ok(whole)
    }

    fn begin(&self, mode: TransactionMode) -> Result<Transaction, Trouble> {
        self.0.transaction(&[ENTRIES, MARKS], mode).map_err(trouble)
    }
}

fn read_line(line: &JsValue) -> Option<Entry> {
    Entry::from_json(&line.as_string()?).ok()
}

async fn get<T: DeserializeOwned>(marks: &ObjectStore, name: &str) -> Result<Option<T>, Trouble> {
    let found = marks.get(JsValue::from_str(name)).map_err(trouble)?.await.map_err(trouble)?;
    let text = found.and_then(|found| found.as_string());
    text.map(|text| serde_json::from_str(&text).map_err(|_| Trouble::Failed)).transpose()
}

/// Asks for a write; whether it was done is told when the transaction finishes.
fn put(marks: &ObjectStore, name: &str, value: &impl Serialize) -> Result<(), Trouble> {
    let text = serde_json::to_string(value).map_err(|_| Trouble::Failed)?;
    marks.put(&text.into(), Some(&name.into())).map(drop).map_err(trouble)
}

fn put_entry(entries: &ObjectStore, key: &str, entry: &Entry) -> Result<(), Trouble> {
    entries.put(&entry.to_json().into(), Some(&key.into())).map(drop).map_err(trouble)
}

/// Waits for the last event of a transaction. What its requests say before that is said again by its end, and a transaction let go
/// of earlier would be told of it when it is no longer there to listen.
async fn finish(mut transaction: Transaction) -> Result<(), Trouble> {
    let ended = js_sys::Promise::new(&mut |resolve, _| {
        let aborted = resolve.clone();
        transaction.on_complete(move |_| _ = resolve.call1(&JsValue::NULL, &JsValue::TRUE));
        transaction.on_abort(move |_| _ = aborted.call1(&JsValue::NULL, &JsValue::FALSE));
    });
    if JsFuture::from(ended).await == Ok(JsValue::TRUE) {
        return Ok(());
    }
    // Want of room is the one reason for which a sound write is taken back without a name for it.
    Err(transaction.error().map_or(Trouble::Full, |error| trouble(Error::DomException(error))))
}

fn trouble(error: Error) -> Trouble {
    let name = match &error {
        Error::DomException(exception) => exception.name(),
        Error::IndexedDbNotFound(_) => return Trouble::Refused,
        Error::TransactionOpenFailed(_) => return Trouble::Closed,
        Error::IndexedDbOpenFailed(value) => name_of(value),
        _ => return Trouble::Failed,
    };
    match name.as_str() {
        "VersionError" => Trouble::Newer,
        "QuotaExceededError" => Trouble::Full,
        "SecurityError" | "InvalidStateError" | "UnknownError" | "InvalidAccessError" => Trouble::Refused,
        _ => Trouble::Failed,
    }
}

fn name_of(value: &JsValue) -> String {
    let name = js_sys::Reflect::get(value, &JsValue::from_str("name"));
    name.ok().and_then(|name| name.as_string()).unwrap_or_default()
}
