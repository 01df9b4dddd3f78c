//! Joints, poses and motions of a person, and the limits that keep a motion safe.
//!
//! Read in this order: a [`Channel`] is one clinical degree of freedom, a [`Pose`] gives every
//! channel an angle, a [`Stance`] adds where hands and feet are, a [`Motion`] moves between
//! stances in time. All angles are degrees; lateral flexion and rotation are positive towards the
//! person's left, flexion and anterior tilt are positive, extension is negative.
//!
//! What a clinician measures is a [`Quantity`]; [`norms`] say what is usual, [`Limits`] what one
//! [`Person`] may do today, and [`fit`](fit()) brings a motion inside them. Only a [`FittedMotion`] is
//! ever played to a person.
//!
//! The joint axes follow the recommendations of the International Society of Biomechanics for the
//! spine, hip and ankle (Wu et al. 2002, J Biomech 35:543-548) and for the shoulder, elbow and
//! wrist (Wu et al. 2005, J Biomech 38:981-992), with the world turned so that +X is the person's
//! left, +Y is up and +Z is forward.

mod channel;
pub mod envelope;
mod fit;
mod motion;
pub mod norms;
mod person;
mod pose;
mod quantity;
mod reading;
pub mod skeleton;
mod stance;

pub use channel::{Axis, Channel, ChannelNameError, Joint, Side};
pub use envelope::{Excess, Limit, LimitSource, Limits};
pub use fit::{Change, FittedMotion, NotOffered, fit, reach_deg};
pub use motion::{Breath, Key, Motion, MotionKind, Phase, PhaseKind, Sample, minimum_jerk};
pub use person::{DayNumber, OwnRange, OwnReading, Person, RangeMethod};
pub use pose::Pose;
pub use quantity::{Quantity, QuantityNameError};
pub use reading::AngleReading;
pub use stance::{FootPlacement, HandPlacement, Stance, Support};
