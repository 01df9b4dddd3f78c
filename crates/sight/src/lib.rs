//! What a camera sees of a head and shoulders, picture by picture, to a check of how far the neck goes with comfort, and to a quiet
//! watch over how somebody sits.
//!
//! A [`Look`] is what one picture shows, in a few numbers; it is all that leaves the place where pictures are looked at. A
//! [`Check`] takes one look after the other: it finds the face, takes straight ahead as zero, asks for one [`Direction`] after
//! the other, waits for a place that is held, and gives [`Reading`]s with an honest error. It reads no clock, knows no camera
//! and says nothing itself.
//!
//! A [`Sighting`] is the same for whoever follows a movement: the angles of the whole body, and where its points are. A [`TaskPosture`]
//! is read from one of them, a photo from the side: how somebody holds trunk, head, arm and knee at a task, or why nobody can say.
//!
//! ```
//! use sight::{Check, Direction, Head, Look, Scene, Trunk};
//!
//! let mut check = Check::new(&[Direction::TurnLeft]);
//! let mut look = |secs: f64, yaw_deg: f32| {
//!     let head = Head { yaw_deg, pitch_deg: 0.0, roll_deg: 0.0 };
//!     check.look(&Look { time_secs: secs, scene: Scene::Head { head, trunk: Trunk::straight() } });
//!     check.readings().first().copied()
//! };
//! // Still for three seconds, then to 40 degrees in four seconds, there for two, and back in four.
//! for picture in 0..200 {
//!     let secs = f64::from(picture) / 15.0;
//!     let way = ((secs - 3.0) / 4.0).clamp(0.0, 1.0) - ((secs - 9.0) / 4.0).clamp(0.0, 1.0);
//!     look(secs, 40.0 * way as f32);
//! }
//! let reading = look(20.0, 0.0).expect("it was held");
//! assert_eq!((reading.degrees, reading.at_least), (40, false));
//! ```

mod check;
mod course;
mod direction;
mod look;
mod sighting;
mod sitting;
mod task;
mod watch;

pub use check::{Check, Effect, FAST_DEG_PER_SEC, HOLD_SECS, Say, Stage, Trouble, View};
pub use course::{ERROR_DEG, LEAST_DEG, Reading};
pub use direction::Direction;
pub use look::{Blind, Head, Look, NUMBERS, Scene, Shoulders, Trunk};
pub use sighting::{Mark, Outlook, Place, Sighting, Whole};
pub use sitting::{Posture, Sitting};
pub use task::{TaskAngle, TaskPosture, TaskReading, Unread};
pub use watch::{Reading as SittingReading, SittingWatch, Spent, WatchEffect, WatchRules, Word};
