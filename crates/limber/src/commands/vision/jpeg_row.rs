//! A row of JPEG pictures, one after the other: MJPEG without a container, as many cameras write it.
//!
//! Only where a picture ends is found here; it is decoded elsewhere. Pictures within a picture, such as a camera's thumbnail, lie in
//! segments that say how long they are, and are passed over. It names nothing of this program, so that the fuzzer can have it too.

use std::fmt;
use std::io::{self, BufRead, Read};

/// More than any picture that is looked at. Tests need not read as much to find that out.
const MOST_BYTES: usize = if cfg!(test) { 1 << 20 } else { 64 << 20 };

const MARK: u8 = 0xff;
const BEGIN: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
/// Marks that stand alone: restarts, and one that means nothing.
const RESTARTS: std::ops::RangeInclusive<u8> = 0xd0..=0xd7;
const NOTHING: u8 = 0x01;

/// Why the row cannot be read further.
#[derive(Debug)]
pub(crate) enum RowError {
    /// What follows is no JPEG picture.
    Foreign,
    /// It ends within a picture.
    Short,
    /// A picture is longer than any that is looked at.
    Long,
    /// It cannot be read from where it lies.
    Unreadable(io::Error),
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("it is no row of JPEG pictures, or a damaged one"),
            Self::Short => f.write_str("it ends within a picture"),
            Self::Long => f.write_str("a picture of it is longer than 64 MB"),
            Self::Unreadable(error) => error.fmt(f),
        }
    }
}

impl From<io::Error> for RowError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Short,
            _ => Self::Unreadable(error),
        }
    }
}

/// Where the reading of a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// Between two pictures.
    Between,
    /// Behind the beginning of a picture, which came before the one before it had ended.
    Begun,
    /// Somewhere behind a fault.
    Lost,
}

/// A row, read picture by picture.
#[derive(Debug)]
pub(crate) struct Row<R> {
    input: R,
    at: At,
}

impl<R: BufRead> Row<R> {
    /// A row from its beginning.
    pub(crate) fn of(input: R) -> Self {
        Self { input, at: At::Between }
    }

    /// The bytes of the next picture. Nothing at the end of the row, or where only zeros follow. After an error the reading may go on: with
    /// the next place that looks like the beginning of a picture.
    ///
    /// # Errors
    /// [`RowError`] when what follows is not a whole picture.
    pub(crate) fn next_picture(&mut self) -> Result<Option<Vec<u8>>, RowError> {
        // Until it is read to its end.
        let from = std::mem::replace(&mut self.at, At::Lost);
        let is_there = match from {
            At::Between => begins(&mut self.input)?,
            At::Begun => true,
            At::Lost => finds_beginning(&mut self.input)?,
        };
        if !is_there {
            return Ok(None);
        }
        let mut picture = Growing { input: &mut self.input, bytes: vec![MARK, BEGIN] };
        let mut mark = match from {
            At::Lost => {
                picture.bytes.push(MARK);
                picture.filled()?
            }
            At::Between | At::Begun => picture.mark()?,
        };
        loop {
            mark = match mark {
                END => {
                    self.at = At::Between;
                    return Ok(Some(picture.bytes));
                }
                BEGIN => {
                    self.at = At::Begun;
                    return Err(RowError::Foreign);
                }
                0 => return Err(RowError::Foreign),
                NOTHING => picture.mark()?,
                mark if RESTARTS.contains(&mark) => picture.mark()?,
                SCAN => {
                    picture.segment()?;
                    picture.scan()?
                }
                _ => {
                    picture.segment()?;
                    picture.mark()?
                }
            };
        }
    }
}

/// Reads on to the next beginning of a picture, with the first byte of the mark behind it. False at the end.
fn finds_beginning(input: &mut impl BufRead) -> Result<bool, RowError> {
    let mut last = [0, 0];
    for byte in input.by_ref().bytes() {
        let byte = byte?;
        if last == [MARK, BEGIN] && byte == MARK {
            return Ok(true);
        }
        last = [last[1], byte];
    }
    Ok(false)
}

/// Reads the beginning of a picture, and the zeros and then the ones before it, with which some files are filled up. False at the end.
fn begins(input: &mut impl BufRead) -> Result<bool, RowError> {
    let mut is_marked = false;
    for byte in input.by_ref().bytes() {
        match byte? {
            0 if !is_marked => {}
            MARK => is_marked = true,
            BEGIN if is_marked => return Ok(true),
            _ => return Err(RowError::Foreign),
        }
    }
    if is_marked { Err(RowError::Short) } else { Ok(false) }
}

/// What was read of a picture.
struct Growing<'a, R> {
    input: &'a mut R,
    bytes: Vec<u8>,
}

impl<R: BufRead> Growing<'_, R> {
    fn byte(&mut self) -> Result<u8, RowError> {
        let mut byte = [0];
        self.input.read_exact(&mut byte)?;
        if self.bytes.len() >= MOST_BYTES {
            return Err(RowError::Long);
        }
        self.bytes.push(byte[0]);
        Ok(byte[0])
    }

    /// The mark that has to come now. It may be filled up with ones.
    fn mark(&mut self) -> Result<u8, RowError> {
        if self.byte()? != MARK {
            return Err(RowError::Foreign);
        }
        self.filled()
    }

    /// What comes after ones.
    fn filled(&mut self) -> Result<u8, RowError> {
        loop {
            match self.byte()? {
                MARK => {}
                mark => return Ok(mark),
            }
        }
    }

    /// A segment, which says how long it is.
    fn segment(&mut self) -> Result<(), RowError> {
        let length = u16::from_be_bytes([self.byte()?, self.byte()?]);
        let rest = length.checked_sub(2).ok_or(RowError::Foreign)?;
        let read = self.input.by_ref().take(u64::from(rest)).read_to_end(&mut self.bytes)?;
        if self.bytes.len() > MOST_BYTES {
            return Err(RowError::Long);
        }
        if read == usize::from(rest) { Ok(()) } else { Err(RowError::Short) }
    }

    /// The picture's own bytes, up to the next mark that is none of them.
    fn scan(&mut self) -> Result<u8, RowError> {
        loop {
            if self.byte()? != MARK {
                continue;
            }
            match self.filled()? {
                0 => {}
                mark if RESTARTS.contains(&mark) => {}
                mark => return Ok(mark),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture in form alone: a segment with a picture in it, a scan with an escaped and a restart mark, another scan.
    const PICTURE: &[u8] = &[
        0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9, 0xff, 0xff, 0xda, 0, 3, 9, 1, 0xff, 0, 2, 0xff,
        0xd3, 3, 0xff, 0xda, 0, 2, 4, 0xff, 0xd9,
    ];

    fn all(bytes: &[u8]) -> Result<Vec<Vec<u8>>, RowError> {
        let mut row = Row::of(bytes);
        std::iter::from_fn(|| row.next_picture().transpose()).collect()
    }

    #[test]
    fn pictures_are_told_apart() {
        let row =
            [PICTURE, PICTURE, &[0, 0], PICTURE, &[0xff, 0xff], PICTURE, &[0, 0xff], PICTURE, &[0]].concat();
        let found = all(&row).expect("five pictures");
        assert_eq!(found, [PICTURE; 5]);
        assert!(all(&[]).expect("none").is_empty());
    }

    #[test]
    fn what_is_foreign_or_ends_early_is_told() {
        for end in 1..PICTURE.len() {
            assert!(matches!(all(&PICTURE[..end]), Err(RowError::Short)), "{end}");
        }
        let rows: [&[u8]; 7] = [
            b"RIFF",
            &[0xff, 0, 0xff, 0xd8],
            &[0xd8, 0xff],
            &[0xff, 0xd9],
            &[0xff, 0xd8, 0xff, 0xd8],
            &[0xff, 0xd8, 0x12, 0x34],
            &[0xff, 0xd8, 0xff, 0xe0, 0, 1],
        ];
        for bytes in rows {
            assert!(matches!(all(bytes), Err(RowError::Foreign)), "{bytes:?}");
        }
    }

    #[test]
    fn a_fault_takes_no_picture_behind_it_along() {
        let cut_in_its_scan = &PICTURE[..17];
        for fault in [cut_in_its_scan, b"noise", &[0xff, 0xd8, 0xff, 0xe0, 0, 1], &[0xff, 0xd8, 0x12]] {
            let bytes = [PICTURE, fault, PICTURE, PICTURE].concat();
            let mut row = Row::of(bytes.as_slice());
            let mut next = || row.next_picture();
            assert!(matches!(next(), Ok(Some(picture)) if picture == PICTURE), "{fault:?}");
            assert!(matches!(next(), Err(RowError::Foreign)), "{fault:?}");
            for _ in 0..2 {
                assert!(matches!(next(), Ok(Some(picture)) if picture == PICTURE), "{fault:?}");
            }
            assert!(matches!(next(), Ok(None)), "{fault:?}");
        }
    }

    #[test]
    fn a_picture_without_end_is_not_read_for_ever() {
        let head = [0xff, 0xd8, 0xff, 0xda, 0, 2];
        let mut endless = io::BufReader::new(head.as_slice().chain(io::repeat(7)));
        assert!(matches!(Row::of(&mut endless).next_picture(), Err(RowError::Long)));
    }
}
