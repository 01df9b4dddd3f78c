use journal::{
    Arm, Body, DeviceId, EventId, Felt, Fold, LocalDate, Moment, MovementDone, Scale, ScreenAnswered,
    ScreenScope, SessionStarted, SessionStopped, SymptomNextDay, TrialBegun, TrialDay, TrialEnded, TrialOver,
    Writer,
};
use proptest::prelude::*;

use super::{Day, Design, StopRule, Trials, Verdict, difference, evening_of, is_counted};
use crate::history::History;
use crate::learning::Random;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const START_MS: i64 = 1_700_000_000_000;

/// A person in a trial, and its fold.
struct Diary {
    writer: Writer,
    now_ms: i64,
    trials: Trials,
    history: History,
    trial: EventId,
}

impl Diary {
    fn new(order: &[Arm]) -> Self {
        let nobody = EventId { device: DeviceId(1), counter: 1 };
        let writer = Writer::new(DeviceId(1));
        let (trials, history) = (Trials::default(), History::default());
        let mut diary = Self { writer, now_ms: START_MS, trials, history, trial: nobody };
        diary.trial = diary.write(Body::TrialBegun(TrialBegun {
            a: "shoulder-blades".into(),
            b: "reach-and-widen".into(),
            first_day: diary.today(),
            period_days: 5,
            washout_days: 1,
            order: order.to_vec(),
            seed: 1,
        }));
        diary
    }

    fn today(&self) -> LocalDate {
        Moment::at_offset(self.now_ms, "UTC", 0).local.date
    }

    fn write(&mut self, body: Body) -> EventId {
        let event = self.writer.write(Moment::at_offset(self.now_ms, "UTC", 0), body);
        self.trials.apply(&event);
        self.history.apply(&event);
        event.id()
    }

    fn evening(&mut self, stiffness: u8, pain: u8) {
        let mark = |value| Scale::new(value).expect("on the scale");
        let (trial, day) = (self.trial, self.today());
        let pain = Some(mark(pain));
        self.write(Body::TrialDay(TrialDay { trial, day, stiffness: mark(stiffness), pain, done: true }));
        self.now_ms += DAY_MS;
    }

    fn stopped_by(&self) -> Option<StopRule> {
        self.trials.latest().and_then(|trial| trial.stopped_by)
    }
}

/// The rule about the day after is within reach of the comparison's own sessions: the question comes after them.
#[test]
fn a_session_of_the_comparison_is_asked_about_and_a_worse_day_after_it_stops() {
    for (felt, expected) in [(Felt::Worse, Some(StopRule::WorseNextDay)), (Felt::Same, None)] {
        let mut diary = Diary::new(&[Arm::A, Arm::B, Arm::B, Arm::A]);
        let routine = "shoulder-blades".to_owned();
        let started = SessionStarted { asked: None, routine, movements: vec![] };
        let session = diary.write(Body::SessionStarted(started));
        let movement = "wall-slide".to_owned();
        let done = MovementDone { session, movement, side: None, sets: 1, repetitions: 5, felt: None };
        diary.write(Body::MovementDone(done));
        diary.evening(5, 2);
        let asked = diary.history.asks_next_day(diary.today().days_since_epoch());
        assert_eq!(asked, [session]);
        for session in asked {
            let told = SymptomNextDay { session: Some(session), felt, points_up: Scale::new(2) };
            diary.write(Body::SymptomNextDay(told));
        }
        assert_eq!(diary.stopped_by(), expected, "{felt:?}");
    }
}

#[test]
fn a_day_has_its_place_and_the_first_ones_after_a_change_do_not_count() {
    let diary = Diary::new(&[Arm::A, Arm::B, Arm::B, Arm::A]);
    let trial = diary.trials.latest().expect("begun");
    let first = trial.first_day();
    let place = |day: i64| trial.place(first + day).map(|place| (place.period, place.arm, place.is_counted));
    for (day, expected) in [
        (-1, None),
        (0, Some((0, Arm::A, false))),
        (1, Some((0, Arm::A, true))),
        (4, Some((0, Arm::A, true))),
        (5, Some((1, Arm::B, false))),
        (10, Some((2, Arm::B, true))),
        (14, Some((2, Arm::B, true))),
        (15, Some((3, Arm::A, false))),
        (19, Some((3, Arm::A, true))),
        (20, None),
    ] {
        assert_eq!(place(day), expected, "day {day}");
    }
    assert!(trial.is_running(first + 19) && !trial.is_running(first + 20));
}

#[test]
fn every_stop_rule_stops() {
    let screen = |urgency: &str| {
        Body::ScreenAnswered(ScreenAnswered {
            scope: ScreenScope::Daily,
            rules_version: "1".into(),
            pain: false,
            pain_now: None,
            answers: vec![],
            urgency: urgency.into(),
            rules: vec![],
            blocks: vec![],
            emergency_page: None,
        })
    };
    let next_day = |felt| Body::SymptomNextDay(SymptomNextDay { session: None, felt, points_up: None });
    let evenings = |marks: &[[u8; 2]]| {
        let mut diary = Diary::new(&[Arm::A, Arm::B, Arm::B, Arm::A]);
        marks.iter().for_each(|[stiffness, pain]| diary.evening(*stiffness, *pain));
        diary
    };
    let after = |body: Body| {
        let mut diary = evenings(&[[5, 2], [5, 2]]);
        diary.write(body);
        diary.stopped_by()
    };
    let stopped = SessionStopped {
        session: EventId { device: DeviceId(1), counter: 1 },
        movement: "wall-slide".into(),
        stop: "sharp".into(),
        severity: None,
        starting_pain: None,
    };
    assert_eq!(after(Body::SessionStopped(stopped)), Some(StopRule::Symptom));
    assert_eq!(after(next_day(Felt::Worse)), Some(StopRule::WorseNextDay));
    assert_eq!(after(next_day(Felt::Same)), None);
    assert_eq!(after(screen("S")), Some(StopRule::Screen));
    assert_eq!(after(screen("C")), None);
    for (marks, expected) in [
        (vec![[5, 2], [4, 3], [5, 2], [5, 4]], None),
        (vec![[5, 2], [5, 7]], Some(StopRule::Pain)),
        (vec![[5, 1], [5, 1], [5, 1], [5, 4]], Some(StopRule::Pain)),
        (vec![[4, 1], [4, 1], [4, 1], [7, 1], [7, 1], [8, 1]], Some(StopRule::Stiffness)),
        (vec![[4, 1], [4, 1], [4, 1], [7, 1], [5, 1], [8, 1], [7, 1]], None),
    ] {
        assert_eq!(evenings(&marks).stopped_by(), expected, "{marks:?}");
    }
    for rule in StopRule::ALL {
        assert_eq!(StopRule::named(rule.id()), Some(rule));
    }
}

#[test]
fn a_stopped_or_ended_trial_takes_no_more_and_says_how() {
    let mut diary = Diary::new(&[Arm::A, Arm::B]);
    diary.evening(5, 2);
    let trial = diary.trial;
    let rule = Some("pain".to_owned());
    diary.write(Body::TrialEnded(TrialEnded { trial, over: TrialOver::Stopped, rule }));
    diary.evening(9, 2);
    let ended = diary.trials.latest().expect("begun");
    assert_eq!((ended.over, ended.stopped_by), (Some(TrialOver::Stopped), Some(StopRule::Pain)));
    assert_eq!(ended.evenings().count(), 1);
    assert!(!ended.is_running(ended.first_day()));
}

#[test]
fn an_evening_lasts_until_three_at_night() {
    let noon = START_MS - START_MS.rem_euclid(DAY_MS) + DAY_MS / 2;
    let day = evening_of(&Moment::at_offset(noon, "UTC", 0));
    for (minutes_after_noon, days) in [(0, 0), (719, 0), (730, 0), (899, 0), (900, 1), (1440, 1)] {
        let moment = Moment::at_offset(noon + minutes_after_noon * 60_000, "UTC", 0);
        assert_eq!(evening_of(&moment) - day, days, "{minutes_after_noon} minutes after noon");
    }
}

#[test]
fn a_day_marked_again_holds_its_latest_mark() {
    let mut diary = Diary::new(&[Arm::A, Arm::B]);
    diary.evening(5, 2);
    diary.now_ms -= DAY_MS;
    diary.evening(3, 2);
    let trial = diary.trials.latest().expect("begun");
    let marks: Vec<u8> = trial.evenings().map(|(_, evening)| evening.stiffness.get()).collect();
    assert_eq!(marks, [3]);
}

/// Evenings of a whole trial with a difference, noise that is carried over, and gaps.
fn evenings(design: Design, points: f64, seed: u64) -> Vec<Day> {
    let mut random = Random::new(seed);
    let mut carried = 1.5 * random.normal();
    let mut evenings = Vec::new();
    let order = design.order(seed);
    for (period, &arm) in order.iter().enumerate() {
        for day in 0..design.period_days {
            carried = 0.3 * carried + 1.5 * (1.0_f64 - 0.09).sqrt() * random.normal();
            let effect = if arm == Arm::B { -points } else { 0.0 };
            if is_counted(&order, period, day, design.washout_days) && random.uniform() < 0.85 {
                let since = period as i64 * i64::from(design.period_days) + i64::from(day);
                evenings.push(Day { day: since, arm, mark: 5.0 + effect + carried });
            }
        }
    }
    evenings
}

#[test]
fn a_large_difference_is_found_and_none_is_not() {
    let found = |points: f64| -> Vec<Verdict> {
        (0..100)
            .filter_map(|seed| difference(&evenings(Design::default(), points, seed)))
            .map(|difference| difference.verdict())
            .collect()
    };
    let better = |verdicts: &[Verdict], arm| {
        verdicts.iter().filter(|verdict| **verdict == Verdict::Better(arm)).count()
    };
    let large = found(2.0);
    assert!(large.len() == 100 && better(&large, Arm::B) >= 75, "{}", better(&large, Arm::B));
    assert_eq!(better(&large, Arm::A), 0);
    let none = found(0.0);
    assert!(better(&none, Arm::A) + better(&none, Arm::B) <= 10);
}

#[test]
fn a_slow_change_of_all_evenings_is_not_taken_for_a_difference() {
    let eases: Vec<Day> = evenings(Design::default(), 0.0, 3)
        .into_iter()
        .map(|evening| Day { mark: evening.mark - 0.05 * evening.day as f64, ..evening })
        .collect();
    let found = difference(&eases).expect("enough evenings");
    assert!(found.very_likely[0] < 0.0 && found.very_likely[1] > 0.0, "{found:?}");
}

#[test]
fn too_few_evenings_say_nothing() {
    let evenings = evenings(Design::default(), 2.0, 1);
    let few: Vec<Day> = evenings.iter().filter(|evening| evening.arm == Arm::A).copied().collect();
    assert_eq!(difference(&few), None);
    assert_eq!(difference(&[]), None);
}

proptest! {
    #[test]
    fn the_verdict_is_sound_whatever_was_marked(
        marks in proptest::collection::vec((0..=10_u8, any::<bool>()), 56),
        seed in any::<u64>(),
    ) {
        let design = Design::default();
        let order = design.order(seed);
        let days: Vec<Day> = (0_i64..)
            .zip(&marks)
            .filter(|(_, (_, is_marked))| *is_marked)
            .map(|(day, (mark, _))| Day { day, arm: order[(day / 7) as usize], mark: f64::from(*mark) })
            .collect();
        if let Some(found) = difference(&days) {
            let all = found.b_easier + found.alike + found.a_easier;
            prop_assert!((all - 1.0).abs() < 1e-9, "{:?}", found);
            let [low, high] = found.very_likely;
            prop_assert!(low <= found.likely[0] && found.likely[0] <= found.mean && found.mean <= found.likely[1]);
            prop_assert!(found.likely[1] <= high && low >= -10.5 && high <= 10.5, "{:?}", found);
            // Seen from the other side it is the same.
            let other = |arm| if arm == Arm::A { Arm::B } else { Arm::A };
            let swapped: Vec<Day> = days.iter().map(|day| Day { arm: other(day.arm), ..*day }).collect();
            let seen = difference(&swapped).map(|seen| seen.mean).unwrap_or_default();
            prop_assert!((seen + found.mean).abs() < 1e-4, "{} {}", seen, found.mean);
        }
    }

    #[test]
    fn every_cycle_holds_both(seed in any::<u64>(), which in 0..4_usize) {
        let order = Design::ALL[which].order(seed);
        prop_assert!(order.chunks(2).all(|pair| pair[0] != pair[1]));
    }
}
