//! One session as the next choice remembers it.

use std::collections::BTreeMap;

use journal::{BREAK_ROUTINE, Ended, EventId, Felt, SessionFinished};
use serde::{Deserialize, Serialize};

/// What a person marked before a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Stiffness, 0 to 10.
    pub stiffness: u8,
    /// Urge to crack, 0 to 10.
    pub urge: u8,
    /// Whether they came with "I want to crack it".
    pub wants_to_crack: bool,
    /// Ids of the places marked.
    pub places: Vec<String>,
}

/// One past or open session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastSession {
    /// The id of its start in the journal.
    pub id: EventId,
    /// Which routine.
    pub routine: String,
    /// Its movements as planned.
    pub planned: Vec<String>,
    /// Its movements as done, once for each side.
    pub done: Vec<String>,
    /// The marks before it, where relief was asked for.
    pub before: Option<Marks>,
    /// When it started, in milliseconds since 1970 in UTC.
    pub started_ms: i64,
    /// When something last happened in it.
    pub last_ms: i64,
    /// The local day on which it started, as days since 1970.
    pub day: i64,
    /// The local hour at which it started, 0 to 23.
    pub hour: u8,
    /// How it ended, once it did.
    pub ended: Option<Ended>,
    /// Whether a symptom stopped it.
    pub stopped: bool,
    /// Stiffness afterwards, if marked.
    pub stiffness_after: Option<u8>,
    /// Urge afterwards, if marked.
    pub urge_after: Option<u8>,
    /// How its movements felt, where marked.
    pub felt: BTreeMap<String, Felt>,
    /// How it was the day after, if told.
    pub next_day: Option<Felt>,
    /// The local day on which that was told.
    pub next_day_told: Option<i64>,
}

impl PastSession {
    /// Whether it was a guided break.
    #[must_use]
    pub fn is_break(&self) -> bool {
        self.routine.starts_with(BREAK_ROUTINE)
    }

    /// Whether a symptom stopped it, or it felt worse the day after.
    #[must_use]
    pub fn went_badly(&self) -> bool {
        self.stopped || self.next_day == Some(Felt::Worse)
    }

    pub(super) fn started(
        id: EventId,
        routine: &str,
        planned: Vec<String>,
        before: Option<Marks>,
        at_ms: i64,
        day: i64,
        hour: u8,
    ) -> Self {
        Self {
            id,
            routine: routine.to_owned(),
            planned,
            done: Vec::new(),
            before,
            started_ms: at_ms,
            last_ms: at_ms,
            day,
            hour,
            ended: None,
            stopped: false,
            stiffness_after: None,
            urge_after: None,
            felt: BTreeMap::new(),
            next_day: None,
            next_day_told: None,
        }
    }

    /// Something happened in it. A clock that was set back does not make it longer ago.
    pub(super) fn goes_on(&mut self, at_ms: i64) {
        self.last_ms = at_ms.max(self.last_ms);
    }

    pub(super) fn finish(&mut self, finished: &SessionFinished, at_ms: i64) {
        self.goes_on(at_ms);
        self.ended = Some(finished.ended);
        self.stiffness_after = finished.stiffness_after.map(journal::Scale::get);
        self.urge_after = finished.urge_after.map(journal::Scale::get);
        self.felt = finished.movements.iter().map(|felt| (felt.movement.clone(), felt.felt)).collect();
    }

    /// Whether it was neither finished nor stopped.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none() && !self.stopped
    }

    /// Stiffness after less stiffness before; less is easier. Nothing without both marks.
    #[must_use]
    pub fn stiffness_change(&self) -> Option<i16> {
        Some(i16::from(self.stiffness_after?) - i16::from(self.before.as_ref()?.stiffness))
    }

    /// Urge after less urge before. Nothing without both marks.
    #[must_use]
    pub fn urge_change(&self) -> Option<i16> {
        Some(i16::from(self.urge_after?) - i16::from(self.before.as_ref()?.urge))
    }

    /// Whether a moment lies in the session or within `window_ms` of it.
    pub(super) fn is_near(&self, at_ms: i64, window_ms: i64) -> bool {
        (self.started_ms - window_ms..=self.last_ms + window_ms).contains(&at_ms)
    }
}
