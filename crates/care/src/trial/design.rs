//! How long, in what order, and what can be found.

use journal::Arm;
use statrs::distribution::{ContinuousCDF, Normal};

use crate::learning::Random;

/// A difference below this many points does not matter to anybody.
pub const MATTERS_POINTS: f64 = 0.5;
/// A side is clear from this belief on.
pub const CLEAR: f64 = 0.9;

// What one person's evenings are assumed to be like before there are any: see the project's personalisation notes, 9.2.
/// Deviation of single evenings, in points.
const EVENING_SD: f64 = 1.5;
/// How much of an evening's deviation the next one keeps.
const CARRIED: f64 = 0.3;
/// Share of the evenings that are marked.
const MARKED: f64 = 0.85;

/// How a trial is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Design {
    /// Pairs of periods, 3 or 4.
    pub cycles: u8,
    /// Days of a period, 5 to 7.
    pub period_days: u8,
    /// Days after a change of routine that are not counted, 1 or 2: what the one before left behind.
    pub washout_days: u8,
}

/// Whether an evening counts: its period and day from 0. The first days of a period show what came before, unless that was the
/// same routine.
///
/// ```
/// use care::trial::is_counted;
/// use journal::Arm::{A, B};
/// let order = [A, B, B, A];
/// assert!(!is_counted(&order, 1, 1, 2) && is_counted(&order, 1, 2, 2));
/// assert!(is_counted(&order, 2, 0, 2), "B goes on");
/// ```
#[must_use]
pub fn is_counted(order: &[Arm], period: usize, day: u8, washout_days: u8) -> bool {
    let before = period.checked_sub(1).and_then(|before| order.get(before));
    day >= washout_days || (before.is_some() && before == order.get(period))
}

impl Default for Design {
    fn default() -> Self {
        Self { cycles: 4, period_days: 7, washout_days: 2 }
    }
}

impl Design {
    /// All that can be chosen, longest first.
    pub const ALL: [Design; 4] = [
        Design { cycles: 4, period_days: 7, washout_days: 2 },
        Design { cycles: 4, period_days: 6, washout_days: 2 },
        Design { cycles: 3, period_days: 7, washout_days: 2 },
        Design { cycles: 3, period_days: 5, washout_days: 1 },
    ];

    /// Days from the first to the last.
    #[must_use]
    pub fn days(self) -> i64 {
        2 * i64::from(self.cycles) * i64::from(self.period_days)
    }

    /// Evenings of each routine that count, if all are marked: on average over the orders. Of two cycles that follow one
    /// another, half begin with the routine that the one before ended with.
    #[must_use]
    pub fn counted_days(self) -> f64 {
        let after_a_change =
            f64::from(self.cycles) * f64::from(self.period_days.saturating_sub(self.washout_days));
        after_a_change + 0.25 * f64::from(self.cycles.saturating_sub(1)) * f64::from(self.washout_days)
    }

    /// Which routine in which period: each cycle holds both, and the seed says which comes first in it.
    #[must_use]
    pub fn order(self, seed: u64) -> Vec<Arm> {
        let mut random = Random::new(seed);
        (0..self.cycles)
            .flat_map(|_| if random.uniform() < 0.5 { [Arm::A, Arm::B] } else { [Arm::B, Arm::A] })
            .collect()
    }

    /// How far the difference that is found may be off: one deviation, in points.
    ///
    /// SE = SD √(2 / n) √((1 + φ) / (1 - φ)), with n counted evenings of each routine, SD 1.5 points and φ 0.3.
    #[must_use]
    pub fn standard_error(self) -> f64 {
        let evenings = MARKED * self.counted_days().max(1.0);
        EVENING_SD * (2.0 / evenings).sqrt() * ((1.0 + CARRIED) / (1.0 - CARRIED)).sqrt()
    }

    /// The chance that a true difference of so many points is found, and on the right side.
    #[must_use]
    pub fn chance_to_find(self, points: f64) -> f64 {
        let normal = Normal::standard();
        normal.cdf((points.abs() - MATTERS_POINTS) / self.standard_error() - normal.inverse_cdf(CLEAR))
    }

    /// The chance that one is called better, whichever, when they are alike.
    #[must_use]
    pub fn chance_of_false_alarm(self) -> f64 {
        2.0 * self.chance_to_find(0.0)
    }

    /// The smallest difference, in points, that is found in eight of ten such trials.
    #[must_use]
    pub fn can_find(self) -> f64 {
        let normal = Normal::standard();
        MATTERS_POINTS + self.standard_error() * (normal.inverse_cdf(CLEAR) + normal.inverse_cdf(0.8))
    }
}
