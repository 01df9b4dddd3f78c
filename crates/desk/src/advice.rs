//! What may be offered now, and what was moved already: asked of somebody who knows the safety rules, which this crate does not.

use breaks::{CareSays, Kind, NeckAllowance};
use journal::Moment;
use std::io;

use crate::words::Language;

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
}

impl Advice {
    /// Standing, walking and breathing, which nobody needs to be asked about.
    pub const STAND_WALK_BREATHE: Self = Self { says: CareSays::StandWalkBreathe, movements: Vec::new() };
}

/// What was moved elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// How long ago movements ended that were done for as long as a break must last to count, in milliseconds.
    pub ago_ms: Option<u64>,
    /// Sets of neck movement today, wherever they were done and however short.
    pub neck_sets_today: u32,
    /// How long ago the last set of neck movement ended, on whatever day, in milliseconds.
    pub neck_ago_ms: Option<u64>,
}

/// Knows the safety rules, and reads the record.
pub trait Adviser {
    /// Learns what is new in the record. All other answers rest on what was learnt here.
    ///
    /// # Errors
    /// When the record cannot be read.
    fn catch_up(&mut self) -> io::Result<()>;

    /// The language that the person chose in the page, if the record says so.
    fn language(&self) -> Option<Language>;

    /// What was moved elsewhere. Movements stand for a break from so many seconds on.
    fn moved(&self, counts_from_secs: u32, now: &Moment) -> Moved;

    /// What may be offered now, going by all that was recorded.
    fn advise(&mut self, question: Question, now: &Moment) -> Advice;
}

/// Answers for tests: always the same, but for a neck that is asked for.
#[cfg(test)]
#[derive(Clone, Debug, Default)]
pub(crate) struct Fixed {
    pub(crate) moved: Moved,
    /// Why the record cannot be read.
    pub(crate) trouble: Option<&'static str>,
    /// What was asked.
    pub(crate) asked: std::rc::Rc<std::cell::RefCell<Vec<Question>>>,
}

#[cfg(test)]
impl Adviser for Fixed {
    fn catch_up(&mut self) -> io::Result<()> {
        self.trouble.map_or(Ok(()), |why| Err(io::Error::other(why)))
    }

    fn language(&self) -> Option<Language> {
        None
    }

    fn moved(&self, _: u32, _: &Moment) -> Moved {
        self.moved
    }

    fn advise(&mut self, question: Question, _: &Moment) -> Advice {
        self.asked.borrow_mut().push(question);
        match question.neck {
            NeckAllowance::SetsLeft(_) if question.kind == Kind::Break => {
                Advice { says: CareSays::Movements { neck: true }, movements: vec!["Neck turns".to_owned()] }
            }
            _ => Advice::STAND_WALK_BREATHE,
        }
    }
}
