//! What breaks and the time between them were like. Everything is described, nothing is scored.

use ::chart::{DayRow, Form, Square, Table, Told, day_rows, squares};
use breaks::{Counts, Hold, Statistics};
use care::breaks::{DayBeside, at_each_hour, beside, holds, in_all};
use care::progress::Progress;
use journal::LocalDate;
use leptos::prelude::*;

use super::{TimerState, Timing, break_days};
use crate::chart::{AsTable, Chart};
use crate::language;
use crate::navigate::Link;
use crate::route::Route;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::Choice;
use crate::words::number;

/// Days in the picture of days, and in that of hours.
const DAYS: i64 = 14;
const DAYS_BY_HOUR: i64 = 7;
/// Hours that are always on the axis.
const USUAL_HOURS: [u8; 2] = [8, 18];

const HOUR_MS: u64 = 3_600_000;
const MINUTE_MS: u64 = 60_000;

/// The page.
#[component]
pub(super) fn Days() -> impl IntoView {
    let (keeper, today) = (keeper(), clock::today());
    let folded = break_days();
    let days = Memo::new(move |_| {
        let today = today.get();
        let progress = keeper.folded::<Progress>();
        folded.with(|breaks| beside(breaks, &progress, today - DAYS + 1, today))
    });
    let is_empty = Memo::new(move |_| days.with(|days| !days.iter().any(DayBeside::is_known)));
    let pictures = move || {
        if is_empty.get() {
            return view! {
                <section class="stack">
                    <p class="reading">{t!("breaks-empty")}</p>
                    <p class="reading">{t!("breaks-empty-how")}</p>
                </section>
            }
            .into_any();
        }
        let hours = folded.with(|breaks| by_hour(&breaks.statistics(), today.get()));
        let came = folded.with(|breaks| at_each_hour(breaks, today.get() - DAYS_BY_HOUR + 1, today.get()));
        view! {
            <div class="columns">
                <div class="stack-wide">{days.with(|days| view! { <ByDay days=days.clone() /> })}</div>
                <div class="stack-wide">
                    <ByHour today=today.get() hours />
                    <WhatCame hours=came />
                    {days.with(|days| view! { <WhyHeld held=holds(&in_all(days)) /> })}
                </div>
            </div>
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{t!("title-breaks")}</h1>
        <div class="stack-wide">
            {pictures}
            <OwnTimer />
        </div>
        <p class="line">
            <Link to=Route::Break(None)>{t!("breaks-now")}</Link>
            <Link to=Route::Progress>{t!("title-progress")}</Link>
        </p>
    }
}

/// The timer of the page itself, which is off until somebody wants it, with its limits.
#[component]
fn OwnTimer() -> impl IntoView {
    let timer: TimerState = expect_context();
    let chosen = RwSignal::new(Some(timer.wanted.get_untracked()));
    Effect::new(move || chosen.set(Some(timer.is_wanted())));
    Effect::new(move || {
        if let Some(wanted) = chosen.get() {
            timer.want(wanted);
        }
    });
    let state = move || match timer.timing.get() {
        Timing::Off => String::new(),
        Timing::Here => t!("timer-here"),
        Timing::OtherTab => t!("timer-other-tab"),
        Timing::Companion => t!("timer-companion"),
    };
    view! {
        <section class="stack">
            <h2>{t!("timer-heading")}</h2>
            <p class="reading">{t!("timer-words")}</p>
            <p class="reading">{t!("timer-limits")}</p>
            <Choice
                question=t!("timer-question")
                small=true
                options=vec![(true, t!("timer-on")), (false, t!("timer-off"))]
                chosen
            />
            <p class="small muted" role="status">
                {state}
            </p>
        </section>
    }
}

fn day_name(day: i64) -> String {
    clock::weekday_in_short(LocalDate::from_days_since_epoch(day), &language::for_dates())
}

fn hours(ms: u64) -> String {
    number(ms as f64 / HOUR_MS as f64, 1)
}

fn minutes(ms: u64) -> String {
    (ms / MINUTE_MS).to_string()
}

/// A row of bars whose top is its largest value.
fn bars(name: String, top: impl Fn(f64) -> String, values: Vec<Option<f64>>, out_of: Vec<f64>) -> DayRow {
    let most = values.iter().flatten().chain(&out_of).copied().fold(0.0, f64::max);
    DayRow { name, top: top(most), most, form: Form::Bar, values, out_of }
}

#[component]
fn ByDay(days: Vec<DayBeside>) -> impl IntoView {
    let of = |read: fn(&DayBeside) -> f64| -> Vec<Option<f64>> {
        days.iter().map(|day| day.is_known().then(|| read(day))).collect()
    };
    let offered = days.iter().map(|day| f64::from(day.counts.breaks_offered)).collect();
    let rows = vec![
        bars(
            t!("breaks-worked"),
            |most| t!("breaks-hours", hours = number(most, 1)),
            of(|day| day.counts.work_ms as f64 / HOUR_MS as f64),
            Vec::new(),
        ),
        bars(
            t!("breaks-sat"),
            |most| t!("breaks-minutes", minutes = most.round()),
            of(|day| (day.counts.sat_longest_ms / MINUTE_MS) as f64),
            Vec::new(),
        ),
        bars(
            t!("breaks-taken"),
            |most| t!("breaks-count", count = most.round()),
            of(|day| f64::from(day.counts.breaks_taken)),
            offered,
        ),
        DayRow {
            name: t!("breaks-stiffness"),
            top: t!("breaks-of-ten"),
            most: 10.0,
            form: Form::Dot,
            values: days.iter().map(|day| day.stiffness).collect(),
            out_of: Vec::new(),
        },
        bars(
            t!("breaks-cracks"),
            |most| t!("breaks-count", count = most.round()),
            days.iter().map(|day| noted(day).map(f64::from)).collect(),
            Vec::new(),
        ),
    ];
    let taken: u32 = days.iter().map(|day| day.counts.breaks_taken).sum();
    let offered: u32 = days.iter().map(|day| day.counts.breaks_offered).sum();
    let worked: u64 = days.iter().map(|day| day.counts.work_ms).sum();
    let description = t!("breaks-days-label", hours = hours(worked), taken = taken, offered = offered);
    let told = Told {
        title: t!("breaks-days"),
        description,
        caption: t!("breaks-days-caption"),
        table: table_of(&days),
    };
    let names: Vec<String> = days.iter().map(|day| day_name(day.day)).collect();
    view! { <Chart scope=t!("breaks-days-scope") picture=day_rows(told, &names, &rows) /> }
}

/// Cracks of a day. That none was noted does not say that there was none.
fn noted(day: &DayBeside) -> Option<u32> {
    (day.cracks > 0).then_some(day.cracks)
}

fn table_of(days: &[DayBeside]) -> Table {
    let head = [
        t!("breaks-day"),
        t!("breaks-worked-head"),
        t!("breaks-sat-head"),
        t!("breaks-offered-head"),
        t!("breaks-taken-head"),
        t!("breaks-stiffness-head"),
        t!("breaks-cracks-head"),
    ];
    let row = |day: &DayBeside| {
        let date = LocalDate::from_days_since_epoch(day.day);
        // An empty cell is what nobody knows; a nought was counted.
        let known = |words: String| if day.is_known() { words } else { String::new() };
        vec![
            format!("{} {}", clock::weekday_in_short(date, &language::for_dates()), date.day()),
            known(hours(day.counts.work_ms)),
            known(minutes(day.counts.sat_longest_ms)),
            known(day.counts.breaks_offered.to_string()),
            known(day.counts.breaks_taken.to_string()),
            day.stiffness.map_or_else(String::new, |mean| number(mean, 1)),
            noted(day).map_or_else(String::new, |cracks| cracks.to_string()),
        ]
    };
    let has_any = |day: &&DayBeside| day.is_known() || day.stiffness.is_some() || day.cracks > 0;
    Table { head: head.to_vec(), rows: days.iter().filter(has_any).map(row).collect() }
}

/// Minutes of work in each hour of the last days, the earliest day first.
fn by_hour(statistics: &Statistics, today: i64) -> Vec<Square> {
    let minutes_in = |row: u8, column: u8| {
        let day = i32::try_from(today - DAYS_BY_HOUR + 1 + i64::from(row)).ok()?;
        let count = u16::try_from(statistics.hour(day, column).work_ms / MINUTE_MS).ok()?;
        (count > 0).then_some(Square { row, column, count })
    };
    let rows = 0..u8::try_from(DAYS_BY_HOUR).unwrap_or(7);
    rows.flat_map(|row| (0..24).filter_map(move |column| minutes_in(row, column))).collect()
}

#[component]
fn ByHour(today: i64, hours: Vec<Square>) -> impl IntoView {
    let first = hours.iter().map(|square| square.column).min().unwrap_or(USUAL_HOURS[0]).min(USUAL_HOURS[0]);
    let last = hours.iter().map(|square| square.column).max().unwrap_or(USUAL_HOURS[1]).max(USUAL_HOURS[1]);
    let names: Vec<String> = (today - DAYS_BY_HOUR + 1..=today).map(day_name).collect();
    let cell = |row: u8, column: u8| {
        let found = hours.iter().find(|square| (square.row, square.column) == (row, column));
        // Of an hour without a square nothing is known.
        found.map_or_else(String::new, |square| square.count.to_string())
    };
    let row = |column: u8| {
        std::iter::once(format!("{column:02}:00")).chain((0..7).map(|row| cell(row, column))).collect()
    };
    let table = Table {
        head: std::iter::once(t!("breaks-hour")).chain(names.iter().cloned()).collect(),
        rows: (first..=last)
            .filter(|column| hours.iter().any(|square| square.column == *column))
            .map(row)
            .collect(),
    };
    let total: u32 = hours.iter().map(|square| u32::from(square.count)).sum();
    let told = Told {
        title: t!("breaks-hours-heading"),
        description: t!("breaks-hours-label", minutes = total),
        caption: t!("breaks-hours-caption"),
        table,
    };
    let picture = squares(told, &names, [first, last], &hours, None);
    view! { <Chart scope=t!("breaks-hours-scope") picture /> }
}

/// What became of prompts at each hour of the day. Where none came there is nothing to say.
#[component]
fn WhatCame(hours: Vec<(u8, Counts)>) -> impl IntoView {
    let row = |(hour, counts): (u8, Counts)| {
        let prompts =
            [counts.shifts_offered, counts.shifts_taken, counts.breaks_offered, counts.breaks_taken];
        let held = holds(&counts);
        if prompts == [0; 4] && held.is_empty() {
            return None;
        }
        let why = held.into_iter().map(|(hold, count)| format!("{} ({count})", hold_words(hold)));
        let why = why.collect::<Vec<String>>().join("; ");
        let counted = prompts.map(|count| count.to_string());
        Some(std::iter::once(format!("{hour:02}:00")).chain(counted).chain([why]).collect::<Vec<String>>())
    };
    let rows: Vec<Vec<String>> = hours.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let head = [
        t!("breaks-hour"),
        t!("breaks-shifts-offered-head"),
        t!("breaks-shifts-taken-head"),
        t!("breaks-breaks-offered-head"),
        t!("breaks-breaks-taken-head"),
        t!("breaks-held"),
    ];
    let table = Table { head: head.to_vec(), rows };
    view! {
        <section class="stack">
            <div class="between">
                <h2>{t!("breaks-came")}</h2>
                <span class="caption">{t!("breaks-hours-scope")}</span>
            </div>
            <p class="reading">{t!("breaks-came-words")}</p>
            <AsTable name=t!("breaks-came") table />
        </section>
    }
    .into_any()
}

/// Why prompts waited. A reason is no reproach.
#[component]
fn WhyHeld(held: Vec<(Hold, u32)>) -> impl IntoView {
    if held.is_empty() {
        return ().into_any();
    }
    let rows = held.into_iter().map(|(hold, count)| {
        view! {
            <div>
                <b>{hold_words(hold)}</b>
                <span class="fact">{t!("breaks-times", count = count)}</span>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="stack">
            <div class="between">
                <h2>{t!("breaks-held")}</h2>
                <span class="caption">{t!("breaks-days-scope")}</span>
            </div>
            <p class="reading">{t!("breaks-held-words")}</p>
            <div class="rows">{rows}</div>
        </section>
    }
    .into_any()
}

fn hold_words(hold: Hold) -> String {
    match hold {
        Hold::Paused => t!("hold-paused"),
        Hold::OutsideHours => t!("hold-outside-hours"),
        Hold::DailyLimit => t!("hold-daily-limit"),
        Hold::NobodyThere => t!("hold-nobody-there"),
        Hold::Stillness => t!("hold-stillness"),
        Hold::Call => t!("hold-call"),
        Hold::Camera => t!("hold-camera"),
        Hold::ScreenShared => t!("hold-screen-shared"),
        Hold::Presenting => t!("hold-presenting"),
        Hold::FullScreen => t!("hold-full-screen"),
        Hold::DoNotDisturb => t!("hold-do-not-disturb"),
        Hold::Typing => t!("hold-typing"),
        Hold::Care => t!("hold-care"),
    }
}
