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

/// The edits that a word of some length may be off: none for a short one, for there is a word beside every short word.
pub(super) fn allowed(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

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

    proptest! {
        #[test]
        fn it_is_a_distance(one in "[a-d]{0,6}", other in "[a-d]{0,6}") {
            prop_assert_eq!(edits(&one, &other), edits(&other, &one));
            prop_assert_eq!(edits(&one, &other) == Some(0), one == other);
        }
    }
}
