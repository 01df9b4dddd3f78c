//! How much of a movement: lists that hold what may be chosen and nothing more.

use care::own::{HoldSpan, Room, Span};
use leptos::prelude::*;
use library::plan_file::FileStep;

use super::draft::{Chosen, Draft};
use crate::t;
use crate::ui::{Select, SelectOption};

/// Up to so many numbers stand one by one; longer lists have about so many.
const ONE_BY_ONE: u16 = 20;

/// Sets, repetitions and hold of a movement.
#[component]
pub(super) fn Dose(draft: Draft, chosen: Chosen, room: Room, name: Signal<String>) -> impl IntoView {
    let Chosen { key, step } = chosen;
    let sets = within(step.sets, room.sets);
    let repetitions = within(step.reps, room.repetitions);
    let sets_list = numbers(room.sets, sets);
    let repetitions_list = numbers(room.repetitions, repetitions);
    let (sets, repetitions) = (RwSignal::new(sets.to_string()), RwSignal::new(repetitions.to_string()));
    let hold = room.hold.map(|hold| (hold, RwSignal::new(seconds(held(&step, hold)))));
    on_choice(sets, move |sets| draft.change(key, |step| step.sets = sets.parse().ok()));
    on_choice(repetitions, move |reps| draft.change(key, |step| step.reps = reps.parse().ok()));
    if let Some((hold, chosen)) = hold {
        on_choice(chosen, move |secs| {
            let secs = secs.parse::<f32>().ok().filter(|secs| *secs != hold.usual_secs);
            draft.change(key, |step| step.hold_secs = secs);
        });
    }
    view! {
        <div class="own-dose" role="group" aria-label=move || name.get()>
            <Select label=t!("own-sets") options=options(&sets_list) chosen=sets />
            <Select label=t!("own-repetitions") options=options(&repetitions_list) chosen=repetitions />
            {hold.map(|(hold, chosen)| {
                let list = holds(hold, chosen.with_untracked(|secs| secs.parse().unwrap_or(hold.usual_secs)));
                view! { <Select label=t!("own-hold") options=list chosen /> }
            })}
        </div>
    }
}

/// Writes what somebody chooses in a list, and nothing before: a routine that is opened stays as it is kept, also where that is
/// more than the list holds.
fn on_choice(chosen: RwSignal<String>, write: impl Fn(&str) + 'static) {
    Effect::new(move |earlier: Option<String>| {
        let now = chosen.get();
        if earlier.is_some_and(|earlier| earlier != now) {
            write(&now);
        }
        now
    });
}

fn within(wanted: Option<u32>, span: Span) -> u16 {
    let wanted = wanted.map_or(span.usual, |wanted| u16::try_from(wanted).unwrap_or(u16::MAX));
    wanted.clamp(1, span.most)
}

fn held(step: &FileStep, hold: HoldSpan) -> f32 {
    step.hold_secs.unwrap_or(hold.usual_secs).clamp(0.0, hold.most_secs)
}

/// The numbers from 1 to the most; of many about twenty, with the usual one and the one that was chosen.
fn numbers(span: Span, chosen: u16) -> Vec<u16> {
    let every = span.most.div_ceil(ONE_BY_ONE).max(1);
    let is_listed =
        |number: &u16| number.is_multiple_of(every) || [1, span.usual, span.most, chosen].contains(number);
    (1..=span.most).filter(is_listed).collect()
}

fn options(numbers: &[u16]) -> Vec<SelectOption> {
    numbers
        .iter()
        .map(|number| SelectOption { value: number.to_string(), words: number.to_string() })
        .collect()
}

/// Whole seconds to the most, and the usual and the chosen ones, which may be halves.
fn holds(hold: HoldSpan, chosen_secs: f32) -> Vec<SelectOption> {
    let most = hold.most_secs as u16;
    let whole = numbers(Span { usual: 1, most: most.max(1) }, 1).into_iter().map(f32::from);
    let mut secs: Vec<f32> = whole.chain([hold.usual_secs, chosen_secs]).collect();
    secs.sort_by(f32::total_cmp);
    secs.dedup();
    let option = |secs: f32| SelectOption { value: seconds(secs), words: t!("own-seconds", seconds = secs) };
    secs.into_iter().map(option).collect()
}

fn seconds(secs: f32) -> String {
    secs.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_all_that_may_be_chosen_and_no_more() {
        let list = |usual, most, chosen| numbers(Span { usual, most }, chosen);
        assert_eq!(list(1, 1, 1), [1]);
        assert_eq!(list(3, 5, 4), [1, 2, 3, 4, 5]);
        let many = list(60, 400, 7);
        assert_eq!((many.first(), many.last(), many.len()), (Some(&1), Some(&400), 22));
        assert!(many.contains(&60) && many.contains(&7) && many.is_sorted());
    }

    #[test]
    fn what_was_chosen_before_is_brought_within() {
        let span = Span { usual: 8, most: 10 };
        for (wanted, expected) in
            [(None, 8), (Some(0), 1), (Some(4), 4), (Some(11), 10), (Some(u32::MAX), 10)]
        {
            assert_eq!(within(wanted, span), expected, "{wanted:?}");
        }
        let hold = HoldSpan { usual_secs: 15.0, most_secs: 30.0 };
        let step = FileStep { hold_secs: Some(600.0), ..FileStep::default() };
        assert_eq!((held(&step, hold), held(&FileStep::default(), hold)), (30.0, 15.0));
    }
}
