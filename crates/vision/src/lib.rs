//! Pixels to landmarks to joint angles.
//!
//! In the order of use: [`wire::Bundle::read`] reads the file of networks that `cargo xtask assets` makes, a [`Watcher`] takes
//! one [`Image`] after the other and says in a [`Sight`] what it sees: points of a body, where the head points, joint angles as
//! [`kinematics::AngleReading`], or that there is nothing to see. [`BodyTracker`], [`FaceTracker`] and [`HeadTracker`] are its
//! parts. [`graph`] is a network as data and [`net`] what runs it.
//!
//! Pixels count from the top left corner of a picture that is not mirrored, x to the right and y down; a pixel's number is
//! where it begins. Left and right are the person's. The camera is taken to be level.
//!
//! The networks are BlazePose and MediaPipe's face networks with their published pipeline, which this one follows closely
//! enough to give the same points: the example `judged` says how closely.

mod angles;
mod body;
mod detect;
mod face;
mod filter;
pub mod graph;
pub mod half;
mod image;
pub mod net;
mod region;
mod watch;
pub mod wire;

pub use angles::{TrunkTurn, body_angles, neck_angles, neck_lean, trunk_turn};
pub use body::{Body, BodyModel, BodyPoint, BodySettings, BodyTracker, Landmark};
pub use face::{Face, FaceSight, FaceTracker, HeadPose, HeadSight, HeadTracker};
pub use image::{Image, ImageError};
pub use region::Region;
pub use watch::{Person, Sight, WatchSettings, Watcher};
