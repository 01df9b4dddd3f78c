//! What a person answered about their desk.

use std::collections::{BTreeMap, BTreeSet};

use library::ergonomics::{DailyUse, RosaChoice, RosaItem};
use serde::{Deserialize, Serialize};

use super::tables::points;

/// The answers to one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAnswer {
    /// The one answer that is not an extra.
    pub base: Option<RosaChoice>,
    /// What holds beside it.
    pub extras: BTreeSet<RosaChoice>,
    /// How long it is used; for the chair see [`Answers::chair_use`].
    pub daily_use: Option<DailyUse>,
}

impl ItemAnswer {
    fn new(daily_use: Option<DailyUse>) -> Self {
        Self { base: None, extras: BTreeSet::new(), daily_use }
    }

    /// The points of all answers.
    #[must_use]
    pub fn points(&self) -> u8 {
        self.choices().map(points).sum()
    }

    /// Base and extras. Extras of a phone that is not used do not count.
    pub fn choices(&self) -> impl Iterator<Item = RosaChoice> {
        let extras = self.extras.iter().copied();
        let is_used = self.base != Some(RosaChoice::PhoneNotUsed);
        self.base.into_iter().chain(extras.filter(move |_| is_used))
    }

    /// The answers that are not fine.
    pub fn faults(&self) -> impl Iterator<Item = RosaChoice> {
        self.choices().filter(|choice| !choice.is_fine())
    }
}

/// A filled or half-filled form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    items: BTreeMap<RosaItem, ItemAnswer>,
    /// How long the chair is sat in.
    pub chair_use: DailyUse,
}

impl Answers {
    /// An empty form. Every use begins as the same and can be changed.
    #[must_use]
    pub fn new(daily_use: DailyUse) -> Self {
        let has_own_use = |item: RosaItem| item >= RosaItem::Monitor;
        let empty = |&item| (item, ItemAnswer::new(has_own_use(item).then_some(daily_use)));
        Self { items: RosaItem::ALL.iter().map(empty).collect(), chair_use: daily_use }
    }

    /// A form on which everything is right and a phone is used.
    #[must_use]
    pub fn all_right(daily_use: DailyUse) -> Self {
        let mut answers = Self::new(daily_use);
        for &item in RosaItem::ALL {
            answers.mend(item);
        }
        answers
    }

    /// Gives a base answer in place of an earlier one, or ticks an extra.
    pub fn choose(&mut self, choice: RosaChoice) {
        let answer = self.item_mut(choice.item());
        if choice.is_extra() {
            answer.extras.insert(choice);
        } else {
            answer.base = Some(choice);
        }
    }

    /// Takes a base answer or an extra back.
    pub fn unchoose(&mut self, choice: RosaChoice) {
        let answer = self.item_mut(choice.item());
        answer.extras.remove(&choice);
        answer.base = answer.base.filter(|base| *base != choice);
    }

    /// Sets how long the monitor, phone, mouse or keyboard is used. For the chair's items it sets
    /// [`Answers::chair_use`].
    pub fn set_use(&mut self, item: RosaItem, daily_use: DailyUse) {
        match &mut self.item_mut(item).daily_use {
            Some(own) => *own = daily_use,
            None => self.chair_use = daily_use,
        }
    }

    /// Makes an item right: its best answer and no extras. A phone that is not used stays so.
    pub fn mend(&mut self, item: RosaItem) {
        let answer = self.item_mut(item);
        answer.extras.clear();
        if answer.base != Some(RosaChoice::PhoneNotUsed) {
            answer.base = Some(right(item));
        }
    }

    /// Makes one answer right: an extra goes, a base answer becomes the right one. An answer that was not given is
    /// left alone.
    pub fn mend_choice(&mut self, choice: RosaChoice) {
        let answer = self.item_mut(choice.item());
        answer.extras.remove(&choice);
        if answer.base == Some(choice) {
            answer.base = Some(right(choice.item()));
        }
    }

    /// What was answered to an item.
    #[must_use]
    pub fn get(&self, item: RosaItem) -> Option<&ItemAnswer> {
        self.items.get(&item)
    }

    /// Items without a base answer, in order.
    #[must_use]
    pub fn missing(&self) -> Vec<RosaItem> {
        let is_missing = |item: &RosaItem| self.get(*item).is_none_or(|answer| answer.base.is_none());
        RosaItem::ALL.iter().copied().filter(is_missing).collect()
    }

    fn item_mut(&mut self, item: RosaItem) -> &mut ItemAnswer {
        self.items.entry(item).or_insert_with(|| ItemAnswer::new(None))
    }
}

/// The answer of an item that gets one point.
const fn right(item: RosaItem) -> RosaChoice {
    match item {
        RosaItem::SeatHeight => RosaChoice::SeatRight,
        RosaItem::PanDepth => RosaChoice::PanRight,
        RosaItem::Armrests => RosaChoice::ArmsRight,
        RosaItem::BackSupport => RosaChoice::BackRight,
        RosaItem::Monitor => RosaChoice::MonitorRight,
        RosaItem::Phone => RosaChoice::PhoneRight,
        RosaItem::Mouse => RosaChoice::MouseRight,
        RosaItem::Keyboard => RosaChoice::KeyboardRight,
    }
}
