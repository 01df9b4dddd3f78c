//! What a break may offer.

use breaks::{CareSays, Kind, NeckAllowance};
use journal::{Body, Event, Fold, Moment, ReliefAsked};
use library::{Content, MovementId};

use super::beginning::Beginning;
use super::guide::{Known, fit};
use crate::history::{History, PastSession};
use crate::relief::{CLOCK_SET_BACK_MS, neck_sets};
use crate::screening::{Clearance, Needs, Standing};
use crate::session::Step;

/// What `breaks` asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What for.
    pub kind: Kind,
    /// Whether the neck may be part of it, by the day's budget.
    pub neck: NeckAllowance,
}

/// What may be offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The answer to `breaks`.
    pub says: CareSays,
    /// The movements, at most two; none where it is standing, walking and breathing.
    pub movements: Vec<MovementId>,
}

impl Advice {
    /// Nothing now.
    pub const NOTHING: Self = Self { says: CareSays::Nothing, movements: Vec::new() };
    /// Standing, walking and breathing.
    pub const STAND_WALK_BREATHE: Self = Self { says: CareSays::StandWalkBreathe, movements: Vec::new() };
}

/// What was moved already, as far as the wait for the next break has to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// How long ago the last session ended in which something was moved for as long as a break must last to count.
    pub ago_ms: Option<u64>,
    /// Sets of neck movement today, however short, a guided break and a neck check among them.
    pub neck_sets: u32,
    /// How long ago the last set of neck movement ended, on whatever day.
    pub neck_ago_ms: Option<u64>,
}

/// What has to be known for an offer: a fold over the journal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BreakFacts {
    standing: Standing,
    history: History,
    asked: Option<ReliefAsked>,
}

impl Fold for BreakFacts {
    const VERSION: u32 = 5;

    fn apply(&mut self, event: &Event) {
        self.standing.apply(event);
        self.history.apply(event);
        if let Body::ReliefAsked(asked) = &event.body {
            self.asked = Some(asked.clone());
        }
    }
}

impl BreakFacts {
    /// What may be offered now.
    ///
    /// A change of position names no movement. A break names two of the safe set, for the place that was stiff last, if the
    /// safety check is in date and the card before a session was answered within its half hour; otherwise only standing,
    /// walking and breathing. Neither starts anything: the page asks its card before a movement.
    ///
    /// ```
    /// use breaks::{CareSays, Kind, NeckAllowance};
    /// use care::breaks::{BreakFacts, Question};
    /// use journal::Moment;
    ///
    /// let nobody_asked_yet = BreakFacts::default();
    /// let question = Question { kind: Kind::Break, neck: NeckAllowance::SpentToday };
    /// let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
    /// let advice = nobody_asked_yet.advise(content_bundle::content(), question, &now);
    /// assert_eq!(advice.says, CareSays::StandWalkBreathe);
    /// ```
    #[must_use]
    pub fn advise(&self, content: &Content, question: Question, now: &Moment) -> Advice {
        match self.standing.clearance(&content.screening, now) {
            Err(needs) if is_urgent(&needs) => Advice::NOTHING,
            Ok(clearance) if question.kind == Kind::Break => {
                self.movements(content, &clearance, question.neck, now)
            }
            _ => Advice::STAND_WALK_BREATHE,
        }
    }

    /// What was moved already, in sessions of whatever kind. A session stands for a break from so many seconds on: as the person has
    /// set it where that is known, else as [`Length`](super::Length) has it.
    ///
    /// ```
    /// use care::breaks::{BreakFacts, Length, Moved};
    /// use journal::Moment;
    ///
    /// let now = Moment::at_offset(1_774_868_400_000, "Europe/Berlin", 120);
    /// let counts_from_secs = Length::default().counts_from_secs;
    /// let moved = BreakFacts::default().moved(content_bundle::content(), counts_from_secs, &now);
    /// assert_eq!(moved, Moved::default());
    /// ```
    #[must_use]
    pub fn moved(&self, content: &Content, counts_from_secs: u32, now: &Moment) -> Moved {
        let least_ms = i64::from(counts_from_secs) * 1_000;
        let counts = |session: &&PastSession| {
            !session.done.is_empty() && session.last_ms.saturating_sub(session.started_ms) >= least_ms
        };
        let last_ms = self.history.sessions().rev().find(counts).map(|session| session.last_ms);
        // What lies ahead by this clock tells nothing of how long ago it was.
        let ago_ms = last_ms.and_then(|last_ms| u64::try_from(now.instant_ms.saturating_sub(last_ms)).ok());
        let today = now.local.date.days_since_epoch();
        let sets = || neck_sets(content, &self.history);
        let sets_today = sets().filter(|(day, _)| *day == today).count();
        // As for the pause between two sets: one that lies a little ahead was this moment, as the clock was set back.
        let neck_ago_ms = sets().map(|(_, last_ms)| now.instant_ms.saturating_sub(last_ms));
        let neck_ago_ms = neck_ago_ms.filter(|ago_ms| *ago_ms >= -CLOCK_SET_BACK_MS).min();
        Moved {
            ago_ms,
            neck_sets: u32::try_from(sets_today).unwrap_or(u32::MAX),
            neck_ago_ms: neck_ago_ms.map(|ago_ms| u64::try_from(ago_ms).unwrap_or(0)),
        }
    }

    fn movements(
        &self,
        content: &Content,
        clearance: &Clearance,
        neck: NeckAllowance,
        now: &Moment,
    ) -> Advice {
        let known = Known { standing: &self.standing, history: &self.history, asked: self.asked.as_ref() };
        // Only the names are told: for how long each is done says the page, by the length that the break begins with.
        let may_move_neck = matches!(neck, NeckAllowance::SetsLeft(_));
        let beginning = Beginning { may_move_neck, ..Beginning::default() };
        let Some(fitted) = fit(content, clearance, known, beginning, now) else {
            return Advice::STAND_WALK_BREATHE;
        };
        let movements = fitted.steps.iter().map(|step| MovementId(step.movement.clone())).collect();
        Advice { says: CareSays::Movements { neck: fitted.steps.iter().any(Step::works_neck) }, movements }
    }
}

pub(super) fn is_urgent(needs: &Needs) -> bool {
    matches!(needs, Needs::Emergency(_) | Needs::SameDay(_))
}
