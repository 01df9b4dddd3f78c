//! `cargo xtask eval`: how good the answers are, against cases whose answer is known.
//!
//! A crate adds its judgement as an example named `judged`: see [`crate::figures`].

use crate::figures::{from_examples, report};
use crate::project::Project;
use anyhow::Result;

/// Judges everything, prints it.
pub(crate) fn run(project: &Project) -> Result<()> {
    report(project, "Judged", &from_examples(project, "judged")?)
}
