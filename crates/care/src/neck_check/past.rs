//! Earlier checks.

use journal::{BREAK_ROUTINE, Body, Ended, Event, EventId, Fold, NeckChecked, NeckMotion, NeckReading};
use serde::{Deserialize, Serialize};

use crate::progress::{LEAST_CHANGE_DEG, RangeChange};

/// A difference between the sides of less than this is not clear: both are read from one straight ahead, and what that is off
/// by is added on one side and taken off on the other.
const LEAST_BETWEEN_SIDES_DEG: u16 = 20;

/// One check that came to its end with something measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastCheck {
    /// Its event, to be erased by.
    pub id: EventId,
    /// The `neck.check_begun` that it ended: a check has one end, and what was kept of it last counts.
    pub check: EventId,
    /// The person's day, since 1970.
    pub day: i64,
    /// How it came to its end.
    pub ended: Ended,
    /// What was measured.
    pub readings: Vec<NeckReading>,
    /// A session, which a guided break is not, came to its end between the check before and this one, all on one day: what changed
    /// did so around it.
    pub after_session: bool,
}

impl PastCheck {
    /// The reading of a direction.
    #[must_use]
    pub fn reading(&self, motion: NeckMotion) -> Option<&NeckReading> {
        self.readings.iter().find(|reading| reading.motion == motion)
    }

    /// How the two sides of a motion compare, the left as before and the right as after: nothing where one was not measured,
    /// or was lost while it went on.
    #[must_use]
    pub fn between_sides(&self, left: NeckMotion, right: NeckMotion) -> Option<RangeChange> {
        between(LEAST_BETWEEN_SIDES_DEG, self.reading(left)?, self.reading(right)?)
    }
}

/// How two readings compare: what is less than so many degrees, or than the errors of both together, is not clear. One that is
/// "at least" has no degrees to compare.
fn between(least_deg: u16, before: &NeckReading, after: &NeckReading) -> Option<RangeChange> {
    let error_deg = f32::from(before.error_deg).hypot(f32::from(after.error_deg)).ceil() as u16;
    let is_known = !before.at_least && !after.at_least;
    is_known.then(|| RangeChange::beyond(least_deg.max(error_deg), before.degrees, after.degrees))
}

/// The fold of all checks in which something was measured.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeckChecks {
    checks: Vec<PastCheck>,
    /// The last session that each device began, until it comes to its end: one before that was given up, and cannot be gone on with.
    /// Guided breaks are none of them.
    begun: Vec<EventId>,
    /// The day of the last session that came to its end after the latest check.
    session_since: Option<i64>,
}

impl Fold for NeckChecks {
    const VERSION: u32 = 5;

    fn apply(&mut self, event: &Event) {
        let day = event.recorded.local.date.days_since_epoch();
        match &event.body {
            Body::SessionStarted(started) if !started.routine.starts_with(BREAK_ROUTINE) => {
                let id = event.id();
                self.begun.retain(|earlier| earlier.device != id.device);
                self.begun.push(id);
            }
            Body::SessionFinished(finished) if self.no_longer_begun(finished.session) => {
                self.session_since = Some(day);
            }
            // A symptom ended it, and nothing of it comes after that.
            Body::SessionStopped(stopped) => _ = self.no_longer_begun(stopped.session),
            Body::NeckChecked(checked) => self.take(event.id(), day, checked),
            _ => {}
        }
    }
}

impl NeckChecks {
    /// Whether a session was known to have begun; from now on it is over.
    fn no_longer_begun(&mut self, session: EventId) -> bool {
        let place = self.begun.iter().position(|begun| *begun == session);
        place.map(|place| self.begun.swap_remove(place)).is_some()
    }

    fn take(&mut self, id: EventId, day: i64, checked: &NeckChecked) {
        if checked.readings.is_empty() {
            self.checks.retain(|past| past.check != checked.check);
            return;
        }
        let (check, ended, readings) = (checked.check, checked.ended, checked.readings.clone());
        if let Some(known) = self.checks.iter_mut().find(|known| known.check == check) {
            *known = PastCheck { id, check, day, ended, readings, after_session: known.after_session };
            return;
        }
        let is_same_day = self.checks.last().is_some_and(|before| before.day == day);
        let after_session = self.session_since.take() == Some(day) && is_same_day;
        self.checks.push(PastCheck { id, check, day, ended, readings, after_session });
    }

    /// The latest check.
    #[must_use]
    pub fn latest(&self) -> Option<&PastCheck> {
        self.checks.last()
    }

    /// The last check before the latest in which a direction was measured, with its reading.
    #[must_use]
    pub fn before(&self, motion: NeckMotion) -> Option<(&PastCheck, &NeckReading)> {
        let earlier = self.checks.iter().rev().skip(1);
        earlier.filter_map(|check| Some((check, check.reading(motion)?))).next()
    }

    /// How the latest reading of a direction compares with the one before it.
    #[must_use]
    pub fn change(&self, motion: NeckMotion) -> Option<RangeChange> {
        between(LEAST_CHANGE_DEG, self.before(motion)?.1, self.latest()?.reading(motion)?)
    }
}
