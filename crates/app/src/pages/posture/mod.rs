//! Posture watch: now and then a reading of how somebody sits, against how they chose to. Off until it is turned on, each time.
//!
//! [`run`] feeds the watch of [`sight`] with what the camera tells at the times of [`pace`], and keeps the hours by [`kept`].
//! [`small`] is the window that stays on top, where the browser has one; [`live`] is what one sees, [`hours`] what a day was like.

mod hours;
mod kept;
mod live;
mod pace;
mod rules;
mod run;
mod small;
mod words;

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::hours::Hours;
use self::live::Live;
use self::rules::{Rules, RulesChoices};
use self::run::{At, Run};
use crate::camera::no_camera_words;
use crate::content::content;
use crate::navigate::{Link, focus_first};
use crate::pages::setup::known;
use crate::part::Part;
use crate::route::Route;
use crate::t;
use crate::ui::{Button, Icon, Keyed, Signpost, Warning};

/// The part of the app that holds this page.
#[wasm_split(posture, fallible)]
pub fn posture() -> Part<fn() -> AnyView> {
    crate::bring!("posture");
    crate::bring!("no-camera");
    // What is known of long sitting is told in the words of the set-up pages.
    crate::bring!("setup");
    crate::bring_content!("content-ergonomics");
    Ok(|| view! { <PostureWatch /> }.into_any())
}

#[component]
fn PostureWatch() -> impl IntoView {
    let rules = Rules::remembered();
    let run = Run::new(rules);
    Effect::new(move |earlier: Option<(bool, bool)>| {
        let at = run.at.get();
        let shown = (at.is_on(), at == At::Opening);
        if earlier.is_some_and(|earlier| earlier != shown) {
            request_animation_frame(|| _ = focus_first("main h1"));
        }
        shown
    });
    let is_on = Memo::new(move |_| run.at.get().is_on());
    view! {
        <h1 tabindex="-1">{move || if is_on.get() { t!("posture-on-heading") } else { t!("posture-heading") }}</h1>
        {move || run.no_camera.get().map(|why| view! { <Warning>{no_camera_words(why)}</Warning> })}
        <div class="columns">
            <div class="stack-wide">
                <Show when=move || is_on.get() fallback=move || view! { <Before run /> }>
                    <Live run />
                </Show>
            </div>
            <div class="stack-wide">
                <Hours />
                {content().ergonomics.fact("long-sitting").map(known)}
                <RulesChoices rules />
                <p class="line">
                    <Link to=Route::SetUp>{t!("title-set-up")}</Link>
                    <Link to=Route::Breaks>{t!("title-breaks")}</Link>
                    <Link to=Route::NeckCheck>{t!("title-neck-check")}</Link>
                </p>
            </div>
        </div>
    }
}

/// What it is, and the way to turn it on.
#[component]
fn Before(run: Run) -> impl IntoView {
    let how = vec![
        t!("posture-how-choose"),
        t!("posture-how-look"),
        t!("posture-how-words"),
        t!("posture-how-where"),
    ];
    move || {
        if run.at.get() == At::Opening {
            return view! {
                <p class="reading" role="status">
                    {t!("posture-opening")}
                </p>
                <Button icon=Icon::Close on_press=move || run.turn_off()>
                    {t!("posture-leave")}
                </Button>
            }
            .into_any();
        }
        view! {
            <p class="reading">{t!("posture-words")}</p>
            <Keyed items=how.clone() />
            <Signpost verb=t!("posture-begin") fact=t!("posture-begin-fact") on_press=move || run.turn_on() />
            <p class="small muted">{t!("posture-private")}</p>
        }
        .into_any()
    }
}
