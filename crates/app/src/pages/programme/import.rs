//! A plan that comes as a file: what would be done otherwise is shown before it is taken.

use care::programme::file::{Checked, CheckedSession, Difference, Fault, MAX_FILE_BYTES, check, to_json};
use journal::{Body, ProgrammeAccepted};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use library::plan_file::PlanFile;
use wasm_bindgen_futures::JsFuture;

use super::Desk;
use super::files::plan_files;
use super::words::message_words;
use crate::navigate::focus_first;
use crate::state::clock;
use crate::t;
use crate::ui::{Button, Icon, Keyed, Style};

/// A plan that was read and waits for a yes.
#[derive(Clone)]
struct Offered {
    /// As the journal keeps it.
    text: String,
    checked: Checked,
}

/// The button, what is wrong with a file, and what would differ.
#[component]
pub(super) fn Import(desk: Desk) -> impl IntoView {
    let faults = RwSignal::new(Vec::<String>::new());
    let offered = RwSignal::new(None::<Offered>);
    let on_read = move |read: Result<ReadFile, Vec<String>>| {
        let result = read.and_then(|read| offer_of(desk, read));
        faults.set(result.as_ref().err().cloned().unwrap_or_default());
        offered.set(result.ok());
    };
    view! {
        <OpenFile lead=t!("plan-import-words") button=t!("plan-import") failed=t!("plan-faults") faults on_read />
        {move || offered.get().map(|found| view! { <Offer desk found offered /> })}
    }
}

/// A plan file that was read.
pub(in crate::pages) struct ReadFile {
    pub(in crate::pages) plan: PlanFile,
    /// As the journal keeps it.
    pub(in crate::pages) text: String,
}

/// The button that opens a plan file, and what is wrong with one. Nothing is taken here.
#[component]
pub(in crate::pages) fn OpenFile(
    /// What may come as a file.
    lead: String,
    /// What the button says.
    button: String,
    /// What stands above the faults.
    failed: String,
    /// What is wrong.
    faults: RwSignal<Vec<String>>,
    /// Takes what was read, or why it could not be.
    on_read: impl Fn(Result<ReadFile, Vec<String>>) + Copy + 'static,
) -> impl IntoView {
    let picker: NodeRef<html::Input> = NodeRef::new();
    let take_in = move |_| {
        let Some(input) = picker.get_untracked() else { return };
        let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let read = read_file(&chosen).await;
            // The person may have left the page meanwhile, and all that it asks is gone.
            if picker.try_get_untracked().flatten().is_some() {
                input.set_value("");
                on_read(read);
            }
        });
    };
    let label = button.clone();
    view! {
        <div class="stack plan-import">
            <p class="small">{lead}</p>
            <div class="line">
                <Button icon=Icon::Upload on_press=move || picker.get_untracked().into_iter().for_each(|picker| picker.click())>
                    {button}
                </Button>
            </div>
            <input
                type="file"
                class="unseen"
                tabindex="-1"
                aria-label=label
                accept=".toml,.json,application/json,text/plain"
                node_ref=picker
                on:change=take_in
            />
            <div role="status">
                {move || (!faults.with(Vec::is_empty)).then(|| view! {
                    <p>{failed.clone()}</p>
                    <Keyed items=faults.get() />
                })}
            </div>
        </div>
    }
}

async fn read_file(chosen: &web_sys::File) -> Result<ReadFile, Vec<String>> {
    if chosen.size() > MAX_FILE_BYTES as f64 {
        return Err(vec![t!("plan-too-large")]);
    }
    let buffer = JsFuture::from(chosen.array_buffer()).await.map_err(|_| vec![t!("plan-unreadable")])?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    let text = String::from_utf8(bytes).map_err(|_| vec![t!("plan-unreadable")])?;
    let files = plan_files().await.map_err(|_| vec![t!("part-missing")])?;
    let plan = (files.read)(&text).map_err(|error| vec![message_words(error.message())])?;
    let text = kept_text(&plan).ok_or_else(|| vec![t!("plan-too-large")])?;
    Ok(ReadFile { plan, text })
}

/// A plan as the journal keeps it; nothing where that is more than can be read again.
pub(in crate::pages) fn kept_text(plan: &PlanFile) -> Option<String> {
    to_json(plan).filter(|text| text.len() <= MAX_FILE_BYTES)
}

fn offer_of(desk: Desk, read: ReadFile) -> Result<Offered, Vec<String>> {
    let ReadFile { plan, text } = read;
    let checked = desk.with_ground(|ground| {
        desk.programme.with_untracked(|programme| check(ground, programme, &plan, desk.today.get_untracked()))
    });
    let checked = checked.ok_or_else(|| vec![t!("programme-due")])?;
    let checked =
        checked.map_err(|faults| faults.iter().map(Fault::message).map(message_words).collect::<Vec<_>>())?;
    Ok(Offered { text, checked })
}

/// The offer goes, and the focus to where it came from, unless the person has left the page meanwhile.
fn close(offered: RwSignal<Option<Offered>>) {
    if offered.try_set(None).is_none() {
        focus_opener();
    }
}

/// Moves the focus to the button that opens a file.
pub(in crate::pages) fn focus_opener() {
    request_animation_frame(|| {
        focus_first(".plan-import button");
    });
}

#[component]
fn Offer(desk: Desk, found: Offered, offered: RwSignal<Option<Offered>>) -> impl IntoView {
    let accept = move || {
        let taken = ProgrammeAccepted {
            interview: desk.programme.with_untracked(|programme| programme.interview().map(|(id, _)| *id)),
            from: clock::now().local.date,
            days: Vec::new(),
            file: Some(found.text.clone()),
        };
        desk.keeper.record_then(vec![Body::ProgrammeAccepted(taken)], move |_| {
            desk.said.set(t!("plan-taken"));
            close(offered);
        });
    };
    let decline = move || close(offered);
    view! { <Differences checked=found.checked take=t!("plan-accept") on_take=accept on_leave=decline /> }
}

/// What a file would come to, what would be done otherwise than it says, and the question whether to take it.
#[component]
pub(in crate::pages) fn Differences(
    /// The file as it would be done.
    checked: Checked,
    /// What the button that takes it says.
    take: String,
    on_take: impl Fn() + 'static,
    on_leave: impl Fn() + 'static,
) -> impl IntoView {
    let lines: Vec<String> = checked.differences.iter().map(Difference::message).map(message_words).collect();
    let sessions: Vec<String> =
        checked.sessions.iter().map(CheckedSession::message).map(message_words).collect();
    let label = t!("plan-offer", name = checked.name.clone());
    let heading: NodeRef<html::H3> = NodeRef::new();
    // It comes below what opened it, perhaps out of sight.
    request_animation_frame(move || {
        if let Some(heading) = heading.try_get_untracked().flatten() {
            let _ = heading.focus();
        }
    });
    view! {
        <section class="stack plan-offer" aria-label=label>
            <h3 tabindex="-1" node_ref=heading>{checked.name}</h3>
            <ul class="plain">{sessions.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            {if lines.is_empty() {
                view! { <p>{t!("plan-no-differences")}</p> }.into_any()
            } else {
                view! {
                    <h3>{t!("plan-differences")}</h3>
                    <Keyed items=lines />
                }
                .into_any()
            }}
            <div class="line">
                <Button style=Style::Solid on_press=on_take>{take}</Button>
                <Button on_press=on_leave>{t!("plan-decline")}</Button>
            </div>
        </section>
    }
}
