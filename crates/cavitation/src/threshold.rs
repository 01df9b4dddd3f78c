//! How fast is fast enough.

use crate::{
    Joint, Opening, SimulationError,
    model::Model,
    ranges,
    simulate::spans_gap,
    solver::{self, Next},
};

/// Slower than any drift of a joint, and faster than any hand.
const SPEEDS_M_S: (f64, f64) = (1e-4, 10.0);
/// Well below the 1 % that is promised.
const STABLE_TO: f64 = 1e-3;
const TOLERANCE: f64 = 1e-6;

/// The peak speed of opening from which on a cavity forms, for a start and a travel; metres a second.
///
/// By bisection over whole simulations, to a tenth of a percent. The nucleus touches both surfaces just above it, and
/// stays a nucleus just below.
///
/// # Errors
///
/// A quantity out of range, or no threshold between 0.1 mm/s and 10 m/s.
///
/// ```
/// use cavitation::{Joint, Liquid, Viscosity, threshold_speed_m_s};
/// let joint = Joint::facet(Liquid::of_joint(Viscosity::Newtonian(0.02)));
/// let (narrow, wide) = (threshold_speed_m_s(&joint, 40e-6, 1e-3)?, threshold_speed_m_s(&joint, 80e-6, 1e-3)?);
/// assert!(narrow < wide);
/// # Ok::<(), cavitation::SimulationError>(())
/// ```
pub fn threshold_speed_m_s(joint: &Joint, start_gap_m: f64, travel_m: f64) -> Result<f64, SimulationError> {
    ranges::check_joint(joint)?;
    let (mut below, mut above) = SPEEDS_M_S;
    let opening = |peak_speed_m_s| Opening { start_gap_m, travel_m, peak_speed_m_s };
    ranges::check_opening(&opening(below))?;
    if makes_cavity(joint, &opening(below))? || !makes_cavity(joint, &opening(above))? {
        return Err(SimulationError::NoThreshold { least_m_s: below, most_m_s: above });
    }
    while above / below > 1.0 + STABLE_TO {
        let between = (below * above).sqrt();
        if makes_cavity(joint, &opening(between))? { above = between } else { below = between }
    }
    Ok((below * above).sqrt())
}

/// Follows an opening only until the question is answered.
fn makes_cavity(joint: &Joint, opening: &Opening) -> Result<bool, SimulationError> {
    let model = Model::between_surfaces(joint, opening);
    let mut made = false;
    solver::solve(&model, opening.duration_secs(), TOLERANCE, |step| {
        made = spans_gap(&model, step.end_secs, &step.end_moment);
        if made { Next::Stop } else { Next::Step }
    })?;
    Ok(made)
}
