//! What came of the latest check: a fan for each motion, beside what was before and what is usual.

use std::sync::Arc;

use ::chart::Table;
use care::neck_check::{NeckChecks, PastCheck, age_told, usual_deg};
use care::progress::RangeChange;
use journal::{LocalDate, NeckMotion, NeckReading};
use leptos::prelude::*;

use super::checks;
use super::fan::{Fan, Half, Shown};
use super::words::motion_words;
use crate::chart::AsTable;
use crate::language;
use crate::state::{clock, keeper};
use crate::t;

/// A motion and its opposite.
const PAIRS: [[NeckMotion; 2]; 3] = [
    [NeckMotion::TurnLeft, NeckMotion::TurnRight],
    [NeckMotion::TiltLeft, NeckMotion::TiltRight],
    [NeckMotion::Bow, NeckMotion::LookUp],
];

/// For so many days what was measured lowers what movements of the neck ask for.
const LOWERS_DAYS: i64 = 7;

/// The latest check, if there is one.
#[component]
pub(super) fn Result() -> impl IntoView {
    let checks = checks();
    let age = Memo::new(move |_| keeper().with_facts(|facts| age_told(&facts.standing)));
    move || {
        checks.with(|checks| {
            checks.latest().map(
                |latest| view! { <Shows checks=Arc::clone(checks) latest=latest.clone() age=age.get() /> },
            )
        })
    }
}

#[component]
fn Shows(checks: Arc<NeckChecks>, latest: PastCheck, age: Option<u8>) -> impl IntoView {
    let pairs = PAIRS.into_iter().filter(|pair| pair.iter().any(|motion| latest.reading(*motion).is_some()));
    let fans = pairs.map(|pair| fan(pair, &checks, &latest, age)).collect_view();
    let changes = NeckMotion::ALL.into_iter().filter_map(|motion| change_words(motion, &checks));
    let changes = changes.map(|line| view! { <p class="small">{line}</p> }).collect_view();
    let caption = if age.is_some() { t!("neck-caption") } else { t!("neck-caption-no-age") };
    let table = table(&checks, &latest, age);
    let days_ago = clock::now().local.date.days_since_epoch() - latest.day;
    // Around a session, or before one that may still come today.
    let about_session = match (latest.after_session, days_ago) {
        (true, _) => Some(t!("neck-after-session")),
        (false, 0) => Some(t!("neck-before-session")),
        (false, _) => None,
    };
    let lowers = (0..=LOWERS_DAYS).contains(&days_ago);
    view! {
        <section class="chart neck-result">
            <div class="between">
                <h2>{t!("neck-result-heading")}</h2>
                <span class="caption">{day_words(latest.day)}</span>
            </div>
            <div class="neck-fans">{fans}</div>
            <p class="small muted">{caption}</p>
            {changes}
            {about_session.map(|words| view! { <p class="small">{words}</p> })}
            <AsTable name=t!("neck-result-heading") table />
            {lowers.then(|| view! { <p class="small muted">{t!("neck-lowers")}</p> })}
        </section>
    }
}

fn fan(
    [left, right]: [NeckMotion; 2],
    checks: &NeckChecks,
    latest: &PastCheck,
    age: Option<u8>,
) -> impl IntoView + use<> {
    let half = |motion: NeckMotion| Half {
        name: motion_words(motion),
        reading: latest.reading(motion).map(|reading| Shown {
            degrees: f64::from(reading.degrees),
            error_deg: f64::from(reading.error_deg),
            words: degrees_words(reading),
            is_open: reading.at_least,
        }),
        earlier_deg: checks.before(motion).map(|(_, reading)| f64::from(reading.degrees)),
        usual_deg: usual(motion, age).map(|(from, to)| (f64::from(from), f64::from(to))),
    };
    let finding = sides_words(left, latest.between_sides(left, right));
    let heard = [left, right].map(|motion| heard_words(motion, latest)).join(" ");
    let label = format!("{finding}. {heard}");
    view! {
        <div class="neck-motion">
            <h3>{finding}</h3>
            <Fan label left=half(left) right=half(right) />
        </div>
    }
}

/// The finding of a pair: how its sides compare, and no more than measuring can tell.
fn sides_words(left: NeckMotion, between: Option<RangeChange>) -> String {
    match (left, between) {
        (NeckMotion::TurnLeft, None) => t!("neck-turning"),
        (NeckMotion::TurnLeft, Some(RangeChange::NotClear)) => t!("neck-turning-even"),
        (NeckMotion::TurnLeft, Some(RangeChange::More(by))) => t!("neck-turning-right", degrees = by),
        (NeckMotion::TurnLeft, Some(RangeChange::Less(by))) => t!("neck-turning-left", degrees = by),
        (NeckMotion::TiltLeft, None) => t!("neck-tilting"),
        (NeckMotion::TiltLeft, Some(RangeChange::NotClear)) => t!("neck-tilting-even"),
        (NeckMotion::TiltLeft, Some(RangeChange::More(by))) => t!("neck-tilting-right", degrees = by),
        (NeckMotion::TiltLeft, Some(RangeChange::Less(by))) => t!("neck-tilting-left", degrees = by),
        _ => t!("neck-nodding"),
    }
}

fn heard_words(motion: NeckMotion, latest: &PastCheck) -> String {
    let name = motion_words(motion);
    match latest.reading(motion) {
        Some(reading) => t!("neck-heard", direction = name, degrees = with_error_words(reading)),
        None => t!("neck-heard-not", direction = name),
    }
}

/// One line where there was a check before.
fn change_words(motion: NeckMotion, checks: &NeckChecks) -> Option<String> {
    let (before, reading) = checks.before(motion)?;
    let (name, then) = (motion_words(motion), degrees_words(reading));
    let day = day_words(before.day);
    Some(match checks.change(motion)? {
        RangeChange::NotClear => t!("neck-change-not", direction = name, before = then, day = day),
        RangeChange::More(by) => {
            t!("neck-change-more", direction = name, before = then, day = day, degrees = by)
        }
        RangeChange::Less(by) => {
            t!("neck-change-less", direction = name, before = then, day = day, degrees = by)
        }
    })
}

fn degrees_words(reading: &NeckReading) -> String {
    if reading.at_least {
        t!("neck-at-least", degrees = reading.degrees)
    } else {
        t!("neck-degrees", degrees = reading.degrees)
    }
}

fn with_error_words(reading: &NeckReading) -> String {
    t!("neck-with-error", degrees = degrees_words(reading), error = reading.error_deg)
}

fn usual(motion: NeckMotion, age: Option<u8>) -> Option<(f32, f32)> {
    usual_deg(motion, age?)
}

fn day_words(day: i64) -> String {
    clock::day_in_words(LocalDate::from_days_since_epoch(day), &language::for_dates())
}

fn table(checks: &NeckChecks, latest: &PastCheck, age: Option<u8>) -> Table {
    let row = |motion: NeckMotion| {
        let nothing = || "\u{2013}".to_owned();
        let reading = latest.reading(motion).map_or_else(nothing, with_error_words);
        let before = checks.before(motion).map_or_else(nothing, |(_, reading)| degrees_words(reading));
        let usual = usual(motion, age)
            .map_or_else(nothing, |(from, to)| t!("neck-from-to", from = from.round(), to = to.round()));
        vec![motion_words(motion), reading, before, usual]
    };
    Table {
        head: vec![
            t!("neck-column-way"),
            t!("neck-column-now"),
            t!("neck-column-before"),
            t!("neck-column-usual"),
        ],
        rows: NeckMotion::ALL.into_iter().map(row).collect(),
    }
}
