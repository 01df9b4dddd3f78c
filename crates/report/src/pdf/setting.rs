//! The page as it fills: a place that moves down, lines that are broken, pages that begin.

use chart::Picture;

use super::fonts::{Face, Fonts};

/// A4 in points.
pub(super) const PAGE: [f32; 2] = [595.28, 841.89];
/// 22 mm for the file hole.
pub(super) const LEFT: f32 = 62.4;
const RIGHT: f32 = 45.4;
const TOP: f32 = 45.4;
const BOTTOM: f32 = 54.0;
/// The width of a line.
pub(super) const WIDTH: f32 = PAGE[0] - LEFT - RIGHT;

/// A size with the distance of lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) is_quiet: bool,
}

/// One thing in its place.
#[derive(Debug)]
pub(super) enum Mark {
    /// A line of text; without a leaf it is no part of the document, such as a page number.
    Text { at: [f32; 2], style: Style, text: String, leaf: Option<usize> },
    /// A horizontal line that only sets things apart.
    Rule { at: [f32; 2], width: f32, is_strong: bool },
    /// A picture at a scale.
    Picture { at: [f32; 2], scale: f32, picture: Picture, leaf: usize },
}

/// What something is, for those who do not see the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// Its level and its words.
    Heading(u16, String),
    Paragraph,
    List,
    Item,
    Bullet,
    ItemBody,
    Table(String),
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Figure(String),
    Section,
}

/// The tree of the document.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Leaf(usize),
    Group(Kind, Vec<Node>),
}

/// Pages that are being filled.
pub(super) struct Sheet<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) pages: Vec<Vec<Mark>>,
    /// Where the next thing begins, from the top of the page.
    y: f32,
    leaves: usize,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, pages: vec![Vec::new()], y: TOP, leaves: 0 }
    }

    pub(super) fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    pub(super) fn leaves(&self) -> usize {
        self.leaves
    }

    pub(super) fn y(&self) -> f32 {
        self.y
    }

    pub(super) fn put(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Begins a page where less than `height` is left of this one.
    pub(super) fn make_room(&mut self, height: f32) {
        if self.y + height > PAGE[1] - BOTTOM && self.y > TOP {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
    }

    pub(super) fn down(&mut self, by: f32) {
        self.y += by;
    }

    pub(super) fn rule(&mut self, is_strong: bool) {
        let at = [LEFT, self.y];
        self.put(Mark::Rule { at, width: WIDTH, is_strong });
    }

    /// Sets text in lines from `left` on, and gives their leaves.
    pub(super) fn text(&mut self, style: Style, left: f32, width: f32, text: &str) -> Vec<Node> {
        let lines = self.lines(style, width, text);
        let set = lines.into_iter().map(|line| {
            self.make_room(style.leading);
            let leaf = self.line(style, left, self.y, line);
            self.down(style.leading);
            Node::Leaf(leaf)
        });
        set.collect()
    }

    /// Sets one line below a height, without moving down.
    pub(super) fn line(&mut self, style: Style, left: f32, top: f32, text: String) -> usize {
        let leaf = self.leaf();
        let at = [left, top + style.leading * 0.74];
        self.put(Mark::Text { at, style, text, leaf: Some(leaf) });
        leaf
    }

    /// Breaks text at spaces, and a word that is wider than the line where it has to.
    pub(super) fn lines(&self, style: Style, width: f32, text: &str) -> Vec<String> {
        let text = self.fonts.settable(style.face, text);
        let mut lines = vec![String::new()];
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            for piece in self.pieces(style, width, word) {
                let Some(line) = lines.last_mut() else { continue };
                let longer = if line.is_empty() { piece.clone() } else { format!("{line} {piece}") };
                if self.fonts.width(style.face, style.size, &longer) <= width {
                    *line = longer;
                } else {
                    // A space at the end keeps the words apart for whoever reads the text aloud.
                    line.push(' ');
                    lines.push(piece);
                }
            }
        }
        lines
    }

    fn pieces(&self, style: Style, width: f32, word: &str) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            let Some(piece) = pieces.last_mut() else { continue };
            let longer = format!("{piece}{letter}");
            if self.fonts.width(style.face, style.size, &longer) <= width || piece.is_empty() {
                *piece = longer;
            } else {
                pieces.push(letter.to_string());
            }
        }
        pieces
    }
}
