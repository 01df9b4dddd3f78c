//! A question that must be answered before anything else: focus is kept inside, Escape means stay.

use leptos::html;
use leptos::prelude::*;

use super::fresh_id;

/// A native modal dialog. The browser keeps the focus inside and the page behind out of reach.
#[component]
pub fn Dialog(
    /// The question, its title.
    #[prop(into)]
    question: String,
    /// Whether it is open. Escape and the answers close it.
    open: RwSignal<bool>,
    /// The words and both answers.
    children: Children,
) -> impl IntoView {
    let title_id = fresh_id("dialog");
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=title_id.clone()
            on:close=move |_| open.set(false)
        >
            <h2 id=title_id.clone()>{question}</h2>
            {children()}
        </dialog>
    }
}
