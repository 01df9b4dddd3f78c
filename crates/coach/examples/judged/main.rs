//! Which movements each camera can follow, how exactly made-up people are counted, and what recordings of heads and of
//! whole people make of it.
//!
//! `LIMBER_TESTDATA=... cargo run --release -p coach --example judged`, with `-- --each` for the table of movements.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

mod heads;
mod recorded;
mod table;

use std::error::Error;
use std::path::PathBuf;

/// Whether each answer is to be shown as a note.
fn is_each() -> bool {
    std::env::args().any(|argument| argument == "--each")
}

fn main() -> Result<(), Box<dyn Error>> {
    table::judge();
    let Some(folder) = std::env::var_os("LIMBER_TESTDATA").map(PathBuf::from) else {
        println!("# no recordings: LIMBER_TESTDATA names their folder");
        return Ok(());
    };
    heads::judge(&folder)?;
    recorded::judge(&folder)
}
