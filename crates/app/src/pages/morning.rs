//! How it is the day after a session, whatever kind of session it was.
//!
//! Asked on pages that say how things go, which are parts and [bring](crate::bring) its words; and below Relief, as a part of
//! its own. What an answer leads to is decided in `care`: how much is done next, what is set aside, whether strength rests
//! and a comparison goes on.

use care::history::MOST_POINTS_OF_NO_FLARE;
use journal::{Body, EventId, Felt, Scale, SymptomNextDay};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use crate::navigate::{Link, focus_heading};
use crate::part::Part;
use crate::route::Route;
use crate::state::{Keeper, clock, keeper};
use crate::t;
use crate::ui::Warning;

/// So many points up, or more, is a flare.
const FLARE_POINTS: u8 = MOST_POINTS_OF_NO_FLARE + 1;

/// The question as a part, for a page that is none.
#[wasm_split(morning, fallible)]
pub(super) fn morning() -> Part<fn() -> AnyView> {
    crate::bring!("morning");
    Ok(|| view! { <Morning /> }.into_any())
}

/// The question, as long as a session waits for its answer. A flare that was marked is followed by a word, if not by the page's own.
#[component]
pub(super) fn Morning(#[prop(optional)] has_word_of_its_own: bool) -> impl IntoView {
    let (keeper, today) = (keeper(), clock::today());
    let asked = Memo::new(move |_| keeper.with_facts(|facts| facts.history.asks_next_day(today.get())));
    let said = RwSignal::new(String::new());
    let is_flare = RwSignal::new(false);
    let question = move || {
        let sessions = asked.get();
        (!sessions.is_empty()).then(|| view! { <Question keeper sessions said is_flare /> })
    };
    view! {
        {question}
        <p class="unseen" role="status">
            {said}
        </p>
        {move || (is_flare.get() && !has_word_of_its_own).then(|| view! { <AfterFlare /> })}
    }
}

/// What to do after a flare, and where it says when to see someone.
#[component]
pub(super) fn AfterFlare() -> impl IntoView {
    view! {
        <Warning>
            <p>{t!("flare-words")}</p>
            <p>
                <Link to=Route::SeeSomeone>{t!("flare-see")}</Link>
            </p>
        </Warning>
    }
}

/// A traffic light: words first, the lamp's place and shape with them. One answer is about all that it is asked of.
#[component]
fn Question(
    keeper: Keeper,
    sessions: Vec<EventId>,
    said: RwSignal<String>,
    is_flare: RwSignal<bool>,
) -> impl IntoView {
    let sessions = StoredValue::new(sessions);
    let tell = move |felt: Felt, points_up: Option<u8>| {
        let told = |session: EventId| {
            let points_up = points_up.and_then(Scale::new);
            Body::SymptomNextDay(SymptomNextDay { session: Some(session), felt, points_up })
        };
        let answers = sessions.get_value().into_iter().map(told).collect();
        keeper.record_then(answers, move |_| {
            is_flare.try_set(points_up == Some(FLARE_POINTS));
            // Whoever has gone on to another page meanwhile is left where they are.
            if said.try_set(t!("morning-kept")).is_none() {
                request_animation_frame(focus_heading);
            }
        });
    };
    let lamp = |light: &'static str| view! { <i class=format!("lamp {light}") aria-hidden="true"></i> };
    view! {
        <section class="stack" aria-label=t!("morning-question")>
            <h2>{t!("morning-question")}</h2>
            <div class="lights">
                <button type="button" class="button" on:click=move |_| tell(Felt::Same, None)>
                    {lamp("green")}
                    {t!("morning-green")}
                </button>
                <button type="button" class="button" on:click=move |_| tell(Felt::Worse, Some(2))>
                    {lamp("yellow")}
                    {t!("morning-yellow")}
                </button>
                <button type="button" class="button" on:click=move |_| tell(Felt::Worse, Some(FLARE_POINTS))>
                    {lamp("red")}
                    {t!("morning-red")}
                </button>
            </div>
            <p class="small muted">{t!("morning-why")}</p>
        </section>
    }
}
