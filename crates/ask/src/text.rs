//! From what was typed to words.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

/// What is read of a question; the rest of an endless one is left alone.
const MAX_READ_CHARS: usize = 20_000;

/// A word of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In small letters, without apostrophes.
    pub(super) surface: String,
    /// Its stem; empty where only surfaces were read.
    pub(super) stem: String,
    /// Which clause it stands in: commas and full stops end one.
    pub(super) clause: usize,
    /// Which sentence it stands in.
    pub(super) sentence: usize,
}

/// A question as words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) words: Vec<Word>,
    /// Most letters belong to a script that English is not written in.
    pub(super) has_foreign_script: bool,
}

impl Reading {
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Reads a question. Whatever stands between `<` and `>` is code and no word.
pub(super) fn read(question: &str) -> Reading {
    let mut reading = read_surfaces(question);
    let stemmer = stemmer();
    for word in &mut reading.words {
        word.stem = stemmer.stem(&word.surface).into_owned();
    }
    reading
}

/// Reads without stems, which take long to find.
fn read_surfaces(question: &str) -> Reading {
    let mut words = Vec::new();
    let has_foreign_script = scan(question, |surface, clause, sentence| {
        words.push(Word { surface: surface.to_owned(), stem: String::new(), clause, sentence });
    });
    if has_foreign_script {
        words.clear();
    }
    Reading { words, has_foreign_script }
}

/// The words of one text after another, as [`read`] finds them, without their stems and places: for the many phrasings,
/// which are read in one go. Room is taken once.
#[derive(Default)]
pub(super) struct Surfaces {
    letters: String,
    ends: Vec<usize>,
}

impl Surfaces {
    /// The words of a text.
    pub(super) fn of(&mut self, text: &str) -> impl Iterator<Item = &str> {
        self.letters.clear();
        self.ends.clear();
        let has_foreign_script = scan(text, |surface, _, _| {
            self.letters.push_str(surface);
            self.ends.push(self.letters.len());
        });
        if has_foreign_script {
            self.ends.clear();
        }
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.letters[*start..*end])
    }
}

/// Hands out every word with its clause and sentence, and says whether most letters are of a script that English is not
/// written in: then they are no words.
fn scan(text: &str, mut each: impl FnMut(&str, usize, usize)) -> bool {
    let text = start_of(text);
    let text = if text.contains('<') { Cow::Owned(without_code(text)) } else { Cow::Borrowed(text) };
    let (mut clause, mut sentence) = (0, 0);
    let (mut latin, mut foreign) = (0_usize, 0_usize);
    let mut surface = String::new();
    for sign in text.chars().chain(['\n']) {
        if sign.is_ascii_alphanumeric() {
            latin += 1;
            surface.push(sign.to_ascii_lowercase());
        } else if sign.is_alphanumeric() {
            match is_latin(sign) {
                true => latin += 1,
                false => foreign += 1,
            }
            surface.extend(sign.to_lowercase());
        } else if !is_apostrophe(sign) {
            if !surface.is_empty() {
                each(&surface, clause, sentence);
                surface.clear();
            }
            clause += usize::from(ends_clause(sign));
            sentence += usize::from(ends_sentence(sign));
        }
    }
    foreign > latin
}

/// As much of a text as is read.
fn start_of(text: &str) -> &str {
    match text.char_indices().nth(MAX_READ_CHARS) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// The stems of a phrase in content.
pub(super) fn stems(phrase: &str) -> Vec<String> {
    read(phrase).words.into_iter().map(|word| word.stem).collect()
}

fn stemmer() -> Stemmer {
    Stemmer::create(Algorithm::English)
}

fn without_code(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        kept.push_str(before);
        kept.push(' ');
        // A `<` that is never closed is a sign like any other: "pain <3 weeks".
        let is_tag = after.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!'));
        rest = match after.split_once('>') {
            Some((_, after)) if is_tag => after,
            _ => after,
        };
    }
    kept + rest
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | '`' | '´')
}

fn ends_clause(sign: char) -> bool {
    matches!(sign, ',' | ':' | '(' | ')') || ends_sentence(sign)
}

fn ends_sentence(sign: char) -> bool {
    matches!(sign, '.' | ';' | '!' | '?' | '\n')
}

fn is_latin(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surfaces(text: &str) -> Vec<String> {
        read(text).words.into_iter().map(|word| word.surface).collect()
    }

    #[test]
    fn words_are_small_and_without_apostrophes() {
        assert_eq!(surfaces("I can't TURN my neck!"), ["i", "cant", "turn", "my", "neck"]);
        assert_eq!(surfaces("it’s 10/10"), ["its", "10", "10"]);
    }

    #[test]
    fn code_is_no_word_and_a_lone_sign_is_left() {
        assert_eq!(surfaces("<script>alert(1)</script> neck"), ["alert", "1", "neck"]);
        assert_eq!(surfaces("<img src=x onerror=alert(1)>"), Vec::<String>::new());
        assert_eq!(surfaces("pain <3 weeks"), ["pain", "3", "weeks"]);
    }

    #[test]
    fn other_scripts_leave_no_words() {
        let reading = read("首が痛いです");
        assert!(reading.has_foreign_script && reading.is_empty());
    }

    #[test]
    fn a_text_read_for_its_surfaces_alone_has_the_same() {
        let mut reader = Surfaces::default();
        for text in ["I can't TURN my neck!", "", "<b>it’s</b> 10/10", "首が痛いです", "Größe"] {
            let words: Vec<String> = reader.of(text).map(str::to_owned).collect();
            assert_eq!(words, surfaces(text), "{text}");
        }
    }

    #[test]
    fn clauses_and_sentences_are_counted() {
        let words = read("no pain, but numb. Why?").words;
        let places: Vec<_> = words.iter().map(|word| (word.clause, word.sentence)).collect();
        assert_eq!(places, [(0, 0), (0, 0), (1, 0), (1, 0), (2, 1)]);
    }
}
