//! Shrinks a motion for one person: amplitudes down, times longer, never the other way.
//!
//! Every stance is brought inside the person's [`Limits`]; since these form a convex region in
//! joint space (see `amplitude`), so is every pose between two stances. Then every travel is
//! given the time that the speed caps ask for on a minimum-jerk curve.

mod amplitude;
mod neck;
mod shoulder;
mod timing;

use crate::channel::Side;
use crate::envelope::{LimitSource, Limits, NECK_LEAST_CYCLE_SECS, NECK_MOST_CYCLES};
use crate::motion::Motion;
use crate::person::Person;
use crate::quantity::Quantity;

/// Differences below this many degrees are rounding.
const ROUNDING_DEG: f32 = 1e-3;

/// A motion that lies inside one person's limits and speed caps. Only [`fit`] makes one.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedMotion {
    motion: Motion,
    changes: Vec<Change>,
    authored_cycle_secs: f32,
}

/// One amplitude that was made smaller.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// In which direction.
    pub quantity: Quantity,
    /// On which side; nothing where sides are not told apart.
    pub side: Option<Side>,
    /// As the content has it, in degrees.
    pub authored_deg: f32,
    /// As fitted, in degrees.
    pub fitted_deg: f32,
    /// What set the limit.
    pub source: LimitSource,
}

/// A movement that would shrink below what makes it useful.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{quantity} may go {fitted_deg:.0} degrees today, and the movement needs {useful_minimum_deg:.0}")]
pub struct NotOffered {
    /// In which direction.
    pub quantity: Quantity,
    /// How far it would go, in degrees.
    pub fitted_deg: f32,
    /// How far it has to go to be useful, in degrees.
    pub useful_minimum_deg: f32,
}

/// Fits a motion to a person. `useful_minima` gives, per quantity, the degrees below which the
/// movement is not worth doing.
///
/// # Errors
/// [`NotOffered`] when a quantity that the movement is about would stay under its useful minimum.
///
/// ```
/// use kinematics::{Key, Motion, Person, Pose, Quantity, Stance, Support, Breath, MotionKind, fit};
/// let mut turned = Stance::default();
/// turned.pose.set_neck_rotation_deg(50.0);
/// let key = Key { stance: turned, travel_secs: 2.0, hold_secs: 0.0, breath: Breath::Out };
/// let motion = Motion {
///     support: Support::Seated,
///     kind: MotionKind::Poses,
///     start: Stance::default(),
///     keys: vec![key],
///     return_secs: 2.0,
///     return_breath: Breath::In,
///     rest_secs: 0.0,
///     mirrored: false,
/// };
/// let fitted = fit(&motion, &Person::of_age(40), &[(Quantity::NeckRotation, 15.0)])?;
/// let key = &fitted.motion().keys[0];
/// assert!((key.stance.pose.neck_rotation_deg() - 25.0).abs() < 1e-3);
/// assert_eq!((key.travel_secs, key.hold_secs), (3.0, 1.0));
/// assert!(fit(&motion, &Person::of_age(40), &[(Quantity::NeckRotation, 30.0)]).is_err());
/// # Ok::<(), kinematics::NotOffered>(())
/// ```
pub fn fit(
    motion: &Motion,
    person: &Person,
    useful_minima: &[(Quantity, f32)],
) -> Result<FittedMotion, NotOffered> {
    let limits = Limits::of(person);
    let mut fitted = motion.clone();
    amplitude::shrink(&mut fitted, &limits);
    timing::slow(&mut fitted);
    for &(quantity, useful_minimum_deg) in useful_minima {
        let fitted_deg = useful_reach_deg(motion, &fitted, quantity, useful_minimum_deg);
        if fitted_deg < useful_minimum_deg - ROUNDING_DEG {
            return Err(NotOffered { quantity, fitted_deg, useful_minimum_deg });
        }
    }
    let changes = changes(motion, &fitted, &limits);
    Ok(FittedMotion { motion: fitted, changes, authored_cycle_secs: motion.cycle_secs() })
}

impl FittedMotion {
    /// The motion itself.
    #[must_use]
    pub fn motion(&self) -> &Motion {
        &self.motion
    }

    /// What was made smaller and why, for the reasons that are shown.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Seconds that one repetition became longer.
    #[must_use]
    pub fn longer_by_secs(&self) -> f32 {
        self.motion.cycle_secs() - self.authored_cycle_secs
    }

    /// Whether the neck moves, so that the neck's dose rules apply.
    #[must_use]
    pub fn moves_neck(&self) -> bool {
        self.motion.moves_neck()
    }

    /// The most repetitions in one set, where there is such a rule.
    #[must_use]
    pub fn most_repetitions(&self) -> Option<u32> {
        self.moves_neck().then_some(NECK_MOST_CYCLES)
    }

    /// The least seconds of one repetition, where there is such a rule.
    #[must_use]
    pub fn least_cycle_secs(&self) -> f32 {
        if self.moves_neck() { NECK_LEAST_CYCLE_SECS } else { 0.0 }
    }
}

/// The furthest that a motion goes in a direction on a side, in degrees, never below 0.
#[must_use]
pub fn reach_deg(motion: &Motion, quantity: Quantity, side: Side) -> f32 {
    motion.stances().map(|stance| quantity.degrees(&stance.pose, side)).fold(0.0, f32::max)
}

/// The least reach among the sides that the authored motion makes useful use of; 0 without any.
fn useful_reach_deg(authored: &Motion, fitted: &Motion, quantity: Quantity, useful_minimum_deg: f32) -> f32 {
    let used = quantity.sides().iter().filter(|&&side| {
        let authored_deg = reach_deg(authored, quantity, side);
        authored_deg > 0.0 && authored_deg >= useful_minimum_deg - ROUNDING_DEG
    });
    used.map(|&side| reach_deg(fitted, quantity, side)).reduce(f32::min).unwrap_or(0.0)
}

fn changes(authored: &Motion, fitted: &Motion, limits: &Limits) -> Vec<Change> {
    let mut changes = Vec::new();
    for &quantity in Quantity::ALL {
        for &side in quantity.sides() {
            let authored_deg = reach_deg(authored, quantity, side);
            let fitted_deg = reach_deg(fitted, quantity, side);
            let limit = limits.get(quantity, side);
            // A joint of the neck that only follows the neck's total is no change of its own.
            let follows = quantity.is_part_of_neck() && authored_deg <= limit.degrees + ROUNDING_DEG;
            if fitted_deg < authored_deg - ROUNDING_DEG && !follows {
                let source = limit.source;
                let side = quantity.has_sides().then_some(side);
                changes.push(Change { quantity, side, authored_deg, fitted_deg, source });
            }
        }
    }
    changes
}
