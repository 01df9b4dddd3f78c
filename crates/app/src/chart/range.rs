//! A best guess and its likely range on a ruler.

use leptos::prelude::*;

use super::{picture, step};
use crate::ui::fresh_id;

/// The ends of the ruler and its height above the numbers, in the picture's units.
const LEFT: f64 = 12.0;
const RIGHT: f64 = 340.0;
const BASE: f64 = 40.0;

/// A mark of an earlier time.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// Where.
    pub value: f64,
    /// When, in two or three words.
    pub words: String,
}

/// A guess in yellow over a hatched band; with no guess, the empty axis.
#[component]
pub fn Range(
    /// What is shown, as the heading has it.
    name: String,
    /// The finding, for those who do not see it.
    description: String,
    /// Best guess, lower and upper end, none where it is too early to say.
    guess: Option<[f64; 3]>,
    /// The guess as it is written above its mark.
    #[prop(into)]
    words: String,
    /// Where it was before.
    #[prop(into)]
    earlier: Option<Earlier>,
) -> impl IntoView {
    // With nothing above it the axis needs no room there.
    let room = if guess.is_some() { "0 -22 352 90" } else { "0 30 352 38" };
    let reach = guess.map_or(10.0, |[_, _, high]| high);
    let end = axis_end(earlier.as_ref().map_or(reach, |earlier| earlier.value.max(reach)));
    let at = move |value: f64| LEFT + (RIGHT - LEFT) * value / end;
    let hatch = fresh_id("hatch");
    let fill = format!("url(#{hatch})");
    let guess = guess.map(|[mean, low, high]| {
        view! {
            <rect class="band" fill=fill x=at(low) y="22" width=at(high) - at(low) height="18" />
            <rect class="hot" x=at(mean) - 4.0 y="14" width="8" height="26" />
            <text class="value" x=at(mean) y="9" text-anchor="middle">{words}</text>
        }
    });
    let earlier = earlier.map(|Earlier { value, words }| {
        let line = format!("M{:.1} 18V{BASE}", at(value));
        let anchor = if at(value) > 270.0 { "end" } else { "middle" };
        view! {
            <path class="ghost" d=line />
            // Above the number of the guess, so that the two never meet.
            <text class="axis-number" x=at(value) y="-8" text-anchor=anchor>{words}</text>
        }
    });
    let drawing = view! {
        <defs>
            <pattern id=hatch width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path class="hatch-line" d="M0 0V5" />
            </pattern>
        </defs>
        {guess}
        <Axis end />
        {earlier}
    };
    picture(name, description, room.to_owned(), drawing)
}

/// The end of the axis: the next number of the ruler above all that is shown.
fn axis_end(reach: f64) -> f64 {
    let step = step(reach * 1.05);
    (reach * 1.05 / step).ceil() * step
}

#[component]
fn Axis(end: f64) -> impl IntoView {
    let step = step(end);
    let at = |value: f64| LEFT + (RIGHT - LEFT) * value / end;
    let count = (end / step).round() as u32;
    let ticks: String = (0..=count * 5)
        .map(|tick| {
            let height = if tick.is_multiple_of(5) { 9 } else { 5 };
            format!("M{:.1} {BASE}v{height}", at(f64::from(tick) * step / 5.0))
        })
        .collect();
    let numbers = (0..=count).map(|number| {
        let value = f64::from(number) * step;
        let words = crate::words::number(value, usize::from(step < 1.0));
        view! { <text class="axis-number" x=at(value) y="64" text-anchor="middle">{words}</text> }
    });
    view! {
        <path class="axis" d=format!("M{LEFT} {BASE}H{RIGHT}{ticks}") />
        {numbers.collect_view()}
    }
}
