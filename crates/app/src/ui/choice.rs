//! One of few, as joined boxes over real radio buttons: arrow keys and screen readers work as everywhere.

use leptos::prelude::*;

use super::fresh_id;

/// A group of 2 to 4 choices. Nothing is chosen while `chosen` is `None`.
#[component]
pub fn Choice<T>(
    /// What is asked. Stands above, or is only heard with `quiet`.
    #[prop(into)]
    question: String,
    /// The choices with their words, in order.
    options: Vec<(T, String)>,
    /// What is chosen.
    chosen: RwSignal<Option<T>>,
    /// The question is heard but not seen.
    #[prop(optional)]
    quiet: bool,
    /// Lower boxes, for choices of the second rank.
    #[prop(optional)]
    small: bool,
    /// Boxes wrap into rows where they do not fit.
    #[prop(optional)]
    many: bool,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let name = fresh_id("choice");
    let boxes = options
        .into_iter()
        .map(|(value, words)| {
            view! {
                <label>
                    <input
                        type="radio"
                        name=name.clone()
                        prop:checked=move || chosen.get() == Some(value)
                        on:change=move |_| chosen.set(Some(value))
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choice-row">
            <legend class:unseen=quiet>{question}</legend>
            <div class="choice" class:small=small class:many=many>
                {boxes}
            </div>
        </fieldset>
    }
}
