//! Reading and writing files of plans and calendars: a part of its own, since most people never open one.
//!
//! What reads TOML and what writes calendars weigh more than the rest of the programme.

use care::programme::file::{FileError, read, to_json, to_toml};
use care::programme::{DayPlan, WeekPlan};
use icalendar::{Calendar, Component, Event, Property};
use journal::{LocalDate, Moment};
use library::plan_file::PlanFile;
use wasm_split_helpers::wasm_split;

use super::today::whole_minutes;
use crate::part::Part;
use crate::t;

/// What a file can be.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Calendar,
    Toml,
    Json,
}

impl Kind {
    /// What the file is called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Calendar => "limber-programme.ics",
            Kind::Toml => "limber-plan.toml",
            Kind::Json => "limber-plan.json",
        }
    }
}

/// What the part can do.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Files {
    /// A plan out of a text, TOML or JSON.
    pub(in crate::pages) read: fn(&str) -> Result<PlanFile, FileError>,
    /// A plan, or its week in a calendar, as a file written at a moment.
    pub(super) write: fn(Kind, &PlanFile, &WeekPlan, &Moment) -> Option<String>,
    /// A plan, or a routine, as TOML.
    pub(in crate::pages) to_toml: fn(&PlanFile) -> Option<String>,
}

/// The part.
#[wasm_split(plan_files, fallible)]
pub(in crate::pages) fn plan_files() -> Part<Files> {
    Ok(Files { read, write, to_toml })
}

fn write(kind: Kind, plan: &PlanFile, week: &WeekPlan, now: &Moment) -> Option<String> {
    match kind {
        Kind::Calendar => Some(calendar(week, now)),
        Kind::Toml => to_toml(plan),
        Kind::Json => to_json(plan),
    }
}

/// The days with a session, each a whole-day entry: no zone and no clock can move it. An entry says how long and, only
/// in its notes, what; a title is seen by whoever sees the calendar.
fn calendar(week: &WeekPlan, now: &Moment) -> String {
    let mut calendar = Calendar::new();
    for day in week.days.iter().filter(|day| !day.steps().is_empty()) {
        calendar.push(entry(day, now));
    }
    calendar.done().to_string()
}

fn entry(day: &DayPlan, now: &Moment) -> Event {
    let date = LocalDate::from_days_since_epoch(day.day);
    let compact = |date: LocalDate| date.to_string().replace('-', "");
    let utc = Moment::at_offset(now.instant_ms, "UTC", 0).local;
    let stamp = utc.to_string().replace(['-', ':'], "") + "Z";
    let movements =
        day.steps().iter().map(|planned| planned.step.name.clone()).collect::<Vec<_>>().join(", ");
    Event::new()
        .uid(&format!("programme-{date}@limber"))
        .add_property("DTSTAMP", stamp)
        .summary(&t!("calendar-title", minutes = whole_minutes(day.secs)))
        .description(&movements)
        .append_property(Property::new("DTSTART", compact(date)).add_parameter("VALUE", "DATE").done())
        .add_property("TRANSP", "TRANSPARENT")
        .done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::programme::DayState;

    fn day(day: i64, state: DayState) -> DayPlan {
        DayPlan { day, state, secs: 540.0, binding: vec![], catches_up: None, breaks: vec![] }
    }

    #[test]
    fn an_empty_week_is_a_calendar_without_entries() {
        let week = WeekPlan {
            days: (0..7).map(|offset| day(20_458 + offset, DayState::Off)).collect(),
            swaps: vec![],
            left_out: vec![],
            flare_day: None,
        };
        let text = calendar(&week, &Moment::at_offset(0, "UTC", 0));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
        assert!(!text.contains("VEVENT"));
    }

    #[test]
    fn an_entry_is_a_whole_day_of_the_wall_calendar() {
        let now = Moment::at_offset(1_767_607_200_000, "Pacific/Auckland", 780);
        let text = entry(&day(20_458, DayState::Planned(vec![])), &now).to_string();
        for line in [
            "DTSTART;VALUE=DATE:20260105",
            "DTSTAMP:20260105T100000Z",
            "UID:programme-2026-01-05@limber",
            "TRANSP:TRANSPARENT",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} in {text}");
        }
    }
}
