//! The plan to take along: as a plan file for somebody else, and as a calendar file.

use care::programme::file::of_programme;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files::{Going, Kind, plan_files};
use super::{Desk, State};
use crate::content::content;
use crate::state::clock;
use crate::t;
use crate::ui::{Button, Icon};

/// The buttons.
#[component]
pub(super) fn Export(desk: Desk) -> impl IntoView {
    let save = move |kind: Kind| {
        spawn_local(async move {
            let saved = saved(desk, kind).await;
            desk.said.set(saved.map_or_else(|| t!("export-failed"), |()| t!("plan-saved")));
        });
    };
    let is_weekly =
        Memo::new(move |_| desk.state.with(|state| matches!(state, State::Planned { file: Some(_), .. })));
    view! {
        <div class="line">
            <Button icon=Icon::Download on_press=move || save(Kind::Calendar)>{t!("plan-calendar")}</Button>
            <Button icon=Icon::Download on_press=move || save(Kind::Toml)>{t!("plan-toml")}</Button>
            <Button icon=Icon::Download on_press=move || save(Kind::Json)>{t!("plan-json")}</Button>
        </div>
        <p class="small muted">
            {move || if is_weekly.get() { t!("plan-calendar-weekly") } else { t!("plan-calendar-words") }}
        </p>
    }
}

/// Writes a file and hands it to the browser; nothing where there is no plan, or no part to write it.
async fn saved(desk: Desk, kind: Kind) -> Option<()> {
    let files = plan_files().await.ok()?;
    let text = desk.state.with_untracked(|state| match state {
        State::Planned { week, file, .. } => {
            let today = desk.today.get_untracked();
            let is_flared = desk.keeper.with_facts_untracked(|facts| facts.history.is_flared(today));
            let is_halved = is_flared || week.flare_day.is_some();
            let name = t!("title-programme");
            let session_name = |number: usize| t!("plan-session-name", number = number);
            let plan = desk.programme.with_untracked(|programme| {
                of_programme(content(), programme, week, is_halved, &name, &session_name)
            });
            let every_week = file.as_ref().map(|file| &file.every_week);
            (files.write)(kind, &Going { plan: &plan, week, every_week }, &clock::now())
        }
        _ => None,
    })?;
    crate::files::save(text.as_bytes(), "", kind.name())
}
