//! A length to type, with a clear word where it cannot be.

use care::ergonomics::measure::{Measure, Problem, Units, meant, own_unit, shown};
use leptos::prelude::*;
use library::ergonomics::filled;

use super::draft::SetupDraft;
use crate::content::content;
use crate::t;
use crate::ui::{Choice, TextButton, fresh_id};

/// Centimetres or inches.
#[component]
pub(super) fn UnitsChoice() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let chosen = RwSignal::new(Some(draft.units.get_untracked()));
    Effect::new(move || {
        if let Some(units) = chosen.get() {
            draft.units.set(units);
        }
    });
    let options = vec![(Units::Metric, t!("setup-units-cm")), (Units::Inches, t!("setup-units-in"))];
    view! { <Choice question=t!("setup-units") small=true options chosen /> }
}

/// One length.
#[component]
pub(super) fn Length(
    /// What is measured.
    measure: Measure,
) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let id = fresh_id("length");
    let (how_id, problem_id) = (format!("{id}-how"), format!("{id}-problem"));
    let help = content().ergonomics.measure(measure);
    let name = help.map_or_else(|| measure.name().to_owned(), |help| help.name.clone());
    let how = help.map(|help| help.how.clone()).unwrap_or_default();
    // Whoever types a unit of their own sees what it comes to; the field's own unit would contradict it.
    let unit = move || match (own_unit(&draft.text(measure)), draft.units.get()) {
        (Some(own), units) if own == units.unit() => String::new(),
        (Some(_), units) => {
            draft.length(measure).map(|cm| format!("= {}", shown(cm, units))).unwrap_or_default()
        }
        (None, Units::Metric) => t!("setup-cm"),
        (None, Units::Inches) => t!("setup-in"),
    };
    // Said once the field is left, not while it is being typed.
    let left = RwSignal::new(true);
    let problem = Memo::new(move |_| if left.get() { draft.problem(measure) } else { None });
    let told = move || problem.get().map(|problem| words(&problem, draft.units.get()));
    let other = move || match problem.get() {
        Some(Problem::OtherUnit { cm, .. }) => Some(meant(cm)),
        _ => None,
    };
    let described = format!("{how_id} {problem_id}");
    view! {
        <div class="field length">
            <label for=id.clone()>{name}</label>
            <p class="small muted" id=how_id>{how}</p>
            <div class="length-line">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id=id
                    aria-describedby=described
                    aria-invalid=move || problem.get().is_some().then_some("true")
                    prop:value=move || draft.text(measure)
                    on:input=move |event| {
                        left.set(false);
                        draft.set_text(measure, event_target_value(&event));
                    }
                    on:change=move |_| left.set(true)
                    on:blur=move |_| left.set(true)
                />
                <span class="unit" aria-hidden="true">{unit}</span>
            </div>
            <p class="small problem" role="status" id=problem_id>{told}</p>
            {move || {
                other()
                    .map(|length| {
                        let taken = length.clone();
                        view! {
                            <TextButton on_press=move || draft.set_text(measure, taken.clone())>
                                {t!("setup-yes-meant", length = length)}
                            </TextButton>
                        }
                    })
            }}
        </div>
    }
}

/// What is wrong, in the words of the content.
pub(super) fn words(problem: &Problem, units: Units) -> String {
    let text = content().ergonomics.input(problem.kind()).map(|input| input.text.clone());
    let places = problem.places(units);
    let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
    text.map_or_else(|| problem.to_string(), |text| filled(&text, &places))
}
