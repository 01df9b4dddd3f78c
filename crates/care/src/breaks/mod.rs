//! What a break may offer now, and what the days between breaks were like.
//!
//! `breaks` decides when, and asks what. The answer is [`BreakFacts::advise`]: nothing while an emergency or a same-day visit
//! stands; standing, walking and breathing unless the safety check and the card before a session hold right now; otherwise
//! two movements of the safe set for the place that was stiff. [`BreakDays`] folds what was recorded into statistics.

mod days;
mod offer;
#[cfg(test)]
mod tests;

pub use days::{BreakDays, record_of};
pub use offer::{Advice, BreakFacts, Question};
