//! Sections as the small XHTML that FHIR allows in a narrative: no classes, no roles, no pictures.

use chart::escaped;
use serde_json::{Value, json};

use crate::sections::{Block, Section};

/// The narrative of a section. A picture is told by its words: its data stand in a table anyway.
pub(super) fn of_section(section: &Section) -> Value {
    wrapped(&section.blocks.iter().map(block).collect::<String>())
}

/// A narrative of paragraphs.
pub(super) fn of_text(paragraphs: &[String]) -> Value {
    wrapped(&paragraphs.iter().map(|text| paragraph(text)).collect::<String>())
}

fn wrapped(inside: &str) -> Value {
    let div = format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{inside}</div>");
    json!({ "status": "generated", "div": div })
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escaped(text))
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(_, text) => paragraph(text),
        Block::List(items) => {
            let items = items.iter().map(|item| format!("<li>{}</li>", escaped(item)));
            format!("<ul>{}</ul>", items.collect::<String>())
        }
        Block::Table { head, rows, .. } => table(head, rows),
        Block::Picture(picture) => paragraph(&format!("{}. {}", picture.title, picture.description)),
        Block::Blank(_) => String::new(),
    }
}

fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let cells = |cells: &[String], tag: &str| {
        cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect::<String>()
    };
    let rows = rows.iter().map(|row| format!("<tr>{}</tr>", cells(row, "td"))).collect::<String>();
    format!("<table><thead><tr>{}</tr></thead><tbody>{rows}</tbody></table>", cells(head, "th"))
}
