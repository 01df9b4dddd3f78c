//! Runs a [`Graph`] on the processor, one thread.
//!
//! [`Net::new`] lays weights out for the widest instructions that the machine has and gives every value a place in a few
//! buffers that are used again as soon as nothing reads them. What [`Net::run`] still allocates is a short list of pointers
//! a step.

mod kernel;
mod level;
mod place;
mod plain;

pub use level::Level;
pub(crate) use plain::logistic;

use crate::graph::{Activation, Graph, GraphError, Operator, Shape};
use kernel::{Convolution, Depthwise, Epilogue};
use place::Places;

/// A network that is ready to run.
///
/// ```
/// use vision::graph::{Activation, Graph, Node, Operator, Shape};
/// use vision::net::{Level, Net};
/// let shape = Shape::new(1, 1, 2);
/// let node = Node { operator: Operator::Activate(Activation::Relu), inputs: vec![0], output: 1 };
/// let graph = Graph { shapes: vec![shape, shape], nodes: vec![node], outputs: vec![1] };
/// let mut net = Net::new(&graph, Level::best())?;
/// net.input_mut().copy_from_slice(&[-1.0, 2.0]);
/// net.run();
/// assert_eq!(net.output(0), [0.0, 2.0]);
/// # Ok::<(), vision::graph::GraphError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Net {
    steps: Vec<Step>,
    shapes: Vec<Shape>,
    outputs: Vec<usize>,
    places: Places,
    level: Level,
}

#[derive(Clone, Debug)]
struct Step {
    work: Work,
    inputs: Vec<usize>,
    output: usize,
}

#[derive(Clone, Debug)]
enum Work {
    Convolution(Convolution),
    Depthwise(Depthwise),
    Plain(Operator),
}

impl Net {
    /// Makes a network ready to run at a level, or at the widest that the machine has where it lacks this one.
    ///
    /// # Errors
    /// [`GraphError`] when the graph does not pass [`Graph::check`], or its values need too much memory at once.
    pub fn new(graph: &Graph, level: Level) -> Result<Self, GraphError> {
        graph.check()?;
        let level = level.usable();
        let places = Places::of(graph)?;
        let steps = graph.nodes.iter().map(|node| Step {
            work: work(graph, &node.operator, node.inputs[0], node.output, level),
            inputs: node.inputs.clone(),
            output: node.output,
        });
        Ok(Self {
            steps: steps.collect(),
            shapes: graph.shapes.clone(),
            outputs: graph.outputs.clone(),
            places,
            level,
        })
    }

    /// The extent of the input.
    #[must_use]
    pub fn input_shape(&self) -> Shape {
        self.shapes[0]
    }

    /// Where the input is written, row by row, before each [`Net::run`].
    pub fn input_mut(&mut self) -> &mut [f32] {
        let elements = self.shapes[0].elements();
        &mut self.places.value_mut(0)[..elements]
    }

    /// The result of that number, of the last run.
    ///
    /// # Panics
    /// When the network has not so many results.
    #[must_use]
    pub fn output(&self, number: usize) -> &[f32] {
        let value = self.outputs[number];
        &self.places.value(value)[..self.shapes[value].elements()]
    }

    /// The extent of the result of that number, if there is one.
    #[must_use]
    pub fn output_shape(&self, number: usize) -> Option<Shape> {
        self.outputs.get(number).map(|value| self.shapes[*value])
    }

    /// Memory for values between steps, in bytes.
    #[must_use]
    pub fn working_bytes(&self) -> usize {
        self.places.bytes()
    }

    /// Computes the results from the input.
    pub fn run(&mut self) {
        for step in &self.steps {
            run_step(step, &self.shapes, &mut self.places, self.level);
        }
    }
}

fn work(graph: &Graph, operator: &Operator, input: usize, output: usize, level: Level) -> Work {
    let (input, output) = (graph.shapes[input], graph.shapes[output]);
    match operator {
        Operator::Convolution(window, weights, activation) => {
            Work::Convolution(Convolution::new(*window, weights, activation, (input, output), level))
        }
        Operator::Depthwise(window, weights, activation) => {
            Work::Depthwise(Depthwise::new(*window, weights, activation, (input, output)))
        }
        other => Work::Plain(other.clone()),
    }
}

fn run_step(step: &Step, shapes: &[Shape], places: &mut Places, level: Level) {
    // The output's buffer is never one of the inputs': it is taken out while it is written.
    let mut output = places.take(step.output);
    let added = step.inputs.get(1).map(|value| places.value(*value));
    let input = places.value(step.inputs[0]);
    match &step.work {
        Work::Convolution(convolution) => convolution.run(input, added, &mut output, level),
        Work::Depthwise(depthwise) => depthwise.run(input, added, &mut output, level),
        Work::Plain(operator) => {
            let inputs: Vec<plain::Value<'_>> = step
                .inputs
                .iter()
                .map(|value| plain::Value { shape: shapes[*value], numbers: places.value(*value) })
                .collect();
            plain::run(operator, &inputs, shapes[step.output], &mut output);
        }
    }
    places.put_back(step.output, output);
}

/// The activations that convolutions apply themselves; the logistic one follows.
fn epilogue(activation: &Activation) -> Epilogue {
    match activation {
        Activation::Identity | Activation::Logistic => Epilogue::Clamp(f32::NEG_INFINITY, f32::INFINITY),
        Activation::Relu => Epilogue::Clamp(0.0, f32::INFINITY),
        Activation::Relu6 => Epilogue::Clamp(0.0, 6.0),
        Activation::Prelu(slopes) => Epilogue::Slope(slopes.clone()),
    }
}
