//! The one way on: yellow, pointed, once a screen.

use leptos::prelude::*;

use super::fresh_id;

/// A button that leads on. The verb stands left, a plain fact about what follows right.
///
/// While `missing` gives a sentence the signpost looks closed and says that sentence when it is pressed; it can
/// still be reached, so that nobody has to guess why there is no way on.
#[component]
pub fn Signpost(
    /// The verb.
    #[prop(into)]
    verb: Signal<String>,
    /// What follows.
    #[prop(into, optional)]
    fact: Signal<String>,
    /// Why there is no way on yet.
    #[prop(into, optional)]
    missing: Signal<Option<String>>,
    /// What to do when it is pressed and open.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    let hint = RwSignal::new(String::new());
    let hint_id = fresh_id("signpost-hint");
    let press = move |_| match missing.get_untracked() {
        Some(reason) => hint.set(reason),
        None => on_press(),
    };
    let shown_hint = move || missing.with(Option::is_some).then(|| hint.get());
    view! {
        <div class="stack">
            <button
                type="button"
                class="signpost"
                aria-disabled=move || missing.with(Option::is_some).then_some("true")
                aria-describedby=hint_id.clone()
                on:click=press
            >
                <span>{verb}</span>
                <b>{fact}</b>
            </button>
            <p class="signpost-hint small muted" role="status" id=hint_id>
                {shown_hint}
            </p>
        </div>
    }
}
