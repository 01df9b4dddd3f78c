//! The asking of the cards, as a pure state machine: inputs from the page go in, what to show comes out.
//!
//! Nothing is ever ticked beforehand. "None of these" waits until the page has reported every line as seen. A
//! line that the person is not sure about is asked once more in plainer words. Follow-ups come right after
//! their card, and an emergency ends the asking there and then.

use std::collections::{BTreeMap, BTreeSet};

use journal::Scale;
use library::screening::{Asked, CardId, ChoiceId, FollowUpId, ItemId, Screening};

use super::answers::{AboutYou, Answer, Answers, Marks};
use super::evaluate::{evaluate, evaluate_asked, evaluate_cards};
use super::outcome::{Outcome, Screened};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Every card.
    Whole,
    /// The one card before a session.
    Daily,
    /// Some cards again: a correction, or what a stop asked for.
    Cards,
}

/// What the person did, or what the page has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The line has been on the screen.
    Seen(ItemId),
    /// Tick or untick the line.
    Tick(ItemId),
    /// Mark the line as not sure, or take that back.
    Unsure(ItemId),
    /// "None of these".
    NoneOfThese,
    /// "Not sure": every line that is not ticked is asked once more.
    NotSure,
    /// On with what is ticked.
    Continue,
    /// The answer to the second asking.
    AskedAgain(ItemId, Answer),
    /// The answer to a follow-up; nothing is "not sure".
    FollowUp(ChoiceOrNotSure),
    /// Age in whole years, on the card about you.
    Age(u8),
    /// Back to the lines of this card, or to the card before; what was said there is forgotten.
    Back,
}

/// A choice of the follow-up that is shown, or nothing for "not sure".
pub type ChoiceOrNotSure = Option<ChoiceId>;

/// An input that does not fit what is shown. The flow stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FlowError {
    /// The input belongs to another page than the one that is shown.
    #[error("this does not belong to the page that is shown")]
    NotShown,
    /// Lines have not been on the screen yet.
    #[error("scroll to the end of the list first")]
    LinesUnseen,
    /// Nothing is ticked.
    #[error("tick a line, or choose \"None of these\"")]
    NothingTicked,
    /// The age is missing.
    #[error("give your age first")]
    AgeMissing,
}

#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Lines,
    Again(Vec<ItemId>),
    FollowUps(Vec<(ItemId, FollowUpId)>),
    Finished(Box<Screened>),
}

/// A line with what is marked on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line.
    pub item: ItemId,
    /// Yes where ticked, not sure where marked so, otherwise nothing.
    pub marked: Option<Answer>,
}

/// The page to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Asking {
    /// The lines of a card.
    Lines {
        /// The card.
        card: CardId,
        /// Its lines.
        lines: Vec<Line>,
        /// "None of these" may be tapped: every line has been seen and none is marked.
        none_enabled: bool,
        /// "Continue" may be tapped.
        continue_enabled: bool,
        /// The age is asked here and not yet given.
        age_missing: bool,
    },
    /// Lines asked once more in plainer words; each needs an answer.
    Again {
        /// The card.
        card: CardId,
        /// What is still to be answered.
        items: Vec<ItemId>,
    },
    /// One question about a ticked line.
    FollowUp {
        /// The card.
        card: CardId,
        /// The line.
        item: ItemId,
        /// The question.
        question: FollowUpId,
    },
    /// The result.
    Finished(Box<Screened>),
}

/// What to show: the page, how far along it is, and whether the emergency call stands above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The page.
    pub asking: Asking,
    /// A sudden, chest or injury line is ticked: show the call band at once.
    pub call_band: bool,
    /// The card's place, from 1.
    pub place: usize,
    /// Number of cards.
    pub cards: usize,
}

/// One asking of some cards.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    scope: Scope,
    cards: Vec<CardId>,
    place: usize,
    stage: Stage,
    marked: BTreeMap<ItemId, Answer>,
    seen: BTreeSet<ItemId>,
    answers: Answers,
    about: AboutYou,
    marks: Marks,
    pain_now: Option<Scale>,
    call_band: bool,
}

impl Flow {
    /// Asks the whole screen. Cards in `first` (those that the card before a session opened) come first; the
    /// card about you is asked when it was never answered or is to be confirmed.
    #[must_use]
    pub fn whole(
        content: &Screening,
        marks: Marks,
        about: AboutYou,
        ask_about: bool,
        first: &[CardId],
    ) -> Self {
        let always = content.cards_asked(Asked::Always);
        let with_pain = content.cards_asked(Asked::WithPain).filter(|_| marks.pain);
        let once = content.cards_asked(Asked::Once).filter(|_| ask_about);
        let mut cards: Vec<CardId> =
            always.chain(with_pain).chain(once).map(|card| card.id.clone()).collect();
        cards.sort_by_key(|card| !first.contains(card));
        let about = if ask_about { AboutYou { answers: Answers::default(), ..about } } else { about };
        Self::asking(Scope::Whole, cards, marks, about)
    }

    /// Asks the one card before a session.
    #[must_use]
    pub fn daily(content: &Screening, about: AboutYou) -> Self {
        let cards = content.cards_asked(Asked::BeforeSession).map(|card| card.id.clone()).collect();
        Self::asking(Scope::Daily, cards, Marks::default(), about)
    }

    /// Asks some cards again, nothing ticked: the guarded correction.
    #[must_use]
    pub fn again(cards: Vec<CardId>, about: AboutYou) -> Self {
        Self::asking(Scope::Cards, cards, Marks { pain: true }, about)
    }

    /// Asks what happened when a session was stopped.
    #[must_use]
    pub fn stopped(content: &Screening, about: AboutYou) -> Self {
        let cards = content.cards_asked(Asked::OnStop).map(|card| card.id.clone()).collect();
        Self::asking(Scope::Cards, cards, Marks { pain: true }, about)
    }

    fn asking(scope: Scope, cards: Vec<CardId>, marks: Marks, about: AboutYou) -> Self {
        Self {
            scope,
            cards,
            place: 0,
            stage: Stage::Lines,
            marked: BTreeMap::new(),
            seen: BTreeSet::new(),
            answers: Answers::default(),
            about,
            marks,
            pain_now: None,
            call_band: false,
        }
    }

    /// What is asked.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The answers so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The lasting facts, as far as they are known.
    #[must_use]
    pub fn about(&self) -> &AboutYou {
        &self.about
    }

    /// What was marked on the way in.
    #[must_use]
    pub fn marks(&self) -> Marks {
        self.marks
    }

    /// The same with the pain that was marked on the way in.
    #[must_use]
    pub fn with_pain(self, pain_now: Option<Scale>) -> Self {
        Self { pain_now, ..self }
    }

    /// How strong the pain is now, where it was marked.
    #[must_use]
    pub fn pain_now(&self) -> Option<Scale> {
        self.pain_now
    }

    /// Whether the card about you was part of it.
    #[must_use]
    pub fn asks_about(&self, content: &Screening) -> bool {
        content.cards_asked(Asked::Once).any(|card| self.cards.contains(&card.id))
    }

    /// The result, once there is one.
    #[must_use]
    pub fn screened(&self) -> Option<&Screened> {
        match &self.stage {
            Stage::Finished(screened) => Some(screened),
            Stage::Lines | Stage::Again(_) | Stage::FollowUps(_) => None,
        }
    }

    /// The whole cards that the ticked lines of the card before a session open, in order.
    #[must_use]
    pub fn opens(&self, content: &Screening) -> Vec<CardId> {
        let ticked = self.answers.iter().filter(|(_, answered)| answered.answer != Answer::No);
        let items = ticked.filter_map(|(item, _)| content.item(item));
        let opened: BTreeSet<&CardId> = items.flat_map(|item| &item.opens).collect();
        content.cards.iter().filter(|card| opened.contains(&card.id)).map(|card| card.id.clone()).collect()
    }

    /// What to show now.
    #[must_use]
    pub fn shown(&self, content: &Screening) -> Shown {
        Shown {
            asking: self.page(content),
            call_band: self.call_band,
            place: self.place + 1,
            cards: self.cards.len(),
        }
    }

    fn page(&self, content: &Screening) -> Asking {
        let card = self.card().clone();
        match &self.stage {
            Stage::Lines => {
                let line =
                    |item: &ItemId| Line { item: item.clone(), marked: self.marked.get(item).copied() };
                Asking::Lines {
                    lines: self.lines(content).iter().map(line).collect(),
                    none_enabled: self.may_go_on(content).is_ok() && self.marked.is_empty(),
                    continue_enabled: self.may_go_on(content).is_ok() && !self.marked.is_empty(),
                    age_missing: self.age_is_missing(content),
                    card,
                }
            }
            Stage::Again(items) => Asking::Again { card, items: items.clone() },
            Stage::FollowUps(open) => match open.first() {
                Some((item, question)) => {
                    Asking::FollowUp { card, item: item.clone(), question: question.clone() }
                }
                None => Asking::Again { card, items: Vec::new() },
            },
            Stage::Finished(screened) => Asking::Finished(screened.clone()),
        }
    }

    /// Takes one input.
    ///
    /// # Errors
    /// When the input does not fit what is shown; nothing has changed then.
    pub fn step(&mut self, content: &Screening, input: Input) -> Result<(), FlowError> {
        match (&mut self.stage, input) {
            (Stage::Finished(_), _) => Err(FlowError::NotShown),
            (_, Input::Back) => self.back(content),
            (Stage::Lines, Input::Seen(item)) => self.on_line(content, item, |flow, item| {
                flow.seen.insert(item);
            }),
            (Stage::Lines, Input::Tick(item)) => self.mark(content, item, Answer::Yes),
            (Stage::Lines, Input::Unsure(item)) => self.mark(content, item, Answer::NotSure),
            (Stage::Lines, Input::Age(years)) => self.set_age(content, years),
            (Stage::Lines, Input::NoneOfThese) => {
                self.may_go_on(content)?;
                self.marked.clear();
                self.leave_lines(content);
                Ok(())
            }
            (Stage::Lines, Input::NotSure) => {
                self.may_go_on(content)?;
                for item in self.lines(content) {
                    self.marked.entry(item).or_insert(Answer::NotSure);
                }
                self.leave_lines(content);
                Ok(())
            }
            (Stage::Lines, Input::Continue) => {
                self.may_go_on(content)?;
                if self.marked.is_empty() {
                    return Err(FlowError::NothingTicked);
                }
                self.leave_lines(content);
                Ok(())
            }
            (Stage::Again(_), Input::AskedAgain(item, answer)) => self.answer_again(content, &item, answer),
            (Stage::FollowUps(_), Input::FollowUp(choice)) => self.answer_follow_up(content, choice),
            _ => Err(FlowError::NotShown),
        }
    }

    fn card(&self) -> &CardId {
        // `place` only moves within `cards`.
        &self.cards[self.place]
    }

    fn lines(&self, content: &Screening) -> Vec<ItemId> {
        content.items_on(self.card()).map(|item| item.id.clone()).collect()
    }

    fn is_about_card(&self, content: &Screening) -> bool {
        content.card(self.card()).is_some_and(|card| card.asked == Asked::Once)
    }

    fn age_is_missing(&self, content: &Screening) -> bool {
        self.is_about_card(content) && self.about.age_years.is_none()
    }

    fn may_go_on(&self, content: &Screening) -> Result<(), FlowError> {
        if !self.lines(content).iter().all(|item| self.seen.contains(item)) {
            return Err(FlowError::LinesUnseen);
        }
        if self.age_is_missing(content) {
            return Err(FlowError::AgeMissing);
        }
        Ok(())
    }

    fn on_line(
        &mut self,
        content: &Screening,
        item: ItemId,
        act: impl FnOnce(&mut Self, ItemId),
    ) -> Result<(), FlowError> {
        if !self.lines(content).contains(&item) {
            return Err(FlowError::NotShown);
        }
        act(self, item);
        Ok(())
    }

    fn mark(&mut self, content: &Screening, item: ItemId, answer: Answer) -> Result<(), FlowError> {
        self.on_line(content, item, |flow, item| {
            if flow.marked.get(&item) == Some(&answer) {
                flow.marked.remove(&item);
            } else {
                flow.marked.insert(item, answer);
            }
        })?;
        self.call_band =
            self.is_urgent_card(content) && self.marked.values().any(|mark| *mark == Answer::Yes);
        Ok(())
    }

    fn is_urgent_card(&self, content: &Screening) -> bool {
        content.card(self.card()).is_some_and(|card| card.call_band)
    }

    fn set_age(&mut self, content: &Screening, years: u8) -> Result<(), FlowError> {
        if !self.is_about_card(content) {
            return Err(FlowError::NotShown);
        }
        self.about.age_years = Some(years);
        Ok(())
    }

    fn leave_lines(&mut self, content: &Screening) {
        let mut again = Vec::new();
        for item in self.lines(content) {
            match self.marked.get(&item) {
                Some(Answer::NotSure) => again.push(item),
                Some(Answer::Yes) => self.record(content, &item, Answer::Yes),
                Some(Answer::No) | None => self.record(content, &item, Answer::No),
            }
        }
        if again.is_empty() {
            self.ask_follow_ups(content);
        } else {
            self.stage = Stage::Again(again);
        }
    }

    fn record(&mut self, content: &Screening, item: &ItemId, answer: Answer) {
        if self.is_about_card(content) {
            self.about.answers.set(item, answer);
        } else {
            self.answers.set(item, answer);
        }
    }

    fn answer_again(&mut self, content: &Screening, item: &ItemId, answer: Answer) -> Result<(), FlowError> {
        let Stage::Again(open) = &mut self.stage else { return Err(FlowError::NotShown) };
        let at = open.iter().position(|asked| asked == item).ok_or(FlowError::NotShown)?;
        open.remove(at);
        let all_answered = open.is_empty();
        self.record(content, item, answer);
        self.call_band |= self.is_urgent_card(content) && answer == Answer::Yes;
        if all_answered {
            self.ask_follow_ups(content);
        }
        Ok(())
    }

    fn ask_follow_ups(&mut self, content: &Screening) {
        let given = if self.is_about_card(content) { &self.about.answers } else { &self.answers };
        let ticked = content.items_on(self.card()).filter(|item| given.holds(&item.id) == Some(true));
        let open: Vec<_> = ticked
            .flat_map(|item| item.follow_ups.iter().map(|question| (item.id.clone(), question.clone())))
            .collect();
        self.stage = Stage::FollowUps(open);
        self.go_on_if_answered(content);
    }

    fn answer_follow_up(&mut self, content: &Screening, choice: ChoiceOrNotSure) -> Result<(), FlowError> {
        let about_card = self.is_about_card(content);
        let Stage::FollowUps(open) = &mut self.stage else { return Err(FlowError::NotShown) };
        let (item, question) = open.first().cloned().ok_or(FlowError::NotShown)?;
        if let Some(choice) = choice {
            let known = content
                .follow_up(&question)
                .is_some_and(|question| question.choices.iter().any(|offered| offered.id == choice));
            if !known {
                return Err(FlowError::NotShown);
            }
            let given = if about_card { &mut self.about.answers } else { &mut self.answers };
            given.choose(&item, &question, &choice);
        }
        open.remove(0);
        self.go_on_if_answered(content);
        Ok(())
    }

    fn go_on_if_answered(&mut self, content: &Screening) {
        if matches!(&self.stage, Stage::FollowUps(open) if open.is_empty()) {
            self.leave_card(content);
        }
    }

    fn leave_card(&mut self, content: &Screening) {
        let so_far = evaluate_asked(content, &self.answers, &self.about, self.marks);
        let last = self.place + 1 == self.cards.len();
        if matches!(so_far.outcome, Outcome::Emergency(_)) {
            self.stage = Stage::Finished(Box::new(so_far));
        } else if last {
            self.stage = Stage::Finished(Box::new(self.result(content, so_far)));
        } else {
            self.place += 1;
            self.open_card();
        }
    }

    fn result(&self, content: &Screening, so_far: Screened) -> Screened {
        match self.scope {
            Scope::Whole => evaluate(content, &self.answers, &self.about, self.marks),
            Scope::Cards => evaluate_cards(content, &self.answers, &self.about),
            Scope::Daily => so_far,
        }
    }

    fn open_card(&mut self) {
        self.stage = Stage::Lines;
        self.marked.clear();
        self.seen.clear();
        self.call_band = false;
    }

    fn back(&mut self, content: &Screening) -> Result<(), FlowError> {
        if self.stage == Stage::Lines {
            self.place = self.place.checked_sub(1).ok_or(FlowError::NotShown)?;
        }
        for item in self.lines(content) {
            self.answers.remove(&item);
            if self.is_about_card(content) {
                self.about.answers.remove(&item);
            }
        }
        self.open_card();
        Ok(())
    }
}
