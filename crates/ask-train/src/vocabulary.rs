//! Everything that stands in the phrasings, by number, and each phrasing as numbers.

use std::collections::BTreeMap;

use ask::features::Features;
use ask::weights::{scale_of_half, telling};

/// Words, pairs of words and rows of letters, each with how many phrasings it stands in. Words come first.
pub(crate) struct Vocabulary {
    pub(crate) phrasings: u32,
    words: Vec<String>,
    rows: Vec<String>,
    standing_in: Vec<u32>,
}

impl Vocabulary {
    /// Of some phrasings.
    pub(crate) fn of(texts: &[Features]) -> Self {
        let (words, mut standing_in) = counted(texts.iter().map(|text| &text.words));
        let (rows, of_rows) = counted(texts.iter().map(|text| &text.rows));
        standing_in.extend(of_rows);
        Self { phrasings: texts.len() as u32, words, rows, standing_in }
    }

    /// How many there are, words and rows together.
    pub(crate) fn len(&self) -> usize {
        self.standing_in.len()
    }

    /// How many of them are words or pairs of words.
    pub(crate) fn words(&self) -> usize {
        self.words.len()
    }

    /// The name of a number.
    pub(crate) fn name(&self, at: usize) -> &str {
        at.checked_sub(self.words.len()).map_or_else(|| &self.words[at], |row| &self.rows[row])
    }

    /// In how many phrasings it stands.
    pub(crate) fn standing_in(&self, at: usize) -> u32 {
        self.standing_in[at]
    }

    /// How much it tells.
    pub(crate) fn telling(&self, at: usize) -> f32 {
        telling(self.standing_in[at], self.phrasings)
    }

    /// A phrasing's features with their weights, as [`ask::weights`] counts them.
    pub(crate) fn vector(&self, text: &Features) -> Vec<(u32, f32)> {
        let mut vector = Vec::new();
        let halves = [(&self.words, 0, &text.words), (&self.rows, self.words.len(), &text.rows)];
        for (names, first, found) in halves {
            let known = found.iter().filter_map(|name| names.binary_search(name).ok());
            let told: Vec<(usize, f32)> = known.map(|at| (first + at, self.telling(first + at))).collect();
            let scale = scale_of_half(told.iter().map(|(_, telling)| telling * telling).sum());
            vector.extend(told.into_iter().map(|(at, telling)| (at as u32, scale * telling)));
        }
        vector
    }
}

/// Every name in its order, with how many of the lists hold it.
fn counted<'a>(lists: impl Iterator<Item = &'a Vec<String>>) -> (Vec<String>, Vec<u32>) {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for name in lists.flatten() {
        *counts.entry(name).or_default() += 1;
    }
    counts.into_iter().map(|(name, count)| (name.to_owned(), count)).unzip()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_half_of_a_phrasing_has_its_length_and_rare_things_weigh_more() {
        let texts = ["crack my neck", "crack my back", "sit"].map(Features::of_text);
        let vocabulary = Vocabulary::of(&texts);
        let vector = vocabulary.vector(&texts[0]);
        assert!(vector.is_sorted_by(|one, other| one.0 < other.0), "{vector:?}");
        let length: f32 = vector.iter().map(|(_, value)| value * value).sum();
        assert!((length - 1.0).abs() < 1e-5, "{length}");
        let weight = |name: &str| {
            let found = vector.iter().find(|(at, _)| vocabulary.name(*at as usize) == name);
            found.map_or(0.0, |(_, value)| *value)
        };
        assert!(weight("neck") > weight("crack") && weight("crack") > 0.0);
        assert_eq!(weight("sit"), 0.0);
        assert!(vocabulary.vector(&Features::default()).is_empty());
    }

    #[test]
    fn a_name_stands_for_its_number() {
        let texts = ["crack my neck", "my neck"].map(Features::of_text);
        let vocabulary = Vocabulary::of(&texts);
        assert_eq!((vocabulary.words(), vocabulary.name(0), vocabulary.standing_in(0)), (5, "crack", 1));
        assert_eq!((vocabulary.name(5), vocabulary.standing_in(5)), (" cr", 1));
        assert!(vocabulary.len() > 5 && vocabulary.telling(0) > vocabulary.telling(2));
    }
}
