//! The safety check.

use leptos::prelude::*;

use crate::t;

/// The cards.
#[component]
pub fn Check() -> impl IntoView {
    view! { <h1 tabindex="-1">{t!("title-check")}</h1> }
}
