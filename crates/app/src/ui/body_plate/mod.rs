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

/// A place that can be marked; left and right are the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The left side of the neck.
    NeckLeft,
    /// The middle of the neck.
    NeckMiddle,
    /// The right side of the neck.
    NeckRight,
    /// Between the shoulder blades.
    UpperBack,
    /// The low back.
    LowBack,
}

impl Place {
    /// Every place, top down.
    pub const ALL: [Self; 5] =
        [Self::NeckMiddle, Self::NeckLeft, Self::NeckRight, Self::UpperBack, Self::LowBack];

    /// The name in content and journal.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NeckLeft => "neck-left",
            Self::NeckMiddle => "neck-middle",
            Self::NeckRight => "neck-right",
            Self::UpperBack => "upper-back",
            Self::LowBack => "low-back",
        }
    }

    /// The place as content knows it.
    #[must_use]
    pub const fn of(region: Region) -> Self {
        match region {
            Region::NeckLeft => Self::NeckLeft,
            Region::NeckMiddle => Self::NeckMiddle,
            Region::NeckRight => Self::NeckRight,
            Region::UpperBack => Self::UpperBack,
            Region::LowBack => Self::LowBack,
        }
    }

    /// What it is called to the person.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::NeckLeft => t!("place-neck-left"),
            Self::NeckMiddle => t!("place-neck-middle"),
            Self::NeckRight => t!("place-neck-right"),
            Self::UpperBack => t!("place-upper-back"),
            Self::LowBack => t!("place-low-back"),
        }
    }

    /// The outline of its zone.
    fn zone(self) -> Curve {
        match self {
            Self::NeckLeft => Curve::new(anatomy::RIGHT_OF_NECK).mirrored(),
            Self::NeckMiddle => Curve::new(anatomy::MIDDLE_OF_NECK),
            Self::NeckRight => Curve::new(anatomy::RIGHT_OF_NECK),
            Self::UpperBack => Curve::new(anatomy::UPPER_BACK),
            Self::LowBack => Curve::new(anatomy::LOW_BACK),
        }
    }

    /// From the plate's edge, where the label covers it, to the dot inside the place.
    fn leader(self) -> &'static [Point] {
        match self {
            Self::NeckMiddle => &[[-EDGE, 28.0], [-62.0, 28.0], [-2.0, 120.0]],
            Self::NeckLeft => &[[-EDGE, 88.0], [-96.0, 88.0], [-46.0, 136.0]],
            Self::NeckRight => &[[EDGE, 58.0], [100.0, 58.0], [46.0, 136.0]],
            Self::UpperBack => &[[-EDGE, 200.0], [-17.0, 200.0]],
            Self::LowBack => &[[EDGE, 306.0], [25.0, 306.0]],
        }
    }
}

/// Half the width of the widest plate; narrower ones show less of the empty sides.
const EDGE: f32 = 250.0;

/// The plate. `marked` holds the places that are marked.
#[component]
pub fn BodyPlate(
    /// The places that are marked.
    marked: RwSignal<Vec<Place>>,
) -> impl IntoView {
    let toggle = move |place: Place| {
        marked.update(|marked| match marked.iter().position(|held| *held == place) {
            Some(at) => drop(marked.remove(at)),
            None => marked.push(place),
        });
    };
    let is_marked = move |place: Place| marked.with(|marked| marked.contains(&place));
    let zones = Place::ALL.map(|place| {
        view! {
            <path
                class="zone"
                class:chosen=move || is_marked(place)
                d=format!("{}Z", place.zone())
                on:click=move |_| toggle(place)
            />
        }
    });
    let labels = Place::ALL.map(|place| {
        view! {
            <label class=format!("place {}", place.name())>
                <input
                    type="checkbox"
                    class="unseen"
                    prop:checked=move || is_marked(place)
                    on:change=move |_| toggle(place)
                />
                <span>{place.words()}</span>
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
                {Place::ALL.map(|place| leader(place.leader())).into_iter().collect_view()}
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
