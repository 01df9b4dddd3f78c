//! Whether a network can be run as it stands. The executor relies on every line of this.

use super::{Activation, Graph, GraphError, Node, Operator, Shape, Weights, Window};

/// Numbers in one value: far above any network here, far below what would overflow.
pub(crate) const MOST_ELEMENTS: usize = 1 << 24;
/// Kernel, stride and padding, in pixels.
const WIDEST_WINDOW: usize = 16;

/// The product of extents, where it is no more than [`MOST_ELEMENTS`]. It is worked out in 32 bits on every machine, so that
/// what is refused where a `usize` is short is refused everywhere.
pub(crate) fn product(extents: &[usize]) -> Option<usize> {
    let product = extents.iter().try_fold(1_u32, |product, extent| {
        u32::try_from(*extent).ok().and_then(|extent| product.checked_mul(extent))
    })?;
    usize::try_from(product).ok().filter(|product| *product <= MOST_ELEMENTS)
}

type Checked = Result<(), &'static str>;

pub(super) fn check(graph: &Graph) -> Result<(), GraphError> {
    let whole = |message| GraphError { node: 0, message };
    if graph.shapes.is_empty() || graph.outputs.is_empty() {
        return Err(whole("no input or no result"));
    }
    if !graph.shapes.iter().all(|shape| fits(*shape)) {
        return Err(whole("a value is empty or too large"));
    }
    let mut is_known = vec![false; graph.shapes.len()];
    is_known[0] = true;
    for (index, node) in graph.nodes.iter().enumerate() {
        check_node(graph, node, &is_known).map_err(|message| GraphError { node: index, message })?;
        is_known[node.output] = true;
    }
    if !graph.outputs.iter().all(|output| is_known.get(*output) == Some(&true)) {
        return Err(whole("a result is never computed"));
    }
    // What nobody reads would still be given memory.
    let mut is_read = vec![false; graph.shapes.len()];
    for value in graph.nodes.iter().flat_map(|node| &node.inputs).chain(&graph.outputs) {
        is_read[*value] = true;
    }
    match graph.nodes.iter().position(|node| !is_read[node.output]) {
        Some(index) => Err(GraphError { node: index, message: "nobody reads what it writes" }),
        None => Ok(()),
    }
}

fn fits(shape: Shape) -> bool {
    product(&[shape.height, shape.width, shape.channels]).is_some_and(|elements| elements > 0)
}

fn ensure(holds: bool, message: &'static str) -> Checked {
    if holds { Ok(()) } else { Err(message) }
}

fn check_node(graph: &Graph, node: &Node, is_known: &[bool]) -> Checked {
    let reads_known = node.inputs.iter().all(|input| is_known.get(*input) == Some(&true));
    ensure(reads_known, "reads a value that is not there yet")?;
    ensure(is_known.get(node.output) == Some(&false), "writes a value that is there already, or none")?;
    let inputs: Vec<Shape> = node.inputs.iter().map(|input| graph.shapes[*input]).collect();
    let output = graph.shapes[node.output];
    ensure(!inputs.is_empty(), "reads nothing")?;
    check_operator(&node.operator, &inputs, output)
}

fn check_operator(operator: &Operator, inputs: &[Shape], output: Shape) -> Checked {
    let first = inputs[0];
    match operator {
        Operator::Convolution(window, weights, activation) => {
            check_window(*window, first, output)?;
            check_weights(weights, &[window.taps(), first.channels, output.channels], output)?;
            check_added(inputs, output)?;
            check_activation(activation, output)
        }
        Operator::Depthwise(window, weights, activation) => {
            ensure(first.channels == output.channels, "a depthwise step keeps its channels")?;
            check_window(*window, first, output)?;
            check_weights(weights, &[window.taps(), output.channels], output)?;
            check_added(inputs, output)?;
            check_activation(activation, output)
        }
        Operator::Add(activation) => {
            ensure(inputs.len() == 2 && inputs[1] == first && output == first, "adds unlike values")?;
            check_activation(activation, output)
        }
        Operator::MaxPool(window) => {
            ensure(first.channels == output.channels, "a pool keeps its channels")?;
            check_window(*window, first, output)
        }
        Operator::Resize => ensure(first.channels == output.channels, "resampling keeps the channels"),
        Operator::PadChannels => {
            let same_pixels = (first.height, first.width) == (output.height, output.width);
            ensure(same_pixels && first.channels <= output.channels, "padding adds channels only")
        }
        Operator::Concatenate => {
            let elements = inputs.iter().map(|input| input.elements() as u64).sum::<u64>();
            ensure(elements == output.elements() as u64, "joined values have another length")
        }
        Operator::DepthToSpace(side) => check_depth_to_space(*side, first, output),
        Operator::Activate(activation) => {
            ensure(first == output, "an activation keeps the shape")?;
            check_activation(activation, output)
        }
    }
}

fn check_window(window: Window, input: Shape, output: Shape) -> Checked {
    let sides = [window.height, window.width, window.stride];
    ensure(sides.iter().all(|side| (1..=WIDEST_WINDOW).contains(side)), "the window has no usable size")?;
    ensure(window.top < window.height && window.left < window.width, "the padding exceeds the kernel")?;
    // Every window begins inside the picture, so that each has at least one pixel of it.
    let begins = |count: usize, before: usize| ((count - 1) * window.stride).saturating_sub(before);
    let is_inside =
        begins(output.height, window.top) < input.height && begins(output.width, window.left) < input.width;
    ensure(is_inside, "a window lies outside the picture")
}

fn check_weights(weights: &Weights, extents: &[usize], output: Shape) -> Checked {
    let count = product(extents).ok_or("it has too many weights")?;
    ensure(weights.values.len() == count, "the weights are not as many as the window needs")?;
    ensure(weights.bias.len() == output.channels, "not one bias a channel")?;
    let is_finite = weights.values.iter().chain(&weights.bias).all(|value| value.is_finite());
    ensure(is_finite, "a weight is no number")
}

fn check_added(inputs: &[Shape], output: Shape) -> Checked {
    ensure(inputs.len() <= 2, "reads more than two values")?;
    ensure(inputs.get(1).is_none_or(|added| *added == output), "what is added has another shape")
}

fn check_activation(activation: &Activation, output: Shape) -> Checked {
    match activation {
        Activation::Prelu(slopes) => {
            ensure(slopes.len() == output.channels, "not one slope a channel")?;
            ensure(slopes.iter().all(|slope| slope.is_finite()), "a slope is no number")
        }
        _ => Ok(()),
    }
}

fn check_depth_to_space(side: usize, input: Shape, output: Shape) -> Checked {
    ensure((1..=WIDEST_WINDOW).contains(&side), "the square has no usable side")?;
    let expected = Shape::new(input.height * side, input.width * side, output.channels);
    let channels = product(&[output.channels, side, side]);
    ensure(output == expected && channels == Some(input.channels), "the squares do not fit")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(shapes: &[Shape], operator: Operator) -> Graph {
        let node = Node { operator, inputs: vec![0], output: 1 };
        Graph { shapes: shapes.to_vec(), nodes: vec![node], outputs: vec![1] }
    }

    fn message(graph: &Graph) -> &'static str {
        graph.check().expect_err("it does not fit").message
    }

    #[test]
    fn a_product_that_does_not_fit_in_32_bits_is_none() {
        // The extents of a file that wraps: as 32 bits count, its weights would be the output's channels.
        assert_eq!([5_u32, 52_429, 16_384].into_iter().fold(1, u32::wrapping_mul), 16_384);
        let cases: &[(&[usize], Option<usize>)] = &[
            (&[5, 52_429, 16_384], None),
            (&[1 << 16, 1 << 16], None),
            (&[usize::MAX, 2], None),
            (&[MOST_ELEMENTS, 1], Some(MOST_ELEMENTS)),
            (&[MOST_ELEMENTS + 1], None),
            (&[9, 16, 32], Some(4_608)),
            (&[7, 0], Some(0)),
        ];
        for (extents, expected) in cases {
            assert_eq!(product(extents), *expected, "{extents:?}");
        }
    }

    #[test]
    fn more_weights_than_a_value_may_have_are_refused() {
        let shape = Shape::new(1, 1, 4_097);
        let weights = Weights { values: vec![0.0; 4_097 * 4_097], bias: vec![0.0; 4_097] };
        let graph =
            step(&[shape, shape], Operator::Convolution(Window::POINT, weights, Activation::Identity));
        assert_eq!(message(&graph), "it has too many weights");
    }

    #[test]
    fn slopes_are_numbers() {
        let shape = Shape::new(1, 1, 2);
        for slope in [f32::NAN, f32::INFINITY] {
            let graph = step(&[shape, shape], Operator::Activate(Activation::Prelu(vec![0.5, slope])));
            assert_eq!(message(&graph), "a slope is no number");
        }
    }

    #[test]
    fn what_nobody_reads_is_refused() {
        let shape = Shape::new(2, 2, 1);
        let mut graph = step(&[shape; 3], Operator::Activate(Activation::Relu));
        assert!(graph.check().is_ok());
        let unread = Node { operator: Operator::Resize, inputs: vec![0], output: 2 };
        graph.nodes.insert(0, unread);
        assert_eq!(message(&graph), "nobody reads what it writes");
    }
}
