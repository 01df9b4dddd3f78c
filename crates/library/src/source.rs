//! Where facts come from.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of a source in content files.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct SourceId(pub String);

impl fmt::Display for SourceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// How far a fact has been confirmed, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Read in the named source.
    Verified,
    /// Known from the literature, not yet read again: shown to a person as expert practice.
    Recall,
    /// Expert practice only.
    Practice,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name in content files.
    pub id: SourceId,
    /// Authors, year, place of publication.
    pub citation: String,
    /// What Limber takes from it.
    pub finding: String,
    /// How far that is confirmed.
    pub grade: Grade,
    /// Where it was read or can be read.
    #[serde(default)]
    pub found_at: Option<String>,
}
