//! Counts in a grid, as squares whose area is the count: it prints, and needs no colour.

use leptos::prelude::*;

use super::picture;

/// The room of the grid, in the picture's units.
const LEFT: f64 = 48.0;
const RIGHT: f64 = 348.0;
const TOP: f64 = 22.0;
const ROW: f64 = 19.0;
const LARGEST: f64 = 15.0;

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

/// The grid. Empty places are dots.
#[component]
pub fn Squares(
    /// What is shown, as the heading has it.
    name: String,
    /// The finding, for those who do not see it.
    description: String,
    /// The names of the rows.
    rows: Vec<String>,
    /// The first and the last column.
    columns: [u8; 2],
    /// All that is not empty.
    squares: Vec<Square>,
    /// The one that stands out.
    hot: Option<Square>,
) -> impl IntoView {
    let [first, last] = columns;
    let width = (RIGHT - LEFT) / f64::from(last - first + 1);
    let across = move |column: u8| LEFT + width * (f64::from(column - first) + 0.5);
    let down = |row: u8| TOP + ROW * (f64::from(row) + 0.5);
    let most = squares.iter().map(|square| square.count).max().unwrap_or(1);
    let largest = LARGEST.min(width - 2.0);
    let height = TOP + ROW * rows.len() as f64 + 2.0;

    let every = if last - first > 14 { 4 } else { 2 };
    let heads = (first..=last).filter(|column| column.is_multiple_of(every)).map(|column| {
        view! { <text class="axis-number" x=across(column) y="14" text-anchor="middle">{column}</text> }
    });
    let names = rows.into_iter().zip(0_u8..).map(|(name, row)| {
        view! { <text class="row-name" x="2" y=down(row) + 4.5>{name}</text> }
    });
    let dots: String = (0_u8..7)
        .flat_map(|row| (first..=last).map(move |column| (row, column)))
        .filter(|place| !squares.iter().any(|square| (square.row, square.column) == *place))
        .map(|(row, column)| format!("M{:.1} {:.1}h2v2h-2z", across(column) - 1.0, down(row) - 1.0))
        .collect();
    let marks = squares.into_iter().map(|square| {
        let side = largest * (f64::from(square.count) / f64::from(most)).sqrt();
        let (x, y) = (across(square.column) - side / 2.0, down(square.row) - side / 2.0);
        let is_hot = hot == Some(square);
        let ring = is_hot.then(|| {
            view! { <rect class="hot-ring" x=x - 3.0 y=y - 3.0 width=side + 6.0 height=side + 6.0 /> }
        });
        view! {
            <rect class="mark" class:hot=is_hot x=x y=y width=side height=side />
            {ring}
        }
    });
    let drawing = view! {
        {heads.collect_view()}
        {names.collect_view()}
        <path class="dots" d=dots />
        {marks.collect_view()}
    };
    picture(name, description, format!("0 0 352 {height}"), drawing)
}
