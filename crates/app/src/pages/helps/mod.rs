//! What helps: what was tried for each place and what the marks were like, and a comparison of two routines.
//!
//! The first describes and never says that anything was better; only the second may.

mod begin;
mod result;
mod running;
mod tried;

use care::trial::{Trial, Trials, evening_of};
use journal::{Arm, Body, TrialEnded, TrialOver};
use leptos::prelude::*;
use library::Region;
use wasm_split_helpers::wasm_split;

use self::begin::Begin;
use self::result::Over;
use self::running::Running;
use self::tried::TriedHere;
use crate::content::content;
use crate::offer::DueRoutine;
use crate::pages::morning::Morning;
use crate::part::Part;
use crate::state::{Keeper, clock, keeper};
use crate::t;
use crate::ui::{Choice, place_words};

/// What the page is about at the moment.
#[derive(Clone, Copy)]
struct Bench {
    keeper: Keeper,
    place: RwSignal<Option<Region>>,
    /// The local day, as days since 1970.
    today: RwSignal<i64>,
    /// What was just done, said aloud.
    said: RwSignal<String>,
}

impl Bench {
    fn place(self) -> Region {
        self.place.get().unwrap_or(Region::NeckLeft)
    }
}

fn evening_now() -> i64 {
    evening_of(&clock::glance())
}

/// The name of a routine of the content, or its id where it is gone.
fn routine_name(id: &str) -> String {
    content().routine(&id.into()).map_or_else(|| id.to_owned(), |routine| routine.name.clone())
}

/// The part of the app that holds this page.
#[wasm_split(helps, fallible)]
pub fn helps() -> Part<fn() -> AnyView> {
    crate::bring!("helps");
    crate::bring!("morning");
    Ok(|| view! { <Helps /> }.into_any())
}

#[component]
fn Helps() -> impl IntoView {
    let keeper = keeper();
    let latest = Memo::new(move |_| keeper.folded::<Trials>().latest().cloned());
    let place = RwSignal::new(Some(place_of_last_asking(keeper)));
    let (today, evening) = (clock::today(), clock::followed(evening_now));
    let bench = Bench { keeper, place, today, said: RwSignal::new(String::new()) };
    let due: DueRoutine = expect_context();
    Effect::new(move || {
        let (trial, evening) = (latest.get(), evening.get());
        if !trial.as_ref().is_some_and(|trial| trial.is_running(evening)) {
            due.0.set(None);
        }
        if let Some(ended) = trial.and_then(|trial| ended(&trial, evening)) {
            keeper.record_then(vec![Body::TrialEnded(ended)], |_| {});
        }
    });
    let places = Region::ALL.iter().map(|region| (*region, place_words(*region)));
    view! {
        <div>
            <h1 tabindex="-1">{t!("title-helps")}</h1>
            <p class="note">{t!("helps-note")}</p>
        </div>
        <Morning />
        <Choice question=t!("helps-where") options=places.collect() chosen=place small=true many=true />
        {move || view! { <TriedHere bench place=bench.place() today=today.get() /> }}
        <p class="unseen" role="status">
            {move || bench.said.get()}
        </p>
        <section class="stack trial">
            <h2>{t!("trial-heading")}</h2>
            {move || match latest.get() {
                Some(trial) if trial.is_running(evening.get()) => {
                    view! { <Running bench trial evening=evening.get() /> }.into_any()
                }
                latest => {
                    view! {
                        {latest.map(|trial| view! { <Over trial /> })}
                        <Begin bench />
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// The place that was last asked about: most likely the one that the person wants to know of.
fn place_of_last_asking(keeper: Keeper) -> Region {
    let named = |name: &str| Region::ALL.iter().copied().find(|region| region.name() == name);
    let last = keeper.with_facts_untracked(|facts| {
        let (_, asked) = facts.asked.as_ref()?;
        asked.places.iter().find_map(|place| named(place))
    });
    last.unwrap_or(Region::NeckLeft)
}

/// What is to be kept of a trial that is over and whose end is not in the journal yet.
fn ended(trial: &Trial, evening: i64) -> Option<TrialEnded> {
    if trial.over.is_some() || trial.is_running(evening) {
        return None;
    }
    let rule = trial.stopped_by.map(|rule| rule.id().to_owned());
    let over = if rule.is_some() { TrialOver::Stopped } else { TrialOver::Complete };
    Some(TrialEnded { trial: trial.id, over, rule })
}

fn arm_name(trial: &Trial, arm: Arm) -> String {
    routine_name(trial.routine(arm))
}
