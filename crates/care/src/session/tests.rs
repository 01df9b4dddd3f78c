//! The player as a person would meet it, and what holds for any taps at any times.

use journal::{Scale, SessionPosition};
use kinematics::{Side, Support};
use library::screening::{Asked, Part as Place, Urgency};
use library::{Filter, Region};
use proptest::collection::vec;
use proptest::prelude::*;

use super::stop::{Advice, DizzyCourse, EmergencyPage, Sign, StopReport};
use super::testing::{motion, plan, play, player, rotation, squeeze};
use super::*;
use crate::screening::Clearance;

/// Get ready, the neck on both sides, a change of position, two holds with a rest.
const WHOLE_MS: i64 = (6 + 16 + 4 + 16 + 14 + 27 + 10 + 27) * 1_000;

fn running() -> Player {
    let mut player = player();
    player.step(Input::Begin, 0);
    player
}

fn counts(effects: &[Effect]) -> Vec<u32> {
    let count = |effect: &Effect| match effect {
        Effect::Say(Line::Message { message: Message::SecondsLeft, count, .. }) => *count,
        _ => None,
    };
    effects.iter().filter_map(count).collect()
}

fn done(effects: &[Effect]) -> Vec<(&str, Option<Side>, u8, u16)> {
    let one = |effect: &'_ Effect| match effect {
        Effect::MovementDone { movement, side, sets, repetitions } => {
            let movement = if movement == "neck-rotation" { "neck" } else { "blades" };
            Some((movement, *side, *sets, *repetitions))
        }
        _ => None,
    };
    effects.iter().filter_map(one).collect()
}

#[test]
fn a_whole_session_takes_the_time_of_its_plan() {
    let mut player = running();
    assert_eq!(player.timeline().length_ms(), WHOLE_MS as u64);
    let effects = play(&mut player, 0, WHOLE_MS - 50);
    assert_eq!(player.mode(), Mode::Running);
    let last = player.step(Input::Tick, WHOLE_MS);
    assert_eq!(player.mode(), Mode::Ended(End::Finished));
    assert_eq!(player.elapsed_ms(), WHOLE_MS as u64);
    assert!(player.view().is_none());
    assert_eq!(last.last(), Some(&Effect::Finished));
    assert_eq!(done(&effects), [("neck", Some(Side::Left), 1, 2), ("neck", Some(Side::Right), 1, 2)]);
    assert_eq!(done(&last), [("blades", None, 2, 2)]);
    assert_eq!(counts(&effects), [10, 3, 10, 3], "each hold of 20 s counts at half and at three");
}

/// The squeeze is done standing, the rotation seated.
fn plan_from(age_filters: &[Filter], steps: Vec<Step>) -> Plan {
    Plan::new(&Clearance::for_tests(age_filters, 1_000), 1_000, &[], steps).expect("a sound plan")
}

#[test]
fn from_65_on_a_plan_keeps_standing_work_beside_a_support() {
    let beside = |plan: &Plan| plan.steps().iter().map(|step| step.beside_support).collect::<Vec<_>>();
    let marked = || vec![Step { beside_support: true, ..rotation() }, squeeze()];
    assert_eq!(beside(&plan_from(&[Filter::Age65], marked())), [false, true]);
    assert_eq!(beside(&plan_from(&[], vec![Step { beside_support: true, ..squeeze() }])), [false]);
}

#[test]
fn the_support_is_said_before_the_start_and_given_time() {
    let (plain, careful) = (plan_from(&[], vec![squeeze()]), plan_from(&[Filter::Age65], vec![squeeze()]));
    let length = |plan: &Plan| Player::new(plan.clone(), Scale::new(2)).timeline().length_ms();
    assert_eq!(length(&careful) - length(&plain), 6_000);
    let said = |plan: &Plan| {
        let effects = Player::new(plan.clone(), Scale::new(2)).step(Input::Begin, 0);
        let lines = effects.into_iter().filter_map(|effect| match effect {
            Effect::Say(Line::Message { message, .. }) => Some(format!("{message:?}")),
            Effect::Say(Line::Words { text, .. }) => Some(text),
            _ => None,
        });
        lines.collect::<Vec<_>>()
    };
    assert_eq!(said(&plain), ["GetReady", "Sit tall."]);
    assert_eq!(said(&careful), ["GetReady", "BesideSupport", "Sit tall."]);
}

#[test]
fn the_parts_come_in_order() {
    use Part::*;
    let repetition = [Travel(0), Hold(0), Return, Pause];
    let side: Vec<Part> = [repetition; 2].concat();
    let hold = repetition.to_vec();
    let expected = [
        vec![GetReady],
        side.clone(),
        vec![SwitchSides],
        side,
        vec![NextMovement],
        hold.clone(),
        vec![SetRest],
        hold,
    ]
    .concat();
    let parts: Vec<Part> = player().timeline().segments().iter().map(|segment| segment.part).collect();
    assert_eq!(parts, expected);
}

#[test]
fn the_view_follows_the_hold() {
    let mut player = running();
    let hold_starts_ms = 6_000 + 16_000 + 4_000 + 16_000 + 14_000 + 3_000;
    play(&mut player, 0, hold_starts_ms + 5_000);
    let view = player.view().expect("it runs");
    assert_eq!((view.part, view.movement, view.seconds_left), (Part::Hold(0), "blade-squeeze", 15));
    assert!((view.ring - 0.25).abs() < 1e-3);
    assert!((view.shown.time_secs - 8.0).abs() < 1e-3);
    assert_eq!(view.breath.breath, kinematics::Breath::Out, "after four seconds in");
    assert_eq!((view.set, view.sets, view.repetition), (1, 2, 1));
}

#[test]
fn words_are_said_once_a_set_and_shown_after_that() {
    let mut player = running();
    let effects = play(&mut player, 0, 6_000 + 16_000);
    let words = |text: &str| Line::Words { text: text.to_owned(), side: Some(Side::Left) };
    let say = effects.iter().filter(|effect| **effect == Effect::Say(words("Go to the {side}."))).count();
    let shown =
        effects.iter().filter(|effect| **effect == Effect::Caption(words("Go to the {side}."))).count();
    let reminded = effects.iter().filter(|effect| **effect == Effect::Say(words("Shoulders down."))).count();
    assert_eq!((say, shown, reminded), (1, 1, 1));
}

#[test]
fn a_plan_needs_a_clearance_that_covers_it() {
    let cleared = Clearance::for_tests(&[], 500);
    let blocked = Clearance::for_tests(&[Filter::BlockNeck], 500);
    let neck = || vec![rotation()];
    assert!(Plan::new(&cleared, 500, &[], neck()).is_ok());
    assert_eq!(Plan::new(&cleared, 501, &[], neck()), Err(PlanError::ClearanceExpired));
    let closed = Err(PlanError::NeckClosed { movement: "neck-rotation".to_owned() });
    assert_eq!(Plan::new(&blocked, 0, &[], neck()), closed);
    assert!(Plan::new(&blocked, 0, &[], vec![squeeze()]).is_ok());
    let isometric = Step { contraindications: vec![Filter::BlockNeck], ..squeeze() };
    assert!(Plan::new(&blocked, 0, &[], vec![isometric]).is_err());
    let painful_wrist = Clearance::for_tests(&[Filter::Wrist], 500);
    let ruled_out = PlanError::RuledOut { movement: "blade-squeeze".to_owned(), filter: Filter::Wrist };
    assert_eq!(Plan::new(&painful_wrist, 0, &[], vec![squeeze()]), Err(ruled_out));
}

#[test]
fn a_plan_holds_against_the_clearance_of_its_start() {
    let cleared = || Clearance::for_tests(&[], 500);
    let closing = |part| cleared().closing(&[part], Urgency::SelfCare);
    let movement = || "blade-squeeze".to_owned();
    let place_closed = || Err(PlanError::PlaceClosed { movement: movement() });
    let too_much = || Err(PlanError::TooMuch { movement: movement() });
    let too_painful = || Err(PlanError::TooPainful { movement: movement() });
    let second_level = || Step { level: 2, ..squeeze() };
    let gentle = || Step { is_gentle: true, level: 2, ..squeeze() };
    let uncleared = || Clearance::for_tests(&[Filter::PregnantUncleared], 500);
    let routine_visit = || cleared().closing(&[], Urgency::Routine);
    let (here, elsewhere) = (&[Region::UpperBack][..], &[Region::LowBack][..]);
    let rows = [
        ("the place is closed", closing(Place::UpperBack), squeeze(), here, place_closed()),
        ("another is", closing(Place::LowBack), squeeze(), here, Ok(())),
        ("gentle work stays", closing(Place::UpperBack), gentle(), here, Ok(())),
        ("only gentle work", uncleared(), squeeze(), here, too_much()),
        ("gentle work", uncleared(), gentle(), here, Ok(())),
        ("lowest level only", routine_visit(), second_level(), here, too_much()),
        ("the lowest level", routine_visit(), squeeze(), here, Ok(())),
        ("pain of 7 there", cleared().with_pain(7), squeeze(), here, too_painful()),
        ("pain of 6 there", cleared().with_pain(6), squeeze(), here, Ok(())),
        ("pain of 7 elsewhere", cleared().with_pain(7), squeeze(), elsewhere, Ok(())),
        ("pain of 7 somewhere", cleared().with_pain(7), squeeze(), &[], too_painful()),
        ("gentle work with pain", cleared().with_pain(9), gentle(), &[], Ok(())),
    ];
    for (name, clearance, step, places, expected) in rows {
        assert_eq!(Plan::new(&clearance, 500, places, vec![step]).map(drop), expected, "{name}");
    }
}

#[test]
fn a_plan_is_not_empty_not_endless_and_keeps_the_neck_s_dose() {
    assert_eq!(plan(vec![]), Err(PlanError::Empty));
    assert_eq!(plan(vec![Step { takes: vec![], ..rotation() }]), Err(PlanError::Empty));
    assert_eq!(plan(vec![Step { sets: 0, ..rotation() }]), Err(PlanError::Empty));
    let often = Step { repetitions: 9, ..rotation() };
    assert_eq!(
        plan(vec![often]),
        Err(PlanError::TooManyRepetitions { movement: "neck-rotation".to_owned() })
    );
    let endless = Step { repetitions: u16::MAX, sets: u8::MAX, ..squeeze() };
    assert_eq!(plan(vec![endless]), Err(PlanError::TooLong));
}

#[test]
fn a_clock_that_jumps_pauses_and_skips_nothing() {
    for jump_ms in [2_001, -2_001, 86_400_000, i64::MIN / 2] {
        let mut player = running();
        play(&mut player, 0, 10_000);
        let before = player.elapsed_ms();
        player.step(Input::Tick, 10_000 + jump_ms);
        assert_eq!(player.mode(), Mode::Paused(PauseReason::ClockJump), "{jump_ms}");
        assert_eq!(player.elapsed_ms(), before);
    }
    let mut player = running();
    player.step(Input::Tick, 2_000);
    player.step(Input::Tick, 500);
    player.step(Input::Tick, 1_000);
    assert_eq!((player.mode(), player.elapsed_ms()), (Mode::Running, 2_500), "small steps back give no time");
}

#[test]
fn a_hidden_page_waits_and_the_repetition_begins_again() {
    let mut player = running();
    play(&mut player, 0, 6_000 + 8_000 + 3_500);
    player.step(Input::Hidden, 17_500);
    assert_eq!(player.mode(), Mode::Paused(PauseReason::Hidden));
    player.step(Input::Tick, 60_000);
    let effects = player.step(Input::Resume, 60_000);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Checkpoint(_))));
    let view = player.view().expect("it runs");
    assert_eq!((view.part, view.seconds_left, view.repetition), (Part::GetReady, 3, 2));
    assert_eq!(view.shown.time_secs, 8.0 - 8.0, "the start of the repetition");
    play(&mut player, 60_000, 3_000);
    assert_eq!(player.view().map(|view| view.part), Some(Part::Travel(0)));
}

#[test]
fn skipping_and_going_back() {
    let mut player = running();
    let effects = play(&mut player, 0, 6_000 + 9_000);
    assert_eq!(done(&effects), []);
    let effects = player.step(Input::Skip, 15_000);
    assert_eq!(done(&effects), [("neck", Some(Side::Left), 1, 1)]);
    assert_eq!(player.view().map(|view| (view.step, view.part)), Some((1, Part::NextMovement)));
    player.step(Input::Back, 15_100);
    assert_eq!(player.view().map(|view| (view.step, view.part)), Some((0, Part::GetReady)));
    play(&mut player, 15_100, 4_000);
    player.step(Input::Back, 19_200);
    assert_eq!(player.view().map(|view| (view.step, view.seconds_left)), Some((0, 6)));
    player.step(Input::Skip, 19_300);
    let effects = player.step(Input::Skip, 19_400);
    assert_eq!(effects.last(), Some(&Effect::Finished));
    assert_eq!(player.mode(), Mode::Ended(End::Finished));
}

#[test]
fn skipping_out_of_a_lead_in_leaves_it_behind() {
    let mut player = running();
    play(&mut player, 0, 8_000);
    player.step(Input::Pause, 8_000);
    player.step(Input::Resume, 20_000);
    player.step(Input::Skip, 20_100);
    assert_eq!(player.view().map(|view| (view.part, view.seconds_left)), Some((Part::NextMovement, 14)));
    player.step(Input::Tick, 21_100);
    assert_eq!(player.view().map(|view| view.seconds_left), Some(13));
}

#[test]
fn a_checkpoint_takes_it_up_at_the_start_of_the_repetition() {
    let mut player = running();
    play(&mut player, 0, 6_000 + 16_000 + 4_000 + 10_000);
    let kept = player.position();
    assert_eq!((kept.movement, kept.side, kept.set, kept.repetition), (0, 1, 0, 1));
    let mut reopened = Player::reopened(player.plan().clone(), Scale::new(2), &kept);
    assert_eq!(reopened.mode(), Mode::Paused(PauseReason::Reopened));
    assert_eq!(reopened.elapsed_ms(), 36_000);
    reopened.step(Input::Resume, 0);
    assert_eq!(reopened.view().map(|view| (view.part, view.seconds_left)), Some((Part::GetReady, 6)));
    let effects = play(&mut reopened, 0, 6_000 + 8_000);
    assert_eq!(done(&effects), [("neck", Some(Side::Right), 1, 2)]);
}

#[test]
fn this_hurts_a_little_may_go_on_and_more_stops() {
    let mut player = running();
    play(&mut player, 0, 8_000);
    let effects = player.step(Input::ThisHurts, 8_000);
    assert_eq!((effects.first(), effects.last()), (Some(&Effect::Silence), Some(&Effect::AskPain)));
    let mark = |mark| Scale::new(mark).expect("on the scale");
    player.step(Input::Report(StopReport::Discomfort { now: mark(4) }), 9_000);
    assert_eq!(player.mode(), Mode::Paused(PauseReason::AfterReport));
    player.step(Input::Resume, 10_000);
    player.step(Input::ThisHurts, 10_000);
    let effects = player.step(Input::Report(StopReport::Discomfort { now: mark(5) }), 10_500);
    assert_eq!(player.mode(), Mode::Ended(End::Stopped(Advice::Rest)));
    let dropped = Effect::DropExercise { movement: "neck-rotation".to_owned(), days: 14 };
    assert!(effects.contains(&dropped) && effects.contains(&Effect::StopSession { advice: Advice::Rest }));
    assert_eq!(player.step(Input::Resume, 11_000), []);
}

#[test]
fn an_emergency_is_heard_even_after_the_end_and_is_the_last_word() {
    let sign = |sign| Input::Report(StopReport::Sign(sign));
    let mut player = running();
    let still_dizzy = StopReport::Dizzy { with_another_sign: false, course: DizzyCourse::StillThere };
    player.step(Input::Report(still_dizzy), 100);
    assert_eq!(player.mode(), Mode::Ended(End::Stopped(Advice::SitAndWait)));
    let later = StopReport::Dizzy { with_another_sign: false, course: DizzyCourse::OverFiveMinutes };
    let effects = player.step(Input::Report(later), 300_100);
    assert_eq!(effects.last(), Some(&Effect::Emergency { page: EmergencyPage::Stroke }));
    assert_eq!(player.step(sign(Sign::Saddle), 300_200), []);
    assert!(player.view().is_none());
}

#[test]
fn something_new_asks_the_card_and_what_it_allows_decides() {
    for (filters, expected) in [
        (&[][..], Mode::Paused(PauseReason::AfterReport)),
        (&[Filter::BlockNeck][..], Mode::Ended(End::Stopped(Advice::NotAllowedNow))),
    ] {
        let mut player = running();
        player.step(Input::SomethingNew, 100);
        let effects = player.step(Input::AskCard, 200);
        assert_eq!(effects.last(), Some(&Effect::OpenScreen { asked: Asked::BeforeSession }));
        assert_eq!(player.step(Input::NeverMind, 300), [], "the card has to be answered");
        player.cleared(&Clearance::for_tests(filters, 1_000), 300);
        assert_eq!(player.mode(), expected);
    }
    let mut player = running();
    player.step(Input::AskCard, 100);
    let effects = player.step(Input::NotCleared, 200);
    assert_eq!(effects.last(), Some(&Effect::StopSession { advice: Advice::NotAllowedNow }));
}

fn inputs() -> impl Strategy<Value = Input> {
    let scale = (0..=10_u8).prop_map(|mark| Scale::new(mark).expect("on the scale"));
    let course = prop_oneof![
        Just(DizzyCourse::Cleared),
        Just(DizzyCourse::StillThere),
        Just(DizzyCourse::OverFiveMinutes)
    ];
    let report = prop_oneof![
        4 => scale.clone().prop_map(|now| StopReport::Discomfort { now }),
        1 => scale.prop_map(|now| StopReport::Sharp { now }),
        4 => Just(StopReport::PainlessClick),
        1 => any::<(bool, bool)>().prop_map(|(weak, over_a_day)| StopReport::Spreading { weak, over_a_day }),
        1 => (any::<bool>(), course)
            .prop_map(|(with_another_sign, course)| StopReport::Dizzy { with_another_sign, course }),
        1 => any::<bool>().prop_map(|sudden_or_severe| StopReport::NeckPainAfterCrack { sudden_or_severe }),
        1 => proptest::sample::select(&Sign::ALL[..]).prop_map(StopReport::Sign),
    ];
    prop_oneof![
        40 => Just(Input::Tick),
        8 => Just(Input::Begin),
        2 => Just(Input::Pause),
        8 => Just(Input::Resume),
        1 => Just(Input::Skip),
        1 => Just(Input::Back),
        1 => Just(Input::Hidden),
        1 => Just(Input::ThisHurts),
        1 => Just(Input::SomethingNew),
        2 => Just(Input::NeverMind),
        1 => Just(Input::AskCard),
        1 => Just(Input::NotCleared),
        1 => Just(Input::EndEarly),
        6 => proptest::sample::select(&[InPlace::Unknown, InPlace::There, InPlace::Away][..]).prop_map(Input::Place),
        1 => report.prop_map(Input::Report),
    ]
}

fn times() -> impl Strategy<Value = i64> {
    prop_oneof![20 => 0..2_000_i64, 1 => -5_000..10_000_i64, 1 => any::<i64>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_taps_at_any_times_keep_the_rules(steps in vec((inputs(), times()), 1..150)) {
        let mut player = player();
        let mut now_ms = 0_i64;
        let mut over = false;
        for (input, by_ms) in steps {
            let (elapsed_before, position_before, ran) =
                (player.elapsed_ms(), player.position_ms, player.mode() == Mode::Running);
            now_ms = now_ms.saturating_add(by_ms);
            let effects = player.step(input, now_ms);

            prop_assert!(!over || effects.is_empty(), "after an emergency: {effects:?}");
            if let Some(place) = effects.iter().position(|effect| matches!(effect, Effect::Emergency { .. })) {
                prop_assert_eq!(place, effects.len() - 1, "an emergency is the last word");
                prop_assert!(effects.iter().any(|effect| matches!(effect, Effect::Keep(_))), "it outlives the page");
                over = true;
            }
            if let Mode::Ended(_) = player.mode() {
                prop_assert!(player.view().is_none());
                let stopped = effects.iter().any(|effect| matches!(effect, Effect::StopSession { .. }));
                let after = effects.iter().skip_while(|effect| **effect != Effect::Silence);
                prop_assert!(!stopped || !after.clone().any(Effect::guides));
            }
            // Never faster than the clock, and never while it does not run.
            let passed = player.elapsed_ms() - elapsed_before;
            prop_assert!(passed <= by_ms.max(0) as u64 && (ran || passed == 0));
            if input == Input::Tick {
                prop_assert!(player.position_ms >= position_before);
                prop_assert!(player.position_ms - position_before <= by_ms.clamp(0, 2_000) as u64);
            }
            prop_assert!(player.position_ms <= player.timeline().length_ms());
        }
    }

    #[test]
    fn no_part_is_shorter_than_its_motion_asks(hold_secs in 0.0..40.0_f32, repetitions in 1..8_u16) {
        let take = Take { side: None, motion: motion(Support::Seated, 15.0, hold_secs) };
        let cycle_secs = take.motion.motion().cycle_secs();
        let step = Step { takes: vec![take], repetitions, ..rotation() };
        let player = Player::new(plan(vec![step]).expect("a sound plan"), None);
        let work_ms: u64 = player
            .timeline()
            .segments()
            .iter()
            .filter(|segment| segment.part.is_work())
            .map(|segment| segment.length_ms)
            .sum();
        let asked_ms = f64::from(cycle_secs) * 1_000.0 * f64::from(repetitions);
        prop_assert!(work_ms as f64 >= asked_ms - 0.5);
        prop_assert!(work_ms as f64 <= asked_ms + 5.0 * f64::from(repetitions));
    }

    #[test]
    fn any_frame_rate_gives_the_same_session(frame_ms in 5..1_900_i64) {
        let (mut player, mut effects, mut now_ms) = (running(), Vec::new(), 0);
        while player.mode() == Mode::Running {
            now_ms += frame_ms;
            effects.extend(player.step(Input::Tick, now_ms));
        }
        let mut expected = running();
        let mut smooth = play(&mut expected, 0, WHOLE_MS);
        for effects in [&mut effects, &mut smooth] {
            effects.retain(|effect| !matches!(effect, Effect::Checkpoint(_)));
        }
        prop_assert_eq!(effects, smooth);
        prop_assert_eq!(player.elapsed_ms(), WHOLE_MS as u64);
    }

    #[test]
    fn any_kept_place_can_be_taken_up(
        movement in 0..4_u16, side in 0..4_u8, set in 0..4_u8, repetition in 0..9_u16, elapsed_ms in any::<u32>(),
    ) {
        let elapsed_ms = u64::from(elapsed_ms);
        let kept = SessionPosition { movement, side, set, repetition, elapsed_ms };
        let plan = player().plan().clone();
        let mut player = Player::reopened(plan, None, &kept);
        player.step(Input::Resume, 0);
        prop_assert_eq!(player.mode(), Mode::Running);
        prop_assert!(player.position_ms < player.timeline().length_ms());
        let place = player.position();
        prop_assert!((place.movement, place.side) <= (movement, side));
    }
}

/// As authored, a routine takes the time that the content says, and the first movement's getting ready.
#[test]
fn every_routine_of_the_content_plays_in_its_time() {
    let content = content_bundle::content();
    let supple = supple_person();
    for routine in &content.routines {
        for authored in &routine.plans {
            let steps = authored.steps.iter().map(|step| as_authored(content, step, &supple)).collect();
            let plan = plan(steps).unwrap_or_else(|error| panic!("{}: {error}", routine.id));
            let takes_secs = Player::new(plan, None).timeline().length_ms() as f32 / 1_000.0;
            let expected_secs = library::STEP_CHANGE_SECS + authored.duration_secs(|id| content.movement(id));
            // Fitting may only make it longer, and hardly does for a supple person.
            let over_secs = takes_secs - expected_secs;
            assert!((-0.1..=0.05 * expected_secs).contains(&over_secs), "{}: {over_secs} s", routine.id);
        }
    }
}

fn supple_person() -> kinematics::Person {
    let mut person = kinematics::Person::of_age(30);
    for &quantity in kinematics::Quantity::ALL {
        for &side in quantity.sides() {
            person.own_range.set(quantity, side, kinematics::OwnReading::self_reported(180.0, 0));
        }
    }
    person
}

fn as_authored(content: &library::Content, step: &library::Step, person: &kinematics::Person) -> Step {
    let movement = content.movement(&step.movement).expect("the content was checked");
    let sides: &[Option<Side>] =
        if movement.side_count() == 2 { &[Some(Side::Left), Some(Side::Right)] } else { &[None] };
    let take = |&side: &Option<Side>| {
        let motion = movement.motion_for(side.unwrap_or(Side::Left), step.hold_secs);
        let motion = kinematics::fit(&motion, person, &movement.useful_minimum()).expect("supple enough");
        Take { side, motion }
    };
    Step {
        sets: step.sets(movement),
        repetitions: step.reps(movement),
        ..Step::of(movement, sides.iter().map(take).collect())
    }
}
