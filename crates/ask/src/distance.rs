//! How far a misspelt word is from a known one.

/// Smallest number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment), or
/// nothing where that is more than `most`.
pub(super) fn edits_within(from: &[char], to: &[char], most: usize) -> Option<usize> {
    if from.len().abs_diff(to.len()) > most {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut current = vec![row + 1; to.len() + 1];
        for (column, other) in to.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != other);
            let mut least = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            let is_swap = row > 0 && column > 0 && *letter == to[column - 1] && from[row - 1] == *other;
            if is_swap {
                least = least.min(before_last[column - 1] + 1);
            }
            current[column + 1] = least;
        }
        if current.iter().all(|edits| *edits > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|edits| *edits <= most)
}

/// How far a word may be off one that is known, or nothing where it is another word. Short words lie close together
/// ("chain" and "chair"), so in those a letter may be missing, too many or swapped, but not another one.
pub(super) fn misspelling(from: &[char], to: &[char]) -> Option<usize> {
    let most = match from.len().min(to.len()) {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let edits = edits_within(from, to, most)?;
    let is_short = from.len() < LEAST_REPLACED_LETTERS;
    let is_swap = || {
        let sorted = |word: &[char]| {
            let mut letters = word.to_vec();
            letters.sort_unstable();
            letters
        };
        sorted(from) == sorted(to)
    };
    (!is_short || from.len() != to.len() || is_swap()).then_some(edits)
}

/// From this length on a letter may stand for another.
const LEAST_REPLACED_LETTERS: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edits(from: &str, to: &str) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        edits_within(&letters(from), &letters(to), 2)
    }

    #[test]
    fn the_common_slips_cost_one() {
        for (wrong, right) in
            [("nekc", "neck"), ("craking", "cracking"), ("arthritus", "arthritis"), ("neckk", "neck")]
        {
            assert_eq!(edits(wrong, right), Some(1), "{wrong}");
        }
        assert_eq!(edits("bicycle", "pillow"), None);
    }

    #[test]
    fn another_short_word_is_no_misspelling() {
        let off = |from: &str, to: &str| {
            misspelling(&from.chars().collect::<Vec<_>>(), &to.chars().collect::<Vec<_>>())
        };
        assert_eq!(off("chain", "chair"), None);
        assert_eq!(off("mole", "move"), None);
        assert_eq!(off("nekc", "neck"), Some(1));
        assert_eq!(off("crak", "crack"), Some(1));
        assert_eq!(off("pillaw", "pillow"), Some(1));
    }

    proptest! {
        #[test]
        fn it_is_a_distance(one in "[a-d]{0,6}", other in "[a-d]{0,6}") {
            prop_assert_eq!(edits(&one, &other), edits(&other, &one));
            prop_assert_eq!(edits(&one, &other) == Some(0), one == other);
        }
    }
}
