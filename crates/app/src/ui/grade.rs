//! A score on a graduated ruler: where it is, where it was, and from where on something should be done.

use leptos::prelude::*;

/// The ruler. Words beside it say the same; it is not heard.
#[component]
pub fn Grade(
    /// The score.
    score: u8,
    /// The least and the most.
    range: (u8, u8),
    /// From here on something should be done, most urgent last.
    levels: Vec<u8>,
    /// The score before, if it was another.
    #[prop(optional_no_strip)]
    before: Option<u8>,
) -> impl IntoView {
    let (least, most) = range;
    let place = move |score: u8| {
        8.0 + 304.0 * f32::from(score.saturating_sub(least)) / f32::from((most - least).max(1))
    };
    let ticks: String = (least..=most)
        .map(|score| {
            let top = if levels.contains(&score) { 16 } else { 24 };
            format!("M{:.1} {top}V34", place(score))
        })
        .chain(["M8 34H312".to_owned()])
        .collect();
    let figures = [least, most].into_iter().chain(levels.clone()).map(|score| {
        view! {
            <text class="name" x=place(score) y="50" text-anchor="middle">
                {score}
            </text>
        }
    });
    let figures = figures.collect_view();
    let pointer = |score: u8| {
        let x = place(score);
        format!("M{:.1} 6H{:.1}V18L{x:.1} 30L{:.1} 18Z", x - 8.0, x + 8.0, x - 8.0)
    };
    let before = before.filter(|before| *before != score).map(|before| {
        view! { <path class="ghost-ink" d=pointer(before) /> }
    });
    let amount = format!("M8 26H{:.1}V34H8Z", place(score));
    view! {
        <svg class="sketch grade" viewBox="0 0 320 54" aria-hidden="true">
            <path class="target-ink" d=amount />
            <path class="axis" d=ticks />
            {before}
            <path class="solid-ink" d=pointer(score) />
            {figures}
        </svg>
    }
}
