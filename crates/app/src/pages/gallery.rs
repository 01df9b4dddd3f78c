//! Every component of the design system on one page, for those who build it and for screenshots.

use figure::plan::{Finding, finding};
use leptos::prelude::*;
use library::Region;
use wasm_split_helpers::wasm_split;

use crate::key;
use crate::part::Part;
use crate::t;
use crate::ui::*;

/// The part of the app that holds this page.
#[wasm_split(gallery, fallible)]
pub fn gallery() -> Part<fn() -> AnyView> {
    crate::bring!("gallery");
    Ok(|| view! { <Gallery /> }.into_any())
}

/// The page.
#[component]
fn Gallery() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{t!("title-gallery")}</h1>
        <div class="gallery">
            <Pressing />
            <Measuring />
            <Saying />
        </div>
    }
}

#[component]
fn Pressing() -> impl IntoView {
    let setting = RwSignal::new(Some(0_u8));
    let missing = Signal::derive(|| Some(key!("relief-missing-place").text()));
    let settings = vec![(0, t!("setting-desk")), (1, t!("setting-standing")), (2, t!("setting-floor"))];
    view! {
        <section>
            <Signpost verb=t!("go-on") fact=t!("title-check") on_press=|| {} />
            <Signpost verb=t!("go-on") fact=t!("title-check") missing on_press=|| {} />
            <div class="line">
                <Button style=Style::Solid icon=Icon::Pause on_press=|| {}>{t!("gallery-pause")}</Button>
                <Button icon=Icon::Note on_press=|| {}>{t!("gallery-plain")}</Button>
                <Button style=Style::Stop icon=Icon::Warning on_press=|| {}>{t!("gallery-hurts")}</Button>
                <Button style=Style::FillStop icon=Icon::Phone on_press=|| {}>{t!("gallery-stop")}</Button>
                <Button disabled=true on_press=|| {}>{t!("gallery-disabled")}</Button>
                <TextButton icon=Icon::Back on_press=|| {}>{t!("back")}</TextButton>
            </div>
            <Choice question=t!("relief-where") small=true options=settings chosen=setting />
            <Answers not_sure_note=t!("check-not-sure-note") on_answer=|_| {} />
        </section>
    }
}

#[component]
fn Measuring() -> impl IntoView {
    let places = RwSignal::new(vec![Region::NeckRight]);
    view! {
        <section>
            <Ruler scale=Scale::Stiffness mark=RwSignal::new(Some(6)) />
            <Ruler scale=Scale::Urge mark=RwSignal::new(None) />
            <Gauge
                label=t!("setup-seat")
                value=RwSignal::new(44.0)
                range=(34.0, 64.0)
                words=|cm| t!("setup-degrees", degrees = f64::from(cm))
            />
            <Grade score=5 range=(1, 10) levels=vec![5, 7] before=Some(7) />
            <Plate caption=t!("setup-screen-top")>
                <Sketch drawing=Signal::stored(finding(Finding::ScreenTooLow)) label=t!("setup-too-low") />
            </Plate>
            <div class="line">
                <Ring left_secs=12.0 total_secs=20.0 />
                <Ring left_secs=4.0 total_secs=20.0 />
            </div>
            <Progress now=3_usize all=7_usize />
            <div class="line">
                <Evidence certainty=Certainty::Known />
                <Evidence certainty=Certainty::Argued />
                <Evidence certainty=Certainty::Unknown />
            </div>
            <BodyPlate marked=places />
        </section>
    }
}

#[component]
fn Saying() -> impl IntoView {
    let dialog = RwSignal::new(false);
    let line = |mark| {
        view! {
            <li>
                <Tickable text=t!("gallery-line") hint=t!("gallery-hint") mark=mark on_toggle=|| {} />
            </li>
        }
    };
    view! {
        <section>
            <Warning>{t!("gallery-line")}</Warning>
            <Nudge>{t!("gallery-line")}</Nudge>
            <ul class="ticks">{[None, Some(Mark::Yes), Some(Mark::NotSure)].map(line).into_iter().collect_view()}</ul>
            <Keyed items=vec![t!("gallery-line"), t!("gallery-hint")] />
            <Facts facts=vec![Fact { name: t!("gallery-hint"), value: t!("gallery-line") }] />
            <Button on_press=move || dialog.set(true)>{t!("gallery-dialog")}</Button>
            <Dialog question=t!("gallery-dialog") open=dialog>
                <p>{t!("gallery-line")}</p>
                <div class="line">
                    <Button style=Style::Solid on_press=move || dialog.set(false)>{t!("gallery-stop")}</Button>
                    <Button on_press=move || dialog.set(false)>{t!("back")}</Button>
                </div>
            </Dialog>
            <Loading what=t!("gallery-line") />
        </section>
    }
}
