//! No such page.

use leptos::prelude::*;

use crate::navigate::Link;
use crate::route::Route;
use crate::t;

/// Says so, and leads back.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("title-not-found")}</h1>
        <p>
            <Link to=Route::Relief>{t!("not-found-back")}</Link>
        </p>
    }
}
