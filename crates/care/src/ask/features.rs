//! What is looked at in a question: words, pairs of neighbours, and rows of three and four letters.
//!
//! Rows of letters run within a word with a space at either end, so that "craking" shares most of what "cracking" has.
//! How often something stands in a question does not matter, only that it does.

use rustc_hash::FxHashMap;

use super::text::Word;

/// Letters of the shortest and the longest row.
const ROW_LETTERS: [usize; 2] = [3, 4];

/// A row of letters; a shorter one ends in zeros.
type Row = [char; 4];

/// What stands in a text, each once, in the order of the numbers.
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
    words: FxHashMap<String, u32>,
    pairs: FxHashMap<(u32, u32), u32>,
    rows: FxHashMap<Row, u32>,
    /// Rows of each word by its number, so that a word is taken apart once.
    rows_of: FxHashMap<u32, Vec<u32>>,
    words_and_pairs: u32,
}

impl Vocabulary {
    /// The features of a text, with numbers for those that are new.
    pub(super) fn learn(&mut self, words: &[Word]) -> Features {
        let numbers: Vec<u32> = words.iter().map(|word| self.learn_word(&word.surface)).collect();
        let mut features = Features { words: numbers.clone(), rows: Vec::new() };
        for pair in numbers.windows(2) {
            let next = self.words_and_pairs;
            let number = *self.pairs.entry((pair[0], pair[1])).or_insert(next);
            self.words_and_pairs += u32::from(number == next);
            features.words.push(number);
        }
        for number in &numbers {
            features.rows.extend(self.rows_of.get(number).into_iter().flatten());
        }
        features.tidied()
    }

    fn learn_word(&mut self, surface: &str) -> u32 {
        if let Some(number) = self.words.get(surface) {
            return *number;
        }
        let number = self.words_and_pairs;
        self.words_and_pairs += 1;
        self.words.insert(surface.to_owned(), number);
        let mut rows = Vec::new();
        for row in rows_in(surface) {
            let next = self.rows.len() as u32;
            rows.push(*self.rows.entry(row).or_insert(next));
        }
        self.rows_of.insert(number, rows);
        number
    }

    /// The features of a text that are known.
    pub(super) fn look_up(&self, words: &[Word]) -> Features {
        let numbers: Vec<Option<u32>> =
            words.iter().map(|word| self.words.get(&word.surface).copied()).collect();
        let mut features = Features::default();
        for (number, word) in numbers.iter().zip(words) {
            match number {
                Some(number) => {
                    features.words.push(*number);
                    features.rows.extend(self.rows_of.get(number).into_iter().flatten());
                }
                None => features.rows.extend(rows_in(&word.surface).filter_map(|row| self.rows.get(&row))),
            }
        }
        let pairs = numbers.windows(2).filter_map(|pair| self.pairs.get(&(pair[0]?, pair[1]?)));
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
        let mut vocabulary = Vocabulary::default();
        let learnt = vocabulary.learn(&read("crack my neck, crack my back").words);
        assert_eq!(vocabulary.look_up(&read("crack my neck crack my back").words), learnt);
        assert_eq!(learnt.words.len(), 4 + 4, "four words, and four pairs of which one comes twice");
        assert_eq!(vocabulary.look_up(&read("zzz qqq").words), Features::default());
    }

    #[test]
    fn a_misspelt_word_shares_rows_with_the_right_one() {
        let mut vocabulary = Vocabulary::default();
        let right = vocabulary.learn(&read("cracking").words);
        let wrong = vocabulary.look_up(&read("craking").words);
        assert!(wrong.words.is_empty());
        assert!(2 * wrong.rows.len() > right.rows.len(), "{wrong:?} of {right:?}");
    }

    #[test]
    fn the_shortest_word_has_one_row() {
        assert_eq!(rows_in("i").count(), 1);
        assert_eq!(rows_in("neck").count(), 4 + 3);
    }
}
