//! Where there is no answer: a clear word, the nearest cards, and the way to the safety check.

use leptos::prelude::*;

use super::{Question, Questions, open_whole_check};
use crate::content::content;
use crate::navigate::Link;
use crate::route::Route;
use crate::safety::with_calls;
use crate::t;
use crate::ui::TextButton;

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

/// The safety net's line with a way to the check and to somebody to talk to. It stands under every answer and under none: a sign
/// can be put in words that no list knows.
#[component]
pub(super) fn Urgent() -> impl IntoView {
    view! {
        <div class="stack ask-urgent">
            <p class="small">{with_calls(&content().screening.safety_net.line)}</p>
            <div class="line">
                <TextButton on_press=open_whole_check>{t!("ask-open-check")}</TextButton>
                <Link to=Route::Talk>{t!("title-talk")}</Link>
            </div>
        </div>
    }
}
