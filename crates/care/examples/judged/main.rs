//! Judges what `care` says against known cases: answers to questions in people's words, and scores beside another's.
//!
//! `cargo run --release -p care --example judged`, as part of `cargo xtask eval`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example that prints figures and misses")]

mod ask;
mod folds;
mod reba;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    ask::judge()?;
    reba::judge()
}
