//! A picture or a chart in a frame, with its caption below.

use leptos::prelude::*;

/// The frame and the caption.
#[component]
pub fn Plate(
    /// What the picture shows, and what its marks mean.
    #[prop(into)]
    caption: String,
    /// The picture.
    children: Children,
) -> impl IntoView {
    view! {
        <figure>
            <div class="plate">{children()}</div>
            <figcaption class="caption">{caption}</figcaption>
        </figure>
    }
}
