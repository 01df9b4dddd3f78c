//! What follows a tick, and what "not sure" is asked again as.

use care::screening::{Answer, Input};
use leptos::prelude::*;
use library::screening::{Choice, FollowUpId, ItemId};

use super::Asked;
use crate::content::english_screening;
use crate::safety::{beneath, screening};
use crate::t;
use crate::ui::{self, Answers};

/// One line in plainer words.
#[component]
pub(super) fn AskedAgain(asked: Asked, item: ItemId) -> impl IntoView {
    let line = screening().item(&item);
    let plainer = line.map(|line| line.plainer.clone()).unwrap_or_default();
    let text = line.map(|line| line.text.clone()).unwrap_or_default();
    let english = english_screening().item(&item).map(|line| line.plainer.as_str());
    let original = beneath(&plainer, english);
    let answer = move |answer| {
        let answer = match answer {
            ui::Answer::Yes => Answer::Yes,
            ui::Answer::No => Answer::No,
            ui::Answer::NotSure => Answer::NotSure,
        };
        asked.step(Input::AskedAgain(item.clone(), answer));
    };
    view! {
        <div class="columns question">
            <div class="stack">
                <p class="note">{text}</p>
                <h1 tabindex="-1" class="display">
                    {plainer}
                </h1>
                {original}
            </div>
            <Answers not_sure_note=t!("check-play-safe") on_answer=answer />
        </div>
    }
}

/// One question about a line that was ticked.
#[component]
pub(super) fn FollowUpPage(asked: Asked, item: ItemId, question: FollowUpId) -> impl IntoView {
    let ticked = screening().item(&item).map(|line| line.text.clone());
    let Some(question) = screening().follow_up(&question) else { return ().into_any() };
    let english = english_screening().follow_up(&question.id);
    let original = beneath(&question.text, english.map(|question| question.text.as_str()));
    let choices = question.choices.iter().map(|choice| {
        let id = choice.id.clone();
        let same = |other: &&Choice| other.id == choice.id;
        let english = english.and_then(|question| question.choices.iter().find(same));
        let original = beneath(&choice.text, english.map(|choice| choice.text.as_str()));
        view! {
            <button type="button" on:click=move |_| asked.step(Input::FollowUp(Some(id.clone())))>
                <span>{choice.text.clone()} {original}</span>
            </button>
        }
    });
    view! {
        <div class="columns question">
            <div class="stack">
                <p class="note">{ticked.map(|line| t!("check-you-ticked", line = line))}</p>
                <h1 tabindex="-1" class="display">
                    {question.text.clone()}
                </h1>
                {original}
            </div>
            <div class="answers">
                {choices.collect_view()}
                <button type="button" on:click=move |_| asked.step(Input::FollowUp(None))>
                    <span>{t!("answer-not-sure")} <em>{t!("check-play-safe")}</em></span>
                </button>
            </div>
        </div>
    }
    .into_any()
}
