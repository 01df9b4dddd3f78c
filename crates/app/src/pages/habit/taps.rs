//! The two taps.

use care::habit::Noted;
use journal::{Body, LocalDate, QuietDay};
use leptos::prelude::*;

use super::{Desk, TAPS};
use crate::navigate::focus_first;
use crate::t;
use crate::ui::TextButton;

/// Both taps with their counts of today, of equal weight.
#[component]
pub(super) fn Taps(desk: Desk) -> impl IntoView {
    let held = Memo::new(move |_| desk.read(|habit, today| habit.on(today)));
    let said = desk.said;
    view! {
        <div>
            <div class="taps">
                <button type="button" on:click=move |_| desk.note(Noted::Cracked)>
                    <b>{t!("habit-cracked")}</b>
                    <span class="count">
                        {move || held.get().cracks} <span class="unseen">{t!("habit-today")}</span>
                    </span>
                </button>
                <button type="button" on:click=move |_| desk.note(Noted::LetPass)>
                    <b>{t!("habit-let-pass")}</b>
                    <span class="count">
                        {move || held.get().let_pass} <span class="unseen">{t!("habit-today")}</span>
                    </span>
                </button>
            </div>
            <div class="between taps-note">
                <p class="caption">{t!("habit-both-welcome")}</p>
                <p class="small" role="status">
                    {move || said.get()}
                </p>
            </div>
            <Yesterday desk />
        </div>
    }
}

/// Asks about a day that says nothing: without an answer it makes the band wider and counts for nothing.
#[component]
fn Yesterday(desk: Desk) -> impl IntoView {
    let is_unknown = Memo::new(move |_| desk.read(|habit, today| habit.is_yesterday_unknown(today)));
    let quiet = move || {
        let day = LocalDate::from_days_since_epoch(desk.today.get_untracked() - 1);
        desk.keeper.record_then(vec![Body::QuietDay(QuietDay { day })], move |_| {
            desk.said.set(t!("habit-quiet-kept"));
            focus_first(TAPS);
        });
    };
    move || {
        is_unknown.get().then(|| {
            view! {
                <p class="line small">
                    <span>{t!("habit-yesterday-unknown")}</span>
                    <TextButton on_press=quiet>{t!("habit-quiet")}</TextButton>
                </p>
            }
        })
    }
}
