//! Something that may become a repetition.

use crate::effect::{NotCounted, Repetition};
use crate::pattern::Pattern;
use crate::track::Track;

/// Beyond this share of the way the start is left.
pub(crate) const LEAVE_SHARE: f32 = 0.36;
/// Within this share of the way the person is back.
pub(crate) const BACK_SHARE: f32 = 0.28;
/// A place counts as reached from this share on. Less is partial. With [`BACK_SHARE`] a judgement: the middle third of the way is
/// left between them, so that trembling about one line counts nothing.
pub const REACHED_SHARE: f32 = 0.55;
/// The hold begins at this share and ends below the next.
pub(crate) const HOLD_IN_SHARE: f32 = 0.7;
pub(crate) const HOLD_OUT_SHARE: f32 = 0.5;
/// Back for this long ends an attempt that has reached all its places, seconds.
const BACK_SECS: f64 = 0.12;
/// Back for this long ends one that has reached some of them, seconds. A judgement.
const GIVEN_UP_SECS: f64 = 5.0;
/// Faster than this many times the planned peak it is another movement. Without a cap on the joint more is let pass. Judgements:
/// people do exercises at half to twice the pace that they are shown.
const TOO_FAST: f32 = 3.0;
const TOO_FAST_NECK: f32 = 1.7;
/// Faster for this long in all, seconds; what lies between two pictures counts as no more than the next. A judgement: a single
/// picture that is off is not haste.
const TOO_FAST_SECS: f32 = 0.35;
const LONGEST_HASTY_STEP_SECS: f32 = 0.12;
/// In this many steps of this share of the planned peak, speed is kept.
const SPEED_STEP: f32 = 0.1;
const SPEED_STEPS: usize = 32;
/// Slower than this many times the planned travel, and some seconds more, it is another movement. A judgement.
const TOO_SLOW: f32 = 3.0;
const TOO_SLOW_SECS: f32 = 4.0;
/// Whoever is there for less than this, seconds, was not there: a reading was off. A judgement.
const LEAST_THERE_SECS: f32 = 0.4;
/// From the start to [`REACHED_SHARE`] and back, together, it takes at least this share of the time that it would at the planned peak.
/// Judgements.
const LEAST_TRAVEL_SHARE: f32 = 0.35;
const LEAST_TRAVEL_SHARE_NECK: f32 = 0.5;
/// Where it went furthest it was off the way by no more than this share of it. A judgement: turning the head is no slanting nod.
const MOST_OFF_WAY: f32 = 0.4;
/// An angle of the head that the motion leaves alone may go along by this share of what moves, and by some degrees.
const ASTRAY_SHARE: f32 = 0.15;
const ASTRAY_DEG: f32 = 9.0;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attempt {
    left_secs: f64,
    first_there_secs: Option<f64>,
    last_there_secs: f64,
    back_since_secs: Option<f64>,
    /// The furthest share of each place.
    top: Vec<f32>,
    /// How far off the way it was there.
    off_way: Vec<f32>,
    /// Seconds at each speed or faster, in steps of [`SPEED_STEP`] of the planned peak.
    secs_at_speed: [f32; SPEED_STEPS],
    astray_deg: f32,
    /// Seconds beyond [`REACHED_SHARE`].
    there_secs: f32,
    /// Seconds held in all, and in the present place.
    pub(crate) held_secs: f32,
    pub(crate) held_here_secs: f32,
    /// The place that the person is nearest to.
    pub(crate) place: usize,
    pub(crate) is_hold_done: bool,
    pub(crate) was_told_to_hold: bool,
}

/// How an attempt ended.
#[derive(Clone, Copy)]
pub(crate) enum Ended {
    Counted(Repetition),
    Not(NotCounted),
}

impl Attempt {
    pub(crate) fn new(pattern: &Pattern, left_secs: f64) -> Self {
        Self {
            left_secs,
            first_there_secs: None,
            last_there_secs: left_secs,
            back_since_secs: None,
            top: vec![0.0; pattern.places.len()],
            off_way: vec![0.0; pattern.places.len()],
            secs_at_speed: [0.0; SPEED_STEPS],
            astray_deg: 0.0,
            there_secs: 0.0,
            held_secs: 0.0,
            held_here_secs: 0.0,
            place: 0,
            is_hold_done: false,
            was_told_to_hold: false,
        }
    }

    /// Takes where the person is.
    pub(crate) fn take(&mut self, pattern: &Pattern, track: &Track, gap_secs: f32, now: f64) {
        let (shares, speed) = (track.shares(), track.speed(self.place));
        for (index, (top, share)) in self.top.iter_mut().zip(shares).enumerate() {
            if *share > *top {
                *top = *share;
                self.off_way[index] = track.off_way(index);
            }
        }
        let nearest = nearest(shares);
        if nearest != self.place && shares[nearest] >= LEAVE_SHARE {
            self.place = nearest;
            self.held_here_secs = 0.0;
            self.is_hold_done = false;
            self.was_told_to_hold = false;
        }
        let steps = speed.abs() / pattern.places[self.place].planned_speed / SPEED_STEP;
        for secs in self.secs_at_speed.iter_mut().take(steps as usize + 1) {
            *secs += gap_secs.min(LONGEST_HASTY_STEP_SECS);
        }
        self.astray_deg = self.astray_deg.max(track.astray_deg());
        if shares[self.place] >= REACHED_SHARE {
            self.first_there_secs.get_or_insert(now);
            self.last_there_secs = now;
            self.there_secs += gap_secs;
        }
        let is_back = shares.iter().all(|share| *share <= BACK_SHARE);
        self.back_since_secs = is_back.then(|| self.back_since_secs.unwrap_or(now));
    }

    /// Whether it is over, and how it counts.
    pub(crate) fn end(&self, pattern: &Pattern, number: u32, now: f64) -> Option<Ended> {
        let back_secs = now - self.back_since_secs?;
        let has_all = self.least_top() >= REACHED_SHARE;
        let has_some = self.first_there_secs.is_some();
        let is_over = back_secs >= if has_some && !has_all { GIVEN_UP_SECS } else { BACK_SECS };
        if !is_over {
            return None;
        }
        Some(if has_all {
            self.judged(pattern, number)
        } else {
            Ended::Not(NotCounted::Partial(self.least_top()))
        })
    }

    fn least_top(&self) -> f32 {
        self.top.iter().copied().fold(1.0, f32::min)
    }

    /// Whether it was too fast for as far as it went: half of the way takes half of the speed.
    fn is_hasty(&self, pattern: &Pattern, top: f32) -> bool {
        let too_fast = if pattern.moves_neck() { TOO_FAST_NECK } else { TOO_FAST };
        let step = (too_fast * top.min(1.0) / SPEED_STEP).ceil() as usize;
        self.secs_at_speed[step.min(SPEED_STEPS - 1)] > TOO_FAST_SECS
    }

    fn judged(&self, pattern: &Pattern, number: u32) -> Ended {
        let furthest = nearest(&self.top);
        let top = self.top[furthest];
        let place = &pattern.places[furthest];
        let out_secs = (self.first_there_secs.unwrap_or(self.left_secs) - self.left_secs) as f32;
        let back_secs = (self.back_since_secs.unwrap_or(self.last_there_secs) - self.last_there_secs) as f32;
        let (angle, change_deg) = (pattern.followed[place.main.0].angle, place.main.1);
        let least_share = if pattern.moves_neck() { LEAST_TRAVEL_SHARE_NECK } else { LEAST_TRAVEL_SHARE };
        let least_secs = least_share * 2.0 * (REACHED_SHARE - BACK_SHARE) / place.planned_speed;
        let astray = ASTRAY_DEG + ASTRAY_SHARE * change_deg.abs();
        let not = |why| Ended::Not(why);
        let is_neck = pattern.moves_neck();
        let is_blip = self.there_secs < LEAST_THERE_SECS || out_secs + back_secs < least_secs;
        let is_off_way = self.off_way.iter().any(|off| *off > MOST_OFF_WAY * top.max(1.0));
        if self.is_hasty(pattern, top) || is_blip {
            not(NotCounted::TooFast)
        } else if out_secs.max(back_secs) > TOO_SLOW * pattern.moving_secs + TOO_SLOW_SECS {
            not(NotCounted::TooSlow)
        } else if is_neck && (is_off_way || self.astray_deg > astray) {
            not(NotCounted::Strayed)
        } else {
            Ended::Counted(Repetition {
                number,
                side: pattern.side(),
                reached_share: top,
                reached: (angle, change_deg * top),
                out_secs,
                held_secs: self.held_secs,
                back_secs,
            })
        }
    }
}

/// The place whose share is largest.
pub(crate) fn nearest(shares: &[f32]) -> usize {
    (0..shares.len()).max_by(|a, b| shares[*a].total_cmp(&shares[*b])).unwrap_or(0)
}
