//! The model as a module of its own for the browser, to measure its size and speed with the script beside it.

#![expect(unsafe_code, reason = "a function that JavaScript finds by its name")]

use cavitation::{Joint, Liquid, Opening, Recording, Viscosity, simulate};

/// The largest radius of the cavity in metres, or -1 without an answer.
#[unsafe(no_mangle)]
pub extern "C" fn largest_radius_m(peak_speed_m_s: f64, viscosity_pa_s: f64, duration_secs: f64) -> f64 {
    let joint = Joint::facet(Liquid::of_joint(Viscosity::Newtonian(viscosity_pa_s)));
    let opening = Opening { start_gap_m: 60e-6, travel_m: 1e-3, peak_speed_m_s };
    simulate(&joint, &opening, &Recording::of_secs(duration_secs))
        .map_or(-1.0, |trace| trace.samples.iter().map(|sample| sample.radius_m).fold(0.0, f64::max))
}
