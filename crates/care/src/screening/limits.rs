//! What a passed screen allows, and the right to start that follows from it.

use std::collections::BTreeSet;

use journal::Scale;
use library::Filter;
use library::screening::{Part, Urgency};

/// What a passed screen allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    pub(super) urgency: Urgency,
    pub(super) filters: BTreeSet<Filter>,
    pub(super) excluded: BTreeSet<Part>,
    pub(super) age_years: Option<u8>,
}

impl Limits {
    /// The urgency that the screen ended with: C, R or W.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// The filters that close groups of movements.
    #[must_use]
    pub fn filters(&self) -> &BTreeSet<Filter> {
        &self.filters
    }

    /// Whether a filter is set.
    #[must_use]
    pub fn has(&self, filter: Filter) -> bool {
        self.filters.contains(&filter)
    }

    /// Whether the neck may move at all: the screen ended in C or R and nothing blocks the neck.
    #[must_use]
    pub fn allows_neck(&self) -> bool {
        self.urgency <= Urgency::Routine
            && !self.filters.contains(&Filter::BlockNeck)
            && !self.filters.contains(&Filter::PregnantUncleared)
            && !self.excluded.contains(&Part::Neck)
    }

    /// Whether a region may move.
    #[must_use]
    pub fn allows(&self, region: Part) -> bool {
        match region {
            Part::Neck => self.allows_neck(),
            Part::UpperBack | Part::LowBack => !self.excluded.contains(&region),
        }
    }

    /// Whether a movement that names filters against it may be offered.
    #[must_use]
    pub fn allows_despite(&self, contraindications: &[Filter]) -> bool {
        contraindications.iter().all(|filter| !self.filters.contains(filter))
    }

    /// Whether only movements at the lowest level may be offered.
    #[must_use]
    pub fn lowest_level_only(&self) -> bool {
        self.urgency >= Urgency::Routine
    }

    /// Whether only walking, breathing, shoulder rolls and breaks may be offered.
    #[must_use]
    pub fn gentle_only(&self) -> bool {
        self.filters.contains(&Filter::PregnantUncleared)
    }

    /// Age in whole years, for the limits of a movement.
    #[must_use]
    pub fn age_years(&self) -> Option<u8> {
        self.age_years
    }
}

/// The right to start one session now.
///
/// Only [`Standing::clearance`](super::Standing::clearance) gives it, it cannot be copied, written down or
/// widened, and it ends by itself.
#[derive(Debug)]
pub struct Clearance {
    limits: Limits,
    pain_now: Option<Scale>,
    valid_until_ms: i64,
}

impl Clearance {
    pub(super) fn new(limits: Limits, pain_now: Option<Scale>, valid_until_ms: i64) -> Self {
        Self { limits, pain_now, valid_until_ms }
    }

    /// For the tests of what needs one.
    #[cfg(test)]
    pub(crate) fn for_tests(filters: &[Filter], valid_until_ms: i64) -> Self {
        let limits = Limits {
            urgency: Urgency::SelfCare,
            filters: filters.iter().copied().collect(),
            excluded: BTreeSet::new(),
            age_years: Some(40),
        };
        Self::new(limits, None, valid_until_ms)
    }

    /// The same where more is closed, for the tests of what has to ask.
    #[cfg(test)]
    pub(crate) fn closing(mut self, excluded: &[Part], urgency: Urgency) -> Self {
        self.limits.excluded.extend(excluded);
        self.limits.urgency = urgency;
        self
    }

    /// The same with a pain that was marked, for the tests of what has to ask.
    #[cfg(test)]
    pub(crate) fn with_pain(self, mark: u8) -> Self {
        Self { pain_now: Scale::new(mark), ..self }
    }

    /// What may be offered.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The pain that was marked on the way into the screen, or later on the way to a session.
    #[must_use]
    pub fn pain_now(&self) -> Option<Scale> {
        self.pain_now
    }

    /// Until when a session may start, in milliseconds since 1970 in UTC.
    #[must_use]
    pub fn valid_until_ms(&self) -> i64 {
        self.valid_until_ms
    }

    /// Whether a session may still start.
    #[must_use]
    pub fn is_valid_at(&self, now_ms: i64) -> bool {
        now_ms <= self.valid_until_ms
    }
}
