//! What the past sessions say of each routine: a Bayesian linear model with one share for all routines and one for each.
//!
//! The reward of routine a in the context x is
//!
//! r = x · (β + δₐ) + ε,  β ~ N(m₀, S),  δₐ ~ N(0, D),  ε ~ N(0, σ² / w),  w = 0.98^(age in days)
//!
//! β is how sessions go for this person whatever the routine, δₐ how this routine differs. A routine that was never done is
//! believed to be like the others, only less surely. S and D are diagonal. Old sessions count less (a power discount), so
//! what helps may change. The maths is that of Lindley and Smith, "Bayes estimates for the linear model" (1972): δₐ is
//! integrated out routine by routine, so that nothing larger than 7 by 7 is ever inverted.

use std::collections::BTreeMap;

use nalgebra::{Cholesky, Const, SMatrix, SVector};

use super::choice;
use super::context::{Context, FEATURES};
use super::random::Random;
use super::urge::NextUrge;

type Vector = SVector<f64, FEATURES>;
type Matrix = SMatrix<f64, FEATURES, FEATURES>;

/// A day later a session counts this much.
pub(super) const FORGET_A_DAY: f64 = 0.98;

// Priors in units of reward, of which one point of stiffness is a tenth. All are judgements: the evidence says that
// types of exercise differ by 0 with a deviation of half a point (0.05), and nothing of how much people differ in what
// they like and finish, so the deviation between routines is about twice that.
const MEAN_REWARD: f64 = 0.5;
const SHARED_SD: [f64; FEATURES] = [0.25, 0.15, 0.08, 0.08, 0.08, 0.08, 0.08];
const ROUTINE_SD: [f64; FEATURES] = [0.12, 0.035, 0.035, 0.03, 0.03, 0.03, 0.03];
/// How much a single session differs from what was to be expected, and how many sessions that guess weighs.
const NOISE_SD: f64 = 0.24;
const NOISE_SESSIONS: f64 = 15.0;
/// How much of the noise counts. Forgetting treats old sessions as if they were noisier, which made ranges too wide by about
/// this on made-up people whose routines drift (the development ones of `evaluation/learning`).
pub(super) const NOISE_COUNTED: f64 = 0.75;
/// Rounds in which the noise is estimated and the rest again.
const NOISE_ROUNDS: usize = 2;

/// Draws from which chances are counted.
const DRAWS: u32 = 500;

/// One past session as the beliefs take it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case<'a> {
    /// Id of the routine that was done.
    pub routine: &'a str,
    /// What was known when it was asked for.
    pub context: Context,
    /// How it went: see [`reward`](super::reward).
    pub reward: f64,
    /// Days since then.
    pub age_days: i64,
}

/// A belief about one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// The best guess.
    pub mean: f64,
    /// How far it may be off: one deviation.
    pub sd: f64,
    /// Which part of it is the person's own past, 0 to 1; the rest is what is assumed of anyone.
    pub own_share: f64,
}

/// What is known of one routine.
#[derive(Clone, Debug)]
struct Routine {
    /// Σ w x xᵀ / σ²
    seen: Matrix,
    /// Σ w x r / σ²
    rewarded: Vector,
    inverse: Matrix,
}

/// What the past sessions say.
#[derive(Clone, Debug)]
pub struct Beliefs<'a> {
    mean: Vector,
    covariance: Matrix,
    routines: BTreeMap<&'a str, Routine>,
    noise_sd: f64,
    next_urge: NextUrge<'a>,
    urge_share: f64,
}

impl<'a> Beliefs<'a> {
    /// From past sessions, in any order.
    #[must_use]
    pub fn of(cases: &[Case<'a>]) -> Self {
        let mut beliefs = Self::with_noise(cases, NOISE_SD);
        for _ in 0..NOISE_ROUNDS {
            beliefs = Self::with_noise(cases, beliefs.noise_from(cases));
        }
        beliefs
    }

    /// The same, with the time until the next urge as a second thing that matters: by `urge_share`, from 0 where the person
    /// came because it is stiff to 1 where they came because of an urge alone.
    #[must_use]
    pub fn with_next_urge(self, next_urge: NextUrge<'a>, urge_share: f64) -> Self {
        Self { next_urge, urge_share, ..self }
    }

    fn with_noise(cases: &[Case<'a>], noise_sd: f64) -> Self {
        let mut routines: BTreeMap<&'a str, Routine> = BTreeMap::new();
        for case in cases {
            let x = Vector::from(case.context.features());
            let weight = weight(case) / (NOISE_COUNTED * noise_sd * noise_sd);
            let routine = routines.entry(case.routine).or_insert_with(Routine::unknown);
            routine.seen += x * x.transpose() * weight;
            routine.rewarded += x * (weight * case.reward);
        }
        let mut precision = diagonal(&SHARED_SD, -2);
        let mut pull = precision * prior_mean();
        for routine in routines.values_mut() {
            routine.inverse = inverse(diagonal(&ROUTINE_SD, -2) + routine.seen);
            let kept = routine.seen * routine.inverse;
            precision += routine.seen - kept * routine.seen;
            pull += routine.rewarded - kept * routine.rewarded;
        }
        let covariance = inverse(precision);
        Self {
            mean: covariance * pull,
            covariance,
            routines,
            noise_sd,
            next_urge: NextUrge::default(),
            urge_share: 0.0,
        }
    }

    /// The deviation of single sessions as they turned out, drawn towards the prior. What is not known of the mean counts
    /// as noise too: one step of expectation and maximisation.
    fn noise_from(&self, cases: &[Case<'a>]) -> f64 {
        let (mut squares, mut sessions) = (NOISE_SESSIONS * NOISE_SD * NOISE_SD, NOISE_SESSIONS);
        for case in cases {
            let guess = self.about(case.routine, &case.context);
            squares += weight(case) * ((case.reward - guess.mean).powi(2) + guess.sd * guess.sd);
            sessions += weight(case);
        }
        (squares / sessions).sqrt()
    }

    /// The reward to be expected of a routine in a context.
    #[must_use]
    pub fn about(&self, routine: &str, context: &Context) -> Guess {
        let x = Vector::from(context.features());
        let (constant, along, own_variance) = self.given_shared(routine, &x);
        let variance = own_variance + along.dot(&(self.covariance * along));
        let before = x.dot(&((diagonal(&SHARED_SD, 2) + diagonal(&ROUTINE_SD, 2)) * x));
        Guess {
            mean: constant + along.dot(&self.mean),
            sd: variance.max(0.0).sqrt(),
            own_share: (1.0 - variance / before).clamp(0.0, 1.0),
        }
    }

    /// How much a single session differs from what is to be expected: one deviation.
    #[must_use]
    pub fn noise_sd(&self) -> f64 {
        self.noise_sd
    }

    /// The chance of each candidate to come first: how often it is the best in draws from the beliefs, held between the
    /// [`floor`](super::floor) and [`MOST_CHANCE`](super::MOST_CHANCE). The same seed gives the same chances.
    #[must_use]
    pub fn chances(&self, candidates: &[&str], context: &Context, seed: u64) -> Vec<f64> {
        choice::chances(&self.best_in_draws(candidates, context, seed))
    }

    /// Thompson sampling, repeated: how often each candidate had the largest draw.
    fn best_in_draws(&self, candidates: &[&str], context: &Context, seed: u64) -> Vec<u32> {
        let x = Vector::from(context.features());
        let known: Vec<(f64, Vector, f64)> =
            candidates.iter().map(|routine| self.given_shared(routine, &x)).collect();
        let urges: Vec<(f64, f64)> =
            candidates.iter().map(|routine| self.next_urge.worth(routine, self.urge_share)).collect();
        let root = Cholesky::new(self.covariance).map_or_else(Matrix::zeros, |root| root.l());
        // Another stream than that of the draw itself.
        let mut random = Random::new(!seed);
        let mut best = vec![0; candidates.len()];
        for _ in 0..DRAWS {
            let shared = self.mean + root * Vector::from_fn(|_, _| random.normal());
            let mut largest = (0, f64::NEG_INFINITY);
            for (place, ((constant, along, variance), urge)) in known.iter().zip(&urges).enumerate() {
                let own = variance + urge.1 * urge.1;
                let value = constant + urge.0 + along.dot(&shared) + own.sqrt() * random.normal();
                if value > largest.1 {
                    largest = (place, value);
                }
            }
            if let Some(times) = best.get_mut(largest.0) {
                *times += 1;
            }
        }
        best
    }

    /// A routine's reward given β: the constant, what multiplies β, and the variance around that.
    fn given_shared(&self, routine: &str, x: &Vector) -> (f64, Vector, f64) {
        let Some(routine) = self.routines.get(routine) else {
            return (0.0, *x, x.dot(&(diagonal(&ROUTINE_SD, 2) * x)));
        };
        let toward = routine.inverse * x;
        (toward.dot(&routine.rewarded), x - routine.seen * toward, x.dot(&toward))
    }
}

impl Routine {
    fn unknown() -> Self {
        Self { seen: Matrix::zeros(), rewarded: Vector::zeros(), inverse: Matrix::zeros() }
    }
}

fn weight(case: &Case<'_>) -> f64 {
    FORGET_A_DAY.powi(case.age_days.clamp(0, 10_000) as i32)
}

fn prior_mean() -> Vector {
    let mut mean = Vector::zeros();
    mean[0] = MEAN_REWARD;
    mean
}

/// Deviations as a diagonal, each to a power: 2 for variances, -2 for precisions.
fn diagonal(sds: &[f64; FEATURES], power: i32) -> Matrix {
    Matrix::from_diagonal(&Vector::from(*sds).map(|sd| sd.powi(power)))
}

/// The inverse of a sum of a positive diagonal and squares, which always has one.
fn inverse(precision: Matrix) -> Matrix {
    Cholesky::<f64, Const<FEATURES>>::new(precision).map_or_else(Matrix::zeros, |root| root.inverse())
}
