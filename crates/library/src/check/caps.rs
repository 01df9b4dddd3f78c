//! The largest angles and speeds that content may ask for.
//!
//! These are the outer limits of any motion (the range norms' envelope with the corrections of
//! the safety review); fitting a motion to one person only ever shrinks it further.

use kinematics::{Axis, Channel, Joint};

/// Limits of a channel in degrees, lowest and highest.
pub(crate) fn range_deg(channel: Channel) -> (f32, f32) {
    use Axis::{Abduction, Elevation, Flexion, LateralFlexion, Rotation};
    match (channel.joint(), channel.axis()) {
        (Joint::Lumbar, Flexion) => (-20.0, 40.0),
        (Joint::Lumbar, LateralFlexion) => (-20.0, 20.0),
        (Joint::Lumbar, Rotation) => (-5.0, 5.0),
        (Joint::Thoracic, Flexion) => (-15.0, 30.0),
        (Joint::Thoracic, LateralFlexion) => (-25.0, 25.0),
        (Joint::Thoracic, Rotation) => (-35.0, 35.0),
        (Joint::Shoulder, Elevation) => (0.0, 170.0),
        (Joint::Hip, Flexion) => (-15.0, 120.0),
        (Joint::Hip, Abduction) => (-25.0, 45.0),
        (Joint::Hip, Rotation) => (-60.0, 45.0),
        (Joint::Knee, Flexion) => (0.0, 145.0),
        (Joint::Elbow, Flexion) => (0.0, 150.0),
        (Joint::Ankle, _) => (-25.0, 50.0),
        _ => (-180.0, 180.0),
    }
}

/// Limits of the whole neck in degrees: flexion (extension is negative), and either way of
/// lateral flexion and rotation. No extension here goes past 20: the safety review's line for
/// the one movement that extends the neck.
pub(crate) const NECK_FLEXION_DEG: (f32, f32) = (-20.0, 45.0);
pub(crate) const NECK_LATERAL_DEG: f32 = 30.0;
pub(crate) const NECK_ROTATION_DEG: f32 = 55.0;

/// Raising the arm sideways stops earlier than raising it forwards.
pub(crate) const SHOULDER_ABDUCTION_DEG: f32 = 150.0;
/// Below this plane of elevation the arm counts as raised sideways.
pub(crate) const SIDEWAYS_PLANE_DEG: f32 = 30.0;

/// Peak speed of the neck in degrees a second.
pub(crate) const NECK_PEAK_DEG_PER_SEC: f32 = 20.0;
/// No neck travel is shorter.
pub(crate) const NECK_TRAVEL_SECS: f32 = 3.0;
/// Stillness at each end of a neck movement.
pub(crate) const NECK_PAUSE_SECS: f32 = 1.0;
/// No neck cycle is shorter.
pub(crate) const NECK_CYCLE_SECS: f32 = 8.0;
/// Most cycles of the neck in a set.
pub(crate) const NECK_CYCLES: u8 = 8;
/// Peak over mean speed as the safety review rounds it up for the neck (1.875 exactly).
const NECK_PEAK_OVER_MEAN: f32 = 1.9;
/// Peak over mean speed of a minimum-jerk travel.
const PEAK_OVER_MEAN: f32 = 1.875;

/// Peak speed of a channel outside the neck in degrees a second.
pub(crate) fn peak_deg_per_sec(channel: Channel) -> f32 {
    match channel.joint() {
        Joint::Pelvis | Joint::Lumbar | Joint::Thoracic => 30.0,
        Joint::Shoulder if channel.axis() == Axis::Elevation => 60.0,
        Joint::Hip => 45.0,
        _ => 120.0,
    }
}

/// Least seconds to move the neck by an angle.
pub(crate) fn least_neck_travel_secs(degrees: f32) -> f32 {
    (NECK_PEAK_OVER_MEAN * degrees / NECK_PEAK_DEG_PER_SEC).max(NECK_TRAVEL_SECS)
}

/// Least seconds to move a channel outside the neck by an angle.
pub(crate) fn least_travel_secs(channel: Channel, degrees: f32) -> f32 {
    PEAK_OVER_MEAN * degrees / peak_deg_per_sec(channel)
}
