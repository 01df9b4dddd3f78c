//! The state machine: a look in, effects out.

use std::collections::VecDeque;

use kinematics::{Motion, Person};

use crate::angle::Angles;
use crate::attempt::{
    Attempt, BACK_SHARE, Ended, HOLD_IN_SHARE, HOLD_OUT_SHARE, LEAVE_SHARE, REACHED_SHARE, nearest,
};
use crate::camera::Camera;
use crate::cue::Cues;
use crate::effect::{Cue, Effect, Look, NotCounted, Phase, Unseen};
use crate::pattern::{NotSeen, Pattern};
use crate::track::Track;
use crate::twist::{TwistRules, TwistState, guard};

/// Without usable readings for this long, seconds, the person is not seen, and what they were doing is not counted. A judgement:
/// half of the shortest travel of a neck.
pub const GONE_SECS: f64 = 1.5;
/// Usable looks are counted over this time, seconds, and this many are needed: 2.3 a second. A camera at five a second that
/// loses every fifth picture and then a whole second of them still has seven.
const RATE_OVER_SECS: f64 = 3.0;
const LEAST_LOOKS: usize = 7;
/// The hold's clock takes no longer step than this, seconds: what was not seen is not held.
const LONGEST_STEP_SECS: f32 = 0.6;
/// Beyond the fitted range by this share, or by this many errors of the camera, is too far. A judgement: the fitted range keeps
/// a fifth of the own range back.
const BEYOND_SHARE: f32 = 0.2;
const BEYOND_ERRORS: f32 = 2.5;
/// A joint is too fast beyond its cap times this. The planned peak is the cap, and a slope over noisy pictures errs. A judgement.
const OVER_CAP: f32 = 1.4;
/// Faster than planned by this factor asks for slower. A judgement.
const OVER_PLANNED: f32 = 1.7;
/// Too far or too fast for this long, seconds, before anything is said.
const SUSTAINED_SECS: f64 = 0.3;
/// A hold this long is announced, seconds.
const HOLD_WORTH_SAYING_SECS: f32 = 3.0;
/// Shoulders this far above their rest, degrees, are up. A judgement.
const SHOULDERS_UP_DEG: f32 = 10.0;
/// Slower than this share of the planned peak speed is neither out nor back.
const MOVING: f32 = 0.2;
/// Below this share of the way the person has not left.
const HERE_SHARE: f32 = 0.22;

/// By what is judged: the motion as a camera sees it, and the person's ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    pattern: Pattern,
    twist: TwistRules,
}

impl Rules {
    /// For a motion, fitted to a person, seen from somewhere.
    ///
    /// # Errors
    /// [`NotSeen`] when a camera there cannot follow the motion.
    pub fn of(motion: &Motion, person: &Person, camera: Camera) -> Result<Self, NotSeen> {
        Ok(Self { pattern: Pattern::of(motion, camera)?, twist: TwistRules::of(person) })
    }

    /// From the first place from which a camera can follow the motion, the front first.
    ///
    /// # Errors
    /// Why a camera ahead cannot, where none can.
    pub fn best(motion: &Motion, person: &Person) -> Result<Self, NotSeen> {
        let [ahead, left, right] = Camera::ALL.map(|camera| move || Self::of(motion, person, camera));
        ahead().or_else(|why| left().or_else(|_| right()).map_err(|_| why))
    }

    /// The motion as the camera sees it.
    #[must_use]
    pub const fn pattern(&self) -> &Pattern {
        &self.pattern
    }
}

/// What the coach remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    last_look_secs: Option<f64>,
    /// When usable looks came, over the last few seconds.
    usable: VecDeque<f64>,
    is_seen: bool,
    was_told_unseen: bool,
    unseen_since_secs: f64,
    track: Track,
    phase: Phase,
    attempt: Option<Attempt>,
    /// When the person was last at the start.
    here_secs: f64,
    too_far_since: Option<f64>,
    other_side: bool,
    repetitions: u32,
    cues: Cues,
    twist: TwistState,
}

impl State {
    /// Repetitions so far.
    #[must_use]
    pub const fn repetitions(&self) -> u32 {
        self.repetitions
    }

    /// Which part of a repetition the person is in.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// Seconds held in the present place. The clock runs only while the person is in it.
    #[must_use]
    pub fn held_secs(&self) -> f32 {
        self.attempt.as_ref().map_or(0.0, |attempt| attempt.held_here_secs)
    }

    /// Share of the way to the nearest place, 1 being as far as the fitted motion; nothing while it is not known.
    #[must_use]
    pub fn share(&self) -> Option<f32> {
        let is_known = self.is_seen && self.track.is_settled();
        is_known.then(|| self.track.shares().iter().copied().fold(0.0, f32::max))
    }

    /// Whether the person is where a hold of the motion is: as far as counts as reached. Nothing while that is not known, or
    /// where the camera cannot tell it of every hold of the motion.
    #[must_use]
    pub fn is_in_hold(&self, rules: &Rules) -> Option<bool> {
        let share = self.share().filter(|_| rules.pattern.follows_holds())?;
        match self.phase {
            Phase::Finding | Phase::Unseen => None,
            Phase::Held => Some(true),
            Phase::Rest | Phase::Going | Phase::Returning => Some(share >= REACHED_SHARE),
        }
    }

    /// The last cue was not said, for it was no time for one. Where its reason lasts it comes again.
    pub fn withdraw_cue(&mut self) {
        self.cues.withdraw();
        self.other_side = false;
    }

    /// Whether the person is seen well enough to be counted.
    #[must_use]
    pub const fn is_seen(&self) -> bool {
        self.is_seen
    }
}

/// Takes a look. A look that is not later than the one before changes nothing.
#[must_use]
pub fn step(mut state: State, rules: &Rules, look: &Look<'_>) -> (State, Vec<Effect>) {
    let now = look.time_secs;
    if !now.is_finite() || state.last_look_secs.is_some_and(|last| now <= last) {
        return (state, Vec::new());
    }
    let mut effects = Vec::new();
    let (twist, event) = guard(std::mem::take(&mut state.twist), &rules.twist, look);
    state.twist = twist;
    effects.extend(event.map(Effect::Twist));
    let started = state.last_look_secs.is_none();
    state.last_look_secs = Some(now);
    if started {
        state.unseen_since_secs = now;
        state.here_secs = now;
    }
    state.see(rules, look, &mut effects);
    (state, effects)
}

impl State {
    fn see(&mut self, rules: &Rules, look: &Look<'_>, effects: &mut Vec<Effect>) {
        let now = look.time_secs;
        let before = self.usable.back().copied();
        if before.is_some_and(|before| now - before > GONE_SECS) {
            self.lose(Unseen::Gone, now, effects);
            self.track.restart();
            self.usable.clear();
        }
        let angles = Angles::of(look.readings);
        let is_usable = self.track.take(&rules.pattern, &angles, now);
        if is_usable {
            self.usable.push_back(now);
        }
        while self.usable.front().is_some_and(|at| now - at > RATE_OVER_SECS) {
            self.usable.pop_front();
        }
        if !self.judge_sight(now, is_usable, effects) {
            return;
        }
        let mut wanted = Vec::new();
        if is_usable {
            let gap_secs = before.map_or(0.0, |before| (now - before) as f32);
            self.follow(rules, &angles, gap_secs, now, effects, &mut wanted);
        }
        if rules.pattern.moves_neck() && look.head_lost.is_some() {
            wanted.push(Cue::EaseOff);
        }
        effects.extend(self.cues.choose(&wanted, now).map(Effect::Cue));
    }

    /// Whether the person is seen well enough, with what follows when that changes.
    fn judge_sight(&mut self, now: f64, is_usable: bool, effects: &mut Vec<Effect>) -> bool {
        let is_enough = self.usable.len() >= LEAST_LOOKS;
        if self.is_seen && !is_enough {
            self.lose(Unseen::TooFew, now, effects);
        } else if !self.is_seen && is_enough && is_usable {
            self.is_seen = true;
            self.was_told_unseen = false;
            effects.push(Effect::SeenAgain);
            self.enter(Phase::Finding, effects);
        } else if !self.is_seen && !self.was_told_unseen && now - self.unseen_since_secs > RATE_OVER_SECS {
            self.was_told_unseen = true;
            let why = if self.usable.is_empty() { Unseen::Gone } else { Unseen::TooFew };
            effects.push(Effect::NotSeen(why));
            self.enter(Phase::Unseen, effects);
        }
        self.is_seen
    }

    fn lose(&mut self, why: Unseen, now: f64, effects: &mut Vec<Effect>) {
        self.attempt = None;
        self.too_far_since = None;
        if self.is_seen {
            self.is_seen = false;
            self.unseen_since_secs = now;
            self.was_told_unseen = true;
            effects.push(Effect::NotSeen(why));
            self.enter(Phase::Unseen, effects);
        }
    }

    fn enter(&mut self, phase: Phase, effects: &mut Vec<Effect>) {
        if self.phase != phase {
            self.phase = phase;
            effects.push(Effect::Phase(phase));
        }
    }

    fn follow(
        &mut self,
        rules: &Rules,
        angles: &Angles,
        gap_secs: f32,
        now: f64,
        effects: &mut Vec<Effect>,
        wanted: &mut Vec<Cue>,
    ) {
        if !self.track.is_settled() {
            return;
        }
        let pattern = &rules.pattern;
        let place = nearest(self.track.shares());
        let furthest = self.track.shares()[place];
        if self.attempt.is_none() {
            self.at_rest(pattern, angles, gap_secs, furthest, now, effects);
        }
        if let Some(mut attempt) = self.attempt.take() {
            attempt.take(pattern, &self.track, gap_secs, now);
            self.move_on(pattern, &mut attempt, gap_secs, effects);
            self.advise(pattern, &mut attempt, now, wanted);
            match attempt.end(pattern, self.repetitions + 1, now) {
                Some(ended) => self.finish(pattern, ended, effects, wanted),
                None => self.attempt = Some(attempt),
            }
        }
        if self.track.shoulders_up_deg() > SHOULDERS_UP_DEG && !pattern.moves_shoulders_up() {
            wanted.push(Cue::ShouldersDown);
        }
        self.watch_other_side(furthest, wanted);
    }

    fn at_rest(
        &mut self,
        pattern: &Pattern,
        angles: &Angles,
        gap_secs: f32,
        furthest: f32,
        now: f64,
        effects: &mut Vec<Effect>,
    ) {
        if furthest <= HERE_SHARE {
            self.here_secs = now;
            if self.track.shares().iter().all(|share| share.abs() <= HERE_SHARE) {
                self.track.drift(pattern, angles, gap_secs);
            }
        }
        match self.phase {
            Phase::Rest if furthest >= LEAVE_SHARE => {
                self.attempt = Some(Attempt::new(pattern, self.here_secs));
                self.enter(Phase::Going, effects);
            }
            // Whoever comes into view half way is not counted for it.
            Phase::Finding | Phase::Unseen if furthest <= BACK_SHARE => self.enter(Phase::Rest, effects),
            _ => {}
        }
    }

    fn move_on(
        &mut self,
        pattern: &Pattern,
        attempt: &mut Attempt,
        gap_secs: f32,
        effects: &mut Vec<Effect>,
    ) {
        let share = self.track.shares()[attempt.place];
        let place = &pattern.places[attempt.place];
        let speed = self.track.speed(attempt.place) / place.planned_speed;
        let stays = self.phase == Phase::Held && share >= HOLD_OUT_SHARE;
        let phase = if stays || share >= HOLD_IN_SHARE {
            Phase::Held
        } else if speed >= MOVING {
            Phase::Going
        } else if speed <= -MOVING || self.phase == Phase::Held {
            Phase::Returning
        } else {
            self.phase
        };
        if phase == Phase::Held && self.phase == Phase::Held && gap_secs <= LONGEST_STEP_SECS {
            attempt.held_here_secs += gap_secs;
            attempt.held_secs += gap_secs;
        }
        if !attempt.is_hold_done && place.hold_secs > 0.0 && attempt.held_here_secs >= place.hold_secs {
            attempt.is_hold_done = true;
            effects.push(Effect::HoldDone);
        }
        self.enter(phase, effects);
    }

    /// What could be said about range, speed and hold.
    fn advise(&mut self, pattern: &Pattern, attempt: &mut Attempt, now: f64, wanted: &mut Vec<Cue>) {
        let place = &pattern.places[attempt.place];
        let share = self.track.shares()[attempt.place];
        let speed = self.track.speed(attempt.place);
        let (main, change_deg) = place.main;
        let cap = pattern.followed[main].speed_cap_deg_per_sec;
        let is_too_far = share > 1.0 + BEYOND_SHARE.max(BEYOND_ERRORS / place.strength());
        let is_over_cap = (speed * change_deg).abs() > OVER_CAP * cap;
        let is_hasty = speed.abs() > OVER_PLANNED * place.planned_speed;
        if is_too_far || is_over_cap || is_hasty {
            let since = *self.too_far_since.get_or_insert(now);
            if now - since >= SUSTAINED_SECS {
                wanted.push(if is_too_far || is_over_cap { Cue::EaseOff } else { Cue::Slower });
            }
        } else {
            self.too_far_since = None;
        }
        let is_worth_saying = place.hold_secs >= HOLD_WORTH_SAYING_SECS && !attempt.is_hold_done;
        let left_early = self.phase == Phase::Returning && attempt.held_here_secs > 0.0;
        if is_worth_saying && ((self.phase == Phase::Held && !attempt.was_told_to_hold) || left_early) {
            attempt.was_told_to_hold = true;
            wanted.push(Cue::HoldThere);
        }
    }

    fn finish(&mut self, pattern: &Pattern, ended: Ended, effects: &mut Vec<Effect>, wanted: &mut Vec<Cue>) {
        self.enter(Phase::Rest, effects);
        self.too_far_since = None;
        match ended {
            Ended::Counted(repetition) => {
                self.repetitions = repetition.number;
                effects.push(Effect::Repetition(repetition));
            }
            Ended::Not(why) => {
                effects.push(Effect::NotCounted(why));
                match why {
                    NotCounted::Partial(_) => wanted.push(Cue::FurtherIfEasy),
                    NotCounted::TooFast if pattern.moves_neck() => wanted.push(Cue::EaseOff),
                    NotCounted::TooFast => wanted.push(Cue::Slower),
                    NotCounted::TooSlow | NotCounted::Strayed => {}
                }
            }
        }
    }

    fn watch_other_side(&mut self, furthest: f32, wanted: &mut Vec<Cue>) {
        let is_other = self.track.mirror() >= HOLD_OUT_SHARE && furthest < LEAVE_SHARE;
        if is_other && !self.other_side {
            wanted.push(Cue::OtherSide);
        }
        self.other_side = is_other || (self.other_side && self.track.mirror() > BACK_SHARE);
    }
}
