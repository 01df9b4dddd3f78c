//! A body in the words in which it was stored.

use serde::ser::SerializeStruct;
use serde_json::value::RawValue;

use super::BodyError;

/// A body word for word: one that only a newer Limber can read, or one as an older Limber wrote it.
/// It is written again exactly as it was read.
#[derive(Clone, Debug)]
pub struct VerbatimBody {
    kind: String,
    version: u16,
    data: Box<RawValue>,
}

impl VerbatimBody {
    /// # Errors
    /// When the data is spread over several lines, which no Limber writes: an entry is to stay one line.
    pub(crate) fn new(kind: &str, version: u16, data: &RawValue) -> Result<Self, BodyError> {
        if data.get().contains(['\n', '\r']) {
            return Err(BodyError::SeveralLines { kind: kind.to_owned() });
        }
        Ok(Self { kind: kind.to_owned(), version, data: data.to_owned() })
    }

    /// The kind's name.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The version of the kind's shape.
    pub fn version(&self) -> u16 {
        self.version
    }

    /// The data, word for word.
    pub fn data(&self) -> &RawValue {
        &self.data
    }

    /// Writes the three fields that stand for a body.
    pub(crate) fn write_fields<W: SerializeStruct>(&self, fields: &mut W) -> Result<(), W::Error> {
        fields.serialize_field("kind", &self.kind)?;
        fields.serialize_field("version", &self.version)?;
        fields.serialize_field("data", &self.data)
    }
}

impl PartialEq for VerbatimBody {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.version == other.version && self.data.get() == other.data.get()
    }
}
