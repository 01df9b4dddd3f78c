//! Lists: hanging numerals, lines to tick, and facts side by side.

use leptos::prelude::*;

/// A list with hanging italic numerals, or letters: reasons, steps, sources.
#[component]
pub fn Keyed<Item: IntoView + 'static>(
    /// The entries.
    items: Vec<Item>,
    /// Letters in place of numerals.
    #[prop(optional)]
    letters: bool,
) -> impl IntoView {
    let items = items.into_iter().map(|item| view! { <li><span>{item}</span></li> }).collect_view();
    view! {
        <ol class="keyed" class:letters=letters>
            {items}
        </ol>
    }
}

/// What stands in the box of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It applies.
    Yes,
    /// The person cannot tell.
    NotSure,
}

/// A line that may apply, with its box: a real checkbox, which is mixed while the person is not sure.
#[component]
pub fn Tickable(
    /// The line.
    text: String,
    /// A remark below it, or empty.
    #[prop(optional)]
    hint: String,
    /// The line in English, where it is a translation that nobody has reviewed.
    #[prop(optional_no_strip)]
    original: Option<String>,
    /// What stands in its box.
    #[prop(into)]
    mark: Signal<Option<Mark>>,
    /// What to do when it is pressed.
    on_toggle: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label class="tickable">
            <input
                type="checkbox"
                prop:checked=move || mark.get() == Some(Mark::Yes)
                prop:indeterminate=move || mark.get() == Some(Mark::NotSure)
                on:change=move |_| on_toggle()
            />
            <span class="box" aria-hidden="true">
                <svg viewBox="0 0 24 24">
                    <path class="tick" d="M5 12.5l5 5L19 7" />
                    <path class="unsure" d="M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3M12 17v2" />
                </svg>
            </span>
            <span class="words">
                {text} {(!hint.is_empty()).then(|| view! { <small>{hint}</small> })}
                {original.map(|original| view! { <small class="original" lang="en">{original}</small> })}
            </span>
        </label>
    }
}

/// A fact with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: String,
    /// The fact.
    pub value: String,
}

/// A few facts side by side.
#[component]
pub fn Facts(
    /// The facts, three at best.
    facts: Vec<Fact>,
) -> impl IntoView {
    let facts = facts
        .into_iter()
        .map(|Fact { name, value }| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{facts}</dl> }
}
