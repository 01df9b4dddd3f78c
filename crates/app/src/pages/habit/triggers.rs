//! What goes with a crack.

use care::habit::{Detail, Difference, FEWEST_MOMENTS, Trigger};
use leptos::prelude::*;

use super::Desk;
use super::details::{doing_words, feeling_words, place_words};
use crate::t;
use crate::words::number;

/// Most of them that are shown.
const MOST: usize = 6;

/// The details with which an urge ended in a crack more often than otherwise.
#[component]
pub(super) fn Triggers(desk: Desk) -> impl IntoView {
    let triggers = Memo::new(move |_| desk.read(|habit, today| habit.triggers(today)));
    let rows = move || {
        let triggers = triggers.get();
        if triggers.is_empty() {
            return view! { <p>{t!("habit-triggers-empty", taps = FEWEST_MOMENTS)}</p> }.into_any();
        }
        let is_clear = |trigger: &Trigger| trigger.difference != Difference::Unclear;
        let (clear, unclear): (Vec<_>, Vec<_>) = triggers.into_iter().partition(is_clear);
        let rows = clear.into_iter().chain(unclear).take(MOST).map(row).collect_view();
        view! { <div class="rows">{rows}</div> }.into_any()
    };
    view! {
        <section class="stack">
            <div class="between">
                <h2>{t!("habit-triggers")}</h2>
                <span class="caption">{t!("habit-triggers-scope")}</span>
            </div>
            {rows}
            <p class="small muted">{t!("habit-triggers-caption")}</p>
        </section>
    }
}

fn row(trigger: Trigger) -> impl IntoView {
    let name = match trigger.detail {
        Detail::At(place) => place_words(place),
        Detail::While(doing) => doing_words(doing),
        Detail::Feeling(feeling) => feeling_words(feeling),
    };
    let times = number(trigger.lift, 1);
    let words = match trigger.difference {
        Difference::More => t!("habit-trigger-more", times = times),
        Difference::Less => t!("habit-trigger-less", times = times),
        Difference::Unclear => t!("habit-trigger-unclear"),
    };
    view! {
        <div>
            <b>{name}</b>
            <span class="fact">{t!("habit-trigger-count", cracks = trigger.cracks, taps = trigger.moments)}</span>
            <span class="second">{words}</span>
        </div>
    }
}
