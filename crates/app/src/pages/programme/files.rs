//! Reading and writing files of plans and calendars: a part of its own, since most people never open one.
//!
//! What reads TOML and what writes calendars weigh more than the rest of the programme.

use care::programme::file::WeeklyDay;
use care::programme::file::{FileError, read, to_json, to_toml};
use care::programme::{DayPlan, WeekPlan};
use icalendar::{Calendar, Component, Event, Property};
use journal::{LocalDate, Moment};
use library::plan_file::PlanFile;
use wasm_split_helpers::wasm_split;

use super::Weekly;
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

/// What goes out.
#[derive(Clone, Copy)]
pub(super) struct Going<'a> {
    /// The plan.
    pub(super) plan: &'a PlanFile,
    /// The week of it that is shown.
    pub(super) week: &'a WeekPlan,
    /// What comes every week, where the plan is one that repeats.
    pub(super) every_week: Option<&'a Weekly>,
}

/// What the part can do.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Files {
    /// A plan out of a text, TOML or JSON.
    pub(in crate::pages) read: fn(&str) -> Result<PlanFile, FileError>,
    /// A plan, or its days in a calendar, as a file written at a moment.
    pub(super) write: fn(Kind, &Going<'_>, &Moment) -> Option<String>,
    /// A plan, or a routine, as TOML.
    pub(in crate::pages) to_toml: fn(&PlanFile) -> Option<String>,
}

/// The part.
#[wasm_split(plan_files, fallible)]
pub(in crate::pages) fn plan_files() -> Part<Files> {
    Ok(Files { read, write, to_toml })
}

fn write(kind: Kind, going: &Going<'_>, now: &Moment) -> Option<String> {
    match kind {
        Kind::Calendar => Some(calendar(going, now)),
        Kind::Toml => to_toml(going.plan),
        Kind::Json => to_json(going.plan),
    }
}

/// The days with a session, each a whole-day entry: no zone and no clock can move it. An entry says how long and, only
/// in its notes, what; a title is seen by whoever sees the calendar. A plan that came as a file comes again every week; one
/// of Limber's own is planned anew for each.
fn calendar(going: &Going<'_>, now: &Moment) -> String {
    let mut calendar = Calendar::new();
    match going.every_week {
        Some(Weekly { from, days }) => {
            calendar.extend(days.iter().map(|day| weekly_entry(day, *from, now)));
        }
        None => {
            let days = going.week.days.iter().filter(|day| !day.steps().is_empty());
            calendar.extend(days.map(|day| entry(day, now)));
        }
    }
    calendar.done().to_string()
}

fn entry(day: &DayPlan, now: &Moment) -> Event {
    let date = LocalDate::from_days_since_epoch(day.day);
    let movements: Vec<String> = day.steps().iter().map(|planned| planned.step.name.clone()).collect();
    whole_day(date, &date.to_string(), day.secs, &movements, now)
}

/// An entry that begins on the first such day of the plan, so that a file of a later week replaces it.
fn weekly_entry(day: &WeeklyDay, from: LocalDate, now: &Moment) -> Event {
    let ahead = (7 + day.weekday.number() - from.weekday()) % 7;
    let date = LocalDate::from_days_since_epoch(from.days_since_epoch() + i64::from(ahead));
    let name = format!("weekday-{}", day.weekday.number());
    whole_day(date, &name, day.secs, &day.movements, now).add_property("RRULE", "FREQ=WEEKLY").done()
}

fn whole_day(date: LocalDate, name: &str, secs: f32, movements: &[String], now: &Moment) -> Event {
    let compact = |date: LocalDate| date.to_string().replace('-', "");
    let utc = Moment::at_offset(now.instant_ms, "UTC", 0).local;
    let stamp = utc.to_string().replace(['-', ':'], "") + "Z";
    Event::new()
        .uid(&format!("programme-{name}@limber"))
        .add_property("DTSTAMP", stamp)
        .summary(&t!("calendar-title", minutes = whole_minutes(secs)))
        .description(&movements.join(", "))
        .append_property(Property::new("DTSTART", compact(date)).add_parameter("VALUE", "DATE").done())
        .add_property("TRANSP", "TRANSPARENT")
        .done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::programme::DayState;
    use care::programme::file::of_week;
    use library::plan_file::Weekday;

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
        let plan = of_week(&week, "Mine", &|number| format!("Session {number}"));
        let going = Going { plan: &plan, week: &week, every_week: None };
        let text = calendar(&going, &Moment::at_offset(0, "UTC", 0));
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

    #[test]
    fn a_plan_that_came_as_a_file_begins_on_its_own_days_and_comes_every_week() {
        // A Thursday.
        let from = LocalDate::new(2026, 1, 8).expect("a day");
        let now = Moment::at_offset(1_767_607_200_000, "UTC", 0);
        for (weekday, starts) in
            [(Weekday::Thursday, "20260108"), (Weekday::Sunday, "20260111"), (Weekday::Monday, "20260112")]
        {
            let day = WeeklyDay { weekday, secs: 540.0, movements: vec!["Slow shrugs".into()] };
            let text = weekly_entry(&day, from, &now).to_string();
            let start = format!("DTSTART;VALUE=DATE:{starts}");
            let uid = format!("UID:programme-weekday-{}@limber", weekday.number());
            for line in [&start[..], &uid[..], "RRULE:FREQ=WEEKLY", "DESCRIPTION:Slow shrugs"] {
                assert!(text.lines().any(|found| found == line), "{line} in {text}");
            }
        }
    }

    #[test]
    fn what_comes_every_week_takes_the_place_of_the_week_that_is_shown() {
        let week = WeekPlan {
            days: vec![day(20_458, DayState::Off)],
            swaps: vec![],
            left_out: vec![],
            flare_day: None,
        };
        let plan = of_week(&week, "Mine", &|number| format!("Session {number}"));
        let days = [Weekday::Monday, Weekday::Friday].map(|weekday| WeeklyDay {
            weekday,
            secs: 540.0,
            movements: vec!["Slow shrugs".into()],
        });
        let every_week = Weekly { from: LocalDate::from_days_since_epoch(20_458), days: days.to_vec() };
        let going = Going { plan: &plan, week: &week, every_week: Some(&every_week) };
        let text = calendar(&going, &Moment::at_offset(0, "UTC", 0));
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
        assert_eq!(text.matches("RRULE:FREQ=WEEKLY").count(), 2, "{text}");
    }
}
