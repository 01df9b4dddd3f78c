//! The two clocks: one that only runs forward, also while the machine sleeps, and the one on the wall.

use breaks::{Local, Now};
use jiff::Zoned;
use journal::{LocalDate, Moment};
use rustix::time::{ClockId, clock_gettime};

/// Both clocks, read at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// For `breaks`.
    pub now: Now,
    /// For the journal.
    pub moment: Moment,
}

impl Reading {
    /// Reads the clocks.
    #[must_use]
    pub fn take() -> Self {
        let mono_ms = forward_ms();
        let zoned = Zoned::now();
        let zone = zoned.time_zone().iana_name().unwrap_or(Moment::UNKNOWN_ZONE);
        let offset_minutes = i16::try_from(zoned.offset().seconds() / 60).unwrap_or(0);
        let moment = Moment::at_offset(zoned.timestamp().as_millisecond(), zone, offset_minutes);
        Self { now: Now { mono_ms, local: local_of(&moment) }, moment }
    }
}

/// Milliseconds of a clock that never goes back and counts sleep.
#[must_use]
pub fn forward_ms() -> u64 {
    let time = clock_gettime(ClockId::Boottime);
    let secs = u64::try_from(time.tv_sec).unwrap_or(0);
    secs * 1_000 + u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000
}

/// Day and time of a moment, as `breaks` takes them.
#[must_use]
pub fn local_of(moment: &Moment) -> Local {
    break_events::local_of(moment.local)
}

/// The moment on the wall at which a clock shows `minute_of_day` next, today or tomorrow.
#[must_use]
pub fn next_at(now: Local, minute_of_day: u32) -> Local {
    let today = Local::new(now.day(), minute_of_day.saturating_mul(60));
    if today > now {
        today
    } else {
        Local::new(now.day().saturating_add(1), minute_of_day.saturating_mul(60))
    }
}

/// A day, for people and for names.
#[must_use]
pub fn date_of(day: i32) -> LocalDate {
    LocalDate::from_days_since_epoch(i64::from(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_time_of_day_is_today_or_tomorrow() {
        let noon = Local::new(20_000, 12 * 3600);
        assert_eq!(next_at(noon, 13 * 60), Local::new(20_000, 13 * 3600));
        assert_eq!(next_at(noon, 12 * 60), Local::new(20_001, 12 * 3600));
        assert_eq!(next_at(noon, 9 * 60), Local::new(20_001, 9 * 3600));
    }

    #[test]
    fn both_clocks_tell_the_same_day_and_time() {
        let reading = Reading::take();
        assert_eq!(reading.now.local, local_of(&reading.moment));
        assert!(reading.now.mono_ms > 0);
    }
}
