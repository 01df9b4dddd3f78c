//! A motion and its opposite as a fan: how far to each side, on a scale from the middle.

use leptos::prelude::*;

use crate::ui::fresh_id;

/// The middle of the fan and its scale, in the picture's units.
const AT: (f64, f64) = (176.0, 176.0);
const SCALE: f64 = 132.0;
/// Readings lie here, the band of what is usual beneath them.
const READING: f64 = 112.0;
const BAND: (f64, f64) = (96.0, 128.0);
/// Where degrees are written.
const WORDS: f64 = 88.0;
/// The end of the scale on each side.
const END_DEG: i32 = 90;

/// One side of a fan, from the middle outwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Half {
    /// What the side is called.
    pub(super) name: String,
    /// Degrees, what they err by, and how they are written.
    pub(super) reading: Option<Shown>,
    /// Degrees of an earlier check.
    pub(super) earlier_deg: Option<f64>,
    /// What is usual, from and to.
    pub(super) usual_deg: Option<(f64, f64)>,
}

/// A reading as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) degrees: f64,
    pub(super) error_deg: f64,
    pub(super) words: String,
    /// Further than this, and nobody knows how far.
    pub(super) is_open: bool,
}

/// The fan. Heard as its label.
#[component]
pub(super) fn Fan(label: String, left: Half, right: Half) -> impl IntoView {
    let hatch = fresh_id("hatch");
    let fill = format!("url(#{hatch})");
    let sides = [(-1.0, left, "start"), (1.0, right, "end")];
    let sides = sides.map(|(sign, half, anchor)| side(sign, half, anchor, &fill)).into_iter().collect_view();
    view! {
        <svg class="chart-picture neck-fan" viewBox="0 0 352 214" role="img" aria-label=label>
            <defs>
                <pattern id=hatch width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="hatch-line" d="M0 0V5" />
                </pattern>
            </defs>
            <Scale />
            {sides}
        </svg>
    }
}

/// The live picture of one direction: the scale, and a needle at where the head is.
#[component]
pub(super) fn Needle(
    /// Degrees from the middle, to the right of the picture positive; nothing where the head is not seen.
    degrees: Signal<Option<f64>>,
    /// Share of a hold that is behind the person.
    held: Signal<f32>,
) -> impl IntoView {
    let needle =
        move || degrees.get().map(|degrees| format!("M{}L{}", at(degrees, 20.0), at(degrees, SCALE)));
    let bead = move || {
        degrees.get().map(|degrees| {
            let (x, y) = place(degrees.clamp(-90.0, 90.0), READING);
            view! { <circle class="hot" cx=x cy=y r=move || 5.0 + 7.0 * f64::from(held.get()) /> }
        })
    };
    view! {
        <svg class="chart-picture neck-fan" viewBox="0 0 352 184" aria-hidden="true">
            <Scale />
            <path class="neck-needle" d=move || needle().unwrap_or_default() />
            {bead}
        </svg>
    }
}

#[component]
fn Scale() -> impl IntoView {
    let ticks: String = (-END_DEG..=END_DEG)
        .step_by(10)
        .map(|degrees| {
            let inner = if degrees % 30 == 0 { SCALE - 10.0 } else { SCALE - 5.0 };
            format!("M{}L{}", at(f64::from(degrees), inner), at(f64::from(degrees), SCALE))
        })
        .collect();
    let numbers = (-END_DEG..=END_DEG).step_by(30).map(|degrees| {
        let (x, y) = place(f64::from(degrees), SCALE + 13.0);
        view! {
            <text class="axis-number" x=x y=y + 4.0 text-anchor="middle">
                {degrees.abs()}
            </text>
        }
    });
    view! {
        <path class="axis" d=format!("{}{ticks}", arc(-90.0, 90.0, SCALE)) />
        {numbers.collect_view()}
        <circle class="neck-middle" cx=AT.0 cy=AT.1 r="4" />
    }
}

fn side(sign: f64, half: Half, anchor: &'static str, fill: &str) -> impl IntoView + use<> {
    let band = half.usual_deg.map(|(from, to)| {
        let (from, to) = (sign * from, sign * to.min(90.0));
        let path = format!("{}L{}Z", arc(from, to, BAND.1), back(to, from, BAND.0));
        view! { <path class="band" fill=fill.to_owned() d=path /> }
    });
    let earlier = half.earlier_deg.map(|degrees| {
        let degrees = sign * degrees.min(90.0);
        view! { <path class="ghost" d=format!("M{}L{}", at(degrees, BAND.0), at(degrees, SCALE)) /> }
    });
    let reading = half.reading.map(|shown| {
        let end = if shown.is_open { shown.degrees } else { shown.degrees + shown.error_deg };
        let error = arc(sign * (shown.degrees - shown.error_deg).max(0.0), sign * end.min(90.0), READING);
        let (x, y) = place(sign * shown.degrees.min(90.0), READING);
        // Inside the scale, where nothing else stands.
        let (word_x, word_y) = place(sign * shown.degrees.clamp(14.0, 66.0), WORDS - 24.0);
        view! {
            <path class="neck-error" d=error />
            <circle class="hot" cx=x cy=y r="7" />
            <text class="value" x=word_x y=word_y + 5.0 text-anchor="middle">
                {shown.words}
            </text>
        }
    });
    let name_x = if sign < 0.0 { 4.0 } else { 348.0 };
    view! {
        {band}
        {earlier}
        {reading}
        <text class="row-name" x=name_x y="208" text-anchor=anchor>
            {half.name}
        </text>
    }
}

/// A place at degrees from straight up, so far from the middle.
fn place(degrees: f64, radius: f64) -> (f64, f64) {
    let (sin, cos) = degrees.to_radians().sin_cos();
    (AT.0 + radius * sin, AT.1 - radius * cos)
}

fn at(degrees: f64, radius: f64) -> String {
    let (x, y) = place(degrees.clamp(-90.0, 90.0), radius);
    format!("{x:.1} {y:.1}")
}

fn arc(from: f64, to: f64, radius: f64) -> String {
    format!("M{}{}", at(from, radius), sweep(from, to, radius))
}

/// An arc from where the line already is near.
fn back(from: f64, to: f64, radius: f64) -> String {
    format!("{}{}", at(from, radius), sweep(from, to, radius))
}

fn sweep(from: f64, to: f64, radius: f64) -> String {
    let clockwise = u8::from(to > from);
    format!("A{radius} {radius} 0 0 {clockwise} {}", at(to, radius))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_up_and_ninety_is_level() {
        let near = |(x, y): (f64, f64), expected: (f64, f64)| {
            assert!((x - expected.0).abs() < 1e-9 && (y - expected.1).abs() < 1e-9, "{x} {y}");
        };
        near(place(0.0, 100.0), (176.0, 76.0));
        near(place(90.0, 100.0), (276.0, 176.0));
        near(place(-90.0, 100.0), (76.0, 176.0));
    }
}
