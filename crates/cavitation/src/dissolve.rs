//! How a bubble that stays behind dissolves again.

use crate::{DissolvedGas, Joint, SimulationError, ranges};
use std::f64::consts::PI;

/// Below this share of its first radius a bubble counts as gone: what is left takes a millionth of the time.
const GONE: f64 = 1e-2;
const STEPS: u32 = 4000;

/// The time in which a bubble at rest in the joint's fluid dissolves; seconds, `None` if it does not.
///
/// Epstein and Plesset 1950, with surface tension and with the transient of the first moments:
/// `dR/dt = -D β (1 - f + 2S/(R p0)) / (1 + 4S/(3 R p0)) (1/R + 1/√(π D t))`, where `β` is Ostwald's coefficient and
/// `f` the dissolved gas' tension as a share of the pressure round the bubble. Vapour is left out. A joint that closes
/// again squeezes the bubble and is quicker; the twenty minutes that were found in fingers are an observation, and
/// nothing that this gives.
///
/// # Errors
///
/// A quantity out of range.
///
/// ```
/// use cavitation::{Joint, Liquid, Viscosity, dissolving_secs};
/// let joint = Joint::facet(Liquid::of_joint(Viscosity::Newtonian(0.02)));
/// let time = |radius_m| Ok::<_, cavitation::SimulationError>(dissolving_secs(&joint, radius_m)?.unwrap_or(f64::MAX));
/// assert!(time(10e-6)? < 10.0);
/// assert!(time(0.5e-3)? > 600.0);
/// # Ok::<(), cavitation::SimulationError>(())
/// ```
pub fn dissolving_secs(joint: &Joint, radius_m: f64) -> Result<Option<f64>, SimulationError> {
    ranges::check_joint(joint)?;
    ranges::all(&[("radius_m", radius_m, 1e-7, 0.02)])?;
    let bubble = Bubble::new(joint);
    if bubble.gas.solubility == 0.0 || bubble.shrinking(radius_m) <= 0.0 {
        return Ok(None);
    }
    Ok(Some(bubble.dissolve(radius_m)))
}

struct Bubble {
    gas: DissolvedGas,
    /// `f`.
    saturation: f64,
    /// `2 S / p0`; metres.
    tension_m: f64,
}

impl Bubble {
    fn new(joint: &Joint) -> Self {
        let gas = joint.liquid.dissolved;
        Self {
            gas,
            saturation: gas.tension_pa / joint.ambient_pa,
            tension_m: 2.0 * joint.liquid.surface_tension_n_m / joint.ambient_pa,
        }
    }

    /// What drives the gas out, without unit.
    fn shrinking(&self, radius_m: f64) -> f64 {
        let squeeze = self.tension_m / radius_m;
        (1.0 - self.saturation + squeeze) / (1.0 + 2.0 / 3.0 * squeeze)
    }

    /// `d√t / dR`. In the root of time the transient is smooth at the start.
    fn root_time_by_radius(&self, radius_m: f64, root_time: f64) -> f64 {
        let transient = radius_m / (PI * self.gas.diffusivity_m2_s).sqrt();
        let drive = self.gas.diffusivity_m2_s * self.gas.solubility * self.shrinking(radius_m);
        -radius_m / (2.0 * drive * (root_time + transient))
    }

    /// Classical Runge-Kutta inwards, by `R = R0 (1 - share x²)`: short steps where the transient is.
    fn dissolve(&self, first_radius_m: f64) -> f64 {
        let shrink = first_radius_m * (1.0 - GONE);
        let slope = |x: f64, root_time: f64| {
            -2.0 * shrink * x * self.root_time_by_radius(first_radius_m - shrink * x * x, root_time)
        };
        let step = 1.0 / f64::from(STEPS);
        let mut root_time = 0.0;
        for index in 0..STEPS {
            let x = step * f64::from(index);
            let first = slope(x, root_time);
            let second = slope(x + 0.5 * step, root_time + 0.5 * step * first);
            let third = slope(x + 0.5 * step, root_time + 0.5 * step * second);
            let fourth = slope(x + step, root_time + step * third);
            root_time += step / 6.0 * (first + 2.0 * second + 2.0 * third + fourth);
        }
        root_time * root_time
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Liquid, Viscosity};

    fn joint(tension_pa: f64, solubility: f64, surface_tension_n_m: f64) -> Joint {
        let dissolved = DissolvedGas { tension_pa, solubility, diffusivity_m2_s: 2e-9 };
        let liquid =
            Liquid { surface_tension_n_m, dissolved, ..Liquid::of_joint(Viscosity::Newtonian(0.01)) };
        Joint::facet(liquid)
    }

    /// Without surface tension and for a gas that hardly dissolves, about `t = R² / (2 D β (1 - f))`.
    #[test]
    fn slow_dissolution_is_the_quasi_steady_one() -> Result<(), SimulationError> {
        let hardly = 1e-4;
        let time = dissolving_secs(&joint(0.5 * 101_325.0, hardly, 0.0), 1e-4)?.unwrap_or_default();
        let expected = 1e-8 / (2.0 * 2e-9 * hardly * 0.5) * (1.0 - GONE * GONE);
        // The transient helps by about twice the root of β.
        assert!((time / expected - 1.0).abs() < 0.02, "{time} instead of {expected}");
        Ok(())
    }

    #[test]
    fn more_gas_takes_longer_and_saturated_fluid_takes_none_back() -> Result<(), SimulationError> {
        let at = |tension_pa| dissolving_secs(&joint(tension_pa, 0.05, 0.0), 1e-4);
        assert!(at(0.9 * 101_325.0)? > at(0.5 * 101_325.0)?);
        assert_eq!(at(101_325.0)?, None);
        assert_eq!(dissolving_secs(&joint(0.0, 0.0, 0.06), 1e-4)?, None);
        Ok(())
    }
}
