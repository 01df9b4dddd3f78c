//! Counts in a grid, as squares whose area is the count: it prints, and needs no colour.

use crate::picture::{Anchor, Fill, Letters, Picture, Shape, Told};

/// The width, and the room of the grid.
const WIDTH: f32 = 352.0;
const LEFT: f32 = 48.0;
const RIGHT: f32 = 348.0;
const TOP: f32 = 22.0;
const ROW: f32 = 19.0;
const LARGEST: f32 = 15.0;
/// From so many columns on, every fourth has its number, else every second.
const MANY_COLUMNS: u8 = 14;

/// One square that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Square {
    /// The row, from 0.
    pub row: u8,
    /// The number of its column, as on the axis.
    pub column: u8,
    /// The count.
    pub count: u16,
}

/// The grid of named rows and of the columns from the first to the last. Empty places are specks; `hot` stands out.
#[must_use]
pub fn squares(
    told: Told,
    rows: &[String],
    columns: [u8; 2],
    squares: &[Square],
    hot: Option<Square>,
) -> Picture {
    let [first, last] = columns;
    let width = (RIGHT - LEFT) / f32::from(last.saturating_sub(first) + 1);
    let across = |column: u8| LEFT + width * (f32::from(column) - f32::from(first) + 0.5);
    let down = |row: u8| TOP + ROW * (f32::from(row) + 0.5);
    let names = || rows.iter().zip(0_u8..);
    let every = if last.saturating_sub(first) > MANY_COLUMNS { 4 } else { 2 };
    let mut shapes: Vec<Shape> = (first..=last)
        .filter(|column| column.is_multiple_of(every))
        .map(|column| {
            Shape::words([across(column), 14.0], Anchor::Middle, Letters::Number, column.to_string())
        })
        .collect();
    shapes.extend(names().map(|(name, row)| {
        Shape::words([2.0, down(row) + 4.5], Anchor::Start, Letters::Name, name.as_str())
    }));
    let is_empty = |place: &(u8, u8)| !squares.iter().any(|square| (square.row, square.column) == *place);
    let places = names().flat_map(|(_, row)| (first..=last).map(move |column| (row, column)));
    let points = places.filter(is_empty).map(|(row, column)| [across(column), down(row)]).collect();
    shapes.push(Shape::Specks { points });
    let most = squares.iter().map(|square| square.count).max().unwrap_or(1);
    let largest = LARGEST.min(width - 2.0);
    for square in squares {
        let side = largest * (f32::from(square.count) / f32::from(most.max(1))).sqrt();
        let middle = [across(square.column), down(square.row)];
        let is_hot = hot == Some(*square);
        shapes.push(Shape::square(middle, side, if is_hot { Fill::Hot } else { Fill::Mark }));
        if is_hot {
            shapes.push(Shape::square(middle, side + 6.0, Fill::Ring));
        }
    }
    told.picture([WIDTH, TOP + ROW * rows.len() as f32 + 2.0], shapes)
}
