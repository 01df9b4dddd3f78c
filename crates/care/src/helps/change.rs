//! The mean of a few changes, and how sure it is.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// Marks below which nothing is said.
pub const FEWEST_MARKS: usize = 3;
/// The share of belief inside an interval.
pub const LIKELY: f64 = 0.9;

/// A single change differs from the mean by about so many points before there are any, which weighs as much as three of
/// them: three equal marks do not make a certainty.
const SPREAD_POINTS: f64 = 1.5;
const SPREAD_MARKS: f64 = 3.0;

/// How marks changed from before to after; below 0 is less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Mean, in points.
    pub mean: f64,
    /// Lower end of its likely range.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// How often it was lower by a point or more.
    pub lower: usize,
    /// Of how many.
    pub of: usize,
}

impl Change {
    /// Student's interval of 90 % for the mean, with the variance drawn towards 1.5² by the weight of three marks.
    pub(super) fn of(changes: &[f64]) -> Option<Self> {
        let count = changes.len() as f64;
        if changes.len() < FEWEST_MARKS {
            return None;
        }
        let mean = changes.iter().sum::<f64>() / count;
        let squares: f64 = changes.iter().map(|change| (change - mean).powi(2)).sum();
        let freedom = count - 1.0 + SPREAD_MARKS;
        let variance = (squares + SPREAD_MARKS * SPREAD_POINTS * SPREAD_POINTS) / freedom;
        let student = StudentsT::new(0.0, 1.0, freedom).ok()?;
        let reach = student.inverse_cdf(0.5 + LIKELY / 2.0) * (variance / count).sqrt();
        let lower = changes.iter().filter(|change| **change <= -1.0).count();
        Some(Self { mean, low: mean - reach, high: mean + reach, lower, of: changes.len() })
    }
}
