//! Where seat, desk and screen should be for one body, sitting or standing, with the furniture that is there.
//!
//! Sources: the rules of ISO 9241-5 as commonly taught (recall), screen distance of ROSA (40 to 75 cm) and the
//! guidance in BMC Musculoskelet Disord 2022 (eyes level with the upper third, knees at 90 degrees). Numbers are
//! starting points: what feels easier wins.
//!
//! [`plan`] gives the numbers, [`number`] the one that belongs to a fault, [`view`] the picture from the side with
//! its angles, [`suggested`] the answers to ROSA that follow from measurements.

mod number;
mod plan;
mod two_screens;
mod view;

pub use number::{Setting, number, suggested};
pub use plan::{Plan, plan};
pub use two_screens::{ScreenShare, TwoScreens, two_screens};
pub use view::{Drawn, Gaze, Point, View, view};

use super::body::Known;

/// Sole of a shoe, where it was not measured: 25 to 30 mm.
pub(super) const SHOE_CM: Target = Target::exact_band(2.5, 2.75, 3.0);
/// A wrist may be this much above or below the elbow.
const KEYBOARD_TOLERANCE_CM: f32 = 2.0;
/// Screen distance that is set; ROSA puts up with 40 to 75.
pub const SCREEN_DISTANCE_CM: Target = Target::exact_band(50.0, 60.0, 70.0);
/// Screen distances that ROSA counts as right.
pub const ROSA_DISTANCE_CM: (f32, f32) = (40.0, 75.0);
/// A pad for the low back, above the seat.
pub const LUMBAR_CM: Target = Target::exact_band(15.0, 20.0, 25.0);
/// Backrest, degrees from the seat.
pub const RECLINE_DEG: (f32, f32) = (100.0, 110.0);
/// Middle of the screen, degrees below the eye.
pub const SCREEN_CENTRE_BELOW_DEG: (f32, f32) = (15.0, 20.0);
/// Room that a thigh needs under the desk beyond itself.
const LEG_ROOM_CM: f32 = 2.0;

/// Sitting or standing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Position {
    /// On a seat.
    #[default]
    Sitting,
    /// On the feet.
    Standing,
}

/// A height that is there, and where it can be set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its height above the floor now.
    pub now_cm: f32,
    /// Lowest and highest; nothing for a kitchen chair or a plain table.
    pub range_cm: Option<(f32, f32)>,
}

impl Part {
    /// One that cannot be set.
    #[must_use]
    pub const fn fixed(now_cm: f32) -> Self {
        Self { now_cm, range_cm: None }
    }

    /// The nearest that it can be to a height.
    #[must_use]
    pub fn nearest(&self, cm: f32) -> f32 {
        let (low, high) = self.range_cm.unwrap_or((self.now_cm, self.now_cm));
        cm.max(low).min(high.max(low))
    }
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Screen {
    /// A screen of its own.
    Monitor {
        /// Upper edge above the floor.
        top_cm: f32,
        /// Height of the picture.
        height_cm: f32,
    },
    /// A laptop standing on the desk.
    Laptop {
        /// Height of its open screen above the desk.
        height_cm: f32,
    },
}

impl Screen {
    /// Height of a laptop's open screen, where it was not measured: 14 inches, leaning back.
    pub const LAPTOP_CM: f32 = 21.0;
    /// Height of a monitor's picture, where it was not measured: 24 inches.
    pub const MONITOR_CM: f32 = 30.0;

    /// Upper edge above the floor, on a desk of a height.
    #[must_use]
    pub fn top_cm(&self, desk_cm: f32) -> f32 {
        match *self {
            Self::Monitor { top_cm, .. } => top_cm,
            Self::Laptop { height_cm } => desk_cm + height_cm,
        }
    }

    /// Height of the picture.
    #[must_use]
    pub const fn height_cm(&self) -> f32 {
        match *self {
            Self::Monitor { height_cm, .. } | Self::Laptop { height_cm } => height_cm,
        }
    }
}

/// The place as it is. What is not known is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workplace {
    /// Sitting or standing.
    pub position: Position,
    /// The seat; not looked at while standing.
    pub seat: Option<Part>,
    /// Depth of the seat.
    pub seat_depth_cm: Option<f32>,
    /// The desk, or the surface on which the keyboard lies.
    pub desk: Option<Part>,
    /// The screen.
    pub screen: Option<Screen>,
    /// Eye to screen.
    pub screen_distance_cm: Option<f32>,
    /// Bifocals or progressive lenses, through whose lower part near things are seen.
    pub has_progressive_lenses: bool,
}

/// Where something should be: anywhere in a band, best in its middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// The lowest that is fine.
    pub low_cm: f32,
    /// What to set first.
    pub best_cm: f32,
    /// The highest that is fine.
    pub high_cm: f32,
    /// It rests on measurements alone. If not, it is a first guess: say "about".
    pub is_measured: bool,
}

impl Target {
    const fn exact_band(low_cm: f32, best_cm: f32, high_cm: f32) -> Self {
        Self { low_cm, best_cm, high_cm, is_measured: true }
    }

    /// A band of tolerance around a length. What is uncertain about the length is said by `is_measured`; it does
    /// not make more heights fine.
    fn around(known: Known, below_cm: f32, above_cm: f32) -> Self {
        Self {
            low_cm: known.cm - below_cm,
            best_cm: known.cm + (above_cm - below_cm) / 2.0,
            high_cm: known.cm + above_cm,
            is_measured: known.is_measured,
        }
    }

    /// How far something is to be moved to come to the best height: up or farther is positive, 0 within the band.
    #[must_use]
    pub fn move_from(&self, now_cm: f32) -> f32 {
        if (self.low_cm..=self.high_cm).contains(&now_cm) { 0.0 } else { self.best_cm - now_cm }
    }
}

#[cfg(test)]
mod tests;
