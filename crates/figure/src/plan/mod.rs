//! Line drawings to scale: a person, furniture, and what to read off.
//!
//! The plates of the set-up checks. A [`Person`] has lengths in centimetres; a [`SidePose`] says where the joints are, either
//! from clinical angles ([`Posture`]) or by reaching for what is there ([`SidePose::reach`]); `side`, `front` and `above` give
//! the outlines; `furniture` gives what stands around. A [`Sheet`] takes all of it in centimetres and turns it into a
//! [`Drawing`]: paths and words with a role each, for whoever paints them.
//!
//! Everything is in centimetres with x to the right, y up and the floor at y = 0. The person faces right, as in a side
//! view that is read like a line of text: from the chair to the screen.
//!
//! ```
//! use figure::plan::{Finding, Ink, Mark, finding};
//!
//! let drawing = finding(Finding::ScreenTooLow);
//! let yellow = drawing.marks.iter().filter(|mark| matches!(mark, Mark::Path { ink: Ink::Target, .. }));
//! assert!(yellow.count() > 0, "what is to be seen is marked");
//! ```

mod above;
mod bed;
mod body;
mod car;
mod desk;
mod dial;
mod dimension;
mod filling;
mod finding;
mod finding_above;
mod finding_screen;
mod finding_seat;
mod front;
mod furniture;
mod label;
mod load;
mod phone;
mod pose;
mod sheet;
mod side;
mod task;
mod trace;

pub use bed::{Bed, Lying};
pub use body::Person;
pub use car::Car;
pub use desk::{DeskScene, DeskWords, ScreenKind, Stance, ViewedFacts};
pub use dial::{Dial, dial};
pub use filling::{Filling, pillow_filling};
pub use finding::{Finding, finding};
pub use finding_above::{turn, two_screens};
pub use load::{BagCarry, Lift, LiftWords, bag};
pub use phone::{Device, PhoneHold, phone, phone_hands};
pub use pose::{Hand, Posture, SidePose};
pub use sheet::{Anchor, Drawing, Ink, Mark, Sheet, Voice, Window};
pub use task::{TaskAngles, task};
