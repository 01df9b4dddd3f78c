//! The Set-up tab: six checks and where each stands.

use care::ergonomics::rosa;
use leptos::prelude::*;
use library::ergonomics::CheckId;
use library::{Certainty as Sure, RiskLine};

use crate::content::content;
use crate::language;
use crate::navigate::{Link, navigator};
use crate::route::Route;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Certainty, Evidence, Grade, Signpost};

const CHECKS: [(CheckId, Route); 6] = [
    (CheckId::Workstation, Route::SetUpDesk),
    (CheckId::Car, Route::SetUpCar),
    (CheckId::Device, Route::SetUpPhone),
    (CheckId::Sleep, Route::SetUpPillow),
    (CheckId::Lifting, Route::SetUpLifting),
    (CheckId::Task, Route::SetUpTask),
];

/// The page.
#[component]
pub fn SetUp() -> impl IntoView {
    let (navigator, keeper) = (navigator(), keeper());
    let rows = CHECKS.map(|(check, route)| view! { <Row check route /> });
    let desk = move || keeper.with_facts(|facts| facts.setup.workstation_now().map(|score| score.total));
    let onward = move || match desk() {
        Some(_) => t!("setup-open"),
        None => t!("setup-start"),
    };
    let grade = move || {
        desk().map(|score| {
            view! {
                <div class="stack">
                    <h2>{t!("setup-result", score = score)}</h2>
                    <Grade score range=(1, 10) levels=vec![rosa::ACT, rosa::ACT_FIRST] before=None />
                </div>
            }
        })
    };
    let sitting = move || {
        let check = content().ergonomics.check(CheckId::Workstation)?;
        let context = keeper.with_facts(|facts| facts.setup.risk_context(check));
        let minutes = context.sitting_minutes_a_day?;
        let fact = context.intervals().and_then(|intervals| content().ergonomics.fact(intervals.fact));
        Some(view! {
            <p>{t!("setup-sits", hours = f64::from(minutes) / 60.0)}</p>
            {fact.map(known)}
        })
    };
    view! {
        <h1 tabindex="-1">{t!("setup-heading")}</h1>
        <div class="columns">
            <div class="stack-wide">
                <p class="reading">{t!("setup-lead")}</p>
                {grade}
                {sitting}
                <Signpost
                    verb=Signal::derive(onward)
                    fact=t!("setup-start-fact")
                    on_press=move || navigator.go(Route::SetUpDesk)
                />
                <p class="note">{t!("setup-honest")}</p>
            </div>
            <div class="rows">
                {rows.into_iter().collect_view()}
                <div>
                    <Link to=Route::SetUpPicture>
                        <b>{t!("title-set-up-picture")}</b>
                    </Link>
                    <span class="second">{t!("setup-picture-row")}</span>
                </div>
                <div>
                    <Link to=Route::Posture>
                        <b>{t!("title-posture")}</b>
                    </Link>
                    <span class="second">{t!("setup-posture-row")}</span>
                </div>
            </div>
        </div>
    }
}

/// What is known, how sure it is, and from where.
pub(crate) fn known(fact: &'static RiskLine) -> impl IntoView + use<> {
    let certainty = match fact.certainty {
        Sure::Known => Certainty::Known,
        Sure::Argued => Certainty::Argued,
        Sure::Unknown => Certainty::Unknown,
    };
    let sources = &content().sources;
    let named = fact.sources.iter().filter_map(|id| sources.iter().find(|source| source.id == *id));
    let citations: Vec<&str> = named.map(|source| source.citation.as_str()).collect();
    view! {
        <section class="stack fact-known">
            <Evidence certainty />
            <h2>{fact.heading.clone()}</h2>
            <p class="reading">{fact.text.clone()}</p>
            <p class="small muted">{t!("setup-sources", sources = citations.join("; "))}</p>
        </section>
    }
}

#[component]
fn Row(check: CheckId, route: Route) -> impl IntoView {
    let keeper = keeper();
    let title = content().ergonomics.check(check).map(|check| check.title.clone());
    let title = title.unwrap_or_else(|| route.title().text());
    let state = move || {
        keeper.with_facts(|facts| match facts.setup.latest(check) {
            None => t!("setup-not-done"),
            Some(past) => {
                let day = journal::LocalDate::from_days_since_epoch(past.day);
                clock::day_in_words(day, &language::for_dates())
            }
        })
    };
    let todo = move || {
        let check = content().ergonomics.check(check)?;
        let left =
            keeper.with_facts(|facts| facts.setup.latest(check.id).map(|_| facts.setup.todo(check).len()))?;
        Some(match left {
            0 => t!("setup-todo-none"),
            left => t!("setup-todo", count = left),
        })
    };
    view! {
        <div>
            <Link to=route>
                <b>{title}</b>
            </Link>
            <span class="fact">{state}</span>
            {move || todo().map(|todo| view! { <span class="second">{todo}</span> })}
        </div>
    }
}
