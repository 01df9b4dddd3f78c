//! A desk on simulated time, and made-up people at it, for tests, figures and judgements.
//!
//! The made-up days are our guess at office life, not a measurement of it: they can show that one rule does better than
//! another under the same assumptions, and not how well either does with real people.

mod chance;
mod day;
mod desk;
mod judge;

pub use chance::Chance;
pub use day::{Day, Habits, LOOK_SECS, Truth};
pub use desk::{Desk, Screen};
pub use judge::{Answers, Verdict, drawn_days, judge, judge_by_idle_time};
