//! At most so many a day, if the person wants that.

use care::habit::AgainstGoal;
use journal::{Body, GoalSet};
use leptos::prelude::*;

use super::Desk;
use crate::t;
use crate::ui::{Button, TextButton, fresh_id};

/// A goal beyond this is none.
const MOST: u16 = 500;

/// The goal and how the days stand against it.
#[component]
pub(super) fn Goal(desk: Desk) -> impl IntoView {
    let against = Memo::new(move |_| desk.read(|habit, today| habit.against_goal(today)));
    let wanted = RwSignal::new(String::new());
    let id = fresh_id("goal");
    let goal = move || wanted.get().trim().parse::<u16>().ok().filter(|goal| *goal <= MOST);
    let set = move |at_most_a_day: Option<u16>| {
        wanted.set(String::new());
        desk.keeper.record_then(vec![Body::GoalSet(GoalSet { at_most_a_day })], move |_| {
            desk.said.set(t!("habit-goal-kept"));
        });
    };
    view! {
        <section class="stack">
            <h2>{t!("habit-goal")}</h2>
            {move || against.get().map_or_else(|| t!("habit-goal-none"), against_words)}
            <div class="line goal">
                <div class="field">
                    <label for=id.clone()>{t!("habit-goal-at-most")}</label>
                    <input
                        id=id.clone()
                        type="number"
                        inputmode="numeric"
                        min="0"
                        max=MOST.to_string()
                        prop:value=move || wanted.get()
                        on:input=move |event| wanted.set(event_target_value(&event))
                    />
                </div>
                <Button
                    disabled=Signal::derive(move || goal().is_none())
                    on_press=move || set(untrack(goal))
                >
                    {t!("habit-goal-set")}
                </Button>
                {move || {
                    against
                        .get()
                        .map(|_| view! { <TextButton on_press=move || set(None)>{t!("habit-goal-drop")}</TextButton> })
                }}
            </div>
        </section>
    }
}

fn against_words(AgainstGoal { at_most, today, within, of }: AgainstGoal) -> String {
    let now = t!("habit-goal-now", goal = at_most, today = today);
    match of {
        0 => now,
        _ => format!("{now} {}", t!("habit-goal-days", within = within, of = of)),
    }
}
