//! Setting an earlier entry right without rewriting it.

use serde::{Deserialize, Serialize};

use super::Body;
use crate::EventId;

/// `correction`: what an earlier entry should have said. The earlier entry stays in the journal; what is shown and
/// counted is the latest correction of it.
///
/// A correction names the original entry, never another correction, and does not reach a
/// [safety record](Body::is_safety_record).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The entry that was wrong.
    pub target: EventId,
    /// What holds instead.
    pub change: Change,
}

/// What holds in place of a corrected entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It never happened.
    Withdrawn,
    /// It happened like this.
    Replaced(#[serde(deserialize_with = "plain_body")] Box<Body>),
}

/// Reads a replacement. One correction inside another would mean nothing, and read without end in a hostile file.
fn plain_body<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Box<Body>, D::Error> {
    let body = Body::deserialize(deserializer)?;
    if matches!(body, Body::Correction(_)) {
        return Err(serde::de::Error::custom("a correction cannot hold another correction"));
    }
    Ok(Box::new(body))
}
