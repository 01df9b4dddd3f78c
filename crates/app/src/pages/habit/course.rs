//! The course: where the person stands, what to do now, and all steps to read.

use care::habit::Stage;
use journal::{Body, CourseStep as StepTaken, EventId, IfThen};
use leptos::prelude::*;
use library::{CourseStep, Grade};

use super::Desk;
use crate::content::content;
use crate::navigate::focus_first;
use crate::t;
use crate::ui::{Button, Keyed, TextButton, TextLine};

/// A plan is a sentence, not a diary.
const MOST_SIGNS: usize = 200;

/// Keeps that steps were begun or done.
fn take(
    desk: Desk,
    steps: Vec<(&'static CourseStep, bool)>,
    plan: Option<IfThen>,
    then: impl FnOnce(Vec<EventId>) + 'static,
) {
    let step = |(step, done): (&CourseStep, bool)| {
        Body::CourseStep(StepTaken { step: step.id.clone(), done, plan: plan.clone() })
    };
    desk.keeper.record_then(steps.into_iter().map(step).collect(), then);
}

/// Another step stands in the section now: the focus goes to its beginning, as the button that had it is gone.
fn to_heading(_: Vec<EventId>) {
    request_animation_frame(|| {
        focus_first(".course h2");
    });
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
            <Button on_press=move || take(desk, vec![(first, false)], None, to_heading)>{t!("course-begin")}</Button>
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
        take(desk, std::iter::once((step, true)).chain(following).collect(), None, to_heading);
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
        <p class="small muted">{step.why.clone()}</p>
        <div class="line">
            {way}
            <span class="small muted">{pace}</span>
        </div>
        <StepSources step />
    }
}

/// Where a step comes from, each source with how far it was read.
#[component]
fn StepSources(step: &'static CourseStep) -> impl IntoView {
    let sources = step.sources.iter().filter_map(|id| content().source(id));
    let lines = sources.map(|source| {
        view! {
            <li>
                <span>{source.citation.clone()} ". " <span class="muted">{read_words(source.grade)}</span></span>
            </li>
        }
    });
    view! {
        <details class="as-table">
            <summary>{t!("learn-sources")}</summary>
            <ol class="keyed sources">{lines.collect_view()}</ol>
        </details>
    }
}

fn read_words(grade: Grade) -> String {
    match grade {
        Grade::Verified => t!("course-source-read"),
        Grade::Recall => t!("course-source-recall"),
        Grade::Practice => t!("grade-practice"),
    }
}

/// The if-then plan, in the person's words.
#[component]
fn Plan(desk: Desk, step: &'static CourseStep) -> impl IntoView {
    let kept = desk.keeper.with_facts_untracked(|facts| facts.habit.plan(&step.id).cloned());
    let (when, then) = kept.map(|plan| (plan.when, plan.then)).unwrap_or_default();
    let (when, then) = (RwSignal::new(when), RwSignal::new(then));
    let is_kept = RwSignal::new(false);
    let is_blank =
        move || when.with(|when| when.trim().is_empty()) || then.with(|then| then.trim().is_empty());
    let keep = move || {
        let words = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let plan = IfThen { when: words(when), then: words(then) };
        take(desk, vec![(step, false)], Some(plan), move |_| is_kept.set(true));
    };
    view! {
        <div class="plan">
            <TextLine label=t!("course-plan-if") words=when most=MOST_SIGNS />
            <TextLine label=t!("course-plan-then") words=then most=MOST_SIGNS />
            <div class="line">
                <Button disabled=Signal::derive(is_blank) on_press=keep>{t!("course-plan-keep")}</Button>
                <span role="status" class="small muted">
                    {move || is_kept.get().then(|| t!("course-plan-kept"))}
                </span>
            </div>
        </div>
    }
}
