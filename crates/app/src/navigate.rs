//! From page to page: addresses, the history of the browser, focus and titles.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use crate::route::Route;
use crate::t;

/// Where the person is, and the ways to change it.
#[derive(Clone, Copy)]
pub struct Navigator {
    route: RwSignal<Route>,
}

impl Navigator {
    /// Reads the address and follows the browser's back and forward.
    pub fn start() -> Self {
        let navigator = Self { route: RwSignal::new(Route::at(&path_now())) };
        window_event_listener(leptos::ev::popstate, move |_| navigator.route.set(Route::at(&path_now())));
        Effect::new(move |visited: Option<()>| navigator.arrive(visited.is_none()));
        provide_context(navigator);
        navigator
    }

    /// The page that is shown.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Opens a page.
    pub fn go(self, route: Route) {
        self.move_to(route, |history, path| history.push_state_with_url(&JsValue::NULL, "", Some(path)));
    }

    /// Opens a page in place of this one: back does not return here.
    pub fn replace(self, route: Route) {
        self.move_to(route, |history, path| history.replace_state_with_url(&JsValue::NULL, "", Some(path)));
    }

    fn move_to(self, route: Route, write: impl Fn(&web_sys::History, &str) -> Result<(), JsValue>) {
        if let Ok(history) = window().history() {
            // Some browsers refuse after a hundred moves in ten seconds; the page changes all the same.
            let _ = write(&history, &route.path());
        }
        self.route.set(route);
    }

    fn arrive(self, is_first: bool) {
        let title = self.route.get().title().text();
        document().set_title(&t!("document-title", page = title));
        if !is_first {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(focus_heading);
        }
    }
}

/// The navigator of this app.
pub fn navigator() -> Navigator {
    expect_context()
}

/// A link inside the app.
#[component]
pub fn Link(
    /// The page it opens.
    to: Route,
    /// CSS classes.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let navigator = navigator();
    let href = to.path();
    let here = to.clone();
    let current = move || (navigator.route() == here).then_some("page");
    let follow = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            navigator.go(to.clone());
        }
    };
    view! {
        <a class=class href=href aria-current=current on:click=follow>
            {children()}
        </a>
    }
}

/// Whether a click asks for the link here, not for another tab or a download.
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !event.meta_key() && !event.ctrl_key() && !event.shift_key() && !event.alt_key()
}

/// Moves the focus to the page's heading, so that a screen reader starts there.
pub fn focus_heading() {
    if !focus_first("main h1") {
        focus_first("main");
    }
}

/// Back to the top of the page, and the focus to its heading: for a choice further down that changes what stands there.
pub fn back_to_heading() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus_heading();
}

/// Moves the focus to the first element that a selector finds; says whether there is one.
pub fn focus_first(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    // The page stays where it is: at its top after a change of page.
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// What the address asks for under a name, once: a reload does not ask again.
pub fn take_query(name: &str) -> Option<String> {
    let query = window().location().search().ok()?;
    let pairs = query.trim_start_matches('?').split('&');
    let value = pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)?.1.to_owned();
    let history = window().history().ok()?;
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path_now()));
    Some(value)
}

fn path_now() -> String {
    window().location().pathname().unwrap_or_default()
}
