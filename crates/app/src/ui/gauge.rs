//! A graduated scale for a measure, over a native range input.

use leptos::prelude::*;

use super::fresh_id;
use super::graduated::graduated;

/// The scale. Its value is said in words, such as `43 cm`.
#[component]
pub fn Gauge(
    /// What is measured.
    #[prop(into)]
    label: String,
    /// The value.
    value: RwSignal<f32>,
    /// The least and the most.
    range: (f32, f32),
    /// From tick to tick.
    #[prop(default = 1.0)]
    step: f32,
    /// The value in words.
    words: impl Fn(f32) -> String + Copy + Send + Sync + 'static,
    /// A unit of several words, set small beside the value.
    #[prop(optional, into)]
    unit: String,
) -> impl IntoView {
    let id = fresh_id("gauge");
    let (least, most) = range;
    let read = move |event: web_sys::Event| {
        if let Ok(read) = event_target_value(&event).parse::<f32>() {
            value.set(read.clamp(least, most));
        }
    };
    let unit = StoredValue::new(unit);
    let spoken = move || {
        let words = words(value.get());
        unit.with_value(|unit| if unit.is_empty() { words } else { format!("{words} {unit}") })
    };
    let small = unit.with_value(|unit| (!unit.is_empty()).then(|| view! { <i>{unit.clone()}</i> }));
    let amount = move || 100.0 * ((value.get() - least) / (most - least)).clamp(0.0, 1.0);
    let said = view! { {move || words(value.get())} {small} };
    let input = view! {
        <input
            type="range"
            id=id.clone()
            min=least
            max=most
            step=step
            prop:value=move || value.get()
            aria-valuetext=spoken
            on:input=read
        />
    };
    view! { <div class="ruler gauge">{graduated(&id, label, said, amount, input)}</div> }
}
