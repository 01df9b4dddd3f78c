//! Whatever the person, the interview and the past: the plan stays inside.

use std::collections::BTreeSet;

use journal::{Felt, ProgrammeInterviewed, StrengthPattern};
use kinematics::Person;
use library::{Filter, Prop, Region};
use proptest::prelude::*;

use super::{DAY_MS, MONDAY_MS, Someone, content, strength_days};
use crate::programme::{Ground, Interview, NECK_MOVEMENTS_A_DAY, WeekPlan, is_spaced, plan_week, session_of};
use crate::relief::{Now, Outlook, works_neck};

/// One day: whether there was a session, its share, its effort, and the morning after.
type Lived = (bool, f32, Option<u8>, Option<(Felt, u8)>);

#[derive(Clone, Debug)]
struct Life {
    told: ProgrammeInterviewed,
    filters: Vec<Filter>,
    age_years: u8,
    pain: Option<u8>,
    /// What happens on each day: nothing, a share of the session, how hard, how the morning after is.
    days: Vec<Lived>,
    first_weekday: i64,
    seed: u64,
}

fn told() -> impl Strategy<Value = ProgrammeInterviewed> {
    let names = |all: Vec<String>| proptest::sample::subsequence(all.clone(), 0..=all.len());
    let places: Vec<String> = Region::ALL.iter().map(|place| place.name().to_owned()).collect();
    let props: Vec<String> = Prop::ALL.iter().map(|prop| prop.name().to_owned()).collect();
    let weekdays: Vec<u8> = (0..7).collect();
    let strength = prop_oneof![Just(StrengthPattern::ThreeDays), Just(StrengthPattern::TwoMinutes)];
    (
        proptest::sample::subsequence(places, 1..=3),
        names(props),
        proptest::sample::subsequence(weekdays, 1..=7),
        3..=30u8,
        any::<bool>(),
        strength,
    )
        .prop_map(|(places, props, weekdays, minutes_a_day, has_floor, strength)| ProgrammeInterviewed {
            places,
            goals: vec![],
            minutes_a_day,
            weekdays,
            props,
            has_floor,
            strength,
            liked: vec![],
            unwanted: vec!["chin-tuck-seated".into()],
        })
}

fn life() -> impl Strategy<Value = Life> {
    let felt = prop_oneof![4 => Just(Felt::Same), 1 => Just(Felt::Better), 1 => Just(Felt::Worse)];
    let day = (
        prop::bool::weighted(0.7),
        0.0..=1.0f32,
        proptest::option::of(0..=10u8),
        proptest::option::of((felt, 0..=6u8)),
    );
    (
        told(),
        proptest::sample::subsequence(Filter::ALL.to_vec(), 0..=3),
        18..=90u8,
        proptest::option::of(0..=10u8),
        proptest::collection::vec(day, 0..12),
        0..7i64,
        any::<u64>(),
    )
        .prop_map(|(told, filters, age_years, pain, days, first_weekday, seed)| Life {
            told,
            filters,
            age_years,
            pain,
            days,
            first_weekday,
            seed,
        })
}

fn lived(life: &Life) -> Someone {
    let mut someone = Someone::new();
    someone.now_ms = MONDAY_MS + life.first_weekday * DAY_MS;
    someone.filters.clone_from(&life.filters);
    someone.person = Person::of_age(life.age_years);
    someone.pain = life.pain;
    someone.begins(life.told.clone());
    for (does, share, effort, next_day) in &life.days {
        let start_ms = someone.now_ms;
        if let Some(session) = does.then(|| someone.does(*share)).flatten() {
            if let Some(effort) = effort {
                someone.effort(session, *effort);
            }
            someone.now_ms = start_ms + DAY_MS;
            if let Some((felt, points)) = next_day {
                someone.next_day(session, *felt, Some(*points));
            }
        }
        someone.now_ms = start_ms + DAY_MS;
    }
    someone
}

fn plan(someone: &Someone, interview: &Interview, seed: u64) -> WeekPlan {
    someone.with_ground(|ground| plan_week(ground, interview, &someone.programme, someone.today(), seed))
}

fn inside(ground: &Ground<'_>, interview: &Interview, week: &WeekPlan, today: i64) -> Result<(), String> {
    let outlook =
        Outlook::of(ground.content, ground.limits, ground.history, (&interview.places, ground.pain), today);
    for planned in week.days.iter().flat_map(|day| day.steps()) {
        let id = &planned.step.movement;
        let movement = content().movement(&id.as_str().into()).ok_or_else(|| format!("{id} is unknown"))?;
        if let Some(why) = outlook.forbids(movement) {
            return Err(format!("{id} is outside the safe set: {why:?}"));
        }
        if interview.unwanted.contains(&movement.id) {
            return Err(format!("{id} is not wanted"));
        }
        if planned.step.sets > movement.dose.max_sets.max(1)
            || planned.step.repetitions > movement.dose.max_reps
        {
            return Err(format!("{id}: {} x {}", planned.step.sets, planned.step.repetitions));
        }
    }
    for id in week.days.iter().flat_map(|day| &day.breaks) {
        let movement = content().movement(id).ok_or("a break is unknown")?;
        if works_neck(movement) || outlook.forbids(movement).is_some() {
            return Err(format!("{id} is no break"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_safe_in_time_spaced_and_the_same_again(life in life()) {
        let someone = lived(&life);
        let interview = Interview::of(&life.told).expect("in range");
        let today = someone.today();
        let week = plan(&someone, &interview, life.seed);
        prop_assert_eq!(&week, &plan(&someone, &interview, life.seed), "not the same again");

        let checked = someone.with_ground(|ground| inside(ground, &interview, &week, today));
        prop_assert_eq!(checked, Ok(()));

        let budget = f32::from(interview.minutes_a_day) * 60.0;
        for day in &week.days {
            prop_assert!(day.secs <= budget + 0.01, "{} of {} s", day.secs, budget);
            let ids: BTreeSet<&str> = day.steps().iter().map(|planned| planned.step.movement.as_str()).collect();
            prop_assert_eq!(ids.len(), day.steps().len(), "a movement twice on a day");
            let neck = day.steps().iter().filter(|planned| planned.step.works_neck()).count();
            prop_assert!(neck <= usize::from(NECK_MOVEMENTS_A_DAY), "{} movements of the neck", neck);
        }

        // What was done counts for the spacing of what is planned.
        let done = someone.programme.runs().filter(|run| run.has_strength && run.was_begun()).map(|run| run.day);
        let recent: BTreeSet<i64> = done.filter(|day| *day >= today - 7).collect();
        let planned: Vec<i64> = strength_days(&week).into_iter().filter(|day| *day >= today && !recent.contains(day)).collect();
        for day in &planned {
            let mut near: Vec<i64> = recent.iter().copied().chain(planned.iter().copied()).filter(|other| (other - day).abs() <= 3).collect();
            near.sort_unstable();
            near.dedup();
            prop_assert!(is_spaced(interview.strength, &near) || !planned_is_at_fault(&near, *day, interview.strength), "{near:?}");
        }

        // Today's session may be begun: the screen allows what was planned under it.
        if let Some(plan) = week.on(today) {
            let now = Now { instant_ms: someone.now_ms, day: today, hour: 12 };
            let fitted = someone.with_ground(|ground| session_of(ground, plan, interview.minutes_a_day, now));
            if let Ok(fitted) = fitted {
                prop_assert!(fitted.duration_secs <= budget + 0.01);
                prop_assert!(fitted.plan(content(), &someone.clearance(), &someone.history, now).is_ok());
            }
        }
    }
}

/// Whether a planned day is in a stretch that holds too much strength. Days that were done may lie as they will.
fn planned_is_at_fault(days: &[i64], day: i64, pattern: StrengthPattern) -> bool {
    let stretch = if pattern == StrengthPattern::ThreeDays { 2 } else { 4 };
    let most = if pattern == StrengthPattern::ThreeDays { 1 } else { 3 };
    (day - stretch + 1..=day).any(|first| {
        let within = (first..first + stretch).filter(|other| days.contains(other)).count();
        within > most
    })
}
