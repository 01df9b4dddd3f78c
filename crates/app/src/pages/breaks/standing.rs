//! A break without a movement: standing, walking, breathing, with a dial for its time.

use care::breaks::Length;
use journal::EventId;
use leptos::prelude::*;

use super::{begin_then, told};
use crate::exchange::Neighbour;
use crate::frames::on_every_frame;
use crate::navigate::navigator;
use crate::pages::check::{CheckPurpose, Purpose};
use crate::route::Route;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Keyed, Ring, Signpost, TextButton};

/// The page. A word is taken for it that it was done, once there was time to do it.
#[component]
pub(super) fn StandWalkBreathe(
    /// The event that began the break.
    begun: Option<EventId>,
    /// How long it is for this person.
    length: Length,
    /// When the page was opened, on the wall.
    opened_ms: i64,
    /// Whether answering the safety check could open movements.
    can_check: bool,
) -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let beside = expect_context::<Neighbour>();
    let Length { secs: length, counts_from_secs: counts_from } = length;
    let passed = RwSignal::new(0_u32);
    // By the clock and not by pictures: a page that nobody sees gets none.
    on_every_frame(move |_| {
        let secs = (clock::glance().instant_ms - opened_ms).max(0) / 1000;
        let secs = u32::try_from(secs).unwrap_or(u32::MAX);
        if passed.get_untracked() != secs {
            passed.set(secs);
        }
    });
    let left = Signal::derive(move || length.saturating_sub(passed.get()) as f32);
    let too_soon = Memo::new(move |_| passed.get() < counts_from);
    let missing = Signal::derive(move || too_soon.get().then(|| t!("break-too-soon", seconds = counts_from)));
    // What was done takes a moment to be kept; a second tap until then would tell of two breaks.
    let pressed = StoredValue::new(false);
    let done = move || {
        if pressed.get_value() {
            return;
        }
        pressed.set_value(true);
        begin_then(keeper, beside, begun, move |begun| {
            keeper.record_then(vec![told(begun)], move |_| {
                navigator.replace(Route::Break(Some(begun.to_string())));
            });
        });
    };
    view! {
        <div class="break-page stack-wide">
            <h1 tabindex="-1">{t!("break-stand")}</h1>
            <div class="break-stand">
                <Ring left_secs=left total_secs=length as f32 />
                <Keyed items=vec![t!("break-stand-1"), t!("break-stand-2"), t!("break-stand-3")] />
            </div>
            <Signpost verb=t!("break-did") missing on_press=done />
            {can_check.then(|| view! { <ToCheck begun /> })}
            <TextButton on_press=move || navigator.replace(Route::Relief)>{t!("break-not-now")}</TextButton>
        </div>
    }
}

/// Movements need the day's safety check, and come back here.
#[component]
fn ToCheck(begun: Option<EventId>) -> impl IntoView {
    let (navigator, purpose) = (navigator(), expect_context::<CheckPurpose>());
    let check = move || {
        purpose.0.set(Purpose::For(Route::Break(begun.map(|begun| begun.to_string()))));
        navigator.go(Route::Check);
    };
    view! {
        <div class="nudge">
            <p>{t!("break-check-words")}</p>
            <TextButton on_press=check>{t!("break-check")}</TextButton>
        </div>
    }
}
