//! One card: the answer, how sure it is, what to try, where it comes from, and what lies near.

use ask::CheckFirst;
use leptos::prelude::*;
use library::Certainty as Sure;
use library::card::{Card, TryPage};

use super::nothing::Urgent;
use super::{Question, Questions, open_check};
use crate::content::content;
use crate::navigate::Link;
use crate::pages::learn::Sources;
use crate::route::Route;
use crate::safety::calls_in;
use crate::t;
use crate::ui::{Certainty, Evidence, TextButton};

/// The answer.
#[component]
pub(super) fn Answer(card: Card, related: Vec<Question>, check: Option<CheckFirst>) -> impl IntoView {
    let (certainty, how_sure) = match card.certainty {
        Sure::Known => (Certainty::Known, t!("ask-known")),
        Sure::Argued => (Certainty::Argued, t!("ask-argued")),
        Sure::Unknown => (Certainty::Unknown, t!("ask-unknown")),
    };
    let said = calls_in(&card.answer, &crisis_lines(&card));
    let numbers: Vec<String> = (1..=card.sources.len()).map(|number| number.to_string()).collect();
    // Where a sign has to be looked at first, nothing is offered to try.
    let onward = check.is_none().then(|| onward(&card)).flatten();
    view! {
        {check.map(|check| view! { <CheckAbove check /> })}
        <div class="columns picture-first">
            <article class="stack-wide" lang="en">
                <h1 tabindex="-1">{card.question}</h1>
                <p class="reading">{said} <sup>{numbers.join(", ")}</sup></p>
                <p class="how-sure">
                    <Evidence certainty />
                    <span>{how_sure}</span>
                </p>
                {onward}
            </article>
            <aside class="stack-wide ask-aside">
                <Sources sources=card.sources />
                <Questions heading=t!("ask-related") questions=related />
            </aside>
        </div>
        <Urgent />
    }
}

/// The crisis lines that a card may name: only one that has them from a source of such lines, for elsewhere a number
/// is a count.
fn crisis_lines(card: &Card) -> Vec<String> {
    if !card.sources.iter().any(|source| source.0.starts_with("crisis-")) {
        return Vec::new();
    }
    content().screening.countries.iter().filter_map(|country| country.crisis_line.clone()).collect()
}

/// The check, above an answer whose question speaks of something that somebody should see.
#[component]
fn CheckAbove(check: CheckFirst) -> impl IntoView {
    view! {
        <div class="nudge">
            <p>{t!("ask-check-above")}</p>
            <TextButton on_press=move || open_check(&check)>{t!("ask-open-check")}</TextButton>
        </div>
    }
}

fn onward(card: &Card) -> Option<AnyView> {
    if let Some(movement) = card.try_movement.as_ref().and_then(|id| content().movement(id)) {
        let to = Route::Movement(movement.id.0.clone());
        return Some(try_row(to, movement.name.clone()));
    }
    let (route, words) = page(card.try_page?);
    Some(try_row(route, words))
}

fn try_row(to: Route, words: String) -> AnyView {
    view! {
        <p class="try">
            <span class="small muted">{t!("ask-try")}</span>
            <Link to>{words}</Link>
        </p>
    }
    .into_any()
}

/// The page to try, and what it is called.
fn page(page: TryPage) -> (Route, String) {
    let route = match page {
        TryPage::Relief => Route::Relief,
        TryPage::History => Route::History,
        TryPage::Library => Route::Library,
        TryPage::Risks => Route::Risks,
        TryPage::Settings => Route::Settings,
        TryPage::About => Route::About,
        TryPage::Joint => Route::Joint,
        TryPage::SetUp => Route::SetUp,
    };
    let words = route.title().text();
    (route, words)
}
