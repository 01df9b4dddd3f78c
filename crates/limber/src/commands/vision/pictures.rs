//! Files to pictures, one after the other, each with its time.
//!
//! What a file is, its first bytes say, and for a row of JPEGs its name. What is not read here is read by ffmpeg, where that is
//! installed, which writes it into a pipe as a video that is read here.

use super::{jpeg_row, y4m};
use image::codecs::gif::GifDecoder;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

/// More than `vision` looks at; a larger photograph is made smaller first.
const MOST_PIXELS: u64 = 1 << 24;
const SMALLER_SIDE_PX: u32 = 4096;
/// A GIF that shows a picture for less than this means "as fast as you can", which browsers take for a tenth of a second.
const LEAST_GIF_MS: f64 = 20.0;
const HASTY_GIF_MS: f64 = 100.0;
/// Of what ffmpeg says about a file, this much is kept.
const MOST_SAID_BYTES: u64 = 4096;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One picture, without a time.
    Still(ImageFormat),
    Gif,
    Y4m,
    /// A row of JPEGs.
    JpegRow,
    /// Whatever ffmpeg makes of it.
    Other,
}

impl Kind {
    /// By the first bytes, and for a row of JPEGs by the name: a camera's single picture may have others behind it.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        let mut first = Vec::new();
        File::open(path)?.take(16).read_to_end(&mut first)?;
        let is_row = path
            .extension()
            .is_some_and(|ending| ["mjpeg", "mjpg"].iter().any(|row| ending.eq_ignore_ascii_case(row)));
        Ok(match first.as_slice() {
            [0xff, 0xd8, 0xff, ..] if is_row => Self::JpegRow,
            [0xff, 0xd8, 0xff, ..] => Self::Still(ImageFormat::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Self::Still(ImageFormat::Png),
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            other if other.starts_with(y4m::MAGIC) => Self::Y4m,
            _ => Self::Other,
        })
    }

    /// Whether its pictures belong together and have times.
    pub(crate) fn is_video(self) -> bool {
        !matches!(self, Self::Still(_))
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

/// Why a file ended before its end: what is the matter, as the rest of a sentence after its name.
pub(crate) type Reason = String;

/// Hands on every picture of a file. Videos that do not say how fast they are have `rate` pictures a second.
///
/// # Errors
/// The reason where it cannot be read to its end; what came before that was handed on.
pub(crate) fn each(
    path: &Path,
    kind: Kind,
    rate: f64,
    see: &mut dyn FnMut(&Picture<'_>),
) -> Result<(), Reason> {
    let open = || File::open(path).map(BufReader::new).map_err(|error| unreadable(&error));
    match kind {
        Kind::Still(format) => still(open()?, format, see),
        Kind::Gif => gif(open()?, see),
        Kind::JpegRow => row(open()?, rate, see),
        Kind::Y4m => video(open()?, rate, see),
        Kind::Other => other(path, rate, see),
    }
}

fn unreadable(error: &io::Error) -> Reason {
    format!("cannot be read: {error}")
}

fn undecodable(error: impl std::fmt::Display) -> Reason {
    format!("cannot be decoded: {error}")
}

/// As it is meant to be looked at: a camera that was held on its side says so in the file.
fn still(
    input: BufReader<File>,
    format: ImageFormat,
    see: &mut dyn FnMut(&Picture<'_>),
) -> Result<(), Reason> {
    let mut decoder = ImageReader::with_format(input, format).into_decoder().map_err(undecodable)?;
    let turn = decoder.orientation().map_err(undecodable)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(undecodable)?;
    image.apply_orientation(turn);
    show(image, 0.0, see);
    Ok(())
}

fn show(image: DynamicImage, secs: f64, see: &mut dyn FnMut(&Picture<'_>)) {
    let is_large = u64::from(image.width()) * u64::from(image.height()) > MOST_PIXELS;
    let image = if is_large { image.thumbnail(SMALLER_SIDE_PX, SMALLER_SIDE_PX) } else { image };
    let rgb = image.into_rgb8();
    let (width, height) = (rgb.width() as usize, rgb.height() as usize);
    see(&Picture { width, height, rgb: &rgb, secs });
}

fn gif(input: BufReader<File>, see: &mut dyn FnMut(&Picture<'_>)) -> Result<(), Reason> {
    let mut secs = 0.0;
    for frame in GifDecoder::new(input).map_err(undecodable)?.into_frames() {
        let frame = frame.map_err(undecodable)?;
        let (over, under) = frame.delay().numer_denom_ms();
        let shown_ms = f64::from(over) / f64::from(under.max(1));
        show(DynamicImage::ImageRgba8(frame.into_buffer()), secs, see);
        secs += if shown_ms < LEAST_GIF_MS { HASTY_GIF_MS } else { shown_ms } / 1000.0;
    }
    Ok(())
}

fn row(mut input: BufReader<File>, rate: f64, see: &mut dyn FnMut(&Picture<'_>)) -> Result<(), Reason> {
    let mut count = 0_u32;
    while let Some(bytes) = jpeg_row::next(&mut input).map_err(undecodable)? {
        let image = image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg).map_err(undecodable)?;
        show(image, f64::from(count) / rate, see);
        count += 1;
    }
    Ok(())
}

fn video(input: impl BufRead, rate: f64, see: &mut dyn FnMut(&Picture<'_>)) -> Result<(), Reason> {
    let mut video = y4m::Y4m::open(input).map_err(undecodable)?;
    let (width, height) = video.size();
    let rate = video.pictures_a_second().unwrap_or(rate);
    let (mut rgb, mut count) = (Vec::new(), 0_u32);
    while video.next(&mut rgb).map_err(undecodable)? {
        see(&Picture { width, height, rgb: &rgb, secs: f64::from(count) / rate });
        count += 1;
    }
    Ok(())
}

/// Through ffmpeg, which may open no more than this file: some formats are lists of addresses.
fn other(path: &Path, rate: f64, see: &mut dyn FnMut(&Picture<'_>)) -> Result<(), Reason> {
    let mut program = Ffmpeg::start(path)?;
    let seen = match program.pictures() {
        Some(pictures) => video(pictures, rate, see),
        None => Ok(()),
    };
    match program.ended() {
        // What it could not read, it says better than we can say what is missing then.
        Err(reason) => Err(reason),
        Ok(()) => seen,
    }
}

/// A running ffmpeg. It ends with this value.
struct Ffmpeg {
    process: Child,
    /// Reads what it says, so that it never waits to be heard.
    said: Option<thread::JoinHandle<String>>,
}

impl Ffmpeg {
    fn start(path: &Path) -> Result<Self, Reason> {
        let mut file = OsString::from("file:");
        file.push(path);
        let mut command = Command::new("ffmpeg");
        command.args(["-nostdin", "-v", "error", "-protocol_whitelist", "file", "-i"]).arg(file);
        // The colours of every source as our reader takes them.
        command.args(["-map", "0:v:0", "-vf", "scale=out_color_matrix=bt601:out_range=tv"]);
        command.args(["-pix_fmt", "yuv420p", "-f", "yuv4mpegpipe", "pipe:1"]);
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut process = started.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => {
                "is neither JPEG, PNG, GIF, Y4M nor .mjpeg. Other pictures and videos are read by the \
                                        program ffmpeg, which is not installed"
                    .to_owned()
            }
            _ => format!("is to be read by ffmpeg, which cannot be started: {error}"),
        })?;
        let said = process.stderr.take().map(|mut errors| {
            thread::spawn(move || {
                let mut said = Vec::new();
                // What cannot be heard is not said.
                drop(errors.by_ref().take(MOST_SAID_BYTES).read_to_end(&mut said));
                drop(io::copy(&mut errors, &mut io::sink()));
                String::from_utf8_lossy(&said).into_owned()
            })
        });
        Ok(Self { process, said })
    }

    fn pictures(&mut self) -> Option<impl BufRead + use<>> {
        self.process.stdout.take().map(BufReader::new)
    }

    /// Waits for its end.
    fn ended(&mut self) -> Result<(), Reason> {
        let status =
            self.process.wait().map_err(|error| format!("was given to ffmpeg, which is lost: {error}"))?;
        let said = self.said.take().and_then(|said| said.join().ok()).unwrap_or_default();
        if status.success() {
            return Ok(());
        }
        let why = said.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("it does not say why");
        Err(format!("cannot be read by ffmpeg: {why}"))
    }
}

impl Drop for Ffmpeg {
    fn drop(&mut self) {
        // One that has ended cannot be killed, and need not be.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
