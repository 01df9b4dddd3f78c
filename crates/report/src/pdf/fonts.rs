//! The app's faces, as a PDF holds them.

use std::collections::BTreeMap;
use std::fmt;

use krilla::text::{Font, Tag};
use skrifa::instance::Size;
use skrifa::{FontRef, MetadataProvider};
use thiserror::Error;

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// The grotesque.
    Plain,
    /// The grotesque, for headings and emphasis.
    Strong,
    /// The serif italic, about the thing.
    Italic,
}

/// Why a font cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FontsError {
    /// It is no WOFF2 font.
    #[error("a font is not WOFF2, or is damaged")]
    Unreadable,
}

/// One face of one file, at one weight.
struct Cut {
    font: Font,
    /// Glyph and advance in ems, by letter.
    letters: BTreeMap<char, (u32, f32)>,
}

/// The faces of a report.
pub struct Fonts {
    /// For each face the files in the order in which they are asked for a letter.
    cuts: [Vec<Cut>; 3],
}

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Fonts").finish_non_exhaustive()
    }
}

const PLAIN_WEIGHT: f32 = 400.0;
const STRONG_WEIGHT: f32 = 640.0;

impl Fonts {
    /// Fonts from WOFF2 files: those of the grotesque and those of the serif italic, the more usual letters first.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn from_woff2(grotesque: &[&[u8]], italic: &[&[u8]]) -> Result<Self, FontsError> {
        let unpack = |files: &[&[u8]]| -> Result<Vec<Vec<u8>>, FontsError> {
            let unpack = |file: &&[u8]| wuff::decompress_woff2(file).map_err(|_| FontsError::Unreadable);
            files.iter().map(unpack).collect()
        };
        let (grotesque, italic) = (unpack(grotesque)?, unpack(italic)?);
        let cuts = |files: &[Vec<u8>], weight: f32| -> Result<Vec<Cut>, FontsError> {
            files.iter().map(|file| Cut::new(file, weight)).collect()
        };
        Ok(Self {
            cuts: [
                cuts(&grotesque, PLAIN_WEIGHT)?,
                cuts(&grotesque, STRONG_WEIGHT)?,
                cuts(&italic, PLAIN_WEIGHT)?,
            ],
        })
    }

    fn cuts(&self, face: Face) -> &[Cut] {
        &self.cuts[match face {
            Face::Plain => 0,
            Face::Strong => 1,
            Face::Italic => 2,
        }]
    }

    /// The text with a `?` for every letter that the face does not have; what only shapes others is left out.
    pub(super) fn settable(&self, face: Face, text: &str) -> String {
        let letters = text.chars().filter(|letter| !is_mute(*letter));
        letters.map(|letter| if self.glyph(face, letter).is_some() { letter } else { '?' }).collect()
    }

    /// How wide a text is set, at a size in points.
    pub(super) fn width(&self, face: Face, size: f32, text: &str) -> f32 {
        text.chars().filter_map(|letter| self.glyph(face, letter)).map(|glyph| glyph.advance * size).sum()
    }

    /// The runs of a text that come from one file each, with their glyphs.
    pub(super) fn runs(&self, face: Face, text: &str) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for letter in text.chars() {
            let Some(glyph) = self.glyph(face, letter) else { continue };
            if runs.last().is_none_or(|run| run.cut != glyph.cut) {
                runs.push(Run { cut: glyph.cut, text: String::new(), glyphs: Vec::new() });
            }
            let Some(run) = runs.last_mut() else { continue };
            let start = run.text.len();
            run.text.push(letter);
            run.glyphs.push((glyph.id, glyph.advance, start..run.text.len()));
        }
        runs
    }

    /// The font of a run.
    pub(super) fn font(&self, face: Face, run: &Run) -> Option<Font> {
        self.cuts(face).get(run.cut).map(|cut| cut.font.clone())
    }

    fn glyph(&self, face: Face, letter: char) -> Option<Glyph> {
        self.cuts(face).iter().enumerate().find_map(|(index, cut)| {
            let (id, advance) = *cut.letters.get(&letter)?;
            Some(Glyph { cut: index, id, advance })
        })
    }
}

/// A piece of text from one file.
pub(super) struct Run {
    cut: usize,
    pub(super) text: String,
    /// Glyph, advance in ems, and place in the text.
    pub(super) glyphs: Vec<(u32, f32, std::ops::Range<usize>)>,
}

struct Glyph {
    cut: usize,
    id: u32,
    advance: f32,
}

impl Cut {
    fn new(file: &[u8], weight: f32) -> Result<Self, FontsError> {
        let read = || {
            let font = FontRef::new(file).ok()?;
            let location = font.axes().location([("wght", weight)]);
            let metrics = font.glyph_metrics(Size::new(1.0), &location);
            let letters = font.charmap().mappings().filter_map(|(letter, glyph)| {
                let letter = char::from_u32(letter).filter(|_| glyph.to_u32() != 0)?;
                Some((letter, (glyph.to_u32(), metrics.advance_width(glyph)?)))
            });
            let letters = letters.collect();
            let font = Font::new_variable(file.to_vec().into(), 0, &[(Tag::new(b"wght"), weight)])?;
            Some(Self { font, letters })
        };
        read().ok_or(FontsError::Unreadable)
    }
}

/// Letters that are not seen themselves. PDF/UA does not allow some of them, and none is needed.
fn is_mute(letter: char) -> bool {
    let is_mark =
        matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    let is_variant = matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fffe}' | '\u{ad}');
    is_mark || is_variant || letter.is_control()
}
