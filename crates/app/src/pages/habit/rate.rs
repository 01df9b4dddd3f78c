//! How often a day, with its band.

use ::chart::{Earlier, Table, Told, range};
use care::habit::{Estimate, FEWEST_DAYS};
use leptos::prelude::*;

use super::Desk;
use crate::chart::Chart;
use crate::t;
use crate::words::number;

/// How far back the dashed mark looks.
const EARLIER_DAYS: i64 = 28;

/// The rate, or how many days it still takes.
#[component]
pub(super) fn Rate(desk: Desk) -> impl IntoView {
    let found = Memo::new(move |_| {
        desk.read(|habit, today| {
            (habit.rate(today), habit.rate(today - EARLIER_DAYS), habit.days_noted(today))
        })
    });
    move || match found.get() {
        (Some(now), earlier, _) => view! { <Known now earlier /> }.into_any(),
        (None, _, days) => view! { <TooEarly days /> }.into_any(),
    }
}

/// Whole numbers from 3 a day upwards, tenths below.
fn rate_words(rate: f64, of: &Estimate) -> String {
    number(rate, usize::from(of.mean < 3.0))
}

#[component]
fn Known(now: Estimate, earlier: Option<Estimate>) -> impl IntoView {
    let [mean, low, high] = [now.mean, now.low, now.high].map(|rate| rate_words(rate, &now));
    let scope = t!("habit-rate-likely", low = low.clone(), high = high.clone());
    let was = earlier.map(|earlier| rate_words(earlier.mean, &earlier));
    let description = match was.clone() {
        Some(was) => t!(
            "habit-rate-label-earlier",
            mean = mean.clone(),
            low = low.clone(),
            high = high.clone(),
            was = was
        ),
        None => t!("habit-rate-label", mean = mean.clone(), low = low.clone(), high = high.clone()),
    };
    let mut rows = vec![
        vec![t!("habit-rate-best"), mean.clone()],
        vec![t!("habit-rate-low"), low],
        vec![t!("habit-rate-high"), high],
        vec![t!("habit-rate-days"), now.days.to_string()],
    ];
    rows.extend(was.map(|was| vec![t!("habit-rate-earlier"), was]));
    let table = Table { head: vec![t!("habit-rate-what"), t!("habit-rate-a-day")], rows };
    let ghost = earlier.map(|earlier| Earlier { value: earlier.mean, words: t!("habit-rate-earlier") });
    let told = Told {
        title: t!("habit-rate", mean = mean.clone()),
        description,
        caption: t!("habit-rate-caption", days = now.days),
        table,
    };
    let picture = range(told, Some([now.mean, now.low, now.high]), &mean, ghost.as_ref(), number);
    view! { <Chart scope picture /> }
}

/// The empty axis, and what will fill it.
#[component]
fn TooEarly(days: usize) -> impl IntoView {
    let missing = FEWEST_DAYS.saturating_sub(days);
    let words = t!("habit-rate-missing", days = missing);
    let told = Told {
        title: t!("habit-rate-empty"),
        description: words.clone(),
        caption: t!("habit-rate-empty-caption"),
        table: Table::default(),
    };
    view! { <Chart scope="" picture=range(told, None, "", None, number) beneath=words /> }
}
