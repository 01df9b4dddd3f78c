//! Prints how long a recommendation takes, for every question a person can ask, after a year of sessions, how long all
//! that the habit page shows takes after a year of taps, and how long the plan of a week takes on this machine; its limit is
//! for the browser, where `e2e/figures.mjs` measures it.
//!
//! `cargo run --release -p care --example figures`

#![expect(clippy::print_stdout, reason = "an example that prints figures")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

use std::error::Error;
use std::time::Instant;

use care::ergonomics::RiskContext;
use care::habit::Habit;
use care::history::History;
use care::programme::{Ground, Interview, Programme, monday_of, plan_week};
use care::relief::{Ask, Now, recommend};
use care::screening::{AboutYou, Asking, Clearance, Flow, Input, Marks, Standing, events_of};
use journal::{
    Body, DeviceId, Ended, Fold, HabitMoment, Intent as JournalIntent, Moment, PlannedMovement,
    ProgrammeInterviewed, ReliefAsked, Scale, SessionFinished, SessionStarted, StrengthPattern, Writer,
};
use kinematics::Person;
use library::{Content, Intent, MINUTES, Prop, Region, Setting};

const TEN_IN_THE_MORNING_MS: i64 = 1_699_956_000_000;
const HOUR_MS: i64 = 60 * 60 * 1000;
const LIMIT_MS: f64 = 5.0;
/// One frame of the screen.
const HABIT_LIMIT_MS: f64 = 16.0;

fn main() -> Result<(), Box<dyn Error>> {
    let content = content_bundle::content();
    let mut writer = Writer::new(DeviceId(1));
    let history = a_year(content, &mut writer)?;
    let now = Moment::at_offset(TEN_IN_THE_MORNING_MS, "UTC", 0);
    let clearance = clearance(content, &mut writer, &now)?;
    let at = Now { instant_ms: now.instant_ms, day: now.local.date.days_since_epoch(), hour: 10 };
    let person = Person::of_age(40);
    let mut times_ms: Vec<f64> = every_ask()
        .map(|ask| {
            let start = Instant::now();
            let offered = recommend(content, &clearance, &history, &person, &ask, at, 1);
            std::hint::black_box(&offered);
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times_ms.sort_by(f64::total_cmp);
    let median = times_ms[times_ms.len() / 2];
    println!("recommendation, median of every question; {median:.3}; ms; {LIMIT_MS}");
    println!("recommendation, slowest question; {:.3}; ms", times_ms[times_ms.len() - 1]);
    let habit = a_year_of_taps(&mut writer);
    println!("habit page after a year of taps; {:.3}; ms; {HABIT_LIMIT_MS}", habit_page_ms(&habit, at.day));
    println!(
        "plan of a week, native, slowest of 42; {:.3}; ms",
        slowest_week_ms(content, &clearance, &history, &person, at.day)?
    );
    Ok(())
}

/// Weeks of both patterns, from 3 to 30 minutes a day, with everything at hand, in a whole week.
fn slowest_week_ms(
    content: &Content,
    clearance: &Clearance,
    history: &History,
    person: &Person,
    day: i64,
) -> Result<f64, Box<dyn Error>> {
    let ground = Ground {
        content,
        limits: clearance.limits(),
        history,
        person,
        pain: None,
        begun_day: Some(day - 60),
        set_up: &RiskContext::default(),
    };
    let mut slowest_ms: f64 = 0.0;
    for strength in [StrengthPattern::ThreeDays, StrengthPattern::TwoMinutes] {
        for (minutes_a_day, seed) in
            [3, 5, 8, 10, 15, 20, 30].into_iter().flat_map(|minutes| (0..3).map(move |seed| (minutes, seed)))
        {
            let told = ProgrammeInterviewed {
                places: Region::ALL.iter().map(|place| place.name().to_owned()).collect(),
                minutes_a_day,
                weekdays: (0..7).collect(),
                props: Prop::ALL.iter().map(|prop| prop.name().to_owned()).collect(),
                has_floor: true,
                strength,
                ..ProgrammeInterviewed::default()
            };
            let interview = Interview::of(&told)?;
            let programme = Programme::default();
            let start = Instant::now();
            std::hint::black_box(plan_week(&ground, &interview, &programme, monday_of(day), seed));
            slowest_ms = slowest_ms.max(start.elapsed().as_secs_f64() * 1000.0);
        }
    }
    Ok(slowest_ms)
}

/// Twelve taps a day, one in four of them let pass.
fn a_year_of_taps(writer: &mut Writer) -> Habit {
    let mut habit = Habit::default();
    for index in 0_i64..365 * 12 {
        let moment = Moment::at_offset(TEN_IN_THE_MORNING_MS - (365 * 12 - index) * 2 * HOUR_MS, "UTC", 0);
        let details = HabitMoment { place: Some("desk".into()), ..HabitMoment::default() };
        let body = if index % 4 == 0 { Body::UrgeResisted(details) } else { Body::HabitCracked(details) };
        habit.apply(&writer.write(moment, body));
    }
    habit
}

/// Everything on the page, once.
fn habit_page_ms(habit: &Habit, today: i64) -> f64 {
    let start = Instant::now();
    std::hint::black_box((
        habit.rate(today),
        habit.rate(today - 28),
        habit.week(today),
        habit.triggers(today),
    ));
    std::hint::black_box((habit.practice(today), habit.against_goal(today), habit.moments_on(today).count()));
    start.elapsed().as_secs_f64() * 1000.0
}

fn every_ask() -> impl Iterator<Item = Ask> {
    Region::ALL.iter().flat_map(|&region| {
        Setting::ALL.iter().flat_map(move |&setting| {
            MINUTES.iter().map(move |&minutes| Ask {
                intent: Intent::Urge,
                regions: vec![region],
                stiffness: 6,
                urge: 7,
                pain: None,
                setting,
                minutes,
            })
        })
    })
}

/// The screen of someone with nothing to report, aged 40.
fn clearance(content: &Content, writer: &mut Writer, now: &Moment) -> Result<Clearance, Box<dyn Error>> {
    let screening = &content.screening;
    let mut standing = Standing::default();
    let about = AboutYou { age_years: Some(40), ..AboutYou::default() };
    let whole = Flow::whole(screening, Marks { pain: false }, about.clone(), true, &[]);
    for flow in [whole, Flow::daily(screening, about)] {
        for body in events_of(screening, &nothing_to_report(content, flow)?) {
            standing.apply(&writer.write(now.clone(), body));
        }
    }
    standing.clearance(screening, now).map_err(|needs| format!("the screen needs {needs:?}").into())
}

fn nothing_to_report(content: &Content, mut flow: Flow) -> Result<Flow, Box<dyn Error>> {
    let screening = &content.screening;
    while let Asking::Lines { lines, age_missing, .. } = flow.shown(screening).asking {
        for line in lines {
            flow.step(screening, Input::Seen(line.item))?;
        }
        if age_missing {
            flow.step(screening, Input::Age(40))?;
        }
        flow.step(screening, Input::NoneOfThese)?;
    }
    Ok(flow)
}

/// As many sessions as a person's history remembers, over all routines.
fn a_year(content: &Content, writer: &mut Writer) -> Result<History, Box<dyn Error>> {
    let mut history = History::default();
    let mark = |value| Scale::new(value).ok_or("not on the scale");
    for (index, routine) in (0_i64..400).zip(content.routines.iter().cycle()) {
        let moment = Moment::at_offset(TEN_IN_THE_MORNING_MS - (400 - index) * 20 * HOUR_MS, "UTC", 0);
        let mut write = |body| {
            let event = writer.write(moment.clone(), body);
            history.apply(&event);
            event.id()
        };
        let asked = write(Body::ReliefAsked(ReliefAsked {
            intent: JournalIntent::Crack,
            places: vec!["neck-left".into()],
            stiffness: mark(6)?,
            urge: mark(7)?,
            pain: None,
            setting: "desk".into(),
            minutes: 3,
        }));
        let session = write(Body::SessionStarted(SessionStarted {
            asked: Some(asked),
            routine: routine.id.0.clone(),
            movements: planned(routine),
        }));
        write(Body::SessionFinished(SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: Some(mark(4)?),
            urge_after: Some(mark(3)?),
            movements: vec![],
            popped: None,
        }));
    }
    Ok(history)
}

fn planned(routine: &library::Routine) -> Vec<PlannedMovement> {
    let steps = routine.plans.first().map(|plan| plan.steps.as_slice()).unwrap_or_default();
    steps
        .iter()
        .map(|step| PlannedMovement {
            movement: step.movement.0.clone(),
            sides: vec![],
            sets: 1,
            repetitions: 5,
            hold_secs: 0,
            range_percent: 100,
        })
        .collect()
}
