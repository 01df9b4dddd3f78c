//! The recommendation: what to do now, why this one, and two others.

use care::relief::{FittedRoutine, LeftOut, Offer, Reason, Recommendation};
use journal::ReliefAsked;
use leptos::prelude::*;
use library::MovementId;

use super::safety_net::SafetyNet;
use crate::content::content;
use crate::device::mark;
use crate::figure::StillFigure;
use crate::navigate::{Link, back_to_heading, navigator};
use crate::offer::{self, ChosenRoutine};
use crate::route::Route;
use crate::t;
use crate::ui::{Fact, Facts, Keyed, Nudge, Signpost};

/// The page.
#[component]
pub fn ForYou() -> impl IntoView {
    mark("limber-offer-asked");
    let answer = offer::answer();
    mark("limber-offer-found");
    match answer {
        Some((asked, Ok(recommendation))) => {
            offer::keep(&recommendation);
            view! { <Found asked recommendation /> }.into_any()
        }
        Some((_, Err(nothing))) => view! { <Nothing left_out=nothing.left_out /> }.into_any(),
        None => view! { <Nothing left_out=Vec::new() /> }.into_any(),
    }
}

/// What is on the page: the asking, every routine on offer, and which of them is shown large.
#[derive(Clone, Copy)]
struct Choices {
    asked: StoredValue<ReliefAsked>,
    offers: StoredValue<Vec<Offer>>,
    shown: RwSignal<usize>,
}

#[component]
fn Found(asked: ReliefAsked, recommendation: Recommendation) -> impl IntoView {
    let Recommendation { best, alternatives, left_out, drawn: _ } = recommendation;
    let offers = std::iter::once(best).chain(alternatives).collect();
    let choices =
        Choices { asked: StoredValue::new(asked), offers: StoredValue::new(offers), shown: RwSignal::new(0) };
    let left_out = offer::left_out_words(&left_out);
    view! {
        <div class="columns picture-first">
            {move || view! { <Large choices shown=choices.shown.get() /> }}
            <div class="stack-wide for-you-words">
                {move || view! { <Why choices shown=choices.shown.get() /> }}
                <section>
                    <h2>{t!("for-you-or")}</h2>
                    <div class="rows">{move || others(choices)}</div>
                </section>
                {(!left_out.is_empty())
                    .then(|| {
                        view! {
                            <section>
                                <h2>{t!("for-you-left-out")}</h2>
                                <Keyed items=left_out letters=true />
                            </section>
                        }
                    })}
                <SafetyNet />
            </div>
        </div>
    }
}

#[component]
fn Large(choices: Choices, shown: usize) -> impl IntoView {
    let navigator = navigator();
    let chosen: ChosenRoutine = expect_context();
    let offer = choices.offers.with_value(|offers| offers.get(shown).cloned());
    let Some(Offer { routine: fitted, .. }) = offer else { return ().into_any() };
    let content = content();
    let Some(routine) = content.routine(&fitted.id) else { return ().into_any() };
    let steps = pictured(&fitted);
    let support = offer::beside_support_words(&fitted);
    let lead = choices.asked.with_value(offer::lead);
    let fact = choices.asked.with_value(|asked| offer::fact(&fitted, asked));
    let facts = vec![
        Fact { name: t!("for-you-effort"), value: t!("movement-effort-gentle") },
        Fact { name: t!("for-you-movements"), value: steps.len().to_string() },
        Fact { name: t!("for-you-level"), value: routine.level.to_string() },
    ];
    let start = move || {
        chosen.0.set(Some(fitted.clone()));
        navigator.go(Route::Session);
    };
    view! {
        <div class="stack-wide">
            <div>
                <p class="note">{lead}</p>
                <h1 tabindex="-1">{routine.name.clone()}</h1>
            </div>
            <Steps steps />
            {support.map(|words| view! { <Nudge>{words}</Nudge> })}
            <Signpost verb=t!("start") fact on_press=start />
            <Facts facts />
        </div>
    }
    .into_any()
}

#[component]
fn Why(choices: Choices, shown: usize) -> impl IntoView {
    let reasons = choices.offers.with_value(|offers| {
        let offer = offers.get(shown)?;
        let routine = content().routine(offer.id())?;
        let said = |reason| Some(said(reason, offer::reason_words(reason, routine)?));
        Some(offer.reasons.iter().filter_map(said).collect::<Vec<_>>())
    });
    view! {
        <section>
            <h2>{t!("for-you-why")}</h2>
            <Keyed items=reasons.unwrap_or_default() />
        </section>
    }
}

/// A reason; one that comes from the desk leads to what can be changed there.
fn said(reason: &Reason, words: String) -> AnyView {
    match reason {
        Reason::AgainstSetUp { .. } => {
            view! { {words} " " <Link to=Route::SetUpDesk>{t!("reason-set-up-link")}</Link> }.into_any()
        }
        _ => words.into_any(),
    }
}

fn others(choices: Choices) -> impl IntoView {
    let row = |(place, offer): (usize, &Offer)| {
        let routine = content().routine(offer.id())?;
        let choose = move |_| {
            choices.shown.set(place);
            // The button is gone now; what it chose stands under the heading.
            request_animation_frame(back_to_heading);
        };
        Some(view! {
            <button type="button" on:click=choose>
                <b>{routine.name.clone()}</b>
                <span class="fact">{t!("minutes-short", minutes = offer.routine.minutes)}</span>
                <span class="second">{routine.summary.clone()}</span>
            </button>
        })
    };
    let shown = choices.shown.get();
    let rows = |offers: &Vec<Offer>| {
        offers.iter().enumerate().filter(|(place, _)| *place != shown).filter_map(row).collect_view()
    };
    choices.offers.with_value(rows)
}

/// The movements of a routine with their names, as [`Steps`] shows them.
pub(super) fn pictured(routine: &FittedRoutine) -> Vec<(MovementId, String)> {
    routine.steps.iter().map(|step| (step.movement.as_str().into(), step.name.clone())).collect()
}

/// Up to three movements of the routine as figures on one plate, keyed *a b c*; the caption names them all.
#[component]
pub(super) fn Steps(steps: Vec<(MovementId, String)>) -> impl IntoView {
    let keys = ('a'..='z').map(String::from);
    let figures = steps.iter().zip(keys.clone()).take(3).map(|((movement, _), key)| {
        view! {
            <div class="step">
                <i aria-hidden="true">{key}</i>
                <StillFigure movement=movement.clone() />
            </div>
        }
    });
    let captions = steps.iter().zip(keys).map(|((_, words), key)| {
        view! {
            <span>
                <i>{key}</i>
                " "
                {words.clone()}
            </span>
        }
    });
    let count = steps.len().min(3);
    view! {
        <figure>
            <div class=format!("plate steps of-{count}")>{figures.collect_view()}</div>
            <figcaption class="caption step-captions">{captions.collect_view()}</figcaption>
        </figure>
    }
}

#[component]
fn Nothing(left_out: Vec<LeftOut>) -> impl IntoView {
    let navigator = navigator();
    view! {
        <h1 tabindex="-1">{t!("for-you-nothing")}</h1>
        <p class="reading">{t!("for-you-nothing-words")}</p>
        <Keyed items=offer::left_out_words(&left_out) />
        <div class="history-onward">
            <Signpost
                verb=t!("for-you-again")
                fact=t!("title-relief")
                on_press=move || navigator.go(Route::Relief)
            />
        </div>
        <SafetyNet />
    }
}
