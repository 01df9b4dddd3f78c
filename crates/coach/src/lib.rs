//! Joint angles and a motion to repetitions, holds and cues.
//!
//! The coach is handed what a camera says about joint angles, with times and confidences, and the motion that the person is
//! doing, fitted to them. It reads no clock, knows no camera and says nothing itself: `(state, rules, look) -> (state, effects)`.
//!
//! ```
//! use coach::synthetic::head_readings;
//! use coach::{Camera, Effect, Look, Rules, State, step};
//! use kinematics::{Person, Side, fit};
//!
//! let movement = content_bundle::content().movement(&"neck-rotation-seated".into()).unwrap();
//! let person = Person::of_age(40);
//! let fitted = fit(&movement.motion_for(Side::Left, None), &person, &movement.useful_minimum())?;
//! let rules = Rules::of(fitted.motion(), &person, Camera::Front)?;
//!
//! let mut state = State::default();
//! let mut counted = 0;
//! for picture in 0..300 {
//!     let secs = f64::from(picture) / 15.0;
//!     // Still for three seconds, then one turn of the head after the other.
//!     let into = if secs < 3.0 { 0.0 } else { (secs - 3.0) % f64::from(fitted.motion().cycle_secs()) };
//!     let turn_deg = fitted.motion().sample(into as f32).pose.neck_rotation_deg();
//!     let readings = head_readings(turn_deg, 0.0, 0.0, secs);
//!     let (next, effects) = step(state, &rules, &Look::at(secs, &readings));
//!     state = next;
//!     counted += effects.iter().filter(|effect| matches!(effect, Effect::Repetition(_))).count();
//! }
//! assert_eq!((counted, state.repetitions()), (1, 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! In the order of use: [`Pattern`] draws the motion before a [`Camera`] and says which [`SeenAngle`]s change by enough to be
//! followed, or [`NotSeen`]; [`visibility`] is the same for a table, [`cameras_for`] for a sentence. [`Rules`] add the person's
//! own ranges. Every picture, and every tick without one, is a [`Look`]; [`step`] gives back [`Effect`]s. The [`guard`] against
//! twists works without any motion too.
//!
//! One repetition goes like this; whoever is lost on the way is not counted:
//!
//! ```text
//!             still            leaves           there            leaves          back: counted, or why not
//!   Finding ---------> Rest ---------> Going ---------> Held ---------> Returning -----------------------> Rest
//!      ^                                  ^               hold runs        |
//!      |  seen again                      +----- goes out once more -------+
//!   Unseen <--- too few pictures, or none for [`GONE_SECS`], from anywhere
//! ```

mod angle;
mod attempt;
mod camera;
mod coach;
mod cue;
mod effect;
mod pattern;
mod points;
#[cfg(feature = "synthetic")]
pub mod synthetic;
mod track;
mod twist;

pub use angle::{Angles, LEAST_CONFIDENCE, SeenAngle};
pub use attempt::REACHED_SHARE;
pub use camera::{Camera, DEPTH_ERROR_M, HEAD_ERROR_DEG, HIDDEN_ERROR_FACTOR, POINT_ERROR_M};
pub use coach::{GONE_SECS, Rules, State, step};
pub use effect::{Cue, Effect, Look, NotCounted, Phase, Repetition, Unseen};
pub use pattern::{
    AngleVisibility, LEAST_ANGLE_RATIO, LEAST_RATIO, LEAST_RATIO_BODY, NotSeen, Pattern, cameras_for,
    visibility,
};
pub use points::{Part, Points};
pub use twist::{FAST_DEG_PER_SEC, NEAR_END_SHARE, Twist, TwistRules, TwistState, TwistWay, guard};
