//! Today's session, one tap away.

use care::programme::{DayState, Ground, NoSession, session_of};
use care::relief::{FittedRoutine, Now};
use leptos::prelude::*;

use super::{Desk, State, pain_now};
use crate::figure::StillFigure;
use crate::navigate::navigator;
use crate::offer::ChosenRoutine;
use crate::route::Route;
use crate::state::clock;
use crate::t;
use crate::ui::Signpost;

/// Pictures of today's movements.
const PICTURES: usize = 4;

/// What today holds.
#[component]
pub(super) fn Today(desk: Desk) -> impl IntoView {
    let shown = move || {
        desk.state.with(|state| {
            let State::Planned { week, is_taken: true, minutes, .. } = state else { return None };
            let minutes = *minutes;
            // A week that is over shows the coming one, in which there is no today.
            let Some(day) = week.on(desk.today.get()) else {
                return Some(view! { <p class="reading">{t!("today-rest")}</p> }.into_any());
            };
            Some(match &day.state {
                DayState::Done { .. } => view! { <p class="reading">{t!("today-done")}</p> }.into_any(),
                DayState::Planned(steps) if !steps.is_empty() => {
                    let names =
                        steps.iter().map(|planned| planned.step.name.clone()).collect::<Vec<_>>().join(", ");
                    let pictures =
                        steps.iter().take(PICTURES).map(|planned| planned.step.movement.clone()).collect();
                    let secs = day.secs;
                    view! { <Ready desk minutes secs names pictures /> }.into_any()
                }
                _ => view! { <p class="reading">{t!("today-rest")}</p> }.into_any(),
            })
        })
    };
    let is_taken =
        Memo::new(move |_| desk.state.with(|state| matches!(state, State::Planned { is_taken: true, .. })));
    view! {
        <Show when=move || is_taken.get()>
            <section class="stack programme-today">
                <h2>{t!("today-heading")}</h2>
                {move || desk.is_too_painful.get().then(|| view! { <p class="reading">{t!("today-pain")}</p> })}
                {shown}
            </section>
        </Show>
    }
}

/// What may be done of today's plan at this moment; nothing where there is no plan any more.
fn session_now(desk: Desk, minutes: u8) -> Option<Result<FittedRoutine, NoSession>> {
    let moment = clock::glance();
    let day = desk.today.get_untracked();
    let now = Now { instant_ms: moment.instant_ms, day, hour: moment.local.hour() };
    let day = desk.state.with_untracked(|state| match state {
        State::Planned { week, .. } => week.on(day).cloned(),
        _ => None,
    })?;
    let pain = desk.keeper.with_facts_untracked(pain_now);
    desk.with_ground(|ground| session_of(&Ground { pain, ..*ground }, &day, minutes, now))
}

#[component]
fn Ready(desk: Desk, minutes: u8, secs: f32, names: String, pictures: Vec<String>) -> impl IntoView {
    let (navigator, chosen) = (navigator(), expect_context::<ChosenRoutine>());
    let begin = move || {
        // A page that slept through midnight plans the new day first.
        clock::follow(desk.today);
        match session_now(desk, minutes) {
            Some(Ok(routine)) => {
                chosen.0.set(Some(routine));
                navigator.go(Route::Session);
            }
            Some(Err(NoSession::NeckRests)) => desk.said.set(t!("today-neck-rests")),
            Some(Err(NoSession::TooPainful)) => desk.said.set(t!("today-pain")),
            Some(Err(NoSession::NothingPlanned)) | None => desk.said.set(t!("today-changed")),
        }
    };
    let pictures = pictures
        .into_iter()
        .map(|movement| view! { <div class="today-picture"><StillFigure movement=movement.as_str().into() /></div> })
        .collect_view();
    view! {
        <div class="today-pictures">{pictures}</div>
        <p>{names}</p>
        <Signpost verb=t!("today-start") fact=t!("programme-about-minutes", minutes = whole_minutes(secs)) on_press=begin />
    }
}

/// Whole minutes, at least one.
pub(super) fn whole_minutes(secs: f32) -> u32 {
    ((secs / 60.0).round() as u32).max(1)
}
