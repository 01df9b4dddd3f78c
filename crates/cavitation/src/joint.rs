//! A joint as the model sees it.

use crate::{Film, Liquid, bubble};

/// A joint: a film of fluid between two surfaces, with a nucleus of gas on its axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Joint {
    /// The space between the surfaces.
    pub film: Film,
    /// What fills it.
    pub liquid: Liquid,
    /// The radius of the gas bubble that is there before; metres.
    pub nucleus_radius_m: f64,
    /// The pressure round the joint; pascals.
    pub ambient_pa: f64,
}

impl Joint {
    /// A small joint of the spine: nearly flat surfaces of 6 mm radius, and a nucleus of 10 micrometres.
    ///
    /// Sizes are engineering choices within what anatomy books give for such joints, not measurements of anybody's.
    ///
    /// ```
    /// use cavitation::{Joint, Liquid, Viscosity};
    /// let joint = Joint::facet(Liquid::of_joint(Viscosity::Newtonian(0.02)));
    /// assert_eq!(joint.film.rim_radius_m, 6e-3);
    /// ```
    pub const fn facet(liquid: Liquid) -> Self {
        Self {
            film: Film { rim_radius_m: 6e-3, curvature_per_m: 2.0 },
            liquid,
            nucleus_radius_m: 10e-6,
            ambient_pa: 101_325.0,
        }
    }

    /// The pressure of gas that keeps the nucleus as it is; pascals.
    pub(crate) fn nucleus_gas_pa(&self) -> f64 {
        bubble::equilibrium_gas_pa(
            self.nucleus_radius_m,
            self.ambient_pa,
            self.liquid.vapour_pressure_pa,
            self.liquid.surface_tension_n_m,
        )
    }
}
