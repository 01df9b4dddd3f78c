//! What there is to choose from, each movement with its picture: the person's own of all their routines, and the library.
//! What may not be done now says why.

use care::own::NotNow;
use care::programme::file::MOST_STEPS;
use leptos::prelude::*;
use library::Movement;
use library::plan_file::{OwnMovement, PlanFile};

use super::Desk;
use super::draft::Draft;
use super::words::reason_words;
use crate::content::content;
use crate::figure::StillFigure;
use crate::pages::learn::regions;
use crate::t;
use crate::ui::Select;

/// A movement that may be chosen, or why it may not.
#[derive(Clone)]
struct Choice {
    /// The movement of Limber's that it is, or is like.
    base: &'static Movement,
    own: Option<OwnMovement>,
    not: Option<NotNow>,
}

impl Choice {
    fn name(&self) -> String {
        self.own.as_ref().map_or(&self.base.name, |own| &own.name).clone()
    }

    fn summary(&self) -> String {
        match self.own {
            Some(_) => t!("own-like", name = self.base.name.clone()),
            None => self.base.summary.clone(),
        }
    }
}

/// Every movement, by where it may ease stiffness; before them those that the person does their own way.
#[component]
pub(super) fn Picker(desk: Desk, draft: Draft) -> impl IntoView {
    let region = RwSignal::new(String::new());
    let choices = StoredValue::new(choices(desk));
    let shown = move || {
        let wanted = region.get();
        let fits = |choice: &&Choice| {
            wanted.is_empty() || choice.base.regions.iter().any(|region| region.name() == wanted)
        };
        choices.with_value(|choices| rows(desk, draft, choices.iter().filter(fits)))
    };
    let yours = yours(desk);
    let yours = (!yours.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!("own-yours")}</h2>
                <ul class="own-steps">{rows(desk, draft, yours.iter())}</ul>
            </section>
        }
    });
    view! {
        <div class="stack-wide">
            {yours}
            <section class="stack">
                <h2>{t!("own-pick")}</h2>
                <Select label=t!("library-filter") options=regions() chosen=region />
                <Show when=move || draft.is_full()>
                    <p class="muted">{full_words()}</p>
                </Show>
                <ul class="own-steps">{shown}</ul>
            </section>
        </div>
    }
}

fn rows<'c>(desk: Desk, draft: Draft, choices: impl Iterator<Item = &'c Choice>) -> Vec<AnyView> {
    choices.map(|choice| view! { <Row desk draft choice=choice.clone() /> }.into_any()).collect()
}

fn full_words() -> String {
    t!("own-full", most = MOST_STEPS)
}

fn choices(desk: Desk) -> Vec<Choice> {
    let choices = desk.with_rules_ahead(|rules| {
        let movements = content().movements.iter();
        movements.map(|base| Choice { base, own: None, not: rules.room(base).err() }).collect()
    });
    choices.unwrap_or_default()
}

/// The person's own movements of all routines that are kept.
fn yours(desk: Desk) -> Vec<Choice> {
    let files: Vec<PlanFile> =
        desk.routines.with_untracked(|routines| routines.iter().filter_map(|own| own.file().ok()).collect());
    let choice = |(own, not): (OwnMovement, Option<NotNow>)| {
        let base = content().movement(&own.like)?;
        Some(Choice { base, own: Some(own), not })
    };
    let yours = desk.with_rules_ahead(|rules| rules.yours(&files));
    yours.unwrap_or_default().into_iter().filter_map(choice).collect()
}

#[component]
fn Row(desk: Desk, draft: Draft, choice: Choice) -> impl IntoView {
    let (base, name, summary) = (choice.base.id.clone(), choice.name(), choice.summary());
    let way = match choice.not {
        Some(not) => {
            let words = t!("own-not-now", reason = reason_words(not));
            view! { <p class="small muted">{words}</p> }.into_any()
        }
        None => view! { <Add desk draft choice /> }.into_any(),
    };
    view! {
        <li class="own-step">
            <div class="day-picture"><StillFigure movement=base /></div>
            <div class="stack">
                <h3>{name}</h3>
                <p class="small muted">{summary}</p>
                {way}
            </div>
        </li>
    }
}

/// The button stays where it is when its movement is in, and says so: the focus does not get lost.
#[component]
fn Add(desk: Desk, draft: Draft, choice: Choice) -> impl IntoView {
    let (base, name) = (choice.base, choice.name());
    let is_in = Memo::new(move |_| draft.holds(&base.id.0));
    let is_closed = Memo::new(move |_| is_in.get() || draft.is_full());
    let add = move |_| {
        if is_in.get_untracked() {
            return;
        }
        let name = choice.name();
        let put_in = || match &choice.own {
            Some(own) => draft.add_own(desk, own),
            None => draft.add(desk, &base.id.0),
        };
        desk.said.set(if is_closed.get_untracked() {
            full_words()
        } else if put_in() {
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
                <span class="unseen">" " {name}</span>
            </button>
        </div>
    }
}
