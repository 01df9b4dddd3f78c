//! What a person's history gives to learn from.

use journal::{Ended, Felt};

use super::belief::{Beliefs, Case, FORGET_A_DAY};
use super::context::{Context, DISMISSALS_OF};
use super::reward::{Outcome, reward};
use super::urge::{NextUrge, Spell};
use crate::history::{History, PastSession};

/// Days from the first session with marks on in which all candidates have the same chance.
pub const BURN_IN_DAYS: i64 = 14;
/// The time after a session that is looked at for the next urge.
const SPELL_MS: i64 = 12 * 60 * 60 * 1000;
const HOUR_MS: f64 = 60.0 * 60.0 * 1000.0;
/// From this urge on, asking for relief is one.
const URGE_FROM: u8 = 6;

/// Whether a day still belongs to the time in which all candidates have the same chance. It begins with the first session that
/// was asked for: what was done without marks, such as the programme, says nothing of how routines feel.
#[must_use]
pub fn is_burn_in(history: &History, day: i64) -> bool {
    history.first_asked_day().is_none_or(|first| day - first < BURN_IN_DAYS)
}

/// What is learnt from a history, as known at a moment.
#[derive(Clone, Debug)]
pub struct Learned<'a> {
    history: &'a History,
    cases: Vec<Case<'a>>,
}

impl<'a> Learned<'a> {
    /// From a history, on a local day.
    ///
    /// A session counts that was marked before and after, without a crack within 20 minutes: what a crack did is not
    /// what the session did.
    #[must_use]
    pub fn from(history: &'a History, day: i64) -> Self {
        let sessions: Vec<&PastSession> = history.own_sessions().collect();
        let cases = sessions
            .iter()
            .enumerate()
            .filter(|(_, session)| !history.is_near_a_crack(session))
            .filter_map(|(place, session)| case(session, &sessions[..place], day));
        let cases = cases.collect();
        Self { history, cases }
    }

    /// The sessions that count.
    #[must_use]
    pub fn cases(&self) -> &[Case<'a>] {
        &self.cases
    }

    /// How many of them were of a routine.
    #[must_use]
    pub fn sessions_of(&self, routine: &str) -> usize {
        self.cases.iter().filter(|case| case.routine == routine).count()
    }

    /// What they say, for somebody who came by `urge_share` because of an urge.
    #[must_use]
    pub fn beliefs(&self, now_ms: i64, day: i64, urge_share: f64) -> Beliefs<'a> {
        Beliefs::of(&self.cases).with_next_urge(NextUrge::of(spells(self.history, now_ms, day)), urge_share)
    }
}

/// The context in which something is asked, after these sessions: the person's own, since breaks come by the clock and are often
/// broken off for other reasons.
pub(crate) fn context(
    before: &[&PastSession],
    at_ms: i64,
    hour: u8,
    day: i64,
    stiffness: u8,
    is_neck: bool,
) -> Context {
    let minutes = before.last().map(|last| ((at_ms - last.last_ms) / 60_000).clamp(0, i64::from(u16::MAX)));
    let broken_off = |session: &&&PastSession| is_broken_off(session);
    let dismissals = before.iter().rev().take(usize::from(DISMISSALS_OF)).filter(broken_off).count();
    Context {
        hour,
        minutes_since_move: minutes.and_then(|minutes| u16::try_from(minutes).ok()),
        stiffness,
        is_neck,
        // Days are counted from a Thursday.
        is_weekend: (day + 3).rem_euclid(7) >= 5,
        dismissals: u8::try_from(dismissals).unwrap_or(DISMISSALS_OF),
    }
}

fn is_broken_off(session: &PastSession) -> bool {
    session.stopped || session.ended != Some(Ended::Finished)
}

fn case<'a>(session: &'a PastSession, before: &[&PastSession], day: i64) -> Option<Case<'a>> {
    let marks = session.before.as_ref()?;
    let change = session.stiffness_change()?;
    let is_neck = marks.places.iter().any(|place| place.starts_with("neck"));
    let context = context(before, session.started_ms, session.hour, session.day, marks.stiffness, is_neck);
    let outcome = Outcome {
        done_share: done_share(session),
        easier_points: f64::from(-change),
        rating: rating(session),
        is_interrupted: is_broken_off(session),
    };
    Some(Case { routine: &session.routine, context, reward: reward(&outcome), age_days: day - session.day })
}

/// The share of the planned movements that were done, on one side at least.
fn done_share(session: &PastSession) -> f64 {
    let done = session.planned.iter().filter(|planned| session.done.contains(planned)).count();
    done as f64 / session.planned.len().max(1) as f64
}

fn rating(session: &PastSession) -> f64 {
    let felt = session.felt.values().map(|felt| match felt {
        Felt::Better => 1.0,
        Felt::Same => 0.0,
        Felt::Worse => -1.0,
    });
    felt.sum::<f64>() / session.felt.len().max(1) as f64
}

/// The time after each session: until an urge or a crack was noted, or relief from a strong urge was asked for.
///
/// A crack soon afterwards counts here, as the urge that it shows: leaving it out would leave out the times after which the
/// urge came soonest. A crack before or during the session leaves the session out. Guided breaks are no part of it: they come by
/// the clock, after whatever was done before.
pub(crate) fn spells_by_session(
    history: &History,
    now_ms: i64,
    day: i64,
) -> impl Iterator<Item = (&PastSession, Spell<'_>)> {
    let sessions: Vec<&PastSession> = history.own_sessions().collect();
    let next_start_ms = |place: usize| sessions.get(place + 1).map_or(now_ms, |next| next.started_ms);
    let next_starts: Vec<i64> = (0..sessions.len()).map(next_start_ms).collect();
    let ended = sessions.into_iter().zip(next_starts);
    ended.filter_map(move |(session, next_start_ms)| {
        let is_over = session.ended.is_some() || session.stopped;
        if !is_over || history.cracked_before(session) {
            return None;
        }
        let cut_ms = (session.last_ms + SPELL_MS).min(now_ms).min(next_start_ms);
        // A session that an urge brought about comes just after that urge; any other one cuts the time off.
        let urge_ms = history.first_urge_after(session.last_ms).filter(|&at_ms| at_ms <= cut_ms);
        let until_ms = urge_ms.unwrap_or(cut_ms);
        let spell = Spell {
            routine: &session.routine,
            hours: (until_ms - session.last_ms).max(0) as f64 / HOUR_MS,
            is_urge: urge_ms.is_some(),
            weight: FORGET_A_DAY.powi((day - session.day).clamp(0, 10_000) as i32),
        };
        Some((session, spell))
    })
}

fn spells(history: &History, now_ms: i64, day: i64) -> impl Iterator<Item = Spell<'_>> {
    spells_by_session(history, now_ms, day).map(|(_, spell)| spell)
}

/// Whether an asking for relief is an urge.
pub(crate) fn is_urge(wants_to_crack: bool, urge: u8) -> bool {
    wants_to_crack || urge >= URGE_FROM
}
