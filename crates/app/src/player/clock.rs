//! The session's clock: steady like a stopwatch, and aware of the hours that a sleeping machine leaves out.

/// The two clocks may drift apart by this much between two frames before one of them jumped.
const JUMP_MS: f64 = 2_000.0;

/// Joins the browser's stopwatch, which some machines stop while they sleep, with its clock on the wall.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    last: Option<(f64, f64)>,
    shift_ms: f64,
}

impl Clock {
    /// The session's time for a moment of both clocks, all in milliseconds. Where the wall clock ran ahead or was set
    /// back, the session's time jumps with it, so that the player notices and stands still.
    pub(super) fn read(&mut self, stopwatch_ms: f64, wall_ms: f64) -> i64 {
        if let Some((stopwatch_before_ms, wall_before_ms)) = self.last.replace((stopwatch_ms, wall_ms)) {
            let apart_ms = (wall_ms - wall_before_ms) - (stopwatch_ms - stopwatch_before_ms);
            if apart_ms.abs() > JUMP_MS {
                self.shift_ms += apart_ms;
            }
        }
        (stopwatch_ms + self.shift_ms) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(readings: &[(f64, f64)], expected: &[i64]) {
        let mut clock = Clock::default();
        let read: Vec<i64> = readings.iter().map(|&(stopwatch, wall)| clock.read(stopwatch, wall)).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn runs_with_the_stopwatch_and_jumps_with_the_wall_clock() {
        check(&[(10.0, 1_000.0), (26.0, 1_016.0), (42.0, 1_040.0)], &[10, 26, 42]);
        check(&[(0.0, 0.0), (16.0, 3_600_016.0), (32.0, 3_600_032.0)], &[0, 3_600_016, 3_600_032]);
        check(&[(0.0, 10_000_000.0), (16.0, 16.0)], &[0, -9_999_984]);
    }
}
