//! The recommendation: what to do now, why this one, and two others.

use leptos::prelude::*;
use library::MovementId;

use super::safety_net::SafetyNet;
use crate::figure::StillFigure;
use crate::navigate::navigator;
use crate::offer::{Offer, Offered, offer};
use crate::route::Route;
use crate::t;
use crate::ui::{Fact, Facts, Keyed, Signpost};

/// The page.
#[component]
pub fn ForYou() -> impl IntoView {
    let chosen = RwSignal::new(0_usize);
    match offer() {
        Some(found) if !found.routines.is_empty() => view! { <Found found chosen /> }.into_any(),
        _ => view! { <Nothing /> }.into_any(),
    }
}

#[component]
fn Found(found: Offer, chosen: RwSignal<usize>) -> impl IntoView {
    let routines = StoredValue::new(found.routines);
    let lead = found.lead;
    let shown = move || routines.with_value(|all| all.get(chosen.get()).cloned());
    move || shown().map(|routine| view! { <Routine routine lead=lead.clone() chosen routines /> })
}

#[component]
fn Routine(
    routine: Offered,
    lead: String,
    chosen: RwSignal<usize>,
    routines: StoredValue<Vec<Offered>>,
) -> impl IntoView {
    let navigator = navigator();
    let start = {
        let id = routine.id.clone();
        move || {
            crate::offer::choose(&id);
            navigator.go(Route::Session);
        }
    };
    let facts = vec![
        Fact { name: t!("for-you-effort"), value: t!("movement-effort-gentle") },
        Fact { name: t!("for-you-where"), value: routine.setting.clone() },
        Fact { name: t!("for-you-level"), value: routine.level.to_string() },
    ];
    let others = move || {
        routines.with_value(|all| {
            let others = all.iter().enumerate().filter(|(place, _)| *place != chosen.get());
            others.map(|(place, other)| view! { <Other other=other.clone() place chosen /> }).collect_view()
        })
    };
    view! {
        <div class="columns picture-first">
            <div class="stack-wide">
                <div>
                    <p class="note">{lead}</p>
                    <h1 tabindex="-1">{routine.name.clone()}</h1>
                </div>
                <Steps steps=routine.steps.clone() />
                <Signpost verb=t!("start") fact=routine.fact.clone() on_press=start />
                <Facts facts />
            </div>
            <div class="stack-wide for-you-words">
                <section>
                    <h2>{t!("for-you-why")}</h2>
                    <Keyed items=routine.reasons.clone() />
                </section>
                <section>
                    <h2>{t!("for-you-or")}</h2>
                    <div class="rows">{others}</div>
                </section>
                <SafetyNet />
            </div>
        </div>
    }
}

/// Up to three movements of the routine as figures on one plate, keyed *a b c*.
#[component]
fn Steps(steps: Vec<(MovementId, String)>) -> impl IntoView {
    let keys = ["a", "b", "c"];
    let figures = steps.iter().zip(keys).map(|((movement, _), key)| {
        view! {
            <div class="step">
                <i aria-hidden="true">{key}</i>
                <StillFigure movement=movement.clone() />
            </div>
        }
    });
    let captions = steps.iter().zip(keys).map(|((_, words), key)| {
        view! {
            <span>
                <i>{key}</i>
                " "
                {words.clone()}
            </span>
        }
    });
    view! {
        <figure>
            <div class="plate steps" class:alone=steps.len() == 1>
                {figures.collect_view()}
            </div>
            <figcaption class="caption step-captions">{captions.collect_view()}</figcaption>
        </figure>
    }
}

#[component]
fn Other(other: Offered, place: usize, chosen: RwSignal<usize>) -> impl IntoView {
    view! {
        <button type="button" on:click=move |_| chosen.set(place)>
            <b>{other.name}</b>
            <span class="fact">{t!("minutes-short", minutes = other.minutes)}</span>
            <span class="second">{other.summary}</span>
        </button>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let navigator = navigator();
    view! {
        <h1 tabindex="-1">{t!("for-you-nothing")}</h1>
        <p class="reading">{t!("for-you-nothing-words")}</p>
        <div class="history-onward">
            <Signpost verb=t!("for-you-again") fact=t!("title-relief") on_press=move || navigator.go(Route::Relief) />
        </div>
        <SafetyNet />
    }
}
