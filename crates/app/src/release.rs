//! A new release of the app, which is here and waits behind the one that runs.
//!
//! `web/boot.js` tells of it, and its worker (`web/sw.js`) lets it in only while no other page is open. If it waited when the app was
//! opened and nothing has begun since, it is taken by itself. Else a line offers it, on pages that can be left at any moment: never in
//! a session, a check or a break, and never while something is being written. See docs/adr/0019-a-new-release-is-taken.md.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use wasm_split_helpers::wasm_split;
use web_sys::{MessageEvent, ServiceWorkerContainer, ServiceWorkerRegistration};

use crate::navigate::{focus_first, navigator};
use crate::part::Part;
use crate::route::Route;
use crate::state::{Keeper, Keeping, Trouble, keeper};
use crate::t;
use crate::ui::{Button, Style};

/// What the worker is asked, and what it answers while other pages are open.
const LET_IN: &str = "SKIP_WAITING";
const OTHERS_OPEN: &str = "OTHERS_OPEN";

/// A worker that is answering when it is to go keeps the next one waiting for half a minute. By now an opened page has what it
/// asks for.
const AT_REST: Duration = Duration::from_secs(1);

/// How it stands with the release that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// The person may ask for it.
    Offered,
    /// It is taken without a word, since nothing has begun.
    ByItself,
    /// The person asked for it.
    Wanted,
    /// It was asked for while other pages were open.
    OthersOpen,
}

/// The line above the page, in a part of its own: most visits have no release that waits.
#[wasm_split(release, fallible)]
pub fn new_release() -> Part<fn() -> AnyView> {
    crate::bring!("release");
    Ok(|| view! { <NewRelease /> }.into_any())
}

#[component]
fn NewRelease() -> impl IntoView {
    let (navigator, keeper) = (navigator(), keeper());
    let is_quiet = Memo::new(move |_| can_be_left(&navigator.route()) && is_kept(keeper.keeping()));
    let takes_itself = waited_before() && is_quiet.get_untracked() && !has_begun(keeper);
    let step = RwSignal::new(if takes_itself { Step::ByItself } else { Step::Offered });
    let is_in = RwSignal::new(false);
    listen(step, is_in);
    if takes_itself {
        let go = move || {
            if has_begun(keeper) {
                step.set(Step::Offered);
            } else {
                ask(is_in);
            }
        };
        set_timeout(go, AT_REST);
    }
    Effect::new(move || {
        if !is_in.get() {
            return;
        }
        match step.get() {
            // It took so long that the person has begun something.
            Step::ByItself if has_begun(keeper) => step.set(Step::Offered),
            Step::ByItself | Step::Wanted if is_quiet.get() => open_anew(keeper),
            _ => {}
        }
    });
    let take = move || {
        step.set(Step::Wanted);
        // What was pressed is gone.
        request_animation_frame(|| {
            focus_first(".release-taking");
        });
        if !is_in.get_untracked() {
            ask(is_in);
        }
    };
    let line = move || {
        let is_shown = is_quiet.get() && step.get() != Step::ByItself;
        is_shown.then(|| view! { <Line step take /> })
    };
    view! { <div role="status">{line}</div> }
}

#[component]
fn Line(step: RwSignal<Step>, take: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    let rest = move || match step.get() {
        Step::Wanted => view! { <p class="small muted release-taking">{t!("release-taking")}</p> }.into_any(),
        Step::OthersOpen => view! {
            <p class="small muted">{t!("release-others")}</p>
            <Take take />
        }
        .into_any(),
        Step::Offered | Step::ByItself => view! { <Take take /> }.into_any(),
    };
    view! {
        <div class="nudge break-line">
            <p>{t!("release-waits")}</p>
            {rest}
        </div>
    }
}

#[component]
fn Take(take: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    view! {
        <div class="line">
            <Button style=Style::Solid on_press=take>
                {t!("release-take")}
            </Button>
        </div>
    }
}

/// Whether leaving a page breaks nothing off. What follows a session belongs to it, and the watch over sitting has a camera that
/// would go out.
fn can_be_left(route: &Route) -> bool {
    !route.is_alone() && !matches!(route, Route::After | Route::Posture)
}

/// Whether what was entered is on the device, and not in this tab alone.
fn is_kept(keeping: Keeping) -> bool {
    match keeping {
        Keeping::Kept | Keeping::Troubled(Trouble::Newer | Trouble::Closed | Trouble::Unreadable) => true,
        Keeping::Opening | Keeping::Troubled(Trouble::Refused | Trouble::Full | Trouble::Failed) => false,
    }
}

/// Whether the release waited already when the page was opened.
fn waited_before() -> bool {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-release")).as_deref() == Some("before")
}

/// Whether the page was touched since it was opened, or a session was broken off and can be gone on with.
fn has_begun(keeper: Keeper) -> bool {
    let touched = window().navigator().user_activation();
    // A browser that cannot tell counts as touched.
    touched.is_undefined()
        || touched.has_been_active()
        || keeper.with_facts_untracked(|facts| facts.open_session.is_some())
}

/// Hears when the release is in, and when it cannot come in.
fn listen(step: RwSignal<Step>, is_in: RwSignal<bool>) {
    let on_change = Closure::<dyn Fn()>::new(move || {
        is_in.try_set(true);
    });
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if event.data().as_string().as_deref() == Some(OTHERS_OPEN) {
            step.try_set(Step::OthersOpen);
        }
    });
    let workers = workers();
    // The browser knows both events wherever it knows workers.
    let _ = workers.add_event_listener_with_callback("controllerchange", on_change.as_ref().unchecked_ref());
    let _ = workers.add_event_listener_with_callback("message", on_message.as_ref().unchecked_ref());
    // Both live as long as the page.
    on_change.forget();
    on_message.forget();
}

/// Asks for the release. Without one that waits it came in another way, and the page is only to be opened anew.
fn ask(is_in: RwSignal<bool>) {
    spawn_local(async move {
        if !let_in().await {
            is_in.try_set(true);
        }
    });
}

/// Asks the worker that waits to take over; whether there is one.
async fn let_in() -> bool {
    let found = JsFuture::from(workers().get_registration()).await.ok();
    let registration = found.and_then(|found| found.dyn_into::<ServiceWorkerRegistration>().ok());
    let waiting = registration.and_then(|registration| registration.waiting());
    waiting.is_some_and(|worker| worker.post_message(&LET_IN.into()).is_ok())
}

/// Opens the page anew, with the new release, once everything is on the device.
fn open_anew(keeper: Keeper) {
    spawn_local(async move {
        keeper.settled().await;
        // A browser refuses this only while it is closing the page anyway.
        let _ = window().location().reload();
    });
}

fn workers() -> ServiceWorkerContainer {
    window().navigator().service_worker()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_broken_off_is_not_left() {
        for (route, is_left) in [
            (Route::Relief, true),
            (Route::History, true),
            (Route::SetUpDesk, true),
            (Route::Session, false),
            (Route::After, false),
            (Route::Check, false),
            (Route::Break(None), false),
            (Route::NeckCheck, false),
            (Route::Posture, false),
            (Route::HelpNow, false),
            (Route::Welcome, false),
        ] {
            assert_eq!(can_be_left(&route), is_left, "{route:?}");
        }
    }

    #[test]
    fn entries_that_are_in_this_tab_alone_keep_it_open() {
        for (keeping, is_on_device) in [
            (Keeping::Kept, true),
            (Keeping::Troubled(Trouble::Newer), true),
            (Keeping::Opening, false),
            (Keeping::Troubled(Trouble::Full), false),
            (Keeping::Troubled(Trouble::Refused), false),
            (Keeping::Troubled(Trouble::Failed), false),
        ] {
            assert_eq!(is_kept(keeping), is_on_device, "{keeping:?}");
        }
    }
}
