//! The list of movements.

use ::library::{Movement, Region};
use leptos::prelude::*;

use super::LearnParts;
use crate::content::content;
use crate::navigate::Link;
use crate::route::Route;
use crate::t;
use crate::ui::{Select, SelectOption, place_words};

/// Every movement, by where it may ease stiffness.
#[component]
pub fn Library() -> impl IntoView {
    let region = RwSignal::new(String::new());
    let shown = move || {
        let wanted = region.get();
        let movements = content().movements.iter();
        let fits = |movement: &&Movement| {
            wanted.is_empty() || movement.regions.iter().any(|region| region.name() == wanted)
        };
        movements.filter(fits).map(row).collect_view()
    };
    view! {
        <LearnParts />
        <h1 tabindex="-1">{t!("title-library")}</h1>
        <p class="note">{t!("library-note")}</p>
        <div class="library-filter">
            <Select label=t!("library-filter") options=regions() chosen=region />
        </div>
        <div class="rows movements">{shown}</div>
    }
}

/// The places to choose from, and all of them.
pub(in crate::pages) fn regions() -> Vec<SelectOption> {
    let all = SelectOption { value: String::new(), words: t!("library-all") };
    let regions = Region::ALL
        .iter()
        .map(|region| SelectOption { value: region.name().to_owned(), words: place_words(*region) });
    std::iter::once(all).chain(regions).collect()
}

fn row(movement: &'static Movement) -> impl IntoView {
    view! {
        <Link to=Route::Movement(movement.id.0.clone())>
            <b>{movement.name.clone()}</b>
            <span class="fact">{t!("movement-level", level = movement.level)}</span>
            <span class="second">{movement.summary.clone()}</span>
        </Link>
    }
}
