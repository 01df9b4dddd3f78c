//! A comparison that is over: what may be said of it.

use ::chart::{Change, Table, Told, changes};
use care::trial::{Difference, StopRule, Trial, Verdict};
use journal::{Arm, TrialOver};
use leptos::prelude::*;

use super::arm_name;
use super::tried::points;
use crate::chart::{AsTable, Chart};
use crate::t;
use crate::words::number;

#[component]
pub(super) fn Over(trial: Trial) -> impl IntoView {
    let names = [arm_name(&trial, Arm::A), arm_name(&trial, Arm::B)];
    let early = match (trial.stopped_by, trial.over) {
        (Some(rule), _) => Some(stop_words(rule)),
        (None, Some(TrialOver::Left)) => Some(t!("trial-left")),
        _ => None,
    };
    let evenings = view! { <Evenings trial=trial.clone() /> };
    let shown = match (early, trial.difference()) {
        (Some(words), _) => view! { <p class="reading">{words}</p> }.into_any(),
        (None, Some(difference)) => view! { <Found names=names.clone() difference /> }.into_any(),
        (None, None) => view! { <p class="reading">{t!("trial-too-few")}</p> }.into_any(),
    };
    let [one, other] = names;
    view! {
        <div>
            <h3>{t!("trial-of", one = one, other = other)}</h3>
            {shown}
            {evenings}
        </div>
    }
}

fn stop_words(rule: StopRule) -> String {
    match rule {
        StopRule::Symptom => t!("trial-stop-symptom"),
        StopRule::WorseNextDay => t!("trial-stop-next-day"),
        StopRule::Pain => t!("trial-stop-pain"),
        StopRule::Stiffness => t!("trial-stop-stiffness"),
        StopRule::Screen => t!("trial-stop-screen"),
    }
}

#[component]
fn Found(names: [String; 2], difference: Difference) -> impl IntoView {
    let [one, other] = names;
    let heading = match difference.verdict() {
        Verdict::Better(Arm::A) => t!("trial-better", name = one.clone()),
        Verdict::Better(Arm::B) => t!("trial-better", name = other.clone()),
        Verdict::Alike => t!("trial-alike"),
        Verdict::NoClearDifference => t!("trial-no-clear"),
    };
    let [low, high] = difference.likely;
    let [lowest, highest] = difference.very_likely;
    let percent = |chance: f64| number(100.0 * chance, 0);
    let words = t!(
        "trial-difference",
        other = other.clone(),
        one = one.clone(),
        mean = points(difference.mean),
        low = points(low),
        high = points(high)
    );
    let rows = vec![
        vec![t!("trial-mean"), points(difference.mean)],
        vec![t!("trial-likely"), t!("trial-from-to", low = points(low), high = points(high))],
        vec![t!("trial-very-likely"), t!("trial-from-to", low = points(lowest), high = points(highest))],
        vec![t!("trial-chance-easier", name = other.clone()), percent(difference.b_easier)],
        vec![t!("trial-chance-alike"), percent(difference.alike)],
        vec![t!("trial-chance-easier", name = one.clone()), percent(difference.a_easier)],
        vec![t!("trial-counted-of", name = one.clone()), difference.days[0].to_string()],
        vec![t!("trial-counted-of", name = other.clone()), difference.days[1].to_string()],
    ];
    let table = Table { head: vec![t!("trial-what"), t!("trial-value")], rows };
    let row =
        Change { name: other, words: points(difference.mean), guess: Some([difference.mean, low, high]) };
    let ends = [t!("helps-less"), t!("helps-no-change"), t!("helps-more")];
    let told = Told { title: heading, description: words.clone(), caption: t!("trial-caption"), table };
    let picture = changes(told, ends, &[row], number);
    view! {
        <Chart scope=t!("trial-scope", name = one) picture />
        <p class="reading">{words}</p>
    }
}

/// Every evening that was marked.
#[component]
fn Evenings(trial: Trial) -> impl IntoView {
    let yes_no = |yes: bool| if yes { t!("trial-yes") } else { t!("trial-no") };
    let rows = trial.evenings().map(|(place, evening)| {
        vec![
            (evening.day.days_since_epoch() - trial.first_day() + 1).to_string(),
            arm_name(&trial, place.arm),
            yes_no(place.is_counted),
            yes_no(evening.done),
            evening.stiffness.get().to_string(),
            evening.pain.map_or_else(|| t!("helps-unknown"), |pain| pain.get().to_string()),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let head = [
        t!("trial-head-day"),
        t!("trial-head-routine"),
        t!("trial-head-counts"),
        t!("trial-head-done"),
        t!("trial-head-stiffness"),
        t!("trial-head-pain"),
    ];
    let table = Table { head: head.into(), rows };
    (!table.rows.is_empty()).then(|| view! { <AsTable name=t!("trial-evenings") table /> })
}
