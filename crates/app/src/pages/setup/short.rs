//! A short check: a picture of one's own measures, a few questions, and one change at a time.

use care::ergonomics::short::to_change;
use journal::{Body, SetupAnswer, SetupChecked, SetupFixed};
use leptos::prelude::*;
use library::ergonomics::{Check, CheckId};

use super::asking::{Asking, Pictured};
use super::draft::SetupDraft;
use super::picture::of_answer;
use crate::content::content;
use crate::navigate::focus_heading;
use crate::route::Route;
use crate::state::keeper;
use crate::t;
use crate::ui::{Button, Icon, Progress, Signpost, TextButton};

/// The page of a short check. While its questions are asked the panel makes way for them.
#[component]
pub(super) fn ShortPage(
    /// Which check.
    id: CheckId,
    /// Its page, for its title.
    route: Route,
    /// The picture with its sliders.
    #[prop(into)]
    panel: ViewFn,
) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    let check = content().ergonomics.check(id);
    Effect::new(move |earlier: Option<()>| {
        at.track();
        if earlier.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(focus_heading);
        }
    });
    move || match (check, at.get()) {
        (Some(check), Some(place)) if place < check.questions.len() => {
            view! { <Question check place at /> }.into_any()
        }
        _ => {
            let title = check.map_or_else(|| route.title().text(), |check| check.title.clone());
            let lead = check.map(|check| view! { <p class="reading">{check.lead.clone()}</p> });
            view! {
                <h1 tabindex="-1">{title}</h1>
                {lead}
                <div class="stack-wide setup">
                    {panel.run()}
                    {check.map(|check| view! { <Standing check at /> })}
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn Question(check: &'static Check, place: usize, at: RwSignal<Option<usize>>) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let question = &check.questions[place];
    let pictured = |choice: &library::ergonomics::Choice| Pictured {
        id: choice.id.clone(),
        text: choice.text.clone(),
        drawing: of_answer(&choice.id),
        note: None,
    };
    let (extras, one_of): (Vec<_>, Vec<_>) = question.choices.iter().partition(|choice| choice.is_extra);
    let one_of = one_of.into_iter().map(pictured).collect();
    let extras = extras.into_iter().map(pictured).collect();
    let is_chosen = move |id: &str| draft.short_answers(check.id).iter().any(|answer| answer == id);
    let on_choose = move |id: &str, holds: bool| choose(draft, check, place, id, holds);
    let missing = Signal::derive(move || {
        let bases = check.questions[place].choices.iter().filter(|choice| !choice.is_extra);
        let answers = draft.short_answers(check.id);
        let is_answered = bases.into_iter().any(|choice| answers.contains(&choice.id));
        (!is_answered).then(|| t!("setup-missing"))
    });
    let all = check.questions.len();
    let go_on = move || {
        if place + 1 == all {
            keep(draft, check, at);
        } else {
            at.set(Some(place + 1));
        }
    };
    view! {
        <div class="check-head">
            <TextButton icon=Icon::Back on_press=move || at.set(place.checked_sub(1))>{t!("back")}</TextButton>
            <Progress now=place + 1 all=all />
        </div>
        <div class="stack-wide setup">
            <Asking question=question.clone() one_of extras is_chosen on_choose />
            <div class="onward">
                <Signpost verb=t!("go-on") missing on_press=go_on />
            </div>
        </div>
    }
}

/// Takes an answer: one that stands alone replaces the others of its question.
fn choose(draft: SetupDraft, check: &Check, place: usize, id: &str, holds: bool) {
    let choices = &check.questions[place].choices;
    let is_extra = choices.iter().any(|choice| choice.id == id && choice.is_extra);
    draft.short.update(|short| {
        let answers = short.entry(check.id.name()).or_default();
        let replaces = |answer: &String| {
            answer == id
                || (!is_extra && choices.iter().any(|choice| !choice.is_extra && choice.id == *answer))
        };
        answers.retain(|answer| !replaces(answer));
        if holds {
            answers.push(id.to_owned());
        }
    });
}

fn keep(draft: SetupDraft, check: &'static Check, at: RwSignal<Option<usize>>) {
    let answers = untrack(|| draft.short_answers(check.id));
    let recorded = check.questions.iter().map(|question| SetupAnswer {
        question: question.id.clone(),
        choices: question
            .choices
            .iter()
            .filter(|choice| answers.contains(&choice.id))
            .map(|choice| choice.id.clone())
            .collect(),
        daily_use: None,
    });
    let checked = SetupChecked {
        check: check.id.name().to_owned(),
        answers: recorded.collect(),
        measures: untrack(|| draft.measures()),
        score: None,
        sitting_minutes_a_day: None,
        stiffness: None,
    };
    keeper().record_then(vec![Body::SetupChecked(checked)], move |_| at.set(None));
}

/// Where the check stands: the one change to make now, or the way in.
#[component]
fn Standing(check: &'static Check, at: RwSignal<Option<usize>>) -> impl IntoView {
    let (draft, keeper): (SetupDraft, _) = (expect_context(), keeper());
    let was_done = Memo::new(move |_| keeper.with_facts(|facts| facts.setup.latest(check.id).is_some()));
    let todo = Memo::new(move |_| keeper.with_facts(|facts| facts.setup.todo(check)));
    let now = move || {
        let todo = todo.get();
        let faults: Vec<String> = todo.iter().flat_map(|item| item.faults.clone()).collect();
        let changes = to_change(check, &faults);
        let rest = changes.len().saturating_sub(1);
        changes.first().map(|(question, choice, change)| {
            let (question, choice) = (question.id.clone(), choice.id.clone());
            view! {
                <div class="nudge stack">
                    <h2>{t!("setup-one-change")}</h2>
                    <p class="reading">{change.text.clone()}</p>
                    {(rest > 0).then(|| view! { <p class="note">{t!("setup-then", count = rest)}</p> })}
                    <p>
                        <Button on_press=move || mend(check, &question, &choice)>{t!("setup-changed-it")}</Button>
                    </p>
                </div>
            }
        })
    };
    let verb = move || if was_done.get() { t!("setup-again") } else { t!("setup-start") };
    let is_fine = move || was_done.get() && todo.with(Vec::is_empty);
    let begin = move || {
        draft.short.update(|short| drop(short.remove(check.id.name())));
        at.set(Some(0));
    };
    let asked = t!("setup-questions", count = check.questions.len());
    view! {
        <Show when=is_fine>
            <p class="reading">{t!("setup-nothing-left")}</p>
        </Show>
        {now}
        <div class="onward">
            <Signpost verb=Signal::derive(verb) fact=asked on_press=begin />
        </div>
    }
}

fn mend(check: &Check, question: &str, choice: &str) {
    let keeper = keeper();
    let past = keeper.with_facts_untracked(|facts| facts.setup.latest(check.id).map(|past| past.id));
    let Some(checked) = past else { return };
    let fixed = SetupFixed {
        checked,
        question: question.to_owned(),
        mended: vec![choice.to_owned()],
        stiffness_before: None,
    };
    keeper.record_then(vec![Body::SetupFixed(fixed)], |_| ());
}
