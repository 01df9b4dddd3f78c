//! The drawn person in the page.
//!
//! An [`Act`] is one motion of one movement with all that stands around it. An [`Easel`] shows moments of it on a
//! canvas, by WebGL2 or, without that, pose by pose from the processor. A [`StillFigure`] is one pose. The [`body`] that
//! they draw is fetched once, when the first of them is shown.

mod act;
mod body;
mod easel;
mod paper;
mod quality;
mod still;
mod webgl;

pub use act::{Act, Moment, Pace, Shot};
pub use body::{Body, BodyError, body};
pub use easel::Easel;
pub use still::{StillFigure, view_words};
