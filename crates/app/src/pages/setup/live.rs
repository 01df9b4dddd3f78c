//! A picture that follows its sliders, with what it shows right under it where the screen is narrow.

use figure::plan::Drawing;
use leptos::prelude::*;

use crate::ui::{Plate, Sketch};

/// The picture. On a narrow screen it stays in sight together with `found`, which stands elsewhere on a wide one.
#[component]
pub(super) fn LivePicture(
    /// What the picture's marks mean.
    caption: String,
    /// What is drawn.
    #[prop(into)]
    drawing: Signal<Drawing>,
    /// What it shows, all of it, for whoever hears the page.
    #[prop(into)]
    label: Signal<String>,
    /// The most important of it, in a sentence or two.
    #[prop(into)]
    found: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="live-picture">
            <Plate caption>
                <Sketch drawing label />
            </Plate>
            <p class="found narrow-only" aria-live="polite">
                {found}
            </p>
        </div>
    }
}
