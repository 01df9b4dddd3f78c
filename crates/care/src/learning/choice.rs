//! From beliefs to one routine: chances that stay away from certainty, and the draw.

use super::random::Random;

/// Routines that may come first at one asking.
pub const MOST_CANDIDATES: usize = 6;
/// No routine comes first more often than this, while there is another.
pub const MOST_CHANCE: f64 = 0.8;

/// The least chance of each of so many routines: the smaller of 0.05 and half an even share.
#[must_use]
pub fn floor(count: usize) -> f64 {
    (0.5 / count.max(1) as f64).min(0.05)
}

/// The same chance for each: the burn-in.
#[must_use]
pub fn even(count: usize) -> Vec<f64> {
    vec![1.0 / count.max(1) as f64; count]
}

/// Shares of "was the best in so many draws", held between [`floor`] and [`MOST_CHANCE`].
///
/// All shares are scaled by one factor and cut at the two ends; the factor is the one that makes them sum to 1.
///
/// ```
/// let held = care::learning::chances(&[997, 3, 0]);
/// assert!((held.iter().sum::<f64>() - 1.0).abs() < 1e-9);
/// assert!((held[0] - 0.8).abs() < 1e-6);
/// assert!(held[2] >= 0.05);
/// ```
#[must_use]
pub fn chances(best_in_draws: &[u32]) -> Vec<f64> {
    let count = best_in_draws.len();
    if count < 2 {
        return even(count);
    }
    let all: f64 = best_in_draws.iter().map(|&times| f64::from(times)).sum();
    // Half a draw more for each, so that nothing is impossible.
    let share = |times: u32| (f64::from(times) + 0.5) / (all + 0.5 * count as f64);
    let held = |factor: f64| {
        best_in_draws.iter().map(move |&times| (factor * share(times)).clamp(floor(count), MOST_CHANCE))
    };
    // A thousandth to ten million: wide enough for the smallest share that the draws can give.
    let (mut low, mut high) = (1e-3_f64, 1e7_f64);
    for _ in 0..100 {
        let middle = (low * high).sqrt();
        if held(middle).sum::<f64>() < 1.0 { low = middle } else { high = middle }
    }
    held(high).collect()
}

/// Draws one of them by its chance. The same chances and seed give the same place.
#[must_use]
pub fn draw(chances: &[f64], seed: u64) -> usize {
    let mut left = Random::new(seed).uniform() * chances.iter().sum::<f64>();
    for (place, chance) in chances.iter().enumerate() {
        left -= chance;
        if left < 0.0 {
            return place;
        }
    }
    chances.len().saturating_sub(1)
}
