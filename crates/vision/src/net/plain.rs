//! Steps that take little time, in plain Rust.

use crate::graph::{Activation, Operator, Shape, Window};

/// A value with its extent; its buffer may be longer.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    pub(super) shape: Shape,
    pub(super) numbers: &'a [f32],
}

/// Computes any step but the convolutions.
pub(super) fn run(operator: &Operator, inputs: &[Value<'_>], shape: Shape, output: &mut [f32]) {
    let output = &mut output[..shape.elements()];
    let first = inputs[0];
    match operator {
        Operator::Add(activation) => {
            let sums = first.numbers.iter().zip(inputs[1].numbers);
            output.iter_mut().zip(sums).for_each(|(sum, (a, b))| *sum = a + b);
            activate(activation, output);
        }
        Operator::MaxPool(window) => max_pool(*window, first, shape, output),
        Operator::Resize => resize(first, shape, output),
        Operator::PadChannels => pad_channels(first, shape, output),
        Operator::Concatenate => concatenate(inputs, output),
        Operator::DepthToSpace(side) => depth_to_space(*side, first, shape, output),
        Operator::Activate(activation) => {
            output.copy_from_slice(&first.numbers[..output.len()]);
            activate(activation, output);
        }
        Operator::Convolution(..) | Operator::Depthwise(..) => {}
    }
}

/// 1 / (1 + exp(-x)).
pub(crate) fn logistic(value: f32) -> f32 {
    1.0 / (1.0 + (-value).exp())
}

/// Applies an activation to numbers whose channels are the fastest to change.
pub(super) fn activate(activation: &Activation, numbers: &mut [f32]) {
    match activation {
        Activation::Identity => {}
        Activation::Relu => numbers.iter_mut().for_each(|value| *value = value.max(0.0)),
        Activation::Relu6 => numbers.iter_mut().for_each(|value| *value = value.clamp(0.0, 6.0)),
        Activation::Prelu(slopes) => {
            for pixel in numbers.chunks_exact_mut(slopes.len()) {
                for (value, slope) in pixel.iter_mut().zip(slopes) {
                    *value = if *value < 0.0 { *value * slope } else { *value };
                }
            }
        }
        Activation::Logistic => numbers.iter_mut().for_each(|value| *value = logistic(*value)),
    }
}

fn max_pool(window: Window, input: Value<'_>, shape: Shape, output: &mut [f32]) {
    let channels = shape.channels;
    for (index, pixel) in output.chunks_exact_mut(channels).enumerate() {
        let (y, x) = (index / shape.width * window.stride, index % shape.width * window.stride);
        pixel.fill(f32::NEG_INFINITY);
        for (row, column) in under(window, y, x, input.shape) {
            let from = &input.numbers[(row * input.shape.width + column) * channels..][..channels];
            pixel.iter_mut().zip(from).for_each(|(most, value)| *most = most.max(*value));
        }
    }
}

/// The pixels of the picture under a window.
fn under(window: Window, y: usize, x: usize, shape: Shape) -> impl Iterator<Item = (usize, usize)> {
    let rows = y.saturating_sub(window.top)..(y + window.height).saturating_sub(window.top).min(shape.height);
    let columns =
        x.saturating_sub(window.left)..(x + window.width).saturating_sub(window.left).min(shape.width);
    rows.flat_map(move |row| columns.clone().map(move |column| (row, column)))
}

/// Where a position of the output lies between two of the input: both, and the share of the second.
fn between(position: usize, from: usize, to: usize) -> (usize, usize, f32) {
    let at = ((position as f32 + 0.5) * (from as f32 / to as f32) - 0.5).max(0.0);
    let first = (at as usize).min(from - 1);
    (first, (first + 1).min(from - 1), at - first as f32)
}

fn resize(input: Value<'_>, shape: Shape, output: &mut [f32]) {
    let channels = shape.channels;
    let pixel = |row: usize, column: usize| {
        &input.numbers[(row * input.shape.width + column) * channels..][..channels]
    };
    let columns: Vec<_> = (0..shape.width).map(|x| between(x, input.shape.width, shape.width)).collect();
    for (y, row) in output.chunks_exact_mut(shape.width * channels).enumerate() {
        let (above, below, down) = between(y, input.shape.height, shape.height);
        for (place, (left, right, across)) in row.chunks_exact_mut(channels).zip(&columns) {
            let corners =
                [pixel(above, *left), pixel(above, *right), pixel(below, *left), pixel(below, *right)];
            blend(place, corners, *across, down);
        }
    }
}

fn blend(place: &mut [f32], [a, b, c, d]: [&[f32]; 4], across: f32, down: f32) {
    let shares = [(1.0 - across) * (1.0 - down), across * (1.0 - down), (1.0 - across) * down, across * down];
    for ((((value, a), b), c), d) in place.iter_mut().zip(a).zip(b).zip(c).zip(d) {
        *value = a * shares[0] + b * shares[1] + c * shares[2] + d * shares[3];
    }
}

fn pad_channels(input: Value<'_>, shape: Shape, output: &mut [f32]) {
    let channels = input.shape.channels;
    for (to, from) in output.chunks_exact_mut(shape.channels).zip(input.numbers.chunks_exact(channels)) {
        to[..channels].copy_from_slice(from);
        to[channels..].fill(0.0);
    }
}

fn concatenate(inputs: &[Value<'_>], output: &mut [f32]) {
    let mut rest = output;
    for input in inputs {
        let (part, behind) = rest.split_at_mut(input.shape.elements());
        part.copy_from_slice(&input.numbers[..part.len()]);
        rest = behind;
    }
}

fn depth_to_space(side: usize, input: Value<'_>, shape: Shape, output: &mut [f32]) {
    for (index, pixel) in output.chunks_exact_mut(shape.channels).enumerate() {
        let (y, x) = (index / shape.width, index % shape.width);
        let from = (y / side * input.shape.width + x / side) * input.shape.channels;
        let part = (y % side * side + x % side) * shape.channels;
        pixel.copy_from_slice(&input.numbers[from + part..][..shape.channels]);
    }
}
