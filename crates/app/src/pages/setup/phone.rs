//! Telephone and tablet: how far the head bends, and what holds them.

use care::ergonomics::device::{DeviceChange, Held, look};
use care::ergonomics::head::times_upright;
use care::ergonomics::measure::shown;
use figure::plan::{Device, PhoneHold, phone};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::draft::SetupDraft;
use super::live::LivePicture;
use super::short::ShortPage;
use crate::route::Route;
use crate::t;
use crate::ui::{Choice, Gauge};
use crate::words::number;

/// The page.
#[component]
pub fn PhoneCheck() -> impl IntoView {
    view! { <ShortPage id=CheckId::Device route=Route::SetUpPhone panel=|| view! { <Panel /> } /> }
}

/// From the eyes to the device, and how far below them it is, as each hold is drawn.
const fn held_cm(hold: PhoneHold) -> (f32, f32) {
    match hold {
        PhoneHold::Lap => (45.0, 40.0),
        PhoneHold::Chest => (38.0, 28.0),
        PhoneHold::Raised | PhoneHold::Supported => (38.0, 12.0),
    }
}

#[component]
fn Panel() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let hold = RwSignal::new(Some(PhoneHold::Lap));
    let device = RwSignal::new(Some(Device::Phone));
    let minutes = RwSignal::new(30.0);
    let holds = vec![
        (PhoneHold::Lap, t!("setup-phone-lap")),
        (PhoneHold::Chest, t!("setup-phone-chest")),
        (PhoneHold::Raised, t!("setup-phone-raised")),
        (PhoneHold::Supported, t!("setup-phone-supported")),
    ];
    let devices = vec![(Device::Phone, t!("setup-phone")), (Device::Tablet, t!("setup-tablet"))];
    let looked = Memo::new(move |_| {
        let hold = hold.get().unwrap_or(PhoneHold::Lap);
        let (distance_cm, below_eye_cm) = held_cm(hold);
        let is_supported = hold == PhoneHold::Supported;
        look(Held { below_eye_cm, distance_cm, is_supported, minutes: minutes.get() as u16 })
    });
    let drawing = Signal::derive(move || {
        phone(hold.get().unwrap_or(PhoneHold::Lap), device.get().unwrap_or(Device::Phone))
    });
    let found = Memo::new(move |_| {
        let Some(looked) = looked.get() else { return String::new() };
        let tilt = looked.head_tilt_deg;
        let times = times_upright(tilt).unwrap_or(1.0);
        if tilt < 5.0 {
            t!("setup-head-level")
        } else {
            t!("setup-head-tilts", degrees = f64::from(tilt.round()), times = number(times.into(), 1))
        }
    });
    let change = move || {
        let looked = looked.get()?;
        Some(match looked.changes.first()? {
            DeviceChange::Raise => {
                t!("setup-phone-say-raise", length = shown(looked.raise_cm, draft.units.get()))
            }
            DeviceChange::Support => t!("setup-phone-say-support"),
            DeviceChange::Shorten => t!("setup-phone-say-shorten"),
        })
    };
    let said = move || change().unwrap_or_else(|| t!("setup-nothing-left"));
    let in_short = Signal::derive(move || format!("{} {}", found.get(), said()));
    let spoken = |minutes: f32| t!("setup-minutes", minutes = f64::from(minutes));
    view! {
        <div class="columns picture-first live">
            <LivePicture caption=t!("setup-phone-caption") drawing label=found found=in_short />
            <div class="stack-wide">
                <Choice question=t!("setup-phone-device") small=true options=devices chosen=device />
                <Choice question=t!("setup-phone-hold") small=true many=true options=holds chosen=hold />
                <Gauge label=t!("setup-phone-minutes") value=minutes range=(5.0, 120.0) step=5.0 words=spoken />
                <section class="stack wide-only" aria-live="polite">
                    <p>{found}</p>
                    <h2>{t!("setup-one-change")}</h2>
                    <p class="reading">{said}</p>
                </section>
                <p class="note">{t!("setup-phone-honest")}</p>
            </div>
        </div>
    }
}
