//! From a TFLite model to a network of ours.
//!
//! Steps on constants vanish, padding goes into the step behind it, a change of shape is another name for the same
//! numbers. What no wanted result needs is left out, and then [`fuse`] joins what one pass over the numbers can do.

mod fuse;
mod options;

use crate::Error;
use crate::constant;
use crate::tflite::{Model, Step};
use std::collections::HashMap;
use vision::graph::{Activation, Graph, Node, Operator, Shape, Weights, Window};

/// `BuiltinOperator` of TensorFlow's `schema.fbs`.
mod code {
    pub(super) const ADD: i32 = 0;
    pub(super) const CONCATENATION: i32 = 2;
    pub(super) const CONV_2D: i32 = 3;
    pub(super) const DEPTHWISE_CONV_2D: i32 = 4;
    pub(super) const DEPTH_TO_SPACE: i32 = 5;
    pub(super) const DEQUANTIZE: i32 = 6;
    pub(super) const LOGISTIC: i32 = 14;
    pub(super) const MAX_POOL_2D: i32 = 17;
    pub(super) const RELU: i32 = 19;
    pub(super) const RESHAPE: i32 = 22;
    pub(super) const RESIZE_BILINEAR: i32 = 23;
    pub(super) const PAD: i32 = 34;
    pub(super) const PRELU: i32 = 54;
    pub(super) const DENSIFY: i32 = 124;
}

/// Makes a network with the results named by their order in the model.
pub(crate) fn graph(model: &Model<'_>, results: &[usize]) -> Result<Graph, Error> {
    let mut lowering = Lowering { model, same: HashMap::new(), padded: HashMap::new(), nodes: Vec::new() };
    model.steps.iter().try_for_each(|step| lowering.take(step))?;
    let missing = Error::Tflite("it has not the results that are wanted");
    let outputs: Option<Vec<usize>> =
        results.iter().map(|result| Some(lowering.origin(*model.outputs.get(*result)?))).collect();
    let outputs = outputs.ok_or(missing)?;
    let mut nodes = needed(lowering.nodes, &outputs);
    fuse::fuse(&mut nodes, &outputs);
    numbered(model, nodes, &outputs)
}

/// Nodes whose places are tensors of the model.
struct Lowering<'a> {
    model: &'a Model<'a>,
    /// A tensor that holds the same numbers as another.
    same: HashMap<usize, usize>,
    /// A tensor that is another with rows above and columns left of it.
    padded: HashMap<usize, Padded>,
    nodes: Vec<Node>,
}

#[derive(Clone, Copy)]
struct Padded {
    of: usize,
    top: usize,
    left: usize,
}

impl Lowering<'_> {
    fn origin(&self, mut tensor: usize) -> usize {
        // A chain is no longer than there are names, whatever a file says.
        for _ in 0..=self.same.len() {
            match self.same.get(&tensor) {
                Some(other) => tensor = *other,
                None => break,
            }
        }
        tensor
    }

    fn input(&self, step: &Step<'_>, index: usize) -> Result<usize, Error> {
        let input = step.inputs.get(index).copied().flatten();
        input.map(|tensor| self.origin(tensor)).ok_or(Error::Tflite("a step lacks an input"))
    }

    fn constant(&self, step: &Step<'_>, index: usize) -> Result<Vec<f32>, Error> {
        constant::values(&self.model.tensors[self.input(step, index)?])
    }

    fn shape(&self, tensor: usize) -> Result<Shape, Error> {
        shape_of(self.model, tensor)
    }

    fn take(&mut self, step: &Step<'_>) -> Result<(), Error> {
        let [output] = step.outputs[..] else { return Err(Error::Tflite("a step has not one output")) };
        let first = self.input(step, 0)?;
        let (operator, inputs) = match step.code {
            code::DEQUANTIZE | code::DENSIFY | code::RESHAPE => {
                self.same.insert(output, first);
                return Ok(());
            }
            code::PAD => match self.pad(step, first, output)? {
                Some(operator) => (operator, vec![first]),
                None => return Ok(()),
            },
            code::CONV_2D | code::DEPTHWISE_CONV_2D => self.convolution(step, first, output)?,
            code::ADD => {
                let activation = options::activation(step.options, 0)?;
                (Operator::Add(activation), vec![first, self.input(step, 1)?])
            }
            code::MAX_POOL_2D => (Operator::MaxPool(self.pool(step, first, output)?), vec![first]),
            code::RESIZE_BILINEAR => {
                options::ensure_half_pixel_centres(step.options)?;
                (Operator::Resize, vec![first])
            }
            code::CONCATENATION => {
                options::ensure_joins_whole(step.options, &self.model.tensors[output].shape)?;
                let inputs = (0..step.inputs.len()).map(|index| self.input(step, index));
                (Operator::Concatenate, inputs.collect::<Result<_, _>>()?)
            }
            code::DEPTH_TO_SPACE => (Operator::DepthToSpace(options::block(step.options)?), vec![first]),
            code::RELU => (Operator::Activate(Activation::Relu), vec![first]),
            code::LOGISTIC => (Operator::Activate(Activation::Logistic), vec![first]),
            code::PRELU => (Operator::Activate(Activation::Prelu(self.constant(step, 1)?)), vec![first]),
            other => return Err(Error::Step(other)),
        };
        self.nodes.push(Node { operator, inputs, output });
        Ok(())
    }

    /// Rows and columns are kept for the next step, channels are a step.
    fn pad(&mut self, step: &Step<'_>, first: usize, output: usize) -> Result<Option<Operator>, Error> {
        let widths = constant::whole(&self.model.tensors[self.input(step, 1)?])?;
        let widths: Option<Vec<usize>> = widths.iter().map(|width| usize::try_from(*width).ok()).collect();
        match widths.as_deref() {
            Some([0, 0, 0, 0, 0, 0, 0, _]) => Ok(Some(Operator::PadChannels)),
            Some([0, 0, top, _, left, _, 0, 0]) => {
                self.padded.insert(output, Padded { of: first, top: *top, left: *left });
                Ok(None)
            }
            _ => Err(Error::Tflite("it pads in a way that is not known")),
        }
    }

    fn convolution(
        &self,
        step: &Step<'_>,
        first: usize,
        output: usize,
    ) -> Result<(Operator, Vec<usize>), Error> {
        let is_depthwise = step.code == code::DEPTHWISE_CONV_2D;
        let kernel = &self.model.tensors[self.input(step, 1)?].shape;
        let [_, height, width, _] = kernel[..] else {
            return Err(Error::Tflite("a kernel has not four extents"));
        };
        let settings = options::convolution(step.options, is_depthwise)?;
        let kernel = Window { height, width, stride: settings.stride, top: 0, left: 0 };
        let window = self.placed(kernel, settings.is_same, first, output)?;
        let weights = Weights { values: self.constant(step, 1)?, bias: self.constant(step, 2)? };
        let make = if is_depthwise { Operator::Depthwise } else { Operator::Convolution };
        let source = self.padded.get(&first).map_or(first, |padded| padded.of);
        Ok((make(window, weights, settings.activation), vec![source]))
    }

    fn pool(&self, step: &Step<'_>, first: usize, output: usize) -> Result<Window, Error> {
        let settings = options::pool(step.options)?;
        self.placed(settings.window, settings.is_same, first, output)
    }

    /// Where a window begins: as an earlier step padded, or so that the output is as wide as the strides allow, with
    /// the odd pixel behind (`SAME` of TensorFlow).
    fn placed(&self, window: Window, is_same: bool, input: usize, output: usize) -> Result<Window, Error> {
        if let Some(padded) = self.padded.get(&input) {
            return Ok(Window { top: padded.top, left: padded.left, ..window });
        }
        let (input, output) = (self.shape(input)?, self.shape(output)?);
        let before = |kernel: usize, input: usize, output: usize| {
            if is_same { ((output - 1) * window.stride + kernel).saturating_sub(input) / 2 } else { 0 }
        };
        let top = before(window.height, input.height, output.height);
        Ok(Window { top, left: before(window.width, input.width, output.width), ..window })
    }
}

/// A tensor's shape with a batch of one before it and missing extents in front.
fn shape_of(model: &Model<'_>, tensor: usize) -> Result<Shape, Error> {
    let shape = match model.tensors[tensor].shape[..] {
        [1, height, width, channels] => Shape::new(height, width, channels),
        [1, width, channels] => Shape::new(1, width, channels),
        [1, channels] => Shape::new(1, 1, channels),
        _ => return Err(Error::Tflite("a tensor is no single picture")),
    };
    let is_usable =
        [shape.height, shape.width, shape.channels].iter().all(|extent| (1..=65_535).contains(extent));
    if is_usable { Ok(shape) } else { Err(Error::Tflite("a tensor has an extent of nothing or too much")) }
}

/// The nodes that lead to the results, in their order.
fn needed(nodes: Vec<Node>, outputs: &[usize]) -> Vec<Node> {
    let mut wanted: Vec<usize> = outputs.to_vec();
    let mut kept: Vec<Node> = Vec::new();
    for node in nodes.into_iter().rev() {
        if wanted.contains(&node.output) {
            wanted.extend(&node.inputs);
            kept.push(node);
        }
    }
    kept.reverse();
    kept
}

/// Gives values new places: the input 0, then one a node.
fn numbered(model: &Model<'_>, mut nodes: Vec<Node>, outputs: &[usize]) -> Result<Graph, Error> {
    let [input] = model.inputs[..] else { return Err(Error::Tflite("it has not one input")) };
    let mut places = HashMap::from([(input, 0)]);
    let mut shapes = vec![shape_of(model, input)?];
    let unknown = || Error::Tflite("a step reads what no step computes");
    for node in &mut nodes {
        for input in &mut node.inputs {
            *input = *places.get(input).ok_or_else(unknown)?;
        }
        shapes.push(shape_of(model, node.output)?);
        places.insert(node.output, shapes.len() - 1);
        node.output = shapes.len() - 1;
    }
    let outputs = outputs.iter().map(|output| places.get(output).copied().ok_or_else(unknown));
    let graph = Graph { shapes, nodes, outputs: outputs.collect::<Result<_, _>>()? };
    graph.check()?;
    Ok(graph)
}
