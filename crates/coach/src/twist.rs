//! The twist guard: a turn or a tilt back of the neck, near the end of the person's own range, and fast.
//!
//! This is unvalidated, and what is made of it has to say so. It makes an event, which is data; words are somebody else's.

use std::collections::VecDeque;

use kinematics::norms::Norm;
use kinematics::{AngleReading, Person, Quantity, Side};

use crate::angle::{Angles, SeenAngle};
use crate::effect::Look;

/// Share of the own range from which its end is near (evidence, rom.md 5.5: 85 %, unvalidated).
pub const NEAR_END_SHARE: f32 = 0.85;
/// Speed from which it is fast, degrees a second (evidence, rom.md 5.5: peak over 100, unvalidated). Turning the head at work
/// has a 99th percentile of 40 to 47.
pub const FAST_DEG_PER_SEC: f32 = 100.0;
/// The fast part and the end belong together within this time, seconds. A thrust takes a tenth of a second; a judgement.
pub(crate) const TOGETHER_SECS: f64 = 0.4;
/// Pictures further apart say nothing about speed, seconds: fewer than about seven a second. A judgement.
pub(crate) const LONGEST_GAP_SECS: f64 = 0.15;
/// Speed is taken over at least this time, seconds, so that one reading that is off makes none. A judgement.
pub(crate) const SPEED_OVER_SECS: f64 = 0.12;
/// The next event comes no sooner than this, seconds. A judgement.
pub(crate) const APART_SECS: f64 = 3.0;

/// Which way the neck went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TwistWay {
    /// A turn to a side.
    Turn(Side),
    /// A tilt back.
    Back,
}

/// A fast turn or tilt back near the end of the own range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Twist {
    /// Which way.
    pub way: TwistWay,
    /// How far it was seen to go, degrees. Less than it went if the face was lost.
    pub degrees: f32,
    /// Share of the own range.
    pub range_share: f32,
    /// Peak speed, degrees a second.
    pub speed_deg_per_sec: f32,
    /// Whether a hand was at head or chin, where that is known; never `Some(false)`.
    pub hand_at_head: Option<bool>,
}

impl Twist {
    /// Whether to warn. Speed alone does not mark danger: people turn their heads at 150 to 350 degrees a second of their own
    /// accord (evidence, rom.md 5.4). What does is force from outside, and a hand is what a camera can see of it.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        self.hand_at_head == Some(true)
    }
}

/// The ranges against which the guard judges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwistRules {
    /// Own range, degrees: turn to the left, to the right, back.
    range_deg: [f32; 3],
}

impl TwistRules {
    /// The person's own comfortable range, or the mean of their age where it is not known. A comfortable range below half of
    /// that mean is taken as half: a stiff day does not make every glance a twist.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let range = |quantity: Quantity, side| {
            let usual = Norm::of(quantity).map_or(60.0, |norm| norm.mean_deg(person.age_years));
            let own = person.current_range(quantity, side).map(|reading| reading.comfortable_deg);
            own.unwrap_or(usual).max(usual / 2.0)
        };
        Self {
            range_deg: [
                range(Quantity::NeckRotation, Side::Left),
                range(Quantity::NeckRotation, Side::Right),
                range(Quantity::NeckExtension, Side::Left),
            ],
        }
    }
}

/// The neck's turn and its tilt back at one time, degrees, left and back positive.
type Neck = [f32; 2];

/// What the guard remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TwistState {
    recent: VecDeque<(f64, Neck)>,
    /// When each way was last fast, and how fast: left, right, back.
    fast: [Option<(f64, f32)>; 3],
    last_event_secs: Option<f64>,
}

/// Takes a look.
#[must_use]
pub fn guard(mut state: TwistState, rules: &TwistRules, look: &Look<'_>) -> (TwistState, Option<Twist>) {
    let now = look.time_secs;
    let neck = neck(look.readings);
    match neck {
        Some(neck) => state.take(now, neck),
        None if state.recent.back().is_some_and(|(at, _)| now - at > TOGETHER_SECS) => state.recent.clear(),
        None => {}
    }
    let twist = state.twist(rules, neck, look);
    if twist.is_some() {
        state.last_event_secs = Some(now);
    }
    (state, twist)
}

const WAYS: [TwistWay; 3] = [TwistWay::Turn(Side::Left), TwistWay::Turn(Side::Right), TwistWay::Back];

impl TwistState {
    fn take(&mut self, now: f64, neck: Neck) {
        match self.recent.back() {
            Some((at, _)) if now <= *at => return,
            Some((at, _)) if now - at > LONGEST_GAP_SECS => self.recent.clear(),
            _ => {}
        }
        self.recent.push_back((now, neck));
        while self.recent.len() > 2 && now - self.recent[1].0 >= SPEED_OVER_SECS {
            self.recent.pop_front();
        }
        let Some((from, before)) = self.recent.front() else { return };
        let secs = now - from;
        if secs < SPEED_OVER_SECS {
            return;
        }
        let speed: Neck = std::array::from_fn(|axis| (neck[axis] - before[axis]) / secs as f32);
        for (fast, speed) in self.fast.iter_mut().zip([speed[0], -speed[0], speed[1]]) {
            if speed >= FAST_DEG_PER_SEC {
                let before = fast.filter(|(at, _)| now - at <= TOGETHER_SECS).map_or(0.0, |(_, peak)| peak);
                *fast = Some((now, speed.max(before)));
            }
        }
    }

    fn twist(&self, rules: &TwistRules, neck: Option<Neck>, look: &Look<'_>) -> Option<Twist> {
        let now = look.time_secs;
        let is_hand_away = look.hand_at_head == Some(false);
        if is_hand_away || self.last_event_secs.is_some_and(|at| now - at < APART_SECS) {
            return None;
        }
        let last = neck.or(self.recent.back().map(|(_, neck)| *neck))?;
        let before = self.recent.iter().rev().nth(1).map_or(last, |(_, neck)| *neck);
        // One reading that is off is no end of a range.
        let went = [last[0].min(before[0]), -last[0].max(before[0]), last[1].min(before[1])];
        let of_way = |index: usize| {
            let (at, speed_deg_per_sec) = self.fast[index]?;
            let range_share = went[index] / rules.range_deg[index];
            let is_lost_there = matches!(WAYS[index], TwistWay::Turn(side) if look.head_lost == Some(side));
            let is_at_end = range_share >= NEAR_END_SHARE || is_lost_there;
            (now - at <= TOGETHER_SECS && is_at_end).then_some(Twist {
                way: WAYS[index],
                degrees: went[index],
                range_share,
                speed_deg_per_sec,
                hand_at_head: look.hand_at_head,
            })
        };
        (0..WAYS.len()).find_map(of_way)
    }
}

/// The head's angles stand for the neck's: a trunk's turn is seen so badly that taking it off would make speed out of noise.
fn neck(readings: &[AngleReading]) -> Option<Neck> {
    let angles = Angles::of(readings);
    Some([angles.get(SeenAngle::HeadTurn)?, -angles.get(SeenAngle::HeadNod)?])
}
