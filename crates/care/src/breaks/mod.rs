//! What a break may offer now, and what the days between breaks were like.
//!
//! `breaks` decides when, and asks what. The answer is [`BreakFacts::advise`]: nothing while an emergency or a same-day visit
//! stands; standing, walking and breathing unless the safety check and the card before a session hold right now; otherwise
//! two movements of the safe set for the place that was stiff. [`guide`] is the same for the page that plays them.
//! [`BreakDays`] folds what was recorded into statistics, in which a break counts once, whoever told of it.
//! [`timer_inputs`] and [`timer_may_tell`] hold the page's own timer to what a page can know.

mod again;
mod beginning;
mod beside;
mod days;
mod guide;
mod offer;
#[cfg(test)]
mod tests;
mod timer;

pub use break_events::{body_of, record_of};

pub use again::fit_again;
pub use beginning::{Beginning, Length};
pub use beside::{DayBeside, at_each_hour, beside, holds, in_all};
pub use days::{BreakDays, begun_by, routine_of};
pub use guide::{Guide, Known, fit, guide};
pub use offer::{Advice, BreakFacts, Moved, Question};
pub use timer::{Clocks, Page, timer_inputs, timer_may_tell};
