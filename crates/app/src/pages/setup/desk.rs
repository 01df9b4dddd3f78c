//! The workstation check: measures, eight questions, time, and what came of it.

use care::ergonomics::measure::Measure;
use care::ergonomics::rosa::{RosaChoice, RosaItem};
use care::ergonomics::setup;
use leptos::prelude::*;
use library::ergonomics::{Check, CheckId, Question};

use super::asking::{Asking, Pictured};
use super::draft::{SetupDraft, Step};
use super::measures::Measures;
use super::picture::of_choice;
use super::result::DeskResult;
use super::usage::Usage;
use crate::content::content;
use crate::navigate::focus_heading;
use crate::state::keeper;
use crate::t;
use crate::ui::{Icon, Progress, Signpost, TextButton};

/// The check as the content has it.
pub(super) fn workstation() -> Option<&'static Check> {
    content().ergonomics.check(CheckId::Workstation)
}

/// The page.
#[component]
pub fn DeskCheck() -> impl IntoView {
    let draft: SetupDraft = expect_context();
    if draft.step.get_untracked().is_none() {
        let was_done =
            keeper().with_facts_untracked(|facts| facts.setup.latest(CheckId::Workstation).is_some());
        draft.step.set(Some(if was_done { Step::Result } else { Step::Measures }));
    }
    Effect::new(move |earlier: Option<()>| {
        draft.step.track();
        if earlier.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(focus_heading);
        }
    });
    move || {
        let step = draft.step.get().unwrap_or(Step::Measures);
        view! {
            <Above step />
            <div class="stack-wide setup">
                {match step {
                    Step::Measures => view! { <Measures /> }.into_any(),
                    Step::Item(place) => item_view(place),
                    Step::Usage => view! { <Usage /> }.into_any(),
                    Step::Result => view! { <DeskResult /> }.into_any(),
                }}
            </div>
        }
    }
}

/// Back, and how far along it is.
#[component]
fn Above(step: Step) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let all = RosaItem::ALL.len();
    let (now, before) = match step {
        Step::Measures | Step::Result => return ().into_any(),
        Step::Item(0) => (1, Step::Measures),
        Step::Item(place) => (place + 1, Step::Item(place - 1)),
        Step::Usage => (all + 1, Step::Item(all - 1)),
    };
    view! {
        <div class="check-head">
            <TextButton icon=Icon::Back on_press=move || draft.step.set(Some(before))>{t!("back")}</TextButton>
            <Progress now=now all=all + 1 />
        </div>
    }
    .into_any()
}

fn item_view(place: usize) -> AnyView {
    let item = RosaItem::ALL.get(place).copied();
    let question = item.and_then(|item| workstation()?.question(item.name()));
    match item.zip(question) {
        Some((item, question)) => view! { <Item place item question=question.clone() /> }.into_any(),
        None => view! { <Measures /> }.into_any(),
    }
}

#[component]
fn Item(place: usize, item: RosaItem, question: Question) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let pointed_to = suggested(draft);
    let pictured = |choice: &library::ergonomics::Choice| {
        let rosa = RosaChoice::from_name(&choice.id);
        let is_suggested = rosa.is_some_and(|rosa| pointed_to.contains(&rosa));
        Pictured {
            id: choice.id.clone(),
            text: choice.text.clone(),
            drawing: rosa.map(of_choice),
            note: is_suggested.then(|| t!("setup-suggested")),
        }
    };
    let (extras, one_of): (Vec<_>, Vec<_>) = question.choices.iter().partition(|choice| choice.is_extra);
    let one_of = one_of.into_iter().map(pictured).collect();
    let extras = extras.into_iter().map(pictured).collect();
    let is_chosen = move |id: &str| {
        draft.answers.with(|answers| {
            let answer = answers.get(item);
            answer.is_some_and(|answer| {
                answer.base.is_some_and(|base| base.name() == id)
                    || answer.extras.iter().any(|extra| extra.name() == id)
            })
        })
    };
    let on_choose = move |id: &str, holds: bool| {
        if let Some(choice) = RosaChoice::from_name(id) {
            draft
                .answers
                .update(|answers| if holds { answers.choose(choice) } else { answers.unchoose(choice) });
        }
    };
    let missing = Signal::derive(move || {
        let is_missing = draft.answers.with(|answers| answers.missing().contains(&item));
        is_missing.then(|| t!("setup-missing"))
    });
    let is_last = place + 1 == RosaItem::ALL.len();
    let next = if is_last { Step::Usage } else { Step::Item(place + 1) };
    view! {
        <Asking question one_of extras is_chosen on_choose />
        <div class="onward">
            <Signpost verb=t!("go-on") missing on_press=move || draft.step.set(Some(next)) />
        </div>
    }
}

/// What the measurements point to. It is a remark beside the picture, never an answer.
fn suggested(draft: SetupDraft) -> Vec<RosaChoice> {
    untrack(|| {
        let (body, place) = (draft.body(), draft.workplace());
        let has_measured =
            draft.length(Measure::SeatHeight).is_ok() || draft.length(Measure::ScreenTop).is_ok();
        if has_measured { setup::suggested(&body, &place, &setup::view(&body, &place)) } else { Vec::new() }
    })
}
