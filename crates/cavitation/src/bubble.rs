//! Textbook results for one spherical bubble in much liquid. The model is held against them in tests.

use std::f64::consts::PI;

/// The time in which an empty sphere collapses; seconds.
///
/// Rayleigh 1917: `0.914681 R √(ρ / Δp)`, without viscosity and surface tension.
///
/// ```
/// let time = cavitation::rayleigh_collapse_secs(1e-3, 1000.0, 100_000.0);
/// assert!((time - 91.468e-6).abs() < 1e-9);
/// ```
pub fn rayleigh_collapse_secs(radius_m: f64, density_kg_m3: f64, pressure_pa: f64) -> f64 {
    0.914_681 * radius_m * (density_kg_m3 / pressure_pa).sqrt()
}

/// The pitch at which a gas bubble rings; hertz.
///
/// Minnaert 1933: `√(3 κ p0 / ρ) / (2π R)`.
///
/// ```
/// let pitch = cavitation::minnaert_hz(1e-3, 1.4, 101_325.0, 1010.0);
/// assert!((pitch - 3267.0).abs() < 1.0);
/// ```
pub fn minnaert_hz(radius_m: f64, polytropic_exponent: f64, ambient_pa: f64, density_kg_m3: f64) -> f64 {
    (3.0 * polytropic_exponent * ambient_pa / density_kg_m3).sqrt() / (2.0 * PI * radius_m)
}

/// How fast viscosity takes the ringing of a small amplitude away: it falls by `e` in one over this; per second.
///
/// The linear part of Rayleigh-Plesset: `2 μ / (ρ R²)`.
///
/// ```
/// assert!((cavitation::damping_per_sec(1e-3, 0.01, 1000.0) - 20.0).abs() < 1e-9);
/// ```
pub fn damping_per_sec(radius_m: f64, viscosity_pa_s: f64, density_kg_m3: f64) -> f64 {
    2.0 * viscosity_pa_s / (density_kg_m3 * radius_m * radius_m)
}

/// The pressure of gas that keeps a bubble of a radius in balance; pascals.
///
/// Laplace: `p0 - pv + 2 S / R`.
///
/// ```
/// let gas = cavitation::equilibrium_gas_pa(10e-6, 101_325.0, 6300.0, 0.06);
/// assert!((gas - 107_025.0).abs() < 1e-6);
/// ```
pub fn equilibrium_gas_pa(radius_m: f64, ambient_pa: f64, vapour_pa: f64, surface_tension_n_m: f64) -> f64 {
    ambient_pa - vapour_pa + 2.0 * surface_tension_n_m / radius_m
}

/// The pressure of sound that a pulsating volume sends out, at a distance in the open; pascals.
///
/// A monopole: `ρ V̈ / (4π r)`, heard `r / c` later.
///
/// ```
/// let sound = cavitation::monopole_pa(1000.0, 0.01, 1.0);
/// assert!((sound - 0.7958).abs() < 1e-4);
/// ```
pub fn monopole_pa(density_kg_m3: f64, volume_acceleration_m3_s2: f64, distance_m: f64) -> f64 {
    density_kg_m3 * volume_acceleration_m3_s2 / (4.0 * PI * distance_m)
}
