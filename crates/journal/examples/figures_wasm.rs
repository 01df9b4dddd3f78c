//! The fold of a large journal as the browser runs it, for `figures_wasm.mjs` beside this file to time.
//!
//! `cargo xtask bench` compiles it as the app is compiled, and lets Node run it.
#![expect(unsafe_code, reason = "an exported name is the only way for the script to find a function")]

use std::cell::RefCell;

use journal::synthetic::{self, Summary};
use journal::{Entry, Fold, Journal};

thread_local! {
    static JOURNAL: RefCell<Journal> = RefCell::default();
    static LINES: RefCell<Vec<String>> = RefCell::default();
}

/// Makes a journal of `count` events, and its lines as they are kept.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(count: usize) {
    let journal = synthetic::journal(count);
    LINES.set(journal.entries().iter().map(Entry::to_json).collect());
    JOURNAL.set(journal);
}

/// Folds the journal. Returns the sessions found, so that the work is not left out.
#[unsafe(no_mangle)]
pub extern "C" fn fold() -> u32 {
    JOURNAL.with_borrow(|journal| Summary::of(journal).sessions)
}

/// Reads the journal's lines. Returns how many could be read.
#[unsafe(no_mangle)]
pub extern "C" fn decode() -> usize {
    LINES.with_borrow(|lines| lines.iter().filter(|line| Entry::from_json(line).is_ok()).count())
}
