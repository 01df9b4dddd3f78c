//! Where between the start and each place of a motion the person is, smoothed over pictures.

use std::collections::VecDeque;

use crate::angle::{Angles, SeenAngle};
use crate::pattern::{Followed, Pattern};
use crate::points::wrapped_deg;

/// Smoothing takes this share of the motion's quickest travel, seconds, within bounds. A judgement: at 15 pictures a second it
/// takes off two thirds of a picture's noise and lags by a tenth of the travel.
const SMOOTHING_SHARE: f32 = 0.1;
const SMOOTHING_SECS: (f32, f32) = (0.12, 0.6);
/// What changes by fewer errors than this is smoothed more. A judgement.
const CLEAR_RATIO: f32 = 12.0;
/// Speed is the slope over this time, seconds. A judgement.
const SPEED_OVER_SECS: f64 = 0.6;
/// Of the squared strength of a place, this share has to be known in a picture. A judgement.
const LEAST_KNOWN_SHARE: f32 = 0.4;
/// What is known has to reach this many errors. A judgement.
const LEAST_KNOWN_RATIO: f32 = 4.5;
/// Still for this long is the start, seconds. A judgement.
const SETTLE_SECS: f64 = 1.0;
/// Still means that no share changes by more than this.
const SETTLE_SHARE: f32 = 0.25;
/// The start lies no further from where it is expected than this share of the way: a camera that stands a little aside shifts
/// every angle. A judgement.
const START_WITHIN: f32 = 1.1;
/// At rest the start follows slow changes of posture over this time, seconds. A judgement.
const DRIFT_SECS: f32 = 10.0;

/// What one usable picture says.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    /// Each followed angle against the start, over its error.
    parts: Vec<Option<f32>>,
    /// Share of the way to each place.
    shares: Vec<f32>,
    /// How far off each place's way, as a share of its length.
    off_way: Vec<f32>,
    mirror: Option<f32>,
}

/// Collects the start while the person is still.
#[derive(Clone, Debug, PartialEq)]
struct Settling {
    since_secs: f64,
    low: Vec<f32>,
    high: Vec<f32>,
    sums: Vec<(f32, f32)>,
}

/// The smoothed course.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Track {
    /// The start of each followed angle, over its error, against the motion's own; empty until it is found.
    base: Vec<f32>,
    settling: Option<Settling>,
    last_secs: Option<f64>,
    shares: Vec<f32>,
    off_way: Vec<f32>,
    mirror: f32,
    history: VecDeque<(f64, Vec<f32>)>,
    /// Where the angles are that the motion leaves alone, and how far from there they are now, degrees.
    still_deg: Vec<Option<f32>>,
    astray_deg: f32,
    /// The shoulders at rest and now, degrees.
    shoulders_deg: [Option<(f32, f32)>; 2],
}

impl Track {
    /// Whether the start is known.
    pub(crate) fn is_settled(&self) -> bool {
        !self.base.is_empty()
    }

    /// Share of the way to each place; empty before the first picture.
    pub(crate) fn shares(&self) -> &[f32] {
        &self.shares
    }

    /// How far off the way to a place the person is, as a share of its length.
    pub(crate) fn off_way(&self, place: usize) -> f32 {
        self.off_way.get(place).copied().unwrap_or(0.0)
    }

    /// Share of the way to the clearest place of the mirror image; 0 where it cannot be told apart.
    pub(crate) fn mirror(&self) -> f32 {
        self.mirror
    }

    /// How far the furthest angle is away that the motion leaves alone, degrees.
    pub(crate) fn astray_deg(&self) -> f32 {
        self.astray_deg
    }

    /// How far the shoulders are above their rest, degrees.
    pub(crate) fn shoulders_up_deg(&self) -> f32 {
        self.shoulders_deg.iter().flatten().map(|(rest, now)| now - rest).fold(0.0, f32::max)
    }

    /// Forgets the smoothed course, not the start: after a gap.
    pub(crate) fn restart(&mut self) {
        self.last_secs = None;
        self.settling = None;
        self.history.clear();
        self.shares.clear();
        self.astray_deg = 0.0;
    }

    /// Takes a picture's angles. False when they say too little.
    pub(crate) fn take(&mut self, pattern: &Pattern, angles: &Angles, now: f64) -> bool {
        let Some(seen) = self.see(pattern, angles) else { return false };
        let gap_secs = self.last_secs.map(|last| (now - last) as f32);
        self.last_secs = Some(now);
        let weight = gap_secs.map_or(1.0, |gap| 1.0 - (-gap / smoothing_secs(pattern)).exp());
        if self.shares.len() == seen.shares.len() {
            for (share, seen) in self.shares.iter_mut().zip(&seen.shares) {
                *share += (seen - *share) * weight;
            }
            for (off, seen) in self.off_way.iter_mut().zip(&seen.off_way) {
                *off += (seen - *off) * weight;
            }
            self.mirror += (seen.mirror.unwrap_or(0.0) - self.mirror) * weight;
        } else {
            self.shares.clone_from(&seen.shares);
            self.off_way.clone_from(&seen.off_way);
            self.mirror = seen.mirror.unwrap_or(0.0);
        }
        self.history.push_back((now, self.shares.clone()));
        while self.history.front().is_some_and(|(at, _)| now - at > SPEED_OVER_SECS) {
            self.history.pop_front();
        }
        self.look_aside(pattern, angles, weight);
        self.settle(pattern, &seen, now);
        true
    }

    fn see(&self, pattern: &Pattern, angles: &Angles) -> Option<Seen> {
        let part = |(index, followed): (usize, &Followed)| {
            let change = wrapped_deg(angles.get(followed.angle)? - followed.start_deg) / followed.error_deg;
            Some(change - self.base.get(index).copied().unwrap_or(0.0))
        };
        let parts: Vec<Option<f32>> = pattern.followed.iter().enumerate().map(part).collect();
        let share = |way: &[f32]| {
            let known = || parts.iter().zip(way).filter_map(|(part, way)| Some(((*part)?, *way)));
            let squared: f32 = known().map(|(_, way)| way * way).sum();
            let whole: f32 = way.iter().map(|way| way * way).sum();
            let is_enough =
                squared >= LEAST_KNOWN_SHARE * whole && squared >= LEAST_KNOWN_RATIO * LEAST_KNOWN_RATIO;
            is_enough.then(|| known().map(|(part, way)| part * way).sum::<f32>() / squared)
        };
        let shares =
            pattern.places.iter().map(|place| share(&place.towards)).collect::<Option<Vec<f32>>>()?;
        let mirror = pattern.mirror.as_ref().and_then(|way| share(way));
        let off_way = pattern.places.iter().zip(&shares).map(|(place, share)| {
            let known = parts.iter().zip(&place.towards).filter_map(|(part, way)| Some(((*part)?, *way)));
            let off: f32 = known.map(|(part, way)| (part - share * way).powi(2)).sum();
            off.sqrt() / place.strength()
        });
        let off_way = off_way.collect();
        Some(Seen { parts, shares, off_way, mirror })
    }

    /// What the motion leaves alone, and the shoulders.
    fn look_aside(&mut self, pattern: &Pattern, angles: &Angles, weight: f32) {
        self.still_deg.resize(pattern.still.len(), None);
        let mut furthest = 0.0_f32;
        for (rest, followed) in self.still_deg.iter_mut().zip(&pattern.still) {
            let Some(degrees) = angles.get(followed.angle) else { continue };
            let rest = rest.get_or_insert(degrees);
            furthest = furthest.max(wrapped_deg(degrees - *rest).abs());
        }
        self.astray_deg += (furthest - self.astray_deg) * weight;
        let up = [SeenAngle::LeftShoulderUp, SeenAngle::RightShoulderUp];
        for (shoulder, angle) in self.shoulders_deg.iter_mut().zip(up) {
            let Some(degrees) = angles.get(angle) else { continue };
            let (_, now) = shoulder.get_or_insert((degrees, degrees));
            *now += (degrees - *now) * weight;
        }
    }

    /// Looks for the start, at first and again when the person is still on the far side of where it was taken to be.
    fn settle(&mut self, pattern: &Pattern, seen: &Seen, now: f64) {
        let is_beyond = self.shares.iter().all(|share| *share < 0.3)
            && self.shares.iter().zip(&pattern.places).any(|(share, place)| *share < place.lowest - 0.4)
            && self.mirror < 0.4;
        if self.is_settled() && !is_beyond {
            self.settling = None;
            return;
        }
        let was_settled = self.is_settled();
        let settling =
            self.settling.get_or_insert_with(|| Settling::new(&self.shares, seen.parts.len(), now));
        settling.take(&self.shares, &seen.parts);
        if !settling.is_still() {
            self.settling = None;
        } else if now - settling.since_secs >= SETTLE_SECS && (was_settled || settling.is_near()) {
            let found = settling.means();
            let before = std::mem::take(&mut self.base);
            self.base = found
                .iter()
                .enumerate()
                .map(|(index, mean)| mean + before.get(index).copied().unwrap_or(0.0))
                .collect();
            self.settling = None;
            self.shares.iter_mut().for_each(|share| *share = 0.0);
            self.mirror = 0.0;
            self.history.clear();
            self.still_deg.iter_mut().for_each(|rest| *rest = None);
            self.shoulders_deg.iter_mut().flatten().for_each(|(rest, now)| *rest = *now);
        }
    }

    /// At rest, the start follows slow changes of posture.
    pub(crate) fn drift(&mut self, pattern: &Pattern, angles: &Angles, gap_secs: f32) {
        let Some(seen) = self.see(pattern, angles) else { return };
        let weight = 1.0 - (-gap_secs / DRIFT_SECS).exp();
        for (base, part) in self.base.iter_mut().zip(seen.parts) {
            *base += part.unwrap_or(0.0) * weight;
        }
        for (rest, followed) in self.still_deg.iter_mut().zip(&pattern.still) {
            if let (Some(rest), Some(degrees)) = (rest.as_mut(), angles.get(followed.angle)) {
                *rest += wrapped_deg(degrees - *rest) * weight;
            }
        }
        for (rest, now) in self.shoulders_deg.iter_mut().flatten() {
            *rest += (*now - *rest) * weight;
        }
    }

    /// How fast the share of a place changes, per second: the slope of a straight line through the last pictures.
    pub(crate) fn speed(&self, place: usize) -> f32 {
        let Some((last, _)) = self.history.back() else { return 0.0 };
        let at = |(secs, shares): &(f64, Vec<f32>)| ((secs - last) as f32, shares[place]);
        let count = self.history.len() as f32;
        let (secs, share) =
            self.history.iter().map(at).fold((0.0, 0.0), |sum, at| (sum.0 + at.0, sum.1 + at.1));
        let (mean_secs, mean_share) = (secs / count, share / count);
        let spread: f32 = self.history.iter().map(|entry| (at(entry).0 - mean_secs).powi(2)).sum();
        let along: f32 =
            self.history.iter().map(at).map(|(secs, share)| (secs - mean_secs) * (share - mean_share)).sum();
        if count >= 3.0 && spread > 1e-4 { along / spread } else { 0.0 }
    }
}

fn smoothing_secs(pattern: &Pattern) -> f32 {
    let quickest = pattern.places.iter().map(|place| place.travel_secs).fold(f32::INFINITY, f32::min);
    let faint = (CLEAR_RATIO / pattern.ratio()).max(1.0);
    (SMOOTHING_SHARE * quickest * faint).clamp(SMOOTHING_SECS.0, SMOOTHING_SECS.1)
}

impl Settling {
    fn new(shares: &[f32], parts: usize, now: f64) -> Self {
        Self { since_secs: now, low: shares.to_vec(), high: shares.to_vec(), sums: vec![(0.0, 0.0); parts] }
    }

    fn take(&mut self, shares: &[f32], parts: &[Option<f32>]) {
        for ((low, high), share) in self.low.iter_mut().zip(&mut self.high).zip(shares) {
            *low = low.min(*share);
            *high = high.max(*share);
        }
        for (sum, part) in self.sums.iter_mut().zip(parts) {
            if let Some(part) = part {
                *sum = (sum.0 + part, sum.1 + 1.0);
            }
        }
    }

    fn is_still(&self) -> bool {
        self.low.iter().zip(&self.high).all(|(low, high)| high - low <= SETTLE_SHARE)
    }

    fn is_near(&self) -> bool {
        self.low.iter().zip(&self.high).all(|(low, high)| ((low + high) / 2.0).abs() <= START_WITHIN)
    }

    fn means(&self) -> Vec<f32> {
        self.sums.iter().map(|(sum, count)| if *count > 0.0 { sum / count } else { 0.0 }).collect()
    }
}
