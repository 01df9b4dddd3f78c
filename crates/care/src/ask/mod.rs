//! A question in somebody's own words: the safety check first, then the right card, or "not in my sources".
//!
//! Read in this order. [`text`](self) turns what was typed into words. [`flags`](self) looks for phrases that lead to
//! the safety check: they come before any answer, whatever else the question says. [`lexicon`](self) knows which words
//! mean the same and mends misspellings; [`index`](self) ranks the cards; [`confidence`](self) decides whether the best
//! of them is an answer or whether nothing fits. Nothing that was asked is kept, and no answer to the safety check is
//! written here: [`Reply::CheckFirst`] only says at which card it opens.
//!
//! ```
//! use care::ask::{Asker, Reply};
//! let asker = Asker::new(content_bundle::answers(), &content_bundle::content().screening);
//! assert!(matches!(asker.ask("I can't feel anything when I wipe"), Reply::CheckFirst(_)));
//! assert!(matches!(asker.ask("who won the football last night"), Reply::NotCovered { .. }));
//! assert_eq!(asker.ask("???"), Reply::NoWords);
//! ```

mod confidence;
mod distance;
mod flags;
mod index;
mod lexicon;
#[cfg(test)]
mod tests;
mod text;

use std::rc::Rc;

use library::card::{Answers, Card, CardId};
use library::screening::Screening;

use self::confidence::is_answer;
use self::flags::FlagFinder;
use self::index::{Index, Ranked};
use self::lexicon::Lexicon;
use self::text::{Reading, read};

pub use self::flags::CheckFirst;

/// A question of more characters than this is not answered; its red flags are still found.
pub const MAX_QUESTION_CHARS: usize = 1_500;

/// Cards that are shown where nothing fits.
const NEAREST: usize = 3;

/// What a question leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A red flag: the safety check answers, and nothing else does.
    CheckFirst(CheckFirst),
    /// A card answers it.
    Answered {
        /// The card.
        card: CardId,
        /// How well it fits, 0 to 1.
        fit: f32,
        /// The next best cards, best first.
        next: Vec<CardId>,
        /// The question brings a line to mind that has to be seen within two weeks at the soonest: the check is offered
        /// above the answer, and nothing to try below it.
        check: Option<CheckFirst>,
    },
    /// Not in the sources; these cards lie nearest, best first, and there may be none.
    NotCovered {
        /// The cards.
        nearest: Vec<CardId>,
    },
    /// More than [`MAX_QUESTION_CHARS`].
    TooLong,
    /// Another language than English.
    NotEnglish,
    /// Nothing but signs or code.
    NoWords,
}

/// Answers questions. Made once, then asked as often as one likes; it keeps nothing of what it was asked.
pub struct Asker {
    answers: Rc<Answers>,
    lexicon: Lexicon,
    index: Index,
    flags: FlagFinder,
}

impl Asker {
    /// Prepares the index of all cards.
    #[must_use]
    pub fn new(answers: &Answers, screening: &Screening) -> Self {
        let lexicon = Lexicon::new(answers);
        Self {
            index: Index::new(&answers.cards, &lexicon),
            flags: FlagFinder::new(&answers.red_flags, screening, &lexicon),
            lexicon,
            answers: Rc::new(answers.clone()),
        }
    }

    /// The card of a name.
    #[must_use]
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.answers.card(id)
    }

    /// Every card.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.answers.cards
    }

    /// Answers one question.
    #[must_use]
    pub fn ask(&self, question: &str) -> Reply {
        let reading = read(question);
        let check = self.flags.find(&reading);
        if let Some(urgent) = check.as_ref().filter(|check| check.is_urgent) {
            return Reply::CheckFirst(urgent.clone());
        }
        match self.answer_or_say_why(question, &reading) {
            Reply::Answered { card, fit, next, .. } => Reply::Answered { card, fit, next, check },
            other => check.map_or(other, Reply::CheckFirst),
        }
    }

    fn answer_or_say_why(&self, question: &str, reading: &Reading) -> Reply {
        if reading.is_empty() {
            return if reading.has_foreign_script { Reply::NotEnglish } else { Reply::NoWords };
        }
        if question.chars().count() > MAX_QUESTION_CHARS {
            return Reply::TooLong;
        }
        if self.lexicon.is_other_language(reading) {
            return Reply::NotEnglish;
        }
        self.answer(reading)
    }

    /// The cards by how well they fit, best first, whether or not the best is good enough.
    #[must_use]
    pub fn ranked(&self, question: &str) -> Vec<(CardId, f32)> {
        let ranked = self.index.rank(&self.lexicon, &read(question));
        ranked.into_iter().map(|ranked| (self.id(&ranked), ranked.score)).collect()
    }

    fn answer(&self, reading: &Reading) -> Reply {
        let ranked = self.index.rank(&self.lexicon, reading);
        let ids = |ranked: &[Ranked]| ranked.iter().take(NEAREST).map(|ranked| self.id(ranked)).collect();
        match ranked.split_first() {
            Some((best, others)) if is_answer(best, others.first()) => Reply::Answered {
                card: self.id(best),
                fit: confidence::fit(best, others.first()),
                next: ids(others),
                check: None,
            },
            _ => Reply::NotCovered { nearest: ids(&ranked) },
        }
    }

    fn id(&self, ranked: &Ranked) -> CardId {
        self.answers.cards[ranked.card].id.clone()
    }
}
