//! The app: one page at a time, inside the shell.

use leptos::prelude::*;

use crate::draft::Draft;
use crate::navigate::Navigator;
use crate::pages;
use crate::route::Route;
use crate::shell::Shell;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let navigator = Navigator::start();
    provide_context(Draft::new());
    let page = move || page(navigator.route());
    view! { <Shell>{page}</Shell> }
}

/// The page of a route. Each is erased to one type, so that the outlet stays small.
fn page(route: Route) -> AnyView {
    match route {
        Route::Relief => view! { <pages::Relief /> }.into_any(),
        Route::Check => view! { <pages::Check /> }.into_any(),
        Route::Gallery => view! { <pages::Gallery /> }.into_any(),
        _ => view! { <pages::NotFound /> }.into_any(),
    }
}
