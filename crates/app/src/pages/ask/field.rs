//! The field for the question.

use leptos::html;
use leptos::prelude::*;

use crate::t;
use crate::ui::{Icon, fresh_id};

/// Signs that the field takes: more than is answered, so that an endless text gets a word and is not cut silently.
const MOST_SIGNS: &str = "20000";

/// A question and the button that asks it; Enter asks too.
#[component]
pub(super) fn Field(
    /// What to do with the question.
    on_ask: impl Fn(String) + 'static,
) -> impl IntoView {
    let id = fresh_id("question");
    let field: NodeRef<html::Input> = NodeRef::new();
    let ask = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            on_ask(field.value());
        }
    };
    view! {
        <form class="ask" role="search" on:submit=ask>
            <label class="small muted" for=id.clone()>
                {t!("ask-field")}
            </label>
            <div class="ask-field">
                <input
                    id=id
                    node_ref=field
                    type="text"
                    lang="en"
                    enterkeyhint="search"
                    autocomplete="off"
                    maxlength=MOST_SIGNS
                />
                <button type="submit" class="button solid" aria-label=t!("ask-button")>
                    {Icon::Onward.view()}
                </button>
            </div>
        </form>
    }
}
