//! Parts of the app that are loaded when they are first opened, so that the first visit stays small.
//!
//! A part is whatever only a function marked `#[wasm_split(NAME, fallible)]` leads to: code, tables and words. The web
//! build takes it out of the app and lays it into a file of its own. The function hands out what the part can do,
//! often a view:
//!
//! ```ignore
//! use app::part::Part;
//! use leptos::prelude::*;
//! use wasm_split_helpers::wasm_split;
//!
//! #[wasm_split(greeting, fallible)]
//! pub fn greeting() -> Part<fn() -> AnyView> {
//!     Ok(|| "Hello".into_any())
//! }
//! ```
//!
//! From outside it is `async`: `late(greeting)` shows the view, and says so when it cannot be had.

use std::pin::Pin;

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use crate::frames::after_picture;
use crate::language;
use crate::navigate::focus_heading;
use crate::styles;
use crate::t;
use crate::ui::{Button, Loading, Style, TextButton};

/// What a part hands out, unless its file cannot be had. A failure is not kept: the next call asks again.
pub type Part<T> = Result<T, SplitLoaderError>;

/// The view of a part, as soon as it is here.
pub fn late<Load, Coming, View>(load: Load) -> AnyView
where
    Load: Fn() -> Coming + Clone + Send + 'static,
    Coming: Future<Output = Part<View>> + 'static,
    View: Fn() -> AnyView + Clone + Send + Sync + 'static,
{
    let state = RwSignal::new(State::Coming);
    let asked = StoredValue::new(Asked::default());
    let ask = move || {
        let Some(number) = asked.try_update_value(Asked::once_more) else { return };
        state.set(State::Coming);
        styles::bring();
        let coming = load();
        leptos::task::spawn_local(async move {
            let come = coming.await.map_or(State::Missing, State::Here);
            arrived().await;
            let is_here = matches!(come, State::Here(_));
            // The person may have gone on to another page meanwhile.
            let takes = asked.try_update_value(|asked| asked.takes(number, is_here));
            if takes == Some(true) && state.try_set(come).is_none() {
                focus_what_came();
            }
        });
    };
    ask();
    let shown = move || match state.get() {
        State::Coming => view! { <Loading what=t!("part-coming") /> }.into_any(),
        State::Here(view) => view(),
        State::Missing => view! { <Missing on_again=ask.clone() /> }.into_any(),
    };
    shown.into_any()
}

/// Waits for what a part has asked for beside its code, and for the [stylesheets](styles) of all parts.
pub async fn arrived() {
    styles::bring();
    // Words are set when a view is made.
    language::arrived().await;
    styles::arrived().await;
}

/// The view of a part that takes what it is about, such as an id.
pub fn late_about<Load, Coming, About>(load: Load, about: About) -> AnyView
where
    Load: Fn() -> Coming + Clone + Send + 'static,
    Coming: Future<Output = Part<fn(About) -> AnyView>> + 'static,
    About: Clone + Send + Sync + 'static,
{
    late(move || {
        let (coming, about) = (load(), about.clone());
        async move { coming.await.map(|view| move || view(about.clone())) }
    })
}

/// The view of a part on its way.
pub type ViewToCome = Pin<Box<dyn Future<Output = Part<fn() -> AnyView>>>>;

/// Brings a part that a page can do without, once what is being built now has been shown. Without its file nothing comes.
pub fn bring_later(load: fn() -> ViewToCome, came: RwSignal<Option<fn() -> AnyView>>) {
    after_picture(move || {
        leptos::task::spawn_local(async move {
            if let Ok(view) = load().await {
                arrived().await;
                came.try_set(Some(view));
            }
        });
    });
}

/// How often a part was asked for. Answers may come in another order: what came once stays, and only the latest asking
/// can fail.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    latest: u32,
    has_come: bool,
}

impl Asked {
    /// The number of the next asking.
    fn once_more(&mut self) -> u32 {
        self.latest += 1;
        self.latest
    }

    /// Whether an answer counts.
    fn takes(&mut self, number: u32, is_here: bool) -> bool {
        let takes = !self.has_come && (is_here || number == self.latest);
        self.has_come |= is_here;
        takes
    }
}

#[derive(Clone)]
enum State<View> {
    Coming,
    Here(View),
    Missing,
}

/// A change of page moves the focus to the heading. Where there was none yet, it waits at `main`; what asked again is gone, and the
/// focus with it.
fn focus_what_came() {
    let is_nowhere = |element: &web_sys::Element| element.id() == "main" || element.tag_name() == "BODY";
    let waits = document().active_element().as_ref().is_none_or(is_nowhere);
    if waits {
        request_animation_frame(focus_heading);
    }
}

#[component]
fn Missing(on_again: impl Fn() + 'static) -> impl IntoView {
    let reload = || {
        let _ = window().location().reload();
    };
    view! {
        <h1 tabindex="-1">{t!("part-missing-heading")}</h1>
        <p class="reading">{t!("part-missing")}</p>
        <div class="line">
            <Button style=Style::Solid on_press=on_again>
                {t!("part-again")}
            </Button>
            <TextButton on_press=reload>{t!("newer-reload")}</TextButton>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers in the order in which they come, as the number of the asking and whether the part was there; and which
    /// of them count.
    #[test]
    fn an_older_failure_never_covers_what_came() {
        const HERE: bool = true;
        const MISSING: bool = false;
        for (asks, answers) in [
            (1, vec![(1, HERE, true)]),
            (1, vec![(1, MISSING, true)]),
            (2, vec![(2, HERE, true), (1, MISSING, false)]),
            (2, vec![(1, MISSING, false), (2, HERE, true)]),
            (2, vec![(1, HERE, true), (2, MISSING, false)]),
            (2, vec![(1, HERE, true), (2, HERE, false)]),
            (2, vec![(1, MISSING, false), (2, MISSING, true)]),
        ] {
            let mut asked = Asked::default();
            for _ in 0..asks {
                asked.once_more();
            }
            for (number, is_here, counts) in answers {
                assert_eq!(
                    asked.takes(number, is_here),
                    counts,
                    "{asks} asks, answer {number} here: {is_here}"
                );
            }
        }
    }
}
