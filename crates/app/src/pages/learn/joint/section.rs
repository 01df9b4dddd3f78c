//! The joint in section, drawn from a moment of the simulation. The gap is drawn far larger than it is.

use leptos::prelude::*;

use crate::joint::Moment;
use crate::t;

/// The middle of the drawing, and the half width of the surfaces.
const MIDDLE: (f64, f64) = (180.0, 100.0);
const HALF_WIDTH: f64 = 96.0;
/// The widest gap that a setting reaches, and how it is drawn; micrometres and points.
const WIDEST_UM: f64 = 1200.0;
const WIDEST: f64 = 54.0;
const NARROWEST: f64 = 5.0;

/// The gap as it is drawn: its root, so that 20 and 1000 micrometres can both be seen.
fn gap(moment: &Moment) -> f64 {
    NARROWEST + (WIDEST - NARROWEST) * (moment.gap_um / WIDEST_UM).sqrt().min(1.0)
}

fn upper(gap: f64) -> String {
    let edge = MIDDLE.1 - gap / 2.0;
    format!(
        "M70 -20C66 {a:.1} 72 {b:.1} 84 {c:.1}C104 {e:.1} 148 {edge:.1} 180 {edge:.1}C212 {edge:.1} 256 {e:.1} 276 {c:.1}C288 {b:.1} 294 {a:.1} 290 -20Z",
        a = edge - 62.0,
        b = edge - 38.0,
        c = edge - 16.0,
        e = edge + 2.0,
    )
}

fn lower(gap: f64) -> String {
    let edge = MIDDLE.1 + gap / 2.0;
    format!(
        "M78 220C74 {a:.1} 64 {b:.1} 80 {c:.1}C98 {e:.1} 140 {edge:.1} 180 {edge:.1}C220 {edge:.1} 262 {e:.1} 280 {c:.1}C296 {b:.1} 286 {a:.1} 282 220Z",
        a = edge + 72.0,
        b = edge + 38.0,
        c = edge + 16.0,
        e = edge - 2.0,
    )
}

fn cartilage(gap: f64) -> String {
    let (top, bottom) = (MIDDLE.1 - gap / 2.0 - 10.0, MIDDLE.1 + gap / 2.0 + 10.0);
    format!(
        "M90 {:.1}C106 {t:.1} 148 {top:.1} 180 {top:.1}C212 {top:.1} 254 {t:.1} 270 {:.1}M86 {:.1}C102 {b:.1} 140 {bottom:.1} 180 {bottom:.1}C220 {bottom:.1} 258 {b:.1} 274 {:.1}",
        top - 14.0,
        top - 14.0,
        bottom + 14.0,
        bottom + 14.0,
        t = top + 1.0,
        b = bottom - 1.0,
    )
}

/// The bubble as an ellipse: its half width by the root of its reach, as the gap is drawn, its half height within the gap.
fn bubble(moment: &Moment) -> (f64, f64) {
    let wide = moment.reach.sqrt() * HALF_WIDTH;
    (wide, wide.min(gap(moment) / 2.0 - 0.5))
}

/// Strokes as an engraver would set them into bone.
const ENGRAVED: &str = "M100 12l-7 14M121 12l-7 14M142 12l-7 14M163 12l-7 14M184 12l-7 14M205 12l-7 14M226 12l-7 14M247 12l-7 14M268 12l-7 14M110 24l-6 12M131 24l-6 12M152 24l-6 12M173 24l-6 12M194 24l-6 12M215 24l-6 12M236 24l-6 12M257 24l-6 12M100 192l7-14M121 192l7-14M142 192l7-14M163 192l7-14M184 192l7-14M205 192l7-14M226 192l7-14M247 192l7-14M268 192l7-14";

/// Bone, cartilage, fluid and gas.
fn parts(moment: &Moment) -> impl IntoView + use<> {
    let (gap, (wide, high)) = (gap(moment), bubble(moment));
    view! {
        <path class="joint-bone" d=upper(gap) />
        <path class="joint-bone" d=lower(gap) />
        <path class="joint-fine" d=cartilage(gap) />
        <ellipse class="joint-gas" cx=MIDDLE.0 cy=MIDDLE.1 rx=wide ry=high />
    }
}

/// Which way each surface is dragged.
const WAYS: &str = "M180 62V45M175 51l5-6 5 6M180 138v17M175 149l5 6 5-6";

/// The drawing with its leader lines.
pub(super) fn section(moment: &Moment) -> impl IntoView + use<> {
    let gas_at = MIDDLE.0 + (bubble(moment).0 - 2.0).max(0.0) * 0.5;
    let cartilage_at = MIDDLE.1 - gap(moment) / 2.0 - 9.5;
    view! {
        <svg viewBox="-44 0 448 200" role="img" aria-label=described(moment) class="joint-section">
            <path class="joint-line" d="M76 40C50 70 46 130 74 168M284 40C310 70 314 130 286 168" />
            {parts(moment)}
            <path class="joint-fine" d=ENGRAVED />
            <path class="joint-line" d=WAYS />
            {leader("M4 40H96", 96.0, 40.0)}
            {leader("M24 104H53", 53.0, 104.0)}
            {leader(&format!("M336 40L226 {cartilage_at:.1}"), 226.0, cartilage_at)}
            {leader(&format!("M372 100H{gas_at:.1}"), gas_at, 100.0)}
            {leader("M362 160L262 101", 262.0, 101.0)}
            <text class="joint-key" x="-36" y="45">{t!("joint-bone")}</text>
            <text class="joint-key" x="-36" y="109">{t!("joint-capsule")}</text>
            <text class="joint-key" x="398" y="38" text-anchor="end">{t!("joint-cartilage")}</text>
            <text class="joint-key strong" x="398" y="105" text-anchor="end">{t!("joint-gas")}</text>
            <text class="joint-key" x="398" y="172" text-anchor="end">{t!("joint-fluid")}</text>
        </svg>
    }
}

fn leader(path: &str, x: f64, y: f64) -> impl IntoView + use<> {
    view! {
        <path class="joint-leader" d=path.to_owned() />
        <circle class="joint-dot" cx=x cy=y r="2.6" />
    }
}

/// A frame of the strip.
pub(super) fn frame(moment: &Moment) -> impl IntoView + use<> {
    view! {
        <svg viewBox="60 42 240 116" aria-hidden="true">
            {parts(moment)}
        </svg>
    }
}

/// What is the case at a moment, in a line.
pub(super) fn told(moment: &Moment) -> String {
    t!(
        "joint-live",
        ms = super::tenths(moment.ms),
        pressure = super::chart::round(moment.film_kpa),
        gap = moment.gap_um.round(),
    )
}

fn described(moment: &Moment) -> String {
    t!(
        "joint-section",
        ms = super::tenths(moment.ms),
        gap = moment.gap_um.round(),
        bubble = moment.bubble_um.round(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bubble_stays_between_the_surfaces() {
        for (gap_um, reach) in [(20.0, 0.001), (20.0, 1.0), (1200.0, 0.5), (1200.0, 1.0)] {
            let moment = Moment { ms: 0.0, gap_um, film_kpa: 0.0, bubble_um: 0.0, reach, sound_pa: 0.0 };
            let (wide, high) = bubble(&moment);
            assert!(high > 0.0 && high < gap(&moment) / 2.0 && wide <= HALF_WIDTH);
        }
    }
}
