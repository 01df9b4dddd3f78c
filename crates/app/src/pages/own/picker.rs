//! The library to choose from, each movement with its picture. What may not be done now says why.

use care::own::NotNow;
use care::programme::file::MOST_STEPS;
use leptos::prelude::*;
use library::Movement;

use super::Desk;
use super::draft::Draft;
use super::words::reason_words;
use crate::content::content;
use crate::figure::StillFigure;
use crate::pages::learn::regions;
use crate::t;
use crate::ui::Select;

/// A movement, and why it may not be chosen, if it may not.
type Choice = (&'static Movement, Option<NotNow>);

/// Every movement, by where it may ease stiffness.
#[component]
pub(super) fn Picker(desk: Desk, draft: Draft) -> impl IntoView {
    let region = RwSignal::new(String::new());
    let choices = StoredValue::new(choices(desk));
    let shown = move || {
        let wanted = region.get();
        let fits = |(movement, _): &&Choice| {
            wanted.is_empty() || movement.regions.iter().any(|region| region.name() == wanted)
        };
        let row = |(movement, not): &Choice| view! { <Row desk draft movement=*movement not=*not /> };
        choices.with_value(|choices| choices.iter().filter(fits).map(row).collect_view())
    };
    view! {
        <section class="stack">
            <h2>{t!("own-pick")}</h2>
            <Select label=t!("library-filter") options=regions() chosen=region />
            <Show when=move || draft.is_full()>
                <p class="muted">{full_words()}</p>
            </Show>
            <ul class="own-steps">{shown}</ul>
        </section>
    }
}

fn full_words() -> String {
    t!("own-full", most = MOST_STEPS)
}

fn choices(desk: Desk) -> Vec<Choice> {
    let choices = desk.with_rules_ahead(|rules| {
        let movements = content().movements.iter();
        movements.map(|movement| (movement, rules.room(movement).err())).collect()
    });
    choices.unwrap_or_default()
}

#[component]
fn Row(desk: Desk, draft: Draft, movement: &'static Movement, not: Option<NotNow>) -> impl IntoView {
    let way = match not {
        Some(not) => {
            let words = t!("own-not-now", reason = reason_words(not));
            view! { <p class="small muted">{words}</p> }.into_any()
        }
        None => view! { <Add desk draft movement /> }.into_any(),
    };
    view! {
        <li class="own-step">
            <div class="day-picture"><StillFigure movement=movement.id.clone() /></div>
            <div class="stack">
                <h3>{movement.name.clone()}</h3>
                <p class="small muted">{movement.summary.clone()}</p>
                {way}
            </div>
        </li>
    }
}

/// The button stays where it is when its movement is in, and says so: the focus does not get lost.
#[component]
fn Add(desk: Desk, draft: Draft, movement: &'static Movement) -> impl IntoView {
    let is_in = Memo::new(move |_| draft.holds(&movement.id.0));
    let is_closed = Memo::new(move |_| is_in.get() || draft.is_full());
    let add = move |_| {
        if is_in.get_untracked() {
            return;
        }
        let name = movement.name.clone();
        desk.said.set(if is_closed.get_untracked() {
            full_words()
        } else if draft.add(desk, &movement.id.0) {
            t!("own-added", name = name, place = draft.steps.with_untracked(Vec::len))
        } else {
            t!("own-not-added", name = name)
        });
    };
    view! {
        <div class="line">
            <button
                type="button"
                class="button"
                aria-disabled=move || is_closed.get().then_some("true")
                on:click=add
            >
                {move || if is_in.get() { t!("own-is-in") } else { t!("own-put-in") }}
                <span class="unseen">" " {movement.name.clone()}</span>
            </button>
        </div>
    }
}
