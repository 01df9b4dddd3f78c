//! What a stop advises. Nothing here leads back into the session.

use care::session::Input;
use care::session::stop::{DizzyCourse, StopReport};
use leptos::prelude::*;

use super::run::Over;
use super::words::{advice_words, minutes_and_seconds};
use super::{Card, Ways};
use crate::navigate::focus_first;
use crate::pages::safety_net::SafetyNetFull;
use crate::route::Route;
use crate::t;
use crate::ui::{Button, Signpost, Style};

/// The advice, and the safety net in full.
#[component]
pub(crate) fn Stopped(
    /// Where a report goes that is made while waiting.
    on_input: Callback<Input>,
    /// How it ended.
    over: Over,
) -> impl IntoView {
    let ways = Ways::here();
    let (heading, words) = advice_words(over.advice);
    request_animation_frame(|| _ = focus_first("main h1"));
    let onward = move || match over.card {
        Some(_) => ways.open_card(Card::AfterStop),
        None => ways.go(Route::Relief),
    };
    let (verb, fact) = match over.card {
        Some(_) => (t!("stop-card"), t!("stop-card-fact")),
        None => (t!("stop-done"), t!("stop-done-fact")),
    };
    view! {
        <div class="columns question stopped">
            <div class="stack-wide">
                <h1 tabindex="-1" class="display">
                    {heading.text()}
                </h1>
                <p class="reading">{words.text()}</p>
                {over.advice.ask_again_after_secs().map(|secs| view! { <AskAgain on_input secs /> })}
                <Signpost verb=verb fact=fact on_press=onward />
            </div>
            <SafetyNetFull />
        </div>
    }
}

/// Five minutes of sitting still, then the question whether it has gone. Getting worse can be said at any time.
#[component]
fn AskAgain(on_input: Callback<Input>, secs: u32) -> impl IntoView {
    let left = RwSignal::new(secs);
    let started_ms = js_sys::Date::now();
    let timer = set_interval_with_handle(
        move || {
            let passed = ((js_sys::Date::now() - started_ms) / 1_000.0).max(0.0) as u32;
            left.set(secs.saturating_sub(passed));
        },
        std::time::Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let report = move |with_another_sign, course| {
        on_input.run(Input::Report(StopReport::Dizzy { with_another_sign, course }));
    };
    let gone = RwSignal::new(false);
    let is_over = Memo::new(move |_| left.get() == 0);
    view! {
        <div class="stack" role="group" aria-label=t!("stop-wait")>
            <p class="count" role="timer">
                {move || minutes_and_seconds(left.get())}
            </p>
            <Show when=move || is_over.get() && !gone.get()>
                <p role="status">{t!("stop-wait-over")}</p>
            </Show>
            <Show when=move || gone.get()>
                <p role="status">{t!("stop-dizzy-two-weeks-words")}</p>
            </Show>
            <div class="line">
                <Button on_press=move || gone.set(true)>{t!("stop-wait-gone")}</Button>
                <Button
                    style=Style::Stop
                    disabled=Signal::derive(move || !is_over.get())
                    on_press=move || report(false, DizzyCourse::OverFiveMinutes)
                >
                    {t!("stop-wait-still")}
                </Button>
                <Button style=Style::Stop on_press=move || report(true, DizzyCourse::StillThere)>
                    {t!("stop-wait-worse")}
                </Button>
            </div>
        </div>
    }
}
