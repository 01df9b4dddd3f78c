//! A picture and what it is put together from.

/// What a picture says to whoever does not see it, and beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What is shown.
    pub title: String,
    /// What can be seen, in words.
    pub description: String,
    /// What its signs mean.
    pub caption: String,
    /// The same data.
    pub table: Table,
}

impl Told {
    /// The picture that shows it.
    #[must_use]
    pub fn picture(self, size: [f32; 2], shapes: Vec<Shape>) -> Picture {
        let Self { title, description, caption, table } = self;
        Picture { title, description, caption, size, shapes, table }
    }
}

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
    /// Places where nothing is, as specks.
    Specks {
        /// Their middles.
        points: Vec<[f32; 2]>,
    },
    /// A rectangle.
    Box {
        /// Its left and its top.
        at: [f32; 2],
        /// Its width and height.
        size: [f32; 2],
        /// What is inside.
        fill: Fill,
    },
    /// Words.
    Words {
        /// Where their base line begins, ends or has its middle.
        at: [f32; 2],
        /// Which of these.
        anchor: Anchor,
        /// What they are.
        letters: Letters,
        /// The words.
        text: String,
    },
}

impl Shape {
    /// A line of two points.
    #[must_use]
    pub fn line(from: [f32; 2], to: [f32; 2], ink: Ink) -> Self {
        Self::Line { points: vec![from, to], ink }
    }

    /// A square about its middle.
    #[must_use]
    pub fn square([x, y]: [f32; 2], side: f32, fill: Fill) -> Self {
        Self::Box { at: [x - side / 2.0, y - side / 2.0], size: [side, side], fill }
    }

    /// Words.
    #[must_use]
    pub fn words(at: [f32; 2], anchor: Anchor, letters: Letters, text: impl Into<String>) -> Self {
        Self::Words { at, anchor, letters, text: text.into() }
    }
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
    /// Data beside it, or of an earlier time, dashed.
    Beside,
}

/// What is inside a rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Ink: data.
    Mark,
    /// The one thing to see.
    Hot,
    /// The likely range, hatched.
    Likely,
    /// Paper inside a line: what there could have been.
    Hollow,
    /// Nothing: a line around something.
    Ring,
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

/// What words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// A number of the ruler, or what stands beside it.
    Number,
    /// The name of a row.
    Name,
    /// The value that is the finding.
    Value,
    /// The name of a day, in a few letters.
    Day,
}
