//! When it happens: hour by weekday.

use ::chart::{Square, Table, Told, squares};
use care::habit::{Peak, Week};
use leptos::prelude::*;

use super::Desk;
use crate::chart::Chart;
use crate::key;
use crate::t;
use crate::words::Key;

/// Weekdays in full and short, Monday first.
const WEEKDAYS: [(Key, Key); 7] = [
    (key!("weekday-0"), key!("weekday-short-0")),
    (key!("weekday-1"), key!("weekday-short-1")),
    (key!("weekday-2"), key!("weekday-short-2")),
    (key!("weekday-3"), key!("weekday-short-3")),
    (key!("weekday-4"), key!("weekday-short-4")),
    (key!("weekday-5"), key!("weekday-short-5")),
    (key!("weekday-6"), key!("weekday-short-6")),
];

/// Hours that are always on the axis.
const USUAL_HOURS: [u8; 2] = [8, 20];

fn weekday(number: u8) -> String {
    WEEKDAYS.get(usize::from(number)).map(|(full, _)| full.text()).unwrap_or_default()
}

fn square(hour: Peak) -> Square {
    Square { row: hour.weekday, column: hour.hour, count: hour.cracks }
}

/// Hours down, weekdays across; hours without a crack are left out.
fn as_table(week: &Week) -> Table {
    let days = WEEKDAYS.iter().map(|(_, short)| short.text());
    let row = |hour: usize| {
        let cracks = week.cracks.map(|hours| hours[hour]);
        let cells =
            || std::iter::once(format!("{hour:02}:00")).chain(cracks.map(|cracks| cracks.to_string()));
        cracks.iter().any(|cracks| *cracks > 0).then(|| cells().collect())
    };
    Table {
        head: std::iter::once(t!("habit-week-hour")).chain(days).collect(),
        rows: (0..24).filter_map(row).collect(),
    }
}

/// The picture of the week. Until there is a crack, the empty grid.
#[component]
pub(super) fn When(desk: Desk) -> impl IntoView {
    let week = Memo::new(move |_| desk.read(|habit, today| habit.week(today)));
    move || week.with(|week| view! { <Picture week=week.clone() /> })
}

#[component]
fn Picture(week: Week) -> impl IntoView {
    let hours: Vec<Peak> = week.hours().collect();
    let peak = week.peak();
    let finding = match peak {
        Some(peak) => t!("habit-week-peak", day = weekday(peak.weekday), hour = peak.hour),
        None if hours.is_empty() => t!("habit-week-empty"),
        None => t!("habit-week-even"),
    };
    let description = t!("habit-week-label", finding = finding.clone());
    let first = hours.iter().map(|hour| hour.hour).min().unwrap_or(USUAL_HOURS[0]).min(USUAL_HOURS[0]);
    let last = hours.iter().map(|hour| hour.hour).max().unwrap_or(USUAL_HOURS[1]).max(USUAL_HOURS[1]);
    let told = Told {
        title: t!("habit-week"),
        description,
        caption: t!("habit-week-caption", finding = finding),
        table: as_table(&week),
    };
    let rows = WEEKDAYS.map(|(_, short)| short.text());
    let cracks: Vec<Square> = hours.iter().copied().map(square).collect();
    let picture = squares(told, &rows, [first, last], &cracks, peak.map(square));
    view! { <Chart scope=t!("habit-week-scope") picture /> }
}
