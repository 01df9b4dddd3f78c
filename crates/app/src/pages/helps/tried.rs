//! What was tried for a place: changes with their ranges, the time until the next urge, and the same in words; and what
//! else was done for it.

use ::chart::{Change as Row, Table, Told, changes};
use care::helps::{Change, Done, FEWEST_MARKS, Tried, Unmarked, Wait, what_else_was_done, what_was_tried};
use leptos::prelude::*;
use library::Region;

use super::{Bench, routine_name};
use crate::chart::Chart;
use crate::content::content;
use crate::state::clock;
use crate::t;
use crate::ui::Keyed;
use crate::words::number;

#[component]
pub(super) fn TriedHere(bench: Bench, place: Region, today: i64) -> impl IntoView {
    let now_ms = clock::glance().instant_ms;
    let (tried, else_done) = bench.keeper.with_facts(|facts| {
        let history = &facts.history;
        let tried = what_was_tried(history, place.name(), now_ms, today);
        (tried, what_else_was_done(content(), history, place, now_ms, today))
    });
    let nothing = if else_done.is_empty() { t!("helps-nothing") } else { t!("helps-nothing-marked") };
    view! {
        {if tried.is_empty() {
            view! { <p class="reading">{nothing}</p> }.into_any()
        } else {
            view! { <Marked tried /> }.into_any()
        }}
        {(!else_done.is_empty()).then(|| view! { <Else else_done /> })}
    }
}

/// What was asked for with relief, and so marked before it.
#[component]
fn Marked(tried: Vec<Tried>) -> impl IntoView {
    let marked: usize = tried.iter().map(|one| one.marked).sum();
    let rows: Vec<Row> = tried.iter().map(row).collect();
    let description = tried.iter().map(sentence).collect::<Vec<_>>().join(" ");
    let words: Vec<String> = tried.iter().map(sentence).collect();
    let told =
        Told { title: t!("helps-changes"), description, caption: t!("helps-caption"), table: table(&tried) };
    let ends = [t!("helps-less"), t!("helps-no-change"), t!("helps-more")];
    view! {
        <Chart scope=t!("helps-marked", marked = marked) picture=changes(told, ends, &rows, number) />
        <Keyed items=words />
        <p class="small muted">{t!("helps-anyhow")}</p>
    }
}

/// What was done without a mark before it: there is no change to tell of.
#[component]
fn Else(else_done: Vec<Done>) -> impl IntoView {
    let sentence = |done: &Done| {
        let name = match &done.what {
            Unmarked::Programme => t!("title-programme"),
            Unmarked::Own => t!("title-own-routines"),
            Unmarked::Routine(id) => routine_name(id),
        };
        let times = t!("helps-done", name = name, sessions = done.sessions);
        let wait = done.next_urge.as_ref().map(wait_words);
        std::iter::once(times).chain(wait).collect::<Vec<_>>().join(" ")
    };
    let words: Vec<String> = else_done.iter().map(sentence).collect();
    view! {
        <h2>{t!("helps-else")}</h2>
        <p class="small muted">{t!("helps-else-words")}</p>
        <Keyed items=words />
    }
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
