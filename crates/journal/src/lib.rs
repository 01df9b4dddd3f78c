//! What happened, kept for good: events and their versions, order, merge, fold, export and import.
//!
//! A journal only grows. What a person does becomes an [`Event`], stamped by the [`Writer`] of their device; what the
//! app shows is computed from the events again. This crate reads no clock, draws no random number and opens no file:
//! the edge hands it a [`Moment`] and text.

mod body;
mod effective;
mod event;
pub mod exchange;
pub mod file;
mod fold;
mod id;
mod journal;
mod known;
mod moment;
mod scale;
mod stamp;
#[cfg(feature = "synthetic")]
pub mod synthetic;
mod wipe;
mod writer;

pub use body::*;
pub use event::{Entry, EntryError, Event};
pub use fold::{CaughtUp, Checkpoint, Fold, Stale};
pub use id::{DeviceId, EventId, IdError};
pub use journal::{Journal, Merged};
pub use known::Known;
pub use moment::{LocalDate, LocalDateTime, Moment, TimeError};
pub use scale::Scale;
pub use stamp::{Hlc, Stamp};
pub use wipe::Wipe;
pub use writer::Writer;
