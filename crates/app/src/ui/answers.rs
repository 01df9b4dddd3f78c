//! No, Yes, Not sure: stacked, of equal weight, always in this order, nothing preselected.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::t;

/// An answer to a safety question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It does not apply.
    No,
    /// It applies.
    Yes,
    /// The person cannot tell. Never counted as no.
    NotSure,
}

impl Answer {
    /// The order in which they stand.
    pub const ALL: [Self; 3] = [Self::No, Self::Yes, Self::NotSure];

    fn words(self) -> String {
        match self {
            Self::No => t!("answer-no"),
            Self::Yes => t!("answer-yes"),
            Self::NotSure => t!("answer-not-sure"),
        }
    }

    /// The key that gives the answer.
    fn key(self) -> String {
        match self {
            Self::No => t!("answer-no-key"),
            Self::Yes => t!("answer-yes-key"),
            Self::NotSure => t!("answer-not-sure-key"),
        }
    }
}

/// The three answers as buttons; their keys work anywhere on the page.
#[component]
pub fn Answers(
    /// A line under *Not sure* that says what follows from it.
    #[prop(into, optional)]
    not_sure_note: String,
    /// What to do with the answer.
    on_answer: impl Fn(Answer) + Clone + 'static,
) -> impl IntoView {
    let listen = on_answer.clone();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if let Some(answer) = answer_of(&event) {
            listen(answer);
        }
    });
    on_cleanup(move || keys.remove());
    let buttons = Answer::ALL.map(|answer| {
        let give = on_answer.clone();
        let note = (answer == Answer::NotSure && !not_sure_note.is_empty()).then(|| not_sure_note.clone());
        view! {
            <button type="button" on:click=move |_| give(answer)>
                <span>{answer.words()} {note.map(|note| view! { <em>{note}</em> })}</span>
                <kbd aria-hidden="true">{answer.key()}</kbd>
            </button>
        }
    });
    view! { <div class="answers">{buttons.into_iter().collect_view()}</div> }
}

fn answer_of(event: &KeyboardEvent) -> Option<Answer> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat() {
        return None;
    }
    let pressed = event.key();
    Answer::ALL.into_iter().find(|answer| answer.key().eq_ignore_ascii_case(&pressed))
}
