//! The gamma distribution, as far as a rate needs it: its distribution function and its quantiles.
//!
//! Two short functions by the formulas of the NIST Digital Library of Mathematical Functions. A statistics crate
//! would add two crates to the app for the same two numbers.

use std::f64::consts::PI;

/// ln of the gamma function for `x > 0`, to about 12 digits.
///
/// Stirling's series (DLMF 5.11.1) from 10 upwards; below that by the recurrence Γ(x + 1) = x Γ(x) (DLMF 5.5.1).
fn ln_gamma(x: f64) -> f64 {
    if x < 10.0 {
        return ln_gamma(x + 1.0) - x.ln();
    }
    let square = x * x;
    let series = 1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / (1680.0 * square)) / square) / square;
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * PI).ln() + series / x
}

/// The regularised lower incomplete gamma function P(shape, x): the chance that a gamma variable of that shape and
/// rate 1 is at most `x`.
///
/// The series of DLMF 8.11.4, all of whose terms are positive, so nothing cancels.
pub(super) fn at_most(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let (mut term, mut sum, mut above) = (1.0, 1.0, shape);
    while term > sum * 1e-15 {
        above += 1.0;
        term *= x / above;
        sum += term;
    }
    (shape * x.ln() - x - ln_gamma(shape + 1.0) + f64::ln(sum)).exp().min(1.0)
}

/// The value that a gamma variable of a shape and rate 1 stays at or below with `chance`, by bisection.
pub(super) fn quantile(shape: f64, chance: f64) -> f64 {
    // Beyond ten deviations above the mean there is nothing that a chance below 0.999 could ask for.
    let (mut low, mut high) = (0.0, shape + 10.0 * shape.sqrt() + 10.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if at_most(shape, middle) < chance { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against printed tables of chi-square: half of one with 2k degrees of freedom is gamma of shape k.
    #[track_caller]
    fn check(degrees: f64, chance: f64, chi_square: f64) {
        let found = 2.0 * quantile(degrees / 2.0, chance);
        assert!((found - chi_square).abs() < 6e-4, "{degrees} at {chance}: {found}, not {chi_square}");
    }

    #[test]
    fn quantiles_are_those_of_the_tables() {
        check(1.0, 0.95, 3.841);
        check(2.0, 0.05, 0.103);
        check(2.0, 0.95, 5.991);
        check(10.0, 0.05, 3.940);
        check(10.0, 0.95, 18.307);
        check(30.0, 0.025, 16.791);
        check(100.0, 0.95, 124.342);
    }

    #[test]
    fn the_logarithm_of_a_factorial_is_exact_to_twelve_digits() {
        let factorial: f64 = (1..=20_u32).map(|n| f64::from(n).ln()).sum();
        assert!((ln_gamma(21.0) - factorial).abs() < 1e-10);
        assert!((ln_gamma(0.5) - PI.sqrt().ln()).abs() < 1e-11);
    }

    #[test]
    fn large_shapes_stay_close_to_the_normal() {
        let found = quantile(10_000.0, 0.5);
        assert!((found - 9_999.667).abs() < 0.01, "{found}");
    }
}
