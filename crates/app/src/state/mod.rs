//! What happened and what follows from it, for the pages to read and to add to.
//!
//! The [`Keeper`] holds the journal and keeps it: every event is in the [`store`] before the screen moves on, and other
//! tabs hear of it. The [`Facts`] are a fold over the journal; pages read those, or ask the keeper for [another
//! fold](Keeper::folded), never the journal itself, unless they look for one event or list them all.

pub mod clock;
mod facts;
mod folds;
mod keeper;
mod store;
mod tabs;

pub use facts::{Facts, OpenSession};
pub use keeper::{Keeper, Keeping, keeper};
pub use store::Trouble;
