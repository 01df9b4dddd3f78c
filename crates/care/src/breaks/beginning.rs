//! What is known of a break from its beginning, which the companion wrote down: it alone knows the person's settings.

use std::ops::RangeInclusive;

use breaks::Settings;
use journal::{Body, BreakLength, Event, EventId};

use crate::session::Plan;

/// What a person can set as the length of a break, in seconds. Written out, as the table of all settings with its words would come
/// along with the page of a session; a test compares them.
pub(super) const CAN_BE_SET_SECS: RangeInclusive<u32> = 30..=900;
/// Movements of a break take no longer, however long it is.
const MOVEMENTS_MOST_SECS: u32 = 120;

/// How long a break is, and from when on it counts.
///
/// ```
/// use care::breaks::Length;
///
/// assert_eq!(Length::default(), Length { secs: 90, counts_from_secs: 45 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// In seconds.
    pub secs: u32,
    /// In seconds from its beginning.
    pub counts_from_secs: u32,
}

impl Default for Length {
    /// As the companion has it before anybody changes it.
    fn default() -> Self {
        let usual = Settings::default();
        Self { secs: usual.break_secs, counts_from_secs: usual.break_counts_from_secs() }
    }
}

impl Length {
    /// What was written down, if it can be somebody's setting.
    fn told(length: BreakLength) -> Option<Self> {
        let BreakLength { secs, counts_from_secs } = length;
        let can_be_set = CAN_BE_SET_SECS.contains(&secs) && counts_from_secs <= secs;
        can_be_set.then_some(Self { secs, counts_from_secs })
    }

    /// How long its movements may take. They are chosen for a break of the usual length, where they may take a little more; who wants
    /// shorter breaks gets shorter movements.
    pub(super) fn movements_most_secs(self) -> f32 {
        let is_short = self.secs < Self::default().secs;
        (if is_short { self.secs } else { MOVEMENTS_MOST_SECS }) as f32
    }

    /// Whether a break that came to its end was done: every movement of it, at least a repetition, and for the time from which it
    /// counts, or half of its plan where that is shorter. Who skips through it had none.
    #[must_use]
    pub fn counts_as_done(self, plan: &Plan, plan_ms: u64, done: &[String], elapsed_ms: u64) -> bool {
        let least_ms = (u64::from(self.counts_from_secs) * 1_000).min(plan_ms / 2);
        let is_done = |movement: &str| done.iter().any(|done| done == movement);
        elapsed_ms >= least_ms && plan.steps().iter().all(|step| is_done(&step.movement))
    }
}

/// What the beginning of a break says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    /// Whether the neck may be part of it: not where the person's own limit leaves it out, nor where the beginning is not known.
    pub may_move_neck: bool,
    /// How long it is; the usual length where nothing is told of it.
    pub length: Length,
}

impl Beginning {
    /// Reads it from the event that began the break.
    #[must_use]
    pub fn of<'e>(events: impl DoubleEndedIterator<Item = &'e Event>, begun: EventId) -> Self {
        let event = events.rev().find(|event| event.id() == begun);
        let Some(Body::BreakPrompted(prompted)) = event.map(|event| &event.body) else {
            return Self::default();
        };
        let length = prompted.length.and_then(Length::told).unwrap_or_default();
        Self { may_move_neck: !prompted.neck_rests, length }
    }
}
