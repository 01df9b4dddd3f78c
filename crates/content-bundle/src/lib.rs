//! The checked content, embedded at build time.
//!
//! The build script reads `content/`, runs every check of the `library` crate over it and fails
//! the build with all mistakes at once; what the app carries is only the result, as bytes.
//!
//! ```
//! let movement = content_bundle::content().movement(&"neck-rotation-seated".into());
//! assert!(movement.is_some_and(|movement| movement.moves_neck()));
//! ```

use std::sync::OnceLock;

use library::Content;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.bin"));

/// Everything under `content/`, decoded on the first call.
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
