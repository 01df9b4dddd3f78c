//! When something was recorded, as the person's own clock and calendar showed it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::serde_as_text;

/// A reading of the clock, taken at the edge and handed in.
///
/// The local date and time are kept as they were read and never computed again: a day stays the day that the
/// person lived, whatever zone they travel to and whatever becomes of a zone's rules. The clock may have been wrong,
/// so a rule that asks how old something is treats a moment in the future as not fresh.
///
/// ```
/// use journal::Moment;
///
/// let moment = Moment::at_offset(1_743_296_400_000, "Europe/Berlin", 120);
/// assert_eq!(moment.local.to_string(), "2025-03-30T03:00:00");
/// assert_eq!(moment.local.date.weekday(), 6);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Milliseconds since 1970 in UTC. Negative before that.
    #[serde(rename = "instant")]
    pub instant_ms: i64,
    /// Date and time on the person's wall.
    pub local: LocalDateTime,
    /// The zone's IANA name, such as `Europe/Berlin`, or [`Moment::UNKNOWN_ZONE`].
    pub zone: String,
    /// Minutes that local time was ahead of UTC.
    #[serde(rename = "offset")]
    pub offset_minutes: i16,
}

impl Moment {
    /// The zone where the machine names none.
    pub const UNKNOWN_ZONE: &str = "unknown";

    /// A moment whose local time is the instant moved by the offset, as on every machine with a sound clock.
    ///
    /// Instants outside the years 0 to 9999 are held at those ends in local time.
    pub fn at_offset(instant_ms: i64, zone: &str, offset_minutes: i16) -> Self {
        let local = LocalDateTime::from_secs(instant_ms.div_euclid(1000) + i64::from(offset_minutes) * 60);
        Self { instant_ms, local, zone: zone.to_owned(), offset_minutes }
    }
}

/// A day of the Gregorian calendar, as the person's wall calendar showed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDate {
    year: u16,
    month: u8,
    day: u8,
}

/// Date and time as the person's wall clock showed them, to the second. Written as `2025-03-30T09:20:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDateTime {
    /// The day.
    pub date: LocalDate,
    second_of_day: u32,
}

/// The text or the numbers are no date or time.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a date and time such as 2025-03-30T09:20:00")]
pub struct TimeError(String);

const SECS_A_DAY: i64 = 86_400;
/// Days from 0000-03-01, where Hinnant's count begins, to 1970-01-01.
const ERA_DAYS: i64 = 719_468;

impl LocalDate {
    /// The first day that can be written, 0000-01-01.
    const FIRST_DAY: i64 = -719_528;
    /// The last day that can be written, 9999-12-31.
    const LAST_DAY: i64 = 2_932_896;

    /// The date, if there is such a day in the years 0 to 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists =
            year <= 9999 && (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01; the difference of two counts the calendar days between them.
    ///
    /// Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    pub fn days_since_epoch(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - ERA_DAYS
    }

    /// The day that is `days` after 1970-01-01, held within the years 0 to 9999.
    ///
    /// Hinnant, `civil_from_days`.
    pub fn from_days_since_epoch(days: i64) -> Self {
        let days = days.clamp(Self::FIRST_DAY, Self::LAST_DAY) + ERA_DAYS;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = (shifted_month + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        // In range: the count was clamped to the years 0 to 9999.
        Self { year: year as u16, month: month as u8, day: day as u8 }
    }

    /// Calendar days from `earlier` to this day; negative if it is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.days_since_epoch() - earlier.days_since_epoch()
    }

    /// Day of the week: Monday is 0 and Sunday is 6.
    pub fn weekday(self) -> u8 {
        (self.days_since_epoch() + 3).rem_euclid(7) as u8
    }
}

impl LocalDateTime {
    /// The date and time, if there is such a time of day.
    pub fn new(date: LocalDate, hour: u8, minute: u8, second: u8) -> Option<Self> {
        let exists = hour < 24 && minute < 60 && second < 60;
        let second_of_day = u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second);
        exists.then_some(Self { date, second_of_day })
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        (self.second_of_day / 3600) as u8
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        (self.second_of_day / 60 % 60) as u8
    }

    /// The second, 0 to 59.
    pub fn second(self) -> u8 {
        (self.second_of_day % 60) as u8
    }

    fn from_secs(secs: i64) -> Self {
        let date = LocalDate::from_days_since_epoch(secs.div_euclid(SECS_A_DAY));
        Self { date, second_of_day: secs.rem_euclid(SECS_A_DAY) as u32 }
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for LocalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}:{:02}", self.date, self.hour(), self.minute(), self.second())
    }
}

/// Reads digits and fixed separators at fixed places: `pattern` has `0` where a digit stands.
fn fits(text: &str, pattern: &str) -> bool {
    let fits_byte = |(byte, wanted): (u8, u8)| match wanted {
        b'0' => byte.is_ascii_digit(),
        separator => byte == separator,
    };
    text.len() == pattern.len() && text.bytes().zip(pattern.bytes()).all(fits_byte)
}

impl FromStr for LocalDate {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let parse = || {
            fits(text, "0000-00-00").then_some(())?;
            Self::new(text[0..4].parse().ok()?, text[5..7].parse().ok()?, text[8..10].parse().ok()?)
        };
        parse().ok_or_else(|| TimeError(text.to_owned()))
    }
}

impl FromStr for LocalDateTime {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let parse = || {
            fits(text, "0000-00-00T00:00:00").then_some(())?;
            let number = |at: usize| text[at..at + 2].parse().ok();
            Self::new(text[..10].parse().ok()?, number(11)?, number(14)?, number(17)?)
        };
        parse().ok_or_else(|| TimeError(text.to_owned()))
    }
}

serde_as_text!(LocalDate, "a date such as 2025-03-30");
serde_as_text!(LocalDateTime, "a date and time such as 2025-03-30T09:20:00");
