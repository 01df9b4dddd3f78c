//! A made-up working day: what the person did, and what the desk could see of it.

use super::chance::Chance;
use crate::signals::{Fact, Signals};

/// Seconds between two looks at a made-up day.
pub const LOOK_SECS: u32 = 5;
/// The screen locks itself after so long without a key, if it is set to.
const LOCKS_ITSELF_AFTER_SECS: u32 = 900;

/// What the person really does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Types, thinks, types.
    Types,
    /// Reads on the screen, and scrolls now and then.
    Reads,
    /// Talks through the machine.
    Calls,
    /// Talks on a telephone at the desk, which the machine cannot see.
    Telephones,
    /// Watches a video.
    Watches,
    /// Sits in a meeting elsewhere: away, and not resting.
    MeetsElsewhere,
    /// Gets a drink, or leaves for some minutes.
    StepsOut,
    /// Walks.
    Walks,
    /// Lunch.
    Eats,
}

impl Truth {
    /// Whether it is rest from sitting at the desk.
    #[must_use]
    pub fn is_rest(self) -> bool {
        matches!(self, Self::StepsOut | Self::Walks | Self::Eats)
    }

    fn is_elsewhere(self) -> bool {
        self.is_rest() || self == Self::MeetsElsewhere
    }
}

/// A person's habits and what their machine can see. Each differs from person to person.
#[derive(Clone, Copy, Debug)]
pub struct Habits {
    /// How often they lock the screen when they leave.
    pub locks: f64,
    /// Whether the screen locks itself.
    pub screen_locks_itself: bool,
    /// How often the machine knows that a document is in front, a call is on, a video plays.
    pub sees: f64,
}

impl Habits {
    /// Habits drawn by chance.
    #[must_use]
    pub fn drawn(chance: &mut Chance) -> Self {
        Self {
            locks: 0.2 + 0.7 * chance.unit(),
            screen_locks_itself: chance.happens(0.6),
            sees: 0.6 + 0.4 * chance.unit(),
        }
    }
}

/// A stretch of the day.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    truth: Truth,
    until_sec: u32,
    locked: bool,
    seen: bool,
}

/// One day, from sitting down to going home, in looks.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// Second of the day at which it begins.
    pub from_sec: u32,
    /// Truth and sight, look by look.
    pub looks: Vec<(Truth, Signals)>,
}

impl Day {
    /// A day drawn by chance.
    #[must_use]
    pub fn drawn(chance: &mut Chance, habits: &Habits) -> Self {
        let from_sec = chance.between(8 * 3600, 9 * 3600);
        let plan = plan(chance, habits, from_sec);
        let mut day = Self { from_sec, looks: Vec::new() };
        let mut eye = Eye { now_sec: from_sec, key_sec: from_sec, next_key_sec: from_sec };
        for stretch in plan {
            eye.begin(stretch.truth, chance);
            while eye.now_sec < stretch.until_sec {
                day.looks.push((stretch.truth, eye.look(&stretch, habits, chance)));
            }
        }
        day
    }
}

/// Blocks of work with pauses between them, and lunch about noon.
fn plan(chance: &mut Chance, habits: &Habits, from_sec: u32) -> Vec<Stretch> {
    let home_sec = chance.between(16 * 3600 + 1800, 18 * 3600);
    let lunch_sec = chance.between(11 * 3600 + 2700, 13 * 3600);
    let (mut plan, mut now_sec, mut ate) = (Vec::new(), from_sec, false);
    while now_sec < home_sec {
        let truth = if !ate && now_sec >= lunch_sec { Truth::Eats } else { next(chance, plan.last()) };
        ate |= truth == Truth::Eats;
        now_sec += length_secs(chance, truth);
        let locked = truth.is_elsewhere() && chance.happens(locks(truth, habits));
        plan.push(Stretch { truth, until_sec: now_sec, locked, seen: chance.happens(habits.sees) });
    }
    plan
}

fn next(chance: &mut Chance, last: Option<&Stretch>) -> Truth {
    let worked = last.is_some_and(|stretch| !stretch.truth.is_rest());
    if worked && chance.happens(0.35) {
        return if chance.happens(0.75) { Truth::StepsOut } else { Truth::Walks };
    }
    let shares = [
        (Truth::Types, 0.44),
        (Truth::Reads, 0.25),
        (Truth::Calls, 0.12),
        (Truth::Watches, 0.06),
        (Truth::Telephones, 0.06),
        (Truth::MeetsElsewhere, 0.07),
    ];
    let mut left = chance.unit();
    let drawn = shares.iter().find(|(_, share)| {
        left -= share;
        left < 0.0
    });
    drawn.map_or(Truth::Types, |(truth, _)| *truth)
}

fn length_secs(chance: &mut Chance, truth: Truth) -> u32 {
    let (least_mins, most_mins) = match truth {
        Truth::Types => (10, 60),
        Truth::Reads => (8, 45),
        Truth::Calls | Truth::MeetsElsewhere => (20, 60),
        Truth::Telephones => (3, 15),
        Truth::Watches => (5, 30),
        Truth::StepsOut => (2, 12),
        Truth::Walks => (8, 25),
        Truth::Eats => (25, 60),
    };
    chance.between(least_mins * 60, most_mins * 60)
}

fn locks(truth: Truth, habits: &Habits) -> f64 {
    if truth == Truth::StepsOut { habits.locks * 0.6 } else { habits.locks }
}

/// What the machine sees: when keys were touched, and what runs.
struct Eye {
    now_sec: u32,
    key_sec: u32,
    next_key_sec: u32,
}

impl Eye {
    /// A stretch at the desk begins with a key; one elsewhere ends the keys.
    fn begin(&mut self, truth: Truth, chance: &mut Chance) {
        self.next_key_sec =
            if truth.is_elsewhere() { u32::MAX } else { self.now_sec + chance.between(0, LOOK_SECS) };
    }

    fn look(&mut self, stretch: &Stretch, habits: &Habits, chance: &mut Chance) -> Signals {
        self.now_sec += LOOK_SECS;
        while self.next_key_sec <= self.now_sec {
            self.key_sec = self.next_key_sec;
            self.next_key_sec = self.next_key_sec.saturating_add(until_next_key(stretch.truth, chance));
        }
        let quiet_secs = self.now_sec - self.key_sec;
        let runs = |truth: Truth| match (stretch.truth == truth, stretch.seen) {
            (true, true) => Fact::Yes,
            (true, false) => Fact::Unknown,
            (false, _) => Fact::No,
        };
        let stays_awake = stretch.seen && matches!(stretch.truth, Truth::Calls | Truth::Watches);
        let timed_out = habits.screen_locks_itself && quiet_secs >= LOCKS_ITSELF_AFTER_SECS && !stays_awake;
        Signals {
            quiet_ms: Some(u64::from(quiet_secs) * 1_000),
            locked: Fact::from(stretch.locked || timed_out),
            microphone: runs(Truth::Calls),
            video_playing: runs(Truth::Watches),
            document_in_front: runs(Truth::Reads),
            ..Signals::default()
        }
    }
}

/// Waits between two keys. Readers and listeners are quiet for minutes now and then.
fn until_next_key(truth: Truth, chance: &mut Chance) -> u32 {
    let (mean_secs, quiet_share, quiet_mean_secs) = match truth {
        Truth::Types => (4.0, 0.01, 60.0),
        Truth::Reads => (40.0, 0.10, 240.0),
        Truth::Calls => (90.0, 0.15, 480.0),
        _ => return u32::MAX,
    };
    let mean_secs = if chance.happens(quiet_share) { quiet_mean_secs } else { mean_secs };
    chance.wait(mean_secs).max(1)
}
