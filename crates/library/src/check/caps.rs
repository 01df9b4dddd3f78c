//! The largest angles and the speeds that content may ask for.
//!
//! The caps are the envelope's own. Content is written for a young, supple person whose range is
//! known; fitting a motion to one person only ever shrinks it further.

use kinematics::envelope::{
    NECK_LEAST_TRAVEL_SECS, NECK_SPEED_DEG_PER_SEC, NECK_TIME_FACTOR, PEAK_OVER_MEAN_SPEED, hard_cap_deg,
    speed_cap_deg_per_sec,
};
use kinematics::{Channel, Person, Quantity};

/// Age for which content is written.
const AUTHORED_AGE_YEARS: u8 = 30;

/// The cap of a clinical motion in degrees.
pub(crate) fn cap_deg(quantity: Quantity) -> f32 {
    hard_cap_deg(quantity, &Person::of_age(AUTHORED_AGE_YEARS))
}

/// Least seconds to move the neck by an angle.
pub(crate) fn least_neck_travel_secs(degrees: f32) -> f32 {
    (NECK_TIME_FACTOR * degrees / NECK_SPEED_DEG_PER_SEC).max(NECK_LEAST_TRAVEL_SECS)
}

/// Least seconds to move a channel outside the neck by an angle.
pub(crate) fn least_travel_secs(channel: Channel, degrees: f32) -> f32 {
    PEAK_OVER_MEAN_SPEED * degrees / speed_cap_deg_per_sec(channel)
}
