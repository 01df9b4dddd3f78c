//! One direction: out, held, and back, from where a head was seen.

use std::collections::VecDeque;

use crate::check::{FAST_DEG_PER_SEC, HOLD_SECS};
use crate::direction::Direction;

/// Nine angles of a face in ten are within so many degrees: the face network beside renders of one head at known angles, on every
/// axis (docs/status.md). A reading is the difference of two, and what the trunk went along by is none of the neck's.
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
/// Nobody's neck is asked to go faster than this, and no way out is done in less than so long.
const MOST_DEG_PER_SEC: f32 = 20.0;
const LEAST_OUT_SECS: f32 = 3.0;
/// A way that begins and ends gently takes so much longer than one of an even speed that is no faster anywhere.
const GENTLE: f32 = 1.9;
/// Where a way begins and ends is not seen well, so that its time is taken between these shares of it. A gentle way takes 0.35
/// of its time for that; a little less is asked, for what pictures err by.
const TIMED_FROM: f32 = 0.2;
const TIMED_TO: f32 = 0.8;
const TIMED_SHARE: f32 = 0.32;
/// What was longer ago is of an earlier way out.
const OUT_SECS: f64 = 45.0;
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
    /// It went as far as this or further: the face was lost there, still turning, or the check follows no further.
    pub at_least: bool,
}

/// What became of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Event {
    /// Faster than a neck should be asked to go: the way out does not count.
    TooFast,
    /// It went another way.
    Astray,
    /// A place was held long enough for the first time, or it went as far as the check follows.
    Held,
    /// Out and back without a hold.
    NotHeld,
    /// Back in the middle after a way that was too fast.
    Rushed,
    /// Back in the middle after a hold.
    Done(Reading),
    /// Still, away from the middle, after a hold: the zero no longer holds.
    Moved,
}

/// What is remembered of one direction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Course {
    /// The check follows no further.
    most_deg: f32,
    /// The way out: when, and how far along by the middle of five pictures.
    out: VecDeque<(f64, f32)>,
    recent: VecDeque<(f64, f32)>,
    best: Option<Held>,
    furthest_deg: f32,
    /// Where and when the head was last seen.
    seen: Option<(f64, f32)>,
    lost_since: Option<f64>,
    fast_since: Option<f64>,
    astray_since: Option<f64>,
    is_rushed: bool,
    /// How far the trunk has gone along.
    trunk_deg: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Held {
    degrees: f32,
    spread_deg: f32,
    trunk_deg: f32,
    at_least: bool,
}

impl Course {
    /// Of a direction that is followed as far as this.
    pub(crate) fn new(most_deg: f32) -> Self {
        Self {
            most_deg,
            out: VecDeque::new(),
            recent: VecDeque::new(),
            best: None,
            furthest_deg: 0.0,
            seen: None,
            lost_since: None,
            fast_since: None,
            astray_since: None,
            is_rushed: false,
            trunk_deg: 0.0,
        }
    }

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

    /// The head was seen so far along, and so far aside; the trunk has gone along by so much.
    pub(crate) fn see(
        &mut self,
        direction: Direction,
        now: f64,
        (along, aside): (f32, f32),
        trunk_deg: f32,
    ) -> Option<Event> {
        self.lost_since = None;
        self.trunk_deg = trunk_deg;
        if self.recent.back().is_some_and(|(last, _)| now - last > GAP_SECS) {
            self.interrupt();
        }
        if self.is_astray(now, along, aside) {
            self.recent.clear();
            return Some(Event::Astray);
        }
        self.recent.push_back((now, along));
        self.seen = Some((now, along));
        self.out.push_back((now, self.middle_of_five()));
        while self.out.front().is_some_and(|(at, _)| now - at > OUT_SECS) {
            self.out.pop_front();
        }
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
        let smooth_deg = self.smooth_deg();
        self.furthest_deg = self.furthest_deg.max(smooth_deg);
        if smooth_deg >= self.most_deg {
            return Some(self.reach_the_most());
        }
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
        if is_first && !self.was_slow(self.furthest_deg) {
            self.is_rushed = true;
            return Some(Event::TooFast);
        }
        let before = self.best.map_or(0.0, |held| held.degrees);
        let degrees = self.furthest_deg.max(before).min(self.most_deg);
        self.best = Some(Held { degrees, spread_deg: 0.0, trunk_deg: self.trunk_deg, at_least: true });
        is_first.then_some(Event::Held)
    }

    /// As far as the check follows: there is nothing to hold out for, and it is told for as long as the head stays there.
    fn reach_the_most(&mut self) -> Event {
        if self.best.is_none() && (self.is_rushed || !self.was_slow(self.most_deg)) {
            self.is_rushed = true;
            return Event::TooFast;
        }
        self.best =
            Some(Held { degrees: self.most_deg, spread_deg: 0.0, trunk_deg: self.trunk_deg, at_least: true });
        Event::Held
    }

    /// Whether the way out to here took as long as a neck should be given.
    fn was_slow(&self, degrees: f32) -> bool {
        let Some(left) = self.out.iter().rposition(|(_, along)| *along <= TIMED_FROM * degrees) else {
            return false;
        };
        let (left_secs, _) = self.out[left];
        let there = self.out.range(left..).find(|(_, along)| *along >= TIMED_TO * degrees);
        let least_secs = LEAST_OUT_SECS.max(GENTLE * degrees / MOST_DEG_PER_SEC);
        there.is_some_and(|(at, _)| at - left_secs >= f64::from(TIMED_SHARE * least_secs))
    }

    fn in_the_middle(&mut self, direction: Direction) -> Option<Event> {
        let was_rushed = std::mem::take(&mut self.is_rushed);
        if let Some(held) = self.best {
            return Some(Event::Done(held.reading(direction)));
        }
        let tried = std::mem::take(&mut self.furthest_deg) >= TRIED_DEG;
        if was_rushed {
            return Some(Event::Rushed);
        }
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
            // By the furthest that was seen: a hold may begin a little before the end of a gentle way.
            if !self.was_slow(self.furthest_deg.max(median)) {
                self.is_rushed |= is_first;
                return is_first.then_some(Event::TooFast);
            }
            self.best = Some(Held {
                degrees: median,
                spread_deg: spread,
                trunk_deg: self.trunk_deg,
                at_least: false,
            });
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

    /// The middle of the last five pictures.
    fn middle_of_five(&self) -> f32 {
        let mut last: Vec<f32> = self.recent.iter().rev().take(5).map(|(_, degrees)| *degrees).collect();
        last.sort_by(f32::total_cmp);
        last.get(last.len() / 2).copied().unwrap_or_default()
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
        let error_deg = ERROR_DEG.hypot(ERROR_DEG).hypot(self.spread_deg / 2.0).hypot(self.trunk_deg).ceil();
        Reading {
            direction,
            degrees: degrees.max(0.0) as u16,
            error_deg: error_deg as u8,
            at_least: self.at_least,
        }
    }
}
