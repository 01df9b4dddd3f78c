//! Writing the models' file, when the program is built.

use super::{Bundle, MAGIC, VERSION, kind};
use crate::graph::{Activation, Graph, Node, Operator, Weights, Window};
use crate::half::narrowed;

/// How finely a network's weights are kept: bits behind the leading one, 10 being all that half precision has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Precision {
    /// 1 to 10.
    pub bits: u32,
}

impl Precision {
    /// Half precision with the lower bits rounded away.
    fn narrowed(self, value: f32) -> u16 {
        let dropped = 10 - self.bits.clamp(1, 10);
        let half = (1_u16 << dropped) >> 1;
        (narrowed(value) + half) >> dropped << dropped
    }
}

/// The bytes of a models' file; `precision` says for a network's name how finely it is kept.
#[must_use]
pub fn encode(bundle: &Bundle, precision: impl Fn(&str) -> Precision) -> Vec<u8> {
    let mut writer = Writer { bytes: MAGIC.to_vec() };
    writer.u16(VERSION.into());
    writer.u16(bundle.networks.len());
    for network in &bundle.networks {
        writer.u8(network.name.len());
        writer.bytes.extend_from_slice(network.name.as_bytes());
        writer.graph(&network.graph, precision(&network.name));
    }
    writer.u16(bundle.face.points_cm.len());
    bundle.face.points_cm.iter().flatten().for_each(|value| writer.f32(*value));
    writer.u16(bundle.face.fit.len());
    for (place, weight) in &bundle.face.fit {
        writer.u16(*place);
        writer.f32(*weight);
    }
    writer.bytes
}

struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Counts here come from graphs that were checked, and none is near its limit.
    fn u8(&mut self, value: usize) {
        self.bytes.push(u8::try_from(value).unwrap_or(u8::MAX));
    }

    fn u16(&mut self, value: usize) {
        self.bytes.extend_from_slice(&u16::try_from(value).unwrap_or(u16::MAX).to_le_bytes());
    }

    fn f32(&mut self, value: f32) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    fn halves(&mut self, values: &[f32]) {
        for value in values {
            self.bytes.extend_from_slice(&narrowed(*value).to_le_bytes());
        }
    }

    fn graph(&mut self, graph: &Graph, precision: Precision) {
        self.u16(graph.shapes.len());
        for shape in &graph.shapes {
            [shape.height, shape.width, shape.channels].into_iter().for_each(|extent| self.u16(extent));
        }
        self.u8(graph.outputs.len());
        graph.outputs.iter().for_each(|output| self.u16(*output));
        self.u16(graph.nodes.len());
        graph.nodes.iter().for_each(|node| self.node(node, precision));
    }

    fn node(&mut self, node: &Node, precision: Precision) {
        self.u8(number_of(&node.operator).into());
        self.u16(node.output);
        self.u8(node.inputs.len());
        node.inputs.iter().for_each(|input| self.u16(*input));
        match &node.operator {
            Operator::Convolution(window, weights, activation)
            | Operator::Depthwise(window, weights, activation) => {
                self.window(*window);
                self.weights(weights, precision);
                self.activation(activation);
            }
            Operator::Add(activation) | Operator::Activate(activation) => self.activation(activation),
            Operator::MaxPool(window) => self.window(*window),
            Operator::DepthToSpace(side) => self.u8(*side),
            Operator::Resize | Operator::PadChannels | Operator::Concatenate => {}
        }
    }

    fn window(&mut self, window: Window) {
        [window.height, window.width, window.stride, window.top, window.left]
            .into_iter()
            .for_each(|value| self.u8(value));
    }

    fn weights(&mut self, weights: &Weights, precision: Precision) {
        let pairs: Vec<[u8; 2]> =
            weights.values.iter().map(|value| precision.narrowed(*value).to_be_bytes()).collect();
        self.pairs(&pairs);
        self.halves(&weights.bias);
    }

    /// Of numbers that are mostly nothing, only the others, after one bit for each.
    fn pairs(&mut self, pairs: &[[u8; 2]]) {
        let is_something = |pair: &[u8; 2]| *pair != [0; 2];
        let is_sparse = 2 * pairs.iter().filter(|pair| is_something(pair)).count() < pairs.len();
        self.u8(is_sparse.into());
        let mut kept = pairs.to_vec();
        if is_sparse {
            let bits = |eight: &[[u8; 2]]| {
                eight
                    .iter()
                    .enumerate()
                    .fold(0, |bits, (at, pair)| bits | (u8::from(is_something(pair)) << at))
            };
            self.bytes.extend(pairs.chunks(8).map(bits));
            kept.retain(is_something);
        }
        self.bytes.extend(kept.iter().map(|[high, _]| high));
        self.bytes.extend(kept.iter().map(|[_, low]| low));
    }

    fn activation(&mut self, activation: &Activation) {
        let number = match activation {
            Activation::Identity => kind::IDENTITY,
            Activation::Relu => kind::RELU,
            Activation::Relu6 => kind::RELU6,
            Activation::Prelu(_) => kind::PRELU,
            Activation::Logistic => kind::LOGISTIC,
        };
        self.u8(number.into());
        if let Activation::Prelu(slopes) = activation {
            self.halves(slopes);
        }
    }
}

fn number_of(operator: &Operator) -> u8 {
    match operator {
        Operator::Convolution(..) => kind::CONVOLUTION,
        Operator::Depthwise(..) => kind::DEPTHWISE,
        Operator::Add(_) => kind::ADD,
        Operator::MaxPool(_) => kind::MAX_POOL,
        Operator::Resize => kind::RESIZE,
        Operator::PadChannels => kind::PAD_CHANNELS,
        Operator::Concatenate => kind::CONCATENATE,
        Operator::DepthToSpace(_) => kind::DEPTH_TO_SPACE,
        Operator::Activate(_) => kind::ACTIVATE,
    }
}
