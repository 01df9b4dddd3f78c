//! Which of the routines that may be done comes first, learnt from this person's own marks.
//!
//! Learning chooses only inside the safe set, and only what comes first: what may be done, at which level, how far and how
//! often is decided before it is asked. It sees up to [`MOST_CANDIDATES`] routines, works out the chance of each to be the
//! best one now, keeps every chance away from 0 and 1, and draws. The draw depends on a seed alone, and the journal
//! keeps the seed and every chance, so that what was chosen can be judged afterwards, whatever the person then took.
//!
//! Read in this order: the [`Context`] of an asking, the [`reward`] of a session, the [`Beliefs`] that follow from past
//! sessions, the [`chances`] and [`draw`].
//!
//! The marks describe. Nothing here says that a routine was the cause of a change: for that there is [`crate::trial`].
//!
//! ```
//! use care::learning::{Beliefs, Case, Context, Outcome, draw, reward};
//!
//! let context = Context { hour: 10, stiffness: 6, ..Context::default() };
//! let eased = Outcome { done_share: 1.0, easier_points: 2.0, rating: 1.0, is_interrupted: false };
//! let cases: Vec<Case> = (1..30)
//!     .map(|age_days| Case { routine: "walk", context, reward: reward(&eased), age_days })
//!     .collect();
//! let beliefs = Beliefs::of(&cases);
//! let chances = beliefs.chances(&["walk", "rest"], &context, 7);
//! assert!(chances[0] > chances[1]);
//! assert!(chances[0] <= 0.8, "no chance goes near certainty");
//! assert_eq!(draw(&chances, 7), draw(&chances, 7));
//! ```

mod belief;
mod choice;
mod context;
mod past;
mod random;
mod reward;
mod urge;

pub use belief::{Beliefs, Case, Guess};
pub use choice::{MOST_CANDIDATES, MOST_CHANCE, chances, draw, even, floor};
pub use context::{Context, FEATURES};
pub use past::{BURN_IN_DAYS, Learned, is_burn_in};
pub(crate) use past::{context, is_urge, spells_by_session};
pub(crate) use random::Random;
pub use reward::{MOST_REWARD, Outcome, reward};
pub use urge::{NextUrge, Spell};

#[cfg(test)]
mod tests;
