//! Pictures as data: lines, marks and words in the units of a point, drawn the same way on a screen and on paper.
//!
//! Ink is data, a dashed line what goes beside it, and an axis is a ruler. Nothing is told by colour. Each picture has a
//! title, a sentence that says what it shows, and the same data as a table, so nobody needs to see it.

mod svg;
mod timeline;

pub use svg::svg;
pub use timeline::timeline;

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What is shown.
    pub title: String,
    /// What can be seen, in words.
    pub description: String,
    /// What its signs mean.
    pub caption: String,
    /// Width and height.
    pub size: [f32; 2],
    /// What is drawn, in this order.
    pub shapes: Vec<Shape>,
    /// The same data.
    pub table: Table,
}

/// Data in rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each with its name first.
    pub rows: Vec<Vec<String>>,
}

/// One thing that is drawn. X grows to the right, Y downwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line {
        /// The points.
        points: Vec<[f32; 2]>,
        /// How it is drawn.
        ink: Ink,
    },
    /// A round mark.
    Dot {
        /// Its middle.
        at: [f32; 2],
        /// Its radius.
        radius: f32,
        /// Filled with ink, or paper inside a line.
        is_filled: bool,
    },
    /// A square mark, filled.
    Square {
        /// Its middle.
        at: [f32; 2],
        /// Its side.
        side: f32,
    },
    /// Words.
    Words {
        /// Where their base line begins, ends or has its middle.
        at: [f32; 2],
        /// Which of these.
        anchor: Anchor,
        /// A number of the ruler or a name.
        is_number: bool,
        /// The words.
        text: String,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Ruler and ticks.
    Axis,
    /// A hairline to read values off.
    Rule,
    /// Data.
    Data,
    /// Data beside it, dashed.
    Beside,
}

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}
