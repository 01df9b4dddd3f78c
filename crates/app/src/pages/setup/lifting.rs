//! Bags and lifting: the NIOSH equation for one kind of lift, and a bag against its carrier.

use care::ergonomics::bag::weigh;
use care::ergonomics::measure::shown;
use care::ergonomics::niosh::{
    Coupling, Duration, FREQUENCIES, Factor, Level, Lift, LiftPoint, Lifted, assess,
};
use figure::plan::{BagCarry, Lift as LiftScene, LiftWords, bag};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::draft::SetupDraft;
use super::live::LivePicture;
use super::picture::person;
use super::short::ShortPage;
use crate::route::Route;
use crate::t;
use crate::ui::{Choice, Gauge, Plate, Sketch};
use crate::words::number;

/// The page.
#[component]
pub fn LiftingCheck() -> impl IntoView {
    let panel = || {
        view! {
            <LiftPanel />
            <BagPanel />
        }
    };
    view! { <ShortPage id=CheckId::Lifting route=Route::SetUpLifting panel /> }
}

#[component]
fn LiftPanel() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    // How often is a row of the table: its steps are not even.
    let [load, reach, from, to, turn, often] = [10.0, 40.0, 30.0, 80.0, 0.0, 2.0].map(RwSignal::new);
    let duration = RwSignal::new(Some(Duration::UpToOneHour));
    let coupling = RwSignal::new(Some(Coupling::Good));
    let placed = RwSignal::new(Some(false));
    let lift = Memo::new(move |_| Lift {
        load_kg: load.get(),
        reach_cm: reach.get(),
        from_cm: from.get(),
        to_cm: to.get(),
        turn_deg: turn.get(),
        lifts_a_minute: lifts_a_minute(often.get()),
        duration: duration.get().unwrap_or_default(),
        coupling: coupling.get().unwrap_or_default(),
        placed_with_care: placed.get() == Some(true),
    });
    let cm = move |cm: f32| shown(cm, draft.units.get());
    let drawing = Signal::derive(move || {
        let lift = lift.get();
        let travel = lift.to_cm - lift.from_cm;
        let words =
            LiftWords { horizontal: cm(lift.reach_cm), vertical: cm(lift.from_cm), travel: cm(travel.abs()) };
        let person = person(&draft.body());
        LiftScene { person, horizontal: lift.reach_cm, vertical: lift.from_cm, travel }
            .draw(Some(&words), 360.0)
    });
    let found = Memo::new(move |_| assess(&lift.get()).map(|lifted| words(&lifted)).unwrap_or_default());
    let kg = |kg: f32| t!("setup-kg", kg = f64::from(kg));
    let degrees = |deg: f32| t!("setup-degrees", degrees = f64::from(deg));
    let durations = vec![
        (Duration::UpToOneHour, t!("setup-lift-hour")),
        (Duration::UpToTwoHours, t!("setup-lift-two-hours")),
        (Duration::UpToEightHours, t!("setup-lift-eight-hours")),
    ];
    let couplings = vec![
        (Coupling::Good, t!("setup-grip-good")),
        (Coupling::Fair, t!("setup-grip-fair")),
        (Coupling::Poor, t!("setup-grip-poor")),
    ];
    let endings = vec![(false, t!("setup-lift-let-go")), (true, t!("setup-lift-placed"))];
    view! {
        <section class="stack">
            <h2>{t!("setup-lift")}</h2>
            <div class="columns picture-first live">
                <div class="stack-wide">
                    <LivePicture caption=t!("setup-lift-caption") drawing label=found found />
                    <p class="reading wide-only" aria-live="polite">{found}</p>
                    <p class="note">{t!("setup-lift-honest")}</p>
                </div>
                <div class="stack-wide">
                    <div class="gauges">
                        <Gauge label=t!("setup-lift-load") value=load range=(0.0, 50.0) words=kg />
                        <Gauge label=t!("setup-lift-reach") value=reach range=(20.0, 70.0) words=cm />
                        <Gauge label=t!("setup-lift-from") value=from range=(0.0, 175.0) step=5.0 words=cm />
                        <Gauge label=t!("setup-lift-to") value=to range=(0.0, 175.0) step=5.0 words=cm />
                        <Gauge label=t!("setup-lift-turn") value=turn range=(0.0, 135.0) step=5.0 words=degrees />
                        <Gauge label=t!("setup-lift-often") value=often range=OFTEN words=how_often />
                    </div>
                    <Choice question=t!("setup-lift-long") small=true options=durations chosen=duration />
                    <Choice question=t!("setup-lift-grip") small=true options=couplings chosen=coupling />
                    <Choice question=t!("setup-lift-end") small=true options=endings chosen=placed />
                </div>
            </div>
        </section>
    }
}

/// The rows of the table, from the first to the last.
const OFTEN: (f32, f32) = (0.0, FREQUENCIES.len() as f32 - 1.0);

fn lifts_a_minute(row: f32) -> f32 {
    FREQUENCIES[(row as usize).min(FREQUENCIES.len() - 1)]
}

fn how_often(row: f32) -> String {
    match lifts_a_minute(row) {
        lifts if lifts < 0.5 => t!("setup-times-five"),
        lifts if lifts < 1.0 => t!("setup-times-two"),
        lifts => t!("setup-times", times = f64::from(lifts)),
    }
}

fn words(lifted: &Lifted) -> String {
    if lifted.limit_kg < 0.1 {
        return t!("setup-lift-none", change = change(lifted));
    }
    let limit = number(lifted.limit_kg.into(), 1);
    let index = number(lifted.index.into(), 1);
    let level = match lifted.level() {
        Level::Acceptable => return t!("setup-lift-acceptable", limit = limit, index = index),
        Level::Increased => t!("setup-lift-increased", limit = limit, index = index),
        Level::High => t!("setup-lift-high", limit = limit, index = index),
    };
    let better = number(lifted.limit_without(lifted.weakest()).into(), 1);
    let most = t!("setup-lift-most", change = change(lifted), limit = better);
    format!("{level} {most}")
}

/// The one change that does most.
fn change(lifted: &Lifted) -> String {
    match lifted.weakest() {
        Factor::Reach => t!("setup-factor-reach"),
        Factor::Height if lifted.point == LiftPoint::Destination => t!("setup-factor-height-end"),
        Factor::Height => t!("setup-factor-height"),
        Factor::Travel => t!("setup-factor-travel"),
        Factor::Turn => t!("setup-factor-turn"),
        Factor::Frequency => t!("setup-factor-frequency"),
        Factor::Coupling => t!("setup-factor-coupling"),
    }
}

#[component]
fn BagPanel() -> impl IntoView {
    let carry = RwSignal::new(Some(BagCarry::OneShoulder));
    let [load, mass] = [8.0, 70.0].map(RwSignal::new);
    let carries = vec![
        (BagCarry::TwoStraps, t!("setup-bag-two")),
        (BagCarry::OneShoulder, t!("setup-bag-one")),
        (BagCarry::Hand, t!("setup-bag-hand")),
    ];
    let drawing = Signal::derive(move || bag(carry.get().unwrap_or(BagCarry::OneShoulder)));
    let found = Memo::new(move |_| {
        let straps = if carry.get() == Some(BagCarry::TwoStraps) { 2 } else { 1 };
        let Ok(weighed) = weigh(load.get(), mass.get(), straps) else { return String::new() };
        let share = t!("setup-bag-share", percent = f64::from((weighed.share * 100.0).round()));
        let change = if weighed.take_out_kg >= 0.5 {
            t!("setup-bag-take-out", kg = format!("{:.0}", weighed.take_out_kg))
        } else if weighed.wants_two_straps {
            t!("setup-bag-straps")
        } else {
            t!("setup-nothing-left")
        };
        format!("{share} {change}")
    });
    let kg = |kg: f32| t!("setup-kg", kg = f64::from(kg));
    view! {
        <section class="stack">
            <h2>{t!("setup-bag")}</h2>
            <div class="columns">
                <Plate caption=t!("setup-bag-caption")>
                    <Sketch drawing label=found />
                </Plate>
                <div class="stack-wide">
                    <Choice question=t!("setup-bag-carry") small=true options=carries chosen=carry />
                    <Gauge label=t!("setup-bag-load") value=load range=(0.0, 30.0) step=0.5 words=kg />
                    <Gauge label=t!("setup-bag-mass") value=mass range=(30.0, 180.0) words=kg />
                    <p class="reading" aria-live="polite">{found}</p>
                </div>
            </div>
        </section>
    }
}
