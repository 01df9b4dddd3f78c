//! How the surfaces part.

/// The gap from its start to its end, by the house's curve for a movement: minimum jerk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Opening {
    /// The gap on the axis before; metres.
    pub start_gap_m: f64,
    /// By how much it grows; metres.
    pub travel_m: f64,
    /// The fastest moment, half-way; metres a second.
    pub peak_speed_m_s: f64,
}

impl Opening {
    /// How long the movement takes; seconds. The mean speed of a minimum-jerk movement is `8/15` of its peak.
    ///
    /// ```
    /// let opening = cavitation::Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s: 0.1 };
    /// assert!((opening.duration_secs() - 0.01875).abs() < 1e-12);
    /// ```
    pub fn duration_secs(&self) -> f64 {
        1.875 * self.travel_m / self.peak_speed_m_s
    }

    /// Gap and speed at a time, for whoever needs both: metres, and metres a second.
    pub(crate) fn at(&self, secs: f64) -> (f64, f64) {
        let s = (secs / self.duration_secs()).clamp(0.0, 1.0);
        let gap = self.start_gap_m + self.travel_m * s * s * s * (10.0 - 15.0 * s + 6.0 * s * s);
        let rest = s * (1.0 - s);
        (gap, 16.0 * self.peak_speed_m_s * rest * rest)
    }

    /// The gap at a time; metres.
    pub fn gap_m(&self, secs: f64) -> f64 {
        self.at(secs).0
    }

    /// The speed of opening at a time; metres a second.
    pub fn speed_m_s(&self, secs: f64) -> f64 {
        self.at(secs).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn speed_is_the_slope_of_the_gap(share in 0.01..0.99_f64, speed in 1e-3..1.0_f64) {
            let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s: speed };
            let (at, step) = (share * opening.duration_secs(), 1e-4 * opening.duration_secs());
            let slope = (opening.gap_m(at + step) - opening.gap_m(at - step)) / (2.0 * step);
            prop_assert!((slope - opening.speed_m_s(at)).abs() < 1e-6 * speed);
        }
    }

    #[test]
    fn it_rests_before_and_after() {
        let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s: 0.1 };
        for secs in [-1.0, 0.0, opening.duration_secs(), 5.0] {
            assert_eq!(opening.speed_m_s(secs), 0.0);
        }
        assert_eq!(opening.gap_m(5.0), 1.06e-3);
        assert!((opening.speed_m_s(0.5 * opening.duration_secs()) - 0.1).abs() < 1e-15);
    }
}
