//! What stands round every page: the wordmark, the tabs, and one line about privacy.

use leptos::prelude::*;

use crate::navigate::{Link, focus_heading, navigator};
use crate::route::{Route, Tab};
use crate::t;
use crate::ui::{Icon, Wordmark};

/// The frame. Pages that stand alone have no tabs: one thing at a time.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let navigator = navigator();
    let folio = Folio::provide();
    let is_alone = Memo::new(move |_| navigator.route().is_alone());
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        focus_heading();
    };
    let header_end = move || {
        if is_alone.get() {
            view! { <span class="folio">{move || folio.0.get()}</span> }.into_any()
        } else {
            view! {
                <nav class="head-links" aria-label=t!("nav-more")>
                    <More />
                </nav>
            }
            .into_any()
        }
    };
    view! {
        <div class="app" class:solo=is_alone>
            <a class="skip-link" href="#main" on:click=skip>
                {t!("skip-to-content")}
            </a>
            <header class="head">
                <Link class="brand" to=Route::Relief>
                    <Wordmark />
                    <span>"Limber"</span>
                </Link>
                {header_end}
            </header>
            <main id="main" tabindex="-1">
                {children()}
            </main>
            {move || (!is_alone.get()).then(|| view! { <Tabs /> })}
        </div>
    }
}

/// The small italic words at the right of the header, such as how far along a flow is.
#[derive(Clone, Copy)]
pub struct Folio(RwSignal<String>);

impl Folio {
    fn provide() -> Self {
        let folio = Self(RwSignal::new(String::new()));
        provide_context(folio);
        folio
    }

    /// Shows words while the calling page is open.
    pub fn show(words: impl Fn() -> String + 'static) {
        let Self(folio) = expect_context();
        Effect::new(move || folio.set(words()));
        on_cleanup(move || folio.set(String::new()));
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let navigator = navigator();
    let tabs = Tab::ALL.map(|tab| {
        let icon = match tab {
            Tab::Relief => Icon::Shoulders,
            Tab::Today => Icon::Ruler,
            Tab::Habit => Icon::Tally,
            Tab::Learn => Icon::Book,
            Tab::SetUp => Icon::Desk,
        };
        let route = tab.route();
        let href = route.path();
        let current = move || (navigator.route().tab() == Some(tab)).then_some("page");
        let follow = move |event: web_sys::MouseEvent| {
            if crate::navigate::is_plain(&event) {
                event.prevent_default();
                navigator.go(route.clone());
            }
        };
        view! {
            <a href=href aria-current=current on:click=follow>
                {icon.view()}
                <span>{tab.word().text()}</span>
            </a>
        }
    });
    view! {
        <nav class="tabs" aria-label=t!("nav-main")>
            {tabs.into_iter().collect_view()}
        </nav>
        <footer class="rail-foot">
            <nav aria-label=t!("nav-more")>
                <More />
            </nav>
            <p class="folio">{t!("privacy-line")}</p>
        </footer>
    }
}

#[component]
fn More() -> impl IntoView {
    view! {
        <Link to=Route::Settings>{t!("title-settings")}</Link>
        <Link to=Route::About>{t!("title-about")}</Link>
    }
}
