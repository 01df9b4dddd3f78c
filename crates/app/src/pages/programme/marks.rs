//! How hard a session was, and a word after a flare. How the day after is, is asked of every kind of session: see
//! [`morning`](crate::pages::morning).

use care::programme::{Light, Programme};
use journal::{Body, EventId, Scale, SessionEffort};
use leptos::prelude::*;

use super::Desk;
use crate::pages::morning::AfterFlare;
use crate::t;
use crate::ui::Choice;

/// Marks of effort that a word stands for.
const EFFORTS: [u8; 5] = [1, 3, 5, 7, 9];

/// The question that is due, if one is.
#[component]
pub(super) fn Marks(desk: Desk) -> impl IntoView {
    let today = desk.today;
    let effort = Memo::new(move |_| {
        desk.programme.with(|programme| programme.asks_effort(today.get()).map(|run| run.session))
    });
    view! {
        {move || effort.get().map(|session| view! { <Effort desk session /> })}
        {move || desk.programme.with(|programme| is_red(programme, today.get())).then(|| view! { <AfterFlare /> })}
    }
}

/// Whether the last session was followed by a flare.
fn is_red(programme: &Programme, today: i64) -> bool {
    let last = programme.runs().next_back();
    last.is_some_and(|run| {
        run.light() == Some(Light::Red) && run.flare_day().is_some_and(|day| today - day < 7)
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
