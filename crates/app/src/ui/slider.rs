//! A ruler for a setting: it always has a value, unlike [`Ruler`](super::Ruler), which asks.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::fresh_id;

/// A ruler with `0..=most` marks, which are called by what they stand for.
#[component]
pub fn Slider(
    /// What is set.
    #[prop(into)]
    label: String,
    /// The mark.
    mark: RwSignal<u8>,
    /// The highest mark.
    most: u8,
    /// A mark's value and its unit.
    say: impl Fn(u8) -> (String, String) + Send + Sync + Copy + 'static,
) -> impl IntoView {
    let id = fresh_id("slider");
    let read = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(read) = input.and_then(|input| input.value().parse().ok()) {
            mark.set(read);
        }
    };
    let spoken = move || {
        let (value, unit) = say(mark.get());
        format!("{value} {unit}")
    };
    let shown = move || {
        let (value, unit) = say(mark.get());
        view! { {value} <i>{unit}</i> }
    };
    view! {
        <div class="ruler">
            <div class="ruler-top">
                <label for=id.clone()>{label}</label>
                <output for=id.clone()>{shown}</output>
            </div>
            <div class="ruler-bar">
                <svg viewBox=format!("0 0 {} 12", u16::from(most) * 10) preserveAspectRatio="none" aria-hidden="true">
                    <rect class="amount" y="3" height="9" width=move || u16::from(mark.get()) * 10 />
                    <path class="scale" d=ticks(most) />
                </svg>
                <input
                    type="range"
                    id=id
                    min="0"
                    max=most
                    step="1"
                    prop:value=move || mark.get()
                    aria-valuetext=spoken
                    on:input=read
                />
            </div>
        </div>
    }
}

/// About ten ticks, and the line they stand on.
fn ticks(most: u8) -> String {
    let step = usize::from(most / 10).max(1);
    let ticks = (0..=u16::from(most)).step_by(step).map(|mark| format!("M{} 0V12", mark * 10));
    ticks.chain([format!("M0 12H{}", u16::from(most) * 10)]).collect()
}
