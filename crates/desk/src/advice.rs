//! What may be offered now: asked of somebody who knows the safety rules, which this crate does not.

use breaks::{CareSays, Kind, NeckAllowance};
use journal::{Journal, Moment};

/// A question about what a break may offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What for.
    pub kind: Kind,
    /// How long it would take, in seconds.
    pub length_secs: u32,
    /// Whether the neck may be part of it, by the day's budget.
    pub neck: NeckAllowance,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// For `breaks`.
    pub says: CareSays,
    /// The movements' names, as a person reads them.
    pub movements: Vec<String>,
    /// How long ago movements ended that were done elsewhere for as long as a break takes, in milliseconds.
    pub moved_ago_ms: Option<u64>,
    /// Sets of neck movement today, wherever they were done.
    pub neck_sets_today: u32,
}

impl Advice {
    /// Standing, walking and breathing, which nobody needs to be asked about.
    pub const STAND_WALK_BREATHE: Self = Self {
        says: CareSays::StandWalkBreathe,
        movements: Vec::new(),
        moved_ago_ms: None,
        neck_sets_today: 0,
    };
}

/// Knows the safety rules.
pub trait Adviser {
    /// What may be offered now, going by all that was recorded.
    fn advise(&mut self, question: Question, journal: &Journal, now: &Moment) -> Advice;
}

impl<F: FnMut(Question, &Journal, &Moment) -> Advice> Adviser for F {
    fn advise(&mut self, question: Question, journal: &Journal, now: &Moment) -> Advice {
        self(question, journal, now)
    }
}
