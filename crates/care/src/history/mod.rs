//! What this person's sessions did for them, folded from the journal.
//!
//! Everything that relief knows about the past is here: the last sessions with their marks before and after, and
//! which movements are set aside because one of them hurt. Marks describe; nothing here credits a movement with
//! having caused a change.

mod removal;
mod session;

use std::collections::{BTreeMap, VecDeque};
use std::ops::RangeInclusive;

use journal::{
    Body, Event, EventId, Felt, Intent, PROGRAMME_ROUTINE, ReliefAsked, SessionFinished, SessionStarted,
    SymptomNextDay,
};
use serde::{Deserialize, Serialize};

use crate::learning::is_urge;

pub use removal::{Removal, SET_ASIDE_DAYS};
pub use session::{Marks, PastSession};

/// Sessions that are remembered for the next choice. Older ones stay in the journal.
const SESSIONS_KEPT: usize = 200;
/// Questions without a session yet; a few suffice, since a session follows its question at once.
const ASKS_KEPT: usize = 16;
/// Up to so many points more pain the day after than before, nothing is set aside.
pub const MOST_POINTS_OF_NO_FLARE: u8 = 2;
/// A flare is told at most so many days after its session.
pub(crate) const MOST_DAYS_TO_A_FLARE: i64 = 7;
/// How many days a person remembers how the day after was.
const DAYS_ASKED_ABOUT: RangeInclusive<i64> = 1..=3;
/// Neck checks that are remembered, for the neck's budget of a day.
const NECK_CHECKS_KEPT: usize = 16;
/// A crack this close to a session leaves its marks out of every count.
const CRACK_WINDOW_MS: i64 = 20 * 60 * 1000;
/// The most cracks, and the most urges, that are remembered: several years of ten a day. What lies before the sessions
/// that are kept is forgotten anyway.
const MOMENTS_KEPT: usize = 20_000;

/// The fold of a person's sessions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    asks: VecDeque<(EventId, Marks)>,
    sessions: VecDeque<PastSession>,
    removals: BTreeMap<String, Removal>,
    cracks_ms: VecDeque<i64>,
    /// Cracks, urges that were let pass, and askings because of an urge.
    urges_ms: VecDeque<i64>,
    /// Neck checks that were begun, with their day and the moment of the last sign of them.
    neck_checks: VecDeque<(EventId, i64, i64)>,
    /// The local day of the first session there ever was that was asked for with marks.
    first_asked_day: Option<i64>,
}

impl History {
    /// Takes in the next event in the journal's order.
    pub fn apply(&mut self, event: &Event) {
        let at_ms = event.recorded.instant_ms;
        let day = event.recorded.local.date.days_since_epoch();
        match &event.body {
            Body::ReliefAsked(asked) => self.ask(event.id(), asked, at_ms),
            Body::SessionStarted(started) => {
                let hour = event.recorded.local.hour();
                self.start(event.id(), started, at_ms, day, hour);
            }
            Body::MovementDone(done) => {
                if let Some(session) = self.session_mut(done.session) {
                    session.done.push(done.movement.clone());
                    session.goes_on(at_ms);
                }
            }
            Body::SessionFinished(finished) => self.finish(finished, at_ms),
            Body::NeckCheckBegun(_) => {
                push_capped(&mut self.neck_checks, (event.id(), day, at_ms), NECK_CHECKS_KEPT);
            }
            Body::NeckChecked(checked) => self.move_neck_check(checked.check, at_ms),
            Body::SessionStopped(stopped) => {
                self.set_aside(&stopped.movement, day);
                self.move_neck_check(stopped.session, at_ms);
                if let Some(session) = self.session_mut(stopped.session) {
                    session.stopped = true;
                    session.goes_on(at_ms);
                }
            }
            Body::SymptomNextDay(next_day) => self.next_day(next_day, day),
            Body::MovementRestored(restored) => self.restore(&restored.movement),
            Body::HabitCracked(moment) if moment.is_told() => {
                push_capped(&mut self.cracks_ms, at_ms, MOMENTS_KEPT);
                push_capped(&mut self.urges_ms, at_ms, MOMENTS_KEPT);
            }
            Body::UrgeResisted(_) => push_capped(&mut self.urges_ms, at_ms, MOMENTS_KEPT),
            _ => {}
        }
    }

    /// The last sessions, guided breaks among them, oldest first: what moved, and what hurt.
    pub fn sessions(&self) -> impl DoubleEndedIterator<Item = &PastSession> {
        self.sessions.iter()
    }

    /// Those that were asked for and are no breaks, oldest first: what is to be learnt from. A break is chosen for the person and
    /// bears no marks.
    pub fn own_sessions(&self) -> impl DoubleEndedIterator<Item = &PastSession> {
        self.sessions.iter().filter(|session| !session.is_break())
    }

    /// The sessions of a routine whose marks count, oldest first: finished, marked afterwards, and no crack
    /// within 20 minutes of it.
    pub fn marked_sessions<'a>(&'a self, routine: &'a str) -> impl Iterator<Item = &'a PastSession> {
        self.sessions.iter().filter(move |session| {
            session.routine == routine
                && session.stiffness_change().is_some()
                && !self.is_near_a_crack(session)
        })
    }

    /// Whether a crack was noted within 20 minutes of a session.
    #[must_use]
    pub fn is_near_a_crack(&self, session: &PastSession) -> bool {
        self.cracks_ms.iter().any(|&crack_ms| session.is_near(crack_ms, CRACK_WINDOW_MS))
    }

    /// Whether a crack was noted in a session or within 20 minutes before it.
    pub(crate) fn cracked_before(&self, session: &PastSession) -> bool {
        let until_ms = session.last_ms;
        self.cracks_ms
            .iter()
            .any(|&crack_ms| crack_ms <= until_ms && session.is_near(crack_ms, CRACK_WINDOW_MS))
    }

    /// The first urge after a moment that is remembered: a crack, an urge that was let pass, or relief asked for because
    /// of one.
    pub(crate) fn first_urge_after(&self, at_ms: i64) -> Option<i64> {
        self.urges_ms.iter().copied().filter(|&urge_ms| urge_ms > at_ms).min()
    }

    /// The local day of the first session that was asked for with marks, as days since 1970: from then on there is something
    /// to learn from. Sessions of the programme, for an occasion and of the person's own bear none.
    #[must_use]
    pub fn first_asked_day(&self) -> Option<i64> {
        self.first_asked_day
    }

    /// The same history as if a session had never begun: for going on with it, so that it does not count against
    /// itself.
    #[must_use]
    pub fn without_session(&self, session: EventId) -> Self {
        let mut without = self.clone();
        without.sessions.retain(|past| past.id != session);
        without
    }

    /// How a movement felt when it was last marked.
    #[must_use]
    pub fn last_felt(&self, movement: &str) -> Option<Felt> {
        self.sessions.iter().rev().find_map(|session| session.felt.get(movement).copied())
    }

    /// Why a movement is set aside on a day, if it is.
    #[must_use]
    pub fn set_aside_on(&self, movement: &str, day: i64) -> Option<&Removal> {
        self.removals.get(movement).filter(|removal| removal.holds_on(day))
    }

    /// Every movement that is set aside on a day.
    pub fn all_set_aside_on(&self, day: i64) -> impl Iterator<Item = (&str, &Removal)> {
        self.removals
            .iter()
            .filter(move |(_, removal)| removal.holds_on(day))
            .map(|(movement, removal)| (movement.as_str(), removal))
    }

    /// Whether the last session that was told of was worse the day after, so that doses are halved on this day: until one is
    /// not worse, and for no more than [`SET_ASIDE_DAYS`]. Nobody stays small for ever because nothing was told since.
    #[must_use]
    pub fn is_flared(&self, day: i64) -> bool {
        let told = |session: &PastSession| Some((session.next_day?, session.next_day_told?));
        let last = self.sessions.iter().rev().find_map(told);
        last.is_some_and(|(felt, told_day)| felt == Felt::Worse && day < told_day + SET_ASIDE_DAYS)
    }

    /// The sessions that one question about the day after is asked of: the person's last one in which something was done, one to
    /// three days ago, and the last such one of the programme, which goes by the answer. Neither is asked about once it
    /// was told, or where a symptom stopped it. A session that was done today already hides none.
    ///
    /// One that was left and never brought to an end is asked about like any other: what was done was done.
    #[must_use]
    pub fn asks_next_day(&self, today: i64) -> Vec<EventId> {
        let is_asked_about = move |session: &&PastSession| {
            !session.done.is_empty() && DAYS_ASKED_ABOUT.contains(&(today - session.day))
        };
        let is_of_programme = |session: &&PastSession| session.routine.starts_with(PROGRAMME_ROUTINE);
        let last = self.own_sessions().rev().find(is_asked_about);
        // The question is about the last session: an answer would be booked to one that the person does not mean.
        if last.is_some_and(|last| last.stopped) {
            return Vec::new();
        }
        let of_programme = self.own_sessions().rev().filter(is_asked_about).find(is_of_programme);
        let waits = |session: &&PastSession| session.next_day.is_none() && !session.stopped;
        let mut asked: Vec<EventId> =
            last.into_iter().chain(of_programme).filter(waits).map(|session| session.id).collect();
        asked.dedup();
        asked
    }

    /// Whether a neck check was begun on a day.
    #[must_use]
    pub fn has_checked_neck_on(&self, day: i64) -> bool {
        self.neck_checks.iter().any(|(_, of, _)| *of == day)
    }

    /// The neck checks, each with its day and the moment of the last sign of it.
    pub(crate) fn neck_checks(&self) -> impl Iterator<Item = (i64, i64)> {
        self.neck_checks.iter().map(|(_, day, last_ms)| (*day, *last_ms))
    }

    /// The session that was started and neither finished nor stopped, if it is the latest one.
    #[must_use]
    pub fn open_session(&self) -> Option<&PastSession> {
        self.sessions.back().filter(|session| session.is_open())
    }

    fn ask(&mut self, id: EventId, asked: &ReliefAsked, at_ms: i64) {
        if is_urge(asked.intent == Intent::Crack, asked.urge.get()) {
            push_capped(&mut self.urges_ms, at_ms, MOMENTS_KEPT);
        }
        let marks = Marks {
            stiffness: asked.stiffness.get(),
            urge: asked.urge.get(),
            wants_to_crack: asked.intent == Intent::Crack,
            places: asked.places.clone(),
        };
        push_capped(&mut self.asks, (id, marks), ASKS_KEPT);
    }

    fn start(&mut self, id: EventId, started: &SessionStarted, at_ms: i64, day: i64, hour: u8) {
        let before = started
            .asked
            .and_then(|asked| self.asks.iter().find(|(id, _)| *id == asked))
            .map(|(_, marks)| marks.clone());
        if before.is_some() {
            self.first_asked_day.get_or_insert(day);
        }
        let planned = started.movements.iter().map(|planned| planned.movement.clone()).collect();
        let session = PastSession::started(id, &started.routine, planned, before, at_ms, day, hour);
        // Breaks are many and bear no marks: those of earlier days make room, so that what helped is remembered as long as ever,
        // and so is what hurt.
        if session.is_break() && self.sessions.len() == SESSIONS_KEPT {
            let oldest = self
                .sessions
                .iter()
                .position(|past| past.is_break() && past.day != day && !past.went_badly());
            oldest.and_then(|place| self.sessions.remove(place));
        }
        push_capped(&mut self.sessions, session, SESSIONS_KEPT);
        self.forget_before_sessions();
    }

    /// Cracks and urges matter as long as a session does that they may be near. They are pruned by time, and not by their
    /// number: somebody who cracks often has many of them between two sessions.
    fn forget_before_sessions(&mut self) {
        let oldest_ms = self.sessions.iter().map(|session| session.started_ms).min().unwrap_or(i64::MIN);
        let from_ms = oldest_ms.saturating_sub(CRACK_WINDOW_MS);
        // They come in the order of time. Where a clock was set back, one that is older than need be may stay: it is near no session.
        for moments in [&mut self.cracks_ms, &mut self.urges_ms] {
            while moments.front().is_some_and(|&moment_ms| moment_ms < from_ms) {
                moments.pop_front();
            }
        }
    }

    fn finish(&mut self, finished: &SessionFinished, at_ms: i64) {
        let Some(session) = self.session_mut(finished.session) else { return };
        session.finish(finished, at_ms);
    }

    fn next_day(&mut self, next_day: &SymptomNextDay, day: i64) {
        let target = match next_day.session {
            Some(id) => self.session_mut(id),
            None => self.last_before_mut(day),
        };
        let Some(session) = target else { return };
        session.next_day = Some(next_day.felt);
        // A clock that was set wrong does not move it far from the session.
        session.next_day_told = Some(day.clamp(session.day, session.day + MOST_DAYS_TO_A_FLARE));
        // A little more than before halves the next doses, as every worse day does; only a flare sets aside.
        let is_little = next_day.points_up.is_some_and(|points| points.get() <= MOST_POINTS_OF_NO_FLARE);
        if next_day.felt != Felt::Worse || is_little {
            return;
        }
        // Which of several movements it was cannot be known, so all that were done are set aside.
        for movement in session.done.clone() {
            self.set_aside(&movement, day);
        }
    }

    fn set_aside(&mut self, movement: &str, day: i64) {
        self.removals.entry(movement.to_owned()).or_default().add(day);
    }

    /// The person asked for it back: neither a stop nor an earlier "worse" keeps it away any longer.
    fn restore(&mut self, movement: &str) {
        self.removals.remove(movement);
        for session in &mut self.sessions {
            session.felt.remove(movement);
        }
    }

    fn move_neck_check(&mut self, check: EventId, at_ms: i64) {
        for (_, _, last_ms) in self.neck_checks.iter_mut().filter(|(id, ..)| *id == check) {
            // A clock that was set back does not make it longer ago.
            *last_ms = at_ms.max(*last_ms);
        }
    }

    /// The person's last session of an earlier day, or the last there is.
    fn last_before_mut(&mut self, day: i64) -> Option<&mut PastSession> {
        let earlier = self.sessions.iter().rposition(|session| !session.is_break() && session.day < day);
        let place = earlier.or(self.sessions.len().checked_sub(1))?;
        self.sessions.get_mut(place)
    }

    fn session_mut(&mut self, id: EventId) -> Option<&mut PastSession> {
        self.sessions.iter_mut().rev().find(|session| session.id == id)
    }
}

fn push_capped<T>(queue: &mut VecDeque<T>, item: T, most: usize) {
    if queue.len() == most {
        queue.pop_front();
    }
    queue.push_back(item);
}

#[cfg(test)]
mod tests;
