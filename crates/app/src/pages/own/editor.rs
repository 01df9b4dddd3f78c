//! Making or changing a routine: its name, its movements in order, how much of each, and how long all of it takes.

use care::own::Fitted;
use care::programme::file::{Fault, faults};
use journal::{Body, RoutineOwnMade};
use leptos::prelude::*;
use library::plan_file::PlanFile;

use super::dose::Dose;
use super::draft::{Asked, Draft};
use super::picker::Picker;
use super::way::OwnWay;
use super::words::{reason_words, told};
use super::{Beginning, Desk, Shown};
use crate::content::content;
use crate::figure::StillFigure;
use crate::navigate::{focus_first, navigator};
use crate::pages::programme::import::kept_text;
use crate::pages::programme::words::message_words;
use crate::route::Route;
use crate::t;
use crate::ui::{Button, Keyed, Signpost, TextButton, TextLine};

/// The longest name, in letters.
const MOST_SIGNS: usize = 60;

/// The page.
#[component]
pub(super) fn Editor(desk: Desk, beginning: Beginning) -> impl IntoView {
    let navigator = navigator();
    let draft = Draft::of(desk, &beginning);
    let (routine, is_new) = (beginning.routine, beginning.routine.is_none());
    take_down(desk, draft, &beginning);
    let wrong = RwSignal::new(Vec::<String>::new());
    let leave = move |said: String| {
        if desk.leave(said) && desk.is_adding {
            navigator.replace(Route::OwnRoutines(None));
        }
    };
    let is_kept = StoredValue::new(false);
    let keep = move || {
        let text = match to_keep(&untrack(|| draft.file())) {
            Ok(text) => text,
            Err(found) => return wrong.set(found),
        };
        // It takes a moment to be kept; pressed again until then it would be there twice.
        if !is_kept.get_value() {
            is_kept.set_value(true);
            let made = Body::RoutineOwnMade(RoutineOwnMade { routine, file: text });
            desk.keeper.record_then(vec![made], move |_| leave(t!("own-kept")));
        }
    };
    let fitted = Memo::new(move |_| {
        let file = draft.file();
        desk.with_rules_ahead(|rules| rules.fit(&file).ok()).flatten()
    });
    let missing = move || {
        if draft.name.with(|name| name.trim().is_empty()) {
            return Some(t!("own-missing-name"));
        }
        draft.steps.with(Vec::is_empty).then(|| t!("own-missing-movement"))
    };
    view! {
        <h1 tabindex="-1">{if is_new { t!("own-make") } else { t!("own-change") }}</h1>
        <div class="columns">
            <div class="stack-wide">
                <TextLine label=t!("own-name") words=draft.name most=MOST_SIGNS />
                <Steps desk draft />
                <Length fitted />
                <div role="status">{move || (!wrong.with(Vec::is_empty)).then(|| view! { <Keyed items=wrong.get() /> })}</div>
                <Signpost
                    verb=t!("own-keep")
                    fact=Signal::derive(move || minutes_words(fitted.get().as_ref()))
                    missing=Signal::derive(missing)
                    on_press=keep
                />
                <TextButton on_press=move || leave(String::new())>{t!("own-leave")}</TextButton>
            </div>
            <Picker desk draft />
        </div>
    }
}

/// Takes the draft down with every change. One that was opened and left as it was is nothing to come back to.
fn take_down(desk: Desk, draft: Draft, beginning: &Beginning) {
    let (routine, is_added) = (beginning.routine, beginning.added.is_some());
    if is_added {
        // It is in the draft now, and may be taken out of it.
        desk.shown.update_untracked(|shown| {
            if let Shown::Editor(beginning) = shown {
                beginning.added = None;
            }
        });
    }
    Effect::new(move |earlier: Option<PlanFile>| {
        let file = draft.file();
        if earlier.map_or(is_added, |earlier| earlier != file) {
            desk.take_down(routine, &file);
        }
        file
    });
}

/// A routine as the journal keeps it, or what is wrong with it.
fn to_keep(file: &PlanFile) -> Result<String, Vec<String>> {
    let found = faults(content(), file);
    let found = found.iter().filter(|fault| !is_gone(fault)).map(Fault::message);
    let found: Vec<String> = found.map(message_words).collect();
    if found.is_empty() { kept_text(file).ok_or_else(|| vec![t!("plan-too-large")]) } else { Err(found) }
}

/// A routine keeps the name of a movement that there is no more: another device may still know it.
fn is_gone(fault: &Fault) -> bool {
    matches!(fault, Fault::UnknownMovement { .. } | Fault::UnknownLike { .. })
}

fn minutes_words(fitted: Option<&Fitted>) -> String {
    let fitted = fitted.filter(|fitted| !fitted.steps.is_empty());
    fitted.map_or_else(String::new, |fitted| t!("minutes-short", minutes = fitted.minutes()))
}

/// The movements so far.
#[component]
fn Steps(desk: Desk, draft: Draft) -> impl IntoView {
    view! {
        <section class="stack">
            <h2 id="own-steps" tabindex="-1">{t!("own-movements")}</h2>
            <Show when=move || draft.steps.with(Vec::is_empty)>
                <p class="muted">{t!("own-none")}</p>
            </Show>
            <ol class="own-steps">
                <For each=move || draft.steps.get() key=|chosen| chosen.key let:chosen>
                    <Row desk draft key=chosen.key />
                </For>
            </ol>
        </section>
    }
}

#[component]
fn Row(desk: Desk, draft: Draft, key: u32) -> impl IntoView {
    // What is said of one movement is asked again for that one alone, and its controls stay while nothing else comes of it.
    let asked = Memo::new(move |before: Option<&Asked>| {
        draft.asked(key).unwrap_or_else(|| before.cloned().unwrap_or_default())
    });
    let named = Memo::new(move |_| asked.with(|asked| asked.named(desk)));
    let id = move || asked.with(|asked| asked.id.clone());
    let name = Signal::derive(move || {
        named.with(|named| named.as_ref().map(|named| named.name.clone())).unwrap_or_else(id)
    });
    let room = Memo::new(move |_| named.with(|named| named.as_ref().map(|named| named.room)));
    let base = named.with_untracked(|named| content().movement(&named.as_ref()?.base));
    let is_own = Signal::derive(move || base.is_some_and(|base| asked.with(|asked| asked.id != base.id.0)));
    let said = |words: String| view! { <p class="small muted">{words}</p> }.into_any();
    let like =
        move || base.filter(|_| is_own.get()).map(|base| said(t!("own-like", name = base.name.clone())));
    let dose = move || match room.get() {
        Some(Ok(room)) => {
            let chosen = untrack(|| draft.chosen(key));
            chosen.map(|chosen| view! { <Dose draft chosen room name /> }).into_any()
        }
        Some(Err(not)) => said(t!("own-not-now", reason = reason_words(not))),
        None => said(t!("own-gone", movement = id())),
    };
    let picture = base.map(|base| {
        view! { <div class="day-picture"><StillFigure movement=base.id.clone() /></div> }
    });
    view! {
        <li class="own-step" id=row_id(key)>
            {picture}
            <div class="stack">
                <h3>{move || name.get()}</h3>
                {like}
                {dose}
                <Order desk draft key name />
                {base.map(|base| view! { <OwnWay desk draft key base name is_own /> })}
            </div>
        </li>
    }
}

pub(super) fn row_id(key: u32) -> String {
    format!("own-step-{key}")
}

/// Up, down and away. The focus stays with the movement, which has its row elsewhere after that.
#[component]
fn Order(desk: Desk, draft: Draft, key: u32, name: Signal<String>) -> impl IntoView {
    let shift = move |is_up: bool| {
        let Some(place) = draft.shift(key, is_up) else { return };
        let all = draft.steps.with_untracked(Vec::len);
        desk.said.set(t!("own-moved", name = name.get_untracked(), place = place, all = all));
        request_animation_frame(move || {
            let button = |way: &str| format!("#{} .{way} button:not(:disabled)", row_id(key));
            let (first, other) = if is_up { ("own-up", "own-down") } else { ("own-down", "own-up") };
            if !focus_first(&button(first)) {
                focus_first(&button(other));
            }
        });
    };
    let remove = move || {
        desk.said.set(t!("own-taken-out", name = name.get_untracked()));
        draft.remove(key);
        request_animation_frame(|| {
            focus_first("#own-steps");
        });
    };
    let is_first = Signal::derive(move || draft.place(key).0 == 1);
    let is_last = Signal::derive(move || {
        let (place, all) = draft.place(key);
        place == all
    });
    let of_it = move || view! { <span class="unseen">" " {move || name.get()}</span> };
    view! {
        <div class="line">
            <span class="own-up">
                <Button disabled=is_first on_press=move || shift(true)>{t!("own-up")} {of_it()}</Button>
            </span>
            <span class="own-down">
                <Button disabled=is_last on_press=move || shift(false)>{t!("own-down")} {of_it()}</Button>
            </span>
            <TextButton on_press=remove>{t!("own-take-out")} {of_it()}</TextButton>
        </div>
    }
}

/// How long all of it takes, and what of it would not be done.
#[component]
fn Length(fitted: Memo<Option<Fitted>>) -> impl IntoView {
    let length = move || {
        let minutes = fitted
            .with(|fitted| fitted.as_ref().filter(|fitted| !fitted.steps.is_empty()).map(Fitted::minutes));
        minutes.map(|minutes| t!("own-length", minutes = minutes))
    };
    let lines = move || {
        let lines = fitted.with(|fitted| fitted.as_ref().map(told)).unwrap_or_default();
        (!lines.is_empty()).then(|| view! { <Keyed items=lines /> })
    };
    view! {
        <div class="own-length">
            <p aria-live="polite"><b>{length}</b></p>
            {lines}
        </div>
    }
}
