//! Bands that stand beside the text: a nudge, a warning, and waiting.

use std::time::Duration;

use leptos::prelude::*;

use super::Icon;

/// A fact and one thing to do, at the end of a page. One a screen.
#[component]
pub fn Nudge(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="nudge">
            <p>{children()}</p>
        </div>
    }
}

/// A warning, above what it concerns.
#[component]
pub fn Warning(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="warning" role="note">
            {Icon::Warning.view()}
            <div>{children()}</div>
        </div>
    }
}

/// Nothing for 400 ms, then the mark's bars fill one by one beside the words for what is being done.
#[component]
pub fn Loading(
    /// What is being done.
    #[prop(into)]
    what: String,
) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    set_timeout(move || is_shown.set(true), Duration::from_millis(400));
    let bars = || (0..7).map(|_| view! { <i></i> }).collect_view();
    move || {
        is_shown.get().then(|| {
            view! {
                <div class="loading" role="status">
                    <div class="loading-bars" aria-hidden="true">
                        {bars()}
                    </div>
                    <p>{what.clone()}</p>
                </div>
            }
        })
    }
}
