//! The report as a page of its own that prints on A4.

use chart::{Picture, escaped, svg};

use crate::model::Report;
use crate::sections::{Block, Section, Tone, notice, sections};
use crate::words::Words;

/// The looks on paper. The classes are those of the app, which shows the same article with looks of its own.
const STYLE: &str = include_str!("html/print.css");

/// The whole page: one file that needs no other.
#[must_use]
pub fn page(report: &Report, words: &Words) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n{}</main>\n</body>\n</html>\n",
        words.language().tag(),
        escaped(&title(report, words)),
        article(report, words, 1)
    )
}

/// What the page is called.
pub(crate) fn title(report: &Report, words: &Words) -> String {
    words.say_with("title", [("day", words.day(report.last_day).into())])
}

/// The report as an `article`, to be put into a page whose headings go down to the level before `level`, which is 1 to 5.
#[must_use]
pub fn article(report: &Report, words: &Words, level: u8) -> String {
    let heading = escaped(&title(report, words));
    let mut html = format!("<article class=\"report\">\n<h{level}>{heading}</h{level}>\n");
    for line in lead(report, words) {
        html += &format!("<p class=\"caption\">{}</p>\n", escaped(&line));
    }
    html += &format!("<p class=\"report-preview\"><b>{}</b></p>\n", escaped(&notice(words)));
    for (index, section) in sections(report, words).iter().enumerate() {
        html += &one(section, level + 1, index, words);
    }
    html += &format!("<p class=\"small muted\">{}</p>\n</article>\n", escaped(&words.say("foot")));
    html
}

/// About whom and over what, without a name.
pub(crate) fn lead(report: &Report, words: &Words) -> Vec<String> {
    let span = words.say_with(
        "span",
        [("first", words.day(report.first_day).into()), ("last", words.day(report.last_day).into())],
    );
    let age = report.age_years.map(|age| words.say_with("age", [("age", age.into())]));
    let lead = [Some(span), age].into_iter().flatten().collect::<Vec<_>>().join(" ");
    vec![lead]
}

fn one(section: &Section, level: u8, index: usize, words: &Words) -> String {
    let heading = escaped(&section.heading);
    let blocks: String = section.blocks.iter().map(|block| set(block, index, words)).collect();
    format!("<section>\n<h{level}>{heading}</h{level}>\n{blocks}</section>\n")
}

fn set(block: &Block, index: usize, words: &Words) -> String {
    match block {
        Block::Text(tone, text) => {
            let class = match tone {
                Tone::Plain => "",
                Tone::Own => " class=\"reading\"",
                Tone::Note => " class=\"small muted\"",
            };
            format!("<p{class}>{}</p>\n", escaped(text))
        }
        Block::List(items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect();
            format!("<ul class=\"report-list\">\n{items}</ul>\n")
        }
        Block::Table { title, head, rows } => table(title, head, rows),
        Block::Picture(picture) => figure(picture, index),
        Block::Blank(lines) => {
            let label = escaped(&words.say("blank"));
            let lines = "<span class=\"report-line\"></span>".repeat(*lines);
            format!("<p class=\"report-lines\" role=\"img\" aria-label=\"{label}\">{lines}</p>\n")
        }
    }
}

fn figure(picture: &Picture, index: usize) -> String {
    let drawn = svg(picture, &format!("report-figure-{index}"));
    format!(
        "<figure>\n{drawn}\n<figcaption class=\"caption\">{}</figcaption>\n</figure>\n",
        escaped(&picture.caption)
    )
}

fn table(title: &str, head: &[String], rows: &[Vec<String>]) -> String {
    let heads: String = head.iter().map(|cell| format!("<th scope=\"col\">{}</th>", escaped(cell))).collect();
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().enumerate().map(|(place, cell)| match place {
            0 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
            _ => format!("<td>{}</td>", escaped(cell)),
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<div class=\"report-table\"><table>\n<caption class=\"unseen\">{}</caption>\n<thead>\n<tr>{heads}</tr>\n</thead>\n\
         <tbody>\n{rows}</tbody>\n</table></div>\n",
        escaped(title)
    )
}
