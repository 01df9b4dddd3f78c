//! The report as plain text, for a terminal: the same sections as on paper, the picture by its description and table.

use crate::html::{lead, title};
use crate::model::Report;
use crate::sections::{Block, Section, notice, sections};
use crate::words::Words;

/// Letters in a line of running text. A table keeps its rows whole.
const WIDTH: usize = 80;
/// Between two columns.
const GAP: &str = "  ";

/// The whole report.
///
/// ```
/// use journal::{Fold, Journal, Moment};
/// use report::{Language, Record, Report, Words, text};
///
/// let words = Words::new(Language::English);
/// let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
/// let report = Report::of(&Record::of(&Journal::new()), content_bundle::content(), &words, &now, 7);
/// assert!(text::text(&report, &words).starts_with("Limber report, 30 March 2026\n===="));
/// ```
#[must_use]
pub fn text(report: &Report, words: &Words) -> String {
    let mut text = heading(&title(report, words), '=');
    lead(report, words).iter().for_each(|line| text += &wrapped(line, "", ""));
    text += &wrapped(&notice(words), "", "");
    sections(report, words).iter().for_each(|section| text += &set(section));
    text += &format!("\n{}", wrapped(&words.say("foot"), "", ""));
    text
}

fn heading(words: &str, line: char) -> String {
    format!("{words}\n{}\n", line.to_string().repeat(words.chars().count()))
}

fn set(section: &Section) -> String {
    let blocks: String = section.blocks.iter().map(block).collect();
    format!("\n{}{blocks}", heading(&section.heading, '-'))
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(_, text) => wrapped(text, "", ""),
        Block::List(items) => items.iter().map(|item| wrapped(item, "- ", "  ")).collect(),
        Block::Table { title, head, rows } => format!("{title}\n{}", table(head, rows)),
        Block::Picture(picture) => wrapped(&picture.description, "", ""),
        Block::Blank(lines) => format!("{}\n", "_".repeat(WIDTH / 2)).repeat(*lines),
    }
}

/// Columns as wide as their widest cell.
fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let all = || std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let width = |column: usize| {
        all().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |row: &[String]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        format!("{}\n", cells.collect::<Vec<_>>().join(GAP).trim_end())
    };
    all().map(line).collect()
}

/// A paragraph in lines, the first after one margin and the others after another. A word that is longer than a line stays
/// whole.
fn wrapped(text: &str, first: &str, others: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines += &format!("{line}\n");
            line = others.to_owned();
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line += word;
        is_empty = false;
    }
    format!("{lines}{line}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_between_words_and_a_long_word_stays_whole() {
        let long = "x".repeat(100);
        let words = "word ".repeat(20);
        let rows = [
            ("", "", "", "\n"),
            ("one two", "- ", "  ", "- one two\n"),
            (long.as_str(), "- ", "  ", &format!("- {long}\n")),
            (
                words.as_str(),
                "- ",
                "  ",
                &format!("- {}\n  {}\n", ["word"; 15].join(" "), ["word"; 5].join(" ")),
            ),
        ];
        for (text, first, others, expected) in rows {
            assert_eq!(wrapped(text, first, others), expected, "{text}");
        }
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let rows = [row(["20–26 März", "4"]), row(["x", ""])];
        assert_eq!(table(&row(["Woche", "n"]), &rows), "Woche       n\n20–26 März  4\nx\n");
    }
}
