//! The front page: where is it, and how much?

use journal::Intent;
use leptos::prelude::*;
use library::{MINUTES, Setting};

use super::check::{CheckPurpose, Purpose};
use super::morning::morning;
use crate::draft::{Draft, setting_words};
use crate::navigate::{Link, navigator};
use crate::part::{ViewToCome, bring_later};
use crate::player::ResumeNudge;
use crate::route::Route;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{BodyPlate, Choice, Ruler, Scale, Signpost, TextButton};

/// Intent, places, stiffness, urge, where and how long.
#[component]
pub fn Relief() -> impl IntoView {
    let draft: Draft = expect_context();
    let navigator = navigator();
    let purpose: CheckPurpose = expect_context();
    let to_check = move || {
        // Whoever left a check that another page had asked for asks for relief now.
        purpose.0.set(Purpose::Ordinary);
        navigator.go(Route::Check);
    };
    let settings = Setting::ALL.iter().map(|setting| (*setting, setting_words(*setting))).collect();
    let minutes = MINUTES.map(|minutes| (minutes, minutes.to_string())).to_vec();
    view! {
        <ResumeNudge />
        <div class="columns relief">
            <h1 tabindex="-1">{t!("relief-heading")}</h1>
            <div class="relief-picture">
                <Choice question=t!("relief-intent") quiet=true options=intents() chosen=draft.intent />
                <CrackingLine />
                <figure>
                    <BodyPlate marked=draft.places />
                    <figcaption class="caption">{t!("body-caption")}</figcaption>
                </figure>
            </div>
            <div class="relief-controls">
                <Ruler scale=Scale::Stiffness mark=draft.stiffness />
                <Ruler scale=Scale::Urge mark=draft.urge />
                <Choice question=t!("relief-where") small=true options=settings chosen=draft.setting />
                <Choice question=t!("relief-minutes") small=true options=minutes chosen=draft.minutes />
                <Signpost
                    verb=t!("go-on")
                    fact=t!("title-check")
                    missing=Signal::derive(move || draft.missing())
                    on_press=to_check
                />
                <p class="line small">
                    <Link to=Route::Programme>{t!("title-programme")}</Link>
                    <Link to=Route::Occasions>{t!("title-occasions")}</Link>
                    <Link to=Route::OwnRoutines(None)>{t!("title-own-routines")}</Link>
                </p>
            </div>
        </div>
        <DayAfter />
    }
}

/// How the day after is, where a session waits for that. Most visits ask nothing, so it comes later, and below everything: nothing
/// moves away under a finger.
#[component]
fn DayAfter() -> impl IntoView {
    let came = RwSignal::new(None::<fn() -> AnyView>);
    let today = clock::glance().local.date.days_since_epoch();
    let asks = keeper().with_facts_untracked(|facts| !facts.history.asks_next_day(today).is_empty());
    if asks {
        bring_later(|| -> ViewToCome { Box::pin(morning()) }, came);
    }
    move || came.get().map(|question| question())
}

fn intents() -> Vec<(Intent, String)> {
    vec![(Intent::Stiff, t!("intent-stiff")), (Intent::Crack, t!("intent-crack"))]
}

/// One sourced line for someone who wants to crack it; it can be skipped and does not come back.
#[component]
fn CrackingLine() -> impl IntoView {
    let draft: Draft = expect_context();
    let is_shown = move || draft.intent.get() == Some(Intent::Crack) && !draft.cracking_line_done.get();
    move || {
        is_shown().then(|| {
            view! {
                <div class="nudge cracking-line" role="note">
                    <p>{t!("cracking-line")}</p>
                    <p class="line">
                        <Link to=Route::Risks>{t!("cracking-line-source")}</Link>
                        <TextButton on_press=move || draft.cracking_line_done.set(true)>{t!("skip")}</TextButton>
                    </p>
                </div>
            }
        })
    }
}
