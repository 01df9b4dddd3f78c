//! Practice in letting an urge pass: the ease scale, and how it is counted.

use care::habit::PRACTICE_CELLS;
use leptos::prelude::*;

use super::Desk;
use crate::t;

/// The scale, its words and its formula.
#[component]
pub(super) fn Practice(desk: Desk) -> impl IntoView {
    let filled = Memo::new(move |_| {
        let practice = desk.read(|habit, today| habit.practice(today));
        (practice * f64::from(PRACTICE_CELLS)).round() as u8
    });
    let cells = (0..PRACTICE_CELLS).map(|cell| view! { <i class:filled=move || cell < filled.get()></i> });
    view! {
        <section class="stack">
            <h2>{t!("habit-practice")}</h2>
            <div class="ease" aria-hidden="true">
                {cells.collect_view()}
            </div>
            <p>
                <b>{move || t!("habit-practice-of", filled = filled.get(), all = PRACTICE_CELLS)}</b>
                " "
                {t!("habit-practice-words")}
            </p>
            <details class="as-table">
                <summary>{t!("habit-practice-how")}</summary>
                <p class="small">{t!("habit-practice-formula")}</p>
            </details>
        </section>
    }
}
