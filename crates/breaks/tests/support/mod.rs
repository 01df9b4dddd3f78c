//! `tick(act, seconds, expected)`: somebody at a desk on simulated time, and what they would see.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part of it")]

use breaks::synthetic::Desk;
use breaks::{CareSays, Effect, Event, Fact, Input, Kind, Local, Prompt, Rules, Settings, Signals, Stage};

pub const MIN: u32 = 60;
pub const HOUR: u32 = 3_600;
/// Tuesday, 2025-11-25.
pub const TUESDAY: i32 = 20_417;

/// What somebody does for a while.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// Works with a short pause at each look.
    Work,
    /// Types without a pause.
    Type,
    /// Touches nothing.
    Still,
    /// Touches nothing, with a document in front.
    Read,
    /// Listens in a call.
    Call,
    /// Watches a video.
    Video,
    /// The screen is locked.
    Locked,
    /// The machine sleeps, and the forward clock counts it. A look before and one after.
    Sleep,
    /// The machine sleeps, and says so, and the forward clock does not count it.
    DeepSleep,
    /// Nobody looks for a while, and then the machine does not say anything.
    Nap,
    /// The machine does not say whether keys were touched.
    Dark,
    /// Works with this going on.
    WorkWith(fn(&mut Signals)),
    /// The person or the edge does something; takes no time.
    Do(Input),
    /// What `care` answers from now on.
    Care(Option<CareSays>),
    /// The clock on the wall moves by so many seconds.
    SetClock(i64),
}

pub fn rules(change: impl FnOnce(&mut Settings)) -> Rules {
    let mut settings = Settings::default();
    change(&mut settings);
    settings.check().expect("settings without a problem")
}

pub fn desk(change: impl FnOnce(&mut Settings)) -> Desk {
    let mut desk = Desk::new(rules(change), Local::new(TUESDAY, 9 * HOUR));
    desk.signals = Signals::quiet_for(0);
    desk.look();
    desk
}

/// Plays rows of act, seconds, and all that the person would see and the log would say, and compares them.
pub fn check(change: impl FnOnce(&mut Settings), rows: &[(Act, u32, &str)]) {
    let mut desk = desk(change);
    for (index, (act, secs, expected)) in rows.iter().enumerate() {
        let seen = tick(&mut desk, *act, *secs);
        assert_eq!(seen, *expected, "row {index}: {act:?} for {secs} s");
    }
}

/// Plays one row and says what was seen.
pub fn tick(desk: &mut Desk, act: Act, secs: u32) -> String {
    desk.log.clear();
    match act {
        Act::Do(input) => desk.send(input),
        Act::Care(says) => desk.care = says,
        Act::SetClock(by_secs) => desk.now.local = desk.now.local.plus_secs(by_secs),
        Act::Sleep => {
            desk.pass_secs(secs);
            see(desk, Signals::quiet_for(0));
        }
        Act::Nap => {
            desk.pass_secs(secs);
            see(desk, Signals::default());
        }
        Act::DeepSleep => {
            desk.send(Input::Suspend);
            desk.now.local = desk.now.local.plus_secs(i64::from(secs));
            desk.send(Input::Wake);
            desk.pass_secs(1);
            see(desk, Signals::quiet_for(0));
        }
        act => go_on(desk, act, secs),
    }
    describe(&desk.log)
}

fn go_on(desk: &mut Desk, act: Act, secs: u32) {
    let mut quiet_ms = desk.signals.quiet_ms.unwrap_or(0);
    let mut left = secs;
    while left > 0 {
        let passed = left.min(5);
        desk.pass_secs(passed);
        left -= passed;
        quiet_ms += u64::from(passed) * 1_000;
        let still = Signals::quiet_for(quiet_ms);
        let mut signals = match act {
            Act::Work | Act::WorkWith(_) => Signals::quiet_for(u64::from(passed) * 900),
            Act::Type => Signals::quiet_for(0),
            Act::Read => Signals { document_in_front: Fact::Yes, ..still },
            Act::Call => Signals { microphone: Fact::Yes, ..still },
            Act::Video => Signals { video_playing: Fact::Yes, ..still },
            Act::Locked => Signals { locked: Fact::Yes, ..still },
            Act::Dark => Signals::default(),
            _ => still,
        };
        if let Act::WorkWith(change) = act {
            change(&mut signals);
        }
        see(desk, signals);
    }
}

fn see(desk: &mut Desk, signals: Signals) {
    desk.signals = signals;
    desk.look();
}

/// Effects in a few words, time accounts left out.
pub fn describe(log: &[Effect]) -> String {
    log.iter().filter_map(word).collect::<Vec<_>>().join(", ")
}

fn word(effect: &Effect) -> Option<String> {
    match effect {
        Effect::Show(prompt) => Some(format!("{} {}", stage(prompt), name(prompt.kind))),
        Effect::Withdraw => Some("gone".to_owned()),
        Effect::AskResting { away_ms } => Some(format!("resting {} min?", away_ms / 60_000)),
        Effect::Open { kind, .. } => Some(format!("open {}", name(*kind))),
        Effect::Refuse(refusal) => Some(format!("no: {refusal:?}")),
        Effect::SuggestRarer => Some("rarer?".to_owned()),
        Effect::AskCare { .. } => None,
        Effect::Record(record) => match record.event {
            Event::HeldBack(kind, why) => Some(format!("{} held: {why:?}", name(kind))),
            Event::Taken(kind, how) => Some(format!("{} taken: {how:?}", name(kind))),
            Event::CutShort(kind) => Some(format!("{} cut short", name(kind))),
            Event::Skipped(kind) => Some(format!("{} skipped", name(kind))),
            Event::Missed(kind) => Some(format!("{} missed", name(kind))),
            Event::Postponed(kind, minutes) => Some(format!("{} in {minutes}", name(kind))),
            Event::Resumed => Some("resumed".to_owned()),
            _ => None,
        },
    }
}

fn stage(prompt: &Prompt) -> &'static str {
    match prompt.stage {
        Stage::Small => "small",
        Stage::Clear => "clear",
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Shift => "shift",
        Kind::Break => "break",
    }
}
