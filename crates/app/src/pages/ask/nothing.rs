//! Where there is no answer: a clear word, the nearest cards, and the way to the safety check.

use leptos::prelude::*;

use super::{Question, Questions};
use crate::content::content;
use crate::safety::with_number;
use crate::t;

/// Not in the sources.
#[component]
pub(super) fn NotCovered(nearest: Vec<Question>) -> impl IntoView {
    let has_nearest = !nearest.is_empty();
    view! {
        <h1 tabindex="-1">{t!("ask-nothing")}</h1>
        <p class="reading">{t!("ask-nothing-line")}</p>
        {has_nearest.then(|| view! { <Questions heading=t!("ask-nearest") questions=nearest /> })}
        <Urgent />
    }
}

/// The question cannot be read, and why.
#[component]
pub(super) fn Word(heading: String, line: String) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{heading}</h1>
        <p class="reading">{line}</p>
        <Urgent />
    }
}

/// The safety net's line: whatever was asked and not understood may have been urgent.
#[component]
fn Urgent() -> impl IntoView {
    view! { <p class="small muted">{with_number(&content().screening.safety_net.line)}</p> }
}
