//! What is and is not known about cracking.

use ::library::{Certainty as Sure, RiskLine, SourceId};
use leptos::prelude::*;

use super::{LearnParts, SourceNumbers, Sources};
use crate::content::content;
use crate::t;
use crate::ui::{Certainty, Evidence};

/// The points, each with how sure it is, and their sources.
#[component]
pub fn Risks() -> impl IntoView {
    let risks = &content().risks;
    let mut sources = Vec::new();
    for source in risks.lines.iter().flat_map(|line| &line.sources) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    view! {
        <LearnParts />
        <h1 tabindex="-1">{t!("title-risks")}</h1>
        <div class="columns picture-first">
            <div class="stack-wide risks">{risks.lines.iter().map(|line| point(line, &sources)).collect_view()}</div>
            <Sources sources />
        </div>
    }
}

fn point(line: &'static RiskLine, sources: &[SourceId]) -> impl IntoView + use<> {
    let places = line.sources.iter().filter_map(|id| sources.iter().position(|source| source == id));
    let numbers = places.map(|place| place + 1).collect();
    let certainty = match line.certainty {
        Sure::Known => Certainty::Known,
        Sure::Argued => Certainty::Argued,
        Sure::Unknown => Certainty::Unknown,
    };
    view! {
        <section id=line.id.clone()>
            <Evidence certainty />
            <h2>{line.heading.clone()}</h2>
            <p class="reading">
                {line.text.clone()} <SourceNumbers numbers />
            </p>
        </section>
    }
}
