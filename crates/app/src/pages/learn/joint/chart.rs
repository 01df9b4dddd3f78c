//! Four traces over the same time: pressure, gap, bubble and sound.

use ::chart::Table;
use leptos::prelude::*;

use crate::joint::{Course, Moment};
use crate::t;
use crate::words::number;

const LEFT: f64 = 14.0;
const RIGHT: f64 = 386.0;
const LANE: f64 = 74.0;
const LANE_HEIGHT: f64 = 46.0;
const FIRST: f64 = 24.0;
const AXIS: f64 = FIRST + 4.0 * LANE - 12.0;

/// A lane: its words, what it shows, the least that it reaches to, and whether its middle is zero.
type Lane = (String, fn(&Moment) -> f64, f64, bool);

/// The chart. `now` is the place in time that the drawing shows.
pub(super) fn chart(course: &Course, now: Signal<usize>, finding: String) -> impl IntoView + use<> {
    let moments = &course.moments;
    let last_ms = moments[moments.len() - 1].ms;
    let x_of = move |ms: f64| LEFT + (RIGHT - LEFT) * ms / last_ms;
    let lanes: [Lane; 4] = [
        (t!("joint-pressure"), |moment| moment.film_kpa, 101.0, false),
        (t!("joint-gap"), |moment| moment.gap_um, 100.0, false),
        (t!("joint-bubble"), |moment| moment.bubble_um, 100.0, false),
        (t!("joint-sound"), |moment| moment.sound_pa, 1.0, true),
    ];
    let cavity = course.cavity_ms.map(x_of);
    let lanes = lanes
        .into_iter()
        .enumerate()
        .map(|(index, lane)| lane_view(index, lane, moments, cavity))
        .collect_view();
    let times: Vec<f64> = moments.iter().map(|moment| moment.ms).collect();
    let now_x = move || x_of(times[now.get().min(times.len() - 1)]);
    let tick = |part: u32| {
        let x = LEFT + (RIGHT - LEFT) * f64::from(part) / 10.0;
        format!("M{x:.1} {AXIS}v{}", if part.is_multiple_of(5) { 8 } else { 4 })
    };
    let ticks: String = (0..=10).map(tick).collect();
    view! {
        <svg viewBox="0 0 400 352" role="img" aria-label=finding class="joint-chart">
            {lanes}
            <path class="joint-now" d=move || format!("M{:.1} 10V{AXIS}", now_x()) />
            <path class="joint-axis" d=format!("M{LEFT} {AXIS}H{RIGHT}{ticks}") />
            <text class="joint-figure" x=LEFT y=AXIS + 23.0>"0"</text>
            <text class="joint-figure" x=RIGHT y=AXIS + 23.0 text-anchor="end">
                {t!("joint-ms", ms = super::tenths(last_ms))}
            </text>
        </svg>
    }
}

fn lane_view(
    index: usize,
    (words, value, reach, about_zero): Lane,
    moments: &[Moment],
    cavity: Option<f64>,
) -> impl IntoView + use<> {
    #[expect(clippy::cast_precision_loss, reason = "four lanes")]
    let top = FIRST + LANE * index as f64;
    let (least, most) = bounds(moments, value, reach, about_zero);
    let y_of = |value: f64| top + LANE_HEIGHT * (most - value) / (most - least);
    let zero = (least <= 0.0 && most >= 0.0).then(|| format!("M{LEFT} {y:.1}H{RIGHT}", y = y_of(0.0)));
    let path = line(moments, |moment| y_of(value(moment)));
    let range = t!("joint-range", least = round(least), most = round(most));
    view! {
        {cavity
            .map(|x| view! { <rect class="joint-gas" x=x - 2.5 y=top width="5" height=LANE_HEIGHT /> })}
        <text class="joint-key" x=LEFT + 4.0 y=top - 5.0>{words}</text>
        <text class="joint-figure" x=RIGHT y=top - 5.0 text-anchor="end">{range}</text>
        {zero.map(|zero| view! { <path class="joint-zero" d=zero /> })}
        <path class="joint-axis" d=format!("M{LEFT} {top}v{LANE_HEIGHT}") />
        <path class="joint-curve" class:thin=about_zero d=path />
    }
}

/// The least and the most of a lane. It reaches so far at least, so that next to nothing looks like it.
fn bounds(moments: &[Moment], value: fn(&Moment) -> f64, reach: f64, about_zero: bool) -> (f64, f64) {
    let least = moments.iter().map(value).fold(0.0, f64::min);
    let most = moments.iter().map(value).fold(reach, f64::max);
    if about_zero {
        let far = most.max(-least);
        (-far, far)
    } else {
        (least, most)
    }
}

fn line(moments: &[Moment], y_of: impl Fn(&Moment) -> f64) -> String {
    let last_ms = moments[moments.len() - 1].ms;
    let point = |(index, moment): (usize, &Moment)| {
        let x = LEFT + (RIGHT - LEFT) * moment.ms / last_ms;
        format!("{}{x:.1} {:.1}", if index == 0 { 'M' } else { 'L' }, y_of(moment))
    };
    moments.iter().enumerate().map(point).collect()
}

/// Whole where it is large, with two digits where it is small; a minus sign as it is printed.
pub(super) fn round(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 10.0 => 0,
        size if size >= 0.1 => 1,
        size if size >= 0.001 => 3,
        _ => return "0".to_owned(),
    };
    number(value, digits).replace('-', "−")
}

/// The same data in rows.
pub(super) fn table(course: &Course) -> Table {
    let last = course.moments.len() - 1;
    let row = |moment: &Moment| {
        let values = [moment.film_kpa, moment.gap_um, moment.bubble_um, moment.sound_pa];
        [super::tenths(moment.ms)].into_iter().chain(values.map(round)).collect()
    };
    Table {
        head: vec![
            t!("joint-column-time"),
            t!("joint-column-pressure"),
            t!("joint-column-gap"),
            t!("joint-column-bubble"),
            t!("joint-column-sound"),
        ],
        rows: (0..=10).map(|part| row(&course.moments[last * part / 10])).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short() {
        for (value, shown) in
            [(1234.4, "1234"), (-12.6, "−13"), (0.26, "0.3"), (0.0042, "0.004"), (1e-9, "0")]
        {
            assert_eq!(round(value), shown);
        }
    }
}
