//! Full convolutions: a tile of pixels times a panel of output channels at a time.
//!
//! The sums of a tile stay in registers while the tile's input pixels run through all kernel positions and channels; the
//! weights are laid out in that order. Pixels are reached through pointers, one a kernel position, and what lies outside
//! the picture points to zeros. Dukhan, "The Indirect Convolution Algorithm", arXiv:1907.02129.

use super::lanes::Lanes;
use super::{Epilogue, SLACK, assert_lengths, lanes_of, with_slack};
use crate::graph::{Activation, Shape, Weights, Window};
use crate::net::level::Level;
use crate::net::{epilogue, plain};

/// Pixels whose pointers are worked out together.
const PIXELS: usize = 12;

/// A convolution with its weights laid out for one level.
#[derive(Clone, Debug)]
pub(in crate::net) struct Convolution {
    window: Window,
    input: Shape,
    output: Shape,
    /// A panel of channels, kernel position, input channel, channel of the panel.
    panels: Vec<f32>,
    bias: Vec<f32>,
    epilogue: Epilogue,
    zeros: Vec<f32>,
    is_logistic: bool,
}

impl Convolution {
    pub(in crate::net) fn new(
        window: Window,
        weights: &Weights,
        activation: &Activation,
        (input, output): (Shape, Shape),
        level: Level,
    ) -> Self {
        let lanes = lanes_of(level);
        let wide = output.channels.next_multiple_of(lanes);
        let epilogue = match epilogue(activation) {
            Epilogue::Slope(slopes) => Epilogue::Slope(with_slack(&slopes, wide)),
            clamp @ Epilogue::Clamp(..) => clamp,
        };
        let panels = panels(&weights.values, output.channels, lanes);
        // The kernels read so many, whatever there are.
        assert!(
            panels.len() == wide * window.taps() * input.channels,
            "the weights are not those of the window"
        );
        Self {
            window,
            input,
            output,
            panels,
            bias: with_slack(&weights.bias, wide),
            epilogue,
            zeros: vec![0.0; input.channels + SLACK],
            is_logistic: *activation == Activation::Logistic,
        }
    }

    pub(in crate::net) fn run(&self, input: &[f32], added: Option<&[f32]>, output: &mut [f32], level: Level) {
        assert_lengths((input, self.input), added, (output, self.output));
        let call = Call { step: self, input, added, output: output.as_mut_ptr() };
        // SAFETY: the lengths were checked above, the level's instructions are there (see the module's words).
        unsafe {
            match level {
                Level::Scalar => run::<super::lanes::Plain, 4>(&call),
                #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
                Level::Simd128 => run::<super::lanes::Four, 6>(&call),
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

    fn depth(&self) -> usize {
        self.input.channels
    }

    /// Where the pixel of a kernel position lies, in pixels of the input, if in the picture.
    fn pixel(&self, pixel: usize, tap: usize) -> Option<usize> {
        let place = |at: usize, tap: usize, before: usize, extent: usize| {
            (at * self.window.stride + tap).checked_sub(before).filter(|place| *place < extent)
        };
        let (y, x) = (pixel / self.output.width, pixel % self.output.width);
        let row = place(y, tap / self.window.width, self.window.top, self.input.height)?;
        let column = place(x, tap % self.window.width, self.window.left, self.input.width)?;
        Some(row * self.input.width + column)
    }

    /// Whether output pixels are input pixels in the same order.
    fn is_pointwise(&self) -> bool {
        self.window == Window::POINT
            && self.input.pixels() == self.output.pixels()
            && self.input.width == self.output.width
    }
}

/// Weights in the order of the loops; channels that fill the last panel up have none.
fn panels(values: &[f32], channels: usize, lanes: usize) -> Vec<f32> {
    let steps = values.len() / channels;
    let mut panels = vec![0.0; channels.next_multiple_of(lanes) * steps];
    for (channel, weights) in values.chunks_exact(steps).enumerate() {
        let first = channel / lanes * lanes * steps + channel % lanes;
        for (step, weight) in weights.iter().enumerate() {
            panels[first + step * lanes] = *weight;
        }
    }
    panels
}

struct Call<'a> {
    step: &'a Convolution,
    input: &'a [f32],
    added: Option<&'a [f32]>,
    output: *mut f32,
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
unsafe fn run_avx2(call: &Call<'_>) {
    // SAFETY: the caller's.
    unsafe { run::<super::lanes::Eight, 6>(call) }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,fma")]
unsafe fn run_avx512(call: &Call<'_>) {
    // SAFETY: the caller's.
    unsafe { run::<super::lanes::Sixteen, 12>(call) }
}

/// All tiles. Beside two panels a tile has `PAIRED` pixels, as many as registers hold; beside one it has all.
#[inline(always)]
unsafe fn run<V: Lanes, const PAIRED: usize>(call: &Call<'_>) {
    let step = call.step;
    let last = step.output.pixels() - 1;
    let mut pointers = vec![step.zeros.as_ptr(); step.window.taps() * PIXELS];
    for first in (0..=last).step_by(PIXELS) {
        // The last tile repeats the last pixel.
        let mut pixels = [0; PIXELS];
        for (at, pixel) in pixels.iter_mut().enumerate() {
            *pixel = (first + at).min(last);
        }
        aim(call, &pixels, &mut pointers);
        let panels = step.output.channels.div_ceil(V::LEN);
        // SAFETY: the pointers lead to pixels of the input or to zeros, the panels are those of the step.
        unsafe {
            for panel in (0..panels - panels % 2).step_by(2) {
                for half in (0..PIXELS).step_by(PAIRED) {
                    tile::<V, PAIRED, 2>(call, &pointers[half..], &pixels[half..], panel);
                }
            }
            if !panels.is_multiple_of(2) {
                tile::<V, PIXELS, 1>(call, &pointers, &pixels, panels - 1);
            }
        }
    }
}

/// Points to the input of each pixel at each kernel position.
#[inline(always)]
fn aim(call: &Call<'_>, pixels: &[usize; PIXELS], pointers: &mut [*const f32]) {
    let (step, depth) = (call.step, call.step.depth());
    if step.is_pointwise() {
        for (pointer, pixel) in pointers.iter_mut().zip(pixels) {
            *pointer = call.input[pixel * depth..].as_ptr();
        }
        return;
    }
    for (tap, pointers) in pointers.chunks_exact_mut(PIXELS).enumerate() {
        for (pointer, pixel) in pointers.iter_mut().zip(pixels) {
            *pointer = match step.pixel(*pixel, tap) {
                Some(place) => call.input[place * depth..].as_ptr(),
                None => step.zeros.as_ptr(),
            };
        }
    }
}

/// Some pixels by some panels of output channels, from the first panel named.
#[inline(always)]
unsafe fn tile<V: Lanes, const ROWS: usize, const PANELS: usize>(
    call: &Call<'_>,
    pointers: &[*const f32],
    pixels: &[usize],
    panel: usize,
) {
    let step = call.step;
    let (taps, depth) = (step.window.taps(), step.depth());
    let panel_length = taps * depth * V::LEN;
    // SAFETY: the panels are as many and as long as `panels` made them; every pointer leads to `depth` numbers; the bias has
    // a number for each channel of the last panel.
    unsafe {
        let mut weights = step.panels.as_ptr().add(panel * panel_length);
        let mut sums = [[V::splat(0.0); PANELS]; ROWS];
        for part in 0..PANELS {
            let bias = V::load(step.bias.as_ptr().add((panel + part) * V::LEN));
            for row in &mut sums {
                row[part] = bias;
            }
        }
        for tap in 0..taps {
            let mut rows = [step.zeros.as_ptr(); ROWS];
            for row in 0..ROWS {
                rows[row] = *pointers.get_unchecked(tap * PIXELS + row);
            }
            let mut channel = 0;
            while channel + 4 <= depth {
                multiply::<V, ROWS, PANELS>(&mut sums, &rows, channel, weights, panel_length);
                multiply::<V, ROWS, PANELS>(&mut sums, &rows, channel + 1, weights.add(V::LEN), panel_length);
                multiply::<V, ROWS, PANELS>(
                    &mut sums,
                    &rows,
                    channel + 2,
                    weights.add(2 * V::LEN),
                    panel_length,
                );
                multiply::<V, ROWS, PANELS>(
                    &mut sums,
                    &rows,
                    channel + 3,
                    weights.add(3 * V::LEN),
                    panel_length,
                );
                weights = weights.add(4 * V::LEN);
                channel += 4;
            }
            while channel < depth {
                multiply::<V, ROWS, PANELS>(&mut sums, &rows, channel, weights, panel_length);
                weights = weights.add(V::LEN);
                channel += 1;
            }
        }
        finish::<V, ROWS, PANELS>(call, sums, pixels, panel);
    }
}

/// One input channel of each pixel times its weights.
#[inline(always)]
unsafe fn multiply<V: Lanes, const ROWS: usize, const PANELS: usize>(
    sums: &mut [[V; PANELS]; ROWS],
    rows: &[*const f32; ROWS],
    channel: usize,
    weights: *const f32,
    panel_length: usize,
) {
    // SAFETY: the caller's.
    unsafe {
        let mut factors = [V::splat(0.0); PANELS];
        for part in 0..PANELS {
            factors[part] = V::load(weights.add(part * panel_length));
        }
        for row in 0..ROWS {
            let value = V::splat(*rows[row].add(channel));
            for part in 0..PANELS {
                sums[row][part] = value.mul_add(factors[part], sums[row][part]);
            }
        }
    }
}

/// Adds, activates and stores a tile.
#[inline(always)]
unsafe fn finish<V: Lanes, const ROWS: usize, const PANELS: usize>(
    call: &Call<'_>,
    sums: [[V; PANELS]; ROWS],
    pixels: &[usize],
    panel: usize,
) {
    let step = call.step;
    let channels = step.output.channels;
    // SAFETY: the output and what is added hold each pixel's channels and SLACK numbers more, of which no store writes any.
    unsafe {
        for row in 0..ROWS {
            for part in 0..PANELS {
                let channel = (panel + part) * V::LEN;
                let place = pixels.get_unchecked(row) * channels + channel;
                let mut sum = sums[row][part];
                if let Some(added) = call.added {
                    sum = sum.add(V::load(added.as_ptr().add(place)));
                }
                sum = match &step.epilogue {
                    Epilogue::Clamp(least, most) => sum.max(V::splat(*least)).min(V::splat(*most)),
                    Epilogue::Slope(slopes) => {
                        let below = sum.min(V::splat(0.0));
                        below.mul_add(V::load(slopes.as_ptr().add(channel)), sum.max(V::splat(0.0)))
                    }
                };
                match channels - channel {
                    left if left >= V::LEN => sum.store(call.output.add(place)),
                    left => sum.store_first(call.output.add(place), left),
                }
            }
        }
    }
}
