//! The other half of the player: the ring, the words, the breath, what comes next, and the buttons.

use care::session::{Input, Mode, PauseReason, Question};
use kinematics::Breath;
use leptos::prelude::*;

use super::ask::{AskNew, AskPain};
use super::camera::CameraWay;
use super::run::Run;
use super::words::{breath_words, headline, minutes_and_seconds, side_words};
use crate::frames::wants_less_motion;
use crate::pages::safety_net::SafetyNetFull;
use crate::safety::{screening, with_number};
use crate::sound::has_tones;
use crate::t;
use crate::ui::{Button, Dialog, Icon, Ring, Style, TextButton};
use crate::voice::Speech;

/// Ring, words and buttons, or the question that is being asked.
#[component]
pub(super) fn Side(run: Run) -> impl IntoView {
    let question = Memo::new(move |_| match run.now.get().mode {
        Mode::Asking(question) => Some(question),
        _ => None,
    });
    let on_input = Callback::new(move |input| run.input(input));
    view! {
        <section class="player-side" class:asking=move || question.get().is_some()>
            <p class="unseen" role="status" aria-live="polite">
                {run.caption}
            </p>
            {move || match question.get() {
                Some(Question::Pain) => view! { <AskPain on_input /> }.into_any(),
                Some(Question::New) => view! { <AskNew on_input /> }.into_any(),
                Some(Question::Card) => ().into_any(),
                None => view! { <Guide run /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Guide(run: Run) -> impl IntoView {
    view! {
        <div class="phase">
            <Ring
                left_secs=Signal::derive(move || run.ring.get().0)
                total_secs=Signal::derive(move || run.ring.get().1)
            />
            <div class="phase-words">
                <h1 tabindex="-1">{move || phase_words(run)}</h1>
                <p class="note">{move || place_words(run)}</p>
            </div>
        </div>
        <BreathLine run />
        <p class="coming">{move || coming(run)}</p>
        <Controls run />
        <CameraWay run />
        <Speaking run />
        <SafetyLine run />
    }
}

/// The headline, a sentence a line.
fn phase_words(run: Run) -> impl IntoView {
    let now = run.now.get();
    let paused = |reason| match reason {
        PauseReason::Person | PauseReason::Reopened => vec![t!("player-paused")],
        PauseReason::Hidden => vec![t!("player-paused"), t!("player-paused-hidden")],
        PauseReason::ClockJump => vec![t!("player-paused"), t!("player-paused-clock")],
        PauseReason::AfterReport => vec![t!("player-may-go-on")],
    };
    let lines = match now.mode {
        Mode::Paused(reason) => paused(reason),
        _ if now.leading_in => vec![t!("player-lead-in")],
        _ => run.with_step(now.step, |step| headline(step, now.part, now.side)).unwrap_or_default(),
    };
    lines.into_iter().map(|line| view! { <span>{line}</span> " " }).collect_view()
}

/// Which repetition of how many, and the side.
fn place_words(run: Run) -> String {
    let now = run.now.get();
    let repetitions = run.with_step(now.step, |step| step.repetitions).unwrap_or(1);
    let place = t!("player-repetition", now = now.repetition, all = repetitions);
    match now.side {
        Some(side) => t!("player-repetition-side", place = place, side = side_words(side)),
        None => place,
    }
}

/// One breath of the line is this wide and high; the first part of it is the breath in.
const WAVE: f32 = 100.0;
const WAVE_IN: f32 = 40.0;
const WAVES: u8 = 3;

/// The breath: ink runs along a line, or words where less motion is wanted.
#[component]
fn BreathLine(run: Run) -> impl IntoView {
    let breath = Memo::new(move |_| run.now.get().breath);
    // Which wave the ink is on: the next one with every breath in.
    let wave = Memo::new(move |earlier: Option<&(Breath, u8)>| {
        let (before, wave) = earlier.copied().unwrap_or((Breath::In, 0));
        let breath = breath.get();
        let next = breath == Breath::In && before == Breath::Out;
        (breath, if next { (wave + 1) % WAVES } else { wave })
    });
    let inked = move || {
        let now = run.breath.get();
        let within = match now.breath {
            Breath::In => now.share * WAVE_IN,
            Breath::Out | Breath::Free => WAVE_IN + now.share * (WAVE - WAVE_IN),
        };
        format!("{:.1}", f32::from(wave.get().1) * WAVE + within)
    };
    let line = move || {
        view! {
            <svg class="breath-line" viewBox="0 0 300 28" preserveAspectRatio="none" aria-hidden="true">
                <path class="ahead" d=waves() />
                <svg x="0" y="0" width=inked height="28" viewBox=move || format!("0 0 {} 28", inked()) preserveAspectRatio="none">
                    <path class="inked" d=waves() />
                </svg>
            </svg>
        }
    };
    view! {
        <div class="breath">
            <p class="small">
                <b>{move || breath_words(breath.get())}</b>
            </p>
            {move || (!wants_less_motion().get()).then(line)}
        </div>
    }
}

fn waves() -> String {
    let wave = |number: u8| {
        let x = f32::from(number) * WAVE;
        let at = |along: f32| x + along;
        format!(
            "C{} 22 {} 4 {} 4C{} 4 {} 22 {} 22",
            at(18.0),
            at(22.0),
            at(WAVE_IN),
            at(62.0),
            at(72.0),
            at(WAVE)
        )
    };
    std::iter::once("M0 22".to_owned()).chain((0..WAVES).map(wave)).collect()
}

fn coming(run: Run) -> impl IntoView {
    let now = run.now.get();
    let words = match run.coming() {
        Some((Some(name), _)) => name,
        Some((None, Some(side))) => t!("player-same-other-side", side = side_words(side)),
        Some((None, None)) | None => t!("player-coming-end"),
    };
    let when = now.coming_in.map(|seconds| t!("player-coming-in", time = minutes_and_seconds(seconds)));
    view! {
        <i class="caption">{t!("player-coming")}</i>
        <b>{words}</b>
        <span>{when}</span>
    }
}

#[component]
fn Controls(run: Run) -> impl IntoView {
    let is_paused = Memo::new(move |_| !matches!(run.now.get().mode, Mode::Running | Mode::Waiting));
    view! {
        <div class="controls">
            <button
                type="button"
                class="button solid"
                aria-keyshortcuts="Space"
                on:click=move |_| run.pause_or_go_on()
            >
                {move || if is_paused.get() { Icon::Onward.view() } else { Icon::Pause.view() }}
                {move || if is_paused.get() { t!("player-go-on") } else { t!("player-pause") }}
            </button>
            <button
                type="button"
                class="button stop"
                aria-keyshortcuts="h"
                on:click=move |_| run.input(Input::ThisHurts)
            >
                {Icon::Warning.view()}
                {t!("player-hurts")}
            </button>
            <button type="button" class="button" aria-keyshortcuts="n" on:click=move |_| run.input(Input::SomethingNew)>
                {Icon::Note.view()}
                {t!("player-new")}
            </button>
            <Button style=Style::Plain icon=Icon::Onward on_press=move || run.input(Input::Skip)>
                {t!("player-skip")}
            </Button>
        </div>
    }
}

/// Why nothing is heard, where nothing is.
#[component]
fn Speaking(run: Run) -> impl IntoView {
    move || {
        let words = match run.voice.speech() {
            Speech::On | Speech::Off => return None,
            Speech::NoLocalVoice if has_tones() => t!("player-no-voice"),
            Speech::NoLocalVoice => t!("player-silent"),
        };
        Some(view! { <p class="small muted">{words}</p> })
    }
}

/// The safety net in one line, and the way to all of it.
#[component]
fn SafetyLine(run: Run) -> impl IntoView {
    let open = RwSignal::new(false);
    let read = move || {
        if run.now.get_untracked().mode == Mode::Running {
            run.input(Input::Pause);
        }
        open.set(true);
    };
    view! {
        <div class="safety-line small">
            <p>{with_number(&screening().safety_net.line)}</p>
            <TextButton on_press=read>{t!("player-safety-all")}</TextButton>
            <Dialog question=t!("safety-net") open>
                <SafetyNetFull />
                <Button style=Style::Solid on_press=move || open.set(false)>
                    {t!("player-safety-close")}
                </Button>
            </Dialog>
        </div>
    }
}
