//! A routine for an occasion: getting up, a journey, a stop on a long drive, after sport, before bed.

use care::relief::{FittedRoutine, NothingFits};
use care::screening::Needs;
use leptos::prelude::*;
use library::{Routine, RoutineId};
use wasm_split_helpers::wasm_split;

use super::check::{CheckPurpose, Purpose};
use super::for_you::{Steps, pictured};
use super::safety_net::SafetyNet;
use crate::content::content;
use crate::navigate::{Link, back_to_heading, navigator};
use crate::offer::{self, ChosenRoutine};
use crate::part::Part;
use crate::route::Route;
use crate::safety::screening;
use crate::state::{Facts, clock, keeper};
use crate::t;
use crate::ui::{Choice, Keyed, Nudge, Signpost};

/// The lengths of the routines for occasions, in minutes.
const LENGTHS: [u8; 3] = [3, 5, 8];

/// The part of the app that holds this page.
#[wasm_split(occasions, fallible)]
pub fn occasions() -> Part<fn() -> AnyView> {
    crate::bring!("occasions");
    Ok(|| view! { <Occasions /> }.into_any())
}

/// What stands between the person and a routine, if anything does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Open,
    Due,
    Closed,
}

fn way(facts: &Facts) -> Way {
    match facts.standing.clearance(screening(), &clock::glance()).map_err(|needs| *needs) {
        Ok(_) => Way::Open,
        Err(Needs::WholeScreen { .. } | Needs::DailyCard) => Way::Due,
        Err(_) => Way::Closed,
    }
}

/// What the person has picked so far.
#[derive(Clone, Copy)]
struct Picked {
    /// The place of the occasion in the content.
    occasion: RwSignal<usize>,
    minutes: RwSignal<Option<u8>>,
}

/// The page.
#[component]
fn Occasions() -> impl IntoView {
    let keeper = keeper();
    let way = Memo::new(move |_| keeper.with_facts(way));
    let picked = Picked {
        occasion: RwSignal::new(likely_at(clock::glance().local.hour())),
        minutes: RwSignal::new(Some(LENGTHS[1])),
    };
    move || match way.get() {
        Way::Open => view! { <Open picked /> }.into_any(),
        Way::Due => view! { <Due /> }.into_any(),
        Way::Closed => view! { <Closed /> }.into_any(),
    }
}

/// The place of the occasion that the hour suggests; all of them are one tap away.
fn likely_at(hour: u8) -> usize {
    let id = match hour {
        4..=10 => "occasion-morning",
        20..=23 | 0..=3 => "occasion-bedtime",
        _ => "occasion-travel",
    };
    content().occasions.iter().position(|routine| routine.id.0 == id).unwrap_or(0)
}

/// As everything that moves somebody, after the day's safety check.
#[component]
fn Due() -> impl IntoView {
    let (navigator, purpose) = (navigator(), expect_context::<CheckPurpose>());
    let go = move || {
        purpose.0.set(Purpose::For(Route::Occasions));
        navigator.go(Route::Check);
    };
    view! {
        <h1 tabindex="-1">{t!("title-occasions")}</h1>
        <p class="reading">{t!("occasions-due")}</p>
        <div class="history-onward">
            <Signpost verb=t!("go-on") fact=t!("title-check") on_press=go />
        </div>
    }
}

#[component]
fn Closed() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("title-occasions")}</h1>
        <p class="reading">{t!("occasions-closed")}</p>
        <p>
            <Link to=Route::TodayNot>{t!("title-today-not")}</Link>
        </p>
    }
}

#[component]
fn Open(picked: Picked) -> impl IntoView {
    let lengths = LENGTHS.map(|minutes| (minutes, minutes.to_string())).to_vec();
    let minutes = move || picked.minutes.get().unwrap_or(LENGTHS[1]);
    let shown = move || content().occasions.get(picked.occasion.get());
    view! {
        <div class="columns picture-first">
            {move || shown().map(|routine| view! { <Large routine minutes=minutes() /> })}
            <div class="stack-wide for-you-words">
                <Choice question=t!("relief-minutes") small=true options=lengths chosen=picked.minutes />
                {move || shown().map(|routine| view! { <Keyed items=routine.reasons.clone() /> })}
                <section>
                    <h2>{t!("for-you-or")}</h2>
                    <div class="rows">{move || others(picked.occasion)}</div>
                </section>
                <SafetyNet />
            </div>
        </div>
    }
}

/// One occasion: what happens, and the way on, where it may be done now.
#[component]
fn Large(routine: &'static Routine, minutes: u8) -> impl IntoView {
    let body = match keeper().with_facts_untracked(|facts| fit(facts, &routine.id, minutes)) {
        Some(Ok(fitted)) => view! { <Fitting fitted /> }.into_any(),
        Some(Err(nothing)) => {
            let left_out = offer::left_out_words(&nothing.left_out);
            view! {
                <p class="reading">{t!("occasions-not-now")}</p>
                <Keyed items=left_out />
            }
            .into_any()
        }
        None => ().into_any(),
    };
    view! {
        <div class="stack-wide">
            <div>
                <p class="note">{t!("title-occasions")}</p>
                <h1 tabindex="-1">{routine.name.clone()}</h1>
                <p class="reading">{routine.summary.clone()}</p>
            </div>
            {body}
        </div>
    }
}

#[component]
fn Fitting(fitted: FittedRoutine) -> impl IntoView {
    let (navigator, chosen) = (navigator(), expect_context::<ChosenRoutine>());
    let steps = pictured(&fitted);
    let support = offer::beside_support_words(&fitted);
    let fact = t!("minutes-short", minutes = fitted.minutes);
    let is_old = RwSignal::new(false);
    let start = move || {
        // Half an hour may have passed on this page: what it shows is asked once more. Where the card has run out, the
        // session asks for it, and holds this routine against the new one.
        let again = keeper().with_facts_untracked(|facts| fit(facts, &fitted.id, fitted.minutes));
        match again.unwrap_or_else(|| Ok(fitted.clone())) {
            Ok(fitted) => {
                chosen.0.set(Some(fitted));
                navigator.go(Route::Session);
            }
            Err(_) => is_old.set(true),
        }
    };
    view! {
        <Steps steps />
        {support.map(|words| view! { <Nudge>{words}</Nudge> })}
        <Signpost verb=t!("start") fact on_press=start />
        <p role="status" class="small muted">
            {move || is_old.get().then(|| t!("occasions-not-now"))}
        </p>
    }
}

/// The routine as it may be done at this moment; nothing where the screen does not allow a session.
fn fit(facts: &Facts, routine: &RoutineId, minutes: u8) -> Option<Result<FittedRoutine, NothingFits>> {
    let moment = clock::glance();
    let clearance = facts.standing.clearance(screening(), &moment).ok()?;
    Some(offer::fit_occasion(facts, &facts.history, &clearance, routine, minutes, &moment))
}

fn others(shown: RwSignal<usize>) -> impl IntoView {
    let row = |(place, routine): (usize, &'static Routine)| {
        let choose = move |_| {
            shown.set(place);
            // The button is gone now; what it chose stands under the heading.
            request_animation_frame(back_to_heading);
        };
        view! {
            <button type="button" on:click=choose>
                <b>{routine.name.clone()}</b>
                <span class="second">{routine.summary.clone()}</span>
            </button>
        }
    };
    let chosen = shown.get();
    content().occasions.iter().enumerate().filter(|(place, _)| *place != chosen).map(row).collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hour_suggests_an_occasion_that_there_is() {
        let named = |hour| content().occasions[likely_at(hour)].id.0.as_str();
        assert_eq!(named(7), "occasion-morning");
        assert_eq!(named(15), "occasion-travel");
        assert_eq!([named(23), named(1)], ["occasion-bedtime"; 2]);
    }
}
