//! Stretches of a day as a person writes them: `9:00-12:30`.

use breaks::Span;

const DAY_MINS: u32 = 24 * 60;

/// Reads a stretch. One that ends at or before its beginning ends on the next day.
pub(super) fn span(text: &str) -> Option<Span> {
    let (from, to) = text.split_once('-')?;
    let (from_min, to_min) = (minute(from)?, minute(to)?);
    let to_min = if to_min <= from_min { to_min + DAY_MINS } else { to_min };
    Some(Span { from_min, to_min })
}

/// Minutes since midnight of `9:00`, `09:00`, `9` or `24:00`.
pub(super) fn minute(text: &str) -> Option<u32> {
    let text = text.trim();
    let (hours, minutes) = text.split_once(':').unwrap_or((text, "00"));
    let is_number = |part: &str, least: usize| {
        (least..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(hours, 1) || !is_number(minutes, 2) {
        return None;
    }
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= DAY_MINS).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_read_as_people_write_it() {
        let table = [
            ("9:00-12:30", Some((540, 750))),
            ("09:00 - 17:00", Some((540, 1020))),
            ("9-17", Some((540, 1020))),
            ("22:00-6:00", Some((1320, 1800))),
            ("0:00-24:00", Some((0, 1440))),
            ("8:00-8:00", Some((480, 1920))),
            ("9:60-10:00", None),
            ("25:00-26:00", None),
            ("9:0-10:00", None),
            ("+9:00-10:00", None),
            ("nine to five", None),
            ("", None),
            ("-", None),
        ];
        for (text, expected) in table {
            let found = span(text).map(|span| (span.from_min, span.to_min));
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
