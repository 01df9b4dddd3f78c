//! What is wrong with a settings file, in the person's language. What the reader of TOML itself says stays as it has it.

use breaks::{HoursProblem, Number, Problem, Weekday};
use toml::de::DeValue;

use crate::words::{say, say_with};

pub(super) const DAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// What would be right in place of what was found.
pub(super) fn wrong(found: &DeValue<'_>, right: &str) -> String {
    say_with("mistake-wrong", [("found", kind(found).into()), ("right", right.into())])
}

/// What is right for a number.
pub(super) fn a_number(number: &Number) -> String {
    let example = number.default.into();
    match number.unit {
        "a day" => say_with("right-number-a-day", [("example", example)]),
        name => say_with("right-number", [("unit", unit(name).into()), ("example", example)]),
    }
}

/// What `breaks` found.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::OutOfRange { field, value, least, most, unit } => {
            out_of_range(field, *value, (*least, *most), unit)
        }
        Problem::Postpone(value) => out_of_range(problem.field(), *value, (1, 120), "minutes"),
        Problem::NotMoreThan { field, value, other, other_value } => say_with(
            "mistake-not-more-than",
            [
                ("field", (*field).into()),
                ("value", (*value).into()),
                ("other", (*other).into()),
                ("least", (*other_value).into()),
            ],
        ),
        Problem::WorkHours { weekday, problem } => hours(day_name(*weekday), problem),
    }
}

fn out_of_range(field: &str, value: u32, (least, most): (u32, u32), name: &str) -> String {
    say_with(
        "mistake-out-of-range",
        [
            ("field", field.into()),
            ("value", value.into()),
            ("least", least.into()),
            ("most", most.into()),
            ("unit", unit(name).into()),
        ],
    )
}

fn hours(day: &str, problem: &HoursProblem) -> String {
    let day = ("day", day.into());
    match problem {
        HoursProblem::Overlap(minute) => {
            let time = format!("{}:{:02}", minute / 60, minute % 60);
            say_with("mistake-overlap", [day, ("time", time.into())])
        }
        HoursProblem::BeginsBeyondDay(_) => say_with("mistake-begins-late", [day]),
        HoursProblem::EndsBeforeBeginning { .. } | HoursProblem::LongerThanDay(_) => {
            say_with("mistake-length", [day])
        }
    }
}

/// A day as the file has it.
pub(super) fn day_name(weekday: Weekday) -> &'static str {
    DAYS[weekday as usize]
}

fn unit(name: &str) -> String {
    match name {
        "seconds" => say("unit-seconds"),
        "minutes" => say("unit-minutes"),
        "percent" => say("unit-percent"),
        "skips" => say("unit-skips"),
        "a day" => say("unit-a-day"),
        other => other.to_owned(),
    }
}

/// What somebody wrote, in words.
fn kind(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => quoted(text),
        DeValue::Integer(integer) => a_number_of(&integer.to_string()),
        DeValue::Float(float) => a_number_of(&float.to_string()),
        DeValue::Boolean(so) => so.to_string(),
        DeValue::Datetime(_) => say("found-time"),
        DeValue::Array(_) => say("found-list"),
        DeValue::Table(_) => say("found-part"),
    }
}

fn a_number_of(text: &str) -> String {
    say_with("found-number", [("number", text.into())])
}

pub(super) fn quoted(text: impl AsRef<str>) -> String {
    format!("\"{}\"", text.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speak};
    use breaks::Settings;

    #[test]
    fn every_unit_has_its_german_word() {
        speak(Language::German);
        for number in Settings::NUMBERS {
            assert_ne!(unit(number.unit), number.unit, "{}", number.name);
        }
        speak(Language::English);
    }
}
