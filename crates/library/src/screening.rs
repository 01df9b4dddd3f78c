//! The screening rules as data.

use serde::{Deserialize, Serialize};

/// The questions, their cards and what each answer means.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Screening {}

/// Reads the screening files.
#[cfg(feature = "check")]
pub(crate) fn read(_files: &[&crate::check::SourceFile], _report: &mut crate::check::Report) -> Screening {
    Screening::default()
}
