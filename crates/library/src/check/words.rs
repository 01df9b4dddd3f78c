//! Words that are never said to a person.

use super::document::{Document, Seg};
use super::report::Report;

/// A banned word or sign, and what to write.
const BANNED: [(&str, &str); 14] = [
    ("harmless", "what is known and how sure it is"),
    ("cure", "what it may ease"),
    ("cures", "what it may ease"),
    ("just", "the sentence without it"),
    ("simply", "the sentence without it"),
    ("amazing", "a plain word"),
    ("oops", "a plain word"),
    ("journey", "a plain word"),
    ("healing", "what it may ease"),
    ("causes stroke", "\"rarely, tears of a neck artery have followed forceful cracking\""),
    ("guarantee", "what was found and how sure it is"),
    ("!", "a full stop"),
    ("\u{2014}", "a comma or a full stop"),
    ("\u{2013}", "a comma, or \"to\" between numbers"),
];

/// Fields that quote others: sources, and the ways in which people ask. The words by which a question is understood
/// are no words to a person at all, so those files are not looked at.
const QUOTED: [&str; 4] = ["citation", "found_at", "also_asked", "terms"];

pub(crate) fn check(document: &Document, report: &mut Report) {
    for (path, text) in document.texts() {
        let quoted = path.iter().any(|seg| matches!(seg, Seg::Key(key) if QUOTED.contains(&key.as_str())));
        if quoted {
            continue;
        }
        for (banned, instead) in BANNED.iter().filter(|(banned, _)| says(&text, banned)) {
            let problem = document.problem(&path, format!("says \"{banned}\""));
            report.add_some(problem, *instead);
        }
    }
}

/// Whether a text holds a phrase as whole words, whatever its case; signs count anywhere.
fn says(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    let is_sign = !phrase.chars().any(char::is_alphanumeric);
    text.match_indices(phrase).any(|(start, found)| {
        let before = text[..start].chars().next_back();
        let after = text[start + found.len()..].chars().next();
        is_sign || ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_only() {
        assert!(says("Just turn", "just"));
        assert!(says("stop!", "!"));
        assert!(!says("adjust the seat", "just"));
        assert!(!says("secure", "cure"));
    }
}
