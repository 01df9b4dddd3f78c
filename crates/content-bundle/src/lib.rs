//! The checked content, embedded at build time.
//!
//! The build script reads `content/`, runs every check of the `library` crate over it and fails
//! the build with all mistakes at once; what the app carries is only the result, as bytes.
//!
//! ```
//! let movement = content_bundle::content().movement(&"neck-rotation-seated".into());
//! assert!(movement.is_some_and(|movement| movement.moves_neck()));
//! ```
//!
//! The cards that answer questions are a second lot of bytes, with what questions are understood by, which the build
//! script trains from their phrasings (docs/adr/0007). Native code has them at hand; the page fetches them
//! when they are needed, and takes only those that this very build made:
//!
//! ```
//! use content_bundle::{AnswersError, answers_bytes, read_answers};
//! assert!(read_answers(answers_bytes()).is_ok());
//! assert_eq!(read_answers(b"something else"), Err(AnswersError::OtherBuild));
//! ```

use std::sync::OnceLock;

use library::Content;
#[cfg(not(target_family = "wasm"))]
use library::ask::Phrasings;
use library::card::Answers;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.bin"));

/// The sum of the answers that were checked with this build's content.
const ANSWERS_SUM: u64 = include!(concat!(env!("OUT_DIR"), "/answers_sum.rs"));

/// Everything under `content/` but the answers, decoded on the first call.
///
/// # Panics
///
/// Never: the bytes were written from the same type in the same build.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| postcard::from_bytes(BYTES).expect("written from this type by the build script"))
}

/// Size of the embedded content in bytes.
#[must_use]
pub fn size_bytes() -> usize {
    BYTES.len()
}

/// Why bytes are not the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// They were made by another build, or damaged.
    #[error("the answers are not those of this build")]
    OtherBuild,
}

/// The answers from bytes that were fetched.
///
/// # Errors
/// [`AnswersError::OtherBuild`] unless the bytes are exactly those that the build script of this build wrote.
pub fn read_answers(bytes: &[u8]) -> Result<Answers, AnswersError> {
    if sum(bytes) != ANSWERS_SUM {
        return Err(AnswersError::OtherBuild);
    }
    postcard::from_bytes(bytes).map_err(|_| AnswersError::OtherBuild)
}

/// The answers as bytes, for native code: the web build writes them into a file of their own.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn answers_bytes() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/answers.bin"))
}

/// The answers, decoded on the first call; for native code.
///
/// # Panics
///
/// Never: the bytes were written from the same type in the same build.
#[cfg(not(target_family = "wasm"))]
pub fn answers() -> &'static Answers {
    static ANSWERS: OnceLock<Answers> = OnceLock::new();
    ANSWERS.get_or_init(|| read_answers(answers_bytes()).expect("written by the build script of this build"))
}

/// The ways of asking that the answers were trained from, decoded on the first call; for native code that judges them.
///
/// # Panics
///
/// Never: the bytes were written from the same type in the same build.
#[cfg(not(target_family = "wasm"))]
pub fn phrasings() -> &'static Phrasings {
    static PHRASINGS: OnceLock<Phrasings> = OnceLock::new();
    let read = || postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/phrasings.bin")));
    PHRASINGS.get_or_init(|| read().expect("written by the build script of this build"))
}

include!("sum.rs");
