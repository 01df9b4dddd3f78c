//! Before a check: what it is, whether it may be done now, and what came of the last one.

use care::neck_check::NotNow;
use care::screening::Needs;
use leptos::prelude::*;

use super::checks;
use super::result::Result;
use super::run::Run;
use super::words::not_now_words;
use crate::camera::no_camera_words;
use crate::navigate::{Link, navigator};
use crate::pages::safety_net::SafetyNet;
use crate::route::Route;
use crate::state::keeper;
use crate::t;
use crate::ui::{Keyed, Signpost, Warning};

/// The page before a check.
#[component]
pub(super) fn Before(run: Run) -> impl IntoView {
    leave_while_closed(run);
    let has_past = checks().with_untracked(|checks| checks.latest().is_some());
    let steps = vec![t!("neck-how-sit"), t!("neck-how-slow"), t!("neck-how-easy"), t!("neck-how-stop")];
    view! {
        <h1 tabindex="-1">{t!("neck-heading")}</h1>
        {move || run.no_camera.get().map(|why| view! { <Warning>{no_camera_words(why)}</Warning> })}
        <div class="columns">
            <div class="stack-wide">
                <p class="reading">{t!("neck-words")}</p>
                <Keyed items=steps />
                <Way run />
                <p class="small muted">{t!("neck-private")}</p>
                <p class="line">
                    <Link to=Route::Progress>{t!("title-progress")}</Link>
                    <Link to=Route::Relief>{t!("title-relief")}</Link>
                </p>
            </div>
            <div class="stack-wide">
                {has_past.then(|| view! { <Result /> })}
                <SafetyNet />
            </div>
        </div>
    }
}

/// While somebody has to be seen first, the page that says whom is the only way. A check that a stop has just ended says so itself.
fn leave_while_closed(run: Run) {
    let navigator = navigator();
    let closes = |needs: &Needs| matches!(needs, Needs::SameDay(_) | Needs::Closed { .. });
    if let Err(NotNow::Needs(needs)) = run.offer()
        && closes(&needs)
    {
        // The page that is being made cannot be left before it is there.
        request_animation_frame(move || navigator.replace(Route::TodayNot));
    }
}

/// The way on, or why there is none.
#[component]
fn Way(run: Run) -> impl IntoView {
    let keeper = keeper();
    let offered = Memo::new(move |_| {
        // Asked anew when the journal changes.
        keeper.with_facts(|_| ());
        run.offer().err()
    });
    move || match offered.get() {
        None => view! {
            <Signpost verb=t!("neck-begin") fact=t!("neck-begin-fact") on_press=move || run.begin() />
        }
        .into_any(),
        Some(NotNow::Needs(needs)) if matches!(*needs, Needs::WholeScreen { .. } | Needs::DailyCard) => {
            view! {
                <Signpost
                    verb=t!("neck-check-first")
                    fact=t!("title-check")
                    on_press=move || run.check_first()
                />
            }
            .into_any()
        }
        Some(why) => not_now_words(&why).map(|words| view! { <p class="reading">{words}</p> }).into_any(),
    }
}
