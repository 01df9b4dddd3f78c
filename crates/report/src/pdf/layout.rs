//! Sections into pages.

use chart::Picture;

use super::fonts::{Face, Fonts};
use super::setting::{Kind, LEFT, Mark, Node, PAGE, Sheet, Style, WIDTH};
use crate::html::{lead, title};
use crate::model::Report;
use crate::sections::{Block, Section, Tone, notice, sections};
use crate::words::Words;

const TITLE: Style = style(Face::Strong, 17.0, 21.0, false);
const HEADING: Style = style(Face::Strong, 11.0, 14.0, false);
const PLAIN: Style = style(Face::Plain, 9.5, 12.6, false);
const STRONG: Style = style(Face::Strong, 9.5, 12.6, false);
const OWN: Style = style(Face::Italic, 10.5, 13.4, false);
const NOTE: Style = style(Face::Italic, 9.0, 11.4, true);
const CELL: Style = style(Face::Plain, 8.8, 10.6, false);
const HEAD: Style = style(Face::Italic, 8.8, 10.6, true);

const fn style(face: Face, size: f32, leading: f32, is_quiet: bool) -> Style {
    Style { face, size, leading, is_quiet }
}

/// Space before a heading, under a paragraph, between columns, beside a row.
const BEFORE_HEADING: f32 = 8.0;
const AFTER: f32 = 3.0;
const GAP: f32 = 10.0;
/// What adding and taking away a gap may lose.
const ROUNDING: f32 = 0.1;
const ROW_PADDING: f32 = 0.7;
const INDENT: f32 = 11.0;
const LINE_TO_WRITE: f32 = 19.0;

/// Pages, the tree, and where each heading stands.
pub(super) struct LaidOut {
    pub(super) pages: Vec<Vec<Mark>>,
    pub(super) tree: Vec<Node>,
    pub(super) leaves: usize,
    /// Words, page and height of each heading.
    pub(super) outline: Vec<(String, usize, f32)>,
}

/// Sets a report on two pages: where it is long, in smaller letters, which are still read without a glass.
pub(super) fn lay_out(report: &Report, words: &Words, fonts: &Fonts) -> LaidOut {
    const SCALES: [f32; 5] = [1.0, 0.94, 0.88, 0.82, 0.78];
    const LEAST: f32 = 0.74;
    let larger = SCALES.into_iter().map(|scale| at_scale(report, words, fonts, scale));
    let fitting = larger.into_iter().find(|laid_out| laid_out.pages.len() <= 2);
    fitting.unwrap_or_else(|| at_scale(report, words, fonts, LEAST))
}

fn at_scale(report: &Report, words: &Words, fonts: &Fonts, scale: f32) -> LaidOut {
    let mut setter = Setter { sheet: Sheet::new(fonts), scale, outline: Vec::new() };
    let mut tree = setter.top(report, words);
    for section in sections(report, words) {
        tree.push(setter.section(&section));
    }
    setter.sheet.down(AFTER);
    let foot = setter.paragraph(setter.at(NOTE), &words.say("foot"));
    tree.push(foot);
    number(&mut setter.sheet.pages, &title(report, words), words);
    let leaves = setter.sheet.leaves();
    LaidOut { pages: setter.sheet.pages, tree, leaves, outline: setter.outline }
}

/// What the document is, and which of its pages this is, at the foot of each.
fn number(pages: &mut [Vec<Mark>], title: &str, words: &Words) {
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        let number = words.say_with("page-of", [("page", (index + 1).into()), ("pages", count.into())]);
        let text = format!("{title}, {number}");
        page.push(Mark::Text { at: [LEFT, PAGE[1] - 28.0], style: NOTE, text, leaf: None });
    }
}

struct Setter<'a> {
    sheet: Sheet<'a>,
    /// The share of its usual size at which text is set.
    scale: f32,
    outline: Vec<(String, usize, f32)>,
}

impl Setter<'_> {
    fn at(&self, style: Style) -> Style {
        Style { size: style.size * self.scale, leading: style.leading * self.scale, ..style }
    }

    fn top(&mut self, report: &Report, words: &Words) -> Vec<Node> {
        let heading = title(report, words);
        self.note_heading(&heading);
        let lines = self.sheet.text(self.at(TITLE), LEFT, WIDTH, &heading);
        let heading = Node::Group(Kind::Heading(1, heading), lines);
        self.sheet.down(2.0);
        let mut tree = vec![heading];
        for line in lead(report, words) {
            tree.push(self.paragraph(self.at(NOTE), &line));
        }
        tree.push(self.paragraph(self.at(STRONG), &notice(words)));
        tree
    }

    fn note_heading(&mut self, heading: &str) {
        self.outline.push((heading.to_owned(), self.sheet.pages.len() - 1, self.sheet.y()));
    }

    fn section(&mut self, section: &Section) -> Node {
        self.sheet.down(BEFORE_HEADING);
        self.sheet.make_room(self.at(HEADING).leading + 3.0 * self.at(PLAIN).leading);
        self.sheet.rule(true);
        self.sheet.down(3.5);
        self.note_heading(&section.heading);
        let heading = self.sheet.text(self.at(HEADING), LEFT, WIDTH, &section.heading);
        self.sheet.down(1.5);
        let mut nodes = vec![Node::Group(Kind::Heading(2, section.heading.clone()), heading)];
        for block in &section.blocks {
            nodes.extend(self.block(block));
        }
        Node::Group(Kind::Section, nodes)
    }

    fn block(&mut self, block: &Block) -> Option<Node> {
        match block {
            Block::Text(tone, text) => {
                let style = match tone {
                    Tone::Plain => self.at(PLAIN),
                    Tone::Own => self.at(OWN),
                    Tone::Note => self.at(NOTE),
                };
                Some(self.paragraph(style, text))
            }
            Block::List(items) => Some(self.list(items)),
            Block::Table { title, head, rows } => Some(self.table(title, head, rows)),
            Block::Picture(picture) => Some(self.picture(picture)),
            Block::Blank(lines) => {
                self.blank(*lines);
                None
            }
        }
    }

    fn paragraph(&mut self, style: Style, text: &str) -> Node {
        let lines = self.sheet.text(style, LEFT, WIDTH, text);
        self.sheet.down(AFTER);
        Node::Group(Kind::Paragraph, lines)
    }

    fn list(&mut self, items: &[String]) -> Node {
        let items = items.iter().map(|item| self.item(item)).collect();
        self.sheet.down(AFTER);
        Node::Group(Kind::List, items)
    }

    fn item(&mut self, item: &str) -> Node {
        self.sheet.make_room(self.at(PLAIN).leading);
        let bullet = self.sheet.line(self.at(PLAIN), LEFT, self.sheet.y(), "•".to_owned());
        let body = self.sheet.text(self.at(PLAIN), LEFT + INDENT, WIDTH - INDENT, item);
        let bullet = Node::Group(Kind::Bullet, vec![Node::Leaf(bullet)]);
        Node::Group(Kind::Item, vec![bullet, Node::Group(Kind::ItemBody, body)])
    }

    fn blank(&mut self, lines: usize) {
        for _ in 0..lines {
            self.sheet.make_room(LINE_TO_WRITE);
            self.sheet.down(LINE_TO_WRITE);
            self.sheet.rule(false);
        }
        self.sheet.down(AFTER);
    }

    fn picture(&mut self, picture: &Picture) -> Node {
        let scale = WIDTH / picture.size[0];
        let height = picture.size[1] * scale;
        self.sheet.make_room(height + 3.0 * self.at(NOTE).leading);
        let leaf = self.sheet.leaf();
        let at = [LEFT, self.sheet.y()];
        self.sheet.put(Mark::Picture { at, scale, picture: picture.clone(), leaf });
        self.sheet.down(height);
        let alternative = format!("{}. {}", picture.title, picture.description);
        let figure = Node::Group(Kind::Figure(alternative), vec![Node::Leaf(leaf)]);
        let caption = self.paragraph(self.at(NOTE), &picture.caption);
        Node::Group(Kind::Section, vec![figure, caption])
    }

    fn table(&mut self, title: &str, head: &[String], rows: &[Vec<String>]) -> Node {
        let columns = self.columns(head, rows);
        self.sheet.make_room(self.at(HEAD).leading * 2.0 + self.at(CELL).leading * 2.0);
        let mut nodes = vec![self.row(&columns, head, self.at(HEAD), true)];
        self.sheet.rule(true);
        for row in rows {
            nodes.push(self.row(&columns, row, self.at(CELL), false));
            self.sheet.rule(false);
        }
        self.sheet.down(AFTER + 1.0);
        Node::Group(Kind::Table(title.to_owned()), nodes)
    }

    /// Each column as wide as its widest cell, the first taking what is left. Where that is too little all but the first
    /// are held to an even share of most of the line.
    fn columns(&self, head: &[String], rows: &[Vec<String>]) -> Vec<f32> {
        let natural = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let widths =
                cells.map(|cell| self.sheet.fonts.width(self.at(CELL).face, self.at(CELL).size, cell));
            let longest_word = head.get(column).into_iter().flat_map(|cell| cell.split(' '));
            let words =
                longest_word.map(|word| self.sheet.fonts.width(self.at(HEAD).face, self.at(HEAD).size, word));
            widths.chain(words).fold(0.0_f32, f32::max) + GAP + ROUNDING
        };
        let natural: Vec<f32> = (1..head.len()).map(natural).collect();
        let room = WIDTH * 0.72;
        let most = if natural.iter().sum::<f32>() > room { room / natural.len().max(1) as f32 } else { room };
        let others: Vec<f32> = natural.into_iter().map(|width| width.min(most)).collect();
        let first = WIDTH - others.iter().sum::<f32>();
        std::iter::once(first).chain(others).collect()
    }

    fn row(&mut self, columns: &[f32], cells: &[String], style: Style, is_head: bool) -> Node {
        let lines: Vec<Vec<String>> = cells
            .iter()
            .zip(columns)
            .map(|(cell, width)| self.sheet.lines(style, width - GAP, cell))
            .collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(1);
        let height = most as f32 * style.leading + 2.0 * ROW_PADDING;
        self.sheet.make_room(height);
        let top = self.sheet.y() + ROW_PADDING;
        let mut left = LEFT;
        let mut nodes = Vec::new();
        for ((index, lines), width) in lines.into_iter().enumerate().zip(columns) {
            let kind = match (is_head, index) {
                (true, _) => Kind::ColumnHead,
                (false, 0) => Kind::RowHead,
                (false, _) => Kind::Cell,
            };
            nodes.push(Node::Group(kind, self.cell(lines, style, [left, top], *width, index > 0)));
            left += width;
        }
        self.sheet.down(height);
        Node::Group(Kind::Row, nodes)
    }

    fn cell(
        &mut self,
        lines: Vec<String>,
        style: Style,
        at: [f32; 2],
        width: f32,
        is_right: bool,
    ) -> Vec<Node> {
        let set = lines.into_iter().enumerate().map(|(number, line)| {
            let wide = self.sheet.fonts.width(style.face, style.size, line.trim_end());
            let left = if is_right { at[0] + width - wide } else { at[0] };
            let leaf = self.sheet.line(style, left, at[1] + number as f32 * style.leading, line);
            Node::Leaf(leaf)
        });
        set.collect()
    }
}
