//! Country, language, voice, theme, and the person's own data.

mod data;
mod look;

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use self::data::OwnData;
use self::look::Look;
use crate::part::Part;
use crate::profile::ProfileFields;
use crate::state::keeper;
use crate::t;
use crate::ui::Button;

/// The part of the app that holds this page.
#[wasm_split(settings, fallible)]
pub fn settings() -> Part<fn() -> AnyView> {
    crate::bring!("camera");
    Ok(|| view! { <Settings /> }.into_any())
}

#[component]
fn Settings() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("title-settings")}</h1>
        <div class="columns">
            <div class="stack-wide">
                <Person />
                <Look />
            </div>
            <OwnData />
        </div>
    }
}

#[component]
fn Person() -> impl IntoView {
    let keeper = keeper();
    let fields = keeper.with_facts_untracked(|facts| ProfileFields::from(facts.profile.as_ref()));
    let saved = RwSignal::new(false);
    let save = move || {
        let Some(profile) = fields.profile() else { return };
        keeper.record_then(vec![journal::Body::ProfileSet(profile)], move |_| {
            saved.set(true);
            fields.speak();
        });
    };
    view! {
        <section class="stack">
            <h2>{t!("settings-person")}</h2>
            {fields.view()}
            <div class="line">
                <Button on_press=save>{t!("settings-save")}</Button>
                <span role="status" class="small muted">
                    {move || saved.get().then(|| t!("settings-saved"))}
                </span>
            </div>
        </section>
    }
}
