//! The player: a session, guided from moment to moment.

use leptos::prelude::*;

use crate::t;

/// The page of a running session.
#[component]
pub fn PlayerPage() -> impl IntoView {
    view! { <h1 tabindex="-1">{t!("title-session")}</h1> }
}
