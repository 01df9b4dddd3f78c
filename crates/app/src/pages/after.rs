//! Afterwards: stiffness and urge again, how each movement felt, and whether something popped by itself.

use journal::{Body, Ended, EventId, Felt, MovementFelt, Popped, Scale as Mark, SessionFinished};
use leptos::prelude::*;

use crate::navigate::navigator;
use crate::route::Route;
use crate::state::keeper;
use crate::t;
use crate::ui::{Choice, Ruler, Scale, Signpost};

/// The session to look back on; the player sets it before it opens the page.
#[derive(Clone, Debug, PartialEq)]
pub struct LookBack {
    /// The session.
    pub session: EventId,
    /// How it came to its end.
    pub ended: Ended,
    /// The movements that were done, with their names.
    pub movements: Vec<(String, String)>,
    /// Stiffness and urge before.
    pub before: Option<[u8; 2]>,
}

/// Holds the session to look back on.
#[derive(Clone, Copy)]
pub struct LastSession(pub RwSignal<Option<LookBack>>);

/// The page.
#[component]
pub fn After() -> impl IntoView {
    let navigator = navigator();
    let last: LastSession = expect_context();
    match last.0.get_untracked() {
        Some(look_back) => view! { <Marks look_back /> }.into_any(),
        None => {
            navigator.replace(Route::Relief);
            ().into_any()
        }
    }
}

#[component]
fn Marks(look_back: LookBack) -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let last: LastSession = expect_context();
    let (stiffness, urge) = (RwSignal::new(None), RwSignal::new(None));
    let popped = RwSignal::new(None);
    let felt: Vec<(String, String, RwSignal<Option<Felt>>)> = look_back
        .movements
        .iter()
        .map(|(id, name)| (id.clone(), name.clone(), RwSignal::new(None)))
        .collect();
    let rows =
        felt.iter().map(|(_, name, felt)| view! { <FeltRow name=name.clone() felt=*felt /> }).collect_view();
    let done = move || {
        let movements = felt.iter().filter_map(|(movement, _, felt)| {
            Some(MovementFelt { movement: movement.clone(), felt: felt.get_untracked()? })
        });
        let mark = |signal: RwSignal<Option<u8>>| signal.get_untracked().and_then(Mark::new);
        let finished = SessionFinished {
            session: look_back.session,
            ended: look_back.ended,
            stiffness_after: mark(stiffness),
            urge_after: mark(urge),
            movements: movements.collect(),
            popped: popped.get_untracked(),
        };
        keeper.record_then(vec![Body::SessionFinished(finished)], move |_| {
            last.0.set(None);
            navigator.replace(Route::History);
        });
    };
    let missing = move || {
        let unmarked = stiffness.get().is_none() || urge.get().is_none();
        unmarked.then(|| t!("relief-missing-mark"))
    };
    let before = look_back.before;
    view! {
        <div>
            <p class="note">{t!("after-note")}</p>
            <h1 tabindex="-1">{t!("after-heading")}</h1>
        </div>
        <div class="columns">
            <div class="stack-wide">
                <Ruler scale=Scale::Stiffness mark=stiffness />
                <Ruler scale=Scale::Urge mark=urge />
                {before.map(|[stiff, urge]| view! {
                    <p class="caption">{t!("after-before", stiffness = stiff, urge = urge)}</p>
                })}
                <Choice
                    question=t!("after-popped")
                    small=true
                    options=vec![(Popped::No, t!("after-popped-no")), (Popped::ByItself, t!("after-popped-itself"))]
                    chosen=popped
                />
            </div>
            <div class="stack-wide">
                <section class="stack">
                    <h2>{t!("after-helped")}</h2>
                    {rows}
                </section>
                <Signpost
                    verb=t!("after-done")
                    fact=t!("after-kept")
                    missing=Signal::derive(missing)
                    on_press=done
                />
            </div>
        </div>
    }
}

#[component]
fn FeltRow(name: String, felt: RwSignal<Option<Felt>>) -> impl IntoView {
    let options = vec![
        (Felt::Better, t!("felt-better")),
        (Felt::Same, t!("felt-same")),
        (Felt::Worse, t!("felt-worse")),
    ];
    view! { <Choice question=name small=true options chosen=felt /> }
}
