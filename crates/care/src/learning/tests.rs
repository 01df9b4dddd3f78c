use journal::{
    Body, DeviceId, Ended, EventId, Felt, HabitMoment, Intent, Moment, MovementDone, MovementFelt,
    PlannedMovement, ReliefAsked, Scale, SessionFinished, SessionStarted, Writer,
};
use proptest::prelude::*;

use super::{
    Beliefs, Case, Context, Learned, MOST_CHANCE, NextUrge, Outcome, Spell, chances, draw, even, floor,
    is_burn_in, reward, spells_by_session,
};
use crate::history::History;

const CALM: Context = Context {
    hour: 12,
    minutes_since_move: Some(60),
    stiffness: 5,
    is_neck: true,
    is_weekend: false,
    dismissals: 0,
};

fn case(routine: &str, reward: f64, age_days: i64) -> Case<'_> {
    Case { routine, context: CALM, reward, age_days }
}

#[test]
fn the_reward_is_the_stated_sum() {
    let outcome = |done_share, easier_points, rating, is_interrupted| Outcome {
        done_share,
        easier_points,
        rating,
        is_interrupted,
    };
    let table = [
        (outcome(1.0, 3.0, 1.0, false), 1.0),
        (outcome(1.0, 9.0, 1.0, false), 1.0),
        (outcome(0.0, 0.0, 0.0, true), -0.1),
        (outcome(0.5, -1.0, -1.0, true), 0.25 - 0.1 - 0.2 - 0.1),
        (outcome(1.0, -10.0, 0.0, false), 0.5 - 0.3),
    ];
    for (outcome, expected) in table {
        assert!((reward(&outcome) - expected).abs() < 1e-12, "{outcome:?}");
    }
}

#[test]
fn without_a_past_everything_is_alike() {
    let beliefs = Beliefs::of(&[]);
    let (one, other) = (beliefs.about("one", &CALM), beliefs.about("other", &CALM));
    assert_eq!(one, other);
    assert!((one.mean - 0.5).abs() < 1e-9 && one.own_share.abs() < 1e-9);
    for chance in beliefs.chances(&["a", "b", "c", "d"], &CALM, 3) {
        assert!((chance - 0.25).abs() < 0.08, "{chance}");
    }
}

#[test]
fn one_routine_alone_agrees_with_a_textbook_regression() {
    // One number known: with every context alike the model is a mean with a prior. Its variance is that of the prior of
    // all numbers together along the context.
    let cases: Vec<Case> = (0..40).map(|_| case("walk", 0.8, 0)).collect();
    let beliefs = Beliefs::of(&cases);
    let guess = beliefs.about("walk", &CALM);
    let before = Beliefs::of(&[]).about("walk", &CALM);
    let noise = super::belief::NOISE_COUNTED * beliefs.noise_sd().powi(2) / 40.0;
    let kept = before.sd * before.sd / (before.sd * before.sd + noise);
    assert!((guess.mean - (0.5 + kept * 0.3)).abs() < 1e-9, "{guess:?}");
    assert!(
        (guess.sd - (before.sd * before.sd * noise / (before.sd * before.sd + noise)).sqrt()).abs() < 1e-9
    );
    assert!((guess.own_share - kept).abs() < 1e-9);
}

#[test]
fn what_is_seen_of_one_says_a_little_of_others_and_fades() {
    let cases: Vec<Case> = (0..30).map(|_| case("walk", 0.9, 0)).collect();
    let beliefs = Beliefs::of(&cases);
    let (seen, unseen) = (beliefs.about("walk", &CALM), beliefs.about("rest", &CALM));
    assert!(seen.mean > unseen.mean && unseen.mean > 0.55 && unseen.sd > 1.5 * seen.sd);
    let old: Vec<Case> = (0..30).map(|_| case("walk", 0.9, 120)).collect();
    let faded = Beliefs::of(&old).about("walk", &CALM);
    assert!(faded.mean < seen.mean && faded.sd > 1.3 * seen.sd, "{faded:?} {seen:?}");
}

#[test]
fn a_later_urge_decides_between_two_that_are_alike() {
    let spell = |routine, hours, is_urge| Spell { routine, hours, is_urge, weight: 1.0 };
    let spells = || (0..12).flat_map(move |_| [spell("walk", 8.0, false), spell("rest", 1.0, true)]);
    let urges = || NextUrge::of(spells());
    assert!(urges().an_hour("walk") < 0.5 * urges().an_hour("rest"));
    let chance = |share| {
        let chances = Beliefs::of(&[]).with_next_urge(urges(), share).chances(&["walk", "rest"], &CALM, 5);
        chances[0]
    };
    assert!((chance(0.0) - 0.5).abs() < 0.08);
    assert!(chance(1.0) > chance(0.0) + 0.1, "{} {}", chance(1.0), chance(0.0));
}

#[test]
fn a_time_cut_off_counts_as_long_as_it_lasted() {
    let spell = |hours, is_urge| Spell { routine: "walk", hours, is_urge, weight: 1.0 };
    let seen = NextUrge::of([spell(2.0, true), spell(2.0, true)]);
    let cut = NextUrge::of([spell(2.0, true), spell(2.0, true), spell(12.0, false)]);
    assert!(cut.an_hour("walk") < seen.an_hour("walk"));
}

const MINUTE_MS: i64 = 60_000;
/// Saturday, 18 November 2023, ten in the morning.
const START_MS: i64 = 1_700_301_600_000;

/// A person who writes a journal, and its fold.
struct Diary {
    writer: Writer,
    now_ms: i64,
    history: History,
}

impl Diary {
    fn new() -> Self {
        Self { writer: Writer::new(DeviceId(1)), now_ms: START_MS, history: History::default() }
    }

    fn write(&mut self, body: Body) -> EventId {
        let event = self.writer.write(Moment::at_offset(self.now_ms, "UTC", 0), body);
        self.history.apply(&event);
        event.id()
    }

    fn wait(&mut self, minutes: i64) {
        self.now_ms += minutes * MINUTE_MS;
    }

    fn crack(&mut self) {
        self.write(Body::HabitCracked(HabitMoment::default()));
    }

    fn day(&self) -> i64 {
        Moment::at_offset(self.now_ms, "UTC", 0).local.date.days_since_epoch()
    }

    /// Two movements planned and `done` of them done, in two minutes.
    fn session(&mut self, intent: Intent, marks: [u8; 2], done: usize, ended: Ended) {
        let mark = |value| Scale::new(value).expect("on the scale");
        let asked = self.write(Body::ReliefAsked(ReliefAsked {
            intent,
            places: vec!["neck-left".into()],
            stiffness: mark(marks[0]),
            urge: mark(2),
            pain: None,
            setting: "desk".into(),
            minutes: 3,
        }));
        let planned = |movement: &str| PlannedMovement {
            movement: movement.into(),
            sides: vec![],
            sets: 1,
            repetitions: 5,
            hold_secs: 0,
            range_percent: 100,
        };
        let movements = ["one", "other"];
        let session = self.write(Body::SessionStarted(SessionStarted {
            asked: Some(asked),
            routine: "walk".into(),
            movements: movements.map(planned).to_vec(),
        }));
        self.wait(2);
        for movement in movements.iter().take(done) {
            let movement = (*movement).to_owned();
            self.write(Body::MovementDone(MovementDone {
                session,
                movement,
                side: None,
                sets: 1,
                repetitions: 5,
                felt: None,
            }));
        }
        let felt = [("one", Felt::Better), ("other", Felt::Same)];
        let felt = felt.map(|(movement, felt)| MovementFelt { movement: movement.into(), felt });
        self.write(Body::SessionFinished(SessionFinished {
            session,
            ended,
            stiffness_after: Some(mark(marks[1])),
            urge_after: None,
            movements: felt.into_iter().take(done).collect(),
            popped: None,
        }));
    }
}

#[test]
fn a_session_becomes_a_case() {
    let mut diary = Diary::new();
    diary.session(Intent::Stiff, [6, 5], 1, Ended::EndedEarly);
    diary.wait(90);
    diary.session(Intent::Stiff, [6, 3], 2, Ended::Finished);
    let learned = Learned::from(&diary.history, diary.day() + 3);
    let [first, second] = learned.cases() else { panic!("{:?}", learned.cases()) };
    assert!((first.reward - (0.25 + 0.1 + 0.2 - 0.1)).abs() < 1e-12, "{first:?}");
    assert!((second.reward - (0.5 + 0.3 + 0.1)).abs() < 1e-12, "{second:?}");
    let expected = Context {
        hour: 11,
        minutes_since_move: Some(90),
        stiffness: 6,
        is_neck: true,
        is_weekend: true,
        dismissals: 1,
    };
    assert_eq!((second.context, second.age_days, second.routine), (expected, 3, "walk"));
    assert_eq!(first.context.minutes_since_move, None);
    assert_eq!(learned.sessions_of("walk"), 2);
}

#[test]
fn a_session_with_a_crack_close_by_is_not_learnt_from() {
    for (minutes_before, minutes_after, counts) in
        [(15, 600, false), (25, 600, true), (600, 15, false), (600, 25, true)]
    {
        let mut diary = Diary::new();
        diary.crack();
        diary.wait(minutes_before);
        diary.session(Intent::Stiff, [6, 1], 2, Ended::Finished);
        diary.wait(minutes_after);
        diary.crack();
        let learned = Learned::from(&diary.history, diary.day());
        assert_eq!(learned.cases().len() == 1, counts, "{minutes_before} before, {minutes_after} after");
    }
}

#[test]
fn the_time_until_the_next_urge_is_cut_off_where_nothing_more_is_known() {
    /// What comes so many minutes after the session.
    enum Next {
        Crack,
        Urge,
        AskedForUrge,
        AskedForStiffness,
        Nothing,
    }
    for (next, minutes, expected) in [
        (Next::Crack, 60, (1.0, true)),
        (Next::Urge, 90, (1.5, true)),
        (Next::AskedForUrge, 120, (2.0, true)),
        (Next::AskedForStiffness, 120, (2.0, false)),
        (Next::Nothing, 180, (3.0, false)),
        (Next::Nothing, 3000, (12.0, false)),
        (Next::Crack, 3000, (12.0, false)),
    ] {
        let mut diary = Diary::new();
        diary.session(Intent::Stiff, [6, 3], 2, Ended::Finished);
        diary.wait(minutes);
        match next {
            Next::Crack => diary.crack(),
            Next::Urge => drop(diary.write(Body::UrgeResisted(HabitMoment::default()))),
            Next::AskedForUrge => diary.session(Intent::Crack, [6, 3], 2, Ended::Finished),
            Next::AskedForStiffness => diary.session(Intent::Stiff, [6, 3], 2, Ended::Finished),
            Next::Nothing => {}
        }
        let spells: Vec<(f64, bool)> = spells_by_session(&diary.history, diary.now_ms, diary.day())
            .map(|(_, spell)| (spell.hours, spell.is_urge))
            .collect();
        let (hours, is_urge) = spells[0];
        assert!((hours - expected.0).abs() < 1e-9 && is_urge == expected.1, "{minutes} minutes: {spells:?}");
    }
}

#[test]
fn the_burn_in_lasts_two_weeks_from_the_first_session_that_was_asked_for() {
    let mut diary = Diary::new();
    assert!(is_burn_in(&diary.history, diary.day() + 100), "nothing was ever done");
    diary.session(Intent::Stiff, [6, 3], 2, Ended::Finished);
    assert!(is_burn_in(&diary.history, diary.day() + 13) && !is_burn_in(&diary.history, diary.day() + 14));
}

#[test]
fn what_was_done_without_marks_does_not_use_up_the_burn_in() {
    let mut diary = Diary::new();
    for routine in ["programme.strength", "own.0000000000000001-1", "occasion-morning"] {
        let routine = routine.to_owned();
        diary.write(Body::SessionStarted(SessionStarted { asked: None, routine, movements: Vec::new() }));
        diary.wait(20 * 24 * 60);
        assert!(is_burn_in(&diary.history, diary.day()), "there is nothing to learn from");
    }
    diary.session(Intent::Stiff, [6, 3], 2, Ended::Finished);
    assert!(is_burn_in(&diary.history, diary.day() + 13) && !is_burn_in(&diary.history, diary.day() + 14));
}

proptest! {
    #[test]
    fn chances_sum_to_one_within_their_ends(draws in proptest::collection::vec(0..1000_u32, 1..7)) {
        let held = chances(&draws);
        prop_assert!((held.iter().sum::<f64>() - 1.0).abs() < 1e-6);
        if held.len() > 1 {
            let least = floor(held.len()) - 1e-9;
            prop_assert!(held.iter().all(|chance| (least..=MOST_CHANCE + 1e-9).contains(chance)), "{:?}", held);
        }
        for (one, other) in draws.iter().zip(&held).flat_map(|one| draws.iter().zip(&held).map(move |other| (one, other))) {
            prop_assert!(one.0 < other.0 || one.1 >= other.1, "the order is kept");
        }
    }

    #[test]
    fn a_draw_follows_its_chances(count in 1..7_usize, start in any::<u32>()) {
        let chances = even(count);
        let mut times = vec![0; count];
        for seed in 0..3000_u64 {
            times[draw(&chances, u64::from(start) + seed)] += 1;
        }
        let even = 3000.0 / count as f64;
        prop_assert!(times.iter().all(|&times| (f64::from(times) - even).abs() < 6.0 * even.sqrt()), "{:?}", times);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn beliefs_are_sound_whatever_was_marked(
        rewards in proptest::collection::vec((-1.0..1.0_f64, 0..5_usize, 0..400_i64, 0..24_u8, 0..=10_u8), 0..80),
        seed in any::<u64>(),
    ) {
        const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];
        let cases: Vec<Case> = rewards
            .iter()
            .map(|&(reward, routine, age_days, hour, stiffness)| Case {
                routine: NAMES[routine],
                context: Context { hour, stiffness, ..CALM },
                reward,
                age_days,
            })
            .collect();
        let beliefs = Beliefs::of(&cases);
        let before = Beliefs::of(&[]).about("a", &CALM);
        for name in NAMES {
            let guess = beliefs.about(name, &CALM);
            prop_assert!(guess.mean.is_finite() && guess.sd > 0.0 && guess.sd <= before.sd + 1e-9, "{:?}", guess);
        }
        prop_assert_eq!(beliefs.chances(&NAMES, &CALM, seed), Beliefs::of(&cases).chances(&NAMES, &CALM, seed));
    }
}
