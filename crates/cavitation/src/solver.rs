//! The solver behind the model: Radau IIA of order 5, implicit and with steps of its own choice.
//!
//! docs/adr/0009 says why this one.

use crate::model::{AT_REST, Model, State};
use differential_equations::{
    error::Error,
    interpolate::Interpolation,
    methods::ImplicitRungeKutta,
    ode::{ODE, OrdinaryNumericalMethod},
    status::Status,
};

/// More than any joint within the allowed ranges needs, and still well under a second of work.
const MOST_STEPS: usize = 60_000;
/// The first step; the solver lengthens it quickly.
const FIRST_STEP_SECS: f64 = 1e-9;
/// Between two steps the solution is a cubic, less exact than the steps; so many steps at least keep it as good.
const FEWEST_STEPS: f64 = 400.0;
/// Relative to the tolerance: the unknowns are logarithms, or metres a second.
const ABSOLUTE_SHARE: f64 = 1e-2;

/// Why a solution stops early.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stopped {
    pub(crate) at_secs: f64,
    pub(crate) why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    TooManySteps,
    NoStepSmallEnough,
}

struct Equations<'a>(&'a Model);

impl ODE<f64, State> for Equations<'_> {
    fn diff(&self, secs: f64, state: &State, slope: &mut State) {
        *slope = self.0.slope(secs, state);
    }
}

/// What to do after a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    Step,
    Stop,
}

/// A step that was done.
pub(crate) struct Step<'a> {
    between: &'a mut dyn FnMut(f64) -> State,
    pub(crate) end_secs: f64,
    pub(crate) end: State,
}

impl Step<'_> {
    /// The state at a time inside the step.
    pub(crate) fn at(&mut self, secs: f64) -> State {
        if secs >= self.end_secs { self.end } else { (self.between)(secs) }
    }
}

/// Steps from rest past `end_secs`, and shows each step.
pub(crate) fn solve(
    model: &Model,
    end_secs: f64,
    tolerance: f64,
    mut after: impl FnMut(&mut Step<'_>) -> Next,
) -> Result<(), Stopped> {
    let method = ImplicitRungeKutta::radau5()
        .rtol(tolerance)
        .atol(tolerance * ABSOLUTE_SHARE)
        // 0 lets the method choose by the tolerance.
        .newton_tol(0.0)
        .h_max(end_secs / FEWEST_STEPS)
        .h0(FIRST_STEP_SECS.min(end_secs / FEWEST_STEPS))
        .max_steps(MOST_STEPS);
    steps(method, &Equations(model), end_secs, &mut after)
}

fn steps<M>(
    mut method: M,
    equations: &Equations<'_>,
    end_secs: f64,
    after: &mut impl FnMut(&mut Step<'_>) -> Next,
) -> Result<(), Stopped>
where
    M: OrdinaryNumericalMethod<f64, State> + Interpolation<f64, State>,
{
    // The last step may reach past the end: what lies beyond is not looked at, and the step need not be cut.
    method.init(equations, 0.0, 2.0 * end_secs, &AT_REST).map_err(|error| stopped(0.0, &error))?;
    method.set_status(Status::Solving);
    while method.t() < end_secs {
        let from_secs = method.t();
        method.step(equations).map_err(|error| stopped(from_secs, &error))?;
        if matches!(method.status(), Status::RejectedStep) {
            continue;
        }
        let (end_secs, end) = (method.t(), *method.y());
        if !end.iter().all(|unknown| unknown.is_finite()) {
            return Err(Stopped { at_secs: from_secs, why: Why::NoStepSmallEnough });
        }
        let mut between = |secs: f64| method.interpolate(secs.max(from_secs)).unwrap_or(end);
        if after(&mut Step { between: &mut between, end_secs, end }) == Next::Stop {
            break;
        }
    }
    Ok(())
}

fn stopped(at_secs: f64, error: &Error<f64, State>) -> Stopped {
    let why =
        if matches!(error, Error::MaxSteps { .. }) { Why::TooManySteps } else { Why::NoStepSmallEnough };
    Stopped { at_secs, why }
}
