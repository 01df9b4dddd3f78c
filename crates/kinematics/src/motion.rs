//! A movement as a curve in joint space.

use crate::channel::Channel;
use crate::pose::Pose;
use crate::stance::{Stance, Support};

/// Turns smaller than this many degrees are rounding, not movement.
pub(crate) const STILL_DEG: f32 = 1e-3;

/// What breathing goes with a phase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Breath {
    /// Breathe as you like.
    #[default]
    Free,
    /// Breathe in.
    In,
    /// Breathe out.
    Out,
}

/// What kind of movement the curve draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MotionKind {
    /// Key poses with travel and holds.
    #[default]
    Poses,
    /// The body stays; the breath is the movement, paced by the keys' travel times.
    Breathing,
    /// Walking on the spot or through the room; the keys are the phases of one stride.
    Walking,
}

/// One key of a motion: travel there, then hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The stance at the end of the travel and all through the hold.
    pub stance: Stance,
    /// Seconds to travel here from the key before.
    pub travel_secs: f32,
    /// Seconds held here.
    pub hold_secs: f32,
    /// Breathing while travelling here.
    pub breath: Breath,
}

/// One repetition of a movement: from the start through every key and back to the start.
///
/// Between stances every angle follows the minimum-jerk curve (Flash and Hogan 1985,
/// J Neurosci 5:1688-1703), whose peak speed is 1.875 times its mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    /// What carries the body.
    pub support: Support,
    /// Poses, breathing or walking.
    pub kind: MotionKind,
    /// Where a repetition starts and ends.
    pub start: Stance,
    /// The keys in order; at least one.
    pub keys: Vec<Key>,
    /// Seconds to travel back from the last key to the start.
    pub return_secs: f32,
    /// Breathing on the way back.
    pub return_breath: Breath,
    /// Seconds of stillness at the start before the next repetition.
    pub rest_secs: f32,
    /// Whether left and right are exchanged against the authored side.
    pub mirrored: bool,
}

/// Which part of a repetition a moment lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseKind {
    /// On the way to a key, by its index.
    Travel(usize),
    /// Holding a key, by its index.
    Hold(usize),
    /// On the way back to the start.
    Return,
    /// Still at the start.
    Rest,
}

/// A phase of a repetition with its place in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phase {
    /// What happens.
    pub kind: PhaseKind,
    /// Seconds from the start of the repetition to the start of the phase.
    pub start_secs: f32,
    /// Length of the phase in seconds.
    pub length_secs: f32,
    /// Breathing during it.
    pub breath: Breath,
}

/// The motion at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// All joint angles.
    pub pose: Pose,
    /// The stance that is being left.
    pub from: Stance,
    /// The stance that is being reached.
    pub to: Stance,
    /// Share of the way between them, already eased, 0 to 1.
    pub share: f32,
    /// The phase that the moment lies in.
    pub phase: Phase,
    /// Seconds into the phase.
    pub into_phase_secs: f32,
}

/// Share of the way at share `s` of the time on a minimum-jerk curve: 10 s^3 - 15 s^4 + 6 s^5.
///
/// ```
/// use kinematics::minimum_jerk;
/// assert_eq!(minimum_jerk(0.0), 0.0);
/// assert_eq!(minimum_jerk(0.5), 0.5);
/// assert_eq!(minimum_jerk(1.0), 1.0);
/// ```
#[must_use]
pub fn minimum_jerk(time_share: f32) -> f32 {
    let s = time_share.clamp(0.0, 1.0);
    s * s * s * (10.0 + s * (6.0 * s - 15.0))
}

impl Motion {
    /// The same motion for the other side of the body.
    #[must_use]
    pub fn for_other_side(&self) -> Self {
        let keys = self.keys.iter().map(|key| Key { stance: key.stance.mirrored(), ..key.clone() }).collect();
        Self { start: self.start.mirrored(), keys, mirrored: !self.mirrored, ..self.clone() }
    }

    /// The start, then every key's stance.
    pub fn stances(&self) -> impl Iterator<Item = &Stance> {
        std::iter::once(&self.start).chain(self.keys.iter().map(|key| &key.stance))
    }

    /// The same, to change.
    pub fn stances_mut(&mut self) -> impl Iterator<Item = &mut Stance> {
        std::iter::once(&mut self.start).chain(self.keys.iter_mut().map(|key| &mut key.stance))
    }

    /// Every travel as the stances at its two ends: to each key, then back to the start.
    pub fn travels(&self) -> impl Iterator<Item = (&Stance, &Stance)> {
        self.stances().zip(self.stances().skip(1).chain([&self.start]))
    }

    /// Whether any travel turns the neck.
    #[must_use]
    pub fn moves_neck(&self) -> bool {
        let turns = |from: &Stance, to: &Stance, channel: Channel| {
            (to.pose[channel] - from.pose[channel]).abs() > STILL_DEG
        };
        let mut neck = Channel::ALL.iter().filter(|channel| channel.is_neck());
        neck.any(|&channel| self.travels().any(|(from, to)| turns(from, to, channel)))
    }

    /// Seconds that one repetition takes.
    #[must_use]
    pub fn cycle_secs(&self) -> f32 {
        self.phases().map(|phase| phase.length_secs).sum()
    }

    /// The phases of one repetition in order; phases of no length are left out.
    pub fn phases(&self) -> impl Iterator<Item = Phase> + '_ {
        let key_phases = self.keys.iter().enumerate().flat_map(|(index, key)| {
            [
                (PhaseKind::Travel(index), key.travel_secs, key.breath),
                (PhaseKind::Hold(index), key.hold_secs, Breath::Free),
            ]
        });
        let closing = [
            (PhaseKind::Return, self.return_secs, self.return_breath),
            (PhaseKind::Rest, self.rest_secs, Breath::Free),
        ];
        key_phases.chain(closing).filter(|(_, length_secs, _)| *length_secs > 0.0).scan(
            0.0,
            |elapsed, (kind, length_secs, breath)| {
                let start_secs = *elapsed;
                *elapsed += length_secs;
                Some(Phase { kind, start_secs, length_secs, breath })
            },
        )
    }

    /// The motion at a time within one repetition; times outside are held at its ends.
    #[must_use]
    pub fn sample(&self, time_secs: f32) -> Sample {
        let still = Phase { kind: PhaseKind::Rest, start_secs: 0.0, length_secs: 0.0, breath: Breath::Free };
        let phase = self.phases().take_while(|phase| phase.start_secs <= time_secs).last().unwrap_or(still);
        let into_phase_secs = (time_secs - phase.start_secs).clamp(0.0, phase.length_secs);
        let (from, to) = self.ends(phase.kind);
        let moving = matches!(phase.kind, PhaseKind::Travel(_) | PhaseKind::Return);
        let share = if moving { minimum_jerk(into_phase_secs / phase.length_secs) } else { 1.0 };
        Sample {
            pose: from.pose.towards(&to.pose, share),
            from: *from,
            to: *to,
            share,
            phase,
            into_phase_secs,
        }
    }

    fn ends(&self, kind: PhaseKind) -> (&Stance, &Stance) {
        let key = |index: usize| self.keys.get(index).map_or(&self.start, |key| &key.stance);
        match kind {
            PhaseKind::Travel(0) => (&self.start, key(0)),
            PhaseKind::Travel(index) => (key(index - 1), key(index)),
            PhaseKind::Hold(index) => (key(index), key(index)),
            PhaseKind::Return => (self.keys.last().map_or(&self.start, |key| &key.stance), &self.start),
            PhaseKind::Rest => (&self.start, &self.start),
        }
    }
}
