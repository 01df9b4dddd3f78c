//! `cargo xtask eval`: how good the answers are, against cases whose answer is known.
//!
//! A crate adds its judgement as an example named `judged`: see [`crate::figures`]. What it runs beside is brought here
//! first: [`peers`] makes a Python environment for each and keeps what it says for the example to read.

mod peers;

use crate::figures::{from_examples, report};
use crate::project::Project;
use crate::setup::Consent;
use anyhow::Result;

/// Judges everything, prints it.
pub(crate) fn run(project: &Project, consent: Consent) -> Result<()> {
    peers::ask(project, consent)?;
    report(project, "Judged", &from_examples(project, "judged")?)
}
