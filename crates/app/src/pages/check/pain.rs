//! Whether there is pain: it decides which cards are asked, and where a session starts from.

use leptos::prelude::*;

use crate::draft::Draft;
use crate::t;
use crate::ui::{Ruler, Scale, Signpost};

/// One ruler before the cards.
#[component]
pub(super) fn PainPage(
    /// What follows once it is marked.
    on_done: impl Fn() + 'static,
) -> impl IntoView {
    let draft: Draft = expect_context();
    let missing = move || draft.pain.get().is_none().then(|| t!("check-pain-missing"));
    view! {
        <div class="columns question">
            <div class="stack">
                <h1 tabindex="-1" class="display">
                    {t!("check-pain-question")}
                </h1>
                <p class="note">{t!("check-pain-why")}</p>
            </div>
            <div class="stack-wide">
                <Ruler scale=Scale::Pain mark=draft.pain />
                <Signpost verb=t!("go-on") missing=Signal::derive(missing) on_press=on_done />
            </div>
        </div>
    }
}
