//! One event, and one entry of a journal, with the text that stands for it.

use std::borrow::Cow;

use serde::de::Error as _;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use thiserror::Error;

use crate::{Body, EventId, Hlc, Moment, Stamp, VerbatimBody};

/// Something that happened, as it was recorded. Made by a [`Writer`](crate::Writer) or read; never changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name and place in the order.
    pub stamp: Stamp,
    /// When it was recorded, as the person's clock showed it.
    pub recorded: Moment,
    /// What happened.
    pub body: Body,
    /// The data as an older Limber wrote it, if `body` was lifted from that: what was stored is never rewritten,
    /// so every device holds the event in the same words.
    written: Option<Box<VerbatimBody>>,
}

impl Event {
    /// An event with a body of the present shape.
    pub fn new(stamp: Stamp, recorded: Moment, body: Body) -> Self {
        Self { stamp, recorded, body, written: None }
    }

    /// The event's name, for others to point at.
    pub fn id(&self) -> EventId {
        self.stamp.id
    }
}

/// An entry of a journal: an event, or the empty place where one was erased.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::large_enum_variant, reason = "nearly every entry is an event")
)]
pub enum Entry {
    /// An event.
    Kept(Event),
    /// Nothing of the event is left but its place, which keeps other copies from bringing it back.
    Erased(Stamp),
}

/// The text is not an entry of a journal.
#[derive(Debug, Error)]
#[error(transparent)]
pub struct EntryError(#[from] serde_json::Error);

impl Entry {
    /// The entry's name and place in the order.
    pub fn stamp(&self) -> Stamp {
        match self {
            Self::Kept(event) => event.stamp,
            Self::Erased(stamp) => *stamp,
        }
    }

    /// The event, unless it was erased.
    pub fn event(&self) -> Option<&Event> {
        match self {
            Self::Kept(event) => Some(event),
            Self::Erased(_) => None,
        }
    }

    /// The one line of JSON that stands for the entry in a store, a file and an exchange.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self)
            .expect("an entry holds only text, whole numbers and JSON that was read before")
    }

    /// Reads an entry from its line of JSON.
    ///
    /// # Errors
    /// When the text is not an entry.
    pub fn from_json(line: &str) -> Result<Self, EntryError> {
        Ok(serde_json::from_str(line)?)
    }
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Event", 6)?;
        fields.serialize_field("id", &self.stamp.id)?;
        fields.serialize_field("hlc", &self.stamp.hlc)?;
        fields.serialize_field("at", &self.recorded)?;
        match &self.written {
            Some(written) => written.write_fields(&mut fields)?,
            None => self.body.write_fields(&mut fields)?,
        }
        fields.end()
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stamp = match self {
            Self::Kept(event) => return event.serialize(serializer),
            Self::Erased(stamp) => stamp,
        };
        let mut fields = serializer.serialize_struct("Entry", 3)?;
        fields.serialize_field("id", &stamp.id)?;
        fields.serialize_field("hlc", &stamp.hlc)?;
        fields.serialize_field("erased", &true)?;
        fields.end()
    }
}

/// The fields of an entry as they are written: those of an event, or `erased`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields<'a> {
    id: EventId,
    hlc: Hlc,
    at: Option<Moment>,
    #[serde(borrow)]
    kind: Option<Cow<'a, str>>,
    version: Option<u16>,
    #[serde(borrow)]
    data: Option<&'a RawValue>,
    #[serde(default)]
    erased: bool,
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Fields { id, hlc, at, kind, version, data, erased } = Fields::deserialize(deserializer)?;
        let stamp = Stamp { hlc, id };
        match (at, kind, version, data, erased) {
            (None, None, None, None, true) => Ok(Self::Erased(stamp)),
            (Some(recorded), Some(kind), Some(version), Some(data), false) => {
                let body = Body::read(&kind, version, data).map_err(D::Error::custom)?;
                let written = body.is_reworded(version, data);
                let written = written.then(|| VerbatimBody::new(&kind, version, data).map(Box::new));
                let written = written.transpose().map_err(D::Error::custom)?;
                Ok(Self::Kept(Event { stamp, recorded, body, written }))
            }
            _ => Err(D::Error::custom("an entry is an event (at, kind, version, data) or `erased`")),
        }
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Entry::deserialize(deserializer)? {
            Entry::Kept(event) => Ok(event),
            Entry::Erased(_) => Err(D::Error::custom("the event was erased")),
        }
    }
}
