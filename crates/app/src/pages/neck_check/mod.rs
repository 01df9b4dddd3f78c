//! Neck check: how far the head goes with comfort, by the camera.
//!
//! The camera ([`crate::camera`]) gives what its frames show; [`run`] feeds the check of [`sight`] with that, keeps what happened, and
//! carries out what a stop asks for. [`at`], [`name`] and [`gone`] decide for it, without a browser: what may follow, what the
//! journal is told, and which way a pain belongs to. [`live`] is what one sees while it runs, [`before`] what comes before it and
//! [`result`] what came of it.

mod at;
mod before;
mod fan;
mod gone;
mod live;
mod name;
mod result;
mod run;
mod words;

use std::sync::Arc;

use care::neck_check::NeckChecks;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::at::At;
use self::before::Before;
use self::live::{Hurts, Live};
use self::result::Result;
use self::run::Run;
use crate::camera::no_camera_words;
use crate::navigate::{Link, focus_first};
use crate::pages::safety_net::SafetyNet;
use crate::part::Part;
use crate::player::{AskNew, AskPain, Stopped};
use crate::route::Route;
use crate::shell::Folio;
use crate::state::keeper;
use crate::t;
use crate::ui::{Button, Icon, Warning};

/// The part of the app that holds this page.
#[wasm_split(neck_check, fallible)]
pub fn neck_check() -> Part<fn() -> AnyView> {
    crate::bring!("neck");
    crate::bring!("no-camera");
    Ok(|| view! { <NeckCheck /> }.into_any())
}

/// What came of earlier checks, and follows the journal.
fn checks() -> Memo<Arc<NeckChecks>> {
    let keeper = keeper();
    Memo::new(move |_| keeper.folded::<NeckChecks>())
}

#[component]
fn NeckCheck() -> impl IntoView {
    let run = Run::new();
    Folio::show(|| t!("title-neck-check"));
    Effect::new(move |earlier: Option<()>| {
        run.at.track();
        if earlier.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(|| _ = focus_first("main h1"));
        }
    });
    let on_input = Callback::new(move |input| run.input(input));
    let is_live = Memo::new(move |_| run.at.get().is_live(run.goes.get()));
    view! {
        // Once for the whole check, so that the picture is not made anew between a question and the next look.
        <Show when=move || is_live.get()>
            <Live run />
        </Show>
        {move || match run.at.get() {
            At::Before => view! { <Before run /> }.into_any(),
            At::Opening => view! { <Opening run /> }.into_any(),
            At::Checking | At::Paused | At::Closing => ().into_any(),
            At::AskingPain => {
                view! {
                    <section class="player-side asking">
                        <AskPain on_input />
                    </section>
                }
                    .into_any()
            }
            At::AskingNew => {
                view! {
                    <section class="player-side asking">
                        <AskNew on_input />
                    </section>
                }
                    .into_any()
            }
            At::Over(over) => view! { <Stopped on_input over /> }.into_any(),
            At::After => view! { <After run /> }.into_any(),
        }}
    }
}

#[component]
fn Opening(run: Run) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("neck-opening")}</h1>
        <p class="reading" role="status">
            {t!("neck-opening-words")}
        </p>
        <div class="controls">
            {run.has_begun().then(|| view! { <Hurts run /> })}
            <Button icon=Icon::Close on_press=move || run.end_early()>
                {t!("neck-leave")}
            </Button>
        </div>
    }
}

/// After a check: what came of it, what hurts now that it is over, and the way back.
#[component]
fn After(run: Run) -> impl IntoView {
    let is_empty = run.has_nothing();
    view! {
        <h1 tabindex="-1">{if is_empty { t!("neck-nothing") } else { t!("neck-result") }}</h1>
        {run.no_camera.get_untracked().map(|why| view! { <Warning>{no_camera_words(why)}</Warning> })}
        {run.is_stale.get_untracked().then(|| view! { <Warning>{t!("neck-not-fresh")}</Warning> })}
        {is_empty.then(|| view! { <p class="reading">{t!("neck-nothing-words")}</p> })}
        <Result />
        <div class="controls">
            <Hurts run />
        </div>
        <SafetyNet />
        <p class="line">
            <Link to=Route::Progress>{t!("title-progress")}</Link>
            <Link to=Route::Relief>{t!("title-relief")}</Link>
        </p>
    }
}
