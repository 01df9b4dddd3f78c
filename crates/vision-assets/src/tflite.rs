//! A TFLite model, read: tensors, constants and steps. Field numbers are those of TensorFlow's `schema.fbs`, version 3.

use crate::Error;
use crate::flat::{Table, Vector};

/// What a tensor's numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    F32,
    F16,
    I32,
    Other,
}

/// How a sparse tensor's dimensions are stored.
#[derive(Clone, Debug)]
pub(crate) enum Dimension {
    Dense(usize),
    /// For each position of the outer dimensions the begin of its indices, and the indices.
    Sparse {
        segments: Vec<usize>,
        indices: Vec<usize>,
    },
}

#[derive(Clone, Debug)]
pub(crate) struct Tensor<'a> {
    pub(crate) shape: Vec<usize>,
    pub(crate) kind: Kind,
    /// Empty for what is computed.
    pub(crate) data: &'a [u8],
    /// Nothing for a dense tensor; dimensions are in storage order, which must be the natural one.
    pub(crate) sparsity: Option<Vec<Dimension>>,
}

/// One step as it is written: its number in `BuiltinOperator` and what it reads, writes and is set to.
#[derive(Clone)]
pub(crate) struct Step<'a> {
    pub(crate) code: i32,
    /// Nothing for an input that is left out.
    pub(crate) inputs: Vec<Option<usize>>,
    pub(crate) outputs: Vec<usize>,
    pub(crate) options: Option<Table<'a>>,
}

pub(crate) struct Model<'a> {
    pub(crate) tensors: Vec<Tensor<'a>>,
    pub(crate) steps: Vec<Step<'a>>,
    pub(crate) inputs: Vec<usize>,
    pub(crate) outputs: Vec<usize>,
}

/// Reads a file. Whatever the bytes, it does not panic.
pub(crate) fn read(file: &[u8]) -> Result<Model<'_>, Error> {
    let root = Table::root(file)?;
    let codes: Vec<i32> =
        root.vector(1)?.tables()?.into_iter().map(builtin_code).collect::<Result<_, _>>()?;
    let buffers = root.vector(4)?.tables()?;
    let graphs = root.vector(2)?.tables()?;
    let [graph] = graphs.as_slice() else { return Err(Error::Tflite("it has not one graph")) };
    let tensors: Vec<_> =
        graph.vector(0)?.tables()?.into_iter().map(|t| tensor(t, &buffers)).collect::<Result<_, _>>()?;
    let steps = graph.vector(3)?.tables()?.into_iter().map(|s| step(s, &codes)).collect::<Result<_, _>>()?;
    let model =
        Model { tensors, steps, inputs: places(graph.vector(1)?)?, outputs: places(graph.vector(2)?)? };
    let mut places = model
        .inputs
        .iter()
        .chain(&model.outputs)
        .chain(model.steps.iter().flat_map(|s| s.inputs.iter().flatten().chain(&s.outputs)));
    if places.any(|place| *place >= model.tensors.len()) {
        return Err(Error::Tflite("a step names a tensor that there is not"));
    }
    Ok(model)
}

/// Early files number operators in a byte, later ones in a word as well.
fn builtin_code(table: Table<'_>) -> Result<i32, Error> {
    Ok(i32::from(table.u8(0)?).max(table.i32(3)?))
}

fn places(vector: Vector<'_>) -> Result<Vec<usize>, Error> {
    let whole = |value| usize::try_from(value).map_err(|_| Error::Tflite("an extent or a place is negative"));
    vector.i32s()?.into_iter().map(whole).collect()
}

fn tensor<'a>(table: Table<'a>, buffers: &[Table<'a>]) -> Result<Tensor<'a>, Error> {
    let buffer =
        buffers.get(table.index(2)?).ok_or(Error::Tflite("a tensor names data that there is not"))?;
    let kind = match table.u8(1)? {
        0 => Kind::F32,
        1 => Kind::F16,
        2 => Kind::I32,
        _ => Kind::Other,
    };
    let sparsity = table.table(6)?.map(dimensions).transpose()?;
    Ok(Tensor { shape: places(table.vector(0)?)?, kind, data: buffer.vector(0)?.bytes()?, sparsity })
}

fn dimensions(table: Table<'_>) -> Result<Vec<Dimension>, Error> {
    let order = places(table.vector(0)?)?;
    let is_natural = order.iter().copied().eq(0..order.len());
    if !is_natural || table.vector(1)?.count > 0 {
        return Err(Error::Tflite("a sparse tensor is stored in blocks or in another order"));
    }
    table.vector(2)?.tables()?.into_iter().map(dimension).collect()
}

fn dimension(table: Table<'_>) -> Result<Dimension, Error> {
    if table.u8(0)? == 0 {
        return Ok(Dimension::Dense(table.index(1)?));
    }
    Ok(Dimension::Sparse { segments: indices(table, 2)?, indices: indices(table, 4)? })
}

/// A list of indices in one of three widths: its kind in one field, the list in the next.
fn indices(table: Table<'_>, kind: usize) -> Result<Vec<usize>, Error> {
    let missing = || Error::Tflite("a sparse dimension has no indices");
    let values = table.table(kind + 1)?.ok_or_else(missing)?.vector(0)?;
    match table.u8(kind)? {
        1 => places(values),
        2 => Ok(values.u16s()?.into_iter().map(usize::from).collect()),
        3 => Ok(values.bytes()?.iter().copied().map(usize::from).collect()),
        _ => Err(missing()),
    }
}

fn step<'a>(table: Table<'a>, codes: &[i32]) -> Result<Step<'a>, Error> {
    let code = *codes.get(table.index(0)?).ok_or(Error::Tflite("a step is of no kind"))?;
    let inputs = table.vector(1)?.i32s()?.into_iter().map(|place| usize::try_from(place).ok()).collect();
    Ok(Step { code, inputs, outputs: places(table.vector(2)?)?, options: table.table(4)? })
}
