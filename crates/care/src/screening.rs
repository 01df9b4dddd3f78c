//! The safety screen, so far only the right to start that it ends in.

use library::Filter;

/// What a passed screen allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    allows_neck: bool,
    filters: Vec<Filter>,
}

impl Limits {
    /// Whether the neck may move at all.
    #[must_use]
    pub fn allows_neck(&self) -> bool {
        self.allows_neck
    }

    /// Whether a filter is set.
    #[must_use]
    pub fn has(&self, filter: Filter) -> bool {
        self.filters.contains(&filter)
    }
}

/// The right to start one session now. Only a screen that ended well gives it; it cannot be copied.
#[derive(Debug)]
pub struct Clearance {
    limits: Limits,
    valid_until_ms: i64,
}

impl Clearance {
    /// For the tests of what needs one.
    #[cfg(test)]
    pub(crate) fn for_tests(filters: &[Filter], valid_until_ms: i64) -> Self {
        let allows_neck = !filters.contains(&Filter::BlockNeck);
        Self { limits: Limits { allows_neck, filters: filters.to_vec() }, valid_until_ms }
    }

    /// What may be offered.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Whether a session may still start, in milliseconds since 1970 in UTC.
    #[must_use]
    pub fn is_valid_at(&self, now_ms: i64) -> bool {
        now_ms <= self.valid_until_ms
    }
}
