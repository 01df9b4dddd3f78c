//! "Did you mean".

/// The known name that is closest to a wrong one, if it is close at all.
#[must_use]
pub fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (wrong.len() / 3).max(2);
    known
        .map(|name| (edits(wrong, name), name))
        .filter(|(edits, _)| *edits <= allowed)
        .min()
        .map(|(_, name)| name)
}

/// Smallest number of letters to insert, delete or replace to get from one word to the other
/// (Levenshtein distance).
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, other) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_close_name_and_only_a_close_one() {
        let known = ["neck.rotation", "neck.flexion", "lumbar.rotation"];
        assert_eq!(nearest("neck.rotatoin", known.into_iter()), Some("neck.rotation"));
        assert_eq!(nearest("knee", known.into_iter()), None);
        assert_eq!(edits("kitten", "sitting"), 3);
    }
}
