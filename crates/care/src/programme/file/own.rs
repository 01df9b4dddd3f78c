//! Movements of the plan's own.

use std::collections::BTreeMap;

use kinematics::{Motion, Quantity, reach_deg};
use library::plan_file::{OwnMovement, PlanFile};
use library::{Content, MotionPlan, Movement};

use super::told::{Fault, MotionFault};

/// Times in a motion, seconds.
const MOST_SECS: f32 = 120.0;
/// Angles beyond any joint.
const MOST_DEG: f32 = 180.0;
/// A direction that the known movement does not use at all, and how far is still none.
pub(super) const NO_DIRECTION_DEG: f32 = 5.0;

/// Every movement that a plan may name: those of the content, and its own resolved to those.
pub(crate) struct Known<'a> {
    content: &'a Content,
    /// Each with the movement of the content that it is like.
    own: BTreeMap<&'a str, (Movement, &'a Movement)>,
}

impl<'a> Known<'a> {
    /// Resolves the plan's own movements. What cannot be resolved is a fault and is not known.
    pub(crate) fn of(content: &'a Content, plan: &'a PlanFile, faults: &mut Vec<Fault>) -> Self {
        let mut known = Self { content, own: BTreeMap::new() };
        let mut named: BTreeMap<&str, &OwnMovement> = BTreeMap::new();
        for own in &plan.movements {
            let is_taken = content.movements.iter().any(|movement| movement.id.0 == own.id);
            if is_taken || named.insert(&own.id, own).is_some() {
                faults.push(Fault::Twice { movement: own.id.clone() });
            }
        }
        for own in &plan.movements {
            match base(content, &named, own) {
                Ok(base) => {
                    let movement = resolved(base, &chain(&named, own));
                    let before = faults.len();
                    check_motion(base, &movement, own, faults);
                    if faults.len() == before {
                        known.own.insert(&own.id, (movement, base));
                    }
                }
                Err(fault) => faults.push(fault),
            }
        }
        known
    }

    /// A movement, and the one of the content that it is, or is like.
    pub(crate) fn get(&self, id: &str) -> Option<(&Movement, &Movement)> {
        let own = self.own.get(id).map(|(movement, base)| (movement, *base));
        own.or_else(|| self.content.movement(&id.into()).map(|movement| (movement, movement)))
    }

    /// The id of a movement that is spelt almost like a wrong one.
    pub(super) fn near(&self, wrong: &str) -> Option<String> {
        let ids = self
            .content
            .movements
            .iter()
            .map(|movement| movement.id.0.as_str())
            .chain(self.own.keys().copied());
        library::nearest(wrong, ids).map(str::to_owned)
    }
}

/// The movement of the content at the end of the chain of `like`.
fn base<'c>(
    content: &'c Content,
    named: &BTreeMap<&str, &OwnMovement>,
    own: &OwnMovement,
) -> Result<&'c Movement, Fault> {
    let mut next = own;
    for _ in 0..=named.len() {
        if let Some(base) = content.movement(&next.like) {
            return Ok(base);
        }
        next = named
            .get(next.like.0.as_str())
            .ok_or_else(|| Fault::UnknownLike { movement: next.id.clone(), like: next.like.0.clone() })?;
    }
    Err(Fault::Loop { movement: own.id.clone() })
}

/// From the one next to the content to the movement itself. The chain has an end: [`base`] found it.
fn chain<'p>(named: &BTreeMap<&str, &'p OwnMovement>, own: &'p OwnMovement) -> Vec<&'p OwnMovement> {
    let mut chain = vec![own];
    while let Some(next) = chain.last().and_then(|last| named.get(last.like.0.as_str())) {
        if chain.len() > named.len() {
            break;
        }
        chain.push(next);
    }
    chain.reverse();
    chain
}

/// The known movement with the plan's own words and motion. Its id stays that of the known one: what hurts, what is set
/// aside and what rules it out are the same for both.
fn resolved(base: &Movement, chain: &[&OwnMovement]) -> Movement {
    let mut movement = base.clone();
    for own in chain {
        movement.name.clone_from(&own.name);
        if let Some(start) = &own.start {
            movement.start.clone_from(start);
        }
        if !own.cues.is_empty() {
            movement.cues.clone_from(&own.cues);
        }
        if let Some(motion) = &own.motion {
            movement.motion = motion.clone();
        }
    }
    movement
}

fn check_motion(base: &Movement, movement: &Movement, own: &OwnMovement, faults: &mut Vec<Fault>) {
    let fault = |what: MotionFault| Fault::Motion { movement: own.id.clone(), what };
    let plan = &movement.motion;
    // The doses count repetitions: a repetition of more ways would be several of them.
    if plan.keys.is_empty() || plan.keys.len() > base.motion.keys.len() {
        return faults.push(fault(MotionFault::Keys));
    }
    if !numbers_are_sound(plan) {
        return faults.push(fault(MotionFault::Numbers));
    }
    if plan.support != base.motion.support || plan.kind != base.motion.kind {
        return faults.push(fault(MotionFault::Start));
    }
    let (known, new) = (base.authored_motion(), movement.authored_motion());
    // What rules the known movement out was judged for its directions, so a new one is another movement.
    let other = Quantity::ALL.iter().find(|quantity| is_new_direction(**quantity, &known, &new));
    if let Some(quantity) = other {
        faults.push(Fault::OtherDirection { movement: own.id.clone(), quantity: *quantity });
    }
}

fn is_new_direction(quantity: Quantity, known: &Motion, new: &Motion) -> bool {
    let most = |motion: &Motion| {
        quantity.sides().iter().map(|side| reach_deg(motion, quantity, *side)).fold(0.0, f32::max)
    };
    most(known) < NO_DIRECTION_DEG && most(new) >= NO_DIRECTION_DEG
}

fn numbers_are_sound(plan: &MotionPlan) -> bool {
    let poses = plan.keys.iter().map(|key| &key.pose).chain([&plan.start.pose]);
    let angles_are = poses.flat_map(|pose| pose.values()).all(|degrees| degrees.abs() <= MOST_DEG);
    let times = plan.keys.iter().flat_map(|key| [key.travel_secs, key.hold_secs]);
    let times_are =
        times.chain([plan.return_secs, plan.rest_secs]).all(|secs| (0.0..=MOST_SECS).contains(&secs));
    angles_are && times_are
}
