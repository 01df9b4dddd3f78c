//! The safety screen: from answers to what a person may do.
//!
//! Read in this order. [`Answers`] and [`AboutYou`] are what a person said. [`evaluate`] turns them, by the
//! rules in the content, into a [`Screened`]: the highest urgency, every reason, the filters. [`Flow`] asks the
//! cards. [`Standing`] folds what was recorded into what holds now, over reloads, imports and other tabs, and
//! it alone gives out a [`Clearance`]. Whatever starts a movement takes a `&Clearance`, so no path leads from
//! an emergency to an exercise:
//!
//! ```compile_fail,E0451
//! // A clearance cannot be made by hand,
//! let clearance = care::screening::Clearance { limits: todo!(), valid_until_ms: i64::MAX };
//! ```
//!
//! ```compile_fail,E0599
//! // nor copied to outlive the one that was given,
//! fn keep(clearance: &care::screening::Clearance) -> care::screening::Clearance {
//!     clearance.clone()
//! }
//! ```
//!
//! ```compile_fail,E0277
//! // nor written down and read back.
//! fn write<T: serde::Serialize>(_: &T) {}
//! fn keep(clearance: &care::screening::Clearance) {
//!     write(clearance);
//! }
//! ```

mod answers;
mod evaluate;
mod flow;
mod limits;
mod outcome;
mod person;
mod record;
mod remembered;
mod standing;
#[cfg(test)]
mod tests;

pub use answers::{AboutYou, Answer, Answers, ItemAnswer, Marks};
pub use evaluate::{evaluate, evaluate_asked, evaluate_cards};
pub use flow::{Asking, ChoiceOrNotSure, Flow, FlowError, Input, Line, Scope, Shown};
pub use limits::{Clearance, Limits};
pub use outcome::{Advised, Closed, EmergencyAdvice, Finding, Outcome, Reason, RuleId, Screened};
pub use record::events_of;
pub use standing::{
    ABOUT_VALID_MS, AWAY_MS, CARD_VALID_MS, Due, Needs, Standing, StandingError, WHOLE_VALID_MS,
};
