//! What the head weighs on the neck when it tilts forward: plain statics, and figures that are often printed.
//!
//! Source: Hansraj, Surg Technol Int 2014;25:277-279: head and neck 60 N with their centre 16 cm above C7. That is a
//! computer model by one author, without participants and without muscle measurements. More force on the neck's
//! muscles is not injury: say that tilting "raises the load on the neck's muscles", never that it damages.

/// Weight of head and neck.
const WEIGHT_N: f32 = 60.0;
/// Centre of mass above C7.
const LEVER_M: f32 = 0.16;
/// Lever of the muscles at the back of the neck: our own assumption, with which plain statics come close to the
/// printed figures.
const MUSCLE_LEVER_M: f32 = 0.04;
/// Beyond this the model is of no use.
pub const MOST_DEG: f32 = 60.0;

/// Printed figures: degrees, pounds.
pub const PRINTED: [(f32, f32); 4] = [(15.0, 27.0), (30.0, 40.0), (45.0, 49.0), (60.0, 60.0)];

/// Load of muscle and weight along the neck at a forward tilt, in newtons; nothing outside 0 to 60 degrees.
///
/// Weight x (lever / muscle lever x sin tilt + cos tilt).
///
/// ```
/// use care::ergonomics::head::load_n;
/// assert_eq!(load_n(0.0).map(f32::round), Some(60.0));
/// assert_eq!(load_n(30.0).map(f32::round), Some(172.0));
/// assert_eq!(load_n(90.0), None);
/// ```
#[must_use]
pub fn load_n(tilt_deg: f32) -> Option<f32> {
    let tilt = tilt_deg.to_radians();
    let load = WEIGHT_N * (LEVER_M / MUSCLE_LEVER_M * tilt.sin() + tilt.cos());
    (0.0..=MOST_DEG).contains(&tilt_deg).then_some(load)
}

/// How many times the load of an upright head that is; for words such as "about 3 times".
#[must_use]
pub fn times_upright(tilt_deg: f32) -> Option<f32> {
    load_n(tilt_deg).map(|load| load / WEIGHT_N)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_statics_are_near_the_printed_figures() {
        const NEWTON_PER_POUND: f32 = 4.448;
        for ((tilt, pounds), computed) in PRINTED.into_iter().zip([120.0, 172.0, 212.0, 238.0]) {
            let load = load_n(tilt).unwrap();
            assert!((load - computed).abs() < 0.6, "{load} at {tilt}");
            assert!((load / (pounds * NEWTON_PER_POUND) - 1.0).abs() < 0.12, "{load} N against {pounds} lb");
        }
    }

    proptest! {
        #[test]
        fn more_tilt_is_more_load(tilt in 0.0f32..59.0, more in 0.01f32..1.0) {
            prop_assert!(load_n(tilt + more) > load_n(tilt));
        }

        #[test]
        fn outside_there_is_no_answer(tilt in prop_oneof![-180.0f32..-0.01, 60.01f32..400.0]) {
            prop_assert_eq!(load_n(tilt), None);
        }
    }
}
