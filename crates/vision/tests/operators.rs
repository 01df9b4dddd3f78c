//! Every operator at every level of instructions, beside one written as simply as can be.

mod naive;

use proptest::prelude::*;
use vision::graph::{Activation, Graph, Node, Operator, Shape, Weights, Window};
use vision::net::{Level, Net};

/// Numbers that repeat from a seed.
fn numbers(count: usize, seed: u32) -> Vec<f32> {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    let mut next = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from((state >> 16) as u16) / 32_768.0 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

fn weights(values: usize, channels: usize, seed: u32) -> Weights {
    Weights { values: numbers(values, seed), bias: numbers(channels, seed ^ 0x5555) }
}

fn activations(channels: usize) -> Vec<Activation> {
    let slopes = numbers(channels, 77);
    vec![
        Activation::Identity,
        Activation::Relu,
        Activation::Relu6,
        Activation::Prelu(slopes),
        Activation::Logistic,
    ]
}

/// Runs one operator at each level and compares it with the simple one; `inputs` are the shapes of what it reads.
fn check(operator: &Operator, inputs: &[Shape], output: Shape, seed: u32) -> Result<(), TestCaseError> {
    // The first input is the network's; what else is read is made of it by steps that are tested elsewhere.
    let given: Vec<Vec<f32>> =
        inputs.iter().zip(seed..).map(|(shape, seed)| numbers(shape.elements(), seed)).collect();
    let expected = naive::run(operator, inputs, &given, output);
    for level in Level::available() {
        let found = run(operator, inputs, &given, output, level);
        prop_assert_eq!(found.len(), expected.len());
        for (at, (found, expected)) in found.iter().zip(&expected).enumerate() {
            let near = 1e-4 * (1.0 + expected.abs());
            prop_assert!(
                (found - expected).abs() <= near,
                "{found}, not {expected}, at {at}, {}",
                level.name()
            );
        }
    }
    Ok(())
}

/// One operator as a network. Inputs of like pixels are parts of one value that [`Operator::Concatenate`]d networks would have;
/// here each further input comes from a step that writes its numbers as the bias of a convolution without weights.
fn run(operator: &Operator, inputs: &[Shape], given: &[Vec<f32>], output: Shape, level: Level) -> Vec<f32> {
    let mut shapes = vec![inputs[0]];
    let mut nodes = Vec::new();
    let mut places = vec![0];
    for (shape, numbers) in inputs.iter().zip(given).skip(1) {
        places.push(constant(&mut shapes, &mut nodes, *shape, numbers));
    }
    shapes.push(output);
    let result = shapes.len() - 1;
    nodes.push(Node { operator: operator.clone(), inputs: places, output: result });
    let graph = Graph { shapes, nodes, outputs: vec![result] };
    let mut net = Net::new(&graph, level).expect("it fits together");
    net.input_mut().copy_from_slice(&given[0]);
    net.run();
    // A second run must not be disturbed by what the first left in the buffers.
    net.run();
    net.output(0).to_vec()
}

/// Steps that make a value of known numbers: one pixel of so many channels, then the shape by joining it alone.
fn constant(shapes: &mut Vec<Shape>, nodes: &mut Vec<Node>, shape: Shape, numbers: &[f32]) -> usize {
    let flat = Shape::new(1, 1, shape.elements());
    let first = shapes[0];
    let window = Window { height: 1, width: 1, stride: 1, top: 0, left: 0 };
    let weights = Weights { values: vec![0.0; first.channels * flat.channels], bias: numbers.to_vec() };
    shapes.push(flat);
    let made = shapes.len() - 1;
    let operator = Operator::Convolution(window, weights, Activation::Identity);
    nodes.push(Node { operator, inputs: vec![0], output: made });
    shapes.push(shape);
    nodes.push(Node { operator: Operator::Concatenate, inputs: vec![made], output: made + 1 });
    made + 1
}

/// A kernel that lies over an input so that the output is the input's extent by the stride, rounded up.
fn placed(side: usize, stride: usize, input: Shape) -> (Window, usize, usize) {
    let before = |extent: usize| {
        let count = extent.div_ceil(stride);
        ((count - 1) * stride + side).saturating_sub(extent) / 2
    };
    let window =
        Window { height: side, width: side, stride, top: before(input.height), left: before(input.width) };
    (window, input.height.div_ceil(stride), input.width.div_ceil(stride))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn convolutions(
        (height, width, from, to) in (1_usize..12, 1_usize..14, 1_usize..21, 1_usize..40),
        (side, stride, is_same) in (1_usize..6, 1_usize..4, any::<bool>()),
        (kind, is_added, seed) in (0_usize..5, any::<bool>(), any::<u32>()),
    ) {
        let input = Shape::new(height.max(side), width.max(side), from);
        let (window, rows, columns) = placed(side, stride, input);
        let (window, output) = if is_same {
            (window, Shape::new(rows, columns, to))
        } else {
            let count = |extent: usize| (extent - side) / stride + 1;
            (Window { top: 0, left: 0, ..window }, Shape::new(count(input.height), count(input.width), to))
        };
        let weights = weights(side * side * from * to, to, seed);
        let operator = Operator::Convolution(window, weights, activations(to)[kind].clone());
        let inputs = if is_added { vec![input, output] } else { vec![input] };
        check(&operator, &inputs, output, seed)?;
    }

    #[test]
    fn depthwise_convolutions(
        (height, width, channels) in (1_usize..15, 1_usize..22, 1_usize..40),
        (side, stride) in (prop_oneof![Just(3_usize), Just(5), 1_usize..7], 1_usize..4),
        (kind, is_added, seed) in (0_usize..5, any::<bool>(), any::<u32>()),
    ) {
        let input = Shape::new(height, width, channels);
        let (window, rows, columns) = placed(side, stride, input);
        let output = Shape::new(rows, columns, channels);
        let weights = weights(side * side * channels, channels, seed);
        let operator = Operator::Depthwise(window, weights, activations(channels)[kind].clone());
        let inputs = if is_added { vec![input, output] } else { vec![input] };
        check(&operator, &inputs, output, seed)?;
    }

    #[test]
    fn pools(
        (height, width, channels) in (1_usize..12, 1_usize..12, 1_usize..20),
        (side, stride, seed) in (1_usize..4, 1_usize..4, any::<u32>()),
    ) {
        let input = Shape::new(height, width, channels);
        let (window, rows, columns) = placed(side, stride, input);
        check(&Operator::MaxPool(window), &[input], Shape::new(rows, columns, channels), seed)?;
    }

    #[test]
    fn resampling(
        (height, width, channels) in (1_usize..9, 1_usize..9, 1_usize..20),
        (rows, columns, seed) in (1_usize..20, 1_usize..20, any::<u32>()),
    ) {
        let (input, output) = (Shape::new(height, width, channels), Shape::new(rows, columns, channels));
        check(&Operator::Resize, &[input], output, seed)?;
    }

    #[test]
    fn the_rest(
        (height, width, channels) in (1_usize..7, 1_usize..7, 1_usize..20),
        (side, more, kind, seed) in (1_usize..4, 0_usize..9, 0_usize..5, any::<u32>()),
    ) {
        let shape = Shape::new(height, width, channels);
        check(&Operator::Add(activations(channels)[kind].clone()), &[shape, shape], shape, seed)?;
        check(&Operator::Activate(activations(channels)[kind].clone()), &[shape], shape, seed)?;
        check(&Operator::PadChannels, &[shape], Shape::new(height, width, channels + more), seed)?;
        let deep = Shape::new(height, width, channels * side * side);
        check(&Operator::DepthToSpace(side), &[deep], Shape::new(height * side, width * side, channels), seed)?;
        let other = Shape::new(1, more + 1, channels);
        let joined = Shape::new(1, 1, shape.elements() + other.elements());
        check(&Operator::Concatenate, &[shape, other], joined, seed)?;
    }
}
