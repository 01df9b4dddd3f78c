//! Who has a record open for writing.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The program that holds a record. Written beside the lock for others of the same person to read, and for nobody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// What it is doing, such as `limber serve`.
    pub purpose: String,
    /// The number of its process.
    pub process: u32,
    /// Host and port at which it answers other programs of this person, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The word that it asks of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (process {})", self.purpose, self.process)
    }
}
