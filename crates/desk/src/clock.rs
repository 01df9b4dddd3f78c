//! The two clocks: one that only runs forward, also while the machine sleeps, and the one on the wall.
//!
//! Both can [run faster](run_faster), so that hours can be shown within minutes.

use breaks::{Local, Now};
use jiff::{SignedDuration, Zoned};
use journal::{LocalDate, Moment};
use rustix::time::{ClockId, clock_gettime};
use std::sync::OnceLock;
use std::time::Duration;

/// For all readings alike, so that no clock contradicts another.
static FASTER: OnceLock<Faster> = OnceLock::new();

/// Clocks that run some times as fast from a moment on.
#[derive(Clone, Copy, Debug)]
struct Faster {
    times: u32,
    /// What the forward clock of the machine showed then.
    from_ms: u64,
}

impl Faster {
    /// By how much both clocks are ahead of the machine's, of which the forward one shows `machine_ms`.
    fn ahead_ms(self, machine_ms: u64) -> u64 {
        machine_ms.saturating_sub(self.from_ms).saturating_mul(u64::from(self.times.saturating_sub(1)))
    }
}

/// From now on time passes so many times as fast for this program. Only the first call counts. The source of X11 follows; others
/// count in the time of the machine.
pub fn run_faster(times: u32) {
    if times > 1 {
        FASTER.get_or_init(|| Faster { times, from_ms: machine_ms() });
    }
}

fn times() -> u32 {
    FASTER.get().map_or(1, |faster| faster.times)
}

/// How long the machine waits for a time to pass here.
pub(crate) fn on_the_machine(wait: Duration) -> Duration {
    wait / times()
}

/// How long a time of the machine, in milliseconds, is here.
pub(crate) fn from_the_machine(ms: u64) -> u64 {
    ms.saturating_mul(u64::from(times()))
}

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
        let machine_ms = machine_ms();
        let ahead_ms = FASTER.get().map_or(0, |faster| faster.ahead_ms(machine_ms));
        let mono_ms = machine_ms + ahead_ms;
        let zoned = on_the_wall(ahead_ms);
        let zone = zoned.time_zone().iana_name().unwrap_or(Moment::UNKNOWN_ZONE);
        let offset_minutes = i16::try_from(zoned.offset().seconds() / 60).unwrap_or(0);
        let moment = Moment::at_offset(zoned.timestamp().as_millisecond(), zone, offset_minutes);
        Self { now: Now { mono_ms, local: local_of(&moment) }, moment }
    }
}

/// The clock on the wall, so far ahead of the machine's.
fn on_the_wall(ahead_ms: u64) -> Zoned {
    let now = Zoned::now();
    let ahead = SignedDuration::from_millis(i64::try_from(ahead_ms).unwrap_or(i64::MAX));
    if ahead.is_zero() { now } else { now.checked_add(ahead).unwrap_or(now) }
}

/// Milliseconds of a clock that never goes back and counts sleep.
#[must_use]
pub fn forward_ms() -> u64 {
    let machine_ms = machine_ms();
    machine_ms + FASTER.get().map_or(0, |faster| faster.ahead_ms(machine_ms))
}

/// The same of the machine, whatever the speed here.
fn machine_ms() -> u64 {
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
    fn a_faster_clock_goes_on_from_where_it_was() {
        let table = [(20, 5_000, 0), (20, 6_000, 19_000), (1, 9_000, 0), (3, 6_500, 3_000), (20, 4_000, 0)];
        for (times, machine_ms, expected) in table {
            let faster = Faster { times, from_ms: 5_000 };
            assert_eq!(faster.ahead_ms(machine_ms), expected, "{times} times, at {machine_ms}");
        }
    }

    #[test]
    fn nobody_is_hurried_who_did_not_ask() {
        let second = Duration::from_secs(1);
        assert_eq!((on_the_machine(second), from_the_machine(7)), (second, 7));
    }

    #[test]
    fn both_clocks_tell_the_same_day_and_time() {
        let reading = Reading::take();
        assert_eq!(reading.now.local, local_of(&reading.moment));
        assert!(reading.now.mono_ms > 0);
    }
}
