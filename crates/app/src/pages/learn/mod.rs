//! The Learn tab: movements, what is known about cracking, and why a joint pops.

mod joint;
mod library;
mod movement;
mod risks;

use ::library::{Grade, SourceId};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::joint::JointPage;
use self::library::Library;
pub(in crate::pages) use self::library::regions;
use self::movement::MovementPage;
use self::risks::Risks;

use crate::content::content;
use crate::navigate::Link;
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
    let entries = sources.iter().map(entry).collect_view();
    view! {
        <section>
            <h2>{t!("learn-sources")}</h2>
            <ol class="keyed sources">{entries}</ol>
        </section>
    }
}

fn entry(id: &SourceId) -> AnyView {
    let Some(source) = content().source(id) else { return view! { <li>{id.0.clone()}</li> }.into_any() };
    let citation = source.citation.clone();
    let citation = match source.address() {
        // An ordinary link that the person may follow; nothing is fetched before.
        Some(address) => view! { <a href=address rel="noreferrer">{citation}</a> }.into_any(),
        None => citation.into_any(),
    };
    let grade = (source.grade != Grade::Verified).then(|| grade_words(source.grade));
    view! {
        <li>
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
