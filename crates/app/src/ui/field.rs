//! A list to choose from, with its label above.

use leptos::prelude::*;

use super::fresh_id;

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What is kept.
    pub value: String,
    /// What is read.
    pub words: String,
}

/// A native list: keyboards, screen readers and phones know it.
#[component]
pub fn Select(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The entries in order.
    options: Vec<SelectOption>,
    /// What is chosen; empty for nothing yet.
    chosen: RwSignal<String>,
    /// What the list says while nothing is chosen.
    #[prop(into, optional)]
    placeholder: String,
) -> impl IntoView {
    let id = fresh_id("select");
    let is_chosen = move |value: &str| chosen.with(|chosen| chosen == value);
    let options = options
        .into_iter()
        .map(|SelectOption { value, words }| {
            let selected = {
                let value = value.clone();
                move || is_chosen(&value)
            };
            view! {
                <option value=value prop:selected=selected>
                    {words}
                </option>
            }
        })
        .collect_view();
    let blank = (!placeholder.is_empty()).then(|| {
        view! {
            <option value="" disabled=true prop:selected=move || is_chosen("")>
                {placeholder}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change=move |event| chosen.set(event_target_value(&event))>
                {blank}
                {options}
            </select>
        </div>
    }
}
