//! The Learn tab: movements, what is known about cracking, and why a joint pops.

mod joint;
mod library;
mod movement;
mod risks;

use ::library::{Grade, SourceId};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::joint::JointPage;
use self::library::Library;
pub(in crate::pages) use self::library::regions;
use self::movement::MovementPage;
use self::risks::Risks;

use crate::content::content;
use crate::navigate::{Link, focus_first};
use crate::part::Part;
use crate::route::Route;
use crate::t;

/// The list of movements, in the part of the app that holds this tab.
#[wasm_split(learn, fallible)]
pub fn library() -> Part<fn() -> AnyView> {
    Ok(|| view! { <Library /> }.into_any())
}

/// One movement, in the same part.
#[wasm_split(learn, fallible)]
pub fn movement() -> Part<fn(String) -> AnyView> {
    crate::bring!("library");
    Ok(|id| view! { <MovementPage id /> }.into_any())
}

/// What is known about cracking, in the same part.
#[wasm_split(learn, fallible)]
pub fn risks() -> Part<fn() -> AnyView> {
    crate::bring_content!("content-risks");
    Ok(|| view! { <Risks /> }.into_any())
}

/// Why a joint pops, with its solver, in a part of its own.
#[wasm_split(joint, fallible)]
pub fn joint() -> Part<fn() -> AnyView> {
    crate::bring!("joint");
    Ok(|| view! { <JointPage /> }.into_any())
}

/// The parts of the tab, as links above each of its pages.
#[component]
pub(super) fn LearnParts() -> impl IntoView {
    view! {
        <nav class="parts" aria-label=t!("learn-parts")>
            <Link to=Route::Library>{t!("title-library")}</Link>
            <Link to=Route::Risks>{t!("learn-risks")}</Link>
            <Link to=Route::Joint>{t!("learn-joint")}</Link>
            <Link to=Route::Ask>{t!("title-ask")}</Link>
        </nav>
    }
}

/// Sources as a keyed list: where each is from, as a link where its address is known, and how far it was confirmed.
#[component]
pub(super) fn Sources(sources: Vec<SourceId>) -> impl IntoView {
    let entries = sources.iter().zip(1..).map(|(id, number)| entry(id, number)).collect_view();
    view! {
        <section>
            <h2>{t!("learn-sources")}</h2>
            <ol class="keyed sources">{entries}</ol>
        </section>
    }
}

/// The numbers of sources, each a link to its entry in the list of the page.
#[component]
pub(super) fn SourceNumbers(numbers: Vec<usize>) -> impl IntoView {
    let links = numbers.into_iter().enumerate().map(|(place, number)| {
        let anchor = format!("#{}", anchor_of(number));
        let target = anchor.clone();
        // Followed by the browser, the link would be another address, and that another page.
        let follow = move |event: MouseEvent| {
            event.prevent_default();
            focus_first(&target);
            if let Some(entry) = document().query_selector(&target).ok().flatten() {
                entry.scroll_into_view();
            }
        };
        view! {
            {(place > 0).then_some(", ")}
            <a href=anchor aria-label=t!("learn-source", number = number) on:click=follow>
                {number}
            </a>
        }
    });
    view! { <sup class="source-numbers">{links.collect_view()}</sup> }
}

fn anchor_of(number: usize) -> String {
    format!("source-{number}")
}

fn entry(id: &SourceId, number: usize) -> AnyView {
    let anchor = anchor_of(number);
    let Some(source) = content().source(id) else {
        return view! { <li id=anchor>{id.0.clone()}</li> }.into_any();
    };
    let citation = source.citation.clone();
    let citation = match source.address() {
        // An ordinary link that the person may follow; nothing is fetched before.
        Some(address) => view! { <a href=address rel="noreferrer">{citation}</a> }.into_any(),
        None => citation.into_any(),
    };
    let grade = (source.grade != Grade::Verified).then(|| grade_words(source.grade));
    view! {
        <li id=anchor tabindex="-1">
            <span>{citation} {grade.map(|grade| view! { <small class="grade">{grade}</small> })}</span>
        </li>
    }
    .into_any()
}

/// How far something was confirmed, in words.
fn grade_words(grade: Grade) -> String {
    match grade {
        Grade::Verified => t!("grade-verified"),
        Grade::Recall => t!("grade-recall"),
        Grade::Practice => t!("grade-practice"),
    }
}
