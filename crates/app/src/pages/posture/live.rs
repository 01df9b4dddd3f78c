//! While the watch is on: a small mirror, how somebody sits, a word when one is due, and the ways to pause and end.

use leptos::html;
use leptos::prelude::*;

use super::run::{At, Run};
use super::small;
use super::words::{pause_words, reading_words, word_words};
use crate::navigate::{Link, focus_first};
use crate::route::Route;
use crate::t;
use crate::ui::{Button, Icon, Progress, Style};

/// The watch under way, or paused.
#[component]
pub(super) fn Live(run: Run) -> impl IntoView {
    let home: NodeRef<html::Div> = NodeRef::new();
    let piece: NodeRef<html::Div> = NodeRef::new();
    let open_small = move |()| {
        if let (Some(home), Some(piece)) = (home.get_untracked(), piece.get_untracked()) {
            let is_wanted = move || run.at.try_get_untracked().is_some_and(At::looks);
            run.small.open(piece.into(), home.into(), t!("title-posture"), is_wanted, move || run.tick());
        }
    };
    let is_paused = Memo::new(move |_| !run.at.get().looks());
    // The button goes when the window opens, and what stands in its place when it closes; the focus would go with them.
    Effect::new(move |earlier: Option<bool>| {
        let shown = run.small.shown();
        if earlier.is_some_and(|earlier| earlier != shown) {
            request_animation_frame(move || catch_focus(if shown { IN_SMALL } else { OPENS_SMALL }));
        }
        shown
    });
    view! {
        <div class="posture-home" node_ref=home data-small=move || run.small.shown().to_string()>
            <div class="posture-piece plate" node_ref=piece>
                <Piece run is_paused />
            </div>
        </div>
        {move || run.small.shown().then(|| view! { <p class="reading posture-in-small" tabindex="-1">{t!("posture-in-small")}</p> })}
        <div class="controls">
            {move || {
                let offers = small::is_offered() && !run.small.shown() && !is_paused.get();
                offers.then(|| view! {
                    <span class="posture-opens-small">
                        <Button style=Style::Solid on_press=move || open_small(())>{t!("posture-small")}</Button>
                    </span>
                })
            }}
            <Button disabled=is_paused on_press=move || run.choose_anew()>
                {t!("posture-anew")}
            </Button>
            <Button icon=Icon::Close on_press=move || run.turn_off()>
                {t!("posture-off")}
            </Button>
        </div>
        <p class="small muted">
            {if small::is_offered() { t!("posture-where-small") } else { t!("posture-where-page") }}
        </p>
    }
}

const IN_SMALL: &str = ".posture-in-small";
const OPENS_SMALL: &str = ".posture-opens-small button";

/// Gives the focus to something, or to the heading where that is not there, unless it is somewhere already.
fn catch_focus(selector: &str) {
    let is_lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if is_lost && !focus_first(selector) {
        focus_first("main h1");
    }
}

/// What moves into the small window.
#[component]
fn Piece(run: Run, is_paused: Memo<bool>) -> impl IntoView {
    // After a pause it is another camera, and the same video.
    let looks = Memo::new(move |_| run.at.get().looks());
    Effect::new(move || {
        if let Some(video) = run.video.get().filter(|_| looks.get()) {
            // Set as a property too: the attribute alone does not silence it everywhere.
            video.set_muted(true);
            run.camera.show_in(&video);
        }
    });
    let is_choosing = Memo::new(move |_| run.at.get() == At::Choosing);
    let now = move || match run.at.get() {
        at @ (At::Paused | At::Hidden | At::Locked | At::Elsewhere) => pause_words(at),
        At::Reopening => t!("posture-opening-again"),
        At::Choosing if run.has_moved.get() => t!("posture-moved"),
        At::Choosing => run.reading.get().map_or_else(|| t!("posture-choosing"), reading_words),
        _ => run.reading.get().map_or_else(|| t!("posture-first-reading"), reading_words),
    };
    // The button goes with the word, and the focus would go with it.
    let thanks = move || {
        run.take_word_away();
        focus_first(".posture-now");
    };
    let press = move || if is_paused.get_untracked() { run.turn_on() } else { run.pause() };
    view! {
        <video node_ref=run.video playsinline=true muted=true aria-label=t!("posture-mirror")></video>
        <div class="posture-words">
            <p class="unseen" role="status" aria-live="polite">
                {run.caption}
            </p>
            <p class="posture-now" tabindex="-1" data-reading=move || run.reading.get().map(|reading| format!("{reading:?}"))>{now}</p>
            <Show when=move || is_choosing.get()>
                <Progress
                    now=Signal::derive(move || run.choosing.get().0)
                    all=Signal::derive(move || run.choosing.get().1)
                />
            </Show>
            {move || run.word.get().map(|word| view! {
                <div class="nudge posture-word">
                    <p>{word_words(word)}</p>
                    <div class="line">
                        <Button on_press=thanks>{t!("posture-thanks")}</Button>
                        {(!run.small.shown()).then(|| view! { <Link to=Route::Break(None)>{t!("posture-break")}</Link> })}
                    </div>
                </div>
            })}
            <div class="line">
                <Button on_press=press>
                    {move || if is_paused.get() { t!("posture-go-on") } else { t!("posture-pause") }}
                </Button>
            </div>
        </div>
    }
}
