//! Answers as the browser gives them, for `figures_wasm.mjs` beside this file to time.
//!
//! `cargo xtask bench` compiles it as the app is compiled, and lets Node run it.
#![expect(unsafe_code, reason = "an exported name is the only way for the script to find a function")]

use std::cell::RefCell;

use ask::{Asker, Reply};

thread_local! {
    /// What the script writes: the cards and what questions are understood by, then a question.
    static TEXT: RefCell<Vec<u8>> = RefCell::default();
    static ASKER: RefCell<Option<Asker>> = RefCell::default();
}

/// Room for `bytes` bytes, and where it begins.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.clear();
        text.resize(bytes, 0);
        text.as_mut_ptr()
    })
}

/// Makes the asker from the bytes that were written. Returns how many cards it has; none where another build made them.
#[unsafe(no_mangle)]
pub extern "C" fn make() -> usize {
    let answers = TEXT.with_borrow(|bytes| content_bundle::read_answers(bytes));
    let asker =
        answers.ok().and_then(|answers| Asker::new(&answers, &content_bundle::content().screening).ok());
    let cards = asker.as_ref().map_or(0, |asker| asker.cards().len());
    ASKER.set(asker);
    cards
}

/// Asks what was written. Returns 1 for an answer, 2 for the safety check, 0 otherwise.
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> u32 {
    let question = TEXT.with_borrow(|bytes| String::from_utf8_lossy(bytes).into_owned());
    ASKER.with_borrow(|asker| match asker.as_ref().map(|asker| asker.ask(&question)) {
        Some(Reply::Answered { .. }) => 1,
        Some(Reply::CheckFirst(_)) => 2,
        _ => 0,
    })
}
