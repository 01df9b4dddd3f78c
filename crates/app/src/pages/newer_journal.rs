//! The journal on this device was written by a newer Limber.

use leptos::prelude::*;

use crate::state::Trouble;
use crate::t;
use crate::ui::{Button, Style};

/// Says so, and changes nothing: this version would not know what it leaves out.
#[component]
pub fn NewerJournal() -> impl IntoView {
    let reload = || {
        let _ = window().location().reload();
    };
    view! {
        <h1 tabindex="-1">{t!("newer-heading")}</h1>
        <p class="reading">{Trouble::Newer.words().text()}</p>
        <div class="line">
            <Button style=Style::Solid on_press=reload>
                {t!("newer-reload")}
            </Button>
        </div>
    }
}
