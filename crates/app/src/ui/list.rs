//! Lists: hanging numerals, lines to tick, and facts side by side.

use leptos::prelude::*;

/// A list with hanging italic numerals, or letters: reasons, steps, sources.
#[component]
pub fn Keyed(
    /// The entries.
    items: Vec<String>,
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

/// A line that may apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its name in content.
    pub id: String,
    /// The line.
    pub text: String,
    /// A remark below it, or empty.
    pub hint: String,
}

/// Lines that may apply, any number of them, as real checkboxes.
#[component]
pub fn Ticks(
    /// What the lines answer; heard as the group's name.
    #[prop(into)]
    question: String,
    /// The lines.
    lines: Vec<Tick>,
    /// The names of those that are ticked.
    ticked: RwSignal<Vec<String>>,
) -> impl IntoView {
    let toggle = move |id: &str| {
        ticked.update(|ticked| match ticked.iter().position(|name| name == id) {
            Some(at) => drop(ticked.remove(at)),
            None => ticked.push(id.to_owned()),
        });
    };
    let rows = lines
        .into_iter()
        .map(|Tick { id, text, hint }| {
            let is_ticked = {
                let id = id.clone();
                move || ticked.with(|ticked| ticked.contains(&id))
            };
            view! {
                <li>
                    <label>
                        <input type="checkbox" prop:checked=is_ticked on:change=move |_| toggle(&id) />
                        <span class="box" aria-hidden="true">
                            <svg viewBox="0 0 24 24">
                                <path d="M5 12.5l5 5L19 7" />
                            </svg>
                        </span>
                        <span>{text} {(!hint.is_empty()).then(|| view! { <small>{hint}</small> })}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    view! {
        <fieldset>
            <legend class="unseen">{question}</legend>
            <ul class="ticks">{rows}</ul>
        </fieldset>
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
