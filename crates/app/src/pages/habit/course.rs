//! The course: where the person stands, what to do now, and all steps to read.

use care::habit::Stage;
use journal::{Body, CourseStep as StepTaken, IfThen};
use leptos::prelude::*;
use library::CourseStep;

use super::Desk;
use crate::content::content;
use crate::t;
use crate::ui::{Button, Keyed, TextButton, fresh_id};

/// A plan is a sentence, not a diary.
const MOST_SIGNS: usize = 200;

fn take(desk: Desk, steps: Vec<(&'static CourseStep, bool)>, plan: Option<IfThen>) {
    let step = |(step, done): (&CourseStep, bool)| {
        Body::CourseStep(StepTaken { step: step.id.clone(), done, plan: plan.clone() })
    };
    desk.keeper.record_then(steps.into_iter().map(step).collect(), |_| {});
}

/// The section.
#[component]
pub(super) fn CourseSection(desk: Desk) -> impl IntoView {
    let course = &content().course;
    let stage = Memo::new(move |_| desk.read(|habit, today| habit.stage(course, today)));
    let shown = move || {
        Some(match stage.get()? {
            Stage::NotBegun { first } => view! { <NotBegun desk first /> }.into_any(),
            Stage::At { step, days, is_ripe, next } => {
                view! { <At desk step days is_ripe next /> }.into_any()
            }
            Stage::Finished => view! { <p>{t!("course-finished")}</p> }.into_any(),
        })
    };
    view! {
        <section class="stack course">
            <h2>{t!("course-heading")}</h2>
            {shown}
            <details class="as-table">
                <summary>{t!("course-all")}</summary>
                <ol class="keyed">
                    {course
                        .steps
                        .iter()
                        .map(|step| {
                            view! {
                                <li>
                                    <span>
                                        <b>{step.name.clone()}</b>
                                        " "
                                        {step.summary.clone()}
                                    </span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ol>
            </details>
        </section>
    }
}

#[component]
fn NotBegun(desk: Desk, first: &'static CourseStep) -> impl IntoView {
    view! {
        <p class="reading">{t!("course-offer")}</p>
        <div class="line">
            <Button on_press=move || take(desk, vec![(first, false)], None)>{t!("course-begin")}</Button>
        </div>
    }
}

#[component]
fn At(
    desk: Desk,
    step: &'static CourseStep,
    days: i64,
    is_ripe: bool,
    next: Option<&'static CourseStep>,
) -> impl IntoView {
    let steps = &content().course.steps;
    let place = steps.iter().position(|other| other.id == step.id).unwrap_or_default() + 1;
    let go_on = move || {
        let following = next.map(|next| (next, false));
        take(desk, std::iter::once((step, true)).chain(following).collect(), None);
    };
    let onward = match next {
        Some(next) => t!("course-next", name = next.name.clone()),
        None => t!("course-finish"),
    };
    let pace = if is_ripe { t!("course-ripe") } else { t!("course-day", day = days + 1, days = step.days) };
    let way = if is_ripe {
        view! { <Button on_press=go_on>{onward}</Button> }.into_any()
    } else {
        view! { <TextButton on_press=go_on>{onward}</TextButton> }.into_any()
    };
    view! {
        <div class="between">
            <h3>{step.name.clone()}</h3>
            <span class="caption">{t!("course-step", now = place, all = steps.len())}</span>
        </div>
        <p class="reading">{step.summary.clone()}</p>
        <Keyed items=step.tasks.clone() />
        {step.asks_plan.then(|| view! { <Plan desk step /> })}
        <p class="small muted">{step.why.clone()} " " {sources(step)}</p>
        <div class="line">
            {way}
            <span class="small muted">{pace}</span>
        </div>
    }
}

/// Where a step comes from, in one line.
fn sources(step: &CourseStep) -> String {
    let citations = step.sources.iter().filter_map(|id| content().source(id));
    let citations: Vec<String> = citations.map(|source| source.citation.clone()).collect();
    t!("course-sources", sources = citations.join("; "))
}

/// The if-then plan, in the person's words.
#[component]
fn Plan(desk: Desk, step: &'static CourseStep) -> impl IntoView {
    let kept = desk.keeper.with_facts_untracked(|facts| facts.habit.plan(&step.id).cloned());
    let (when, then) = kept.map(|plan| (plan.when, plan.then)).unwrap_or_default();
    let (when, then) = (RwSignal::new(when), RwSignal::new(then));
    let is_blank =
        move || when.with(|when| when.trim().is_empty()) || then.with(|then| then.trim().is_empty());
    let keep = move || {
        let words = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let plan = IfThen { when: words(when), then: words(then) };
        take(desk, vec![(step, false)], Some(plan));
        desk.said.set(t!("course-plan-kept"));
    };
    view! {
        <div class="plan">
            <Line label=t!("course-plan-if") words=when />
            <Line label=t!("course-plan-then") words=then />
            <div class="line">
                <Button disabled=Signal::derive(is_blank) on_press=keep>{t!("course-plan-keep")}</Button>
            </div>
        </div>
    }
}

#[component]
fn Line(label: String, words: RwSignal<String>) -> impl IntoView {
    let id = fresh_id("plan");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                maxlength=MOST_SIGNS.to_string()
                prop:value=move || words.get()
                on:input=move |event| words.set(event_target_value(&event))
            />
        </div>
    }
}
