//! A graduated scale for what the rulers of stiffness, urge and pain do not measure.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::t;
use crate::ui::fresh_id;

/// The scale. It starts empty, as every ruler does.
#[component]
pub(super) fn Marks(
    /// What is marked.
    label: String,
    /// The two ends in words.
    ends: [String; 2],
    /// The least and the most.
    range: [i8; 2],
    /// The mark.
    mark: RwSignal<Option<i8>>,
) -> impl IntoView {
    let id = fresh_id("marks");
    let [least, most] = range;
    let middle = i8::midpoint(least, most);
    let spoken = move || mark.get().map_or_else(|| t!("ruler-empty"), |mark| mark.to_string());
    let read = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        mark.set(input.and_then(|input| input.value().parse().ok()));
    };
    let read_key = move |event: web_sys::KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowLeft" | "ArrowDown" | "Home" | "PageDown" | " " | "Enter") {
            read(event.into());
        }
    };
    let width = move || mark.get().map_or(0, |mark| i32::from(mark - least) * 100 / i32::from(most - least));
    let step = 100 / i32::from(most - least);
    let ticks: String =
        (0..=i32::from(most - least)).map(|tick| format!("M{} 0V12", tick * step)).collect::<String>()
            + "M0 12H100";
    let [left, right] = ends;
    view! {
        <div class="ruler" class:unset=move || mark.get().is_none()>
            <div class="ruler-top">
                <label for=id.clone()>{label}</label>
                <output for=id.clone()>{move || mark.get()}</output>
            </div>
            <div class="ruler-bar">
                <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="amount" y="3" height="9" width=width />
                    <path class="scale" d=ticks />
                </svg>
                <input
                    type="range"
                    id=id
                    min=least
                    max=most
                    step="1"
                    prop:value=move || mark.get().unwrap_or(if least < 0 { middle } else { least })
                    aria-valuetext=spoken
                    on:input=read
                    on:pointerup=move |event| read(event.into())
                    on:keyup=read_key
                />
            </div>
            <div class="ruler-ends" aria-hidden="true">
                <span>{left}</span>
                <span>{right}</span>
            </div>
        </div>
    }
}
