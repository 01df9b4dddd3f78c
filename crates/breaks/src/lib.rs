//! When to move.
//!
//! Sitting brings a suggestion to change position after a while, and a short break after a longer while. This crate decides
//! when, and when not: `(state, input, now) -> (state, effects)`. It reads no clock and shows nothing. The edge looks at the
//! machine every few seconds, hands in what it saw as [`Signals`], and carries out the [`Effect`]s.
//!
//! ```
//! use breaks::{Effect, Input, Local, Now, Settings, Signals, State, step};
//!
//! let rules = Settings::default().check().expect("the defaults hold");
//! let mut state = State::new(Local::new(20_417, 9 * 3600));
//! for second in (0_u32..).step_by(5) {
//!     let now = Now { mono_ms: u64::from(second) * 1000, local: Local::new(20_417, 9 * 3600 + second) };
//!     let (next, effects) = step(state, &rules, Input::Look(Signals::quiet_for(4_500)), now);
//!     state = next;
//!     if effects.iter().any(|effect| matches!(effect, Effect::AskCare { .. })) {
//!         assert_eq!(second, 25 * 60);
//!         break;
//!     }
//! }
//! ```
//!
//! In the order of use: [`Settings`] become [`Rules`]; a look becomes an [`Activity`]; time becomes sitting, rest, or a
//! question; what is due waits for a moment without a [`Hold`]; `care` is asked what may be offered; a [`Prompt`] is shown,
//! perhaps once more and clearer, and then gone. What happened is told as [`Event`]s, and [`Statistics`] fold them.
//!
//! At most one thing is visible at any time, because there is one course and not several flags:
//!
//! ```text
//!          sat long enough      no hold             care answers          start
//!   Calm ----------------> Due --------> Consulting ------------> Shown -------> Taking --> Calm
//!    ^                      ^  ^                                   |  |
//!    |   skipped, missed    |  +-- a hold begins, nobody there ----+  +-- later --> Postponed --> Due
//!    +----------------------+------------------------------------- +
//! ```

mod activity;
mod effect;
mod hold;
mod machine;
mod seat;
mod settings;
mod signals;
mod statistics;
#[cfg(feature = "synthetic")]
pub mod synthetic;
mod time;

pub use activity::Activity;
pub use effect::{
    CareSays, Effect, Event, Kind, NeckAllowance, Offer, Posture, Prompt, Record, Refusal, RequestId, Spent,
    Stage, Taken,
};
pub use hold::{Hold, company};
pub use machine::{Carried, CarriedPause, Doing, Input, PauseFor, State, Status, step};
pub use settings::{
    HoursProblem, Limits, Number, Problem, Rules, Sensing, Settings, Source, Span, Strictness, WorkHours,
};
pub use signals::{Fact, Power, Signals};
pub use statistics::{Counts, Statistics};
pub use time::{Local, Now, Weekday};
