//! How sure something is: a full, a hatched or a dashed square, always with its word.

use leptos::prelude::*;

use crate::t;

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Studies agree.
    Known,
    /// Studies differ.
    Argued,
    /// Nobody has found out.
    Unknown,
}

/// The mark.
#[component]
pub fn Evidence(
    /// How sure.
    certainty: Certainty,
) -> impl IntoView {
    let (word, square) = match certainty {
        Certainty::Known => {
            (t!("evidence-known"), view! { <path class="full" d="M1 1h14v14H1z" /> }.into_any())
        }
        Certainty::Argued => (
            t!("evidence-argued"),
            view! { <path d="M1 1h14v14H1zM1 7 7 1M1 12.5 12.5 1M3.5 15 15 3.500M9 15l6-6" /> }.into_any(),
        ),
        Certainty::Unknown => (
            t!("evidence-unknown"),
            view! { <path d="M1.5 1.500h13v13h-13z" stroke-dasharray="2 2" /> }.into_any(),
        ),
    };
    view! {
        <span class="evidence">
            <svg viewBox="0 0 16 16" aria-hidden="true">
                {square}
            </svg>
            {word}
        </span>
    }
}
