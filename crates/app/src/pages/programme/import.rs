//! A plan that comes as a file: what would be done otherwise is shown before it is taken.

use care::programme::file::{
    Checked, Difference, Fault, FileError, MAX_FILE_BYTES, Otherwise, check, to_json,
};
use care::relief::WhyLeftOut;
use journal::{Body, ProgrammeAccepted};
use kinematics::Quantity;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::Desk;
use super::files::plan_files;
use super::words::weekday_words;
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
    let picker: NodeRef<html::Input> = NodeRef::new();
    let faults = RwSignal::new(Vec::<String>::new());
    let offered = RwSignal::new(None::<Offered>);
    let take_in = move |_| {
        let Some(picker) = picker.get_untracked() else { return };
        let Some(chosen) = picker.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let result = read_plan(desk, &chosen).await;
            picker.set_value("");
            faults.set(result.as_ref().err().cloned().unwrap_or_default());
            offered.set(result.ok());
        });
    };
    view! {
        <div class="stack plan-import">
            <p class="small">{t!("plan-import-words")}</p>
            <div class="line">
                <Button icon=Icon::Upload on_press=move || picker.get_untracked().into_iter().for_each(|picker| picker.click())>
                    {t!("plan-import")}
                </Button>
            </div>
            <input
                type="file"
                class="unseen"
                tabindex="-1"
                aria-label=t!("plan-import")
                accept=".toml,.json,application/json,text/plain"
                node_ref=picker
                on:change=take_in
            />
            <div role="status">
                {move || (!faults.with(Vec::is_empty)).then(|| view! {
                    <p>{t!("plan-faults")}</p>
                    <Keyed items=faults.get() />
                })}
            </div>
            {move || offered.get().map(|found| view! { <Offer desk found offered /> })}
        </div>
    }
}

async fn read_plan(desk: Desk, chosen: &web_sys::File) -> Result<Offered, Vec<String>> {
    if chosen.size() > MAX_FILE_BYTES as f64 {
        return Err(vec![t!("plan-too-large")]);
    }
    let buffer = JsFuture::from(chosen.array_buffer()).await.map_err(|_| vec![t!("plan-unreadable")])?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    let text = String::from_utf8(bytes).map_err(|_| vec![t!("plan-unreadable")])?;
    let files = plan_files().await.map_err(|_| vec![t!("part-missing")])?;
    let plan = (files.read)(&text).map_err(|error| vec![error_words(&error)])?;
    let text = to_json(&plan).ok_or_else(|| vec![t!("plan-unreadable")])?;
    // What is kept must be readable again.
    if text.len() > MAX_FILE_BYTES {
        return Err(vec![t!("plan-too-large")]);
    }
    let checked = desk.with_ground(|ground| {
        desk.programme.with_untracked(|programme| check(ground, programme, &plan, desk.today.get_untracked()))
    });
    let checked = checked.ok_or_else(|| vec![t!("programme-due")])?;
    let checked = checked.map_err(|faults| faults.iter().map(fault_words).collect::<Vec<_>>())?;
    Ok(Offered { text, checked })
}

#[component]
fn Offer(desk: Desk, found: Offered, offered: RwSignal<Option<Offered>>) -> impl IntoView {
    let lines: Vec<String> = found.checked.differences.iter().map(difference_words).collect();
    let sessions: Vec<String> = found
        .checked
        .sessions
        .iter()
        .map(|session| {
            let days = session
                .days
                .iter()
                .map(|(day, _)| weekday_words(day.number()))
                .collect::<Vec<_>>()
                .join(", ");
            let names =
                session.steps.iter().map(|step| step.step.name.clone()).collect::<Vec<_>>().join(", ");
            t!("plan-session", name = session.name.clone(), days = days, movements = names)
        })
        .collect();
    let (name, label) = (found.checked.name.clone(), found.checked.name.clone());
    let accept = move || {
        let taken = ProgrammeAccepted {
            interview: desk.programme.with_untracked(|programme| programme.interview().map(|(id, _)| *id)),
            from: clock::now().local.date,
            days: Vec::new(),
            file: Some(found.text.clone()),
        };
        desk.keeper.record_then(vec![Body::ProgrammeAccepted(taken)], move |_| {
            offered.set(None);
            desk.said.set(t!("plan-taken"));
        });
    };
    view! {
        <section class="stack plan-offer" aria-label=label>
            <h3>{name}</h3>
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
                <Button style=Style::Solid on_press=accept>{t!("plan-accept")}</Button>
                <Button on_press=move || offered.set(None)>{t!("plan-decline")}</Button>
            </div>
        </section>
    }
}

pub(super) fn error_words(error: &FileError) -> String {
    match error {
        FileError::TooLarge => t!("plan-too-large"),
        FileError::TooDeep => t!("plan-unreadable"),
        FileError::Newer(_) => t!("plan-newer"),
        FileError::Unreadable { line, message } => t!("plan-line", line = *line, message = message.clone()),
    }
}

pub(super) fn fault_words(fault: &Fault) -> String {
    match fault {
        Fault::Empty { .. } => t!("fault-empty"),
        Fault::TooMany { most, .. } => t!("fault-too-many", most = *most),
        Fault::Text { .. } => t!("fault-text"),
        Fault::UnknownMovement { movement, near: Some(near), .. } => {
            t!("fault-unknown-near", movement = movement.clone(), near = near.clone())
        }
        Fault::UnknownMovement { movement, near: None, .. } | Fault::UnknownLike { like: movement, .. } => {
            t!("fault-unknown", movement = movement.clone())
        }
        Fault::Loop { movement } => t!("fault-loop", movement = movement.clone()),
        Fault::Twice { movement } => t!("fault-twice", movement = movement.clone()),
        Fault::Motion { movement, .. } | Fault::OtherDirection { movement, .. } => {
            t!("fault-motion", movement = movement.clone())
        }
        Fault::Dose { movement, .. } => t!("fault-dose", movement = movement.clone()),
    }
}

pub(super) fn difference_words(difference: &Difference) -> String {
    let name = difference.movement.clone().unwrap_or_default();
    match &difference.what {
        Otherwise::Amplitude { quantity, planned_deg, fitted_deg, .. } => t!(
            "differs-amplitude",
            name = name,
            direction = direction_words(*quantity),
            planned = planned_deg.round(),
            fitted = fitted_deg.round()
        ),
        Otherwise::Pace { planned_secs, fitted_secs } => {
            t!("differs-slower", name = name, planned = planned_secs.round(), fitted = fitted_secs.round())
        }
        Otherwise::Sets { planned, fitted } => {
            t!("differs-sets", name = name, planned = *planned, fitted = *fitted)
        }
        Otherwise::Repetitions { planned, fitted } => {
            t!("differs-repetitions", name = name, planned = *planned, fitted = *fitted)
        }
        Otherwise::Hold { planned_secs, fitted_secs } => {
            t!("differs-hold", name = name, planned = planned_secs.round(), fitted = fitted_secs.round())
        }
        Otherwise::LeftOut { why: WhyLeftOut::NeckHadEnough } => t!("differs-neck", name = name),
        Otherwise::TooEarly => t!("differs-early", name = name),
        Otherwise::Twice => t!("differs-twice", name = name),
        Otherwise::LeftOut { .. } => t!("differs-left-out", name = name),
        Otherwise::RestDay { day } => t!("differs-rest", day = weekday_words(day.number())),
        Otherwise::Shortened { fitted_secs, .. } => {
            t!("differs-shortened", minutes = (fitted_secs / 60.0).round())
        }
    }
}

/// The direction of a difference, where it has an everyday word.
fn direction_words(quantity: Quantity) -> String {
    match quantity {
        Quantity::NeckRotation | Quantity::ThoracicRotation | Quantity::LumbarRotation => {
            t!("direction-turn")
        }
        Quantity::NeckFlexion | Quantity::ThoracicFlexion | Quantity::LumbarFlexion => {
            t!("direction-forward")
        }
        Quantity::NeckExtension | Quantity::ThoracicExtension | Quantity::LumbarExtension => {
            t!("direction-back")
        }
        Quantity::NeckLateralFlexion | Quantity::ThoracicLateralFlexion | Quantity::LumbarLateralFlexion => {
            t!("direction-side")
        }
        _ => t!("direction-range"),
    }
}
