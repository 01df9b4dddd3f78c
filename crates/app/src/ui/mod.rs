//! The parts that pages are set from: one file a part, all of them shown on the gallery page.

mod answers;
mod bars;
pub mod body_plate;
mod button;
mod choice;
mod dialog;
mod emergency;
mod evidence;
mod field;
mod gauge;
mod grade;
mod graduated;
mod icon;
mod list;
mod plate;
mod progress;
mod ring;
mod ruler;
mod seen;
mod signpost;
mod sketch;

pub use answers::{Answer, Answers};
pub use bars::{Loading, Nudge, Warning};
pub use body_plate::{BodyPlate, place_words};
pub use button::{Button, Style, TextButton};
pub use choice::Choice;
pub use dialog::Dialog;
pub use emergency::EmergencyBand;
pub use evidence::{Certainty, Evidence};
pub use field::{Select, SelectOption, TextLine};
pub use gauge::Gauge;
pub use grade::Grade;
pub use icon::{Icon, Wordmark};
pub use list::{Fact, Facts, Keyed, Mark, Tickable};
pub use plate::Plate;
pub use progress::Progress;
pub use ring::Ring;
pub use ruler::{Ruler, Scale};
pub use seen::{once_on_screen, watch_seen};
pub use signpost::Signpost;
pub use sketch::Sketch;

use std::sync::atomic::{AtomicU32, Ordering};

/// An id for an element that another one refers to, unlike any other on the page.
pub(crate) fn fresh_id(stem: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{stem}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
