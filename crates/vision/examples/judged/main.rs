//! Judges what is seen against recordings whose truth is known, and prints figures.
//!
//! `LIMBER_TESTDATA=... cargo run --release -p vision --example judged`; `cargo xtask eval` runs it with all it needs.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

mod bodies;
#[path = "../common/mod.rs"]
mod common;
mod heads;
mod sitting;

use common::{Fallible, networks, recordings};

/// Whether each answer is to be shown as a note.
fn is_each() -> bool {
    std::env::args().any(|argument| argument == "--each")
}

fn main() -> Fallible<()> {
    let (Some(models), Some(folder)) = (networks()?, recordings()) else {
        return Ok(());
    };
    bodies::judge(&models, &folder)?;
    sitting::judge(&models, &folder)?;
    heads::judge(&models, &folder)
}
