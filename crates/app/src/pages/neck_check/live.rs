//! While a check runs: the person in the mirror, what to do, how far they are, and the ways to stop.

use care::session::Input;
use leptos::html;
use leptos::prelude::*;
use sight::Direction;

use super::at::At;
use super::fan::Needle;
use super::run::Run;
use super::words::{direction_words, stage_words, trouble_words};
use crate::frames::on_every_frame;
use crate::safety::{screening, with_number};
use crate::t;
use crate::ui::{Button, Icon, Progress, Style};

/// The check under way, or waiting.
#[component]
pub(super) fn Live(run: Run) -> impl IntoView {
    let video: NodeRef<html::Video> = NodeRef::new();
    Effect::new(move || {
        if let Some(video) = video.get() {
            // Set as a property too: the attribute alone does not silence it everywhere.
            video.set_muted(true);
            run.camera.show_in(&video);
        }
    });
    on_every_frame(move |now_ms| {
        let is_on = run.at.try_get_untracked() == Some(At::Checking);
        if let Some(video) = video.try_get_untracked().flatten().filter(|_| is_on) {
            run.camera.look(&video, now_ms);
        }
    });
    let is_asking = move || matches!(run.at.get(), At::AskingPain | At::AskingNew);
    view! {
        <div class="columns picture-first neck-live" hidden=is_asking>
            <figure class="plate neck-mirror">
                <video node_ref=video playsinline=true muted=true aria-label=t!("neck-mirror")></video>
                <figcaption class="caption">{t!("neck-mirror-caption")}</figcaption>
            </figure>
            <Words run />
        </div>
    }
}

#[component]
fn Words(run: Run) -> impl IntoView {
    let is_paused = Memo::new(move |_| run.at.get() == At::Paused);
    let stage = Memo::new(move |_| run.view.get().stage);
    let trouble = Memo::new(move |_| run.view.get().trouble);
    let heading = move || match run.at.get() {
        At::Paused => t!("player-paused"),
        At::Closing => t!("neck-done"),
        _ => stage_words(stage.get()),
    };
    let degrees = Memo::new(move |_| run.view.get().degrees);
    let direction = Memo::new(move |_| run.direction());
    let shown = Signal::derive(move || {
        // The picture is a mirror: the person's left is on its left.
        let sign = direction.get().map_or(1.0, sign_of);
        degrees.get().filter(|_| !is_paused.get()).map(|degrees| sign * f64::from(degrees))
    });
    let figure = move || match (direction.get(), degrees.get()) {
        (Some(direction), Some(degrees)) => {
            t!("neck-now", direction = direction_words(direction), degrees = degrees.max(0))
        }
        (Some(direction), None) => direction_words(direction),
        (None, _) => String::new(),
    };
    view! {
        <section class="neck-words">
            <p class="unseen" role="status" aria-live="polite">
                {run.caption}
            </p>
            <Progress
                now=Signal::derive(move || { let (behind, all) = run.progress.get(); (behind + 1).min(all) })
                all=Signal::derive(move || run.progress.get().1)
            />
            <h1 tabindex="-1">{heading}</h1>
            <p class="neck-trouble" data-trouble=move || trouble.get().map(|trouble| format!("{trouble:?}"))>
                {move || trouble.get().filter(|_| !is_paused.get()).map(trouble_words)}
            </p>
            <Needle degrees=shown held=Signal::derive(move || run.view.get().held) />
            <p class="note">{figure}</p>
            <Controls run is_paused />
            <p class="safety-line small">{with_number(&screening().safety_net.line)}</p>
        </section>
    }
}

/// The side of the scale on which a direction is drawn.
pub(super) fn sign_of(direction: Direction) -> f64 {
    match direction {
        Direction::TurnLeft | Direction::TiltLeft | Direction::Bow => -1.0,
        Direction::TurnRight | Direction::TiltRight | Direction::LookUp => 1.0,
    }
}

#[component]
fn Controls(run: Run, is_paused: Memo<bool>) -> impl IntoView {
    let press = move |_| if is_paused.get_untracked() { run.go_on() } else { run.pause() };
    view! {
        <div class="controls">
            <button type="button" class="button solid" on:click=press>
                {move || if is_paused.get() { Icon::Onward.view() } else { Icon::Pause.view() }}
                {move || if is_paused.get() { t!("player-go-on") } else { t!("player-pause") }}
            </button>
            <Hurts run />
            <Button icon=Icon::Onward disabled=is_paused on_press=move || run.skip()>
                {t!("player-skip")}
            </Button>
            <Button icon=Icon::Close on_press=move || run.end_early()>
                {t!("player-end-yes")}
            </Button>
        </div>
    }
}

/// The ways to say that something is not right.
#[component]
pub(super) fn Hurts(run: Run) -> impl IntoView {
    view! {
        <Button style=Style::Stop icon=Icon::Warning on_press=move || run.input(Input::ThisHurts)>
            {t!("player-hurts")}
        </Button>
        <Button icon=Icon::Note on_press=move || run.input(Input::SomethingNew)>
            {t!("player-new")}
        </Button>
    }
}
