//! What was tried for a place: changes with their ranges, the time until the next urge, and the same in words.

use care::helps::{Change, FEWEST_MARKS, Tried, Wait, what_was_tried};
use leptos::prelude::*;
use library::Region;

use super::{Bench, routine_name};
use crate::chart::{Change as Row, Changes, Chart, Table};
use crate::state::clock;
use crate::t;
use crate::ui::Keyed;
use crate::words::number;

#[component]
pub(super) fn TriedHere(bench: Bench, place: Region, today: i64) -> impl IntoView {
    let now_ms = clock::glance().instant_ms;
    let tried = bench.keeper.with_facts(|facts| what_was_tried(&facts.history, place.name(), now_ms, today));
    let marked: usize = tried.iter().map(|one| one.marked).sum();
    if tried.is_empty() {
        return view! { <p class="reading">{t!("helps-nothing")}</p> }.into_any();
    }
    let rows: Vec<Row> = tried.iter().map(row).collect();
    let description = tried.iter().map(sentence).collect::<Vec<_>>().join(" ");
    let words: Vec<String> = tried.iter().map(sentence).collect();
    view! {
        <Chart
            heading=t!("helps-changes")
            scope=t!("helps-marked", marked = marked)
            caption=t!("helps-caption")
            table=table(&tried)
        >
            <Changes
                name=t!("helps-changes")
                description
                ends=[t!("helps-less"), t!("helps-no-change"), t!("helps-more")]
                rows
            />
        </Chart>
        <Keyed items=words />
        <p class="small muted">{t!("helps-anyhow")}</p>
    }
    .into_any()
}

fn row(tried: &Tried) -> Row {
    let guess = tried.stiffness.map(|change| [change.mean, change.low, change.high]);
    let words = match tried.stiffness {
        Some(change) => points(change.mean),
        None => t!("helps-too-few", missing = FEWEST_MARKS.saturating_sub(tried.marked)),
    };
    Row { name: routine_name(&tried.routine), words, guess }
}

/// Points more or less, in words.
pub(super) fn points(change: f64) -> String {
    let size = number(change.abs(), 1);
    match change {
        change if change.abs() < 0.05 => t!("helps-points-none"),
        change if change < 0.0 => t!("helps-points-less", points = size),
        _ => t!("helps-points-more", points = size),
    }
}

/// Everything about one routine. It describes; it does not credit.
fn sentence(tried: &Tried) -> String {
    let name = routine_name(&tried.routine);
    let mut words = vec![t!("helps-done", name = name, sessions = tried.sessions)];
    if let Some(change) = tried.stiffness {
        words.push(change_words(&change));
    }
    if let Some(change) = tried.urge {
        words.push(t!(
            "helps-urge",
            mean = points(change.mean),
            low = points(change.low),
            high = points(change.high)
        ));
    }
    words.extend(tried.next_urge.as_ref().map(wait_words));
    words.join(" ")
}

fn change_words(change: &Change) -> String {
    t!(
        "helps-stiffness",
        lower = change.lower,
        of = change.of,
        mean = points(change.mean),
        low = points(change.low),
        high = points(change.high)
    )
}

fn wait_words(wait: &Wait) -> String {
    let hours = |hours: f64| number(hours, 1);
    match (wait.median_hours, wait.low_hours, wait.high_hours) {
        (Some(median), Some(low), Some(high)) => {
            t!("helps-wait", hours = hours(median), low = hours(low), high = hours(high))
        }
        (Some(median), Some(low), None) => {
            t!("helps-wait-open", hours = hours(median), low = hours(low))
        }
        _ => t!("helps-wait-long", urges = wait.urges, of = wait.of),
    }
}

fn table(tried: &[Tried]) -> Table {
    let range = |change: Option<Change>| match change {
        Some(change) => {
            t!(
                "helps-range",
                mean = points(change.mean),
                low = points(change.low),
                high = points(change.high)
            )
        }
        None => t!("helps-unknown"),
    };
    let wait = |wait: &Option<Wait>| wait.as_ref().map_or_else(|| t!("helps-unknown"), wait_words);
    let rows = tried.iter().map(|tried| {
        vec![
            routine_name(&tried.routine),
            tried.sessions.to_string(),
            range(tried.stiffness),
            range(tried.urge),
            wait(&tried.next_urge),
        ]
    });
    let head = [
        t!("helps-head-routine"),
        t!("helps-head-sessions"),
        t!("helps-head-stiffness"),
        t!("helps-head-urge"),
        t!("helps-head-wait"),
    ];
    Table { head: head.into(), rows: rows.collect() }
}
