//! Routines of the person's own: made on a page or taken in from a file, and done like any other.
//!
//! In the order of use: [`OwnRoutines`] is the fold of what was made, changed and removed. It keeps each routine as the
//! plan file that it goes out as, and knows nothing of movements, so it is the same whatever the content holds.
//! [`Rules`] say what may be done, by the code that relief and plan files ask: they tell how much of a movement may be
//! chosen ([`Room`]), what a file would come to before it is taken ([`Rules::check`]), and what a routine comes to at a
//! moment ([`Rules::fit`]). A session that was broken off goes on by [`fit_again`], and one that waited for the safety check
//! begins by [`fit_still`]. A movement that the person does their own way is like one of Limber's and counts as that
//! ([`own_movement`]); how far and how fast it may go is one of a few ways ([`Rules::ways`]). It may stand in the place of that one in
//! the week too ([`in_week`]).
//!
//! ```
//! use care::own::{made_by, routine_of};
//!
//! let made = "00c0ffee00c0ffee-7".parse().expect("an id");
//! assert_eq!(made_by(&routine_of(made).0), Some(made));
//! assert_eq!(made_by("neck-turns-and-rolls"), None);
//! ```

mod again;
mod file;
mod fold;
mod movement;
mod rules;

pub use again::{fit_again, fit_still};
pub use file::{name_of, needed, routine_file, routines_of};
pub use fold::{OwnRoutine, OwnRoutines, made_by, routine_of};
pub use movement::{Mine, OwnWay, Reach, Told, Way, base_of, free_id, in_week, mine, own_movement, yours};
pub use rules::{Fitted, HoldSpan, Named, NotNow, Room, Rules, Span};

#[cfg(test)]
mod tests;
