//! What holds now, folded from the journal.
//!
//! The fold is built so that what is missing, late, repeated or from another device can only close and never
//! open: an emergency is ended by an event that names it, a correction counts only if the whole group was
//! asked again, a block of the neck is lifted only by what the person says a clinician agreed to, and a clock
//! that was set back makes a screen old.

use std::collections::{BTreeMap, BTreeSet};

use journal::{Body, Event, EventId, Fold, Moment, Scale, ScreenAnswered, ScreenCorrected, ScreenScope};
use library::Filter;
use library::screening::{Asked, Card, CardId, Closes, ItemId, PageId, Screening, Urgency};
use serde::{Deserialize, Serialize};

use super::answers::{AboutYou, Answer, Answers, ItemAnswer, Marks};
use super::evaluate::evaluate;
use super::limits::{Clearance, Limits};
use super::outcome::{Advised, Closed, EmergencyAdvice, Outcome, Screened};
use super::record::{about_from, answers_from};
use super::remembered::remembered;
use crate::neck_check::OwnNeck;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// The whole screen is asked again after this long.
pub const WHOLE_VALID_MS: i64 = 14 * DAY_MS;
/// And after this long without any entry.
pub const AWAY_MS: i64 = 7 * DAY_MS;
/// The card about you is confirmed after this long.
pub const ABOUT_VALID_MS: i64 = 90 * DAY_MS;
/// A session may start this long after its card.
pub const CARD_VALID_MS: i64 = 30 * MINUTE_MS;
/// A clock may run this far behind an earlier entry before the entry counts as old.
const CLOCK_SLACK_MS: i64 = 5 * MINUTE_MS;
/// No exercises for this long after an injury.
const INJURY_REST_MS: i64 = 48 * HOUR_MS;

/// Stops that are no new sign: discomfort, a sharp twinge, a painless click.
const ORDINARY_STOPS: [&str; 3] = ["pain", "sharp", "click"];

/// Rules of the session are recorded as `stop/saddle` and the like.
const STOP_RULES: &str = "stop";

/// Why the whole screen is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// Never answered, or not to its end.
    First,
    /// Answered more than 14 days ago, or the clock was set back since.
    Old,
    /// Nothing was recorded for 7 days.
    Away,
    /// Something changed: the card before a session, a stop, a doctor's visit or a correction said so.
    Changed,
    /// The rules ask what they did not ask then.
    NewRules,
    /// The card about you was not answered, or not for 90 days.
    AboutYou,
}

/// What has to happen before a session can start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needs {
    /// An emergency stands until a doctor has checked it or the guarded correction.
    Emergency(EmergencyAdvice),
    /// A same-day visit stands, in the same way.
    SameDay(Advised),
    /// No exercises for another reason.
    Closed {
        /// Why, and whom to see.
        closed: Closed,
        /// From when the screen may be answered again, where time alone decides; milliseconds since 1970.
        again_from_ms: Option<i64>,
    },
    /// The whole screen has to be answered.
    WholeScreen {
        /// Why.
        due: Due,
        /// Cards to ask first: those that the card before a session opened.
        first: Vec<CardId>,
        /// The card about you is part of it.
        ask_about: bool,
    },
    /// The one card before a session has to be answered.
    DailyCard,
}

/// A correction that cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StandingError {
    /// There has been one today.
    #[error("one correction a day. If it was a mistake, tell a doctor; if you are not sure, call")]
    CorrectedToday,
    /// There is nothing to correct.
    #[error("nothing is closed")]
    NothingClosed,
}

/// An emergency or same-day result that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Closure {
    pub(super) urgency: Urgency,
    pub(super) rules: Vec<String>,
    pub(super) page: Option<PageId>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Whole {
    at_ms: i64,
    urgency: Urgency,
    answers: Answers,
    marks: Marks,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct CardAgain {
    urgency: Urgency,
    answers: Answers,
}

/// The answers that let one session start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Checked {
    at_ms: i64,
    /// Those of the card before a session; a whole screen needs none.
    today: Option<Answers>,
    /// The pain that was marked with them, or after them on the way to a session.
    pain: Option<Scale>,
}

/// What holds now: a pure fold over the journal, in its order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    closures: BTreeMap<EventId, Closure>,
    cards_again: BTreeMap<EventId, CardAgain>,
    corrected_day: Option<i64>,
    whole: Option<Whole>,
    about: Option<(i64, AboutYou)>,
    neck_blocks: BTreeSet<EventId>,
    /// Every fact that was ever ticked: taking one back does not open the neck.
    facts_ticked: BTreeSet<ItemId>,
    facts_agreed: BTreeSet<ItemId>,
    changed: bool,
    opened_by: Vec<ItemId>,
    away: bool,
    checked: Option<Checked>,
    /// The session that the last card let start, and that card.
    running: Option<(EventId, Checked)>,
    /// The pain that a session was stopped for, until it is asked about again.
    stopped_for: Option<Scale>,
    last_entry_ms: Option<i64>,
    /// What a camera saw of the own range of the neck.
    own_neck: OwnNeck,
}

impl Fold for Standing {
    const VERSION: u32 = 3;

    fn apply(&mut self, event: &Event) {
        let at_ms = event.recorded.instant_ms;
        self.note_time(at_ms);
        match &event.body {
            Body::ScreenAbout(about) => self.on_about(at_ms, about_from(about)),
            Body::ScreenAnswered(answered) => self.on_answered(event.id(), at_ms, answered),
            Body::DoctorChecked(checked) => self.on_doctor_checked(checked.screen),
            Body::ScreenCorrected(corrected) => self.on_corrected(&event.recorded, corrected),
            Body::NeckAgreed(_) => self.on_neck_agreed(),
            Body::ReliefAsked(asked) => self.on_asked(asked.pain),
            Body::SessionStarted(_) | Body::NeckCheckBegun(_) => {
                self.running = self.checked.take().map(|checked| (event.id(), checked));
            }
            Body::SessionFinished(_) => self.running = None,
            Body::NeckChecked(checked) => {
                self.running = None;
                self.own_neck.take(event.recorded.local.date.days_since_epoch(), checked);
            }
            Body::SessionStopped(stopped) => self.on_stopped(&stopped.stop, stopped.severity),
            // Events of a newer Limber that speak of safety are not understood here: ask everything.
            Body::Newer(newer) if newer.kind().starts_with("screen.") => self.something_changed(),
            _ => {}
        }
    }
}

impl Standing {
    fn note_time(&mut self, at_ms: i64) {
        if self.last_entry_ms.is_some_and(|last| at_ms.saturating_sub(last) >= AWAY_MS) {
            self.away = true;
        }
        self.last_entry_ms = self.last_entry_ms.max(Some(at_ms));
    }

    fn on_about(&mut self, at_ms: i64, about: AboutYou) {
        self.facts_ticked.extend(about.answers.ticked().cloned());
        self.about = Some((at_ms, about));
    }

    fn on_answered(&mut self, id: EventId, at_ms: i64, answered: &ScreenAnswered) {
        // A code that cannot be read is the worst one.
        let urgency = answered.urgency.parse().unwrap_or(Urgency::Ambulance);
        let answers = answers_from(&answered.answers);
        if answered.blocks.iter().any(|block| block == Filter::BlockNeck.name()) {
            self.neck_blocks.insert(id);
        }
        if urgency >= Urgency::SameDay {
            let page = answered.emergency_page.as_deref().map(PageId::from);
            self.closures.insert(id, Closure { urgency, rules: answered.rules.clone(), page });
            self.something_changed();
            return;
        }
        if answered.pain_now.is_some() {
            self.stopped_for = None;
        }
        let pain = answered.pain_now.or(self.stopped_for);
        match answered.scope {
            ScreenScope::Whole => {
                let marks = Marks { pain: answered.pain };
                self.whole = Some(Whole { at_ms, urgency, answers, marks });
                (self.changed, self.away, self.opened_by) = (false, false, Vec::new());
                self.checked = Some(Checked { at_ms, today: None, pain });
            }
            ScreenScope::Daily => self.on_today(at_ms, answers, pain),
            ScreenScope::Card => {
                self.cards_again.insert(id, CardAgain { urgency, answers });
            }
        }
    }

    /// The card before a session: all no lets one session start, anything else asks everything.
    fn on_today(&mut self, at_ms: i64, answers: Answers, pain: Option<Scale>) {
        let opened_by: Vec<ItemId> = answers.ticked().cloned().collect();
        if opened_by.is_empty() {
            self.checked = Some(Checked { at_ms, today: Some(answers), pain });
        } else {
            self.something_changed();
            self.opened_by = opened_by;
        }
    }

    /// A pain that is marked after the card takes the place of the one before it.
    fn on_asked(&mut self, pain: Option<Scale>) {
        if let Some(checked) = self.checked.as_mut().filter(|_| pain.is_some()) {
            checked.pain = pain;
        }
    }

    fn on_doctor_checked(&mut self, screen: EventId) {
        if self.closures.remove(&screen).is_some() {
            self.something_changed();
        }
    }

    /// Only the first of a day counts, and only where every line that had closed was asked again.
    fn on_corrected(&mut self, recorded: &Moment, corrected: &ScreenCorrected) {
        let day = recorded.local.date.days_since_epoch();
        let Some(closure) = self.closures.get(&corrected.screen) else { return };
        let Some(again) = self.cards_again.get(&corrected.again) else { return };
        let asked_again = items_of(closure).all(|item| again.answers.get(&item).is_some())
            && again.answers.iter().count() > 0;
        let later = corrected.again != corrected.screen && again.urgency < Urgency::SameDay;
        if self.corrected_day != Some(day) && asked_again && later {
            self.closures.remove(&corrected.screen);
            self.corrected_day = Some(day);
            self.something_changed();
        }
    }

    fn on_neck_agreed(&mut self) {
        self.neck_blocks.clear();
        self.facts_agreed = self.facts_ticked.clone();
    }

    fn on_stopped(&mut self, stop: &str, pain: Option<Scale>) {
        (self.checked, self.running) = (None, None);
        self.stopped_for = pain;
        if !ORDINARY_STOPS.contains(&stop) {
            self.something_changed();
        }
    }

    fn something_changed(&mut self) {
        self.changed = true;
        (self.checked, self.running) = (None, None);
    }

    /// The emergencies and same-day results that stand, as the events to name in "a doctor has checked this".
    pub fn closed_by(&self) -> impl Iterator<Item = EventId> {
        self.closures.keys().copied()
    }

    /// The event to correct and the cards to ask again, nothing ticked.
    ///
    /// # Errors
    /// When nothing is closed, or one correction was made on this local day.
    pub fn may_correct(
        &self,
        content: &Screening,
        now: &Moment,
    ) -> Result<(EventId, Vec<CardId>), StandingError> {
        let (id, closure) = self.closures.last_key_value().ok_or(StandingError::NothingClosed)?;
        if self.corrected_day == Some(now.local.date.days_since_epoch()) {
            return Err(StandingError::CorrectedToday);
        }
        Ok((*id, cards_to_ask_again(content, closure)))
    }

    /// What a camera saw of the own range of the neck.
    pub(super) fn own_neck(&self) -> &OwnNeck {
        &self.own_neck
    }

    /// Lasting facts as last given.
    #[must_use]
    pub fn about(&self) -> Option<&AboutYou> {
        self.about.as_ref().map(|(_, about)| about)
    }

    /// Whether something closes the neck until a clinician has agreed.
    #[must_use]
    pub fn neck_is_blocked(&self, content: &Screening) -> bool {
        let open_facts = self.facts_ticked.difference(&self.facts_agreed);
        !self.neck_blocks.is_empty() || open_facts.into_iter().any(|fact| blocks_neck(content, fact))
    }

    /// The right to start one session now, or what is needed first.
    ///
    /// # Errors
    /// The most pressing of what is needed: see [`Needs`].
    pub fn clearance(&self, content: &Screening, now: &Moment) -> Result<Clearance, Box<Needs>> {
        let now_ms = now.instant_ms;
        self.nothing_closes(content)?;
        let limits = self.limits(content, now_ms)?;
        let checked = self.checked.as_ref().filter(|checked| holds_still(content, checked, now_ms));
        let checked = checked.ok_or(Needs::DailyCard)?;
        Ok(Clearance::new(limits, checked.pain, checked.at_ms + CARD_VALID_MS))
    }

    /// The right to go on with a session that was broken off: by the card that let it start, as long as that is fresh
    /// and nothing was reported since; otherwise as for a new one.
    ///
    /// # Errors
    /// As [`Standing::clearance`].
    pub fn clearance_to_resume(
        &self,
        content: &Screening,
        now: &Moment,
        session: EventId,
    ) -> Result<Clearance, Box<Needs>> {
        let started_by = self.running.as_ref().filter(|(running, _)| *running == session);
        let fresh = started_by.filter(|(_, checked)| holds_still(content, checked, now.instant_ms));
        let Some((_, checked)) = fresh else { return self.clearance(content, now) };
        self.nothing_closes(content)?;
        let limits = self.limits(content, now.instant_ms)?;
        let pain = self.pain_now(content, now).or(checked.pain);
        Ok(Clearance::new(limits, pain, checked.at_ms + CARD_VALID_MS))
    }

    /// The pain that the last card was answered with, as long as that card would let a session start.
    #[must_use]
    pub fn pain_now(&self, content: &Screening, now: &Moment) -> Option<Scale> {
        self.checked.as_ref().filter(|checked| holds_still(content, checked, now.instant_ms))?.pain
    }

    /// The pain before a session that is still running, where it was marked.
    #[must_use]
    pub fn starting_pain(&self, session: EventId) -> Option<Scale> {
        self.running.as_ref().filter(|(running, _)| *running == session)?.1.pain
    }

    /// What may be offered now, for showing a plan; it starts nothing. A plan is shown with the whole screen
    /// in date, the card before a session is asked when it starts.
    ///
    /// # Errors
    /// As [`Standing::clearance`], without the card before a session.
    pub fn outlook(&self, content: &Screening, now: &Moment) -> Result<Limits, Box<Needs>> {
        self.nothing_closes(content)?;
        self.limits(content, now.instant_ms)
    }

    fn nothing_closes(&self, content: &Screening) -> Result<(), Box<Needs>> {
        match remembered(content, self.closures.values()) {
            Some(Outcome::Emergency(advice)) => Err(Box::new(Needs::Emergency(advice))),
            Some(Outcome::SameDay(advice)) => Err(Box::new(Needs::SameDay(advice))),
            _ => Ok(()),
        }
    }

    fn limits(&self, content: &Screening, now_ms: i64) -> Result<Limits, Box<Needs>> {
        let ask_about = self.about_is_due(content, now_ms);
        let needs = |due| Needs::WholeScreen { due, first: self.opened(content), ask_about };
        let whole = self.whole.as_ref().ok_or_else(|| needs(Due::First))?;
        if let Some(due) = self.due(whole, now_ms) {
            return Err(Box::new(needs(due)));
        }
        let (_, about) = self.about.as_ref().ok_or_else(|| needs(Due::AboutYou))?;
        let screened = self.evaluate_again(content, whole, about);
        match screened.outcome {
            Outcome::Passed(limits) if !ask_about => Ok(self.with_blocks(content, limits, whole.urgency)),
            Outcome::Passed(_) => Err(Box::new(needs(Due::AboutYou))),
            Outcome::Unfinished => Err(Box::new(needs(Due::NewRules))),
            Outcome::Closed(closed) => self.while_closed(closed, whole, now_ms, needs(Due::Changed)),
            Outcome::Emergency(advice) => Err(Box::new(Needs::Emergency(advice))),
            Outcome::SameDay(advice) => Err(Box::new(Needs::SameDay(advice))),
        }
    }

    /// The cards that the card before a session opened, in their order.
    fn opened(&self, content: &Screening) -> Vec<CardId> {
        let items = self.opened_by.iter().filter_map(|item| content.item(item));
        let opened: BTreeSet<&CardId> = items.flat_map(|item| &item.opens).collect();
        let cards = content.cards.iter().map(|card| &card.id);
        cards.filter(|card| opened.contains(card)).cloned().collect()
    }

    fn due(&self, whole: &Whole, now_ms: i64) -> Option<Due> {
        let away = self.away || self.last_entry_ms.is_some_and(|last| now_ms.saturating_sub(last) >= AWAY_MS);
        if self.changed {
            Some(Due::Changed)
        } else if away {
            Some(Due::Away)
        } else if !is_fresh(whole.at_ms, now_ms, WHOLE_VALID_MS) {
            Some(Due::Old)
        } else {
            None
        }
    }

    fn about_is_due(&self, content: &Screening, now_ms: i64) -> bool {
        let facts = content.cards_asked(Asked::Once).flat_map(|card| content.items_on(&card.id));
        self.about.as_ref().is_none_or(|(at_ms, about)| {
            let every_line = facts.into_iter().all(|item| about.answers.get(&item.id).is_some());
            !is_fresh(*at_ms, now_ms, ABOUT_VALID_MS) || about.age_years.is_none() || !every_line
        })
    }

    /// By the present rules, with what was never written down as no: a yes there has closed by its outcome.
    fn evaluate_again(&self, content: &Screening, whole: &Whole, about: &AboutYou) -> Screened {
        let unrecorded = content.items.iter().filter(|item| item.unrecorded);
        let no = || ItemAnswer { answer: Answer::No, follow_ups: BTreeMap::new() };
        let mut answers: Answers = unrecorded.map(|item| (item.id.clone(), no())).collect();
        answers.overlay(&whole.answers);
        evaluate(content, &answers, about, whole.marks)
    }

    fn with_blocks(&self, content: &Screening, mut limits: Limits, recorded: Urgency) -> Limits {
        limits.urgency = limits.urgency.max(recorded);
        if self.neck_is_blocked(content) {
            limits.filters.insert(Filter::BlockNeck);
        } else {
            limits.filters.remove(&Filter::BlockNeck);
        }
        limits
    }

    fn while_closed(
        &self,
        closed: Closed,
        whole: &Whole,
        now_ms: i64,
        ask_again: Needs,
    ) -> Result<Limits, Box<Needs>> {
        let only_time = closed.why.iter().all(|why| *why == Closes::For48Hours);
        let again_from_ms = only_time.then_some(whole.at_ms + INJURY_REST_MS);
        let over = again_from_ms.is_some_and(|from| now_ms >= from);
        Err(Box::new(if over { ask_again } else { Needs::Closed { closed, again_from_ms } }))
    }
}

/// Whether a card still lets a session start.
fn holds_still(content: &Screening, checked: &Checked, now_ms: i64) -> bool {
    is_fresh(checked.at_ms, now_ms, CARD_VALID_MS) && asked_every_line(content, checked)
}

fn is_fresh(at_ms: i64, now_ms: i64, valid_ms: i64) -> bool {
    let age_ms = now_ms.saturating_sub(at_ms);
    (-CLOCK_SLACK_MS..valid_ms).contains(&age_ms)
}

/// The lines whose rules closed exercises. What a session was stopped for is no line of a card.
fn items_of(closure: &Closure) -> impl Iterator<Item = ItemId> {
    let items = closure.rules.iter().filter_map(|rule| rule.split_once('/').map(|(item, _)| item));
    items.filter(|item| *item != STOP_RULES).map(ItemId::from)
}

/// The cards whose lines closed exercises; where that was not written down, every card.
fn cards_to_ask_again(content: &Screening, closure: &Closure) -> Vec<CardId> {
    let named: BTreeSet<&CardId> =
        items_of(closure).filter_map(|item| content.item(&item)).map(|item| &item.card).collect();
    let closing = |card: &&Card| {
        if named.is_empty() { card.asked == Asked::Always } else { named.contains(&card.id) }
    };
    content.cards.iter().filter(closing).map(|card| card.id.clone()).collect()
}

fn blocks_neck(content: &Screening, fact: &ItemId) -> bool {
    let branches = content.item(fact).map_or(&[][..], |item| &item.branches);
    branches.iter().any(|branch| branch.filters.contains(&Filter::BlockNeck))
}

fn asked_every_line(content: &Screening, checked: &Checked) -> bool {
    let Some(today) = &checked.today else { return true };
    let cards = content.cards_asked(Asked::BeforeSession);
    cards.flat_map(|card| content.items_on(&card.id)).all(|item| today.holds(&item.id) == Some(false))
}
