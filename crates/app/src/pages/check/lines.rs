//! A card: lines that may apply. "None of these" waits until every line has been on the screen.

use care::screening::{Answer, Asking, Input};
use leptos::prelude::*;
use library::screening::{Asked as When, CardId, Item, ItemId};

use super::Asked;
use crate::content::english_screening;
use crate::safety::{beneath, screening};
use crate::t;
use crate::ui::{Button, Mark as BoxMark, Signpost, TextButton, Tickable, watch_seen};

/// The lines of a card.
#[component]
pub(super) fn LinesPage(asked: Asked, card: CardId) -> impl IntoView {
    let Some(card) = screening().card(&card) else { return ().into_any() };
    let is_unsure = RwSignal::new(false);
    let english = english_screening().card(&card.id).map(|card| card.lead.as_str());
    let original = beneath(&card.lead, english);
    let heading = move || if is_unsure.get() { t!("check-which-unsure") } else { card.lead.clone() };
    let lines: Vec<&'static Item> = screening().items_on(&card.id).collect();
    let rows = lines.iter().map(|item| view! { <Row asked item is_unsure /> }).collect_view();
    let asks_age = card.asked == When::Once;
    view! {
        <div class="columns question">
            <div class="stack">
                <h1 tabindex="-1" class="display">
                    {heading}
                </h1>
                {original}
                {(!card.why.is_empty()).then(|| view! { <p class="note">{card.why.clone()}</p> })}
            </div>
            <div class="stack-wide">
                {asks_age.then(|| view! { <Age asked /> })}
                <fieldset>
                    <legend class="unseen">{card.title.clone()}</legend>
                    <ul class="ticks">{rows}</ul>
                </fieldset>
                <Onward asked is_unsure />
            </div>
        </div>
    }
    .into_any()
}

fn marked(asked: Asked, item: &ItemId) -> Option<Answer> {
    let Some(Asking::Lines { lines, .. }) = asked.asking() else { return None };
    lines.into_iter().find(|line| line.item == *item)?.marked
}

#[component]
fn Row(asked: Asked, item: &'static Item, is_unsure: RwSignal<bool>) -> impl IntoView {
    let mark = Signal::derive(move || match marked(asked, &item.id) {
        Some(Answer::Yes) => Some(BoxMark::Yes),
        Some(Answer::NotSure) => Some(BoxMark::NotSure),
        Some(Answer::No) | None => None,
    });
    let toggle = move || {
        let id = item.id.clone();
        asked.step(if is_unsure.get_untracked() { Input::Unsure(id) } else { Input::Tick(id) });
    };
    let english = english_screening().item(&item.id).map(|item| item.text.clone());
    let original = english.filter(|english| *english != item.text);
    let row = watch_seen(move || asked.step(Input::Seen(item.id.clone())));
    view! {
        <li node_ref=row>
            <Tickable text=item.text.clone() hint=item.hint.clone() original mark on_toggle=toggle />
        </li>
    }
}

/// Years, on the card about the person.
#[component]
fn Age(asked: Asked) -> impl IntoView {
    let set = move |event| {
        if let Ok(years) = event_target_value(&event).parse::<u8>()
            && (1..=120).contains(&years)
        {
            asked.step(Input::Age(years));
        }
    };
    let known = asked.flow.with_untracked(|flow| flow.as_ref().and_then(|flow| flow.about().age_years));
    view! {
        <div class="field age">
            <label for="age">{t!("check-age")}</label>
            <input
                id="age"
                type="number"
                inputmode="numeric"
                min="1"
                max="120"
                prop:value=known.map(|years| years.to_string())
                on:input=set
            />
        </div>
    }
}

/// None of these and Not sure, or the way on with what is ticked.
#[component]
fn Onward(asked: Asked, is_unsure: RwSignal<bool>) -> impl IntoView {
    let state = Memo::new(move |_| match asked.asking() {
        Some(Asking::Lines { lines, none_enabled, continue_enabled, age_missing, .. }) => {
            let count = lines.iter().filter(|line| line.marked.is_some()).count();
            (count, none_enabled, continue_enabled, age_missing)
        }
        _ => (0, false, false, false),
    });
    let missing = move || {
        let (_, _, may_continue, age_missing) = state.get();
        (!may_continue).then(|| if age_missing { t!("check-age-missing") } else { t!("check-scroll") })
    };
    let none_missing = move || {
        let (_, may_choose_none, _, age_missing) = state.get();
        (!may_choose_none).then(|| if age_missing { t!("check-age-missing") } else { t!("check-scroll") })
    };
    let has_marks = Memo::new(move |_| state.get().0 > 0);
    move || {
        if has_marks.get() {
            view! {
                <Signpost
                    verb=t!("go-on")
                    fact=Signal::derive(move || t!("check-ticked", count = state.get().0))
                    missing=Signal::derive(missing)
                    on_press=move || asked.step(Input::Continue)
                />
            }
            .into_any()
        } else if is_unsure.get() {
            view! {
                <div class="line">
                    <Button on_press=move || asked.step(Input::NotSure)>{t!("check-cannot-say")}</Button>
                    <TextButton on_press=move || is_unsure.set(false)>{t!("back")}</TextButton>
                </div>
            }
            .into_any()
        } else {
            view! { <NoneOrUnsure asked is_unsure missing=Signal::derive(none_missing) /> }.into_any()
        }
    }
}

#[component]
fn NoneOrUnsure(asked: Asked, is_unsure: RwSignal<bool>, missing: Signal<Option<String>>) -> impl IntoView {
    let hint = RwSignal::new(String::new());
    let guarded = move |act: &dyn Fn()| match missing.get_untracked() {
        Some(why) => hint.set(why),
        None => act(),
    };
    let is_closed = move || missing.with(Option::is_some).then_some("true");
    view! {
        <div class="stack">
            <div class="answers">
                <button
                    type="button"
                    aria-disabled=is_closed
                    on:click=move |_| guarded(&|| asked.step(Input::NoneOfThese))
                >
                    <span>{t!("check-none")}</span>
                </button>
                <button type="button" aria-disabled=is_closed on:click=move |_| guarded(&|| is_unsure.set(true))>
                    <span>{t!("answer-not-sure")} <em>{t!("check-not-sure-note")}</em></span>
                </button>
            </div>
            <p role="status" class="small muted signpost-hint">
                {move || missing.with(Option::is_some).then(|| hint.get())}
            </p>
        </div>
    }
}
