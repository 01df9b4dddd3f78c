//! Every operator at the levels that WebAssembly has, beside the simple ones of the tests, for `executor_wasm.mjs` beside
//! this file: the tests by property run where the tests are compiled, which is no browser's engine.
//!
//! ```sh
//! RUSTFLAGS="-C target-feature=+simd128" cargo build --release -p vision --example executor_wasm --target wasm32-unknown-unknown
//! node crates/vision/examples/executor_wasm.mjs target/wasm32-unknown-unknown/release/examples/executor_wasm.wasm
//! ```
#![expect(unsafe_code, reason = "an exported name is the only way for the script to find a function")]

#[path = "../tests/naive/mod.rs"]
mod naive;

use vision::graph::{Activation, Graph, Node, Operator, Shape, Weights, Window};
use vision::net::{Level, Net};

/// How many levels there are.
#[unsafe(no_mangle)]
pub extern "C" fn levels() -> usize {
    Level::available().len()
}

/// How many cases there are.
#[unsafe(no_mangle)]
pub extern "C" fn count() -> usize {
    cases().len()
}

/// The largest difference at a level in all cases, against one more than the number's size. No number where one is none.
#[unsafe(no_mangle)]
pub extern "C" fn largest_difference(level: usize) -> f32 {
    let level = Level::available()[level];
    let differences = cases().into_iter().map(|case| difference(&case, level));
    // Unlike `max` this keeps what is no number.
    differences.fold(0.0, |most, next| if next <= most { most } else { next })
}

/// An operator with its input's and its output's shape; with the second flag it reads its input twice.
struct Case {
    operator: Operator,
    input: Shape,
    output: Shape,
    reads_twice: bool,
}

fn numbers(count: usize, seed: u32) -> Vec<f32> {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    let mut next = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from((state >> 16) as u16) / 32_768.0 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

fn difference(case: &Case, level: Level) -> f32 {
    let given = numbers(case.input.elements(), 7);
    let reads = if case.reads_twice { 2 } else { 1 };
    let (shapes, inputs) = (vec![case.input; reads], vec![given.clone(); reads]);
    let expected = naive::run(&case.operator, &shapes, &inputs, case.output);
    let node = Node { operator: case.operator.clone(), inputs: vec![0; reads], output: 1 };
    let graph = Graph { shapes: vec![case.input, case.output], nodes: vec![node], outputs: vec![1] };
    let Ok(mut net) = Net::new(&graph, level) else { return f32::NAN };
    net.input_mut().copy_from_slice(&given);
    net.run();
    let of = |(found, expected): (&f32, &f32)| (found - expected).abs() / (1.0 + expected.abs());
    net.output(0).iter().zip(&expected).map(of).fold(0.0, |most, next| if next <= most { most } else { next })
}

/// Every operator, with channels that fill vectors and that do not, pictures narrower and wider than a tile, windows with and
/// without padding, and every activation.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |operator, input, output, reads_twice| {
        cases.push(Case { operator, input, output, reads_twice });
    };
    for (height, width) in [(1, 1), (3, 5), (6, 13)] {
        for channels in [1, 4, 7, 16, 19] {
            let shape = Shape::new(height, width, channels);
            for activation in activations(channels) {
                for (side, stride) in [(1, 1), (3, 1), (3, 2), (5, 2)] {
                    let window = Window { height: side, width: side, stride, top: side / 2, left: side / 2 };
                    let extent = |to| Shape::new(height.div_ceil(stride), width.div_ceil(stride), to);
                    let reads_twice = stride == 1;
                    let convolution = weights(window.taps() * channels * channels, channels);
                    let operator = Operator::Convolution(window, convolution, activation.clone());
                    add(operator, shape, extent(channels), reads_twice);
                    let depthwise = weights(window.taps() * channels, channels);
                    let operator = Operator::Depthwise(window, depthwise, activation.clone());
                    add(operator, shape, extent(channels), reads_twice);
                    add(Operator::MaxPool(window), shape, extent(channels), false);
                }
                add(Operator::Add(activation.clone()), shape, shape, true);
                add(Operator::Activate(activation), shape, shape, false);
            }
            let wider = weights(channels * (channels + 21), channels + 21);
            let operator = Operator::Convolution(Window::POINT, wider, Activation::Relu);
            add(operator, shape, Shape::new(height, width, channels + 21), false);
            add(Operator::Resize, shape, Shape::new(2 * height, width + 3, channels), false);
            add(Operator::PadChannels, shape, Shape::new(height, width, channels + 5), false);
            add(Operator::Concatenate, shape, Shape::new(1, 2, shape.elements()), true);
            let deep = Shape::new(height, width, channels * 4);
            add(Operator::DepthToSpace(2), deep, Shape::new(2 * height, 2 * width, channels), false);
        }
    }
    cases
}

fn weights(values: usize, channels: usize) -> Weights {
    Weights { values: numbers(values, 11), bias: numbers(channels, 13) }
}

fn activations(channels: usize) -> [Activation; 5] {
    let slopes = numbers(channels, 77);
    [
        Activation::Identity,
        Activation::Relu,
        Activation::Relu6,
        Activation::Prelu(slopes),
        Activation::Logistic,
    ]
}
