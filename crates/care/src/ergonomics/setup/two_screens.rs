//! Two screens beside each other, by how much each is looked at.

/// How much two screens are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenShare {
    /// About as much: they meet in front of the nose.
    Equal,
    /// One nearly always: it stands in front, the other beside it.
    MainAndSide,
}

/// Where they stand and what the neck does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoScreens {
    /// Direction of the middle of the screen that is farther out, from straight ahead.
    pub turn_deg: f32,
    /// Angle by which that screen is turned towards the person, so that it is looked at squarely.
    pub angle_in_deg: f32,
    /// Whether looking at it turns the neck by more than ROSA's 30 degrees when the chair stays.
    pub is_too_far_round: bool,
}

/// ROSA's limit for a turned neck.
const NECK_TURN_DEG: f32 = 30.0;

/// Where two screens of a width stand at a distance; nothing if either is not above 0.
///
/// Each stands squarely to the line of sight, so that its half width is seen under atan(half / distance).
///
/// ```
/// use care::ergonomics::setup::{ScreenShare, two_screens};
/// let equal = two_screens(54.0, 60.0, ScreenShare::Equal).unwrap();
/// let side = two_screens(54.0, 60.0, ScreenShare::MainAndSide).unwrap();
/// assert!(!equal.is_too_far_round && side.is_too_far_round);
/// ```
#[must_use]
pub fn two_screens(width_cm: f32, distance_cm: f32, share: ScreenShare) -> Option<TwoScreens> {
    if !(width_cm > 0.0 && distance_cm > 0.0 && width_cm.is_finite() && distance_cm.is_finite()) {
        return None;
    }
    let half_deg = (width_cm / 2.0).atan2(distance_cm).to_degrees();
    let turn_deg = match share {
        ScreenShare::Equal => half_deg,
        ScreenShare::MainAndSide => 2.0 * half_deg,
    };
    Some(TwoScreens { turn_deg, angle_in_deg: turn_deg, is_too_far_round: turn_deg > NECK_TURN_DEG })
}
