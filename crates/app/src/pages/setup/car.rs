//! The car seat: its geometry, and one change at a time.

use care::ergonomics::car::{BREAK_EVERY_MINUTES, BREAK_MINUTES, CarItem, changes};
use care::ergonomics::measure::shown;
use figure::plan::Car;
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::draft::SetupDraft;
use super::live::LivePicture;
use super::picture::person;
use super::short::ShortPage;
use crate::route::Route;
use crate::t;
use crate::ui::{Gauge, Keyed};

/// The page.
#[component]
pub fn CarCheck() -> impl IntoView {
    view! { <ShortPage id=CheckId::Car route=Route::SetUpCar panel=|| view! { <Panel /> } /> }
}

#[component]
fn Panel() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let [back, pedal, wheel, over, gap] = [105.0, 84.0, 43.0, 0.0, 4.0].map(RwSignal::new);
    let car = Memo::new(move |_| Car {
        person: person(&draft.body()),
        back_deg: back.get() - 90.0,
        pedal: pedal.get(),
        wheel: wheel.get(),
        restraint_over_crown: over.get(),
        restraint_gap: gap.get(),
    });
    let cm = move |cm: f32| shown(cm, draft.units.get());
    let degrees = |deg: f32| t!("setup-degrees", degrees = f64::from(deg.round()));
    let sentences = Memo::new(move |_| {
        let car = car.get();
        let numbers = [
            (CarItem::ChestToWheel, car.wheel),
            (CarItem::KneeBend, car.knee_flexion_deg()),
            (CarItem::Back, back.get()),
            (CarItem::Elbow, 180.0 - car.elbow_flexion_deg()),
            (CarItem::HeadGap, car.restraint_gap),
            (CarItem::HeadTop, -car.restraint_over_crown),
        ];
        let found = changes(&numbers);
        found.first().map_or_else(|| t!("setup-car-fits"), |change| words(change.item, change.to, cm))
    });
    let drawing = Signal::derive(move || {
        let car = car.get();
        let knee = t!("setup-knee", degrees = f64::from(car.knee_flexion_deg().round()));
        let elbow = t!("setup-elbow", degrees = f64::from((180.0 - car.elbow_flexion_deg()).round()));
        car.draw(Some([&cm(car.wheel), &knee, &elbow]), 360.0)
    });
    view! {
        <div class="columns picture-first live">
            <LivePicture caption=t!("setup-car-caption") drawing label=sentences found=sentences />
            <div class="stack-wide">
                <div class="gauges">
                    <Gauge label=t!("setup-car-pedal") value=pedal range=(60.0, 100.0) words=cm />
                    <Gauge label=t!("setup-car-back") value=back range=(90.0, 130.0) words=degrees />
                    <Gauge label=t!("setup-car-wheel") value=wheel range=(12.0, 60.0) words=cm />
                    <Gauge label=t!("setup-car-over") value=over range=(-15.0, 8.0) words=cm />
                    <Gauge label=t!("setup-car-gap") value=gap range=(0.0, 20.0) words=cm />
                </div>
                <section class="stack wide-only" aria-live="polite">
                    <h2>{t!("setup-one-change")}</h2>
                    <p class="reading">{sentences}</p>
                </section>
                <Keyed items=vec![
                    t!("setup-car-break", minutes = BREAK_MINUTES, every = BREAK_EVERY_MINUTES / 60),
                    t!("setup-recall"),
                ] />
            </div>
        </div>
    }
}

fn words(item: CarItem, to: f32, cm: impl Fn(f32) -> String) -> String {
    let degrees = f64::from(to.round());
    match item {
        CarItem::ChestToWheel => t!("setup-car-say-chest", length = cm(to)),
        CarItem::KneeBend => t!("setup-car-say-knee", degrees = degrees),
        CarItem::Back => t!("setup-car-say-back", degrees = degrees),
        CarItem::Elbow => t!("setup-car-say-elbow", degrees = degrees),
        CarItem::HeadGap => t!("setup-car-say-gap", length = cm(to)),
        CarItem::HeadTop => t!("setup-car-say-top"),
    }
}
