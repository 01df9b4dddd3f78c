//! A routine that comes as a file: what would be done otherwise is shown before it is taken.

use care::own::routines_of;
use care::programme::file::{Checked, Fault};
use journal::{Body, RoutineOwnMade};
use leptos::prelude::*;
use library::plan_file::PlanFile;

use super::Desk;
use crate::pages::programme::import::{Differences, OpenFile, ReadFile, focus_opener, kept_text};
use crate::pages::programme::words::message_words;
use crate::t;

/// Routines that were read and wait for a yes.
#[derive(Clone)]
struct Offered {
    routines: Vec<PlanFile>,
    checked: Checked,
}

/// The button, what is wrong with a file, and what would differ.
#[component]
pub(super) fn Import(desk: Desk) -> impl IntoView {
    let faults = RwSignal::new(Vec::<String>::new());
    let offered = RwSignal::new(None::<Offered>);
    let on_read = move |read: Result<ReadFile, Vec<String>>| {
        let result = read.and_then(|read| offer_of(desk, &read.plan));
        faults.set(result.as_ref().err().cloned().unwrap_or_default());
        offered.set(result.ok());
    };
    view! {
        <section class="stack">
            <h2>{t!("own-from-file")}</h2>
            <OpenFile lead=t!("own-import-words") button=t!("own-import") failed=t!("own-faults") faults on_read />
            {move || offered.get().map(|found| view! { <Offer desk found offered /> })}
        </section>
    }
}

fn offer_of(desk: Desk, plan: &PlanFile) -> Result<Offered, Vec<String>> {
    let checked = desk.with_rules_ahead(|rules| rules.check(plan));
    let checked = checked.ok_or_else(|| vec![t!("own-due")])?;
    let checked =
        checked.map_err(|faults| faults.iter().map(Fault::message).map(message_words).collect::<Vec<_>>())?;
    Ok(Offered { routines: routines_of(plan), checked })
}

/// The offer goes, and the focus to where it came from, unless the person has left the page meanwhile.
fn close(offered: RwSignal<Option<Offered>>) {
    if offered.try_set(None).is_none() {
        focus_opener();
    }
}

#[component]
fn Offer(desk: Desk, found: Offered, offered: RwSignal<Option<Offered>>) -> impl IntoView {
    let Offered { routines, checked } = found;
    let is_taken = StoredValue::new(false);
    let take = move || {
        // It takes a moment to be kept; pressed again until then it would be there twice.
        if is_taken.get_value() {
            return;
        }
        is_taken.set_value(true);
        let made = |routine: &PlanFile| {
            let file = kept_text(routine)?;
            Some(Body::RoutineOwnMade(RoutineOwnMade { routine: None, file }))
        };
        let made: Vec<Body> = routines.iter().filter_map(made).collect();
        desk.keeper.record_then(made, move |_| {
            desk.said.set(t!("own-taken"));
            close(offered);
        });
    };
    view! { <Differences checked take=t!("own-accept") on_take=take on_leave=move || close(offered) /> }
}
