//! A plan unrolled into parts, one after the other, with lengths in whole milliseconds.

use kinematics::PhaseKind;
use library::{POSITION_CHANGE_SECS, SIDE_CHANGE_SECS, STEP_CHANGE_SECS};

use super::plan::{Plan, Step, Take};

/// No session has more parts or is longer than this.
const MOST_SEGMENTS: usize = 20_000;
const MOST_MS: u64 = 2 * 60 * 60 * 1_000;
/// What it takes to find something fixed to hold, on top of getting into position.
pub(crate) const FIND_SUPPORT_SECS: f32 = 6.0;

/// What happens in one part of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Into the position of the first movement.
    GetReady,
    /// Into the position of the next movement.
    NextMovement,
    /// Getting ready for the other side.
    SwitchSides,
    /// Rest between sets.
    SetRest,
    /// On the way to a key of the motion.
    Travel(usize),
    /// Holding a key of the motion.
    Hold(usize),
    /// On the way back to the start.
    Return,
    /// Still at the start before the next repetition.
    Pause,
}

impl Part {
    /// Whether it belongs to a repetition.
    #[must_use]
    pub fn is_work(self) -> bool {
        matches!(self, Self::Travel(_) | Self::Hold(_) | Self::Return | Self::Pause)
    }
}

/// One part with its place in the session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// What happens.
    pub part: Part,
    /// Index into the plan's steps.
    pub step: usize,
    /// Index into the step's takes.
    pub take: usize,
    /// Set, from 0.
    pub set: u8,
    /// Repetition within the set, from 0.
    pub repetition: u16,
    /// Whether it is the last part of its repetition.
    pub ends_repetition: bool,
    /// Milliseconds from the start of the session.
    pub start_ms: u64,
    /// Length in milliseconds.
    pub length_ms: u64,
    /// Where in the motion's repetition it begins, in seconds.
    pub motion_start_secs: f32,
}

impl Segment {
    /// Milliseconds from the start of the session to the end of the part.
    #[must_use]
    pub fn end_ms(&self) -> u64 {
        self.start_ms + self.length_ms
    }
}

/// The parts of a session in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    segments: Vec<Segment>,
}

impl Timeline {
    /// Unrolls a plan; nothing when it is longer than any session.
    pub(super) fn of(plan: &Plan) -> Option<Self> {
        let mut timeline = Self::default();
        let mut before: Option<&Step> = None;
        for (index, step) in plan.steps().iter().enumerate() {
            if timeline.add_step(index, step, before).is_some() {
                before = Some(step);
            }
            if timeline.segments.len() > MOST_SEGMENTS || timeline.length_ms() > MOST_MS {
                return None;
            }
        }
        Some(timeline)
    }

    /// Every part.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Length of the whole session in milliseconds.
    #[must_use]
    pub fn length_ms(&self) -> u64 {
        self.segments.last().map_or(0, Segment::end_ms)
    }

    /// Index of the part that a moment lies in; the last one for moments after the end.
    #[must_use]
    pub fn index_at(&self, position_ms: u64) -> usize {
        self.segments.partition_point(|segment| segment.start_ms <= position_ms).saturating_sub(1)
    }

    /// The part that a moment lies in.
    #[must_use]
    pub fn at(&self, position_ms: u64) -> Option<&Segment> {
        self.segments.get(self.index_at(position_ms))
    }

    /// Where the first part that matches begins.
    pub(super) fn start_of(&self, wanted: impl Fn(&Segment) -> bool) -> Option<u64> {
        self.segments.iter().find(|segment| wanted(segment)).map(|segment| segment.start_ms)
    }

    fn add_step(&mut self, index: usize, step: &Step, before: Option<&Step>) -> Option<()> {
        let first = step.takes.first().filter(|take| step.sets > 0 && step.repetitions > 0 && lasts(take))?;
        let opening = match before.and_then(|before| before.takes.last()) {
            None => (Part::GetReady, STEP_CHANGE_SECS),
            Some(last) if last.motion.motion().support == first.motion.motion().support => {
                (Part::NextMovement, STEP_CHANGE_SECS)
            }
            Some(_) => (Part::NextMovement, POSITION_CHANGE_SECS),
        };
        let place = Segment { step: index, ..PLACE };
        let find_support_secs = if step.beside_support { FIND_SUPPORT_SECS } else { 0.0 };
        self.push(opening.0, opening.1 + find_support_secs, place);
        for (take_index, take) in step.takes.iter().enumerate() {
            let place = Segment { take: take_index, ..place };
            if take_index > 0 {
                self.push(Part::SwitchSides, SIDE_CHANGE_SECS, place);
            }
            self.add_take(step, take, place);
        }
        Some(())
    }

    fn add_take(&mut self, step: &Step, take: &Take, place: Segment) {
        for set in 0..step.sets {
            if set > 0 {
                self.push(Part::SetRest, step.rest_secs, Segment { set, ..place });
            }
            for repetition in 0..step.repetitions {
                if self.segments.len() > MOST_SEGMENTS {
                    return;
                }
                self.add_repetition(take, Segment { set, repetition, ..place });
            }
        }
    }

    fn add_repetition(&mut self, take: &Take, place: Segment) {
        for phase in take.motion.motion().phases() {
            let part = match phase.kind {
                PhaseKind::Travel(key) => Part::Travel(key),
                PhaseKind::Hold(key) => Part::Hold(key),
                PhaseKind::Return => Part::Return,
                PhaseKind::Rest => Part::Pause,
            };
            let place = Segment { motion_start_secs: phase.start_secs, ..place };
            self.push(part, phase.length_secs, place);
        }
        if let Some(last) = self.segments.last_mut() {
            last.ends_repetition = true;
        }
    }

    fn push(&mut self, part: Part, length_secs: f32, place: Segment) {
        let length_ms = whole_ms(length_secs);
        if length_ms == 0 {
            return;
        }
        let start_ms = self.length_ms();
        self.segments.push(Segment { part, start_ms, length_ms, ..place });
    }
}

const PLACE: Segment = Segment {
    part: Part::GetReady,
    step: 0,
    take: 0,
    set: 0,
    repetition: 0,
    ends_repetition: false,
    start_ms: 0,
    length_ms: 0,
    motion_start_secs: 0.0,
};

fn lasts(take: &Take) -> bool {
    take.motion.motion().cycle_secs() > 0.0
}

/// Rounded up, so that a part is never shorter than its motion asks for.
fn whole_ms(secs: f32) -> u64 {
    (secs * 1_000.0).ceil().min(MOST_MS as f32) as u64
}
