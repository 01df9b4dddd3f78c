//! What is said about a plan: what makes it impossible, what would be done otherwise, and what is left.

use std::collections::BTreeSet;

use journal::StrengthPattern;
use kinematics::{LimitSource, Quantity, Side};
use library::plan_file::Weekday;

use super::super::model::NECK_MOVEMENTS_A_DAY;
use super::super::reason::Part;
use crate::relief::WhyLeftOut;
use crate::session;

/// A part of a plan file that a fault is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePart {
    /// Its sessions.
    Sessions,
    /// Its own movements.
    Movements,
    /// The movements of one session.
    SessionMovements,
    /// Its name.
    Name,
    /// Who it is from.
    From,
    /// Its note.
    Note,
    /// The name of a session.
    SessionName,
    /// What is said of a movement of its own.
    MovementWords,
}

/// What is wrong with a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MotionFault {
    /// No key poses, or more than the movement has that it is like.
    Keys,
    /// Angles or times that are none.
    Numbers,
    /// Another position to start from than that of the movement it is like.
    Start,
}

/// What makes a plan impossible. It names the place, so that whoever wrote it can mend it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// No sessions, or a session without movements.
    Empty {
        /// The session, from 0; nothing for the plan itself.
        session: Option<usize>,
    },
    /// A session without days, which is a routine and no part of a plan.
    NoDays {
        /// The session, from 0.
        session: usize,
    },
    /// More of something than a plan can have.
    TooMany {
        /// Of what.
        what: FilePart,
        /// The most there may be.
        most: usize,
    },
    /// A text that is too long, or has signs that are no text.
    Text {
        /// Where.
        what: FilePart,
    },
    /// There is no such movement.
    UnknownMovement {
        /// The session, from 0.
        session: usize,
        /// As it was written.
        movement: String,
        /// What may have been meant.
        near: Option<String>,
    },
    /// A movement of the plan's own is like one that is not there.
    UnknownLike {
        /// The movement.
        movement: String,
        /// What it says it is like.
        like: String,
    },
    /// Movements that are like each other in a ring.
    Loop {
        /// One of them.
        movement: String,
    },
    /// A name that is there already.
    Twice {
        /// The name.
        movement: String,
    },
    /// A motion that cannot be done.
    Motion {
        /// The movement.
        movement: String,
        /// What is wrong with it.
        what: MotionFault,
    },
    /// A motion in a direction that the movement it is like does not use, so that what rules that one out says nothing
    /// about it.
    OtherDirection {
        /// The movement.
        movement: String,
        /// The direction.
        quantity: Quantity,
    },
    /// A dose that nobody can do.
    Dose {
        /// The session, from 0.
        session: usize,
        /// The movement.
        movement: String,
    },
}

/// Something that would be done otherwise than the plan says.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The session, from 0.
    pub session: usize,
    /// The movement as a person knows it; nothing where it is about the session.
    pub movement: Option<String>,
    /// What.
    pub what: Otherwise,
}

/// What would be done otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum Otherwise {
    /// Not as far.
    Amplitude {
        /// In which direction.
        quantity: Quantity,
        /// On which side, where sides are told apart.
        side: Option<Side>,
        /// As the plan has it, in degrees.
        planned_deg: f32,
        /// As it would be, in degrees.
        fitted_deg: f32,
        /// What limits it.
        source: LimitSource,
    },
    /// At another pace, mostly slower: seconds of one repetition.
    Pace {
        /// As the plan has it.
        planned_secs: f32,
        /// As it would be.
        fitted_secs: f32,
    },
    /// Fewer sets.
    Sets {
        /// As the plan has it.
        planned: u32,
        /// As it would be.
        fitted: u8,
    },
    /// Fewer repetitions.
    Repetitions {
        /// As the plan has it.
        planned: u32,
        /// As it would be.
        fitted: u16,
    },
    /// A shorter hold, in seconds.
    Hold {
        /// As the plan has it.
        planned_secs: f32,
        /// As it would be.
        fitted_secs: f32,
    },
    /// Not done at all.
    LeftOut {
        /// Why.
        why: WhyLeftOut,
    },
    /// Not yet: above the lowest level, and what comes before it has not become easy.
    TooEarly,
    /// Not again: it is in that session, or in that day, already.
    Twice,
    /// Without its strength on a day, because the day beside it has some.
    RestDay {
        /// The day.
        day: Weekday,
    },
    /// Shorter: too long for one session. The last movements are left out.
    Shortened {
        /// Seconds as planned.
        planned_secs: f32,
        /// Seconds as it would be.
        fitted_secs: f32,
    },
}

/// One movement of a checked session.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedStep {
    /// As the player does it.
    pub step: session::Step,
    /// Strength or ease; walking, breathing and waiting count as ease.
    pub part: Part,
}

/// One session as it would be done.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedSession {
    /// What it is called.
    pub name: String,
    /// Its days, and on each whether strength is done.
    pub days: Vec<(Weekday, bool)>,
    /// Its movements.
    pub steps: Vec<CheckedStep>,
}

/// A plan as it would be done, with everything that differs from what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What it is called.
    pub name: String,
    /// Its sessions.
    pub sessions: Vec<CheckedSession>,
    /// What would be done otherwise, in the order of the plan.
    pub differences: Vec<Difference>,
    /// How its strength is spaced.
    pub pattern: StrengthPattern,
}

/// What a day of the week comes to. Its sessions are one: no movement comes twice, and the neck has no more than its
/// movements of a day.
pub(super) struct OneDay<'c> {
    /// Whether any session falls on it.
    pub(super) is_due: bool,
    /// What is done.
    pub(super) kept: Vec<&'c CheckedStep>,
    /// What is not, with the number of its session.
    pub(super) dropped: Vec<(usize, &'c CheckedStep, Otherwise)>,
}

impl<'c> OneDay<'c> {
    pub(super) fn of(sessions: &'c [CheckedSession], weekday: Weekday, has_strength: bool) -> Self {
        let mut day = Self { is_due: false, kept: Vec::new(), dropped: Vec::new() };
        let mut budget = Budget::default();
        for (number, session) in sessions.iter().enumerate() {
            let Some((_, strength)) = session.days.iter().find(|(other, _)| *other == weekday) else {
                continue;
            };
            day.is_due = true;
            let may = |step: &&CheckedStep| step.part == Part::Ease || (has_strength && *strength);
            for step in session.steps.iter().filter(may) {
                match budget.take(&step.step) {
                    None => day.kept.push(step),
                    Some(what) => day.dropped.push((number, step, what)),
                }
            }
        }
        day
    }

    pub(super) fn strength(&self) -> impl Iterator<Item = &'c CheckedStep> {
        self.kept.iter().copied().filter(|step| step.part == Part::Strength)
    }
}

/// What a session or a day has had so far.
#[derive(Default)]
pub(crate) struct Budget {
    seen: BTreeSet<String>,
    neck: u8,
}

impl Budget {
    /// Takes one more movement, or says why not.
    pub(crate) fn take(&mut self, step: &session::Step) -> Option<Otherwise> {
        if self.seen.contains(&step.movement) {
            return Some(Otherwise::Twice);
        }
        if step.works_neck() {
            if self.neck >= NECK_MOVEMENTS_A_DAY {
                return Some(Otherwise::LeftOut { why: WhyLeftOut::NeckHadEnough });
            }
            self.neck += 1;
        }
        self.seen.insert(step.movement.clone());
        None
    }
}
