//! Movements that are set aside after they hurt.

use serde::{Deserialize, Serialize};

/// Days for which a stop or a worse next day sets a movement aside.
pub const SET_ASIDE_DAYS: i64 = 14;

/// How often and until when a movement is set aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removal {
    /// How often it was set aside since the person last asked for it.
    pub times: u32,
    /// The local day on which it last was, as days since 1970.
    pub last_day: i64,
}

impl Removal {
    /// Sets aside once more. Two reports on one day count once: they tell of one event.
    pub(super) fn add(&mut self, day: i64) {
        if self.times == 0 || day != self.last_day {
            self.times += 1;
        }
        self.last_day = day;
    }

    /// Whether it comes back only when the person asks for it.
    #[must_use]
    pub fn until_asked(&self) -> bool {
        self.times >= 2
    }

    /// Whether it still holds on a local day. A clock set back does not end it early.
    #[must_use]
    pub fn holds_on(&self, day: i64) -> bool {
        self.until_asked() || day < self.last_day + SET_ASIDE_DAYS
    }
}
