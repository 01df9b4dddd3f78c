//! A line drawing to scale, from `figure::plan`.

use figure::plan::{Anchor, Drawing, Ink, Mark, Voice};
use leptos::prelude::*;

/// The drawing. It is heard as `label`; without one it is silent, for where words beside it say the same.
#[component]
pub fn Sketch(
    /// What is drawn.
    #[prop(into)]
    drawing: Signal<Drawing>,
    /// What it shows, as a sentence.
    #[prop(into, optional)]
    label: Signal<String>,
) -> impl IntoView {
    let view_box = move || drawing.with(|drawing| format!("0 0 {:.1} {:.1}", drawing.width, drawing.height));
    let is_silent = move || label.with(String::is_empty);
    view! {
        <svg
            class="sketch"
            viewBox=view_box
            role=move || (!is_silent()).then_some("img")
            aria-label=move || (!is_silent()).then(|| label.get())
            aria-hidden=move || is_silent().then_some("true")
        >
            {move || drawing.with(|drawing| drawing.marks.iter().map(mark).collect_view())}
        </svg>
    }
}

fn mark(mark: &Mark) -> AnyView {
    match mark {
        Mark::Path { ink, data } => view! { <path class=class(*ink) d=data.clone() /> }.into_any(),
        Mark::Words { at: [x, y], anchor, voice, text } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let class = if *voice == Voice::Name { "name" } else { "figure" };
            view! {
                <text class=class x=*x y=*y text-anchor=anchor>
                    {text.clone()}
                </text>
            }
            .into_any()
        }
    }
}

const fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Flesh => "flesh",
        Ink::Contour => "contour",
        Ink::Line => "line-ink",
        Ink::Fine => "fine-ink",
        Ink::Axis => "axis",
        Ink::Solid => "solid-ink",
        Ink::Paper => "paper-ink",
        Ink::Target => "target-ink",
        Ink::Ghost => "ghost-ink",
        Ink::Grid => "grid",
    }
}
