//! Small networks of the right extents, made for tests, here and of the whole program.

use vision::graph::{Activation, Graph, Node, Operator, Shape, Weights, Window};
use vision::wire::{Bundle, CanonicalFace, Network, names};

/// One convolution of the whole input to each result, whatever is seen: the results are the biases.
fn constant(name: &str, side: usize, results: &[(Shape, f32)]) -> Network {
    let mut graph = Graph { shapes: vec![Shape::new(side, side, 3)], nodes: Vec::new(), outputs: Vec::new() };
    for (shape, value) in results {
        let weights = Weights { values: vec![0.0; 3 * shape.channels], bias: vec![*value; shape.channels] };
        let output = graph.shapes.len();
        graph.shapes.push(*shape);
        let operator = Operator::Convolution(Window::POINT, weights, Activation::Identity);
        graph.nodes.push(Node { operator, inputs: vec![0], output });
        graph.outputs.push(output);
    }
    Network { name: name.to_owned(), graph }
}

/// Networks of the right extents that see nobody, or somebody everywhere. A box that is a sixth of the picture wide is
/// found in every cell; the points of a body and of a face all lie in one place.
pub(crate) fn models(score: f32) -> Bundle {
    let flat = |count| Shape::new(1, 1, count);
    let heat = Shape::new(64, 64, 39);
    let networks = vec![
        constant(names::POSE_DETECTOR, 224, &[(flat(2254 * 12), 40.0), (flat(2254), score)]),
        constant(
            names::POSE_LITE,
            256,
            &[(flat(195), 100.0), (flat(1), score), (heat, -9.0), (flat(117), 0.125)],
        ),
        constant(names::FACE_DETECTOR, 128, &[(flat(896 * 16), 40.0), (flat(896), score)]),
        constant(names::FACE_MESH, 192, &[(flat(1404), 90.0), (flat(1), score)]),
    ];
    let face = CanonicalFace { points_cm: vec![[0.0; 3]; 468], fit: vec![(4, 1.0), (33, 0.5)] };
    Bundle { networks, face }
}
