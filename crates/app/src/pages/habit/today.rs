//! The taps of today, to change or take back.

use care::habit::{Doing, Feeling, Noted, PastMoment, Place};
use leptos::prelude::*;

use super::Desk;
use super::details::{doing_words, feeling_words, place_words};
use crate::navigate::focus_first;
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
            let rows = taps.into_iter().map(|tap| view! { <Row desk tap /> }).collect_view();
            view! {
                <section class="stack tap-list">
                    <h2>{t!("habit-today-list")}</h2>
                    <div class="rows">{rows}</div>
                </section>
            }
        })
    }
}

#[component]
fn Row(desk: Desk, tap: PastMoment) -> impl IntoView {
    let name = match tap.noted {
        Noted::Cracked => t!("habit-cracked"),
        Noted::LetPass => t!("habit-let-pass"),
    };
    let time = format!("{:02}:{:02}", tap.hour, tap.minute);
    let [change_at, remove_at] = [time.clone(), time.clone()];
    let id = tap.id;
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
                    <TextButton on_press=open>
                        {t!("habit-change")} <span class="unseen">{change_at}</span>
                    </TextButton>
                    <TextButton on_press=move || desk.withdraw(id, ".tap-list h2")>
                        {t!("habit-remove")} <span class="unseen">{remove_at}</span>
                    </TextButton>
                </span>
            </span>
        </div>
    }
}

fn detail_words(tap: &PastMoment) -> String {
    let details = &tap.details;
    let place = details.place.as_deref().and_then(Place::named).map(place_words);
    let doing = details.doing.as_deref().and_then(Doing::named).map(doing_words);
    let feeling = details.feeling.as_deref().and_then(Feeling::named).map(feeling_words);
    let said: Vec<String> = [place, doing, feeling].into_iter().flatten().collect();
    if said.is_empty() { t!("habit-no-details-yet") } else { said.join(", ") }
}
