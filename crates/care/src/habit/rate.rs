//! How often a day, and how sure that is.

use super::WEEK_DAYS;
use super::gamma;

/// Whole days below which nothing is said.
pub const FEWEST_DAYS: usize = 3;
/// The share of belief inside the band: 90 %.
pub const LIKELY: f64 = 0.9;

/// The prior is a gamma of shape 1 and mean 10 a day. Nobody has counted how often people crack a neck or back, so
/// it is our judgement, and it weighs as much as a tenth of one day.
const PRIOR_SHAPE: f64 = 1.0;
const PRIOR_DAYS: f64 = 0.1;

/// After so many days a day counts half: habits change.
const HALF_LIFE_DAYS: f64 = 14.0;
/// A day older than this says nothing any more.
const OLDEST_DAYS: i64 = 84;

/// Days differ more than chance alone would make them. Before anything is known their rates are taken to differ by
/// about a third of the mean (its square is a tenth), which weighs as much as three days.
const PRIOR_SPREAD_SQUARED: f64 = 0.1;
const PRIOR_DISPERSION_DAYS: f64 = 3.0;

/// Cracks a day, with the band in which the rate likely lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The best guess.
    pub mean: f64,
    /// Lower end of the band.
    pub low: f64,
    /// Upper end of the band.
    pub high: f64,
    /// Whole days of the last six weeks that it rests on.
    pub days: usize,
}

/// The rate from whole days as (age in days, cracks); nothing for fewer than [`FEWEST_DAYS`] in the last six weeks.
///
/// Gamma and Poisson, with each day weighed by w = 0.5^(age / 14) (a power discount as in West and Harrison,
/// "Bayesian Forecasting and Dynamic Models", section 6.3) and everything divided by the dispersion φ (McCullagh and
/// Nelder, "Generalized Linear Models", section 6.2):
///
/// rate ~ Gamma(shape = (1 + Σ w·cracks) / φ, rate = (0.1 + Σ w) / φ)
///
/// A day that nobody noted is not among the days. It adds no zero; it lets the others grow older, so the band
/// widens while the number stays.
pub(super) fn estimate(days: impl Iterator<Item = (i64, u32)>) -> Option<Estimate> {
    let days: Vec<(i64, u32)> = days.filter(|(age, _)| (1..=OLDEST_DAYS).contains(age)).collect();
    let recent = days.iter().filter(|(age, _)| *age <= WEEK_DAYS).count();
    if recent < FEWEST_DAYS {
        return None;
    }
    let weighed: Vec<(f64, f64)> = days
        .iter()
        .map(|(age, cracks)| (0.5_f64.powf(*age as f64 / HALF_LIFE_DAYS), f64::from(*cracks)))
        .collect();
    let weight: f64 = weighed.iter().map(|(weight, _)| weight).sum();
    let cracks: f64 = weighed.iter().map(|(weight, cracks)| weight * cracks).sum();
    let dispersion = dispersion(&weighed, weight, cracks / weight);
    let (shape, rate) = ((PRIOR_SHAPE + cracks) / dispersion, (PRIOR_DAYS + weight) / dispersion);
    let outside = 0.5 * (1.0 - LIKELY);
    Some(Estimate {
        mean: shape / rate,
        low: gamma::quantile(shape, outside) / rate,
        high: gamma::quantile(shape, 1.0 - outside) / rate,
        days: recent,
    })
}

/// Pearson's φ, drawn towards its prior and never below that of chance alone.
///
/// It takes the weights relative to their largest, so that growing older changes how much the days count and not how
/// much they differ.
fn dispersion(weighed: &[(f64, f64)], weight: f64, mean: f64) -> f64 {
    let largest = weighed.iter().map(|(weight, _)| *weight).fold(0.0, f64::max);
    if mean <= 0.0 || largest <= 0.0 {
        return 1.0;
    }
    let squares: f64 = weighed.iter().map(|(weight, cracks)| weight * (cracks - mean).powi(2)).sum();
    let pearson = squares / mean / largest;
    let lost: f64 = weighed.iter().map(|(one, _)| one * one).sum::<f64>() / weight;
    let freedom = (weight - lost) / largest;
    let prior = 1.0 + PRIOR_SPREAD_SQUARED * mean;
    let drawn = (pearson + prior * PRIOR_DISPERSION_DAYS) / (freedom + PRIOR_DISPERSION_DAYS);
    drawn.max(1.0)
}
