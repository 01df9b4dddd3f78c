//! Radau IIA of order 5 with steps of its own choice, for the model's four unknowns.
//!
//! Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.8: three stages, found by a simplified Newton
//! iteration that a change of basis splits into one real and one complex system; an embedded error of order 3; the next
//! step by Gustafsson's prediction. docs/adr/0009 says why it is not a library's.

#![expect(
    clippy::excessive_precision,
    reason = "the method's numbers, with the digits in which they are given"
)]

use crate::linear::{Complex, Factors, Matrix};
use crate::model::{Model, Moment, State, UNKNOWNS};

/// Where the stages lie in a step.
const C1: f64 = 0.155_051_025_721_682_19;
const C2: f64 = 0.644_948_974_278_317_81;
/// The eigenvalues of the inverse of the method's matrix: a real one and a pair.
const REAL: f64 = 3.637_834_252_744_496;
const PAIR: Complex = Complex { real: 2.681_082_873_627_752_3, imaginary: 3.050_430_199_247_410_6 };
/// The basis in which the method's matrix falls apart, and the way back.
const BASIS: [[f64; 3]; 3] = [
    [9.123_239_487_089_294e-2, -0.141_255_295_020_954_2, -3.002_919_410_514_742_4e-2],
    [0.241_717_932_707_107, 0.204_129_352_293_799_93, 0.382_942_112_757_261_94],
    [0.966_048_182_615_092_9, 1.0, 0.0],
];
const INVERSE: [[f64; 3]; 3] = [
    [4.325_579_890_063_155, 0.339_199_251_815_809_87, 0.541_770_539_935_874_9],
    [-4.178_718_591_551_905, -0.327_682_820_761_062_4, 0.476_623_554_500_550_45],
    [-0.502_872_634_945_786_9, 2.571_926_949_855_605_4, -0.596_039_204_828_224_9],
];
/// Weights of the stages in the error.
const ERROR: [f64; 3] = [-10.048_809_399_827_416, 1.382_142_733_160_749, -1.0 / 3.0];

const MOST_ITERATIONS: u32 = 7;
const SAFETY: f64 = 0.9;
/// A step grows by eight and shrinks by five at most.
const SHARES: (f64, f64) = (1.0 / 8.0, 5.0);
/// While Newton converges as fast as this the derivatives are kept.
const KEEPS_JACOBIAN: f64 = 2e-2;
/// A step that would grow by less keeps its length, and the factors with it.
const KEEPS_LENGTH: f64 = 1.2;
/// A step this much shorter than the time it starts at changes nothing.
const LEAST_SHARE: f64 = 1e-16;

/// The method at one place of the solution.
pub(crate) struct Radau<'a> {
    model: &'a Model,
    tolerance: f64,
    absolute: f64,
    newton_tolerance: f64,
    longest_secs: f64,
    pub(crate) secs: f64,
    pub(crate) state: State,
    /// What the model says of this place.
    pub(crate) moment: Moment,
    slope: State,
    /// Of the next step.
    step_secs: f64,
    /// Of the step before; 0 at the start.
    last_secs: f64,
    /// The polynomial over the step before.
    polynomial: [State; 3],
    derivatives: Derivatives,
    factors: Option<(Factors<f64>, Factors<Complex>)>,
    was_rejected: bool,
    newton_factor: f64,
    /// Length and error of the step before, for the prediction.
    accepted: Option<(f64, f64)>,
}

#[derive(Clone, Copy)]
struct Derivatives {
    by_unknown: [State; UNKNOWNS],
    are_of_here: bool,
    are_wanted: bool,
}

/// What came of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tried {
    Done,
    Rejected,
    /// The step has become too short to change anything.
    Stuck,
}

/// The stages that Newton's method found, as differences from the state, how many iterations that took, and how fast
/// they converged.
struct Stages {
    z: [State; 3],
    iterations: u32,
    rate: f64,
}

impl<'a> Radau<'a> {
    pub(crate) fn new(
        model: &'a Model,
        state: State,
        tolerance: f64,
        absolute: f64,
        first_secs: f64,
        longest_secs: f64,
    ) -> Self {
        let moment = model.moment(0.0, &state);
        let by_unknown = [[0.0; UNKNOWNS]; UNKNOWNS];
        Self {
            model,
            tolerance,
            absolute,
            newton_tolerance: tolerance.sqrt().min(0.03).max(1e-15 / tolerance),
            longest_secs,
            secs: 0.0,
            state,
            moment,
            slope: model.slope_of(&moment, &state),
            step_secs: first_secs,
            last_secs: 0.0,
            polynomial: [[0.0; UNKNOWNS]; 3],
            derivatives: Derivatives { by_unknown, are_of_here: false, are_wanted: true },
            factors: None,
            was_rejected: false,
            newton_factor: 1.0,
            accepted: None,
        }
    }

    /// The state inside the last step, by its cubic.
    pub(crate) fn between(&self, secs: f64) -> State {
        let share = (secs - self.secs) / self.last_secs;
        std::array::from_fn(|row| self.state[row] + self.rise(row, share))
    }

    /// The cubic's rise from the end of the last step; `share` counts in its length.
    fn rise(&self, row: usize, share: f64) -> f64 {
        let [first, second, third] = [0, 1, 2].map(|term: usize| self.polynomial[term][row]);
        share * (first + (share - (C2 - 1.0)) * (second + (share - (C1 - 1.0)) * third))
    }

    /// Tries one step.
    pub(crate) fn step(&mut self) -> Tried {
        if self.step_secs <= LEAST_SHARE * self.secs.max(self.last_secs) || !self.step_secs.is_finite() {
            return Tried::Stuck;
        }
        if self.derivatives.are_wanted {
            self.derivatives = Derivatives {
                by_unknown: self.model.jacobian(self.secs, &self.state, &self.moment, &self.slope),
                are_of_here: true,
                are_wanted: false,
            };
            self.factors = None;
        }
        let found = self.factors.or_else(|| self.factorised());
        let Some((real, pair)) = found else { return self.shorten(0.5) };
        self.factors = Some((real, pair));
        let stages = match self.newton(&real, &pair) {
            Ok(stages) => stages,
            Err(share) => return self.shorten(share),
        };
        let error = self.error(&stages.z, &real);
        // Newton's effort speaks for a shorter step too.
        let most = f64::from(MOST_ITERATIONS);
        let safety = SAFETY * (1.0 + 2.0 * most) / (f64::from(stages.iterations) + 2.0 * most);
        let quotient = (error.sqrt().sqrt() / safety.min(SAFETY)).clamp(SHARES.0, SHARES.1);
        if error >= 1.0 {
            let is_first = self.last_secs == 0.0;
            return self.shorten(if is_first { 0.1 } else { 1.0 / quotient });
        }
        self.accept(&stages, error, quotient);
        Tried::Done
    }

    fn factorised(&self) -> Option<(Factors<f64>, Factors<Complex>)> {
        let (mut real, mut pair): (Matrix<f64>, Matrix<Complex>) =
            ([[0.0; UNKNOWNS]; UNKNOWNS], [[Complex { real: 0.0, imaginary: 0.0 }; UNKNOWNS]; UNKNOWNS]);
        let per_step = 1.0 / self.step_secs;
        for (column, derivatives) in self.derivatives.by_unknown.iter().enumerate() {
            for (row, derivative) in derivatives.iter().enumerate() {
                let diagonal = if row == column { per_step } else { 0.0 };
                real[row][column] = REAL * diagonal - derivative;
                pair[row][column] =
                    Complex { real: PAIR.real * diagonal - derivative, imaginary: PAIR.imaginary * diagonal };
            }
        }
        Some((Factors::of(real)?, Factors::of(pair)?))
    }

    /// The same place again with a shorter step, and with derivatives of this place if they were older.
    fn shorten(&mut self, share: f64) -> Tried {
        self.step_secs *= share;
        self.was_rejected = true;
        self.factors = None;
        self.derivatives.are_wanted = !self.derivatives.are_of_here;
        Tried::Rejected
    }

    fn scale(&self, row: usize) -> f64 {
        self.absolute + self.tolerance * self.state[row].abs()
    }

    /// Finds the stages. The error is by how much to shorten the step.
    fn newton(&mut self, real: &Factors<f64>, pair: &Factors<Complex>) -> Result<Stages, f64> {
        let step = self.step_secs;
        let mut z = self.first_guess();
        let mut w = transformed(&INVERSE, &z);
        self.newton_factor = self.newton_factor.max(1e-16).powf(0.8);
        let (mut rate, mut last_size, mut last_rate) = (KEEPS_JACOBIAN, 0.0, 0.0);
        let scales: State = std::array::from_fn(|row| self.scale(row));
        for iteration in 1..=MOST_ITERATIONS {
            let slopes = [(0, C1), (1, C2), (2, 1.0)].map(|(stage, place): (usize, f64)| {
                let at: State = std::array::from_fn(|row| self.state[row] + z[stage][row]);
                self.model.slope(self.secs + place * step, &at)
            });
            let change = self.newton_change(&transformed(&INVERSE, &slopes), &w, real, pair);
            let sum: f64 = change
                .iter()
                .flat_map(|stage| stage.iter().zip(&scales))
                .map(|(part, scale)| (part / scale).powi(2))
                .sum();
            let size = (sum / (3 * UNKNOWNS) as f64).sqrt();
            if !size.is_finite() {
                return Err(0.5);
            }
            if iteration > 1 && iteration < MOST_ITERATIONS {
                let now = size / last_size;
                rate = if iteration == 2 { now } else { (now * last_rate).sqrt() };
                last_rate = now;
                if rate >= 0.99 {
                    return Err(0.5);
                }
                self.newton_factor = rate / (1.0 - rate);
                let left = (MOST_ITERATIONS - 1 - iteration) as i32;
                let expected = self.newton_factor * size * rate.powi(left) / self.newton_tolerance;
                if expected >= 1.0 {
                    let too_large = expected.clamp(1e-4, 20.0);
                    return Err(0.8 * too_large.powf(-1.0 / (4.0 + f64::from(left))));
                }
            }
            last_size = size.max(1e-16);
            for (stage, part) in w.iter_mut().zip(&change) {
                for (value, part) in stage.iter_mut().zip(part) {
                    *value += part;
                }
            }
            z = transformed(&BASIS, &w);
            if self.newton_factor * size <= self.newton_tolerance {
                return Ok(Stages { z, iterations: iteration, rate });
            }
        }
        Err(0.5)
    }

    /// What the last step's cubic foretells.
    fn first_guess(&self) -> [State; 3] {
        if self.last_secs == 0.0 {
            return [[0.0; UNKNOWNS]; 3];
        }
        let ratio = self.step_secs / self.last_secs;
        [C1, C2, 1.0].map(|place| std::array::from_fn(|row| self.rise(row, place * ratio)))
    }

    fn newton_change(
        &self,
        slopes: &[State; 3],
        w: &[State; 3],
        real: &Factors<f64>,
        pair: &Factors<Complex>,
    ) -> [State; 3] {
        let per_step = 1.0 / self.step_secs;
        let one = real.solve(std::array::from_fn(|row| slopes[0][row] - REAL * per_step * w[0][row]));
        let two = pair.solve(std::array::from_fn(|row| {
            let now = Complex { real: w[1][row], imaginary: w[2][row] };
            let held = PAIR * now;
            Complex {
                real: slopes[1][row] - per_step * held.real,
                imaginary: slopes[2][row] - per_step * held.imaginary,
            }
        }));
        [one, two.map(|value| value.real), two.map(|value| value.imaginary)]
    }

    /// The embedded error, as a share of what is allowed.
    fn error(&self, z: &[State; 3], real: &Factors<f64>) -> f64 {
        let per_step = 1.0 / self.step_secs;
        let weighed: State = std::array::from_fn(|row| {
            per_step * (ERROR[0] * z[0][row] + ERROR[1] * z[1][row] + ERROR[2] * z[2][row])
        });
        let size = |error: &State| {
            let sum: f64 = (0..UNKNOWNS).map(|row| (error[row] / self.scale(row)).powi(2)).sum();
            (sum / UNKNOWNS as f64).sqrt().max(1e-10)
        };
        let error = real.solve(std::array::from_fn(|row| weighed[row] + self.slope[row]));
        let found = size(&error);
        if found < 1.0 || !(self.last_secs == 0.0 || self.was_rejected) {
            return found;
        }
        let moved: State = std::array::from_fn(|row| self.state[row] + error[row]);
        let slope = self.model.slope(self.secs, &moved);
        size(&real.solve(std::array::from_fn(|row| weighed[row] + slope[row])))
    }

    #[expect(clippy::needless_range_loop, reason = "one row of several matrices at a time")]
    fn accept(&mut self, stages: &Stages, error: f64, mut quotient: f64) {
        let (z, step) = (&stages.z, self.step_secs);
        if let Some((before_secs, before_error)) = self.accepted {
            let predicted = (before_secs / step) * (error * error / before_error).sqrt().sqrt() / SAFETY;
            quotient = quotient.max(predicted.clamp(SHARES.0, SHARES.1));
        }
        self.accepted = Some((step, error.max(1e-2)));
        self.secs += step;
        self.last_secs = step;
        for row in 0..UNKNOWNS {
            self.state[row] += z[2][row];
            let first = (z[1][row] - z[2][row]) / (C2 - 1.0);
            let inner = (z[0][row] - z[1][row]) / (C1 - C2);
            let outer = (inner - z[0][row] / C1) / C2;
            let second = (inner - first) / (C1 - 1.0);
            [self.polynomial[0][row], self.polynomial[1][row], self.polynomial[2][row]] =
                [first, second, second - outer];
        }
        self.moment = self.model.moment(self.secs, &self.state);
        self.slope = self.model.slope_of(&self.moment, &self.state);
        let mut next = (step / quotient).min(self.longest_secs);
        if self.was_rejected {
            next = next.min(step);
            self.was_rejected = false;
        }
        self.derivatives.are_of_here = false;
        let keeps_jacobian = stages.rate < KEEPS_JACOBIAN;
        let keeps_length = (1.0..=KEEPS_LENGTH).contains(&(next / step));
        self.derivatives.are_wanted = !keeps_jacobian;
        if !(keeps_jacobian && keeps_length) {
            self.step_secs = next;
            self.factors = None;
        }
    }
}

/// The three stages in another basis.
fn transformed(basis: &[[f64; 3]; 3], stages: &[State; 3]) -> [State; 3] {
    basis.map(|[one, two, three]| {
        std::array::from_fn(|row| one * stages[0][row] + two * stages[1][row] + three * stages[2][row])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_basis_and_its_inverse_undo_each_other_and_part_the_methods_matrix() {
        let product = |one: &[[f64; 3]; 3], two: &[[f64; 3]; 3]| -> [[f64; 3]; 3] {
            std::array::from_fn(|row| {
                std::array::from_fn(|column| (0..3).map(|inner| one[row][inner] * two[inner][column]).sum())
            })
        };
        let identity = product(&BASIS, &INVERSE);
        // Radau IIA's own matrix, by its stages.
        let root = 6.0_f64.sqrt();
        let matrix = [
            [(88.0 - 7.0 * root) / 360.0, (296.0 - 169.0 * root) / 1800.0, (-2.0 + 3.0 * root) / 225.0],
            [(296.0 + 169.0 * root) / 1800.0, (88.0 + 7.0 * root) / 360.0, (-2.0 - 3.0 * root) / 225.0],
            [(16.0 - root) / 36.0, (16.0 + root) / 36.0, 1.0 / 9.0],
        ];
        let parted = [[REAL, 0.0, 0.0], [0.0, PAIR.real, -PAIR.imaginary], [0.0, PAIR.imaginary, PAIR.real]];
        let inverse = product(&product(&BASIS, &parted), &INVERSE);
        let undone = product(&matrix, &inverse);
        for row in 0..3 {
            for column in 0..3 {
                let expected = if row == column { 1.0 } else { 0.0 };
                assert!((identity[row][column] - expected).abs() < 1e-13, "{row} {column}");
                assert!((undone[row][column] - expected).abs() < 1e-12, "{row} {column}: {undone:?}");
            }
        }
        assert!((C1 - (4.0 - root) / 10.0).abs() < 1e-15 && (C2 - (4.0 + root) / 10.0).abs() < 1e-15);
    }
}
