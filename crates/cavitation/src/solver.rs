//! The solver behind the model: Radau IIA of order 5, implicit and with steps of its own choice.
//!
//! docs/adr/0009 says why this one.

use crate::model::{AT_REST, Model, Moment, State};
use crate::radau::{Radau, Tried};

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

/// What to do after a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    Step,
    Stop,
}

/// A step that was done.
pub(crate) struct Step<'a> {
    solution: &'a Radau<'a>,
    pub(crate) end_secs: f64,
    end: State,
    /// What the model says of the end.
    pub(crate) end_moment: Moment,
}

impl Step<'_> {
    /// The state at a time inside the step.
    pub(crate) fn at(&self, secs: f64) -> State {
        if secs >= self.end_secs { self.end } else { self.solution.between(secs) }
    }
}

/// Steps from rest past `end_secs`, and shows each step.
pub(crate) fn solve(
    model: &Model,
    end_secs: f64,
    tolerance: f64,
    mut after: impl FnMut(&Step<'_>) -> Next,
) -> Result<(), Stopped> {
    let longest_secs = end_secs / FEWEST_STEPS;
    let first_secs = FIRST_STEP_SECS.min(longest_secs);
    let mut solution =
        Radau::new(model, AT_REST, tolerance, tolerance * ABSOLUTE_SHARE, first_secs, longest_secs);
    let mut tries = 0;
    // The last step may reach past the end: what lies beyond is not looked at, and the step need not be cut.
    while solution.secs < end_secs {
        if tries == MOST_STEPS {
            return Err(Stopped { at_secs: solution.secs, why: Why::TooManySteps });
        }
        tries += 1;
        match solution.step() {
            Tried::Rejected => continue,
            Tried::Stuck => return Err(Stopped { at_secs: solution.secs, why: Why::NoStepSmallEnough }),
            Tried::Done => {}
        }
        if !solution.state.iter().all(|unknown| unknown.is_finite()) {
            return Err(Stopped { at_secs: solution.secs, why: Why::NoStepSmallEnough });
        }
        let step = Step {
            solution: &solution,
            end_secs: solution.secs,
            end: solution.state,
            end_moment: solution.moment,
        };
        if after(&step) == Next::Stop {
            break;
        }
    }
    Ok(())
}
