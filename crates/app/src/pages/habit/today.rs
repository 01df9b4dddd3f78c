//! The taps of today and of the days before, to change or take back.

use care::habit::{Doing, Feeling, Noted, PastMoment, Place};
use journal::{HabitMoment, LocalDate};
use leptos::prelude::*;

use super::Desk;
use super::details::{doing_words, feeling_words, place_words};
use crate::language;
use crate::navigate::focus_first;
use crate::state::clock;
use crate::t;
use crate::ui::TextButton;

/// The list, the latest first.
#[component]
pub(super) fn Today(desk: Desk) -> impl IntoView {
    let taps =
        Memo::new(move |_| desk.read(|habit, today| habit.moments_on(today).cloned().collect::<Vec<_>>()));
    move || {
        let taps = taps.get();
        (!taps.is_empty()).then(|| {
            let rows =
                taps.into_iter().map(|tap| view! { <Row desk tap focus=".tap-list h2" /> }).collect_view();
            view! {
                <section class="stack tap-list">
                    <h2>{t!("habit-today-list")}</h2>
                    <div class="rows">{rows}</div>
                </section>
            }
        })
    }
}

/// How many days back a tap can be found on the page.
const EARLIER_DAYS: i64 = 14;

/// The taps of the days before, a day at a time, the latest first. They are laid out once they are asked for.
#[component]
pub(super) fn Earlier(desk: Desk) -> impl IntoView {
    let days = Memo::new(move |_| {
        desk.read(|habit, today| {
            let taps = habit.moments_before(today, EARLIER_DAYS).cloned();
            taps.fold(Vec::<(i64, Vec<PastMoment>)>::new(), |mut days, tap| {
                match days.last_mut().filter(|(day, _)| *day == tap.day) {
                    Some((_, taps)) => taps.push(tap),
                    None => days.push((tap.day, vec![tap])),
                }
                days
            })
        })
    });
    let is_open = RwSignal::new(false);
    let has_any = Memo::new(move |_| days.with(|days| !days.is_empty()));
    let listed =
        move || is_open.get().then(|| days.get().into_iter().map(|day| one_day(desk, day)).collect_view());
    move || {
        has_any.get().then(|| {
            view! {
                <details
                    class="why tap-list tap-earlier"
                    on:toggle=move |event| {
                        is_open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
                    }
                >
                    <summary>{t!("habit-earlier-list")}</summary>
                    {listed}
                </details>
            }
        })
    }
}

fn one_day(desk: Desk, (day, taps): (i64, Vec<PastMoment>)) -> impl IntoView + use<> {
    let date = clock::day_in_words(LocalDate::from_days_since_epoch(day), &language::for_dates());
    let rows =
        taps.into_iter().map(|tap| view! { <Row desk tap day=date.clone() focus=".tap-earlier summary" /> });
    let rows = rows.collect_view();
    view! {
        <section class="stack">
            <h2>{date}</h2>
            <div class="rows">{rows}</div>
        </section>
    }
}

#[component]
fn Row(
    desk: Desk,
    tap: PastMoment,
    /// Its day, where that is not today: heard with its buttons.
    #[prop(optional)]
    day: String,
    /// Where the focus goes when it is taken back.
    focus: &'static str,
) -> impl IntoView {
    let name = match tap.noted {
        Noted::Cracked => t!("habit-cracked"),
        Noted::LetPass => t!("habit-let-pass"),
    };
    let time = format!("{:02}:{:02}", tap.hour, tap.minute);
    let spoken = if day.is_empty() { time.clone() } else { format!("{day}, {time}") };
    let [change_at, remove_at] = [spoken.clone(), spoken];
    let id = tap.id;
    // What only a camera saw counts once the person says that it was one.
    let it_was = (!tap.details.is_told()).then(|| {
        let (noted, told) = (tap.noted, HabitMoment { seen_by: None, ..tap.details.clone() });
        let confirm = move || desk.amend(id, noted, told.clone());
        let at = change_at.clone();
        view! {
            <TextButton on_press=confirm>
                {t!("habit-it-was")} <span class="unseen">{at}</span>
            </TextButton>
        }
    });
    let open = move || {
        desk.open.set(Some(id));
        request_animation_frame(|| {
            if focus_first(".tap-details h2") {
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
        });
    };
    view! {
        <div>
            <b>{name}</b>
            <span class="fact">{time}</span>
            <span class="second between">
                <span>{detail_words(&tap)}</span>
                <span class="line">
                    {it_was}
                    <TextButton on_press=open>
                        {t!("habit-change")} <span class="unseen">{change_at}</span>
                    </TextButton>
                    <TextButton on_press=move || desk.withdraw(id, focus)>
                        {t!("habit-remove")} <span class="unseen">{remove_at}</span>
                    </TextButton>
                </span>
            </span>
        </div>
    }
}

fn detail_words(tap: &PastMoment) -> String {
    let details = &tap.details;
    let seen = (!details.is_told()).then(|| t!("habit-seen-by-camera"));
    let place = details.place.as_deref().and_then(Place::named).map(place_words);
    let doing = details.doing.as_deref().and_then(Doing::named).map(doing_words);
    let feeling = details.feeling.as_deref().and_then(Feeling::named).map(feeling_words);
    let said: Vec<String> = [seen, place, doing, feeling].into_iter().flatten().collect();
    if said.is_empty() { t!("habit-no-details-yet") } else { said.join(", ") }
}
