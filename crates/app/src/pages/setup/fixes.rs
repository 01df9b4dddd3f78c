//! What to change at the desk: what lowers the score most first, each with the number to set.

use care::ergonomics::measure::shown;
use care::ergonomics::rosa::{Answers, RosaChoice};
use care::ergonomics::{Fix, PastCheck, change_of, fixes, setup};
use journal::{Body, Scale as Mark, SetupFixed};
use leptos::prelude::*;
use library::Region;
use library::ergonomics::{Check, Cost, filled};

use super::desk::workstation;
use super::draft::SetupDraft;
use super::picture::of_choice;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Button, Ruler, Scale, Sketch};

/// How many changes are open to see at once.
const SHOWN: usize = 3;

/// The list.
#[component]
pub(super) fn Fixes(past: PastCheck, answers: Answers) -> impl IntoView {
    let Some(check) = workstation() else { return ().into_any() };
    let sore = sore_items();
    let ranked = fixes(&answers, check, &sore).unwrap_or_default();
    let done: Vec<String> = past
        .fixes
        .iter()
        .flat_map(|fix| fix.mended.iter())
        .filter_map(|id| check.choice(id).map(|choice| choice.text.clone()))
        .collect();
    let stiffness = RwSignal::new(None::<u8>);
    // The check itself asked just before: its mark stands for the first change of the day too.
    let asks_stiffness = !past.is_marked_on(clock::glance().local.date.days_since_epoch());
    let is_empty = ranked.is_empty();
    let mut list: Vec<_> =
        ranked.into_iter().map(|fix| view! { <One fix check past=past.clone() stiffness /> }).collect();
    let later = list.split_off(list.len().min(SHOWN));
    let later_count = later.len();
    view! {
        <section class="stack">
            <h2>{t!("setup-fix-first")}</h2>
            {is_empty.then(|| view! { <p class="reading">{t!("setup-nothing-left")}</p> })}
            {(!is_empty && asks_stiffness).then(|| view! {
                <Ruler scale=Scale::Stiffness mark=stiffness label=t!("setup-stiffness-before") />
                <p class="small muted">{t!("setup-stiffness-optional")}</p>
            })}
            <ol class="fixes">{list}</ol>
            {(later_count > 0)
                .then(|| {
                    view! {
                        <details class="why">
                            <summary>{t!("setup-more", count = later_count)}</summary>
                            <ol class="fixes">{later}</ol>
                        </details>
                    }
                })}
        </section>
        {(!done.is_empty()).then(|| view! { <Done done /> })}
    }
    .into_any()
}

/// The parts of the desk that bear on the places that were marked last.
fn sore_items() -> Vec<library::ergonomics::RosaItem> {
    let places = keeper().with_facts_untracked(|facts| {
        facts.asked.as_ref().map(|(_, asked)| asked.places.clone()).unwrap_or_default()
    });
    let marked = Region::ALL.iter().filter(|region| places.iter().any(|place| place == region.name()));
    marked.flat_map(|region| care::ergonomics::items_for_place(*region)).copied().collect()
}

#[component]
fn One(fix: Fix, check: &'static Check, past: PastCheck, stiffness: RwSignal<Option<u8>>) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let falls = if fix.falls_by > 0 {
        t!("setup-falls", before = fix.total_after + fix.falls_by, after = fix.total_after)
    } else {
        t!("setup-falls-not")
    };
    let faults = fix.faults.clone();
    let changes = faults.iter().map(|fault| {
        let drawing = Signal::stored(of_choice(*fault));
        let text = change_words(check, *fault, draft);
        view! {
            <div class="fix">
                <span class="pictured-plate"><Sketch drawing /></span>
                <p>{text}</p>
            </div>
        }
    });
    let changes = changes.collect_view();
    let mend = move || {
        let fixed = SetupFixed {
            checked: past.id,
            question: fix.item.name().to_owned(),
            mended: faults.iter().map(|fault| fault.name().to_owned()).collect(),
            stiffness_before: stiffness.get_untracked().and_then(Mark::new),
        };
        keeper().record_then(vec![Body::SetupFixed(fixed)], |_| ());
    };
    view! {
        <li>
            {changes}
            <p class="note">{falls} " " {cost_words(fix.cost)}</p>
            <Button on_press=mend>{t!("setup-changed-it")}</Button>
        </li>
    }
}

/// What to do about a fault: with the number to set where the person's own measurements give it.
fn change_words(check: &Check, fault: RosaChoice, draft: SetupDraft) -> String {
    let Some(change) = change_of(check, fault) else { return String::new() };
    let measured = untrack(|| {
        let (body, place) = (draft.body(), draft.workplace());
        let setting = setup::number(fault, &setup::plan(&body, &place), &place)?;
        let units = draft.units.get();
        let words = change.measured.as_ref()?;
        let by = setting.by_cm.map(|by| shown(by.abs(), units));
        if by.is_none() && words.contains("{by}") {
            return None;
        }
        let to = shown(setting.to_cm, units);
        let to = if setting.is_measured { to } else { t!("setup-about", length = to) };
        Some(filled(words, &[("to", &to), ("by", by.as_deref().unwrap_or_default())]))
    });
    measured.unwrap_or_else(|| change.text.clone())
}

fn cost_words(cost: Cost) -> String {
    match cost {
        Cost::Free => t!("setup-cost-free"),
        Cost::Household => t!("setup-cost-household"),
        Cost::Small => t!("setup-cost-small"),
        Cost::Furniture => t!("setup-cost-furniture"),
    }
}

#[component]
fn Done(done: Vec<String>) -> impl IntoView {
    let lines = done.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <section class="stack">
            <h2>{t!("setup-done")}</h2>
            <ul class="done-list">{lines}</ul>
        </section>
    }
}
