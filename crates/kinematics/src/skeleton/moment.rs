//! One moment of a motion, as the supports see it.

use crate::channel::Side;
use crate::motion::Sample;
use crate::pose::Pose;
use crate::stance::{FootPlacement, HandPlacement, Stance};

/// A pose on its way from one stance to another.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    pub pose: Pose,
    pub from: Stance,
    pub to: Stance,
    /// Share of the way, 0 to 1.
    pub share: f32,
}

impl Moment {
    pub(super) fn of(sample: &Sample) -> Self {
        Self { pose: sample.pose, from: sample.from, to: sample.to, share: sample.share }
    }

    pub(super) fn still(stance: &Stance) -> Self {
        Self { pose: stance.pose, from: *stance, to: *stance, share: 1.0 }
    }

    /// The same moment with left and right exchanged.
    pub(super) fn mirrored(&self) -> Self {
        Self {
            pose: self.pose.mirrored(),
            from: self.from.mirrored(),
            to: self.to.mirrored(),
            share: self.share,
        }
    }

    /// How far a hand is in one of the placements that `is` names, 0 to 1.
    pub(super) fn hand_share(&self, side: Side, is: impl Fn(HandPlacement) -> bool) -> f32 {
        self.blend(is(self.from.hand(side)), is(self.to.hand(side)))
    }

    /// How far a foot is in one of the placements that `is` names, 0 to 1.
    pub(super) fn foot_share(&self, side: Side, is: impl Fn(FootPlacement) -> bool) -> f32 {
        self.blend(is(self.from.foot(side)), is(self.to.foot(side)))
    }

    /// A value of each stance's own, on its way from one to the other. For values that a stance
    /// bends to what is possible: bending the mixed angles instead would put a kink in the way.
    pub(super) fn mixed(&self, of: impl Fn(&Self) -> f32) -> f32 {
        let [from, to] = [Self::still(&self.from), Self::still(&self.to)].map(|still| of(&still));
        from + (to - from) * self.share
    }

    fn blend(&self, from: bool, to: bool) -> f32 {
        let value = |on| if on { 1.0 } else { 0.0 };
        value(from) + (value(to) - value(from)) * self.share
    }
}
