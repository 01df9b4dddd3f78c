//! Charts as data: lines, marks and words in the units of a point, drawn the same way on a screen and on paper.
//!
//! Ink is data, yellow the one thing to see, hatching the likely range, a dashed line what was earlier or goes beside it, and an
//! axis is a ruler. Nothing is told by colour alone. Each picture has a title, a sentence that says what it shows, and the same
//! data as a table, so nobody needs to see it.
//!
//! [`range()`], [`changes()`], [`squares()`] and [`day_rows`] draw what several pages show; whoever shows something of their own puts
//! [`Shape`]s together. [`svg()`] and [`inside`] write a picture down for a page; the report's pages of paper draw the shapes.
//!
//! ```
//! use chart::{Square, Told, squares, svg};
//!
//! let told = Told { title: "When it happens".into(), description: "Mostly at ten.".into(), ..Told::default() };
//! let once = Square { row: 0, column: 10, count: 1 };
//! let picture = squares(told, &["Mon".into(), "Tue".into()], [8, 12], &[once], None);
//! assert!(svg(&picture, "when").contains("<desc id=\"when-d\">Mostly at ten.</desc>"));
//! ```

mod changes;
mod days;
mod markup;
mod picture;
mod range;
mod squares;
mod svg;

pub use changes::{Change, changes};
pub use days::{DayRow, Form, day_rows};
pub use markup::escaped;
pub use picture::{Anchor, Fill, Ink, Letters, Picture, Shape, Table, Told};
pub use range::{Earlier, range};
pub use squares::{Square, squares};
pub use svg::{inside, svg};

#[cfg(test)]
mod tests;
