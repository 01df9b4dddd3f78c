//! What the evenings say: a regression whose errors are carried over from one evening to the next.
//!
//! y(t) = μ + β · B(t) + γ · t + e(t),  e(t) = φ e(t - 1) + ε(t)
//!
//! B is 1 in periods of routine B, t runs from -½ to ½ over the trial. An evening that was not marked is a gap: two evenings k
//! days apart share φᵏ. Given φ the model is a plain conjugate regression (Gelman et al., "Bayesian Data Analysis", third
//! edition, section 14.2); φ is summed over a grid with weights by how well it explains the evenings. Evenings count by the
//! routine that was due, whether it was done or not: that is what was drawn.

use journal::Arm;
use nalgebra::{Matrix3, Vector3};
use statrs::distribution::{ContinuousCDF, StudentsT};

use super::design::{CLEAR, MATTERS_POINTS};

/// Counted evenings of each routine below which nothing is said.
pub const FEWEST_DAYS: usize = 8;

/// Prior precisions of μ, β and γ in units of the noise: nothing is known of μ; β lies within about five deviations of
/// single evenings, γ within two. Wide on purpose: a narrow one would hide what the person set out to find.
const PRIOR_PRECISION: [f64; 3] = [1e-6, 0.04, 0.25];
/// The noise before there is any: 1.5 points, which weighs as much as four evenings.
const NOISE_EVENINGS: f64 = 4.0;
const NOISE_SD: f64 = 1.5;
/// φ before there is any evening: 0.3, off by about 0.2.
const CARRIED: f64 = 0.3;
const CARRIED_SD: f64 = 0.2;
/// φ in hundredths, from -0.2 to 0.8.
const GRID: std::ops::RangeInclusive<i32> = -4..=16;
const GRID_STEP: f64 = 0.05;

/// One counted evening.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// Days since the trial began.
    pub day: i64,
    /// The routine that was due.
    pub arm: Arm,
    /// The mark, 0 to 10.
    pub mark: f64,
}

/// B less A, in points; below 0 means that B's evenings were easier.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The best guess.
    pub mean: f64,
    /// It lies in here with a chance of 80 %.
    pub likely: [f64; 2],
    /// And in here with 95 %.
    pub very_likely: [f64; 2],
    /// The chance that B is easier by more than half a point.
    pub b_easier: f64,
    /// The chance that they differ by less than half a point.
    pub alike: f64,
    /// The chance that A is easier by more than half a point.
    pub a_easier: f64,
    /// Counted evenings of A and of B.
    pub days: [usize; 2],
}

/// What may be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Evenings with this one were better, by nine to one or more.
    Better(Arm),
    /// They differ by less than matters, by nine to one or more.
    Alike,
    /// Neither.
    NoClearDifference,
}

impl Difference {
    /// What may be said of it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            difference if difference.b_easier > CLEAR => Verdict::Better(Arm::B),
            difference if difference.a_easier > CLEAR => Verdict::Better(Arm::A),
            difference if difference.alike > CLEAR => Verdict::Alike,
            _ => Verdict::NoClearDifference,
        }
    }
}

/// A Student distribution with a weight.
#[derive(Clone, Debug)]
struct Part {
    log_weight: f64,
    place: f64,
    scale: f64,
    freedom: f64,
}

/// The difference between the two, of evenings in order; nothing for fewer than [`FEWEST_DAYS`] of either.
#[must_use]
pub fn difference(evenings: &[Day]) -> Option<Difference> {
    let count = |arm| evenings.iter().filter(|evening| evening.arm == arm).count();
    let days = [count(Arm::A), count(Arm::B)];
    if days.iter().any(|&count| count < FEWEST_DAYS) {
        return None;
    }
    let parts: Vec<Part> = GRID.filter_map(|step| given(evenings, f64::from(step) * GRID_STEP)).collect();
    let mixed = Mixed::of(&parts)?;
    let below = |points: f64| mixed.at_most(points);
    let between = |share: f64| [mixed.quantile(0.5 - share / 2.0), mixed.quantile(0.5 + share / 2.0)];
    let (b_easier, a_easier) = (below(-MATTERS_POINTS), 1.0 - below(MATTERS_POINTS));
    Some(Difference {
        mean: mixed.mean(),
        likely: between(0.8),
        very_likely: between(0.95),
        b_easier,
        alike: 1.0 - b_easier - a_easier,
        a_easier,
        days,
    })
}

/// β given φ, and how well that φ explains the evenings.
fn given(evenings: &[Day], carried: f64) -> Option<Part> {
    let span = (evenings.last()?.day - evenings.first()?.day).max(1) as f64;
    let middle = (evenings.last()?.day + evenings.first()?.day) as f64 / 2.0;
    let row = |evening: &Day| {
        let b = if evening.arm == Arm::B { 1.0 } else { 0.0 };
        Vector3::new(1.0, b, (evening.day as f64 - middle) / span)
    };
    let mut precision = Matrix3::from_diagonal(&Vector3::from(PRIOR_PRECISION));
    let (mut pull, mut squares, mut log_scale) = (Vector3::zeros(), 0.0, 0.0);
    let mut before: Option<&Day> = None;
    for evening in evenings {
        let kept = before.map_or(0.0, |before| power(carried, evening.day - before.day));
        let scale = (1.0 - kept * kept).sqrt();
        let x = (row(evening) - before.map_or_else(Vector3::zeros, &row) * kept) / scale;
        let y = (evening.mark - before.map_or(0.0, |before| before.mark) * kept) / scale;
        precision += x * x.transpose();
        pull += x * y;
        squares += y * y;
        log_scale += scale.ln();
        before = Some(evening);
    }
    let root = precision.cholesky()?;
    let inverse = root.inverse();
    let place = inverse * pull;
    let freedom = NOISE_EVENINGS + evenings.len() as f64;
    let spread = NOISE_EVENINGS * NOISE_SD * NOISE_SD + squares - place.dot(&pull);
    let log_prior = -0.5 * ((carried - CARRIED) / CARRIED_SD).powi(2);
    let log_determinant = 2.0 * root.l().diagonal().map(f64::ln).sum();
    Some(Part {
        log_weight: log_prior - log_scale - 0.5 * log_determinant - 0.5 * freedom * spread.ln(),
        place: place[1],
        scale: (spread / freedom * inverse[(1, 1)]).sqrt(),
        freedom,
    })
}

/// φ to the power of the days between two evenings.
fn power(carried: f64, days: i64) -> f64 {
    carried.powi(days.clamp(1, 1000) as i32)
}

/// Student distributions, mixed by weights that sum to 1.
struct Mixed(Vec<(f64, StudentsT, f64)>);

impl Mixed {
    fn of(parts: &[Part]) -> Option<Self> {
        let most = parts.iter().map(|part| part.log_weight).fold(f64::NEG_INFINITY, f64::max);
        let weight = |part: &Part| (part.log_weight - most).exp();
        let all: f64 = parts.iter().map(weight).sum();
        let student = |part: &Part| StudentsT::new(part.place, part.scale, part.freedom).ok();
        let mixed: Option<Vec<_>> =
            parts.iter().map(|part| Some((weight(part) / all, student(part)?, part.place))).collect();
        mixed.map(Self)
    }

    fn mean(&self) -> f64 {
        self.0.iter().map(|(weight, _, place)| weight * place).sum()
    }

    fn at_most(&self, points: f64) -> f64 {
        self.0.iter().map(|(weight, student, _)| weight * student.cdf(points)).sum()
    }

    /// By bisection: marks are 0 to 10, so a difference lies well within these ends.
    fn quantile(&self, share: f64) -> f64 {
        let (mut low, mut high) = (-50.0, 50.0);
        for _ in 0..40 {
            let middle = 0.5 * (low + high);
            if self.at_most(middle) < share { low = middle } else { high = middle }
        }
        0.5 * (low + high)
    }
}
