//! Whatever the person, the interview and the past: the plan stays inside.

use std::collections::BTreeSet;

use journal::{Felt, ProgrammeInterviewed, StrengthPattern};
use kinematics::{Limits, Person};
use library::{Filter, Movement, MovementKind, Prop, Region};
use proptest::prelude::*;

use super::{DAY_MS, MONDAY_MS, Someone, content, strength_days};
use crate::history::History;
use crate::programme::{Interview, NECK_MOVEMENTS_A_DAY, WeekPlan, is_spaced, plan_week, session_of};
use crate::relief::Now;
use crate::session::Step;

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

/// What rounding may add to an angle.
const TOLERANCE_DEG: f32 = 0.01;
/// From this pain on a place is left alone.
const TOO_MUCH_PAIN: u8 = 7;
/// The row of the clinical table that stays open whatever hurts: shoulder rolls.
const ALWAYS_OPEN_ROW: u8 = 19;

/// Whether a plan is such as the safety review allows. It says the rules once more, and asks nothing of what the planner chooses by.
fn inside(life: &Life, someone: &Someone, interview: &Interview, week: &WeekPlan) -> Result<(), String> {
    for planned in week.days.iter().flat_map(|day| day.steps()) {
        let id = &planned.step.movement;
        let movement = content().movement(&id.as_str().into()).ok_or_else(|| format!("{id} is unknown"))?;
        may_be_done(life, someone, interview, movement)?;
        is_fitted(life, someone, &planned.step)?;
        if interview.unwanted.contains(&movement.id) {
            return Err(format!("{id} is not wanted"));
        }
        // Nobody here has lived with the programme for two weeks, or long enough for an easier form to have become easy.
        if movement.level > 1 {
            return Err(format!("{id} comes too early"));
        }
        let (sets, repetitions) = (movement.dose.max_sets.max(1), movement.dose.max_reps);
        if planned.step.sets > sets || planned.step.repetitions > repetitions {
            return Err(format!("{id}: {} x {}", planned.step.sets, planned.step.repetitions));
        }
        let most = u32::from(sets) * u32::from(repetitions.max(1));
        let done = u32::from(planned.step.sets) * u32::from(planned.step.repetitions);
        if someone.history.is_flared(someone.today()) && done > most.div_ceil(2) {
            return Err(format!("{id}: {done} after a worse day, not half of {most}"));
        }
    }
    for id in week.days.iter().flat_map(|day| &day.breaks) {
        let movement = content().movement(id).ok_or("a break is unknown")?;
        may_be_done(life, someone, interview, movement)?;
        if movement.moves_neck() || movement.contraindications.contains(&Filter::BlockNeck) {
            return Err(format!("{id} is no break"));
        }
    }
    Ok(())
}

/// The screen, what hurt lately and the pain that was marked.
fn may_be_done(
    life: &Life,
    someone: &Someone,
    interview: &Interview,
    movement: &Movement,
) -> Result<(), String> {
    let id = &movement.id;
    if let Some(filter) = movement.contraindications.iter().find(|filter| life.filters.contains(filter)) {
        return Err(format!("{id} is ruled out by {filter}"));
    }
    let closes_neck = [Filter::BlockNeck, Filter::PregnantUncleared];
    if movement.moves_neck() && closes_neck.iter().any(|filter| life.filters.contains(filter)) {
        return Err(format!("{id} moves a neck that is closed"));
    }
    let is_gentle =
        matches!(movement.kind, MovementKind::Walking | MovementKind::Breathing | MovementKind::Habit)
            || movement.evidence_row == Some(ALWAYS_OPEN_ROW);
    if life.filters.contains(&Filter::PregnantUncleared) && !is_gentle {
        return Err(format!("{id} waits for a midwife or doctor"));
    }
    let hurts = life.pain.is_some_and(|pain| pain >= TOO_MUCH_PAIN);
    if hurts && !is_gentle && movement.regions.iter().any(|place| interview.places.contains(place)) {
        return Err(format!("{id} works where it hurts"));
    }
    let is_always_left = matches!(movement.kind, MovementKind::Walking | MovementKind::Breathing);
    if !is_always_left && hurt_lately(&someone.history, movement, someone.today()) {
        return Err(format!("{id} hurt lately, or an easier form of it"));
    }
    Ok(())
}

/// Whether a movement is one that is set aside, or a harder form of it.
fn hurt_lately(history: &History, movement: &Movement, today: i64) -> bool {
    history.all_set_aside_on(today).any(|(id, _)| {
        let first = content().movement(&id.into());
        let harder = |form: &&'static Movement| content().movement(form.harder.as_ref()?);
        // A chain of forms is short, and a ring of them ends here.
        std::iter::successors(first, harder).take(10).any(|form| form.id == movement.id)
    })
}

/// Inside what this person's joints are asked for.
fn is_fitted(life: &Life, someone: &Someone, step: &Step) -> Result<(), String> {
    let limits = Limits::of(&someone.person);
    for take in &step.takes {
        let mut stances = take.motion.motion().stances();
        if let Some(excess) = stances.find_map(|stance| limits.excess(&stance.pose, TOLERANCE_DEG)) {
            return Err(format!("{} goes beyond {excess:?}", step.movement));
        }
        if take.motion.moves_neck() && life.filters.contains(&Filter::BlockNeck) {
            return Err(format!("{} turns a neck that is closed", step.movement));
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

        prop_assert_eq!(inside(&life, &someone, &interview, &week), Ok(()));

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
