//! Charts: one picture with the finding as its sentence, and the same data as a table.
//!
//! Ink is data, yellow the one thing to see, hatching the likely range, a dashed line what was earlier. An axis is a
//! ruler from zero. A chart is SVG with `role="img"` whose title says what it shows and whose description says it in words, so
//! nobody needs to see it; [`Chart`] puts heading, caption and table round it.

mod changes;
mod days;
mod range;
mod squares;

use leptos::prelude::*;

use crate::t;
use crate::ui::fresh_id;

pub use changes::{Change, Changes};
pub use days::{DayRow, DayRows, Shape};
pub use range::{Earlier, Range};
pub use squares::{Square, Squares};

/// The data of a chart in rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each with its name first.
    pub rows: Vec<Vec<String>>,
}

/// A heading with its scope, the picture, one caption, and the table behind *Show as table*.
#[component]
pub fn Chart(
    /// The finding, or what is shown.
    #[prop(into)]
    heading: String,
    /// Over what, in a few words.
    #[prop(into)]
    scope: String,
    /// What yellow, size and hatching mean, and what is missing.
    #[prop(into)]
    caption: String,
    /// The same data.
    table: Table,
    /// The picture.
    children: Children,
) -> impl IntoView {
    let name = heading.clone();
    view! {
        <section class="chart">
            <div class="between">
                <h2>{heading}</h2>
                <span class="caption">{scope}</span>
            </div>
            {children()}
            <p class="small muted">{caption}</p>
            {(!table.rows.is_empty()).then(|| view! { <AsTable name table /> })}
        </section>
    }
}

/// The data behind *Show as table*, for a picture that is set otherwise than [`Chart`] does.
#[component]
pub fn AsTable(
    /// What the table is called to those who do not see the picture.
    name: String,
    /// The data.
    table: Table,
) -> impl IntoView {
    let head = table.head.into_iter().map(|cell| view! { <th scope="col">{cell}</th> }).collect_view();
    let rows = table.rows.into_iter().map(|cells| {
        let mut cells = cells.into_iter();
        let first = cells.next();
        view! {
            <tr>
                <th scope="row">{first}</th>
                {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}
            </tr>
        }
    });
    view! {
        <details class="as-table">
            <summary>{t!("chart-as-table")}</summary>
            <table>
                <caption class="unseen">{name}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
}

/// The drawing of a chart, with a name and a description of its own.
fn picture(name: String, description: String, view_box: String, drawing: impl IntoView) -> impl IntoView {
    let (title, words) = (fresh_id("chart-title"), fresh_id("chart-words"));
    let (titled, told) = (title.clone(), words.clone());
    // Written as a tag it would be the title of an HTML page.
    let title = leptos::svg::title().id(title).child(name);
    view! {
        <svg class="chart-picture" viewBox=view_box role="img" aria-labelledby=titled aria-describedby=told>
            {title}
            <desc id=words>{description}</desc>
            {drawing}
        </svg>
    }
}

/// A step between the numbers of an axis, so that about four of them reach `end`: 1, 2 or 5 times a power of ten.
fn step(end: f64) -> f64 {
    let rough = (end / 4.0).max(0.25);
    let power = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    steps.into_iter().map(|step| step * power).find(|step| *step >= rough).unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn an_axis_counts_in_ones_twos_and_fives() {
        for (end, expected) in [(1.0, 0.5), (4.0, 1.0), (6.0, 2.0), (15.0, 5.0), (19.0, 5.0), (60.0, 20.0)] {
            assert!((step(end) - expected).abs() < 1e-9, "{end}: {}", step(end));
        }
    }
}
