//! What the model is made for. Outside, it says so instead of answering.

use crate::{Joint, Opening, Recording, SimulationError, Viscosity};

type Field = (&'static str, f64, f64, f64);

pub(crate) fn check(joint: &Joint, opening: &Opening, recording: &Recording) -> Result<(), SimulationError> {
    check_joint(joint)?;
    check_opening(opening)?;
    all(&[
        ("duration_secs", recording.duration_secs, 1e-6, 10.0),
        ("samples_per_sec", recording.samples_per_sec, 1.0, 1e10),
        ("samples", recording.duration_secs * recording.samples_per_sec, 1.0, 1e6),
        ("listener_m", recording.listener_m, 1e-3, 100.0),
        ("tolerance", recording.tolerance, 1e-11, 1e-3),
    ])
}

pub(crate) fn check_joint(joint: &Joint) -> Result<(), SimulationError> {
    let liquid = &joint.liquid;
    all(&[
        ("rim_radius_m", joint.film.rim_radius_m, 1e-3, 0.1),
        ("curvature_per_m", joint.film.curvature_per_m, 0.0, 500.0),
        ("nucleus_radius_m", joint.nucleus_radius_m, 1e-6, 5e-3),
        ("ambient_pa", joint.ambient_pa, 20_000.0, 1e6),
        ("density_kg_m3", liquid.density_kg_m3, 500.0, 2000.0),
        ("surface_tension_n_m", liquid.surface_tension_n_m, 0.0, 0.2),
        ("vapour_pressure_pa", liquid.vapour_pressure_pa, 0.0, 15_000.0),
        ("polytropic_exponent", liquid.polytropic_exponent, 1.0, 1.67),
        ("tension_pa", liquid.dissolved.tension_pa, 0.0, 1e6),
        ("solubility", liquid.dissolved.solubility, 0.0, 2.0),
        ("diffusivity_m2_s", liquid.dissolved.diffusivity_m2_s, 1e-12, 1e-7),
    ])?;
    check_viscosity(&liquid.viscosity)
}

fn check_viscosity(viscosity: &Viscosity) -> Result<(), SimulationError> {
    match *viscosity {
        Viscosity::Newtonian(pa_s) => all(&[("viscosity_pa_s", pa_s, 0.0, 100.0)]),
        Viscosity::Carreau { at_rest_pa_s, at_high_shear_pa_s, relaxation_secs, exponent } => all(&[
            ("at_rest_pa_s", at_rest_pa_s, at_high_shear_pa_s, 100.0),
            ("at_high_shear_pa_s", at_high_shear_pa_s, 0.0, 100.0),
            ("relaxation_secs", relaxation_secs, 0.0, 1000.0),
            ("exponent", exponent, 0.0, 1.0),
        ]),
    }
}

pub(crate) fn check_opening(opening: &Opening) -> Result<(), SimulationError> {
    all(&[
        ("start_gap_m", opening.start_gap_m, 5e-6, 5e-3),
        ("travel_m", opening.travel_m, 0.0, 5e-3),
        ("peak_speed_m_s", opening.peak_speed_m_s, 1e-5, 10.0),
    ])
}

/// A value that is no number lies in no range.
pub(crate) fn all(fields: &[Field]) -> Result<(), SimulationError> {
    let outside = fields.iter().find(|(_, value, least, most)| !(*least..=*most).contains(value));
    match outside {
        Some(&(name, value, least, most)) => Err(SimulationError::OutOfRange { name, value, least, most }),
        None => Ok(()),
    }
}
