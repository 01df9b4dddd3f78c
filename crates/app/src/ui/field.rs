//! A list to choose from and a line to write, each with its label above.

use leptos::prelude::*;

use super::fresh_id;

/// A line in the person's own words.
#[component]
pub fn TextLine(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is written.
    words: RwSignal<String>,
    /// The most signs that it takes.
    most: usize,
) -> impl IntoView {
    let id = fresh_id("line");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                maxlength=most.to_string()
                prop:value=move || words.get()
                on:input=move |event| words.set(event_target_value(&event))
            />
        </div>
    }
}

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
