//! One question a screen: a picture for every answer, as real radio buttons and checkboxes.

use figure::plan::Drawing;
use leptos::prelude::*;
use library::ergonomics::Question;

use crate::t;
use crate::ui::{Sketch, fresh_id};

/// An answer with its picture.
#[derive(Clone)]
pub(super) struct Pictured {
    /// Its name.
    pub(super) id: String,
    /// What is read.
    pub(super) text: String,
    /// What is seen.
    pub(super) drawing: Option<Drawing>,
    /// A remark beside it, such as that the measurements point to it.
    pub(super) note: Option<String>,
}

/// The question with its answers.
#[component]
pub(super) fn Asking(
    /// What is asked.
    question: Question,
    /// Answers of which one holds.
    one_of: Vec<Pictured>,
    /// Answers that may hold as well.
    extras: Vec<Pictured>,
    /// Whether an answer is given.
    is_chosen: impl Fn(&str) -> bool + Copy + Send + Sync + 'static,
    /// What to do with an answer: its name, and whether it holds now.
    on_choose: impl Fn(&str, bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let name = fresh_id("answer");
    let bases = one_of.into_iter().map(|answer| {
        let (id, chosen) = (answer.id.clone(), answer.id.clone());
        view! {
            <label class="pictured">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || is_chosen(&chosen)
                    on:change=move |_| on_choose(&id, true)
                />
                {shown(&answer)}
            </label>
        }
    });
    let bases = bases.collect_view();
    let has_extras = !extras.is_empty();
    let extras = extras.into_iter().map(|answer| {
        let (id, chosen) = (answer.id.clone(), answer.id.clone());
        view! {
            <label class="pictured">
                <input
                    type="checkbox"
                    prop:checked=move || is_chosen(&chosen)
                    on:change=move |event| on_choose(&id, event_target_checked(&event))
                />
                {shown(&answer)}
            </label>
        }
    });
    let extras = extras.collect_view();
    view! {
        <h1 tabindex="-1">{question.text.clone()}</h1>
        <p class="note">{question.hint.clone()}</p>
        <fieldset class="pictures">
            <legend class="unseen">{question.text}</legend>
            {bases}
        </fieldset>
        {has_extras
            .then(|| {
                view! {
                    <fieldset class="pictures extras">
                        <legend>{t!("setup-extras")}</legend>
                        {extras}
                    </fieldset>
                }
            })}
        <details class="why">
            <summary>{t!("setup-why")}</summary>
            <p class="reading">{question.why}</p>
        </details>
    }
}

fn shown(answer: &Pictured) -> impl IntoView + use<> {
    let drawing = answer.drawing.clone().map(|drawing| {
        view! { <Sketch drawing=Signal::stored(drawing) /> }
    });
    view! {
        <span class="pictured-plate">{drawing}</span>
        <span class="pictured-words">
            {answer.text.clone()} {answer.note.clone().map(|note| view! { <small>{note}</small> })}
        </span>
    }
}
