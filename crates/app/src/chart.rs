//! Charts on a page: one picture with the finding as its sentence, and the same data as a table.
//!
//! What is drawn is data of the crate `chart`, by the same rules as on the report's paper. Here it becomes SVG with `role="img"`
//! whose title says what it shows and whose description says it in words, so nobody needs to see it; [`Chart`] puts heading,
//! caption and table round it.

use ::chart::{Picture, Table, inside};
use leptos::prelude::*;

use crate::t;
use crate::ui::fresh_id;

/// A heading with its scope, the picture, one caption, and the table behind *Show as table*. The heading is the picture's title.
#[component]
pub fn Chart(
    /// Over what, in a few words.
    #[prop(into)]
    scope: String,
    /// The picture, with its caption and its data.
    picture: Picture,
    /// A sentence between picture and caption.
    #[prop(optional, into)]
    beneath: Option<String>,
) -> impl IntoView {
    let (heading, name) = (picture.title.clone(), picture.title.clone());
    let (caption, table) = (picture.caption.clone(), picture.table.clone());
    view! {
        <section class="chart">
            <div class="between">
                <h2>{heading}</h2>
                <span class="caption">{scope}</span>
            </div>
            <Drawn picture />
            {beneath.map(|words| view! { <p>{words}</p> })}
            <p class="small muted">{caption}</p>
            {(!table.rows.is_empty()).then(|| view! { <AsTable name table /> })}
        </section>
    }
}

/// The drawing, with a name and a description of its own.
#[component]
pub fn Drawn(
    /// What is drawn.
    picture: Picture,
) -> impl IntoView {
    let id = fresh_id("chart");
    let [width, height] = picture.size;
    // The crate that draws escapes the words.
    let drawing = inside(&picture, &id);
    view! {
        <svg
            class="chart-picture"
            viewBox=format!("0 0 {width} {height}")
            role="img"
            aria-labelledby=format!("{id}-t")
            aria-describedby=format!("{id}-d")
            inner_html=drawing
        ></svg>
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
