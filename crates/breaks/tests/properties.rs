//! What must hold whatever anybody does, whatever the clocks do, and for however long.

mod support;

use breaks::synthetic::{Desk, Screen};
use breaks::{
    CareSays, Effect, Event, Fact, Input, Kind, Local, NeckAllowance, PauseFor, Posture, Prompt, Sensing,
    Signals, Spent, Stage, Strictness,
};
use proptest::prelude::*;
use support::{HOUR, MIN, TUESDAY, desk, rules};

/// One thing that happens.
#[derive(Clone, Debug)]
enum Happening {
    /// Time passes on the forward clock; the wall may say something else.
    Passes {
        ms: u64,
        wall_secs: i64,
    },
    Look(Signals),
    Input(Input),
    Care(Option<CareSays>),
}

fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![1 => Just(Fact::Yes), 6 => Just(Fact::No), 2 => Just(Fact::Unknown)]
}

fn signals() -> impl Strategy<Value = Signals> {
    let quiet = prop_oneof![
        4 => (0_u64..6_000).prop_map(Some),
        2 => (0_u64..2_000_000).prop_map(Some),
        1 => Just(None)
    ];
    let facts = proptest::collection::vec(fact(), 9);
    (quiet, facts).prop_map(|(quiet_ms, facts)| Signals {
        quiet_ms,
        locked: facts[0],
        microphone: facts[1],
        camera: facts[2],
        screen_shared: facts[3],
        presenting: facts[4],
        full_screen: facts[5],
        do_not_disturb: facts[6],
        video_playing: facts[7],
        document_in_front: facts[8],
        ..Signals::default()
    })
}

fn passes() -> impl Strategy<Value = Happening> {
    let steady = (1_u64..60_000).prop_map(|ms| (ms, i64::try_from(ms / 1_000).unwrap_or(0)));
    let asleep = (60_000_u64..40_000_000).prop_map(|ms| (ms, i64::try_from(ms / 1_000).unwrap_or(0)));
    let jumps = (0_u64..60_000, -40_000_000_i64..40_000_000);
    prop_oneof![8 => steady, 1 => asleep, 1 => jumps]
        .prop_map(|(ms, wall_secs)| Happening::Passes { ms, wall_secs })
}

fn pause() -> impl Strategy<Value = PauseFor> {
    let until = (TUESDAY - 1..TUESDAY + 3, 0_u32..86_400)
        .prop_map(|(day, second)| PauseFor::Until(Local::new(day, second)));
    prop_oneof![
        (0_u32..300).prop_map(PauseFor::Minutes),
        until,
        Just(PauseFor::RestOfDay),
        Just(PauseFor::Good)
    ]
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Shift), Just(Kind::Break)]
}

/// What a person does. Sleep of the machine is left out: see [`sleep`].
fn person() -> impl Strategy<Value = Input> {
    prop_oneof![
        Just(Input::Start),
        Just(Input::Done),
        kind().prop_map(Input::DoneElsewhere),
        prop_oneof![Just(5), Just(10), 0_u32..20].prop_map(|minutes| Input::Postpone { minutes }),
        Just(Input::Skip),
        kind().prop_map(Input::BreakNow),
        pause().prop_map(Input::Pause),
        Just(Input::Resume),
        any::<bool>().prop_map(Input::WasResting),
        prop_oneof![Just(Posture::Sitting), Just(Posture::Standing)].prop_map(Input::PostureIs),
        Just(Input::NeckSetDone),
        (0_u64..7_200_000).prop_map(|ago_ms| Input::MovedElsewhere { ago_ms }),
    ]
}

fn sleep() -> impl Strategy<Value = Input> {
    prop_oneof![Just(Input::Suspend), Just(Input::Wake)]
}

fn care() -> impl Strategy<Value = Option<CareSays>> {
    let movements = any::<bool>().prop_map(|neck| Some(CareSays::Movements { neck }));
    prop_oneof![4 => movements, 1 => Just(Some(CareSays::StandWalkBreathe)), 1 => Just(Some(CareSays::Nothing)), 1 => Just(None)]
}

fn happenings(inputs: impl Strategy<Value = Input> + 'static) -> impl Strategy<Value = Vec<Happening>> {
    let one = prop_oneof![
        8 => passes(),
        8 => signals().prop_map(Happening::Look),
        2 => inputs.prop_map(Happening::Input),
        1 => care().prop_map(Happening::Care),
    ];
    proptest::collection::vec(one, 1..400)
}

/// Short intervals, so that much happens in few steps.
fn busy_desk(strictness: Strictness, sit_stand: bool) -> Desk {
    let mut desk = desk(|settings| {
        settings.shift_every_mins = 10;
        settings.break_every_mins = 20;
        settings.shifts_a_day = 5;
        settings.breaks_a_day = 4;
        settings.merge_mins = 2;
        settings.strictness = strictness;
        settings.sit_stand = sit_stand;
    });
    desk.log.clear();
    desk
}

fn strictness() -> impl Strategy<Value = Strictness> {
    prop_oneof![Just(Strictness::Gentle), Just(Strictness::Steady), Just(Strictness::Firm)]
}

fn happen(desk: &mut Desk, happening: &Happening) {
    match happening {
        Happening::Passes { ms, wall_secs } => {
            desk.now.mono_ms += ms;
            desk.now.local = desk.now.local.plus_secs(*wall_secs);
        }
        Happening::Look(signals) => {
            desk.signals = *signals;
            desk.look();
        }
        Happening::Input(input) => desk.send(*input),
        Happening::Care(says) => desk.care = *says,
    }
}

/// Follows what is visible, and fails when a second thing would be.
fn watch(mut screen: Screen, log: &[Effect]) -> Screen {
    for effect in log {
        screen = match (screen, effect) {
            (Screen::Empty, Effect::Show(prompt)) => {
                assert_eq!(prompt.stage, Stage::Small, "a prompt begins small");
                Screen::Prompt(*prompt)
            }
            (Screen::Prompt(before), Effect::Show(prompt)) => {
                let clearer = Prompt { stage: Stage::Clear, ..before };
                assert_eq!(*prompt, clearer, "only the same one, clearer");
                Screen::Prompt(*prompt)
            }
            (Screen::Empty, Effect::AskResting { away_ms }) => Screen::Question { away_ms: *away_ms },
            (Screen::Question { .. }, Effect::Show(_)) | (_, Effect::AskResting { .. }) => {
                panic!("{effect:?} while {screen:?} is visible")
            }
            (Screen::Empty, Effect::Withdraw) => panic!("nothing to withdraw"),
            (_, Effect::Withdraw) => Screen::Empty,
            (screen, _) => screen,
        };
    }
    screen
}

fn is_held(signals: &Signals) -> bool {
    let holds = [
        signals.locked,
        signals.microphone,
        signals.camera,
        signals.screen_shared,
        signals.presenting,
        signals.full_screen,
        signals.do_not_disturb,
    ];
    holds.contains(&Fact::Yes)
}

fn is_event(effect: &Effect, wanted: impl Fn(Event) -> bool) -> bool {
    matches!(effect, Effect::Record(record) if wanted(record.event))
}

fn count(log: &[Effect], wanted: impl Fn(Event) -> bool) -> usize {
    log.iter().filter(|effect| is_event(effect, &wanted)).count()
}

fn told_ms(desk: &Desk) -> u64 {
    desk.records().map(|record| if let Event::Spent { ms, .. } = record.event { ms } else { 0 }).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn one_thing_is_visible_at_most(
        level in strictness(), sit_stand: bool, happenings in happenings(prop_oneof![4 => person(), 1 => sleep()])
    ) {
        let mut desk = busy_desk(level, sit_stand);
        let mut screen = Screen::Empty;
        for happening in &happenings {
            desk.log.clear();
            happen(&mut desk, happening);
            screen = watch(screen, &desk.log);
            prop_assert_eq!(screen, desk.screen);
        }
    }

    /// Settings are read again while it runs, and a clock that should only run forward may not.
    #[test]
    fn neither_new_settings_nor_a_broken_clock_bring_it_down(
        happenings in happenings(prop_oneof![4 => person(), 1 => sleep()]), turn in 1_usize..40, back_ms in 0_u64..9_000_000
    ) {
        let mut desk = busy_desk(Strictness::Steady, true);
        let other = rules(|settings| {
            settings.sensing = Sensing::PlainTimer;
            settings.strictness = Strictness::Firm;
            settings.break_every_mins = 30;
            settings.breaks_a_day = 0;
        });
        let mut rules = [other, desk.rules.clone()].into_iter().cycle();
        let mut screen = Screen::Empty;
        for (index, happening) in happenings.iter().enumerate() {
            desk.log.clear();
            if index % turn == 0 {
                desk.rules = rules.next().expect("it cycles");
                desk.now.mono_ms = desk.now.mono_ms.saturating_sub(back_ms);
            }
            happen(&mut desk, happening);
            screen = match (screen, desk.screen) {
                // What a prompt offers may have been changed by the settings meanwhile.
                (Screen::Prompt(_), after @ Screen::Prompt(_)) => after,
                (before, _) => watch(before, &desk.log),
            };
            prop_assert_eq!(screen, desk.screen);
        }
    }

    #[test]
    fn nothing_is_visible_in_a_hold(
        level in strictness(), happenings in happenings(prop_oneof![4 => person(), 1 => sleep()])
    ) {
        let mut desk = busy_desk(level, false);
        for happening in &happenings {
            desk.log.clear();
            happen(&mut desk, happening);
            let status = desk.state.status(&desk.rules, desk.now);
            if desk.screen != Screen::Empty {
                prop_assert!(!is_held(&desk.signals) && !status.paused, "{:?} in {:?}", desk.screen, desk.signals);
                prop_assert!(desk.state.at_desk());
            }
            let typing = desk.signals.quiet_ms.is_some_and(|quiet_ms| quiet_ms < 1_000);
            let offered = count(&desk.log, |event| matches!(event, Event::Offered(_)));
            prop_assert!(offered == 0 || !typing, "offered while typing");
        }
    }

    #[test]
    fn a_movement_begins_only_when_the_person_asks(
        happenings in happenings(prop_oneof![4 => person(), 1 => sleep()])
    ) {
        let mut desk = busy_desk(Strictness::Steady, false);
        let mut asked = false;
        for happening in &happenings {
            desk.log.clear();
            happen(&mut desk, happening);
            asked |= matches!(happening, Happening::Input(Input::Start | Input::BreakNow(_)));
            let opened = desk.log.iter().filter(|effect| matches!(effect, Effect::Open { .. })).count();
            prop_assert!(opened == 0 || (opened == 1 && std::mem::take(&mut asked)));
        }
    }

    #[test]
    fn limits_are_kept_within_a_day(level in strictness(), happenings in happenings(person())) {
        let mut desk = busy_desk(level, false);
        let limits = level.limits();
        for happening in &happenings {
            // One day, and the wall goes with the forward clock.
            if let Happening::Passes { ms, .. } = happening {
                let ms = (*ms).min(60_000);
                desk.now.mono_ms += ms;
            } else {
                happen(&mut desk, happening);
            }
        }
        let (mut postponed, mut skipped) = (0, 0);
        for effect in &desk.log {
            let Effect::Record(record) = effect else { continue };
            match record.event {
                Event::Postponed(..) => postponed += 1,
                Event::Skipped(_) => (postponed, skipped) = (0, skipped + 1),
                Event::Taken(..) => (postponed, skipped) = (0, 0),
                Event::Missed(_) | Event::CutShort(_) | Event::Started(_) | Event::AskedResting => postponed = 0,
                Event::HeldBack(..) => postponed = 0,
                _ => {}
            }
            prop_assert!(limits.postpones_in_a_row.is_none_or(|most| postponed <= most));
            prop_assert!(limits.skips_in_a_row.is_none_or(|most| skipped <= most));
        }
        prop_assert!(count(&desk.log, |event| event == Event::Offered(Kind::Shift)) <= 5);
        prop_assert!(count(&desk.log, |event| event == Event::Offered(Kind::Break)) <= 4);
        prop_assert!(count(&desk.log, |event| event == Event::AskedResting) <= 4);
    }

    #[test]
    fn the_neck_is_asked_for_within_its_budget(happenings in happenings(person())) {
        let mut desk = busy_desk(Strictness::Gentle, false);
        let mut sets: Vec<u64> = Vec::new();
        for happening in &happenings {
            desk.log.clear();
            match happening {
                Happening::Passes { ms, .. } => desk.now.mono_ms += ms,
                other => happen(&mut desk, other),
            }
            for effect in &desk.log {
                let gap_is_kept = sets.last().is_none_or(|last_ms| desk.now.mono_ms - last_ms >= 30 * 60_000);
                match effect {
                    Effect::AskCare { neck: NeckAllowance::SetsLeft(left), kind, .. } => {
                        prop_assert!(gap_is_kept && *kind == Kind::Break);
                        prop_assert_eq!(usize::from(left.get()) + sets.len(), 4);
                    }
                    Effect::Open { offer, .. } if offer.moves_neck() => {
                        prop_assert!(gap_is_kept && sets.len() < 4);
                        sets.push(desk.now.mono_ms);
                    }
                    _ => {}
                }
            }
            if matches!(happening, Happening::Input(Input::NeckSetDone)) {
                sets.push(desk.now.mono_ms);
            }
        }
    }

    #[test]
    fn what_is_told_from_elsewhere_only_narrows_the_neck(
        happenings in happenings(person()), sets in 0_u32..6, last_ago_ms in 0_u64..7_200_000
    ) {
        let mut desk = busy_desk(Strictness::Gentle, false);
        happenings.iter().for_each(|happening| happen(&mut desk, happening));
        // The day may be another one by now.
        desk.send(Input::Resume);
        let left = |desk: &Desk| match desk.state.neck_allowance(Kind::Break, &desk.rules, desk.now) {
            NeckAllowance::SetsLeft(sets) => u32::from(sets.get()),
            NeckAllowance::SpentToday | NeckAllowance::TooSoon => 0,
        };
        let most = left(&desk).min(4_u32.saturating_sub(sets));
        desk.send(Input::NeckSetsElsewhere { sets, last_ago_ms });
        prop_assert!(left(&desk) <= most);
    }

    #[test]
    fn every_millisecond_is_told_once(
        level in strictness(), sit_stand: bool, happenings in happenings(person())
    ) {
        let mut desk = busy_desk(level, sit_stand);
        let mut looked_ms = 0;
        for happening in &happenings {
            happen(&mut desk, happening);
            match happening {
                Happening::Passes { .. } | Happening::Care(_) => {}
                Happening::Look(_) => looked_ms = desk.now.mono_ms,
                // A tap that begins or ends a break is as good as a look.
                Happening::Input(_) => looked_ms = told_ms(&desk) + desk.state.untold_ms(),
            }
            prop_assert_eq!(told_ms(&desk) + desk.state.untold_ms(), looked_ms);
            prop_assert!(looked_ms <= desk.now.mono_ms);
        }
    }
}

/// Days of somebody who starts each prompt at once and touches nothing while it lasts.
fn diligent(days: u32, look_secs: u32, mut on_record: impl FnMut(&Desk, Event)) -> Desk {
    let mut desk = Desk::new(
        rules(|settings| (settings.shifts_a_day, settings.breaks_a_day) = (100, 50)),
        Local::new(TUESDAY, 9 * HOUR),
    );
    desk.signals = Signals::quiet_for(0);
    desk.look();
    for _ in 0..days * 24 * HOUR / look_secs {
        let resting = matches!(desk.state.status(&desk.rules, desk.now).doing, breaks::Doing::InBreak(_));
        desk.pass_secs(look_secs);
        desk.signals = Signals::quiet_for(u64::from(look_secs) * 1_000 - u64::from(!resting));
        desk.look();
        if desk.screen != Screen::Empty {
            desk.send(Input::Start);
        }
        for effect in std::mem::take(&mut desk.log) {
            if let Effect::Record(record) = effect {
                on_record(&desk, record.event);
            }
        }
    }
    desk
}

#[test]
fn nothing_drifts_over_a_year() {
    // 25 minutes, a change of position (one look), 25 minutes, a break (two looks).
    let (first_ms, cycle_ms) = (51 * 60_000, 53 * 60_000);
    let (mut breaks, mut told_ms) = (0_u64, 0_u64);
    let desk = diligent(365, MIN, |desk, event| match event {
        Event::Offered(Kind::Break) => {
            assert_eq!(desk.now.mono_ms, first_ms + breaks * cycle_ms, "break {breaks}");
            breaks += 1;
        }
        Event::Spent { ms, .. } => told_ms += ms,
        _ => {}
    });
    let year_ms = 365 * 24 * 60 * 60_000;
    assert_eq!(told_ms + desk.state.untold_ms(), year_ms);
    assert_eq!(breaks, (year_ms - first_ms) / cycle_ms + 1);
}

#[test]
fn the_rate_of_looking_changes_nothing_but_the_moment() {
    let breaks = |look_secs: u32| {
        let mut offered = 0_i64;
        diligent(60, look_secs, |_, event| offered += i64::from(event == Event::Offered(Kind::Break)));
        offered
    };
    let [often, seldom] = [20, 30].map(breaks);
    assert!((often - seldom).abs() * 100 < often, "{often} and {seldom}");
}

#[test]
fn a_day_of_23_or_25_hours_has_its_limits_once() {
    for change_secs in [-3_600, 3_600] {
        let mut desk = desk(|settings| (settings.shifts_a_day, settings.breaks_a_day) = (3, 3));
        desk.now.local = Local::new(TUESDAY + 1, 0);
        let mut offered = 0;
        for look in 0..24 * 3_600 / 5 {
            desk.pass_secs(5);
            // The clock changes soon after midnight, the hardest place for it.
            if look == 360 {
                desk.now.local = desk.now.local.plus_secs(change_secs);
            }
            desk.signals = Signals::quiet_for(4_500);
            desk.look();
            if desk.now.local.day() <= TUESDAY + 1 {
                offered += count(&desk.log, |event| matches!(event, Event::Offered(_)));
            }
            desk.log.clear();
        }
        assert_eq!(offered, 6, "{change_secs}");
    }
}

#[test]
fn work_video_and_rest_are_told_apart() {
    let mut desk = desk(|_| {});
    let mut log = Vec::new();
    for (act, secs) in [
        (support::Act::Work, 20 * MIN),
        (support::Act::Video, 20 * MIN),
        (support::Act::Locked, 30 * MIN),
        (support::Act::Work, 2 * HOUR),
    ] {
        support::tick(&mut desk, act, secs);
        log.append(&mut desk.log);
    }
    let spent = |wanted: Spent| -> u64 {
        let of = |effect: &Effect| match effect {
            Effect::Record(record) => match record.event {
                Event::Spent { what, ms, .. } if what == wanted => ms / 60_000,
                _ => 0,
            },
            _ => 0,
        };
        log.iter().map(of).sum()
    };
    assert_eq!([Spent::Video, Spent::Rest, Spent::Break].map(spent), [20, 30, 0]);
    assert!((109..=140).contains(&spent(Spent::Work)), "{}", spent(Spent::Work));
}
