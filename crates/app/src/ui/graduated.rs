//! What every graduated scale is made of: its label, its value, and a bar with ticks under a native range input.

use leptos::prelude::*;

/// Ticks from end to end, both ends among them.
const TICKS: u8 = 11;

/// Label and value, and the bar. `amount` is filled from the left; percent.
pub(super) fn graduated(
    id: &str,
    label: String,
    value: impl IntoView + 'static,
    amount: impl Fn() -> f32 + Send + 'static,
    input: impl IntoView + 'static,
) -> AnyView {
    view! {
        <div class="ruler-top">
            <label for=id.to_owned()>{label}</label>
            <output for=id.to_owned()>{value}</output>
        </div>
        <div class="ruler-bar">
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect class="amount" y="3" height="9" width=amount />
                <path class="scale" d=ticks() />
            </svg>
            {input}
        </div>
    }
    .into_any()
}

/// The ticks, and the line they stand on.
fn ticks() -> String {
    (0..TICKS).map(|tick| format!("M{} 0V12", tick * 10)).chain(["M0 12H100".to_owned()]).collect()
}
