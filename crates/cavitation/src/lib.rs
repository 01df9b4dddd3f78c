//! Why a joint may pop, as a model that can be checked.
//!
//! Between two joint surfaces lies a film of fluid. As they part, fluid has to flow in from the rim, and the thinner
//! the film and the faster the opening, the further the pressure in its middle falls ([`Film`]). Where it falls far
//! enough, a nucleus of gas grows into a cavity, which takes up what the surfaces open and so relieves the film; as the
//! gap widens, fluid follows and the cavity shrinks again ([`simulate`]). Its changing volume sends out sound. In this
//! model slower opening lowers the tension, and below a speed no cavity forms ([`threshold_speed_m_s`]). What remains
//! of the cavity dissolves over minutes ([`dissolving_secs`]).
//!
//! Everything is classical: Reynolds' lubrication equation, the equations of Rayleigh and Plesset, the monopole. The
//! model does not claim to reproduce anybody's published simulation, nor to say whether a person's joint will pop.
//!
//! All quantities are in SI units. Pressures are absolute.

mod bubble;
mod cavity;
mod dissolve;
mod error;
mod film;
mod joint;
mod linear;
mod liquid;
mod model;
mod opening;
mod radau;
mod ranges;
mod simulate;
mod solver;
mod threshold;

pub use bubble::{damping_per_sec, equilibrium_gas_pa, minnaert_hz, monopole_pa, rayleigh_collapse_secs};
pub use dissolve::dissolving_secs;
pub use error::SimulationError;
pub use film::{Film, speed_for_tension_m_s, stefan_force_n, taylor_force_n};
pub use joint::Joint;
pub use liquid::{DissolvedGas, Liquid, Viscosity};
pub use opening::Opening;
pub use simulate::{Recording, Sample, Trace, simulate, simulate_free};
pub use threshold::threshold_speed_m_s;
