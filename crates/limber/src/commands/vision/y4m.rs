//! Videos that are not compressed, as YUV4MPEG2: a line about the whole, then each picture after a line of its own.
//!
//! Eight bits a value, brightness alone or with colours at a half, a quarter or all of the places. Nothing is asked for that the
//! file does not hold: a header that lies about its size ends the reading, and costs no memory. It names nothing of this program,
//! so that the fuzzer can have it too.

use std::fmt;
use std::io::{self, BufRead, Read};
use std::ops::RangeInclusive;

/// How many pictures a second a video may have. What says anything else is not believed.
pub(crate) const RATES: RangeInclusive<f64> = 0.1..=1000.0;
/// How every such file begins.
pub(crate) const MAGIC: &[u8] = b"YUV4MPEG2";
/// How each picture begins.
const FRAME: &[u8] = b"FRAME";
/// A line that is longer than this is no header.
const LONGEST_LINE_BYTES: u64 = 1024;
/// More than `vision` looks at.
const MOST_PIXELS: usize = 1 << 24;

/// Why a video cannot be read, or not to its end.
#[derive(Debug)]
pub(crate) enum Y4mError {
    /// It does not begin, or go on, as such files do.
    Foreign,
    /// Its pictures have no size, or one that cannot be looked at.
    Size,
    /// Its pictures are coded in a way that is not read here: the name that the file gives.
    Coding(String),
    /// It ends within a picture.
    Short,
    /// It cannot be read from where it lies.
    Unreadable(io::Error),
}

impl fmt::Display for Y4mError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("it is no YUV4MPEG2 video, or a damaged one"),
            Self::Size => f.write_str("its pictures have no size, or more than 16.7 million pixels"),
            Self::Coding(name) => {
                write!(f, "its pictures are coded as “{name}”; 420, 422, 444 and mono with 8 bits are read")
            }
            Self::Short => f.write_str("it ends within a picture"),
            Self::Unreadable(error) => error.fmt(f),
        }
    }
}

impl From<io::Error> for Y4mError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// At how many places there is a colour: one for so many columns and rows. None: brightness alone.
type Subsampling = Option<(usize, usize)>;

/// Which bytes stand for black and white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Range {
    /// 16 and 235, as in television.
    Limited,
    /// 0 and 255.
    Full,
}

/// A video, read picture by picture.
#[derive(Debug)]
pub(crate) struct Y4m<R> {
    input: R,
    width: usize,
    height: usize,
    subsampling: Subsampling,
    range: Range,
    pictures_a_second: Option<f64>,
    planes: Vec<u8>,
}

impl<R: BufRead> Y4m<R> {
    /// Reads the line about the whole.
    ///
    /// # Errors
    /// [`Y4mError`] when it is none, or is about pictures that are not read here.
    pub(crate) fn open(mut input: R) -> Result<Self, Y4mError> {
        let line = line(&mut input)?.ok_or(Y4mError::Foreign)?;
        let mut words = line.split(|byte| *byte == b' ');
        if words.next() != Some(MAGIC) {
            return Err(Y4mError::Foreign);
        }
        let words: Vec<_> = words.map(String::from_utf8_lossy).collect();
        let mut video = Self {
            input,
            width: 0,
            height: 0,
            subsampling: coding(&words).map_or(Ok(Some((2, 2))), |coding| subsampling(&coding))?,
            range: Range::Limited,
            pictures_a_second: None,
            planes: Vec::new(),
        };
        for word in &words {
            video.take(word)?;
        }
        let pixels = video.width.checked_mul(video.height);
        match pixels.is_some_and(|pixels| (1..=MOST_PIXELS).contains(&pixels)) {
            true => Ok(video),
            false => Err(Y4mError::Size),
        }
    }

    /// One word of that line: a letter, and what it says. The coding is known by now. Interlacing and the shape of pixels are left as
    /// they are.
    fn take(&mut self, word: &str) -> Result<(), Y4mError> {
        let Some(kind) = word.chars().next() else { return Ok(()) };
        let says = &word[kind.len_utf8()..];
        match kind {
            'W' => self.width = says.parse().map_err(|_| Y4mError::Size)?,
            'H' => self.height = says.parse().map_err(|_| Y4mError::Size)?,
            'F' => self.pictures_a_second = rate(says),
            'X' if says == "COLORRANGE=FULL" => self.range = Range::Full,
            _ => {}
        }
        Ok(())
    }

    /// Columns and rows.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// How fast it is to be shown, where it says so.
    pub(crate) fn pictures_a_second(&self) -> Option<f64> {
        self.pictures_a_second
    }

    /// Reads the next picture as red, green and blue in place of what was there. False at the end.
    ///
    /// # Errors
    /// [`Y4mError`] when it is not whole.
    pub(crate) fn next(&mut self, rgb: &mut Vec<u8>) -> Result<bool, Y4mError> {
        let Some(line) = line(&mut self.input)? else { return Ok(false) };
        let is_frame =
            line.strip_prefix(FRAME).is_some_and(|rest| rest.first().is_none_or(|sign| *sign == b' '));
        if !is_frame {
            return Err(Y4mError::Foreign);
        }
        let pixels = self.width * self.height;
        let (across, down) = self.colours();
        let expected = pixels + 2 * across * down;
        self.planes.clear();
        self.input.by_ref().take(expected as u64).read_to_end(&mut self.planes)?;
        if self.planes.len() < expected {
            return Err(Y4mError::Short);
        }
        self.mix(rgb);
        Ok(true)
    }

    /// Columns and rows of each of the two planes of colours. An odd column or row has its own.
    fn colours(&self) -> (usize, usize) {
        let Some((columns, rows)) = self.subsampling else { return (0, 0) };
        (self.width.div_ceil(columns), self.height.div_ceil(rows))
    }

    /// The planes as red, green and blue. Each pixel takes the colour of its place, without mixing those beside it.
    fn mix(&self, rgb: &mut Vec<u8>) {
        let (across, down) = self.colours();
        let (bright, colours) = self.planes.split_at(self.width * self.height);
        let (blues, reds) = colours.split_at(across * down);
        rgb.clear();
        rgb.reserve(3 * bright.len());
        for (row, line) in bright.chunks_exact(self.width).enumerate() {
            for (column, &bright) in line.iter().enumerate() {
                let (blue, red) = match self.subsampling {
                    Some((columns, rows)) => {
                        let at = row / rows * across + column / columns;
                        (blues[at], reds[at])
                    }
                    None => (128, 128),
                };
                rgb.extend(mixed(self.range, bright, blue, red));
            }
        }
    }
}

/// One pixel, with the weights of Rec. 601 in 256ths.
fn mixed(range: Range, bright: u8, blue: u8, red: u8) -> [u8; 3] {
    let (blue, red) = (i32::from(blue) - 128, i32::from(red) - 128);
    let (bright, of_red, of_green, of_blue) = match range {
        Range::Limited => (298 * (i32::from(bright) - 16), 409 * red, -100 * blue - 208 * red, 516 * blue),
        Range::Full => (256 * i32::from(bright), 359 * red, -88 * blue - 183 * red, 454 * blue),
    };
    [of_red, of_green, of_blue].map(|colour| ((bright + colour + 128) >> 8).clamp(0, 255) as u8)
}

/// The next line without its end; nothing at the end of the file.
fn line(input: &mut impl BufRead) -> Result<Option<Vec<u8>>, Y4mError> {
    let mut line = Vec::new();
    input.by_ref().take(LONGEST_LINE_BYTES).read_until(b'\n', &mut line)?;
    match line.pop() {
        None => Ok(None),
        Some(b'\n') => Ok(Some(line)),
        Some(_) => Err(Y4mError::Foreign),
    }
}

/// A rate as the file says it, such as `30000:1001`. Nothing where it is not known.
fn rate(says: &str) -> Option<f64> {
    let (pictures, secs) = says.split_once(':')?;
    let (pictures, secs) = (pictures.parse::<u32>().ok()?, secs.parse::<u32>().ok()?);
    let rate = f64::from(pictures) / f64::from(secs);
    // Nothing divided by nothing lies in no range.
    RATES.contains(&rate).then_some(rate)
}

/// How the words name the coding. Some programs write it in a word of their own alone, in large letters.
fn coding(words: &[impl AsRef<str>]) -> Option<String> {
    let says = |start: &str| words.iter().find_map(|word| word.as_ref().strip_prefix(start));
    says("C").map(str::to_owned).or_else(|| says("XYSCSS=").map(str::to_ascii_lowercase))
}

fn subsampling(says: &str) -> Result<Subsampling, Y4mError> {
    match says {
        "420" | "420jpeg" | "420mpeg2" | "420paldv" => Ok(Some((2, 2))),
        "422" => Ok(Some((2, 1))),
        "444" => Ok(Some((1, 1))),
        "mono" => Ok(None),
        other => Err(Y4mError::Coding(other.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(bytes: &[u8]) -> Result<Y4m<&[u8]>, Y4mError> {
        Y4m::open(bytes)
    }

    /// A grey picture of a size and coding, once.
    fn grey(header: &str, bytes: usize) -> Vec<u8> {
        let mut file = format!("YUV4MPEG2 {header}\nFRAME\n").into_bytes();
        file.resize(file.len() + bytes, 128);
        file
    }

    #[test]
    fn each_coding_has_its_length_in_odd_sizes_too() {
        let rows = [
            ("W4 H2 F30:1 C420jpeg", 8 + 2 * 2),
            ("W4 H2 F30:1", 8 + 2 * 2),
            ("W5 H3 C420mpeg2", 15 + 2 * 6),
            ("W5 H3 C422", 15 + 2 * 9),
            ("W5 H3 C444 XCOLORRANGE=FULL", 15 + 2 * 15),
            ("W5 H3 Cmono Ip A1:1 XYSCSS=MONO", 15),
            ("W5 H3 XYSCSS=422", 15 + 2 * 9),
            ("XYSCSS=444 W5 H3", 15 + 2 * 15),
            ("W5 H3 XYSCSS=420JPEG", 15 + 2 * 6),
            ("W5 H3 XYSCSS=444 C420jpeg", 15 + 2 * 6),
            ("W1 H1 C420paldv", 1 + 2),
        ];
        for (header, bytes) in rows {
            let file = grey(header, bytes);
            let mut video = opened(&file).expect(header);
            let (mut rgb, (width, height)) = (vec![7], video.size());
            assert!(video.next(&mut rgb).expect(header), "{header}");
            assert_eq!(rgb.len(), 3 * width * height, "{header}");
            assert!(rgb.windows(2).all(|pair| pair[0] == pair[1]), "grey has no colour: {header}");
            assert!(!video.next(&mut rgb).expect(header), "{header} ends");
            let mut short = opened(&file[..file.len() - 1]).expect(header);
            assert!(matches!(short.next(&mut rgb), Err(Y4mError::Short)), "{header}");
        }
    }

    #[test]
    fn black_white_and_colours_are_what_they_are() {
        let rows = [
            (Range::Limited, [16, 128, 128], [0, 0, 0]),
            (Range::Limited, [235, 128, 128], [255, 255, 255]),
            (Range::Limited, [81, 90, 240], [255, 0, 0]),
            (Range::Limited, [145, 54, 34], [0, 255, 1]),
            (Range::Full, [0, 128, 128], [0, 0, 0]),
            (Range::Full, [255, 128, 128], [255, 255, 255]),
            (Range::Full, [76, 85, 255], [254, 0, 0]),
        ];
        for (range, [bright, blue, red], expected) in rows {
            let found = mixed(range, bright, blue, red);
            let is_near =
                found.iter().zip(expected).all(|(found, expected): (&u8, u8)| found.abs_diff(expected) <= 1);
            assert!(is_near, "{range:?} {bright} {blue} {red}: {found:?}, not {expected:?}");
        }
    }

    #[test]
    fn a_colour_belongs_to_its_own_place() {
        let mut file = b"YUV4MPEG2 W4 H2 C422\nFRAME Ip\n".to_vec();
        file.extend([128; 8]);
        file.extend([128, 255, 128, 128]);
        file.extend([128; 4]);
        let mut rgb = Vec::new();
        assert!(opened(&file).expect("sound").next(&mut rgb).expect("whole"));
        let blue: Vec<bool> = rgb.chunks(3).map(|pixel| pixel[2] > pixel[0]).collect();
        assert_eq!(blue, [false, false, true, true, false, false, false, false]);
    }

    #[test]
    fn the_rate_is_known_or_not() {
        for (says, expected) in [
            ("30:1", Some(30.0)),
            ("30000:1001", Some(30_000.0 / 1001.0)),
            ("1000:1", Some(1000.0)),
            ("1:10", Some(0.1)),
            ("0:0", None),
            ("30:0", None),
            ("1:11", None),
            ("4294967295:1", None),
            ("30", None),
            ("-1:2", None),
            ("x:1", None),
        ] {
            assert_eq!(rate(says), expected, "{says}");
        }
    }

    #[test]
    fn what_is_foreign_damaged_or_lies_is_told() {
        let long = [b"YUV4MPEG2 W2 H2 X".as_slice(), &[b'a'; 5000], b"\n"].concat();
        let rows: [(&[u8], &str); 12] = [
            (b"", "no YUV4MPEG2"),
            (b"GIF89a", "no YUV4MPEG2"),
            (b"YUV4MPEG2", "no YUV4MPEG2"),
            (b"YUV4MPEG22 W2 H2\n", "no YUV4MPEG2"),
            (&long, "no YUV4MPEG2"),
            (b"YUV4MPEG2 F30:1\n", "no size"),
            (b"YUV4MPEG2 W0 H2\n", "no size"),
            (b"YUV4MPEG2 W-4 H2\n", "no size"),
            (b"YUV4MPEG2 W18446744073709551615 H18446744073709551615\n", "no size"),
            (b"YUV4MPEG2 W2 H2 C420p10\n", "“420p10”"),
            (b"YUV4MPEG2 W2 H2 C\xff\n", "coded as"),
            (b"YUV4MPEG2 W2 H2 XYSCSS=411\n", "“411”"),
        ];
        for (bytes, expected) in rows {
            let told = opened(bytes).expect_err("it cannot be read").to_string();
            assert!(told.contains(expected), "{told}, not {expected}");
        }
        for after in ["FRAMED\n", "frame\n", "FRAME", "\n"] {
            let file = format!("YUV4MPEG2 W2 H2 Cmono\n{after}aaaa");
            let told = opened(file.as_bytes()).expect("sound so far").next(&mut Vec::new());
            assert!(matches!(told, Err(Y4mError::Foreign)), "{after}");
        }
    }

    #[test]
    fn a_size_that_is_not_there_costs_no_memory() {
        let file = grey("W4096 H4096 C444", 10);
        let mut video = opened(&file).expect("as large as it may be");
        let mut rgb = Vec::new();
        assert!(matches!(video.next(&mut rgb), Err(Y4mError::Short)));
        assert!(video.planes.capacity() < 10_000 && rgb.capacity() == 0);
    }
}
