//! The equations of motion: a cavity on the axis of a film whose surfaces part.
//!
//! Four unknowns, chosen so that each stays of moderate size: the logarithm of the radius of a sphere of the cavity's
//! volume, that radius' speed, the logarithm of the gas content and that of the layer from which gas comes.

use crate::{Film, Joint, Opening, cavity::Cavity};
use std::f64::consts::PI;

/// How many unknowns there are.
pub(crate) const UNKNOWNS: usize = 4;
/// `[ln(R / R0), dR/dt, ln(gas / gas at the start), ln(layer² / R0²)]`.
pub(crate) type State = [f64; UNKNOWNS];

/// At the start the cavity is the nucleus, in balance and at rest.
pub(crate) const AT_REST: State = [0.0; UNKNOWNS];

/// Where the nucleus lies.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Around {
    /// Between surfaces that part.
    Surfaces(Film, Opening),
    /// In much liquid, at a pressure of its own; pascals.
    Liquid(f64),
}

/// The model of one joint and one opening.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Model {
    pub(crate) joint: Joint,
    pub(crate) around: Around,
    pub(crate) start_gas_pa: f64,
}

/// What the model says of one moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) radius_m: f64,
    pub(crate) wall_m_s: f64,
    pub(crate) edge_m: f64,
    pub(crate) volume_m3: f64,
    pub(crate) growth_m3_s: f64,
    pub(crate) gas_pa: f64,
    pub(crate) film_pa: f64,
    growth_change_m3_s2: f64,
    /// Of the liquid, for density 1; per metre.
    inertance: f64,
}

impl Model {
    pub(crate) fn between_surfaces(joint: &Joint, opening: &Opening) -> Self {
        Self::new(joint, Around::Surfaces(joint.film, *opening))
    }

    pub(crate) fn new(joint: &Joint, around: Around) -> Self {
        Self { joint: *joint, around, start_gas_pa: joint.nucleus_gas_pa() }
    }

    /// The gap and its speed.
    pub(crate) fn gap(&self, secs: f64) -> (f64, f64) {
        match &self.around {
            Around::Surfaces(_, opening) => opening.at(secs),
            Around::Liquid(_) => (f64::INFINITY, 0.0),
        }
    }

    /// The pressure in the middle of the film if nothing in it could give way; pascals.
    pub(crate) fn film_without_cavity_pa(&self, secs: f64) -> f64 {
        match &self.around {
            Around::Liquid(pressure_pa) => *pressure_pa,
            Around::Surfaces(film, opening) => {
                let (gap, speed) = opening.at(secs);
                let viscosity = self.film_viscosity(film, gap, speed, 0.0);
                self.joint.ambient_pa + film.pressure_pa(viscosity, gap, speed, 0.0)
            }
        }
    }

    pub(crate) fn moment(&self, secs: f64, state: &State) -> Moment {
        let liquid = &self.joint.liquid;
        let radius = self.joint.nucleus_radius_m * state[0].exp();
        let wall = state[1];
        let volume = 4.0 / 3.0 * PI * radius.powi(3);
        let growth = 4.0 * PI * radius * radius * wall;
        let gas = self.start_gas_pa * (state[2] - 3.0 * liquid.polytropic_exponent * state[0]).exp();
        let (cavity, gap_speed, film_pa) = self.surroundings(secs, radius, growth);
        let wall_viscosity = liquid.viscosity.at_shear_pa_s(12.0_f64.sqrt() * wall / radius);
        let inside = liquid.vapour_pressure_pa + gas
            - liquid.surface_tension_n_m * cavity.curvature_per_m
            - 4.0 * wall_viscosity * wall / radius;
        // Lagrange's equation for the kinetic energy ½ ρ L(V, h) q²; with L of a sphere it is Rayleigh-Plesset's.
        let convective =
            0.5 * cavity.inertance_by_volume * growth * growth + cavity.inertance_by_gap * gap_speed * growth;
        let growth_change = ((inside - film_pa) / liquid.density_kg_m3 - convective) / cavity.inertance;
        Moment {
            radius_m: radius,
            wall_m_s: wall,
            edge_m: cavity.edge_m,
            volume_m3: volume,
            growth_m3_s: growth,
            gas_pa: gas,
            film_pa,
            growth_change_m3_s2: growth_change,
            inertance: cavity.inertance,
        }
    }

    /// The cavity's shape, the speed of the surfaces, and the pressure in the film at its edge.
    fn surroundings(&self, secs: f64, radius: f64, growth: f64) -> (Cavity, f64, f64) {
        match &self.around {
            Around::Liquid(pressure_pa) => (Cavity::free(radius), 0.0, *pressure_pa),
            Around::Surfaces(film, opening) => {
                let (gap, speed) = opening.at(secs);
                let cavity = Cavity::in_film(film, gap, radius);
                let viscosity = self.film_viscosity(film, gap, speed, growth);
                let film_pa = self.joint.ambient_pa
                    + film.pressure_pa(viscosity, gap, speed, cavity.edge_m)
                    + viscosity * cavity.resistance * growth;
                (cavity, speed, film_pa)
            }
        }
    }

    /// One viscosity for the whole film: that of the shear at the surfaces, at the radius that halves the disc's area.
    fn film_viscosity(&self, film: &Film, gap: f64, speed: f64, growth: f64) -> f64 {
        let at = film.rim_radius_m * 0.5_f64.sqrt();
        let here = film.gap_at_m(gap, at);
        let flow_per_width = 0.5 * speed * at - growth / (2.0 * PI * at);
        self.joint.liquid.viscosity.at_shear_pa_s(6.0 * flow_per_width / (here * here))
    }

    pub(crate) fn slope(&self, secs: f64, state: &State) -> State {
        self.slope_of(&self.moment(secs, state), state)
    }

    pub(crate) fn slope_of(&self, now: &Moment, state: &State) -> State {
        let (radius, wall) = (now.radius_m, now.wall_m_s);
        let layer_squared = self.layer_squared(state);
        [
            wall / radius,
            now.growth_change_m3_s2 / (4.0 * PI * radius * radius) - 2.0 * wall * wall / radius,
            self.joint.liquid.polytropic_exponent * self.inflow(now, layer_squared),
            // Plesset and Zwick: a thin layer is stretched by the growing surface, δ² = π D ∫A² dt / A².
            PI * self.joint.liquid.dissolved.diffusivity_m2_s / layer_squared - 4.0 * wall / radius,
        ]
    }

    fn layer_squared(&self, state: &State) -> f64 {
        self.joint.nucleus_radius_m * self.joint.nucleus_radius_m * state[3].exp()
    }

    /// Fick's law through the layer; dn RT / (p V) is the change of the logarithm.
    fn inflow(&self, now: &Moment, layer_squared: f64) -> f64 {
        let gas = &self.joint.liquid.dissolved;
        3.0 * gas.diffusivity_m2_s * gas.solubility * (gas.tension_pa - now.gas_pa)
            / (now.radius_m * layer_squared.sqrt() * now.gas_pa)
    }

    /// The derivatives of the slope, a column for each unknown. What size and speed change is found by small
    /// differences, for which the geometry has to be worked out anew; gas and layer enter plainly.
    pub(crate) fn jacobian(
        &self,
        secs: f64,
        state: &State,
        now: &Moment,
        slope: &State,
    ) -> [State; UNKNOWNS] {
        let by_difference = |unknown: usize| {
            let step = f64::EPSILON.sqrt() * state[unknown].abs().max(1.0);
            let mut moved = *state;
            moved[unknown] += step;
            let beside = self.slope(secs, &moved);
            std::array::from_fn(|row| (beside[row] - slope[row]) / step)
        };
        let layer_squared = self.layer_squared(state);
        let liquid = &self.joint.liquid;
        let (kappa, gas) = (liquid.polytropic_exponent, &liquid.dissolved);
        let area = 4.0 * PI * now.radius_m * now.radius_m;
        let by_gas = [
            0.0,
            now.gas_pa / (liquid.density_kg_m3 * now.inertance * area),
            -kappa * 3.0 * gas.diffusivity_m2_s * gas.solubility * gas.tension_pa
                / (now.radius_m * layer_squared.sqrt() * now.gas_pa),
            0.0,
        ];
        let by_layer = [0.0, 0.0, -0.5 * slope[2], -PI * gas.diffusivity_m2_s / layer_squared];
        [by_difference(0), by_difference(1), by_gas, by_layer]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Liquid, Viscosity};
    use proptest::prelude::*;

    fn models() -> impl Strategy<Value = Model> {
        let thinning = Viscosity::Carreau {
            at_rest_pa_s: 5.0,
            at_high_shear_pa_s: 0.03,
            relaxation_secs: 1.0,
            exponent: 0.3,
        };
        (prop_oneof![Just(Viscosity::Newtonian(0.02)), Just(thinning)], 0.02..0.4_f64).prop_map(
            |(viscosity, peak_speed_m_s)| {
                let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s };
                Model::between_surfaces(&Joint::facet(Liquid::of_joint(viscosity)), &opening)
            },
        )
    }

    proptest! {
        /// Each column against a difference to both sides, which is exact to a higher order.
        #[test]
        fn the_jacobian_is_the_slopes_derivative(
            model in models(), share in 0.05..0.9_f64,
            log_radius in -0.3..4.0_f64, wall in -3.0..3.0_f64, log_gas in -0.5..0.5_f64, log_layer in -0.5..2.0_f64,
        ) {
            let Around::Surfaces(_, opening) = model.around else { unreachable!("between surfaces") };
            let secs = share * opening.duration_secs();
            let state = [log_radius, wall, log_gas, log_layer];
            // Where the sphere becomes a lens the slope has a kink.
            let size = model.moment(secs, &state).radius_m / model.gap(secs).0;
            prop_assume!((size - 0.5).abs() > 1e-3);
            let now = model.moment(secs, &state);
            let found = model.jacobian(secs, &state, &now, &model.slope_of(&now, &state));
            for (unknown, column) in found.iter().enumerate() {
                let step = 1e-5 * state[unknown].abs().max(1.0);
                let beside = |step: f64| {
                    let mut moved = state;
                    moved[unknown] += step;
                    model.slope(secs, &moved)
                };
                let (above, below) = (beside(step), beside(-step));
                let (nearer_above, nearer_below) = (beside(0.1 * step), beside(-0.1 * step));
                for (row, derivative) in column.iter().enumerate() {
                    let expected = (above[row] - below[row]) / (2.0 * step);
                    let nearer = (nearer_above[row] - nearer_below[row]) / (0.2 * step);
                    let size = expected.abs().max(1e-6 * above[row].abs()).max(1e-3);
                    // Of a difference to one side over a step of that root: the slope's last digits.
                    let rounding = 4.0 * f64::EPSILON.sqrt() * above[row].abs();
                    // Where the slope bends within the step, no difference is surer than two of them agree.
                    let doubt = 2.0 * (expected - nearer).abs();
                    prop_assert!(
                        (derivative - expected).abs() <= 1e-4 * size + rounding + doubt,
                        "row {}, column {}: {} instead of {}", row, unknown, derivative, expected
                    );
                }
            }
        }
    }
}
