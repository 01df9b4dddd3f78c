//! The Learn tab: movements, and what is known about cracking.

mod library;
mod movement;
mod risks;

use ::library::{Content, SourceId};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::library::Library;
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
    Ok(|id| view! { <MovementPage id /> }.into_any())
}

/// What is known about cracking, in the same part.
#[wasm_split(learn, fallible)]
pub fn risks() -> Part<fn() -> AnyView> {
    Ok(|| view! { <Risks /> }.into_any())
}

/// The two halves of the tab, as links above each of its pages.
#[component]
fn LearnParts() -> impl IntoView {
    view! {
        <nav class="parts" aria-label=t!("learn-parts")>
            <Link to=Route::Library>{t!("title-library")}</Link>
            <Link to=Route::Risks>{t!("learn-risks")}</Link>
        </nav>
    }
}

/// Sources as a keyed list: where it is from, then what was taken from it.
#[component]
fn Sources(sources: Vec<SourceId>) -> impl IntoView {
    let content = content();
    let entries =
        sources.iter().map(|id| view! { <li><span>{citation(content, id)}</span></li> }).collect_view();
    view! {
        <section>
            <h2>{t!("learn-sources")}</h2>
            <ol class="keyed sources">{entries}</ol>
        </section>
    }
}

fn citation(content: &Content, id: &SourceId) -> String {
    content.source(id).map_or_else(|| id.0.clone(), |source| source.citation.clone())
}
