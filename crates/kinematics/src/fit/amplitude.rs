//! Amplitudes: one factor a direction for the whole motion, so that its shape stays.
//!
//! Three kinds of bound, each a convex region around the anatomical zero:
//! a channel by itself (trunk, hip, knee and so on) in `shrink_channel`, the neck's two joints with
//! their total in `neck`, and raising the arm, whose bound depends on its plane, in
//! `shoulder`.

use super::{neck, shoulder};
use crate::channel::Channel;
use crate::envelope::Limits;
use crate::motion::Motion;

pub(super) fn shrink(motion: &mut Motion, limits: &Limits) {
    neck::shrink(motion, limits);
    shoulder::shrink(motion, limits);
    for &channel in Channel::ALL.iter().filter(|channel| !channel.is_neck()) {
        shrink_channel(motion, channel, limits.channel_bounds(channel));
    }
}

/// The largest factor, at most 1, that brings `reached` down to `bound`; both 0 or more.
pub(super) fn factor(bound: f32, reached: f32) -> f32 {
    if reached > bound { bound / reached } else { 1.0 }
}

/// Brings one channel inside its bounds. A start outside them is scaled towards zero, and the keys
/// on its side of zero with it; what the keys add to the start is scaled then.
fn shrink_channel(motion: &mut Motion, channel: Channel, (low, high): (f32, f32)) {
    let authored_start = motion.start.pose[channel];
    let towards_zero =
        if authored_start > 0.0 { factor(high, authored_start) } else { factor(-low, -authored_start) };
    if towards_zero < 1.0 {
        for stance in motion.stances_mut() {
            if stance.pose[channel] * authored_start > 0.0 {
                stance.pose[channel] *= towards_zero;
            }
        }
    }
    let start = motion.start.pose[channel];
    let excursion = |sign: f32| {
        motion.keys.iter().map(|key| sign * (key.stance.pose[channel] - start)).fold(0.0, f32::max)
    };
    let up = factor((high - start).max(0.0), excursion(1.0));
    let down = factor((start - low).max(0.0), excursion(-1.0));
    for key in &mut motion.keys {
        let away = key.stance.pose[channel] - start;
        let share = if away > 0.0 { up } else { down };
        if share < 1.0 {
            key.stance.pose[channel] = start + share * away;
        }
    }
}
