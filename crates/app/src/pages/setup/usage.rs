//! How long the desk is used, and how stiff one is now: the last screen before the score.

use care::ergonomics::recorded;
use care::ergonomics::rosa::{self, DailyUse, RosaItem};
use journal::{Body, Scale as Mark, SetupChecked, SetupRechecked};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::draft::{SetupDraft, Step};
use crate::key;
use crate::state::keeper;
use crate::t;
use crate::ui::{Choice, Gauge, Ruler, Scale, Signpost};
use crate::words::Key;

/// What has a time of its own. The chair's is asked by its first item.
const PARTS: [(RosaItem, Key); 5] = [
    (RosaItem::SeatHeight, key!("setup-use-chair")),
    (RosaItem::Monitor, key!("setup-use-screen")),
    (RosaItem::Mouse, key!("setup-use-mouse")),
    (RosaItem::Keyboard, key!("setup-use-keyboard")),
    (RosaItem::Phone, key!("setup-use-phone")),
];

/// The screen.
#[component]
pub(super) fn Usage() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let parts = PARTS.map(|(item, name)| view! { <Part item name=name.text() /> });
    let hours = |hours: f32| t!("setup-hours", hours = f64::from(hours));
    let is_again = draft.repeats.get_untracked().is_some();
    let stiffness = if is_again { t!("setup-stiffness-after") } else { t!("setup-stiffness-before") };
    view! {
        <h1 tabindex="-1">{t!("setup-use-heading")}</h1>
        <div class="columns">
            <div class="stack-wide">
                <p class="note">{t!("setup-use-lead")}</p>
                {parts.into_iter().collect_view()}
            </div>
            <div class="stack-wide">
                <Gauge label=t!("setup-sitting") value=draft.sitting_hours range=(0.0, 16.0) step=0.5 words=hours />
                <Ruler scale=Scale::Stiffness mark=draft.stiffness label=stiffness />
                <p class="small muted">{t!("setup-stiffness-optional")}</p>
                <Signpost verb=t!("setup-score") fact=t!("setup-score-fact") on_press=move || keep(draft) />
            </div>
        </div>
    }
}

#[component]
fn Part(item: RosaItem, name: String) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let now = draft.answers.with_untracked(|answers| match item {
        RosaItem::SeatHeight => Some(answers.chair_use),
        item => answers.get(item).and_then(|answer| answer.daily_use),
    });
    let chosen = RwSignal::new(now);
    Effect::new(move |earlier: Option<()>| {
        let daily_use = chosen.get();
        if let (Some(daily_use), Some(())) = (daily_use, earlier) {
            draft.answers.update(|answers| answers.set_use(item, daily_use));
        }
    });
    let options = vec![
        (DailyUse::Short, t!("setup-use-short")),
        (DailyUse::Middle, t!("setup-use-middle")),
        (DailyUse::Long, t!("setup-use-long")),
    ];
    view! { <Choice question=name small=true options chosen /> }
}

/// Keeps the check in the journal and shows what came of it.
fn keep(draft: SetupDraft) {
    let answers = draft.answers.get_untracked();
    let stiffness = draft.stiffness.get_untracked().and_then(Mark::new);
    let repeats = draft.repeats.get_untracked();
    let checked = untrack(|| SetupChecked {
        check: CheckId::Workstation.name().to_owned(),
        answers: recorded(&answers),
        measures: draft.measures(),
        score: rosa::score(&answers).ok().map(|score| score.total),
        sitting_minutes_a_day: Some((draft.sitting_hours.get() * 60.0) as u16),
        stiffness: stiffness.filter(|_| repeats.is_none()),
    });
    let body = match repeats {
        Some(checked_before) => Body::SetupRechecked(SetupRechecked {
            checked: checked_before,
            now: checked,
            stiffness_after: stiffness,
        }),
        None => Body::SetupChecked(checked),
    };
    keeper().record_then(vec![body], move |_| {
        draft.repeats.set(None);
        draft.step.set(Some(Step::Result));
    });
}
