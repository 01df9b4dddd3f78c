//! Emergency: call, say this, do this until help comes. Nothing else is offered.

use care::screening::{EmergencyAdvice, Needs, Outcome};
use journal::{Body, DoctorChecked};
use leptos::prelude::*;
use library::screening::{Page, Urgency};

use super::check::{CheckPurpose, Purpose};
use crate::content::english_screening;
use crate::navigate::navigator;
use crate::route::Route;
use crate::safety::{LastScreen, Unreviewed, numbers, screening};
use crate::shell::Folio;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Button, Dialog, EmergencyBand, Icon, Keyed, Style, TextButton};
use crate::words;

/// The emergency that stands: as this tab heard it, or as the journal remembers it.
fn standing_advice() -> Option<EmergencyAdvice> {
    let needs = keeper().with_facts(|facts| facts.standing.clearance(screening(), &clock::glance()).err());
    let Needs::Emergency(remembered) = *needs? else { return None };
    let last = expect_context::<LastScreen>().0.get();
    match last.map(|screened| screened.outcome) {
        Some(Outcome::Emergency(heard)) => Some(heard),
        _ => Some(remembered),
    }
}

/// The page.
#[component]
pub fn HelpNow() -> impl IntoView {
    let navigator = navigator();
    let advice = Memo::new(move |_| standing_advice());
    Effect::new(move || {
        if advice.with(Option::is_none) {
            navigator.replace(Route::Relief);
        }
    });
    Folio::show(|| t!("help-folio"));
    move || advice.get().map(|advice| view! { <Emergency advice /> })
}

#[component]
fn Emergency(advice: EmergencyAdvice) -> impl IntoView {
    let words = &screening().wordings;
    let title = match advice.urgency {
        Urgency::Ambulance => words.ambulance_title.clone(),
        _ => words.emergency_department_title.clone(),
    };
    // The first sentence is the heading; what follows it stands below.
    let (heading, more) = match title.split_once(". ") {
        Some((heading, more)) => (heading.to_owned(), more.to_owned()),
        None => (title, String::new()),
    };
    let numbers = numbers();
    let whose = match &numbers.country {
        Some(country) => t!("help-number-of", country = country.clone(), count = numbers.numbers.len()),
        None => t!("help-number-unknown"),
    };
    let pages: Vec<&Page> = advice.pages.iter().filter_map(|page| screening().page(page)).collect();
    let steps = each_once(pages.iter().flat_map(|page| page.steps.iter().cloned()));
    let calls = pages.first().map(|page| page.call.clone());
    let say: Vec<String> = advice.say.iter().cloned().chain(calls).collect();
    let reasons: Vec<String> = advice.reasons.iter().map(|reason| reason.text.clone()).collect();
    let original = words::is_translated().then(|| english_page(&advice));
    view! {
        <EmergencyBand heading=heading kicker=words.do_not.clone() numbers=numbers.numbers>
            {(!more.is_empty()).then(|| view! { <p>{more}</p> })}
            <p>{whose} " " {words.elsewhere.clone()}</p>
        </EmergencyBand>
        {advice.in_private.then(|| view! { <InPrivate /> })}
        <div class="columns help">
            <div class="stack-wide">
                <section class="stack">
                    <h2>{t!("help-say")}</h2>
                    <p class="say">"“" {say.join(" ")} "”"</p>
                </section>
                <section class="stack">
                    <h2>{t!("help-until")}</h2>
                    <Keyed items=steps />
                </section>
                {original}
            </div>
            <div class="stack-wide">
                <section class="stack">
                    <h2>{t!("help-why")}</h2>
                    {reasons.into_iter().map(|reason| view! { <p class="reading">{reason}</p> }).collect_view()}
                    <p class="reading">{words.serious.clone()}</p>
                    <p class="small muted">{words.cannot_examine.clone()}</p>
                </section>
                <EndClosure />
            </div>
        </div>
    }
}

/// What the page says, in English, below a translation that nobody has reviewed.
fn english_page(advice: &EmergencyAdvice) -> impl IntoView + use<> {
    let english = english_screening();
    let pages: Vec<&Page> = advice.pages.iter().filter_map(|page| english.page(page)).collect();
    let items = advice.reasons.iter().filter_map(|reason| english.item(&reason.rule.item));
    let say = items.map(|item| item.say.clone()).filter(|say| !say.is_empty());
    let call = pages.first().map(|page| page.call.clone());
    let said: Vec<String> = each_once(say.chain(call)).into_iter().collect();
    let steps = each_once(pages.iter().flat_map(|page| page.steps.iter().cloned()));
    view! {
        <section class="stack">
            <Unreviewed />
            <div class="original" lang="en">
                <p>"“" {said.join(" ")} "”"</p>
                <p>{steps.join(" ")}</p>
                <p>{english.wordings.serious.clone()}</p>
            </div>
        </section>
    }
}

fn each_once(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for value in values {
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once
}

/// Words for someone who was hurt by somebody else, and a quick way out that leaves no page to go back to.
#[component]
fn InPrivate() -> impl IntoView {
    let leave = || {
        let _ = window().location().replace("about:blank");
    };
    view! {
        <div class="nudge in-private">
            <p>{screening().wordings.in_private.clone()}</p>
            <Button icon=Icon::Leave on_press=leave>
                {t!("help-quick-exit")}
            </Button>
        </div>
    }
}

/// The two ways in which a closure ends: a doctor has checked it, or the guarded correction.
#[component]
pub fn EndClosure() -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let purpose: CheckPurpose = expect_context();
    let refused = RwSignal::new(String::new());
    let asked = RwSignal::new(false);
    let again = move || {
        let correction =
            keeper.with_facts_untracked(|facts| facts.standing.may_correct(screening(), &clock::glance()));
        match correction {
            Ok((event, cards)) => {
                purpose.0.set(Purpose::Correction(event, cards));
                navigator.go(Route::Check);
            }
            Err(_) => refused.set(t!("help-corrected-today")),
        }
    };
    let checked = move || {
        asked.set(false);
        let closed = keeper.with_facts_untracked(|facts| facts.standing.closed_by().collect::<Vec<_>>());
        let said = |screen| Body::DoctorChecked(DoctorChecked { screen, note: String::new() });
        keeper.record_then(closed.into_iter().map(said).collect(), |_| {});
    };
    view! {
        <section class="stack">
            <p class="small muted">{screening().wordings.closed_until.clone()}</p>
            <div class="line">
                <TextButton on_press=again>{t!("help-again")}</TextButton>
                <TextButton on_press=move || asked.set(true)>{t!("help-checked")}</TextButton>
            </div>
            <p role="status" class="small">
                {refused}
            </p>
            <Dialog question=t!("help-checked-question") open=asked>
                <p>{t!("help-checked-words")}</p>
                <div class="line">
                    <Button on_press=checked>{t!("help-checked-yes")}</Button>
                    <Button style=Style::Solid on_press=move || asked.set(false)>
                        {t!("help-checked-no")}
                    </Button>
                </div>
            </Dialog>
        </section>
    }
}
