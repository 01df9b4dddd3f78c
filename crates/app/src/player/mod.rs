//! The player: a session, guided from moment to moment.
//!
//! [`booking`] finds out what to play and whether it may be played. [`run`] feeds the state machine of
//! [`care::session`] with time and taps and carries out what it wants. The rest is what one sees: [`stage`] with the
//! figure, [`side`] with ring, words, breath and buttons, [`ask`] for "this hurts" and "something new", [`stopped`]
//! for what a stop advises. [`camera`] is the way to a camera that looks on, and [`coaching`], a part that is loaded for it, what
//! comes of that.

mod ask;
mod booking;
mod camera;
mod clock;
mod coaching;
mod run;
mod side;
mod stage;
mod stopped;
mod wake;
mod words;

pub(crate) use self::ask::{AskNew, AskPain};
pub(crate) use self::camera::BY_ITSELF as CAMERA_BY_ITSELF;
pub(crate) use self::coaching::NOTE_CRACKS;
pub(crate) use self::run::Over;
pub(crate) use self::stopped::Stopped;
pub(crate) use self::wake::Wake;

use care::session::{Input, Mode};
use journal::Ended;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use self::booking::{Booking, Elsewhere, Start, book, needs_own_booker, take_own_booker};
pub(crate) use self::booking::{OwnBooker, OwnWays, break_goes_on};
use self::run::Run;
pub(crate) use self::run::finished_unmarked;
use self::side::Side;
use self::stage::Stage;
use crate::figure::Easel;
use crate::frames::on_every_frame;
use crate::navigate::{Link, Navigator, navigator};
use crate::offer::{ChosenRoutine, DueRoutine};
use crate::pages;
use crate::pages::after::{LastSession, LookBack};
use crate::pages::check::{CheckPurpose, Purpose};
use crate::part::late;
use crate::route::Route;
use crate::state::keeper;
use crate::t;
use crate::ui::{Nudge, Signpost, TextButton};

/// The page of a running session.
#[component]
pub fn PlayerPage() -> impl IntoView {
    if needs_own_booker() {
        return late(|| async {
            let booker = pages::own_booker().await?;
            take_own_booker(booker);
            Ok(|| view! { <Booked /> }.into_any())
        });
    }
    view! { <Booked /> }.into_any()
}

/// What can be played, or the way to what comes before.
#[component]
fn Booked() -> impl IntoView {
    match book() {
        Ok(booking) => match booking.start {
            Start::New(_) => view! { <Playing booking /> }.into_any(),
            Start::Again { .. } => view! { <GoOn booking /> }.into_any(),
        },
        Err(elsewhere) => {
            let ways = Ways::here();
            // The page that is being made cannot be left before it is there.
            request_animation_frame(move || ways.go_elsewhere(elsewhere));
            ().into_any()
        }
    }
}

/// The ways out of the player.
#[derive(Clone, Copy)]
struct Ways {
    navigator: Navigator,
    check: CheckPurpose,
    last: LastSession,
}

impl Ways {
    fn here() -> Self {
        Self { navigator: navigator(), check: expect_context(), last: expect_context() }
    }

    fn go(self, route: Route) {
        self.navigator.replace(route);
    }

    fn open_card(self, card: Card) {
        self.check.0.set(match card {
            Card::DuringSession => Purpose::DuringSession,
            Card::AfterStop => Purpose::AfterStop,
        });
        self.go(Route::Check);
    }

    fn look_back(self, look_back: LookBack) {
        self.last.0.set(Some(look_back));
        self.go(Route::After);
    }

    fn go_elsewhere(self, elsewhere: Elsewhere) {
        match elsewhere {
            Elsewhere::Page(route) => self.go(route),
            Elsewhere::Card => self.open_card(Card::DuringSession),
            Elsewhere::Afterwards(look_back) => self.look_back(look_back),
        }
    }
}

/// Why a safety card is opened from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Card {
    /// To go on with the session when it ends well.
    DuringSession,
    /// Because a stop asked for it.
    AfterStop,
}

/// The session that was broken off: go on where it was?
#[component]
fn GoOn(booking: Booking) -> impl IntoView {
    let goes_on = RwSignal::new(false);
    let navigator = navigator();
    let session = if let Start::Again { session, .. } = &booking.start { Some(*session) } else { None };
    let names: Vec<String> = booking.plan.steps().iter().map(|step| step.name.clone()).collect();
    let booking = StoredValue::new_local(booking);
    let leave = move || {
        let Some(session) = session else { return };
        let ended = finished_unmarked(session, Ended::EndedEarly);
        keeper().record_then(vec![journal::Body::SessionFinished(ended)], move |_| {
            navigator.replace(Route::Relief);
        });
    };
    move || {
        if goes_on.get() {
            return view! { <Playing booking=booking.get_value() /> }.into_any();
        }
        view! {
            <div class="player-resume">
                <h1 tabindex="-1">{t!("player-resume")}</h1>
                <p class="reading">{t!("player-resume-words", movements = names.join(", "))}</p>
                <Signpost
                    verb=t!("player-go-on")
                    fact=t!("player-resume-fact")
                    on_press=move || goes_on.set(true)
                />
                <TextButton on_press=leave>{t!("player-resume-no")}</TextButton>
            </div>
        }
        .into_any()
    }
}

/// A line on another page that leads back to a session that was broken off.
#[component]
pub fn ResumeNudge() -> impl IntoView {
    let is_open = Memo::new(move |_| keeper().with_facts(|facts| facts.open_session.is_some()));
    move || {
        is_open.get().then(|| {
            view! {
                <Nudge>
                    <b>{t!("player-nudge")}</b>
                    " "
                    <Link to=Route::Session>{t!("player-resume")}</Link>
                </Nudge>
            }
        })
    }
}

#[component]
fn Playing(booking: Booking) -> impl IntoView {
    let Some(run) = Run::open(&booking) else {
        return ().into_any();
    };
    expect_context::<ChosenRoutine>().0.set(None);
    expect_context::<DueRoutine>().0.set(None);
    let easel = Easel::new();
    on_every_frame(move |now_ms| {
        let figure = easel.body();
        if let Some((act, time_secs)) = run.frame(figure.as_deref()) {
            easel.show(&act, time_secs, now_ms);
        }
    });
    watch_page(run);
    watch_keys(run);
    run.begin(&booking.start);
    run.onlooker.begin();
    let over = move || run.over.get();
    view! {
        {move || match over() {
            Some(over) => {
                let on_input = Callback::new(move |input| run.input(input));
                view! { <Stopped on_input over /> }.into_any()
            }
            None => view! {
                <div class="player">
                    <Stage run easel />
                    <Side run />
                </div>
            }
            .into_any(),
        }}
    }
    .into_any()
}

/// Stands still when the page is no longer seen.
fn watch_page(run: Run) {
    let hide = move || {
        if document().visibility_state() == web_sys::VisibilityState::Hidden {
            run.input(Input::Hidden);
        }
    };
    let seen = window_event_listener_untyped("visibilitychange", move |_| hide());
    let left = window_event_listener_untyped("pagehide", move |_| run.input(Input::Hidden));
    on_cleanup(move || {
        seen.remove();
        left.remove();
    });
}

/// Space pauses and goes on, H is "this hurts", N is "something new", the right arrow skips.
fn watch_keys(run: Run) {
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let mode = run.now.get_untracked().mode;
        let plays = matches!(mode, Mode::Running | Mode::Paused(_));
        if !plays || run.over.with_untracked(Option::is_some) || is_elsewhere(&event) {
            return;
        }
        match event.key().as_str() {
            " " => run.pause_or_go_on(),
            "h" | "H" => run.input(Input::ThisHurts),
            "n" | "N" => run.input(Input::SomethingNew),
            "ArrowRight" => run.input(Input::Skip),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
}

/// Whether a key is meant for a control, an open dialog or the browser.
fn is_elsewhere(event: &KeyboardEvent) -> bool {
    let with_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat();
    let in_dialog = document().query_selector("dialog[open]").ok().flatten().is_some();
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let on_control = target.is_some_and(|target| {
        let controls = if event.key() == " " { "button, a, input, summary, select" } else { "input, select" };
        target.closest(controls).ok().flatten().is_some()
    });
    with_modifier || in_dialog || on_control
}
