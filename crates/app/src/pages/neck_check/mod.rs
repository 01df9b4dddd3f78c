//! Neck check: how far the head goes with comfort, by the camera.
//!
//! [`camera`] turns the camera on, hands its frames to the worker and gives back what they show; [`run`] feeds the check of
//! [`sight`] with that, keeps what happened, and carries out what a stop asks for; [`live`] is what one sees while it runs,
//! [`before`] what comes before it and [`result`] what came of it.

mod before;
mod camera;
mod fan;
mod live;
mod picture;
mod result;
mod run;
mod words;

use care::neck_check::NeckChecks;
use journal::Fold;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::before::Before;
use self::live::Live;
use self::result::Result;
use self::run::{At, Run};
use self::words::no_camera_words;
use crate::navigate::{Link, focus_first};
use crate::part::Part;
use crate::player::{AskNew, AskPain, Stopped};
use crate::route::Route;
use crate::shell::Folio;
use crate::state::keeper;
use crate::t;
use crate::ui::Warning;

/// The part of the app that holds this page.
#[wasm_split(neck_check, fallible)]
pub fn neck_check() -> Part<fn() -> AnyView> {
    crate::bring!("neck");
    Ok(|| view! { <NeckCheck /> }.into_any())
}

/// What came of earlier checks, folded anew when the journal changes.
fn checks() -> Memo<NeckChecks> {
    let keeper = keeper();
    Memo::new(move |_| keeper.with_journal(NeckChecks::of))
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
    let camera_is_on = Memo::new(move |_| {
        matches!(run.at.get(), At::Checking | At::Paused | At::AskingPain | At::AskingNew)
    });
    view! {
        // Once for the whole check, so that the picture is not made anew between a question and the next look.
        <Show when=move || camera_is_on.get()>
            <Live run />
        </Show>
        {move || match run.at.get() {
            At::Before => view! { <Before run /> }.into_any(),
            At::Opening => view! { <Opening /> }.into_any(),
            At::Checking | At::Paused => ().into_any(),
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
fn Opening() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("neck-opening")}</h1>
        <p class="reading" role="status">
            {t!("neck-opening-words")}
        </p>
    }
}

/// After a check: what came of it, and the way back.
#[component]
fn After(run: Run) -> impl IntoView {
    let is_empty = run.has_nothing();
    view! {
        <h1 tabindex="-1">{if is_empty { t!("neck-nothing") } else { t!("neck-result") }}</h1>
        {run.no_camera.get_untracked().map(|why| view! { <Warning>{no_camera_words(why)}</Warning> })}
        {is_empty.then(|| view! { <p class="reading">{t!("neck-nothing-words")}</p> })}
        <Result />
        <p class="line">
            <Link to=Route::Progress>{t!("title-progress")}</Link>
            <Link to=Route::Relief>{t!("title-relief")}</Link>
        </p>
    }
}
