//! Reading the models' file, of which nothing is believed.

use super::{Bundle, CanonicalFace, MAGIC, Network, ReadError, ReadErrorKind, VERSION, kind};
use crate::graph::{Activation, Graph, Node, Operator, Shape, Weights, Window, product};
use crate::half::widened;

type Read<T> = Result<T, ReadError>;

pub(super) fn bundle(bytes: &[u8]) -> Read<Bundle> {
    let mut reader = Reader { bytes };
    let is_ours = bytes.starts_with(&MAGIC);
    reader.bytes = bytes.get(MAGIC.len()..).unwrap_or_default();
    if !is_ours || reader.u16()? != usize::from(VERSION) {
        return Err(ReadError::new(ReadErrorKind::Unknown, "it is none, or of another version"));
    }
    let networks = (0..reader.u16()?).map(|_| reader.network()).collect::<Read<_>>()?;
    let face = reader.face()?;
    if reader.bytes.is_empty() { Ok(Bundle { networks, face }) } else { Err(wrong_length()) }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

fn wrong_length() -> ReadError {
    ReadError::new(ReadErrorKind::Length, "it has another length than it says")
}

fn unexpected(message: &'static str) -> ReadError {
    ReadError::new(ReadErrorKind::Content, message)
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Read<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or_else(wrong_length)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Read<[u8; N]> {
        let (taken, rest) = self.bytes.split_first_chunk().ok_or_else(wrong_length)?;
        self.bytes = rest;
        Ok(*taken)
    }

    fn u8(&mut self) -> Read<usize> {
        self.array::<1>().map(|[byte]| byte.into())
    }

    fn u16(&mut self) -> Read<usize> {
        self.array().map(|bytes| u16::from_le_bytes(bytes).into())
    }

    fn f32(&mut self) -> Read<f32> {
        let value = self.array().map(f32::from_le_bytes)?;
        if value.is_finite() { Ok(value) } else { Err(unexpected("a number in it is none")) }
    }

    fn halves(&mut self, count: usize) -> Read<Vec<f32>> {
        let bytes = self.take(2 * count)?;
        Ok(bytes.chunks_exact(2).map(|pair| widened(u16::from_le_bytes([pair[0], pair[1]]))).collect())
    }

    fn places(&mut self) -> Read<Vec<usize>> {
        (0..self.u8()?).map(|_| self.u16()).collect()
    }

    fn network(&mut self) -> Read<Network> {
        let length = self.u8()?;
        let name =
            std::str::from_utf8(self.take(length)?).map_err(|_| unexpected("a name in it is no text"))?;
        let shapes = (0..self.u16()?).map(|_| self.shape()).collect::<Read<Vec<_>>>()?;
        let outputs = self.places()?;
        let nodes = (0..self.u16()?).map(|_| self.node(&shapes)).collect::<Read<_>>()?;
        let graph = Graph { shapes, nodes, outputs };
        graph.check()?;
        Ok(Network { name: name.to_owned(), graph })
    }

    fn shape(&mut self) -> Read<Shape> {
        Ok(Shape::new(self.u16()?, self.u16()?, self.u16()?))
    }

    fn node(&mut self, shapes: &[Shape]) -> Read<Node> {
        let number = self.array::<1>()?[0];
        let output = self.u16()?;
        let inputs = self.places()?;
        let shape_of =
            |place: usize| shapes.get(place).copied().ok_or_else(|| unexpected("a step has no place"));
        let first = *inputs.first().ok_or_else(|| unexpected("a step reads nothing"))?;
        let operator = self.operator(number, shape_of(first)?, shape_of(output)?)?;
        Ok(Node { operator, inputs, output })
    }

    fn operator(&mut self, number: u8, input: Shape, output: Shape) -> Read<Operator> {
        let channels = output.channels;
        Ok(match number {
            kind::CONVOLUTION => {
                let window = self.window()?;
                let weights = self.weights(&[window.taps(), input.channels, channels], channels)?;
                Operator::Convolution(window, weights, self.activation(channels)?)
            }
            kind::DEPTHWISE => {
                let window = self.window()?;
                let weights = self.weights(&[window.taps(), channels], channels)?;
                Operator::Depthwise(window, weights, self.activation(channels)?)
            }
            kind::ADD => Operator::Add(self.activation(channels)?),
            kind::MAX_POOL => Operator::MaxPool(self.window()?),
            kind::RESIZE => Operator::Resize,
            kind::PAD_CHANNELS => Operator::PadChannels,
            kind::CONCATENATE => Operator::Concatenate,
            kind::DEPTH_TO_SPACE => Operator::DepthToSpace(self.u8()?),
            kind::ACTIVATE => Operator::Activate(self.activation(channels)?),
            _ => return Err(unexpected("a step in it is of no kind")),
        })
    }

    fn window(&mut self) -> Read<Window> {
        let [height, width, stride, top, left] = self.array()?.map(usize::from);
        Ok(Window { height, width, stride, top, left })
    }

    fn weights(&mut self, extents: &[usize], channels: usize) -> Read<Weights> {
        let count = product(extents)
            .filter(|count| *count > 0)
            .ok_or_else(|| unexpected("a step in it has too many weights, or none"))?;
        let values = match self.u8()? {
            0 => self.numbers(count)?.collect(),
            1 => self.sparse(count)?,
            _ => return Err(unexpected("weights in it are packed in no known way")),
        };
        Ok(Weights { values, bias: self.halves(channels)? })
    }

    /// Numbers whose high bytes all come first. The bytes are taken before anything of their size is made.
    fn numbers(&mut self, count: usize) -> Read<impl Iterator<Item = f32> + use<'a>> {
        let (high, low) = (self.take(count)?, self.take(count)?);
        Ok(high.iter().zip(low).map(|(high, low)| widened(u16::from_be_bytes([*high, *low]))))
    }

    /// Numbers of which most are nothing: a bit each, then those that are something.
    fn sparse(&mut self, count: usize) -> Read<Vec<f32>> {
        let bits = self.take(count.div_ceil(8))?;
        let places: Vec<usize> = (0..count).filter(|at| bits[at / 8] >> (at % 8) & 1 == 1).collect();
        let mut values = vec![0.0; count];
        for (place, value) in places.iter().zip(self.numbers(places.len())?) {
            values[*place] = value;
        }
        Ok(values)
    }

    fn activation(&mut self, channels: usize) -> Read<Activation> {
        Ok(match self.array::<1>()?[0] {
            kind::IDENTITY => Activation::Identity,
            kind::RELU => Activation::Relu,
            kind::RELU6 => Activation::Relu6,
            kind::PRELU => Activation::Prelu(self.halves(channels)?),
            kind::LOGISTIC => Activation::Logistic,
            _ => return Err(unexpected("an activation in it is of no kind")),
        })
    }

    fn face(&mut self) -> Read<CanonicalFace> {
        let count = self.u16()?;
        let points_cm =
            (0..count).map(|_| Ok([self.f32()?, self.f32()?, self.f32()?])).collect::<Read<Vec<_>>>()?;
        let fit = (0..self.u16()?).map(|_| Ok((self.u16()?, self.f32()?))).collect::<Read<Vec<_>>>()?;
        let is_usable = fit.iter().all(|(place, weight)| *place < count && *weight >= 0.0);
        if is_usable {
            Ok(CanonicalFace { points_cm, fit })
        } else {
            Err(unexpected("a fitted point is none"))
        }
    }
}
