//! Time as it is handed in: one clock that only runs forward, and the clock on the person's wall.

/// Milliseconds in a second.
pub(crate) const SECOND_MS: u64 = 1_000;
/// Milliseconds in a minute.
pub(crate) const MINUTE_MS: u64 = 60 * SECOND_MS;
/// Milliseconds in an hour.
pub(crate) const HOUR_MS: u64 = 60 * MINUTE_MS;
const DAY_SECS: i64 = 86_400;

/// The two clocks at one moment.
///
/// Lengths are measured with the first alone, so that a clock that was set, a change to summer time or a journey through
/// time zones neither brings a break forward nor puts one off. The second says which day and hour it is for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds of a clock that never goes back, from any origin, and that also counts while the machine sleeps where
    /// the system has such a clock (`CLOCK_BOOTTIME`, `mach_continuous_time`, `QueryInterruptTime`).
    pub mono_ms: u64,
    /// What the person's calendar and wall clock show.
    pub local: Local,
}

/// A day and a time of day on the person's wall. A day may have 23 or 25 hours; then an hour is missing or comes twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Local {
    day: i32,
    second_of_day: u32,
}

impl Local {
    /// A time of day, in seconds since midnight, on a day counted from 1970-01-01, which is day 0. A leap second, or any
    /// second beyond the day, becomes its last one.
    ///
    /// ```
    /// use breaks::{Local, Weekday};
    ///
    /// let local = Local::new(20_417, 9 * 3600 + 30 * 60);
    /// assert_eq!((local.hour(), local.minute_of_day()), (9, 570));
    /// assert_eq!(local.weekday(), Weekday::Tuesday);
    /// ```
    #[must_use]
    pub fn new(day: i32, second_of_day: u32) -> Self {
        Self { day, second_of_day: second_of_day.min(86_399) }
    }

    /// The day, counted from 1970-01-01.
    #[must_use]
    pub fn day(self) -> i32 {
        self.day
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        u8::try_from(self.second_of_day / 3600).unwrap_or(23)
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub fn minute_of_day(self) -> u32 {
        self.second_of_day / 60
    }

    pub(crate) fn second_of_minute_ms(self) -> u64 {
        u64::from(self.second_of_day % 60) * SECOND_MS
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        Weekday::of(self.day)
    }

    /// The first moment of the next day.
    #[must_use]
    pub fn tomorrow(self) -> Self {
        Self::new(self.day.saturating_add(1), 0)
    }

    /// Seconds on the wall from here to another moment; negative if that lies behind. On days with a change of the clock
    /// this is up to an hour more or less than really passes.
    #[must_use]
    pub fn secs_until(self, later: Self) -> i64 {
        later.absolute_secs() - self.absolute_secs()
    }

    /// The moment some seconds later on the wall, or earlier if they are negative.
    #[must_use]
    pub fn plus_secs(self, secs: i64) -> Self {
        let moved = self.absolute_secs().saturating_add(secs);
        let farthest = if moved < 0 { i32::MIN } else { i32::MAX };
        let day = i32::try_from(moved.div_euclid(DAY_SECS)).unwrap_or(farthest);
        Self { day, second_of_day: u32::try_from(moved.rem_euclid(DAY_SECS)).unwrap_or(0) }
    }

    fn absolute_secs(self) -> i64 {
        i64::from(self.day) * DAY_SECS + i64::from(self.second_of_day)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// The week, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of a day counted from 1970-01-01, which was a Thursday.
    #[must_use]
    pub fn of(day: i32) -> Self {
        let index = (i64::from(day) + 3).rem_euclid(7);
        Self::ALL[usize::try_from(index).unwrap_or(0)]
    }
}

/// Seconds as milliseconds.
pub(crate) fn secs(count: u32) -> u64 {
    u64::from(count) * SECOND_MS
}

/// Minutes as milliseconds.
pub(crate) fn mins(count: u32) -> u64 {
    u64::from(count) * MINUTE_MS
}
