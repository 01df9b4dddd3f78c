//! Was it really rest? Compares what the machine took for rest with what the person did.

use std::ops::Add;

use super::chance::Chance;
use super::day::{Day, Habits, LOOK_SECS, Truth};
use super::desk::{Desk, Screen};
use crate::effect::{Effect, Event, Spent};
use crate::machine::Input;
use crate::settings::Rules;
use crate::time::Local;

/// Who answers "were you resting?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Nobody ever.
    Never,
    /// The person, half a minute later, truly.
    Truly,
}

/// Time in the four corners of truth and guess, in looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Rest that was taken for rest.
    pub right: u32,
    /// Time in meetings elsewhere that was taken for rest. A desk sees an empty chair in both.
    pub elsewhere: u32,
    /// Time at the desk that was taken for rest.
    pub wrong: u32,
    /// Rest that was not seen.
    pub overlooked: u32,
    /// Questions that were asked.
    pub questions: u32,
    /// Prompts that were shown.
    pub prompts: u32,
    /// Prompts that were shown while the person was not at the desk.
    pub prompts_to_nobody: u32,
    /// Prompts that were shown in a call through the machine, seen or not.
    pub prompts_in_calls: u32,
}

impl Verdict {
    /// Of the time taken for rest, the share that was rest, in percent.
    #[must_use]
    pub fn precision_percent(&self) -> f64 {
        100.0 * f64::from(self.right) / f64::from(self.taken_for_rest().max(1))
    }

    /// Of the time taken for rest, the share in which the chair was empty, in percent.
    #[must_use]
    pub fn empty_chair_percent(&self) -> f64 {
        100.0 * f64::from(self.right + self.elsewhere) / f64::from(self.taken_for_rest().max(1))
    }

    fn taken_for_rest(&self) -> u32 {
        self.right + self.elsewhere + self.wrong
    }

    /// Of the time of rest, the share that was seen, in percent.
    #[must_use]
    pub fn recall_percent(&self) -> f64 {
        100.0 * f64::from(self.right) / f64::from((self.right + self.overlooked).max(1))
    }

    fn compare(&mut self, day: &Day, guessed: &[bool]) {
        for ((truth, _), guess) in day.looks.iter().zip(guessed) {
            match (truth, guess) {
                (truth, true) if truth.is_rest() => self.right += 1,
                (truth, false) if truth.is_rest() => self.overlooked += 1,
                (Truth::MeetsElsewhere, true) => self.elsewhere += 1,
                (_, true) => self.wrong += 1,
                (_, false) => {}
            }
        }
    }
}

impl Add for Verdict {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            elsewhere: self.elsewhere + other.elsewhere,
            wrong: self.wrong + other.wrong,
            overlooked: self.overlooked + other.overlooked,
            questions: self.questions + other.questions,
            prompts: self.prompts + other.prompts,
            prompts_to_nobody: self.prompts_to_nobody + other.prompts_to_nobody,
            prompts_in_calls: self.prompts_in_calls + other.prompts_in_calls,
        }
    }
}

/// Days of somebody, drawn by chance.
#[must_use]
pub fn drawn_days(seed: u64, count: usize) -> Vec<Day> {
    let mut chance = Chance::new(seed);
    let habits = Habits::drawn(&mut chance);
    (0..count).map(|_| Day::drawn(&mut chance, &habits)).collect()
}

/// What the machine makes of some days, one after the other.
#[must_use]
pub fn judge(days: &[Day], rules: &Rules, answers: Answers) -> Verdict {
    let mut verdict = Verdict::default();
    let first_sec = days.first().map_or(0, |day| day.from_sec);
    let mut desk = Desk::new(rules.clone(), Local::new(20_000, first_sec));
    for (day, number) in days.iter().zip(20_000..) {
        desk.wake_at(Local::new(number, day.from_sec));
        let guessed = live(&mut desk, day, answers, &mut verdict);
        verdict.compare(day, &guessed);
    }
    verdict
}

/// What the common rule makes of them: no key for so long is rest.
#[must_use]
pub fn judge_by_idle_time(days: &[Day], limit_secs: u32) -> Verdict {
    let mut verdict = Verdict::default();
    for day in days {
        let mut guessed = vec![false; day.looks.len()];
        for (index, (_, signals)) in day.looks.iter().enumerate() {
            let quiet_secs = u32::try_from(signals.quiet_ms.unwrap_or(0) / 1_000).unwrap_or(u32::MAX);
            if quiet_secs >= limit_secs {
                mark(&mut guessed, index, quiet_secs, 0);
            }
        }
        verdict.compare(day, &guessed);
    }
    verdict
}

/// Lives through a day; true where the machine says that it was rest.
fn live(desk: &mut Desk, day: &Day, answers: Answers, verdict: &mut Verdict) -> Vec<bool> {
    let mut guessed = vec![false; day.looks.len()];
    let mut asked = None;
    for (index, (truth, signals)) in day.looks.iter().enumerate() {
        desk.pass_secs(LOOK_SECS);
        desk.signals = *signals;
        desk.look();
        if let Screen::Question { away_ms } = desk.screen {
            let (since, away_ms) = *asked.get_or_insert((index, away_ms));
            if answers == Answers::Truly && index >= since + 6 {
                desk.send(Input::WasResting(mostly_rest(day, since, secs(away_ms))));
                asked = None;
            }
        } else {
            asked = None;
        }
        for effect in std::mem::take(&mut desk.log) {
            take_down(effect, index, *truth, verdict, &mut guessed);
        }
    }
    guessed
}

fn take_down(effect: Effect, index: usize, truth: Truth, verdict: &mut Verdict, guessed: &mut [bool]) {
    let Effect::Record(record) = effect else { return };
    match record.event {
        Event::Spent { what: Spent::Rest, ms, ended_ago_ms } => {
            mark(guessed, index, secs(ms), secs(ended_ago_ms));
        }
        Event::AskedResting => verdict.questions += 1,
        Event::Offered(_) => {
            verdict.prompts += 1;
            verdict.prompts_to_nobody += u32::from(truth.is_rest() || truth == Truth::MeetsElsewhere);
            verdict.prompts_in_calls += u32::from(truth == Truth::Calls);
        }
        _ => {}
    }
}

fn mostly_rest(day: &Day, back: usize, away_secs: u32) -> bool {
    let from = back.saturating_sub(looks(away_secs));
    let rested = day.looks[from..back].iter().filter(|(truth, _)| truth.is_rest()).count();
    2 * rested > back - from
}

fn mark(guessed: &mut [bool], now: usize, length_secs: u32, ended_ago_secs: u32) {
    let end = (now + 1).saturating_sub(looks(ended_ago_secs)).min(guessed.len());
    let from = end.saturating_sub(looks(length_secs));
    guessed[from..end].fill(true);
}

fn looks(secs: u32) -> usize {
    usize::try_from(secs / LOOK_SECS).unwrap_or(usize::MAX)
}

fn secs(ms: u64) -> u32 {
    u32::try_from(ms / 1_000).unwrap_or(u32::MAX)
}
