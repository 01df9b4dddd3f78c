//! What a session will do, in order.

use journal::{PlannedMovement, Scale};
use kinematics::{FittedMotion, MotionKind, Side, Support};
use library::{Filter, Movement, Region};

use super::stop::region_rests_today;
use super::timeline::Timeline;
use crate::relief::{is_gentle, place_is_closed};
use crate::screening::{Clearance, Limits};

/// One movement on one side, or once where it has no sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Take {
    /// The side, where the movement has sides.
    pub side: Option<Side>,
    /// The motion as fitted to the person, mirrored already for the right.
    pub motion: FittedMotion,
}

/// What is said for one key of a motion. `{side}` and `{other}` stand for left and right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyWords {
    /// On the way there.
    pub say: String,
    /// During the hold, if it is long enough for words.
    pub hold_say: Option<String>,
}

/// One movement of a plan with its dose and words.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Movement id.
    pub movement: String,
    /// What it is called to a person.
    pub name: String,
    /// How to begin.
    pub start_words: String,
    /// Words for each key in order; keys without are silent.
    pub key_words: Vec<KeyWords>,
    /// Words for the way back.
    pub return_say: String,
    /// What to attend to, said one a repetition from the second on.
    pub cues: Vec<String>,
    /// What rules it out.
    pub contraindications: Vec<Filter>,
    /// The places that it works.
    pub regions: Vec<Region>,
    /// Its level, from 1.
    pub level: u8,
    /// Walking, breathing and the like, open where the rest is closed.
    pub is_gentle: bool,
    /// Whether this person does it within reach of something fixed to hold; see [`Step::for_limits`].
    pub beside_support: bool,
    /// Sets of each take.
    pub sets: u8,
    /// Repetitions in a set.
    pub repetitions: u16,
    /// Seconds between sets.
    pub rest_secs: f32,
    /// Left then right, or one take without a side.
    pub takes: Vec<Take>,
}

impl Step {
    /// A movement of the content with its words, as fitted for each take, once through: set the
    /// dose with what the routine asks for.
    #[must_use]
    pub fn of(movement: &Movement, takes: Vec<Take>) -> Self {
        let keys = movement.motion.keys.iter();
        Self {
            movement: movement.id.0.clone(),
            name: movement.name.clone(),
            start_words: movement.start.clone(),
            key_words: keys
                .map(|key| KeyWords { say: key.say.clone(), hold_say: key.hold_say.clone() })
                .collect(),
            return_say: movement.motion.return_say.clone(),
            cues: movement.cues.clone(),
            contraindications: movement.contraindications.clone(),
            regions: movement.regions.clone(),
            level: movement.level,
            is_gentle: is_gentle(movement),
            beside_support: false,
            sets: 1,
            repetitions: 1,
            rest_secs: movement.dose.rest_secs,
            takes,
        }
    }

    /// The same step as a person with these limits does it: from 65 on, beside a fixed support where it is done
    /// standing. Offers and plans both pass through here.
    #[must_use]
    pub(crate) fn for_limits(self, limits: &Limits) -> Self {
        Self { beside_support: limits.has(Filter::Age65) && self.is_done_standing(), ..self }
    }

    /// Whether it is done on the feet, in one place. A walk leaves every support behind.
    #[must_use]
    pub fn is_done_standing(&self) -> bool {
        self.takes.iter().map(|take| take.motion.motion()).any(|motion| {
            let on_feet =
                matches!(motion.support, Support::Standing | Support::SplitStance | Support::SitToStand);
            on_feet && motion.kind != MotionKind::Walking
        })
    }

    /// Whether it asks anything of the neck: a turn, or a push against something.
    #[must_use]
    pub fn works_neck(&self) -> bool {
        self.contraindications.contains(&Filter::BlockNeck)
            || self.takes.iter().any(|take| take.motion.moves_neck())
    }

    /// What the journal keeps of it: the dose, the longest hold, and by how much it was made smaller.
    #[must_use]
    pub fn planned(&self) -> PlannedMovement {
        let motion = self.takes.first().map(|take| &take.motion);
        let keys = motion.map_or(&[][..], |motion| &motion.motion().keys);
        let hold_secs = keys.iter().map(|key| key.hold_secs).fold(0.0, f32::max);
        let changes = motion.map_or(&[][..], |motion| motion.changes());
        let shares = changes.iter().map(|change| (change.fitted_deg / change.authored_deg).abs());
        let least = shares.filter(|share| share.is_finite()).fold(1.0, f32::min);
        PlannedMovement {
            movement: self.movement.clone(),
            sides: self.takes.iter().filter_map(|take| take.side.map(journal_side)).collect(),
            sets: self.sets,
            repetitions: self.repetitions,
            hold_secs: hold_secs.round() as u16,
            range_percent: (least * 100.0).round() as u8,
        }
    }

    /// What of a screen closes it, if anything does.
    fn closed_by(&self, limits: &Limits) -> Option<PlanError> {
        let movement = self.movement.clone();
        if self.works_neck() && !limits.allows_neck() {
            return Some(PlanError::NeckClosed { movement });
        }
        if let Some(&filter) = self.contraindications.iter().find(|&&filter| limits.has(filter)) {
            return Some(PlanError::RuledOut { movement, filter });
        }
        if self.is_gentle {
            return None;
        }
        if self.regions.iter().any(|region| place_is_closed(*region, limits)) {
            return Some(PlanError::PlaceClosed { movement });
        }
        let above = limits.lowest_level_only() && self.level > 1;
        (limits.gentle_only() || above).then_some(PlanError::TooMuch { movement })
    }

    /// Whether strong pain keeps it away today. Where no place was named, the pain may be anywhere.
    pub(crate) fn is_too_painful(&self, places: &[Region], pain: Option<Scale>) -> bool {
        let there = places.is_empty() || self.regions.iter().any(|region| places.contains(region));
        pain.is_some_and(region_rests_today) && there && !self.is_gentle
    }

    fn too_many_repetitions(&self) -> bool {
        let repetitions = u32::from(self.repetitions);
        self.takes.iter().any(|take| take.motion.most_repetitions().is_some_and(|most| repetitions > most))
    }
}

/// A side as the journal names it.
#[must_use]
pub fn journal_side(side: Side) -> journal::Side {
    match side {
        Side::Left => journal::Side::Left,
        Side::Right => journal::Side::Right,
    }
}

/// The movements of one session, allowed by a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    steps: Vec<Step>,
    places: Vec<Region>,
}

/// Why a plan cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The screen is too old for a session to start.
    #[error("Please answer today's safety card first.")]
    ClearanceExpired,
    /// The neck must not move, and a movement would move it.
    #[error("{movement} moves the neck, and the safety check asks to leave the neck alone for now.")]
    NeckClosed {
        /// Movement id.
        movement: String,
    },
    /// Something is true of the person that rules a movement out.
    #[error("{movement} is not for you at the moment ({filter}).")]
    RuledOut {
        /// Movement id.
        movement: String,
        /// What rules it out.
        filter: Filter,
    },
    /// A place that it works is closed.
    #[error("{movement} works a place that the safety check asks to leave alone for now.")]
    PlaceClosed {
        /// Movement id.
        movement: String,
    },
    /// Only gentler movements are open.
    #[error("{movement} is more than the safety check allows at the moment.")]
    TooMuch {
        /// Movement id.
        movement: String,
    },
    /// The pain there is strong now.
    #[error("{movement} works a place that hurts too much today.")]
    TooPainful {
        /// Movement id.
        movement: String,
    },
    /// It was set aside since, or felt worse.
    #[error("{movement} was set aside since this was put together.")]
    SetAside {
        /// Movement id.
        movement: String,
    },
    /// The neck had its sets since, or one within the last half hour.
    #[error("{movement} works the neck, which had its sets for now.")]
    NeckRests {
        /// Movement id.
        movement: String,
    },
    /// Nothing to do.
    #[error("There is no movement in this routine for you today.")]
    Empty,
    /// More repetitions in a set than the neck is asked for.
    #[error("{movement} has too many repetitions in a set.")]
    TooManyRepetitions {
        /// Movement id.
        movement: String,
    },
    /// Longer than any session.
    #[error("This routine is too long for one session.")]
    TooLong,
}

impl Plan {
    /// A plan of steps that the screen allows now, whatever held when they were put together. The pain that was marked
    /// is at `places`; where none are named, it may be anywhere.
    ///
    /// # Errors
    /// See [`PlanError`].
    pub fn new(
        clearance: &Clearance,
        now_ms: i64,
        places: &[Region],
        steps: Vec<Step>,
    ) -> Result<Self, PlanError> {
        if !clearance.is_valid_at(now_ms) {
            return Err(PlanError::ClearanceExpired);
        }
        let steps = steps.into_iter().filter(|step| !step.takes.is_empty());
        let steps = steps.map(|step| step.for_limits(clearance.limits())).collect();
        let plan = Self { steps, places: places.to_vec() };
        plan.check_allowed(clearance)?;
        if let Some(step) = plan.steps.iter().find(|step| step.too_many_repetitions()) {
            return Err(PlanError::TooManyRepetitions { movement: step.movement.clone() });
        }
        match Timeline::of(&plan) {
            None => Err(PlanError::TooLong),
            Some(timeline) if timeline.segments().is_empty() => Err(PlanError::Empty),
            Some(_) => Ok(plan),
        }
    }

    /// The movements in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Whether a screen still allows every step, and the pain that was marked with it.
    pub(super) fn check_allowed(&self, clearance: &Clearance) -> Result<(), PlanError> {
        for step in &self.steps {
            if let Some(closed) = step.closed_by(clearance.limits()) {
                return Err(closed);
            }
            if step.is_too_painful(&self.places, clearance.pain_now()) {
                return Err(PlanError::TooPainful { movement: step.movement.clone() });
            }
        }
        Ok(())
    }
}
