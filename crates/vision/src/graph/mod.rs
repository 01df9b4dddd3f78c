//! A network as data: what the executor runs and what the models' file holds.
//!
//! Every value is one picture of channels in the order height, width, channel (a batch of one), so that a value
//! of shape 1 x 1 x n is a vector. Weights are `f32` here; the file packs them (see [`crate::wire`]).

mod check;

pub(crate) use check::{MOST_ELEMENTS, product};

/// The extent of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Rows.
    pub height: usize,
    /// Columns.
    pub width: usize,
    /// Numbers a pixel.
    pub channels: usize,
}

impl Shape {
    /// A shape from its three extents.
    #[must_use]
    pub const fn new(height: usize, width: usize, channels: usize) -> Self {
        Self { height, width, channels }
    }

    /// Pixels.
    #[must_use]
    pub const fn pixels(self) -> usize {
        self.height * self.width
    }

    /// Numbers in all.
    #[must_use]
    pub const fn elements(self) -> usize {
        self.height * self.width * self.channels
    }
}

/// How a kernel is laid over its input: extents in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Rows of the kernel.
    pub height: usize,
    /// Columns of the kernel.
    pub width: usize,
    /// Step in both directions.
    pub stride: usize,
    /// Rows of zeros above the input.
    pub top: usize,
    /// Columns of zeros left of the input.
    pub left: usize,
}

impl Window {
    /// The kernel of one pixel.
    pub const POINT: Self = Self { height: 1, width: 1, stride: 1, top: 0, left: 0 };

    /// Kernel positions.
    #[must_use]
    pub const fn taps(self) -> usize {
        self.height * self.width
    }
}

/// What is done to each number at the end of an operator.
#[derive(Clone, Debug, PartialEq)]
pub enum Activation {
    /// Nothing.
    Identity,
    /// max(x, 0).
    Relu,
    /// min(max(x, 0), 6).
    Relu6,
    /// x where positive, else x times the channel's slope.
    Prelu(Vec<f32>),
    /// 1 / (1 + exp(-x)).
    Logistic,
}

/// The numbers that an operator has learnt.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Convolution: output channel, row, column, input channel. Depthwise: row, column, channel.
    pub values: Vec<f32>,
    /// One an output channel.
    pub bias: Vec<f32>,
}

/// One step of a network.
#[derive(Clone, Debug, PartialEq)]
pub enum Operator {
    /// Every output channel sees every input channel. A second input is added before the activation.
    Convolution(Window, Weights, Activation),
    /// Every channel sees itself. A second input is added before the activation.
    Depthwise(Window, Weights, Activation),
    /// The sum of two values of one shape.
    Add(Activation),
    /// The largest number under the window in each channel; what lies outside the picture does not count.
    MaxPool(Window),
    /// Bilinear resampling to the output's extent, pixel centres at half (`half_pixel_centers` of TFLite).
    Resize,
    /// Zeros behind the channels that there are.
    PadChannels,
    /// All the numbers of one input after those of the other.
    Concatenate,
    /// Each square of channels becomes a square of pixels of this side.
    DepthToSpace(usize),
    /// An activation alone.
    Activate(Activation),
}

/// An operator with the places of what it reads and writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What is done.
    pub operator: Operator,
    /// Indices into [`Graph::shapes`].
    pub inputs: Vec<usize>,
    /// Index into [`Graph::shapes`].
    pub output: usize,
}

/// A whole network. Value 0 is its input.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The shape of every value.
    pub shapes: Vec<Shape>,
    /// In the order in which they run.
    pub nodes: Vec<Node>,
    /// The values that are results, in the order of the model's description.
    pub outputs: Vec<usize>,
}

/// What is wrong with a network.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("step {node} of the network: {message}")]
pub struct GraphError {
    /// Which node, counted from 0.
    pub node: usize,
    /// What does not fit.
    pub message: &'static str,
}

impl Graph {
    /// Whether every step reads what is already there, with shapes and numbers that fit together.
    ///
    /// A graph that passes can be run: no step of it reads or writes out of bounds.
    ///
    /// # Errors
    /// [`GraphError`] for the first step that does not fit.
    ///
    /// ```
    /// use vision::graph::{Activation, Graph, Node, Operator, Shape};
    /// let shape = Shape::new(2, 2, 3);
    /// let node = Node { operator: Operator::Activate(Activation::Relu), inputs: vec![0], output: 1 };
    /// let graph = Graph { shapes: vec![shape, shape], nodes: vec![node], outputs: vec![1] };
    /// assert!(graph.check().is_ok());
    /// ```
    pub fn check(&self) -> Result<(), GraphError> {
        check::check(self)
    }
}
