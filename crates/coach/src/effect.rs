//! What the coach takes in and what it gives out.

use kinematics::{AngleReading, Side};

use crate::angle::SeenAngle;
use crate::twist::Twist;

/// What one picture says, or that time went by without one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look<'a> {
    /// Seconds since any moment; it grows from look to look.
    pub time_secs: f64,
    /// The angles that are seen; none where nobody is.
    pub readings: &'a [AngleReading],
    /// The side on which the face was lost near the end of its turn.
    pub head_lost: Option<Side>,
    /// Whether a hand is at head or chin, where that is known.
    pub hand_at_head: Option<bool>,
}

impl<'a> Look<'a> {
    /// Readings alone.
    #[must_use]
    pub const fn at(time_secs: f64, readings: &'a [AngleReading]) -> Self {
        Self { time_secs, readings, head_lost: None, hand_at_head: None }
    }
}

/// Which part of a repetition the person is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Not known yet: the start has not been seen.
    #[default]
    Finding,
    /// Not seen well enough.
    Unseen,
    /// At the start.
    Rest,
    /// On the way out.
    Going,
    /// There.
    Held,
    /// On the way back.
    Returning,
}

/// One repetition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repetition {
    /// 1 for the first.
    pub number: u32,
    /// On which side, where the motion has sides that this camera can tell apart.
    pub side: Option<Side>,
    /// How far the furthest part went, 1 being as far as the fitted motion.
    pub reached_share: f32,
    /// The clearest angle, and its change from the start at the furthest, degrees.
    pub reached: (SeenAngle, f32),
    /// Seconds from leaving the start to the first place that is held.
    pub out_secs: f32,
    /// Seconds held, over all places.
    pub held_secs: f32,
    /// Seconds from leaving the last place to the start.
    pub back_secs: f32,
}

/// Why something like a repetition was not one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NotCounted {
    /// It went this share of the way.
    Partial(f32),
    /// It was faster than the motion can be done.
    TooFast,
    /// It took so long to get there that it was something else.
    TooSlow,
    /// Something else moved with it.
    Strayed,
}

/// What to say, most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cue {
    /// Beyond the fitted range, or faster than the joint may go.
    EaseOff,
    /// Faster than shown.
    Slower,
    /// The other side is meant.
    OtherSide,
    /// There, and a hold belongs to it.
    HoldThere,
    /// The last one stopped short.
    FurtherIfEasy,
    /// The shoulders have gone up.
    ShouldersDown,
}

/// Why the person is not seen well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unseen {
    /// There are no readings, or none of what moves.
    Gone,
    /// There are too few pictures a second.
    TooFew,
}

/// What follows from a look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// "I cannot see you well": nothing is counted until [`Effect::SeenAgain`].
    NotSeen(Unseen),
    /// The person is seen, for the first time or again.
    SeenAgain,
    /// Another part of the repetition.
    Phase(Phase),
    /// One repetition more.
    Repetition(Repetition),
    /// Something like a repetition, which does not count.
    NotCounted(NotCounted),
    /// The hold is as long as the motion asks.
    HoldDone,
    /// What to say.
    Cue(Cue),
    /// A fast turn or tilt back near the end of the own range.
    Twist(Twist),
}
