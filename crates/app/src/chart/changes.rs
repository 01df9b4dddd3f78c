//! Changes with their likely ranges, one below the other, on a ruler with "no change" on it.

use leptos::prelude::*;

use super::picture;
use crate::ui::fresh_id;

/// The ends of the ruler and the rows, in the picture's units.
const LEFT: f64 = 14.0;
const RIGHT: f64 = 338.0;
const TOP: f64 = 46.0;
const ROW: f64 = 50.0;
/// The ruler reaches at least so far to either side.
const LEAST_ENDS: [f64; 2] = [-3.0, 1.0];

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What changed, or after what.
    pub name: String,
    /// The best guess as it is written beside the name, or why there is none.
    pub words: String,
    /// Best guess, lower and upper end; none where it is too early to say.
    pub guess: Option<[f64; 3]>,
}

/// Guesses in yellow over hatched bands. Less is left of the line of no change.
#[component]
pub fn Changes(
    /// What is shown, as the heading has it.
    name: String,
    /// The finding, for those who do not see it.
    description: String,
    /// What left of the line means, and the line, and right of it.
    ends: [String; 3],
    /// The rows.
    rows: Vec<Change>,
) -> impl IntoView {
    let reach = |sign: f64| {
        let far = rows.iter().filter_map(|row| row.guess).flatten().map(|value| sign * value);
        far.fold(0.0, f64::max).ceil()
    };
    let [low, high] = [-reach(-1.0).max(-LEAST_ENDS[0]), reach(1.0).max(LEAST_ENDS[1])];
    let at = move |value: f64| LEFT + (RIGHT - LEFT) * (value - low) / (high - low);
    let height = TOP + ROW * rows.len() as f64 + 4.0;
    let hatch = fresh_id("hatch");
    let fill = format!("url(#{hatch})");
    let count = (high - low).round() as i32;
    let ticks: String = (0..=count * 2)
        .map(|tick| {
            let tall = if tick % 2 == 0 { 8 } else { 4 };
            format!("M{:.1} 34v{tall}", at(low + f64::from(tick) / 2.0))
        })
        .collect();
    let zero = at(0.0);
    let numbers =
        (0..=count).map(|step| low + f64::from(step)).filter(|value| value.abs() > 0.5).map(|value| {
            let words = crate::words::number(value.abs(), 0);
            view! { <text class="axis-number" x=at(value) y="28" text-anchor="middle">{words}</text> }
        });
    let [less, none, more] = ends;
    let rows = rows.into_iter().zip(0_u32..).map(|(row, place)| {
        let y = TOP + ROW * f64::from(place);
        let bar = row.guess.map(|[mean, low, high]| {
            view! {
                <rect class="band" fill=fill.clone() x=at(low) y=y + 22.0 width=at(high) - at(low) height="14" />
                <rect class="hot" x=at(mean) - 3.5 y=y + 18.0 width="7" height="22" />
            }
        });
        view! {
            <text class="row-name" x="2" y=y + 13.0>{row.name}</text>
            <text class="axis-number" x="350" y=y + 13.0 text-anchor="end">{row.words}</text>
            {bar}
        }
    });
    let drawing = view! {
        <defs>
            <pattern id=hatch width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path class="hatch-line" d="M0 0V5" />
            </pattern>
        </defs>
        <text class="axis-number" x=LEFT y="10">{less}</text>
        <text class="axis-number" x=zero y="28" text-anchor="middle">{none}</text>
        <text class="axis-number" x="350" y="10" text-anchor="end">{more}</text>
        <path class="axis" d=format!("M{LEFT} 34H{RIGHT}{ticks}") />
        {numbers.collect_view()}
        <path class="ghost" d=format!("M{zero:.1} 44V{height}") />
        {rows.collect_view()}
    };
    picture(name, description, format!("0 0 352 {height}"), drawing)
}
