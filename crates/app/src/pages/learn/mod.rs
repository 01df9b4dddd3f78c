//! The Learn tab: movements, what is known about cracking, and why a joint pops.

mod joint;
mod library;
mod movement;
mod risks;

pub use joint::JointPage;
pub use library::Library;
pub use movement::MovementPage;
pub use risks::Risks;

use ::library::{Content, SourceId};
use leptos::prelude::*;

use crate::content::content;
use crate::navigate::Link;
use crate::route::Route;
use crate::t;

/// The parts of the tab, as links above each of its pages.
#[component]
fn LearnParts() -> impl IntoView {
    view! {
        <nav class="parts" aria-label=t!("learn-parts")>
            <Link to=Route::Library>{t!("title-library")}</Link>
            <Link to=Route::Risks>{t!("learn-risks")}</Link>
            <Link to=Route::Joint>{t!("learn-joint")}</Link>
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
