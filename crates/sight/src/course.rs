//! One direction: out, held, and back, from where a head was seen.

use std::collections::VecDeque;

use crate::check::{FAST_DEG_PER_SEC, HOLD_SECS};
use crate::direction::Direction;

/// Nine readings in ten are within so many degrees: the face network beside renders of one head at known angles, on every
/// axis (docs/status.md).
pub const ERROR_DEG: f32 = 6.0;
/// Less than this is not told apart from sitting still.
pub const LEAST_DEG: f32 = 8.0;
/// Back in the middle.
pub(crate) const MIDDLE_DEG: f32 = 8.0;
/// So far out and back without a hold, and a hold is asked for.
const TRIED_DEG: f32 = 14.0;
/// A place is held while it varies by no more than this over [`HOLD_SECS`].
const STILL_DEG: f32 = 5.0;
/// So many pictures at least make a hold.
const LEAST_PICTURES: usize = 5;
/// Two pictures further apart than this are no course.
const GAP_SECS: f64 = 0.6;
/// Speed is taken over this time.
const SPEED_SECS: f64 = 0.4;
/// And counts after so long.
const SUSTAINED_SECS: f64 = 0.3;
/// So far the other way, or in another way, it is another way.
const ASTRAY_DEG: f32 = 14.0;
const ASIDE_DEG: f32 = 28.0;
/// A face that is lost was seen to turn so far, within so long before.
const LOST_FROM_DEG: f32 = 40.0;
const LOST_WITHIN_SECS: f64 = 1.5;
/// Away from the middle and still for so long on the way back: the person sits otherwise than at zero.
const SETTLED_SECS: f64 = 3.0;

/// How far one direction goes with comfort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which way.
    pub direction: Direction,
    /// Degrees from the person's own straight ahead.
    pub degrees: u16,
    /// Nine readings in ten are within so many degrees.
    pub error_deg: u8,
    /// The face was lost there, still turning: as far as this or further.
    pub at_least: bool,
}

/// What became of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Event {
    /// Faster than a neck should be asked to go: the way out does not count.
    TooFast,
    /// It went another way.
    Astray,
    /// A place was held long enough for the first time.
    Held,
    /// Out and back without a hold.
    NotHeld,
    /// Back in the middle after a hold.
    Done(Reading),
    /// Still, away from the middle, after a hold: the zero no longer holds.
    Moved,
}

/// What is remembered of one direction.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Course {
    recent: VecDeque<(f64, f32)>,
    best: Option<Held>,
    furthest_deg: f32,
    /// Where and when the head was last seen.
    seen: Option<(f64, f32)>,
    lost_since: Option<f64>,
    fast_since: Option<f64>,
    astray_since: Option<f64>,
    is_rushed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Held {
    degrees: f32,
    spread_deg: f32,
    at_least: bool,
}

impl Course {
    /// Share of a hold that is behind the person, where one is under way.
    pub(crate) fn held_share(&self) -> f32 {
        if self.best.is_some() {
            return 1.0;
        }
        let Some(&(now, _)) = self.recent.back() else { return 0.0 };
        let mut since = now;
        let (mut least, mut most) = (f32::INFINITY, f32::NEG_INFINITY);
        for &(at, degrees) in self.recent.iter().rev() {
            (least, most) = (least.min(degrees), most.max(degrees));
            if most - least > STILL_DEG || degrees < LEAST_DEG {
                break;
            }
            since = at;
        }
        ((now - since) / HOLD_SECS).clamp(0.0, 1.0) as f32
    }

    /// Forgets the pictures, not what was held: nothing was seen for a while.
    pub(crate) fn interrupt(&mut self) {
        self.recent.clear();
        (self.lost_since, self.fast_since, self.astray_since) = (None, None, None);
        if self.best.is_none() {
            self.furthest_deg = 0.0;
        }
    }

    /// The head was seen so far along, and so far aside.
    pub(crate) fn see(
        &mut self,
        direction: Direction,
        now: f64,
        (along, aside): (f32, f32),
    ) -> Option<Event> {
        self.lost_since = None;
        if self.recent.back().is_some_and(|(last, _)| now - last > GAP_SECS) {
            self.interrupt();
        }
        if self.is_astray(now, along, aside) {
            self.recent.clear();
            return Some(Event::Astray);
        }
        self.recent.push_back((now, along));
        self.seen = Some((now, along));
        while self.recent.front().is_some_and(|(at, _)| now - at > SETTLED_SECS + GAP_SECS) {
            self.recent.pop_front();
        }
        if self.is_fast(now) {
            self.is_rushed |= self.best.is_none();
            return Some(Event::TooFast);
        }
        if along <= MIDDLE_DEG && self.median_over(0.3).is_some_and(|median| median <= MIDDLE_DEG) {
            return self.in_the_middle(direction);
        }
        self.furthest_deg = self.furthest_deg.max(self.smooth_deg());
        if self.is_rushed {
            return None;
        }
        self.hold(aside).or_else(|| self.has_moved().then_some(Event::Moved))
    }

    /// The face was lost at the end of this way.
    pub(crate) fn lose(&mut self, now: f64) -> Option<Event> {
        let was_near =
            self.seen.is_some_and(|(at, along)| along >= LOST_FROM_DEG && now - at <= LOST_WITHIN_SECS);
        if self.lost_since.is_none() && !was_near {
            return None;
        }
        let since = *self.lost_since.get_or_insert(now);
        self.recent.clear();
        if self.is_rushed || now - since < HOLD_SECS {
            return None;
        }
        let is_first = self.best.is_none();
        let before = self.best.map_or(0.0, |held| held.degrees);
        self.best = Some(Held { degrees: self.furthest_deg.max(before), spread_deg: 0.0, at_least: true });
        is_first.then_some(Event::Held)
    }

    fn in_the_middle(&mut self, direction: Direction) -> Option<Event> {
        self.is_rushed = false;
        if let Some(held) = self.best {
            return Some(Event::Done(held.reading(direction)));
        }
        let tried = std::mem::take(&mut self.furthest_deg) >= TRIED_DEG;
        tried.then_some(Event::NotHeld)
    }

    fn hold(&mut self, aside: f32) -> Option<Event> {
        let (median, spread) = self.still_over(HOLD_SECS)?;
        if median < LEAST_DEG || aside > ASIDE_DEG {
            return None;
        }
        let is_first = self.best.is_none();
        // Once the face was lost further out, a place that is seen is no longer the furthest.
        if self.best.is_none_or(|held| !held.at_least && median > held.degrees) {
            self.best = Some(Held { degrees: median, spread_deg: spread, at_least: false });
        }
        is_first.then_some(Event::Held)
    }

    /// Well short of what was held, still, and not in the middle.
    fn has_moved(&self) -> bool {
        let Some(held) = self.best else { return false };
        self.still_over(SETTLED_SECS).is_some_and(|(median, _)| median < 0.6 * held.degrees)
    }

    /// Median and spread of the last so many seconds, where the head was still over them.
    fn still_over(&self, secs: f64) -> Option<(f32, f32)> {
        let &(now, _) = self.recent.back()?;
        let begins = self.recent.front().is_some_and(|(at, _)| now - at >= 0.9 * secs);
        let mut window: Vec<f32> =
            self.recent.iter().filter(|(at, _)| now - at <= secs).map(|(_, degrees)| *degrees).collect();
        if !begins || window.len() < LEAST_PICTURES {
            return None;
        }
        window.sort_by(f32::total_cmp);
        let spread = window[window.len() - 1] - window[0];
        (spread <= STILL_DEG).then(|| (window[window.len() / 2], spread))
    }

    fn median_over(&self, secs: f64) -> Option<f32> {
        let &(now, _) = self.recent.back()?;
        let mut window: Vec<f32> =
            self.recent.iter().filter(|(at, _)| now - at <= secs).map(|(_, degrees)| *degrees).collect();
        window.sort_by(f32::total_cmp);
        window.get(window.len() / 2).copied()
    }

    /// The least of the last three pictures: one that jumps out does not count as far.
    fn smooth_deg(&self) -> f32 {
        if self.recent.len() < 3 {
            return 0.0;
        }
        self.recent.iter().rev().take(3).map(|(_, degrees)| *degrees).fold(f32::INFINITY, f32::min)
    }

    fn is_fast(&mut self, now: f64) -> bool {
        let speed = self.speed_deg_per_sec(now);
        if speed.is_none_or(|speed| speed <= FAST_DEG_PER_SEC) {
            self.fast_since = None;
            return false;
        }
        now - *self.fast_since.get_or_insert(now) >= SUSTAINED_SECS
    }

    fn speed_deg_per_sec(&self, now: f64) -> Option<f32> {
        let &(_, last) = self.recent.back()?;
        let window = self.recent.iter().filter(|(at, _)| now - at <= SPEED_SECS);
        let &(at, first) = window.clone().next()?;
        (now - at >= SPEED_SECS / 2.0).then(|| (last - first).abs() / (now - at) as f32)
    }

    fn is_astray(&mut self, now: f64, along: f32, aside: f32) -> bool {
        if along > -ASTRAY_DEG && (aside <= ASIDE_DEG || along > aside) {
            self.astray_since = None;
            return false;
        }
        now - *self.astray_since.get_or_insert(now) >= SUSTAINED_SECS
    }
}

impl Held {
    fn reading(self, direction: Direction) -> Reading {
        // What was seen at least is rounded down.
        let degrees = if self.at_least { self.degrees.floor() } else { self.degrees.round() };
        let error_deg = ERROR_DEG.hypot(self.spread_deg / 2.0).ceil();
        Reading {
            direction,
            degrees: degrees.max(0.0) as u16,
            error_deg: error_deg as u8,
            at_least: self.at_least,
        }
    }
}
