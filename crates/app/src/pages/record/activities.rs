//! Up to three things that the person wants to do more easily, in their own words.

use care::progress::MOST_ACTIVITIES;
use journal::{ActivitiesSet, Body};
use leptos::prelude::*;

use crate::state::keeper;
use crate::t;
use crate::ui::{Button, TextLine};

const MOST_SIGNS: usize = 60;

/// The names, to be changed.
#[component]
pub(super) fn Activities() -> impl IntoView {
    let keeper = keeper();
    let named = super::weeks().with_untracked(|weeks| weeks.activities().to_vec());
    let names: Vec<RwSignal<String>> = (0..MOST_ACTIVITIES)
        .map(|place| RwSignal::new(named.get(place).cloned().unwrap_or_default()))
        .collect();
    let said = RwSignal::new(String::new());
    let fields = names.iter().enumerate().map(|(place, name)| {
        view! { <TextLine label=t!("record-activity", number = place + 1) words=*name most=MOST_SIGNS /> }
    });
    let fields = fields.collect_view();
    let names = StoredValue::new(names);
    let keep = move || {
        let given = |name: &RwSignal<String>| name.get_untracked().trim().to_owned();
        let mut activities = names.with_value(|names| names.iter().map(given).collect::<Vec<String>>());
        activities.retain(|name| !name.is_empty());
        activities.dedup();
        keeper.record_then(vec![Body::ActivitiesSet(ActivitiesSet { activities })], move |_| {
            said.set(t!("record-activities-kept"));
        });
    };
    view! {
        <details class="as-table" open=named.is_empty()>
            <summary>{t!("record-activities")}</summary>
            <div class="stack">
                <p class="small muted">{t!("record-activities-words")}</p>
                {fields}
                <div class="line">
                    <Button on_press=keep>{t!("record-activities-keep")}</Button>
                    <span role="status" class="small muted">{said}</span>
                </div>
            </div>
        </details>
    }
}
