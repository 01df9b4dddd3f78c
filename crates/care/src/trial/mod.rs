//! Two routines compared on one person, in periods whose order was drawn.
//!
//! Marks before and after a session cannot tell whether a routine was the cause: it would have eased anyhow, or that day
//! was a good one. Where the order is drawn in advance and the same question is asked every evening, they can. Only such
//! a comparison may say "better".
//!
//! A [`Design`] says how long and what it [can find](Design::chance_to_find), which the person is told beforehand.
//! [`may_begin`] holds it against the safe set. [`Trials`] is the fold of what happened, with the [`StopRule`]s; its
//! [`Difference`] comes with intervals and a [`Verdict`], which is "no clear difference" unless one side is likely by nine
//! to one.
//!
//! Cracking is not an arm and not a mark here: both arms are routines of the content.
//!
//! ```
//! use care::trial::Design;
//!
//! let design = Design::default();
//! assert_eq!(design.days(), 56);
//! let order = design.order(7);
//! assert_eq!(order.len(), 8);
//! assert_ne!(order[0], order[1], "each cycle holds both");
//! assert!(design.chance_to_find(2.0) > 0.8);
//! assert!(design.chance_of_false_alarm() < 0.1);
//! ```

mod begin;
mod design;
mod fold;
mod model;
mod stop;

pub use begin::{NotYet, may_begin};
pub use design::{CLEAR, Design, MATTERS_POINTS, is_counted};
pub use fold::{Place, Trial, Trials, evening_of};
pub use model::{Day, Difference, FEWEST_DAYS, Verdict, difference};
pub use stop::{FLARE_POINTS, PAIN_STOPS, StopRule};

#[cfg(test)]
mod tests;
