//! The whole journal as one file of text. `docs/formats/journal.md` describes it for those who write other readers.
//!
//! ```
//! use journal::{Journal, file};
//!
//! let journal = Journal::new();
//! let text = file::export(&journal, "0.1.0");
//! assert_eq!(file::import(text.as_bytes()).expect("just written"), journal);
//! ```

mod checksum;
mod export;
mod import;
pub mod waiting;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use self::checksum::Checksum;
pub use self::export::export;
pub use self::import::{ImportError, ImportErrorKind, Importer, Kept, import};

/// Version of the journal's format: of the file, and of the entries that a store or an exchange holds.
///
/// Raised when entries themselves change shape. A new kind of event, or a new version of one, does not raise it:
/// those are kept word for word by a Limber that does not know them.
pub const FORMAT: u32 = 1;

/// The largest file that is read: 64 MiB, which is more than a hundred thousand events.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// The longest line that is read: 1 MiB.
pub const MAX_LINE_BYTES: usize = 1 << 20;

/// The journal was written in a newer format. It is left alone: neither read nor written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "this was written by a newer Limber (format {found}; this one knows {FORMAT}); update Limber to open it"
)]
pub struct NewerFormat {
    /// The format that was found.
    pub found: u32,
}

/// Whether a journal of that format may be read and written by this Limber. A store asks before anything else.
///
/// # Errors
/// [`NewerFormat`] when it may not.
pub fn check_format(found: u32) -> Result<(), NewerFormat> {
    if found > FORMAT { Err(NewerFormat { found }) } else { Ok(()) }
}

/// The first line of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    /// Always `journal`: what says that this is a file of Limber's.
    limber: String,
    format: u32,
    /// Version of the app that wrote it, for a person who asks.
    app: String,
    /// Lines that follow.
    lines: usize,
    /// Checksum after the last of them.
    checksum: Checksum,
}

/// How the first line of every file of ours begins.
const MAGIC: &str = r#"{"limber":"journal","#;

/// What stands in a line before its checksum, between that and an entry or a wipe, and at its end.
const LINE_START: &str = r#"{"sum":""#;
const ENTRY_START: &str = r#"","entry":"#;
const WIPE_START: &str = r#"","wiped":"#;
const LINE_END: &str = "}";
