//! The convolutions, where the time goes. The one place with `unsafe`.
//!
//! Why: the inner loops keep their sums in registers and read through pointers, with the instructions that the machine was
//! found to have. Everything that makes this sound is checked here, before a loop starts: [`crate::graph::Graph::check`] has
//! accepted the windows, the buffers have [`SLACK`] numbers behind what they hold, and [`super::Net::new`] only takes a
//! [`Level`] that [`Level::available`] found the instructions of. The loops are written once, over [`lanes::Lanes`].

#![expect(unsafe_code, reason = "inner loops over pointers and vector instructions; see the module's words")]
#![expect(
    clippy::needless_range_loop,
    reason = "loops of a length that the compiler knows, over several arrays at once"
)]

mod convolution;
mod depthwise;
mod lanes;

pub(super) use convolution::Convolution;
pub(super) use depthwise::Depthwise;

use super::level::Level;
use crate::graph::Shape;

/// Numbers behind each buffer that a load may touch: one less than the widest vector, rounded up.
pub(super) const SLACK: usize = 16;

/// What is done to each sum before it is stored.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Epilogue {
    /// At least the first, at most the second.
    Clamp(f32, f32),
    /// Below zero times the channel's slope.
    Slope(Vec<f32>),
}

/// Numbers in one vector of a level.
fn lanes_of(level: Level) -> usize {
    match level {
        #[cfg(target_arch = "x86_64")]
        Level::Avx512 => 16,
        #[cfg(target_arch = "x86_64")]
        Level::Avx2 => 8,
        _ => 4,
    }
}

/// A copy with zeros behind it, so that a vector can be loaded from any of its places.
fn with_slack(numbers: &[f32], length: usize) -> Vec<f32> {
    let mut padded = numbers.to_vec();
    padded.resize(length + SLACK, 0.0);
    padded
}

/// Whether the buffers of a step are as long as its loops take them to be.
fn assert_lengths(input: (&[f32], Shape), added: Option<&[f32]>, output: (&[f32], Shape)) {
    let holds = |(numbers, shape): (&[f32], Shape)| numbers.len() >= shape.elements() + SLACK;
    assert!(holds(input) && holds(output), "a buffer is shorter than its value");
    assert!(added.is_none_or(|added| holds((added, output.1))), "what is added is shorter than its value");
}
