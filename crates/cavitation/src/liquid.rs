//! The fluid in a joint.

/// How thick a fluid is, at rest and when it is sheared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Viscosity {
    /// The same at any shear; pascal seconds.
    Newtonian(f64),
    /// Thinner the faster it is sheared, by Carreau's law:
    /// `μ = μ∞ + (μ0 - μ∞) (1 + (λ γ)²)^((n - 1) / 2)`.
    Carreau {
        /// `μ0`; pascal seconds.
        at_rest_pa_s: f64,
        /// `μ∞`; pascal seconds.
        at_high_shear_pa_s: f64,
        /// `λ`; seconds.
        relaxation_secs: f64,
        /// `n`, between 0 and 1; without unit.
        exponent: f64,
    },
}

impl Viscosity {
    /// The viscosity at a rate of shear; pascal seconds.
    ///
    /// ```
    /// use cavitation::Viscosity;
    /// let fluid = Viscosity::Carreau { at_rest_pa_s: 5.0, at_high_shear_pa_s: 0.02, relaxation_secs: 1.0, exponent: 0.3 };
    /// assert_eq!(fluid.at_shear_pa_s(0.0), 5.0);
    /// assert!(fluid.at_shear_pa_s(1e6) < 0.021);
    /// ```
    pub fn at_shear_pa_s(&self, shear_per_sec: f64) -> f64 {
        match *self {
            Self::Newtonian(viscosity_pa_s) => viscosity_pa_s,
            Self::Carreau { at_rest_pa_s, at_high_shear_pa_s, relaxation_secs, exponent } => {
                let squared = (relaxation_secs * shear_per_sec).powi(2);
                let thinned = (0.5 * (exponent - 1.0) * squared.ln_1p()).exp();
                at_high_shear_pa_s + (at_rest_pa_s - at_high_shear_pa_s) * thinned
            }
        }
    }
}

/// What the model needs to know of a joint's fluid and of the gas in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Liquid {
    /// Kilograms a cubic metre.
    pub density_kg_m3: f64,
    /// How thick it is.
    pub viscosity: Viscosity,
    /// Newtons a metre.
    pub surface_tension_n_m: f64,
    /// Pascals.
    pub vapour_pressure_pa: f64,
    /// `κ` in `p V^κ = const` of the gas in the cavity: 1 keeps its temperature, 1.4 keeps its heat.
    pub polytropic_exponent: f64,
    /// The gas that is dissolved in it.
    pub dissolved: DissolvedGas,
}

/// Gas in solution. One gas stands for all of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DissolvedGas {
    /// The pressure of gas with which the fluid would be in balance; pascals.
    pub tension_pa: f64,
    /// Ostwald's coefficient: the volume of gas that a volume of fluid dissolves. 0 keeps the gas where it is.
    pub solubility: f64,
    /// Square metres a second.
    pub diffusivity_m2_s: f64,
}

impl DissolvedGas {
    /// The cavity keeps the gas it has.
    pub const NONE: Self = Self { tension_pa: 0.0, solubility: 0.0, diffusivity_m2_s: 2e-9 };
}

impl Liquid {
    /// Water at body temperature with a thickness of one's choice: the fluid of a joint, seen simply.
    ///
    /// Density, surface tension and vapour pressure are those of water at 37 °C. What is dissolved is an engineering
    /// choice: a tension somewhat below that of the air, and the solubility of a mixture of nitrogen and carbon dioxide.
    pub const fn of_joint(viscosity: Viscosity) -> Self {
        Self {
            density_kg_m3: 1010.0,
            viscosity,
            surface_tension_n_m: 0.06,
            vapour_pressure_pa: 6300.0,
            polytropic_exponent: 1.2,
            dissolved: DissolvedGas { tension_pa: 85_000.0, solubility: 0.05, diffusivity_m2_s: 2e-9 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn thinner_when_sheared_and_never_thinner_than_at_high_shear(
            slow in 0.0..1e6_f64, more in 0.0..1e6_f64, exponent in 0.05..1.0_f64,
        ) {
            let fluid = Viscosity::Carreau { at_rest_pa_s: 8.0, at_high_shear_pa_s: 0.01, relaxation_secs: 3.0, exponent };
            let (before, after) = (fluid.at_shear_pa_s(slow), fluid.at_shear_pa_s(slow + more));
            prop_assert!(after <= before);
            prop_assert!((0.01..=8.0).contains(&after));
        }
    }
}
