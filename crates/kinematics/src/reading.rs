//! What the camera says about an angle.

use crate::channel::Channel;

/// One angle seen at one time. No reading is the absence of this value, never an invented angle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AngleReading {
    /// Which degree of freedom.
    pub channel: Channel,
    /// Its angle in degrees, with the signs of the channel.
    pub degrees: f32,
    /// 0 (a guess) to 1 (certain).
    pub confidence: f32,
    /// Seconds since the start of the recording.
    pub time_secs: f64,
}
