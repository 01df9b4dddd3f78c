//! See someone today, within two weeks, or at the next chance: what the check found, and what is still open.

use care::screening::{Advised, Closed, Needs, Outcome, Reason, Screened};
use leptos::prelude::*;
use library::screening::{AdviceId, Closes, Urgency};

use super::help_now::EndClosure;
use super::safety_net::SafetyNet;
use crate::navigate::navigator;
use crate::route::Route;
use crate::safety::{LastScreen, screening};
use crate::shell::Folio;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Keyed, Signpost};

/// What the page says.
#[derive(Clone, Debug, PartialEq)]
struct Result {
    urgency: Urgency,
    see: Vec<AdviceId>,
    reasons: Vec<Reason>,
    closes: Vec<Closes>,
    closed: bool,
}

/// What stands in the way, or what the last check advised although exercises may go on.
fn result() -> Option<Result> {
    let needs = keeper().with_facts(|facts| facts.standing.clearance(screening(), &clock::glance()).err());
    match needs.map(|needs| *needs) {
        Some(Needs::SameDay(Advised { see, reasons })) => {
            Some(Result { urgency: Urgency::SameDay, see, reasons, closes: Vec::new(), closed: true })
        }
        Some(Needs::Closed { closed: Closed { why, see, reasons }, .. }) => {
            let urgency = reasons.iter().map(|reason| reason.urgency).max().unwrap_or_default();
            Some(Result { urgency, see, reasons, closes: why.into_iter().collect(), closed: true })
        }
        _ => advised(&expect_context::<LastScreen>().0.get()?),
    }
}

fn advised(screened: &Screened) -> Option<Result> {
    let Outcome::Passed(limits) = &screened.outcome else { return None };
    limits.lowest_level_only().then(|| Result {
        urgency: screened.urgency,
        see: screened.see(),
        reasons: screened.reasons().cloned().collect(),
        closes: Vec::new(),
        closed: false,
    })
}

/// The page.
#[component]
pub fn TodayNot() -> impl IntoView {
    let navigator = navigator();
    let found = Memo::new(move |_| result());
    Effect::new(move || {
        if found.with(Option::is_none) {
            navigator.replace(Route::Relief);
        }
    });
    Folio::show(|| t!("title-check"));
    move || found.get().map(|result| view! { <Found result /> })
}

#[component]
fn Found(result: Result) -> impl IntoView {
    let navigator = navigator();
    let heading = match (result.urgency, result.closes.first()) {
        (Urgency::SelfCare, _) => t!("not-today-heading"),
        (Urgency::Routine, _) => t!("see-routine"),
        (Urgency::Soon, _) => t!("see-soon"),
        _ => t!("see-today"),
    };
    let see = result.see.iter().filter_map(|id| screening().advice(id));
    let see: Vec<String> =
        see.map(|advice| t!("see-who", who = advice.who.clone(), soon = advice.how_soon.clone())).collect();
    let reasons: Vec<String> = result.reasons.iter().map(|reason| reason.text.clone()).collect();
    let closes: Vec<String> = result.closes.iter().map(|why| closes_words(*why)).collect();
    let is_closed = result.closed;
    let may_end = is_closed && result.closes.is_empty();
    view! {
        <div class="columns question">
            <div class="stack-wide">
                <h1 tabindex="-1" class="display">
                    {heading}
                </h1>
                {see.into_iter().map(|line| view! { <p class="reading">{line}</p> }).collect_view()}
                {closes.into_iter().map(|line| view! { <p class="reading">{line}</p> }).collect_view()}
                <Show when=move || !is_closed>
                    <p>{t!("see-still-open")}</p>
                    <Signpost
                        verb=t!("go-on")
                        fact=t!("title-for-you")
                        on_press=move || navigator.go(Route::ForYou)
                    />
                </Show>
                <Show when=move || may_end>
                    <EndClosure />
                </Show>
            </div>
            <div class="stack-wide">
                <section class="stack">
                    <h2>{t!("help-why")}</h2>
                    <Keyed items=reasons />
                </section>
                <SafetyNet />
            </div>
        </div>
    }
}

fn closes_words(why: Closes) -> String {
    let words = &screening().wordings;
    match why {
        Closes::Under18 => words.under_18.clone(),
        Closes::For48Hours => words.for_48_hours.clone(),
        Closes::UntilSeen => words.until_seen.clone(),
        Closes::SurgicalTeam => words.surgical_team.clone(),
    }
}
