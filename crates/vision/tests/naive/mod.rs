//! The operators again, one number at a time, straight from what they mean.

use vision::graph::{Activation, Operator, Shape, Weights, Window};

/// A value that is nothing outside its extent.
struct Value<'a> {
    shape: Shape,
    numbers: &'a [f32],
}

impl Value<'_> {
    fn at(&self, y: i64, x: i64, channel: usize) -> Option<f32> {
        let inside = |at: i64, extent: usize| usize::try_from(at).ok().filter(|at| *at < extent);
        let (y, x) = (inside(y, self.shape.height)?, inside(x, self.shape.width)?);
        Some(self.numbers[(y * self.shape.width + x) * self.shape.channels + channel])
    }
}

/// All numbers that an operator makes.
pub(crate) fn run(operator: &Operator, shapes: &[Shape], inputs: &[Vec<f32>], output: Shape) -> Vec<f32> {
    let value = |at: usize| Value { shape: shapes[at], numbers: &inputs[at] };
    if let Operator::Concatenate = operator {
        return inputs.concat();
    }
    let mut numbers = Vec::new();
    for y in 0..output.height {
        for x in 0..output.width {
            for channel in 0..output.channels {
                let added = if inputs.len() > 1 { value(1).at(y as i64, x as i64, channel) } else { None };
                numbers.push(one(operator, &value(0), added.unwrap_or(0.0), (y, x, channel), output));
            }
        }
    }
    numbers
}

fn one(
    operator: &Operator,
    input: &Value<'_>,
    added: f32,
    place: (usize, usize, usize),
    output: Shape,
) -> f32 {
    let (y, x, channel) = place;
    let same = || input.at(y as i64, x as i64, channel).unwrap_or(0.0);
    match operator {
        Operator::Convolution(window, weights, activation) => {
            let sum = convolved(*window, weights, input, place) + added;
            activated(activation, sum, channel)
        }
        Operator::Depthwise(window, weights, activation) => {
            let sum = depthwise(*window, weights, input, place) + added;
            activated(activation, sum, channel)
        }
        Operator::Add(activation) => activated(activation, same() + added, channel),
        Operator::Activate(activation) => activated(activation, same(), channel),
        Operator::MaxPool(window) => under(*window, y, x)
            .filter_map(|(y, x, _)| input.at(y, x, channel))
            .fold(f32::NEG_INFINITY, f32::max),
        Operator::Resize => resampled(input, place, output),
        Operator::PadChannels => {
            if channel < input.shape.channels {
                same()
            } else {
                0.0
            }
        }
        Operator::DepthToSpace(side) => {
            let part = (y % side) * side + x % side;
            input.at((y / side) as i64, (x / side) as i64, part * output.channels + channel).expect("inside")
        }
        Operator::Concatenate => unreachable!("joined whole"),
    }
}

/// The places under a window, with the number of the kernel's position.
fn under(window: Window, y: usize, x: usize) -> impl Iterator<Item = (i64, i64, usize)> {
    let begin = |at: usize, before: usize| (at * window.stride) as i64 - before as i64;
    let (top, left) = (begin(y, window.top), begin(x, window.left));
    (0..window.taps())
        .map(move |tap| (top + (tap / window.width) as i64, left + (tap % window.width) as i64, tap))
}

fn convolved(
    window: Window,
    weights: &Weights,
    input: &Value<'_>,
    (y, x, channel): (usize, usize, usize),
) -> f32 {
    let depth = input.shape.channels;
    let mut sum = f64::from(weights.bias[channel]);
    for (row, column, tap) in under(window, y, x) {
        for from in 0..depth {
            let weight = weights.values[(channel * window.taps() + tap) * depth + from];
            sum += f64::from(weight) * f64::from(input.at(row, column, from).unwrap_or(0.0));
        }
    }
    sum as f32
}

fn depthwise(
    window: Window,
    weights: &Weights,
    input: &Value<'_>,
    (y, x, channel): (usize, usize, usize),
) -> f32 {
    let mut sum = f64::from(weights.bias[channel]);
    for (row, column, tap) in under(window, y, x) {
        let weight = weights.values[tap * input.shape.channels + channel];
        sum += f64::from(weight) * f64::from(input.at(row, column, channel).unwrap_or(0.0));
    }
    sum as f32
}

fn resampled(input: &Value<'_>, (y, x, channel): (usize, usize, usize), output: Shape) -> f32 {
    let source = |at: usize, from: usize, to: usize| {
        ((at as f64 + 0.5) * from as f64 / to as f64 - 0.5).clamp(0.0, from as f64 - 1.0)
    };
    let (down, across) =
        (source(y, input.shape.height, output.height), source(x, input.shape.width, output.width));
    let mut sum = 0.0;
    for row in [down.floor(), down.floor() + 1.0] {
        for column in [across.floor(), across.floor() + 1.0] {
            let share = (1.0 - (down - row).abs()) * (1.0 - (across - column).abs());
            sum += share * f64::from(input.at(row as i64, column as i64, channel).unwrap_or(0.0));
        }
    }
    sum as f32
}

fn activated(activation: &Activation, value: f32, channel: usize) -> f32 {
    match activation {
        Activation::Identity => value,
        Activation::Relu => value.max(0.0),
        Activation::Relu6 => value.clamp(0.0, 6.0),
        Activation::Prelu(slopes) if value < 0.0 => value * slopes[channel],
        Activation::Prelu(_) => value,
        Activation::Logistic => 1.0 / (1.0 + (-value).exp()),
    }
}
