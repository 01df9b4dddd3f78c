//! The settings of steps. Field numbers are those of the option tables in TensorFlow's `schema.fbs`.

use crate::Error;
use crate::flat::Table;
use vision::graph::{Activation, Window};

type Options<'a> = Option<Table<'a>>;

pub(super) struct Convolution {
    pub(super) is_same: bool,
    pub(super) stride: usize,
    pub(super) activation: Activation,
}

pub(super) struct Pool {
    pub(super) is_same: bool,
    pub(super) window: Window,
}

fn given(options: Options<'_>) -> Result<Table<'_>, Error> {
    options.ok_or(Error::Tflite("a step lacks its settings"))
}

fn unknown() -> Error {
    Error::Tflite("a step has a setting that is not known")
}

/// A step without settings has none.
pub(super) fn activation(options: Options<'_>, field: usize) -> Result<Activation, Error> {
    match options.map_or(Ok(0), |options| options.u8(field))? {
        0 => Ok(Activation::Identity),
        1 => Ok(Activation::Relu),
        3 => Ok(Activation::Relu6),
        _ => Err(unknown()),
    }
}

pub(super) fn convolution(options: Options<'_>, is_depthwise: bool) -> Result<Convolution, Error> {
    let table = given(options)?;
    let is_same = is_same(table)?;
    let stride = square(table, 1, 2)?;
    // A depthwise step has the number of filters a channel before its activation.
    let (activation_field, dilation_field) = if is_depthwise { (4, 5) } else { (3, 4) };
    let dilations = [table.i32(dilation_field)?, table.i32(dilation_field + 1)?];
    let has_filters = is_depthwise && table.i32(3)? != 1;
    if has_filters || dilations.iter().any(|dilation| *dilation > 1) {
        return Err(unknown());
    }
    Ok(Convolution { is_same, stride, activation: activation(options, activation_field)? })
}

pub(super) fn pool(options: Options<'_>) -> Result<Pool, Error> {
    let table = given(options)?;
    let size = |field| table.i32(field).and_then(|size| usize::try_from(size).map_err(|_| unknown()));
    let (width, height) = (size(3)?, size(4)?);
    let is_plain = table.u8(5)? == 0;
    let window = Window { height, width, stride: square(table, 1, 2)?, top: 0, left: 0 };
    if is_plain { Ok(Pool { is_same: is_same(table)?, window }) } else { Err(unknown()) }
}

pub(super) fn block(options: Options<'_>) -> Result<usize, Error> {
    usize::try_from(given(options)?.i32(0)?).map_err(|_| unknown())
}

pub(super) fn ensure_half_pixel_centres(options: Options<'_>) -> Result<(), Error> {
    let table = given(options)?;
    let (aligns_corners, has_half_pixel_centres) = (table.u8(2)? != 0, table.u8(3)? != 0);
    if has_half_pixel_centres && !aligns_corners { Ok(()) } else { Err(unknown()) }
}

/// Whether joined values lie one behind the other, which is all that [`vision::graph::Operator::Concatenate`] does, and
/// nothing is done to them after.
pub(super) fn ensure_joins_whole(options: Options<'_>, output: &[usize]) -> Result<(), Error> {
    let axis = options.map_or(Ok(0), |options| options.i32(0))?;
    let is_plain = activation(options, 1)? == Activation::Identity;
    if is_plain && is_outermost(axis, output) { Ok(()) } else { Err(unknown()) }
}

/// Whether an axis, counted from the end where negative, has only extents of 1 before it.
fn is_outermost(axis: i32, shape: &[usize]) -> bool {
    let count = i64::try_from(shape.len()).unwrap_or(i64::MAX);
    let axis = i64::from(axis) + if axis < 0 { count } else { 0 };
    let before = usize::try_from(axis).ok().filter(|axis| *axis < shape.len()).map(|axis| &shape[..axis]);
    before.is_some_and(|before| before.iter().all(|extent| *extent == 1))
}

fn is_same(table: Table<'_>) -> Result<bool, Error> {
    match table.u8(0)? {
        0 => Ok(true),
        1 => Ok(false),
        _ => Err(unknown()),
    }
}

/// Two steps that must be one.
fn square(table: Table<'_>, first: usize, second: usize) -> Result<usize, Error> {
    let (across, down) = (table.i32(first)?, table.i32(second)?);
    let stride = usize::try_from(across).ok().filter(|stride| *stride > 0 && across == down);
    stride.ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_joined_whole_along_the_outermost_axis_alone() {
        let cases: &[(i32, &[usize], bool)] = &[
            (1, &[1, 896, 16], true),
            (-2, &[1, 896, 16], true),
            (2, &[1, 896, 16], false),
            (-1, &[1, 8, 8, 4], false),
            (-1, &[1, 1, 1, 4], true),
            (3, &[1, 896, 16], false),
            (-4, &[1, 896, 16], false),
        ];
        for (axis, shape, expected) in cases {
            assert_eq!(is_outermost(*axis, shape), *expected, "{axis} of {shape:?}");
        }
    }
}
