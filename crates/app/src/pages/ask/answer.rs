//! One card: the answer, how sure it is, what to try, where it comes from, and what lies near.

use ask::CheckFirst;
use leptos::prelude::*;
use library::Certainty as Sure;
use library::card::{Card, TryPage};

use super::nothing::Urgent;
use super::{Question, Questions, open_check, open_whole_check};
use crate::content::content;
use crate::navigate::Link;
use crate::pages::learn::{SourceNumbers, Sources};
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
    let numbers = (1..=card.sources.len()).collect();
    // Where a sign has to be looked at first, nothing is offered to try.
    let onward = check.is_none().then(|| onward(&card)).flatten();
    view! {
        {check.map(|check| view! { <CheckAbove check /> })}
        <div class="columns picture-first">
            <article class="stack-wide" lang="en">
                <h1 tabindex="-1">{card.question}</h1>
                <p class="reading">{said} <SourceNumbers numbers /></p>
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
    let to = page(card.try_page?);
    // Opened as it is, the check would ask what relief asks; here every sign is to be looked through.
    if to == Route::Check {
        let open = view! { <TextButton on_press=open_whole_check>{t!("ask-open-check")}</TextButton> };
        return Some(try_this(open.into_any()));
    }
    let words = to.title().text();
    Some(try_row(to, words))
}

fn try_row(to: Route, words: String) -> AnyView {
    try_this(view! { <Link to>{words}</Link> }.into_any())
}

fn try_this(way: AnyView) -> AnyView {
    view! {
        <p class="try">
            <span class="small muted">{t!("ask-try")}</span>
            {way}
        </p>
    }
    .into_any()
}

/// The page to try.
fn page(page: TryPage) -> Route {
    match page {
        TryPage::Relief => Route::Relief,
        TryPage::History => Route::History,
        TryPage::Library => Route::Library,
        TryPage::Risks => Route::Risks,
        TryPage::Settings => Route::Settings,
        TryPage::About => Route::About,
        TryPage::Joint => Route::Joint,
        TryPage::SetUp => Route::SetUp,
        TryPage::SetUpDesk => Route::SetUpDesk,
        TryPage::SetUpPicture => Route::SetUpPicture,
        TryPage::SetUpCar => Route::SetUpCar,
        TryPage::SetUpPhone => Route::SetUpPhone,
        TryPage::SetUpPillow => Route::SetUpPillow,
        TryPage::SetUpLifting => Route::SetUpLifting,
        TryPage::SetUpTask => Route::SetUpTask,
        TryPage::Habit => Route::Habit,
        TryPage::Programme => Route::Programme,
        TryPage::Progress => Route::Progress,
        TryPage::Breaks => Route::Breaks,
        TryPage::Occasions => Route::Occasions,
        TryPage::Report => Route::Report,
        TryPage::Check => Route::Check,
        TryPage::Talk => Route::Talk,
    }
}
