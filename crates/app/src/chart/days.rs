//! Several measures of the same days, one below the other, so that a day is read from top to bottom.

use leptos::prelude::*;

use super::picture;

/// The room of the rows, in the picture's units.
const LEFT: f64 = 2.0;
const RIGHT: f64 = 350.0;
const TOP: f64 = 4.0;
const ROW: f64 = 62.0;
const NAME: f64 = 14.0;
const BAR: f64 = 34.0;

/// How a row is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A bar from zero, which for nothing at all is a tick: it was counted.
    Bar,
    /// A mark on a scale.
    Dot,
}

/// One measure.
#[derive(Clone, Debug, PartialEq)]
pub struct DayRow {
    /// What it is.
    pub name: String,
    /// What the top of the row stands for, with its unit.
    pub top: String,
    /// The value at the top.
    pub most: f64,
    /// How it is drawn.
    pub shape: Shape,
    /// The days in order; none where nothing is known.
    pub values: Vec<Option<f64>>,
    /// What each was out of, as an outline; empty where there is nothing of the kind.
    pub out_of: Vec<f64>,
}

/// The rows over days that all of them share.
#[component]
pub fn DayRows(
    /// What is shown, as the heading has it.
    name: String,
    /// The finding, for those who do not see it.
    description: String,
    /// What each day is called, in a few letters.
    days: Vec<String>,
    /// The measures.
    rows: Vec<DayRow>,
) -> impl IntoView {
    let width = (RIGHT - LEFT) / days.len().max(1) as f64;
    let middle = move |day: usize| LEFT + width * (day as f64 + 0.5);
    let bottom = TOP + ROW * rows.len() as f64;
    let names = days.into_iter().enumerate().map(|(day, name)| {
        view! { <text class="day-name" x=middle(day) y=bottom + 12.0 text-anchor="middle">{name}</text> }
    });
    let rows = rows.into_iter().enumerate().map(|(place, row)| {
        let base = TOP + ROW * place as f64 + NAME + BAR + 6.0;
        let tall = move |value: f64| BAR * (value / row.most.max(f64::EPSILON)).clamp(0.0, 1.0);
        let side = width * 0.62;
        let out_of = row.out_of.into_iter().enumerate().filter(|(_, value)| *value > 0.0).map(move |(day, value)| {
            let height = tall(value);
            view! { <rect class="hollow" x=middle(day) - side / 2.0 y=base - height width=side height=height /> }
        });
        let dot = move |(day, value): (usize, f64)| {
            let height = tall(value);
            match row.shape {
                Shape::Bar if value <= 0.0 => view! {
                    <path class="axis" d=format!("M{:.1} {base}v-4", middle(day)) />
                }
                .into_any(),
                Shape::Bar => view! {
                    <rect class="mark" x=middle(day) - side / 2.0 y=base - height width=side height=height />
                }
                .into_any(),
                Shape::Dot => view! { <circle class="mark" cx=middle(day) cy=base - height r="3.6" /> }.into_any(),
            }
        };
        let known = row.values.into_iter().enumerate().filter_map(|(day, value)| Some((day, value?)));
        view! {
            <text class="row-name" x=LEFT y=base - BAR - 7.0>{row.name}</text>
            <text class="axis-number" x=RIGHT y=base - BAR - 7.0 text-anchor="end">{row.top}</text>
            {out_of.collect_view()}
            {known.map(dot).collect_view()}
            <path class="axis" d=format!("M{LEFT} {base}H{RIGHT}") />
        }
    });
    let drawing = view! {
        {rows.collect_view()}
        {names.collect_view()}
    };
    picture(name, description, format!("0 0 352 {}", bottom + 18.0), drawing)
}
