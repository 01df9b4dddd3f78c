//! First run: what Limber is and is not, and what it needs to know before it can help.

use journal::Body;
use leptos::prelude::*;

use crate::navigate::navigator;
use crate::profile::{AgeBand, ProfileFields};
use crate::route::Route;
use crate::shell::Folio;
use crate::state::keeper;
use crate::t;
use crate::ui::{Keyed, Nudge, Signpost, Warning};

/// The page.
#[component]
pub fn Welcome() -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let fields = keeper.with_facts_untracked(|facts| ProfileFields::from(facts.profile.as_ref()));
    Folio::show(|| t!("welcome-folio"));
    let enter = move || {
        let Some(profile) = fields.profile() else { return };
        keeper.record_then(vec![Body::ProfileSet(profile)], move |_| {
            keeper.ask_to_persist();
            navigator.replace(Route::Relief);
            fields.speak();
        });
    };
    let is_child = move || fields.age.get() == Some(AgeBand::Under18);
    view! {
        <div class="columns welcome">
            <div class="stack-wide">
                <h1 tabindex="-1" class="display">
                    {t!("welcome-heading")}
                </h1>
                <p class="reading">{t!("welcome-is")}</p>
                <Keyed items=vec![t!("welcome-point-1"), t!("welcome-point-2"), t!("welcome-point-3")] />
                <section class="stack">
                    <h2>{t!("welcome-is-not-title")}</h2>
                    <p>{t!("welcome-is-not")}</p>
                </section>
                <Nudge>
                    <b>{t!("preview-line")}</b>
                </Nudge>
            </div>
            <div class="stack-wide">
                {fields.view()}
                {move || is_child().then(|| view! { <Warning>{t!("under-18")}</Warning> })}
                <section class="stack">
                    <h2>{t!("welcome-data")}</h2>
                    <p>{t!("welcome-data-words")}</p>
                </section>
                <Signpost
                    verb=t!("go-on")
                    fact=t!("title-relief")
                    missing=Signal::derive(move || fields.missing())
                    on_press=enter
                />
            </div>
        </div>
    }
}
