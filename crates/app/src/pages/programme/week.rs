//! The week: a row a day with its minutes, its movements and why.

use std::collections::BTreeMap;

use care::programme::file::{Difference, Fault, NotFollowed};
use care::programme::{DayPlan, DayState, PlannedStep, accepted};
use journal::{Body, LocalDate};
use leptos::prelude::*;

use super::own_way::OwnWays;
use super::taste::{Tastes, Unwanted};
use super::today::whole_minutes;
use super::words::{
    binding_words, left_out_words, message_words, movement_name, spoke_words, standing_words, swap_words,
};
use super::{Desk, State};
use crate::figure::StillFigure;
use crate::language;
use crate::navigate::Link;
use crate::route::Route;
use crate::state::clock;
use crate::t;
use crate::ui::{Keyed, Signpost};

/// Where the week begins.
pub(super) const HEADING: &str = ".programme-week h2";

/// The id of a day's line in the week.
pub(super) fn summary_of(day: i64) -> String {
    format!("week-day-{day}")
}

/// Which days were opened or closed by hand, so that a week which is planned anew stays as it was left.
type Opened = StoredValue<BTreeMap<i64, bool>>;

/// The week and, while it is not taken, the way to take it.
#[component]
pub(super) fn Week(desk: Desk) -> impl IntoView {
    let opened: Opened = StoredValue::new(BTreeMap::new());
    let shown = move || {
        desk.state.with(|state| {
            let State::Planned { week, is_taken, file, not_followed, .. } = state else { return None };
            let today = desk.today.get();
            // New answers leave a plan that came as a file: whoever follows one has its movements from somebody else.
            let is_own = file.is_none() && not_followed.is_none();
            let told = week.days.iter().filter(|day| day.day >= today || day.state != DayState::Off);
            let days =
                told.map(|day| view! { <Day desk day=day.clone() today is_own opened /> }).collect_view();
            let swaps: Vec<String> = week.swaps.iter().filter_map(swap_words).collect();
            let is_taken = *is_taken;
            let heading = match file {
                Some(file) => t!("week-by-file", name = file.name.clone()),
                None if is_taken && week.on(today).is_none() => t!("week-coming"),
                None if is_taken => t!("week-heading"),
                None => t!("week-offered"),
            };
            let differs: Vec<String> = file
                .iter()
                .flat_map(|file| &file.differences)
                .map(Difference::message)
                .map(message_words)
                .collect();
            let left_out: Vec<String> =
                week.left_out.iter().filter_map(|(id, why)| left_out_words(id, *why)).collect();
            let not_followed = not_followed.as_ref().map(|why| match why {
                NotFollowed::Unreadable(error) => vec![message_words(error.message())],
                NotFollowed::Impossible(faults) => {
                    faults.iter().map(Fault::message).map(message_words).collect()
                }
            });
            Some(view! {
                <h2>{heading}</h2>
                {goals_words(desk).map(|words| view! { <p class="reading">{words}</p> })}
                {not_followed.map(|lines| view! {
                    <p>{t!("week-not-followed")}</p>
                    <Keyed items=lines />
                })}
                {week.flare_day.map(|_| view! { <p class="reading">{t!("week-flare")}</p> })}
                <div class="rows week-rows">{days}</div>
                {(!swaps.is_empty()).then(|| view! {
                    <section class="stack">
                        <h3>{t!("week-swaps")}</h3>
                        <Keyed items=swaps />
                    </section>
                })}
                {is_own.then(|| view! { <OwnWays desk /> <Unwanted desk /> })}
                <Folded heading=t!("plan-differences") lines=differs />
                <Folded heading=t!("week-left-out") lines=left_out />
                {(!is_taken).then(|| view! { <Take desk /> })}
            })
        })
    };
    view! { <section class="stack programme-week">{shown}</section> }
}

/// What the person wants to be able to do, in their own words; nothing where they said nothing.
fn goals_words(desk: Desk) -> Option<String> {
    desk.programme.with(|programme| {
        let (_, told) = programme.interview()?;
        (!told.goals.is_empty()).then(|| t!("week-goals", goals = told.goals.join(" · ")))
    })
}

/// Lines that are there for whoever wants to know; nothing where there are none.
#[component]
fn Folded(heading: String, lines: Vec<String>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <details class="as-table">
                <summary>{heading}</summary>
                <Keyed items=lines />
            </details>
        }
    })
}

#[component]
fn Take(desk: Desk) -> impl IntoView {
    let take = move || {
        let taken = desk.state.with_untracked(|state| {
            let State::Planned { week, .. } = state else { return None };
            let interview =
                desk.programme.with_untracked(|programme| programme.interview().map(|(id, _)| *id))?;
            Some(accepted(week, interview, &clock::now()))
        });
        if let Some(taken) = taken {
            desk.keeper
                .record_then(vec![Body::ProgrammeAccepted(taken)], move |_| desk.said.set(t!("week-taken")));
        }
    };
    view! { <Signpost verb=t!("week-take") fact=t!("week-take-fact") on_press=take /> }
}

#[component]
fn Day(desk: Desk, day: DayPlan, today: i64, is_own: bool, opened: Opened) -> impl IntoView {
    let date = LocalDate::from_days_since_epoch(day.day);
    let name = clock::day_in_words(date, &language::for_dates());
    let number = day.day;
    let is_open = opened.with_value(|opened| opened.get(&number).copied()).unwrap_or(number == today);
    let fact = fact(&day);
    let strength = day.has_strength().then(|| t!("week-strength"));
    if day.steps().is_empty() {
        return view! {
            <div>
                <b>{name}</b>
                <span class="fact">{fact}</span>
            </div>
        }
        .into_any();
    }
    let caught_up = day.catches_up.map(|missed| {
        let missed = clock::day_in_words(LocalDate::from_days_since_epoch(missed), &language::for_dates());
        t!("week-catches-up", day = missed)
    });
    let holds: Vec<String> = day.binding.iter().map(binding_words).collect();
    let breaks: Vec<String> = day.breaks.iter().filter_map(movement_name).collect();
    let movement =
        |planned: &PlannedStep| view! { <Movement desk day=number planned=planned.clone() is_own /> };
    let steps = day.steps().iter().map(movement).collect_view();
    view! {
        <details
            class="week-day"
            open=is_open
            on:toggle=move |event| {
                let is_open = event_target::<web_sys::Element>(&event).has_attribute("open");
                opened.try_update_value(|opened| opened.insert(number, is_open));
            }
        >
            <summary id=summary_of(number)>
                <b>{name}</b>
                <span class="fact">{fact} {strength.map(|strength| format!(" · {strength}"))}</span>
            </summary>
            {caught_up.map(|words| view! { <p class="small">{words}</p> })}
            <ul class="day-movements">{steps}</ul>
            {(!breaks.is_empty()).then(|| view! {
                <p class="small">{t!("week-breaks", movements = breaks.join(", "))}</p>
            })}
            {holds.into_iter().map(|words| view! { <p class="small muted">{words}</p> }).collect_view()}
        </details>
    }
    .into_any()
}

fn fact(day: &DayPlan) -> String {
    match &day.state {
        DayState::Off => t!("week-off"),
        DayState::Done { .. } => t!("week-done"),
        DayState::Missed => t!("week-missed"),
        DayState::Planned(steps) if steps.is_empty() => t!("week-nothing"),
        DayState::Planned(_) => t!("programme-about-minutes", minutes = whole_minutes(day.secs)),
    }
}

#[component]
fn Movement(desk: Desk, day: i64, planned: PlannedStep, is_own: bool) -> impl IntoView {
    let step = planned.step;
    let id = step.movement.clone();
    let dose = t!("movement-sets", sets = step.sets, reps = step.repetitions);
    let why = spoke_words(&planned.spoke);
    let standing = standing_words(&planned.standing);
    let (movement, name) = (id.clone(), step.name.clone());
    let tastes = is_own.then(|| view! { <Tastes desk day movement name /> });
    view! {
        <li>
            <div class="day-picture">
                <StillFigure movement=id.as_str().into() />
            </div>
            <div>
                <p>
                    <Link to=Route::Movement(id)>{step.name}</Link>
                    " "
                    <span class="muted">{dose}</span>
                </p>
                <p class="small">{why}</p>
                {standing.map(|words| view! { <p class="small muted">{words}</p> })}
                {tastes}
            </div>
        </li>
    }
}
