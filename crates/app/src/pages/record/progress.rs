//! Check-in, timeline and the week.

use ::chart::Picture;
use ::report::timeline;
use care::progress::{Did, Felt, Habit, Measure, Review, in_tenths};
use leptos::prelude::*;

use super::activities::Activities;
use super::check_in::Now;
use super::{report_words, today};
use crate::chart::{AsTable, Drawn};
use crate::navigate::Link;
use crate::pages::morning::Morning;
use crate::route::Route;
use crate::t;
use crate::words::number;

/// Days of the timeline: twelve weeks, or from the first that was noted, four weeks at least.
const MOST_DAYS: i64 = 84;

/// The page.
#[component]
pub(super) fn Progress() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("title-progress")}</h1>
        <Morning />
        <div class="columns">
            <div class="stack-wide">
                <Week />
                <Timeline />
                <div class="line">
                    <Link to=Route::Report>{t!("record-to-report")}</Link>
                    <Link to=Route::NeckCheck>{t!("title-neck-check")}</Link>
                    <Link to=Route::History>{t!("title-history")}</Link>
                </div>
            </div>
            <div class="stack-wide">
                <Now />
                <Activities />
            </div>
        </div>
    }
}

#[component]
fn Week() -> impl IntoView {
    let weeks = super::weeks();
    let review = Memo::new(move |_| weeks.with(|weeks| weeks.review(today())));
    view! {
        <section class="stack">
            <div class="between">
                <h2>{t!("record-week")}</h2>
                <span class="caption">{t!("record-week-scope")}</span>
            </div>
            {move || review.with(lines)}
        </section>
    }
}

fn lines(review: &Review) -> impl IntoView + use<> {
    sentences(review).into_iter().map(|line| view! { <p class="reading">{line}</p> }).collect_view()
}

/// What was done, how it was marked, the habit. They describe; nothing is credited.
fn sentences(review: &Review) -> [String; 3] {
    [did(review.did), felt(review.felt), habit(review.habit)]
}

fn did(did: Did) -> String {
    match (did.sessions, did.breaks) {
        (0, 0) => t!("record-did-nothing"),
        (sessions, 0) => t!("record-did", sessions = sessions, days = did.session_days),
        (sessions, breaks) => {
            t!("record-did-breaks", sessions = sessions, days = did.session_days, breaks = breaks)
        }
    }
}

fn felt(felt: Option<(Measure, Felt)>) -> String {
    let Some((measure, felt)) = felt else { return t!("record-felt-nothing") };
    let name = match measure {
        Measure::Stiffness => t!("record-measure-stiffness"),
        Measure::Pain => t!("record-measure-pain"),
    };
    let mark = |value: f64| {
        let tenths = in_tenths(value);
        number(tenths, usize::from(tenths.fract() != 0.0))
    };
    match felt {
        Felt::TooFew { days } => t!("record-felt-few", measure = name, days = days),
        Felt::Alone { mean, days } => t!("record-felt-alone", measure = name, mean = mark(mean), days = days),
        Felt::Beside { mean, before, is_clear: false, .. } => {
            t!("record-felt-not-clear", measure = name, mean = mark(mean), before = mark(before))
        }
        Felt::Beside { mean, before, .. } => {
            t!("record-felt-beside", measure = name, mean = mark(mean), before = mark(before))
        }
    }
}

fn habit(habit: Option<Habit>) -> String {
    match habit {
        None => t!("record-habit-nothing"),
        Some(habit) => {
            t!("record-habit", cracks = habit.cracks, passed = habit.let_pass, days = habit.days)
        }
    }
}

#[component]
fn Timeline() -> impl IntoView {
    let weeks = super::weeks();
    let picture = Memo::new(move |_| {
        weeks.with(|weeks| {
            let last = today();
            let noted = weeks.first_day().unwrap_or(last);
            let first = noted.clamp(last - MOST_DAYS + 1, last - MOST_DAYS / 3 + 1);
            timeline(&weeks.timeline(first, last), &report_words())
        })
    });
    move || picture.with(|picture| view! { <Weeks picture=picture.clone() /> })
}

#[component]
fn Weeks(picture: Picture) -> impl IntoView {
    let (name, table) = (picture.title.clone(), picture.table.clone());
    let is_empty = table.rows.is_empty();
    let caption = if is_empty { t!("record-timeline-empty") } else { picture.caption.clone() };
    view! {
        <section class="chart">
            <h2>{t!("record-timeline")}</h2>
            <Drawn picture />
            <p class="small muted">{caption}</p>
            {(!is_empty).then(|| view! { <AsTable name table /> })}
        </section>
    }
}
