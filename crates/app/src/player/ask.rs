//! "This hurts" and "something new": few questions, and never more than the rules need.

use care::session::Input;
use care::session::stop::{DizzyCourse, Sign, StopReport};
use journal::Scale as Mark;
use leptos::prelude::*;

use crate::key;
use crate::navigate::focus_first;
use crate::safety::CallBand;
use crate::t;
use crate::ui::{Button, Choice, Ruler, Scale, Style, TextButton};
use crate::words::Key;

/// What it is, as the person would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ache,
    Sharp,
    Spreading,
    Click,
    Dizzy,
    AfterCrack,
    Sign(Sign),
}

/// Where the questions stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Kinds,
    Follow(Kind),
}

/// "This hurts".
#[component]
pub(crate) fn AskPain(
    /// Where the answer goes.
    on_input: Callback<Input>,
) -> impl IntoView {
    let kinds = vec![
        (Kind::Ache, key!("ask-ache")),
        (Kind::Sharp, key!("ask-sharp")),
        (Kind::Spreading, key!("ask-spreading")),
        (Kind::Click, key!("ask-click")),
    ];
    view! {
        <Questions
            on_input
            heading=t!("ask-pain")
            kinds
            other=Other { words: key!("ask-something-else"), input: Input::SomethingNew }
        />
    }
}

/// "Something new".
#[component]
pub(crate) fn AskNew(
    /// Where the answer goes.
    on_input: Callback<Input>,
) -> impl IntoView {
    let signs = Sign::ALL.map(|sign| (Kind::Sign(sign), sign_words(sign)));
    let rest = [
        (Kind::Dizzy, key!("ask-dizzy")),
        (Kind::Spreading, key!("ask-spreading")),
        (Kind::AfterCrack, key!("ask-after-crack")),
    ];
    let kinds = signs.into_iter().chain(rest).collect::<Vec<_>>();
    view! {
        <CallBand />
        <Questions
            on_input
            heading=t!("ask-new")
            kinds
            other=Other { words: key!("ask-none-of-these"), input: Input::AskCard }
        />
    }
}

/// The way on for whom no line fits.
#[derive(Clone, Copy)]
struct Other {
    words: Key,
    input: Input,
}

#[component]
fn Questions(
    on_input: Callback<Input>,
    heading: String,
    kinds: Vec<(Kind, Key)>,
    other: Other,
) -> impl IntoView {
    let at = RwSignal::new(At::Kinds);
    request_animation_frame(|| _ = focus_first(".asking h1"));
    Effect::new(move |earlier: Option<()>| {
        at.track();
        if earlier.is_some() {
            request_animation_frame(|| _ = focus_first(".asking h1"));
        }
    });
    let kinds = StoredValue::new(kinds);
    move || match at.get() {
        At::Follow(kind) => view! { <FollowUp on_input kind at /> }.into_any(),
        At::Kinds => {
            let choose = move |kind| match answered_at_once(kind) {
                Some(report) => on_input.run(Input::Report(report)),
                None => at.set(At::Follow(kind)),
            };
            let rows = kinds.with_value(|kinds| {
                kinds
                    .iter()
                    .map(|&(kind, words)| view! { <AskRow words on_press=move || choose(kind) /> })
                    .collect_view()
            });
            view! {
                <h1 tabindex="-1">{heading.clone()}</h1>
                <div class="rows ask-rows">
                    {rows}
                    <AskRow words=other.words on_press=move || on_input.run(other.input) />
                </div>
                <TextButton on_press=move || on_input.run(Input::NeverMind)>{t!("ask-never-mind")}</TextButton>
            }
            .into_any()
        }
    }
}

#[component]
fn AskRow(words: Key, on_press: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button type="button" on:click=move |_| on_press()>
            <b>{words.text()}</b>
        </button>
    }
}

/// What needs no more questions.
fn answered_at_once(kind: Kind) -> Option<StopReport> {
    match kind {
        Kind::Click => Some(StopReport::PainlessClick),
        Kind::Sign(sign) => Some(StopReport::Sign(sign)),
        Kind::Ache | Kind::Sharp | Kind::Spreading | Kind::Dizzy | Kind::AfterCrack => None,
    }
}

#[component]
fn FollowUp(on_input: Callback<Input>, kind: Kind, at: RwSignal<At>) -> impl IntoView {
    let strength = RwSignal::new(None::<u8>);
    let (first, second) = (RwSignal::new(None::<bool>), RwSignal::new(None::<bool>));
    let course = RwSignal::new(None::<DizzyCourse>);
    let yes_no = || vec![(false, t!("answer-no")), (true, t!("answer-yes"))];
    let fields = match kind {
        Kind::Ache | Kind::Sharp => {
            view! { <Ruler scale=Scale::Pain mark=strength label=t!("ask-how-strong") /> }.into_any()
        }
        Kind::Spreading => view! {
            <Choice question=t!("ask-weak") options=yes_no() chosen=first />
            <Choice question=t!("ask-over-a-day") options=yes_no() chosen=second />
        }
        .into_any(),
        Kind::Dizzy => view! {
            <Choice question=t!("ask-other-sign") options=yes_no() chosen=first />
            <Choice
                question=t!("ask-how-long")
                many=true
                options=vec![
                    (DizzyCourse::Cleared, t!("ask-cleared")),
                    (DizzyCourse::StillThere, t!("ask-still-there")),
                    (DizzyCourse::OverFiveMinutes, t!("ask-over-five-minutes")),
                ]
                chosen=course
            />
        }
        .into_any(),
        Kind::AfterCrack => {
            view! { <Choice question=t!("ask-sudden") options=yes_no() chosen=first /> }.into_any()
        }
        Kind::Click | Kind::Sign(_) => ().into_any(),
    };
    let report = move || match kind {
        Kind::Ache => Some(StopReport::Discomfort { now: Mark::new(strength.get()?)? }),
        Kind::Sharp => Some(StopReport::Sharp { now: Mark::new(strength.get()?)? }),
        Kind::Spreading => Some(StopReport::Spreading { weak: first.get()?, over_a_day: second.get()? }),
        Kind::Dizzy => Some(StopReport::Dizzy { with_another_sign: first.get()?, course: course.get()? }),
        Kind::AfterCrack => Some(StopReport::NeckPainAfterCrack { sudden_or_severe: first.get()? }),
        Kind::Click | Kind::Sign(_) => answered_at_once(kind),
    };
    let is_open = Memo::new(move |_| report().is_none());
    let send = move || {
        if let Some(report) = untrack(report) {
            on_input.run(Input::Report(report));
        }
    };
    view! {
        <h1 tabindex="-1">{kind_words(kind).text()}</h1>
        {fields}
        <div class="controls">
            <Button style=Style::Solid disabled=is_open on_press=send>
                {t!("ask-send")}
            </Button>
            <Button on_press=move || at.set(At::Kinds)>{t!("back")}</Button>
        </div>
        <TextButton on_press=move || on_input.run(Input::NeverMind)>{t!("ask-never-mind")}</TextButton>
    }
}

fn kind_words(kind: Kind) -> Key {
    match kind {
        Kind::Ache => key!("ask-ache"),
        Kind::Sharp => key!("ask-sharp"),
        Kind::Spreading => key!("ask-spreading"),
        Kind::Click => key!("ask-click"),
        Kind::Dizzy => key!("ask-dizzy"),
        Kind::AfterCrack => key!("ask-after-crack"),
        Kind::Sign(sign) => sign_words(sign),
    }
}

fn sign_words(sign: Sign) -> Key {
    match sign {
        Sign::Sight => key!("sign-sight"),
        Sign::Speech => key!("sign-speech"),
        Sign::Swallowing => key!("sign-swallowing"),
        Sign::Face => key!("sign-face"),
        Sign::OneSide => key!("sign-one-side"),
        Sign::Collapse => key!("sign-collapse"),
        Sign::SuddenHeadache => key!("sign-sudden-headache"),
        Sign::ChestPain => key!("sign-chest-pain"),
        Sign::Saddle => key!("sign-saddle"),
        Sign::Bladder => key!("sign-bladder"),
        Sign::LegWeakness => key!("sign-leg-weakness"),
    }
}
