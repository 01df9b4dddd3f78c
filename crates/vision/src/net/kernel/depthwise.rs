//! Depthwise convolutions: a few neighbouring pixels of a row times a vector of channels at a time.

use super::lanes::Lanes;
use super::{Epilogue, assert_lengths, with_slack};
use crate::graph::{Activation, Shape, Weights, Window};
use crate::net::level::Level;
use crate::net::{epilogue, plain};
use std::ops::Range;

/// Neighbours that share the loads of their input and weights.
const NEIGHBOURS: usize = 4;
/// Input columns under four windows of five columns in steps of two.
const MOST_COLUMNS: usize = 11;

/// A depthwise convolution with its weights where vectors can be loaded from.
#[derive(Clone, Debug)]
pub(in crate::net) struct Depthwise {
    window: Window,
    input: Shape,
    output: Shape,
    weights: Vec<f32>,
    bias: Vec<f32>,
    epilogue: Epilogue,
    is_logistic: bool,
}

impl Depthwise {
    pub(in crate::net) fn new(
        window: Window,
        weights: &Weights,
        activation: &Activation,
        (input, output): (Shape, Shape),
    ) -> Self {
        let epilogue = match epilogue(activation) {
            Epilogue::Slope(slopes) => Epilogue::Slope(with_slack(&slopes, slopes.len())),
            clamp @ Epilogue::Clamp(..) => clamp,
        };
        Self {
            window,
            input,
            output,
            weights: with_slack(&weights.values, weights.values.len()),
            bias: with_slack(&weights.bias, weights.bias.len()),
            epilogue,
            is_logistic: *activation == Activation::Logistic,
        }
    }

    pub(in crate::net) fn run(&self, input: &[f32], added: Option<&[f32]>, output: &mut [f32], level: Level) {
        assert_lengths((input, self.input), added, (output, self.output));
        let call = Call { step: self, input, added, output: output.as_mut_ptr() };
        // SAFETY: the lengths were checked above, the level's instructions are there (see the module's words).
        unsafe {
            match level {
                Level::Scalar => run::<super::lanes::Plain>(&call),
                #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
                Level::Simd128 => run::<super::lanes::Four>(&call),
                #[cfg(target_arch = "x86_64")]
                Level::Avx2 => run_avx2(&call),
                #[cfg(target_arch = "x86_64")]
                Level::Avx512 => run_avx512(&call),
            }
        }
        if self.is_logistic {
            plain::activate(&Activation::Logistic, &mut output[..self.output.elements()]);
        }
    }

    /// The output columns whose windows lie wholly in the picture.
    fn inner_columns(&self) -> Range<usize> {
        let (window, width) = (self.window, self.input.width);
        let begin = window.left.div_ceil(window.stride).min(self.output.width);
        let end = (width + window.left).checked_sub(window.width).map_or(0, |room| room / window.stride + 1);
        begin..end.clamp(begin, self.output.width)
    }
}

/// The kernel positions of one direction that lie in the picture.
fn inside(at: usize, stride: usize, before: usize, kernel: usize, extent: usize) -> Range<usize> {
    let begin = at * stride;
    before.saturating_sub(begin)..kernel.min((extent + before).saturating_sub(begin))
}

struct Call<'a> {
    step: &'a Depthwise,
    input: &'a [f32],
    added: Option<&'a [f32]>,
    output: *mut f32,
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
unsafe fn run_avx2(call: &Call<'_>) {
    // SAFETY: the caller's.
    unsafe { run::<super::lanes::Eight>(call) }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,fma")]
unsafe fn run_avx512(call: &Call<'_>) {
    // SAFETY: the caller's.
    unsafe { run::<super::lanes::Sixteen>(call) }
}

#[inline(always)]
unsafe fn run<V: Lanes>(call: &Call<'_>) {
    let window = call.step.window;
    // SAFETY: the caller's.
    unsafe {
        match (window.height, window.width, window.stride) {
            (3, 3, 1) => run_rows::<V, 3, 1>(call),
            (3, 3, 2) => run_rows::<V, 3, 2>(call),
            (5, 5, 1) => run_rows::<V, 5, 1>(call),
            (5, 5, 2) => run_rows::<V, 5, 2>(call),
            _ => run_rows::<V, 0, 0>(call),
        }
    }
}

/// Row by row; a kernel of no side stands for one without loops of its own.
#[inline(always)]
unsafe fn run_rows<V: Lanes, const SIDE: usize, const STRIDE: usize>(call: &Call<'_>) {
    let step = call.step;
    let inner = step.inner_columns();
    let has_loops = SIDE > 0 && inner.len() >= NEIGHBOURS;
    // SAFETY: columns of `inner` have whole windows, those beside it are asked one by one.
    unsafe {
        for y in 0..step.output.height {
            if !has_loops {
                single_columns::<V>(call, y, 0..step.output.width);
                continue;
            }
            single_columns::<V>(call, y, 0..inner.start);
            let mut x = inner.start;
            while x < inner.end {
                // The last neighbours overlap those before.
                let first = x.min(inner.end - NEIGHBOURS);
                neighbours::<V, SIDE, STRIDE>(call, y, first);
                x += NEIGHBOURS;
            }
            single_columns::<V>(call, y, inner.end..step.output.width);
        }
    }
}

/// The first channel of each vector; the last overlaps the one before.
#[inline(always)]
fn vector_begin(channel: usize, channels: usize, lanes: usize) -> usize {
    channel.min(channels.saturating_sub(lanes))
}

#[inline(always)]
unsafe fn neighbours<V: Lanes, const SIDE: usize, const STRIDE: usize>(call: &Call<'_>, y: usize, x: usize) {
    let step = call.step;
    let (window, width, channels) = (step.window, step.input.width, step.output.channels);
    let rows = inside(y, STRIDE, window.top, SIDE, step.input.height);
    let column = x * STRIDE - window.left;
    let columns = (NEIGHBOURS - 1) * STRIDE + SIDE;
    let mut next = 0;
    while next < channels {
        let channel = vector_begin(next, channels, V::LEN);
        // SAFETY: the rows and columns lie in the picture, and every buffer has SLACK numbers behind its last.
        unsafe {
            let mut sums = [V::load(step.bias.as_ptr().add(channel)); NEIGHBOURS];
            for row in rows.clone() {
                let line = (y * STRIDE + row - window.top) * width + column;
                let from = call.input.as_ptr().add(line * channels + channel);
                let mut values = [V::splat(0.0); MOST_COLUMNS];
                for at in 0..columns {
                    values[at] = V::load(from.add(at * channels));
                }
                let weights = step.weights.as_ptr().add(row * SIDE * channels + channel);
                for tap in 0..SIDE {
                    let weight = V::load(weights.add(tap * channels));
                    for pixel in 0..NEIGHBOURS {
                        sums[pixel] = values[pixel * STRIDE + tap].mul_add(weight, sums[pixel]);
                    }
                }
            }
            for pixel in 0..NEIGHBOURS {
                let place = (y * step.output.width + x + pixel) * channels + channel;
                finish(call, sums[pixel], place, channel);
            }
        }
        next += V::LEN;
    }
}

/// Columns one by one, each with the part of its window that lies in the picture.
#[inline(always)]
unsafe fn single_columns<V: Lanes>(call: &Call<'_>, y: usize, columns: Range<usize>) {
    let step = call.step;
    let (window, channels) = (step.window, step.output.channels);
    let rows = inside(y, window.stride, window.top, window.height, step.input.height);
    for x in columns {
        let taps = inside(x, window.stride, window.left, window.width, step.input.width);
        let mut next = 0;
        while next < channels {
            let channel = vector_begin(next, channels, V::LEN);
            // SAFETY: as for `neighbours`.
            unsafe {
                let mut sum = V::load(step.bias.as_ptr().add(channel));
                for row in rows.clone() {
                    let line = (y * window.stride + row - window.top) * step.input.width;
                    for tap in taps.clone() {
                        let place = (line + x * window.stride + tap - window.left) * channels + channel;
                        let weight = (row * window.width + tap) * channels + channel;
                        let value = V::load(call.input.as_ptr().add(place));
                        sum = value.mul_add(V::load(step.weights.as_ptr().add(weight)), sum);
                    }
                }
                finish(call, sum, (y * step.output.width + x) * channels + channel, channel);
            }
            next += V::LEN;
        }
    }
}

/// Adds, activates and stores the vector of channels at a place.
#[inline(always)]
unsafe fn finish<V: Lanes>(call: &Call<'_>, mut sum: V, place: usize, channel: usize) {
    // SAFETY: the buffers hold each pixel's channels and SLACK numbers more, of which no store writes any.
    unsafe {
        if let Some(added) = call.added {
            sum = sum.add(V::load(added.as_ptr().add(place)));
        }
        sum = match &call.step.epilogue {
            Epilogue::Clamp(least, most) => sum.max(V::splat(*least)).min(V::splat(*most)),
            Epilogue::Slope(slopes) => {
                let below = sum.min(V::splat(0.0));
                below.mul_add(V::load(slopes.as_ptr().add(channel)), sum.max(V::splat(0.0)))
            }
        };
        match call.step.output.channels - channel {
            left if left >= V::LEN => sum.store(call.output.add(place)),
            left => sum.store_first(call.output.add(place), left),
        }
    }
}
