//! What desk and hours do to the plan: they order a little and give a reason, and open and close nothing.

use library::Filter;
use proptest::prelude::*;

use super::{Someone, content, interview};
use crate::ergonomics::RiskContext;
use crate::ergonomics::rosa::RosaChoice;
use crate::programme::candidate::candidates;
use crate::programme::objective::{SET_UP, own_terms};
use crate::programme::own_ways::OwnWays;
use crate::programme::{Ground, Part, PlannedStep, Spoke, Term, told};
use crate::session::Step;

fn set_up(faults: &[RosaChoice], sitting_minutes_a_day: Option<u32>) -> RiskContext {
    RiskContext { faults: faults.to_vec(), sitting_minutes_a_day, ..RiskContext::default() }
}

/// What is planned in a new week with a reason from the desk, and which of the content's counters gave it.
fn planned_for(set_up: RiskContext) -> Vec<(PlannedStep, usize)> {
    let mut someone = Someone::new();
    someone.set_up = set_up;
    let week = someone.begins(interview());
    let steps = week.days.iter().flat_map(|day| day.steps()).cloned();
    steps
        .filter_map(|planned| {
            let counter = told(&planned.spoke).find_map(|spoke| match spoke.term {
                Term::SetUp { counter } => Some(counter),
                _ => None,
            })?;
            Some((planned, counter))
        })
        .collect()
}

#[test]
fn what_the_desk_shows_is_told_of_what_it_calls_for_and_of_nothing_else() {
    assert!(planned_for(RiskContext::default()).is_empty(), "nothing is known of a desk");
    let everything = planned_for(set_up(RosaChoice::ALL, Some(540)));
    assert!(!everything.is_empty(), "it is told of nothing");
    for (planned, counter) in everything {
        let counter = &content().ergonomics.counters[counter];
        let movement = planned.step.movement.as_str().into();
        assert!(counter.movements.contains(&movement), "{movement:?} under {}", counter.id);
        assert!(!counter.reason.is_empty(), "{}", counter.id);
    }
}

#[test]
fn what_is_told_are_the_two_strongest_and_the_set_up_wherever_it_stands() {
    let spoke = |term, points| Spoke { term, points };
    let set_up = spoke(Term::SetUp { counter: 3 }, SET_UP);
    let [studied, liked, kept] =
        [spoke(Term::Studied, 0.25), spoke(Term::Liked, 0.3), spoke(Term::Kept, 0.4)];
    for (all, expected) in [
        (vec![], vec![]),
        (vec![kept, liked, studied], vec![kept, liked]),
        (vec![kept, set_up], vec![kept, set_up]),
        (vec![kept, liked, studied, set_up], vec![kept, liked, set_up]),
    ] {
        assert_eq!(told(&all).copied().collect::<Vec<_>>(), expected);
    }
}

fn any_set_up() -> impl Strategy<Value = RiskContext> {
    let faults = proptest::sample::subsequence(RosaChoice::ALL.to_vec(), 0..12);
    (faults, proptest::option::of(0_u32..1440)).prop_map(|(faults, minutes)| set_up(&faults, minutes))
}

/// A movement that may be planned, as what, how, and what it is worth apart from need.
type May = (Part, Step, f64);

/// Everything that may be planned on the first day with a set-up, and what may not and why, each by name.
fn allowed(someone: &Someone, set_up: &RiskContext) -> (Vec<May>, Vec<String>) {
    let (answers, today) = (someone.interviewed(), someone.today());
    someone.with_ground(|ground| {
        let ground = Ground { set_up, ..*ground };
        let (ladder, ways) = (someone.programme.ladder(today), OwnWays::of(content(), &someone.programme));
        let (may, not) = candidates(&ground, &answers, &ladder, &ways, today);
        let may = may.into_iter().map(|candidate| {
            let worth: f64 = own_terms(&answers, &candidate, false).iter().map(|spoke| spoke.points).sum();
            (candidate.part, candidate.step, worth)
        });
        let not = not.into_iter().map(|(movement, why)| format!("{}: {why:?}", movement.id.0));
        (may.collect(), not.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_set_up_opens_or_closes_anything_or_changes_a_dose(
        context in any_set_up(),
        filters in proptest::sample::subsequence(Filter::ALL.to_vec(), 0..3),
        pain in proptest::option::of(0_u8..=10),
    ) {
        let mut someone = Someone::new();
        someone.filters = filters;
        someone.pain = pain;
        let (may, not) = allowed(&someone, &context);
        let (may_without, not_without) = allowed(&someone, &RiskContext::default());
        prop_assert_eq!(not, not_without);
        prop_assert_eq!(may.len(), may_without.len());
        for ((part, step, worth), (part_without, step_without, worth_without)) in may.iter().zip(&may_without) {
            prop_assert_eq!((part, step), (part_without, step_without));
            let more = worth - worth_without;
            prop_assert!(more.abs() < 1e-9 || (more - SET_UP).abs() < 1e-9, "{}: {more}", step.movement);
        }
    }
}
