//! A comparison that goes on: today's routine, the marks of the evening, and the way out.

use care::trial::Trial;
use journal::{Body, Ended, LocalDate, Scale as Mark, TrialDay, TrialEnded, TrialOver};
use leptos::prelude::*;
use library::RoutineId;

use super::{Bench, arm_name};
use crate::navigate::{focus_heading, navigator};
use crate::offer::{Due, DueRoutine};
use crate::route::Route;
use crate::t;
use crate::ui::{Button, Dialog, Ruler, Scale, Signpost, Style, TextButton};

#[component]
pub(super) fn Running(
    bench: Bench,
    trial: Trial,
    /// The day whose evening it is: the one before until some hours after midnight.
    evening: i64,
) -> impl IntoView {
    let navigator = navigator();
    let due: DueRoutine = expect_context();
    let Some(place) = trial.place(evening) else {
        return view! { <p>{t!("trial-not-today")}</p> }.into_any();
    };
    let routine = trial.routine(place.arm).to_owned();
    let name = arm_name(&trial, place.arm);
    let day = evening - trial.first_day() + 1;
    let counts = if place.is_counted { t!("trial-counted") } else { t!("trial-not-counted") };
    let start = {
        let routine = routine.clone();
        move || {
            due.0.set(Some(Due { routine: RoutineId(routine.clone()), evening }));
            navigator.go(Route::Relief);
        }
    };
    view! {
        <div class="between">
            <h3>{name}</h3>
            <span class="caption">{t!("trial-day", day = day, days = trial.design().days())}</span>
        </div>
        <p>{counts}</p>
        <Signpost verb=t!("trial-do") fact=t!("title-relief") on_press=start />
        <Evening bench trial=trial.clone() routine evening />
        <p class="small muted">{t!("trial-stops")}</p>
        <Leave bench trial />
    }
    .into_any()
}

/// The marks of this evening. They start empty, so that nothing steers the answer.
#[component]
fn Evening(bench: Bench, trial: Trial, routine: String, evening: i64) -> impl IntoView {
    let (stiffness, pain) = (RwSignal::new(None), RwSignal::new(None));
    let kept =
        trial.evening(evening).map(|evening| t!("trial-evening-kept", stiffness = evening.stiffness.get()));
    let id = trial.id;
    let keep = move || {
        let mark = |signal: RwSignal<Option<u8>>| signal.get_untracked().and_then(Mark::new);
        let Some(stiffness) = mark(stiffness) else { return };
        let evening = TrialDay {
            trial: id,
            day: LocalDate::from_days_since_epoch(evening),
            stiffness,
            pain: mark(pain),
            done: is_done(bench, &routine, evening),
        };
        bench.keeper.record_then(vec![Body::TrialDay(evening)], move |_| {
            bench.said.set(t!("trial-kept"));
            request_animation_frame(focus_heading);
        });
    };
    view! {
        <section class="stack">
            <h3>{t!("trial-evening")}</h3>
            {kept.map(|kept| view! { <p>{kept}</p> })}
            <Ruler scale=Scale::Stiffness mark=stiffness />
            <Ruler scale=Scale::Pain mark=pain />
            <div class="line">
                <Button disabled=Signal::derive(move || stiffness.get().is_none()) on_press=keep>
                    {t!("trial-keep")}
                </Button>
            </div>
        </section>
    }
}

/// Whether the routine that is due was finished on that day, or in the hours after its midnight.
fn is_done(bench: Bench, routine: &str, evening: i64) -> bool {
    let days = evening..=bench.today.get_untracked();
    bench.keeper.with_facts_untracked(|facts| {
        let mut sessions = facts.history.sessions();
        sessions.any(|session| {
            session.routine == routine
                && days.contains(&session.day)
                && session.ended == Some(Ended::Finished)
        })
    })
}

#[component]
fn Leave(bench: Bench, trial: Trial) -> impl IntoView {
    let open = RwSignal::new(false);
    let leave = move || {
        let ended = TrialEnded { trial: trial.id, over: TrialOver::Left, rule: None };
        bench.keeper.record_then(vec![Body::TrialEnded(ended)], move |_| {
            bench.said.set(t!("trial-left-now"));
            request_animation_frame(focus_heading);
        });
        open.set(false);
    };
    view! {
        <TextButton on_press=move || open.set(true)>{t!("trial-leave")}</TextButton>
        <Dialog question=t!("trial-leave-question") open>
            <p>{t!("trial-leave-words")}</p>
            <div class="line">
                <Button style=Style::Solid on_press=leave>{t!("trial-leave")}</Button>
                <Button on_press=move || open.set(false)>{t!("trial-stay")}</Button>
            </div>
        </Dialog>
    }
}
