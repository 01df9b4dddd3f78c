//! Lengths of the body and the furniture: what is left out is left out of the numbers too.

use care::ergonomics::measure::Measure;
use leptos::prelude::*;

use super::draft::{SetupDraft, Step};
use super::length::{Length, UnitsChoice, words};
use crate::t;
use crate::ui::Signpost;

const OF_THE_BODY: [Measure; 4] =
    [Measure::PoplitealHeight, Measure::ElbowRest, Measure::EyeSitting, Measure::Stature];
const OF_THE_DESK: [Measure; 5] = [
    Measure::SeatHeight,
    Measure::SeatDepth,
    Measure::DeskHeight,
    Measure::ScreenTop,
    Measure::ScreenDistance,
];

/// The first screen of the workstation check.
#[component]
pub(super) fn Measures() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let missing = Signal::derive(move || {
        let problems = OF_THE_BODY.into_iter().chain(OF_THE_DESK);
        let first = problems.filter_map(|measure| draft.problem(measure)).next();
        first.map(|problem| words(&problem, draft.units.get()))
    });
    let fields = |measures: &[Measure]| {
        measures.iter().map(|measure| view! { <Length measure=*measure /> }).collect_view()
    };
    view! {
        <h1 tabindex="-1">{t!("setup-measures-heading")}</h1>
        <p class="reading">{t!("setup-measures-lead")}</p>
        <UnitsChoice />
        <div class="columns">
            <section class="stack-wide">
                <h2>{t!("setup-measures-desk")}</h2>
                {fields(&OF_THE_DESK)}
            </section>
            <section class="stack-wide">
                <h2>{t!("setup-measures-body")}</h2>
                {fields(&OF_THE_BODY)}
                <p class="note">{t!("setup-measures-elbow")}</p>
                <Signpost
                    verb=t!("go-on")
                    fact=t!("setup-questions-fact")
                    missing
                    on_press=move || draft.step.set(Some(Step::Item(0)))
                />
            </section>
        </div>
    }
}
