//! The dial of a hold: graduated, one tick a second, with the seconds that are left.

use std::f32::consts::TAU;

use leptos::prelude::*;

use crate::t;

const MIDDLE: f32 = 60.0;
const TICKS: u8 = 20;

/// The ring. The arc is what is left of `total_secs`.
#[component]
pub fn Ring(
    /// Seconds that are left.
    #[prop(into)]
    left_secs: Signal<f32>,
    /// Seconds of the whole hold.
    #[prop(into)]
    total_secs: Signal<f32>,
) -> impl IntoView {
    let share = move || (left_secs.get() / total_secs.get().max(f32::EPSILON)).clamp(0.0, 1.0);
    let seconds = move || left_secs.get().max(0.0).ceil();
    view! {
        <svg class="ring" viewBox="0 0 120 120" role="timer" aria-label=move || t!("ring-left", seconds = seconds())>
            <circle class="dial" cx=MIDDLE cy=MIDDLE r="58" />
            {(0..TICKS).map(tick).collect_view()}
            <path class="sweep" d=move || arc(41.0, share()) />
            <path class="sweep-edge" d=move || arc(45.0, share()) + &arc(37.0, share()) />
            <text class="count" x=MIDDLE y="69">
                {seconds}
            </text>
            <text class="unit" x=MIDDLE y="85">
                {t!("ring-unit")}
            </text>
        </svg>
    }
}

fn tick(number: u8) -> impl IntoView {
    let long = number.is_multiple_of(5);
    let turn = f32::from(number) / f32::from(TICKS);
    let [x, y] = at(if long { 47.0 } else { 49.5 }, turn);
    let [outer_x, outer_y] = at(54.0, turn);
    view! { <path class="tick" class:long=long d=format!("M{x:.1} {y:.1}L{outer_x:.1} {outer_y:.1}") /> }
}

/// A point of the dial: `turn` runs clockwise from the top, 1 is once round.
fn at(radius: f32, turn: f32) -> [f32; 2] {
    let angle = turn * TAU;
    [MIDDLE + radius * angle.sin(), MIDDLE - radius * angle.cos()]
}

/// An arc from the top, clockwise over a share of the dial.
fn arc(radius: f32, share: f32) -> String {
    // A whole circle has its ends in one point, which SVG draws as nothing.
    let [x, y] = at(radius, share.min(0.9999));
    let large = u8::from(share > 0.5);
    format!("M{MIDDLE} {:.1}A{radius} {radius} 0 {large} 1 {x:.1} {y:.1}", MIDDLE - radius)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_ends_at_three_o_clock() {
        assert_eq!(arc(40.0, 0.25), "M60 20.0A40 40 0 0 1 100.0 60.0");
    }
}
