//! The drawn person in the page.

use leptos::prelude::*;
use library::MovementId;

/// One movement as a still picture, at the pose that says most.
#[component]
pub fn StillFigure(
    /// Which movement.
    movement: MovementId,
) -> impl IntoView {
    // The renderer takes its place here; until the body is loaded the plate holds its room.
    view! { <div class="still-figure" data-movement=movement.0></div> }
}
