//! The safety net, shown with every plan.

use leptos::prelude::*;

use crate::safety::{screening, with_number};
use crate::t;

/// Folded away on a plan, all of it one tap away and always on paper.
#[component]
pub fn SafetyNet() -> impl IntoView {
    view! {
        <details class="safety-net">
            <summary>{t!("safety-net")}</summary>
            <SafetyNetFull />
        </details>
    }
}

/// All of it, open.
#[component]
pub fn SafetyNetFull() -> impl IntoView {
    let lines =
        screening().safety_net.full.iter().map(|line| view! { <li><span>{with_number(line)}</span></li> });
    view! { <ol class="keyed">{lines.collect_view()}</ol> }
}
