//! The routines that there are, each one tap from the player.

use care::own::{Fitted, OwnRoutine, name_of, routine_of};
use care::programme::file::Fault;
use journal::{Body, EventId, RoutineOwnRemoved};
use leptos::prelude::*;
use leptos::task::spawn_local;
use library::plan_file::PlanFile;

use super::words::told;
use super::{Beginning, Desk, to_check};
use crate::navigate::{focus_first, focus_heading, navigator};
use crate::offer::{ChosenRoutine, beside_support_words};
use crate::pages::for_you::{Steps, pictured};
use crate::pages::programme::files::plan_files;
use crate::pages::programme::words::message_words;
use crate::route::Route;
use crate::t;
use crate::ui::{Button, Dialog, Icon, Keyed, Nudge, Style, TextButton};

/// What the file of a routine is called.
const FILE_NAME: &str = "limber-routine.toml";

/// The question whether to remove a routine.
#[derive(Clone, Copy)]
struct Asked {
    routine: RwSignal<Option<EventId>>,
    open: RwSignal<bool>,
}

/// Every routine.
#[component]
pub(super) fn List(desk: Desk, is_open: bool) -> impl IntoView {
    let asked = Asked { routine: RwSignal::new(None), open: RwSignal::new(false) };
    let rows = move || {
        desk.routines.with(|routines| {
            let rows: Vec<_> =
                routines.iter().map(|own| view! { <Row desk own=own.clone() is_open asked /> }).collect();
            if rows.is_empty() {
                view! { <p>{t!("own-empty")}</p> }.into_any()
            } else {
                rows.into_iter().collect_view().into_any()
            }
        })
    };
    view! {
        <div class="stack-wide own-routines">{rows}</div>
        <Remove desk asked />
    }
}

#[component]
fn Row(desk: Desk, own: OwnRoutine, is_open: bool, asked: Asked) -> impl IntoView {
    let id = own.id;
    let name = name_of(&own.text).unwrap_or_else(|| t!("own-unnamed"));
    let label = name.clone();
    let (body, file) = match own.file() {
        Ok(file) if is_open => (view! { <Now desk id file=file.clone() /> }.into_any(), Some(file)),
        Ok(file) => (().into_any(), Some(file)),
        Err(error) => (view! { <Unplayable lines=vec![message_words(error.message())] /> }.into_any(), None),
    };
    let ask = move || {
        asked.routine.set(Some(id));
        asked.open.set(true);
    };
    let of_it = label.clone();
    view! {
        <section class="stack own-routine" id=format!("own-{id}") aria-label=label>
            <h2>{name}</h2>
            {body}
            <div class="line">
                {file.map(|file| view! { <WithFile desk id file is_open name=of_it.clone() /> })}
                <TextButton on_press=ask>{t!("own-remove")} <span class="unseen">" " {of_it}</span></TextButton>
            </div>
        </section>
    }
}

/// What can be done with a routine that can be read, beside playing it.
#[component]
fn WithFile(desk: Desk, id: EventId, file: PlanFile, is_open: bool, name: String) -> impl IntoView {
    let (file, name) = (StoredValue::new(file), StoredValue::new(name));
    let change = move || {
        desk.edit(Beginning { routine: Some(id), file: file.get_value(), added: None });
    };
    let save = move || {
        // Read now: the list may be another one, or gone, before what writes files has come.
        let file = file.get_value();
        spawn_local(async move {
            let saved = saved(file).await;
            desk.said.set(saved.map_or_else(|| t!("export-failed"), |()| t!("plan-saved")));
        });
    };
    let of_it = move || view! { <span class="unseen">" " {name.get_value()}</span> };
    view! {
        {is_open.then(|| view! { <Button on_press=change>{t!("own-change-one")} {of_it()}</Button> })}
        <Button icon=Icon::Download on_press=save>{t!("own-save")} {of_it()}</Button>
    }
}

/// Hands the routine to the browser as a file; nothing where it could not be written.
async fn saved(file: PlanFile) -> Option<()> {
    let text = (plan_files().await.ok()?.to_toml)(&file)?;
    crate::files::save(text.as_bytes(), "", FILE_NAME)
}

/// A routine as it may be done now.
#[component]
fn Now(desk: Desk, id: EventId, file: PlanFile) -> impl IntoView {
    move || {
        desk.changed.track();
        match fit_now(desk, &file) {
            Some(Ok(fitted)) => view! { <Ready desk id file=file.clone() fitted /> }.into_any(),
            Some(Err(faults)) => {
                let lines: Vec<_> = faults.iter().map(Fault::message).map(message_words).collect();
                view! { <Unplayable lines /> }.into_any()
            }
            None => ().into_any(),
        }
    }
}

fn fit_now(desk: Desk, file: &PlanFile) -> Option<Result<Fitted, Vec<Fault>>> {
    desk.with_rules_now(|rules| rules.fit(file))
}

#[component]
fn Ready(desk: Desk, id: EventId, file: PlanFile, fitted: Fitted) -> impl IntoView {
    let (navigator, chosen, to_check) = (navigator(), expect_context::<ChosenRoutine>(), to_check());
    let shown = fitted.clone();
    let start = move || {
        // The page may have stood open for hours, or for weeks. Where only the card has run out, the session asks for it.
        let Some(again) = fit_now(desk, &file) else { return to_check(None) };
        match again.ok().filter(|again| *again == shown).and_then(|again| again.routine(routine_of(id))) {
            Some(routine) => {
                chosen.0.set(Some(routine));
                navigator.go(Route::Session);
            }
            None => show_anew(desk, id),
        }
    };
    let lines = told(&fitted);
    let lines = (!lines.is_empty()).then(|| view! { <Keyed items=lines /> });
    let name = fitted.name.clone();
    match fitted.routine(routine_of(id)) {
        Some(routine) => {
            let support = beside_support_words(&routine);
            let words = t!("own-start", minutes = routine.minutes);
            view! {
                <Steps steps=pictured(&routine) />
                {lines}
                {support.map(|words| view! { <Nudge>{words}</Nudge> })}
                <div class="line">
                    <Button style=Style::Solid on_press=start>{words} <span class="unseen">" " {name}</span></Button>
                </div>
            }
            .into_any()
        }
        None => view! {
            <p>{t!("own-nothing-now")}</p>
            {lines}
        }
        .into_any(),
    }
}

/// Nothing is begun that was not shown: the routine is shown as it may be done now, and the person looks again.
fn show_anew(desk: Desk, id: EventId) {
    desk.changed.set(());
    desk.said.set(t!("own-otherwise"));
    request_animation_frame(move || {
        focus_first(&format!("#own-{id} h2"));
    });
}

/// A routine that cannot be done as it is kept.
#[component]
fn Unplayable(lines: Vec<String>) -> impl IntoView {
    view! {
        <p>{t!("own-unplayable")}</p>
        <Keyed items=lines />
    }
}

#[component]
fn Remove(desk: Desk, asked: Asked) -> impl IntoView {
    let open = asked.open;
    let remove = move || {
        open.set(false);
        let Some(routine) = asked.routine.get_untracked() else { return };
        let removed = Body::RoutineOwnRemoved(RoutineOwnRemoved { routine });
        desk.keeper.record_then(vec![removed], move |_| {
            // Whoever has gone on to another page meanwhile is left where they are.
            if desk.said.try_set(t!("own-removed")).is_none() {
                request_animation_frame(focus_heading);
            }
        });
    };
    view! {
        <Dialog question=t!("own-remove-question") open>
            <p>{t!("own-remove-words")}</p>
            <div class="line">
                <Button style=Style::Solid on_press=remove>{t!("own-remove")}</Button>
                <Button on_press=move || open.set(false)>{t!("own-stay")}</Button>
            </div>
        </Dialog>
    }
}
