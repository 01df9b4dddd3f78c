//! What to show at this moment.

use kinematics::{Breath, FittedMotion, Side};

use super::cue::secs;
use super::player::{Mode, Player};
use super::timeline::{Part, Segment};

/// Seconds of breathing in where the motion leaves the breath free.
const FREE_IN_SECS: f32 = 4.0;
/// Seconds of breathing out there.
const FREE_OUT_SECS: f32 = 6.0;

/// The breath at this moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreathView {
    /// In or out.
    pub breath: Breath,
    /// Share of it that has passed, 0 to 1.
    pub share: f32,
}

/// What the figure shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<'a> {
    /// The motion.
    pub motion: &'a FittedMotion,
    /// The moment within its repetition in seconds.
    pub time_secs: f32,
}

/// What comes after the present movement or side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coming<'a> {
    /// The movement, unless it is the present one on its other side.
    pub name: Option<&'a str>,
    /// Its side, where it has sides.
    pub side: Option<Side>,
    /// Whole seconds until then, rounded up.
    pub in_seconds: u32,
}

/// Everything that the player's page shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View<'a> {
    /// What the player is doing.
    pub mode: Mode,
    /// What happens now.
    pub part: Part,
    /// Index of the movement in the plan.
    pub step: usize,
    /// Number of movements.
    pub steps: usize,
    /// Movement id.
    pub movement: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// The side, where the movement has sides.
    pub side: Option<Side>,
    /// Set, from 1.
    pub set: u8,
    /// Sets.
    pub sets: u8,
    /// Repetition, from 1.
    pub repetition: u16,
    /// Repetitions in a set.
    pub repetitions: u16,
    /// Whether the person is finding the start again after a pause: the part has not begun yet.
    pub leading_in: bool,
    /// Whether the hold waits for the person, whom the camera sees not to be in it.
    pub waits: bool,
    /// Whole seconds left of the part or of finding the start, rounded up.
    pub seconds_left: u32,
    /// Length of the part in seconds.
    pub part_secs: f32,
    /// Share of the part that has passed, 0 to 1.
    pub ring: f32,
    /// Share of the session that has passed, 0 to 1.
    pub progress: f32,
    /// Whole seconds left of the session, rounded up.
    pub session_seconds_left: u32,
    /// The figure.
    pub shown: Shown<'a>,
    /// The breath.
    pub breath: BreathView,
    /// What comes next; nothing in the last movement on its last side.
    pub coming: Option<Coming<'a>>,
}

impl Player {
    /// What to show; nothing once the session is over.
    #[must_use]
    pub fn view(&self) -> Option<View<'_>> {
        if matches!(self.mode, Mode::Ended(_)) {
            return None;
        }
        let segment = self.segment()?;
        let step = self.plan.steps().get(segment.step)?;
        let take = step.takes.get(segment.take)?;
        let into_ms = self.position_ms - segment.start_ms;
        let length_ms = self.timeline.length_ms();
        let left_ms = segment.length_ms.saturating_sub(into_ms);
        let leading_in = self.lead_in_ms > 0;
        let shown = Shown { motion: &take.motion, time_secs: motion_secs(segment, into_ms) };
        Some(View {
            mode: self.mode,
            part: if leading_in { Part::GetReady } else { segment.part },
            step: segment.step,
            steps: self.plan.steps().len(),
            movement: &step.movement,
            name: &step.name,
            side: take.side,
            set: segment.set + 1,
            sets: step.sets,
            repetition: segment.repetition + 1,
            repetitions: step.repetitions,
            leading_in,
            waits: self.is_waiting(),
            part_secs: segment.length_ms as f32 / 1_000.0,
            seconds_left: secs(if leading_in { self.lead_in_ms } else { left_ms }),
            ring: share(into_ms, segment.length_ms),
            progress: share(self.position_ms, length_ms),
            session_seconds_left: secs(length_ms - self.position_ms),
            shown,
            breath: breath(segment, &shown, into_ms),
            coming: self.coming(segment),
        })
    }

    fn coming(&self, here: &Segment) -> Option<Coming<'_>> {
        let later = |segment: &&Segment| (segment.step, segment.take) > (here.step, here.take);
        let next = self.timeline.segments().iter().find(later)?;
        let step = self.plan.steps().get(next.step)?;
        Some(Coming {
            name: (next.step != here.step).then_some(step.name.as_str()),
            side: step.takes.get(next.take)?.side,
            in_seconds: secs(next.start_ms.saturating_sub(self.position_ms)),
        })
    }
}

/// The moment within the motion; its start while nothing moves.
fn motion_secs(segment: &Segment, into_ms: u64) -> f32 {
    if segment.part.is_work() { segment.motion_start_secs + into_ms as f32 / 1_000.0 } else { 0.0 }
}

/// The motion's own breath where it asks for one, else four seconds in and six out.
fn breath(segment: &Segment, shown: &Shown<'_>, into_ms: u64) -> BreathView {
    let asked = if segment.part.is_work() { breath_asked(shown, segment.part) } else { Breath::Free };
    if asked != Breath::Free {
        return BreathView { breath: asked, share: share(into_ms, segment.length_ms) };
    }
    let cycle_ms = ((FREE_IN_SECS + FREE_OUT_SECS) * 1_000.0) as u64;
    let secs = (into_ms % cycle_ms) as f32 / 1_000.0;
    if secs < FREE_IN_SECS {
        BreathView { breath: Breath::In, share: secs / FREE_IN_SECS }
    } else {
        BreathView { breath: Breath::Out, share: (secs - FREE_IN_SECS) / FREE_OUT_SECS }
    }
}

fn breath_asked(shown: &Shown<'_>, part: Part) -> Breath {
    let motion = shown.motion.motion();
    match part {
        Part::Travel(key) => motion.keys.get(key).map_or(Breath::Free, |key| key.breath),
        Part::Return => motion.return_breath,
        _ => Breath::Free,
    }
}

fn share(part: u64, whole: u64) -> f32 {
    if whole == 0 { 1.0 } else { (part as f32 / whole as f32).min(1.0) }
}
