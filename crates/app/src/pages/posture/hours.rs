//! What a day was like, hour by hour. Described, never scored.

use ::chart::{DayRow, Form, Table, Told, day_rows};
use care::posture::{SatDays, SatHour};
use journal::{LocalDate, SatHow};
use leptos::prelude::*;

use super::words::how_words;
use crate::chart::Chart;
use crate::language;
use crate::state::{clock, keeper};
use crate::t;

/// Ways that have a row of their own in the picture; the rest is in the table.
const ROWS: [SatHow; 6] =
    [SatHow::AsChosen, SatHow::Closer, SatHow::Back, SatHow::Sunk, SatHow::Bowed, SatHow::Aside];
const HOUR_MINUTES: f64 = 60.0;
/// Hours that are always on the axis.
const USUAL_HOURS: [u8; 2] = [8, 17];

/// Today, or the last day on which something was seen; nothing where none was.
#[component]
pub(super) fn Hours() -> impl IntoView {
    let (keeper, today) = (keeper(), clock::today());
    let days = Memo::new(move |_| keeper.folded::<SatDays>());
    move || {
        let today = today.get();
        days.with(|days| {
            let day = if days.day(today).is_some() { today } else { days.day_before(today)? };
            let hours: Vec<(u8, SatHour)> = days.day(day)?.map(|(hour, sat)| (hour, *sat)).collect();
            Some(view! { <Picture day hours is_today=day == today /> })
        })
    }
}

#[component]
fn Picture(day: i64, hours: Vec<(u8, SatHour)>, is_today: bool) -> impl IntoView {
    let [first, last] = span(&hours);
    let date = LocalDate::from_days_since_epoch(day);
    let scope =
        if is_today { t!("posture-today") } else { clock::day_in_words(date, &language::for_dates()) };
    let sat: u32 = hours.iter().map(|(_, sat)| sat.sat_secs()).sum();
    let chosen: u32 = hours.iter().map(|(_, sat)| sat.seconds(SatHow::AsChosen)).sum();
    let description = t!("posture-hours-label", sat = minutes(sat), chosen = minutes(chosen));
    let columns: Vec<String> = (first..=last).map(|hour| hour.to_string()).collect();
    let rows = ROWS.map(|how| row(how, &hours, first..=last));
    let told = Told {
        title: t!("posture-hours"),
        description,
        caption: t!("posture-hours-caption"),
        table: table_of(&hours),
    };
    view! { <Chart scope picture=day_rows(told, &columns, &rows) /> }
}

fn span(hours: &[(u8, SatHour)]) -> [u8; 2] {
    let [usual_first, usual_last] = USUAL_HOURS;
    let first = hours.iter().map(|(hour, _)| *hour).min().unwrap_or(usual_first).min(usual_first);
    let last = hours.iter().map(|(hour, _)| *hour).max().unwrap_or(usual_last).max(usual_last);
    [first, last]
}

fn row(how: SatHow, hours: &[(u8, SatHour)], of: std::ops::RangeInclusive<u8>) -> DayRow {
    let value = |hour: u8| {
        let (_, sat) = hours.iter().find(|(known, _)| *known == hour)?;
        Some(f64::from(sat.seconds(how)) / HOUR_MINUTES)
    };
    DayRow {
        name: how_words(how),
        top: t!("posture-minutes", count = HOUR_MINUTES),
        most: HOUR_MINUTES,
        form: Form::Bar,
        values: of.map(value).collect(),
        out_of: Vec::new(),
    }
}

fn minutes(secs: u32) -> f64 {
    (f64::from(secs) / 60.0).round()
}

/// A row for each way: there are more of those than anybody sits hours at a desk.
fn table_of(hours: &[(u8, SatHour)]) -> Table {
    let head =
        std::iter::once(t!("posture-hour")).chain(hours.iter().map(|(hour, _)| hour.to_string())).collect();
    let row = |how: SatHow| {
        let cells = hours.iter().map(|(_, sat)| minutes(sat.seconds(how)).to_string());
        std::iter::once(how_words(how)).chain(cells).collect()
    };
    Table { head, rows: SatHow::ALL.map(row).to_vec() }
}
