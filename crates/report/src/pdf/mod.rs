//! The report as tagged PDF (PDF/UA-1), made on the device.
//!
//! Read in this order. [`Fonts`] holds the app's own faces and says which has a letter. [`layout`] sets the sections into
//! pages and keeps beside them the tree of what is a heading, a table, a list. [`draw`] puts both into the file. Letters
//! that none of the faces has are set as `?`, since a PDF/UA must not hold a glyph that stands for nothing.

mod draw;
mod fonts;
mod layout;
mod setting;

use thiserror::Error;

pub use self::fonts::{Face, Fonts, FontsError};
use crate::model::Report;
use crate::words::Words;

/// Why there is no PDF.
#[derive(Debug, Error)]
pub enum PdfError {
    /// The file could not be put together.
    #[error("the PDF could not be written: {0}")]
    Write(String),
}

/// The report as a PDF.
///
/// # Errors
/// When the file cannot be put together; that would be a defect here, whatever the report holds.
pub fn pdf(report: &Report, words: &Words, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    let laid_out = layout::lay_out(report, words, fonts);
    draw::draw(&laid_out, report, words, fonts)
}
