//! Where a movement stands for this person: how much of it, and whether the harder form is due.
//!
//! One thing is raised at a time, at most once a week, and only after sessions that were done, not too hard, and
//! followed by good days. Whatever was too much is taken back at once. The lengths and limits are the defaults of the
//! exercise evidence (start small, raise one variable every 1 to 2 weeks when at least 70 % was done and discomfort
//! stayed at 2 or less, step back after a flare); effort of 8 and the pauses are judgements, listed for the review.

use std::collections::BTreeMap;

use library::{Movement, MovementKind};
use serde::{Deserialize, Serialize};

use super::light::Light;
use super::log::PastRun;

/// Steps of a movement: less than usual, usual, more, most, most in two sets. Past the last the harder form is due.
pub const STEPS: u8 = 5;
/// Days between two raises of one movement.
pub const RAISE_DAYS: i64 = 7;
/// The same while nobody says how hard it is.
const RAISE_DAYS_UNSAID: i64 = 14;
/// Good sessions before a raise.
const GOOD_SESSIONS: u8 = 2;
/// Share of a session that has to be done for it to count.
pub(super) const DONE_SHARE: f32 = 0.7;
/// Effort up to which a raise is right, and from which a step back is.
const COMFORTABLE_EFFORT: u8 = 6;
const TOO_HARD_EFFORT: u8 = 8;
/// Days without a session after which everything goes back a step, and after which all starts over.
pub const PAUSE_DAYS: i64 = 14;
const LONG_PAUSE_DAYS: i64 = 28;
/// Days of a deload after a flare.
pub const DELOAD_DAYS: i64 = 7;

/// Where one movement stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// From 0; [`STEPS`] where the harder form is due.
    pub step: u8,
    /// The local day of the last change.
    pub since_day: i64,
    /// Good sessions since.
    pub good: u8,
    /// Times in a row that it was planned and not done.
    pub left: u8,
    /// Why it last changed.
    pub last: Option<Turn>,
}

/// Why a movement went up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Turn {
    /// Up: it was done, felt fine, and the days after were good.
    WentWell,
    /// Down: the day after was a little worse.
    NextDay,
    /// Down: a flare.
    Flare,
    /// Down: it was hard.
    Hard,
    /// Down: it was left out twice.
    LeftOut,
    /// Down: some time has passed.
    Pause,
}

impl Rung {
    fn turn(&mut self, step: u8, day: i64, why: Turn) {
        if step != self.step {
            self.last = Some(why);
        }
        *self = Self { step, since_day: day, good: 0, left: 0, last: self.last };
    }

    fn back(&mut self, day: i64, why: Turn) {
        self.turn(self.step.saturating_sub(1), day, why);
    }
}

/// Where every movement stands that was ever planned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    rungs: BTreeMap<String, Rung>,
    last_day: Option<i64>,
    flare_day: Option<i64>,
}

impl Ladder {
    /// Where a movement stands.
    #[must_use]
    pub fn rung(&self, movement: &str) -> Rung {
        self.rungs.get(movement).copied().unwrap_or_default()
    }

    /// Whether a flare was so short ago that everything stays small.
    #[must_use]
    pub fn is_deloading(&self, day: i64) -> bool {
        self.flare_day.is_some_and(|flare| day < flare + DELOAD_DAYS)
    }

    /// The day of the last flare.
    #[must_use]
    pub fn flare_day(&self) -> Option<i64> {
        self.flare_day
    }

    /// A flare after a session of another kind: everything stays small for a while, and no movement goes down for what it did
    /// not do.
    pub(super) fn rest_from(&mut self, flare_day: i64) {
        self.flare_day = self.flare_day.max(Some(flare_day));
    }

    /// Days pass: after a pause everything goes back.
    pub(super) fn pass_to(&mut self, day: i64) {
        let Some(last) = self.last_day.filter(|last| *last < day) else { return };
        let pause = day - last;
        for rung in self.rungs.values_mut() {
            if pause >= LONG_PAUSE_DAYS {
                rung.turn(0, day, Turn::Pause);
            } else if pause >= PAUSE_DAYS {
                rung.back(day, Turn::Pause);
            }
        }
    }

    /// One session, with all that was said about it.
    pub(super) fn take(&mut self, run: &PastRun) {
        self.pass_to(run.day);
        self.last_day = self.last_day.max(Some(run.day));
        let light = run.light();
        if light == Some(Light::Red) {
            self.flare(run);
            return;
        }
        let enough = run.done_share() >= DONE_SHARE;
        for planned in &run.planned {
            let rung = self
                .rungs
                .entry(planned.movement.clone())
                .or_insert(Rung { since_day: run.day, ..Rung::default() });
            if !planned.is_done() {
                rung.left += 1;
                if rung.left >= 2 {
                    rung.back(run.day, Turn::LeftOut);
                }
                continue;
            }
            rung.left = 0;
            if light == Some(Light::Yellow) {
                rung.back(run.day, Turn::NextDay);
            } else if run.effort.is_some_and(|effort| effort >= TOO_HARD_EFFORT) {
                rung.back(run.day, Turn::Hard);
            } else if enough {
                raise(rung, run);
            }
        }
    }

    fn flare(&mut self, run: &PastRun) {
        let flare_day = run.flare_day().unwrap_or(run.day);
        self.flare_day = self.flare_day.max(Some(flare_day));
        for (movement, rung) in &mut self.rungs {
            let was_done =
                run.planned.iter().any(|planned| planned.movement == *movement && planned.was_begun());
            if was_done {
                rung.turn(0, flare_day, Turn::Flare);
            } else {
                rung.back(flare_day, Turn::Flare);
            }
        }
    }
}

fn raise(rung: &mut Rung, run: &PastRun) {
    rung.good = rung.good.saturating_add(1);
    let days = if run.effort.is_some() { RAISE_DAYS } else { RAISE_DAYS_UNSAID };
    let is_easy = run.effort.is_none_or(|effort| effort <= COMFORTABLE_EFFORT);
    if is_easy && rung.good >= GOOD_SESSIONS && run.day - rung.since_day >= days && rung.step < STEPS {
        rung.turn(rung.step + 1, run.day, Turn::WentWell);
    }
}

/// Sets and repetitions of a movement on a step, within what the content allows.
///
/// ```
/// use care::programme::dose_at;
/// let bridge = content_bundle::content().movement(&"glute-bridge".into()).expect("known");
/// let doses: Vec<(u8, u16)> = (0..=4).map(|step| dose_at(bridge, step)).collect();
/// assert_eq!(doses, [(1, 5), (1, 8), (1, 9), (1, 10), (2, 8)]);
/// ```
#[must_use]
pub fn dose_at(movement: &Movement, step: u8) -> (u8, u16) {
    let dose = &movement.dose;
    let (usual, most) = (dose.reps.max(1), dose.max_reps.max(1));
    let is_timed =
        matches!(movement.kind, MovementKind::Breathing | MovementKind::Walking | MovementKind::Habit);
    let usual = usual.min(most);
    match step {
        0 => (1, (usual * 3).div_ceil(5).max(1)),
        _ if is_timed => (1, usual),
        1 => (1, usual),
        2 => (1, usual + (most - usual) / 2),
        3 => (1, most),
        _ if dose.max_sets >= 2 => (2, usual),
        _ => (1, most),
    }
}
