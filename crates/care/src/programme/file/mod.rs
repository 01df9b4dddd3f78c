//! A plan that comes as a file: read, checked, and shown with its differences before anybody takes it.
//!
//! [`read`] takes TOML or JSON and believes nothing: size, depth, numbers and words are held to limits. [`check`] holds
//! the plan against the content, what rules movements out for this person, the envelope, and rest between days of
//! strength; no level opens sooner than in Limber's own plans, and the neck has no more movements on a day. What it would
//! do otherwise comes as [`Difference`]s, never in silence. What cannot be made safe by making it
//! smaller is a [`Fault`], and then there is no plan. Each of these says which [`Message`] it is; the words are those of
//! whoever shows it.
//!
//! ```
//! use care::programme::file::{FileError, read};
//! let plan = read("format = 1\nname = \"Mornings\"\n")?;
//! assert_eq!(plan.name, "Mornings");
//! assert!(matches!(read("{}"), Err(FileError::Unreadable { .. })));
//! # Ok::<(), FileError>(())
//! ```

mod bounds;
mod check;
mod followed;
mod message;
mod own;
mod read;
mod told;
mod week;
mod write;

pub(crate) use bounds::{is_held, most_hold_secs, most_way_secs, step_like, step_like_in};
pub(crate) use check::{MOST_SESSION_SECS, check_size, fitted_step, keep_to_a_session, known_and_possible};
pub use check::{MOST_STEPS, check, faults};
pub use followed::{NotFollowed, followed};
pub use message::{Argument, KEYS, Key, Message};
pub(crate) use own::Known;
pub use read::{FileError, MAX_FILE_BYTES, read, read_json};
pub(crate) use told::Budget;
pub use told::{Checked, CheckedSession, CheckedStep, Difference, Fault, FilePart, MotionFault, Otherwise};
pub use week::{WeeklyDay, plan_week_of_file, weekly};
pub use write::{of_programme, of_week, to_json, to_toml};

#[cfg(test)]
mod tests;
