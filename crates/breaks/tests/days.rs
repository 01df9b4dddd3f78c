//! Whole days of made-up people, with meetings, reading, video, lunch and walks: what must hold on all of them.

use std::collections::BTreeMap;

use breaks::synthetic::{Answers, Desk, LOOK_SECS, Screen, drawn_days, judge};
use breaks::{Effect, Event, Fact, Input, Kind, Local, Record, Rules, Settings, Statistics};

const DAYS: usize = 30;
const FIRST_DAY: i32 = 20_000;

fn rules() -> Rules {
    Settings::default().check().expect("the defaults hold")
}

/// Thirty days of one person, who starts one prompt in three, skips one, and lets one pass.
fn month(seed: u64, mut after_look: impl FnMut(&Desk)) -> Vec<Record> {
    let days = drawn_days(seed, DAYS);
    let mut desk = Desk::new(rules(), Local::new(FIRST_DAY, days[0].from_sec));
    let (mut records, mut prompts) = (Vec::new(), 0);
    for (day, number) in days.iter().zip(FIRST_DAY..) {
        desk.wake_at(Local::new(number, day.from_sec));
        for (_, signals) in &day.looks {
            desk.pass_secs(LOOK_SECS);
            desk.signals = *signals;
            desk.look();
            after_look(&desk);
            let offered = desk.log.iter().any(|effect| matches!(effect, Effect::Show(_)));
            prompts += usize::from(offered);
            match (offered, prompts % 3) {
                (true, 0) => desk.send(Input::Start),
                (true, 1) => desk.send(Input::Skip),
                _ => {}
            }
            records.extend(desk.records());
            desk.log.clear();
        }
    }
    records
}

#[test]
fn nothing_is_visible_in_a_call_or_to_nobody() {
    for seed in 1..=5 {
        let mut shown = 0;
        month(seed, |desk| {
            if desk.screen != Screen::Empty {
                shown += 1;
                assert_ne!(desk.signals.microphone, Fact::Yes);
                assert_ne!(desk.signals.locked, Fact::Yes);
                assert!(desk.state.at_desk());
            }
        });
        assert!(shown > 100, "{shown}");
    }
}

#[test]
fn every_day_keeps_its_limits() {
    for seed in 1..=5 {
        let mut offered: BTreeMap<(i32, Kind), u32> = BTreeMap::new();
        for record in month(seed, |_| {}) {
            if let Event::Offered(kind) = record.event {
                *offered.entry((record.at.day(), kind)).or_default() += 1;
            }
        }
        let most =
            |kind: Kind| offered.iter().filter(|((_, of), _)| *of == kind).map(|(_, count)| *count).max();
        assert!(most(Kind::Shift).is_some_and(|most| most <= 12), "{offered:?}");
        assert!(most(Kind::Break).is_some_and(|most| most <= 8), "{offered:?}");
    }
}

#[test]
fn a_month_adds_up_to_working_days() {
    let statistics: Statistics = month(3, |_| {}).into_iter().collect();
    assert_eq!(statistics.days().count(), DAYS);
    let total = statistics.total();
    let hours_a_day = |ms: u64| ms as f64 / 3_600_000.0 / DAYS as f64;
    assert!((4.0..9.0).contains(&hours_a_day(total.work_ms)), "{total:?}");
    // Half an hour of lunch at the least, and the nights.
    assert!(hours_a_day(total.rest_ms) > 14.0, "{total:?}");
    assert!(total.shifts_taken > 0 && total.breaks_taken > 0 && total.skipped > 0, "{total:?}");
}

#[test]
fn true_answers_do_not_make_the_guess_worse() {
    for seed in 1..=5 {
        let days = drawn_days(seed, DAYS);
        let [silent, asked] = [Answers::Never, Answers::Truly].map(|answers| judge(&days, &rules(), answers));
        assert!(asked.precision_percent() >= silent.precision_percent(), "{silent:?} {asked:?}");
        assert!(asked.recall_percent() + 2.0 >= silent.recall_percent(), "{silent:?} {asked:?}");
    }
}

#[test]
fn a_seed_is_a_month_for_good() {
    assert_eq!(month(9, |_| {}), month(9, |_| {}));
    assert_ne!(month(9, |_| {}), month(10, |_| {}));
}
