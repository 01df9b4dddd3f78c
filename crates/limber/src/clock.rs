//! The edge where time and chance come in.

use jiff::civil::{DateTime, Time};
use jiff::{Span, ZonedDateTime};
use journal::{DeviceId, Moment};

use crate::outcome::{Ending, Failure};

/// What the person's clock shows now.
pub(crate) fn now() -> Moment {
    moment(&ZonedDateTime::now())
}

/// A moment that the person names: a time of today, a date and time, or how long ago it was.
pub(crate) fn named(text: &str) -> Result<Moment, Failure> {
    let now = ZonedDateTime::now();
    let named = read(text, &now).ok_or_else(|| {
        let words = format!(
            "`{text}` is not a time. Give a time of today such as 14:30, a date and time such as 2025-03-30T14:30, or how long ago \
             it was, such as 20m."
        );
        Failure::new(Ending::AskedWrongly, words)
    })?;
    if named > now {
        return Err(Failure::new(Ending::AskedWrongly, format!("`{text}` is still to come.")));
    }
    Ok(moment(&named))
}

fn read(text: &str, now: &ZonedDateTime) -> Option<ZonedDateTime> {
    let zone = now.time_zone().clone();
    // A date and time would also be read as a time alone.
    if let Ok(date_time) = text.parse::<DateTime>() {
        // A date alone names no moment.
        return text.contains(':').then(|| date_time.to_zoned_datetime(zone).ok()).flatten();
    }
    if let Ok(time) = text.parse::<Time>() {
        return now.date().to_datetime(time).to_zoned_datetime(zone).ok();
    }
    let ago: Span = text.parse().ok()?;
    let ago = if ago.is_negative() { ago } else { ago.negate() };
    now.checked_add(ago).ok()
}

fn moment(zoned: &ZonedDateTime) -> Moment {
    let zone = zoned.time_zone().iana_name().unwrap_or(Moment::UNKNOWN_ZONE);
    // No zone was ever a day away from UTC, so the minutes fit.
    let offset_minutes = i16::try_from(zoned.offset().seconds() / 60).unwrap_or_default();
    Moment::at_offset(zoned.timestamp().as_millisecond(), zone, offset_minutes)
}

/// Random bytes from the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::could_not(format!("The system gives no random numbers: {error}.")))?;
    Ok(bytes)
}

/// A name for this device that no other has.
pub(crate) fn new_device() -> Result<DeviceId, Failure> {
    Ok(DeviceId(u64::from_le_bytes(random()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_can_be_named_in_three_ways() {
        let now: ZonedDateTime = "2026-03-29T12:00:00+02:00[Europe/Berlin]".parse().expect("a moment");
        let table = [
            ("09:30", Some("2026-03-29T09:30:00")),
            ("09:30:15", Some("2026-03-29T09:30:15")),
            ("2026-03-28T23:59", Some("2026-03-28T23:59:00")),
            ("2026-03-28 23:59", Some("2026-03-28T23:59:00")),
            ("20m", Some("2026-03-29T11:40:00")),
            ("-20m", Some("2026-03-29T11:40:00")),
            ("1h 30m ago", Some("2026-03-29T10:30:00")),
            // The night in which the clock went from 2 to 3.
            ("02:30", Some("2026-03-29T03:30:00")),
            ("12h", Some("2026-03-28T23:00:00")),
            ("2026-03-28", None),
            ("yesterday", None),
            ("25:00", None),
            ("", None),
        ];
        for (text, expected) in table {
            let read = read(text, &now).map(|zoned| moment(&zoned).local.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_moment_keeps_the_zone() {
        let zoned: ZonedDateTime = "2026-03-29T12:00:00+05:45[Asia/Kathmandu]".parse().expect("a moment");
        let moment = moment(&zoned);
        assert_eq!((moment.zone.as_str(), moment.offset_minutes), ("Asia/Kathmandu", 345));
        assert_eq!(moment.local.to_string(), "2026-03-29T12:00:00");
    }

    #[test]
    fn what_is_still_to_come_is_refused() {
        let failure = named("9999-12-30T00:00").expect_err("it is to come");
        assert_eq!(failure.ending, Ending::AskedWrongly);
    }
}
