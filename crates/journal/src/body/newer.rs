//! Events that only a newer Limber can read.

use serde_json::value::RawValue;

/// The body of an event whose kind or version this Limber does not know. Nothing of it is lost: it is written
/// again exactly as it was read.
#[derive(Clone, Debug)]
pub struct NewerBody {
    kind: String,
    version: u16,
    data: Box<RawValue>,
}

impl NewerBody {
    pub(crate) fn new(kind: &str, version: u16, data: &RawValue) -> Self {
        Self { kind: kind.to_owned(), version, data: data.to_owned() }
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
}

impl PartialEq for NewerBody {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.version == other.version && self.data.get() == other.data.get()
    }
}
