//! A movement of the library on its way into a routine.

use care::own::{NotNow, OwnRoutine, name_of};
use leptos::prelude::*;
use library::MovementId;

use super::words::reason_words;
use super::{Beginning, Desk, empty};
use crate::content::content;
use crate::figure::StillFigure;
use crate::navigate::Link;
use crate::pages::NotFound;
use crate::route::Route;
use crate::t;
use crate::ui::Plate;

/// Which routine it goes into, or why it may go into none now.
#[component]
pub(super) fn Adding(desk: Desk, movement: String) -> impl IntoView {
    let id = MovementId(movement);
    let Some(found) = content().movement(&id) else { return view! { <NotFound /> }.into_any() };
    let not = desk.with_rules_ahead(|rules| rules.room(found).err()).flatten();
    let body = match not {
        Some(not) => view! { <NotPossible not id=id.clone() /> }.into_any(),
        None => view! { <Which desk movement=id.0.clone() /> }.into_any(),
    };
    view! {
        <h1 tabindex="-1">{t!("own-adding", name = found.name.clone())}</h1>
        <div class="columns picture-first">
            <Plate caption=found.summary.clone()>
                <StillFigure movement=id />
            </Plate>
            <div class="stack-wide">{body}</div>
        </div>
    }
    .into_any()
}

#[component]
fn NotPossible(not: NotNow, id: MovementId) -> impl IntoView {
    view! {
        <p class="reading">{t!("own-not-now", reason = reason_words(not))}</p>
        <p>
            <Link to=Route::Movement(id.0)>{t!("own-back-to-library")}</Link>
        </p>
    }
}

#[component]
fn Which(desk: Desk, movement: String) -> impl IntoView {
    let movement = StoredValue::new(movement);
    let open = move |own: Option<OwnRoutine>| {
        let file = own.as_ref().and_then(|own| own.file().ok()).unwrap_or_else(empty);
        let routine = own.map(|own| own.id);
        desk.edit(Beginning { routine, file, added: Some(movement.get_value()) });
    };
    let rows = move || {
        desk.routines.with(|routines| {
            let readable = routines.iter().filter(|own| own.file().is_ok());
            readable
                .map(|own| {
                    let (name, own) = (name_of(&own.text).unwrap_or_else(|| t!("own-unnamed")), own.clone());
                    view! { <button type="button" on:click=move |_| open(Some(own.clone()))><b>{name}</b></button> }
                })
                .collect_view()
        })
    };
    view! {
        <div class="rows">
            <button type="button" on:click=move |_| open(None)><b>{t!("own-into-new")}</b></button>
            {rows}
        </div>
    }
}
