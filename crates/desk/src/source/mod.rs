//! How long keys and pointer were quiet, told by whatever this desktop has.
//!
//! A source is asked at every look, and between looks it only says when somebody came back, so that nothing wakes the
//! machine while nobody is there. Which key it was, nobody learns.

mod call;
pub(crate) mod gnome;
pub(crate) mod wayland;
pub(crate) mod x11;

use std::future::{Future, pending, ready};
use std::pin::Pin;

/// An answer that takes a while.
pub type Soon<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Quiet of this length, then a sign of life: that is when [`ActivitySource::back`] resolves. Shorter than the quiet
/// from which the companion looks rarely, longer than most pauses in typing.
pub const BACK_AFTER_MS: u32 = 20_000;

/// The desktop does not tell any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Lost {
    /// The display or the service is gone.
    #[error("the desktop does not say any more whether somebody is there")]
    Gone,
    /// It is there and does not answer.
    #[error("the desktop does not answer")]
    Silent,
}

/// The window in front.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    /// Whether it covers the screen.
    pub full_screen: bool,
    /// The program that it belongs to, by the name that the desktop has for it. What the window shows nobody asks.
    pub program: String,
}

/// Tells how long keys and pointer were quiet.
///
/// One for each kind of desktop; the companion takes the first that is there. Other systems have the same two things, a
/// number to ask for and a way to be told: `GetLastInputInfo` with a raw input window on Windows,
/// `CGEventSourceSecondsSinceLastEventType` with an event tap on macOS. An implementation for those goes beside these.
pub trait ActivitySource {
    /// The name for `limber desk status`.
    fn name(&self) -> &'static str;

    /// Milliseconds since the last key or movement of the pointer; `now_ms` is the forward clock. Nothing where it cannot be
    /// told, which is never taken for quiet.
    fn quiet_ms(&mut self, now_ms: u64) -> Soon<'_, Option<u64>>;

    /// Resolves when somebody is back after [`BACK_AFTER_MS`] of quiet. May be dropped and asked for again at any time.
    fn back(&mut self) -> Soon<'_, Result<(), Lost>>;

    /// Whether short pauses matter now, because something is due. A source that only hears of thresholds then listens for
    /// short ones too.
    fn watch_closely(&mut self, _closely: bool) {}

    /// The window in front, where the source itself can tell. Asked when it matters, and nothing is heard of windows between.
    fn front(&mut self) -> Soon<'_, Option<Front>> {
        Box::pin(ready(None))
    }
}

/// A desktop that says nothing: *unknown* is a state, and nothing is assumed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unknown;

impl ActivitySource for Unknown {
    fn name(&self) -> &'static str {
        "unknown"
    }

    fn quiet_ms(&mut self, _now_ms: u64) -> Soon<'_, Option<u64>> {
        Box::pin(async { None })
    }

    fn back(&mut self) -> Soon<'_, Result<(), Lost>> {
        Box::pin(pending())
    }
}
