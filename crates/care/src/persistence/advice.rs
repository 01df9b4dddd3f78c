//! Advice on record, and what the person said about it.

use std::collections::BTreeMap;

use journal::{AdviceAnswer, AdviceAnswered, AdviceRaised, Body, Event, EventId};
use library::screening::{Advice as Named, Branch, Screening, Urgency};
use serde::{Deserialize, Serialize};

use super::rules::Rule;

/// Days after an appointment was said to be made until it is asked whether it took place.
const SOON_DAYS: i64 = 14;
const ROUTINE_DAYS: i64 = 42;

/// All advice that was ever on record, the latest of each rule.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    notices: BTreeMap<String, Notice>,
    /// Which rule an event raised: two devices may have raised the same.
    raised: BTreeMap<EventId, String>,
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// The event that put it on record, to be named in an answer.
    pub id: EventId,
    /// The rule by its name, which a newer Limber may have given.
    pub rule: String,
    /// The day on which it was met, as days since 1970.
    pub day: i64,
    /// How soon someone should be seen.
    pub urgency: Urgency,
    /// Rules of the safety check behind it.
    pub screen_rules: Vec<String>,
    /// What became of it.
    pub state: State,
}

/// What became of a piece of advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Nothing was said yet.
    Open,
    /// There is an appointment, said on this day.
    Booked {
        /// The day, since 1970.
        day: i64,
    },
    /// It was answered on this day.
    Closed {
        /// The day, since 1970.
        day: i64,
        /// With what.
        answer: AdviceAnswer,
    },
}

impl Notice {
    /// The rule, unless a newer Limber gave it.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        Rule::named(&self.rule)
    }

    /// Whether it has to be shown on a day. An appointment holds it back until it should have taken place; a calendar
    /// that was set back does not.
    #[must_use]
    pub fn is_open_on(&self, today: i64) -> bool {
        match self.state {
            State::Open => true,
            State::Closed { .. } => false,
            State::Booked { day } => !(day - 1..day + self.days_until_asked()).contains(&today),
        }
    }

    /// The branches of the safety check behind it, where the content still has them.
    pub fn branches<'a>(&'a self, screening: &'a Screening) -> impl Iterator<Item = &'a Branch> {
        self.screen_rules.iter().filter_map(|rule| {
            let (item, branch) = rule.split_once('/')?;
            let item = screening.items.iter().find(|known| known.id.as_str() == item)?;
            item.branches.iter().find(|known| known.id.as_str() == branch)
        })
    }

    /// Whom the safety check names for its sign, the most urgent first. Nothing where it names nobody: then a doctor or
    /// physiotherapist, as soon as [`Notice::urgency`] says.
    #[must_use]
    pub fn see<'a>(&'a self, screening: &'a Screening) -> Option<&'a Named> {
        let named = self.branches(screening).filter(|branch| branch.urgency <= Urgency::Soon);
        let see = named.max_by_key(|branch| branch.urgency)?.see.as_ref()?;
        screening.advice(see)
    }

    fn days_until_asked(&self) -> i64 {
        if self.urgency <= Urgency::Routine { ROUTINE_DAYS } else { SOON_DAYS }
    }
}

impl Advice {
    /// Takes in the next event in the journal's order.
    pub fn apply(&mut self, event: &Event) {
        match &event.body {
            Body::AdviceRaised(raised) => self.raise(event.id(), raised),
            Body::AdviceAnswered(answered) => {
                self.answer(*answered, event.recorded.local.date.days_since_epoch());
            }
            _ => {}
        }
    }

    fn raise(&mut self, id: EventId, raised: &AdviceRaised) {
        self.raised.insert(id, raised.rule.clone());
        let day = raised.day.days_since_epoch();
        // A code that cannot be read comes from a newer Limber: sooner rather than later.
        let urgency = raised.urgency.parse().unwrap_or(Urgency::Soon);
        let fresh = Notice {
            id,
            rule: raised.rule.clone(),
            day,
            urgency,
            screen_rules: raised.screen_rules.clone(),
            state: State::Open,
        };
        match self.notices.get_mut(&raised.rule) {
            Some(notice) if notice.covers(day, &raised.screen_rules) => {}
            Some(notice) if !matches!(notice.state, State::Closed { .. }) => notice.widen(fresh),
            _ => {
                self.notices.insert(raised.rule.clone(), fresh);
            }
        }
    }

    fn answer(&mut self, answered: AdviceAnswered, day: i64) {
        let rule = self.raised.get(&answered.advice);
        let Some(notice) = rule.and_then(|rule| self.notices.get_mut(rule)) else { return };
        notice.state = match answered.answer {
            AdviceAnswer::Booked => State::Booked { day },
            answer @ (AdviceAnswer::Seen | AdviceAnswer::Declined) => State::Closed { day, answer },
        };
    }

    /// What has to be shown on a day, the most urgent first.
    #[must_use]
    pub fn open_on(&self, today: i64) -> Vec<&Notice> {
        let mut open: Vec<&Notice> = self.all().filter(|notice| notice.is_open_on(today)).collect();
        open.sort_by_key(|notice| std::cmp::Reverse(notice.urgency));
        open
    }

    /// Everything on record, the latest of each rule.
    pub fn all(&self) -> impl Iterator<Item = &Notice> {
        self.notices.values()
    }

    /// The day after which a rule counts: nothing while its advice is open, the day of the answer afterwards.
    pub(super) fn counts_from(&self, rule: Rule) -> Option<i64> {
        match self.notices.get(rule.name()).map(|notice| notice.state) {
            None => Some(i64::MIN),
            Some(State::Closed { day, .. }) => Some(day),
            Some(State::Open | State::Booked { .. }) => None,
        }
    }

    pub(super) fn has_raised_signs(&self, day: i64, rules: &[String]) -> bool {
        self.notices.get(Rule::NewSigns.name()).is_some_and(|notice| notice.covers(day, rules))
    }
}

impl Notice {
    /// Whether what was found on a day is already part of this: another device raised it, or it was answered since.
    fn covers(&self, day: i64, rules: &[String]) -> bool {
        let knows_all = rules.iter().all(|rule| self.screen_rules.contains(rule));
        match self.state {
            State::Open | State::Booked { .. } => knows_all,
            State::Closed { day: answered, .. } => day <= answered && knows_all,
        }
    }

    /// More was found while it is open: all of it stands, and it is open anew.
    fn widen(&mut self, fresh: Self) {
        self.urgency = self.urgency.max(fresh.urgency);
        self.state = State::Open;
        for rule in fresh.screen_rules {
            if !self.screen_rules.contains(&rule) {
                self.screen_rules.push(rule);
            }
        }
    }
}
