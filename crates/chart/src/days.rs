//! Several measures of the same days, one below the other, so that a day is read from top to bottom.

use crate::picture::{Anchor, Fill, Ink, Letters, Picture, Shape, Told};

/// The width, and the room of the rows.
const WIDTH: f32 = 352.0;
const LEFT: f32 = 2.0;
const RIGHT: f32 = 350.0;
const TOP: f32 = 4.0;
const ROW: f32 = 62.0;
const NAME: f32 = 14.0;
const BAR: f32 = 34.0;
/// The share of a day's room that its bar takes.
const SIDE: f32 = 0.62;

/// How a row is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A bar from zero, which for nothing at all is a tick: it was counted.
    Bar,
    /// A mark on a scale.
    Dot,
}

/// One measure.
#[derive(Clone, Debug, PartialEq)]
pub struct DayRow {
    /// What it is.
    pub name: String,
    /// What the top of the row stands for, with its unit.
    pub top: String,
    /// The value at the top.
    pub most: f64,
    /// How it is drawn.
    pub form: Form,
    /// The days in order; none where nothing is known.
    pub values: Vec<Option<f64>>,
    /// What each was out of, as an outline; empty where there is nothing of the kind.
    pub out_of: Vec<f64>,
}

/// The rows over days that all of them share, each day called by a few letters.
#[must_use]
pub fn day_rows(told: Told, days: &[String], rows: &[DayRow]) -> Picture {
    let width = (RIGHT - LEFT) / days.len().max(1) as f32;
    let middle = |day: usize| LEFT + width * (day as f32 + 0.5);
    let bottom = TOP + ROW * rows.len() as f32;
    let mut shapes = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let base = TOP + ROW * place as f32 + NAME + BAR + 6.0;
        shapes.extend(shapes_of(row, base, width * SIDE, middle));
    }
    shapes.extend(days.iter().enumerate().map(|(day, name)| {
        Shape::words([middle(day), bottom + 12.0], Anchor::Middle, Letters::Day, name.as_str())
    }));
    told.picture([WIDTH, bottom + 18.0], shapes)
}

fn shapes_of(row: &DayRow, base: f32, side: f32, middle: impl Fn(usize) -> f32) -> Vec<Shape> {
    let tall = |value: f64| BAR * (value / row.most.max(f64::EPSILON)).clamp(0.0, 1.0) as f32;
    let bar = |day: usize, value: f64, fill: Fill| {
        let height = tall(value);
        Shape::Box { at: [middle(day) - side / 2.0, base - height], size: [side, height], fill }
    };
    let words = base - BAR - 7.0;
    let mut shapes = vec![
        Shape::words([LEFT, words], Anchor::Start, Letters::Name, row.name.as_str()),
        Shape::words([RIGHT, words], Anchor::End, Letters::Number, row.top.as_str()),
    ];
    let out_of = row.out_of.iter().copied().enumerate().filter(|(_, value)| *value > 0.0);
    shapes.extend(out_of.map(|(day, value)| bar(day, value, Fill::Hollow)));
    let known = row.values.iter().enumerate().filter_map(|(day, value)| Some((day, (*value)?)));
    shapes.extend(known.map(|(day, value)| match row.form {
        Form::Bar if value <= 0.0 => Shape::line([middle(day), base], [middle(day), base - 4.0], Ink::Axis),
        Form::Bar => bar(day, value, Fill::Mark),
        Form::Dot => Shape::Dot { at: [middle(day), base - tall(value)], radius: 3.6, is_filled: true },
    }));
    shapes.push(Shape::line([LEFT, base], [RIGHT, base], Ink::Axis));
    shapes
}
