//! An exception from a lint says why. That it is an `expect` and not an `allow`, clippy sees to.

use super::{Finding, Source, code};

const EXCEPTIONS: [&str; 4] = ["#[allow(", "#![allow(", "#[expect(", "#![expect("];

/// Checks one file.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    if !source.path.ends_with(".rs") {
        return Vec::new();
    }
    let lines = source.text.lines().map(code).enumerate();
    lines
        .filter_map(|(index, line)| Some(Finding::at(source, index, complaint(source, index, line)?)))
        .collect()
}

fn complaint(source: &Source, index: usize, line: &str) -> Option<String> {
    let line = line.trim_start();
    EXCEPTIONS.iter().find(|open| line.starts_with(*open))?;
    let says_why = attribute_from(source, index).contains("reason =");
    (!says_why).then(|| "give the reason for this exception".to_owned())
}

/// The text of the attribute that begins on a line, to its closing bracket.
fn attribute_from(source: &Source, index: usize) -> String {
    let mut text = String::new();
    for line in source.text.lines().skip(index).map(code) {
        text.push_str(line);
        if line.contains(")]") {
            break;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_without_a_reason_is_found() {
        let table = [
            ("#[expect(dead_code)]\nfn f() {}", 1),
            ("#![expect(dead_code)]", 1),
            ("#[allow(dead_code)]", 1),
            ("#![allow(dead_code, reason = \"each test uses its own part\")]", 0),
            ("    #[expect(\n        dead_code,\n        unused\n    )]\nlet reason = 1;", 1),
            ("#[expect(dead_code, reason = \"tests only\")]", 0),
            ("    #[expect(\n        dead_code,\n        reason = \"tests only\"\n    )]", 0),
            ("// #[allow(dead_code)]", 0),
            ("value.expect(\"why\")", 0),
        ];
        for (text, expected) in table {
            let source = Source { path: "crates/care/src/lib.rs".to_owned(), text: text.to_owned() };
            assert_eq!(check(&source).len(), expected, "{text}");
        }
    }
}
