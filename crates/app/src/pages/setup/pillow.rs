//! The pillow: how high it should be, on the side and on the back.

use care::ergonomics::measure::{Measure, shown};
use care::ergonomics::pillow::{Lying as Lies, Mattress, height};
use figure::plan::{Bed, Lying};
use leptos::prelude::*;
use library::ergonomics::CheckId;

use super::draft::SetupDraft;
use super::length::{Length, UnitsChoice};
use super::live::LivePicture;
use super::picture::person;
use super::short::ShortPage;
use crate::route::Route;
use crate::t;
use crate::ui::{Choice, Gauge};

/// The page.
#[component]
pub fn PillowCheck() -> impl IntoView {
    view! { <ShortPage id=CheckId::Sleep route=Route::SetUpPillow panel=|| view! { <Panel /> } /> }
}

/// The share of what stands out that the shoulder sinks.
const fn sink_share(mattress: Mattress) -> f32 {
    match mattress {
        Mattress::Firm => 0.33,
        Mattress::Middle => 0.4,
        Mattress::Soft => 0.47,
    }
}

const USUAL_SHOULDERS: f32 = 46.0;
const HEAD: f32 = 15.5;

#[component]
fn Panel() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let lying = RwSignal::new(Some(Lies::Side));
    let mattress = RwSignal::new(Some(Mattress::Middle));
    let pillow = RwSignal::new(10.0);
    let cm = move |cm: f32| shown(cm, draft.units.get());
    let lies = vec![
        (Lies::Side, t!("setup-lie-side")),
        (Lies::Back, t!("setup-lie-back")),
        (Lies::Front, t!("setup-lie-front")),
    ];
    let mattresses = vec![
        (Mattress::Firm, t!("setup-mattress-firm")),
        (Mattress::Middle, t!("setup-mattress-middle")),
        (Mattress::Soft, t!("setup-mattress-soft")),
    ];
    let bed = Memo::new(move |_| {
        let shoulder_breadth = draft.length(Measure::ShoulderBreadth).unwrap_or(USUAL_SHOULDERS);
        let share = sink_share(mattress.get().unwrap_or_default());
        Bed {
            person: person(&draft.body()),
            lying: match lying.get() {
                Some(Lies::Side) | None => Lying::OnTheSide,
                Some(Lies::Back) => Lying::OnTheBack,
                Some(Lies::Front) => Lying::OnTheFront,
            },
            shoulder_breadth,
            pillow: pillow.get(),
            sink: share * (shoulder_breadth - HEAD) / 2.0,
        }
    });
    let words = Memo::new(move |_| match (lying.get(), advised(draft, lying.get(), mattress.get())) {
        (Some(Lies::Front), _) => t!("setup-pillow-front"),
        (_, None) => t!("setup-pillow-unknown"),
        (_, Some((low, high, is_measured))) => {
            let (low_words, high_words) = (cm(low), cm(high));
            let band = if is_measured {
                t!("setup-pillow-band", low = low_words, high = high_words)
            } else {
                t!("setup-pillow-band-about", low = low_words, high = high_words)
            };
            let now = pillow.get();
            let fit = match now {
                now if now < low - 0.5 => t!("setup-pillow-low"),
                now if now > high + 0.5 => t!("setup-pillow-high"),
                _ => t!("setup-pillow-fits"),
            };
            format!("{band} {fit}")
        }
    });
    let drawing = Signal::derive(move || bed.get().draw(Some(&cm(pillow.get())), 360.0));
    view! {
        <div class="columns picture-first live">
            <LivePicture caption=t!("setup-pillow-caption") drawing label=words found=words />
            <div class="stack-wide">
                <Choice question=t!("setup-lie") small=true options=lies chosen=lying />
                <Choice question=t!("setup-mattress") small=true options=mattresses chosen=mattress />
                <Gauge label=t!("setup-pillow-height") value=pillow range=(2.0, 20.0) words=cm />
                <UnitsChoice />
                <Length measure=Measure::ShoulderBreadth />
                <section class="stack wide-only" aria-live="polite">
                    <p class="reading">{words}</p>
                </section>
                <p class="note">{t!("setup-pillow-honest")}</p>
            </div>
        </div>
    }
}

fn advised(draft: SetupDraft, lying: Option<Lies>, mattress: Option<Mattress>) -> Option<(f32, f32, bool)> {
    let advised = height(&draft.body(), lying?, mattress.unwrap_or_default())?;
    Some((advised.low_cm, advised.high_cm, advised.is_measured))
}
