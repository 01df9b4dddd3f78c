//! Two questions after a session: how hard it was, and how the morning after is.

use care::programme::{Light, Programme};
use journal::{Body, EventId, Felt, Scale, SessionEffort, SymptomNextDay};
use leptos::prelude::*;

use super::Desk;
use crate::navigate::Link;
use crate::route::Route;
use crate::t;
use crate::ui::{Choice, Warning};

/// Marks of effort that a word stands for.
const EFFORTS: [u8; 5] = [1, 3, 5, 7, 9];

/// The question that is due, if one is.
#[component]
pub(super) fn Marks(desk: Desk) -> impl IntoView {
    let session = |run: Option<&care::programme::PastRun>| run.map(|run| run.session);
    let today = desk.today;
    let effort =
        Memo::new(move |_| desk.programme.with(|programme| session(programme.asks_effort(today.get()))));
    let morning =
        Memo::new(move |_| desk.programme.with(|programme| session(programme.asks_next_day(today.get()))));
    view! {
        {move || morning.get().map(|session| view! { <Morning desk session /> })}
        {move || effort.get().map(|session| view! { <Effort desk session /> })}
        {move || desk.programme.with(|programme| is_red(programme, today.get())).then(|| view! { <AfterFlare /> })}
    }
}

/// Whether the last session was followed by a flare.
fn is_red(programme: &Programme, today: i64) -> bool {
    let last = programme.runs().next_back();
    last.is_some_and(|run| {
        run.light() == Some(Light::Red) && run.flare_day.is_some_and(|day| today - day < 7)
    })
}

#[component]
fn Effort(desk: Desk, session: EventId) -> impl IntoView {
    let words = [t!("effort-1"), t!("effort-3"), t!("effort-5"), t!("effort-7"), t!("effort-9")];
    let options: Vec<(u8, String)> = EFFORTS.into_iter().zip(words).collect();
    let chosen = RwSignal::new(None);
    Effect::new(move || {
        let Some(effort) = chosen.get().and_then(Scale::new) else { return };
        desk.keeper.record_then(vec![Body::SessionEffort(SessionEffort { session, effort })], move |_| {
            desk.said.set(t!("programme-kept"));
        });
    });
    view! {
        <section class="stack programme-question">
            <Choice question=t!("effort-question") many=true options chosen />
            <p class="small muted">{t!("effort-why")}</p>
        </section>
    }
}

/// The morning after, as a traffic light: words first, the lamp's place and shape with them.
#[component]
fn Morning(desk: Desk, session: EventId) -> impl IntoView {
    let tell = move |felt: Felt, points_up: Option<u8>| {
        let told = SymptomNextDay { session: Some(session), felt, points_up: points_up.and_then(Scale::new) };
        desk.keeper
            .record_then(vec![Body::SymptomNextDay(told)], move |_| desk.said.set(t!("programme-kept")));
    };
    let lamp = |light: &'static str| view! { <i class=format!("lamp {light}") aria-hidden="true"></i> };
    view! {
        <section class="stack programme-question" aria-label=t!("morning-question")>
            <h2>{t!("morning-question")}</h2>
            <div class="lights">
                <button type="button" class="button" on:click=move |_| tell(Felt::Same, None)>
                    {lamp("green")}
                    {t!("morning-green")}
                </button>
                <button type="button" class="button" on:click=move |_| tell(Felt::Worse, Some(2))>
                    {lamp("yellow")}
                    {t!("morning-yellow")}
                </button>
                <button type="button" class="button" on:click=move |_| tell(Felt::Worse, Some(3))>
                    {lamp("red")}
                    {t!("morning-red")}
                </button>
            </div>
            <p class="small muted">{t!("morning-why")}</p>
        </section>
    }
}

#[component]
fn AfterFlare() -> impl IntoView {
    view! {
        <Warning>
            <p>{t!("flare-words")}</p>
            <p>
                <Link to=Route::SeeSomeone>{t!("flare-see")}</Link>
            </p>
        </Warning>
    }
}
