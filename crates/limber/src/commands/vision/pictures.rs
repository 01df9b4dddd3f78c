//! Files to pictures, one after the other, each with its time.
//!
//! What a file is, its first bytes say, and for a row of JPEGs its name. What is not read here is read by ffmpeg, where that is
//! installed, which writes it into a pipe as a video that is read here.

use super::ffmpeg::Ffmpeg;
use super::jpeg_row::RowError;
use super::y4m::Y4mError;
use super::{jpeg_row, y4m};
use crate::commands::transfer::counted;
use image::codecs::gif::GifDecoder;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;

/// More than `vision` looks at; a larger photograph is made smaller first.
const MOST_PIXELS: u64 = 1 << 24;
const SMALLER_SIDE_PX: u32 = 4096;
/// A GIF that shows a picture for less than this means "as fast as you can", which browsers take for a tenth of a second.
const LEAST_GIF_MS: f64 = 20.0;
const HASTY_GIF_MS: f64 = 100.0;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One picture, without a time.
    Still(ImageFormat),
    Gif,
    Y4m,
    /// A row of JPEGs.
    JpegRow,
    /// A video that ffmpeg is asked about.
    Other,
}

impl Kind {
    /// By the first bytes, and for a row of JPEGs by the name: a camera's single picture may have others behind it.
    ///
    /// # Errors
    /// The reason where it is nothing that can be looked at.
    pub(crate) fn of(path: &Path) -> Result<Self, Reason> {
        let about = fs::metadata(path).map_err(|error| unreadable(&error))?;
        if about.is_dir() {
            return Err("is a folder".to_owned());
        }
        // Its first bytes could be read only once.
        if !about.is_file() {
            return Err("is a pipe or a device: write it to a file first, and name that".to_owned());
        }
        let is_row = path
            .extension()
            .is_some_and(|ending| ["mjpeg", "mjpg"].iter().any(|row| ending.eq_ignore_ascii_case(row)));
        Self::by(&start(path).map_err(|error| unreadable(&error))?, is_row)
    }

    fn by(first: &[u8], is_row: bool) -> Result<Self, Reason> {
        Ok(match first {
            // A row may be filled up with ones before its first picture too.
            [0xff, 0xd8 | 0xff, ..] if is_row => Self::JpegRow,
            [0xff, 0xd8, 0xff, ..] => Self::Still(ImageFormat::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Self::Still(ImageFormat::Png),
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            other if other.starts_with(y4m::MAGIC) => Self::Y4m,
            other => match foreign_still(other) {
                Some(name) => {
                    return Err(format!("is a picture as {name}; of single pictures, JPEG and PNG are read"));
                }
                None => Self::Other,
            },
        })
    }

    /// Whether its pictures belong together and have times.
    pub(crate) fn is_video(self) -> bool {
        !matches!(self, Self::Still(_))
    }
}

fn start(path: &Path) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut first)?;
    Ok(first)
}

/// Single pictures of other formats. They are no videos, though ffmpeg would make one of them.
fn foreign_still(first: &[u8]) -> Option<&'static str> {
    match first {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("WebP"),
        [b'B', b'M', ..] => Some("BMP"),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some("TIFF"),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand.get(..4)? {
            b"avif" | b"avis" => Some("AVIF"),
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => Some("HEIC"),
            _ => None,
        },
        _ => None,
    }
}

/// One picture: red, green and blue.
#[derive(Debug)]
pub(crate) struct Picture<'a> {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) rgb: &'a [u8],
    pub(crate) secs: f64,
}

/// Who is handed the pictures. With a break no more of them are wanted.
pub(crate) type See<'a> = dyn FnMut(&Picture<'_>) -> ControlFlow<()> + 'a;

/// Why a file ended before its end, or what else is the matter with it, as the rest of a sentence after its name.
pub(crate) type Reason = String;

/// How a file ended: all of it was handed on, or as much as was wanted.
type Ended<E> = Result<ControlFlow<()>, E>;

/// Hands on every picture of a file. Videos that do not say how fast they are have `rate` pictures a second. What is to be told of a
/// file that was read to its end goes to `remarks`.
///
/// # Errors
/// The reason where it cannot be read to its end; what came before that was handed on.
pub(crate) fn each(
    path: &Path,
    kind: Kind,
    rate: f64,
    see: &mut See<'_>,
    remarks: &mut Vec<Reason>,
) -> Ended<Reason> {
    let open = || File::open(path).map(BufReader::new).map_err(|error| unreadable(&error));
    match kind {
        Kind::Still(format) => still(open()?, format, see),
        Kind::Gif => gif(open()?, see),
        Kind::JpegRow => row(open()?, rate, see, remarks),
        Kind::Y4m => video(open()?, rate, see).map_err(undecodable),
        Kind::Other => other(path, rate, see, remarks),
    }
}

fn unreadable(error: &io::Error) -> Reason {
    format!("cannot be read: {error}")
}

fn undecodable(error: impl std::fmt::Display) -> Reason {
    format!("cannot be decoded: {error}")
}

/// As it is meant to be looked at: a camera that was held on its side says so in the file.
fn still(input: BufReader<File>, format: ImageFormat, see: &mut See<'_>) -> Ended<Reason> {
    let image = upright(input, format).map_err(undecodable)?;
    Ok(show(image, 0.0, see))
}

fn upright(input: BufReader<File>, format: ImageFormat) -> ImageResult<DynamicImage> {
    let mut decoder = ImageReader::with_format(input, format).into_decoder()?;
    // A few bytes can claim any size. Memory is asked for only as far as a picture may take it.
    let mut limits = Limits::default();
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    let turn = decoder.orientation()?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(turn);
    Ok(image)
}

fn show(image: DynamicImage, secs: f64, see: &mut See<'_>) -> ControlFlow<()> {
    let is_large = u64::from(image.width()) * u64::from(image.height()) > MOST_PIXELS;
    let image = if is_large { image.thumbnail(SMALLER_SIDE_PX, SMALLER_SIDE_PX) } else { image };
    let rgb = image.into_rgb8();
    let (width, height) = (rgb.width() as usize, rgb.height() as usize);
    see(&Picture { width, height, rgb: &rgb, secs })
}

fn gif(input: BufReader<File>, see: &mut See<'_>) -> Ended<Reason> {
    let mut decoder = GifDecoder::new(input).map_err(undecodable)?;
    decoder.set_limits(Limits::default()).map_err(undecodable)?;
    let mut secs = 0.0;
    for frame in decoder.into_frames() {
        let frame = frame.map_err(undecodable)?;
        let (over, under) = frame.delay().numer_denom_ms();
        let shown_ms = f64::from(over) / f64::from(under.max(1));
        if show(DynamicImage::ImageRgba8(frame.into_buffer()), secs, see).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        secs += if shown_ms < LEAST_GIF_MS { HASTY_GIF_MS } else { shown_ms } / 1000.0;
    }
    Ok(ControlFlow::Continue(()))
}

/// A picture that cannot be decoded is passed over, as cameras send one now and then, and so is one whose end cannot be found where another
/// comes behind it. Its time goes by.
fn row(input: BufReader<File>, rate: f64, see: &mut See<'_>, remarks: &mut Vec<Reason>) -> Ended<Reason> {
    let mut row = jpeg_row::Row::of(input);
    let (mut count, mut damaged, mut passed_over) = (0_u32, 0, 0);
    let ended = loop {
        let bytes = match row.next_picture() {
            Ok(Some(bytes)) => bytes,
            Ok(None) if passed_over > 0 => break Err(undecodable(RowError::Foreign)),
            Ok(None) => break Ok(ControlFlow::Continue(())),
            Err(RowError::Foreign) => {
                passed_over += 1;
                count += 1;
                continue;
            }
            Err(error) => break Err(undecodable(error)),
        };
        damaged += std::mem::take(&mut passed_over);
        let secs = f64::from(count) / rate;
        count += 1;
        match image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg) {
            Ok(image) => {
                if show(image, secs, see).is_break() {
                    break Ok(ControlFlow::Break(()));
                }
            }
            Err(_) => damaged += 1,
        }
    };
    if damaged > 0 {
        let pictures = counted(damaged, "picture", "pictures");
        remarks.push(format!("holds {pictures} that cannot be decoded, left out here"));
    }
    ended
}

fn video(input: impl BufRead, rate: f64, see: &mut See<'_>) -> Ended<Y4mError> {
    let mut video = y4m::Y4m::open(input)?;
    let (width, height) = video.size();
    let rate = video.pictures_a_second().unwrap_or(rate);
    let (mut rgb, mut count) = (Vec::new(), 0_u32);
    while video.next(&mut rgb)? {
        if see(&Picture { width, height, rgb: &rgb, secs: f64::from(count) / rate }).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        count += 1;
    }
    Ok(ControlFlow::Continue(()))
}

/// Through ffmpeg.
fn other(path: &Path, rate: f64, see: &mut See<'_>, remarks: &mut Vec<Reason>) -> Ended<Reason> {
    let mut program = Ffmpeg::start(path)?;
    let seen = match program.pictures() {
        Some(pictures) => piped(pictures, rate, see),
        None => Ok(ControlFlow::Continue(())),
    };
    match seen {
        Ok(ControlFlow::Continue(())) => {
            remarks.extend(program.ended()?);
            Ok(ControlFlow::Continue(()))
        }
        // What it could not read, it says better than we can say what is missing then.
        Err(error @ (Y4mError::Foreign | Y4mError::Short)) => {
            program.ended()?;
            Err(undecodable(error))
        }
        // It would go on, but no more is wanted or can be taken. What it says of that is not what is the matter.
        Err(error) => Err(undecodable(error)),
        Ok(ControlFlow::Break(())) => Ok(ControlFlow::Break(())),
    }
}

/// A program that found nothing to show writes nothing at all.
fn piped(mut pictures: impl BufRead, rate: f64, see: &mut See<'_>) -> Ended<Y4mError> {
    if pictures.fill_buf()?.is_empty() {
        return Ok(ControlFlow::Continue(()));
    }
    video(pictures, rate, see)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};
    use std::io::Cursor;

    /// What was handed on: width, height, and the brightness of the upper left pixel.
    fn seen(name: &str, bytes: &[u8]) -> Vec<(usize, usize, u8)> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("it can be written");
        let kind = Kind::of(&path).expect("a picture");
        let mut all = Vec::new();
        let mut see = |picture: &Picture<'_>| -> ControlFlow<()> {
            all.push((picture.width, picture.height, picture.rgb[0]));
            ControlFlow::Continue(())
        };
        let ended = each(&path, kind, 30.0, &mut see, &mut Vec::new());
        assert_eq!(ended, Ok(ControlFlow::Continue(())));
        all
    }

    /// A picture whose upper half is dark and whose lower half is bright, from a camera that was held in some way.
    fn held(orientation: Option<u8>) -> Vec<u8> {
        let image = RgbImage::from_fn(32, 16, |_, y| Rgb([if y < 8 { 20 } else { 220 }; 3]));
        let mut jpeg = Cursor::new(Vec::new());
        image.write_to(&mut jpeg, ImageFormat::Jpeg).expect("it can be written");
        let jpeg = jpeg.into_inner();
        let Some(orientation) = orientation else { return jpeg };
        let exif = [
            b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(),
            &[orientation],
            &[0; 6],
        ];
        [&jpeg[..2], &exif.concat(), &jpeg[2..]].concat()
    }

    #[test]
    fn a_photograph_is_looked_at_as_it_was_held() {
        for (orientation, (width, height), is_bright) in [
            (None, (32, 16), false),
            (Some(1), (32, 16), false),
            (Some(3), (32, 16), true),
            (Some(6), (16, 32), true),
            (Some(8), (16, 32), false),
        ] {
            let found = seen("held.jpg", &held(orientation));
            let [(across, down, corner)] = found[..] else { panic!("{orientation:?}: {found:?}") };
            assert_eq!((across, down, corner > 128), (width, height, is_bright), "{orientation:?}");
        }
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let rows: [(&[u8], bool, Result<Kind, &str>); 14] = [
            (b"\xff\xd8\xff\xe0", false, Ok(Kind::Still(ImageFormat::Jpeg))),
            (b"\xff\xd8\xff\xe0", true, Ok(Kind::JpegRow)),
            (b"\xff\xff\xd8\xff", true, Ok(Kind::JpegRow)),
            (b"\x89PNG", true, Ok(Kind::Still(ImageFormat::Png))),
            (b"GIF89a", false, Ok(Kind::Gif)),
            (b"YUV4MPEG2 W2 H2", false, Ok(Kind::Y4m)),
            (b"\0\0\0\x20ftypisom", false, Ok(Kind::Other)),
            (b"\0\0\0\x20ftyp", false, Ok(Kind::Other)),
            (b"RIFF\0\0\0\0AVI ", false, Ok(Kind::Other)),
            (b"RIFF\0\0\0\0WEBP", false, Err("WebP")),
            (b"BM\x36\x10", false, Err("BMP")),
            (b"II*\0\x08", false, Err("TIFF")),
            (b"\0\0\0\x20ftypavif", false, Err("AVIF")),
            (b"\0\0\0\x18ftypmif1", false, Err("HEIC")),
        ];
        for (first, is_row, expected) in rows {
            match (Kind::by(first, is_row), expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{first:?}"),
                (Err(told), Err(name)) => {
                    assert!(told.starts_with(&format!("is a picture as {name};")), "{told}");
                }
                (found, expected) => panic!("{first:?}: {found:?}, not {expected:?}"),
            }
        }
    }
}
