//! What is looked at in a question: words, pairs of neighbours, and rows of three and four letters.
//!
//! Rows of letters run within a word with a space at either end, so that "craking" shares most of what "cracking" has.
//! How often something stands in a question does not matter, only that it does.

use rustc_hash::FxHashMap;

use super::text::{Surfaces, Word};

/// Letters of the shortest and the longest row.
const ROW_LETTERS: [usize; 2] = [3, 4];

/// A row of letters; a shorter one ends in zeros.
type Row = [char; 4];

/// What stands in a text, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Features {
    /// Words and pairs of words.
    pub(super) words: Vec<u32>,
    /// Rows of letters.
    pub(super) rows: Vec<u32>,
}

/// A number for everything that was ever seen. What is first met in a question has none.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: FxHashMap<String, KnownWord>,
    pairs: FxHashMap<(u32, u32), u32>,
    rows: FxHashMap<Row, u32>,
    /// Rows of every word, one word after another, so that a word is taken apart once.
    rows_of_words: Vec<u32>,
    words_and_pairs: u32,
}

/// A word that was seen.
#[derive(Clone, Copy)]
struct KnownWord {
    number: u32,
    /// Where its rows begin and end.
    rows: [u32; 2],
}

/// Learns one text after another.
#[derive(Default)]
pub(super) struct Learner {
    vocabulary: Vocabulary,
    reader: Surfaces,
    words: Seen,
    rows: Seen,
}

/// Which numbers stand in the present text already.
#[derive(Default)]
struct Seen {
    /// The last text in which each number stood, counted from 1.
    last: Vec<u32>,
    text: u32,
}

impl Seen {
    fn is_new(&mut self, number: u32) -> bool {
        let at = number as usize;
        if at >= self.last.len() {
            self.last.resize(at + 1, 0);
        }
        std::mem::replace(&mut self.last[at], self.text) != self.text
    }
}

impl Learner {
    /// The features of a text, with numbers for those that are new.
    pub(super) fn learn(&mut self, text: &str) -> Features {
        let Self { vocabulary, reader, words, rows } = self;
        words.text += 1;
        rows.text += 1;
        let mut features = Features::default();
        let mut before = None;
        for surface in reader.of(text) {
            let word = vocabulary.word(surface);
            let pair = before.map(|before| vocabulary.pair(before, word.number));
            features
                .words
                .extend([Some(word.number), pair].into_iter().flatten().filter(|at| words.is_new(*at)));
            features.rows.extend(vocabulary.rows_of(word).iter().filter(|at| rows.is_new(**at)));
            before = Some(word.number);
        }
        features
    }

    /// All that was learnt.
    pub(super) fn into_vocabulary(self) -> Vocabulary {
        self.vocabulary
    }
}

impl Vocabulary {
    fn word(&mut self, surface: &str) -> KnownWord {
        if let Some(word) = self.words.get(surface) {
            return *word;
        }
        let start = self.rows_of_words.len() as u32;
        for row in rows_in(surface) {
            let next = self.rows.len() as u32;
            self.rows_of_words.push(*self.rows.entry(row).or_insert(next));
        }
        let word = KnownWord { number: self.words_and_pairs, rows: [start, self.rows_of_words.len() as u32] };
        self.words_and_pairs += 1;
        self.words.insert(surface.to_owned(), word);
        word
    }

    fn pair(&mut self, one: u32, other: u32) -> u32 {
        let next = self.words_and_pairs;
        let number = *self.pairs.entry((one, other)).or_insert(next);
        self.words_and_pairs += u32::from(number == next);
        number
    }

    fn rows_of(&self, word: KnownWord) -> &[u32] {
        let [start, end] = word.rows;
        &self.rows_of_words[start as usize..end as usize]
    }

    /// The features of a text that are known.
    pub(super) fn look_up(&self, words: &[Word]) -> Features {
        let known: Vec<Option<KnownWord>> =
            words.iter().map(|word| self.words.get(&word.surface).copied()).collect();
        let mut features = Features::default();
        for (known, word) in known.iter().zip(words) {
            match known {
                Some(known) => {
                    features.words.push(known.number);
                    features.rows.extend(self.rows_of(*known));
                }
                None => features.rows.extend(rows_in(&word.surface).filter_map(|row| self.rows.get(&row))),
            }
        }
        let pairs = known.windows(2).filter_map(|pair| self.pairs.get(&(pair[0]?.number, pair[1]?.number)));
        features.words.extend(pairs);
        features.tidied()
    }

    /// How many words and pairs there are.
    pub(super) fn words(&self) -> usize {
        self.words_and_pairs as usize
    }

    /// How many rows of letters there are.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }
}

impl Features {
    fn tidied(mut self) -> Self {
        for numbers in [&mut self.words, &mut self.rows] {
            numbers.sort_unstable();
            numbers.dedup();
        }
        self
    }
}

/// Every row of letters of a word.
fn rows_in(word: &str) -> impl Iterator<Item = Row> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    let rows =
        ROW_LETTERS.into_iter().flat_map(|length| letters.windows(length).map(row).collect::<Vec<Row>>());
    rows.collect::<Vec<_>>().into_iter()
}

fn row(letters: &[char]) -> Row {
    let mut row = ['\0'; 4];
    row[..letters.len()].copy_from_slice(letters);
    row
}

#[cfg(test)]
mod tests {
    use super::super::text::read;
    use super::*;

    #[test]
    fn what_was_learnt_is_found_again_and_what_was_not_is_left_out() {
        let mut learner = Learner::default();
        let learnt = learner.learn("crack my neck, crack my back").tidied();
        let vocabulary = learner.into_vocabulary();
        assert_eq!(vocabulary.look_up(&read("crack my neck crack my back").words), learnt);
        assert_eq!(learnt.words.len(), 4 + 4, "four words, and four pairs of which one comes twice");
        assert_eq!(vocabulary.look_up(&read("zzz qqq").words), Features::default());
    }

    #[test]
    fn a_misspelt_word_shares_rows_with_the_right_one() {
        let mut learner = Learner::default();
        let right = learner.learn("cracking");
        let vocabulary = learner.into_vocabulary();
        let wrong = vocabulary.look_up(&read("craking").words);
        assert!(wrong.words.is_empty());
        assert!(2 * wrong.rows.len() > right.rows.len(), "{wrong:?} of {right:?}");
    }

    #[test]
    fn what_stood_in_an_earlier_text_counts_again_in_the_next() {
        let mut learner = Learner::default();
        let first = learner.learn("neck neck");
        assert_eq!((first.words.len(), first.rows.len()), (2, 7), "the word and its pair with itself");
        assert_eq!(learner.learn("neck neck"), first);
    }

    #[test]
    fn the_shortest_word_has_one_row() {
        assert_eq!(rows_in("i").count(), 1);
        assert_eq!(rows_in("neck").count(), 4 + 3);
    }
}
