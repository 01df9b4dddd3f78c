//! The fluid film between two joint surfaces, by Reynolds' lubrication equation.

use std::f64::consts::PI;

/// The shape of the space between two joint surfaces round an axis: `h(r) = h0 + r² / (2 R)`, up to a rim.
///
/// `R` is the relative radius of curvature, `1/R = 1/R1 - 1/R2` for a ball in a socket. Flat discs have curvature 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Film {
    /// From the axis to the rim, where the pressure is that of the surroundings; metres.
    pub rim_radius_m: f64,
    /// `1/R`; per metre.
    pub curvature_per_m: f64,
}

impl Film {
    /// Two flat discs.
    pub const fn discs(rim_radius_m: f64) -> Self {
        Self { rim_radius_m, curvature_per_m: 0.0 }
    }

    /// A sphere before a plane, with the film reaching as far as the rim.
    pub const fn sphere_near_plane(radius_m: f64, rim_radius_m: f64) -> Self {
        Self { rim_radius_m, curvature_per_m: 1.0 / radius_m }
    }

    /// The gap at a distance from the axis, for a gap on the axis; metres.
    pub fn gap_at_m(&self, gap_m: f64, from_axis_m: f64) -> f64 {
        gap_m + 0.5 * self.curvature_per_m * from_axis_m * from_axis_m
    }

    /// The volume that the surfaces open by when the gap grows; cubic metres.
    pub fn swept_volume_m3(&self, gap_growth_m: f64) -> f64 {
        PI * self.rim_radius_m * self.rim_radius_m * gap_growth_m
    }

    /// The pressure above that of the surroundings at a distance from the axis, while the surfaces part with `speed_m_s`;
    /// pascals, negative while they part.
    ///
    /// Reynolds' equation for a Newtonian film, integrated once: `r h³ dp/dr = 6 μ V r²`, and again with `p = 0` at the
    /// rim. For discs it is `-3 μ V (a² - r²) / h³`, for a sphere with a far rim `-3 μ R V / h(r)²`.
    ///
    /// ```
    /// let film = cavitation::Film::discs(6e-3);
    /// let tension = -film.pressure_pa(0.01, 60e-6, 0.02, 0.0);
    /// assert!((tension - 100_000.0).abs() < 1.0);
    /// ```
    pub fn pressure_pa(&self, viscosity_pa_s: f64, gap_m: f64, speed_m_s: f64, from_axis_m: f64) -> f64 {
        let rim = self.rim_radius_m;
        if from_axis_m >= rim {
            return 0.0;
        }
        let here = self.gap_at_m(gap_m, from_axis_m);
        let at_rim = self.gap_at_m(gap_m, rim);
        // 1/h² - 1/h_rim², divided by the curvature: this form does not lose digits when the surfaces are nearly flat.
        let span = 0.5 * (rim * rim - from_axis_m * from_axis_m);
        let shape = span * (here + at_rim) / (here * at_rim).powi(2);
        -3.0 * viscosity_pa_s * speed_m_s * shape
    }

    /// What a cavity on the axis has to push through, from its edge to the rim. One logarithm serves all three.
    pub(crate) fn integrals(&self, gap_m: f64, from_axis_m: f64) -> Integrals {
        let (rim, from) = (self.rim_radius_m, from_axis_m.min(self.rim_radius_m));
        let (here, at_rim) = (self.gap_at_m(gap_m, from), self.gap_at_m(gap_m, rim));
        // ln(rim / from) - ½ ln(at_rim / here)
        let logarithm = 0.5 * (rim * rim * here / (from * from * at_rim)).ln();
        let (per_gap, per_here, per_rim) = (1.0 / gap_m, 1.0 / here, 1.0 / at_rim);
        let fall = per_here - per_rim;
        let linear = logarithm * per_gap;
        let square = (linear - 0.5 * fall) * per_gap;
        let cubic = square * per_gap - 0.25 * (per_here * per_here - per_rim * per_rim) * per_gap;
        Integrals { linear, square, cubic }
    }
}

/// Integrals along a film.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Integrals {
    /// `∫ dr / (r h)`: by inertia.
    pub(crate) linear: f64,
    /// `∫ dr / (r h²)`: the loss of the linear one as the gap opens.
    pub(crate) square: f64,
    /// `∫ dr / (r h³)`: by viscosity.
    pub(crate) cubic: f64,
}

/// The force with which a film holds two parallel discs together as they part; newtons, positive for opening.
///
/// Stefan's formula, `(3π/2) μ a⁴ V / h³`: the integral of the film's pressure over the disc.
///
/// ```
/// let force = cavitation::stefan_force_n(0.01, 6e-3, 60e-6, 0.02);
/// assert!((force - 5.65).abs() < 0.01);
/// ```
pub fn stefan_force_n(viscosity_pa_s: f64, radius_m: f64, gap_m: f64, speed_m_s: f64) -> f64 {
    1.5 * PI * viscosity_pa_s * radius_m.powi(4) * speed_m_s / gap_m.powi(3)
}

/// The force with which a film holds a sphere to a plane as they part; newtons, positive for opening.
///
/// Taylor's formula, `6π μ R² V / h`, for a rim far away.
///
/// ```
/// let force = cavitation::taylor_force_n(0.1, 0.04, 60e-6, 0.03);
/// assert!((force - 1.50796).abs() < 1e-5);
/// ```
pub fn taylor_force_n(viscosity_pa_s: f64, radius_m: f64, gap_m: f64, speed_m_s: f64) -> f64 {
    6.0 * PI * viscosity_pa_s * radius_m * radius_m * speed_m_s / gap_m
}

/// The opening speed at which the film's lowest pressure falls to `tension_pa` below that of the surroundings, for a
/// Newtonian film at one gap; metres a second.
///
/// The film's pressure is proportional to speed, so this is one division. A cavity needs a little more than the vapour
/// pressure asks for, and a gap that opens meanwhile more again: see [`crate::threshold_speed_m_s`] for the whole course.
///
/// ```
/// use cavitation::{Film, speed_for_tension_m_s};
/// let speed = speed_for_tension_m_s(&Film::discs(6e-3), 0.01, 60e-6, 100_000.0);
/// assert!((speed - 0.02).abs() < 1e-9);
/// ```
pub fn speed_for_tension_m_s(film: &Film, viscosity_pa_s: f64, gap_m: f64, tension_pa: f64) -> f64 {
    tension_pa / -film.pressure_pa(viscosity_pa_s, gap_m, 1.0, 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Simpson's rule on `∫ p 2πr dr`, with points gathered near the axis where the pressure changes most.
    fn force_by_integration(film: &Film, gap_m: f64) -> f64 {
        let steps = 20_000;
        let end = film.rim_radius_m.powf(0.25);
        let at = |index: i32| {
            let place = end * f64::from(index) / f64::from(steps);
            let r = place.powi(4);
            film.pressure_pa(0.1, gap_m, 0.03, r) * 2.0 * PI * r * 4.0 * place.powi(3)
        };
        let weight = |index: i32| if index % 2 == 1 { 4.0 } else { 2.0 };
        let inner: f64 = (1..steps).map(|index| weight(index) * at(index)).sum();
        -(at(0) + inner + at(steps)) * end / f64::from(steps) / 3.0
    }

    fn check(found: f64, expected: f64, relative: f64) {
        assert!((found / expected - 1.0).abs() < relative, "{found} instead of {expected}");
    }

    #[test]
    fn pressure_adds_up_to_stefans_force() {
        for gap_m in [20e-6, 60e-6, 1e-3] {
            let force = force_by_integration(&Film::discs(6e-3), gap_m);
            check(force, stefan_force_n(0.1, 6e-3, gap_m, 0.03), 1e-6);
        }
    }

    #[test]
    fn pressure_adds_up_to_taylors_force_when_the_rim_is_far() {
        for gap_m in [20e-6, 60e-6, 200e-6] {
            let force = force_by_integration(&Film::sphere_near_plane(0.04, 40.0), gap_m);
            check(force, taylor_force_n(0.1, 0.04, gap_m, 0.03), 1e-6);
        }
    }

    #[test]
    fn pressure_before_a_plane_is_the_textbooks() {
        let film = Film::sphere_near_plane(0.04, 40.0);
        for r in [0.0, 1e-3, 5e-3] {
            let gap = film.gap_at_m(60e-6, r);
            let expected = -3.0 * 0.2 * 0.04 * 0.03 / (gap * gap);
            check(film.pressure_pa(0.2, 60e-6, 0.03, r), expected, 1e-6);
        }
    }

    #[test]
    fn nearly_flat_is_as_flat() {
        let flat = Film::discs(6e-3);
        let nearly = Film { curvature_per_m: 1e-9, ..flat };
        let both = |of: fn(&Film) -> f64| check(of(&nearly), of(&flat), 1e-9);
        both(|film| film.pressure_pa(0.1, 60e-6, 0.03, 1e-3));
        both(|film| film.integrals(60e-6, 1e-3).linear);
        both(|film| film.integrals(60e-6, 1e-3).square);
        both(|film| film.integrals(60e-6, 1e-3).cubic);
    }

    #[test]
    fn integrals_are_those_of_the_gap() {
        let film = Film { rim_radius_m: 6e-3, curvature_per_m: 20.0 };
        let (gap_m, from) = (60e-6, 0.4e-3);
        let by_trapezia = |power: i32| {
            let steps = 100_000;
            let ratio = (film.rim_radius_m / from).ln() / f64::from(steps);
            let middle = |index: i32| film.gap_at_m(gap_m, from * (ratio * (f64::from(index) + 0.5)).exp());
            (0..steps).map(|index| ratio / middle(index).powi(power)).sum::<f64>()
        };
        let integrals = film.integrals(gap_m, from);
        check(integrals.linear, by_trapezia(1), 1e-7);
        check(integrals.square, by_trapezia(2), 1e-7);
        check(integrals.cubic, by_trapezia(3), 1e-7);
    }

    #[test]
    fn half_the_speed_is_half_the_tension_and_no_speed_none() {
        let film = Film { rim_radius_m: 6e-3, curvature_per_m: 20.0 };
        check(film.pressure_pa(0.1, 60e-6, 0.02, 0.0), 2.0 * film.pressure_pa(0.1, 60e-6, 0.01, 0.0), 1e-12);
        assert_eq!(film.pressure_pa(0.1, 60e-6, 0.0, 0.0), 0.0);
        assert_eq!(film.pressure_pa(0.1, 60e-6, 0.02, 6e-3), 0.0);
    }
}
