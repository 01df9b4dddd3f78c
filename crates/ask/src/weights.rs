//! What each word and row of letters speaks for: lines between the phrasings of a class and all others, few numbers each.
//!
//! They are trained when the program is built (the crate `ask-train`) and looked up here; nothing is made of them first. A
//! text's words and its rows of letters count half each. Within a half a feature that stands in `n` of `N` phrasings
//! weighs `ln((1 + N) / (1 + n)) + 1` (the smoothed inverse document frequency), and the weights of a text are scaled to
//! length 1. What is not in the table counts as rare in that length and speaks for nothing: the table holds only what
//! speaks for something.
//!
//! As bytes, little-endian, whole numbers in sevens of bits with the lowest first ("varint"):
//!
//! ```text
//! "LASK", 1                                    what it is, and which version
//! phrasings, classes, words, rows              how many there are of each, varints
//! a name and a line feed                       for each word, then each row, in the order of their letters
//! phrasings it stands in                       for each of them, a varint
//! classes that it speaks for or against        for each of them, how many, a varint
//! step from the class before, from class 0     for each of those, a varint
//! steps of the class's scale                   for each of those, -127 to 127
//! scale, bias                                  for each class, two f32
//! ```

use std::cmp::Ordering;

use super::features::Features;

/// What the bytes begin with: what they are, and the version of their form.
const HEAD: &[u8; 5] = b"LASK\x01";

/// What words, and what rows of letters, count in a text.
const HALF: f32 = 0.5;

/// The bytes are not those that [`Weights::to_bytes`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

impl std::fmt::Display for Damaged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("what questions are understood by cannot be read")
    }
}

impl std::error::Error for Damaged {}

/// How much a feature tells that stands in some of all phrasings: the smoothed inverse document frequency, 1 or more.
#[must_use]
pub fn telling(standing_in: u32, phrasings: u32) -> f32 {
    (((1.0 + f64::from(phrasings)) / (1.0 + f64::from(standing_in))).ln() + 1.0) as f32
}

/// What brings one half of a text to its length, from the sum of the squares of [`telling`]; 0 where there is nothing.
#[must_use]
pub fn scale_of_half(square: f32) -> f32 {
    if square > 0.0 { (HALF / square).sqrt() } else { 0.0 }
}

/// A name in the table: in how many phrasings it stands, and the steps of each class's scale by which it speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The word, the pair of words or the row of letters.
    pub name: String,
    /// In how many phrasings it stands.
    pub standing_in: u32,
    /// Classes in their order, each with its steps.
    pub steps: Vec<(u16, i8)>,
}

/// One class: what a step is worth, and where it stands if nothing speaks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Class {
    /// What one step is worth.
    pub scale: f32,
    /// The margin of a text of which nothing is known.
    pub bias: f32,
}

/// The table, ready to be looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    phrasings: u32,
    words: Names,
    rows: Names,
    /// In how many phrasings each word and then each row stands.
    standing_in: Vec<u32>,
    /// Where the steps of each begin; one more at the end.
    starts: Vec<u32>,
    steps: Vec<(u16, i8)>,
    classes: Vec<Class>,
}

/// What a text is to each class.
#[derive(Clone, Debug, PartialEq)]
pub struct Margins {
    /// How far it lies on the side of each class; below zero on the other.
    pub margins: Vec<f32>,
    /// Whether anything in it speaks for the class, all things together.
    pub is_spoken_for: Vec<bool>,
}

impl Weights {
    /// From the words and the rows, each in the order of their letters.
    #[must_use]
    pub fn new(phrasings: u32, words: &[Entry], rows: &[Entry], classes: Vec<Class>) -> Self {
        let entries = || words.iter().chain(rows);
        let mut starts = vec![0];
        let mut end = 0;
        for entry in entries() {
            end += entry.steps.len() as u32;
            starts.push(end);
        }
        Self {
            phrasings,
            words: Names::new(words),
            rows: Names::new(rows),
            standing_in: entries().map(|entry| entry.standing_in).collect(),
            starts,
            steps: entries().flat_map(|entry| entry.steps.iter().copied()).collect(),
            classes,
        }
    }

    /// How many classes there are.
    #[must_use]
    pub fn classes(&self) -> usize {
        self.classes.len()
    }

    /// How far a text lies on the side of each class.
    #[must_use]
    pub fn margins(&self, text: &Features) -> Margins {
        let mut sums = vec![0.0_f32; self.classes.len()];
        let rows_from = self.words.ends.len();
        for (names, first, found) in [(&self.words, 0, &text.words), (&self.rows, rows_from, &text.rows)] {
            let known: Vec<usize> =
                found.iter().filter_map(|name| names.find(name)).map(|at| first + at).collect();
            let rare = telling(1, self.phrasings);
            let squares = known.iter().map(|at| telling(self.standing_in[*at], self.phrasings).powi(2));
            let square = squares.sum::<f32>() + (found.len() - known.len()) as f32 * rare * rare;
            let scale = scale_of_half(square);
            for at in known {
                for (class, steps) in self.steps_of(at) {
                    sums[usize::from(*class)] += scale * f32::from(*steps);
                }
            }
        }
        let spoken = sums.iter().zip(&self.classes);
        Margins {
            is_spoken_for: sums.iter().map(|sum| *sum > 0.0).collect(),
            margins: spoken.map(|(sum, class)| sum * class.scale + class.bias).collect(),
        }
    }

    fn steps_of(&self, at: usize) -> &[(u16, i8)] {
        &self.steps[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The table as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = HEAD.to_vec();
        let sizes = [self.classes.len(), self.words.ends.len(), self.rows.ends.len()];
        for size in std::iter::once(self.phrasings).chain(sizes.map(|size| size as u32)) {
            write_number(&mut bytes, size);
        }
        bytes.extend(self.words.text.bytes().chain(self.rows.text.bytes()));
        let features = || 0..self.standing_in.len();
        self.standing_in.iter().for_each(|count| write_number(&mut bytes, *count));
        features().for_each(|at| write_number(&mut bytes, self.steps_of(at).len() as u32));
        for at in features() {
            let mut before = 0;
            for (class, _) in self.steps_of(at) {
                write_number(&mut bytes, u32::from(class - before));
                before = *class;
            }
        }
        bytes.extend(self.steps.iter().map(|(_, steps)| steps.cast_unsigned()));
        for class in &self.classes {
            bytes.extend(class.scale.to_le_bytes());
            bytes.extend(class.bias.to_le_bytes());
        }
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`Damaged`] for anything else. No bytes make it panic, or take much more room than they have themselves.
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        Reader { rest: bytes }.weights().ok_or(Damaged)
    }
}

/// Names one after another, each ended by a line feed, in the order of their letters.
#[derive(Clone, Debug, PartialEq)]
struct Names {
    text: String,
    /// Where the line feed of each stands in `text`.
    ends: Vec<u32>,
}

impl Names {
    fn new(entries: &[Entry]) -> Self {
        let text: String = entries.iter().flat_map(|entry| [entry.name.as_str(), "\n"]).collect();
        Self::of(text)
    }

    fn of(text: String) -> Self {
        let ends = text.bytes().zip(0_u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, at)| at).collect();
        Self { text, ends }
    }

    fn name(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize + 1);
        &self.text[start..self.ends[at] as usize]
    }

    fn find(&self, name: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.name(middle).cmp(name) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }
}

fn write_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// What is not read yet.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn weights(&mut self) -> Option<Weights> {
        if self.take(HEAD.len())? != HEAD {
            return None;
        }
        let [phrasings, classes, words, rows] =
            [self.number()?, self.number()?, self.number()?, self.number()?];
        u16::try_from(classes).ok()?;
        let (words, rows) = (self.names(words)?, self.names(rows)?);
        let features = words.ends.len() + rows.ends.len();
        let standing_in = self.numbers(features)?;
        let starts = starts(&self.numbers(features)?)?;
        let places = self.places(&starts, classes)?;
        let steps = self.take(places.len())?.iter().map(|steps| steps.cast_signed());
        let steps = places.into_iter().zip(steps).collect();
        let classes = (0..classes).map(|_| self.class()).collect::<Option<Vec<Class>>>()?;
        let is_whole = self.rest.is_empty();
        is_whole.then_some(Weights { phrasings, words, rows, standing_in, starts, steps, classes })
    }

    fn take(&mut self, bytes: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = *self.take(1)?.first()?;
            let sevens = u32::from(byte & 0x7f);
            if sevens.leading_zeros() < shift {
                return None;
            }
            number |= sevens << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// As many numbers as that. Each takes a byte at least, so that no more room is taken than there are bytes.
    fn numbers(&mut self, count: usize) -> Option<Vec<u32>> {
        (count <= self.rest.len()).then_some(())?;
        (0..count).map(|_| self.number()).collect()
    }

    fn names(&mut self, count: u32) -> Option<Names> {
        let feeds = self.rest.iter().zip(1_usize..).filter(|(byte, _)| **byte == b'\n');
        let end = match count.checked_sub(1) {
            Some(last) => feeds.map(|(_, end)| end).nth(last as usize)?,
            None => 0,
        };
        Some(Names::of(String::from_utf8(self.take(end)?.to_vec()).ok()?))
    }

    /// The classes of all steps.
    fn places(&mut self, starts: &[u32], classes: u32) -> Option<Vec<u16>> {
        let all = *starts.last()? as usize;
        (all <= self.rest.len()).then_some(())?;
        let mut places = Vec::with_capacity(all);
        for ends in starts.windows(2) {
            let mut class = 0_u32;
            for _ in ends[0]..ends[1] {
                class = class.checked_add(self.number()?).filter(|class| *class < classes)?;
                places.push(u16::try_from(class).ok()?);
            }
        }
        Some(places)
    }

    fn class(&mut self) -> Option<Class> {
        let mut number = || Some(f32::from_le_bytes(self.take(4)?.try_into().ok()?));
        Some(Class { scale: number()?, bias: number()? }).filter(|class| {
            // What is no number would make every comparison false.
            class.scale.is_finite() && class.bias.is_finite()
        })
    }
}

/// Where each begins, from how many each has; one more at the end.
fn starts(counts: &[u32]) -> Option<Vec<u32>> {
    let mut end = 0_u32;
    let ends = counts.iter().map(|count| {
        end = end.checked_add(*count)?;
        Some(end)
    });
    std::iter::once(Some(0)).chain(ends).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(name: &str, standing_in: u32, steps: &[(u16, i8)]) -> Entry {
        Entry { name: name.to_owned(), standing_in, steps: steps.to_vec() }
    }

    /// Two classes, three words and a row.
    fn small() -> Weights {
        let words =
            [entry("crack", 2, &[(0, 127)]), entry("neck", 300, &[(0, 10), (1, -20)]), entry("sit", 1, &[])];
        let rows = [entry(" ne", 2, &[(1, -128)])];
        let classes = [(0.5, -1.0), (0.25, -0.5)].map(|(scale, bias)| Class { scale, bias });
        Weights::new(400, &words, &rows, classes.to_vec())
    }

    /// The form that a page of this build reads. Another form is another version.
    #[test]
    fn the_bytes_are_those_of_version_1() {
        let head = [b"LASK\x01".as_slice(), &[0x90, 0x03, 2, 3, 1], b"crack\nneck\nsit\n ne\n"].concat();
        let numbers = [2, 0xac, 0x02, 1, 2, 1, 2, 0, 1, 0, 0, 1, 1, 127, 10, 236, 128];
        let classes = [0.5_f32, -1.0, 0.25, -0.5].map(f32::to_le_bytes).concat();
        assert_eq!(small().to_bytes(), [head, numbers.to_vec(), classes].concat());
    }

    #[test]
    fn what_was_written_is_read_again_and_nothing_else_is() {
        let bytes = small().to_bytes();
        assert_eq!(Weights::read(&bytes), Ok(small()));
        for end in 0..bytes.len() {
            assert_eq!(Weights::read(&bytes[..end]), Err(Damaged), "the first {end} bytes");
        }
        assert_eq!(Weights::read(&[bytes.as_slice(), b"x"].concat()), Err(Damaged));
        let mut other_version = bytes;
        other_version[4] = 2;
        assert_eq!(Weights::read(&other_version), Err(Damaged));
    }

    #[test]
    fn a_margin_is_the_bias_and_what_speaks_for_the_class() {
        let weights = small();
        let nothing = weights.margins(&Features::default());
        assert_eq!((nothing.margins, nothing.is_spoken_for), (vec![-1.0, -0.5], vec![false, false]));
        // One known word alone: its half has length 1, whatever it weighs.
        let half = HALF.sqrt() / telling(2, 400);
        let one = weights.margins(&Features { words: vec!["crack".to_owned()], rows: Vec::new() });
        assert!((one.margins[0] - (0.5 * 127.0 * half - 1.0)).abs() < 1e-4, "{one:?}");
        assert_eq!(one.is_spoken_for, [true, false]);
        // A word that nobody knows makes it less sure.
        let words = ["crack", "zzz"].map(str::to_owned).to_vec();
        let diluted = weights.margins(&Features { words, rows: Vec::new() });
        assert!(diluted.margins[0] < one.margins[0], "{diluted:?}");
    }

    #[test]
    fn a_rare_thing_tells_more() {
        assert!(telling(1, 1_000) > telling(2, 1_000));
        assert!((telling(1_000, 1_000) - 1.0).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let headed = [HEAD.as_slice(), &bytes].concat();
            for bytes in [bytes, headed] {
                if let Ok(weights) = Weights::read(&bytes) {
                    let _ = weights.margins(&Features::of_text("crack my neck"));
                }
            }
        }

        #[test]
        fn one_wrong_byte_never_makes_it_fall(at in 0..small().to_bytes().len(), byte in any::<u8>()) {
            let mut bytes = small().to_bytes();
            bytes[at] = byte;
            if let Ok(weights) = Weights::read(&bytes) {
                let _ = weights.margins(&Features::of_text("crack my neck"));
            }
        }
    }
}
