//! A camera that looks on in a session: the person in the mirror, what is counted, and what is said.
//!
//! It is a part that is loaded when the person turns the camera on. [`watch`] follows the session and the camera, [`course`] decides
//! for one movement, without a browser, what a sighting leads to, [`overlay`] draws what was found, [`words`] says it. The session
//! asks nothing of it but whether the person is in a hold, and what to keep of a movement; without it everything is as before.

mod course;
mod overlay;
mod watch;
mod words;

use care::session::Mode;
use coach::Cue;
use leptos::html;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::watch::Watch;
use self::words::{cue_words, notice_words, trouble_words};
use super::camera::{BY_ITSELF, Coaching};
use super::run::Run;
use crate::device::{remember, remembered};
use crate::part::Part;
use crate::t;

/// The name by which the device remembers that a twist is noted as a crack.
pub(crate) const NOTE_CRACKS: &str = "camera-cracks";

/// The part of the app that holds all this.
#[wasm_split(coaching, fallible)]
pub(super) fn coaching() -> Part<Coaching> {
    crate::bring!("camera");
    crate::bring!("no-camera");
    Ok(Coaching {
        mirror: |run| view! { <Mirror run /> }.into_any(),
        choices: || view! { <Choices /> }.into_any(),
    })
}

/// The person in the mirror, and beneath it what was seen.
#[component]
fn Mirror(run: Run) -> impl IntoView {
    let video: NodeRef<html::Video> = NodeRef::new();
    let watch = Watch::start(run, video);
    let frame = move || {
        let (width, height) = watch.size.get();
        format!("0 0 {width} {height}")
    };
    // Blind: nothing is behind the glass.
    let stands_still = move || !matches!(run.now.get().mode, Mode::Running | Mode::Waiting);
    view! {
        <figure class="mirror" class:blind=stands_still>
            <div>
                <video node_ref=video playsinline=true muted=true aria-label=t!("camera-mirror")></video>
                <svg viewBox=frame preserveAspectRatio="xMidYMid slice" aria-hidden="true">
                    <path class="mirror-under" d=watch.path />
                    <path class="mirror-line" d=watch.path />
                </svg>
            </div>
            <figcaption class="caption">{t!("camera-caption")}</figcaption>
        </figure>
        <div class="seen-band">
            <p class="seen-count">{move || count_words(run, watch)}</p>
            <p class="seen-words" role="status" aria-live="polite" data-trouble=move || watch.trouble.get().map(|why| format!("{why:?}"))>
                {move || line_words(run, watch)}
            </p>
        </div>
    }
}

fn count_words(run: Run, watch: Watch) -> Option<String> {
    let counted = watch.counted.get()?;
    let step = run.now.get().step;
    let all = run.with_step(step, |step| u32::from(step.sets) * u32::from(step.repetitions))?;
    Some(t!("camera-seen", counted = counted, all = all))
}

/// One sentence at a time, the most important first.
fn line_words(run: Run, watch: Watch) -> String {
    if let Some(is_noted) = watch.twist.get() {
        return if is_noted { t!("camera-twist-noted") } else { t!("camera-twist") };
    }
    if watch.is_opening.get() {
        return t!("camera-opening");
    }
    let now = run.now.get();
    if !matches!(now.mode, Mode::Running | Mode::Waiting) {
        return t!("camera-stands-still");
    }
    if let Some(trouble) = watch.trouble.get() {
        return trouble_words(trouble);
    }
    let cue = watch.cue.get();
    // Why it waits, where the coach knows; and nobody is asked on who should ease off.
    if now.waits && !matches!(cue, Some(Cue::EaseOff | Cue::OtherSide)) {
        return t!("camera-waits");
    }
    cue.map(cue_words).or_else(|| watch.notice.get().map(notice_words)).unwrap_or_default()
}

/// What may be chosen while the camera is on: both are off until they are.
#[component]
fn Choices() -> impl IntoView {
    view! {
        <details class="why">
            <summary>{t!("camera-choices")}</summary>
            <Remembered name=BY_ITSELF words=t!("camera-by-itself") />
            <Remembered name=NOTE_CRACKS words=t!("camera-note-cracks") />
            <p class="muted">{t!("camera-note-words")}</p>
            <p class="muted">{t!("camera-private")}</p>
        </details>
    }
}

/// A choice of this device.
#[component]
fn Remembered(name: &'static str, words: String) -> impl IntoView {
    let is_on = remembered(name).as_deref() == Some("on");
    let change = move |event| remember(name, if event_target_checked(&event) { "on" } else { "off" });
    view! {
        <label class="camera-choice">
            <input type="checkbox" checked=is_on on:change=change />
            <span>{words}</span>
        </label>
    }
}
