//! A phone or a tablet: how far the eyes look down to it, what holds it, and for how long.
//!
//! Source: practice. That such a posture gives neck pain is not shown: in cohorts the link is weak or absent (Damasceno
//! 2018, Correia 2021, both recall). It loads the neck's muscles, and less of that is more comfortable.

/// Raise it until the eyes look down by this much.
pub const GAZE_BELOW_DEG: (f32, f32) = (15.0, 20.0);
/// Put it down after this many minutes.
pub const BLOCK_MINUTES: (u16, u16) = (20, 30);
/// The eyes turn down by themselves this much before the head follows.
const EYES_DEG: f32 = 20.0;

/// How a device is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The device's middle below the eyes.
    pub below_eye_cm: f32,
    /// Eyes to device.
    pub distance_cm: f32,
    /// Elbows or device rest on something.
    pub is_supported: bool,
    /// Minutes at a time.
    pub minutes: u16,
}

/// What can be changed, the first to change first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeviceChange {
    /// Raise it.
    Raise,
    /// Support elbows or device.
    Support,
    /// Shorter blocks, other hand, dictate.
    Shorten,
}

/// What follows from how a device is held.
#[derive(Clone, Debug, PartialEq)]
pub struct Device {
    /// Direction of the eyes below the horizontal.
    pub gaze_below_deg: f32,
    /// How far the head itself tilts, about.
    pub head_tilt_deg: f32,
    /// By how much to raise it for 20 degrees at the same distance; 0 for nothing.
    pub raise_cm: f32,
    /// Changes, one at a time.
    pub changes: Vec<DeviceChange>,
}

/// Looks at how a device is held; nothing where a number cannot be.
///
/// ```
/// use care::ergonomics::device::{DeviceChange, Held, look};
/// let lap = look(Held { below_eye_cm: 40.0, distance_cm: 50.0, is_supported: false, minutes: 45 }).unwrap();
/// assert_eq!(lap.changes[0], DeviceChange::Raise);
/// assert!((lap.raise_cm - 22.9).abs() < 0.1);
/// ```
#[must_use]
pub fn look(held: Held) -> Option<Device> {
    let fits = (10.0..=150.0).contains(&held.distance_cm) && held.below_eye_cm.abs() <= held.distance_cm;
    if !fits {
        return None;
    }
    let gaze_below_deg = (held.below_eye_cm / held.distance_cm).asin().to_degrees();
    let best_cm = held.distance_cm * GAZE_BELOW_DEG.1.to_radians().sin();
    let raise_cm = (held.below_eye_cm - best_cm).max(0.0);
    let wanted = [
        (DeviceChange::Raise, raise_cm > 1.0),
        (DeviceChange::Support, !held.is_supported),
        (DeviceChange::Shorten, held.minutes > BLOCK_MINUTES.1),
    ];
    Some(Device {
        gaze_below_deg,
        head_tilt_deg: (gaze_below_deg - EYES_DEG).max(0.0),
        raise_cm,
        changes: wanted.into_iter().filter(|(_, is_wanted)| *is_wanted).map(|(change, _)| change).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn changes_come_in_order_and_only_where_needed() {
        use DeviceChange::{Raise, Shorten, Support};
        for (below, supported, minutes, expected) in [
            (10.0, true, 20, vec![]),
            (10.0, false, 20, vec![Support]),
            (40.0, false, 60, vec![Raise, Support, Shorten]),
            (10.0, true, 31, vec![Shorten]),
        ] {
            let held = Held { below_eye_cm: below, distance_cm: 50.0, is_supported: supported, minutes };
            assert_eq!(look(held).unwrap().changes, expected, "{held:?}");
        }
    }

    proptest! {
        #[test]
        fn lower_is_never_better(below in 0.0f32..39.0, more in 0.0f32..1.0) {
            let at = |below_eye_cm| look(Held { below_eye_cm, distance_cm: 40.0, is_supported: true, minutes: 5 }).unwrap();
            prop_assert!(at(below + more).head_tilt_deg >= at(below).head_tilt_deg);
            prop_assert!(at(below + more).raise_cm >= at(below).raise_cm);
        }

        #[test]
        fn odd_numbers_give_no_answer_and_no_crash(below in any::<f32>(), distance in any::<f32>()) {
            let held = Held { below_eye_cm: below, distance_cm: distance, is_supported: true, minutes: 5 };
            if let Some(device) = look(held) {
                prop_assert!(device.gaze_below_deg.is_finite());
            }
        }
    }
}
