//! The cavity: a sphere while it is smaller than the gap, a flat lens with a round edge once it touches both surfaces.

use crate::film::Film;
use std::f64::consts::{FRAC_1_PI, PI};

/// Enough from any start that is close.
const MOST_NEWTON_STEPS: u32 = 6;
/// A step this small was the last: the next would be its square.
const NEWTON_SHARE: f64 = 1e-8;

/// Where a cavity of a volume ends, and what its growth pushes through.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cavity {
    /// From the axis to the edge; metres.
    pub(crate) edge_m: f64,
    /// Its surface tension's pressure, for surface tension 1; per metre.
    pub(crate) curvature_per_m: f64,
    /// `L` in `Δp = L dq/dt`, for density 1; per metre.
    pub(crate) inertance: f64,
    /// `dL/dV`, for density 1.
    pub(crate) inertance_by_volume: f64,
    /// `dL/dh` at a fixed volume, for density 1.
    pub(crate) inertance_by_gap: f64,
    /// `K` in `Δp = K q`, for viscosity 1.
    pub(crate) resistance: f64,
}

impl Cavity {
    /// A sphere in much liquid. Its kinetic energy `½ ρ L q²` is Rayleigh's `2π ρ R³ (dR/dt)²`.
    pub(crate) fn free(radius_m: f64) -> Self {
        Self {
            edge_m: radius_m,
            curvature_per_m: 2.0 / radius_m,
            inertance: 1.0 / (4.0 * PI * radius_m),
            inertance_by_volume: -1.0 / (16.0 * PI * PI * radius_m.powi(4)),
            inertance_by_gap: 0.0,
            resistance: 0.0,
        }
    }

    /// On the axis of a film. `radius_m` is that of a sphere of the same volume.
    ///
    /// Near a small cavity the liquid flows as round a sphere, out to half the gap; from there, or from the cavity's
    /// edge, as a film to the rim; beyond the rim it spreads in the tissue as from a sphere of the rim's radius.
    pub(crate) fn in_film(film: &Film, gap_m: f64, radius_m: f64) -> Self {
        let outside = 1.0 / (4.0 * PI * film.rim_radius_m);
        if radius_m <= 0.5 * gap_m {
            Self::sphere_in_film(film, gap_m, radius_m, outside)
        } else {
            Self::lens_in_film(film, gap_m, radius_m, outside)
        }
    }

    fn sphere_in_film(film: &Film, gap_m: f64, radius_m: f64, outside: f64) -> Self {
        let meets = 0.5 * gap_m;
        let free = Self::free(radius_m);
        let near = (1.0 / radius_m - 1.0 / meets) / (4.0 * PI);
        let near_by_gap = 1.0 / (2.0 * PI * gap_m * gap_m);
        let at_meeting = 1.0 / (meets * film.gap_at_m(gap_m, meets));
        let through = film.integrals(gap_m, meets);
        let film_by_gap = -through.square - 0.5 * at_meeting;
        Self {
            inertance: near + through.linear / (2.0 * PI) + outside,
            inertance_by_gap: near_by_gap + film_by_gap / (2.0 * PI),
            resistance: 6.0 / PI * through.cubic,
            ..free
        }
    }

    fn lens_in_film(film: &Film, gap_m: f64, radius_m: f64, outside: f64) -> Self {
        let lens = Lens::of_volume(4.0 / 3.0 * PI * radius_m.powi(3), gap_m, film.curvature_per_m);
        let curvature_per_m = 2.0 / gap_m + 1.0 / lens.edge_m;
        let vented = lens.edge_m >= film.rim_radius_m;
        let at_edge = if vented { 0.0 } else { 1.0 / (lens.edge_m * film.gap_at_m(gap_m, lens.edge_m)) };
        let through = film.integrals(gap_m, lens.edge_m);
        Self {
            edge_m: lens.edge_m.min(film.rim_radius_m),
            curvature_per_m,
            inertance: through.linear / (2.0 * PI) + outside,
            inertance_by_volume: -at_edge * lens.edge_by_volume / (2.0 * PI),
            inertance_by_gap: -(through.square + at_edge * lens.edge_by_gap) / (2.0 * PI),
            resistance: 6.0 / PI * through.cubic,
        }
    }
}

/// A cavity that spans the gap: `V = π h c² + π² h² c / 4 + π h³ / 6 + π k c⁴ / 4`, with the edge at `c + h / 2`.
///
/// The first three terms are a disc with a half-round edge (Pappus), the last is what the surfaces' curvature adds.
struct Lens {
    edge_m: f64,
    edge_by_volume: f64,
    edge_by_gap: f64,
}

impl Lens {
    fn of_volume(volume_m3: f64, gap_m: f64, curvature: f64) -> Self {
        let core = core_radius_m(volume_m3, gap_m, curvature);
        let by_core = 2.0 * PI * gap_m * core + PI * PI * gap_m * gap_m / 4.0 + PI * curvature * core.powi(3);
        let by_gap = PI * core * core + PI * PI * gap_m * core / 2.0 + PI * gap_m * gap_m / 2.0;
        Self {
            edge_m: core + 0.5 * gap_m,
            edge_by_volume: 1.0 / by_core,
            edge_by_gap: 0.5 - by_gap / by_core,
        }
    }
}

/// `c` of a lens. Exact between flat surfaces, else by Newton's method, which converges from above.
fn core_radius_m(volume_m3: f64, gap_m: f64, curvature: f64) -> f64 {
    let beyond_sphere = (volume_m3 - PI * gap_m.powi(3) / 6.0).max(0.0);
    let half = PI * gap_m / 8.0;
    // The smaller root of h c² + (π/4) h² c = beyond / π, in the form that does not cancel.
    let over = beyond_sphere / (PI * gap_m);
    let mut core = over / (half + (half * half + over).sqrt());
    if curvature > 0.0 {
        // Either term alone gives too large a radius, and the smaller of both is close.
        core = core.min((4.0 * beyond_sphere / (PI * curvature)).powf(0.25));
        // h c² + (π/4) h² c + (k/4) c⁴ - beyond / π, by Horner's rule.
        let (linear, quartic, target) =
            (0.25 * PI * gap_m * gap_m, 0.25 * curvature, beyond_sphere * FRAC_1_PI);
        for _ in 0..MOST_NEWTON_STEPS {
            let squared = core * core;
            let excess = ((quartic * squared + gap_m) * core + linear) * core - target;
            let slope = (4.0 * quartic * squared + 2.0 * gap_m) * core + linear;
            let change = excess / slope;
            core -= change;
            if change.abs() <= NEWTON_SHARE * core {
                break;
            }
        }
    }
    core
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn films() -> impl Strategy<Value = Film> {
        (3e-3..10e-3_f64, prop_oneof![Just(0.0), 1.0..60.0_f64])
            .prop_map(|(rim_radius_m, curvature_per_m)| Film { rim_radius_m, curvature_per_m })
    }

    fn close(found: f64, expected: f64) -> bool {
        (found - expected).abs() <= 2e-5 * expected.abs().max(found.abs())
    }

    fn volume(radius_m: f64) -> f64 {
        4.0 / 3.0 * PI * radius_m.powi(3)
    }

    proptest! {
        #[test]
        fn derivatives_are_those_of_the_inertance(film in films(), gap_m in 20e-6..1.5e-3_f64, size in 0.05..8.0_f64) {
            prop_assume!((size - 0.5).abs() > 1e-3);
            let radius = size * gap_m;
            let here = Cavity::in_film(&film, gap_m, radius);
            prop_assume!(here.edge_m < 0.98 * film.rim_radius_m);
            let at_volume = |volume: f64| Cavity::in_film(&film, gap_m, (volume / (4.0 / 3.0 * PI)).cbrt()).inertance;
            let (middle, step) = (volume(radius), 1e-5 * volume(radius));
            let by_volume = (at_volume(middle + step) - at_volume(middle - step)) / (2.0 * step);
            prop_assert!(close(here.inertance_by_volume, by_volume), "{by_volume} {here:?}");
            let at_gap = |gap: f64| Cavity::in_film(&film, gap, radius).inertance;
            let step = 1e-5 * gap_m;
            let by_gap = (at_gap(gap_m + step) - at_gap(gap_m - step)) / (2.0 * step);
            let scale = here.inertance / gap_m;
            prop_assert!((here.inertance_by_gap - by_gap).abs() < 1e-5 * scale, "{by_gap} {here:?}");
        }

        #[test]
        fn nothing_jumps_when_it_touches_both_surfaces(film in films(), gap_m in 20e-6..1.5e-3_f64) {
            let before = Cavity::in_film(&film, gap_m, 0.499_999 * gap_m);
            let after = Cavity::in_film(&film, gap_m, 0.500_001 * gap_m);
            prop_assert!((before.edge_m / after.edge_m - 1.0).abs() < 1e-4);
            prop_assert!((before.inertance / after.inertance - 1.0).abs() < 1e-4);
            prop_assert!((before.resistance / after.resistance - 1.0).abs() < 1e-4);
            prop_assert!((before.curvature_per_m / after.curvature_per_m - 1.0).abs() < 1e-4);
        }

        #[test]
        fn a_lens_has_its_volume(gap_m in 20e-6..1.5e-3_f64, size in 0.51..10.0_f64, curvature in 0.0..60.0_f64) {
            let wanted = volume(size * gap_m);
            let core = core_radius_m(wanted, gap_m, curvature);
            let found = PI * gap_m * core * core + PI * PI * gap_m * gap_m * core / 4.0
                + PI * gap_m.powi(3) / 6.0 + PI * curvature * core.powi(4) / 4.0;
            prop_assert!((found / wanted - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_cavity_at_the_rim_meets_no_film() {
        let film = Film::discs(6e-3);
        let cavity = Cavity::in_film(&film, 100e-6, 3e-3);
        assert_eq!(cavity.edge_m, 6e-3);
        assert_eq!(cavity.resistance, 0.0);
        assert!(cavity.inertance > 0.0);
    }
}
