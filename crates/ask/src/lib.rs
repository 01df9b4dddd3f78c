//! A question in somebody's own words: the safety check first, then the right card, or "not in my sources".
//!
//! Read in this order. [`text`](self) turns what was typed into words. [`flags`](self) looks for phrases that lead to
//! the safety check: they come before any answer, whatever else the question says. [`understanding`](self) says whether a
//! question is like the phrasings of a card, of a warning sign, or of what nothing here answers: the crate `ask-train`
//! found out from some 17,000 phrasings what each word and row of letters ([`features`]) speaks for ([`weights`]).
//! [`signs`](self) and [`confidence`](self) decide what
//! follows: the safety check, an answer, or that nothing fits. Nothing that was asked is kept, and no answer to the
//! safety check is written here: [`Reply::CheckFirst`] only says at which card it opens.
//!
//! ```
//! use ask::{Asker, Reply};
//! let asker = Asker::new(content_bundle::answers(), &content_bundle::content().screening)?;
//! assert!(matches!(asker.ask("I can't feel anything when I wipe"), Reply::CheckFirst(_)));
//! assert!(matches!(asker.ask("who won the football last night"), Reply::NotCovered { .. }));
//! assert_eq!(asker.ask("???"), Reply::NoWords);
//! # Ok::<(), ask::Damaged>(())
//! ```

mod confidence;
mod distance;
pub mod features;
mod flags;
mod language;
mod signs;
#[cfg(test)]
mod tests;
mod text;
mod understanding;
pub mod weights;

use library::card::{Answers, Card, CardId};
use library::screening::Screening;

use self::flags::FlagFinder;
use self::language::Languages;
use self::signs::Suspicion;
use self::text::{Reading, Surfaces, read};
use self::understanding::{Looked, Understanding};

pub use self::confidence::{LEAST_PROBABILITY, ODDS, Standing};
pub use self::flags::CheckFirst;
pub use self::weights::Damaged;

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
        /// The probability that it is the right one, 0 to 1, as far as it was measured.
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

/// What a question weighs before any threshold: to judge the thresholds by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// How the best card stands.
    pub standing: Standing,
    /// The probability that this card is right, 0 to 1.
    pub probability: f32,
    /// How far the question lies on the side of warning signs; below zero on the other.
    pub sign_margin: f32,
    /// A listed phrase was found.
    pub by_pattern: bool,
}

/// Answers questions. Made once, then asked as often as one likes; it keeps nothing of what it was asked.
pub struct Asker {
    cards: Vec<Card>,
    languages: Languages,
    flags: FlagFinder,
    understanding: Understanding,
}

impl Asker {
    /// Takes the cards and what questions are understood by.
    ///
    /// # Errors
    /// [`Damaged`] where that was not trained for these cards.
    pub fn new(answers: &Answers, screening: &Screening) -> Result<Self, Damaged> {
        let languages = Languages::new(answers);
        Ok(Self {
            flags: FlagFinder::new(&answers.red_flags, screening, languages.known()),
            languages,
            understanding: Understanding::new(&answers.trained, answers.cards.len())?,
            cards: answers.cards.clone(),
        })
    }

    /// The card of a name.
    #[must_use]
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == *id)
    }

    /// Every card.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// Answers one question.
    #[must_use]
    pub fn ask(&self, question: &str) -> Reply {
        let reading = read(question);
        let check = self.flags.find(&reading);
        if let Some(urgent) = check.as_ref().filter(|check| check.is_urgent) {
            return Reply::CheckFirst(urgent.clone());
        }
        if let Some(word) = self.no_question(question, &reading) {
            return check.map_or(word, Reply::CheckFirst);
        }
        let looked = self.understanding.look_up(&reading);
        let suspicion = signs::suspicion(&looked);
        let suspected = self.flags.check_of(&self.nearest_signs(&looked));
        if suspicion == Suspicion::Strong
            && let Some(urgent) = suspected.as_ref().filter(|check| check.is_urgent)
        {
            return Reply::CheckFirst(urgent.clone());
        }
        // The page of low mood stands alone, so it is never offered beside an answer.
        let offered = |check: &CheckFirst| suspicion != Suspicion::None && !check.low_mood;
        let check = check.or(suspected.filter(offered));
        match self.answer(&looked) {
            Reply::Answered { card, fit, next, .. } => Reply::Answered { card, fit, next, check },
            other => check.map_or(other, Reply::CheckFirst),
        }
    }

    /// Why it cannot be answered at all.
    fn no_question(&self, question: &str, reading: &Reading) -> Option<Reply> {
        if reading.is_empty() {
            return Some(if reading.has_foreign_script { Reply::NotEnglish } else { Reply::NoWords });
        }
        if question.chars().count() > MAX_QUESTION_CHARS {
            return Some(Reply::TooLong);
        }
        self.languages.is_other(reading).then_some(Reply::NotEnglish)
    }

    /// The cards that anything in a question speaks for, best first, whether or not the best is good enough, each with how
    /// far the question lies on its side.
    #[must_use]
    pub fn ranked(&self, question: &str) -> Vec<(CardId, f32)> {
        let looked = self.understanding.look_up(&read(question));
        looked.order.iter().map(|at| (self.cards[*at].id.clone(), looked.cards[*at])).collect()
    }

    /// What a question weighs.
    #[must_use]
    pub fn weigh(&self, question: &str) -> Weighed {
        let reading = read(question);
        let looked = self.understanding.look_up(&reading);
        let standing = Standing::of(&looked);
        Weighed {
            standing,
            probability: standing.probability(),
            sign_margin: looked.sign_margin,
            by_pattern: self.flags.find(&reading).is_some(),
        }
    }

    fn answer(&self, looked: &Looked) -> Reply {
        let ids = |order: &[usize]| {
            order.iter().take(NEAREST).map(|at| self.cards[*at].id.clone()).collect::<Vec<CardId>>()
        };
        let probability = Standing::of(looked).probability();
        match looked.order.split_first() {
            Some((best, others)) if probability >= confidence::LEAST_PROBABILITY => Reply::Answered {
                card: self.cards[*best].id.clone(),
                fit: probability,
                next: ids(others),
                check: None,
            },
            _ => Reply::NotCovered { nearest: ids(&looked.order) },
        }
    }

    /// The sign that a question is most like, and what is nearly as near.
    fn nearest_signs(&self, looked: &Looked) -> Vec<&str> {
        let nearest = signs::nearest(&looked.signs);
        let names = nearest.into_iter().map(|at| self.understanding.signs()[at].as_str());
        // Low mood has a page of its own and nothing beside it: either it is the nearest, or it is left to the patterns.
        let is_mood = |name: &str| self.flags.check_of(&[name]).is_some_and(|check| check.low_mood);
        let mut kept: Vec<&str> = Vec::new();
        for name in names {
            match is_mood(name) {
                true if kept.is_empty() => return vec![name],
                true => {}
                false => kept.push(name),
            }
        }
        kept
    }
}

/// The words of a text as they are looked at: in small letters, without apostrophes and code.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    Surfaces::default().of(text).map(str::to_owned).collect()
}
