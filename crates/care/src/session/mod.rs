//! One run of a routine: what is shown and said from moment to moment, and when it stops.
//!
//! A [`Plan`] is made from fitted movements and needs a [`Clearance`](crate::screening::Clearance).
//! It unrolls into a [`Timeline`] of parts with lengths. The [`Player`] walks along it: each
//! [`Input`] with the time of the clock gives [`Effect`]s for the edge to carry out, and
//! [`Player::view`] says what to show. A camera may say whether the person is in a hold ([`InPlace`]), which then waits for
//! them a little; without its word nothing is different. [`stop`] holds the rules for what a person reports.

mod cue;
mod effect;
mod plan;
mod player;
pub mod stop;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod timeline;
mod view;
#[cfg(test)]
mod waiting_tests;

pub use effect::{Effect, Line, Message, Tone};
pub use plan::{KeyWords, Plan, PlanError, Step, Take, journal_side};
pub use player::{End, InPlace, Input, MOST_WAIT_MS, Mode, PauseReason, Player, Question};
pub(crate) use timeline::FIND_SUPPORT_SECS;
pub use timeline::{Part, Segment, Timeline};
pub use view::{BreathView, Coming, Shown, View};
