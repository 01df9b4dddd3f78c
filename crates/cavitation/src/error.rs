//! Why there is no answer.

use crate::solver::{Stopped, Why};

/// Why a joint could not be simulated.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SimulationError {
    /// A quantity lies outside of what the model is made for.
    #[error("{name} is {value}, and the model is made for {least} to {most}")]
    OutOfRange {
        /// The field, with its unit.
        name: &'static str,
        /// What it was.
        value: f64,
        /// The smallest that is allowed.
        least: f64,
        /// The largest that is allowed.
        most: f64,
    },
    /// The cavity changes faster than can be followed with a bounded amount of work.
    #[error("the cavity could not be followed beyond {at_secs} s within the allowed number of steps")]
    TooManySteps {
        /// How far it came; seconds.
        at_secs: f64,
    },
    /// No step was short enough for the tolerance.
    #[error("the cavity could not be followed beyond {at_secs} s: no step was short enough")]
    NoStepSmallEnough {
        /// How far it came; seconds.
        at_secs: f64,
    },
    /// The slowest and the fastest opening both make a cavity, or neither does.
    #[error("there is no threshold between {least_m_s} and {most_m_s} m/s")]
    NoThreshold {
        /// The slowest opening that was tried; metres a second.
        least_m_s: f64,
        /// The fastest; metres a second.
        most_m_s: f64,
    },
}

impl From<Stopped> for SimulationError {
    fn from(stopped: Stopped) -> Self {
        let at_secs = stopped.at_secs;
        match stopped.why {
            Why::TooManySteps => Self::TooManySteps { at_secs },
            Why::NoStepSmallEnough => Self::NoStepSmallEnough { at_secs },
        }
    }
}
