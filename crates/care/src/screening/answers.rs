//! What a person said.

use std::collections::BTreeMap;

pub use journal::Answer;
use library::screening::{ChoiceId, FollowUpId, ItemId};
use serde::{Deserialize, Serialize};

/// The answer to one line with the questions that followed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAnswer {
    /// The line.
    pub answer: Answer,
    /// The choice by question; a question that is missing or not sure counts as its most urgent choice.
    pub follow_ups: BTreeMap<FollowUpId, ChoiceId>,
}

/// The answers to lines, by line. A line that is missing was not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(BTreeMap<ItemId, ItemAnswer>);

impl Answers {
    /// Records an answer and forgets the line's follow-ups.
    pub fn set(&mut self, item: &ItemId, answer: Answer) {
        self.0.insert(item.clone(), ItemAnswer { answer, follow_ups: BTreeMap::new() });
    }

    /// Records the choice of a follow-up of a line that was answered before; otherwise nothing.
    pub fn choose(&mut self, item: &ItemId, question: &FollowUpId, choice: &ChoiceId) {
        if let Some(answered) = self.0.get_mut(item) {
            answered.follow_ups.insert(question.clone(), choice.clone());
        }
    }

    /// The answer to a line.
    #[must_use]
    pub fn get(&self, item: &ItemId) -> Option<&ItemAnswer> {
        self.0.get(item)
    }

    /// Forgets a line.
    pub fn remove(&mut self, item: &ItemId) {
        self.0.remove(item);
    }

    /// Every answer, by line.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &ItemAnswer)> {
        self.0.iter()
    }

    /// Takes over every answer of `newer`.
    pub fn overlay(&mut self, newer: &Answers) {
        self.0.extend(newer.0.iter().map(|(item, answer)| (item.clone(), answer.clone())));
    }

    /// The lines that are ticked or still not sure.
    pub fn ticked(&self) -> impl Iterator<Item = &ItemId> {
        self.0.iter().filter(|(_, answered)| answered.answer != Answer::No).map(|(item, _)| item)
    }

    /// Whether a line is ticked or still not sure; nothing where it was not asked.
    #[must_use]
    pub fn holds(&self, item: &ItemId) -> Option<bool> {
        self.0.get(item).map(|answered| answered.answer != Answer::No)
    }
}

impl FromIterator<(ItemId, ItemAnswer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (ItemId, ItemAnswer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

/// Lasting facts: asked once, confirmed every 90 days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutYou {
    /// Age in whole years. Where it is missing, every rule about age holds.
    pub age_years: Option<u8>,
    /// The lines of the card about you. A line with no answer counts as present.
    pub answers: Answers,
}

/// What was marked on the way into the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Pain, and not stiffness or an urge alone.
    pub pain: bool,
}
