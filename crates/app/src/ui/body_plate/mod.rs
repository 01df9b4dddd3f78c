//! The upper body from behind, with places to mark.
//!
//! The places are real checkboxes in the order of the body; their labels stand at the plate's edges with leader
//! lines, and the dashed zone of each can be tapped as well. Seen from behind, left is left and right is right.

mod anatomy;
mod curve;

use leptos::prelude::*;
use library::Region;

use self::anatomy::{contour, fine_lines, silhouette, vertebrae};
use self::curve::{Curve, Point};
use crate::t;

/// The places in the order of the body.
const PLACES: [Region; 5] =
    [Region::NeckMiddle, Region::NeckLeft, Region::NeckRight, Region::UpperBack, Region::LowBack];

/// What a place is called to the person.
#[must_use]
pub fn place_words(place: Region) -> String {
    match place {
        Region::NeckLeft => t!("place-neck-left"),
        Region::NeckMiddle => t!("place-neck-middle"),
        Region::NeckRight => t!("place-neck-right"),
        Region::UpperBack => t!("place-upper-back"),
        Region::LowBack => t!("place-low-back"),
    }
}

/// The outline of a place's zone.
fn zone(place: Region) -> Curve {
    match place {
        Region::NeckLeft => Curve::new(anatomy::RIGHT_OF_NECK).mirrored(),
        Region::NeckMiddle => Curve::new(anatomy::MIDDLE_OF_NECK),
        Region::NeckRight => Curve::new(anatomy::RIGHT_OF_NECK),
        Region::UpperBack => Curve::new(anatomy::UPPER_BACK),
        Region::LowBack => Curve::new(anatomy::LOW_BACK),
    }
}

/// From the plate's edge, where the label covers it, to the dot inside the place.
fn leader_points(place: Region) -> &'static [Point] {
    match place {
        Region::NeckMiddle => &[[-EDGE, 28.0], [-62.0, 28.0], [-2.0, 120.0]],
        Region::NeckLeft => &[[-EDGE, 88.0], [-96.0, 88.0], [-46.0, 136.0]],
        Region::NeckRight => &[[EDGE, 58.0], [100.0, 58.0], [46.0, 136.0]],
        Region::UpperBack => &[[-EDGE, 200.0], [-17.0, 200.0]],
        Region::LowBack => &[[EDGE, 306.0], [25.0, 306.0]],
    }
}

/// Half the width of the widest plate; narrower ones show less of the empty sides.
const EDGE: f32 = 250.0;

/// The plate. `marked` holds the places that are marked.
#[component]
pub fn BodyPlate(
    /// The places that are marked.
    marked: RwSignal<Vec<Region>>,
) -> impl IntoView {
    let toggle = move |place: Region| {
        marked.update(|marked| match marked.iter().position(|held| *held == place) {
            Some(at) => drop(marked.remove(at)),
            None => marked.push(place),
        });
    };
    let is_marked = move |place: Region| marked.with(|marked| marked.contains(&place));
    let zones = PLACES.map(|place| {
        view! {
            <path
                class="zone"
                class:chosen=move || is_marked(place)
                d=format!("{}Z", zone(place))
                on:click=move |_| toggle(place)
            />
        }
    });
    let labels = PLACES.map(|place| {
        view! {
            <label class=format!("place {}", place.name())>
                <input
                    type="checkbox"
                    class="unseen"
                    prop:checked=move || is_marked(place)
                    on:change=move |_| toggle(place)
                />
                <span>{place_words(place)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="plate body-plate">
            <legend class="unseen">{t!("body-legend")}</legend>
            <svg viewBox="-250 4 500 394" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
                <path class="skin" d=silhouette() />
                <path class="skin" d=silhouette() transform="scale(-1 1)" />
                {zones.into_iter().collect_view()}
                <path class="fine" d=both_sides(&fine_lines()) />
                <path class="vertebrae" d=vertebrae() />
                <path class="contour" d=both_sides(&contour()) />
                {PLACES.map(|place| leader(leader_points(place))).into_iter().collect_view()}
            </svg>
            {labels.into_iter().collect_view()}
        </fieldset>
    }
}

/// The lines of the right half and their mirror images.
fn both_sides(half: &[Curve]) -> String {
    half.iter().map(|line| format!("{line}{}", line.mirrored())).collect()
}

fn leader(points: &[Point]) -> impl IntoView {
    let line: String = points.iter().map(|[x, y]| format!("{x} {y} ")).collect();
    let [x, y] = points[points.len() - 1];
    view! {
        <polyline class="leader" points=line />
        <circle class="leader-dot" cx=x cy=y r="2.6" />
    }
}
