//! What is known about the risks of cracking, as a page of sourced lines.

use serde::{Deserialize, Serialize};

use crate::source::SourceId;

/// How sure a line is, in the words of its mark on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Studies agree.
    Known,
    /// Studies exist and are argued about.
    Argued,
    /// Nobody has found out.
    Unknown,
}

/// One point of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RiskLine {
    /// Its name in links.
    pub id: String,
    /// The question it answers.
    pub heading: String,
    /// The answer in plain words.
    pub text: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// What backs it.
    pub sources: Vec<SourceId>,
}

/// The whole page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Risks {
    /// The points in the order of the page.
    #[serde(rename = "line")]
    pub lines: Vec<RiskLine>,
}
