//! What is looked at in a text: words, pairs of neighbours, and rows of three and four letters.
//!
//! Rows of letters run within a word with a space at either end, so that "craking" shares most of what "cracking" has.
//! How often something stands in a text does not matter, only that it does.

use super::text::Surfaces;

/// Letters of the shortest and the longest row.
const ROW_LETTERS: [usize; 2] = [3, 4];

/// What stands in a text, each once and in the order of its letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// Words, and pairs of neighbours with a space between them.
    pub words: Vec<String>,
    /// Rows of letters.
    pub rows: Vec<String>,
}

impl Features {
    /// The features of a text.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        Self::of(Surfaces::default().of(text))
    }

    /// The features of words that follow each other.
    pub(super) fn of<'a>(surfaces: impl Iterator<Item = &'a str>) -> Self {
        let mut features = Self::default();
        let mut before: Option<&str> = None;
        for surface in surfaces {
            features.words.extend(before.map(|before| format!("{before} {surface}")));
            features.words.push(surface.to_owned());
            features.rows.extend(rows_in(surface));
            before = Some(surface);
        }
        for names in [&mut features.words, &mut features.rows] {
            names.sort_unstable();
            names.dedup();
        }
        features
    }
}

/// Every row of letters of a word.
fn rows_in(word: &str) -> Vec<String> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    let rows = ROW_LETTERS.into_iter().flat_map(|length| letters.windows(length));
    rows.map(|row| row.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_pairs_and_rows_stand_there_once_each() {
        let features = Features::of_text("crack my neck, CRACK my back");
        let words = ["back", "crack", "crack my", "my", "my back", "my neck", "neck", "neck crack"];
        assert_eq!(features.words, words);
        assert!(features.rows.is_sorted_by(|one, other| one < other), "{:?}", features.rows);
        assert_eq!(Features::of_text("?!"), Features::default());
    }

    #[test]
    fn a_misspelt_word_shares_rows_with_the_right_one() {
        let (right, wrong) = (Features::of_text("cracking"), Features::of_text("craking"));
        let shared = wrong.rows.iter().filter(|row| right.rows.contains(row)).count();
        assert!(2 * shared > right.rows.len(), "{wrong:?} of {right:?}");
    }

    #[test]
    fn the_shortest_word_has_one_row() {
        assert_eq!(rows_in("i"), [" i "]);
        assert_eq!(rows_in("neck").len(), 4 + 3);
    }
}
