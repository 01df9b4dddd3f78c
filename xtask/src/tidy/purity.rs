//! Words that a pure crate never says, and content that nobody reads at run time.

use super::edges::PURE_CRATES;
use super::{Finding, Source, code};

/// What would make a decision depend on more than what it was handed, and what a pure crate does instead.
const IMPURE: &[(&str, &str)] = &[
    ("std::time::Instant", "takes the time as a parameter"),
    ("std::time::SystemTime", "takes the time as a parameter"),
    ("Instant::now", "takes the time as a parameter"),
    ("SystemTime::now", "takes the time as a parameter"),
    ("rand::", "takes random numbers as a parameter"),
    ("std::fs", "is handed text, not files"),
    ("std::net", "knows no network"),
    ("std::env", "knows no environment"),
    ("std::process", "starts no process"),
    ("std::thread", "starts no thread"),
    ("thread::spawn", "starts no thread"),
    ("println!", "never prints"),
    ("eprintln!", "never prints"),
    ("print!", "never prints"),
    ("eprint!", "never prints"),
    ("dbg!", "never prints"),
];

/// Crates that run on the person's machine and could read a file there.
const AT_RUN_TIME: &[&str] = &["app", "limber", "server"];

/// Checks one file.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let Some(name) = crate_of(&source.path) else { return Vec::new() };
    let lines = source.text.lines().take_while(|line| line.trim() != "#[cfg(test)]").map(code).enumerate();
    if PURE_CRATES.contains(&name) {
        lines.filter_map(|(index, line)| impure(source, index, line)).collect()
    } else if AT_RUN_TIME.contains(&name) {
        lines.filter_map(|(index, line)| reads_content(source, index, line)).collect()
    } else {
        Vec::new()
    }
}

fn impure(source: &Source, index: usize, line: &str) -> Option<Finding> {
    let (word, instead) = IMPURE.iter().find(|(word, _)| says(line, word))?;
    Some(Finding::at(source, index, format!("says {word}, but a pure crate {instead}")))
}

fn reads_content(source: &Source, index: usize, line: &str) -> Option<Finding> {
    let sentence =
        "names a content file, but content comes from content-bundle and not from files at run time";
    says(line, "content/").then(|| Finding::at(source, index, sentence.to_owned()))
}

/// Whether a line says a word, and not only a longer one that ends in it.
fn says(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The crate in whose `src` a file lies, unless it is a file of tests.
fn crate_of(path: &str) -> Option<&str> {
    let (name, rest) = path.strip_prefix("crates/")?.split_once('/')?;
    let is_source = rest.starts_with("src/") && rest.ends_with(".rs") && !rest.ends_with("/tests.rs");
    is_source.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&Source { path: path.to_owned(), text: text.to_owned() }).len()
    }

    #[test]
    fn each_impure_word_is_found_in_a_pure_crate_alone() {
        for (word, _) in IMPURE {
            let line = format!("let x = {word}(1);");
            assert_eq!(findings("crates/care/src/relief.rs", &line), 1, "{word}");
            assert_eq!(findings("crates/server/src/site.rs", &line), 0, "{word}");
        }
    }

    #[test]
    fn longer_words_comments_and_tests_are_left_alone() {
        for line in
            ["operand::new()", "my_print!()", "// std::fs", "/// println!", "#[cfg(test)]\nuse std::fs;"]
        {
            assert_eq!(findings("crates/care/src/relief.rs", line), 0, "{line}");
        }
        for path in ["crates/care/tests/golden.rs", "crates/care/src/relief/tests.rs", "crates/care/build.rs"]
        {
            assert_eq!(findings(path, "use std::fs;"), 0, "{path}");
        }
    }

    #[test]
    fn content_is_not_read_at_run_time() {
        let line = "let text = read(\"content/sources.toml\");";
        assert_eq!(findings("crates/app/src/page.rs", line), 1);
        assert_eq!(findings("crates/content-bundle/build.rs", line), 0);
    }
}
