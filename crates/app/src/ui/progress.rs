//! How far along: one bar a step, the present one taller, and the same in words.

use leptos::prelude::*;

use crate::t;

/// The bars.
#[component]
pub fn Progress(
    /// The present step, from 1.
    #[prop(into)]
    now: Signal<usize>,
    /// How many steps there are.
    #[prop(into)]
    all: Signal<usize>,
) -> impl IntoView {
    let bars = move || {
        let bar = |step: usize| {
            let class = match step.cmp(&now.get()) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "",
            };
            view! { <i class=class></i> }
        };
        (1..=all.get()).map(bar).collect_view()
    };
    let words = move || t!("progress-of", now = now.get(), all = all.get());
    view! {
        <div class="progress" role="img" aria-label=words>
            {bars}
        </div>
    }
}
